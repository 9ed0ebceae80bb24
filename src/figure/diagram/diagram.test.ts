import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Box, isInside, isOver } from '../box.ts'
import { checkFigure, findFormFaults, findLabels } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { measureText } from '../text-width.ts'
import { breakWords } from './break-words.ts'
import { drawEventChain, layEventChain } from './event-chain.ts'
import { eventChain as chainEn } from './event-chain-en.ts'
import { eventChain as chainSv } from './event-chain-sv.ts'
import { drawFishbone, type FishboneData, type FishCause } from './fishbone.ts'
import { fishbone as fishEn } from './fishbone-en.ts'
import { layFishbone } from './fishbone-layout.ts'
import { fishbone as fishSv } from './fishbone-sv.ts'
import { mopedChain, stationProblem } from './fixtures/town-problem.ts'
import { drawGradeMark, markedGrades } from './grade-mark.ts'

const widths = [200, 330, 480, 640, 760, 1000]
const long = 'Samverkansöverenskommelsens åtgärdsplansuppföljningsansvar är otydligt'

function assertApart(boxes: readonly Box[], what: string) {
  boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) assert.ok(!isOver(one, other), `${what}: ${JSON.stringify([one, other])}`)
  })
}

const makeCause = (title: string, causes: FishCause[] = []): FishCause => ({
  title,
  grade: 'experience',
  for: 2,
  against: 1,
  causes,
})
const makeBones = (count: number, title: string): FishboneData => ({
  head: 'Buskörning i centrum',
  bones: ['Utsatta', 'De som begår brotten', 'Platsen'].map((name, bone) => ({
    name,
    // Unlike in number, and with twigs behind some.
    causes: Array.from({ length: Math.max(1, count - bone) }, (_, at) =>
      makeCause(
        `${title} ${at}`,
        at % 3 === 0 ? [makeCause(title, [makeCause('Därbakom')]), makeCause('Och detta')] : [],
      ),
    ),
  })),
})

test('one to eight causes a bone, short or long, on paper and on a phone: no text lies over another or outside', () => {
  for (const width of widths) {
    for (const title of ['Mörkt', long]) {
      for (let count = 1; count <= 8; count += 1)
        checkFigure(drawFishbone(makeBones(count, title), fishSv, themeOf(width)))
    }
  }
})

test('boxes of causes, labels and the head are apart, and no bone runs through a cause', () => {
  for (const width of [480, 640, 1000]) {
    for (let count = 1; count <= 8; count += 1) {
      const { bones, head, height } = layFishbone(makeBones(count, long), fishSv, width)
      const causes = bones.flatMap((bone) => bone.causes.map(({ box }) => box))
      const boxes = [...causes, ...bones.map(({ label }) => label), head.box]
      assertApart(boxes, `${count} at ${width}`)
      for (const box of boxes) assert.ok(isInside(box, { x: 0, y: 0, width, height }), JSON.stringify(box))
      for (const { line, causes: own, ribs } of bones) {
        const [x1, y1, x2, y2] = line
        for (const { box } of own) {
          for (const y of [box.y, box.y + box.height]) {
            assert.ok(box.x + box.width <= x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), 'under the bone')
          }
        }
        for (const [, , y] of ribs) {
          assert.ok(!own.some(({ box }) => box.y < y && y < box.y + box.height), 'a rib through a cause')
        }
      }
    }
  }
})

test('a cause stands whole in the drawing, in the table with what it works through, and the sentence counts', () => {
  const figure = drawFishbone(stationProblem, fishSv, themeOf(640))
  const drawn = findLabels(figure.svg)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[\s-]/g, '')
  for (const row of figure.table.rows)
    assert.ok(drawn.includes(String(row.cause).replaceAll(/[\s-]/g, '')), String(row.cause))
  assert.deepEqual(figure.table.rows.map(({ cause, through, bone }) => `${bone}: ${cause} ← ${through}`).slice(2, 5), [
    'Utsatta: Butiker stänger tidigt och ingen ser ← direkt',
    'De som begår brotten: Ungdomar utan fritidsaktiviteter på helgkvällar ← direkt',
    'De som begår brotten: Fritidsgården håller stängt på lördagar ← Ungdomar utan fritidsaktiviteter på helgkvällar',
  ])
  assert.equal(figure.sentence, '8 orsaker: 3 verkar genom en annan, 2 är bara antaganden och 2 har belägg emot sig.')
  assert.match(figure.description, /− antalet belägg emot den/)
  checkFigure(drawFishbone(stationProblem, fishEn, themeOf(330)))
})

