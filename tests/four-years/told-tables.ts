/** The figures as a reader of the evaluation finds them, in the cells of its tables. */
import type { Block, Cell, DocumentTable } from '#document/model.ts'
import type { Statement } from '#features/statement/schema.ts'
import type { reckonFacts } from './reckon-facts.ts'

type Reckoned = ReturnType<typeof reckonFacts>
type Cycle = Reckoned['obligations'][number]['cycles'][number]

const textOf = (cell: Cell) =>
  Array.isArray(cell) ? cell.map((run) => (typeof run === 'string' ? run : run.text)).join('') : cell.alt
const rowsOf = ({ rows }: DocumentTable) => rows.map((row) => row.map((cell) => textOf(cell)))
const figuresOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number)

export function listTables({ parts }: Pick<Statement, 'parts'>, key: string): DocumentTable[] {
  const blocks: readonly Block[] = parts.find((one) => one.key === key)?.blocks ?? []
  return blocks.flatMap((one) => (one.kind === 'table' ? [one.table] : []))
}

const years = ['2024', '2025', '2026', '2027'] as const
const outcomes = ['met', 'metLate', 'missed', 'open'] as const

/** Of each obligation that was due at all: met, late, missed and open in each year and in all; what is none is not told. */
export function readRecord(tables: readonly DocumentTable[], names: ReadonlyMap<string, string>) {
  const rows = tables.slice(0, 2).flatMap(rowsOf)
  return Object.fromEntries(
    rows.flatMap(([name = '', ...cells]) => (names.has(name) ? [[names.get(name), cells.map(figuresOf)]] : [])),
  ) as Record<string, number[][]>
}

export function reckonRecord({ obligations }: Reckoned): Record<string, number[][]> {
  const count = (cycles: readonly Cycle[]) =>
    outcomes.map((outcome) => cycles.filter((one) => one.outcome === outcome).length).filter((one) => one > 0)
  return Object.fromEntries(
    obligations.map(({ key, cycles }) => {
      const byYear = years.map((year) => count(cycles.filter((one) => one.dueOn.startsWith(year))))
      return [key, [...byYear, count(cycles)]]
    }),
  )
}

const byName = <Row extends readonly (string | number)[]>(rows: readonly Row[]) =>
  rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

/** Meetings by body, days to each decision, what each gave, actors, groups: the figures of each row. */
export const readCooperation = (tables: readonly DocumentTable[]) => {
  const [meetings, decisions, given, actors, groups] = tables.map(rowsOf)
  const figures = (rows: readonly (readonly string[])[] | undefined) =>
    (rows ?? []).map(([, ...cells]) => cells.map((cell) => (/^\d/.test(cell) ? figuresOf(cell)[0] : null)))
  return {
    meetings: figures(meetings),
    days: (decisions ?? []).map((row) => Number(row.at(-1))),
    given: figures(given),
    actors: byName((actors ?? []).map(([name = '', ...cells]) => [name, ...cells.map(Number)])),
    tasks: byName((groups ?? []).map((row) => [row[0] ?? '', ...figuresOf(row.at(-1) ?? '')])),
  }
}

export function reckonCooperation({ meetings, decisions, actors, groups, pictures }: Reckoned) {
  const sum = (party: string | null, of: 'reports' | 'mappings' | 'tasksDone') =>
    actors.filter((one) => one.party === party).reduce((all, one) => all + one[of], 0)
  const who = ['municipality', 'police', null] as const
  return {
    meetings: ['steeringGroup', 'preparatoryGroup'].map((body) => {
      const own = meetings.filter((one) => one.bodyCode === body)
      const counts = (['decided', 'noted', 'returned', 'postponed'] as const).map((of) =>
        own.reduce((all, one) => all + one[of], 0),
      )
      return [own.length, ...counts]
    }),
    days: decisions.map((one) => one.days),
    given: [
      ...(['reports', 'mappings', 'tasksDone'] as const).map((of) => who.map((party) => sum(party, of))),
      // Pictures are the parties' own: nobody else has any.
      ...(['own', 'confirmed'] as const).map((of) =>
        who.map((party) => (party === null ? null : (pictures[party]?.[of] ?? null))),
      ),
    ],
    actors: byName(actors.map((one) => [one.name, one.reports, one.mappings, one.groups, one.tasksDone])),
    tasks: byName(groups.map(({ title, tasks: { done, open, dropped } }) => [title, done, done + open + dropped])),
  }
}

/** The one sentence that stands first: kept in time, of how many that are over, missed; sub-goals with measures, of all. */
export const readLead = ({ lead }: Pick<Statement, 'lead'>): number[] => figuresOf(lead)

export function reckonLead({ obligations, subGoals }: Reckoned): number[] {
  const cycles = obligations.filter((one) => one.key.startsWith('provby')).flatMap((one) => one.cycles)
  const count = (outcome: Cycle['outcome']) => cycles.filter((one) => one.outcome === outcome).length
  const over = cycles.length - count('open')
  return [
    count('met'),
    over,
    count('missed'),
    subGoals.filter((one) => one.measures.length > 0).length,
    subGoals.length,
  ]
}
