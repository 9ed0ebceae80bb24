import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))

const shots = [
  { name: 'wide', width: 1344, height: 900 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'dark', width: 1344, height: 900, dark: true },
  { name: 'text-200', width: 1344, height: 900, text: '200%' },
] as const

/** With SAMLAD_SHOTS=1: the page as it stands, four ways, in docs/screenshots. Leaves the page as it was. */
export async function takeShots(page: Page, name: string): Promise<void> {
  if (process.env.SAMLAD_SHOTS !== '1') return
  await mkdir(folder, { recursive: true })
  const before = page.viewportSize()
  for (const shot of shots) {
    await page.setViewportSize({ width: shot.width, height: shot.height })
    await page.emulateMedia({ colorScheme: 'dark' in shot ? 'dark' : 'light' })
    await setText(page, 'text' in shot ? shot.text : '')
    await page.screenshot({ path: `${folder}${name}-${shot.name}.png`, fullPage: true, animations: 'disabled' })
  }
  await setText(page, '')
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

/** The reader's own text size, as a browser setting would give it. Waits until fonts are in and the page has drawn. */
async function setText(page: Page, size: string): Promise<void> {
  await page.evaluate(async (fontSize) => {
    document.documentElement.style.fontSize = fontSize
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, size)
}
