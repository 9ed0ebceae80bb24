/** All Swedish of the computed samlad picture. Sentences never say more than the test behind them. */
import { number } from '#words/sv.ts'
import { figures } from './figures-sv.ts'
import { statistics } from './findings-sv.ts'
import { headingOf } from './headings-sv.ts'
import { lacking, summary } from './lead-sv.ts'
import { method } from './methods-sv.ts'
import { nameOf, period, plain, shortPeriod } from './numbers-sv.ts'
import { gaps, guides, parts } from './parts-sv.ts'
import { more, peopleFigure } from './people-sv.ts'
import { rest } from './places-sv.ts'
import { refusals } from './refusals-sv.ts'
import type { FindingWords } from './say-finding.ts'

export const sv = {
  refusals,
  figures,
  peopleFigure,
  parts,
  guides,
  gaps,
  /** By the codes of `lacking` in the sources' finding: what is missing, in a list. */
  lacking,
  say: { ...statistics, ...rest, ...more, summary, method } as FindingWords,
  number,
  headingOf,
  nameOf,
  period,
  shortPeriod,
  plain,
}

export type JointWords = typeof sv
