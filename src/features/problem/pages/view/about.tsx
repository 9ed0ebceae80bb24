import { useEffect, useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { call } from '#platform/web/call.ts'
import { writeProblem } from '../../api.ts'
import { contentFaults, contentTexts, contentValues, readContent, readList } from '../../web/content-draft.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useProblemForm } from '../../web/use-problem-form.ts'
import { useProblemNames } from '../../web/use-problem-names.ts'
import { ContentFields } from '../raise/content-fields.tsx'
import { useView } from './view-context.ts'

/** The problem in words, and the form that changes them. */
export function About() {
  const { problem, words, may } = useView()
  const { view } = words
  const names = useProblemNames()
  const change = useProblemChange(problem.id)
  const form = useProblemForm({
    key: `${problem.id}|content`,
    change,
    standing: { version: problem.version, values: contentValues(problem) },
    textsOf: () => contentTexts,
    faultsOf: (values) => contentFaults(values, words.content.titleFault),
  })
  const box = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (form.open && pressed.current) box.current?.querySelector('input')?.focus()
    pressed.current = false
  }, [form.open])
  const listed = (codes: readonly string[], name: (code: string) => string) =>
    codes.length === 0 ? view.nothing : codes.map(name).join(', ')
  const save = async () => {
    if (!form.ready()) return
    const body = { ...readContent(form.values), version: problem.version, overrides: form.overrides }
    const saved = await change.run(() => call(writeProblem, { params: { id: problem.id }, body }), view.saved)
    if (saved) form.finish()
  }
  if (form.open && may('edit')) {
    const show = (name: (code: string) => string) => (value: string) => readList(value).map(name).join(', ')
    return (
      <Card title={view.about}>
        <div className="pr-form" ref={box}>
          <ErrorSummary title={words.faults} faults={form.faults} attempt={form.attempt} />
          <ContentFields form={form} />
          <Conflict
            draft={form.draft}
            standing={form.standing}
            who={null}
            fields={[
              { field: 'title', label: words.content.title },
              { field: 'description', label: words.content.description, joins: true },
              { field: 'areaCodes', label: view.areas, show: show(names.area) },
              { field: 'categories', label: view.categories, show: show(names.category) },
              { field: 'subGoals', label: view.subGoals, show: show(names.subGoal) },
            ]}
          />
          <EditButtons draft={form.draft} change={change} onSave={() => void save()} />
        </div>
      </Card>
    )
  }
  return (
    <Card title={view.about}>
      <p className="pr-prose">{problem.description || view.noDescription}</p>
      <Facts
        facts={[
          { term: view.areas, fact: listed(problem.areaCodes, names.area) },
          { term: view.categories, fact: listed(problem.categories, names.category) },
          { term: view.subGoals, fact: listed(problem.subGoals, names.subGoal) },
        ]}
      />
      {may('edit') && (
        <Button
          look="second"
          onClick={() => {
            pressed.current = true
            form.draft.start()
          }}
        >
          {view.edit}
        </Button>
      )}
    </Card>
  )
}
