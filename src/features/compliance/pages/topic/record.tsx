import { useId } from 'react'
import { Drawing } from '#design/drawing.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { Cycle, ObligationView } from '../../schema.ts'
import { drawRecord, drawSample, drawTodaySample, recordKinds } from './record-figure.ts'

/** A longer table would take the page from what the reader asked for: on paper the exceptions are told in words instead. */
const mostPrinted = 12

/** How it has gone, one due date after the other: what was missed is told as plainly as what was met. */
export function Record({ one, today }: { one: ObligationView; today: string }) {
  const words = useWords(compliancePageWords)
  const { language } = useLanguage()
  const prefix = `hist${useId().replace(/[^a-z0-9]/gi, '')}`
  const { record } = words
  const { cycles } = one
  const after = goesOn(one)
  if (cycles.length === 0) {
    const isAfterEnd = one.why.code === 'endsWithAgreement' || one.why.code === 'agreementEnded'
    return (
      <section>
        <h3>{record.title}</h3>
        <p className="sd-muted">{isAfterEnd ? record.noneDue : record.none}</p>
      </section>
    )
  }
  const count = (outcome: Cycle['outcome']) => cycles.filter((cycle) => cycle.outcome === outcome).length
  const afterwards = cycles.filter((cycle) => cycle.afterwards).length
  const draw = (width: number) => {
    const figureWords = { ...record, title: record.title, what: one.place, nameOf, day: words.day }
    return drawRecord({ cycles, today, after }, figureWords, { prefix, width, formatNumber: words.number })
  }
  const exceptions = cycles.filter(({ outcome }) => outcome === 'missed' || outcome === 'metLate')
  return (
    <div className="co-record" data-long={cycles.length > mostPrinted || undefined}>
      <Figure
        title={record.title}
        level={3}
        svg={(width) => draw(Math.min(width, 900)).svg}
        table={<FigureTable table={draw(640).table} language={language} empty={record.none} />}
        legend={<Legend kinds={recordKinds.filter((kind) => kind === after || one.cycles.some(is(kind)))} />}
        showTableText={record.showTable}
        showFigureText={record.showFigure}
        note={
          <>
            {record.sum(count('met'), count('metLate'), count('missed'))}
            {afterwards > 0 && ` ${record.afterwards(afterwards)}`}
            {exceptions.length > 0 && ` ${record.exceptions} ${sayExceptions()}`}
          </>
        }
      />
    </div>
  )

  function nameOf({ period, from }: Cycle) {
    return period === null ? record.from(from) : words.period(period)
  }

  /** The latest first; a long run of periods is told as one, and what is still too much as a number. */
  function sayExceptions() {
    const runs = listRuns(cycles).toReversed()
    const told = runs.slice(0, mostPrinted).map((run) => {
      const [first, last] = [run[0]!, run.at(-1)!]
      const names = [first, last].map(({ period, dueOn }) =>
        period === null ? record.should(dueOn) : words.period(period),
      )
      const name = first === last ? names[0] : record.run(names[0]!, names[1]!)
      return `${name} (${record.outcomes[first.outcome].toLocaleLowerCase(language)})`
    })
    const rest = runs.slice(mostPrinted).reduce((sum, run) => sum + run.length, 0)
    return `${told.join(', ')}${rest > 0 ? ` ${record.more(rest)}` : ''}.`
  }
}

/** From so many in a row, calendar periods are told as one run. */
const fewestInRun = 3

/** What was late or missed: periods in a row with the same outcome together, everything else by itself. */
function listRuns(cycles: readonly Cycle[]): (readonly Cycle[])[] {
  const runs: Cycle[][] = []
  for (const [at, cycle] of cycles.entries()) {
    const run = runs.at(-1)
    const goesOn = run?.at(-1) === cycles[at - 1] && run?.[0]?.outcome === cycle.outcome && cycle.period !== null
    if (run && goesOn) run.push(cycle)
    else if (cycle.outcome === 'missed' || cycle.outcome === 'metLate') runs.push([cycle])
  }
  return runs.flatMap((run) => (run.length < fewestInRun ? run.map((one) => [one]) : [run]))
}

type RecordKind = (typeof recordKinds)[number]

const is =
  (kind: RecordKind) =>
  ({ outcome }: Cycle) =>
    outcome === kind

function Legend({ kinds }: { kinds: readonly RecordKind[] }) {
  const { record } = useWords(compliancePageWords)
  return (
    <>
      {kinds.map((kind) => (
        <span key={kind} className="co-legend">
          <Drawing svg={drawSample(kind)} spark />
          {record.legend[kind]}
        </span>
      ))}
      <span className="co-legend">
        <Drawing svg={drawTodaySample()} spark />
        {record.today}
      </span>
    </>
  )
}

/** After the last due date: what stands goes on standing, what is late goes on being late. A calendar period has its own end. */
function goesOn({ cycles, rhythm, state }: ObligationView): 'stands' | 'late' | null {
  const last = cycles.at(-1)?.outcome
  if (rhythm.kind === 'every' || last === undefined || last === 'open') return null
  if (last === 'missed') return state === 'overdue' ? 'late' : null
  return rhythm.kind === 'standing' && state !== 'overdue' ? 'stands' : null
}
