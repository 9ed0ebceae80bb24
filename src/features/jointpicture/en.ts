/** All English of the computed samlad picture. */
import { number } from '#words/en.ts'
import { figures } from './figures-en.ts'
import { statistics } from './findings-en.ts'
import { headingOf } from './headings-en.ts'
import { lacking, summary } from './lead-en.ts'
import { method } from './methods-en.ts'
import { nameOf, period, plain, shortPeriod } from './numbers-en.ts'
import { gaps, guides, parts } from './parts-en.ts'
import { more, peopleFigure } from './people-en.ts'
import { rest } from './places-en.ts'
import { refusals } from './refusals-en.ts'
import type { JointWords } from './sv.ts'

export const en: JointWords = {
  refusals,
  figures,
  peopleFigure,
  parts,
  guides,
  gaps,
  lacking,
  say: { ...statistics, ...rest, ...more, summary, method },
  number,
  headingOf,
  nameOf,
  period,
  shortPeriod,
  plain,
}
