/** All English of the situational pictures; satisfies the Swedish type. */
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { number, range } from '#words/en.ts'
import { dates } from './dates-en.ts'
import { figures } from './figures-en.ts'
import { about, changes, leadSentence } from './lead-en.ts'
import { overlap } from './overlap-en.ts'
import { pages } from './pages-en.ts'
import type { PictureWords } from './sv.ts'
import { titles } from './title-en.ts'

const reasons: Record<string, string> = {
  range: '',
  fewCases: 'too few for anything to be claimed',
  highSameTimeBefore: 'as high at the same time an earlier year',
  shortHistory: 'too short a history',
  emptySeries: 'no reports at all',
  badCounts: 'faulty counts',
  chanceAmongMany: 'outside, but so many are compared that chance is explanation enough',
  hidden: 'too few to be shown',
}

export const en: PictureWords = {
  figures,
  overlap,
  pages,
  dates,
  number,
  range,
  room: 'Situational pictures',
  kinds: { week: 'Week', month: 'Month', quarter: 'Quarter', free: 'Free period' },
  states: { composing: 'draft', released: 'released', superseded: 'replaced by a later one' },
  parties: { municipality: 'The municipality', police: 'The police' },
  partyRoles: { municipality: 'Coordinator', police: 'Community police officer' },
  levels: { stable: 'Stable', watch: 'Watch', act: 'Act' },
  ...titles,
  subtitle: (days, municipality) => `${days} · ${municipality}`,
  basis: (reports, reporting, organisations) =>
    `${number(reports)} ${reports === 1 ? 'report' : 'reports'} from ${number(reporting)} of ${number(organisations)} ${organisations === 1 ? 'organisation' : 'organisations'}`,
  computed: (instant) => `computed ${dates.instant(instant)}`,
  draft: 'Draft',
  edition: (edition, released) => `Edition ${edition}${released ? `, released ${dates.instant(released)}` : ', draft'}`,
  corrects: (edition, reason) => `Corrects edition ${edition}: ${reason}`,
  lead: leadSentence,
  about,
  change: changes,
  expected: (low, high) => (low === null || high === null ? 'cannot be told' : `expected ${range(low, high)}`),
  reason: (code) => (code ? (reasons[code] ?? code) : ''),
  verdicts: {
    above: 'more than expected',
    below: 'fewer than expected',
    within: 'as expected',
    cannotTell: 'cannot be told',
  },
  hidden: 'hidden',
  hiddenNote: (smallCell) =>
    `Numbers below ${smallCell} are not shown, nor numbers that would give them away. A hidden number is not zero.`,
  hiddenToOthers: 'not shown beyond the coordinator and the community police officer',
  coverage: {
    asUsual: 'as usual',
    fewer: 'fewer than usual',
    more: 'more than usual',
    silent: 'silent',
    new: 'new, no habit yet',
    cannotTell: 'cannot be told',
  },
  silentFor: (periods, kind) => {
    const unit = kind === 'week' ? 'week' : 'period'
    return `silent for ${number(periods)} ${unit}${periods === 1 ? '' : 's'}`
  },
  fewReports: (smallCell) => `fewer than ${smallCell}`,
  silenceNote: 'That nobody reported does not mean that nothing happened.',
  ofUsual: (reported, usual) => `${number(reported)} of ${number(usual)}`,
  headings: {
    where: 'Where',
    standsOut: 'What stands out',
    coverage: 'Who has reported',
    areas: 'The areas',
    categories: 'What was reported',
    when: 'When in the week',
    hotSpots: 'Concentrations',
    judgement: 'Our judgement',
    focus: 'Focus for the next period',
    tasks: 'Tasks',
    last: 'Did the last focus hold',
    method: 'How it was computed',
    sources: 'Sources',
    confirmation: 'Both parties',
    cannotShow: 'What the picture cannot show',
    revisions: 'Changed since the release',
  },
  columns: {
    area: 'Area',
    category: 'Category',
    reports: 'Reports',
    previous: 'Previous',
    lastYear: 'Last year',
    expected: 'Expected',
    level: 'Level',
    reported: 'Reported',
    judgement: 'Judgement',
    organisation: 'Organisation',
    usual: 'Usual',
    note: 'Note',
    what: 'What',
    owner: 'Owner',
    due: 'Due',
    trend: (periods, kind) => `${number(periods)} ${kind === 'week' ? 'weeks' : 'periods'}`,
    hour: 'Hour',
  },
  standsOutNone: 'Nothing departs from what is expected.',
  standsOutNoneTold: 'What departs cannot be told yet.',
  unsure: 'Above what is expected, but so many numbers are compared that chance is explanation enough:',
  hotSpots: {
    none: 'No concentrations that chance does not explain.',
    cannotTell: 'Concentrations cannot be judged.',
    found: (area, count, days) => `${area ? `${area}: ` : ''}${number(count)} reports close together, ${days}.`,
    usual: (usual, risen) =>
      usual === null
        ? ''
        : risen
          ? ` More than the ${number(usual, 1)} usually reported there.`
          : ` About as usual: ${number(usual, 1)}.`,
    source: {
      many: '',
      onePlace: 'Most of it is about one place: a problem of the place, no pattern of the area.',
      oneOrganisation: 'One single organisation stands for almost all of it.',
      newReporters: 'Most of it comes from new reporters: whether more happened cannot be told.',
    },
    label: 'certain concentration',
  },
  hours: {
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    dayNames: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
    hour: (hour, length = 1) => `${String(hour).padStart(2, '0')}–${String((hour + length) % 24).padStart(2, '0')}`,
    peak: (day, hour) => `Most on ${day} at ${hour}.`,
    known: (share) =>
      `The hour is known for ${number(share * 100)}%; the others are spread over the time when they may have happened.`,
    tooFew: 'Too few reports to show a pattern over the week.',
  },
  cannotShow: {
    noAreas: 'Areas: the municipality has no areas entered.',
    noPositions: 'Places: the reports have no positions, so map and concentrations cannot be shown.',
    noHotSpots: 'Concentrations: too few reports with a position.',
    noAreasKnown: 'Areas: no report has an area, only the municipality as a whole.',
    tooFewForHours: 'When in the week: too few reports.',
    hoursWithheld: overlap.hoursGap,
    timesMostlyUnknown: 'When in the week: most times are uncertain, the pattern is smoothed out.',
    shortHistory: 'Same time earlier years: the history is shorter than about a year.',
    oneOrganisation: 'Coverage: only one source reports, so who is silent cannot be told.',
  },
  map: {
    title: 'Reports by area',
    describe: (areas, flagged, spots) =>
      `Map of reports in ${number(areas)} areas. ${
        flagged.length > 0 ? `More than expected: ${flagged.join(', ')}.` : 'No area has more than expected.'
      } ${spots > 0 ? `Certain concentrations: ${number(spots)}.` : 'No certain concentrations.'}`,
    flagged: 'more than expected',
    missing: 'cannot be told',
    suppressed: (smallCell) => `fewer than ${smallCell} or hidden`,
    empty: 'No areas to show',
    distance: (metres) =>
      metres >= 1000 ? `${number(metres / 1000, metres % 1000 ? 1 : 0)} km` : `${number(metres)} m`,
    classLabel: (low, high) => (high === null ? `${low} or more` : low === high ? low : `${low}–${high}`),
    rangeLabel: (low, high) => (high === null ? `${low} or more` : `${low}–${high}`),
    none: 'none',
  },
  source: {
    reports: (count, history, asOf) =>
      `Reports in Samlad: ${number(count)} in the period and ${number(history)} in the history, as known ${dates.instant(asOf)}.`,
    boundary: (version) => `Area boundaries: ${version}.`,
    ground: (attribution) => `The ground of the map: ${attribution}.`,
    hash: (hash) => `Checksum of the input (sha256): ${hash}.`,
    invented: 'The reports are invented. Areas and published statistics are real.',
    method: (share) =>
      `Each number is compared with its own history; what is expected is a range that chance stays within 98 times of 100. Of what is said to stand out at most ${number(share * 100)}% may be chance (Benjamini–Hochberg over all comparisons of the picture).`,
    places:
      'Concentrations: Getis-Ord Gi* and an exact binomial test on cells within the municipality, corrected for the number of cells. A single address never becomes a concentration.',
    hours:
      'When in the week: aoristic weight, each report spread over the time when it may have happened (Swedish local time).',
  },
  confirmation: { given: (at) => `approved ${dates.instant(at)}`, waiting: 'waiting' },
  document: { skip: 'Skip to the content', showTable: 'Show as table', page: 'Page', of: 'of' },
  mail: {
    subject: (title, municipality) => `${title}, ${municipality}`,
    text: (title, lead) =>
      `${title} has been released by the municipality and the police together.\n\n${lead}\n\nThe whole picture is attached as PDF.\n`,
  },
  refusals: {
    notComputed: () => 'The picture is not computed yet.',
    notOpen: () => 'The picture is released and cannot be changed. Correct it in a new edition.',
    contentMoved: () => 'The picture has changed since you read it. Read it through and approve again.',
    notAParty: () => 'Only the coordinator and the community police officer can approve.',
    alreadyConfirmed: () => 'You have already approved this picture.',
    leadMissing: () => 'The introduction is missing.',
    focusMissing: () => 'No focus is chosen.',
    periodNotEnded: () => 'The period has not ended yet. The picture can be approved when it has.',
    unknownPeriod: () => 'The period cannot be read. Write for example 2026-W46, 2026-11 or 2026-Q4.',
    unknownAreaSet: () => 'The municipality has no such area set.',
    unknownArea: () => 'The area is not in the municipality.',
    unknownCategory: (values) => `The category ${values?.category ?? ''} is not in the municipality.`,
    themeOfShort: () => 'Only the pictures of months and quarters have themes.',
    unknownOrganisation: () => 'The organisation is not in the municipality.',
    moved: () => 'Somebody else changed it first. Both versions are kept below.',
    personInText: (values) => sayMarked(values, guard),
    toldInOtherAreas: overlap.otherAreas,
    toldInLonger: overlap.longer,
  },
}
