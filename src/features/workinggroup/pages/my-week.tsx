import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Stack } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { settleTask } from '../api.ts'
import type { GroupHead, Task } from '../schema.ts'
import { waitingQuery } from '../web/queries.ts'
import { useGroupChange } from '../web/use-group-change.ts'
import { groupWords } from '../words.ts'
import { Digest } from './group/digest.tsx'
import { Standing } from './group/states.tsx'

/** «Min vecka»: the tasks that wait for the reader across groups, late first, one tap to done. Silent for those without groups. */
export default function MyWeek() {
  const actor = useSelf().data?.actor ?? null
  return mayDo(actor, 'group.read') ? <Waits /> : null
}

function Waits() {
  const { week } = useWords(groupWords)
  const { data } = useQuery(waitingQuery)
  // The task that was done is gone from the list: the focus goes on from its new sentence.
  const lead = useRef<HTMLParagraphElement>(null)
  if (!data || (data.tasks.length === 0 && data.groups.length === 0 && data.digest === 'never')) return null
  const late = data.tasks.filter((one) => one.standing === 'late').length
  return (
    <Card title={week.title}>
      <Stack>
        <p ref={lead} tabIndex={-1}>
          {week.lead(data.tasks.length, late)}
        </p>
        {data.tasks.length > 0 && (
          <RuledList
            items={data.tasks.map((task) => ({
              key: task.id,
              title: <TaskLink task={task} />,
              text: <When task={task} />,
              aside: <Done task={task} onDone={() => lead.current?.focus()} />,
            }))}
          />
        )}
        {data.groups.length > 0 && <Groups groups={data.groups} />}
        <Digest waiting={data} />
      </Stack>
    </Card>
  )
}

function TaskLink({ task }: { task: Task }) {
  return (
    <Link to="/grupper/$id" params={{ id: task.groupId }} hash={`uppgift-${task.id}`} className="ds-link">
      {task.title}
    </Link>
  )
}

function When({ task }: { task: Task }) {
  const { tasks } = useWords(groupWords)
  return (
    <>
      <Standing standing={task.standing} />{' '}
      {task.standing === 'late' ? tasks.wasDue(task.dueOn) : tasks.dueOn(task.dueOn)} · {task.groupTitle}
    </>
  )
}

function Done({ task, onDone }: { task: Task; onDone: () => void }) {
  const { tasks } = useWords(groupWords)
  const change = useGroupChange(task.groupId)
  if (!task.mayChange) return null
  const params = { id: task.groupId, taskId: task.id }
  const body = { state: 'done' as const, outcome: null, version: task.version }
  const finish = async () => {
    if (await change.run(() => call(settleTask, { params, body }), tasks.isDone(task.title))) onDone()
  }
  return (
    <>
      <Button look="second" busy={change.busy} aria-label={tasks.doneOf(task.title)} onClick={() => void finish()}>
        {tasks.done}
      </Button>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </>
  )
}

function Groups({ groups }: { groups: readonly GroupHead[] }) {
  const { week } = useWords(groupWords)
  return (
    <RuledList
      items={groups.map((one) => ({
        key: one.id,
        title: (
          <Link to="/grupper/$id" params={{ id: one.id }} className="ds-link">
            {one.title}
          </Link>
        ),
        text: one.state === 'proposed' ? week.groupConfirm : week.groupLate(one.lateTasks),
      }))}
    />
  )
}
