import assert from 'node:assert/strict'
import test from 'node:test'
import { renderHtml } from '#document/html.ts'
import type { Block, DocumentTable, Run } from '#document/model.ts'
import { composeContent } from '#features/statement/content.ts'
import { drawStatement } from '#features/statement/document.ts'
import { sv as documentSv } from '#features/statement/document-sv.ts'
import { en } from './en.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import { evaluationFacts as facts } from './fixtures/evaluation-facts.ts'
import { statementEn } from './statement-en.ts'
import { sayLead, tellEvaluation } from './statement-parts.ts'
import { statementSv } from './statement-sv.ts'
import { sv } from './sv.ts'

const swedish = { statement: statementSv, questionnaire: sv }
const tell = (of: EvaluationFacts = facts) => tellEvaluation(of, swedish)
const textOf = (runs: readonly Run[]) => runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
const blocksOf = (key: string, of = facts) => tell(of).find((one) => one.key === key)?.blocks ?? []
const tableOf = (key: string, caption: string, of = facts): string[][] => {
  const tables = blocksOf(key, of).flatMap((one): DocumentTable[] => ('table' in one ? [one.table] : []))
  const found = tables.find((one) => one.caption === caption)
  assert.ok(found, caption)
  return found.rows.map((row) => row.map((cell) => textOf(cell as Run[])))
}
const sentences = (blocks: readonly Block[]) =>
  blocks.flatMap((one) => (one.kind === 'list' ? one.items.map(textOf) : 'runs' in one ? [textOf(one.runs)] : []))

test('eight chapters, with words asked for where only people can tell, in both languages alike', () => {
  const parts = tell()
  const order = ['summary', 'agreement', 'obligations', 'goals', 'cooperation', 'lessons', 'successor', 'basis']
  assert.deepEqual(
    parts.map((one) => one.key),
    order,
  )
  const slots = parts.flatMap((one) => one.slots)
  assert.deepEqual(
    slots.filter((one) => one.required).map((one) => one.key),
    ['summary', 'successor'],
  )
  assert.deepEqual(
    slots.map((one) => one.key),
    ['summary', 'good', 'bad', 'differently', 'successor'],
  )
  const shape = (of: typeof parts) => of.map((one) => [one.key, one.blocks.map((block) => block.kind)])
  assert.deepEqual(shape(tellEvaluation(facts, { statement: statementEn, questionnaire: en })), shape(parts))
  assert.deepEqual(tell(structuredClone(facts)), parts)
})

test('the first sentence says what was kept, what was missed and what is known to have worked', () => {
  assert.equal(
    sayLead(facts, statementSv),
    'Så här långt: skyldigheterna i överenskommelsen uppfylldes i tid 2 av 5 gånger och missades 2 gånger; 2 av 3 delmål har åtgärder, och en åtgärd har uppmätt effekt.',
  )
  const empty = { ...facts, asOf: { at: '', on: '2026-01-01' }, obligations: [], subGoals: [], measures: [] }
  assert.match(
    sayLead(empty, statementSv),
    /^Ingen skyldighet .* har behövt vara klar än; 0 av 0 delmål .* ingen åtgärd/,
  )
})

test('each obligation has its years and the whole, in number and word', () => {
  assert.deepEqual(tableOf('obligations', statementSv.obligations.ofAgreement), [
    ['Planen ska uppdateras varje år (Plan)', '1 i tid', '1 sent', '1 i tid 1 sent'],
    [
      'Parterna ska vandra varje halvår (Vandring)',
      '1 i tid 1 missad',
      '1 missad 1 väntar',
      '1 i tid 2 missade 1 väntar',
    ],
    ['Parterna ska ha kontaktvägar (Kontakt)', '–', '–', 'uppfylld'],
  ])
  const each = tableOf('obligations', statementSv.obligations.eachTable)
  assert.equal(each.length, 6, 'the fourteen weeks are told in the table alone')
  assert.deepEqual(each[1], [
    'Planen ska uppdateras varje år (Plan)',
    '30 juni 2025',
    '2 juli 2025',
    'sent',
    'Underlag 2025-07-02',
  ])
})

