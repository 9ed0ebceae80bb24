import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { createDraft } from '../../api.ts'
import type { Content } from '../../content.ts'
import { draftPageWords } from '../../draft-pages-words.ts'
import type { AgreementDraft, AgreementHistory } from '../../schema.ts'
import { readContentFile } from '../../web/read-content-file.ts'
import { historyQuery, useDraftChange } from '../../web/use-agreement-draft.ts'

/** Every agreement with its wordings, the drafts, and where a new one begins. `today`: local day. */
export function HistoryCard({ today, writes }: { today: string; writes: boolean }) {
  const words = useWords(draftPageWords)
  const { history } = words
  const { data, error } = useQuery(historyQuery)
  const inForce = data?.agreements.find((one) => one.from <= today && today <= one.to)?.code ?? null
  const drafts = data?.drafts.filter((one) => one.state === 'draft') ?? []
  return (
    <Card title={history.title}>
      {error && !data && <p>{history.failed}</p>}
      {data?.agreements.map((one) => (
        <Wordings key={one.code} agreement={one} today={today} />
      ))}
      {writes && drafts.length > 0 && (
        <>
          <h3>{history.drafts}</h3>
          <RuledList
            items={drafts.map((one) => ({
              key: one.id,
              title: (
                <Link to="/overenskommelse/utkast/$id" params={{ id: one.id }} className="ds-link">
                  {history.draft(one)}
                </Link>
              ),
              text: history.states[one.state],
            }))}
          />
        </>
      )}
      {writes && data && <Begin inForce={inForce} any={data.agreements.length > 0} />}
    </Card>
  )
}

function Wordings({ agreement, today }: { agreement: AgreementHistory['agreements'][number]; today: string }) {
  const { history } = useWords(draftPageWords)
  const { title, from, to, versions } = agreement
  const state = today < from ? history.coming : today > to ? history.over : history.now
  return (
    <>
      <h3 lang="sv">{title}</h3>
      <p>
        {history.span(from, to)}, {state}
      </p>
      <RuledList
        items={versions.map((one) => ({
          key: String(one.version),
          title: history.version(one.version, one.effectiveOn),
          text: [
            one.signedOn && history.signed(one.signedOn),
            one.changed.length > 0 && history.changed(one.changed.length),
            one.reason,
          ]
            .filter(Boolean)
            .join(', '),
        }))}
      />
    </>
  )
}

/** `inForce`: code of the agreement that can be amended. `any`: there has been one, so that the next one follows it. */
function Begin({ inForce, any }: { inForce: string | null; any: boolean }) {
  const words = useWords(draftPageWords)
  const { history, file } = words
  const change = useDraftChange(null)
  const navigate = useNavigate()
  const [fault, setFault] = useState<string | null>(null)
  const begin = async (kind: AgreementDraft['kind'], content: Content | null) => {
    const made = await change.run(() => call(createDraft, { body: { kind, content: content && { ...content } } }))
    if (made) await navigate({ to: '/overenskommelse/utkast/$id', params: { id: made.id } })
  }
  const put = async (chosen: File | undefined) => {
    if (!chosen) return
    const read = await readContentFile(chosen)
    setFault(read ? null : file.broken)
    if (read) await begin(inForce !== null && read.code === inForce ? 'amendment' : any ? 'successor' : 'first', read)
  }
  const kinds: readonly AgreementDraft['kind'][] = any
    ? [...(inForce ? (['amendment'] as const) : []), 'successor']
    : ['first']
  return (
    <div className="ag-fields sd-screen-only">
      <div className="ag-buttons">
        {kinds.map((kind) => (
          <Button key={kind} look="second" busy={change.busy} onClick={() => void begin(kind, null)}>
            {history.begin[kind]}
          </Button>
        ))}
      </div>
      <Field label={history.fromFile} {...known({ error: fault ?? undefined })}>
        {(control) => <FileInput {...control} accept=".json" onChange={(event) => void put(event.target.files?.[0])} />}
      </Field>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </div>
  )
}
