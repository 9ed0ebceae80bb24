import { capital, joinNames } from '#words/names-sv.ts'
import { hiddenWord } from '../words-sv.ts'
import type { CellFacts, CellMapWords, CellReason, SpotFacts } from './cell-map.ts'

const reason: Record<CellReason, (facts: CellFacts) => string> = {
  too_few_events: ({ what, events }) => `${events} ${what} är för få för att slumpen ska kunna uteslutas`,
  no_cells: () => 'kartan har inga rutor att jämföra',
  too_few_cells: () => 'kartan har för få rutor att jämföra',
  all_equal: () => 'alla rutor har lika många',
}

const where = (spot: SpotFacts) => spot.where ?? 'utanför områdena'

export const cellMap: CellMapWords = {
  title: ({ what }) => `Säkra koncentrationer av ${what}`,
  describe: (facts) =>
    facts.told
      ? `Karta med ${facts.told.all} rutor. Säkra koncentrationer: ${facts.told.spots.length === 0 ? 'inga' : joinNames(facts.told.spots.map(where))}.`
      : `Karta utan bedömda rutor: ${facts.reason ? reason[facts.reason](facts) : 'tal saknas'}.`,
  sentence,
  columns: {
    place: 'Var',
    events: 'Antal',
    expected: 'Om alla rutor var lika',
    cells: 'Rutor',
    km2: 'Yta (km²)',
  },
  spot: (spot, what) => `${where(spot)}: ${spot.events} ${what}, väntat ${spot.expected}`,
  spotRow: (spot) => `${spot.letter} ${where(spot)}`,
  state: (state, { smallCell }) =>
    ({
      hot: 'säker koncentration',
      ordinary: 'ingen säker koncentration',
      thin: `färre än ${smallCell} där och runt om: går inte att säga`,
      hidden: hiddenWord,
    })[state],
  notes: ({ told }) => {
    if (told === null) return []
    return [
      told.kind === 'hex' ? `Varje sexhörning är ${told.cell} bred.` : `Varje ruta är ${told.cell} bred.`,
      ...(told.spots.length > 0 ? ['Väntat: så många om alla rutor var lika.'] : []),
      ...(told.onePlace > 0 ? ['Koncentrationer som kommer från en enda plats ritas aldrig ut på kartan.'] : []),
      ...(told.spots.length > 0 ? [`Av utpekade rutor väntas högst ${told.level} % vara slump.`] : []),
    ]
  },
  untold: 'visas inte',
  empty: 'Inga områden att visa.',
}

function sentence(facts: CellFacts): string {
  const { what, events, told } = facts
  if (told === null) return `Det går inte att säga: ${facts.reason ? reason[facts.reason](facts) : 'tal saknas'}.`
  const thin =
    told.cells.thin === '0'
      ? ''
      : ` I ${told.cells.thin} av ${told.all} rutor är de för få för att det ska gå att säga.`
  const held = [
    told.onePlace > 0
      ? ` ${told.onePlace === 1 ? 'En koncentration' : `${told.onePlace} koncentrationer`} till kommer från en enda plats och ritas inte ut.`
      : '',
    told.withheld > 0
      ? ` ${told.withheld === 1 ? 'En är för liten' : `${told.withheld} är för små`} för att nämnas.`
      : '',
  ].join('')
  if (told.spots.length === 0 && told.cells.thin === told.all) {
    return `Det går inte att säga: i alla ${told.all} rutor är de för få. ${events} ${what} räknades.`
  }
  if (told.spots.length === 0) {
    return `Ingen säker koncentration av flera platser: ${events} ${what} ligger inte tätare någonstans än slumpen förklarar.${held}${thin}`
  }
  const [first, ...others] = told.spots
  const also = others.length > 0 ? ` Också: ${joinNames(others.map((spot) => `${where(spot)} (${spot.events})`))}.` : ''
  return (
    `${capital(what)} ligger tätare än slumpen förklarar ${first!.where === null ? 'utanför områdena' : `i ${first!.where}`}:` +
    ` ${first!.events} där ${first!.expected} vore väntat om alla rutor var lika.${also}${held}${thin}`
  )
}
