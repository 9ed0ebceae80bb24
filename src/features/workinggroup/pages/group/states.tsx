import { Signal, type SignalKind } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { GroupHead, TaskStanding } from '../../schema.ts'
import { groupWords } from '../../words.ts'

const ofGroup: Record<GroupHead['state'], SignalKind> = {
  proposed: 'waiting',
  active: 'fine',
  closed: 'waiting',
  withdrawn: 'waiting',
}
const ofTask: Record<TaskStanding, SignalKind> = {
  waiting: 'waiting',
  dueSoon: 'watch',
  onTime: 'fine',
  late: 'act',
  done: 'fine',
  dropped: 'waiting',
}

export function GroupState({ state }: { state: GroupHead['state'] }) {
  return <Signal kind={ofGroup[state]}>{useWords(groupWords).states[state]}</Signal>
}

export function Standing({ standing }: { standing: TaskStanding }) {
  return <Signal kind={ofTask[standing]}>{useWords(groupWords).standings[standing]}</Signal>
}
