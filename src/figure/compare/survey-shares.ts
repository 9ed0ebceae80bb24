import type { PublishedResult } from '#analysis/survey/published-share.ts'
import type { SurveyProportion } from '#analysis/survey/survey-proportion.ts'
import type { UnweightedResult } from '#analysis/survey/unweighted-proportion.ts'
import type { NoEstimate } from '#analysis/survey/weighted-mean.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { writeLevel } from '../write-level.ts'
import {
  drawIntervalDots,
  type IntervalDotsWords,
  type IntervalRow,
  type IntervalSide,
  judgeInterval,
} from './interval-dots.ts'

export type ShareResult = SurveyProportion | NoEstimate | UnweightedResult | PublishedResult
export type ShareReason = Extract<ShareResult, { outcome: 'cannot_tell' }>['reason']

export interface SurveySharesData {
  /** What those counted said, as in "68 % feel safe out late". */
  what: string
  rows: { name: string; result: ShareResult | 'suppressed'; own?: boolean }[]
  /** Held against: the whole municipality, an earlier wave. Shares from 0 to 1. */
  reference?: { name: string; estimate: number; low?: number; high?: number }
  /** Which side calls for a look: `below` for safety, `above` for unsafety. */
  worse: 'above' | 'below' | 'neither'
}

export interface ShareRow {
  name: string
  share: string
  low: string
  high: string
  answers: string
  side: IntervalSide
}

export interface SharesFacts {
  what: string
  rows: ShareRow[]
  suppressed: string[]
  untold: { name: string; reason: ShareReason; answers: string }[]
  reference: { name: string; share: string } | null
  own: ShareRow | null
}

export interface SurveySharesWords
  extends Pick<IntervalDotsWords, 'between' | 'legend' | 'hidden' | 'judgement' | 'empty'> {
  title: (facts: SharesFacts) => string
  describe: (facts: SharesFacts) => string
  sentence: (facts: SharesFacts) => string
  columns: { name: string; value: string; interval: string; judgement: string; answers: string }
  axis: string
  reference: (name: string, share: string) => string
  reason: Record<ShareReason, string>
  notes: (facts: SharesFacts, level: string) => string[]
}

/** On fewer answers no percentage is written, whatever minimum the survey has. */
const fewestAnswers = 10

/** Shares of a survey by area or group with their intervals, in per cent. */
export function drawSurveyShares(data: SurveySharesData, words: SurveySharesWords, theme: FigureTheme): Figure {
  const { reference } = data
  const line = reference && {
    value: reference.estimate * 100,
    low: reference.low === undefined ? null : reference.low * 100,
    high: reference.high === undefined ? null : reference.high * 100,
  }
  const write = (share: number) => theme.formatNumber(share * 100)
  const facts: SharesFacts = {
    what: data.what,
    rows: [],
    suppressed: [],
    untold: [],
    reference: reference ? { name: reference.name, share: write(reference.estimate) } : null,
    own: null,
  }
  let level = 0.95
  const rows = data.rows.map(({ name, own = false, result }): IntervalRow => {
    const base = { name, own, value: null, low: null, high: null }
    if (result === 'suppressed') {
      facts.suppressed.push(name)
      return { ...base, state: 'suppressed' }
    }
    const answers = 'answers' in result ? result.answers : null
    const written = answers === null ? '–' : theme.formatNumber(answers)
    const extra = { answers: numberCell(answers, written) }
    if (result.outcome === 'cannot_tell' || result.answers < fewestAnswers) {
      const reason = result.outcome === 'cannot_tell' ? result.reason : 'too_few_answers'
      facts.untold.push({ name, reason, answers: written })
      return { ...base, state: 'untold', reason: words.reason[reason], extra }
    }
    level = result.level
    const { estimate, low, high } = result
    const row = { ...base, state: 'known' as const, value: estimate * 100, low: low * 100, high: high * 100, extra }
    const side = judgeInterval(row, { ...(line && { reference: line }) })
    const told = { name, share: write(estimate), low: write(low), high: write(high), answers: written, side }
    facts.rows.push(told)
    if (own || data.rows.length === 1) facts.own = told
    return row
  })
  const { reference: nameLine, ...shared } = words
  return drawIntervalDots(
    { rows, scale: 'linear', decimals: 0, worse: data.worse, ...(line && { reference: line }) },
    {
      ...shared,
      title: words.title(facts),
      description: words.describe(facts),
      sentence: words.sentence(facts),
      extra: [{ key: 'answers', label: words.columns.answers, align: 'end' }],
      ...(facts.reference && { reference: nameLine(facts.reference.name, facts.reference.share) }),
      notes: words.notes(facts, writeLevel(level, theme)),
    },
    theme,
  )
}
