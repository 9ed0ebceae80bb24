/** What do residents answer? Shares with their uncertainty, and changes between waves. */

import { boundPublishedShare, type PublishedResult } from '#analysis/survey/published-share.ts'
import { buildSurveyDesign } from '#analysis/survey/survey-design.ts'
import { estimateProportion } from '#analysis/survey/survey-proportion.ts'
import { compareWaves } from '#analysis/survey/wave-difference.ts'
import { drawSurveyShares } from '#figure/compare/survey-shares.ts'
import { surveyShares as sharesEn } from '#figure/compare/survey-shares-en.ts'
import { surveyShares as sharesSv } from '#figure/compare/survey-shares-sv.ts'
import { drawWaveDifferences, type WaveDifferencesData } from '#figure/compare/wave-differences.ts'
import { waveDifferences as wavesEn } from '#figure/compare/wave-differences-en.ts'
import { waveDifferences as wavesSv } from '#figure/compare/wave-differences-sv.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { healthSurvey } from './samples/health-survey.data.ts'
import { afraidAtNight, luleaAnswered } from './samples/surveys.data.ts'
import type { GalleryWords } from './words-sv.ts'

export function showSurvey(language: Language, words: GalleryWords): Exhibit[] {
  return [
    { method: 'surveyShare', sample: 'healthSurvey', ...showShares(language, words) },
    { method: 'waveDifference', sample: 'safetySurveys', ...showWaves(language, words) },
  ]
}

function showShares(language: Language, words: GalleryWords) {
  const column = (at: 0 | 1 | 2 | 3 | 4 | 5) => healthSurvey.map((row) => row[at])
  const [sex, age, high] = [column(4), column(5), column(3)]
  const design = buildSurveyDesign({
    weights: Float64Array.from(column(2)),
    clusters: Int32Array.from(column(0)),
    strata: Int32Array.from(column(1)),
    clustersWithinStrata: true,
  })
  const among = (isMember: (row: number) => boolean) =>
    estimateProportion(design, high, { members: Uint8Array.from(high, (_, row) => (isMember(row) ? 1 : 0)) })
  const all = estimateProportion(design, high)
  const rows = [
    { name: words.everybody, result: all, own: true },
    ...[2, 1].map((one) => ({ name: words.sexes[one - 1]!, result: among((row) => sex[row] === one) })),
    ...[1, 2, 3, 4].map((one) => ({ name: words.ages[one - 1]!, result: among((row) => age[row] === one) })),
  ]
  const texts = choose(language, sharesSv, sharesEn)
  const what = words.subjects.highCholesterol
  const draw: Draw = (theme) => drawSurveyShares({ what, rows, worse: 'neither' }, texts, theme)
  // The 20 first persons alone: under thirty answers no figure is shown.
  const few = [{ name: words.firstTwenty, result: among((row) => row < 20), own: true }]
  const untold: Draw = (theme) => drawSurveyShares({ what, rows: few, worse: 'neither' }, texts, theme)
  return { draw, untold }
}

function showWaves(language: Language, words: GalleryWords) {
  const texts = choose(language, wavesSv, wavesEn)
  const { earlier, later, designEffect } = afraidAtNight
  const rows = (['all', 'women', 'men'] as const).map((group) => {
    // Of the answers half are taken to be women's and half men's.
    const [before, now] = [earlier, later].map((wave) => {
      const answers = Math.floor(wave.answers * (group === 'all' ? 1 : 0.5))
      return boundPublishedShare({ percent: wave[group], answers, roundedTo: 1, assumedDesignEffect: designEffect })
    }) as [PublishedResult, PublishedResult]
    return {
      name: words.groups[group],
      own: group === 'all',
      earlier: earlier[group] / 100,
      later: later[group] / 100,
      result: compareShares(before, now),
    }
  })
  const [first, second] = [luleaAnswered.earlier, luleaAnswered.later].map(({ percent, asked }) =>
    boundPublishedShare({ percent, answers: asked, roundedTo: 1, assumedDesignEffect: 1 }),
  ) as [PublishedResult, PublishedResult]
  const untoldRow = {
    name: luleaAnswered.place,
    own: true,
    earlier: luleaAnswered.earlier.percent / 100,
    later: luleaAnswered.later.percent / 100,
    result: compareShares(first, second),
  }
  const drawOf =
    (what: string, waves: { earlier: { year: number }; later: { year: number } }, shown: Row[]): Draw =>
    (theme) =>
      drawWaveDifferences(
        { what, earlier: String(waves.earlier.year), later: String(waves.later.year), rows: shown, worse: 'above' },
        texts,
        theme,
      )
  return {
    draw: drawOf(words.subjects.afraid, afraidAtNight, rows),
    untold: drawOf(words.subjects.answered, luleaAnswered, [untoldRow]),
  }
}

type Row = WaveDifferencesData['rows'][number]

/** The change between two published shares, or why one of them bears none. */
function compareShares(before: PublishedResult, now: PublishedResult): Row['result'] {
  if (before.outcome === 'cannot_tell') return { outcome: 'cannot_tell', reason: before.reason }
  if (now.outcome === 'cannot_tell') return { outcome: 'cannot_tell', reason: now.reason }
  return compareWaves(before, now, { samePanel: false, wordingChanged: false })
}
