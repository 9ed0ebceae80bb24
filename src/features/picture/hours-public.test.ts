/** Outside the two parties no hour of the week tells of a few reports. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawing } from './document.ts'
import { drawPictureHours, namePeak } from './figures-patterns.ts'
import { computation } from './fixtures/computation.ts'
import { hideSmallHours } from './hours-public.ts'
import { hideSmallCounts } from './public.ts'
import { Computation } from './schema.ts'
import { sv } from './sv.ts'

const names = { area: (code: string) => code, category: (code: string) => code }
/** `day * 24 + hour` of each pile of reports. */
const hoursOf = (piles: Record<number, number>) => ({
  weights: Array.from({ length: 168 }, (_, at) => piles[at] ?? 0),
  knownShare: 1,
  counted: Object.values(piles).reduce((sum, one) => sum + one, 0),
})
const [mondayNoon, fridayNight, fridayLater, sundayNight] = [12, 4 * 24 + 21, 4 * 24 + 22, 6 * 24 + 23]

test('hours are told four at a time; a small sum is hidden, and a second one with it', () => {
  const shown = hideSmallHours(hoursOf({ [mondayNoon]: 2, [fridayNight]: 4, [fridayLater]: 5, [sundayNight]: 7 }), 5)
  assert.equal(shown.weights, null)
  assert.deepEqual(
    [shown.blocks?.[3], shown.blocks?.[4 * 6 + 5], shown.blocks?.[6 * 6 + 5], shown.blocks?.[0]],
    [null, 9, null, 0],
  )
})

test('no number from 1 to under the limit is shown, and what is hidden is never one block or a small sum', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 168, maxLength: 168 }),
      fc.nat(167),
      fc.integer({ min: 2, max: 10 }),
      (many, few, k) => {
        const weights = many.map((one, at) => (at % (few + 1) === 0 ? one : 0))
        const { blocks } = hideSmallHours({ weights, knownShare: 1, counted: 99 }, k)
        if (!blocks) return
        for (const one of blocks) assert.ok(one === null || one === 0 || one >= k, String(one))
        const gone = blocks.flatMap((one, at) => {
          return one === null ? [weights.slice(at * 4, at * 4 + 4).reduce((sum, weight) => sum + weight, 0)] : []
        })
        const together = gone.reduce((sum, one) => sum + one, 0)
        assert.ok(gone.length !== 1 && (gone.length === 0 || together >= k), `${gone}`)
      },
    ),
  )
})

test('the figure and its table say blocks, hide what is hidden, and name the fullest', () => {
  const hours = hoursOf({ [mondayNoon]: 2, [fridayNight]: 9, [sundayNight]: 3 })
  const outside = hideSmallCounts({ ...computation, hours })
  Computation.parse(outside)
  const figure = drawPictureHours({ computation: outside, names, words: sv }, { prefix: 'h', width: 640 })
  assert.equal(figure?.table.rows.length, 6)
  assert.deepEqual(figure?.table.rows[5], {
    hour: '20–00',
    day1: { text: '0', value: 0 },
    day2: { text: '0', value: 0 },
    day3: { text: '0', value: 0 },
    day4: { text: '0', value: 0 },
    day5: { text: '9', value: 9 },
    day6: { text: '0', value: 0 },
    day7: { text: sv.figures.hours.hidden, value: null },
  })
  assert.equal(namePeak({ computation: outside, names, words: sv }), 'Flest fredagar kl. 20–00.')
  assert.match(figure?.description ?? '', /Flest fredagar kl\. 20–00/)
  assert.ok(!/>[1-4](,\d)?</.test(figure?.svg ?? ''), 'a small number in the drawing')
})

test('when every block is small there is no figure, and that is said', () => {
  const few = hideSmallCounts({
    ...computation,
    hours: hoursOf({ [mondayNoon]: 4, [fridayNight]: 4, [sundayNight]: 4 }),
  })
  assert.equal(drawPictureHours({ computation: few, names, words: sv }, { prefix: 'h' }), null)
  assert.ok(few.cannotShow.includes('tooFewForHours'))
  const silent = hideSmallCounts({ ...computation, hours: { weights: null, knownShare: null, counted: 3 } })
  assert.deepEqual(silent.cannotShow, computation.cannotShow)
})

test('the drawing is another than that of editions which told each hour', () => {
  assert.ok(Number(drawing) >= 2)
})
