import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Desk, fixture, openDesk } from './cli-run.ts'

const thefts = fixture('nyc-vehicle-thefts-2016.csv')
const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

describe('a city’s own file becomes a picture', () => {
  let desk: Desk
  const rows = async () => (await readFile(thefts, 'utf8')).trim().split('\n').length - 1
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.clear())

  test('a new city is made out of the file, every row of it', async () => {
    const city = ['--new', 'New York', '--category', 'Vehicle theft', '--time-zone', 'America/New_York']
    const { exit, out, err } = await desk.run('import', thefts, ...city, '--json')
    assert.equal(exit, 0, err)
    const { counts, municipality } = JSON.parse(out)
    assert.equal(municipality, 'new-york')
    assert.deepEqual(counts, {
      rows: await rows(),
      added: await rows(),
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      leftOut: 0,
    })
    assert.match(err, /America\/New_York, EPSG:32618, 1 category, \d+ areas \(cells of [\d,]+ m\)/)
  })

  test('the same file again adds nothing', async () => {
    const { exit, out } = await desk.run('import', thefts, '--json')
    assert.equal(exit, 0)
    const { counts } = JSON.parse(out)
    assert.deepEqual([counts.added, counts.changed, counts.unchanged], [0, 0, await rows()])
  })

  test('the picture is drawn as a page, a PDF, figures and content, the same bytes twice', async () => {
    const files = ['html', 'pdf', 'csv', 'json'].map((format) => join(desk.folder, 'one', `lagesbild.${format}`))
    const first = await desk.run('picture', '--period', '2016-W20', '--out', join(desk.folder, 'one'))
    assert.equal(first.exit, 0, first.err)
    assert.match(first.out, /week 20.*2016.*New York/i)
    assert.match(first.out, /What this picture cannot show:\n {2}– /)
    const hashes = await Promise.all(files.map(hashOf))
    assert.equal((await readFile(files[1] as string)).subarray(0, 5).toString(), '%PDF-')
    const figures = (await readFile(files[2] as string, 'utf8')).split('\n')
    const stated = Number(figures[1]?.split(';')[5])
    assert.ok(stated > 0 && first.out.includes(`${stated} reports in the period`), figures[1])
    const again = await desk.run('picture', '--period', '2016-W20', '--out', join(desk.folder, 'one'))
    assert.equal(again.exit, 0)
    assert.deepEqual(await Promise.all(files.map(hashOf)), hashes)
  })

  test('the computed draft comes out the same when it is checked', async () => {
    const none = await desk.run('verify')
    assert.match(none.out, /nothing to check/)
    const { exit, out } = await desk.run('verify', '--all')
    assert.equal(exit, 0)
    assert.match(out, /2016-W20 edition 1, draft: computation same/)
  })

  test('what is exported can be imported back, and changes nothing', async () => {
    const path = join(desk.folder, 'out.csv')
    const wrote = await desk.run('export', '--out', path, '--from', '2016-05-01', '--to', '2016-05-31', '--json')
    assert.equal(wrote.exit, 0, wrote.err)
    const { rows: written } = JSON.parse(wrote.out)
    assert.ok(written > 100)
    const back = await desk.run('import', path, '--json')
    assert.equal(back.exit, 0, back.err)
    assert.equal(JSON.parse(back.out).counts.unchanged, written)
  })

  test('one bad row: nothing comes in, it is told, and mended it comes in', async () => {
    const good = (await readFile(thefts, 'utf8')).split('\n').slice(0, 11)
    const bad = join(desk.folder, 'bad.csv')
    await writeFile(
      bad,
      [...good.slice(0, 5), (good[5] as string).replace(/2016-\d\d-\d\d/, '2016-02-31'), ''].join('\n'),
    )
    const [name, faults] = ['Second City', join(desk.folder, 'faults.csv')]
    const city = ['--new', name, '--category', 'Theft', '--time-zone', 'America/New_York']
    const refused = await desk.run('import', bad, ...city, '--faults', faults)
    assert.equal(refused.exit, 1)
    assert.match(refused.err, /Nothing was imported: 1 of 5 rows have faults/)
    assert.match(refused.err, /line 6, date_start: /)
    const told = await readFile(faults, 'utf8')
    assert.equal(told.trim().split('\n').length, 2)
    assert.doesNotMatch((await desk.run('list')).out, /Second City/)

    await writeFile(faults, told.replace('2016-02-31', '2016-02-28'))
    const mended = await desk.run('import', bad, ...city, '--mended', faults, '--json')
    assert.equal(mended.exit, 0, mended.err)
    assert.equal(JSON.parse(mended.out).counts.added, 5)
  })

  test('with two cities one has to be named', async () => {
    const { exit, err } = await desk.run('picture', '--period', '2016-W20', '--out', desk.folder)
    assert.equal(exit, 2)
    assert.match(err, /choose one with --municipality: new-york, second-city/)
  })
})
