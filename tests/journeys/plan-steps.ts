import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { criteria, type Problem } from '#features/problem/schema.ts'
import { checkFits, checkPage } from './demo.ts'
import { button, callApi, dialog, go, idOf, region } from './page-parts.ts'

// From a finding to a plan that both parties propose, written on the pages.

const problemTitle = 'Skador och skräp vid cykelställen'
export const measureTitle = 'Lås och belysning vid cykelställen'

/** From a finding of a released week to a problem that both put first. Returns its id. */
export async function raiseProblem(coordinator: Page, police: Page): Promise<string> {
  await go(coordinator, '/problem', 'Problem')
  await coordinator.getByRole('link', { name: 'Lyft ett problem' }).click()
  await coordinator.getByRole('heading', { level: 1, name: 'Lyft ett problem' }).waitFor()
  await button(coordinator, 'Lyft problemet').click()
  await coordinator.getByText('Skriv vad problemet är, med minst tre tecken.').first().waitFor()
  const pictures = coordinator.getByRole('combobox', { name: 'Ur vilken lägesbild?' })
  const weeks = pictures.getByRole('option', { name: /^Lägesbild vecka/ })
  await weeks.last().waitFor({ state: 'attached' })
  await pictures.selectOption({ label: (await weeks.last().textContent()) ?? '' })
  await coordinator.getByRole('group', { name: 'Vilka fynd?' }).getByRole('checkbox').first().check()
  await coordinator.getByText('1 fynd valt').waitFor()
  await coordinator.getByRole('textbox', { name: /^Vad är problemet/ }).fill(problemTitle)
  await coordinator
    .getByRole('textbox', { name: /^Beskriv problemet/ })
    .fill('Cyklar och lås slås sönder på kvällarna, mest vid skolorna.')
  await coordinator.getByRole('checkbox', { name: 'Stärka den situationella preventionen' }).check()
  await checkPage(coordinator, 'raising a problem')
  await button(coordinator, 'Lyft problemet').click()
  await coordinator.getByRole('heading', { level: 1, name: problemTitle }).waitFor()
  const id = idOf(coordinator)

  await button(coordinator, 'Svara på frågorna').click()
  for (const question of await coordinator.getByRole('group', { name: /\?$/ }).all()) {
    await question.getByRole('radio', { name: '2 Mycket' }).check()
  }
  await checkPage(coordinator, 'the seven questions')
  await button(coordinator, 'Spara').click()
  await button(coordinator, 'Ändra våra svar').waitFor()
  const scores = criteria.map((criterion, at) => ({ criterion, score: at === 0 ? 0 : 2, note: null, version: 0 }))
  await callApi<Problem>(police, 'PUT', `/problems/${id}/scores`, { scores, overrides: [] })

  for (const [page, yes] of [
    [coordinator, 'Kommunen säger ja'],
    [police, 'Polisen säger ja'],
  ] as const) {
    await go(page, `/problem/${id}`, problemTitle)
    await button(page, 'Prioritera tillsammans').click()
    await button(dialog(page, 'Prioritera problemet tillsammans'), yes).click()
    await dialog(page, 'Prioritera problemet tillsammans').waitFor({ state: 'hidden' })
  }
  await police.getByText(/^prioriterat · /).waitFor()
  await police.getByText('Parterna ser olika').first().waitFor()
  return id
}

