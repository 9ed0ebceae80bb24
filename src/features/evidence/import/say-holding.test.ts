import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSeries } from '../fixtures/deliveries.ts'
import { sayHolding } from './say-holding.ts'

const place = (code: string, name: string, kind: 'municipality' | 'country' = 'municipality') =>
  ({ kind, code, name }) as const
const lulea = makeSeries({ area: place('2580', 'Luleå') })

test('a title tells rhythm, years and areas, the own municipality first', () => {
  const boden = makeSeries({ area: place('2582', 'Boden'), frequency: 'quarter' })
  const observations = [{ period: '2014-Q3' }, { period: '1996' }, { period: '2025' }]
  const say = (series: (typeof lulea)[], own: string) => sayHolding('Brå, anmälda brott', { series, observations }, own)
  assert.equal(say([boden, lulea], '2580'), 'Brå, anmälda brott per år och per kvartal 1996–2025, Luleå och Boden')
  const many = ['0114', '0115', '0117'].map((code) => makeSeries({ area: place(code, code) }))
  const country = makeSeries({ area: place('00', 'Riket', 'country') })
  assert.equal(
    say([...many, country, lulea], '2580'),
    'Brå, anmälda brott per år 1996–2025, Luleå, 3 kommuner och Riket',
  )
  assert.equal(sayHolding('Tom', { series: [], observations: [] }, '2580'), 'Tom')
})
