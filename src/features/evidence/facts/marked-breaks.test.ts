import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSeries } from '../fixtures/deliveries.ts'
import { breakIn, withBreaks } from './marked-breaks.ts'

test('a break holds from the first period that lies wholly after it, in each rhythm', () => {
  const told = ['2019', '2019-Q3', '2019-07', '2019-07-15', '2019-12-02'].map((period) =>
    (['year', 'quarter', 'month', 'twoYears'] as const).map((frequency) => breakIn(frequency, period)),
  )
  assert.deepEqual(told, [
    ['2019', '2019-Q1', '2019-01', '2019/2020'],
    ['2020', '2019-Q3', '2019-07', '2020/2021'],
    ['2020', '2019-Q3', '2019-07', '2020/2021'],
    ['2020', '2019-Q4', '2019-08', '2020/2021'],
    ['2020', '2020-Q1', '2020-01', '2020/2021'],
  ])
  assert.equal(breakIn('year', 'sommaren'), null)
})

test('a mark on an indicator lies on every series of it from that source, one on a series on it alone', () => {
  const own = makeSeries({ breaks: [{ period: '2015', reason: 'ny statistik' }] })
  const rate = makeSeries({ unit: 'per100000' })
  const others = makeSeries({ source: 'kolada' })
  const mark = { source: 'bra', indicator: 'crime.total', period: '2019-Q3', reason: 'ny lag', seriesId: null } as const
  const alone = { ...mark, seriesId: own.id, period: '2015', reason: 'nytt register' }
  const breaks = withBreaks([own, rate, others], [mark, alone]).map((one) => one.breaks)
  const later = { period: '2020', reason: 'ny lag' }
  assert.deepEqual(breaks, [[{ period: '2015', reason: 'ny statistik; nytt register' }, later], [later], []])
})
