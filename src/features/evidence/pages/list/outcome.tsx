import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { ImportOutcome } from '../../api.ts'
import { evidenceWords } from '../../pages-words.ts'
import type { EvidenceFault } from '../../schema.ts'
import { RevisionTable } from './revisions.tsx'

const mostShown = 20

/** What a file or an answer (`live`) holds and what it would change or has changed; or everything that is wrong with it. */
export function OutcomeView({ outcome, live }: { outcome: ImportOutcome; live: boolean }) {
  const words = useWords(evidenceWords)
  const own = words.upload
  if (outcome.outcome === 'refused') return <Faults faults={outcome.faults} live={live} />
  if (outcome.outcome === 'alreadyThere') return <Notice announce="soon">{own.alreadyThere}</Notice>
  const { title, format, series, observations, added, revisionCount, refined, unchanged, passedOver } = outcome
  const changes = own.changes(added, revisionCount, refined, unchanged)
  const nothing = added + revisionCount + refined === 0
  return (
    <>
      <Notice
        tone={outcome.outcome === 'kept' ? 'fine' : 'plain'}
        announce="soon"
        title={own.wouldKeep(title ?? '', format ? words.formats[format] : '')}
      >
        <p>
          {own.holds(series, observations)} {changes && `${changes}.`}
        </p>
        {outcome.similar && <p>{words.similar.set(outcome.similar.list, outcome.similar.names)}</p>}
        {nothing && !outcome.similar && <p>{own.nothingNew}</p>}
        {outcome.outcome === 'kept' && <p>{own.kept}</p>}
        {passedOver.length > 0 && (
          <>
            <p>{own.passedOver}:</p>
            <ul>
              {passedOver.map(({ code, rows }) => (
                <li key={code}>{(own.passed[code] ?? own.passedOther)(rows)}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
      {outcome.revisions.length > 0 && <RevisionTable revisions={outcome.revisions.slice(0, mostShown)} />}
    </>
  )
}

function Faults({ faults, live }: { faults: readonly EvidenceFault[]; live: boolean }) {
  const words = useWords(evidenceWords)
  const shown = faults.slice(0, mostShown)
  return (
    <Notice tone="act" announce="now" title={live ? words.upload.notFetched : words.upload.refused(faults.length)}>
      <ul>
        {shown.map((fault) => {
          const place = words.faults.place(fault)
          const text = words.faults[fault.code](fault.values)
          return <li key={`${place} ${text}`}>{place ? `${place}: ${text}` : text}</li>
        })}
        {faults.length > shown.length && <li>{words.upload.moreFaults(faults.length - shown.length)}</li>}
      </ul>
    </Notice>
  )
}
