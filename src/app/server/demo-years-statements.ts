/** What the demo's parties have told of what they did: a follow-up of the earlier plan, a report to the council, a questionnaire, an evaluation begun. */
import type { Party } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Answers } from '#features/evaluation/schema.ts'
import { questionCodes } from '#features/evaluation/schema.ts'
import {
  answerQuestionnaire,
  closeQuestionnaire,
  openQuestionnaire,
} from '#features/evaluation/server/questionnaires.ts'
import { type StatementKind, statementWays } from '#features/statement/schema.ts'
import { confirmStatement } from '#features/statement/server/confirm.ts'
import { deliverStatement } from '#features/statement/server/finish.ts'
import { findStatementFor } from '#features/statement/server/hold.ts'
import { presentStatement } from '#features/statement/server/present.ts'
import { listProposals } from '#features/statement/server/propose.ts'
import type { StatementWriting } from '#features/statement/server/services.ts'
import { createStatement, writeText } from '#features/statement/server/write.ts'
import type { DemoStep } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { council, questionnaire, statements } from './demo-years-sv.ts'
import { statementSources } from './statement-sources.ts'

const overrides: [] = []
const longestTitle = 160

async function writing(step: DemoStep): Promise<StatementWriting> {
  const municipality = await findMunicipality(step.trx, step.actor.municipalityId)
  if (!municipality) throw new Error('the demo has no municipality')
  const { drawDocument } = step.services
  return { ...step, municipality, services: { sources: statementSources, drawDocument } }
}

/** As the program proposes it, with words in the places that are asked for. Null where nothing of the kind is proposed. */
export async function compose({ act }: Pick<DemoTime, 'act'>, kind: StatementKind, at: Date): Promise<string | null> {
  const id = await act('municipality', at, async (step) => {
    const asking = await writing(step)
    const found = (await listProposals(asking)).proposals.find((one) => one.kind === kind)
    if (!found) return null
    const { invented } = statements
    const isSaid = found.title.includes(invented.trim())
    const title = isSaid ? found.title : `${found.title.slice(0, longestTitle - invented.length)}${invented}`
    return createStatement(asking, { ...found, title, overrides })
  })
  if (id !== null) await act('municipality', at, (step) => fillIn(step, id, kind))
  return id
}

/** Every place that must be filled, and those that the story has words for. A key with a measure in it is known by its last part. */
async function fillIn(step: DemoStep, id: string, kind: StatementKind): Promise<void> {
  const asking = await writing(step)
  const { parts } = await presentStatement(asking, await findStatementFor(step.trx, step.actor, id))
  const texts: Readonly<Record<string, string>> = statements.texts[kind] ?? {}
  for (const { key, required } of parts.flatMap((part) => part.slots)) {
    const text = texts[key] ?? (required && kind !== 'evaluation' ? statements.otherwise : null)
    if (text) await writeText(asking, id, { key, text, version: 0, overrides })
  }
}

/** By those whose yes the kind asks for, one after the other. */
export async function seal({ act, at }: DemoTime, id: string, { kind, on }: { kind: StatementKind; on: number }) {
  for (const [order, party] of statementWays[kind].needs.entries()) {
    const hand: Party = party
    await act(hand, at(on, `1${order}:15`), async (step) => {
      const asking = await writing(step)
      const { contentHash } = await presentStatement(asking, await findStatementFor(step.trx, step.actor, id))
      await confirmStatement(asking, id, contentHash)
    })
  }
}

export async function deliver({ act, at, day }: DemoTime, id: string, on: number): Promise<void> {
  const { to, reference } = council
  const delivery = { on: day(on), to, reference: reference(day(on)), overrides }
  await act('municipality', at(on, '14:10'), async (step) => deliverStatement(await writing(step), id, delivery))
}

/** Open for four weeks; one who was asked does not answer. */
export async function askThose({ act, at, day }: DemoTime, on: number): Promise<void> {
  const evaluating = (step: DemoStep) => ({ ...step, address: null })
  const content = { title: questionnaire.title, opensOn: day(on), closesOn: day(on + 28), overrides }
  const { id } = await act('municipality', at(on, '08:00'), (step) => openQuestionnaire(evaluating(step), content))
  for (const [order, { hand, scores, best, better }] of questionnaire.answers.entries()) {
    const given = Object.fromEntries(questionCodes.map((code, at) => [code, scores[at] ?? null])) as Answers['scores']
    await act(hand, at(on + 1 + order, '10:00'), (step) =>
      answerQuestionnaire(evaluating(step), id, { scores: given, best, better, overrides }),
    )
  }
  await act('police', at(on + 25, '15:00'), (step) => closeQuestionnaire(evaluating(step), id))
}
