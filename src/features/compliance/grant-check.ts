/** Whether an application is specific, measurable, accepted, realistic and set in time, with what is missing. Pure. */
import type { GrantFacts } from './grant-facts.ts'

export const smart = ['specific', 'measurable', 'accepted', 'realistic', 'timeBound'] as const
export type Smart = (typeof smart)[number]

export const gaps = [
  'noDescription',
  'noArea',
  'noFinding',
  'noMeasure',
  'measureNotDescribed',
  'noIndicator',
  'noBaseline',
  'noTarget',
  'noOwner',
  'notDecided',
  'noCause',
  'causeAssumed',
  'measureWithoutCause',
  'noDesign',
  'cannotBeSeen',
  'noDays',
  'outsideDays',
  'noPicture',
  'noPlan',
] as const

export interface Gap {
  readonly code: (typeof gaps)[number]
  /** Of the measure or the cause; null: of the whole. */
  readonly title: string | null
}

/** What is missing for each of the five; nothing: it holds. */
export function checkSmart(facts: GrantFacts): Record<Smart, Gap[]> {
  const { problem, causes, measures, from, to, picture, plan } = facts
  const whole = (code: Gap['code'], isMissing: boolean): Gap[] => (isMissing ? [{ code, title: null }] : [])
  const each = <T extends { readonly title: string }>(
    code: Gap['code'],
    all: readonly T[],
    isMissing: (one: T) => boolean,
  ): Gap[] => all.filter(isMissing).map(({ title }) => ({ code, title }))
  const none = whole('noMeasure', measures.length === 0)
  const indicators = measures.flatMap((one) => one.indicators)
  return {
    specific: [
      ...whole('noDescription', problem.description.trim() === ''),
      ...whole('noArea', problem.areas.length === 0),
      ...whole('noFinding', problem.findings.length === 0),
      ...none,
      ...each('measureNotDescribed', measures, (one) => one.description.trim() === ''),
    ],
    measurable: [
      ...none,
      ...each('noIndicator', measures, (one) => one.indicators.length === 0),
      ...each('noBaseline', indicators, (one) => one.baseline === null),
      ...each('noTarget', indicators, (one) => one.target === null),
    ],
    accepted: [
      ...none,
      ...each('noOwner', measures, (one) => one.owner === null),
      ...each('notDecided', measures, (one) => one.state === 'draft'),
      ...whole('noPicture', picture === null),
      ...whole('noPlan', plan === null),
    ],
    realistic: [
      ...whole('noCause', causes.length === 0),
      ...each('causeAssumed', causes, (one) => one.grade === 'assumed'),
      ...none,
      ...each('measureWithoutCause', measures, (one) => one.causes.length === 0),
      ...each('noDesign', measures, (one) => one.design === null),
      ...each('cannotBeSeen', measures, (one) => one.design?.detectable.state === 'cannotBeSeen'),
    ],
    timeBound: [
      ...none,
      ...each('noDays', measures, (one) => one.from === null || one.to === null),
      ...each(
        'outsideDays',
        measures,
        (one) => (one.from !== null && one.from < from) || (one.to !== null && one.to > to),
      ),
    ],
  }
}
