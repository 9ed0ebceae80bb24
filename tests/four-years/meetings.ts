/** Meetings: called a week before, held, written down, and approved by both parties some days later. */
import { randomUUID } from 'node:crypto'
import type { AgendaItem, Meeting } from '#features/meeting/schema.ts'
import { addDays } from './days.ts'
import type { FourYears } from './diary.ts'
import type { MeetingEntry } from './ledger.ts'

type Decision = 'decide' | 'return' | 'note' | 'postpone'

export interface MeetingPlan {
  readonly bodyCode: 'steeringGroup' | 'preparatoryGroup'
  readonly on: string
  /** Days from the meeting to the second party's approval of its minutes. */
  readonly approvedAfter?: number
  readonly cancelled?: boolean
  /** Days from the call to the meeting. */
  readonly notice?: number
  /** What the body does with what it may settle; without a word it does what it is asked to. */
  readonly settle?: (item: AgendaItem) => Decision
  /** Told of what was decided or noted for good. */
  readonly settled?: (item: AgendaItem, decision: Decision) => void
}

export function enterMeeting(years: FourYears, plan: MeetingPlan): void {
  const { on, bodyCode } = plan
  let id = ''
  years.enter(
    addDays(on, -(plan.notice ?? 7)),
    async () => {
      const title = bodyCode === 'steeringGroup' ? 'Styrgruppens möte' : 'Beredningsgruppens möte'
      const times = { startsAt: `${on}T12:00:00.000Z`, endsAt: `${on}T14:00:00.000Z` }
      const body = { bodyCode, title, place: 'Stadshuset', ...times }
      const { items, ...meeting } = await years.done<Meeting>('coordinator', 'POST', '/meetings', body)
      id = meeting.id
      if (items.length === 0) {
        const item = { subjectKind: 'free', subjectId: null, title: 'Öppnande', text: null, position: 1, version: 0 }
        await years.done('coordinator', 'PUT', `/meetings/${id}/items/${randomUUID()}`, item)
      }
      await years.done('coordinator', 'POST', `/meetings/${id}/call`)
    },
    '12:00',
  )
  if (plan.cancelled) {
    years.enter(addDays(on, -1), async () => {
      await years.done('police', 'POST', `/meetings/${id}/cancel`)
      years.ledger.cancelled += 1
    })
    return
  }
  years.enter(on, () => hold(years, id, plan), '12:30')
}

async function hold(years: FourYears, id: string, plan: MeetingPlan): Promise<void> {
  const { ledger, random } = years
  const { attendance, items } = await years.done<Meeting>('coordinator', 'GET', `/meetings/${id}`)
  const seats = attendance.seats.map((seat, at) => {
    // One seat of each party is always taken, so that something can be decided.
    const first = attendance.seats.findIndex((one) => one.party === seat.party) === at
    const present = first ? 'member' : random() < 0.5 ? 'member' : random() < 0.5 ? 'deputy' : 'absent'
    return { ...seat, present }
  })
  const written = { version: attendance.version, seats, presenters: attendance.presenters, others: [] }
  let { version } = await years.done<Meeting>('coordinator', 'PUT', `/meetings/${id}/attendance`, written)
  const count = (party: string): [number, number] => {
    const own = seats.filter((one) => one.party === party)
    return [own.filter((one) => one.present !== 'absent').length, own.length]
  }
  const entry: MeetingEntry = {
    ...{ bodyCode: plan.bodyCode, on: plan.on, approvedOn: null },
    present: { municipality: count('municipality'), police: count('police') },
    outcomes: { decide: 0, note: 0, return: 0, postpone: 0 },
  }
  ledger.meetings.push(entry)
  const [first] = items.filter((one) => !one.decidable)
  for (const item of items) {
    const decision = item.decidable ? (plan.settle?.(item) ?? settle(item)) : item === first ? leave(random()) : null
    if (!decision) continue
    const reason = decision === 'return' ? 'Åtgärderna behöver en ordning.' : null
    const body = { decision, reason, notes: null, dissent: [], subjectHash: item.subjectHash, version: 0 }
    ;({ version } = await years.done<Meeting>('police', 'PUT', `/meetings/${id}/items/${item.id}/outcome`, body))
    entry.outcomes[decision] += 1
    if (item.decidable) plan.settled?.(item, decision)
  }
  const closed = await years.done<Meeting>('coordinator', 'POST', `/meetings/${id}/close`, { version })
  const { minutesHash } = closed
  await years.done('police', 'POST', `/meetings/${id}/approve`, { minutesHash })
  years.enter(
    addDays(plan.on, plan.approvedAfter ?? 5),
    async () => {
      await years.done('coordinator', 'POST', `/meetings/${id}/approve`, { minutesHash })
      entry.approvedOn = years.today()
    },
    '09:00',
  )
}

const settle = ({ subjectKind }: AgendaItem): Decision => (subjectKind === 'statement' ? 'note' : 'decide')
const leave = (dice: number): Decision | null => (dice < 0.4 ? 'note' : dice < 0.7 ? 'postpone' : null)
