/** English words of the statements' pages. */
import type { Party } from '#features/access/schema.ts'
import { day, days, instant } from '#words/en.ts'
import type { StatementPageWords } from './pages-sv.ts'

const texts = (count: number) => (count === 1 ? 'one text' : `${count} texts`)
const statements = (count: number) => (count === 1 ? 'one statement' : `${count} statements`)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const are = (count: number) => (count === 1 ? 'is' : 'are')
const parties: Record<Party, string> = { municipality: 'the municipality', police: 'the police' }
const all = (some: readonly Party[]) => some.map((one) => parties[one]).join(' and ')

export const pages: StatementPageWords = {
  room: 'Statements',
  span: days,
  cancel: 'Cancel',
  failed: 'It could not be saved. What you wrote is still here, try again.',
  unreachable: 'Samlad does not answer just now. What you wrote is still here, try again.',
  faults: 'This needs mending',
  optional: '(optional)',
  parties: { municipality: 'The municipality', police: 'The police' },
  edition: (edition) => `edition ${edition}`,
  list: {
    loading: 'Fetching the statements',
    lead: (writing, waiting, done) => {
      if (writing + waiting + done === 0) return 'No statement is begun yet.'
      const open = [
        writing > 0 ? `${statements(writing)} ${are(writing)} being written` : null,
        waiting > 0 ? `${statements(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for another step` : null,
      ].filter((one) => one !== null)
      const first = open.length > 0 ? upper(open.join(' and ')) : 'Nothing waits'
      return `${first}. ${done === 0 ? 'None is done yet.' : `${upper(statements(done))} ${are(done)} done.`}`
    },
    empty: 'No statement yet',
    emptyWrites: 'Choose what to write. The figures are computed from what is already done, the words are yours.',
    emptyReads: 'When a statement is done it stands here.',
    forbidden: 'Statements are not for your role',
    forbiddenText:
      'The coordinator and the community police officer write them. The steering group and readers can read them.',
    writing: 'Being written',
    waiting: 'Waiting',
    done: 'Done',
    earlier: 'Earlier editions',
    missing: (count) => `${upper(texts(count))} missing`,
    waitsForYes: (some) => `Waits for ${all(some)}`,
    note: 'Waits for the steering group',
    deliver: 'To be handed over',
    sealedOn: (at) => `sealed ${instant(at)}`,
    notedOn: (on) => `noted ${day(on)}`,
    deliveredOn: (on) => `handed over ${day(on)}`,
  },
  proposals: {
    title: 'Can be written now',
    loading: 'Looking for what can be written',
    none: 'Everything that can be written is begun or done.',
    failed: 'What can be written could not be seen.',
    retry: 'Try again',
    start: 'Begin',
    dialog: (kind) => `Begin: ${kind}`,
    text: 'The figures are computed from what is done in the period. They can be computed anew as long as it is written.',
    name: 'What it is called',
    from: 'From',
    to: 'To and including',
    make: 'Compute and begin',
    made: 'The statement is begun.',
    faults: {
      needTitle: 'Write what it is called, at least three characters.',
      needFrom: 'Give the first day.',
      needTo: 'Give the last day.',
      wrongOrder: 'The last day is before the first.',
    },
  },
  view: {
    back: 'All statements',
    loading: 'Fetching the statement',
    missing: 'The statement does not exist, or is not ready for you to read',
    missingText:
      'What is being written is seen only by the coordinator and the community police officer. The steering group sees what is sealed.',
    document: 'The statement',
    contents: 'Contents',
    emptySlot: 'Nothing written yet.',
    showTable: 'Show as a table',
    asOf: (at) => `computed ${instant(at)}`,
    returned: 'Sent back',
    superseded: 'There is a later edition',
    openNext: 'Read the later one',
    corrects: 'This one corrects an earlier edition.',
    openEarlier: 'Read the earlier one',
    downloads: 'Download',
    draftDownloads: 'The files show it as it is now and are marked as drafts.',
    formats: {
      pdf: 'PDF',
      docx: 'Word',
      json: 'Data (JSON)',
      package: 'Everything with what it rests on (ZIP with checksums)',
    },
    checksums: 'Checksums',
  },
  slot: {
    save: 'Save the text',
    undo: 'Undo what I wrote',
    saved: 'The text is saved.',
    left: (count) => `${count} characters left`,
  },
  next: {
    title: 'Next step',
    write: (count) => `${upper(texts(count))} missing before it can be sealed:`,
    confirm: (needs) =>
      needs.length > 1
        ? 'Both parties say yes to the same content. The second yes seals the statement.'
        : `It is sealed when ${all(needs)} says yes.`,
    note: 'It is sealed. The steering group shall note it at a meeting.',
    toMeetings: 'To the meetings',
    deliver: (kind) =>
      kind === 'councilReport'
        ? 'It is sealed. Hand it to the council and write down when it is done.'
        : 'It is sealed. Send it in and write down when it is done.',
    noted: (on, body) => `Noted${on ? ` ${day(on)}` : ''}, ${body ?? 'the steering group'}.`,
    delivered: (on, to, reference) =>
      `Handed over${to ? ` to ${to}` : ''}${on ? ` ${day(on)}` : ''}${reference ? `, ${reference}` : ''}.`,
    sealed: (at) => `Sealed${at ? ` ${instant(at)}` : ''}. The content does not change any more.`,
    replaced: 'A later edition stands.',
    openMeeting: 'To the meeting',
    given: (at) => `said yes ${instant(at)}`,
    stale: 'said yes to an earlier content',
    waiting: 'has not said yes yet',
    others: (some) => `${upper(all(some))} says yes to this one. You can read it and write in it.`,
    approve: { municipality: 'Say yes for the municipality', police: 'Say yes for the police' },
    seal: 'Say yes and seal',
    sealQuestion: 'Seal the statement?',
    sealText: 'Figures and texts stay as they stand now, and the files are kept with checksums.',
    approved: 'Your yes is saved.',
    sealedNow: 'The statement is sealed.',
    takeBack: 'Take the yes back',
    takenBack: 'Your yes is taken back.',
    unsaved: (count) => `${upper(texts(count))} that you wrote ${are(count)} not saved. Save or undo first.`,
  },
  recompute: {
    news: 'Things have happened since the figures were computed',
    newsText: 'The texts stay. A yes that is given does not count any more if the figures change.',
    button: 'Compute anew',
    done: 'The figures are computed anew.',
  },
  reopen: {
    button: 'Open again',
    title: 'Open the statement again?',
    text: 'It is written again and must get its yes again before it is sealed.',
    reason: 'Why',
    reasonHint: 'At least five characters. The reason stays with the statement.',
    needReason: 'Write why, at least five characters.',
    done: 'The statement is open again.',
  },
  deliver: {
    button: 'Write down that it is handed over',
    title: 'When was it handed over?',
    day: 'Day',
    to: 'To whom',
    toOf: {
      councilReport: 'The municipal council',
      survey: 'The Swedish National Council for Crime Prevention',
      grant: 'The Swedish National Council for Crime Prevention',
    },
    reference: 'Paragraph or registration number',
    save: 'Write down',
    done: 'It is written down that it is handed over.',
    faults: {
      needDay: 'Give the day when it was handed over.',
      dayAhead: 'The day has not been yet.',
      dayBefore: 'The day is before the day when the statement was sealed.',
      needTo: 'Write to whom it was handed.',
    },
  },
  correct: {
    button: 'Correct in a new edition',
    question: 'Begin a new edition?',
    text: 'It gets the same texts, and the figures are computed anew. This edition stands until the new one has come as far.',
    done: 'The new edition is begun.',
  },
  week: {
    title: 'Statements',
    lead: (answers, rest) =>
      answers > 0
        ? `${upper(statements(answers))} ${answers === 1 ? 'waits' : 'wait'} for your yes.`
        : `${upper(statements(rest))} ${rest === 1 ? 'needs' : 'need'} another step.`,
    why: {
      other: 'The other party has said yes',
      confirm: 'All texts are written, your yes is missing',
      deliver: 'Sealed, to be handed over',
      note: 'Sealed, to be noted by the steering group',
    },
    write: (count) => `${upper(texts(count))} missing`,
    waits: 'Waits for you',
    all: 'All statements',
  },
}
