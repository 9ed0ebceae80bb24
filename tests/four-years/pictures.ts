/** The running pictures: each week, month and quarter on time, late, half or never, as the dice fall; some are corrected. */
import assert from 'node:assert/strict'
import type { Party } from '#features/access/schema.ts'
import { codesOf } from '../house.ts'
import { addDays, listStretches } from './days.ts'
import type { FourYears } from './diary.ts'
import type { PictureEntry } from './ledger.ts'

interface Seen {
  readonly id: string
  readonly contentHash: string
  readonly state: string
}

const presenters = [
  ['police', 'police'],
  ['coordinator', 'municipality'],
] as const

/** Days after a period that its picture may take, as the agreement says. */
export const grace = { week: 7, month: 10, quarter: 20 } as const

export function enterPictures(years: FourYears, kind: keyof typeof grace, from: string): void {
  const { random } = years
  for (const { label, first, last } of listStretches(kind, from, '2027-12-31')) {
    const entry: PictureEntry = { id: '', kind, period: label, first, last, releasedOn: null }
    years.ledger.pictures.push(entry)
    const [dice, day] = [random(), random()]
    const due = addDays(last, grace[kind])
    const open = addDays(last, 1)
    // On time, also on the very last day at twenty to midnight or twenty to one, as summer time has it.
    if (dice < 0.27) years.enter(addDays(open, Math.floor(day * grace[kind])), () => release(years, entry))
    else if (dice < 0.34) years.enter(due, () => release(years, entry), '22:40')
    else if (dice < 0.43) years.enter(addDays(due, 1 + Math.floor(day * 9)), () => release(years, entry))
    else if (dice < 0.48) years.enter(due, () => begin(years, entry, day < 0.5))
    if (dice < 0.03) years.enter(addDays(due, 12), () => correct(years, entry))
  }
}

const open = (years: FourYears, { kind, period }: PictureEntry) =>
  years.done<Seen>('coordinator', 'POST', '/pictures', { kind, period })

function sayYes(years: FourYears, who: 'police' | 'coordinator', party: Party, seen: Seen): Promise<Seen> {
  const { id, contentHash } = seen
  years.ledger.yeses.set(`${id} ${party}`, party)
  return years.done<Seen>(who, 'POST', `/pictures/${id}/confirm`, { contentHash })
}

async function release(years: FourYears, entry: PictureEntry): Promise<void> {
  const picture = await open(years, entry)
  if (isToldInLonger(years, entry)) return refuse(years, picture)
  for (const [who, party] of presenters) await sayYes(years, who, party, picture)
  entry.id = picture.id
  entry.releasedOn = years.today()
}

/** What is out for a longer time is out for good: a week of it told afterwards would tell the rest of it apart. */
const isToldInLonger = ({ ledger }: FourYears, { first, last, kind }: PictureEntry): boolean =>
  ledger.pictures.some((one) => one.kind !== kind && one.releasedOn !== null && one.first <= first && one.last >= last)

async function refuse({ house }: FourYears, { id, contentHash }: Seen): Promise<void> {
  const answer = await house.call('police', 'POST', `/pictures/${id}/confirm`, { contentHash })
  assert.deepEqual([answer.status, codesOf(answer)], [422, ['toldInLonger']])
}

/** One party's yes, which stands or is taken back; the other never came. */
async function begin(years: FourYears, entry: PictureEntry, stands: boolean): Promise<void> {
  const picture = await open(years, entry)
  if (isToldInLonger(years, entry)) return refuse(years, picture)
  await sayYes(years, 'police', 'police', picture)
  if (stands) return
  await years.done('police', 'POST', `/pictures/${picture.id}/take-back`)
  years.ledger.yeses.delete(`${picture.id} police`)
}

/** A second edition, which both release anew: the first one's day is what counts for being in time. */
async function correct(years: FourYears, entry: PictureEntry): Promise<void> {
  if (entry.releasedOn === null) return
  const { id } = await open(years, entry)
  const reason = { reason: 'En rapport räknades två gånger.' }
  const next = await years.done<Seen>('coordinator', 'POST', `/pictures/${id}/correct`, reason)
  for (const [who, party] of presenters) await sayYes(years, who, party, next)
  years.ledger.corrected.push({ kind: entry.kind, on: years.today() })
}
