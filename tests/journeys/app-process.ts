import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/app/server/main.ts', import.meta.url))

export type RunningApp = {
  /** Address without a slash at the end. */
  url: string
  dataFolder: string
  /** What the process has said so far. */
  readOutput: () => string
  /** Ends it as a service manager does (SIGTERM), and removes the data folder unless asked to keep it. Gives the exit code. */
  stop: (options?: { keepData?: boolean; signal?: NodeJS.Signals }) => Promise<number | null>
}

/** A port that is free just now. */
async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts the real server in its own process and waits until it answers (or says why it ended). */
export async function startApp(
  options: {
    dataFolder?: string
    env?: Record<string, string>
    args?: readonly string[]
    timeoutSeconds?: number
  } = {},
): Promise<RunningApp> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'samlad-journey-')))
  const port = await findFreePort()
  const words = [main, '--port', String(port), '--data', dataFolder, ...(options.args ?? [])]
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  // If the test process dies first, the server must not stay behind.
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))

  const url = `http://127.0.0.1:${port}`
  const stop: RunningApp['stop'] = async ({ keepData = false, signal = 'SIGTERM' } = {}) => {
    const code = await endProcess(child, signal)
    if (!keepData) await rm(dataFolder, { recursive: true, force: true })
    return code
  }
  try {
    await waitForAnswer(url, child, options.timeoutSeconds ?? 120)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${output.slice(-4_000)}`)
  }
  return { url, dataFolder, readOutput: () => output, stop }
}

async function waitForAnswer(url: string, child: ChildProcess, seconds: number): Promise<void> {
  const deadline = performance.now() + seconds * 1000
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended before it answered (${child.exitCode ?? child.signalCode})`)
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (answer && answer.status < 500) return
    await wait(100)
  }
  throw new Error(`the server did not answer within ${seconds} s`)
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  child.kill(signal)
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
  const code = await ended
  clearTimeout(patience)
  return code
}
