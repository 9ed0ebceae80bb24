import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { noR, readGaps, runR } from '../../../../tests/run-r.ts'
import { compute } from '../compute.ts'
import { collectSeries } from '../compute-series.ts'
import { makeNoisyInput, type NoisyWish } from '../fixtures/noisy-input.ts'
import type { PictureInput } from '../input.ts'
import { rNumber, rString } from './literals.ts'
import { writeRScript } from './r-script.ts'

const week: NoisyWish = { period: '2026-W44', periods: 290, seed: 1 }

function scriptOf(input: PictureInput): string {
  const area = new Map(input.areas.map((one) => [one.code, one.name]))
  const names = { area: (code: string) => area.get(code) ?? code, category: (code: string) => code }
  return writeRScript(input, compute(input, 'hash'), { title: 'Vecka 44', names })
}

const plain = scriptOf(makeNoisyInput(week))
/** The code with every string emptied: what no name may ever change. */
const skeleton = (script: string) => script.replace(/"(?:[^"\\]|\\.)*"/gs, '""')
const comments = (script: string) => script.split('\n').filter((line) => line.startsWith('#'))
const listed = (script: string, field: string) =>
  [
    ...script
      .slice(script.indexOf('series <- list('))
      .matchAll(new RegExp(`^    ${field} = (c\\([^)]*\\)|[^,\\n]+)`, 'gm')),
  ].map((one) => one[1] as string)

const hostile = ['"); system("touch hit"); ("', 'a\\', 'line\nquit(status = 0) # "', '\u202e\u0000 å“😀”\r\n#\ud800']

describe('what stands in the script', () => {
  const input = makeNoisyInput(week)
  const { whole, areas, categories, cells } = compute(input, 'hash')
  const all = [whole, ...areas, ...categories, ...cells]

  test('every series of the picture is there, every count of it', () => {
    const seriesOf = collectSeries(input)
    const written = listed(plain, 'y').map((text) => text.slice(2, -1).split(',').map(Number))
    assert.deepEqual(
      written,
      all.map((one) => [...seriesOf(one.areaCode, one.category)]),
    )
    assert.equal(written.length, 15)
  })

  test('the picture’s numbers are written so that the very same are read', () => {
    const read = (field: string) => listed(plain, field).map((text) => (text === 'NA' ? null : Number(text)))
    const told = all.map(({ expectation }) => expectation)
    assert.deepEqual(
      read('q'),
      told.map((one) => one.p),
    )
    assert.deepEqual([read('low'), read('high')], [told.map((one) => one.low), told.map((one) => one.high)])
    assert.deepEqual(
      listed(plain, 'verdict'),
      told.map((one) => `"${one.verdict}"`),
    )
    for (const value of [0.1 + 0.2, 1e-300, 5e-324, 2 ** 53, -0.5, 1 / 3]) assert.equal(Number(rNumber(value)), value)
    assert.deepEqual([rNumber(null), rNumber(Number.NaN), rNumber(-Infinity)], ['NA', 'NA', '-Inf'])
  })

  test('nothing that is no part of the numbers: no report, no organisation, no position', () => {
    for (const { key, organisationId } of input.events) {
      assert.ok(!plain.includes(key) && !plain.includes(`"${organisationId}"`), key)
    }
    const { e, n } = input.events[1] ?? { e: 0, n: 0 }
    assert.ok(!plain.includes(String(e)) && !plain.includes(String(n)))
  })

  test('the same picture gives the same bytes', () => assert.equal(scriptOf(makeNoisyInput(week)), plain))

  test('a name changes what stands in quotes, and nothing else', () => {
    const script = scriptOf(makeNoisyInput({ ...week, areaNames: hostile }))
    assert.equal(skeleton(script), skeleton(plain))
    assert.deepEqual(comments(script), comments(plain))
    assert.ok(!/[\p{Cc}\p{Cf}\p{Cs}]/u.test(script.replaceAll('\n', '')))
    assert.equal(rString('a"b\\c\n\u0000😀å'), '"a\\"b\\\\c\\u000A\\uFFFD😀å"')
  })

  test('the comments are Swedish and English', () => {
    const text = comments(plain).join('\n')
    for (const words of ['# Samlads tal räknade om i R.', '# The numbers of Samlad computed again in R.']) {
      assert.ok(text.includes(words), words)
    }
  })
})

