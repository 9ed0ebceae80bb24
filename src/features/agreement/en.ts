/** The agreement in English. What the agreement says in its own words stays in Swedish. */
import { day, number } from '#words/en.ts'
import { capital, joinNames } from '#words/names-en.ts'
import type { AgreementWords } from './sv.ts'

const seats = (count: number) => (count === 1 ? '1 seat' : `${number(count)} seats`)

export const en: AgreementWords = {
  refusals: {
    noAgreement: () => 'No agreement is in force today.',
    notAParty: () => 'Only the coordinator and the community police officer can do that, each for their own party.',
    unknownBody: () => 'The agreement has no such body.',
    unknownSeat: () => 'The body has no such seat.',
    notOwnSeat: () => 'The seat is the other party’s. Each fills its own.',
    unknownMembership: () => 'Choose who is to hold the seat.',
    otherPartysMembership: () => 'Somebody of the other party cannot hold the seat.',
    roleCannotMeet: () =>
      'That role cannot read the body’s papers. Give the person a role in the steering group first.',
    outsideMembership: () => 'The membership is not valid on that day.',
    outsideAgreement: (values) =>
      `The day is outside the agreement’s time, ${day(String(values?.from ?? ''))}–${day(String(values?.to ?? ''))}.`,
    takenLater: (values) =>
      `The one who holds the seat does so from ${day(String(values?.since ?? ''))}. Choose that day or a later one.`,
    holdsItAlready: () => 'The one you chose holds the seat already.',
    holdsOtherSeat: () => 'The one you chose holds another seat in the body.',
    moved: () => 'Somebody else changed the seat first. It is shown as it is now. Your choice is kept.',
  },
  room: 'The agreement',
  lead: (from, to, parties, vacant) =>
    `In force ${day(from)}–${day(to)} between ${joinNames(parties)}. ${
      vacant === 0 ? 'All seats are filled.' : `${seats(vacant)} in the bodies have no member.`
    }`,
  loading: 'Fetching the agreement',
  failed: 'The agreement could not be fetched',
  retry: 'Try again',
  none: 'No agreement is in force today',
  noneText: 'When an agreement is entered its purpose, goals and bodies stand here.',
  forbidden: 'Sign in to read the agreement',
  partiesTitle: 'Parties',
  parties: { municipality: 'The municipality', police: 'The police' },
  signed: (offices) => `Signed by ${joinNames(offices)}`,
  purpose: 'Purpose',
  goal: 'Goal',
  subGoals: 'Sub-goals',
  quoted: 'The agreement’s own words.',
  own: (source) => `The agreement does not name this body. Source: ${source}`,
  meets: { week: 'Meets every week.', month: 'Meets every month.', quarter: 'Meets every quarter.' },
  presenters: (names) => `Presenters: ${joinNames(names)}.`,
  office: capital,
  holder: ({ displayName, organisationName, isDeputy, since }) =>
    `${isDeputy ? 'Deputy: ' : ''}${displayName}, ${organisationName}, from ${day(since)}`,
  vacant: 'Nobody holds the seat yet.',
  noSeats: 'There are no fixed seats here.',
  form: {
    title: 'Give somebody a seat',
    text: 'The one who holds the seat now leaves it the day before. Who held it earlier is kept.',
    seat: 'Seat',
    choose: 'Choose',
    seatText: (body, office) => `${body}: ${office}`,
    as: 'As',
    member: 'member',
    deputy: 'deputy',
    membership: 'Who',
    membershipText: (name, organisation) => `${name}, ${organisation}`,
    since: 'From',
    save: 'Give the seat',
    saved: 'The seat is filled.',
    faults: 'Correct this first',
    needSeat: 'Choose a seat.',
    needMembership: 'Choose who is to hold the seat.',
    needSince: 'Write a day.',
    failed: 'It could not be saved. Try again.',
    unreachable: 'No contact with the server. What you chose is kept.',
  },
}
