/** Computes the samlad picture from the evidence. Pure: the same input gives the same bytes, today and in ten years. */
import { indexEvidence } from './evidence-index.ts'
import { type Finding, parts } from './finding-schema.ts'
import { findAreas } from './findings/areas.ts'
import { findComparisons } from './findings/comparison.ts'
import { findComposition } from './findings/composition.ts'
import { findDisagreeing } from './findings/disagreements.ts'
import { findFacts } from './findings/facts.ts'
import { findFocus } from './findings/focus.ts'
import { findMappings } from './findings/mappings.ts'
import { findPeople } from './findings/people.ts'
import { findReports } from './findings/reports.ts'
import { findSources } from './findings/sources.ts'
import { findMethods, findSummary } from './findings/summary.ts'
import { findSurveys } from './findings/survey.ts'
import { findTrends } from './findings/trend.ts'
import { findWatched } from './findings/watch.ts'
import type { JointInput } from './input.ts'
import type { JointComputation } from './schema.ts'

/** Raised whenever the same input would give another result: an older edition is compared with the engine that made it. */
export const engine = '1'

/** `hash` is the sha256 of `listInputs(input)`, made where hashing is at hand. */
export function computeJointPicture(input: JointInput, hash: string): JointComputation {
  const { period, asOf, municipality } = input
  const evidence = indexEvidence(input)
  const trends = findTrends(evidence)
  const comparisons = findComparisons(evidence, input)
  const found: Finding[] = [
    ...findFacts(evidence, input),
    ...pairUp(trends, comparisons, findComposition(evidence)),
    ...findPeople(evidence, input),
    ...findSurveys(evidence),
    ...findReports(input),
    ...findMappings(input),
    ...findAreas(evidence, input),
    ...findWatched(evidence, input),
    ...findFocus(input),
    ...findDisagreeing(evidence),
  ]
  const all = [...findSources(evidence, input, found), ...found]
  // In reading order; within a part as found (sorting is stable).
  const findings = [...findSummary(all), ...all, ...findMethods(all)].toSorted(
    (a, b) => parts.indexOf(a.part) - parts.indexOf(b.part),
  )
  return { engine, asOf, period, municipality: { ...municipality }, inputHash: hash, findings }
}

/** The whole first, then what it is made of, then each kind of crime: its course, and beside it the comparison. */
function pairUp(
  trends: readonly Finding[],
  comparisons: readonly Finding[],
  composition: readonly Finding[],
): Finding[] {
  const codes = [...new Set([...trends, ...comparisons].map((one) => one.indicator))]
  const pairs = codes.map((code) => [...trends, ...comparisons].filter((one) => one.indicator === code))
  const whole = composition[0]?.indicator
  const [first = [], rest] = [
    pairs.find(([one]) => one?.indicator === whole),
    pairs.filter(([one]) => one?.indicator !== whole),
  ]
  return [...first, ...composition, ...rest.flat()]
}
