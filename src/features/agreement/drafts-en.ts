/** Why something about a draft of an agreement is refused, in English. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, number } from '#words/en.ts'
import type { DraftRefusal } from './draft-rules.ts'

const value = (values: Refusal['values'], name: string) => String(values?.[name] ?? '')

export const draftRefusals: Record<DraftRefusal | 'personInText', (values: Refusal['values']) => string> = {
  notAParty: () => 'Only the coordinator and the community police officer can do that, each for their own party.',
  notFirst: () => 'The municipality has an agreement already. Amend it, or begin a new one that follows it.',
  noneToFollow: () => 'There is no agreement to amend or follow. Begin with the municipality’s first.',
  supersededAlready: (values) => `A new agreement, "${value(values, 'code')}", follows it already. Amend the new one.`,
  draftOpen: () => 'There is an open draft of the same kind already. Go on in it, or withdraw it first.',
  draftClosed: (values) =>
    value(values, 'state') === 'signed'
      ? 'Everybody has signed and the agreement is made. Make an amendment if something is to be different.'
      : 'The draft is withdrawn. Nothing in it changes any more.',
  tooDeep: () => 'The content has more levels than an agreement can have. Compare with the municipality’s own.',
  tooLong: () => 'The content is longer than an agreement can be. Shorten the texts.',
  draftMoved: () => 'Somebody else saved the draft while you were writing. Both texts are kept.',
  faulty: (values) =>
    Number(values?.count) === 1
      ? 'The draft has one fault that must be mended before anybody signs.'
      : `The draft has ${number(Number(values?.count ?? 0))} faults that must be mended before anybody signs.`,
  unknownSlot: () => 'The draft as it stands has no such place for a signature.',
  otherPartysSlot: () => 'The signature is the other party’s. Each tells of its own.',
  contentMoved: () => 'The draft has changed while you were reading. Read it as it stands now.',
  signedAlready: () => 'The signature is told already for what stands now.',
  signedLater: () => 'The day of the signature cannot be later than today.',
  signedAfterEnd: (values) =>
    `The signature is given after the agreement's last day, ${day(value(values, 'end'))}. An end cannot be set afterwards.`,
  notSigned: () => 'There is no signature to take back.',
  codeTaken: (values) => `The code "${value(values, 'code')}" belongs to another agreement or to a law.`,
  codeChanged: (values) => `An amendment keeps the agreement’s code, "${value(values, 'code')}".`,
  fromChanged: (values) =>
    `An amendment keeps the agreement’s first day, ${day(value(values, 'from'))}. Tell from which day the amendment holds instead.`,
  supersedesChanged: (values) =>
    value(values, 'code')
      ? `The new agreement must follow "${value(values, 'code')}".`
      : 'An amendment does not change which agreement this one follows.',
  otherMunicipality: (values) => `The code is another municipality’s; its own is ${value(values, 'code')}.`,
  beforePrevious: (values) =>
    `The amendment cannot hold from a day before the wording that is now, ${day(value(values, 'day'))}.`,
  outsideItsTime: (values) =>
    `The day is outside the agreement’s time, ${day(value(values, 'from'))}–${day(value(values, 'to'))}.`,
  nothingChanged: () => 'Nothing is changed yet.',
  beforePredecessor: (values) =>
    `The new agreement must begin after the first day of the one before, ${day(value(values, 'from'))}.`,
  overlaps: (values) =>
    `The time runs into the agreement "${value(values, 'code')}", valid ${day(value(values, 'from'))}–${day(value(values, 'to'))}.`,
  personInText: (values) => sayMarked(values, guard),
}
