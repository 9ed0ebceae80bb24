import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { type FeedEvent, type FeedFacts, type FeedObligation, listEvents } from './feed-events.ts'
import { feedWords } from './feed-sv.ts'
import { readCalendar } from './fixtures/read-calendar.ts'
import { writeFeed } from './server/feed-file.ts'

const event = (change: Partial<FeedEvent> = {}): FeedEvent => ({
  ...{ uid: 'a@samlad', sequence: 0, stamp: '2026-11-23T08:00:00.123Z', summary: 'Möte', description: null },
  ...{ place: null, cancelled: false, when: { day: '2026-03-29' } },
  ...change,
})
const only = (one: FeedEvent) => readCalendar(writeFeed('Samlad', [one])).events[0]!

test('whatever is written comes back as it was: signs, folds, lines', () => {
  const words = 'Åtgärder; råd, \\ och "annat" – 👩‍👩‍👧 '.repeat(9).trim()
  const one = only(event({ summary: words, description: `${words}\nRad två: med; tecken`, place: 'Rådhuset, sal 2' }))
  assert.deepEqual([one.SUMMARY, one.LOCATION], [words, 'Rådhuset, sal 2'])
  assert.equal(one.DESCRIPTION, `${words}\nRad två: med; tecken`)
})

test('whole days are days in every zone, also where the clock moves; the end is the day after', () => {
  for (const [day, next] of [
    ['2026-03-29', '20260330'],
    ['2026-10-25', '20261026'],
    ['2028-02-29', '20280301'],
    ['2026-12-31', '20270101'],
  ] as const) {
    const one = only(event({ when: { day } }))
    assert.deepEqual([one['DTSTART;VALUE=DATE'], one['DTEND;VALUE=DATE']], [day.replaceAll('-', ''), next])
    assert.equal(one.TRANSP, 'TRANSPARENT')
  }
})

test('a meeting in the hour that comes twice is told in UTC', () => {
  const one = only(event({ when: { startsAt: '2026-10-25T02:30:00+01:00', endsAt: '2026-10-25T03:30:00+01:00' } }))
  assert.deepEqual([one.DTSTART, one.DTEND], ['20261025T013000Z', '20261025T023000Z'])
  const early = only(event({ when: { startsAt: '2026-10-25T02:30:00+02:00', endsAt: '2026-10-25T03:30:00+01:00' } }))
  assert.equal(early.DTSTART, '20261025T003000Z')
  assert.equal(only(event({ cancelled: true })).STATUS, 'CANCELLED')
})

test('the same bytes whatever zone the computer is in, and each time', () => {
  const events = [
    event(),
    event({ uid: 'b', when: { startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T01:30:00Z' } }),
  ]
  const path = fileURLToPath(new URL('./server/feed-file.ts', import.meta.url))
  const script = `import { writeFeed } from ${JSON.stringify(path)}; process.stdout.write(writeFeed('Samlad', ${JSON.stringify(events)}))`
  const write = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
    }).toString()
  const here = writeFeed('Samlad', events)
  for (const zone of ['Pacific/Kiritimati']) assert.equal(write(zone), here)
  assert.equal(writeFeed('Samlad', events), here)
})

const duty = (change: Partial<FeedObligation> = {}): FeedObligation => ({
  ...{
    key: 'provby/plan',
    topic: 'plan',
    sv: 'En plan ska finnas.',
    place: '6 §',
    owedBy: 'bothParties',
    state: 'met',
  },
  ...{ source: { kind: 'law', code: 'lag', title: 'Lag' }, asks: { kind: 'plan' }, dueOn: '2026-12-14', cycles: [] },
  rhythm: { kind: 'within', months: 24 },
  ...change,
})
const meeting = (id: string, bodyCode: string) => ({
  ...{ id, bodyCode, title: 'Möte', startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z' },
  ...{ place: 'Stadshuset', sequence: 1, cancelled: false, stamp: '2026-11-01T08:00:00.000Z' },
})
const body = { code: 'group', sv: 'Styrgrupp', mandate: null, decides: ['plan' as const], members: [], presenters: [] }
const facts = (change: Partial<FeedFacts> = {}): FeedFacts => ({
  feed: { about: 'municipality', bodyCode: null, createdAt: '2026-11-23T08:00:00.000Z' },
  today: '2026-11-23',
  obligations: [duty(), duty({ key: 'provby/ours', owedBy: 'municipality', asks: { kind: 'meeting', body: 'other' } })],
  meetings: [meeting('m1', 'group'), meeting('m2', 'other')],
  tasks: [
    {
      id: 't1',
      title: 'Byt lampor',
      groupTitle: 'Ljus',
      dueOn: '2026-12-05',
      version: 2,
      stamp: '2026-11-20T08:00:00.000Z',
    },
  ],
  ...{ bodies: [body], ownBodies: ['group'], party: 'police' },
  ...change,
})
const uids = (given: FeedFacts) => listEvents(given, feedWords).map((one) => one.uid)
const about = (kind: FeedFacts['feed']['about'], bodyCode: string | null = null) => ({
  feed: { about: kind, bodyCode, createdAt: '2026-11-23T08:00:00.000Z' },
})

test('a person’s, a body’s and everything: each has its own', () => {
  const plan = 'provby-plan-2026-12-14@samlad'
  const ours = 'provby-ours-2026-12-14@samlad'
  assert.deepEqual(uids(facts()), ['m1@samlad', 'm2@samlad', ours, plan])
  assert.deepEqual(uids(facts(about('person'))), ['m1@samlad', 'task-t1@samlad', plan])
  assert.deepEqual(uids(facts({ ...about('person'), party: 'municipality' })), [
    'm1@samlad',
    'task-t1@samlad',
    ours,
    plan,
  ])
  assert.deepEqual(uids(facts({ ...about('person'), party: null, ownBodies: [] })), ['task-t1@samlad'])
  assert.deepEqual(uids(facts(about('body', 'group'))), ['m1@samlad', plan])
  assert.deepEqual(uids(facts(about('body', 'other'))), ['m2@samlad', ours])
})

test('each due date once, with how it went; nothing older than a year', () => {
  const cycles = ['2024-11-01', '2026-06-01', '2026-12-14'].map((dueOn, at) => ({
    ...{ period: null, from: dueOn, dueOn, metOn: null, evidence: null },
    outcome: (['missed', 'metLate', 'open'] as const)[at]!,
  }))
  const found = listEvents(facts({ obligations: [duty({ cycles })], meetings: [], tasks: [] }), feedWords)
  assert.deepEqual(
    found.map((one) => [one.uid.slice(12, 22), one.description?.split('\n')[0]]),
    [
      ['2026-06-01', 'Gjort.'],
      ['2026-12-14', 'En plan ska finnas.'],
    ],
  )

  const weekly = duty({ rhythm: { kind: 'every', unit: 'week', graceDays: 7 }, cycles })
  const days = listEvents(facts({ obligations: [weekly], meetings: [], tasks: [] }), feedWords).map((one) => one.when)
  assert.deepEqual(days, [{ day: '2026-12-14' }], 'of what comes each week, a month back')
})
