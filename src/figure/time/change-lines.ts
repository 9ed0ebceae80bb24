import type { BeforeAfter, DisplacementAreas } from '#analysis/effect/weighted-displacement-difference.ts'
import { type Figure, type FigureRow, type FigureTheme, numberCell } from '../figure.ts'
import { makeFigure } from '../make-figure.ts'
import {
  type AreaChange,
  type AreaRole,
  type ChangeFinding,
  type ChangeReason,
  type ChangeResult,
  readAreas,
  readFinding,
} from './change-finding.ts'
import { drawChange, roomOfChange } from './change-lines-drawing.ts'
import { type AxisMark, type WriteNumber, writeAmount } from './time-frame.ts'

/** The same areas period by period; the areas of a group are added up. */
export interface ChangeSeries {
  labels: readonly string[]
  axis?: readonly AxisMark[]
  treated: readonly number[]
  control: readonly number[]
  /** index of the first period with the measure */
  start: number
}

export interface ChangeLinesData {
  /** what is counted, in the plural */
  subject: string
  /** the measure in running text */
  measure: string
  /** counts before and after, all areas of a group added up */
  areas: DisplacementAreas
  names: Partial<Record<AreaRole, string>>
  /** the two spans of time as they are called */
  spans: { before: string; after: string }
  /** with it lines over the periods are drawn, without it a slope from before to after */
  series?: ChangeSeries
  result: ChangeResult | { readonly outcome: 'cannot_tell'; readonly reason: ChangeReason }
}

/** What the words need to know, numbers not yet written. */
export interface ChangeFacts extends ChangeFinding {
  subject: string
  measure: string
  treated: string
  control: string
  counts: { treated: BeforeAfter; control: BeforeAfter }
  /** counts were divided by weights: levels, not counts, are compared */
  isWeighted: boolean
}

export interface ChangeLinesWords {
  title: (subject: string) => string
  describe: (areas: readonly AreaChange[], spans: { before: string; after: string }) => string
  sentence: (facts: ChangeFacts, write: WriteNumber) => string
  cannotTell: (reason: ChangeReason, measure: string) => string
  /** the dashed line */
  expected: (treated: string) => string
  interval: string
  gap: (facts: ChangeFacts, write: WriteNumber) => string
  untold: string
  startLabel: (measure: string) => string
  roles: Record<AreaRole, string>
  columns: { area: string; role: string; before: string; after: string; change: string }
  rows: { expected: string; difference: string; ratio: string; around: string }
  result: string
  range: (low: string, high: string) => string
  none: string
  note: { cut: string; oneArea: string; weighted: string; smallBase: string; noDisplacement: string; around: string }
}

/** Treated area, comparison and the areas around, before and after; dashed what the comparison leads us to expect. */
export function drawChangeLines(data: ChangeLinesData, words: ChangeLinesWords, theme: FigureTheme): Figure {
  const { subject, measure, names, result } = data
  const areas = readAreas(data.areas, { ...words.roles, ...names }, result)
  const facts = result.outcome === 'computed' ? readFacts(result, areas, data, words) : null
  const title = words.title(subject)
  const sentence = facts
    ? words.sentence(facts, theme.formatNumber)
    : words.cannotTell((result as { reason: ChangeReason }).reason, measure)
  const notes = result.outcome === 'computed' && facts ? readNotes(result, facts, areas, words) : []
  const description = words.describe(areas, data.spans)
  const drawn = drawChange({ data, areas, facts }, words, theme)
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: [
      { key: 'area', label: words.columns.area, align: 'start' },
      { key: 'role', label: words.columns.role, align: 'start' },
      { key: 'before', label: data.spans.before, align: 'end' },
      { key: 'after', label: data.spans.after, align: 'end' },
      { key: 'change', label: words.columns.change, align: 'end' },
    ],
    rows: [...areas.map((area) => writeArea(area, words, theme)), ...writeFinding(facts, words, theme)],
  })
}

function readFacts(
  result: ChangeResult,
  areas: readonly AreaChange[],
  { subject, measure, areas: given }: ChangeLinesData,
  words: ChangeLinesWords,
): ChangeFacts {
  const nameOf = (role: AreaRole) => areas.find((area) => area.role === role)?.name ?? words.roles[role]
  return {
    ...readFinding(result, areas),
    subject,
    measure,
    treated: nameOf('treated'),
    control: nameOf('control'),
    counts: { treated: given.treated, control: given.control },
    isWeighted: areas.some((area) => area.before !== area.counts.before || area.after !== area.counts.after),
  }
}

function readNotes(
  result: ChangeResult,
  facts: ChangeFacts,
  areas: readonly AreaChange[],
  words: ChangeLinesWords,
): string[] {
  const treatedAreas = result.parameters.treatedAreas
  return [
    ...(roomOfChange({ areas, facts }).isCut ? [words.note.cut] : []),
    ...(facts.isWeighted ? [words.note.weighted] : []),
    ...(facts.ratio && !facts.percent ? [words.note.smallBase] : []),
    ...(facts.displacement === null ? [words.note.noDisplacement] : [words.note.around]),
    ...(treatedAreas < 2 ? [words.note.oneArea] : []),
  ]
}

function writeArea(area: AreaChange, words: ChangeLinesWords, theme: FigureTheme): FigureRow {
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const change = area.after - area.before
  return {
    area: area.name,
    role: words.roles[area.role],
    before: numberCell(area.before, amount(area.before)),
    after: numberCell(area.after, amount(area.after)),
    change: numberCell(change, amount(change)),
  }
}

function writeFinding(facts: ChangeFacts | null, words: ChangeLinesWords, theme: FigureTheme): FigureRow[] {
  if (!facts) return []
  const write = (value: number, decimals = 0) => theme.formatNumber(value, decimals)
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const { expected, difference, ratio, displacement } = facts
  const row = (area: string, value: number, text: string, range: string): FigureRow => ({
    area,
    role: words.result,
    before: words.none,
    after: numberCell(value, text),
    change: range,
  })
  return [
    row(
      words.rows.expected,
      expected.value,
      amount(expected.value),
      words.range(amount(expected.low), amount(expected.high)),
    ),
    ...(difference
      ? [
          row(
            words.rows.difference,
            difference.estimate,
            write(difference.estimate, 1),
            words.range(write(difference.low, 1), write(difference.high, 1)),
          ),
        ]
      : []),
    ...(displacement === null ? [] : [row(words.rows.around, displacement, write(displacement, 1), words.none)]),
    ...(ratio
      ? [
          row(
            words.rows.ratio,
            ratio.estimate,
            write(ratio.estimate, 2),
            words.range(write(ratio.low, 2), write(ratio.high, 2)),
          ),
        ]
      : []),
  ]
}
