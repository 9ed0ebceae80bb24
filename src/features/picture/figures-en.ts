/** English words of the figures: what each picture shows, read aloud and in its table. */
import { number, range } from '#words/en.ts'
import type { figures as figuresSv } from './figures-sv.ts'

const sides: (typeof figuresSv)['sides'] = {
  above: 'more than expected',
  below: 'fewer than expected',
  within: 'as expected',
  unknown: 'cannot be compared',
}

export const figures: typeof figuresSv = {
  hotSpotUsual: 'concentration, about as usual',
  townOnly: 'The map shows the town. All areas are in the table.',
  spark: {
    title: (about, periods) => `${about}, ${periods}`,
    describe: (value, low, high, side) =>
      value === null
        ? 'The latest number is not shown.'
        : low === null || high === null
          ? `Latest ${number(value)}; what is expected cannot be told.`
          : `Latest ${number(value)}, expected ${range(low, high)}: ${sides[side]}.`,
    period: 'Period',
    band: 'expected',
    empty: 'No history',
  },
  coverage: {
    title: 'Reports by organisation against its habit',
    describe: (reporting, silent, all) =>
      `${number(reporting)} of ${number(all)} organisations have reported.${
        silent.length > 0 ? ` No report from ${silent.join(', ')}.` : ''
      }`,
    empty: 'No organisation has reported.',
  },
  hours: {
    titleBlocks: 'Reports by weekday, four hours at a time',
    title: 'Reports by weekday and hour',
    describe: (peak, counted) =>
      peak === null ? 'No reports.' : `${number(counted)} reports spread over the hours of the week. ${peak}`,
    empty: 'No reports',
    hidden: 'not shown',
  },
  categories: {
    title: 'Reports by category against what is expected',
    describe: (rows, outside) =>
      outside.length > 0
        ? `${number(rows)} categories. Outside what is expected: ${outside.join(', ')}.`
        : `${number(rows)} categories. All as expected, or cannot be judged.`,
    empty: 'No categories',
  },
  sides,
  unknown: 'unknown',
}
