import type { GuardWords } from './sv.ts'

const register =
  'points out one particular person. What is written here is about places and events, never about people.'

export const en: GuardWords = {
  heading: (count) =>
    count === 1 ? 'One detail in the text may point out a person' : `${count} details in the text may point out people`,
  intro: 'What you write may become a public document. Remove what points someone out, or say why it must stay.',
  kind: {
    personalNumber: 'personal number',
    coordinationNumber: 'coordination number',
    reserveNumber: 'reserve number',
    phone: 'phone number',
    email: 'e-mail address',
    plate: 'number plate',
    name: 'name',
  },
  found: {
    personalNumber: (words) => `“${words}” is a Swedish personal number.`,
    coordinationNumber: (words) => `“${words}” is a Swedish coordination number.`,
    reserveNumber: (words) => `“${words}” is a reserve number used in health care.`,
    phone: (words) => `“${words}” is a phone number.`,
    email: (words) => `“${words}” is an e-mail address.`,
    plate: (words) => `“${words}” is a number plate.`,
    name: (words) => `“${words}” is a name.`,
  },
  certainty: { certain: 'Certain match', likely: 'Likely match – please look' },
  why: {
    personalNumber: `A personal number ${register}`,
    coordinationNumber: `A coordination number ${register}`,
    reserveNumber: `A reserve number ${register}`,
    phone: 'A phone number leads to the person who has it. Write “phone number given to the police” if it matters.',
    email: 'An e-mail address leads to the person who has it.',
    plate:
      'A number plate leads to the owner of the vehicle. Describe the car instead: colour, make, which way it went.',
    name: 'A name points out a person. Write “a person”, “a group” or “the owner of the shop” instead.',
  },
  replacement: {
    personalNumber: '[personal number removed]',
    coordinationNumber: '[coordination number removed]',
    reserveNumber: '[reserve number removed]',
    phone: '[phone number removed]',
    email: '[e-mail address removed]',
    plate: '[number plate removed]',
    name: 'a person',
  },
  remove: {
    personalNumber: 'Remove the personal number',
    coordinationNumber: 'Remove the coordination number',
    reserveNumber: 'Remove the reserve number',
    phone: 'Remove the phone number',
    email: 'Remove the e-mail address',
    plate: 'Remove the number plate',
    name: 'Change to “a person”',
  },
  removeAll: 'Remove all',
  keep: 'Keep, with a reason',
  noPointing: 'The text may not point anybody out.',
  ask: 'Why?',
  kept: (words) => `“${words}” stays. Your reason is kept in the log.`,
  undoKeep: 'Undo',
  reasonLabel: 'Why must it stay?',
  reasonHelp: 'At least 10 characters. The reason is kept in the log. Example: “It is the name of a shop.”',
  neverKeep: 'This cannot stay, not even with a reason.',
  refusal: {
    notAnswered: (words) => `Remove “${words}”, or say why it must stay.`,
    neverAllowed: (words) => `“${words}” must be removed. Such numbers may never stay.`,
    reasonTooShort: (words) => `The reason for keeping “${words}” is too short. Write at least 10 characters.`,
    noSuchMarking: (words) => `The text has changed since you gave a reason for “${words}”. Read it again.`,
    answeredTwice: (words) => `“${words}” has two reasons. Give one.`,
  },
  nothingFound: 'Nothing in the text seems to point out a person. Please read it through yourself as well.',
}
