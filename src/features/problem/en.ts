/** The problems' codes in English. */

import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { number } from '#words/en.ts'
import type { ProblemWords } from './sv.ts'

export const en: ProblemWords = {
  criteria: {
    common: { short: 'Common', question: 'Is the problem common?' },
    longLasting: { short: 'Long-lasting', question: 'Has it gone on for long?' },
    deviates: { short: 'Deviates', question: 'Is it larger here than in comparable places?' },
    concentrated: { short: 'Concentrated', question: 'Is it found in a few places?' },
    influenceable: { short: 'Within reach', question: 'Can we change it together?' },
    costly: { short: 'Costly', question: 'Does it cost much, in money or suffering?' },
    affectsMany: { short: 'Affects many', question: 'Are many hit or worried by it?' },
  },
  scores: { 0: 'Not at all', 1: 'A little', 2: 'Much', 3: 'Very much', cannotTell: 'Cannot tell' },
  parties: { municipality: 'The municipality', police: 'The police' },
  states: { raised: 'raised', prioritised: 'prioritised', notNow: 'not now', closed: 'closed' },
  purposes: { prioritise: 'Prioritise', notNow: 'Not now', close: 'Close', raiseAgain: 'Raise again' },
  bones: { victim: 'Those exposed', offender: 'Offenders', place: 'Place and object' },
  boneQuestions: {
    victim: 'Why is somebody exposed?',
    offender: 'Why does somebody do it?',
    place: 'Why does it happen there?',
  },
  grades: {
    research: 'Supported by research',
    data: 'Supported by own data',
    experience: 'Experience',
    assumed: 'Assumption',
  },
  sides: { for: 'Speaks for', against: 'Speaks against' },
  version: (version) => `version ${number(version)}`,
  missing: {
    noFinding: 'It rests on no finding of a picture.',
    noDescription: 'It is not described.',
    noSubGoal: 'It is linked to no sub-goal of the agreement.',
    notScored: 'Both parties have not scored it.',
    noCause: 'No cause is written.',
    causeWithoutEvidence: 'Some cause lacks evidence.',
  },
  refusals: {
    noFinding: () => 'Link the problem to at least one finding of a picture.',
    noDescription: () => 'Describe the problem.',
    notScored: () => 'Both parties must have answered at least one question that counts.',
    notOpen: () => 'That cannot be done in the problem’s present state.',
    notAParty: () => 'Only the coordinator and the community police officer can do that, each for their own party.',
    contentMoved: () => 'The problem has changed since you read it. Read it through and answer again.',
    alreadyConfirmed: () => 'Your party has already said this.',
    nothingToTakeBack: () => 'Your party has no answer that waits.',
    reasonMissing: () => 'Write why.',
    moved: () => 'Somebody else was first. What stands now is shown beside your text.',
    unknownFinding: () => 'The finding is not in a released or proposed picture.',
    unknownArea: (values) => `The area ${values?.code ?? ''} is not in the municipality.`,
    unknownCategory: (values) => `The category ${values?.code ?? ''} is not in the municipality.`,
    unknownSubGoal: () => 'The sub-goal is not in the agreement in force.',
    criterionTwice: () => 'The same question is answered twice.',
    noWeight: () => 'At least one question must weigh something.',
    unknownParent: () => 'The cause that it works through is no longer there.',
    parentOtherBone: () => 'An indirect cause must stand on the same bone as the cause it works through.',
    parentCycle: () => 'A cause cannot work through itself.',
    childOtherBone: () => 'Indirect causes work through this one. Move them first.',
    hasChildren: (values) =>
      Number(values?.count) === 1
        ? 'One indirect cause works through this one. Move it or take it away first.'
        : `${number(Number(values?.count))} indirect causes work through this one. Move them or take them away first.`,
    evidenceTwice: () => 'The same evidence stands twice.',
    evidenceElsewhere: () => 'The evidence belongs to another cause.',
    personInText: (values) => sayMarked(values, guard),
  },
}
