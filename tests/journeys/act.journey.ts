import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { PictureHead } from '#features/picture/schema.ts'
import { checkFits, checkPage, enterAs, leave, skip } from './demo.ts'
import { button, callApi, dialog, go, idOf, region } from './page-parts.ts'

const measureTitle = 'Vuxna på skolgården på kvällarna'
const taskTitle = 'Fråga eleverna vilka kvällar som är stökigast'
const school = 'Grundskolorna Hertsön och Örnäset'
const inDays = (days: number) => addDays(localDateAt(Date.now()), days)

/** From the latest week that is released, on its own page. */
async function beginInWeek(page: Page): Promise<void> {
  const { pictures } = await callApi<{ pictures: PictureHead[] }>(page, 'GET', '/pictures?kind=week')
  const released = pictures.find((one) => one.state === 'released')
  await go(page, `/lagesbilder/${released?.id}`, /^Lägesbild vecka/)
  await page.getByRole('heading', { name: 'Frisläppt bild' }).waitFor()
  await page.getByRole('link', { name: 'Börja en åtgärd ur bilden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Ny åtgärd' }).waitFor()
  await page.getByText('Åtgärden börjar i en lägesbild.').waitFor()
}

async function writeMeasure(page: Page): Promise<string> {
  await page.getByRole('textbox', { name: /^Rubrik/ }).fill(measureTitle)
  await page.getByRole('textbox', { name: /^Vad ska göras/ }).fill('Två vuxna från skolan och Lulebo går förbi.')
  await page.getByRole('radio', { name: /^både situationell och social$/i }).check()
  await page.getByRole('radio', { name: 'Agera' }).check()
  await page.getByRole('checkbox', { name: 'Stärka den situationella preventionen' }).check()
  await page.getByRole('combobox', { name: 'Vilken organisation ansvarar?' }).selectOption({ label: 'Lulebo' })
  await page.getByLabel('Startdag').fill(inDays(0))
  await page.getByLabel('Slutdag').fill(inDays(60))
  await button(page, 'Spara utkastet').click()
  await page.getByRole('heading', { level: 1, name: measureTitle }).waitFor()
  const id = idOf(page)
  const indicator = { title: 'Stökiga kvällar', source: { kind: 'own' }, unit: 'kvällar', baseline: 4, target: 1 }
  const entered = { baselinePeriod: null, better: 'lower', frequency: 'week', enteredBy: null }
  const body = { ...indicator, ...entered, version: 0, overrides: [] }
  await callApi(page, 'PUT', `/measures/${id}/indicators/${randomUUID()}`, body)
  await page.reload()
  await page.getByText('Ett utkast ur en lägesbild.').waitFor()
  return id
}

async function decideTogether(coordinator: Page, police: Page): Promise<void> {
  const ask = (page: Page) => dialog(page, 'Besluta åtgärden mellan två planer')
  await button(coordinator, 'Besluta tillsammans').click()
  await checkPage(coordinator, 'deciding a measure between two plans')
  await button(ask(coordinator), 'Godkänn för kommunen').click()
  await ask(coordinator).waitFor({ state: 'hidden' })
  // The police finds it in the own week.
  await police.reload()
  await region(police, 'Åtgärdsplanen väntar').getByRole('link', { name: measureTitle }).click()
  await button(police, 'Besluta tillsammans').click()
  await button(ask(police), 'Godkänn och besluta').click()
  await police.getByText(/^Beslutad av båda parter/).waitFor()
}

