/** The clock's words in English. */
import { refusals } from './refusals-en.ts'
import type { ComplianceWords } from './sv.ts'
import { why } from './why-en.ts'

export const en: ComplianceWords = {
  why,
  refusals,
  states: {
    notBegun: 'Not begun',
    underWay: 'Under way',
    met: 'In time',
    dueSoon: 'Due soon',
    overdue: 'Overdue',
  },
  kinds: {
    weekPicture: 'picture of a week',
    monthPicture: 'picture of a month',
    quarterPicture: 'picture of a quarter',
    jointPicture: 'joint picture',
    mapping: 'an actor’s mapping',
    causeAnalysis: 'analysis of causes',
    plan: 'action plan',
    planFormal: 'the municipality’s own decision about the plan',
    planFollowUp: 'follow-up of the plan',
    evaluation: 'evaluation',
    councilReport: 'report to the municipal council',
    surveyAnswer: 'answer to Brå',
    meeting: 'meeting',
    agreement: 'agreement',
    successor: 'new agreement',
    seats: 'seats held',
    council: 'strategic council',
    presenters: 'presenters',
    coordination: 'coordinator',
    workingGroup: 'working group',
    published: 'public version',
    recorded: 'own evidence',
  },
}
