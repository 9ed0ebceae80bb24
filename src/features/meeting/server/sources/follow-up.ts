/** What is followed up at meetings: overdue measures, late tasks, problems to prioritise, closing reports. None is decided here. */
import { createHash } from 'node:crypto'
import type { Block } from '#document/model.ts'
import { listMeasureFacts } from '#features/plan/server/read-measures.ts'
import { sv as planWords } from '#features/plan/sv.ts'
import { listProblemFacts } from '#features/problem/server/read-problems.ts'
import { listGroupFacts, listLateTasks } from '#features/workinggroup/server/read-tasks.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import { listDealtWith } from '../../agenda-store.ts'
import type { WaitingItem } from '../../schema.ts'
import { subjects } from '../../subjects-sv.ts'
import type { WhyCode } from '../../why-codes.ts'
import type { AgendaSource } from '../agenda-source.ts'
import type { MeetingAsk } from '../services.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text] })
/** What is told here has no frozen content of its own: its words are what it is. */
const hashOf = (texts: readonly (string | number | null)[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')
const followed = { proposed: false }

/** Overdue, or behind in its follow-up: by the plan's own reckoning. */
export const measureSource: AgendaSource = {
  kind: 'measure',
  async list(ask) {
    const late = (await readMeasures(ask)).filter((one) => one.standing === 'late')
    return late.map(({ id, title, to, standingWhy }): WaitingItem => {
      const why: WhyCode = standingWhy.some((one) => one === 'endPassed' || one === 'startPassed')
        ? 'overdue'
        : 'indicatorBehind'
      return { subjectKind: 'measure', subjectId: id, title: subjects.measure(title), why, since: to }
    })
  },
  async read(ask, id) {
    const [measure] = isUuid(id) ? await readMeasures(ask, [id]) : []
    if (!measure) return null
    const { title, version, standing } = measure
    return {
      ...followed,
      title: standing === 'late' ? subjects.measure(title) : title,
      hash: hashOf([id, version, standing]),
    }
  },
  href: (id) => `/atgarder/${id}`,
  async summarise(ask, id) {
    const [measure] = await readMeasures(ask, [id])
    if (!measure) return []
    const why = measure.standingWhy.flatMap((one) => subjects.standingWhy[one] ?? [])
    const standing = [subjects.standing[measure.standing], ...why].filter(Boolean).join(', ')
    const { override } = measure
    return [
      paragraph(`${subjects.measureFacts(standing, measure.to)}.`),
      ...(override
        ? [
            paragraph(
              subjects.setAside(override.by, override.at, planWords.overrides[override.status], override.reason),
            ),
          ]
        : []),
      ...(measure.description ? [paragraph(measure.description)] : []),
    ]
  },
}

const readMeasures = ({ trx, actor, now }: MeetingAsk, ids?: readonly string[]) =>
  listMeasureFacts(trx, { municipalityId: actor.municipalityId, now }, ids)

export const taskSource: AgendaSource = {
  kind: 'task',
  async list({ trx, now }) {
    return (await listLateTasks(trx, now)).map(({ id, title, groupTitle, dueOn }): WaitingItem => {
      return { subjectKind: 'task', subjectId: id, title: subjects.task(title, groupTitle), why: 'late', since: dueOn }
    })
  },
  async read({ trx, now }, id) {
    const task = (await listLateTasks(trx, now)).find((one) => one.id === id)
    if (!task) return null
    return {
      ...followed,
      title: subjects.task(task.title, task.groupTitle),
      hash: hashOf([id, task.title, task.dueOn]),
    }
  },
  href: () => null,
  async summarise({ trx, now }, id) {
    const task = (await listLateTasks(trx, now)).find((one) => one.id === id)
    return task ? [paragraph(subjects.taskInShort(task.ownerOrganisationName, task.dueOn, task.daysLate))] : []
  },
}

export const problemSource: AgendaSource = {
  kind: 'problem',
  async list({ trx }) {
    return (await listProblemFacts(trx)).flatMap(({ id, title, state }): WaitingItem[] => {
      if (state !== 'raised') return []
      return [
        { subjectKind: 'problem', subjectId: id, title: subjects.problem(title), why: 'toPrioritise', since: null },
      ]
    })
  },
  async read({ trx }, id) {
    const problem = (await listProblemFacts(trx)).find((one) => one.id === id)
    if (!problem) return null
    const { title, state, findings, causes } = problem
    return {
      ...followed,
      title: state === 'raised' ? subjects.problem(title) : title,
      hash: hashOf([id, title, state, findings, causes.length]),
    }
  },
  href: (id) => `/problem/${id}`,
  async summarise({ trx }, id) {
    const problem = (await listProblemFacts(trx)).find((one) => one.id === id)
    return problem ? [paragraph(subjects.problemInShort(problem.findings, problem.causes.length))] : []
  },
}

/** A closing report waits until a meeting has taken note of it. */
export const groupSource: AgendaSource = {
  kind: 'group',
  async list({ trx }) {
    const closed = (await listGroupFacts(trx)).filter((one) => one.state === 'closed' && one.closingReport !== null)
    const dealtWith = await listDealtWith(trx, 'group')
    return closed.flatMap(({ id, title, closedAt }): WaitingItem[] => {
      if (dealtWith.has(id)) return []
      return [
        { subjectKind: 'group', subjectId: id, title: subjects.group(title), why: 'closingReport', since: closedAt },
      ]
    })
  },
  async read({ trx }, id) {
    const group = (await listGroupFacts(trx)).find((one) => one.id === id)
    if (!group) return null
    const { title, state, closingReport } = group
    return {
      ...followed,
      title: state === 'closed' ? subjects.group(title) : title,
      hash: hashOf([id, title, state, closingReport]),
    }
  },
  href: (id) => `/grupper/${id}`,
  async summarise({ trx }, id) {
    const group = (await listGroupFacts(trx)).find((one) => one.id === id)
    if (!group) return []
    const report = group.closingReport?.split(/\n+/).filter((line) => line.trim() !== '') ?? []
    return [
      { kind: 'paragraph', runs: [{ text: subjects.mandate, bold: true }, group.mandate] },
      ...report.map(paragraph),
    ]
  },
}
