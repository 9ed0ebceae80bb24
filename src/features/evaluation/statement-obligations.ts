/** The obligations year by year: what was met, met late and missed, as plainly the one as the other. */
import type { Block, Cell, DocumentTable, Mark, Run } from '#document/model.ts'
import { countRecord, listYears, type RecordCount } from './count-facts.ts'
import type { CycleRecord, EvaluationFacts, ObligationRecord } from './evaluation-facts.ts'
import type { EvaluationStatementWords } from './statement-sv.ts'

/** Up to so many missed days are told one by one. */
const fewDays = 4
/** Up to so many times each one is told by itself. */
const fewTimes = 12
const marks: Record<CycleRecord['outcome'], Mark> = { met: 'calm', metLate: 'watch', missed: 'act', open: 'waiting' }

export function tellObligations(facts: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { obligations: say } = words
  const { obligations } = facts
  const groups = [
    { title: say.ofAgreement, rows: obligations.filter((one) => one.source === 'agreement') },
    { title: say.ofLaw, rows: obligations.filter((one) => one.source === 'law') },
  ].filter((one) => one.rows.length > 0)
  if (groups.length === 0) return [paragraph(say.none)]
  const afterwards = obligations.flatMap((one) => one.cycles).filter((one) => one.afterwards).length
  return [
    paragraph(say.how),
    ...groups.map(({ title, rows }): Block => ({ kind: 'table', table: tabulate(title, rows, facts, words) })),
    ...(afterwards > 0 ? [paragraph(say.afterwardsSum(afterwards))] : []),
    { kind: 'heading', level: 3, text: say.missedTitle },
    ...tellMissed(obligations, words),
    ...tellEach(obligations, words),
  ]
}

/** One row an obligation, one column a year, and the whole. */
function tabulate(
  caption: string,
  rows: readonly ObligationRecord[],
  facts: EvaluationFacts,
  words: EvaluationStatementWords,
): DocumentTable {
  const { obligations: say } = words
  const years = listYears(facts)
  const heads = [say.obligation, ...years.map(String), say.sum]
  return {
    caption,
    columns: heads.map((label) => ({ label, align: 'start' })),
    rows: rows.map((row) => [
      [`${bare(words.textOf(row))} (${row.place})`],
      ...years.map((year) => tellCount(countRecord([row], year), words)),
      row.state !== null ? [words.states[row.state]] : tellCount(countRecord([row]), words),
    ]),
  }
}

/** Shape, number and word of each outcome that there is. */
function tellCount(
  { met, late, missed, open, due }: RecordCount,
  { obligations: say }: EvaluationStatementWords,
): Cell {
  if (due + open === 0) return [{ text: say.nothing, muted: true }]
  const parts: [count: number, mark: Mark, text: string][] = [
    [met, marks.met, say.met(met)],
    [late, marks.metLate, say.late(late)],
    [missed, marks.missed, say.missed(missed)],
    [open, marks.open, say.open(open)],
  ]
  const runs = parts.filter(([count]) => count > 0).map(([, mark, text]): Run => ({ text, mark }))
  return runs.flatMap((run, at): Run[] => (at === 0 ? [run] : [' ', run]))
}

function tellMissed(obligations: readonly ObligationRecord[], words: EvaluationStatementWords): Block[] {
  const { obligations: say } = words
  const items = obligations.flatMap((one): Run[][] => {
    const days = one.cycles.filter(({ outcome }) => outcome === 'missed').map(({ dueOn }) => dueOn)
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return []
    const when = days.length > fewDays ? say.missedMany(days.length, first, last) : say.missedDays(days)
    const reason: Run[] = one.reason ? [` ${say.reason(one.reason)}`] : []
    return [
      [{ text: bare(words.textOf(one)), bold: true }, ` (${one.place}, ${say.of[one.source]}): ${when}.`, ...reason],
    ]
  })
  return items.length === 0 ? [paragraph(say.noMissed)] : [{ kind: 'list', ordered: false, items }]
}

function tellEach(obligations: readonly ObligationRecord[], words: EvaluationStatementWords): Block[] {
  const { obligations: say } = words
  const told = obligations.filter(({ cycles }) => cycles.length > 0 && cycles.length <= fewTimes)
  if (told.length === 0) return []
  const rows = told.flatMap((one) =>
    one.cycles.map(({ dueOn, metOn, outcome, proof, afterwards }): Cell[] => [
      [`${bare(words.textOf(one))} (${one.place})`],
      [words.day(dueOn)],
      [metOn === null ? { text: say.notDone, muted: true } : words.day(metOn)],
      [{ text: say.outcomes[outcome], mark: marks[outcome] }, ...(afterwards ? [` ${say.afterwards}`] : [])],
      [proof ?? ''],
    ]),
  )
  const heads = [say.obligation, say.due, say.done, say.outcome, say.proof]
  const columns = heads.map((label) => ({ label, align: 'start' as const }))
  return [
    { kind: 'heading', level: 3, text: say.eachTitle },
    paragraph(say.eachHow),
    { kind: 'table', table: { caption: say.eachTable, columns, rows } },
  ]
}

/** Inside a sentence of ours. */
const bare = (text: string) => text.replace(/\.$/, '')
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text] })
