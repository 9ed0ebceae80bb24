import assert from 'node:assert/strict'
import test from 'node:test'
import { standardiseIndirectly } from '#analysis/count/indirect-standardisation.ts'
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { assessDifferenceInDifferences } from '#analysis/effect/difference-in-differences.ts'
import { assessInterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import { assessDisplacementDifference } from '#analysis/effect/weighted-displacement-difference.ts'
import { boundPublishedShare } from '#analysis/survey/published-share.ts'
import { compareWaves } from '#analysis/survey/wave-difference.ts'
import { findFaults, findLabels } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { drawEffects, type EffectRow } from './effects.ts'
import { effects as effectsEn } from './effects-en.ts'
import { effects } from './effects-sv.ts'
import { drawStandardised } from './standardised.ts'
import { standardised } from './standardised-sv.ts'
import { drawSurveyShares, type SurveySharesData } from './survey-shares.ts'
import { surveyShares as surveySharesEn } from './survey-shares-en.ts'
import { surveyShares } from './survey-shares-sv.ts'
import { drawWaveDifferences, type WaveDifferencesData } from './wave-differences.ts'
import { waveDifferences } from './wave-differences-sv.ts'

// Invented numbers throughout.
const clean = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ').replace(/−/g, '-')
const share = (percent: number, answers: number | null) =>
  boundPublishedShare({ percent, answers, roundedTo: 1, assumedDesignEffect: 1.5 })

test('standardised ratios: each against the standard, counts beside, every reason told', () => {
  const standard = { counts: [40, 90], populations: [9000, 20000] }
  const draw = (rows: Parameters<typeof drawStandardised>[0]['rows'], width = 640) =>
    drawStandardised({ what: 'inbrott', standard: 'övriga kommunen', evened: 'bostadstyp', rows }, standardised, {
      ...theme,
      width,
    })
  const more = { name: 'Porsön', result: standardiseIndirectly(48, [3000, 2000], standard) }
  const fewer = { name: 'Råneå', result: standardiseIndirectly(2, [2000, 2000], standard) }
  const figure = draw([more, fewer, { name: 'Hertsön', result: 'suppressed' }], 320)
  assert.deepEqual(findFaults(figure), [])
  assert.match(
    clean(figure.sentence)!,
    /^Fler inbrott än slumpen och bostadstyp förklarar: Porsön \(48 mot väntade 22,3\)\. Färre: Råneå/,
  )
  assert.match(
    clean(draw([more]).sentence)!,
    /Det är 2,15 gånger det väntade \(mellan 1,58 och 2,85\): fler än slumpen/,
  )
  const reasons = [
    standardiseIndirectly(1, [], { counts: [], populations: [] }),
    standardiseIndirectly(1, [5], { counts: [0], populations: [0] }),
    standardiseIndirectly(1, [5], { counts: [0], populations: [9] }),
  ]
  for (const result of reasons) {
    const none = draw([{ name: 'a', result }])
    assert.match(none.sentence!, /^Det går inte att säga: /)
    assert.deepEqual(findFaults(none), [])
  }
})

test('survey shares: between what, compared with what, and no percentage on few answers', () => {
  const draw = (rows: SurveySharesData['rows'], width = 640) => {
    const data = {
      what: 'är trygga ute sent',
      worse: 'below' as const,
      reference: { name: 'kommunen', estimate: 0.71 },
      rows,
    }
    assert.deepEqual(findFaults(drawSurveyShares(data, surveySharesEn, { ...theme, width })), [])
    return drawSurveyShares(data, surveyShares, { ...theme, width })
  }
  const one = draw([{ name: 'Centrum', result: share(58, 212) }])
  assert.equal(
    one.sentence,
    'Centrum: 58 % är trygga ute sent, mellan 49 och 66 % med urvalets osäkerhet (212 svar). Det är en lägre andel än för kommunen (71 %), mer än slumpen förklarar.',
  )
  const many = draw(
    [
      { name: 'Centrum', result: share(58, 212) },
      { name: 'Män', result: share(81, 580) },
      { name: 'Hertsön', result: share(70, 180) },
      { name: 'Råneå', result: share(75, 21) },
      { name: 'Annat', result: 'suppressed' },
    ],
    320,
  )
  assert.deepEqual(findFaults(many), [])
  assert.match(
    many.sentence!,
    /Lägre .*: Centrum .*Högre.*: Män .*För den återstående kan skillnaden vara slump\. Annat visas inte.*Råneå/,
  )
  assert.equal(many.table.rows.length, 5)
  assert.equal(
    draw([{ name: 'a', result: share(50, null) }]).sentence,
    'Det går inte att säga: antalet svar är inte känt.',
  )
  assert.equal(draw([{ name: 'a', result: share(50, 0) }]).sentence, 'Det går inte att säga: ingen har svarat.')
  const loose = boundPublishedShare(
    { percent: 50, answers: 6, roundedTo: 1, assumedDesignEffect: 1 },
    { minimumAnswers: 1 },
  )
  assert.equal(draw([{ name: 'a', result: loose }]).sentence, 'Det går inte att säga: för få har svarat.')
})

test('waves: rose, fell, unclear and each refusal', () => {
  const same = { samePanel: false, wordingChanged: false }
  const compare = (before: number, after: number, n: number): WaveDifferencesData['rows'][number] => {
    const [earlier, later] = [share(before, n), share(after, n)]
    assert.ok(earlier.outcome === 'computed' && later.outcome === 'computed')
    return { name: 'Porsön', earlier: before / 100, later: after / 100, result: compareWaves(earlier, later, same) }
  }
  const draw = (rows: WaveDifferencesData['rows'], width = 640) => {
    const figure = drawWaveDifferences(
      { what: 'är trygga', earlier: '2023', later: '2026', worse: 'below', rows },
      waveDifferences,
      { ...theme, width },
    )
    assert.deepEqual(findFaults(figure), [])
    return clean(figure.sentence)!
  }
  assert.match(
    draw([compare(74, 58, 400)]),
    /74 % 2023 och 58 % 2026\. Det är en minskning på mellan 7 och 24 procentenheter, mer än slumpen förklarar/,
  )
  assert.match(draw([compare(58, 74, 400)], 320), /ökning på mellan .* mer än slumpen förklarar/)
  assert.match(draw([compare(74, 72, 100)]), /Det går inte att säga om det är en förändring/)
  for (const reason of ['wording_changed', 'same_panel', 'no_uncertainty', 'too_few_answers'] as const) {
    const row = { name: 'a', earlier: null, later: 0.5, result: { outcome: 'cannot_tell' as const, reason } }
    assert.match(draw([row]), /^Det går inte att säga: /)
    assert.match(draw([compare(74, 58, 400), row]), /Det går inte att säga för a \(/)
  }
})

const incidence = (a: number, b: number, c: number, d: number) =>
  assessRelativeIncidence({ treated: { before: a, after: b }, control: { before: c, after: d } })
const draw = (rows: EffectRow[], unit: 'ratio' | 'events' = 'ratio', width = 640) => {
  const figure = drawEffects({ what: 'cykelstölder', unit, rows }, effects, { ...theme, width })
  assert.deepEqual(findFaults(figure), [])
  assert.deepEqual(findFaults(drawEffects({ what: 'thefts', unit, rows }, effectsEn, { ...theme, width: 300 })), [])
  return figure
}

test('effects: how much, between what, and whose doing it is not known', () => {
  const fall = draw([{ name: 'Belysning', result: incidence(84, 41, 120, 118) }])
  assert.equal(
    clean(fall.sentence),
    'Belysning: 50 % färre cykelstölder än utan åtgärden (mellan 17 och 70 % färre), mer än slumpen förklarar.',
  )
  const open = draw([{ name: 'Väktare', result: incidence(60, 55, 62, 60) }])
  assert.match(clean(open.sentence)!, /går inte att säga om .* allt mellan \d+ % färre och \d+ % fler är möjligt/)
  const treated = { before: 9, after: 4 }
  const small = draw([{ name: 'Lås', result: incidence(9, 4, 14, 13), treated, comparison: { before: 14, after: 13 } }])
  assert.match(small.sentence!, /från 9 till 4 cykelstölder, i jämförelseområdet från 14 till 13\./)
  assert.ok(!small.sentence!.includes('%'))
  assert.ok(findLabels(small.svg).some(({ text }) => text === '9 till 4'))
  const alone = draw([{ name: 'Lås', result: compareTwoCounts(20, 60), warnings: ['no_comparison'] }])
  assert.match(alone.sentence!, /färre cykelstölder än före .*inte vad den beror på\./)
})

test('effects of every method stand on one scale, with the reasons of those that cannot', () => {
  const panel = {
    counts: [50, 52, 20, 22, 60, 62, 59, 61],
    treated: [1, 1, 1, 1, 0, 0, 0, 0],
    after: [0, 0, 1, 1, 0, 0, 1, 1],
  }
  const series = Array.from({ length: 48 }, (_, at) => (at < 30 ? 40 : 20) + (at % 5))
  const figure = draw(
    [
      {
        name: 'Belysning',
        result: incidence(84, 41, 120, 118),
        warnings: ['regression_to_the_mean', 'one_treated_area'],
      },
      { name: 'Flera områden', result: assessDifferenceInDifferences(panel) },
      { name: 'Serie', result: assessInterruptedSeries(series, 30, { periodsPerYear: 12 }) },
      { name: 'Utan händelser', result: incidence(0, 0, 3, 4) },
      {
        name: 'Händelser',
        result: assessDisplacementDifference({ treated: { before: 9, after: 3 }, control: { before: 9, after: 9 } }),
      },
      { name: 'Dold', result: 'suppressed' },
    ],
    'ratio',
    328,
  )
  assert.match(figure.sentence!, /^Färre cykelstölder, mer än slumpen förklarar: Belysning/)
  assert.match(figure.sentence!, /Platsen valdes när det var som värst/)
  assert.match(figure.sentence!, /Utan händelser \(inga händelser där/)
  assert.equal(figure.table.rows.length, 6)
})

test('a weighted difference is told in events', () => {
  const areas = { treated: { before: 160, after: 71 }, control: { before: 158, after: 157 } }
  const { sentence } = draw([{ name: 'Patrullering', result: assessDisplacementDifference(areas) }], 'events')
  assert.match(clean(sentence)!, /^Patrullering: 88 färre cykelstölder än utan åtgärden \(mellan \d+ och \d+ färre\)/)
  const none = assessDisplacementDifference({ treated: { before: 0, after: 0 }, control: { before: 0, after: 0 } })
  assert.equal(draw([{ name: 'a', result: none }], 'events').sentence, 'Det går inte att säga: inga händelser alls.')
})
