import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { Notice } from '#design/notice.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { FailedState, Loading, Progress } from '#design/states.tsx'
import { addressOf, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { FileRefusal, ImportMapping } from '../../import/schema.ts'
import { cancelImportRun, type ImportRun, readFaultFile, readImportRun, startImport } from '../../import-api.ts'
import { FaultTable } from './preview-rows.tsx'
import { sayRefused, uploadFile } from './upload-file.ts'
import { importPageWords, importWords } from './words.ts'

export interface RunProps {
  runId: string
  /** How its file was read: needed to send in mended rows. Null for a run from before. */
  mapping: ImportMapping | null
  onStarted: (runId: string) => void
  onAgain: () => void
}

/** One run: followed while it goes, then what came of it. */
export function Run({ runId, mapping, onStarted, onAgain }: RunProps) {
  const words = useWords(importPageWords)
  const client = useQueryClient()
  const run = useQuery({
    queryKey: ['import-run', runId],
    queryFn: ({ signal }) => call(readImportRun, { params: { id: runId } }, signal),
    refetchInterval: ({ state }) => (state.data?.ended ? false : 800),
  })
  const ended = run.data?.ended ?? false
  useEffect(() => {
    if (!ended) return
    void client.invalidateQueries({ queryKey: ['reports'] })
    void client.invalidateQueries({ queryKey: ['import-sources'] })
    void client.invalidateQueries({ queryKey: ['import-runs'] })
  }, [ended, client])
  const stop = useMutation({
    mutationFn: () => call(cancelImportRun, { params: { id: runId }, body: {} }),
    onSettled: () => run.refetch(),
  })
  if (!run.data) {
    if (!run.isError) return <Loading text={words.loading} />
    return <FailedState title={words.unreachable} retryText={words.retry} onRetry={() => void run.refetch()} />
  }
  if (run.data.ended) return <Ended run={run.data} mapping={mapping} onStarted={onStarted} onAgain={onAgain} />
  const { doneCount, totalCount, phase, fileName } = run.data
  return (
    <Card title={`${words.running}: ${fileName}`}>
      <Progress
        label={words.running}
        part={totalCount ? Math.min(doneCount / totalCount, 1) : null}
        words={`${words.phases[phase]}. ${words.progress(doneCount, totalCount)}.`}
      />
      <p className="sd-muted">{words.mayLeave}</p>
      <ConfirmButton
        look="second"
        text={words.stop}
        question={words.stopAsk}
        explanation={words.stopText}
        confirmText={words.stop}
        cancelText={words.goOn}
        busy={stop.isPending}
        onConfirm={() => stop.mutate()}
      />
    </Card>
  )
}

function Ended({ run, mapping, onStarted, onAgain }: { run: ImportRun } & Omit<RunProps, 'runId'>) {
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const { result } = run
  return (
    <Card title={run.fileName}>
      {run.state === 'cancelled' && <Notice announce="soon">{words.cancelled}</Notice>}
      {run.state === 'failed' && (
        <Notice tone="act" title={words.failed} announce="now">
          {rules.refusals[run.error as FileRefusal]?.({}) ?? words.broken}
        </Notice>
      )}
      {result?.outcome === 'imported' && (
        <>
          <Notice tone="fine" announce="soon">
            {words.imported(result.counts.rows)}
          </Notice>
          <Facts
            facts={(['added', 'changed', 'unchanged', 'withdrawn', 'leftOut'] as const)
              .filter((key) => key === 'added' || result.counts[key] > 0)
              .map((key) => ({ term: words.counts[key], fact: words.number(result.counts[key]) }))}
          />
        </>
      )}
      {result?.outcome === 'refused' && (
        <>
          <Notice tone="act" announce="now">
            {words.refused(result.badRows, result.rows)}
          </Notice>
          <FaultTable faults={result.first} />
          {run.faultFile && <Mend run={run} mapping={mapping} onStarted={onStarted} />}
        </>
      )}
      <Row>
        <Button look="second" onClick={onAgain}>
          {words.another}
        </Button>
        <Link to="/rapporter" className="ds-link">
          {words.toList}
        </Link>
      </Row>
    </Card>
  )
}

/** The bad rows as a file, and the same file back when it is mended. */
function Mend({ run, mapping, onStarted }: { run: ImportRun } & Pick<RunProps, 'mapping' | 'onStarted'>) {
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const [file, setFile] = useState<File | null>(null)
  const send = useMutation({
    mutationFn: async (mended: File) => {
      const { id } = await uploadFile(mended)
      return call(startImport, {
        body: {
          uploadId: run.uploadId,
          mendedUploadId: id,
          mapping: mapping as ImportMapping,
          source: { name: run.sourceName },
          state: run.newState,
        },
      })
    },
    onSuccess: ({ runId }) => onStarted(runId),
  })
  return (
    <div className="sd-form report-correct">
      <p>
        <a className="ds-link" href={addressOf(readFaultFile.path, { id: run.id }, undefined)} download>
          {words.faultFile}
        </a>
      </p>
      {mapping && (
        <>
          <Field
            label={words.mend}
            hint={words.mendHint}
            {...(send.isError ? { error: sayRefused(send.error, rules, words.unreachable) } : {})}
          >
            {(control) => (
              <FileInput
                {...control}
                accept=".csv,.txt,.xlsx,text/csv"
                onChange={(event) => setFile(event.target.files?.[0] ?? null)}
              />
            )}
          </Field>
          <Button disabled={!file} busy={send.isPending} onClick={() => file && send.mutate(file)}>
            {words.sendMended}
          </Button>
        </>
      )}
    </div>
  )
}
