import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { checkFits, checkPage, enterAs, leave, openDemo, pickRole, skip } from './demo.ts'
import { Effort } from './effort.ts'
import { chooseRadio, tabTo } from './keyboard.ts'
import { takeShots } from './shots.ts'

const phone = { width: 390, height: 844, touch: true }

// A number that nobody has: PTS sets aside 070-1740605–99 for fiction.
const fictiveNumber = '070-174 06 05'

const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const place = (page: Page) => page.getByRole('combobox', { name: 'Var' })
const text = (page: Page) => page.getByRole('textbox', { name: /Beskriv kort/ })
const send = (page: Page) => page.getByRole('button', { name: 'Skicka' })
const sent = (page: Page) => page.getByRole('heading', { level: 1, name: 'Tack. Rapporten är skickad' })

test('A guard reports broken windows from a phone in under a minute', { skip }, async (t) => {
  const page = await enterAs('rapportör', 'Väktarbolaget', phone)
  const started = performance.now()
  const effort = new Effort()
  await effort.tap(page.getByRole('link', { name: 'Ny rapport' }).first())
  await page.getByText('Det här är ingen polisanmälan').waitFor()
  for (const number of ['112', '114 14']) await page.getByText(number, { exact: true }).waitFor()
  await effort.tap(choice(page, 'Skadegörelse'))
  await effort.type(place(page), 'porsösko')
  await page.getByRole('option').first().waitFor()
  await effort.press(place(page), 'Enter')
  assert.match(await place(page).inputValue(), /Porsöskolan/)
  await effort.type(place(page), ', skolgården')
  await effort.tap(choice(page, 'Lite'))
  await effort.tap(text(page))
  await effort.type(text(page), `Två rutor krossade. Vittne ${fictiveNumber}`)
  const remove = page.getByRole('button', { name: 'Ta bort telefonnumret' })
  await remove.waitFor()
  await checkPage(page, 'report form with a marked number')
  await checkFits(page, 'report form')
  await takeShots(page, 'report')

  await effort.tap(send(page))
  await page.getByRole('heading', { name: /En sak att rätta/ }).waitFor()
  await checkPage(page, 'report form with a fault')
  await effort.tap(remove)
  assert.equal(await text(page).inputValue(), 'Två rutor krossade. Vittne [telefonnummer borttaget]')
  await effort.tap(send(page))
  await sent(page).waitFor()
  const seconds = (performance.now() - started) / 1000
  await checkPage(page, 'report sent')

  await page.getByRole('link', { name: 'Till rapporterna' }).tap()
  const own = page.getByRole('listitem').filter({ hasText: 'Skadegörelse, Porsöskolan' }).first()
  await own.getByText('Väntar på granskning').waitFor()
  await checkPage(page, 'own list on a phone')
  await checkFits(page, 'own list')
  await own.getByRole('link').tap()
  await page.getByText('Två rutor krossade. Vittne [telefonnummer borttaget]').waitFor()
  await checkPage(page, 'one report on a phone')

  const told = `${effort.taps} taps, ${effort.letters} letters: ${effort.estimate().toFixed(0)} s by the keystroke-level model`
  t.diagnostic(`${told}; the machine's part, with two looks by axe, ${seconds.toFixed(0)} s`)
  assert.ok(effort.taps <= 10, told)
  assert.ok(effort.estimate() < 60, told)
  await leave(page)
})

