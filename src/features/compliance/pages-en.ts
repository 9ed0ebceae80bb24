/** English words on the pages about the obligations of law and agreement. */
import { obligationEn } from '#features/agreement/obligation-en.ts'
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { day, instant, month, number } from '#words/en.ts'
import type { CompliancePageWords } from './pages-sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const calendarDays = (count: number) => things(count, 'day', 'days')
const howOften = { 12: 'every year', 24: 'at least every second year', 36: 'at least every third year' } as Record<
  number,
  string
>
const units = { week: 'every week', month: 'every month', quarter: 'every quarter', year: 'every year' } as const

const period = (label: string) => {
  const [year = '', part = ''] = label.split('-')
  if (part.startsWith('W')) return `week ${Number(part.slice(1))} ${year}`
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} ${year}`
  return part ? month(label) : year
}

export const pages: CompliancePageWords = {
  room: 'Law and agreement',
  loading: 'Fetching the obligations',
  forbidden: 'This page is for those who work with the agreement',
  forbiddenText: 'The coordinator, the community police officer, the steering group and readers can open it.',
  failed: 'It could not be saved. What you wrote is still here.',
  unreachable: 'The server could not be reached. What you wrote is still here, try again in a while.',
  faults: 'This needs to be mended',
  optional: '(optional)',
  cancel: 'Cancel',
  number: (value, decimals) => number(value, decimals),
  day,
  instant,
  period,
  checksum: (sum) => `checksum ${sum.slice(0, 12)}`,
  topic: (code, sentence) => obligationEn.topics[code] ?? sentence.replace(/\.$/, ''),
  sources: { law: 'the act', agreement: 'the agreement' },
  forces: obligationEn.forces,
  forceText: {
    ska: 'Must: it is binding.',
    bör: 'Should: it is not binding, but the parties have said that it should be done.',
    görs: 'Is done: the parties have written that it is done.',
  },
  owedBy: obligationEn.owedBy,
  rhythm: (rhythm) => {
    if (rhythm.kind === 'every')
      return rhythm.graceDays === 0
        ? units[rhythm.unit]
        : `${units[rhythm.unit]}, ready at most ${calendarDays(rhythm.graceDays)} after the period’s end`
    if (rhythm.kind === 'within') return howOften[rhythm.months] ?? `at least every ${number(rhythm.months)} months`
    if (rhythm.kind === 'ongoing')
      return `continuously, counted here as ${howOften[rhythm.months] ?? `at least every ${number(rhythm.months)} months`}`
    return rhythm.kind === 'standing' ? 'must be there all the time' : 'before the agreement ends'
  },
  counts: obligationEn.counts,
  list: {
    lead: (all) => `${things(all, 'obligation', 'obligations')}: `,
    late: (count) => things(count, 'is overdue', 'are overdue'),
    soon: (count) => things(count, 'is due soon', 'are due soon'),
    fine: 'nothing is overdue.',
    empty: 'There are no obligations yet',
    emptyText: 'When an agreement is entered its obligations stand here beside those of the act.',
    noneShown: 'No obligation fits the choice.',
    filterState: 'State',
    filterSource: 'Source',
    all: (count) => `All (${number(count)})`,
    counted: (word, count) => `${word} (${number(count)})`,
    law: 'The act',
    agreement: 'The agreement',
    frames: 'Sections without an obligation of their own:',
    also: (places) => `also ${places.join(' and ')}`,
    placeIn: (place, source) => `${place} of ${source}`,
    state: 'State',
    latest: 'Last done',
    none: 'Nothing yet',
    due: 'Due by',
    wasDue: 'Was due',
    shouldBe: (on) => `was due ${day(on)}`,
    by: (on) => `by ${day(on)}`,
    noDue: 'no fixed day',
    begun: (title) => `Begun: ${title}`,
    reason: (reason) => `Reason: ${reason}`,
  },
  known: {
    label: 'As it was known on',
    show: 'Show',
    fault: 'Choose a day that is not in the future.',
    banner: (on) => `As it was known on ${day(on)}`,
    bannerText: 'What became known later is not included. Nothing can be changed here.',
    today: 'Show how it is today',
  },
  view: {
    back: 'Law and agreement',
    missing: 'There is no such obligation',
    missingText: 'It may have come with a later agreement, or have been called something else.',
    asOf: (on) => `As of ${day(on)}`,
    leadLate: (place, since) => `${place}: overdue since ${day(since)}.`,
    leadLateOpen: (place) => `${place}: overdue.`,
    leadMetBy: (place, on) => `${place}: met, next time by ${day(on)}.`,
    leadBy: (place, on) => `${place}: due by ${day(on)}.`,
    leadMet: (place) => `${place}: met.`,
    leadOpen: (place) => `${place}: not begun.`,
    place: (place, source) => `${place}, ${source}`,
    clocks: { law: (place) => `The act’s ${place}`, agreement: () => 'The agreement' },
    ownWords: 'In our own words. Read the act itself before you act on it.',
    ownWordsAgreement: 'In our own words.',
    quoted: 'The agreement’s own words',
    force: 'How binding',
    owed: 'Who is responsible',
    rhythm: 'How often',
    counts: 'What counts',
    due: 'Due',
    lastOn: 'Last done',
    never: 'never',
    consequence: 'If it is not done',
    why: 'Show why',
    reading: (text) => `How we read it: ${text}`,
    print: 'Print',
  },
  record: {
    title: 'How has it gone?',
    none: 'No period has begun to count yet.',
    noneDue: 'Nothing has to be done before the agreement ends.',
    sum: (met, late, missed) =>
      met + late + missed === 0
        ? 'Nothing has had to be ready yet.'
        : `${number(met)} of ${number(met + late + missed)} on time${late > 0 ? `, ${number(late)} too late` : ''}${missed > 0 ? `, ${number(missed)} not done` : ''}.`,
    afterwards: (count) => `${number(count)} on time by own evidence that was written only after the day.`,
    exceptions: 'Not on time:',
    more: (count) => `and ${number(count)} more`,
    run: (first, last) => `${first} to ${last}`,
    describe: (what, cycles) =>
      `Time line of ${what} with ${things(cycles, 'period', 'periods')}, a bar for each. High bar: on time. Half high with a cap: too late. Low: not done. Empty frame: not over yet.`,
    columns: { period: 'Period', due: 'Due', done: 'Done', outcome: 'How it went' },
    outcomes: { met: 'On time', metLate: 'Too late', missed: 'Not done', open: 'Not over yet' },
    from: (on) => `from ${day(on)}`,
    should: (on) => `was due ${day(on)}`,
    legend: {
      met: 'on time',
      metLate: 'too late',
      missed: 'not done',
      open: 'not over yet',
      stands: 'stands',
      late: 'overdue',
    },
    today: 'today',
    showTable: 'Show as table',
    showFigure: 'Show as time line',
  },
  evidence: {
    title: 'What shows it?',
    none: 'No evidence yet.',
    begun: 'Begun, does not count yet',
    holds: (on, until) => (until ? `holds ${day(on)} to ${day(until)}` : `holds since ${day(on)}`),
    known: (at) => `known since ${day(at)}`,
    more: (count) => `Show ${number(count)} more`,
    morePrinted: (count) => `${number(count)} more stand in Samlad.`,
  },
  note: {
    title: 'Why is it not done?',
    titleMet: 'Reason given before',
    begins: (on) => `To begin ${day(on)}.`,
    written: (at) => `Written ${day(at)}`,
    none: 'No reason is given.',
    write: 'Write why',
    change: 'Change',
    reason: 'Reason',
    reasonHint: 'Goes along in reminders, statements and answers to Brå. Leave it empty to take the reason away.',
    beginsOn: 'When it is to begin',
    save: 'Save the reason',
    saved: 'The reason is saved',
    faultReason: 'Write why, or take the day away.',
    faultBegins: 'That day has been. Choose today or a later day.',
  },
  own: {
    title: 'Own evidence',
    text: 'What Samlad cannot see by itself: a decision elsewhere, a meeting, a document.',
    add: 'Add evidence',
    change: 'Change',
    heading: 'New evidence',
    headingChange: 'Change the evidence',
    on: 'Day',
    until: 'Holds until',
    untilHint: 'Leave it empty if it holds until further notice.',
    name: 'What it is',
    body: 'Description',
    reference: 'Registration number or where it is kept',
    save: 'Save the evidence',
    saved: 'The evidence is saved',
    remove: 'Remove the evidence',
    removeAsk: (title) => `Remove “${title}”?`,
    removeText: 'It stays in the history but counts no longer.',
    removed: 'The evidence is removed',
    by: (organisation, at) => `${organisation}, ${day(at)}`,
    referenceIs: (reference) => `Registration number or place: ${reference}`,
    files: 'Files',
    attach: 'Add a file',
    attachOf: (title) => `Add a file to ${title}`,
    attachHint: 'PDF, Word, Excel, CSV or an image, at most 10 MB.',
    attached: (name) => `${name} is added`,
    fileSize: (bytes) => `${number(Math.max(1, Math.round(bytes / 1024)))} kB`,
    removeFile: 'Remove the file',
    removeFileAsk: (name) => `Remove the file ${name}?`,
    removedFile: 'The file is removed',
    faultOn: 'Enter a day that is not in the future.',
    faultUntil: 'The last day comes before the first.',
    faultTitle: 'Write what it is, at least three characters.',
  },
  week: {
    title: 'Law and agreement',
    lead: (late, soon) =>
      [
        late > 0 ? `${things(late, 'obligation is overdue', 'obligations are overdue')}.` : '',
        soon > 0 ? `${things(soon, 'is due soon', 'are due soon')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    all: 'All obligations',
  },
  refusals: {
    fileUnknown: () => 'Files of that sort cannot be added. PDF, Word, Excel, CSV and images can.',
    fileOther: () => 'The file is of another sort than its name says.',
    fileMacros: () => 'Files with macros cannot be added.',
    fileIdentity: () =>
      'Something in the file looks like a personal identity number. Remove it and add the file again.',
    fileEmpty: () => 'The file is empty.',
    fileTooLarge: (values) => `The file is too large. At most ${values?.megabytes ?? 10} MB can be added.`,
    personInText: (values) => sayMarked(values, guard),
  },
}
