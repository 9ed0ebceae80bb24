import assert from 'node:assert/strict'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { noR, readGaps, runR } from '../run-r.ts'
import { type Desk, fixture, openDesk } from './cli-run.ts'

const thefts = fixture('nyc-vehicle-thefts-2016.csv')

describe('a city’s own file, checked in R', () => {
  let desk: Desk
  let id = ''
  const at = (...path: string[]) => join(desk.folder, ...path)
  before(async () => {
    desk = await openDesk()
    const city = ['--new', 'New York', '--category', 'Vehicle theft', '--time-zone', 'America/New_York']
    const { exit, err } = await desk.run('import', thefts, ...city)
    assert.equal(exit, 0, err)
  })
  after(() => desk.clear())

  test('where small counts are hidden it is not written, and that is said', async () => {
    const { exit, out } = await desk.run('picture', '--period', '2016-W20', '--out', at('hidden'))
    assert.equal(exit, 0)
    assert.match(out, /kontroll\.R holds whole series/)
    await assert.rejects(access(at('hidden', 'kontroll.R')))
  })

  test('with the small counts it lies beside the picture, and R agrees', async () => {
    const { exit, out, err } = await desk.run(
      'picture',
      '--period',
      '2016-W20',
      '--out',
      at('open'),
      '--small',
      '--json',
    )
    assert.equal(exit, 0, err)
    id = JSON.parse(out).id
    assert.ok(JSON.parse(out).files.includes(at('open', 'kontroll.R')))
    const script = await readFile(at('open', 'kontroll.R'), 'utf8')
    assert.match(script, /New York/)
  })

  test('verify writes it for a stored edition: the same file', async () => {
    const { exit, err } = await desk.run('verify', '--picture', id, '--r', at('again.R'))
    assert.equal(exit, 0, err)
    assert.match(err, /again\.R: run it with Rscript/)
    assert.equal(await readFile(at('again.R'), 'utf8'), await readFile(at('open', 'kontroll.R'), 'utf8'))
    const without = await desk.run('verify', '--r', at('none.R'))
    assert.equal(without.exit, 2)
    assert.match(without.err, /--picture/)
  })

  test('R gives the same numbers', { skip: noR }, async () => {
    const { exit, out } = await runR(await readFile(at('open', 'kontroll.R'), 'utf8'))
    const { series, mean, p } = readGaps(out)
    assert.ok(series > 10 && mean < 1e-8 && p < 1e-7, `${series} series, mean ${mean}, p ${p}`)
    assert.match(out, /All the same/)
    assert.equal(exit, 0, out)
  })
})
