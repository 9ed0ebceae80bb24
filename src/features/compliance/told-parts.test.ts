/** The four statements of this room told from facts: a municipality that did nothing, and one that did some of it. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { checkDocument } from '#document/check-document.ts'
import type { Block, Cell, Run } from '#document/model.ts'
import { promises2018 } from '#features/followup/fixtures/promises-2018.ts'
import { judgeIndicators, listMisses } from '#features/followup/server/judge-outcomes.ts'
import { drawStatement } from '#features/statement/document.ts'
import { sv as documentWords } from '#features/statement/document-sv.ts'
import type { Part, StatementKind } from '#features/statement/schema.ts'
import { type CertificateFacts, certify, listEvidenceCsv } from './certificate-facts.ts'
import { leadCertificate, tellCertificate } from './certificate-parts.ts'
import { certificateWords as certificateEn } from './certificate-parts-en.ts'
import { certificateWords as certificateSv } from './certificate-parts-sv.ts'
import type { CouncilFacts } from './council-facts.ts'
import { leadCouncil, tellCouncil } from './council-parts.ts'
import { councilWords as councilEn } from './council-parts-en.ts'
import { councilWords as councilSv } from './council-parts-sv.ts'
import { someDone, today, viewAll } from './fixtures/told-views.ts'
import { checkSmart, type Gap } from './grant-check.ts'
import type { GrantFacts, GrantMeasure } from './grant-facts.ts'
import { leadGrant, tellGrant } from './grant-parts.ts'
import { grantWords as grantEn } from './grant-parts-en.ts'
import { grantWords as grantSv } from './grant-parts-sv.ts'
import type { ObligationView } from './schema.ts'
import { leadSurvey, listSections, proposeAnswer, type SurveyFacts, tellSurvey } from './survey-parts.ts'
import { surveyWords as surveyEn } from './survey-parts-en.ts'
import { surveyWords as surveySv } from './survey-parts-sv.ts'
import { countMissed, tellObligation } from './told-obligation.ts'

const runText = (runs: readonly Run[]) => runs.map((one) => (typeof one === 'string' ? one : one.text)).join('')
const cellText = (cell: Cell) => (Array.isArray(cell) ? runText(cell) : cell.alt)
function blockText(block: Block): string[] {
  if (block.kind === 'paragraph' || block.kind === 'note' || block.kind === 'lead') return [runText(block.runs)]
  if (block.kind === 'list') return block.items.map(runText)
  if (block.kind === 'table') return block.table.rows.map((row) => row.map(cellText).join(' | '))
  if (block.kind === 'facts') return block.items.map(({ label, value, note }) => [label, value, note].join(' | '))
  return block.kind === 'heading' ? [block.text] : []
}
const linesOf = (parts: readonly Part[], key: string) => {
  const found = parts.find((one) => one.key === key)
  assert.ok(found, key)
  return found.blocks.flatMap(blockText)
}

const days = { municipality: 'Exempelby', from: '2026-01-01', to: today, today }
const nothing = viewAll([])
const some = viewAll(someDone, {
  'law-2023-196/council': { reason: 'Rådet ska bildas.', beginsOn: '2027-02-01' },
})

const council = (views: readonly ObligationView[], more: Partial<CouncilFacts> = {}): CouncilFacts => ({
  ...{ form: 1, ...days, decisions: [], measures: [], misses: [] },
  ...{
    obligations: views.map((one) => ({ ...tellObligation(one), missed: countMissed(one.cycles, days) })),
    names: { areas: {}, categories: {} },
    ...more,
  },
})
const survey = (views: readonly ObligationView[]): SurveyFacts => ({
  ...{ form: 1, ...days, sections: listSections(views), frames: [{ place: '14 §', sv: 'Kameror.', en: 'Cameras.' }] },
})
const certificate = (views: readonly ObligationView[]): CertificateFacts => ({
  ...{ form: 1, municipality: 'Exempelby', zone: 'Europe/Stockholm', from: days.from, to: today },
  ...{ asOf: '2026-11-23T08:00:00.000Z', ...certify(views, { from: days.from, to: today }) },
})
const noProblem: GrantFacts = {
  ...{ form: 1, ...days, from: '2027-01-01', to: '2027-12-31' },
  problem: { title: 'Skadegörelse', description: '', areas: [], findings: [] },
  ...{ causes: [], measures: [], begun: [], picture: null, plan: null },
}
const lights: GrantMeasure = {
  ...{ title: 'Belysning', description: 'Ny armatur.', state: 'decided', causes: ['Mörkt'], subGoals: ['Trygghet'] },
  ...{ expectedShort: 'Färre rapporter.', expectedLong: '', from: '2027-02-01', to: '2027-10-31', owner: 'Kommunen' },
  cost: 125_000,
  indicators: [
    {
      ...{ title: 'Krossade rutor', unit: 'rutor', baseline: 24, baselinePeriod: '2026', target: 12 },
      ...{ better: 'lower', frequency: 'quarter' },
    },
  ],
  design: {
    ...{ treated: ['Åliden'], comparison: ['Söder'], startOn: '2027-02-01', afterTo: '2027-12-31' },
    detectable: { state: 'canBeSeen', percent: 40 },
  },
}
const enclosed = { id: 'x', edition: 1, decidedOn: '2026-03-04', sha256: 'a'.repeat(64) }
const whole: GrantFacts = {
  ...noProblem,
  problem: {
    ...{ title: 'Skadegörelse', description: 'Rutor krossas.', areas: ['Åliden'] },
    findings: [{ sentence: 'Åliden sticker ut.', pictureTitle: 'Lägesbild vecka 46 2026' }],
  },
  causes: [
    {
      ...{ title: 'Mörkt', detail: null, bone: 'place', grade: 'data' },
      evidence: [{ side: 'for', text: 'Lamporna är trasiga', source: 'Gatukontoret' }],
    },
  ],
  measures: [lights],
  begun: [{ title: 'Fältarbete', state: 'ongoing' }],
  picture: { ...enclosed, name: '2026' },
  plan: { ...enclosed, name: 'Plan 2026' },
}
const followed = promises2018.measures
const report = council(some, {
  decisions: [
    {
      ...{ subject: 'plan', name: 'Plan 2026', edition: 2, body: 'Styrgruppen', decidedOn: '2026-03-04' },
      formal: { body: 'Kommunstyrelsen', decidedOn: '2026-04-08', paragraph: '12', registrationNumber: 'KS 2026/1' },
    },
    { subject: 'plan', name: 'Plan 2024', edition: 1, body: null, decidedOn: '2026-02-04', formal: null },
  ],
  measures: followed.map((one) => ({
    ...{ title: one.measure.title, state: one.measure.state, isLate: false, startedOn: null, endedOn: null },
    entries: one.implementations.map(({ doneOn, text, doneBy }) => ({ on: doneOn, text, by: doneBy })),
    ...{ cost: one.cost, hours: one.hours, indicators: judgeIndicators(one), effect: one.effect },
  })),
  misses: listMisses(followed, promises2018.coverage),
})

interface Told {
  readonly kind: StatementKind
  readonly name: string
  readonly parts: readonly (readonly Part[])[]
  readonly lead: string
}
const tell = <Facts, Words>(
  kind: StatementKind,
  name: string,
  facts: Facts,
  [tellParts, lead]: readonly [(facts: Facts, words: Words) => Part[], (facts: Facts, words: Words) => string],
  words: readonly [Words, Words],
): Told => ({
  kind,
  name,
  parts: words.map((one) => tellParts(facts, one)),
  lead: words.map((one) => lead(facts, one)).join(' / '),
})

const councilHow = [tellCouncil, leadCouncil] as const
const surveyHow = [tellSurvey, leadSurvey] as const
const grantHow = [tellGrant, leadGrant] as const
const certificateHow = [tellCertificate, leadCertificate] as const
const all: readonly Told[] = [
  tell('councilReport', 'of nothing', council(nothing), councilHow, [councilSv, councilEn]),
  tell('councilReport', 'without obligations', council([]), councilHow, [councilSv, councilEn]),
  tell('councilReport', 'of some', report, councilHow, [councilSv, councilEn]),
  tell('survey', 'of nothing', survey(nothing), surveyHow, [surveySv, surveyEn]),
  tell('survey', 'of some', survey(some), surveyHow, [surveySv, surveyEn]),
  tell('grant', 'of nothing', noProblem, grantHow, [grantSv, grantEn]),
  tell('grant', 'of a whole chain', whole, grantHow, [grantSv, grantEn]),
  tell('certificate', 'of nothing', certificate(nothing), certificateHow, [certificateSv, certificateEn]),
  tell('certificate', 'of no obligations', certificate([]), certificateHow, [certificateSv, certificateEn]),
  tell('certificate', 'of some', certificate(some), certificateHow, [certificateSv, certificateEn]),
]

for (const { kind, name, parts, lead } of all) {
  test(`${kind} ${name}: a sound document in both languages, with places for words and nothing unsaid`, () => {
    const [swedish = [], english = []] = parts
    assert.deepEqual(
      english.map((one) => [one.key, one.blocks.length, one.slots.map((slot) => slot.key)]),
      swedish.map((one) => [one.key, one.blocks.length, one.slots.map((slot) => slot.key)]),
    )
    const slots = swedish.flatMap((one) => one.slots)
    assert.equal(new Set(slots.map((one) => one.key)).size, slots.length)
    for (const { key } of slots) assert.match(key, /^[a-zA-Z0-9:./-]{1,200}$/)
    for (const own of parts) {
      const content = {
        ...{ form: 1 as const, municipality: 'Exempelby', invented: true, kind, subjectId: null, title: 'Titel' },
        ...{ from: days.from, to: today, edition: 1, asOf: '2026-11-23T08:00:00.000Z', facts: {}, texts: {} },
        ...{ lead, parts: own },
      }
      const drawn = drawStatement(
        { content, contentHash: 'a'.repeat(64), sealedAt: null, confirmations: [] },
        documentWords,
      )
      assert.deepEqual(checkDocument(drawn), [])
    }
    const text = [lead, ...parts.flat().flatMap((one) => [one.title, ...one.blocks.flatMap(blockText)])].join('\n')
    assert.doesNotMatch(text, /undefined|NaN|\bnull\b|\[object|!| {2}|\.\.(?!\d)/)
  })
}

test('a council that nothing was done for is told so, every overdue obligation first', () => {
  const parts = tellCouncil(council(nothing), councilSv)
  assert.deepEqual(linesOf(parts, 'short').slice(0, 2), [
    'Ingen lägesbild eller plan beslutades.',
    'Ingen åtgärd pågår eller är genomförd.',
  ])
  const overdue = nothing.filter((one) => one.state === 'overdue').length
  assert.ok(overdue > 10)
  assert.match(
    leadCouncil(council(nothing), councilSv),
    new RegExp(`${overdue} av ${nothing.length} skyldigheter .* är försenade\\.$`),
  )
  const law = linesOf(parts, 'kept')
    .filter((line) => / \| .* \| /.test(line))
    .slice(0, 10)
  assert.ok(
    law.every((line) => /\| Försenad \| .* \| aldrig \| försenad sedan /.test(line)),
    law.join('\n'),
  )
})

test('a council is told decisions with § and number, hits and misses alike, and what is due', () => {
  const parts = tellCouncil(report, councilSv)
  assert.deepEqual(linesOf(parts, 'decided'), [
    'Plan 2026, utgåva 2 | 4 mars 2026, Styrgruppen | Kommunstyrelsen, 8 april 2026, § 12, KS 2026/1',
    'Plan 2024 | 4 februari 2026 | saknas',
  ])
  const led = linesOf(parts, 'led')
  assert.ok(
    led.some((line) => line.endsWith('| Nådde målet')) && led.some((line) => line.endsWith('| Nådde inte målet')),
  )
  assert.ok(led.some((line) => line.startsWith('«Synlig närvaro på landsbygden» nådde inte målet')))
  assert.ok(linesOf(parts, 'done').some((line) => line.includes('301 trafikkontroller från maj till december.')))
  const due = linesOf(parts, 'next').map((line) => line.split(' | ')[2])
  assert.ok(due.includes('6 §, lagen'))
  assert.deepEqual(
    parts.flatMap((one) => one.slots.flatMap((slot) => (slot.required ? slot.key : []))),
    ['short'],
  )
})

test('an answer is yes, partly or no by what was done, begun and is late', () => {
  const begun = someDone[0] ?? null
  const table = [
    [{ state: 'met', lastOn: today, begun: null }, 'yes'],
    [{ state: 'dueSoon', lastOn: today, begun: null }, 'yes'],
    [{ state: 'overdue', lastOn: today, begun }, 'partly'],
    [{ state: 'underWay', lastOn: null, begun }, 'partly'],
    [{ state: 'overdue', lastOn: null, begun }, 'partly'],
    [{ state: 'overdue', lastOn: null, begun: null }, 'no'],
    [{ state: 'notBegun', lastOn: null, begun: null }, 'no'],
  ] as const
  for (const [view, answer] of table) assert.equal(proposeAnswer(view), answer, JSON.stringify(view))
})

test('the survey follows the sections, with reason and beginning where it is not done, and says what it cannot answer', () => {
  const answers = listSections(some).map(({ place, answer }) => `${place} ${answer}`)
  assert.deepEqual(answers, [
    ...['4 § yes', '5 § yes', '6 § partly', '7 § yes', '8–9 §§ no', '10 § no', '11 § no', '12 § no', '13 § partly'],
  ])
  assert.ok(listSections(nothing).every((one) => one.answer === 'no'))
  const parts = tellSurvey(survey(some), surveySv)
  const lines = linesOf(parts, 'section/council')
  assert.ok(lines.includes('Skäl | Rådet ska bildas. | '), lines.join('\n'))
  assert.ok(lines.includes('På väg att börja | ja, ska påbörjas 1 februari 2027 | '))
  assert.ok(
    linesOf(parts, 'section/councilReport').some((line) =>
      line.startsWith('På väg att börja | ja, påbörjat 1 oktober 2026'),
    ),
  )
  assert.ok(
    linesOf(parts, 'section/pictureUpdate.followUp').includes(
      'Skäl | inte dags än: ska vara gjort senast 8 april 2027 | ',
    ),
  )
  assert.ok(linesOf(parts, 'unknown').includes('14 §: Kameror.'))
  assert.match(leadSurvey(survey(some), surveySv), /Samlad har inte Brås frågor: för över svaren för hand/)
  assert.ok(parts.every((one) => one.slots.every((slot) => !slot.required)))
})

test('an application is checked against the five, each lack named', () => {
  assert.deepEqual(Object.values(checkSmart(whole)).flat(), [])
  assert.match(leadGrant(whole, grantSv), /med 1 åtgärd\. Inget saknas i kontrollen\.$/)
  const lacking = (change: Partial<GrantMeasure>): Gap[] =>
    Object.values(checkSmart({ ...whole, measures: [{ ...lights, ...change }] })).flat()
  const [indicator] = lights.indicators
  assert.ok(indicator && lights.design)
  const table = [
    [{ description: ' ' }, 'measureNotDescribed'],
    [{ indicators: [] }, 'noIndicator'],
    [{ indicators: [{ ...indicator, baseline: null }] }, 'noBaseline'],
    [{ indicators: [{ ...indicator, target: null }] }, 'noTarget'],
    [{ owner: null }, 'noOwner'],
    [{ state: 'draft' }, 'notDecided'],
    [{ causes: [] }, 'measureWithoutCause'],
    [{ design: null }, 'noDesign'],
    [{ design: { ...lights.design, detectable: { state: 'cannotBeSeen', percent: null } } }, 'cannotBeSeen'],
    [{ to: null }, 'noDays'],
    [{ to: '2028-01-31' }, 'outsideDays'],
  ] as const
  for (const [change, code] of table)
    assert.deepEqual(
      lacking(change).map((one) => one.code),
      [code],
      code,
    )
  const assumed = whole.causes.map((one) => ({ ...one, grade: 'assumed' as const }))
  assert.deepEqual(checkSmart({ ...whole, causes: assumed }).realistic, [{ code: 'causeAssumed', title: 'Mörkt' }])
})

test('a budget has no sum where nothing is told, says when it is too low, and shows the caps', () => {
  const budget = (costs: readonly (number | null)[]) =>
    linesOf(tellGrant({ ...whole, measures: costs.map((cost) => ({ ...lights, cost })) }, grantSv), 'budget').map(
      (line) => line.replaceAll('\u202f', ' '),
    )
  assert.ok(budget([125_000, 75_005]).includes('Summa | 200 005 kr'))
  assert.ok(
    budget([125_000, 75_005]).includes(
      'Gemensamma kostnader: högst 10 %. Räknat på summan ovan är det högst 20 000 kr.',
    ),
  )
  assert.ok(budget([125_000]).includes('Påslag på lön: högst 40,66 %. För 100 000 kr i lön är det högst 40 660 kr.'))
  assert.ok(budget([125_000, null]).includes('Kostnaden saknas för 1 åtgärd. Summan är därför för låg.'))
  assert.ok(
    budget([null]).includes('Summa | inte angiven') && budget([null]).includes('Gemensamma kostnader: högst 10 %.'),
  )
  assert.ok(linesOf(tellGrant(whole, grantSv), 'measures').includes('Fältarbete: pågår'))
})

test('a certificate numbers its evidence once, leads from obligation to evidence and back, and has one line each in the file', () => {
  const facts = certificate(some)
  assert.deepEqual(
    facts.evidence.map((one) => one.number),
    facts.evidence.map((_, at) => at + 1),
  )
  assert.deepEqual(certificate(viewAll(someDone.toReversed())).evidence, facts.evidence)
  const blocks = tellCertificate(facts, certificateSv).flatMap((one) => one.blocks)
  const ids = new Set(blocks.flatMap((block) => (block.kind === 'heading' && block.id ? [block.id] : [])))
  const links = [...JSON.stringify(blocks).matchAll(/"link":"#([^"]+)"/g)].map((one) => one[1] ?? '')
  assert.ok(links.length > facts.evidence.length && links.every((one) => ids.has(one)))
  for (const { number } of facts.evidence) assert.ok(links.includes(`bevis-${number}`))
  const rows = listEvidenceCsv(facts).split('\r\n')
  assert.equal(rows[0], '\ufeffnumber;obligation;title;date;kind;id;sha256')
  assert.equal(
    rows.length - 2,
    facts.obligations.reduce((sum, one) => sum + one.evidence.length, 0),
  )
  assert.ok(rows.some((row) => row.includes(`;"'=Kommunstyrelsen § 12; KS 2025/1";2025-04-08;planFormal;2025-04-08;`)))
})

test('a certificate of nothing says that every obligation is overdue before it says anything else', () => {
  const parts = tellCertificate(certificate(nothing), certificateSv)
  const late = nothing.filter((one) => one.state === 'overdue').length
  assert.equal(parts[0]?.key, 'overdue')
  assert.equal(linesOf(parts, 'overdue').indexOf('Gånger som inte blev av under tiden'), late + 1)
  assert.deepEqual(linesOf(parts, 'evidence'), ['Det finns inga bevis: inget är gjort som räknas.'])
  const week = certificate(some).obligations.find((one) => one.key.endsWith('/weekPicture'))
  const outcomes = Map.groupBy(week?.cycles ?? [], (one) => one.outcome)
  assert.deepEqual(
    [week?.state, outcomes.get('met')?.length, (outcomes.get('missed')?.length ?? 0) > 30],
    ['met', 2, true],
  )
  const missed = linesOf(tellCertificate(certificate(some), certificateSv), 'overdue')
  assert.ok(
    missed.some((line) => /^\d+\. Lägesbild varje vecka .*: 4\d av \d+ gånger blev inte av\.$/.test(line)),
    missed.join('\n'),
  )
})
