/** All svenska om möten: dagordning, beslut, protokoll. Dokumentens ord står i document-sv.ts, sidornas i pages-sv.ts. */
import type { Party } from '#features/access/schema.ts'
import { day, instant, number } from '#words/sv.ts'
import { refusals } from './refusals-sv.ts'
import type { Decision, MeetingState, SubjectKind } from './schema.ts'
import type { MeetingAction } from './transitions.ts'
import type { WhyCode } from './why-codes.ts'

export const sv = {
  refusals,
  number,
  day,
  instant,
  states: {
    planned: 'planerat',
    called: 'kallat',
    held: 'hållet, protokollet väntar på justering',
    approved: 'protokollet justerat',
    cancelled: 'inställt',
  } satisfies Record<MeetingState, string>,
  actions: {
    write: 'Ändra',
    call: 'Kalla till mötet',
    record: 'Anteckna beslut',
    close: 'Avsluta mötet och stäng protokollet',
    reopen: 'Öppna protokollet igen',
    approve: 'Justera protokollet',
    enter: 'Skriv en rättelse',
    cancel: 'Ställ in mötet',
  } satisfies Record<MeetingAction, string>,
  subjectKinds: {
    jointPicture: 'Samlad lägesbild',
    plan: 'Åtgärdsplan',
    measure: 'Åtgärd',
    task: 'Uppgift',
    problem: 'Problem',
    group: 'Arbetsgrupp',
    question: 'Fråga från arbetsgrupp',
    minutes: 'Protokoll',
    statement: 'Redogörelse',
    obligation: 'Skyldighet',
    free: 'Egen punkt',
  } satisfies Record<SubjectKind, string>,
  /** Som knapp eller val. */
  decisions: {
    decide: 'Besluta',
    return: 'Återremittera',
    postpone: 'Bordlägga',
    note: 'Anteckna',
  } satisfies Record<Decision, string>,
  /** Som det står sedan. */
  outcomes: {
    decide: 'Beslutat',
    return: 'Återremitterat',
    postpone: 'Bordlagt',
    note: 'Antecknat',
  } satisfies Record<Decision, string>,
  /** Varför något väntar på ett möte. */
  why: {
    proposed: 'föreslaget, väntar på beslut',
    toNote: 'fastställd redogörelse att notera',
    overdue: 'försenad åtgärd',
    indicatorBehind: 'värde saknas',
    late: 'försenad uppgift',
    obligationOverdue: 'försenad skyldighet',
    obligationSoon: 'ska göras snart',
    toPrioritise: 'att prioritera',
    closingReport: 'slutrapport att ta del av',
    question: 'fråga att svara på',
    notApproved: 'protokoll som inte är justerat',
    postponed: 'bordlagt vid ett tidigare möte',
    notReached: 'hanns inte med vid ett tidigare möte',
  } satisfies Record<WhyCode, string>,
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  presence: { member: 'Ledamot', deputy: 'Ersättare', absent: 'Frånvarande' },
  presenterRoles: {
    coordinator: 'Kommunens samordnare för brottsförebyggande arbete',
    communityPoliceOfficer: 'Kommunpolisen',
  },
}

export type MeetingWords = typeof sv
