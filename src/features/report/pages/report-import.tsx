import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { formatMoment } from '../format-when.ts'
import type { ImportMapping } from '../import/schema.ts'
import {
  type ImportPreview,
  type ImportSource,
  listImportRuns,
  listImportSources,
  previewImport,
} from '../import-api.ts'
import { ChooseFile } from './import/choose-file.tsx'
import { CategoryWords, Columns } from './import/columns.tsx'
import { PreviewRows } from './import/preview-rows.tsx'
import { Run } from './import/run.tsx'
import { Settings } from './import/settings.tsx'
import { Choices, Start } from './import/start.tsx'
import { sayRefused } from './import/upload-file.ts'
import { importPageWords, importWords } from './import/words.ts'
import { type Registers, useRegisters } from './use-registers.ts'
import './report.css'

/** From a file to reports: choose, look, mend, run. The run's address can be left and come back to. */
export default function ReportImportPage() {
  const words = useWords(importPageWords)
  const { writer, registers, error, retry } = useRegisters()
  const actor = writer.data?.actor
  if (writer.data && !actor) throw new CallFailed(401, 'notSignedIn')
  const back = (
    <Link to="/rapporter" className="ds-link">
      {words.back}
    </Link>
  )
  if (actor && !mayDo(actor, 'report.import')) {
    return (
      <Page title={words.title} back={back}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      {actor && registers && <Steps registers={registers} />}
      {error && <FailedState title={words.unreachable} retryText={words.retry} onRetry={retry} />}
      {!error && !registers && <Loading text={words.loading} />}
    </Page>
  )
}

interface Read {
  readonly preview: ImportPreview
  readonly mapping: ImportMapping
  readonly source: ImportSource | null
}

function Steps({ registers }: { registers: Registers }) {
  const navigate = useNavigate()
  const { run } = useSearch({ strict: false }) as { run?: string }
  const [read, setRead] = useState<Read | null>(null)
  const { data } = useQuery({
    queryKey: ['import-sources'],
    queryFn: ({ signal }) => call(listImportSources, {}, signal),
  })
  const show = (id: string | null) => navigate({ to: '/rapporter/importera', search: (id ? { run: id } : {}) as never })
  if (run) {
    const again = () => {
      setRead(null)
      void show(null)
    }
    return <Run runId={run} mapping={read?.mapping ?? null} onStarted={(id) => void show(id)} onAgain={again} />
  }
  if (read)
    return (
      <Look
        read={read}
        onRead={setRead}
        registers={registers}
        onStarted={(id) => void show(id)}
        onAgain={() => setRead(null)}
      />
    )
  return (
    <>
      <ChooseFile
        sources={data?.sources ?? []}
        onRead={(preview, source) => setRead({ preview, mapping: preview.mapping, source })}
      />
      <Earlier zone={registers.zone} onOpen={(id) => void show(id)} />
    </>
  )
}

/** The file as it is read; each change reads it anew, with what was seen last standing until the answer. */
function Look(props: {
  read: Read
  onRead: (read: Read) => void
  registers: Registers
  onStarted: (id: string) => void
  onAgain: () => void
}) {
  const { read, onRead, registers, onStarted, onAgain } = props
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const { id } = read.preview.upload
  const changed = read.mapping !== read.preview.mapping
  const anew = useQuery({
    queryKey: ['import-preview', id, read.mapping],
    queryFn: ({ signal }) => call(previewImport, { params: { id }, body: { mapping: read.mapping } }, signal),
    enabled: changed,
    placeholderData: keepPreviousData,
    retry: false,
  })
  // What the file holds is told anew; what was concluded at first stays told.
  const preview = changed && anew.data ? { ...anew.data, detected: read.preview.detected } : read.preview
  const parts = { preview, mapping: read.mapping, onChange: (mapping: ImportMapping) => onRead({ ...read, mapping }) }
  return (
    <>
      <p>
        <strong>{preview.upload.name}</strong>{' '}
        <button type="button" className="ds-link" onClick={onAgain}>
          {words.again}
        </button>
      </p>
      <Settings {...parts} />
      <Columns {...parts} />
      <CategoryWords {...parts} categories={registers.categories} />
      <Choices {...parts} />
      {anew.isError && (
        <Notice tone="act" title={words.failed} announce="now">
          {sayRefused(anew.error, rules, words.unreachable)}
        </Notice>
      )}
      <div className="report-tight" aria-busy={anew.isFetching || undefined}>
        <PreviewRows preview={preview} registers={registers} />
      </div>
      <Start
        preview={preview}
        mapping={read.mapping}
        source={read.source}
        busy={anew.isFetching}
        onStarted={onStarted}
      />
    </>
  )
}

/** Earlier runs: their results can be seen again. */
function Earlier({ zone, onOpen }: { zone: string; onOpen: (id: string) => void }) {
  const words = useWords(importPageWords)
  const { language } = useLanguage()
  const { data } = useQuery({ queryKey: ['import-runs'], queryFn: ({ signal }) => call(listImportRuns, {}, signal) })
  if (!data || data.runs.length === 0) return null
  const calendar = { language, zone, now: new Date() }
  const say = ({ result, state, phase }: (typeof data.runs)[number]) => {
    if (result?.outcome === 'imported') return words.imported(result.counts.rows)
    if (result?.outcome === 'refused') return words.refused(result.badRows, result.rows)
    return (
      { cancelled: words.cancelled, failed: words.failed, done: words.phases.ended }[state as 'done'] ??
      words.phases[phase]
    )
  }
  return (
    <Card title={words.earlier}>
      <RuledList
        items={data.runs.slice(0, 10).map((run) => ({
          key: run.id,
          title: run.fileName,
          text: words.earlierText(`${run.sourceName}. ${say(run)}`, formatMoment(run.startedAt, calendar)),
          aside: (
            <button type="button" className="ds-link" onClick={() => onOpen(run.id)}>
              {words.open}
            </button>
          ),
        }))}
      />
    </Card>
  )
}
