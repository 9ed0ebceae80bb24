import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { prepareTemplate } from '#platform/db/pglite-template.ts'
import { killRound } from './kill-round.ts'
import { readNoteMigrations } from './notes.ts'

const rounds = 3

test(`kill -9 while writing, ${rounds} rounds: what was acknowledged is there, and nothing is half`, {
  timeout: 60_000,
}, async (t) => {
  const archive = await prepareTemplate(await readNoteMigrations())
  const folder = await mkdtemp(join(tmpdir(), 'samlad-kill-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  let acknowledged = 0
  for (let round = 1; round <= rounds; round += 1) {
    const result = await killRound({ folder, archive, round, afterMs: 150 + round * 130 })
    acknowledged += result.acknowledged
    assert.equal(result.lost, 0, `round ${round}`)
    assert.equal(result.half, 0, `round ${round}`)
  }
  assert.ok(acknowledged > 20, `only ${acknowledged} transactions were acknowledged: the test did not test`)
})
