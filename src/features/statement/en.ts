/** Statements in English. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import type { StatementWords } from './sv.ts'

const refusals: StatementWords['refusals'] = {
  unknownSubject: () => 'What the statement is to be about does not exist.',
  nothingToTell: () => 'There is nothing to tell of for that time yet.',
  noAgreement: () => 'No agreement is in force during that time.',
  periodBackwards: () => 'The last day is before the first.',
  periodAhead: () => 'That time has not begun.',
  cannotTell: () => 'The statement cannot be computed for that time.',
  notOpen: (values) => {
    if (values?.state === 'composing') return 'The statement is not sealed yet.'
    if (values?.state === 'sealed') return 'The statement is sealed. Open it again if something is to be changed.'
    if (values?.state === 'superseded') return 'The statement is superseded by a later edition.'
    return 'The statement is finished and does not change. Correct it in a new edition.'
  },
  moved: () => 'Somebody else was first. What stands now is shown beside your text.',
  contentMoved: () => 'The statement has changed since you read it. Read it through and say yes again.',
  notAParty: () => 'Only the coordinator and the community police officer, who speak for their parties, can do it.',
  notAsked: () => 'This statement is the municipality’s own. The coordinator says yes to it.',
  alreadyConfirmed: () => 'Your party has said yes to this content already.',
  notConfirmed: () => 'Your party has no yes to take back.',
  missing: (values) => `The text “${values?.label}” is missing.`,
  unknownSlot: () => 'There is no place for that text in the statement as it is computed now.',
  alreadyOpen: () => 'Such a statement has been begun. Go on with that one.',
  alreadyTold: () => 'The statement exists. Correct it in a new edition.',
  reasonMissing: () => 'Write why, at least five characters.',
  deliveredLater: () => 'That day has not been yet.',
  deliveredBeforeSealing: () => 'The day is before the one when the statement was sealed.',
  decidedBeforeProposal: () => 'The day of the meeting is before the one when the statement was sealed.',
  personInText: (values) => sayMarked(values, guard),
}

export const en: StatementWords = {
  refusals,
  kinds: {
    followUp: 'Follow-up of the action plan',
    evaluation: 'Evaluation of the agreement',
    councilReport: 'Report to the municipal council',
    survey: 'Answers to Brå',
    grant: 'Application for a state grant',
    certificate: 'Certificate of compliance',
  },
  states: {
    composing: 'being written',
    sealed: 'sealed',
    noted: 'noted',
    delivered: 'delivered',
    superseded: 'superseded by a later edition',
  },
  verify: {
    content: 'the content',
    recomputed: {
      same: 'computed again, the same',
      differs: 'computed again, DIFFERENT',
      notTried: 'not computed again',
    },
    sums: (checked, faults) =>
      faults.length === 0
        ? `${checked} ${checked === 1 ? 'checksum holds' : 'checksums hold'}`
        : `${faults.length} of ${checked} checksums DO NOT HOLD: ${faults
            .map((one) => `evidence ${one.number} ${one.verdict === 'damaged' ? 'DAMAGED' : 'MISSING'}`)
            .join(', ')}`,
  },
}
