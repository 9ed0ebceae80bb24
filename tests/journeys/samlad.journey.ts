import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, eventually, leave, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { missing, openChapter, openSamlad, paragraph } from './samlad-pages.ts'
import { takeShots } from './shots.ts'

// A number that nobody has: PTS sets aside 0980-319 200–299 for fiction.
const number = '0980-319 200'

test('A coordinator opens a new samlad picture: half written with true figures, and what is missing is told at once', {
  skip,
}, async () => {
  const page = await enterAs('samordnare')
  await page.getByRole('link', { name: 'Samlad lägesbild' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Samlad lägesbild' }).waitFor()
  await checkPage(page, 'samlad pictures')
  await openSamlad(page, 'den gemensamma')
  for (const what of ['Konsekvenser är tom.', 'Analys och orsaker är tom.', 'Polisens egen bild är inte delad.']) {
    await missing(page).getByText(what).waitFor()
  }
  const summary = await openChapter(page, 'Sammanfattning')
  const crime = paragraph(summary, 'Anmälda brott')
  await crime.getByText(/^Under 2025 anmäldes 8\s?392 brott i Luleå, 337 fler än 2024/).waitFor()
  await checkPage(page, 'a new samlad picture')
  await takeShots(page, 'samlad', { anew: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'samlad picture on a phone')
  await page.setViewportSize({ width: 1344, height: 900 })

  // The figure and its table, by keyboard alone.
  const entry = page.getByRole('button', { name: /^Brottsligheten och dess omfattning/ })
  await tabTo(page, entry)
  await page.keyboard.press('Enter')
  const extent = page.getByRole('region', { name: 'Brottsligheten och dess omfattning', exact: true })
  await extent.getByRole('heading', { level: 2 }).waitFor()
  const figure = extent.getByRole('figure', { name: 'Anmälda brott i Luleå', exact: true })
  await tabTo(page, figure.getByRole('button', { name: 'Visa som tabell' }))
  await page.keyboard.press('Enter')
  const row = figure.getByRole('row').filter({ hasText: '2025' })
  await row.getByText(/^8\s?392$/).waitFor()
  await checkPage(page, 'a chapter with a figure as a table')
  await leave(page)
})

test('A coordinator edits, strikes, takes back, lifts and writes; no phone number gets in', { skip }, async () => {
  const page = await enterAs('samordnare')
  await openSamlad(page, 'den gemensamma')
  const summary = await openChapter(page, 'Sammanfattning')
  const crime = paragraph(summary, 'Anmälda brott')
  await tabTo(page, crime.getByRole('button', { name: /^Ändra/ }))
  await page.keyboard.press('Enter')
  const text = summary.getByRole('textbox', { name: /Anmälda brott$/ })
  await eventually(
    page,
    () => text.evaluate((field) => field === document.activeElement),
    (focused) => focused,
  )
  await text.fill('Brotten blev fler 2025 än året före.')
  await summary.getByRole('button', { name: 'Spara', exact: true }).click()
  await crime.getByText('Redigerad av Luleå kommun, trygghet och stadsmiljö').click()
  await crime.getByText(/^Räknad mening: Under 2025 anmäldes/).waitFor()
  await checkPage(page, 'an edited sentence')
  await crime.getByRole('button', { name: 'Använd den räknade' }).click()
  await crime.getByText('Redigerad av').waitFor({ state: 'detached' })
  await crime.getByText(/^Under 2025 anmäldes/).waitFor()

  const compared = paragraph(summary, 'Jämfört med andra')
  await compared.getByRole('button', { name: /^Stryk/ }).click()
  await compared.getByText('Struken: står inte i dokumentet.').waitFor()
  await compared.getByRole('button', { name: /^Ta tillbaka/ }).click()
  await compared.getByText('Struken').waitFor({ state: 'detached' })
  await compared.getByRole('button', { name: /^Lyft fram/ }).click()
  await compared.getByText('Lyfts fram i sammanfattningen').waitFor()

  const consequences = await openChapter(page, 'Konsekvenser')
  await consequences.getByText(/Vad har människor slutat göra/).waitFor()
  await consequences.getByRole('button', { name: 'Skriv ett stycke' }).click()
  const own = consequences.getByRole('textbox', { name: /Eget stycke$/ })
  await own.fill(`Ring ${number} om fritidsgården.`)
  await consequences.getByRole('button', { name: 'Spara', exact: true }).click()
  await consequences.getByRole('alert').getByText(number).waitFor()
  await checkPage(page, 'a paragraph with a phone number')
  // What is written and not saved stands open again, also after another chapter and a reload.
  await own.fill('Fritidsgården stänger tidigare på fredagar för att personalen är otrygg.')
  await openChapter(page, 'Grupper')
  await page.reload()
  await openChapter(page, 'Konsekvenser')
  await consequences.getByRole('button', { name: 'Spara', exact: true }).click()
  await paragraph(consequences, 'Eget stycke')
    .getByText(/^Fritidsgården stänger tidigare/)
    .waitFor()
  await missing(page).getByText('Konsekvenser är tom.').waitFor({ state: 'detached' })
  await leave(page)
})

test('Two who write the same paragraph lose nothing', { skip }, async () => {
  const [coordinator, police] = [await enterAs('samordnare'), await enterAs('kommunpolis')]
  for (const page of [coordinator, police]) {
    await openSamlad(page, 'den gemensamma')
    const summary = await openChapter(page, 'Sammanfattning')
    await paragraph(summary, 'Tryggheten')
      .getByRole('button', { name: /^Ändra/ })
      .click()
  }
  const field = (page: Page) => page.getByRole('textbox', { name: /Tryggheten$/ })
  const save = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true })
  await field(coordinator).fill('Tryggheten har inte ändrats säkert.')
  await field(police).fill('Flera undviker resecentrum efter klockan 22.')
  await save(coordinator).click()
  await field(coordinator).waitFor({ state: 'detached' })
  await save(police).click()
  const notice = police.getByRole('button', { name: 'Slå ihop' })
  await notice.waitFor()
  await checkPage(police, 'two texts of one paragraph', /409/)
  for (const words of ['Tryggheten har inte ändrats säkert.', 'Flera undviker resecentrum efter klockan 22.']) {
    await police.getByText(words).first().waitFor()
  }
  await notice.click()
  await save(police).click()
  await field(police).waitFor({ state: 'detached' })
  const shown = paragraph(coordinator.getByRole('region', { name: 'Sammanfattning', exact: true }), 'Tryggheten')
  await coordinator.reload()
  await shown.getByText('Flera undviker resecentrum efter klockan 22.').waitFor()
  assert.match((await shown.textContent()) ?? '', /Tryggheten har inte ändrats säkert\./)
  await leave(coordinator, police)
})
