/**
 * How the demo composes Luleå's twelve survey areas. Luleå's safety survey names the areas but publishes no borders
 * here, so each is put together from SCB's RegSO 2025: our own reading of where the names belong, not the municipality's.
 */

export const surveyBoundaryVersion = 'samlad-demo-2026, sammansatt av RegSO 2025'
export const regsoBoundaryVersion = 'RegSO 2025'
/** The five rural RegSO had no polygon to copy: their outer border is real, the borders between them are ours. */
export const roughRegsoBoundaryVersion = 'RegSO 2025, gräns ungefärlig'
export const desoBoundaryVersion = 'DeSO 2025'

/** Survey areas, the RegSO they are made of, and where the label goes (the pole of that RegSO; null = of the whole). */
export const surveyAreas = [
  { code: 'bergnaset', name: 'Bergnäset', regso: ['2580R003', '2580R004'], labelAt: '2580R004' },
  { code: 'bjorkskatan', name: 'Björkskatan', regso: ['2580R006'], labelAt: '2580R006' },
  { code: 'centrum', name: 'Centrum', regso: ['2580R005', '2580R014', '2580R015'], labelAt: '2580R014' },
  { code: 'gammelstad', name: 'Gammelstad', regso: ['2580R007', '2580R008'], labelAt: '2580R007' },
  { code: 'hertson', name: 'Hertsön', regso: ['2580R009', '2580R013'], labelAt: '2580R009' },
  { code: 'norrbyarna', name: 'Norrbyarna', regso: [], labelAt: null },
  { code: 'notviken', name: 'Notviken', regso: ['2580R011', '2580R017', '2580R018', '2580R028'], labelAt: '2580R028' },
  { code: 'porson', name: 'Porsön', regso: ['2580R021', '2580R022', '2580R023'], labelAt: '2580R022' },
  { code: 'ranea', name: 'Råneå', regso: ['2580R024'], labelAt: '2580R024' },
  { code: 'sunderbyn', name: 'Sunderbyn', regso: ['2580R027'], labelAt: '2580R027' },
  { code: 'sorbyarna', name: 'Sörbyarna', regso: ['2580R001'], labelAt: '2580R001' },
  { code: 'ornaset', name: 'Örnäset', regso: ['2580R012', '2580R016', '2580R026', '2580R029'], labelAt: '2580R029' },
] as const

/**
 * The five rural RegSO. Population: SCB 2023 (the 2025 figure was not at hand); `shares` says how the people of a RegSO
 * that two survey areas divide are counted, a guess in whole tenths.
 */
export const ruralRegso = [
  { code: '2580R002', name: 'Antnäs omland', population: 2728, shares: { sorbyarna: 1 } },
  { code: '2580R010', name: 'Kallax-Gäddvik-Hertsölandet', population: 1275, shares: { bergnaset: 0.9, hertson: 0.1 } },
  { code: '2580R019', name: 'Måttsund', population: 977, shares: { sorbyarna: 1 } },
  { code: '2580R020', name: 'Persön-Persön omland', population: 5477, shares: { norrbyarna: 0.9, sunderbyn: 0.1 } },
  { code: '2580R025', name: 'Råneå omland', population: 1951, shares: { ranea: 1 } },
] as const

/**
 * Where the countryside is divided: each piece of land goes to the nearest of these on its own side of Lule älv.
 * Coordinates of villages are approximate.
 */
export const villageSeeds = [
  { name: 'Antnäs', lat: 65.536, lon: 21.86, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Ersnäs', lat: 65.528, lon: 21.77, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Bälinge', lat: 65.645, lon: 21.82, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Avan', lat: 65.688, lon: 21.755, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Klöverträsk', lat: 65.61, lon: 21.56, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Alvik', lat: 65.6, lon: 21.8, regso: '2580R002', survey: 'sorbyarna' },
  { name: 'Gäddvik', lat: 65.572, lon: 22.015, regso: '2580R010', survey: 'bergnaset' },
  { name: 'Kallax', lat: 65.535, lon: 22.11, regso: '2580R010', survey: 'bergnaset' },
  { name: 'Hertsölandet', lat: 65.583, lon: 22.34, regso: '2580R010', survey: 'hertson' },
  { name: 'Sandön', lat: 65.53, lon: 22.26, regso: '2580R010', survey: 'hertson' },
  { name: 'Måttsund', lat: 65.55, lon: 21.945, regso: '2580R019', survey: 'sorbyarna' },
  { name: 'Junkön', lat: 65.44, lon: 22.38, regso: '2580R019', survey: 'sorbyarna' },
  { name: 'Persön', lat: 65.757, lon: 22.24, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Rutvik', lat: 65.672, lon: 22.15, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Bensbyn', lat: 65.645, lon: 22.212, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Brändön', lat: 65.685, lon: 22.35, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Ängesbyn', lat: 65.715, lon: 22.03, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Hindersön', lat: 65.6, lon: 22.56, regso: '2580R020', survey: 'norrbyarna' },
  { name: 'Norra Sunderbyn', lat: 65.695, lon: 21.87, regso: '2580R020', survey: 'sunderbyn' },
  { name: 'Råneå, söder', lat: 65.833, lon: 22.25, regso: '2580R025', survey: 'ranea' },
  { name: 'Smedsbyn', lat: 65.9, lon: 22.1, regso: '2580R025', survey: 'ranea' },
  { name: 'Vitå', lat: 65.92, lon: 22.4, regso: '2580R025', survey: 'ranea' },
  { name: 'Jämtön', lat: 65.86, lon: 22.47, regso: '2580R025', survey: 'ranea' },
  { name: 'Niemisel', lat: 66.02, lon: 21.99, regso: '2580R025', survey: 'ranea' },
  { name: 'Norra spetsen', lat: 66.15, lon: 22.15, regso: '2580R025', survey: 'ranea' },
] as const

/** The coarse water data leaves a land bridge over Lule älv at Gäddvik; this strip closes it. */
export const riverGap = [
  [22.0, 65.583],
  [22.06, 65.583],
  [22.06, 65.59],
  [22.0, 65.59],
] as const
