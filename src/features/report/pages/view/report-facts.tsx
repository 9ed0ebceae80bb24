import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Facts, RuledList } from '#design/ruled-list.tsx'
import { EmptyState } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { type Calendar, formatMoment, formatWhen } from '../../format-when.ts'
import type { Report } from '../../schema.ts'
import { reportWords } from '../../words.ts'
import { nameCategory, namePlace } from '../name-report.ts'
import type { Registers } from '../use-registers.ts'
import type { ReportReply } from './use-report.ts'

/** What was reported, each answer under its question. */
export function ReportFacts({
  report,
  registers,
  calendar,
}: {
  report: Report
  registers: Registers
  calendar: Calendar
}) {
  const all = useWords(reportWords)
  const words = all.view
  const { from, to } = report.when
  const when =
    from === to
      ? formatWhen(report.when, calendar)
      : words.between(formatMoment(from, calendar), formatMoment(to, calendar))
  const metres = report.where.precisionMetres
  const place = namePlace(report) || words.noPlace
  return (
    <Card title={words.facts}>
      <Facts
        facts={[
          { term: words.what, fact: nameCategory(report, registers, calendar.language) },
          { term: words.when, fact: when },
          { term: words.where, fact: metres ? `${place}, ${words.exactness(metres)}` : place },
          { term: words.felt, fact: report.felt === null ? words.none : all.felt[report.felt] },
          { term: words.told, fact: all.told[report.toldPolice] },
          {
            term: words.text,
            fact: report.text ? <span className="report-own-words">{report.text}</span> : words.noText,
          },
        ]}
      />
    </Card>
  )
}

/** The way back to the reporter: pictures it is counted in, what was done in its area. */
export function Outcome({ outcome }: { outcome: ReportReply['outcome'] }) {
  const words = useWords(reportWords).view
  const nothing = outcome.pictures.length === 0 && outcome.focusPoints.length === 0
  return (
    <Card title={words.outcome}>
      {nothing && <p className="sd-muted">{words.nothingYet}</p>}
      {outcome.pictures.length > 0 && (
        <>
          <h3>{words.counted}</h3>
          <RuledList
            items={outcome.pictures.map(({ id, kind, period }) => ({
              key: id,
              title: (
                <Link to="/lagesbilder/$id" params={{ id }} className="ds-link">
                  {words.picture(kind, period)}
                </Link>
              ),
            }))}
          />
        </>
      )}
      {outcome.focusPoints.length > 0 && (
        <>
          <h3>{words.focus}</h3>
          <RuledList
            items={outcome.focusPoints.map(({ title, outcome: end }, at) => ({
              key: `${at} ${title}`,
              title,
              text: end ?? words.focusOpen,
            }))}
          />
        </>
      )}
    </Card>
  )
}

/** Every version, newest first: what changed, who, when and why. */
export function History({ versions, calendar }: { versions: ReportReply['versions']; calendar: Calendar }) {
  const all = useWords(reportWords)
  const words = all.view
  if (versions.length === 0) return <EmptyState title={words.history} level={3} />
  return (
    <Card title={words.history}>
      <RuledList
        items={versions.map(({ version, state, recordedAt, changedBy, reason, changed }) => ({
          key: String(version),
          title: `${words.version(version)}: ${all.states[state as keyof typeof all.states] ?? state}`,
          text: (
            <>
              {words.changedBy(changedBy, formatMoment(recordedAt, calendar))}
              {version === 1 && ` · ${words.firstVersion}`}
              {changed.length > 0 && ` · ${words.changed(changed.map((one) => words.fields[one] ?? one))}`}
              {reason && (
                <>
                  <br />
                  {words.because(reason)}
                </>
              )}
            </>
          ),
        }))}
      />
    </Card>
  )
}
