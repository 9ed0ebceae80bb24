import { Link } from '@tanstack/react-router'
import { Signal, type SignalKind } from '#design/signal.tsx'
import type { Column } from '#design/table/columns.ts'
import { type Calendar, formatMoment, formatWhen } from '../../format-when.ts'
import type { Report, ReportState } from '../../schema.ts'
import type { ReportWords } from '../../sv.ts'
import { nameCategory, namePlace } from '../name-report.ts'
import type { Registers } from '../use-registers.ts'

/** Amber where somebody of the organisation must look, green when it is shared, else an open ring. */
export const signalOf: Record<ReportState, SignalKind> = {
  draft: 'waiting',
  submitted: 'watch',
  reviewed: 'waiting',
  shared: 'fine',
  withdrawn: 'waiting',
}

export interface ColumnsOf {
  words: ReportWords
  registers: Registers
  calendar: Calendar
  chosen: ReadonlySet<string>
  onChoose: (id: string, on: boolean) => void
  /** Reports that some step is open for; null when there are none to choose among. */
  choosable: ReadonlySet<string> | null
}

const sorts = () => 0

/** The list's columns; those with `value` are sorted by the server. */
export function reportColumns({
  words,
  registers,
  calendar,
  chosen,
  onChoose,
  choosable,
}: ColumnsOf): Column<Report>[] {
  const heads = words.list.columns
  const name = (report: Report) => nameCategory(report, registers, calendar.language)
  const columns: Column<Report>[] = [
    {
      key: 'occurred',
      head: heads.occurred,
      names: true,
      value: sorts,
      cell: (report) => (
        <Link to="/rapporter/$id" params={{ id: report.id }} className="ds-link">
          {formatWhen(report.when, calendar)}
        </Link>
      ),
    },
    { key: 'category', head: heads.category, value: sorts, cell: name },
    { key: 'area', head: heads.area, value: sorts, cell: (report) => namePlace(report) || words.view.noPlace },
    {
      key: 'organisation',
      head: heads.organisation,
      value: sorts,
      cell: (report) => (report.mine ? `${report.organisationName} (${words.list.mineMark})` : report.organisationName),
    },
    {
      key: 'state',
      head: heads.state,
      value: sorts,
      cell: ({ state }) => <Signal kind={signalOf[state]}>{words.states[state]}</Signal>,
    },
    { key: 'felt', head: heads.felt, folded: true, cell: ({ felt }) => (felt === null ? '' : words.felt[felt]) },
    {
      key: 'told',
      head: heads.told,
      folded: true,
      cell: ({ toldPolice }) => (toldPolice === 'unknown' ? '' : words.told[toldPolice]),
    },
    { key: 'text', head: heads.text, cell: ({ text }) => <span className="report-text">{text}</span> },
    {
      key: 'recorded',
      head: heads.recorded,
      folded: true,
      value: sorts,
      cell: ({ recordedAt }) => formatMoment(recordedAt, calendar),
    },
  ]
  if (!choosable) return columns
  const select: Column<Report> = {
    key: 'select',
    head: heads.select,
    quietHead: true,
    cell: (report) =>
      choosable.has(report.id) && (
        <input
          type="checkbox"
          className="ds-input"
          aria-label={words.list.select(`${name(report)}, ${formatWhen(report.when, calendar)}`)}
          checked={chosen.has(report.id)}
          onChange={(event) => onChoose(report.id, event.target.checked)}
        />
      ),
  }
  return [select, ...columns]
}
