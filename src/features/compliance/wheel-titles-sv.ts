/** Vad det som står på årshjulet heter. */
import { day } from '#words/sv.ts'
import { pages } from './pages-sv.ts'
import type { MarkWords } from './wheel-marks.ts'

export const wheelTitles = {
  topic: pages.topic,
  sources: pages.sources,
  bySource: (title, source) => `${title} (${source})`,
  late: (title, dueOn) => `${title}, sedan ${day(dueOn)}`,
  allReports: 'Alla rapporter',
  agreementBegins: 'Överenskommelsen börjar gälla',
  agreementEnds: 'Överenskommelsen går ut',
  statement: (title: string, step: 'sealed' | 'noted' | 'delivered') =>
    `${title}, ${{ sealed: 'fastställd', noted: 'noterad', delivered: 'lämnad' }[step]}`,
} satisfies MarkWords & Record<string, unknown>
