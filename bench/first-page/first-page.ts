/**
 * The first pages on a slowed-down phone with an empty cache: the largest paint, and the JavaScript that came before any map.
 * Run: `node bootstrap.mjs build`, then `npm run bench -- first-page [--rounds 5] [--scripts]`. It starts the demo by itself.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startApp } from '../../tests/journeys/app-process.ts'
import { findMedian } from '../measuring/figures.ts'
import { printLoad, printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeTime } from '../measuring/table.ts'
import { launchBrowser, phone, type SeenPage, seePage } from './phone.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, scripts: { type: 'boolean', default: false } },
})
const limits = { largestPaintMs: 2500, scriptBytes: 200_000 }
if (!existsSync(fileURLToPath(new URL('../../dist/client/index.html', import.meta.url)))) {
  throw new Error('the pages are not built: node bootstrap.mjs build')
}

const app = await startApp()
const browser = await launchBrowser()
try {
  const reporter = await signIn('reporter')
  const coordinator = await signIn('coordinator')
  const pages: [name: string, path: string, cookie: string | null][] = [
    ['report form, reporter', '/rapporter/ny', reporter],
    ['Min vecka, reporter', '/', reporter],
    ['Min vecka, coordinator', '/', coordinator],
    ['Min vecka, nobody signed in', '/', null],
  ]
  printSurroundings([`Chromium ${browser.version()}`])
  const { slower, down, roundTripMs, screen } = phone
  const net = `${(down * 8) / 1e6} Mbit/s, ${roundTripMs} ms`
  console.log(`phone ${screen.width} × ${screen.height}, processor ${slower} times slower, ${net}, empty cache\n`)
  const seen: SeenPage[][] = pages.map(() => [])
  for (let round = 0; round <= Number(values.rounds); round++) {
    for (const [at, [, path, cookie]] of pages.entries()) {
      const one = await seePage(browser, app.url + path, cookie)
      if (round > 0) seen[at]?.push(one)
    }
  }
  const median = (at: number, pick: (one: SeenPage) => number) => findMedian((seen[at] as SeenPage[]).map(pick))
  printTable(
    [
      'page',
      'first paint',
      'largest paint',
      'JavaScript until then',
      'until still',
      'everything',
      'requests',
      'largest is',
    ],
    pages.map(([name], at) => [
      name,
      writeTime(median(at, (one) => one.firstPaint)),
      writeTime(median(at, (one) => one.largestPaint)),
      writeBytes(median(at, (one) => one.scriptBefore)),
      writeBytes(median(at, (one) => one.script)),
      writeBytes(median(at, (one) => one.everything)),
      String(median(at, (one) => one.requests)),
      seen[at]?.at(-1)?.largestElement ?? '',
    ]),
  )
  if (values.scripts) {
    for (const [at, [name]] of pages.entries()) {
      console.log(`\n${name}`)
      for (const { name: file, bytes } of seen[at]?.at(-1)?.scripts ?? []) console.log(`  ${writeBytes(bytes)} ${file}`)
    }
  }
  for (const [at, [name]] of pages.entries()) {
    const over = [
      ...(median(at, (one) => one.largestPaint) > limits.largestPaintMs ? ['largest paint over 2.5 s'] : []),
      ...(median(at, (one) => one.script) > limits.scriptBytes ? ['JavaScript over 200 kB'] : []),
    ]
    if (over.length > 0) process.exitCode = 1
    console.log(
      `${at === 0 ? '\n' : ''}${name}: ${over.length > 0 ? over.join(', ').toUpperCase() : 'within 2.5 s and 200 kB'}`,
    )
  }
  printLoad()
} finally {
  await browser.close()
  await app.stop()
}

/** The session cookie of the first demo role of this kind. */
async function signIn(role: string): Promise<string> {
  const { roles } = (await (await fetch(`${app.url}/api/demo/roles`)).json()) as {
    roles: { role: string; membershipId: string }[]
  }
  const answer = await fetch(`${app.url}/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-samlad': '1' },
    body: JSON.stringify({ membershipId: roles.find((one) => one.role === role)?.membershipId }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`the demo let no ${role} in: ${answer.status}`)
  return cookie
}

function writeBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}
