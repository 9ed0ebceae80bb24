/** Obligations as a caller may see them: now, or as they were known at the end of a day that has been. */
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { startOfLocalDay } from '#analysis/time/local-time.ts'
import { mayDo, reachOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkAsKnown } from '../rules.ts'
import type { Happening, ObligationHead, ObligationView, TopicView } from '../schema.ts'
import { titles } from '../titles-sv.ts'
import { type ComplianceAsk, refuse, todayOf } from './hold.ts'
import { judgeAll } from './judge.ts'

/** @throws CallRefused refused dayToCome */
export async function presentList(
  ask: ComplianceAsk,
  asked: string | undefined,
): Promise<{ on: string; today: string; obligations: ObligationHead[] }> {
  const { on, views } = await judgeAsKnown(ask, asked)
  return { on, today: todayOf(ask), obligations: views.map(headOf) }
}

/** @throws CallRefused refused dayToCome; notFound where neither law nor agreement had such a topic then */
export async function presentTopic(ask: ComplianceAsk, topic: string, asked?: string): Promise<TopicView> {
  const { on, views } = await judgeAsKnown(ask, asked)
  const obligations = views.filter((one) => one.topic === topic)
  if (obligations.length === 0) throw new CallRefused('notFound')
  return { topic, on, obligations }
}

async function judgeAsKnown(ask: ComplianceAsk, asked: string | undefined) {
  const { trx, actor, now, zone } = ask
  const today = todayOf(ask)
  const on = asked ?? today
  refuse(checkAsKnown(on, today))
  const asOf = knownAt(on, { now, zone })
  const views = await judgeAll({ trx, municipalityId: actor.municipalityId, zone, asOf, on })
  return { on, views: views.map((one) => narrow(ask, one)) }
}

/** The last instant of a local day that has been, also of one that has 23 or 25 hours; of today, now. */
export function knownAt(day: string, { now, zone }: Pick<ComplianceAsk, 'now' | 'zone'>): Date {
  const end = startOfLocalDay(parseLocalDate(day) + 1, zone) - 1
  return end < now.getTime() ? new Date(end) : now
}

function headOf({ cycles: _cycles, own: _own, ...view }: ObligationView): ObligationHead {
  return { ...view, evidence: view.asks }
}

/** That something is done, or begun, is told to everybody who sees the clock; what it is called and where it is, to those who may read it. */
function narrow({ actor }: ComplianceAsk, view: ObligationView): ObligationView {
  if (reachOf(actor.role) === 'shared') return view
  const hide = (one: Happening): Happening => {
    const title = nameless(actor, one)
    return title === null ? one : { ...one, title, href: null }
  }
  const evidence = view.evidence.map(hide)
  return { ...view, evidence, latest: evidence[0] ?? null, begun: view.begun && hide(view.begun) }
}

/** What it is called to somebody who may not read it; null: they may. What is begun is the parties' own, but for what others take part in. */
function nameless(actor: Pick<Actor, 'role'>, { subjectKind, stage }: Happening): string | null {
  if (subjectKind === 'group') return titles.someGroup
  if (subjectKind === 'problem') return mayDo(actor, 'problem.read') ? null : titles.someProblem
  if (subjectKind === 'meeting') return mayDo(actor, 'meeting.read') ? null : titles.someMeeting
  return stage === 'begun' ? titles.someDraft : null
}
