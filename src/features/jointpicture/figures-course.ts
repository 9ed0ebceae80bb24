/** Courses over time: what is reported, and what people say. */
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { type CoursePoint, drawCourseLine } from '#figure/time/course-line.ts'
import type { FindingOf, Point } from './finding-schema.ts'
import type { JointWords } from './sv.ts'

type Trend = FindingOf<'trend'>
type Survey = FindingOf<'survey'>

const stepsOf = { year: 1, twoYears: 1, quarter: 4, month: 12, day: 1 } as const

/** Number of the period, counted from year 0 in its own rhythm. */
function slotOf(period: string): number {
  const read = readPeriod(period)
  if (!read) return 0
  const steps = stepsOf[read.frequency]
  const month = Number(read.from.slice(5, 7)) - 1
  return read.year * steps + (steps === 1 ? 0 : Math.floor(month / (12 / steps)))
}

/** Every period from the first to the last has its place, so that time runs evenly. */
function layOut(periods: readonly string[], words: JointWords) {
  const slots = periods.map(slotOf)
  const first = Math.min(...slots)
  const labels = Array.from({ length: Math.max(...slots) - first + 1 }, () => '')
  periods.forEach((period, index) => {
    labels[(slots[index] ?? first) - first] = words.shortPeriod(period)
  })
  const quarters = periods.some((one) => /-Q\d$/.test(one) || /^\d{4}-\d\d$/.test(one))
  // Under a long run of quarters or months only the years stand, at their first one.
  const axis = quarters
    ? periods.flatMap((period, index) =>
        /-(Q1|01)$/.test(period) ? [{ index: (slots[index] ?? first) - first, label: period.slice(0, 4) }] : [],
      )
    : labels.flatMap((label, index) => (label ? [{ index, label }] : []))
  return { labels, axis, at: (period: string) => slotOf(period) - first }
}

/** Years between two known ones that nobody has told: holes, not a line across. */
function fillHoles(points: readonly CoursePoint[], words: JointWords, labels: readonly string[]): CoursePoint[] {
  const there = new Set(points.map((one) => one.at))
  const first = Number(points[0]?.label) - (points[0]?.at ?? 0)
  const holes = labels.flatMap((_, at): CoursePoint[] =>
    there.has(at) ? [] : [{ at, label: words.shortPeriod(String(first + at)), value: null }],
  )
  return [...points, ...holes].sort((a, b) => a.at - b.at)
}

function courseOf(points: readonly Point[], breaks: Trend['breaks'], words: JointWords) {
  const { labels, axis, at } = layOut(
    points.map((one) => one.period),
    words,
  )
  return {
    labels,
    axis,
    points: points.map((one): CoursePoint => {
      const notes = [
        one.status === 'preliminary' ? words.figures.preliminary : '',
        one.state === 'suppressed' ? words.figures.suppressed : '',
      ]
      return {
        at: at(one.period),
        label: words.shortPeriod(one.period),
        value: one.value,
        low: one.low,
        high: one.high,
        open: one.status === 'preliminary',
        note: notes.filter(Boolean).join(', '),
      }
    }),
    breaks: breaks
      .map((one) => ({ at: at(one.period), label: one.reason }))
      .filter((one) => one.at > 0 && one.at < labels.length),
  }
}

export function drawTrendCourse(finding: Trend, theme: FigureTheme, words: JointWords): Figure | null {
  const { points, breaks, unit, frequency, area } = finding
  if (points.length < 3) return null
  const course = courseOf(points, breaks, words)
  const { figures } = words
  const name = words.nameOf(finding)
  const [first, last] = [points[0], points.at(-1)]
  return drawCourseLine(
    { ...course, points: frequency === 'year' ? fillHoles(course.points, words, course.labels) : course.points },
    {
      title: figures.trendTitle(name, area.name, unit, frequency),
      description: figures.trendDescription(words.period(first?.period ?? ''), words.period(last?.period ?? '')),
      sentence: words.say.trend(finding),
      columns: { ...figures.courseColumns, value: figures.unit[unit] },
      legend: figures.courseLegend,
      write: (value) => words.plain(value, unit),
      range: figures.range,
      unknown: figures.unknown,
      notes: figures.trendNotes(finding),
      empty: figures.empty,
    },
    theme,
  )
}

export function drawSurveyCourse(finding: Survey, theme: FigureTheme, words: JointWords): Figure | null {
  const { points, unit, area } = finding
  if (points.length < 2) return null
  const { figures } = words
  const [first, last] = [points[0], points.at(-1)]
  return drawCourseLine(
    courseOf(points, finding.breaks ?? [], words),
    {
      title: figures.surveyTitle(words.nameOf(finding), area.name),
      description: figures.trendDescription(words.period(first?.period ?? ''), words.period(last?.period ?? '')),
      sentence: words.say.survey(finding),
      columns: { ...figures.courseColumns, value: figures.unit[unit] },
      legend: figures.courseLegend,
      write: (value) => words.plain(value, unit),
      range: figures.range,
      unknown: figures.unknown,
      notes: figures.surveyNotes(finding),
      empty: figures.empty,
    },
    theme,
  )
}
