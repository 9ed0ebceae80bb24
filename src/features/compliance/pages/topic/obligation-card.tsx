import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView } from '../../schema.ts'
import { complianceWords } from '../../words.ts'
import { StateSignal } from '../obligations/state-signal.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { Note } from './note.tsx'
import { OwnEvidenceList } from './own-evidence.tsx'
import { Record } from './record.tsx'

interface CardOf {
  readonly one: ObligationView
  readonly topic: string
  /** The day that it is judged on. */
  readonly today: string
  /** Something can be written: those who may, and today. */
  readonly writes: boolean
}

/** One obligation in whole: what the source says, how it stands and why, how it has gone, and what shows it. */
export function ObligationCard({ one, topic, today, writes }: CardOf) {
  const words = useWords(compliancePageWords)
  const { view } = words
  return (
    <Card
      title={view.place(one.place, words.sources[one.source.kind])}
      aside={<StateSignal state={one.state} />}
      foot={one.source.title}
    >
      <Wording one={one} />
      <Facts
        facts={[
          {
            term: one.state === 'overdue' ? words.list.wasDue : view.due,
            fact: one.dueOn === null ? words.list.noDue : words.day(one.dueOn),
          },
          { term: view.lastOn, fact: one.lastOn === null ? view.never : words.day(one.lastOn) },
          { term: view.rhythm, fact: words.rhythm(one.rhythm) },
          { term: view.owed, fact: words.owedBy[one.owedBy] },
          { term: view.force, fact: words.forceText[one.force] },
          { term: view.counts, fact: words.counts[one.asks.kind] },
          ...(one.consequence ? [{ term: view.consequence, fact: <span lang="sv">{one.consequence}</span> }] : []),
        ]}
      />
      <Why one={one} />
      <Record one={one} today={today} />
      <EvidenceList one={one} />
      {(one.state !== 'met' || one.note.reason) && <Note one={one} topic={topic} writes={writes} />}
      <OwnEvidenceList one={one} topic={topic} writes={writes} />
    </Card>
  )
}

/** The agreement is quoted; the law is told in our own words, and that is said. */
function Wording({ one }: { one: ObligationView }) {
  const { view } = useWords(compliancePageWords)
  const { language } = useLanguage()
  const isSame = one.quote !== null && language === 'sv'
  return (
    <>
      {one.quote !== null && (
        <figure className="co-quote">
          <blockquote lang="sv">{one.quote}</blockquote>
          <figcaption className="sd-small sd-muted">{view.quoted}</figcaption>
        </figure>
      )}
      {!isSame && (
        <div>
          <p>{one[language]}</p>
          <p className="sd-small sd-muted">{one.source.kind === 'law' ? view.ownWords : view.ownWordsAgreement}</p>
        </div>
      )}
    </>
  )
}

function Why({ one }: { one: ObligationView }) {
  const { view } = useWords(compliancePageWords)
  const { why } = useWords(complianceWords)
  return (
    <details className="co-why" open>
      <summary>{view.why}</summary>
      <p>{why[one.why.code](one.why.values)}</p>
      {one.reading && (
        <p className="sd-small sd-muted" lang="sv">
          {view.reading(one.reading)}
        </p>
      )}
    </details>
  )
}
