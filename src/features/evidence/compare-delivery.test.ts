import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDelivery, foldObservations, judgeChange, type Standing } from './compare-delivery.ts'
import { makeSeries, observe } from './fixtures/deliveries.ts'

const series = makeSeries()
const say = (numbers: Record<string, string>, rest = {}) => observe(series, numbers, rest)
const stand = (numbers: Record<string, string>, rest = {}): Standing[] =>
  say(numbers, rest).map((one) => ({ ...one, version: 1 }))
const kinds = (after: Record<string, string>, before: Record<string, string>) =>
  compareDelivery(say(after), stand(before)).changes.map((one) => `${one.kind} ${one.before.period}`)

test('2239.0 is 2239, and 0.1 + 0.2 is 0.3: no change', () => {
  assert.deepEqual(compareDelivery(say({ 2022: '2239.0' }), stand({ 2022: '2239' })), {
    added: [],
    changes: [],
    unchanged: 1,
  })
  const noisy = say({ 2022: '0.3' }).map((one) => ({ ...one, value: 0.1 + 0.2 }))
  assert.equal(compareDelivery(noisy, stand({ 2022: '0.3' })).unchanged, 1)
  assert.deepEqual(kinds({ 2022: '2239.001' }, { 2022: '2239' }), ['changed 2022'])
})

test('what each change is called', () => {
  const [before, after] = [
    { 2016: '5p', 2017: '5p', 2018: '5', 2019: '..', 2020: '0', 2021: '-', 2022: '..' },
    { 2016: '5', 2017: '6', 2018: '..', 2019: '7', 2020: '..', 2021: '3', 2022: '-' },
  ]
  assert.deepEqual(kinds(after, before), [
    'madeFinal 2016',
    'changed 2017',
    'suppressed 2018',
    'revealed 2019',
    'suppressed 2020',
    'revealed 2021',
    'withdrawn 2022',
  ])
  assert.deepEqual(kinds({ 2016: '5p' }, { 2016: '5' }), ['refined 2016'], 'final before, preliminary now')
})

test('another margin or number of answers is a version of the same value', () => {
  for (const rest of [{ margin: 2 }, { standardError: 1 }, { answers: 400 }]) {
    const { changes } = compareDelivery(say({ 2022: '61' }, rest), stand({ 2022: '61' }))
    assert.deepEqual([changes.length, changes[0]?.kind], [1, 'refined'])
  }
  assert.equal(
    compareDelivery(say({ 2022: '61' }), stand({ 2022: '61' }, { margin: 2, answers: 400 })).unchanged,
    1,
    'a table without margins takes none away',
  )
  const [one] = say({ 2022: '61' }, { margin: 2 })
  assert.equal(one && judgeChange(one, { ...one, margin: 2 + 1e-12 }), null)
})

test('a period that is gone is withdrawn only inside a delivery of the whole series', () => {
  const stood = { 2018: '1', 2019: '2', 2020: '3', 2021: '4' }
  assert.deepEqual(kinds({ 2018: '1', 2020: '3', 2021: '4' }, stood), ['withdrawn 2019'])
  assert.deepEqual(kinds({ 2019: '2', 2021: '4' }, stood), [], 'the latest years say nothing of the years before')
  assert.deepEqual(kinds({ 2018: '1', 2019: '2' }, stood), [], 'nor an old file of the years after')
  assert.deepEqual(kinds({ 2018: '1', 2022: '9' }, stood), [], 'a selection leaves more out than it holds')
  assert.deepEqual(kinds({ 2018: '1', 2020: '3', 2021: '4' }, { ...stood, 2019: '-' }), [], 'already missing')
})

test('twice the same is once; two different things of the same are a fault that names both', () => {
  const twice = foldObservations([...say({ 2021: '5', 2022: '2239.0' }), ...say({ 2022: '2239' })])
  assert.deepEqual([twice.once.length, twice.faults], [2, []])
  const { faults } = foldObservations([...say({ 2022: '5' }), ...say({ 2022: '6' }), ...say({ 2022: '7' })])
  assert.deepEqual(
    faults.map((one) => [one.code, one.values]),
    [['twoValues', { series: series.id, period: '2022', first: 5, second: 6 }]],
  )
  const hidden = foldObservations([...say({ 2022: '0' }), ...say({ 2022: '..' })])
  assert.equal(hidden.faults[0]?.values.second, 'suppressed', 'nought and hidden are two different things')
})
