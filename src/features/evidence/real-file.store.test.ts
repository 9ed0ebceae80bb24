/**
 * A real file through the real reader, twice. Brå: reported crimes in Luleå by quarter, 2024K1–2026K2 (official statistics;
 * fixtures/bra-quarters-lulea.csv). The second file writes the same numbers otherwise and changes three of them.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type EvidenceFile, keepDelivery } from './server/keep-delivery.ts'
import { readEvidenceFile } from './server/read-file.ts'

const asked = { municipality: { code: '2580', name: 'Luleå' }, today: '2026-11-22' }
const actor = {
  municipalityId: '2580',
  personId: 'samordnaren',
  organisationId: 'kommunen',
  role: 'coordinator',
} as const
const scope = { ...actor, reach: 'shared' } as const
const text = readFileSync(new URL('fixtures/bra-quarters-lulea.csv', import.meta.url), 'utf8')

forEachDatabase('a real file', (open) => {
  test('other decimals are no change; a changed number, a hidden one and one made final are', async () => {
    const db = await open()
    await db.asOwner((trx) =>
      trx.insertInto('municipality').values({ id: '2580', name: 'Luleå', settings: '{}' }).execute(),
    )
    const keep = async (csv: string, now: string) => {
      const file: EvidenceFile = {
        name: 'brott-kvartal.csv',
        bytes: new TextEncoder().encode(csv),
        address: null,
        retrievedOn: now.slice(0, 10),
      }
      const read = await readEvidenceFile(file, asked)
      if (read.outcome === 'refused') assert.fail(JSON.stringify(read.faults))
      return db.withScope(scope, (trx) =>
        keepDelivery({ trx, actor, now: new Date(now) }, file, read.delivery, { dryRun: false }),
      )
    }
    const rows = text.trimEnd().split('\n').slice(1)
    const first = await keep(text, '2026-11-01T08:00:00.000Z')
    assert.deepEqual([first.outcome, first.added], ['kept', 2 * rows.length])

    const [one = '', two = '', three = ''] = rows
    const last = rows.at(-1) ?? ''
    const [code, name, period, count, rate, preliminary] = last.split(',')
    assert.equal(preliminary, '1')
    const written = text
      .replace(one, one.replace(/,(\d+),(\d+),0$/, ',$1.0,$2.00,0'))
      .replace(
        two,
        two.replace(/,(\d+),/, (_, digits) => `,${Number(digits) + 3},`),
      )
      .replace(three, three.replace(/,\d+,/, ',..,'))
      .replace(last, [code, name, period, count, rate, 0].join(','))
    assert.notEqual(written, text)
    const second = await keep(written, '2026-11-22T08:00:00.000Z')
    assert.deepEqual(
      [second.outcome, second.added, second.unchanged, second.refined],
      ['kept', 0, 2 * rows.length - 4, 0],
    )
    assert.deepEqual(second.revisions.map((revision) => revision.kind).sort(), [
      'changed',
      'madeFinal',
      'madeFinal',
      'suppressed',
    ])
    assert.equal((await keep(text, '2026-11-22T09:00:00.000Z')).outcome, 'alreadyThere')
  })
})
