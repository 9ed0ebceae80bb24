/** Proposed editions of the plan: decided or sent back by the meeting, with their logic in short. */
import type { Block } from '#document/model.ts'
import { findPlan, findPlanFile, listPlanRows } from '#features/plan/plan-store.ts'
import type { Plan } from '#features/plan/schema.ts'
import { decidePlan, returnPlan } from '#features/plan/server/decide-plan.ts'
import { presentPlan } from '#features/plan/server/plan-read.ts'
import type { PlanServices } from '#features/plan/server/plan-services.ts'
import { sv as planWords } from '#features/plan/sv.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import type { WaitingItem } from '../../schema.ts'
import { subjects } from '../../subjects-sv.ts'
import type { AgendaSource, SubjectPaper } from '../agenda-source.ts'

const kind = 'plan'
const formats = [
  { format: 'pdf', type: 'application/pdf' },
  { format: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
] as const

export function planSource(services: Pick<PlanServices, 'drawPlan' | 'shelf'>): AgendaSource {
  return {
    kind,
    async list({ trx }) {
      return (await listPlanRows(trx, ['proposed'])).map(({ id, title, edition, proposedAt }): WaitingItem => {
        return {
          subjectKind: kind,
          subjectId: id,
          title: subjects.plan(title, edition),
          why: 'proposed',
          since: proposedAt,
        }
      })
    },
    async read({ trx }, id) {
      const row = isUuid(id) ? await findPlan(trx, id) : null
      if (!row || row.state === 'draft') return null
      const { title, edition, state, contentHash } = row
      return { title: subjects.plan(title, edition), hash: contentHash ?? '', proposed: state === 'proposed' }
    },
    href: (id) => `/plan/${id}`,
    async papers({ trx }, id) {
      const row = await findPlan(trx, id)
      const papers: SubjectPaper[] = []
      for (const { format, type } of row ? formats : []) {
        const file = row && (await findPlanFile(trx, id, format))
        if (file) papers.push({ name: subjects.fileNames.plan(row.edition, `.${format}`), type, bytes: file.bytes })
      }
      return papers
    },
    async summarise({ trx, actor, now }, id) {
      const row = await findPlan(trx, id)
      return row ? drawPlanInShort(await presentPlan({ trx, actor, now, shelf: services.shelf }, row)) : []
    },
    async decide({ trx, actor, now }, id, { hash, on, body }) {
      await decidePlan({ trx, actor, now, services }, id, { contentHash: hash, decidedOn: on, body })
    },
    async return({ trx, actor, now }, id, { hash, reason }) {
      await returnPlan({ trx, actor, now }, id, { contentHash: hash, reason })
    },
  }
}

/** Its period, how many measures of which kind, each problem with its causes and what is done about them, and what is missing. */
function drawPlanInShort(plan: Plan): Block[] {
  const { planInShort: words } = subjects
  const titles = new Map(plan.measures.map((one) => [one.id, one.title]))
  const { situational, social, bridging } = plan.counts
  const gaps = plan.gaps.map(({ code, title, exception }) => {
    const missing = `${title}: ${planWords.gaps[code]}`
    return exception === null ? missing : words.exception(missing, exception)
  })
  return [
    { kind: 'paragraph', runs: [words.period(plan.from, plan.to)] },
    { kind: 'paragraph', runs: [words.counts(plan.measures.length, situational, social, bridging)] },
    ...(plan.logic.length > 0 ? [{ kind: 'heading', level: 3, text: words.logic } as const] : []),
    ...plan.logic.flatMap((problem): Block[] => [
      { kind: 'paragraph', runs: [{ text: problem.title, bold: true }] },
      ...(problem.causes.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              ordered: false,
              items: problem.causes.map((cause) => {
                const measures = cause.measureIds.flatMap((one) => titles.get(one) ?? [])
                return [`${cause.title}: ${measures.join(', ') || words.noMeasure}.`]
              }),
            },
          ]),
    ]),
    ...(gaps.length > 0
      ? [
          { kind: 'heading', level: 3, text: words.gaps } as const,
          { kind: 'list', ordered: false, items: gaps.map((text) => [text]) } as const,
        ]
      : []),
  ]
}
