import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writePlan } from '../../api.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'

const EditionForm = lazy(() => import('./edition-form.tsx').then(({ EditionForm }) => ({ default: EditionForm })))

/** A draft's name and days. Whoever came second is told, keeps what was typed, and may save it over what stands now. */
export function Rename({ plan }: { plan: Plan }) {
  const { edition } = useWords(planPageWords)
  const [open, setOpen] = useState(false)
  const change = usePlanChange({ kind: 'plan', id: plan.id })
  const { id, contentHash, title, from, to } = plan
  return (
    <Card title={edition.nameAndDays}>
      {open ? (
        <Suspense>
          <EditionForm
            place={`${id}|edition`}
            standing={{ title, from, to }}
            change={change}
            saveText={edition.save}
            save={async (content) => {
              const body = { ...content, contentHash }
              return (await change.run(() => call(writePlan, { params: { id }, body }), edition.saved)) !== null
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : (
        <Button look="second" onClick={() => setOpen(true)}>
          {edition.change}
        </Button>
      )}
    </Card>
  )
}