test('no causes yet: the three bones stand there and say so; one bone alone takes the width', () => {
  const empty = { ...stationProblem, bones: stationProblem.bones.map(({ name }) => ({ name, causes: [] })) }
  for (const words of [fishSv, fishEn]) {
    for (const width of widths) checkFigure(drawFishbone(empty, words, themeOf(width)))
  }
  assert.equal(drawFishbone(empty, fishSv, themeOf(640)).sentence, 'Inga orsaker är skrivna än.')
  const alone = { ...stationProblem, bones: stationProblem.bones.slice(0, 1) }
  checkFigure(drawFishbone(alone, fishSv, themeOf(640)))
  assert.throws(() => drawFishbone({ head: 'x', bones: [] }, fishSv, themeOf(640)), RangeError)
})

test('each grade has a form of its own, in one colour: told apart in grey', () => {
  const forms = markedGrades.map((grade) => drawGradeMark(grade, 10, 10))
  assert.equal(new Set(forms.map((svg) => svg.replaceAll(/ fill="[^"]*"/g, ''))).size, 4)
  for (const svg of forms) assert.ok(!/--samlad-(?!ink|card)/.test(svg))
})

test('any words make a well-formed figure, the same twice', () => {
  const cause = fc.record({
    title: fc.string({ maxLength: 60 }),
    grade: fc.constantFrom(...markedGrades),
    for: fc.nat(9),
    against: fc.nat(9),
    causes: fc.constant([]),
  })
  const bone = fc.record({ name: fc.string({ maxLength: 20 }), causes: fc.array(cause, { maxLength: 4 }) })
  const data = fc.record({ head: fc.string({ maxLength: 80 }), bones: fc.array(bone, { minLength: 1, maxLength: 3 }) })
  fc.assert(
    fc.property(data, fc.constantFrom(330, 640), (given, width) => {
      const figure = drawFishbone(given, fishSv, themeOf(width))
      assert.deepEqual(
        findFormFaults(figure).filter((fault) => !/ in: /.test(fault)),
        [],
      )
      assert.equal(drawFishbone(given, fishSv, themeOf(width)).svg, figure.svg)
    }),
    { numRuns: 60 },
  )
})

test('a word too wide is broken, never cut, and every line fits', () => {
  const word = 'brottsförebyggandesamordningsfunktionsansvar'
  const lines = breakWords(`Ett ${word} till`, 120, 13)
  assert.deepEqual(lines, ['Ett', 'brottsförebyggande-', 'samordningsfunk-', 'tionsansvar till'])
  assert.equal(lines.join('').replaceAll('-', ''), `Ett${word} till`)
  for (const line of lines) assert.ok(measureText(line, 13) <= 120, line)
})

test('a chain of events: steps apart from how they can be broken, none for a step without, wide and narrow', () => {
  for (const width of widths) {
    for (const words of [chainSv, chainEn]) checkFigure(drawEventChain(mopedChain, words, themeOf(width)))
    const { steps } = layEventChain(mopedChain, width)
    assertApart(
      steps.flatMap(({ step, breaks }) => (breaks ? [step, breaks.box] : [step])),
      String(width),
    )
    assert.deepEqual(
      steps.map(({ breaks }) => breaks !== null),
      [false, true, true, true],
    )
  }
  const { table, sentence } = drawEventChain(mopedChain, chainSv, themeOf(640))
  assert.equal(table.rows[0]?.breakPoint, '–')
  assert.equal(sentence, '4 steg. Kedjan kan brytas vid 3 av dem.')
  const unbroken = { ...mopedChain, steps: mopedChain.steps.map((one) => ({ ...one, breakPoint: null })) }
  assert.match(drawEventChain(unbroken, chainSv, themeOf(640)).sentence ?? '', /ingen brytpunkt/)
})
