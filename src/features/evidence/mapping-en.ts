import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { day, number } from '#words/en.ts'
import type { MappingWords } from './mapping-sv.ts'

const forPicture = (period: string | null) => (period ? `the joint picture ${period}` : 'the joint picture')
const where = 'Sign in to Samlad and open Mappings. The form is there, and files can be attached.'
const drafts = 'Only your own organisation sees what you write until you approve that it is shared.'

export const mappingsEn: MappingWords = {
  mail: {
    invited: {
      subject: ({ period }) => `Mapping for ${forPicture(period)}`,
      text: ({ dueOn, period, message }) =>
        [
          'Hello,',
          `The municipality and the police ask you for a mapping for ${forPicture(period)}. Answer by ${day(dueOn)}.`,
          ...(message ? [message] : []),
          where,
          drafts,
        ].join('\n\n'),
    },
    reminded: {
      subject: ({ period, late }) => `${late ? 'Mapping missing' : 'Reminder of mapping'} for ${forPicture(period)}`,
      text: ({ dueOn, period, late }) =>
        [
          'Hello,',
          late
            ? `Your mapping for ${forPicture(period)} was due on ${day(dueOn)}. It can still be given.`
            : `Your mapping for ${forPicture(period)} is due on ${day(dueOn)}.`,
          where,
          'If there is nothing to report, that is an answer too: write so under Other and approve.',
        ].join('\n\n'),
    },
  },
  states: { invited: 'Not answered', draft: 'Draft', approved: 'Shared', withdrawn: 'No longer asked for' },
  late: 'Late',
  knownBy: {
    ownStatistics: 'Own statistics',
    survey: 'Survey',
    documentation: 'Records, such as fault reports',
    observation: 'Own observations',
    dialogue: 'Talks with residents, pupils or visitors',
    impression: 'An impression',
  },
  own: {
    title: 'Mappings',
    lead: (waiting, late, next) => {
      if (late > 0)
        return `${late === 1 ? 'One mapping is late' : `${number(late)} mappings are late`} and can still be given.`
      if (waiting === 0) return 'Nothing waits for you. What you have shared stands here.'
      const many = waiting === 1 ? 'One mapping waits' : `${number(waiting)} mappings wait`
      if (!next) return `${many} for you.`
      return waiting === 1 ? `${many} for you. Answer by ${day(next)}.` : `${many} for you, the first by ${day(next)}.`
    },
    loading: 'Fetching the mappings',
    empty: 'You have not been asked yet',
    emptyText: 'When the municipality and the police ask you for a mapping for the joint picture, it stands here.',
    failed: 'The mappings could not be fetched',
    retry: 'Try again',
    forbidden: 'Mappings are written by those who report for an organisation',
    forbiddenText: 'Your role reads the finished picture.',
    name: (period) => (period ? `For joint picture ${period}` : 'For joint picture'),
    due: (on) => `Answer by ${day(on)}`,
    wasDue: (on) => `Was due on ${day(on)}`,
    approved: (on) => `Shared with the municipality and the police on ${day(on)}`,
    reminded: (times, on) =>
      times === 1
        ? `You were reminded on ${day(on)}.`
        : `You have been reminded ${number(times)} times, last on ${day(on)}.`,
    changing: 'Being corrected: the change is not shared yet',
    write: 'Write the answer',
    goOn: 'Go on writing',
    read: 'Read or correct',
  },
  form: {
    back: 'All mappings',
    loading: 'Fetching the mapping',
    missing: 'The mapping does not exist, or is not yours',
    ask: 'What you are asked for',
    private: 'Only your organisation sees this until it is approved for sharing.',
    items: 'What have you seen?',
    itemsHint: 'One point for each thing. Write nothing that points out a single person.',
    item: (at) => `Point ${at}`,
    what: 'What is it about?',
    where: 'Where?',
    howMuch: 'How much?',
    howMuchHint: 'A number with its period, such as 14 broken windows since August. Or in words.',
    knownBy: 'How do you know?',
    chooseKnownBy: 'Choose an answer',
    uncertain: 'What is uncertain?',
    optional: '(optional)',
    addItem: 'Add a point',
    removeItem: (at) => `Remove point ${at}`,
    removed: 'The point is removed.',
    consequences: 'What does it lead to?',
    consequencesHint: 'For those who live, go to school or work there, and for your own work.',
    sourcesUsed: 'Which sources have you used?',
    sourcesRejected: 'Which sources did you leave out, and why?',
    other: 'Other',
    otherHint: 'If there is nothing to report, write so here.',
    files: 'Files',
    filesHint: 'PDF, DOCX, XLSX, CSV, PNG or JPG, at most 10 MB each. Check that nobody can be recognised.',
    addFile: 'Attach a file',
    sending: 'The file is being sent',
    attached: (name) => `${name} is attached.`,
    removeFile: 'Remove',
    fileShared: 'shared',
    size: (bytes) =>
      bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(bytes / 1_000_000, 1)} MB`,
    save: 'Save the draft',
    saved: 'The draft is saved.',
    unsaved: 'What you have written is not saved yet. It stays in this tab.',
    faults: 'This needs mending',
    needWhat: (at) => `Point ${at}: write what it is about, or remove the point.`,
    needKnownBy: (at) => `Point ${at}: choose how you know.`,
    failed: 'It could not be saved. Everything you wrote is still here, try again in a while.',
    unreachable:
      'Samlad cannot be reached just now. Everything you wrote is still here, save when the contact is back.',
    conflict: 'A colleague saved a newer version while you wrote.',
    conflictText: 'What you wrote is still here. Choose which text shall stand.',
    keepMine: 'Keep my text',
    takeTheirs: 'Take the colleague’s text',
    approve: 'Approve for sharing',
    approveQuestion: 'Share the mapping with the municipality and the police?',
    approveText: [
      'The answer and the files become available to the municipality and the police. A record made available to another authority counts as received there and is an official document (Freedom of the Press Act, chapter 2, section 9). Whoever asks may read it, except for what is covered by secrecy.',
      'It cannot be taken back. If something is wrong you correct it in a new version; the old one remains.',
    ],
    approveConfirm: 'Approve and share',
    approveCancel: 'Not yet',
    approvedNow: 'The mapping is shared with the municipality and the police.',
    waitsForReviewer: 'When the draft is ready, your reviewer approves that it is shared.',
    newFiles: 'Some files are not shared yet. They are shared when the answer is approved again.',
    saveFirst: 'Save what you have written before you approve.',
    approvedOn: (on) =>
      `Shared with the municipality and the police on ${day(on)}. If you change something it becomes a new draft, shared only when it is approved.`,
    correcting: (on) =>
      `You are correcting. The municipality and the police read the version of ${day(on)} until the new one is approved.`,
  },
  panel: {
    lead: (answered, asked, late) => {
      if (asked === 0) return 'Nobody has been asked yet.'
      const many = answered === asked ? 'All have answered' : `${number(answered)} of ${number(asked)} have answered`
      return late > 0 ? `${many}, ${number(late)} ${late === 1 ? 'is' : 'are'} late.` : `${many}.`
    },
    loading: 'Fetching the mappings',
    failed: 'The mappings could not be fetched',
    retry: 'Try again',
    empty:
      'Invite those who know something about the place: the school, social services, housing companies, the fire service, associations, shops.',
    table: 'Who is asked and how it stands',
    organisation: 'Organisation',
    state: 'State',
    due: 'Due',
    answered: 'Shared',
    reminded: 'Reminded',
    never: 'No',
    waiting: 'Waiting for an answer',
    changing: 'Correcting',
    todo: 'To do',
    read: 'Read',
    close: 'Close',
    invite: 'Invite',
    inviteTitle: 'Ask for mappings',
    chooseOrganisations: 'Who shall be asked?',
    nobodyLeft: 'Every organisation of the municipality has been asked.',
    dueOn: 'Answer by',
    message: 'Message',
    messageHint: 'What you particularly want to know. Nothing that points out a person.',
    send: 'Send the invitation',
    cancel: 'Cancel',
    needOrganisation: 'Choose at least one organisation.',
    needDay: 'Write a date.',
    invited: (count) => (count === 1 ? 'One organisation is invited.' : `${number(count)} organisations are invited.`),
    remindAll: (count) =>
      count === 1 ? 'Remind the one who has not answered' : `Remind the ${number(count)} who have not answered`,
    remindOne: 'Remind',
    remindedNow: (count) =>
      count === 0
        ? 'All were reminded today already.'
        : count === 1
          ? 'One organisation is reminded.'
          : `${number(count)} organisations are reminded.`,
    remindHint: 'One reminder a day at the most. Those without an e-mail address see it on their page.',
    approvedOn: (on) => `Shared ${day(on)}`,
    failedToSend: 'It did not work. What you wrote is still here, try again.',
  },
  answers: {
    items: 'Observations',
    nothing: 'No points.',
    where: 'Where',
    howMuch: 'How much',
    knownBy: 'How it is known',
    uncertain: 'Uncertain',
    consequences: 'Consequences',
    sourcesUsed: 'Sources used',
    sourcesRejected: 'Sources left out',
    other: 'Other',
    files: 'Files',
  },
  refusals: {
    notAParty: () => 'Only the coordinator and the community police officer can invite and remind.',
    pictureClosed: () => 'The picture is decided. Ask for mappings for the next one.',
    dueInPast: (values) => `That day has passed. Choose ${day(String(values?.today ?? ''))} or later.`,
    unknownOrganisation: () => 'One of the organisations is no longer there. Load the page again.',
    notInvited: () => 'The mapping belongs to another organisation.',
    withdrawn: () => 'The municipality and the police no longer ask for it.',
    sameItemTwice: () => 'The same point stands twice. Load the page again.',
    moved: () => 'A colleague has saved a newer version. Both are kept.',
    alreadyApproved: () => 'This version is approved and shared already.',
    nothingWritten: () => 'Nothing is written yet.',
    empty: () => 'Write at least one point, or write under Other that there is nothing to report.',
    personInText: (values) => sayMarked(values, guard),
    fileEmpty: () => 'The file is empty.',
    fileTooLarge: () => 'The file is larger than 10 MB. Divide it or save it smaller.',
    fileUnknown: () => 'The file cannot be read as PDF, DOCX, XLSX, CSV, PNG or JPG.',
    fileOther: (values) =>
      `The file ${values?.name ?? ''} is of another kind than its name says. Save it in the right format.`,
    fileMacros: () => 'The file has macros. Save it without macros and attach it again.',
    fileIdentity: () =>
      'Something in the file looks like a personal identity number. Remove it and attach the file again.',
    tooManyFiles: (values) => `At most ${values?.most ?? ''} files may be attached. Remove one first.`,
    fileShared: () =>
      'The file is shared with the municipality and the police and cannot be removed. Attach a corrected one beside it.',
  },
}
