/**
 * Every obligation of the law and of Luleå's agreement judged after 4, 8, 16 and 32 years in which each week, month and quarter had its
 * picture and everything else was done on time: medians, and how the time grows with what was done.
 * Run: `npm run bench -- clock [--rounds 21]`.
 */
import { parseArgs } from 'node:util'
import { law2023196 } from '#agreements/law-2023-196.data.ts'
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { periodAfter, periodOn } from '#features/compliance/calendar-periods.ts'
import { judgeObligation } from '#features/compliance/clock.ts'
import type { Happening } from '#features/compliance/schema.ts'
import { findGrowth, findMedian } from '../measuring/figures.ts'
import { printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeTime } from '../measuring/table.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '21' } } })
const rounds = Number(values.rounds)
const begin = '2024-01-01'
const asOf = '2100-01-01T00:00:00.000Z'
const sizes = [4, 8, 16, 32]
const obligations = [...law2023196.obligations, ...lulea2024to2027.obligations]

const done = (kind: Happening['kind'], on: string, period: string | null, at: number): Happening => ({
  ...{ kind, stage: 'done', subjectKind: 'picture', subjectId: `${kind}-${at}`, title: kind, on, until: null, period },
  ...{
    bodyCode: null,
    obligationKey: null,
    knownFrom: `${on}T12:00:00.000Z`,
    knownUntil: null,
    href: null,
    sha256: null,
  },
})

function listDone(years: number): Happening[] {
  const end = `${Number(begin.slice(0, 4)) + years - 1}-12-31`
  const pictures = (['week', 'month', 'quarter'] as const).flatMap((unit) => {
    const found: Happening[] = []
    for (let one = periodOn(unit, begin); one.last < end; one = periodAfter(unit, one)) {
      found.push(done(`${unit}Picture`, addDays(one.last, 2), one.label, found.length))
    }
    return found
  })
  const others = obligations.flatMap(({ evidence }) =>
    evidence.kind.endsWith('Picture') && evidence.kind !== 'jointPicture'
      ? []
      : Array.from({ length: years }, (_, at) =>
          done(evidence.kind, `${Number(begin.slice(0, 4)) + at}-03-01`, null, at),
        ),
  )
  return [...pictures, ...others]
}

const seen = sizes.map((years) => {
  const happenings = listDone(years)
  const today = `${Number(begin.slice(0, 4)) + years - 1}-12-31`
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    for (const one of obligations) {
      judgeObligation(one, { key: `law/${one.code}`, happenings, today, asOf, since: begin, until: null })
    }
    return performance.now() - start
  })
  return { years, size: happenings.length, time: findMedian(times) }
})

printSurroundings()
console.log(`${obligations.length} obligations, median of ${rounds}\n`)
printTable(
  ['years', 'happenings', 'all judged', 'grows as happenings^'],
  seen.map(({ years, size, time }, at) => {
    const before = seen[at - 1]
    const growth = before ? findGrowth(before, { size, time }).toFixed(2) : ''
    return [String(years), String(size), writeTime(time), growth]
  }),
)
