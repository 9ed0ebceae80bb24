/** The commands with a text in them of the rooms where it is told what was done: statements, follow-up, obligations, questionnaires. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Questionnaire, questionCodes } from '#features/evaluation/schema.ts'
import { type Statement, type StatementKind, statementWays } from '#features/statement/schema.ts'
import type { Command } from './guard-commands.ts'
import type { MeasureHouse } from './measure-house.ts'

/** `measureId`: one that is decided or at work. */
export async function listComplianceCommands(house: MeasureHouse, measureId: string): Promise<Command[]> {
  const enquiry = { title: 'Enkät', opensOn: '2026-11-23', closesOn: '2026-12-31' }
  const { proposals } = await house.done<{ proposals: Proposal[] }>('coordinator', 'GET', '/statement-proposals')
  const proposalOf = (kind: StatementKind) => {
    const found = proposals.find((one) => one.kind === kind)
    assert.ok(found, kind)
    return found
  }
  const evaluation = proposalOf('evaluation')
  const { id, parts } = await house.done<Statement>('coordinator', 'POST', '/statements', evaluation)
  const key = parts.flatMap((one) => one.slots)[0]?.key
  const report = await seal(house, proposalOf('councilReport'))
  // Fewer than five are not asked: nobody could be told of.
  for (const [who, seat, membershipId] of [
    ['police', 0, 'policeSteering'],
    ['coordinator', 1, 'steering'],
    ['coordinator', 2, 'secondSteering'],
  ] as const) {
    const filled = { bodyCode: 'steeringGroup', seat, membershipId, isDeputy: false, since: '2026-11-23' }
    await house.done(who, 'POST', '/agreement/seats', filled)
  }
  const asked = await house.done<Questionnaire>('coordinator', 'POST', '/questionnaires', enquiry)
  const evidence = { on: '2026-11-20', until: null, title: 'Bevis', text: null, reference: null, version: 0 }
  const scores = Object.fromEntries(questionCodes.map((one) => [one, 4]))
  const doing = { doneOn: '2026-11-23', text: 'Ljuset byttes.', doneBy: 'gatukontoret', cost: null, hours: null }
  return [
    {
      of: 'POST /statements',
      body: { ...evaluation, from: '2024-02-01' },
      texts: ['title'],
      codes: ['subjectId'],
    },
    {
      of: 'PUT /statements/:id/texts',
      ids: [id],
      body: { key, text: 'Ord', version: 0 },
      texts: ['text'],
      codes: ['key'],
    },
    { of: 'POST /statements/:id/confirm', ids: [id], body: {}, texts: [], codes: ['contentHash'] },
    { of: 'POST /statements/:id/reopen', ids: [report], body: { reason: 'Ett ord till' }, texts: ['reason'] },
    {
      of: 'POST /statements/:id/deliver',
      ids: [report],
      body: { on: '2026-11-23', to: 'Fullmäktige', reference: null },
      texts: ['to', 'reference'],
    },
    {
      of: 'PUT /measures/:id/implementations/:entryId',
      ids: [measureId, randomUUID()],
      body: { ...doing, version: 0 },
      texts: ['text', 'doneBy'],
    },
    {
      of: 'PUT /obligations/:topic/note',
      ids: ['planFollowUp'],
      body: { key: 'law-2023-196/followUp', reason: 'Inte än', beginsOn: null, version: 0 },
      texts: ['reason'],
      codes: ['key'],
    },
    {
      of: 'PUT /obligations/:topic/evidence/:id',
      ids: ['integrated', randomUUID()],
      body: { ...evidence, key: 'law-2023-196/integrated' },
      texts: ['title', 'text', 'reference'],
      codes: ['key'],
    },
    {
      of: 'POST /calendar-feeds',
      body: { about: 'body', bodyCode: 'steeringGroup' },
      texts: [],
      codes: ['bodyCode'],
    },
    { of: 'POST /questionnaires', body: enquiry, texts: ['title'] },
    {
      of: 'POST /questionnaires/:id/answer',
      ids: [asked.id],
      body: { scores, best: 'Bra', better: 'Bättre' },
      texts: ['best', 'better'],
    },
  ]
}

type Proposal = Pick<Statement, 'kind' | 'subjectId' | 'title' | 'from' | 'to'>

/** Written where words are asked for, and said yes to by those who must. */
async function seal(house: MeasureHouse, proposal: Proposal): Promise<string> {
  let statement = await house.done<Statement>('coordinator', 'POST', '/statements', proposal)
  const { id, missing } = statement
  for (const { key } of missing) {
    const text = { key, text: 'Det som behövs är skrivet.', version: 0 }
    statement = await house.done<Statement>('coordinator', 'PUT', `/statements/${id}/texts`, text)
  }
  const { contentHash } = statement
  for (const party of statementWays[proposal.kind].needs) {
    const who = party === 'municipality' ? 'coordinator' : 'police'
    await house.done(who, 'POST', `/statements/${id}/confirm`, { contentHash })
  }
  return id
}
