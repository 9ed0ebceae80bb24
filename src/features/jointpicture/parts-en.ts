/** English of the parts: their names, what is asked of those who write them, and what is missing. */
import type { gaps as swedishGaps, guides as swedishGuides, parts as swedishParts } from './parts-sv.ts'

export const parts: typeof swedishParts = {
  summary: 'Summary',
  method: 'Method, sources and gaps',
  municipality: 'The municipality',
  crime: 'Crime and its extent',
  insecurity: 'Safety and victimisation',
  placesTimes: 'Places and times',
  groups: 'Groups',
  consequences: 'Consequences',
  otherInformation: 'Other relevant information',
  areas: 'The areas',
  causes: 'Analysis and causes',
  forecast: 'What is to come',
  priorities: 'Priorities',
  followUp: 'Follow-up of the last plan',
  decision: 'Decision',
}

export const guides: typeof swedishGuides = {
  summary: [],
  method: [],
  municipality: [],
  crime: [],
  insecurity: [],
  areas: [],
  consequences: [
    'Who is hurt, and how: body, money, daily life, trust?',
    'What do the problems cost persons, businesses, associations and the municipality?',
    'What have people stopped doing because they feel unsafe?',
  ],
  otherInformation: [
    'What do school, social services, landlords, the fire service and associations see that reported crime does not show?',
    'Which sources were used and which were not? How does that limit what is known?',
    'What may it cost us not to know what is missing?',
  ],
  placesTimes: ['Which places and times return with both parties?', 'What does only one of them know?'],
  groups: ['Which groups are hurt most, and which feel least safe?', 'Does that differ from what the parties thought?'],
  causes: [
    'Why this very problem, here and now?',
    'The victim: why these?',
    'The offender: what leads there, directly and indirectly?',
    'The place or the thing: what makes it possible?',
    'Where can the chain of events be broken?',
  ],
  forecast: ['What is built, moves in, closes or changes in the next two years, and what may it do to safety?'],
  priorities: [
    'Is the problem common, lasting, costly, and does it touch many?',
    'Does it differ from comparable areas? Is it gathered in few places?',
    'Can the parties change it with what they have?',
    'What do we leave aside, and why?',
  ],
  followUp: [
    'Which measures of the last plan were done, and which were not?',
    'What happened to the problems? What can be said about why?',
    'Did the parties keep what they promised each other and the residents?',
  ],
  decision: ['Which body decides, on which day, under which paragraph and registration number?'],
}

export const gaps: typeof swedishGaps = {
  crime: { part: 'crime', text: 'Reported crimes of the municipality are missing. Fetch Brå’s table.' },
  currentCrime: { part: 'crime', text: 'Reported crimes of the latest year are missing.' },
  crimeTypes: {
    part: 'crime',
    text: 'Reported crimes by kind are missing: only the whole, or a few kinds, are known.',
  },
  country: { part: 'crime', text: 'Numbers of the country to compare with are missing.' },
  similar: {
    part: 'crime',
    text: 'Nobody has told which municipalities are like ours: the comparison is with those that happen to be among the evidence.',
  },
  population: { part: 'municipality', text: 'A published population of the municipality is missing.' },
  ntu: {
    part: 'insecurity',
    text: 'The Swedish Crime Survey (NTU) is missing for the municipality: how many were hurt without reporting it cannot be told.',
  },
  localSurvey: {
    part: 'insecurity',
    text: 'An own safety survey is missing: how safety differs between areas cannot be told.',
  },
  areaStatistics: { part: 'areas', text: 'Statistics of areas within the municipality are missing.' },
  areaNames: {
    part: 'areas',
    text: 'Statistics of areas are in the evidence, but with the areas’ codes alone and no names: they are not shown here. Fetch the table with names.',
  },
  reports: {
    part: 'placesTimes',
    text: 'Reports from the periodic pictures are missing: the parties describe places and times themselves.',
  },
  mappings: { part: 'otherInformation', text: 'No actor has given an approved mapping yet.' },
  watch: { part: 'forecast', text: 'No foreseen changes are entered.' },
}
