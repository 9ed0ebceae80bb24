import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Page } from 'playwright-core'
import { reducePng } from './palette-png.ts'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

const shots = [
  { name: 'wide', width: 1344, height: 900 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'dark', width: 1344, height: 900, dark: true },
  { name: 'text-200', width: 1344, height: 900, text: 2 },
] as const

/** Pixels; of a longer page the beginning is shown. */
const tallest = 3_600

export interface ShotOptions {
  /** False for what lies over the page: only the window is shown. */
  fullPage?: boolean
  /** The page is opened anew each time, as on a device of that kind; not for what has been typed. */
  anew?: boolean
}

/** With SAMLAD_SHOTS=1: the page as it stands, four ways, in docs/screenshots. Leaves the page as it was. */
export async function takeShots(page: Page, name: string, { fullPage = true, anew = false }: ShotOptions = {}) {
  if (process.env.SAMLAD_SHOTS !== '1') return
  await mkdir(folder, { recursive: true })
  const before = page.viewportSize()
  const session = await page.context().newCDPSession(page)
  for (const shot of shots) {
    const text = 'text' in shot ? shot.text : 1
    await page.setViewportSize({ width: shot.width, height: shot.height })
    await page.emulateMedia({ colorScheme: 'dark' in shot ? 'dark' : 'light' })
    await setText(session, text)
    if (anew) await page.reload({ waitUntil: 'networkidle' })
    await settle(page)
    if (fullPage) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width: shot.width, height: Math.min(height, tallest) })
      // Another window has the text size that the browser began with.
      await setText(session, text)
      await settle(page)
    }
    // Not the page's own screenshot: that one, too, puts the text size back before it looks.
    const { data } = await session.send('Page.captureScreenshot', { captureBeyondViewport: false })
    const png = Buffer.from(data, 'base64')
    await writeFile(`${folder}${name}-${shot.name}.png`, reducePng(png))
  }
  await setText(session, 1)
  await session.detach()
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

/** The reader's own text size, as the browser's setting gives it: widths that are asked for in em follow. */
async function setText(session: CDPSession, times: number): Promise<void> {
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } })
}

/** Waits until fonts are in and the page, with a map that moves, has drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    scrollTo(0, 0)
    await document.fonts.ready
    await new Promise((done) => setTimeout(done, 1_200))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}
