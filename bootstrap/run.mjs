// Child processes: quiet ones whose words are kept, and the program itself, which gets our place.

import { spawn } from 'node:child_process'
import { nameHelper } from './turn.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']

/** Runs to the end and keeps what it said. A signal to us ends it as well. */
export function runQuietly(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    nameHelper(child.pid)
    let output = ''
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    const stop = (signal) => {
      child.kill(signal)
      child.once('close', () => process.exit(130))
    }
    for (const signal of signals) process.once(signal, stop)
    child.once('error', reject)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      resolve({ code, output })
    })
  })
}

/**
 * Runs the program with our terminal. Signals go on to it; its exit code or its signal becomes ours.
 * On a terminal Ctrl-C reaches the whole group by itself, so it is not sent twice.
 */
export function becomeProgram(command, args, options = {}) {
  return becomePrograms([[command, args]], options)
}

/** Several programs that live and die together (the development server and its builder). */
export function becomePrograms(programs, options = {}) {
  const children = programs.map(([command, args]) => spawn(command, args, { ...options, stdio: 'inherit' }))
  const onTerminal = Boolean(process.stdin.isTTY)
  const handlers = signals.map((signal) => {
    const pass = () => {
      if (signal === 'SIGINT' && onTerminal) return
      for (const child of children) child.kill(signal)
    }
    process.on(signal, pass)
    return [signal, pass]
  })
  const watching = watchCaller(() => {
    for (const child of children) child.kill('SIGTERM')
  })
  const endOthers = (ended) => {
    for (const child of children) if (child !== ended) child.kill('SIGTERM')
  }
  const ends = children.map(
    (child) =>
      new Promise((resolve, reject) => {
        child.once('error', reject)
        child.once('exit', (code, signal) => {
          endOthers(child)
          resolve({ code, signal })
        })
      }),
  )
  return Promise.race(ends).then(async (first) => {
    await Promise.all(ends)
    for (const [signal, pass] of handlers) process.off(signal, pass)
    clearInterval(watching)
    if (!first.signal) process.exit(first.code)
    process.kill(process.pid, first.signal)
    // Windows has no signal death of this kind, and a shell may ignore some: end with the customary code.
    setTimeout(() => process.exit(128), 500)
  })
}

/** npm hands a stop signal to its shell, and the shell dies without telling us: we notice that it is gone. */
function watchCaller(tellGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const caller = process.ppid
  return setInterval(() => process.ppid !== caller && tellGone(), 500).unref()
}
