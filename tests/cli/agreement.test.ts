/** A municipality's own agreement from the command line: written out, checked, laid in, and refused with every fault in words. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Agreement } from '#agreements/schema.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { fillTown } from '../town.ts'
import { type Desk, lastLine, openDesk } from './cli-run.ts'

describe('samlad agreement', () => {
  let desk: Desk
  let ours: Agreement
  before(async () => {
    desk = await openDesk('sv_SE.UTF-8')
    const db = await openDatabase({ url: undefined, folder: join(desk.folder, 'data', 'database') })
    await migrate(db)
    await fillTown(db)
    await db.close()
    const { exit, out, err } = await desk.run('agreement', 'show', '--municipality', 'provby')
    assert.deepEqual([exit, err], [0, ''])
    ours = JSON.parse(out)
  })
  after(() => desk.clear())

  const keep = async (name: string, content: unknown) => {
    const path = join(desk.folder, name)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  test('what is shown is without faults, and what is mended wrongly is told fault by fault', async () => {
    const sound = await desk.run('agreement', 'check', await keep('ours.json', ours))
    assert.deepEqual([sound.exit, sound.err], [0, ''])
    assert.match(sound.out, /^Inga fel\. .*2024-01-01 – 2027-12-31, 3 skyldigheter, 2 underskrifter\.\n$/)
    const wrong = { ...ours, signatures: ours.signatures.slice(0, 1), valid: { ...ours.valid, to: '2023-12-31' } }
    const told = await desk.run('agreement', 'check', await keep('wrong.json', wrong))
    assert.deepEqual(
      [told.exit, told.out.trimEnd().split('\n')],
      [
        1,
        [
          'Underskrift: har för få; minst 2 poster behövs.',
          'Giltighetstid, sista dagen: 31 december 2023 är före första dagen, 1 januari 2024.',
          'Underskrift: ingen skriver under för polisen.',
        ],
      ],
    )
    assert.equal(lastLine(told.err), 'Överenskommelsen har 3 fel att rätta.')
    const english = await desk.run('agreement', 'check', join(desk.folder, 'wrong.json'), '--lang', 'en')
    assert.match(english.out, /Signature: nobody signs for the police\./)
    assert.equal((await desk.run('agreement', 'draft', join(desk.folder, 'wrong.json'))).exit, 1)
  })

  test('a file is laid in as what it is, once; a person in it is not', async () => {
    const path = await keep('next.json', { ...ours, overallGoal: 'Målet är att fler ska våga gå ut på kvällen.' })
    const laid = await desk.run('agreement', 'draft', path, '--municipality', 'provby')
    assert.equal(laid.exit, 0, laid.err)
    const lines = laid.out.trimEnd().split('\n')
    assert.match(lines[0] ?? '', /^En ändring av överenskommelsen är inlagd som utkast i provby/)
    assert.deepEqual(lines.slice(1, 3), ['  kommunen: Kommundirektör', '  polisen: Lokalpolisområdeschef'])
    assert.match(lines[3] ?? '', /\/overenskommelse\/utkast\/[0-9a-f-]{36}\.$/)
    const again = await desk.run('agreement', 'draft', path, '--municipality', 'provby')
    assert.deepEqual(
      [again.exit, lastLine(again.err)],
      [1, 'Det finns redan ett öppet utkast av samma slag. Skriv vidare i det, eller ta tillbaka det först.'],
    )
    const person = { ...ours, code: 'provby-2028', overallGoal: 'Ring 19121212-1212.', supersedes: ours.code }
    const refused = await desk.run('agreement', 'draft', await keep('person.json', person), '--municipality', 'provby')
    assert.equal(refused.exit, 1)
    assert.match(lastLine(refused.err), /19121212-1212/)
  })

  test('where none is in force an empty one is written, and what is no agreement is told', async () => {
    const empty = await desk.run('agreement', 'show', '--municipality', 'annanby')
    assert.equal(JSON.parse(empty.out).parties.length, 2)
    assert.match(empty.err, /Ingen överenskommelse gäller i dag/)
    for (const [args, sentence] of [
      [['agreement'], /saknas något/],
      [['agreement', 'bake'], /gör check, draft, show, inte ”bake”/],
      [['agreement', 'check'], /saknas något/],
      [['agreement', 'check', await keep('broken.json', '{"code": ')], /broken\.json är ingen JSON/],
      [['agreement', 'check', 'nowhere.json'], /nowhere\.json/],
    ] as const) {
      const { exit, out, err } = await desk.run(...args)
      assert.notEqual(exit, 0)
      assert.equal(out, '')
      assert.match(lastLine(err), sentence)
    }
  })
})
