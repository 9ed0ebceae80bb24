/** Minutes of the same body's earlier meetings that nobody has locked yet. */

import { isUuid } from '#platform/db/is-uuid.ts'
import type { WaitingItem } from '../../schema.ts'
import { findMeeting, listUnapproved } from '../../store.ts'
import { subjects } from '../../subjects-sv.ts'
import type { AgendaSource } from '../agenda-source.ts'

export const minutesSource: AgendaSource = {
  kind: 'minutes',
  async list({ trx }, bodyCode) {
    return (await listUnapproved(trx, bodyCode)).map(({ id, title, startsAt, heldAt }): WaitingItem => {
      const told = subjects.minutes(title, startsAt)
      return { subjectKind: 'minutes', subjectId: id, title: told, why: 'notApproved', since: heldAt }
    })
  },
  async read({ trx }, id) {
    const row = isUuid(id) ? await findMeeting(trx, id) : null
    if (!row?.minutesHash) return null
    return { title: subjects.minutes(row.title, row.startsAt), hash: row.minutesHash, proposed: false }
  },
  href: (id) => `/moten/${id}`,
}
