import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { Happening, ObligationView } from '../../schema.ts'
import { HappeningLink } from './happening-link.tsx'

/** So many stand open, and on paper. */
const first = 6

/** What counted, the latest first: its day, where it is read, since when it is known, and its checksum. */
export function EvidenceList({ one }: { one: Pick<ObligationView, 'evidence' | 'begun'> }) {
  const words = useWords(compliancePageWords)
  const { evidence: own } = words
  const { evidence, begun } = one
  const rest = evidence.slice(first)
  return (
    <section>
      <h3>{own.title}</h3>
      {evidence.length === 0 && <p className="sd-muted">{own.none}</p>}
      {begun && (
        <p>
          {own.begun}: <HappeningLink happening={begun} />
        </p>
      )}
      {evidence.length > 0 && <Items items={evidence.slice(0, first)} />}
      {rest.length > 0 && (
        <>
          <details className="sd-screen-only">
            <summary>{own.more(rest.length)}</summary>
            <Items items={rest} />
          </details>
          <p className="co-paper">{own.morePrinted(rest.length)}</p>
        </>
      )}
    </section>
  )
}

function Items({ items }: { items: readonly Happening[] }) {
  const words = useWords(compliancePageWords)
  const { evidence: own } = words
  return (
    <ul className="co-evidence">
      {items.map((item) => (
        <li key={`${item.subjectKind} ${item.subjectId} ${item.on} ${item.period}`}>
          <span className="co-on">{words.day(item.on)}</span>
          <span>
            <HappeningLink happening={item} />
            <span className="sd-small sd-muted co-quiet">
              {[
                item.period && words.period(item.period),
                item.until && own.holds(item.on, item.until),
                own.known(item.knownFrom),
                item.sha256 && words.checksum(item.sha256),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
