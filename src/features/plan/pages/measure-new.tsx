import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { createMeasure } from '../api.ts'
import { measurePageWords } from '../measure-pages-words.ts'
import { planPageWords } from '../pages-words.ts'
import type { LibraryEntry } from '../schema.ts'
import { measureTexts, readMeasureFields, startFields } from '../web/measure-fields.ts'
import { libraryQuery } from '../web/queries.ts'
import { useCauses } from '../web/use-causes.ts'
import { usePlanForm } from '../web/use-form.ts'
import { usePlanChange } from '../web/use-plan-change.ts'
import { MeasureForm } from './measure/measure-form.tsx'
import './plan/plan.css'

interface From {
  /** A cause, a running picture, an entry of the library. */
  orsak?: string
  bild?: string
  forslag?: string
}

/** A new measure: begun from a cause, from a picture, from a suggestion, or from nothing. */
export default function MeasureNewPage() {
  const { orsak, bild, forslag } = useSearch({ strict: false }) as From
  const words = useWords(measurePageWords)
  const plan = useWords(planPageWords)
  const self = useSelf().data
  const library = useQuery({ ...libraryQuery(null), enabled: forslag !== undefined })
  const back = (
    <Link to="/atgarder" className="ds-link">
      {plan.allMeasures}
    </Link>
  )
  if (self && !mayDo(self.actor, 'plan.write')) {
    return (
      <Page title={words.fresh.title} back={back} width="form">
        <ForbiddenState title={words.fresh.forbidden}>{words.fresh.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  if (!self || (forslag !== undefined && library.isLoading)) {
    return (
      <Page title={words.fresh.title} back={back} width="form">
        <Loading text={words.fresh.loading} lines={8} />
      </Page>
    )
  }
  const suggestion = library.data?.entries.find((one) => one.id === forslag) ?? null
  return (
    <Page title={words.fresh.title} lead={words.fresh.lead} back={back} width="form">
      {bild && <Notice>{words.fresh.adHoc}</Notice>}
      {suggestion && <Notice>{words.fresh.suggested(suggestion.title)}</Notice>}
      <NewMeasure
        key={`${orsak} ${forslag} ${bild}`}
        causeId={orsak ?? null}
        pictureId={bild ?? null}
        suggestion={suggestion}
      />
    </Page>
  )
}

interface NewMeasureProps {
  causeId: string | null
  pictureId: string | null
  suggestion: LibraryEntry | null
}

function NewMeasure({ causeId, pictureId, suggestion }: NewMeasureProps) {
  const words = useWords(measurePageWords)
  const navigate = useNavigate()
  const causes = useCauses()
  const change = usePlanChange(null)
  const [standing] = useState(() => ({ version: 0, values: startFields(causeId, suggestion) }))
  const key = ['new-measure', causeId, pictureId, suggestion?.id].filter(Boolean).join('|')
  const form = usePlanForm({ key, change, texts: measureTexts, standing, open: true })
  const save = async () => {
    const { content, faults } = readMeasureFields(form.values)
    if (!form.ready(faults?.length ?? 0) || !content) return
    const body = { ...content, originPictureId: pictureId, overrides: form.overrides }
    const made = await change.run(() => call(createMeasure, { body }), words.fresh.made)
    if (!made) return
    form.draft.drop()
    await navigate({ to: '/atgarder/$id', params: { id: made.id } })
  }
  return (
    <MeasureForm
      form={form}
      change={change}
      causes={causes}
      standing={standing}
      saveText={words.fresh.save}
      onSave={() => void save()}
      onCancel={() => {
        form.draft.drop()
        void navigate({ to: '/atgarder' })
      }}
    />
  )
}
