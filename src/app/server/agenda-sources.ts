/** Everything that can wait for a meeting: what the meeting room asks itself, and what the rooms to its right hand in. */
import { obligationAgendaSource } from '#features/compliance/server/agenda-source.ts'
import type { AgendaSource } from '#features/meeting/server/agenda-source.ts'
import { agendaSources } from '#features/meeting/server/sources/all-sources.ts'
import { statementAgendaSource } from '#features/statement/server/agenda-source.ts'

export const allAgendaSources = (rooms: Parameters<typeof agendaSources>[0]): readonly AgendaSource[] => [
  ...agendaSources(rooms),
  statementAgendaSource,
  obligationAgendaSource,
]
