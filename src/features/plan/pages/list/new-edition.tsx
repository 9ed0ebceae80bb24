import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { createPlan } from '../../api.ts'
import { planPageWords } from '../../pages-words.ts'
import type { PlanHead } from '../../schema.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'

/** Only who writes needs the form. */
const EditionForm = lazy(() => import('../plan/edition-form.tsx').then(({ EditionForm }) => ({ default: EditionForm })))

/** «Ny utgåva»: a draft that begins with what is not over in the edition in force. One at a time. */
export function NewEdition({ plans }: { plans: readonly PlanHead[] }) {
  const { edition } = useWords(planPageWords)
  const [open, setOpen] = useState(false)
  const unfinished = plans.find((one) => one.state === 'draft' || one.state === 'proposed')
  return (
    <Card title={edition.title}>
      <p className="sd-muted">{unfinished ? edition.already(unfinished.edition) : edition.text}</p>
      {!unfinished &&
        (open ? (
          <Suspense>
            <NewForm plans={plans} onClose={() => setOpen(false)} />
          </Suspense>
        ) : (
          <Button
            look={plans.some((one) => one.state === 'inForce') ? 'second' : 'plain'}
            onClick={() => setOpen(true)}
          >
            {edition.open}
          </Button>
        ))}
    </Card>
  )
}

/** The day after the edition in force ends, and two years from there: what the law and the agreement ask for at most. */
function proposeSpan(plans: readonly PlanHead[]): { from: string; to: string } {
  const last = plans.find((one) => one.state === 'inForce')
  const year = last ? Number(last.to.slice(0, 4)) + 1 : Number(localDateAt(Date.now()).slice(0, 4)) + 1
  return { from: `${year}-01-01`, to: `${year + 1}-12-31` }
}

function NewForm({ plans, onClose }: { plans: readonly PlanHead[]; onClose: () => void }) {
  const { edition } = useWords(planPageWords)
  const navigate = useNavigate()
  const change = usePlanChange(null)
  const span = proposeSpan(plans)
  const title = edition.proposed(span.from.slice(0, 4), span.to.slice(0, 4))
  return (
    <EditionForm
      place="new-plan"
      standing={{ title, ...span }}
      change={change}
      saveText={edition.make}
      save={async (body) => {
        const made = await change.run(() => call(createPlan, { body }), edition.made)
        if (made) await navigate({ to: '/plan/$id', params: { id: made.id } })
        return made !== null
      }}
      onClose={onClose}
    />
  )
}
