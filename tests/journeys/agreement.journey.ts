import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import type { TopicView } from '#features/compliance/schema.ts'
import { checkFits, checkPage, enterAs, leave, skip } from './demo.ts'
import { button, callApi, go, region } from './page-parts.ts'
import { takeShots } from './shots.ts'

const clause = 'Åtgärdsplanen bör följas upp minst vartannat år.'
const months = (page: Page) => page.getByRole('textbox', { name: /^Antal månader/ })

/** When the agreement's own clause on follow-up is due next, as the clock has it; null: not before the agreement ends. */
async function readDue(page: Page): Promise<string | null> {
  const { obligations } = await callApi<TopicView>(page, 'GET', '/obligations/planFollowUp')
  const own = obligations.find((one) => one.source.kind === 'agreement')
  assert.ok(own)
  return own.dueOn
}

async function sign(page: Page, most: number): Promise<void> {
  const own = button(region(page, 'Underskrifter'), 'Notera underskriften')
  await own.first().waitFor()
  assert.equal(await own.count(), most)
  for (let left = most; left > 0; left--) {
    await own.first().click()
    await page.waitForFunction(
      ([words, count]) =>
        [...document.querySelectorAll('button')].filter((one) => one.textContent === words).length < Number(count),
      ['Notera underskriften', left] as const,
    )
  }
}

test('The parties change how often the plan is followed up, each signs, and the clock moves', { skip }, async () => {
  const page = await enterAs('samordnare')
  const before = await readDue(page)
  await go(page, '/overenskommelse', 'Överenskommelsen')
  await button(region(page, 'Lydelser'), 'Ändra').click()
  await page.getByRole('heading', { level: 1, name: 'Ändring av överenskommelsen' }).waitFor()
  const address = new URL(page.url()).pathname
  await takeShots(page, 'overenskommelse-utkast', { anew: true })
  await page.getByText(clause, { exact: true }).first().click()
  await months(page).fill('0')
  await page.getByRole('textbox', { name: /^Varför den ändras/ }).fill('Läget ändras fortare än vi trodde.')
  assert.ok(await button(page, 'Notera underskriften').first().isDisabled())
  await button(page, 'Spara utkastet').click()

  // Told in one list, and at its field, where the list leads.
  const faults = region(page, 'Rätta det här innan den undertecknas')
  await faults.waitFor()
  assert.equal(await faults.getByRole('link').count(), 1)
  await checkPage(page, 'a draft with a fault')
  await faults.getByRole('link').click()
  const field = months(page)
  assert.ok(await field.evaluate((element) => element === document.activeElement))
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  await field.fill('12')
  await button(page, 'Spara utkastet').click()
  await page.getByText('Utkastet är helt och kan undertecknas.').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'a draft on a phone')
  await page.setViewportSize({ width: 1344, height: 900 })

  await sign(page, 2)
  await page.getByText('2 av 3 har undertecknat.').waitFor()
  assert.equal(await readDue(page), before, 'nothing holds before all have signed')
  const police = await enterAs('kommunpolis')
  await go(police, address, 'Ändring av överenskommelsen')
  await sign(police, 1)
  await police.getByText('Undertecknad av båda parter. Den gäller som överenskommelse.').waitFor()
  await checkPage(police, 'a signed amendment')

  const after = await readDue(page)
  assert.ok(after !== null && (before === null || after < before), `${before} → ${after}`)
  await go(page, '/skyldigheter/planFollowUp', 'Uppföljning av åtgärdsplanen')
  const own = region(page, /^Uppföljning och utvärdering, överenskommelsen/)
  await own.getByText('varje år', { exact: true }).waitFor()
  await go(page, '/overenskommelse', 'Överenskommelsen')
  await region(page, 'Lydelser').getByText('Läget ändras fortare än vi trodde.').waitFor()
  await leave(page, police)
})
