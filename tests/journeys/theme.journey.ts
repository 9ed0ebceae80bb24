import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, leave, openDemo, skip } from './demo.ts'

/** The month in which the latest released week began, opened. */
async function openMonth(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const headers = { 'x-samlad': '1', 'content-type': 'application/json' }
    const { pictures } = await (await fetch('/api/pictures', { headers })).json()
    const weeks: { kind: string; state: string; from: string }[] = pictures
    const released = weeks.filter((one) => one.kind === 'week' && one.state === 'released').map((one) => one.from)
    const body = JSON.stringify({ kind: 'month', period: released.sort().at(-1)?.slice(0, 7) })
    return (await (await fetch('/api/pictures', { method: 'POST', headers, body })).json()).id
  })
  await page.goto(`${(await openDemo()).url}/lagesbilder/${id}`)
  await page.getByRole('heading', { level: 1, name: /^Lägesbild/ }).waitFor()
  return id
}

test("A month's picture gets a theme, and what was done in its weeks stands there", { skip }, async () => {
  const page = await enterAs('samordnare')
  const id = await openMonth(page)
  const done = page.getByRole('region', { name: 'Gjort under perioden' })
  // What the demo's weeks took up, each with its week and what came of it.
  await done
    .getByRole('row')
    .filter({ hasText: /v\. ?\d+|vecka \d+/ })
    .nth(1)
    .waitFor()
  const themes = page.getByRole('region', { name: 'Teman' })
  await themes.getByRole('button', { name: 'Lägg till ett tema' }).click()
  await themes.getByRole('button', { name: 'Spara' }).click()
  await themes.getByText('Skriv vad temat heter.').waitFor()
  await themes.getByText('Välj minst en kategori.').waitFor()
  await themes.getByRole('textbox', { name: 'Temats namn' }).fill('Unga i risk')
  await themes.getByText('Kategorier: inga valda').click()
  for (const name of ['Skadegörelse', 'Alkohol']) await themes.getByRole('checkbox', { name, exact: true }).check()
  await page.keyboard.press('Escape')
  await themes.getByText('Kategorier: 2 valda').waitFor()
  await themes.getByRole('textbox', { name: 'Vad ser vi?' }).fill('Fler unga samlas vid skolan på helgerna.')
  await checkPage(page, 'writing a theme')
  await themes.getByRole('button', { name: 'Spara' }).click()
  const theme = themes.getByRole('region', { name: 'Unga i risk' })
  await theme.getByText('Fler unga samlas vid skolan på helgerna.').waitFor()
  assert.equal(
    await theme
      .getByRole('listitem')
      .filter({ hasText: /^(Skadegörelse|Alkohol): \d+/ })
      .count(),
    2,
  )
  await checkPage(page, 'a month with a theme')
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'a month with a theme on a phone')

  await page.goto(`${(await openDemo()).url}/api/pictures/${id}/document?format=html`)
  await page.getByRole('heading', { name: 'Tema: Unga i risk' }).waitFor()
  await page
    .getByRole('table', { name: /^Fokus och uppgifter ur veckornas lägesbilder/ })
    .first()
    .waitFor()
  await checkPage(page, "the month's document")
  await leave(page)
})