test('what was missed stands as plainly as the rest, with its days and the reason that was given', () => {
  const said = sentences(blocksOf('obligations'))
  const walk = said.find((one) => one.startsWith('Parterna ska vandra'))
  assert.ok(walk?.includes('skulle ha varit klart 30 juni 2024, 30 juni 2025.'))
  assert.ok(walk?.includes('Skäl som har angetts: Ingen har haft uppdraget.'))
  assert.ok(said.some((one) => one.includes('14 gånger, första 10 januari 2025 och senaste 23 januari 2025')))
  const kept = { ...facts, obligations: facts.obligations.slice(0, 1) }
  assert.ok(sentences(blocksOf('obligations', kept)).includes(statementSv.obligations.noMissed))
})

test('every sub-goal has its measures with one of three honest words, and one without says so', () => {
  assert.deepEqual(tableOf('goals', statementSv.goals.table), [
    ['Ljusare stråk', '2', '1', '1', '0'],
    ['Trygga skolvägar', '1', '0', '1', '1'],
    ['Mindre berusning', '0', '0', '0', '0'],
  ])
  const [first] = tableOf('goals', 'Åtgärderna för «Ljusare stråk»')
  assert.deepEqual(first?.slice(3), [
    '2 insatser är redovisade, 3 uppgifter är klara, 40\u202f000 kr, 16 timmar',
    'Minskade: −23 % (95 % säkert mellan −38 och −5 %). Krossade rutor: från 10 rutor till 4 rutor (kvartal 4 2025), åt rätt håll.',
    'Uppmätt effekt',
  ])
  assert.ok(sentences(blocksOf('goals')).includes(statementSv.goals.none))
})

test('the cooperation: seats, decisions, what each gave, and the questionnaire as far as it may be told', () => {
  assert.deepEqual(tableOf('cooperation', statementSv.cooperation.attendance), [
    ['Kommunen', '75 %', '3 av 4'],
    ['Polisen', '50 %', '1 av 2'],
  ])
  assert.deepEqual(tableOf('cooperation', statementSv.cooperation.meetingTable), [
    ['Styrgrupp', '3', '2', '2', '0', '2'],
    ['Forum', '0', '0', '0', '0', '0'],
  ])
  const given = tableOf('cooperation', statementSv.cooperation.givenTable)
  assert.deepEqual(given[0], ['Delade rapporter', '4', '6', '40'])
  assert.deepEqual(given[4], ['Lägesbilder som godkändes', '40', '38', 'bara parterna'])
  const said = sentences(blocksOf('cooperation'))
  assert.ok(said.some((one) => one.includes('2 beslut togs. I hälften av fallen gick det högst 21 dagar')))
  assert.ok(said.includes('Styrka 3'))
  const few = facts.questionnaire && {
    ...facts.questionnaire,
    result: { invited: 9, answered: 3, all: null, bySide: [], texts: null },
  }
  assert.ok(
    sentences(blocksOf('cooperation', { ...facts, questionnaire: few })).some((one) => one.startsWith('Bara 3 svar')),
  )
})

test('nothing that is not there breaks it, and the document is drawn', () => {
  const bare: EvaluationFacts = {
    ...facts,
    ...{ obligations: [], subGoals: [], measures: [], meetings: [], decisions: [], actors: [], groups: [] },
    ...{ bridged: { both: 0, all: 0 }, questionnaire: null },
  }
  for (const one of [facts, bare]) {
    const subject = { kind: 'evaluation', subjectId: 'provby-2024-2025', title: 'Utvärdering', edition: 1 } as const
    const when = { from: one.from, to: one.to, asOf: one.asOf.at }
    const municipality = { name: 'Provby', settings: { invented: true } } as never
    const source = { tell: (of: EvaluationFacts) => tell(of), lead: (of: EvaluationFacts) => sayLead(of, statementSv) }
    const content = composeContent({ ...subject, ...when, facts: one, municipality, written: new Map() }, source)
    const html = renderHtml(
      drawStatement({ content, contentHash: 'a'.repeat(64), sealedAt: null, confirmations: [] }, documentSv),
    )
    assert.ok(html.includes('Det som gick bra'))
    // Ids of figures are unique in the document.
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((one) => one[1])
    assert.equal(new Set(ids).size, ids.length)
  }
})
