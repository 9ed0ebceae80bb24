import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readPoliceEvent } from '#app/cli/read/police-events.ts'
import { type Desk, fixture, openDesk } from './cli-run.ts'

const events = fixture('police-events-norrbotten.jsonl')
const event = (change: object) => ({
  id: 1,
  datetime: '2025-12-31 9:51:44 +01:00',
  name: '31 december 09.12, Brand, Luleå',
  type: 'Brand',
  location: { name: 'Luleå', gps: '65.58,22.15' },
  ...change,
})

test('when an event happened is read out of its name, in the year that it was published in or before', () => {
  const occurred = (name: string, datetime: string) => {
    const read = readPoliceEvent(event({ name, datetime }))
    return typeof read === 'object' ? read.occurred : read
  }
  assert.equal(occurred('31 december 09.12, Brand, Luleå', '2025-12-31 9:51:44 +01:00'), '2025-12-31 09:12')
  assert.equal(occurred('31 december 23:50, Brand, Luleå', '2026-01-01 0:20:00 +01:00'), '2025-12-31 23:50')
  assert.equal(occurred('01 januari 00:10, Brand, Luleå', '2025-12-31 23:59:00 +01:00'), '2026-01-01 00:10')
  assert.equal(occurred('29 februari 12.00, Brand, Luleå', '2025-03-01 8:00:00 +01:00'), '2024-02-29 12:00')
  assert.equal(occurred('Brand, Luleå', '2025-12-31 9:51:44 +01:00'), '')
})

test('a type may hold commas; the place is what follows it', () => {
  const name = '31 december 12.50, Misshandel, grov, Luleå'
  const read = readPoliceEvent(event({ name, type: 'Misshandel, grov' }))
  assert.deepEqual(read, {
    id: '1',
    occurred: '2025-12-31 12:50',
    type: 'Misshandel, grov',
    group: 'Misshandel',
    place: 'Luleå',
  })
  const moved = { name: '31 december 12.50, Misshandel, grov, Luleå', type: 'Rån' }
  assert.equal((readPoliceEvent(event(moved)) as { place: string }).place, 'Luleå')
})

test('of an event that was edited the last version stands; a summary and a stranger are told apart', () => {
  const edited = { first: event({}), last: event({ type: 'Rån', name: '31 december 09.12, Rån, Boden' }), versions: 2 }
  assert.deepEqual([(readPoliceEvent(edited) as { type: string }).type], ['Rån'])
  assert.equal(readPoliceEvent(event({ type: 'Sammanfattning natt' })), 'summary')
  for (const other of [null, 'x', {}, { id: 1, name: 'x' }]) assert.equal(readPoliceEvent(other), 'unreadable')
})

describe('police events become a picture that says what it cannot show', () => {
  let desk: Desk
  const lines = async () =>
    (await readFile(events, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  before(async () => {
    desk = await openDesk('sv_SE.UTF-8')
  })
  after(() => desk.clear())

  test('one municipality’s events come in; summaries are left out and counted', async () => {
    const all = await lines()
    const summaries = all.filter(({ type }) => type.startsWith('Sammanfattning')).length
    const here = all.filter(({ type, name }) => !type.startsWith('Sammanfattning') && name.endsWith(', Luleå')).length
    const packed = join(desk.folder, 'police-events-norrbotten.jsonl.gz')
    await writeFile(packed, gzipSync(await readFile(events)))
    const { exit, out, err } = await desk.run(
      'import',
      packed,
      '--new',
      'Luleå',
      '--only',
      'place=Luleå',
      '--small-cell',
      '1',
      '--json',
    )
    assert.equal(exit, 0, err)
    assert.match(err, new RegExp(`${summaries} sammanfattningar utelämnade`))
    const { counts, municipality } = JSON.parse(out)
    assert.equal(municipality, 'lulea')
    assert.deepEqual([counts.added, counts.leftOut], [here, all.length - summaries - here])
  })

  test('an event that was edited is corrected, the others stay', async () => {
    let moved = 0
    const edited = (await lines()).map((one) => {
      if (one.type !== 'Misshandel, grov' || !one.name.endsWith(', Luleå')) return one
      moved += 1
      return { ...one, type: 'Misshandel', name: one.name.replace(one.type, 'Misshandel') }
    })
    const path = join(desk.folder, 'police-events-norrbotten.jsonl')
    await writeFile(path, edited.map((one) => JSON.stringify(one)).join('\n'))
    const { exit, out, err } = await desk.run('import', path, '--json')
    assert.equal(exit, 0, err)
    const { counts } = JSON.parse(out)
    assert.ok(moved > 0)
    assert.deepEqual([counts.added, counts.changed], [0, moved])
  })

  test('the picture says that it has neither areas nor positions', async () => {
    const { exit, out, err } = await desk.run('picture', '--period', '2024-W01', '--out', join(desk.folder, 'bild'))
    assert.equal(exit, 0, err)
    assert.match(out, /Det här kan bilden inte visa:/)
    assert.match(out, /– Områden: /)
    assert.match(out, /– Platser: /)
    const page = await readFile(join(desk.folder, 'bild', 'lagesbild.html'), 'utf8')
    assert.match(page, /Polisen, händelser på polisen\.se/)
  })
})
