/** Proposed samlade lägesbilder: decided or sent back by the meeting, with their own files as papers. */
import type { Block } from '#document/model.ts'
import {
  decideJointPicture,
  readProposedHash,
  returnJointPicture,
} from '#features/jointpicture/server/decide-at-meeting.ts'
import type { JointServices } from '#features/jointpicture/server/services.ts'
import { readSummaryBlocks } from '#features/jointpicture/server/summary-blocks.ts'
import { findJointFile, findJointPicture, listJointHeads } from '#features/jointpicture/store.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import type { WaitingItem } from '../../schema.ts'
import { subjects } from '../../subjects-sv.ts'
import type { AgendaSource, SubjectPaper } from '../agenda-source.ts'

const kind = 'jointPicture'
const formats = [
  { format: 'pdf', ending: '.pdf', type: 'application/pdf' },
  { format: 'summary', ending: subjects.fileNames.summary, type: 'application/pdf' },
  { format: 'docx', ending: '.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
] as const

export function jointPictureSource(services: JointServices): AgendaSource {
  return {
    kind,
    async list({ trx }) {
      const heads = await listJointHeads(trx, { open: false })
      return heads.flatMap((one): WaitingItem[] => {
        if (one.state !== 'proposed') return []
        const title = subjects.jointPicture(one.period, one.edition)
        return [{ subjectKind: kind, subjectId: one.id, title, why: 'proposed', since: one.proposedAt }]
      })
    },
    async read({ trx }, id) {
      const row = isUuid(id) ? await findJointPicture(trx, id) : null
      // What is not out is the parties' own work, and no matter for a meeting.
      if (!row || row.party !== null || row.state === 'composing') return null
      const hash = await readProposedHash({ trx, services }, id)
      return { title: subjects.jointPicture(row.period, row.edition), hash: hash ?? '', proposed: hash !== null }
    },
    href: (id) => `/samlad/${id}`,
    async papers({ trx }, id) {
      const row = await findJointPicture(trx, id)
      const papers: SubjectPaper[] = []
      for (const { format, ending, type } of row ? formats : []) {
        const file = row && (await findJointFile(trx, id, format))
        if (file)
          papers.push({ name: subjects.fileNames.joint(row.period, row.edition, ending), type, bytes: file.bytes })
      }
      return papers
    },
    async summarise({ trx }, id) {
      const blocks = await readSummaryBlocks(trx, services, id)
      return blocks.map(
        (block): Block => (block.kind === 'heading' && block.level === 2 ? { ...block, level: 3 } : block),
      )
    },
    async decide(writing, id, { hash, on, body }) {
      await decideJointPicture({ ...writing, services }, id, {
        contentHash: hash,
        decidedOn: on,
        body,
        reference: null,
      })
    },
    async return(writing, id, { hash, reason, overrides }) {
      await returnJointPicture({ ...writing, services }, id, { contentHash: hash, reason, overrides })
    },
  }
}
