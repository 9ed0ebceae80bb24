/**
 * What the demo's parties wrote in a plan, a meeting and a working group: all of it is invented, and says so. Offices and
 * organisations only, nobody real is quoted.
 */
import type { IndicatorContent, MeasureContent } from '#features/plan/schema.ts'
import type { causes } from './demo-problems-sv.ts'

const invented = 'Exemplet är påhittat för demon.'

type DemoMeasure = Pick<
  MeasureContent,
  'title' | 'description' | 'kind' | 'approach' | 'strategy' | 'libraryId' | 'subGoals' | 'areaCodes'
> &
  Pick<MeasureContent, 'ownerOrganisationId' | 'expectedShort' | 'expectedLong' | 'cost' | 'hours'> & {
    readonly acts: readonly (keyof typeof causes)[]
    /** Days from the first Monday. */
    readonly days: readonly [from: number, to: number]
    readonly indicator: Pick<IndicatorContent, 'title' | 'unit' | 'baseline' | 'target' | 'better' | 'enteredBy'>
  }

export const measures: Readonly<Record<'light' | 'adults' | 'evenings' | 'queues', DemoMeasure>> = {
  light: {
    title: 'Ljus och sikt i och kring gångtunneln',
    description: `Nya armaturer, klippta buskar och en rond varje månad. ${invented}`,
    ...{ kind: 'situational', approach: 'prevent', strategy: 'risk', libraryId: 'street-lighting' },
    subGoals: ['situationalPrevention'],
    ...{ areaCodes: ['centrum'], ownerOrganisationId: 'lulea-kommun', cost: 180_000, hours: 120 },
    expectedShort: 'Alla ljuspunkter lyser före årets slut.',
    expectedLong: 'Färre rapporter om otrygg plats på sträckan.',
    acts: ['dark', 'alone'],
    days: [17, 380],
    indicator: {
      ...{ title: 'Ljuspunkter som inte lyser', unit: 'ljuspunkter', baseline: 9, target: 0, better: 'lower' },
      enteredBy: 'Kommunens driftledning',
    },
  },
  adults: {
    title: 'Vuxna ute tillsammans fredag och lördag kväll',
    description: `Nattvandrare, skolans personal och Lulebos värdar går samma tider och delar vad de ser. ${invented}`,
    ...{ kind: 'bridging', approach: 'prevent', strategy: 'risk', libraryId: 'adult-walks' },
    subGoals: ['bridgeSituationalAndSocial', 'civilSocietyAndBusiness'],
    ...{ areaCodes: ['centrum'], ownerOrganisationId: 'nattvandrarna', cost: 25_000, hours: 400 },
    expectedShort: 'Två lag ute varje helgkväll.',
    expectedLong: 'Fler känner sig trygga på väg hem.',
    acts: ['closing', 'alone'],
    days: [45, 380],
    indicator: {
      ...{ title: 'Kvällar med minst två lag ute', unit: 'kvällar', baseline: 3, target: 8, better: 'higher' },
      enteredBy: 'Nattvandrarnas samordnare',
    },
  },
  evenings: {
    title: 'Fritidsgård öppen till midnatt två lördagar i månaden',
    description: `Ledda aktiviteter för unga över femton år, med fältassistenterna på plats. ${invented}`,
    ...{ kind: 'social', approach: 'promote', strategy: 'social', libraryId: 'led-leisure' },
    subGoals: ['bridgeSituationalAndSocial'],
    ...{ areaCodes: ['centrum'], ownerOrganisationId: 'fritidsgardarna', cost: 140_000, hours: 320 },
    expectedShort: 'Fyrtio besökare en vanlig kväll.',
    expectedLong: 'Fler unga har någonstans att vara.',
    acts: ['nowhere'],
    days: [45, 400],
    indicator: {
      ...{ title: 'Besökare en vanlig öppetkväll', unit: 'besökare', baseline: 0, target: 40, better: 'higher' },
      enteredBy: 'Fritidsgårdens föreståndare',
    },
  },
  queues: {
    title: 'Lugnare köer när ställena stänger',
    description: `Bussar och taxi i takt med stängningen, och staket som delar köerna. ${invented}`,
    ...{ kind: 'situational', approach: 'prevent', strategy: 'provocation', libraryId: 'calm-queues' },
    subGoals: ['situationalPrevention', 'civilSocietyAndBusiness'],
    ...{ areaCodes: ['centrum'], ownerOrganisationId: 'lokaltrafiken', cost: 60_000, hours: 80 },
    expectedShort: 'Ingen väntar längre än tjugo minuter.',
    expectedLong: 'Färre ordningsstörningar efter klockan ett.',
    acts: ['closing'],
    days: [52, 380],
    indicator: {
      ...{ title: 'Längsta väntan vid taxikön', unit: 'minuter', baseline: 45, target: 20, better: 'lower' },
      enteredBy: 'Lokaltrafikens trafikledning',
    },
  },
}

