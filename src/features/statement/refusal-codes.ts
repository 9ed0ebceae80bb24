/** Why something with a statement is refused, as codes that sv.ts words. */
import type { Refusal } from '#platform/http/endpoint.ts'

/** What a room says of a subject that it cannot tell of; another code of its own is told as `cannotTell`. */
export const subjectRefusals = [
  'unknownSubject',
  'nothingToTell',
  'noAgreement',
  'periodBackwards',
  'periodAhead',
  'cannotTell',
] as const
export type SubjectRefusal = (typeof subjectRefusals)[number]

export const statementRefusals = [
  ...subjectRefusals,
  'notOpen',
  'moved',
  'contentMoved',
  'notAParty',
  'notAsked',
  'alreadyConfirmed',
  'notConfirmed',
  'missing',
  'unknownSlot',
  'alreadyOpen',
  'alreadyTold',
  'reasonMissing',
  'deliveredLater',
  'deliveredBeforeSealing',
  'decidedBeforeProposal',
  'personInText',
] as const
export type StatementRefusal = (typeof statementRefusals)[number]
export type Refused = Refusal<StatementRefusal>
