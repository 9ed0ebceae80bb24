/** English words in the samlad picture's documents. */
import { day, days, instant, number } from '#words/en.ts'
import type { JointDocumentWords } from './document-sv.ts'
import { shortPeriod } from './numbers-en.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)

export const en: JointDocumentWords = {
  title: (period, party) =>
    party
      ? `Own situational picture ${period}, ${party === 'police' ? 'the police' : 'the municipality'}`
      : `Joint situational picture ${period}`,
  summaryTitle: (period) => `Joint situational picture ${period}: summary`,
  subtitle: (municipality, asOf) => `${municipality} · evidence until ${instant(asOf)}`,
  edition: (edition) => `Edition ${edition}`,
  marks: { draft: 'Draft', proposed: 'Proposal' },
  states: {
    composing: 'draft',
    shared: 'shared with the other party',
    proposed: 'proposed to the steering group',
    decided: 'decided',
    superseded: 'superseded by a later edition',
  },
  invented: 'Example: the reports and judgements are invented. The published statistics are real.',
  page: 'Page',
  of: 'of',
  skip: 'To the content',
  showTable: 'Show as a table',
  contents: 'Contents',
  facts: {
    municipality: 'Municipality',
    period: 'Year',
    edition: 'Edition',
    state: 'State',
    parties: 'Parties',
    bothParties: 'the municipality and the police',
    decidedOn: 'Decided',
    decidedBy: 'By',
    reference: 'Paragraph or register number',
    notDecided: 'not yet',
  },
  parties: { municipality: 'The municipality', police: 'The police' },
  partyRoles: { municipality: 'Coordinator', police: 'Community police officer' },
  corrects: (edition, reason) => `Corrects edition ${edition}: ${reason}`,
  leftOut: (reason) => `This part is left out. Reason: ${reason}`,
  empty: 'Nothing is written here yet.',
  edited: 'edited',
  editedHeading: 'Edited sentences',
  editedLead: 'The sentences below were computed from the evidence and have been rewritten. This is what was computed.',
  editedBy: (organisation, title) =>
    `${title}, edited${organisation ? ` by ${organisation}` : ''}. Computed sentence: `,
  struck: (count) =>
    `${things(count, 'computed sentence was', 'computed sentences were')} struck by the parties and is not shown.`,
  differences: 'Where the parties differ',
  saysNothing: 'says nothing of this',
  both: 'Both',
  sourceAsAbove: 'Source: as above.',
  source: (list) => `Source: ${list.join('; ')}.`,
  publicationOf: (attribution, publication) => {
    const publisher = attribution.replace(/^Källa:\s*/, '')
    return publication.startsWith(publisher) ? publication : `${publisher}, ${publication}`
  },
  sourceOf: (publication, retrievedOn) => `${publication}, retrieved ${day(retrievedOn)}`,
  sourcesOf: (publications, retrievedOn) => `${publications.join('; ')}, retrieved ${day(retrievedOn)}`,
  status: {
    preliminary: 'Preliminary figures.',
    final: 'Final figures.',
    mixed: (periods) => `Preliminary for ${periods.map(shortPeriod).join(', ')}, otherwise final.`,
  },
  boundary: (version) => `Division into areas: ${version}.`,
  sources: 'Sources',
  methods: 'How it was computed',
  basis: (series, engine, hash) =>
    series === 0
      ? `The picture rests on no statistics yet. Computation ${engine}, checksum of the evidence: ${hash}`
      : `Computed from ${things(series, 'delivery', 'deliveries')} with computation ${engine}. Checksum of the evidence: ${hash}`,
  suppressed: 'A number that its source does not give out is shown as hidden. It is not zero.',
  revisions: 'Changed since the picture was computed',
  revisionsLead:
    'Later deliveries have changed numbers that the picture rests on. The picture shows the numbers that held when it was computed.',
  revisionColumns: { what: 'Figure', period: 'Period', before: 'Was', after: 'Is now', at: 'Changed' },
  gone: 'no longer there',
  notThere: 'was not there',
  decision: 'Decision',
  confirmations: 'Both parties',
  given: (at) => `Confirmed ${instant(at)}`,
  waiting: 'Waiting for confirmation',
  table: {
    hidden: 'hidden',
    missing: 'missing',
    area: 'Area',
    value: 'Value',
    whole: 'Whole municipality',
    period: 'Period',
    what: 'What',
    where: 'Where',
    howMuch: 'How much',
    knownBy: 'How it is known',
    uncertain: 'Uncertain',
    source: 'Source',
    from: 'From',
    to: 'To',
    retrieved: 'Retrieved',
    number: 'Number',
    old: 'old',
    outcome: 'Outcome',
  },
  knownBy: {
    ownStatistics: 'own statistics',
    survey: 'survey',
    documentation: 'documentation',
    observation: 'own observation',
    dialogue: 'dialogue',
    impression: 'impression',
  },
  consequences: 'Consequences',
  sourcesUsed: 'Sources used',
  sourcesRejected: 'Sources rejected',
  summary: {
    lead: (municipality, period) =>
      `The most important of the joint situational picture ${period} of ${municipality}. Sources, methods and the rest stand in the whole document.`,
    findings: 'Most important',
    priorities: 'Priorities',
    lacking: 'What we do not know',
    nothingPinned: 'Nothing is pinned yet.',
    noPriorities: 'No priorities are written yet.',
    nothingLacking: 'Nothing is missing that a picture like this usually rests on.',
    cannotTell: (count) =>
      `For ${things(count, 'figure', 'figures')} it cannot be told whether the change is more than chance.`,
    differences: (count) =>
      `${things(count, 'difference', 'differences')} between the pictures of the municipality and the police stand as such.`,
    leftOut: (parts) => `Left out: ${parts.join(', ')}.`,
    more: (count) => `${things(count, 'more point stands', 'more points stand')} in the whole document.`,
  },
  public: {
    title: (period, municipality) => `Safety in ${municipality} ${period}`,
    lead: 'This is the public version of the situational picture that the municipality and the police have made together. It describes crime, insecurity and their causes.',
    actors: (count) => `${things(count, 'actor has', 'actors have')} contributed with a mapping of their own.`,
    small: 'Small numbers are not shown, nor numbers that would give them away. A hidden number is not zero.',
    lacking: 'What we do not know',
    lackingLead: 'What a picture like this usually rests on and that is missing in this one:',
    gaps: {
      crime: 'How many crimes are reported in the municipality.',
      currentCrime: 'How many crimes were reported in the latest year.',
      crimeTypes: 'How the reported crimes are divided into kinds.',
      country: 'How the municipality compares with the whole country.',
      population: 'How many live in the municipality.',
      ntu: 'How many were victims of crime without reporting it: the Swedish Crime Survey is not included.',
      localSurvey: 'How safe the residents themselves feel: no survey of the municipality is included.',
      areaStatistics: 'How parts of the municipality differ.',
    },
    method: 'How we did it',
    sources: 'Sources',
    addresses: {
      bra: 'https://bra.se',
      ntu: 'https://bra.se',
      kolada: 'https://www.kolada.se',
      scb: 'https://www.scb.se',
      polisen: 'https://polisen.se',
      survey: null,
      own: null,
    },
    contact: 'Questions about the picture are put to the municipality.',
  },
  dates: { day, days, instant },
  number,
}
