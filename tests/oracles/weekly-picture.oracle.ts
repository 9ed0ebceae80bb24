import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareWeek } from '../../src/analysis/series/compare-week.ts'
import { parseLocalDate } from '../../src/analysis/time/local-date.ts'
import { Deviation } from './deviation.ts'
import type { OracleRow } from './oracle.ts'

interface Row {
  area: string
  cat: string
  week: number
  prev: number
  y364: number
  yiso?: number | null
  mean4: number
  mean5y: number
  ytd: number
  pct_prev: number | null
  pct_y364: number | null
}
interface Week {
  monday: string
  iso_year: number
  iso_week: number
  monday_minus_364: string
  same_iso_week_last_year: string | null
  total: number
  total_prev: number
  total_y364: number
  rows: Row[]
}

/** Every `*.json` of the folder, on the incidents file it names: area × day (06–18) or night. */
export function checkOracle(folder: string): OracleRow[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const known: { input: string; weeks: Week[] } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return checkWeeks(name, known.weeks, countByWeek(join(folder, known.input)))
    })
}

function checkWeeks(name: string, weeks: Week[], { first, series, length }: Weekly): OracleRow[] {
  const [counts, dates, means, percents] = [new Deviation(), new Deviation(), new Deviation(), new Deviation()]
  const indexOf = (monday: string) => (parseLocalDate(monday) - parseLocalDate(first)) / 7
  for (const week of weeks) {
    const at = indexOf(week.monday)
    const whole = compareWeek(series.get('all|') ?? new Int32Array(length), first, at)
    counts.equal(whole.count, week.total)
    counts.equal(whole.previous, week.total_prev)
    counts.equal(whole.weeks52Before, week.total_y364)
    dates.equal([whole.isoYear, whole.isoWeek].join(), [week.iso_year, week.iso_week].join())
    dates.equal(whole.monday52Before, week.monday_minus_364)
    dates.equal(whole.mondayOfSameIsoWeek, week.same_iso_week_last_year)
    for (const row of week.rows) {
      const found = compareWeek(series.get(`${row.area}|${row.cat}`) ?? new Int32Array(length), first, at)
      counts.equal(found.count, row.week)
      counts.equal(found.previous, row.prev)
      counts.equal(found.weeks52Before, row.y364)
      counts.equal(found.sameIsoWeek, row.yiso ?? null)
      counts.equal(found.sinceWeekOne, row.ytd)
      means.absolute(found.meanOfFour, row.mean4)
      means.absolute(found.meanOfFiveYears, row.mean5y)
      percents.relative(found.percentOnPrevious, row.pct_prev ?? null)
      percents.relative(found.percentOn52Before, row.pct_y364 ?? null)
    }
  }
  return [
    counts.row(`${name}: counts`, 0),
    dates.row(`${name}: weeks and dates`, 0),
    means.row(`${name}: means`, 1e-12),
    percents.row(`${name}: per cent`, 1e-12),
  ]
}

interface Weekly {
  readonly first: string
  readonly series: Map<string, Int32Array>
  readonly length: number
}

function countByWeek(path: string): Weekly {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const columns = (head as string).split(',')
  const rows = lines.map((line) => {
    const cells = line.split(',')
    return (name: string) => cells[columns.indexOf(name)] as string
  })
  // A Monday well before any incident.
  const first = '2000-01-03'
  const start = parseLocalDate(first)
  const length = 1 + Math.max(...rows.map((row) => Math.floor((parseLocalDate(row('date')) - start) / 7)))
  const series = new Map<string, Int32Array>()
  for (const row of rows) {
    const week = Math.floor((parseLocalDate(row('date')) - start) / 7)
    const hour = Number(row('time').slice(0, 2))
    for (const key of ['all|', `${row('area')}|${hour >= 6 && hour < 18 ? 'day' : 'night'}`]) {
      let counts = series.get(key)
      if (!counts) {
        counts = new Int32Array(length)
        series.set(key, counts)
      }
      counts[week]!++
    }
  }
  return { first, series, length }
}
