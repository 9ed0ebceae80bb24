// One at a time: two starts in the same folder must not install into each other.
// The holder renews the file; a file that stands still belongs to a process that died and may be taken.

import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const renewEvery = 2_000
const standsStillAfter = 15_000
const orphanMayWork = 300_000

let held

/**
 * Waits for the turn, runs the work, gives the turn back (also when the work fails or the process exits).
 * @param {string} file the lock file @param {() => void} tellWaiting called once if somebody else has the turn
 */
export async function takeTurn(file, tellWaiting, work) {
  mkdirSync(dirname(file), { recursive: true })
  held = { file, mark: `${process.pid} ${hostname()} ${Date.now()}` }
  await acquire(file, held.mark, tellWaiting)
  const giveBack = () => {
    if (held && readMark(file) === held.mark) rmSync(file, { force: true })
    held = undefined
  }
  const renewing = setInterval(() => touch(file), renewEvery)
  process.once('exit', giveBack)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    process.off('exit', giveBack)
    giveBack()
  }
}

/** A process that works for the holder and may outlive it: as long as it runs, nobody else may begin. */
export function nameHelper(pid) {
  if (!held || !pid) return
  held.mark = `${held.mark.split(' ').slice(0, 3).join(' ')} ${pid}`
  writeFileSync(held.file, held.mark)
}

async function acquire(file, mark, tellWaiting) {
  let told = false
  let seen = ''
  let since = performance.now()
  while (!create(file, mark)) {
    if (!told) tellWaiting()
    told = true
    const now = readPulse(file)
    if (now !== seen) {
      seen = now
      since = performance.now()
    }
    const holder = readMark(file)
    // Only our own clock is asked, so a machine that slept or a wrong date does no harm.
    if (isLeft(holder, performance.now() - since) && readMark(file) === holder) rmSync(file, { force: true })
    await wait(200 + Math.random() * 200)
  }
}

/** A process on another machine or in another container cannot be asked; its standing still tells. */
function isLeft(mark, stillFor) {
  const [pid, host, , helper] = mark.split(' ')
  if (!pid || host !== hostname()) return stillFor > standsStillAfter
  const holderLives = Number(pid) !== process.pid && isAlive(Number(pid))
  if (holderLives) return stillFor > standsStillAfter
  return !helper || !isAlive(Number(helper)) || stillFor > orphanMayWork
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

function create(file, mark) {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, mark)
    closeSync(handle)
    return true
  } catch (error) {
    if (error.code === 'EEXIST' || (error.code === 'EPERM' && process.platform === 'win32')) return false
    throw error
  }
}

function readMark(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function readPulse(file) {
  try {
    return String(statSync(file).mtimeMs)
  } catch {
    return ''
  }
}

function touch(file) {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // The file was taken away; giving back checks whose it is.
  }
}
