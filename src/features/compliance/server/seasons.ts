/** The yearly pattern of the municipality's own shared reports. Read past the caller's own reach: only shares leave, and only of many. */
import type { Trx } from '#platform/db/port.ts'
import type { SeasonRing } from '../schema.ts'
import { type CountedKind, findWindow, firstDayOf, makeRings } from '../season-rings.ts'
import { countReportsByMonth, findFirstReportDay, listMainCategories } from '../season-store.ts'
import { wheelTitles } from '../wheel-titles-sv.ts'

/** Everything together first, then each main category. `trx` must reach shared reports. */
export async function readSeasons(
  trx: Trx,
  { municipalityId, today }: { readonly municipalityId: string; readonly today: string },
): Promise<SeasonRing[]> {
  const window = findWindow(await findFirstReportDay(trx, municipalityId), today)
  const categories = await listMainCategories(trx)
  const span = { from: firstDayOf(window.from), to: firstDayOf(window.from + window.months) }
  const rows = window.months === 0 ? [] : await countReportsByMonth(trx, { municipalityId, ...span })
  const parents = new Map(categories.map(({ code, parentCode }) => [code, parentCode]))
  const rootOf = (code: string): string => {
    const parent = parents.get(code)
    return parent ? rootOf(parent) : code
  }
  const tally = (mine: (code: string) => boolean) => {
    const counts = new Map<number, number>()
    for (const { category, month, count } of rows) {
      if (mine(category)) counts.set(month, (counts.get(month) ?? 0) + count)
    }
    return counts
  }
  const kinds: CountedKind[] = categories
    .filter((one) => one.parentCode === null)
    .map(({ code, labelSv }) => ({ title: labelSv, counts: tally((one) => rootOf(one) === code) }))
  return makeRings([{ title: wheelTitles.allReports, counts: tally(() => true) }, ...kinds], window)
}
