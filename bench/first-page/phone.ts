/** A mid-range phone on a slow connection, as Chromium plays it: each page in a browser that has never been here. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { listBrowsers } from '../../tests/journeys/chromium.ts'

/** Four times slower than this machine; 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
export const phone = {
  slower: 4,
  down: 1.6e6 / 8,
  up: 0.75e6 / 8,
  roundTripMs: 150,
  screen: { width: 412, height: 823 },
}

export async function launchBrowser(): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  const faults: string[] = []
  for (const choice of await listBrowsers()) {
    const launch = 'channel' in choice ? choice : { executablePath: choice.executable, env: choice.env }
    try {
      return await chromium.launch({ ...launch, args })
    } catch (error) {
      faults.push(String(error).split('\n')[0] ?? '')
    }
  }
  throw new Error(`no browser starts here: ${faults.join('; ')}`)
}

export interface SeenPage {
  /** ms from the navigation. */
  readonly largestPaint: number
  readonly firstPaint: number
  /** What the largest paint was. */
  readonly largestElement: string
  /** Bytes as they came over the wire, without headers, until nothing more was asked for. */
  readonly script: number
  /** Of these, what had come when the largest paint came. */
  readonly scriptBefore: number
  readonly everything: number
  readonly requests: number
  /** The scripts, largest first. */
  readonly scripts: readonly { name: string; bytes: number }[]
}

/** Opens the address with an empty cache and waits until the network has been still for a while. */
export async function seePage(browser: Browser, address: string, cookie: string | null): Promise<SeenPage> {
  const { origin } = new URL(address)
  const context = await browser.newContext({ viewport: phone.screen, locale: 'sv-SE', hasTouch: true, isMobile: true })
  try {
    const [name = '', value = ''] = cookie?.split('=') ?? []
    if (cookie) await context.addCookies([{ name, value, url: origin }])
    const page = await context.newPage()
    await slowDown(page)
    await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 })
    return await page.evaluate(readTimings)
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.roundTripMs,
    downloadThroughput: phone.down,
    uploadThroughput: phone.up,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: phone.slower })
}

/** Runs in the page. */
async function readTimings(): Promise<SeenPage> {
  const paints = await new Promise<PerformanceEntry[]>((done) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect()
      done(list.getEntries())
    })
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
  })
  const largest = paints.at(-1) as PerformanceEntry & { element?: Element | null }
  const loaded = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[]
  const sum = (entries: readonly PerformanceResourceTiming[]) =>
    entries.reduce((total, one) => total + one.encodedBodySize, 0)
  const scripts = loaded.filter((one) => /\.m?js(\?|$)/.test(one.name))
  return {
    largestPaint: largest.startTime,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largestElement: `${largest.element?.tagName.toLowerCase() ?? '?'} “${(largest.element?.textContent ?? '').trim().slice(0, 40)}”`,
    script: sum(scripts),
    scriptBefore: sum(scripts.filter((one) => one.responseEnd <= largest.startTime)),
    everything: sum(loaded),
    requests: loaded.length,
    scripts: scripts
      .map((one) => ({ name: one.name.split('/').at(-1) ?? '', bytes: one.encodedBodySize }))
      .sort((a, b) => b.bytes - a.bytes),
  }
}