interface Shootings {
  series: { name: string; counts: number[] }[]
}
const shootings: Shootings = JSON.parse(
  readFileSync(new URL('../../../analysis/fixtures/weekly-shootings.json', import.meta.url), 'utf8'),
)

/** Weekly shootings of New York (NYC Open Data through ptools, MIT): four places, `until` weeks of them. */
const real = (period: string, periods: number, until: number): NoisyWish => {
  const places = shootings.series.filter((one) => one.name !== 'city')
  const counts = places.map((one) => [`${one.name}|shooting`, one.counts.slice(until - periods, until)] as const)
  return { period, periods, seed: 3, counts: Object.fromEntries(counts) }
}

const steady = Array.from({ length: 110 }, (_, at) => 8 + ((at * 7) % 5))
const rare = [0, 0, 6, 0, 0, 0, 0, 5, 0, 0]
const odd: NoisyWish = {
  period: '2026-W44',
  periods: 110,
  seed: 4,
  counts: {
    'north|fair': steady.map((count, at) => (at === 109 || at === 109 - 52 ? 33 : count)),
    'north|rise': steady.map((count, at) => (at === 109 ? 40 : at === 109 - 52 ? 22 : count)),
    'south|rare': Array.from({ length: 110 }, (_, at) => rare[at - 100] ?? 0).with(109, 4),
    'south|few': Array.from({ length: 110 }, (_, at) => Number(at % 30 === 0)).with(109, 2),
  },
}

describe('R gives the same numbers', { concurrency: 2 }, () => {
  const agrees = (what: string, wish: NoisyWish, methods: readonly string[]) =>
    test(`${what}: ${methods.join(', ')}`, { skip: noR }, async () => {
      const script = scriptOf(makeNoisyInput(wish))
      for (const method of methods) assert.ok(listed(script, 'method').includes(`"${method}"`), method)
      const { exit, out } = await runR(script)
      const { series, mean, p, q } = readGaps(out)
      assert.match(out, /Alla lika\. \/ All the same\./)
      assert.equal(exit, 0)
      assert.equal(series, listed(script, 'y').length)
      // R's glm and ours stop at their own last step; a picture keeps six digits of q.
      assert.ok(mean < 1e-8 && p < 1e-7 && q < 1e-5, `mean ${mean}, p ${p}, q ${q}`)
    })

  agrees('five years of weeks', week, ['farringtonFlexible', 'exactHistory'])
  agrees('three years, week of the spring clock', { period: '2026-W13', periods: 165, seed: 3 }, ['farringtonFlexible'])
  agrees('more than a year', { period: '2026-W20', periods: 61, seed: 6 }, ['yearlyWave', 'exactHistory'])
  agrees('a short past', { period: '2026-W44', periods: 12, seed: 8, timeZone: 'America/New_York' }, ['recentPeriods'])
  agrees('no past', { period: '2026-W44', periods: 3, seed: 10 }, ['none'])
  agrees('months', { period: '2026-10', periods: 72, seed: 11 }, ['yearlyWave', 'exactHistory'])
  agrees('quarters', { period: '2026-Q3', periods: 24, seed: 13 }, ['recentPeriods', 'exactHistory'])
  const reasons = new Set(compute(makeNoisyInput(odd), '').cells.map((one) => one.expectation.reason))
  assert.ok(reasons.has('highSameTimeBefore') && reasons.has('fewCases'), [...reasons].join())
  agrees('high at the same time before, few, clustered', odd, ['yearlyWave', 'exactHistory'])
  agrees('real shootings, five years', real('2023-W44', 290, 367), ['farringtonFlexible'])
  agrees('real shootings, two years', real('2020-W30', 110, 215), ['yearlyWave'])

  test('a number that is not R’s is named, and the script says no', { skip: noR }, async () => {
    const { exit, out } = await runR(plain.replace(/^ {4}high = \d+/m, '$&0'))
    assert.equal(exit, 1)
    assert.match(out, /Inte lika: \/ Not the same:[\s\S]*the whole municipality/)
  })

  test('hostile names are printed, never run', { skip: noR }, async () => {
    const { exit, out } = await runR(scriptOf(makeNoisyInput({ ...week, areaNames: hostile })))
    assert.equal(exit, 0, out.slice(-500))
    assert.ok(out.includes('"); system("touch hit"); ("'))
    assert.match(out, /All the same/)
  })
})
