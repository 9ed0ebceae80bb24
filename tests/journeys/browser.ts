import { after } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type BrowserChoice, listBrowsers } from './chromium.ts'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The map draws with WebGL2; these let the processor do it where there is no graphics card.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

let launching: Promise<Browser | string> | undefined
after(async () => {
  const browser = await launching
  if (browser && typeof browser !== 'string') await browser.close()
})

async function launch(): Promise<Browser | string> {
  const faults: string[] = []
  for (const choice of await listBrowsers()) {
    try {
      return await chromium.launch({ ...readLaunch(choice), args: flags })
    } catch (error) {
      const words = String(error).split('\n').slice(0, 2).join(' ')
      faults.push(`${'channel' in choice ? choice.channel : choice.executable}: ${words}`)
    }
  }
  return `no browser starts here (${faults.join('; ')})`
}

function readLaunch(choice: BrowserChoice) {
  if ('channel' in choice) return choice
  return { executablePath: choice.executable, env: { ...readEnvironment(), ...choice.env } }
}

function readEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}

/** False when a browser runs, else the reason: `test(name, { skip: await whyNoBrowser() }, …)`. */
export async function whyNoBrowser(): Promise<string | false> {
  launching ??= launch()
  const browser = await launching
  return typeof browser === 'string' ? browser : false
}

export type PageOptions = {
  width?: number
  height?: number
  dark?: boolean
  locale?: 'sv-SE' | 'en-GB'
  touch?: boolean
}

const faultsOf = new WeakMap<Page, string[]>()

/** The pages that no test has closed. */
export async function listOpenPages(): Promise<Page[]> {
  const browser = await launching
  if (!browser || typeof browser === 'string') return []
  return browser.contexts().flatMap((context) => context.pages())
}

/** A page in a context of its own: no cookies or storage from other pages. Close it with `page.context().close()`. */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const reason = await whyNoBrowser()
  const browser = await launching
  if (reason !== false || !browser || typeof browser === 'string') throw new Error(String(reason))
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1344, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale ?? 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    hasTouch: options.touch ?? false,
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  faultsOf.set(page, faults)
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that leaves while it still asks for something is no fault.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`)
  })
  // The program fetches nothing from elsewhere, whatever the page.
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') faults.push(`request to another host: ${request.url()}`)
  })
  page.on('response', (response) => response.status() >= 500 && faults.push(`${response.status()}: ${response.url()}`))
  return page
}

/**
 * Fails if the page wrote errors, threw, met a server fault or asked another host since it was opened or last checked.
 * @param expected what the journey itself brings about, such as a refusal (the browser writes each 4xx as an error)
 */
export function checkNoFaults(page: Page, label: string, expected?: RegExp): void {
  const faults = (faultsOf.get(page)?.splice(0) ?? []).filter((fault) => !expected?.test(fault))
  if (faults.length > 0) throw new Error(`${label}: ${faults.length} faults on the page\n${faults.join('\n')}`)
}
