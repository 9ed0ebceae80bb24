/** What a picture hides of the periods before its own: their reports may have changed since their numbers were told. Pure. */
import { judgeTable, listOpen } from './judge-table.ts'
import { hideSmallCounts } from './public.ts'
import { listPastPeriods, type PublicTable, readAreaTable, readPastTable } from './public-tables.ts'
import type { Computation, Withheld } from './schema.ts'
import type { ToldEdition } from './withhold.ts'

/**
 * Each past period is a table of its own, judged beside every edition that told of it: its own editions, and the histories
 * of others of the same kind. Where only other kinds or other sets of areas told of its days, its total alone is left.
 */
export function withholdPast(computation: Computation, told: readonly ToldEdition[]): Withheld['past'] {
  if (told.length === 0) return []
  const hidden = hideSmallCounts(computation)
  const { kind } = computation.period
  return listPastPeriods(computation).flatMap((period): Withheld['past'] => {
    const tables: PublicTable[] = []
    let strangers = false
    for (const one of told) {
      const alike = one.areaSet === computation.areaSet
      if (alike && one.from === period.start && one.to === period.end) tables.push(readAreaTable(one.shown))
      else if (alike && one.kind === kind) {
        const table = readPastTable(one.shown, period.label)
        if (table) tables.push(table)
      } else if (one.from < period.end && period.start < one.to) strangers = true
    }
    if (tables.length === 0 && !strangers) return []
    const truth = readPastTable(computation, period.label)
    const own = readPastTable(hidden, period.label, computation.whole.recent.length)
    if (!truth || !own) return []
    const { smallCell } = computation
    const ways = tables.map((one) => ({ plus: [one], minus: [] }))
    const keys =
      tables.length === 0 ? listOpen({ truth, own }) : judgeTable({ truth, own, beside: tables, ways, smallCell })
    if (keys.length === 0) return []
    return [{ period: period.label, counts: keys.map(readKey) }]
  })
}

export function readKey(key: string): Withheld['counts'][number] {
  const [areaCode = '', category = ''] = key.split('|')
  return { areaCode: areaCode || null, category: category || null }
}
