import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Combobox } from '#design/combobox.tsx'
import { known } from '#design/known.ts'
import { evidenceQuery } from '#features/evidence/web/evidence-queries.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import { readList, writeList } from '../../web/measure-fields.ts'
import type { PlanForm } from '../../web/use-form.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { CheckList } from './check-list.tsx'

const mostHits = 12

/** Where its values come from: a series of the evidence, a count of reports, or what somebody enters. */
export function IndicatorSource({ form, error }: { form: PlanForm; error?: string | undefined }) {
  const { indicator: own } = useWords(measurePageWords)
  const names = usePlanNames()
  const { values, set } = form
  const list = (field: string) => ({
    chosen: readList(values[field]),
    onChange: (codes: string[]) => set(field, writeList(codes)),
  })
  switch (values.sourceKind) {
    case 'reports':
      return (
        <>
          <CheckList
            id="indicator-categories"
            label={own.categories}
            hint={own.categoriesHint}
            options={names.categories}
            findText={own.findCategory}
            {...list('categories')}
          />
          <CheckList
            id="indicator-areaCodes"
            label={own.areas}
            hint={own.areasHint}
            options={names.areas}
            findText={own.findArea}
            {...list('areaCodes')}
          />
        </>
      )
    case 'series':
    case 'survey':
      return <SeriesField form={form} error={error} survey={values.sourceKind === 'survey'} />
    default:
      return null
  }
}

function SeriesField({ form, error, survey }: { form: PlanForm; error?: string | undefined; survey: boolean }) {
  const { indicator: own } = useWords(measurePageWords)
  const series = useQuery(evidenceQuery).data?.series
  const nameOf = (id: string) => {
    const one = series?.find((known) => known.id === id)
    return one ? `${one.title}, ${one.area.name}` : id
  }
  const chosen = form.values.seriesId ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const words = (typed ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const hits = (series ?? [])
    .map((one) => ({ key: one.id, text: nameOf(one.id) }))
    .filter((one) => words.every((word) => one.text.toLocaleLowerCase('sv').includes(word)))
    .slice(0, mostHits)
  return (
    <Combobox
      id="indicator-seriesId"
      label={survey ? own.question : own.series}
      hint={own.seriesHint}
      value={typed ?? (chosen ? nameOf(chosen) : '')}
      onChange={(text) => {
        setTyped(text)
        form.set('seriesId', '')
      }}
      options={hits}
      onPick={(id) => {
        setTyped(null)
        form.set('seriesId', id)
      }}
      onLeave={() => setTyped(null)}
      listLabel={survey ? own.question : own.series}
      hitsText={own.hits(hits.length)}
      {...known({ error })}
    />
  )
}
