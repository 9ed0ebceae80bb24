import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, eventually, leave, skip } from './demo.ts'
import { openChapter, openSamlad } from './samlad-pages.ts'
import { takeShots } from './shots.ts'

const school = 'Grundskolorna Porsön och Björkskatan'
const phone = { width: 390, height: 844, touch: true }

const panel = (page: Page) => page.getByRole('region', { name: 'Aktörernas kartläggningar' })
const rowOf = (page: Page, organisation: string) => panel(page).getByRole('row').filter({ hasText: organisation })

/** A day two weeks from now, as a date field wants it. */
const inTwoWeeks = () => new Date(Date.now() + 14 * 24 * 3_600_000).toISOString().slice(0, 10)

async function invite(page: Page): Promise<void> {
  await panel(page).getByText('Ingen är tillfrågad än.').waitFor()
  await panel(page).getByRole('button', { name: 'Bjud in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Be om kartläggningar' })
  await dialog.getByRole('checkbox', { name: school }).waitFor()
  await dialog.getByRole('button', { name: 'Skicka inbjudan' }).click()
  await dialog.getByText('Välj minst en organisation.').waitFor()
  await checkPage(page, 'inviting with nothing chosen')
  await dialog.getByRole('checkbox', { name: school }).check()
  await dialog.getByRole('checkbox', { name: 'Lulebo' }).check()
  await dialog.getByLabel('Svar senast').fill(inTwoWeeks())
  await dialog.getByRole('textbox', { name: /^Meddelande/ }).fill('Vi vill veta vad ni ser på kvällarna.')
  await dialog.getByRole('button', { name: 'Skicka inbjudan' }).click()
  await panel(page).getByText('0 av 2 har svarat.').waitFor()
}

/** From «Min vecka» on a phone to the form. */
async function openForm(page: Page): Promise<void> {
  const week = page.getByRole('region', { name: 'Kartläggningar' })
  await week.getByText(/^En kartläggning väntar på er\. Svara senast/).waitFor()
  await week.getByRole('link', { name: 'Till samlad lägesbild 2026' }).click()
  await page.getByText('Vi vill veta vad ni ser på kvällarna.').waitFor()
}

async function answer(page: Page, what: string, consequences: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Vad gäller det?' }).fill(what)
  await page.getByRole('button', { name: 'Spara utkastet' }).click()
  await page.getByRole('link', { name: 'Punkt 1: välj hur ni vet det.' }).waitFor()
  await page.getByLabel('Hur vet ni det?').selectOption({ label: 'Egna iakttagelser' })
  await page.getByRole('textbox', { name: 'Vilka följder får det?' }).fill(consequences)
  await page.getByRole('button', { name: 'Spara utkastet' }).click()
  await page.getByText('Det du har skrivit är inte sparat än.').waitFor({ state: 'detached' })
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Godkänn för delning' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/Det går inte att ta tillbaka|inte att ta tillbaka/)
    .first()
    .waitFor()
  await checkPage(page, 'question before a mapping is shared')
  await dialog.getByRole('button', { name: 'Godkänn och dela' }).click()
  await page
    .getByText(/^Delad med kommunen och polisen/)
    .first()
    .waitFor()
}

test("The school's and the housing company's mappings arrive, and who is missing is seen", { skip }, async () => {
  const coordinator = await enterAs('samordnare')
  await openSamlad(coordinator, 'den gemensamma')
  await invite(coordinator)

  const reporter = await enterAs('rapportör', 'Lulebo', phone)
  await openForm(reporter)
  await checkFits(reporter, 'mapping form on a phone')
  await answer(reporter, 'Källarinbrott på Porsön i höst', 'Hyresgäster vågar inte gå till förrådet.')
  await reporter.getByText('När utkastet är klart godkänner er granskare att det delas.').waitFor()
  await checkPage(reporter, 'a mapping that waits for its reviewer')
  await takeShots(reporter, 'mapping')
  await leave(reporter)

  const reviewer = await enterAs('granskare', 'Lulebo', phone)
  await openForm(reviewer)
  await approve(reviewer)
  await checkPage(reviewer, 'a shared mapping')
  await leave(reviewer)

  await coordinator.reload()
  await panel(coordinator).getByText('1 av 2 har svarat.').waitFor()
  await rowOf(coordinator, school).getByText('Väntar på svar').waitFor()
  await rowOf(coordinator, 'Lulebo').getByRole('button', { name: /^Läs/ }).click()
  const read = coordinator.getByRole('dialog', { name: 'Lulebo' })
  await read.getByText('Källarinbrott på Porsön i höst').waitFor()
  await checkPage(coordinator, 'a mapping as it is read')
  await coordinator.keyboard.press('Escape')
  await rowOf(coordinator, school)
    .getByRole('button', { name: /^Påminn/ })
    .click()
  await eventually(
    coordinator,
    () => rowOf(coordinator, school).getByText('Nej', { exact: true }).count(),
    (never) => never === 0,
  )

  const teacher = await enterAs('granskare', school, phone)
  await openForm(teacher)
  await answer(teacher, 'Skadegörelse på skolgården på helger', 'Yngre elever undviker skolgården på kvällen.')
  await approve(teacher)
  await leave(teacher)

  await coordinator.getByRole('button', { name: 'Räkna om med dagens underlag' }).click()
  const other = await openChapter(coordinator, 'Annan relevant information')
  for (const what of ['Källarinbrott på Porsön i höst', 'Skadegörelse på skolgården på helger']) {
    await other.getByText(what).first().waitFor()
  }
  const consequences = await openChapter(coordinator, 'Konsekvenser')
  await consequences.getByText('Yngre elever undviker skolgården på kvällen.').waitFor()
  await checkPage(coordinator, 'a chapter with mappings')
  await leave(coordinator)
})
