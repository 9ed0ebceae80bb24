/** What is told of what was done: follow-ups that a meeting notes, reports to the council, the questionnaire, notes and own evidence. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Questionnaire, questionCodes } from '#features/evaluation/schema.ts'
import type { Statement } from '#features/statement/schema.ts'
import { type MemberId, members } from '../town.ts'
import type { FourYears } from './diary.ts'

export interface StatementPlan {
  readonly kind: 'followUp' | 'councilReport' | 'evaluation' | 'certificate'
  readonly subjectId: string | null
  readonly title: string
  readonly from: string
  readonly to: string
}

/** Begun, with words in every place that must have them. */
export async function writeStatement(years: FourYears, plan: StatementPlan): Promise<Statement> {
  let one = await years.done<Statement>('coordinator', 'POST', '/statements', plan)
  for (const { key } of one.missing) {
    const body = { key, text: 'Vi har prövat och sett.', version: 0 }
    one = await years.done<Statement>('police', 'PUT', `/statements/${one.id}/texts`, body)
  }
  return one
}

export async function sealStatement(years: FourYears, { id, kind }: Pick<Statement, 'id' | 'kind'>): Promise<void> {
  const asked = kind === 'councilReport' ? (['coordinator'] as const) : (['police', 'coordinator'] as const)
  let state = ''
  for (const who of asked) {
    const { contentHash } = await years.done<Statement>(who, 'GET', `/statements/${id}`)
    ;({ state } = await years.done<Statement>(who, 'POST', `/statements/${id}/confirm`, { contentHash }))
  }
  assert.equal(state, 'sealed')
}

export async function reportToCouncil(years: FourYears, from: string, to: string): Promise<void> {
  const title = `Rapport till fullmäktige ${from}`
  const one = await writeStatement(years, { kind: 'councilReport', subjectId: null, title, from, to })
  await sealStatement(years, one)
  const body = { on: years.today(), to: 'Kommunfullmäktige', reference: 'KF § 7' }
  await years.done('coordinator', 'POST', `/statements/${one.id}/deliver`, body)
  years.ledger.councilReports.push(years.today())
}

export async function writeOwnEvidence(years: FourYears, topic: string, key: string, on: string): Promise<void> {
  const id = randomUUID()
  const body = { key, on, until: null, title: 'Samordnat med planarbetet', text: null, reference: null, version: 0 }
  await years.done('coordinator', 'PUT', `/obligations/${topic}/evidence/${id}`, body)
  years.ledger.ownEvidence.push({ key, on, id })
}

export async function removeOwnEvidence(years: FourYears, topic: string, key: string): Promise<void> {
  const at = years.ledger.ownEvidence.findIndex((one) => one.key === key)
  const [one] = years.ledger.ownEvidence.splice(at, 1)
  await years.done('coordinator', 'DELETE', `/obligations/${topic}/evidence/${one?.id}`)
}

export async function writeNote(years: FourYears, topic: string, key: string, reason: string): Promise<void> {
  const body = { key, reason, beginsOn: null, version: 0 }
  await years.done('police', 'PUT', `/obligations/${topic}/note`, body)
  years.ledger.notes.set(key, reason)
}

/** Whether a party's or another's: whom the person sits for. */
const sideOf = (who: MemberId) => {
  const { organisationId } = members[who]
  return organisationId === 'kommunen' ? 'municipality' : organisationId === 'polisen' ? 'police' : 'other'
}

export function enterQuestionnaire(years: FourYears, invited: readonly MemberId[], silent: readonly MemberId[]): void {
  const { questionnaire } = years.ledger
  let id = ''
  years.enter('2027-11-01', async () => {
    const body = { title: 'Hur har samverkan gått?', opensOn: '2027-11-01', closesOn: '2027-11-30' }
    ;({ id } = await years.done<Questionnaire>('coordinator', 'POST', '/questionnaires', body))
    Object.assign(questionnaire, { title: body.title, closesOn: body.closesOn, invited: invited.length })
  })
  for (const [at, who] of invited.entries()) {
    if (silent.includes(who)) continue
    years.enter(`2027-11-${String(3 + at).padStart(2, '0')}`, async () => {
      const scored = questionCodes.map((code) => {
        const dice = Math.floor(years.random() * 6)
        return [code, dice === 0 ? null : dice] as const
      })
      const scores = Object.fromEntries(scored)
      const words = {
        best: at % 3 === 0 ? `Vi ses ofta, ${at} gånger.` : '',
        better: at % 4 === 0 ? 'Fler möten.' : '',
      }
      await years.done(who, 'POST', `/questionnaires/${id}/answer`, { scores, ...words })
      questionnaire.answers.push({ side: sideOf(who), scores, ...words })
    })
  }
}
