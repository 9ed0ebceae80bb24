import assert from 'node:assert/strict'
import test from 'node:test'
import { findFaults } from '#figure/fixtures/find-faults.ts'
import { themeOf } from '#figure/fixtures/theme.ts'
import { readXml } from '#figure/fixtures/well-formed.ts'
import { countAnswers } from './count-answers.ts'
import { drawDistribution } from './draw-distribution.ts'
import { answer } from './fixtures/answers.ts'
import { sv } from './sv.ts'

const answers = ([1, 3, 3, 4, 4, 4, 5, null] as const).map((score) => ({ ...answer(score), side: 'other' as const }))
const questions = countAnswers(20, answers, (_, text) => text).all ?? []
const draw = (width: number, told = questions) =>
  drawDistribution({ title: 'Svaren', answered: 8, questions: told }, sv, themeOf(width))

test('nothing lies over anything, on a desk and on a phone, or without answers', () => {
  for (const width of [640, 360, 300]) assert.deepEqual(findFaults(draw(width)), [])
  assert.deepEqual(findFaults(draw(300, [])), [])
})

test('parts are as long as their counts, and the table has every number', () => {
  const { svg, table } = draw(640)
  const parts = readXml(svg).filter((one) => one.name === 'rect' && one.attributes.height === '20')
  const widths = parts.slice(0, 5).map((one) => Number(one.attributes.width) / 639)
  for (const [at, share] of [1, 2, 3, 1, 1].entries()) assert.ok(Math.abs((widths[at] ?? 0) - share / 8) < 0.001)
  assert.deepEqual(table.rows[0]?.part1, { text: '0', value: 0 })
  assert.deepEqual(table.rows[0]?.median, { text: '4', value: 4 })
})

test('its sentence names the statement that most agree with and the one that the fewest do', () => {
  const told = questions.map((one, at) => (at === 2 ? { ...one, counts: [4, 2, 1, 0, 0] } : one))
  assert.equal(
    draw(640, told).sentence,
    'Flest instämmer (4 eller 5) i «Dialogen är jämbördig»: 4 av 8. Färst i «Vi känner varandras uppdrag och roller»: 0.',
  )
  assert.match(draw(640).sentence ?? '', /^Lika många instämmer/)
})
