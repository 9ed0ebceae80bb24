import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { DataFolderLocked, lockFileName, lockFolder } from './folder-lock.ts'
import { markProcess } from './process-mark.ts'

async function makeFolder(t: { after(done: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samlad-lock-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const leaveLock = (folder: string, owner: object) =>
  writeFile(join(folder, lockFileName), JSON.stringify({ token: 'x', since: '2026-11-16T08:00:00.000Z', ...owner }))

test('the second is refused with the facts of the first, and gets in when it has left', async (t) => {
  const folder = await makeFolder(t)
  const first = await lockFolder(folder)
  await assert.rejects(lockFolder(folder), (error) => {
    assert.ok(error instanceof DataFolderLocked)
    assert.equal(error.pid, process.pid)
    assert.match(error.since, /^\d{4}-\d\d-\d\dT/)
    return true
  })
  await first.release()
  await (await lockFolder(folder)).release()
})

test('of many starters at once one gets the folder, also when a dead lock lies there', async (t) => {
  const folder = await makeFolder(t)
  await leaveLock(folder, { ...markProcess(), pid: 2 ** 22 + 1 })
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  const winners = tries.filter((attempt) => attempt.status === 'fulfilled')
  assert.equal(winners.length, 1)
  for (const attempt of tries) {
    if (attempt.status === 'rejected') assert.ok(attempt.reason instanceof DataFolderLocked)
  }
  await winners[0]?.value.release()
})

test('a lock left by a killed process is taken over', async (t) => {
  const folder = await makeFolder(t)
  const source = new URL('./folder-lock.ts', import.meta.url).href
  const script = `const { lockFolder } = await import(${JSON.stringify(source)})
    await lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await assert.rejects(lockFolder(folder), (error) => error instanceof DataFolderLocked && error.pid === child.pid)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await lockFolder(folder)).release()
})

test('a number used again by another process is no owner', { skip: process.platform !== 'linux' }, async (t) => {
  const folder = await makeFolder(t)
  await leaveLock(folder, { ...markProcess(), startTicks: '1' })
  const lock = await lockFolder(folder)
  assert.equal(JSON.parse(await readFile(join(folder, lockFileName), 'utf8')).pid, process.pid)
  await lock.release()
})

test('an owner that cannot be seen from here holds the folder until it has been silent for a minute', async (t) => {
  const folder = await makeFolder(t)
  await leaveLock(folder, { ...markProcess(), bootId: 'another-machine', host: 'another', pid: 1 })
  await assert.rejects(lockFolder(folder), DataFolderLocked)
  const before = new Date(Date.now() - 120_000)
  await utimes(join(folder, lockFileName), before, before)
  await (await lockFolder(folder)).release()
})
