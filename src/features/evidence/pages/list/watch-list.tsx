import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { removeWatchItem } from '../../api.ts'
import { evidenceWords } from '../../pages-words.ts'
import type { SeriesHead, WatchItem } from '../../schema.ts'
import { judgeWatchItem } from '../../watch-rules.ts'
import type { Evidence } from '../../web/evidence-queries.ts'
import { useEvidenceChange } from '../../web/use-evidence-change.ts'
import { WatchForm } from './watch-form.tsx'

const newItem = (): WatchItem => ({
  id: newId(),
  version: 0,
  kind: 'housing',
  title: '',
  detail: null,
  fromOn: null,
  toOn: null,
  seriesId: null,
  direction: null,
  threshold: null,
  source: '',
})

/** Foreseen change: what is known to come, and the number that is watched for it. */
export function WatchList({ evidence, changes }: { evidence: Pick<Evidence, 'watch' | 'series'>; changes: boolean }) {
  const words = useWords(evidenceWords)
  const own = words.watch
  const [edited, setEdited] = useState<WatchItem | null>(null)
  const { run, problem, busy } = useEvidenceChange()
  const watch = evidence.watch.toSorted((a, b) => (a.fromOn ?? '9').localeCompare(b.fromOn ?? '9'))
  return (
    <Card title={own.title}>
      {watch.length === 0 && <p className="sd-muted">{own.none}</p>}
      {problem && (
        <Notice tone="act" announce="now">
          {problem}
        </Notice>
      )}
      {watch.map((item) => (
        <div key={item.id} className="ev-watch">
          <h3>{item.title}</h3>
          <p className="sd-small sd-muted">
            {[own.kinds[item.kind], own.when(item.fromOn, item.toOn), item.source].filter(Boolean).join(' · ')}
          </p>
          {item.detail && <p>{item.detail}</p>}
          <Watched item={item} series={evidence.series.find((one) => one.id === item.seriesId) ?? null} />
          {changes && (
            <div className="sd-row">
              <Button look="quiet" onClick={() => setEdited(item)}>
                {own.edit}
                <span className="sd-hidden"> {item.title}</span>
              </Button>
              <ConfirmButton
                look="quiet"
                busy={busy}
                text={own.remove}
                question={own.removeQuestion(item.title)}
                explanation={own.removeText}
                confirmText={own.remove}
                cancelText={own.cancel}
                onConfirm={() => void run(() => call(removeWatchItem, { params: { id: item.id } }), own.removed)}
              />
            </div>
          )}
        </div>
      ))}
      {changes && (
        <Button look="second" onClick={() => setEdited(newItem())}>
          {own.add}
        </Button>
      )}
      {edited && <WatchForm item={edited} series={evidence.series} onClose={() => setEdited(null)} />}
    </Card>
  )
}

function Watched({ item, series }: { item: WatchItem; series: SeriesHead | null }) {
  const words = useWords(evidenceWords)
  const own = words.watch
  if (item.direction === null || item.threshold === null) return null
  const { state, reason, value, period } = judgeWatchItem(item, series?.latest ?? null)
  const unit = series?.unit ?? 'index'
  const kind = state === 'reached' ? 'act' : state === 'notReached' ? 'fine' : 'waiting'
  const seen = value !== null && period !== null ? own.seen(words.value(value, unit), period) : ''
  const why = reason === null ? '' : own.reasons[reason]
  return (
    <p className="sd-small">
      <Signal kind={kind}>{own.states[state]}</Signal>{' '}
      {[own.watched(series?.title ?? '', item.direction, words.value(item.threshold, unit)), seen, why]
        .filter(Boolean)
        .join(', ')}
    </p>
  )
}
