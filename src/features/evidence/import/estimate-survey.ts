/** Estimates of a survey's microdata: shares of each alternative and means of index questions, by wave and area. */
import { buildSurveyDesign, type SurveyDesign } from '#analysis/survey/survey-design.ts'
import { estimateMean } from '#analysis/survey/survey-mean.ts'
import { estimateProportion } from '#analysis/survey/survey-proportion.ts'
import type { EvidenceArea } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import type { SeriesCollector } from './collect-series.ts'
import { listNames } from './find-columns.ts'
import { answerIn, type SurveyColumns, type SurveyQuestion } from './find-survey-columns.ts'
import { slugOf } from './fold-words.ts'
import { readNumberCell } from './number-cell.ts'
import { readIndicator, readSurveyArea } from './published-values.ts'
import { signsOf } from './source-signs.data.ts'
import { aggregateColumnNames } from './survey-words.data.ts'

/** Under this many answers no share is shown, whatever is asked for. */
const leastAnswers = 10

export interface MicrodataAsked {
  /** Fewest answers behind a share that is shown: default 30, never under 10. */
  readonly minimumAnswers?: number
  /** Year of the survey, where the file does not tell. */
  readonly wave?: string
}

interface Wave {
  readonly period: string
  readonly rows: readonly Row[]
  readonly design: SurveyDesign
  /** All together first; 1 for the rows of the area. */
  readonly areas: readonly { readonly area: EvidenceArea; readonly flags: Uint8Array }[]
}

/** Puts the estimates, or the faults that stop them, in the collector. Rows without a weight are passed over and told. */
export function estimateSurvey(
  columns: SurveyColumns,
  asked: Asked,
  collector: SeriesCollector,
  more: MicrodataAsked,
): void {
  const minimumAnswers = Math.max(leastAnswers, more.minimumAnswers ?? 30)
  for (const wave of openWaves(columns, asked, collector, more)) {
    for (const question of columns.questions) {
      for (const one of wave.areas) estimateQuestion(wave, question, one, minimumAnswers, collector)
    }
  }
}

function openWaves(columns: SurveyColumns, asked: Asked, collector: SeriesCollector, more: MicrodataAsked): Wave[] {
  const { body, header, codebook } = columns
  const told = /^(19|20)\d\d$/.test(codebook.roles.wave ?? '') ? codebook.roles.wave : more.wave
  if (columns.wave === null && told === undefined) {
    const values = { column: aggregateColumnNames.period, found: listNames(header) }
    collector.fault('columnMissing', values, { line: header.line })
    return []
  }
  const column = columns.wave
  const periods = Map.groupBy(body, ({ cells }) => (column === null ? told! : (cells[column]?.trim() ?? '')))
  const waves: Wave[] = []
  for (const [period, rows] of periods) {
    const where = { line: rows[0]!.line, column: column === null ? null : (header.cells[column] ?? null) }
    if (!/^(19|20)\d\d$/.test(period)) collector.fault('badPeriod', { found: period }, where)
    else if (period > asked.today.slice(0, 4))
      collector.fault('futurePeriod', { found: period, today: asked.today }, where)
    else waves.push(...openWave(period, rows, columns, asked, collector))
  }
  return waves
}

function openWave(
  period: string,
  all: readonly Row[],
  columns: SurveyColumns,
  asked: Asked,
  collector: SeriesCollector,
): Wave[] {
  const weighed = all.map((row) => readWeight(row, columns, collector))
  // A row without a weight was not part of what the weights were made for, and is no part of the design.
  const rows = all.filter((_, row) => weighed[row] !== null)
  const weights = Float64Array.from(weighed.filter((weight) => weight !== null))
  if (!weights.some((weight) => weight > 0)) {
    collector.fault('noRows')
    return []
  }
  const codes = new Map<string, number>()
  const strata = Int32Array.from(rows, ({ cells }) => {
    const name = columns.stratum === null ? '' : (cells[columns.stratum]?.trim() ?? '')
    if (!codes.has(name)) codes.set(name, codes.size)
    return codes.get(name)!
  })
  const design = buildSurveyDesign({ weights, strata, loneRule: 'average' })
  const named = rows.map(({ cells }) => (columns.area === null ? '' : (cells[columns.area]?.trim() ?? '')))
  const names = [...new Set(named)].filter((name) => answerIn(name) !== null).sort((a, b) => a.localeCompare(b, 'sv'))
  const whole = { area: readSurveyArea('', asked), flags: new Uint8Array(rows.length).fill(1) }
  const parts = names.map((name) => {
    return { area: readSurveyArea(name, asked), flags: Uint8Array.from(named, (one) => (one === name ? 1 : 0)) }
  })
  return [{ period, rows, design, areas: [whole, ...parts.filter(({ area }) => area.kind === 'survey')] }]
}

function readWeight(
  { line, cells }: Row,
  { weight, header }: SurveyColumns,
  collector: SeriesCollector,
): number | null {
  if (weight === null) return 1
  const cell = readNumberCell(cells[weight] ?? '', signsOf.survey)
  if (cell.kind === 'number' && cell.value >= 0) return cell.value
  if (cell.kind === 'missing') collector.pass('emptyRows')
  else collector.fault('badNumber', { found: cells[weight] ?? '' }, { line, column: header.cells[weight] ?? null })
  return null
}

function estimateQuestion(
  { period, rows, design }: Wave,
  { column, code, title, alternatives, labels }: SurveyQuestion,
  { area, flags }: Wave['areas'][number],
  minimumAnswers: number,
  collector: SeriesCollector,
): void {
  const given = rows.map(({ cells }) => answerIn(cells[column]))
  const members = flags.map((flag, row) => (flag === 1 && given[row] !== null ? 1 : 0))
  const options = { members, minimumAnswers }
  if (alternatives === null) {
    const values = given.map((answer) => numberIn(answer))
    const found = estimateMean(design, values, options)
    add(found, 1, { ...readIndicator(title, 'survey'), unit: 'index' as const, breakdown: {} })
    return
  }
  for (const alternative of alternatives) {
    const found = estimateProportion(
      design,
      given.map((answer) => (answer === alternative ? 1 : 0)),
      options,
    )
    const answer = labels.get(alternative) ?? alternative
    add(found, 100, {
      ...{ indicator: `survey:${slugOf(code)}`, title: `${title}: ${answer}` },
      ...{ unit: 'percent' as const, breakdown: { answer } },
    })
  }

  type What = Pick<Parameters<SeriesCollector['add']>[0], 'indicator' | 'title' | 'unit' | 'breakdown'>
  function add(
    found: ReturnType<typeof estimateMean> | ReturnType<typeof estimateProportion>,
    scale: number,
    what: What,
  ): void {
    // A question that nobody in the area was asked is nothing to hide.
    if (found.answers === 0) return
    const computed = found.outcome === 'computed'
    const round = (value: number) => Math.round(value * scale * 1e8) / 1e8
    collector.add({
      ...{ ...what, area, period },
      value: computed ? round(found.estimate) : null,
      standardError: computed && found.standardError !== null ? round(found.standardError) : null,
      suppressed: !computed && found.reason === 'too_few_answers',
      answers: found.answers < leastAnswers ? null : found.answers,
    })
  }
}

function numberIn(answer: string | null): number {
  const cell = readNumberCell(answer ?? '', signsOf.survey)
  return cell.kind === 'number' ? cell.value : Number.NaN
}
