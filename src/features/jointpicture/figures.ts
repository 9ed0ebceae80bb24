/** A finding's drawing with its table and sentence; null where words alone say it. Pure: same input, same bytes. */
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { drawAreaBars, drawCompositionBars, drawPeopleBars, drawReportBars } from './figures-bars.ts'
import { drawComparison } from './figures-comparison.ts'
import { drawSurveyCourse, drawTrendCourse } from './figures-course.ts'
import type { Finding } from './finding-schema.ts'
import type { JointWords } from './sv.ts'

/** `given`: the numbers are written as the words write them, when not told otherwise. */
export function drawFinding(
  finding: Finding,
  given: Omit<FigureTheme, 'formatNumber'> & Partial<Pick<FigureTheme, 'formatNumber'>>,
  words: JointWords,
): Figure | null {
  const theme: FigureTheme = { formatNumber: words.number, ...given }
  switch (finding.kind) {
    case 'trend':
      return drawTrendCourse(finding, theme, words)
    case 'survey':
      return drawSurveyCourse(finding, theme, words)
    case 'comparison':
      return drawComparison(finding, theme, words)
    case 'composition':
      return drawCompositionBars(finding, theme, words)
    case 'people':
      return drawPeopleBars(finding, theme, words)
    case 'areas':
      return drawAreaBars(finding, theme, words)
    case 'reports':
      return drawReportBars(finding, theme, words)
    default:
      return null
  }
}