test('Somebody without a pointer reports by keyboard alone', { skip }, async () => {
  const { url } = await openDemo()
  const page = await openPage()
  await page.goto(`${url}/demo`)
  await tabTo(page, page.getByRole('button', { name: /^Bli rapportör.*Lulebo/ }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Min vecka' }).waitFor()
  await tabTo(page, page.getByRole('link', { name: 'Ny rapport' }).first())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Ny rapport' }).waitFor()

  await chooseRadio(page, page.getByRole('group', { name: 'Vad' }), 'Skadegörelse')
  await tabTo(page, place(page))
  await page.keyboard.type('lule')
  await page.getByRole('option').nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  assert.notEqual(await place(page).inputValue(), 'lule')
  await chooseRadio(page, page.getByRole('group', { name: 'Hur otryggt kändes det' }), 'Ganska')
  await chooseRadio(page, page.getByRole('group', { name: 'Redan berättat för polisen?' }), 'Nej')
  await tabTo(page, text(page))
  await page.keyboard.type(`Port uppbruten. Ring ${fictiveNumber}`)
  await page.getByText('är ett telefonnummer').waitFor()
  await tabTo(page, page.getByRole('button', { name: 'Ta bort telefonnumret' }))
  await page.keyboard.press('Enter')
  await page.getByText('är ett telefonnummer').waitFor({ state: 'detached' })
  assert.equal(await text(page).inputValue(), 'Port uppbruten. Ring [telefonnummer borttaget]')
  await tabTo(page, send(page))
  await page.keyboard.press('Enter')
  await sent(page).waitFor()
  await leave(page)
})

test('A report written without coverage is sent when coverage is back, once', { skip }, async () => {
  const page = await enterAs('rapportör', 'Nattvandrarna', phone)
  const words = `Ungdomar satt i trapphuset, skrivet utan täckning`
  await page.getByRole('link', { name: 'Ny rapport' }).first().tap()
  await place(page).waitFor()
  await page.context().setOffline(true)
  await page.getByText('Rapporten sparas i telefonen').waitFor()
  await choice(page, 'Otrygg plats')
    .or(page.getByRole('button', { name: 'Fler …' }))
    .first()
    .tap()
  await choice(page, 'Otrygg plats').tap()
  await place(page).fill('Centrum')
  await place(page).press('Enter')
  await text(page).fill(words)
  await send(page).tap()
  await page.getByRole('heading', { level: 1, name: 'Rapporten väntar i telefonen' }).waitFor()
  const offline = /ERR_INTERNET_DISCONNECTED/
  await checkPage(page, 'waiting report', offline)

  await page.context().setOffline(false)
  await page.getByText('1 rapport som väntade har skickats.').first().waitFor()
  // Whatever makes the device try again must not make a second report.
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Ny rapport' }).waitFor()
  await page.goto(`${(await openDemo()).url}/rapporter`)
  await page.getByRole('listitem').filter({ hasText: 'Centrum' }).first().waitFor()
  const { total } = await page.evaluate(async (asked) => {
    const headers = { 'x-samlad': '1', 'content-type': 'application/json' }
    const body = JSON.stringify({ words: asked })
    return (await fetch('/api/reports/list', { method: 'POST', headers, body })).json() as Promise<{ total: number }>
  }, words)
  assert.equal(total, 1)
  await checkPage(page, 'own list after coverage', offline)
  await page.goto(`${(await openDemo()).url}/demo`)
  await pickRole(page, 'rapportör', 'Svenska kyrkan')
  await leave(page)
})

test('A draft begun on a phone is finished on another device', { skip }, async () => {
  const first = await enterAs('rapportör', 'Väktarbolaget', phone)
  await first.getByRole('link', { name: 'Ny rapport' }).first().tap()
  await first.getByRole('button', { name: 'Spara utkast' }).tap()
  await first.getByRole('heading', { name: /saker att rätta/ }).waitFor()
  await choice(first, 'Skadegörelse').tap()
  await place(first).fill('porsösko')
  await first.getByRole('option').first().waitFor()
  await place(first).press('Enter')
  await text(first).fill('Påbörjad i bilen.')
  await first.getByRole('button', { name: 'Spara utkast' }).tap()
  await first.getByRole('heading', { level: 1, name: 'Utkastet är sparat' }).waitFor()
  await checkPage(first, 'draft saved')
  await checkFits(first, 'draft saved')
  const address = await first.getByRole('link', { name: 'Öppna utkastet' }).getAttribute('href')

  const second = await enterAs('rapportör', 'Väktarbolaget')
  await second.getByRole('link', { name: 'Rapporter', exact: true }).first().click()
  await second.locator(`a[href="${address}"]`).first().click()
  await second.getByRole('button', { name: 'Skriv vidare' }).click()
  await text(second).fill('Påbörjad i bilen, klar vid skrivbordet.')
  await checkPage(second, 'draft gone on with')
  await second.getByRole('button', { name: 'Spara utkastet' }).click()
  await second.getByText('Påbörjad i bilen, klar vid skrivbordet.').waitFor()
  await second.getByRole('button', { name: 'Skicka in' }).first().click()
  await second.getByRole('dialog').getByRole('button', { name: 'Skicka in' }).click()
  await second.getByText('Väntar på granskning').first().waitFor()
  await leave(first, second)
})
