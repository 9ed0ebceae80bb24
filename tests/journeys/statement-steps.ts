import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Meeting } from '#features/meeting/schema.ts'
import type { Statement, StatementHead, StatementKind } from '#features/statement/schema.ts'
import { callApi } from './page-parts.ts'

interface Proposals {
  proposals: { kind: StatementKind; subjectId: string | null; title: string; from: string; to: string }[]
}

/** The follow-up that both parties have said yes to: the one that stands, or one made here of what is proposed. */
async function sealFollowUp(coordinator: Page, police: Page): Promise<StatementHead> {
  const { statements } = await callApi<{ statements: StatementHead[] }>(coordinator, 'GET', '/statements?kind=followUp')
  const standing = statements.find((one) => one.state === 'sealed')
  if (standing) return standing
  const { proposals } = await callApi<Proposals>(coordinator, 'GET', '/statement-proposals')
  const proposal = proposals.find((one) => one.kind === 'followUp')
  if (!proposal) throw new Error('no plan to follow up')
  const made = await callApi<Statement>(coordinator, 'POST', '/statements', { ...proposal, overrides: [] })
  for (const { key } of made.missing) {
    const body = { key, text: 'Det mesta är på väg.', version: 0, overrides: [] }
    await callApi(coordinator, 'PUT', `/statements/${made.id}/texts`, body)
  }
  const { contentHash } = await callApi<Statement>(coordinator, 'GET', `/statements/${made.id}`)
  await callApi(coordinator, 'POST', `/statements/${made.id}/confirm`, { contentHash })
  return callApi<Statement>(police, 'POST', `/statements/${made.id}/confirm`, { contentHash })
}

/** A meeting of today takes note of it, with both parties there. Past the pages: how a meeting is held is another journey's. */
export async function noteFollowUp(coordinator: Page, police: Page): Promise<StatementHead> {
  const statement = await sealFollowUp(coordinator, police)
  const on = localDateAt(Date.now())
  const times = { startsAt: `${on}T15:00:00+01:00`, endsAt: `${on}T16:00:00+01:00` }
  const form = { bodyCode: 'steeringGroup', title: 'Styrgruppen om uppföljningen', place: 'Stadshuset', ...times }
  const planned = await callApi<Meeting>(coordinator, 'POST', '/meetings', { ...form, overrides: [] })
  const at = `/meetings/${planned.id}`
  if (!planned.items.some((one) => one.subjectId === statement.id)) {
    const item = { subjectKind: 'statement', subjectId: statement.id, title: statement.title, text: null, position: 9 }
    await callApi(coordinator, 'PUT', `${at}/items/${randomUUID()}`, { ...item, version: 0, overrides: [] })
  }
  const { items, attendance } = await callApi<Meeting>(coordinator, 'POST', `${at}/call`)
  const seats = attendance.seats.map((one) => ({ ...one, present: 'member' }))
  await callApi(coordinator, 'PUT', `${at}/attendance`, { ...attendance, seats, overrides: [] })
  const item = items.find((one) => one.subjectId === statement.id)
  const outcome = { decision: 'note', reason: null, notes: null, dissent: [], subjectHash: item?.subjectHash }
  await callApi(coordinator, 'PUT', `${at}/items/${item?.id}/outcome`, { ...outcome, version: 0, overrides: [] })
  return statement
}