/** Counted, beside the one that is entered: the baseline is what the effect design counted. */
export const counted = {
  title: 'Rapporter om ordning, skadegörelse och otrygg plats i Centrum',
  unit: 'rapporter',
  baselinePeriod: 'Medel per månad året före',
}
export const firstValueNote = 'Tre armaturer är redan bytta (påhittat).'

export const plan = {
  title: (from: string, to: string) => `Trygghet i Luleå ${from.slice(0, 4)}–${to.slice(0, 4)} (påhittad)`,
}

/** Agreed between two meetings, from the third week's picture. */
export const rounds: Omit<DemoMeasure, 'acts' | 'days'> = {
  title: 'Extra rondering vid skolorna på Porsön till terminens slut',
  description: `Väktare går förbi skolorna två gånger varje kväll. ${invented}`,
  ...{ kind: 'situational', approach: 'react', strategy: 'risk', libraryId: 'hot-spot-patrol' },
  subGoals: ['situationalPrevention'],
  ...{ ownerOrganisationId: 'skolor-porson-bjorkskatan', areaCodes: ['porson'], cost: 20_000, hours: 60 },
  expectedShort: 'Inga nya krossade rutor.',
  expectedLong: '',
  indicator: {
    ...{ title: 'Nya krossade rutor', unit: 'rutor', baseline: 4, target: 1, better: 'lower' },
    enteredBy: 'Skolornas vaktmästeri',
  },
}

export const meeting = {
  title: 'Styrgruppens möte (påhittat)',
  nextTitle: 'Styrgruppens nästa möte (påhittat)',
  place: 'Stadshuset, sammanträdesrum',
  others: ['Kommunens sekreterare'],
  weeksItem: 'Lägesbilderna i korthet',
  weeksText: 'Samordnaren och kommunpolisen går igenom de tre senaste veckorna (påhittat).',
  weeksNotes: 'Gruppen noterar att Centrum och Porsön följs särskilt (påhittat).',
  obligationNotes: 'Gruppen noterar läget. Samordnaren tar fram ett förslag till nästa möte (påhittat).',
  planNotes: 'Gruppen beslutar planen som den ligger. Lulebo bjuds in till arbetsgruppen (påhittat).',
}

export const formal = {
  body: 'Kommunstyrelsen (påhittat beslut)',
  paragraph: '§ 112',
  registrationNumber: (day: string) => `DEMO ${day.slice(0, 4)}/112`,
}

export const group = {
  title: 'Ljus och sikt kring gångtunneln',
  mandate: `Gruppen ser till att sträckan är ljus och överblickbar, inom åtgärdens ramar och på styrgruppens uppdrag. ${invented}`,
}
interface DemoTask {
  readonly title: string
  readonly detail: string | null
  readonly checklist: readonly (readonly [text: string, done: boolean])[]
}
export const tasks: Readonly<Record<'walk' | 'fittings' | 'bushes' | 'times', DemoTask>> = {
  walk: {
    title: 'Gå ljusrond med elever och nattvandrare',
    detail: 'Märk varje ljuspunkt som inte lyser på kartan.',
    checklist: [
      ['Bestäm tid', true],
      ['Skicka kartan till gruppen', true],
    ],
  },
  fittings: {
    title: 'Beställ armaturer till tunneln',
    detail: null,
    checklist: [
      ['Räkna efter ljusronden', true],
      ['Begär in pris', false],
    ],
  },
  bushes: { title: 'Klipp buskarna vid norra mynningen', detail: null, checklist: [] },
  times: { title: 'Ge gruppen de tider då patrullen går förbi', detail: null, checklist: [] },
}
export const walkOutcome = 'Sex ljuspunkter av tjugofyra lyste inte. Kartan ligger hos gruppen (påhittat).'
export const fittingsLog = 'Priset dröjer till efter helgen (påhittat).'
export const question =
  'Får gruppen klippa även längs cykelbanan, som ligger utanför åtgärdens sträcka? Frågan är påhittad för demon.'
