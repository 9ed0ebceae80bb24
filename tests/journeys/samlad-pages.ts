import type { Locator, Page } from 'playwright-core'
import { openDemo } from './demo.ts'

// The ways into a samlad picture that its journeys share.

export const missing = (page: Page) => page.getByRole('region', { name: 'Vad saknas?' })
export const paragraph = (chapter: Locator, name: string) => chapter.getByRole('article', { name, exact: true })

/** The picture of 2026: one's own party's, or the joint one. */
export async function openSamlad(page: Page, whose: 'vår egen' | 'den gemensamma'): Promise<void> {
  const { url } = await openDemo()
  await page.goto(`${url}/samlad`)
  await page.getByRole('textbox', { name: 'År' }).fill('2026')
  await page.getByRole('button', { name: `Öppna ${whose}` }).click()
  await page.getByRole('heading', { level: 1, name: /ägesbild 2026/ }).waitFor()
}

export async function openChapter(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Delar' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  const chapter = page.getByRole('region', { name, exact: true })
  await chapter.waitFor()
  return chapter
}

/** Adds a paragraph at the end of the chapter and saves it. */
export async function write(chapter: Locator, text: string): Promise<void> {
  await chapter.getByRole('button', { name: 'Skriv ett stycke' }).click()
  await chapter.getByRole('textbox', { name: /Eget stycke$/ }).fill(text)
  await chapter.getByRole('button', { name: 'Spara', exact: true }).click()
  await paragraph(chapter, 'Eget stycke').filter({ hasText: text }).waitFor()
}