/** Proposed by one, appointed by the other's yes, with Lulebo leading and a school in it. Returns its id. */
async function appointGroup(coordinator: Page, police: Page): Promise<string> {
  await coordinator.reload()
  await coordinator.getByRole('link', { name: 'Tillsätt en arbetsgrupp' }).click()
  await coordinator.getByRole('heading', { level: 1, name: 'Föreslå en arbetsgrupp' }).waitFor()
  await button(coordinator, 'Föreslå gruppen').click()
  await coordinator.getByText('Välj minst en medlem.').first().waitFor()
  await coordinator.getByRole('textbox', { name: /^Vad ska gruppen heta/ }).fill('Kvällar på skolgården')
  const mandate = 'Planera kvällarna till terminens slut. Gruppen får ändra tiderna, inte platsen.'
  await coordinator.getByRole('textbox', { name: /^Vad ska gruppen göra/ }).fill(mandate)
  const chosen = coordinator.getByRole('combobox', { name: 'Vilken åtgärd arbetar gruppen med?' })
  assert.equal(await chosen.locator('option:checked').textContent(), measureTitle)
  const search = coordinator.getByRole('combobox', { name: /^Sök roll eller organisation/ })
  for (const [typed, picked] of [
    ['granskare, lulebo', /Granskare.*Lulebo/],
    ['rapportör, grundskolorna hertsön', /Rapportör.*Hertsön/],
  ] as const) {
    await search.fill(typed)
    await coordinator.getByRole('option', { name: picked }).click()
  }
  await coordinator.getByRole('radio', { name: /^Leder gruppen.*Granskare/ }).check()
  await checkPage(coordinator, 'proposing a working group')
  await button(coordinator, 'Föreslå gruppen').click()
  await coordinator.getByRole('heading', { level: 1, name: 'Kvällar på skolgården' }).waitFor()
  const id = idOf(coordinator)

  await go(police, '/', 'Min vecka')
  await region(police, 'Uppgifter i arbetsgrupper').getByRole('link', { name: 'Kvällar på skolgården' }).click()
  await button(police, 'Godkänn gruppen').click()
  await button(dialog(police, 'Godkänna arbetsgruppen?'), 'Godkänn gruppen').click()
  await police.getByText('Inga uppgifter är öppna.').waitFor()
  await checkPage(police, 'an appointed group')
  return id
}

async function giveTask(leader: Page, groupId: string): Promise<void> {
  await go(leader, `/grupper/${groupId}`, 'Kvällar på skolgården')
  await button(leader, 'Ny uppgift').click()
  await leader.getByRole('textbox', { name: 'Vad ska göras?' }).fill(taskTitle)
  await leader.getByRole('combobox', { name: 'Vem ansvarar?' }).selectOption({ label: `Rapportör, ${school}` })
  await leader.getByLabel('Klar senast').fill(inDays(5))
  await button(leader, 'Spara uppgiften').click()
  await leader.getByRole('heading', { level: 3, name: taskTitle }).waitFor()
}

test('A weekly picture leads to an ad-hoc measure and a working group', { skip }, async () => {
  const [coordinator, police] = [await enterAs('samordnare'), await enterAs('kommunpolis')]
  await beginInWeek(coordinator)
  const measureId = await writeMeasure(coordinator)
  await decideTogether(coordinator, police)
  const groupId = await appointGroup(coordinator, police)
  const leader = await enterAs('granskare', 'Lulebo')
  await giveTask(leader, groupId)

  // The school's reporter, on a phone.
  const phone = await enterAs('rapportör', school, { width: 390, height: 844, touch: true })
  const waits = region(phone, 'Uppgifter i arbetsgrupper')
  await waits.getByText('En uppgift väntar på dig.').waitFor()
  await checkPage(phone, 'own week with a task')
  await checkFits(phone, 'own week with a task')
  await waits.getByRole('link', { name: taskTitle }).tap()
  await phone.getByRole('heading', { level: 3, name: taskTitle }).waitFor()
  await phone.getByRole('textbox', { name: /^Skriv i loggen/ }).fill('Klass 8 och 9 har svarat.')
  await button(phone, 'Spara i loggen').tap()
  await phone.getByRole('listitem').filter({ hasText: 'Klass 8 och 9 har svarat.' }).first().waitFor()
  await checkPage(phone, 'a task on a phone')
  await checkFits(phone, 'a task on a phone')
  await button(phone, 'Meny').tap()
  await phone.getByRole('link', { name: 'Min vecka' }).tap()
  await button(waits, `Markera ${taskTitle} som klar`).tap()
  await waits.getByText('En uppgift väntar på dig.').waitFor({ state: 'detached' })

  await leader.reload()
  await button(leader, 'Avsluta gruppen').click()
  const end = dialog(leader, 'Avsluta arbetsgruppen')
  await end
    .getByRole('textbox', { name: 'Slutrapport' })
    .fill('Gruppen gick tolv kvällar. Det blev lugnare efter den tredje.')
  await checkPage(leader, 'a closing report')
  await button(end, 'Avsluta gruppen').click()
  await leader.getByText(/^Gruppen avslutades/).waitFor()

  // The report stands where the measure leads to it.
  await go(coordinator, `/atgarder/${measureId}`, measureTitle)
  await region(coordinator, 'Vilar på och leder till').getByRole('link', { name: 'Kvällar på skolgården' }).click()
  await coordinator.getByText('Det blev lugnare efter den tredje.').waitFor()
  await leave(coordinator, police, leader, phone)
})