/** One cause with its evidence, one measure against it: written where the reader stands. */
export async function answerProblem(page: Page, problemId: string): Promise<string> {
  await go(page, `/problem/${problemId}`, problemTitle)
  await button(page, 'Lägg till orsak under plats och föremål').click()
  await button(page, 'Spara').click()
  await page.getByText('Skriv orsaken, med minst tre tecken.').first().waitFor()
  await page.getByRole('textbox', { name: /^Orsak/ }).fill('Cykelställen är mörka och lätta att bryta upp')
  await page.getByRole('radio', { name: 'Stöd i egna uppgifter' }).check()
  await button(page, 'Lägg till något som talar för').click()
  await page.getByRole('textbox', { name: /^Vad talar för/ }).fill('Nio av tio skador är i de äldre ställen.')
  await page.getByRole('textbox', { name: /^Källa/ }).fill('skolornas egen kartläggning')
  await checkPage(page, 'writing a cause')
  await button(page, 'Spara').click()
  await page.getByRole('link', { name: /^Ny åtgärd mot orsaken/ }).waitFor()
  await checkPage(page, 'a problem with a cause')
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'a problem on a phone')
  await page.setViewportSize({ width: 1344, height: 900 })

  await page.getByRole('link', { name: /^Ny åtgärd mot orsaken/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Ny åtgärd' }).waitFor()
  await button(page, 'Spara utkastet').click()
  await page.getByText('Skriv en rubrik på minst tre tecken.').first().waitFor()
  await page.getByRole('textbox', { name: /^Rubrik/ }).fill(measureTitle)
  await page.getByRole('textbox', { name: /^Vad ska göras/ }).fill('Byt till ramlås och sätt upp armaturer.')
  await page.getByRole('radio', { name: /^situationell$/i }).check()
  await page.getByRole('radio', { name: 'Förebygga' }).check()
  await page.getByRole('checkbox', { name: 'Stärka den situationella preventionen' }).check()
  await page.getByRole('combobox', { name: 'Vilken organisation ansvarar?' }).selectOption({ label: 'Lulebo' })
  const year = new Date().getFullYear() + 1
  await page.getByLabel('Startdag').fill(`${year}-02-01`)
  await page.getByLabel('Slutdag').fill(`${year}-12-31`)
  await checkPage(page, 'a new measure')
  await button(page, 'Spara utkastet').click()
  await page.getByRole('heading', { level: 1, name: measureTitle }).waitFor()
  return idOf(page)
}

/** The next edition with the measure in it; what stops it is mended, or kept with a reason. Returns its id. */
export async function draftPlan(page: Page): Promise<string> {
  await go(page, '/plan', 'Åtgärdsplan')
  await checkPage(page, 'the plan in force')
  await button(page, 'Börja på en ny utgåva').click()
  await button(page, 'Skapa utkastet').click()
  await page.getByRole('heading', { level: 1, name: /, utgåva 3$/ }).waitFor()
  const id = idOf(page)
  await page.getByRole('checkbox', { name: new RegExp(`^${measureTitle}`) }).check()
  const gaps = region(page, 'Var brister kedjan?')
  await gaps.getByRole('link', { name: measureTitle }).waitFor()
  await button(page, 'Föreslå tillsammans').click()
  const ask = dialog(page, 'Föreslå planen till styrgruppen')
  assert.ok(await button(ask, 'Godkänn för kommunen').isDisabled())
  await checkPage(page, 'a plan that cannot be proposed yet')
  await button(ask, 'Stäng').click()

  // The measure between two plans rests on a week's picture and points at no cause: that is kept, with why.
  await button(gaps, /^Gör ett undantag.*pekar inte på någon orsak/).click()
  const keep = dialog(page, 'Låta det stå så?')
  await button(keep, 'Spara undantaget').click()
  await keep.getByText('Skriv ett skäl på minst tio tecken.').waitFor()
  await keep.getByRole('textbox').fill('Den är kort och slutar med terminen.')
  await button(keep, 'Spara undantaget').click()
  await keep.waitFor({ state: 'hidden' })

  await gaps.getByRole('link', { name: measureTitle }).click()
  await page.getByRole('heading', { level: 1, name: measureTitle }).waitFor()
  await button(page, 'Ny indikator').click()
  await page.getByRole('textbox', { name: 'Vad mäts?' }).fill('Skadade cyklar och lås')
  await page.getByRole('textbox', { name: /^Utgångsläge/ }).fill('24')
  await page.getByRole('textbox', { name: /^Mål/ }).fill('12')
  await page.getByRole('textbox', { name: 'Enhet' }).fill('rapporter')
  await button(page, 'Spara indikatorn').click()
  await page.getByRole('heading', { name: 'Skadade cyklar och lås' }).first().waitFor()
  return id
}

/** Each party's yes on the plan's own page. */
export async function propose(coordinator: Page, police: Page, planId: string): Promise<void> {
  for (const [page, yes, after] of [
    [coordinator, 'Godkänn för kommunen', 'Ta tillbaka godkännandet'],
    [police, 'Godkänn och föreslå', null],
  ] as const) {
    await go(page, `/plan/${planId}`, /, utgåva 3$/)
    await button(page, 'Föreslå tillsammans').click()
    const ask = dialog(page, 'Föreslå planen till styrgruppen')
    await button(ask, yes).click()
    if (after) await button(ask, after).waitFor()
  }
  await police
    .getByText(/^Föreslagen till styrgruppen/)
    .first()
    .waitFor()
}
