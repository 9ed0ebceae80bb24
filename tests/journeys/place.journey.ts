import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, leave, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'

const phone = { width: 390, height: 844, touch: true }
const place = (page: Page) => page.getByRole('combobox', { name: 'Var' })
const ownPosition = (page: Page) => page.getByRole('button', { name: 'Min position' })

async function openForm(): Promise<Page> {
  const page = await enterAs('rapportör', 'Väktarbolaget', phone)
  await page.getByRole('link', { name: 'Ny rapport' }).first().tap()
  await place(page).waitFor()
  return page
}

test('A guard who stands on the spot lets the phone say where', { skip }, async () => {
  const page = await openForm()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ longitude: 22.1547, latitude: 65.5848, accuracy: 23 })
  await ownPosition(page).tap()
  await page.getByText('Du är i Centrum, på ungefär 30 meter när.').waitFor()
  assert.equal(await place(page).inputValue(), 'Min position')
  await checkPage(page, 'form with the own position')
  await page
    .getByRole('radio', { name: 'Klotter', exact: true })
    .or(page.getByRole('radio', { name: 'Skadegörelse', exact: true }))
    .first()
    .tap()
  await page.getByRole('button', { name: 'Skicka' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Tack. Rapporten är skickad' }).waitFor()
  await page.getByRole('link', { name: 'Till rapporterna' }).tap()
  await page.getByRole('listitem').filter({ hasText: 'Centrum' }).first().waitFor()
  await leave(page)
})

test('When the phone will not tell, or stands outside the municipality, another way is named', { skip }, async () => {
  const page = await openForm()
  await ownPosition(page).tap()
  await page.getByText('Telefonen lämnar inte ut positionen. Skriv platsen i stället, eller välj i listan.').waitFor()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ longitude: 18.07, latitude: 59.33, accuracy: 15 })
  await ownPosition(page).tap()
  await page.getByText('Du är utanför kommunen. Skriv platsen i stället.').waitFor()
  assert.equal(await place(page).inputValue(), '')
  await checkPage(page, 'form without a position')
  await leave(page)
})

test('Somebody without a pointer marks the place on the map', { skip }, async () => {
  const page = await openForm()
  await tabTo(page, page.getByRole('button', { name: 'Karta', exact: true }))
  await page.keyboard.press('Enter')
  const map = page.getByRole('application', { name: 'Karta över områdena' })
  await map.waitFor()
  await tabTo(page, map)
  const told = map.locator('xpath=..').getByRole('status')
  await page.keyboard.press('ArrowLeft')
  await told.filter({ hasText: /^Platsen ligger / }).waitFor()
  const before = await map.getAttribute('viewBox')
  await page.keyboard.press('+')
  assert.notEqual(await map.getAttribute('viewBox'), before, 'plus did not come nearer')
  await checkPage(page, 'map by keyboard')
  await checkFits(page, 'map by keyboard')
  for (let steps = 0; steps < 40 && (await told.textContent()) === 'Platsen ligger utanför kommunen.'; steps++) {
    await page.keyboard.press('ArrowUp')
  }
  const area = /^Platsen ligger i (.+)\.$/.exec((await told.textContent()) ?? '')?.[1]
  assert.ok(area, String(await told.textContent()))
  await tabTo(page, page.getByRole('button', { name: 'Välj den här platsen' }))
  await page.keyboard.press('Enter')
  await map.waitFor({ state: 'detached' })
  assert.equal(await place(page).inputValue(), 'Plats på kartan')
  await page.getByText(`Platsen ligger i ${area}.`).waitFor()
  await leave(page)
})
