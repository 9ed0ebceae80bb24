/** Klockans ord på svenska: lägen, bevisens slag, varför, och vad som inte går. */
import type { EvidenceKind } from '#agreements/obligation.ts'
import { refusals } from './refusals-sv.ts'
import type { ObligationState } from './schema.ts'
import { why } from './why-sv.ts'

export const sv = {
  why,
  refusals,
  states: {
    notBegun: 'Inte påbörjad',
    underWay: 'På väg',
    met: 'I tid',
    dueSoon: 'Ska göras snart',
    overdue: 'Försenad',
  } satisfies Record<ObligationState, string>,
  kinds: {
    weekPicture: 'lägesbild för en vecka',
    monthPicture: 'lägesbild för en månad',
    quarterPicture: 'lägesbild för ett kvartal',
    jointPicture: 'samlad lägesbild',
    mapping: 'aktörs kartläggning',
    causeAnalysis: 'orsaksanalys',
    plan: 'åtgärdsplan',
    planFormal: 'kommunens eget beslut om planen',
    planFollowUp: 'uppföljning av planen',
    evaluation: 'utvärdering',
    councilReport: 'rapport till fullmäktige',
    surveyAnswer: 'svar till Brå',
    meeting: 'möte',
    agreement: 'överenskommelse',
    successor: 'ny överenskommelse',
    seats: 'besatta platser',
    council: 'strategiskt råd',
    presenters: 'föredragande',
    coordination: 'samordnare',
    workingGroup: 'arbetsgrupp',
    published: 'offentlig version',
    recorded: 'eget bevis',
  } satisfies Record<EvidenceKind, string>,
}

export type ComplianceWords = typeof sv
