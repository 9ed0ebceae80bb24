import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, afterEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { checkAccessibility } from './accessibility.ts'
import { type RunningApp, startApp } from './app-process.ts'
import { checkNoFaults, listOpenPages, openPage, type PageOptions, whyNoBrowser } from './browser.ts'

// The demo municipality, filled once for all journeys of a file: they share its reports, as its users do.

const failures = fileURLToPath(new URL('../../.cache/journeys/', import.meta.url))

let starting: Promise<RunningApp> | undefined
after(async () => {
  const app = await starting?.catch(() => undefined)
  await app?.stop()
})

/** A journey that failed leaves the pages as it saw them, and none open behind it. */
afterEach(async (t) => {
  const pages = await listOpenPages()
  if (!('passed' in t) || !t.passed) {
    for (const [at, page] of pages.entries()) {
      const words = (t.name ?? 'journey').replace(/\W+/g, '-').toLowerCase()
      const path = join(failures, `${words}-${at + 1}.png`)
      await page.screenshot({ path, fullPage: true, animations: 'disabled' }).catch(() => {})
      console.error(`${page.url()} as it was: ${path}`)
    }
  }
  await Promise.all(pages.map((page) => page.context().close()))
})

/** Starts the demo the first time it is asked for. */
export function openDemo(): Promise<RunningApp> {
  starting ??= startApp()
  return starting
}

/** `test(title, { skip }, …)` */
export const skip = await whyNoBrowser()

/** Signs in as the demo's visitor does: picks a role on the page of roles. */
export async function enterAs(role: string, organisation = '', options: PageOptions = {}): Promise<Page> {
  const { url } = await openDemo()
  const page = await openPage(options)
  await page.goto(`${url}/demo`)
  await pickRole(page, role, organisation)
  return page
}

export async function pickRole(page: Page, role: string, organisation = ''): Promise<void> {
  const buttons = page.getByRole('button', { name: new RegExp(`^Bli ${role}.*${organisation}`) })
  await buttons.first().click()
  await page.getByRole('heading', { level: 1, name: 'Min vecka' }).waitFor()
}

/** What every page that a journey passes must hold: no errors, no other host, no barrier that axe finds. */
export async function checkPage(page: Page, label: string, expected?: RegExp): Promise<void> {
  checkNoFaults(page, label, expected)
  await checkAccessibility(page, label)
}

/** Ends the visits, after a last look for faults. */
export async function leave(...pages: Page[]): Promise<void> {
  const contexts = new Set<BrowserContext>(pages.map((page) => page.context()))
  for (const page of pages) checkNoFaults(page, 'on leaving')
  await Promise.all([...contexts].map((context) => context.close()))
}

/** Fails when the page is wider than its window: nothing may have to be scrolled sideways. */
export async function checkFits(page: Page, label: string): Promise<void> {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const)
  assert.ok(wide <= room, `${label}: ${wide} px wide in a window of ${room} px`)
}

const patienceMs = 15_000

/** Waits until something holds that no element alone tells; fails with what was seen last. */
export async function eventually<T>(page: Page, look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const seen = await look()
    if (holds(seen)) return seen
    if (performance.now() > deadline) throw new Error(`never came: ${holds}; last seen: ${JSON.stringify(seen)}`)
    await page.waitForTimeout(100)
  }
}
