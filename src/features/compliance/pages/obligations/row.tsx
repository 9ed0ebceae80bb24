import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationHead } from '../../schema.ts'
import type { AsKnown } from '../../web/as-known.ts'
import { HappeningLink } from '../topic/happening-link.tsx'
import { StateSignal } from './state-signal.tsx'

/** One obligation in a line: how it stands, what it asks for and of whom, what was done last, and when it is due. */
export function ObligationRow({
  one,
  also,
  known,
}: {
  one: ObligationHead
  also: readonly ObligationHead[]
  known: AsKnown
}) {
  const words = useWords(compliancePageWords)
  const { language } = useLanguage()
  const { list } = words
  const others = [
    ...new Set(
      also.map(({ place, source }) =>
        source.code === one.source.code ? place : list.placeIn(place, words.sources[source.kind]),
      ),
    ),
  ]
  const facts = [words.forces[one.force], words.owedBy[one.owedBy], words.rhythm(one.rhythm)]
  return (
    <li>
      <div className="co-state">
        <span className="sd-hidden">{list.state}: </span>
        <StateSignal state={one.state} />
      </div>
      <div className="co-what">
        <Link
          to="/skyldigheter/$topic"
          params={{ topic: one.topic }}
          search={known.search as never}
          className="ds-link"
        >
          {language === 'sv' ? one.sv : one.en}
        </Link>
        <p className="sd-small sd-muted">
          <strong className="co-place">{one.place}</strong> · {facts.join(' · ')}
          {others.length > 0 && ` · ${list.also(others)}`}
        </p>
        {one.state !== 'met' && one.note.reason && <p className="sd-small">{list.reason(one.note.reason)}</p>}
      </div>
      <div className="co-latest">
        <span className="co-label sd-small sd-muted">{list.latest}</span>
        {one.latest ? (
          <span>
            <HappeningLink happening={one.latest} />
            <span className="sd-small sd-muted co-day">{words.day(one.latest.on)}</span>
          </span>
        ) : (
          <span className="sd-muted">{one.begun ? list.begun(one.begun.title) : list.none}</span>
        )}
      </div>
      <div className="co-due">
        <span className="co-label sd-small sd-muted">{one.state === 'overdue' ? list.wasDue : list.due}</span>
        <span className={one.dueOn ? undefined : 'sd-muted'}>{one.dueOn ? words.day(one.dueOn) : list.noDue}</span>
      </div>
    </li>
  )
}
