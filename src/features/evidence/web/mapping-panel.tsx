import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { FailedState, Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { call } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { remindMappings } from '../mapping-api.ts'
import type { Mapping } from '../mapping-schema.ts'
import { mappingWords } from '../mapping-words.ts'
import { MappingAnswersView } from '../pages/mapping/answers.tsx'
import { InviteDialog } from '../pages/mapping/invite.tsx'
import { pictureMappingsQuery } from './mapping-queries.ts'
import { sayEvidenceDay } from './say-evidence-day.ts'
import { explainMapping } from './use-mapping-form.ts'
import '../pages/mapping/mapping.css'

export interface MappingPanelProps {
  pictureId: string
  /** False once the edition is decided: then it is only read. */
  open?: boolean
}

/** The parties' view within the edition, to stand in its card: who is asked, who has answered, who is late; invite, remind, read. */
export function MappingPanel({ pictureId, open = true }: MappingPanelProps) {
  const words = useWords(mappingWords)
  const { panel } = words
  const { language } = useLanguage()
  const say = useSay()
  const client = useQueryClient()
  const query = pictureMappingsQuery(pictureId)
  const { data, error, refetch, isFetching } = useQuery(query)
  const [inviting, setInviting] = useState(false)
  const [reading, setReading] = useState<Mapping | null>(null)
  const remind = useMutation({
    mutationFn: (mappingIds: string[]) => call(remindMappings, { params: { id: pictureId }, body: { mappingIds } }),
    onSuccess: ({ reminded, mappings }) => {
      client.setQueryData(query.queryKey, { mappings })
      say(panel.remindedNow(reminded))
    },
  })
  if (error && !data) {
    return (
      <FailedState
        level={3}
        title={panel.failed}
        retryText={panel.retry}
        busy={isFetching}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <Loading text={panel.loading} />
  const asked = data.mappings.filter((one) => one.state !== 'withdrawn')
  const waiting = asked.filter((one) => one.approvedAt === null)
  const late = waiting.filter((one) => one.late)
  const day = (at: string) => sayEvidenceDay(at, language)
  const columns: Column<Mapping>[] = [
    {
      key: 'organisation',
      head: panel.organisation,
      names: true,
      cell: (one) => one.organisationName,
      value: (one) => one.organisationName,
    },
    {
      key: 'state',
      head: panel.state,
      cell: (one) => <State mapping={one} />,
      value: (one) => (one.approvedAt ? 2 : one.late ? 0 : 1),
    },
    { key: 'due', head: panel.due, figures: true, cell: (one) => day(one.dueOn), value: (one) => one.dueOn },
    {
      key: 'answered',
      head: panel.answered,
      figures: true,
      cell: (one) => one.approvedAt && day(one.approvedAt),
      value: (one) => one.approvedAt,
    },
    {
      key: 'reminded',
      head: panel.reminded,
      figures: true,
      cell: (one) => (one.remindedAt ? day(one.remindedAt) : one.approvedAt ? null : panel.never),
      value: (one) => one.remindedAt,
    },
    {
      key: 'todo',
      head: panel.todo,
      quietHead: true,
      cell: (one) =>
        one.approvedAt ? (
          <button type="button" className="ds-link" onClick={() => setReading(one)}>
            {panel.read}
            <span className="sd-hidden"> {one.organisationName}</span>
          </button>
        ) : (
          open &&
          one.state !== 'withdrawn' && (
            <button type="button" className="ds-link" onClick={() => remind.mutate([one.id])}>
              {panel.remindOne}
              <span className="sd-hidden"> {one.organisationName}</span>
            </button>
          )
        ),
    },
  ]
  return (
    <div className="ma-panel">
      <p>{panel.lead(asked.length - waiting.length, asked.length, late.length)}</p>
      {asked.length === 0 && <p className="sd-muted">{panel.empty}</p>}
      {open && (
        <div className="ma-panel-head">
          <Button look="second" onClick={() => setInviting(true)}>
            {panel.invite}
          </Button>
          {waiting.length > 1 && (
            <Button look="second" busy={remind.isPending} onClick={() => remind.mutate(waiting.map((one) => one.id))}>
              {panel.remindAll(waiting.length)}
            </Button>
          )}
          {waiting.length > 0 && <span className="sd-small sd-muted">{panel.remindHint}</span>}
        </div>
      )}
      {remind.error && (
        <Notice tone="act" announce="now">
          {explainMapping(remind.error, words)}
        </Notice>
      )}
      {data.mappings.length > 0 && (
        <DataTable
          caption={panel.table}
          captionHidden
          columns={columns}
          rows={data.mappings}
          rowKey={(one) => one.id}
          language={language}
          firstSorting={{ key: 'state', direction: 'ascending' }}
          empty={panel.empty}
        />
      )}
      <InviteDialog
        pictureId={pictureId}
        open={inviting}
        asked={data.mappings.map((one) => one.organisationId)}
        onClose={() => setInviting(false)}
      />
      <Dialog
        open={reading !== null}
        title={reading?.organisationName}
        closeText={panel.close}
        onClose={() => setReading(null)}
      >
        {reading?.approvedAt && <p className="sd-muted">{panel.approvedOn(reading.approvedAt)}</p>}
        {reading && <MappingAnswersView mapping={reading} />}
      </Dialog>
    </div>
  )
}

function State({ mapping }: { mapping: Mapping }) {
  const words = useWords(mappingWords)
  const { state, late, approvedAt } = mapping
  if (approvedAt) return <Signal kind="fine">{words.states.approved}</Signal>
  if (late) return <Signal kind="watch">{words.late}</Signal>
  return <Signal kind="waiting">{state === 'withdrawn' ? words.states.withdrawn : words.panel.waiting}</Signal>
}
