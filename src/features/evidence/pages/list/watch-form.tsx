import { useMemo, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Combobox } from '#design/combobox.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { writeWatchItem } from '../../api.ts'
import { filterSeries, noFilter } from '../../evidence-list.ts'
import { evidenceWords } from '../../pages-words.ts'
import { type SeriesHead, type WatchItem, watchKinds } from '../../schema.ts'
import { focusFault } from '../../web/focus-fault.ts'
import { useEvidenceChange } from '../../web/use-evidence-change.ts'

const mostHits = 12
const nameOf = (one: SeriesHead) => `${one.title}, ${one.area.name}`

/** One foreseen change, new or changed. Everything wrong with it is told at once; nothing typed is lost. */
export function WatchForm(props: { item: WatchItem; series: readonly SeriesHead[]; onClose: () => void }) {
  const { item, series, onClose } = props
  const words = useWords(evidenceWords)
  const own = words.watch
  const [value, setValue] = useState(item)
  const [threshold, setThreshold] = useState(item.threshold === null ? '' : String(item.threshold).replace('.', ','))
  const [sought, setSought] = useState(() => {
    const chosen = series.find((one) => one.id === item.seriesId)
    return chosen ? nameOf(chosen) : ''
  })
  const [excuses, setExcuses] = useState<Excuses>([])
  const [attempted, setAttempted] = useState(false)
  const change = useEvidenceChange()
  const put = (given: Partial<WatchItem>) => setValue((before) => ({ ...before, ...given }))
  const { title, detail, source } = value
  const texts = useMemo(
    () => [
      { field: 'title', text: title, before: item.title },
      { field: 'detail', text: detail ?? '', before: item.detail ?? '' },
      { field: 'source', text: source, before: item.source },
    ],
    [title, detail, source, item],
  )
  const guarded = useGuardedTexts({
    texts,
    excuses,
    onExcuses: setExcuses,
    onText: (field, text) => put({ [field]: text }),
    open: true,
    told: change.refusals,
  })
  const hits = filterSeries(series, { ...noFilter, words: sought }).slice(0, mostHits)
  const limit = threshold.trim() === '' ? null : Number(threshold.trim().replace(/\s/g, '').replace(',', '.'))
  const badLimit = limit !== null && !Number.isFinite(limit)
  const submit = async () => {
    setAttempted(true)
    focusFault()
    const left = guarded.left()
    if (left.length > 0) change.refuse(left)
    if (left.length > 0 || title.trim() === '' || source.trim() === '' || badLimit) return
    const watched = value.direction === null ? null : limit
    const body = { ...value, title: title.trim(), detail: detail?.trim() || null, source: source.trim() }
    const sent = { ...body, threshold: watched, overrides: guarded.overrides }
    if (await change.run(() => call(writeWatchItem, { body: sent }), own.saved)) onClose()
  }
  const told = (field: string) =>
    sayRefusals(
      change.refusals.filter((one) => one.field === field),
      words.refusals,
    ) || undefined
  const need = (text: string, words_: string) => (attempted && text.trim() === '' ? words_ : undefined)
  return (
    <Dialog
      open
      title={item.version === 0 ? own.add : own.edit}
      closeText={own.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void submit()}>
          {own.save}
        </Button>
      }
    >
      <div className="sd-form">
        <div>
          <TextField
            label={own.itemTitle}
            value={title}
            onChange={(text) => put({ title: text })}
            maxLength={160}
            {...known({ error: need(title, own.needTitle) })}
          />
          {guarded.below('title')}
        </div>
        <SelectField
          label={own.kind}
          value={value.kind}
          onChange={(kind) => put({ kind: kind as WatchItem['kind'] })}
          options={watchKinds.map((kind) => ({ value: kind, text: own.kinds[kind] }))}
        />
        <div className="ev-pair">
          <TextField
            type="date"
            label={own.from}
            optional={words.upload.optional}
            value={value.fromOn ?? ''}
            onChange={(day) => put({ fromOn: day || null })}
          />
          <TextField
            type="date"
            label={own.to}
            optional={words.upload.optional}
            value={value.toOn ?? ''}
            onChange={(day) => put({ toOn: day || null })}
            {...known({ error: told('toOn') })}
          />
        </div>
        <div>
          <TextArea
            label={own.detail}
            optional={words.upload.optional}
            value={detail ?? ''}
            onChange={(text) => put({ detail: text })}
            rows={2}
            maxLength={1000}
          />
          {guarded.below('detail')}
        </div>
        <div>
          <TextField
            label={own.source}
            value={source}
            onChange={(text) => put({ source: text })}
            maxLength={300}
            {...known({ error: need(source, own.needSource) })}
          />
          {guarded.below('source')}
        </div>
        <Combobox
          label={own.series}
          optional={words.upload.optional}
          hint={own.seriesHint}
          value={sought}
          onChange={(text) => {
            setSought(text)
            put({ seriesId: null })
          }}
          options={hits.map((one) => ({ key: one.id, text: nameOf(one), aside: words.sources[one.source] }))}
          onPick={(id) => {
            const chosen = series.find((one) => one.id === id)
            setSought(chosen ? nameOf(chosen) : '')
            put({ seriesId: id })
          }}
          onLeave={() => {
            // Words that chose no series choose none.
            if (value.seriesId === null) setSought('')
          }}
          listLabel={own.series}
          hitsText={own.hits(hits.length)}
          {...known({ error: told('seriesId') })}
        />
        <div className="ev-pair">
          <SelectField
            label={own.direction}
            value={value.direction ?? ''}
            onChange={(direction) => put({ direction: (direction || null) as WatchItem['direction'] })}
            options={(['', 'above', 'below'] as const).map((one) => ({ value: one, text: own.directions[one] }))}
            {...known({ error: told('direction') })}
          />
          {value.direction !== null && (
            <TextField
              label={own.threshold}
              value={threshold}
              onChange={setThreshold}
              inputMode="decimal"
              {...known({ error: attempted && badLimit ? own.badNumber : told('threshold') })}
            />
          )}
        </div>
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
