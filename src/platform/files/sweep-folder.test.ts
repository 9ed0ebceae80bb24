import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { sweepFolder } from './sweep-folder.ts'

const dayMs = 86_400_000

test('what has lain longer than a day goes; younger files and folders stay; a folder that is not there is no fault', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'samlad-sweep-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const now = new Date('2026-11-23T08:00:00.000Z')
  const lay = async (name: string, ageMs: number) => {
    await writeFile(join(folder, name), 'x')
    const at = new Date(now.getTime() - ageMs)
    await utimes(join(folder, name), at, at)
  }
  await lay('left-by-a-kill.csv', dayMs + 1000)
  await lay('being-sent.csv', dayMs - 1000)
  await mkdir(join(folder, 'old'))
  await utimes(join(folder, 'old'), 0, 0)
  await sweepFolder(folder, dayMs, now)
  assert.deepEqual((await readdir(folder)).sort(), ['being-sent.csv', 'old'])
  await sweepFolder(join(folder, 'not there'), dayMs, now)
})
