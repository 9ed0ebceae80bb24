import { type ReactNode, useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { usePlanNames } from '#features/plan/web/use-names.ts'
import { useWords } from '#platform/web/language.tsx'
import { followUpPageWords } from '../../pages-words.ts'
import type { MeasureFollowUp } from '../../schema.ts'
import { EffectCard } from './effect-card.tsx'
import { Entries } from './entries.tsx'
import { IndicatorOutcomes } from './indicator-outcomes.tsx'

/** What was done stands first, what it led to beside it, and a miss as plainly as a hit. */
export function FollowUpView({ followUp, actor, back }: { followUp: MeasureFollowUp; actor: Actor; back: ReactNode }) {
  const words = useWords(followUpPageWords)
  const names = usePlanNames()
  const zone = useSelf().data?.municipality?.timeZone
  const [today] = useState(() => localDateAt(Date.now(), zone))
  const { follow } = words
  const { measure, effect } = followUp
  const writes = mayDo(actor, 'followUp.write') && measure.decidedAt !== null
  const sentence = words.effect.say(effect, names, today)
  return (
    <Page
      title={follow.title(measure.title)}
      subtitle={[words.states[measure.state], words.kinds[measure.kind], words.approaches[measure.approach]].join(
        ' · ',
      )}
      lead={measure.decidedAt === null ? follow.notDecided : follow.lead(followUp, sentence)}
      back={back}
    >
      <Columns share="first">
        <Stack>
          <Entries followUp={followUp} today={today} writes={writes} />
          <EffectCard effect={effect} names={names} sentence={sentence} />
        </Stack>
        <Stack>
          <IndicatorOutcomes followUp={followUp} />
          <Resources followUp={followUp} />
          <Tasks tasks={followUp.tasks} />
        </Stack>
      </Columns>
    </Page>
  )
}

function Resources({ followUp: { cost, hours, planned } }: { followUp: MeasureFollowUp }) {
  const { follow } = useWords(followUpPageWords)
  const tell = (spent: number | null, plan: number | null, write: (value: number) => string) => {
    if (spent === null) return plan === null ? follow.notEntered : follow.notEnteredOf(write(plan))
    return plan === null ? follow.notPlanned(write(spent)) : follow.against(write(spent), write(plan))
  }
  const judge = (spent: number | null, plan: number | null) =>
    spent === null || plan === null ? null : spent > plan ? (
      <Signal kind="act">{follow.over}</Signal>
    ) : (
      <Signal kind="fine">{follow.within}</Signal>
    )
  return (
    <Card title={follow.resources}>
      <Facts
        facts={[
          {
            term: follow.cost,
            fact: (
              <>
                {tell(cost, planned.cost, follow.kronor)} {judge(cost, planned.cost)}
              </>
            ),
          },
          {
            term: follow.hours,
            fact: (
              <>
                {tell(hours, planned.hours, follow.inHours)} {judge(hours, planned.hours)}
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Tasks({ tasks }: { tasks: MeasureFollowUp['tasks'] }) {
  const { follow } = useWords(followUpPageWords)
  const none = tasks.done + tasks.open + tasks.dropped === 0
  return (
    <Card title={follow.tasks}>
      <p className={none ? 'sd-muted' : undefined}>{none ? follow.noTasks : follow.task(tasks)}</p>
      {tasks.late > 0 && <Signal kind="act">{follow.lateTasks(tasks.late)}</Signal>}
    </Card>
  )
}
