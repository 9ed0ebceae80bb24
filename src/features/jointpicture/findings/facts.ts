/** Single facts: population and what else describes the municipality, how many were asked and answered. */
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import { type Evidence, keyText, pickOwn, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput } from '../input.ts'
import { listSubjects } from './subjects.ts'
import { isFact } from './survey.ts'

type Fact = FindingOf<'fact'>

/** A number is held against one this many years older, where there is one. */
const back = 5
const old = 2

export function findFacts(evidence: Evidence, { period: year }: Pick<JointInput, 'period'>): Fact[] {
  const subjects = listSubjects(evidence, ['municipality', 'insecurity'])
  return subjects
    .filter(({ part, indicator }) => part === 'municipality' || isFact(indicator))
    .flatMap(({ indicator, title, part, units }) =>
      units.flatMap((unit): Fact[] => {
        const observations = pickOwn(evidence, { indicator, unit })
          .flatMap((one) => one.observations)
          .filter((one) => one.value !== null)
          .sort((a, b) => yearOf(a.period) - yearOf(b.period))
        const latest = observations.at(-1)
        if (!latest || latest.value === null) return []
        const earlier = observations.filter((one) => yearOf(one.period) < yearOf(latest.period))
        const before =
          part === 'municipality'
            ? earlier.find((one) => yearOf(one.period) >= yearOf(latest.period) - back)
            : earlier.at(-1)
        const { period, value, status } = latest
        return [
          {
            kind: 'fact',
            key: `fact/${keyText(indicator)}${units.length > 1 ? `/${unit}` : ''}`,
            part,
            indicator,
            title,
            unit,
            sources: sourcesOf(evidence, before ? [latest, before] : [latest]),
            cautions: [
              ...(status === 'preliminary' ? ['preliminary'] : []),
              ...(part === 'municipality' && Number(year) - yearOf(period) > old ? ['oldFigures'] : []),
            ],
            area: { kind: 'municipality', code: evidence.own.code, name: evidence.own.name },
            period,
            value,
            before: before && before.value !== null ? { period: before.period, value: before.value } : null,
            status,
          },
        ]
      }),
    )
}

const yearOf = (period: string): number => readPeriod(period)?.year ?? 0
