import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { checkPage, enterAs, leave, skip } from './demo.ts'

/** Presses one of the two links and gives the saved file with the sentence about it. */
async function fetchFile(page: Page, format: 'CSV' | 'Excel'): Promise<{ bytes: Buffer; told: string }> {
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: format, exact: true }).click()
  const download = await arriving
  const told = await page.getByText(/^Filen har/).textContent()
  return { bytes: await readFile(await download.path()), told: told ?? '' }
}

test('The coordinator exports the list and the file has every row', { skip }, async () => {
  const page = await enterAs('samordnare')
  await page.getByRole('link', { name: 'Rapporter' }).first().click()
  const words = await page.getByText(/ av [\d\s]+ rapporter/).textContent()
  const total = Number(/ av ([\d\s]+) rapport/.exec(words ?? '')?.[1]?.replace(/\s/g, ''))
  assert.ok(total > 1000, String(total))
  const { bytes, told } = await fetchFile(page, 'CSV')
  const records = parse(bytes, { delimiter: ';', bom: true, relax_column_count: false }) as string[][]
  assert.equal(records.length - 1, total)
  assert.equal(told.replace(/\s/g, ''), `Filenhar${total}rader,likamångasomlistan.`)
  await checkPage(page, 'list after export')
  await leave(page)
})

const areas = ['Centrum', 'Porsön', 'Hertsön', 'Örnäset', 'Notviken']
const dayMs = 86_400_000

/** Two hundred invented rows as another system would write them: semicolons, Windows-1252, a number of its own in each. */
function writeRows({ bad }: { bad: boolean }): Buffer {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const day = new Date(Date.now() - (60 + (at % 28)) * dayMs).toISOString().slice(0, 10)
    const when = bad && at === 120 ? 'i förrgår' : `${day} ${String(at % 24).padStart(2, '0')}:15`
    return `N-${1000 + at};${when};Skadegörelse;${areas[at % areas.length]};Påhittad rad ${at + 1}`
  })
  return Buffer.from(['Ärendenummer;Tidpunkt;Typ;Område;Beskrivning', ...rows, ''].join('\r\n'), 'latin1')
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Fil', exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: /^(Läs filen|De första raderna)$/ }).click()
  await page.getByRole('heading', { name: 'Så läser vi filen' }).waitFor()
}

const start = (page: Page) => page.getByRole('button', { name: 'Hämta in 200 rader' })

test('The coordinator imports a CSV of 200 rows: all or nothing, and never twice', { skip }, async () => {
  const page = await enterAs('samordnare')
  await page.getByRole('link', { name: 'Hämta in från fil' }).click()
  await chooseFile(page, 'arenden.csv', writeRows({ bad: true }))
  await page.getByText('Tecknen är Windows-1252').waitFor()
  await page.getByText('1 av 200 rader har fel.').waitFor()
  await page.getByRole('row', { name: /122.*Tidpunkt.*i förrgår/ }).waitFor()
  await checkPage(page, 'import preview')
  await page.getByLabel('Namn på källan').fill('Påhittat ärendesystem')
  await start(page).click()
  await page.getByText('Inget är inhämtat. 1 av 200 rader har fel.').waitFor()
  await checkPage(page, 'refused import')

  await page.getByRole('button', { name: 'Hämta in en fil till' }).click()
  await chooseFile(page, 'arenden.csv', writeRows({ bad: false }))
  await page.getByText('Inga fel i de 200 rader').waitFor()
  await page.getByLabel('Namn på källan').fill('Påhittat ärendesystem')
  await start(page).click()
  await page.getByText('200 rader lästa. Allt är inne.').waitFor()
  await page.getByText('Nya rapporter').locator('..').getByText('200', { exact: true }).waitFor()
  await checkPage(page, 'finished import')

  await page.getByRole('button', { name: 'Hämta in en fil till' }).click()
  await page.getByLabel('Källa').selectOption({ label: 'Påhittat ärendesystem' })
  await chooseFile(page, 'arenden.csv', writeRows({ bad: false }))
  await start(page).click()
  await page.getByText('Oförändrade sedan förra gången').locator('..').getByText('200', { exact: true }).waitFor()
  await page.getByText('Nya rapporter').locator('..').getByText('0', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Till rapporterna' }).click()
  await page.getByText(/ av [\d\s]+ rapporter/).waitFor()
  await leave(page)
})
