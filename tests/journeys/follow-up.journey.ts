import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, leave, openDemo, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { button, dialog, go, idOf, region } from './page-parts.ts'
import { takeShots } from './shots.ts'

const title = 'Uppföljning av planen, första året'

/** From what can be written now to its own page; a name that is missing is told first. Returns its id. */
async function begin(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Överenskommelsen', exact: true }).first().click()
  await page.getByRole('link', { name: 'Redogörelser', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Redogörelser' }).waitFor()
  await button(page, /^Börja skriva Uppföljning av/).click()
  const ask = dialog(page, 'Börja skriva: Uppföljning av åtgärdsplanen')
  await ask.getByRole('textbox', { name: 'Vad den ska heta' }).fill('')
  await button(ask, 'Räkna och börja').click()
  await ask.getByText('Skriv vad den ska heta, minst tre tecken.').first().waitFor()
  await ask.getByRole('textbox', { name: /^Vad den ska heta/ }).fill(title)
  await button(ask, 'Räkna och börja').click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return idOf(page)
}

/** From the list of what is missing to the place for it and back, by keyboard. */
async function writeMissing(page: Page): Promise<void> {
  const next = region(page, 'Nästa steg')
  const yes = button(next, 'Säg ja för kommunen')
  assert.ok(await yes.isDisabled())
  const missing = await next.getByRole('listitem').getByRole('link').allTextContents()
  assert.ok(missing.length > 0)
  for (const label of missing) {
    await tabTo(page, next.getByRole('link', { name: label, exact: true }))
    await page.keyboard.press('Enter')
    const place = page.getByRole('textbox', { name: label, exact: true })
    assert.ok(await place.evaluate((element) => element === document.activeElement), label)
    await page.keyboard.type('Belysningen är på plats. Nattvandringen har inte kommit i gång.')
    const save = button(page, new RegExp(`^Spara texten ?: ${label}$`))
    await tabTo(page, save)
    await page.keyboard.press('Enter')
    await save.waitFor({ state: 'detached' })
  }
  await next.getByText('saknas innan den kan fastställs').waitFor({ state: 'detached' })
}

test('The plan in force is followed up by both parties, and waits for the steering group', { skip }, async () => {
  const page = await enterAs('samordnare')
  const id = await begin(page)
  await takeShots(page, 'redogorelse', { anew: true })
  await writeMissing(page)
  // What did not go as planned stands as plainly as what did.
  await page.getByRole('heading', { level: 2, name: 'Vad som inte gick som planerat' }).waitFor()
  await checkPage(page, 'a follow-up that is written')
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'a follow-up on a phone')
  await page.setViewportSize({ width: 1344, height: 900 })
  await button(page, 'Säg ja för kommunen').click()
  await button(page, 'Ta tillbaka mitt ja').waitFor()

  const police = await enterAs('kommunpolis')
  await region(police, 'Redogörelser').getByRole('link', { name: title }).click()
  await police.getByRole('heading', { level: 1, name: title }).waitFor()
  await button(police, 'Säg ja och fastställ').click()
  const sure = dialog(police, 'Fastställ redogörelsen?')
  await checkPage(police, 'the last yes')
  await button(sure, 'Säg ja och fastställ').click()
  await police.getByText('Den är fastställd. Styrgruppen ska notera den på ett möte.').waitFor()
  const { url } = await openDemo()
  const pdf = await police.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href')
  const answer = await police.request.get(`${url}${pdf}`)
  assert.equal(answer.status(), 200)
  assert.equal((await answer.body()).subarray(0, 5).toString('latin1'), '%PDF-')

  await go(page, '/moten', 'Möten')
  await page.getByRole('link', { name: /^Styrgruppens nästa möte/ }).click()
  await page.getByRole('heading', { level: 1, name: /^Styrgruppens nästa möte/ }).waitFor()
  await button(region(page, 'Väntar på ett möte'), `Sätt upp ${title}`).click()
  const item = region(page, 'Dagordning').getByRole('heading', { name: title })
  await item.waitFor()
  await go(police, `/redogorelser/${id}`, title)
  await checkPage(police, 'a sealed follow-up')
  await leave(page, police)
})
