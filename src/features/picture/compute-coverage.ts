/** Who reported and who was silent, each against its own habit: silence is never shown as safety. */
import { judgeReportingEffort, type ReportingEffort } from '#analysis/effort/reporting-effort.ts'
import type { PictureInput } from './input.ts'
import type { Computation, CoverageFinding } from './schema.ts'
import { findNewcomers, seriesByOrganisation } from './split-changes.ts'

/** An organisation is usual in an area when it reported from there in at least this share of the last half year's periods. */
const usualShare = 0.15
const usualPeriods = 26

export function computeCoverage(input: PictureInput): Pick<Computation, 'coverage' | 'areaCoverage'> {
  const byOrganisation = seriesByOrganisation(input)
  const newcomers = findNewcomers(input)
  const coverage = input.organisations
    .map((one) => describe(one, judgeReportingEffort(byOrganisation.get(one.id) ?? [0]), newcomers.has(one.id)))
    .filter((one): one is CoverageFinding => one !== null)
  return { coverage, areaCoverage: input.areas.map(({ code }) => coverArea(input, code)) }
}

/** An organisation that never reported is no reporter, and is not listed. */
function describe(one: { id: string; name: string }, effort: ReportingEffort, isNew: boolean): CoverageFinding | null {
  if (effort.reason === 'neverReported') return null
  return {
    organisationId: one.id,
    organisationName: one.name,
    count: effort.observed,
    usualLow: effort.usualLow,
    usualHigh: effort.usualHigh,
    periodsSilent: effort.weeksSilent,
    verdict: isNew ? 'new' : effort.status,
  }
}

function coverArea(input: PictureInput, areaCode: string): Computation['areaCoverage'][number] {
  const last = input.periods.length - 1
  const first = Math.max(0, last - usualPeriods)
  const periodsOf = new Map<string, Set<number>>()
  for (const row of input.byOrganisation) {
    if (row.areaCode !== areaCode || row.period < first) continue
    periodsOf.set(row.organisationId, (periodsOf.get(row.organisationId) ?? new Set()).add(row.period))
  }
  const least = Math.max(1, Math.ceil((last - first) * usualShare))
  const usual = [...periodsOf].filter(([, periods]) => [...periods].filter((period) => period < last).length >= least)
  const reported = usual.filter(([, periods]) => periods.has(last))
  return { areaCode, reported: reported.length, usual: usual.length }
}
