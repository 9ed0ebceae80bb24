import { capital, joinNames } from '#words/names-en.ts'
import { hiddenWord } from '../words-en.ts'
import type { CellFacts, CellMapWords, CellReason, SpotFacts } from './cell-map.ts'

const reason: Record<CellReason, (facts: CellFacts) => string> = {
  too_few_events: ({ what, events }) => `${events} ${what} are too few for chance to be ruled out`,
  no_cells: () => 'the map has no cells to compare',
  too_few_cells: () => 'the map has too few cells to compare',
  all_equal: () => 'all cells have the same number',
}

const where = (spot: SpotFacts) => spot.where ?? 'outside the areas'

export const cellMap: CellMapWords = {
  title: ({ what }) => `Sure concentrations of ${what}`,
  describe: (facts) =>
    facts.told
      ? `Map of ${facts.told.all} cells. Sure concentrations: ${facts.told.spots.length === 0 ? 'none' : joinNames(facts.told.spots.map(where))}.`
      : `Map without judged cells: ${facts.reason ? reason[facts.reason](facts) : 'numbers are missing'}.`,
  sentence,
  columns: {
    place: 'Where',
    events: 'Number',
    expected: 'If all cells were alike',
    cells: 'Cells',
    km2: 'Extent (km²)',
  },
  spot: (spot, what) => `${where(spot)}: ${spot.events} ${what}, expected ${spot.expected}`,
  spotRow: (spot) => `${spot.letter} ${where(spot)}`,
  state: (state, { smallCell }) =>
    ({
      hot: 'sure concentration',
      ordinary: 'no sure concentration',
      thin: `fewer than ${smallCell} there and around: cannot be told`,
      hidden: hiddenWord,
    })[state],
  notes: ({ told }) => {
    if (told === null) return []
    return [
      told.kind === 'hex' ? `Every hexagon is ${told.cell} wide.` : `Every cell is ${told.cell} wide.`,
      ...(told.spots.length > 0 ? ['Expected: as many if all cells were alike.'] : []),
      ...(told.onePlace > 0 ? ['Concentrations that come from one single place are never drawn on the map.'] : []),
      ...(told.spots.length > 0
        ? [`Of the cells pointed out, at most ${told.level} % are expected to be chance.`]
        : []),
    ]
  },
  untold: 'not shown',
  empty: 'No areas to show.',
}

function sentence(facts: CellFacts): string {
  const { what, events, told } = facts
  if (told === null) return `It cannot be told: ${facts.reason ? reason[facts.reason](facts) : 'numbers are missing'}.`
  const thin =
    told.cells.thin === '0' ? '' : ` In ${told.cells.thin} of ${told.all} cells there are too few for it to be told.`
  const held = [
    told.onePlace > 0
      ? ` ${told.onePlace === 1 ? 'One more comes' : `${told.onePlace} more come`} from one single place and are not drawn.`
      : '',
    told.withheld > 0 ? ` ${told.withheld === 1 ? 'One is' : `${told.withheld} are`} too small to be named.` : '',
  ].join('')
  if (told.spots.length === 0 && told.cells.thin === told.all) {
    return `It cannot be told: in all ${told.all} cells there are too few. ${events} ${what} were counted.`
  }
  if (told.spots.length === 0) {
    return `No sure concentration of several places: nowhere do ${events} ${what} lie denser than chance explains.${held}${thin}`
  }
  const [first, ...others] = told.spots
  const also = others.length > 0 ? ` Also: ${joinNames(others.map((spot) => `${where(spot)} (${spot.events})`))}.` : ''
  return (
    `${capital(what)} lie denser than chance explains ${first!.where === null ? 'outside the areas' : `in ${first!.where}`}:` +
    ` ${first!.events} where ${first!.expected} would be expected if all cells were alike.${also}${held}${thin}`
  )
}
