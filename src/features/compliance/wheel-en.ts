/** English words of the annual wheel's page, its document and the calendar dialog. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, month, number } from '#words/en.ts'
import type { WheelWords } from './wheel-sv.ts'

type Values = Refusal['values']
const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  ...['July', 'August', 'September', 'October', 'November', 'December'],
])

export const wheelWords: WheelWords = {
  room: 'Annual wheel',
  title: (year) => `Annual wheel ${year}`,
  loading: 'Fetching the annual wheel',
  forbidden: 'This page is for those who work with the agreement',
  forbiddenText: 'The coordinator, the community police officer, the steering group and readers can open it.',
  failed: 'It could not be saved. Try again in a while.',
  loadFailed: 'The annual wheel could not be fetched.',
  retry: 'Try again',
  unreachable: 'The server could not be reached. Try again in a while.',
  lead: {
    late: (count) => (count === 1 ? '1 obligation is overdue' : `${number(count)} obligations are overdue`),
    soon: (count) => `${number(count)} due soon`,
    nothingLate: 'Nothing is overdue',
    next: (title, on) => `Next: ${title}, ${day(on)}.`,
    none: (year) => `Nothing is planned for ${year}.`,
  },
  subtitle: (today) => `As of ${day(today)}`,
  years: 'Choose year',
  yearBefore: (year) => `Show ${year}`,
  yearAfter: (year) => `Show ${year}`,
  views: 'Show as',
  tabs: { wheel: 'Wheel', list: 'List', table: 'Table' },
  print: 'Print',
  pdf: 'Download as PDF',
  subscribe: 'Add to the calendar',
  empty: 'Nothing is planned this year',
  emptyText: 'When there is an agreement or a meeting, it is shown here.',
  showTable: 'Show as table',
  showFigure: 'Show the wheel',
  month: (label) => month(label),
  day,
  number: (value, decimals) => number(value, decimals),
  rhythmsTitle: 'What recurs',
  rhythms: { week: 'Every week', month: 'Every month', quarter: 'Every quarter' },
  rhythm: (done, missed, coming) =>
    [
      `${number(done)} done`,
      ...(missed > 0 ? [`${number(missed)} missed`] : []),
      ...(coming > 0 ? [`${number(coming)} waiting`] : []),
    ].join(', '),
  states: {
    overdue: 'Overdue',
    dueSoon: 'Due soon',
    notBegun: 'Not begun',
    underWay: 'Under way',
    coming: 'To come',
    met: 'Done',
  },
  kinds: { due: 'Due', meeting: 'Meeting', statement: 'Statement', agreement: 'Agreement' },
  columns: { on: 'Day', title: 'What', kind: 'Kind', state: 'Standing' },
  table: (year) => `Everything on the annual wheel ${year}`,
  seasons: {
    title: 'When in the year is most reported?',
    untold: 'Cannot tell',
    rest: (count) => `It cannot be told for ${count === 1 ? 'one more category' : `${number(count)} more categories`}.`,
    untoldText: 'At least two whole years with five reports a month on average are needed.',
    allEven: (count) =>
      `No month differs by more than chance explains${count === 1 ? '.' : ', neither for all reports nor for any category by itself.'}`,
    restEven: (count) =>
      `In ${count === 1 ? 'one more category' : `${number(count)} more categories`} no month differs by more than chance explains.`,
    told: (months) => `Differs from an even year: ${months.join(', ')}.`,
    month: (number, share) => `${monthNames[number - 1] ?? ''} (${share} times)`,
    basis: (years, reports) =>
      `Rests on ${things(years, 'whole year', 'whole years')} and ${things(reports, 'report', 'reports')}.`,
  },
  feeds: {
    title: 'The calendar in Outlook and on the phone',
    text: 'An address of your own that the calendar fetches from every hour. It shows days and titles, never agendas or papers.',
    about: 'What should the calendar hold?',
    abouts: {
      person: 'Mine: meetings where I have a seat, my tasks and what my party is responsible for',
      body: 'A body: its meetings and what belongs to it',
      municipality: 'Everything: the whole annual wheel',
    },
    shortAbouts: { person: 'Mine', body: 'A body', municipality: 'Everything' },
    body: 'Which body?',
    make: 'Make an address',
    made: 'The address is made',
    once: 'Copy the address now. It is shown only this once.',
    secret: 'Whoever has the address sees the calendar. Do not pass it on; make another one instead.',
    address: 'Address',
    copy: 'Copy the address',
    copied: 'The address is copied',
    notCopied: 'It could not be copied. Select the address and copy it.',
    how: 'How to add it',
    steps: {
      outlook: 'Outlook: open the calendar, choose Add calendar and Subscribe from web, paste the address and save.',
      iphone:
        'iPhone: open Settings, choose Apps, Calendar, Calendar Accounts, Add Account, Other and Add Subscribed Calendar. Paste the address.',
      android:
        'Android: open Google Calendar on a computer, choose the plus sign beside Other calendars and From URL. Paste the address; then it shows on the phone.',
    },
    delay: 'Changes show when the program fetches next time. It can take some hours.',
    mine: 'My addresses',
    none: 'You have no addresses yet.',
    since: (about, at) => `${about}, made ${day(at)}`,
    revoke: 'Remove',
    revokeYes: 'Remove the address',
    revokeAsk: 'Should the address stop working?',
    revokeText: 'Calendars that fetch from it become empty or are no longer updated.',
    revoked: 'The address no longer works',
    cancel: 'Cancel',
    close: 'Close',
  },
  refusals: {
    notReadable: () => 'You cannot make a calendar with that content.',
    unknownBody: () => 'Choose a body that the agreement has.',
    tooManyFeeds: (values?: Values) => `You already have ${values?.most ?? 20} addresses. Remove one of them first.`,
  },
  document: {
    running: (municipality, year) => `Annual wheel ${year} · ${municipality}`,
    edition: (on) => `As it stood on ${day(on)}`,
    invented: 'The reports are invented and show how Samlad works.',
    skip: 'To the content',
    page: 'Page',
    of: 'of',
    file: (year) => `annual-wheel-${year}`,
  },
}
