import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSeries } from './fixtures/deliveries.ts'
import { checkSetAside, checkWatchItem, type SetAsideSide } from './rules.ts'

const series = makeSeries()
const side = (change: Partial<SetAsideSide> = {}): SetAsideSide => ({ series, known: true, setAside: false, ...change })
const other = side({ series: makeSeries({ source: 'kolada' }) })
const codes = (refusals: { code: string }[]) => refusals.map((one) => one.code).sort()

test('one of two may be set aside; every fault is told at once', () => {
  assert.deepEqual(checkSetAside(side(), other, false), [])
  assert.deepEqual(codes(checkSetAside(null, null, false)), ['favouredIsUnknown', 'unknownNumber'])
  const rate = side({ series: makeSeries({ unit: 'per100000' }), known: false, setAside: true })
  assert.deepEqual(codes(checkSetAside(side({ known: false, setAside: true }), rate, false)), [
    'alreadySetAside',
    'favouredIsSetAside',
    'favouredIsUnknown',
    'notTheSameThing',
    'unknownNumber',
  ])
  assert.deepEqual(codes(checkSetAside(side(), side(), false)), ['sameSeries'])
})

test('what is set aside can always be taken back, whatever became of the other', () => {
  assert.deepEqual(checkSetAside(side({ setAside: true, known: false }), null, true), [])
  assert.deepEqual(codes(checkSetAside(side(), other, true)), ['notSetAside'])
})

test('a watched number has a series, a direction and a threshold, or none of the last two', () => {
  const item = { fromOn: null, toOn: null, seriesId: series.id, direction: 'above', threshold: 5 } as const
  assert.deepEqual(checkWatchItem(item, true), [])
  assert.deepEqual(checkWatchItem({ ...item, direction: null, threshold: null }, true), [])
  assert.deepEqual(codes(checkWatchItem({ ...item, threshold: null }, true)), ['directionWithoutThreshold'])
  assert.deepEqual(codes(checkWatchItem({ ...item, direction: null }, false)), [
    'thresholdWithoutDirection',
    'unknownSeries',
  ])
  assert.deepEqual(codes(checkWatchItem({ ...item, seriesId: null }, false)), ['thresholdWithoutSeries'])
  const days = { ...item, fromOn: '2027-01-02', toOn: '2027-01-01' }
  assert.deepEqual(codes(checkWatchItem(days, true)), ['endsBeforeBegin'])
  assert.deepEqual(checkWatchItem({ ...days, toOn: '2027-01-02' }, true), [])
})
