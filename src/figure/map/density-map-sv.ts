import { joinNames } from '#words/names-sv.ts'
import type { DensityFacts, DensityMapWords, DensityReason } from './density-map.ts'

const reason: Record<DensityReason, (facts: DensityFacts) => string> = {
  no_events: ({ what }) => `det finns inga ${what} att visa`,
  too_few_events: ({ what, events }) => `${events} ${what} är för få för en karta över täthet`,
  nowhere_enough: ({ what, smallCell }) =>
    `ingenstans ligger minst ${smallCell} ${what} så nära varandra att det får visas`,
}

export const densityMap: DensityMapWords = {
  title: ({ what }) => `Där ${what} ligger tätast`,
  describe: (facts) =>
    facts.told
      ? `Karta över täthet av ${facts.events} ${facts.what}. Tätast: ${joinNames(facts.told.where) || 'utanför områdena'}.`
      : `Karta utan täthet: ${facts.reason ? reason[facts.reason](facts) : 'tal saknas'}.`,
  sentence,
  columns: {
    class: 'Yta på kartan',
    where: 'Var den är tätast',
    km2: 'Yta (km²)',
    share: 'Andel av alla',
    least: 'Minst per km²',
  },
  legendTitle: (by, { what }) =>
    by === 'share' ? `Den minsta yta som rymmer så stor del av alla ${what}:` : `Antal ${what} per km²:`,
  shareLabel: (percent) => `${percent} %`,
  thresholdLabel: (perKm2) => `minst ${perKm2}`,
  stamp: ({ radius, kernel }) =>
    kernel === 'quartic' ? `Varje händelse når ${radius}` : `Nio tiondelar av varje händelse når ${radius}`,
  notes: ({ what, withheld, smallCell, outside, edge }) => [
    ...(withheld > 0 ? [`Ytor med färre än ${smallCell} ${what} ritas inte, vilket inte betyder noll.`] : []),
    ...(outside > 0 ? [`${outside} utanför området är inte med.`] : []),
    ...(edge === 'mass_inside' ? ['Nära gränsen är tätheten uppräknad, eftersom inget utanför är känt.'] : []),
  ],
  noArea: 'utanför områdena',
  empty: 'Inga områden att visa.',
}

function sentence(facts: DensityFacts): string {
  const { what, events, told } = facts
  if (told === null) return `Det går inte att säga: ${facts.reason ? reason[facts.reason](facts) : 'tal saknas'}.`
  const [first = 'utanför områdena', ...others] = told.where
  const where = told.where.length === 0 ? first : `i ${first}`
  const also = others.length > 0 ? ` Också i ${joinNames(others)} ligger de tätt.` : ''
  return (
    `Tätast ligger ${what} ${where}, omkring ${told.peak} per km².${also}` +
    ` Ungefär ${told.share} % av de ${events} ryms på ${told.km2} km².` +
    ' Kartan visar var de ligger, inte om det är fler än slumpen eller folkmängden förklarar.'
  )
}
