/** What is late or near of law and agreement, for the bodies that decide. Nothing is decided about it here: it is told, and noted. */
import { createHash } from 'node:crypto'
import { listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Block } from '#document/model.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import type { WaitingItem } from '#features/meeting/schema.ts'
import type { AgendaSource } from '#features/meeting/server/agenda-source.ts'
import type { MeetingAsk } from '#features/meeting/server/services.ts'
import { agendaWords } from '../agenda-sv.ts'
import { binds, isWeekly } from '../remind-rules.ts'
import type { ObligationView } from '../schema.ts'
import { sv } from '../sv.ts'
import { judgeAll } from './judge.ts'

/** Law and agreement ask for the same thing on one agenda item: it is known by its topic. */
export const obligationAgendaSource: AgendaSource = {
  kind: 'obligation',
  async list(ask, bodyCode) {
    const today = todayOf(ask)
    const found = await findAgreementInForce(ask.trx, ask.actor.municipalityId, today)
    const body = found && listBodies(found.agreement).find((one) => one.code === bodyCode)
    if (!body || body.decides.length === 0) return []
    const topics = Map.groupBy((await judge(ask, today)).filter(waits), (one) => one.topic)
    return [...topics].map(([topic, ones]): WaitingItem => {
      const late = ones.filter((one) => one.state === 'overdue')
      const why = late.length > 0 ? 'obligationOverdue' : 'obligationSoon'
      const days = (late.length > 0 ? late : ones).flatMap((one) => one.overdueSince ?? one.dueOn ?? [])
      return {
        subjectKind: 'obligation',
        subjectId: topic,
        title: titleOf(ones),
        why,
        since: days.toSorted()[0] ?? null,
      }
    })
  },
  async read(ask, topic) {
    const ones = await judgeTopic(ask, topic)
    if (ones.length === 0) return null
    const states = ones.map(({ key, state, dueOn, lastOn, note }) => [key, state, dueOn, lastOn, note.version])
    return {
      proposed: false,
      title: titleOf(ones),
      hash: createHash('sha256')
        .update(JSON.stringify([topic, states]))
        .digest('hex'),
    }
  },
  href: (topic) => `/skyldigheter/${encodeURIComponent(topic)}`,
  async summarise(ask, topic) {
    return (await judgeTopic(ask, topic)).map(inShort)
  },
}

type Judged = Pick<
  ObligationView,
  'key' | 'topic' | 'place' | 'force' | 'sv' | 'rhythm' | 'source' | 'state' | 'dueOn' | 'overdueSince' | 'lastOn'
> &
  Pick<ObligationView, 'why' | 'latest' | 'note' | 'cycles'>

const todayOf = ({ now, zone }: MeetingAsk) => localDateAt(now.getTime(), zone)

/** Judged once in a transaction: an agenda asks for each of its items. */
const judged = new WeakMap<
  MeetingAsk['trx'],
  { readonly at: number; readonly all: Promise<readonly ObligationView[]> }
>()

function judge({ trx, actor, now, zone }: MeetingAsk, on: string): Promise<readonly ObligationView[]> {
  const at = now.getTime()
  const known = judged.get(trx)
  if (known?.at === at) return known.all
  const all = judgeAll({ trx, municipalityId: actor.municipalityId, zone, asOf: now, on })
  judged.set(trx, { at, all })
  return all
}

const judgeTopic = async (ask: MeetingAsk, topic: string): Promise<readonly Judged[]> =>
  (await judge(ask, todayOf(ask))).filter((one) => one.topic === topic)

/** What the source only says is done is the presenters' own to see to. A week that is near is no matter for a meeting. */
const waits = ({ force, state, rhythm }: Judged) =>
  binds(force) && (state === 'overdue' || (state === 'dueSoon' && !isWeekly(rhythm)))

/** The law's own words first, where both ask for it. */
function titleOf(ones: readonly Judged[]): string {
  const worst = ones.find((one) => one.state === 'overdue') ?? ones.find((one) => one.state === 'dueSoon') ?? ones[0]
  if (!worst) return ''
  const what = worst.sv.replace(/\.$/, '')
  if (worst.state === 'overdue') return agendaWords.overdue(what)
  return worst.state === 'dueSoon' ? agendaWords.soon(what) : agendaWords.settled(what)
}

function inShort({ place, source, sv: what, state, dueOn, why, latest, note, cycles }: Judged): Block {
  const told = [
    what,
    dueOn && (state === 'overdue' ? agendaWords.wasDueOn(dueOn) : agendaWords.dueOn(dueOn)),
    sv.why[why.code](why.values),
    latest ? agendaWords.last(latest.title, latest.on) : agendaWords.never,
    agendaWords.record(cycles),
    note.reason && agendaWords.reason(note.reason),
  ]
  const text = told.filter(Boolean).join(' ')
  return { kind: 'paragraph', runs: [{ text: agendaWords.heading(place, agendaWords[source.kind]), bold: true }, text] }
}
