/** What a released picture would say today: reports corrected, withdrawn or shared late, beside the frozen figures. */
import { lengthInDays, parsePeriod } from '#analysis/time/period.ts'
import { listCategoryCodes } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { countByAreaCategory } from '../input-store.ts'
import type { Computation, Picture } from '../schema.ts'
import type { PictureRow } from '../store.ts'

export async function findRevisions(trx: Trx, row: PictureRow, now: string): Promise<Picture['revisions']> {
  const computation = row.computation as Computation | null
  if (!computation) return []
  const period = parsePeriod(row.period)
  const rootOf = new Map((await listCategoryCodes(trx)).map((one) => [one.code, one.parentCode ?? one.code]))
  const span = { kind: row.kind, from: row.fromOn, to: row.toOn, days: lengthInDays(period) }
  const today = new Map<string, number>()
  for (const { areaCode, code, count } of await countByAreaCategory(trx, row.municipalityId, now, span)) {
    const category = rootOf.get(code) ?? code
    const keys = [`|`, `|${category}`, ...(areaCode ? [`${areaCode}|`, `${areaCode}|${category}`] : [])]
    for (const key of keys) today.set(key, (today.get(key) ?? 0) + count)
  }
  const { whole, areas, categories, cells } = computation
  return [whole, ...areas, ...categories, ...cells]
    .map(({ areaCode, category, count }) => {
      return {
        areaCode,
        category,
        frozen: count.value ?? 0,
        now: today.get(`${areaCode ?? ''}|${category ?? ''}`) ?? 0,
      }
    })
    .filter((one) => one.frozen !== one.now)
}
