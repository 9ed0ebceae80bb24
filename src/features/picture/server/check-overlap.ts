/** Judges a picture beside every edition that is out for its days and for those of the periods it looks back on. */
import type { Trx } from '#platform/db/port.ts'
import { listDaysAround, listToldEditions, readReleaseMark } from '../overlap-store.ts'
import { listPastPeriods } from '../public-tables.ts'
import type { Computation, Withheld } from '../schema.ts'
import type { PictureRow } from '../store.ts'
import type { Withholding } from '../withhold.ts'
import { overlapBeside } from './compute-beside.ts'

/** Every change of a text asks again; the answer rests on the computation and on what is out, and on nothing else. */
const judged = new Map<string, { readonly restsOn: string; readonly answer: Withholding }>()
const mostKept = 40

/** What a released picture was released with; for one being composed, what a release now would take. */
export async function checkOverlap(trx: Trx, row: PictureRow): Promise<Withholding> {
  if (row.state !== 'composing') return { withheld: row.withheld as Withheld | null, refusals: [] }
  const computation = row.computation as Computation | null
  if (!computation) return { withheld: null, refusals: [] }
  const restsOn = `${row.asOf} ${await readReleaseMark(trx)}`
  const known = judged.get(row.id)
  if (known?.restsOn === restsOn) return known.answer
  const days = { from: row.fromOn, to: row.toOn }
  const past = listPastPeriods(computation).map(({ start, end }) => ({ from: start, to: end }))
  const rows = await listToldEditions(trx, [days, ...past, ...(await listDaysAround(trx, days))])
  const told = rows.map(({ bytes, fromOn, toOn, ...one }) => {
    return { ...one, from: fromOn, to: toOn, content: new TextDecoder().decode(bytes) }
  })
  const answer = await overlapBeside({ computation, told })
  judged.delete(row.id)
  judged.set(row.id, { restsOn, answer })
  const [oldest] = judged.keys()
  if (judged.size > mostKept && oldest !== undefined) judged.delete(oldest)
  return answer
}
