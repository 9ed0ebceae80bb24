import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { en } from '#app/cli/en.ts'
import { helpEn } from '#app/cli/help-en.ts'
import { helpSv } from '#app/cli/help-sv.ts'
import { drawBar, startProgress } from '#app/cli/progress.ts'
import { sv } from '#app/cli/sv.ts'
import { lockFolder } from '#platform/files/folder-lock.ts'
import { type Desk, fixture, lastLine, openDesk } from './cli-run.ts'

const thefts = fixture('nyc-vehicle-thefts-2016.csv')

describe('how a command is written', () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.clear())

  test('help comes in both languages, short enough for one screen, and names every option', async () => {
    for (const name of Object.keys(helpSv.pages) as (keyof typeof helpSv.pages)[]) {
      const [swedish, english] = [helpSv.pages[name], helpEn.pages[name]]
      for (const page of [swedish, english])
        assert.ok(page.split('\n').length <= 45, `${name}: ${page.split('\n').length}`)
      const options = (page: string) => [...new Set(page.match(/--[a-z-]+/g))].sort()
      assert.deepEqual(options(swedish), options(english), name)
      const shown = await desk.run(name, '--help')
      assert.deepEqual([shown.exit, shown.out, shown.err], [0, english, ''])
      assert.equal((await desk.run('--lang', 'sv', 'help', name)).out, swedish)
    }
    assert.equal((await desk.run('--help', '--lang=sv')).out, helpSv.all)
    assert.equal((await desk.run()).exit, 2)
  })

  const wrong: [string, string[], RegExp][] = [
    ['an unknown command', ['fly'], /Unknown command "fly"/],
    ['an unknown option', ['list', '--fly'], /--fly/],
    ['no file', ['import'], /missing after "import"/],
    ['a word too many', ['import', 'a.csv', 'b.csv'], /"b.csv" is one word too many/],
    ['a file that is not there', ['import', 'nowhere.csv', '--new', 'X'], /nowhere\.csv is not there/],
    ['a kind of file that is not read', ['import', fixture('README.md')], /README\.md is of a kind/],
    ['an option without --new', ['import', thefts, '--areas', 'grid'], /--areas only goes together with --new/],
    ['a state that is none', ['import', thefts, '--state', 'done'], /reviewed or shared/],
    ['no out', ['picture', '--period', '2024-W20'], /--out is needed/],
    ['a period that is none', ['picture', '--period', '2024-W99', '--out', 'x'], /2024-W99/],
    ['a period of another kind', ['picture', '--kind', 'month', '--period', '2024-W20', '--out', 'x'], /another kind/],
    ['methods without out', ['methods'], /--out is needed/],
    ['a format that is none', ['export', '--out', 'x.pdf'], /csv or xlsx, not "pdf"/],
    ['a day that is none', ['seed', '--until', '2024-02-31'], /2024-02-31/],
    ['weeks that are too few', ['seed', '--weeks', '1'], /from 8 to 520/],
    ['no municipality yet', ['picture', '--period', '2024-W20', '--out', 'x'], /no municipality yet/],
    ['a time zone that is none', ['import', thefts, '--new', 'X', '--time-zone', 'Mars'], /"Mars" is no time zone/],
  ]
  for (const [name, args, sentence] of wrong) {
    test(`${name}: exit code 2 and one sentence`, async () => {
      const { exit, out, err } = await desk.run(...args)
      assert.deepEqual([exit, out], [2, ''], err)
      assert.match(lastLine(err), sentence)
      assert.doesNotMatch(err, /\n\s+at |Error:/)
    })
  }

  test('faults in the data: exit code 1 and one sentence', async () => {
    const feet = join(desk.folder, 'feet.csv')
    await writeFile(feet, 'X,Y,date\n1298750.68,451803.55,2016-01-01\n1318058.38,438276.68,2016-01-02\n')
    const broken = join(desk.folder, 'broken.csv.gz')
    await writeFile(broken, 'this is not packed')
    const other = join(desk.folder, 'other.json')
    await writeFile(other, '[{"a":1}]')
    const sentences: [string, RegExp][] = [
      [feet, /neither degrees, SWEREF 99 nor a named UTM zone/],
      [broken, /cannot be unpacked/],
      [other, /Record 1 of other\.json is no event/],
    ]
    for (const [file, sentence] of sentences) {
      const { exit, err } = await desk.run('import', file, '--new', 'X')
      assert.equal(exit, 1, err)
      assert.match(lastLine(err), sentence)
    }
    const kept = await desk.run('import', feet, '--new', 'Feet', '--crs', 'none')
    assert.equal(kept.exit, 0, kept.err)
  })

  test('a folder in use by another: exit code 3 and one sentence', async () => {
    const lock = await lockFolder(join(desk.folder, 'data', 'database'))
    try {
      const { exit, err } = await desk.run('list')
      assert.equal(exit, 3)
      assert.match(lastLine(err), /in use by another Samlad/)
    } finally {
      await lock.release()
    }
  })
})

test('the catalogues hold the same sentences, and none is empty', () => {
  assert.deepEqual(Object.keys(sv.stops).sort(), Object.keys(en.stops).sort())
  assert.notEqual(sv.stops.noMunicipality(), en.stops.noMunicipality())
})

test('progress draws a bar on a terminal and plain lines elsewhere', () => {
  assert.equal(drawBar(1, 4), '[######..................] 25 %')
  assert.equal(drawBar(12, null), '12')
  const time = { now: 0 }
  for (const isTTY of [true, false]) {
    let said = ''
    const progress = startProgress({ isTTY, write: (text) => (said += text) }, 'Work', () => time.now)
    time.now += 1000
    progress.show(1, 2)
    progress.end('done')
    assert.equal(said.includes('[####'), isTTY)
    assert.equal(said.includes('\r'), isTTY)
    assert.match(said, /Work: done \(1\.0 s\)\n$/)
  }
})
