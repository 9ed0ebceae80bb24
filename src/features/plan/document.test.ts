import assert from 'node:assert/strict'
import test from 'node:test'
import { checkDocument } from '#document/check-document.ts'
import type { Block } from '#document/model.ts'
import { planTimelineEn } from '#figure/time/plan-timeline-en.ts'
import { planTimelineSv } from '#figure/time/plan-timeline-sv.ts'
import { drawPlanDocument } from './document.ts'
import { en } from './document-en.ts'
import { planFormats } from './document-facts.ts'
import { sv } from './document-sv.ts'
import { bare, ids, lights, makePlanFacts, problem } from './fixtures/plan-facts.ts'
import { planStates } from './schema.ts'
import { drawPlan } from './server/draw-plan.ts'

const words = { document: sv, timeline: planTimelineSv }
const draw = (...given: Parameters<typeof makePlanFacts>) => drawPlanDocument(makePlanFacts(...given), words)
const textOf = (block: Block | undefined) => JSON.stringify(block)
const rowsUnder = (blocks: readonly Block[], caption: string) =>
  blocks.flatMap((block) => (block.kind === 'table' && block.table.caption === caption ? block.table.rows : []))

test('everybody can read it, in every state and language, full or empty', () => {
  for (const document of [sv, en]) {
    const timeline = document === sv ? planTimelineSv : planTimelineEn
    for (const state of planStates) {
      for (const content of [{}, { measures: [], problems: [] }, { measures: [], problems: [], subGoals: [] }]) {
        const drawn = drawPlanDocument(makePlanFacts({ state }, content), { document, timeline })
        assert.deepEqual(checkDocument(drawn), [], `${state} ${document.title('2027', '2028')}`)
      }
    }
  }
})

test('it opens with what it is and who decided it when; what is not decided says so on every page', () => {
  const decided = draw()
  assert.equal(
    textOf(decided.blocks[0]),
    textOf({
      kind: 'lead',
      runs: [
        'Planen har 2 åtgärder mot 1 problem, och 1 organisation ansvarar. Beslutad 1 december 2026 av Styrgruppen.',
      ],
    }),
  )
  assert.equal(decided.draft, undefined)
  const open = { decidedOn: null, decidedByBody: null }
  assert.equal(draw({ ...open, state: 'draft' }).draft, 'Utkast')
  assert.equal(draw({ ...open, state: 'proposed' }).draft, 'Förslag')
  assert.match(textOf(draw({ ...open, state: 'proposed' }).blocks[0]), /Planen är inte beslutad/)
})

test('each problem says why it is one, with edition and day, and what is done about each cause', () => {
  const { blocks } = draw()
  const from = blocks.findIndex((one) => one.kind === 'heading' && one.text === `1. ${problem.title}`)
  const [why, causes] = [textOf(blocks[from + 2]), textOf(blocks[from + 4])]
  assert.match(why, /Åliden sticker ut\. \(Lägesbild vecka 46 2026, utgåva 1, 17 november 2026\)/)
  assert.match(causes, /Mörkt och dold sikt \(plats\).*Åtgärder: .*Belysning i gångtunneln/)
  assert.match(causes, /Unga samlas utan vuxna.*Ingen åtgärd i planen/)
  assert.match(causes, /Lampor lagas sent \(plats, indirekt orsak\)/)
  const loose = blocks.findIndex((one) => one.kind === 'heading' && one.text === sv.withoutCause)
  assert.match(textOf(blocks[loose + 1]), new RegExp(`${bare.title}.*#atgard-${ids.bare}`))
})

test('a measure has its owner, period, indicators from baseline to target and whether its effect can be seen', () => {
  const { blocks } = draw()
  const all = blocks.map(textOf).join('\n')
  for (const told of [
    '"Provby kommun"',
    '15 januari–31 december 2027',
    '24 rapporter (2026)',
    '12,5 rapporter, lägre är bättre',
    'rapporterna om skadegörelse i Åliden före och efter, jämfört med Zinkbacken',
    'En mindre minskning går inte att skilja från slumpen.',
    'Hur effekten ska mätas är inte bestämt.',
    'ingen ansvarig',
    'Källa',
  ]) {
    assert.ok(all.includes(told), told)
  }
})

test('sub-goals without a measure and broken links stand in plain sight, with the exceptions', () => {
  const exceptions = [{ code: 'measureWithoutOwner', subjectId: ids.bare, reason: 'Utses på nästa möte.' }]
  const { blocks } = draw({}, { exceptions })
  assert.deepEqual(
    rowsUnder(blocks, sv.subGoalTable).map((row) => textOf(row as never)),
    [
      JSON.stringify([['Stärka den situationella preventionen'], [lights.title]]),
      JSON.stringify([['Förebygga organiserad brottslighet'], [{ text: 'Ingen åtgärd', mark: 'waiting' }]]),
      JSON.stringify([['Utan delmål'], [bare.title]]),
    ],
  )
  const gaps = rowsUnder(blocks, sv.gapTable).map((row) => row.map((cell) => String(cell)))
  assert.ok(
    gaps.some(
      (row) => row.join() === `Åtgärd utan ansvarig,${bare.title},måste rättas eller förklaras,Utses på nästa möte.`,
    ),
  )
  assert.ok(gaps.some((row) => row[0] === 'Orsak utan åtgärd' && row[2] === 'upplysning'))
  const at = blocks.findIndex((one) => one.kind === 'heading' && one.text === sv.gaps)
  assert.match(textOf(blocks[at + 1]), /4 brister måste rättas/)
})

test('each format is what it says, and the same facts give the same bytes', async () => {
  const starts = { html: '<!DOCTYPE html>', pdf: '%PDF-', docx: 'PK\u0003\u0004', json: '{' }
  const [one, other] = [await drawPlan(makePlanFacts(), planFormats), await drawPlan(makePlanFacts(), planFormats)]
  assert.deepEqual(
    one.map((file) => file.format),
    planFormats,
  )
  for (const [at, { format, bytes }] of one.entries()) {
    assert.ok(Buffer.from(bytes).toString('latin1').startsWith(starts[format]), format)
    assert.ok(Buffer.from(bytes).equals(Buffer.from(other[at]?.bytes ?? [])), format)
  }
  const html = Buffer.from(one[0]?.bytes ?? []).toString('utf8')
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), id)
})
