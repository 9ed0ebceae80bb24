/** The tables of a picture's document. */
import type { Cell, DocumentTable, Mark } from '#document/model.ts'
import type { PictureContent } from './content.ts'
import { type Drawing, drawSeries, orderCoverage } from './figures.ts'
import type { Count, CoverageFinding, Level, SeriesFinding } from './schema.ts'
import type { PictureWords } from './sv.ts'

/** The shape and colour that go with a level's word. */
export const markOf: Record<Level, Mark> = { stable: 'calm', watch: 'watch', act: 'act' }

/** Every area with its range, its line, its level and who reported from it. */
export function drawAreaTable(content: Pick<PictureContent, 'levels'>, drawing: Drawing): DocumentTable {
  const { computation, words, names } = drawing
  const levels = new Map(content.levels.map((one) => [one.areaCode, one]))
  const coverage = new Map(computation.areaCoverage.map((one) => [one.areaCode, one]))
  const areas = [...computation.areas].sort((a, b) => (b.count.value ?? -1) - (a.count.value ?? -1))
  return {
    caption: words.headings.areas,
    columns: [
      { label: words.columns.area, align: 'start' },
      { label: words.columns.reports, align: 'end' },
      { label: words.columns.expected, align: 'end' },
      { label: words.columns.trend(computation.whole.recent.length, computation.period.kind), align: 'start' },
      { label: words.columns.level, align: 'start' },
      { label: words.columns.reported, align: 'end' },
    ],
    rows: areas.map((area): Cell[] => {
      const code = area.areaCode ?? ''
      const level = levels.get(code)
      const covered = coverage.get(code)
      const hidden = area.count.value === null
      return [
        [names.area(code)],
        [hidden ? { text: words.hidden, muted: true } : { text: words.number(area.count.value ?? 0), bold: true }],
        [hidden ? '–' : words.range(area.expectation.low, area.expectation.high)],
        hidden ? ['–'] : sparkCell(area, drawing, `omr-${code}`),
        level ? [{ text: words.levels[level.level], mark: markOf[level.level] }] : ['–'],
        [covered ? words.ofUsual(covered.reported, covered.usual) : '–'],
      ]
    }),
  }
}

function sparkCell(finding: SeriesFinding, drawing: Drawing, prefix: string): Cell {
  const spark = drawSeries(drawing, finding, 'spark', { prefix, width: 120 })
  return { svg: spark.svg, alt: spark.description }
}

/** Categories with a report now or a habit of them, most first; the rest are named under the table by their absence. */
/** `prefix` begins the ids of its lines: a document may hold the same category in two tables. */
export function drawCategoryTable(drawing: Drawing, prefix = 'kat'): DocumentTable {
  const { computation, words, names } = drawing
  const { columns } = words
  const rows = computation.categories
    .filter((one) => one.count.value !== 0 || (one.expectation.high ?? 0) > 0)
    .sort((a, b) => (b.count.value ?? -1) - (a.count.value ?? -1))
  return {
    caption: words.figures.categories.title,
    columns: [
      { label: columns.category, align: 'start' },
      { label: columns.reports, align: 'end' },
      { label: columns.expected, align: 'end' },
      { label: columns.previous, align: 'end' },
      { label: columns.lastYear, align: 'end' },
      { label: columns.trend(computation.whole.recent.length, computation.period.kind), align: 'start' },
    ],
    rows: rows.map((one): Cell[] => {
      const { category, count, expectation, previous, earlierYears } = one
      const hidden = count.value === null
      return [
        [names.category(category ?? '')],
        [hidden ? { text: words.hidden, muted: true } : { text: words.number(count.value ?? 0), bold: true }],
        [hidden ? '–' : words.range(expectation.low, expectation.high)],
        countCell(previous, words),
        countCell(earlierYears[0]?.count, words),
        hidden ? ['–'] : sparkCell(one, drawing, `${prefix}-${category}`),
      ]
    }),
  }
}

function countCell(count: Count | undefined, words: PictureWords): Cell {
  if (!count) return ['–']
  if (count.value === null) return [{ text: count.hidden ? words.hidden : '–', muted: true }]
  return [words.number(count.value)]
}

const coverageMark: Partial<Record<CoverageFinding['verdict'], Mark>> = { silent: 'act', fewer: 'watch' }

/** The silent first: what is missing must be read before what is there. */
export function drawCoverageTable({ computation, words }: Drawing): DocumentTable {
  const { kind } = computation.period
  const rows = orderCoverage(computation.coverage).map((one): Cell[] => {
    const text = one.verdict === 'silent' ? words.silentFor(one.periodsSilent, kind) : words.coverage[one.verdict]
    const mark = coverageMark[one.verdict]
    return [
      [one.organisationName],
      [{ text: one.count === null ? words.fewReports(computation.smallCell) : words.number(one.count), bold: true }],
      [one.usualLow === null ? '–' : words.range(one.usualLow, one.usualHigh)],
      [mark ? { text, mark } : text],
    ]
  })
  return {
    caption: words.figures.coverage.title,
    columns: [
      { label: words.columns.organisation, align: 'start' },
      { label: words.columns.reports, align: 'end' },
      { label: words.columns.usual, align: 'end' },
      { label: words.columns.note, align: 'start' },
    ],
    rows,
  }
}
