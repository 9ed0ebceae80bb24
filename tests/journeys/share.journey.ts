import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage, enterAs, eventually, leave, skip } from './demo.ts'
import { takeShots } from './shots.ts'

const rows = (page: Page) => page.getByRole('table', { name: 'Rapporter' }).getByRole('row')
const dialog = (page: Page) => page.getByRole('dialog')

const filters = (page: Page) => page.locator('details', { hasText: /^Filter/ })

async function pickState(page: Page, state: string): Promise<void> {
  if ((await filters(page).getAttribute('open')) === null) await filters(page).locator('summary').first().click()
  await page.getByText(/^Steg:/).click()
  const boxes = page.getByRole('group', { name: 'Steg' })
  for (const box of await boxes.getByRole('checkbox').all()) await box.setChecked(false)
  await boxes.getByRole('checkbox', { name: state }).check()
  await page.keyboard.press('Escape')
}

/** Waits until the list holds nothing but this step, and gives how many rows that is. */
async function countOnly(page: Page, state: string): Promise<number> {
  const states = () =>
    page.locator('[aria-busy] , table tbody tr').evaluateAll((found) => found.map((row) => row.textContent))
  const seen = await eventually(
    page,
    states,
    (texts) => texts.length > 0 && texts.every((text) => text?.includes(state)),
  )
  return seen.length
}

test("A reviewer reviews and shares last night's reports in one go, and the coordinator finds them", {
  skip,
}, async () => {
  const page = await enterAs('granskare', 'Väktarbolaget')
  await page.getByRole('link', { name: 'Rapporter' }).first().click()
  await page.getByRole('link', { name: /väntar på granskning/ }).click()
  const waiting = await countOnly(page, 'Väntar på granskning')
  await rows(page).filter({ hasText: 'Två rutor krossade' }).waitFor()
  await page.getByRole('button', { name: 'Välj alla på sidan' }).click()
  await page.getByText(`${waiting} rapport${waiting === 1 ? ' vald' : 'er valda'}`).waitFor()
  await page.getByRole('button', { name: 'Godkänn granskningen' }).click()
  await dialog(page).getByText('ingen person går att peka ut').waitFor()
  await checkPage(page, 'question before reviewing')
  await dialog(page).getByRole('button', { name: 'Godkänn granskningen' }).click()
  await page.getByText('Inget väntar på granskning i din organisation.').waitFor()

  await pickState(page, 'Granskad')
  const reviewed = await countOnly(page, 'Granskad')
  await rows(page).filter({ hasText: 'Två rutor krossade' }).waitFor()
  assert.ok(reviewed >= waiting, `${reviewed} reviewed of ${waiting}`)
  await page.getByRole('button', { name: 'Välj alla på sidan' }).click()
  await page.getByRole('button', { name: 'Dela', exact: true }).click()
  await dialog(page).getByText('allmän handling hos kommunen och polisen').waitFor()
  await checkPage(page, 'question before sharing')
  // Sharing is not done by asking about it.
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'hidden' })
  assert.equal(await rows(page).filter({ hasText: 'Granskad' }).count(), reviewed)
  await page.getByRole('button', { name: 'Dela', exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Dela', exact: true }).click()
  await page.getByText('Inga rapporter passar filtren').waitFor()
  await pickState(page, 'Delad')
  await countOnly(page, 'Delad')
  await rows(page).filter({ hasText: 'Två rutor krossade' }).getByText('Delad').waitFor()
  await checkPage(page, 'own shared reports')

  const coordinator = await enterAs('samordnare')
  await coordinator.getByRole('link', { name: 'Rapporter' }).first().click()
  await rows(coordinator).nth(5).waitFor()
  await takeShots(coordinator, 'list', { anew: true })
  await filters(coordinator).locator('summary').first().click()
  await coordinator.getByRole('searchbox', { name: 'Ord i texten' }).fill('rutor krossade')
  const found = rows(coordinator).filter({ hasText: 'Två rutor krossade' })
  await found.getByText('Väktarbolaget').waitFor()
  assert.equal(await found.count(), 1)
  await checkPage(coordinator, 'list of shared reports')
  await found.getByRole('link').click()
  await coordinator.getByText('Två rutor krossade. Vittne [telefonnummer borttaget]').waitFor()
  await checkPage(coordinator, 'one shared report')
  await leave(page, coordinator)
})
