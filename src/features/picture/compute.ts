/** Computes a picture from its inputs. Pure: the same inputs give the same bytes, today and in ten years. */
import { computeCoverage } from './compute-coverage.ts'
import { markHidden } from './compute-hidden.ts'
import { computeHours } from './compute-hours.ts'
import { computePlaces } from './compute-places.ts'
import { judgeSeries } from './compute-series.ts'
import type { PictureInput } from './input.ts'
import type { Computation } from './schema.ts'
import { explainChanges } from './split-changes.ts'

/** Raised whenever the same input would give another result: an older edition is compared with the engine that made it. */
export const engine = '2'

/** `hash` is the fingerprint of the input, made where hashing is at hand; `judged` its series, if they are judged already. */
export function compute(input: PictureInput, hash: string, judged = judgeSeries(input)): Computation {
  const { period } = input
  const last = input.periods.length - 1
  const ofPeriod = input.byAreaCategory.filter((row) => row.period === last)
  const sum = (rows: typeof ofPeriod) => rows.reduce((total, row) => total + row.count, 0)
  const withoutArea = ofPeriod.filter((row) => row.areaCode === null)
  const withoutAreaBy = input.categories.map((category) => sum(withoutArea.filter((row) => row.category === category)))
  const events = input.events.filter((one) => one.occurredOn >= period.start)
  const series = markHidden(input, explainChanges(input, judged), withoutAreaBy)
  const hours = computeHours(input)
  const coverage = computeCoverage(input)
  const newReporters = coverage.coverage.filter((one) => one.verdict === 'new').map((one) => one.organisationId)
  const hotSpots = computePlaces(input, series.standsOut, new Set(newReporters))
  return {
    engine,
    period: { kind: period.kind, label: period.label, from: period.start, to: period.end },
    asOf: input.asOf,
    areaSet: input.areaSet,
    boundaryVersion: input.boundaryVersion,
    smallCell: input.smallCell,
    cellMetres: input.cellMetres,
    timeZone: input.timeZone,
    inputs: {
      reports: sum(ofPeriod),
      history: sum(input.byAreaCategory.filter((row) => row.period < last)),
      hash,
      withoutPosition: events.filter((one) => one.e === null).length,
      withoutArea: sum(withoutArea),
    },
    whole: series.whole,
    categories: [...series.categories],
    areas: [...series.areas],
    cells: [...series.cells],
    standsOut: [...series.standsOut],
    hours,
    hotSpots,
    ...coverage,
    cannotShow: findGaps(input, hours, hotSpots, coverage.coverage.length),
  }
}

/** What this picture cannot show, as codes; the reader is told each. */
function findGaps(
  input: PictureInput,
  hours: Computation['hours'],
  hotSpots: Computation['hotSpots'],
  organisations: number,
): string[] {
  const gaps: string[] = []
  if (input.areas.length === 0) gaps.push('noAreas')
  if (input.events.length > 0 && input.events.every((one) => one.e === null)) gaps.push('noPositions')
  else if (hotSpots.state === 'cannotTell') gaps.push('noHotSpots')
  if (input.areas.length > 0 && input.events.length > 0 && input.events.every((one) => one.areaCode === null)) {
    gaps.push('noAreasKnown')
  }
  if (hours.weights === null) gaps.push('tooFewForHours')
  else if ((hours.knownShare ?? 1) < 0.5) gaps.push('timesMostlyUnknown')
  if (input.periods.length < 60 && input.period.kind === 'week') gaps.push('shortHistory')
  if (organisations <= 1) gaps.push('oneOrganisation')
  return gaps
}
