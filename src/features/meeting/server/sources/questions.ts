/** What working groups ask a body: it waits for the body's next meeting, and the minutes' notes are the answer. */
import { createHash } from 'node:crypto'
import {
  answerQuestion,
  listOpenQuestions,
  type OpenQuestion,
  takeBackAnswers,
} from '#features/workinggroup/server/read-tasks.ts'
import type { WaitingItem } from '../../schema.ts'
import { subjects } from '../../subjects-sv.ts'
import type { AgendaSource } from '../agenda-source.ts'

/** Group and question: both stand in its address. */
const subjectIdOf = ({ groupId, id }: Pick<OpenQuestion, 'groupId' | 'id'>) => `${groupId}/${id}`
const partsOf = (subjectId: string) => {
  const [groupId = '', id = ''] = subjectId.split('/')
  return { groupId, id }
}
const titleOf = ({ groupTitle, text }: OpenQuestion) => subjects.question(groupTitle, shorten(text)).slice(0, 200)

/** So much of a question tells it from the group's other ones. */
const most = 70

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, line.lastIndexOf(' ', most) + 1 || most).trim()} …`
}

export const questionSource: AgendaSource = {
  kind: 'question',
  async list({ trx }, bodyCode) {
    const asked = (await listOpenQuestions(trx)).filter((one) => one.bodyCode === bodyCode)
    return asked.map((one): WaitingItem => {
      const told = { title: titleOf(one), why: 'question', since: one.recordedAt }
      return { subjectKind: 'question', subjectId: subjectIdOf(one), ...told }
    })
  },
  async read({ trx }, subjectId) {
    const question = (await listOpenQuestions(trx)).find((one) => subjectIdOf(one) === subjectId)
    if (!question) return null
    const hash = createHash('sha256').update(question.text).digest('hex')
    return { title: titleOf(question), hash, proposed: false, text: question.text }
  },
  href: (subjectId) => {
    const { groupId, id } = partsOf(subjectId)
    return `/grupper/${groupId}#fraga-${id}`
  },
  answer: ({ trx, now }, subjectId, answered) => answerQuestion(trx, partsOf(subjectId).id, answered, now),
  takeBackAnswers: ({ trx }, meetingId) => takeBackAnswers(trx, meetingId),
}
