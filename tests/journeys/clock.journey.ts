import assert from 'node:assert/strict'
import test from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { AnnualWheel, ObligationHead } from '#features/compliance/schema.ts'
import { checkFits, checkPage, enterAs, leave, openDemo, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { button, callApi, dialog, go, region } from './page-parts.ts'
import { takeShots } from './shots.ts'
import { noteFollowUp } from './statement-steps.ts'

/** How it has gone so far, in words. */
const kept = /^\d+ av \d+ i tid|^Inget har behövt vara klart än|^Inget behöver vara klart innan/

const today = () => localDateAt(Date.now())

async function follow(page: Page, link: Locator, heading: string | RegExp): Promise<void> {
  await link.waitFor()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

test('An auditor asks how 6 § and the clause on follow-up are kept', { skip }, async () => {
  const [coordinator, police] = [await enterAs('samordnare'), await enterAs('kommunpolis')]
  const { title } = await noteFollowUp(coordinator, police)
  await leave(coordinator, police)

  const page = await enterAs('läsare')
  await follow(
    page,
    page.getByRole('link', { name: 'Överenskommelsen', exact: true }).first(),
    'Lag och överenskommelse',
  )
  await page.getByText(/^\d+ skyldigheter: /).waitFor()
  await checkPage(page, 'every obligation')
  await takeShots(page, 'skyldigheter', { anew: true })
  await follow(
    page,
    page.getByRole('link', { name: 'Åtgärdsplanen ska följas upp minst vartannat år.' }),
    /^Uppföljning av/,
  )
  const clocks = [region(page, '6 §, lagen'), region(page, 'Uppföljning och utvärdering, överenskommelsen')]
  for (const clock of clocks) {
    await clock.getByText('minst vartannat år', { exact: true }).waitFor()
    await clock.getByText(/^Senast gjort \d+ \w+ \d{4}\. /).waitFor()
    await clock.getByRole('heading', { name: 'Hur har det gått?' }).waitFor()
    await clock.getByText(kept).waitFor()
    await clock.getByRole('link', { name: title }).waitFor()
  }
  const [law, agreement] = clocks.map((one) => one.getByRole('definition').first())
  assert.match((await law?.innerText()) ?? '', /^\d+ \w+ \d{4}$/)
  // The agreement ends before its own next time: the two clocks do not say the same.
  assert.doesNotMatch((await agreement?.innerText()) ?? '', /\d/)
  await checkPage(page, 'one topic')
  await takeShots(page, 'topic', { anew: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'one topic on a phone')
  await page.setViewportSize({ width: 1344, height: 900 })

  await checkPaper(page, title)

  // What was noted today was not known yesterday.
  await page.getByLabel('Så som det var känt den').fill(addDays(today(), -1))
  await button(page, /^Visa$/).click()
  await page.getByText(/^Så som det var känt \d+/).waitFor()
  await page.getByRole('link', { name: title }).waitFor({ state: 'detached' })
  assert.equal(await button(page, /^Skriv varför|^Lägg till ett bevis/).count(), 0)
  await checkPage(page, 'one topic as known yesterday')
  await page.getByRole('link', { name: 'Visa hur det är i dag' }).click()
  await follow(page, clocks[0]?.getByRole('link', { name: title }) as Locator, title)
  await page.getByText(/^Noterad \d+ \w+ \d{4}, Styrgrupp/).waitFor()
  await leave(page)
})

/** One page of paper that holds what the screen holds: both clocks, why, and what shows it. */
async function checkPaper(page: Page, evidence: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  assert.equal(await button(page, /^(Visa|Skriv ut)$/).count(), 0)
  for (const clock of ['6 §, lagen', 'Uppföljning och utvärdering, överenskommelsen']) {
    for (const words of [/^Senast gjort \d+ \w+ \d{4}\. /, kept, evidence]) {
      assert.ok(await region(page, clock).getByText(words).first().isVisible(), `${clock}: ${words}`)
    }
  }
  const pdf = await page.pdf({ format: 'A4' })
  await page.emulateMedia({ media: null })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length
  assert.equal(pages, 1)
}

/** The first thing in the agreement that is late, whatever the demo's past holds: where it stands, and its page. */
async function findLate(page: Page): Promise<{ topic: string; card: string }> {
  const { obligations } = await callApi<{ obligations: ObligationHead[] }>(page, 'GET', '/obligations')
  const late = obligations.find((one) => one.source.kind === 'agreement' && one.state === 'overdue' && !one.latest)
  assert.ok(late, 'nothing is late')
  return { topic: late.topic, card: `${late.place}, överenskommelsen` }
}

async function attach(card: Locator, name: string, body: string): Promise<void> {
  const box = card.getByLabel('Lägg till en fil till Avtal om gemensamt stöd')
  if (!(await box.isVisible()))
    await card
      .getByText(/^Lägg till en fil/)
      .first()
      .click()
  await box.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(body, 'latin1') })
}

test('The coordinator writes why it is not done, and adds what shows that it is', { skip }, async () => {
  const page = await enterAs('samordnare')
  const late = await findLate(page)
  await go(page, `/skyldigheter/${late.topic}`, /./)
  const card = region(page, late.card)
  await card.getByText('Försenad', { exact: true }).waitFor()
  await button(card, /^(Skriv varför|Ändra) /).click()
  const reason = card.getByRole('textbox', { name: /^Skäl/ })
  await reason.fill('')
  await card.getByLabel(/^När det ska börja/).fill('2025-01-01')
  await button(card, 'Spara skälet').click()
  await card.getByText('Dagen har redan varit. Välj i dag eller en senare dag.').first().waitFor()
  await card.getByText('Skriv varför, eller ta bort dagen.').first().waitFor()
  await card.getByLabel(/^När det ska börja/).fill(addDays(today(), 30))
  await reason.fill('Vi väntar på Anna Lindqvist på kansliet.')
  await card.getByText('”Anna Lindqvist” är ett namn.').waitFor()
  await button(card, 'Spara skälet').click()
  await checkPage(page, 'a reason with a name in it')
  await button(card, 'Byt till ”en person”').click()
  await button(card, 'Spara skälet').click()
  await card.getByText('Vi väntar på en person på kansliet.').waitFor()

  await button(card, /^Lägg till ett bevis/).click()
  const form = card.getByRole('form', { name: 'Nytt bevis' })
  await form.getByLabel('Dag', { exact: true }).fill(addDays(today(), 1))
  await button(form, 'Spara beviset').click()
  await form.getByText('Skriv vad det är, minst tre tecken.').first().waitFor()
  await form.getByText('Ange en dag som inte ligger framåt i tiden.').first().waitFor()
  await checkPage(page, 'evidence with faults')
  await form.getByLabel(/^Dag/).fill(today())
  await form.getByRole('textbox', { name: /^Vad det är/ }).fill('Avtal om gemensamt stöd')
  await button(form, 'Spara beviset').click()
  await card.getByText('I tid', { exact: true }).first().waitFor()
  await attach(card, 'avtal.pdf', 'MZ')
  await card.getByText('Filen är av en annan sort än namnet säger.').waitFor()
  assert.equal(await card.getByRole('link', { name: 'avtal.pdf' }).count(), 0)
  await attach(card, 'avtal.pdf', '%PDF-1.7\n%%EOF')
  await card.getByRole('link', { name: 'avtal.pdf' }).waitFor()
  await checkPage(page, 'evidence with a file', /4\d\d/)

  const police = await enterAs('kommunpolis')
  await go(police, `/skyldigheter/${late.topic}`, /./)
  const theirs = region(police, late.card)
  await theirs.getByText('I tid', { exact: true }).first().waitFor()
  await theirs.getByText('Vi väntar på en person på kansliet.').waitFor()
  const { url } = await openDemo()
  const file = await theirs.getByRole('link', { name: 'avtal.pdf' }).getAttribute('href')
  assert.equal((await (await police.request.get(`${url}${file}`)).body()).toString('latin1'), '%PDF-1.7\n%%EOF')
  await leave(page, police)
})

/** What is dated on the year's wheel, as the program knows it: what every way of showing it must tell. */
async function readDated(page: Page): Promise<string[]> {
  const { marks } = await callApi<AnnualWheel>(page, 'GET', '/annual-wheel')
  return marks.filter((one) => one.kind !== 'picture').map((one) => one.title)
}

const squeeze = (text: string) => text.replaceAll(/\s/g, '')

async function checkViews(page: Page): Promise<void> {
  const titles = await readDated(page)
  assert.ok(titles.length > 5)
  await button(page, 'Visa som tabell').click()
  const drawn = squeeze(await page.getByRole('tabpanel').getByRole('table').innerText())
  await page.getByRole('tab', { name: 'Hjul' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { level: 2, name: 'Det som återkommer' }).waitFor()
  const listed = squeeze(await page.getByRole('tabpanel').innerText())
  await checkPage(page, 'the year as a list')
  await page.keyboard.press('ArrowRight')
  const table = page.getByRole('table', { name: /^Allt på årshjulet/ })
  await table.waitFor()
  const tabled = (await table.getByRole('rowheader').allInnerTexts()).map(squeeze)
  await checkPage(page, 'the year as a table')
  assert.deepEqual(tabled.toSorted(), titles.map(squeeze).toSorted())
  for (const title of titles.map(squeeze)) {
    assert.ok(listed.includes(title), `not in the list: ${title}`)
    assert.ok(drawn.includes(title), `not on the wheel: ${title}`)
  }
}

test('The year is read as wheel, list and table, and subscribed to', { skip }, async () => {
  const { url } = await openDemo()
  const page = await enterAs('kommunpolis')
  await go(page, '/arshjul', /^Årshjul \d{4}$/)
  await page.getByRole('tab', { name: 'Hjul' }).waitFor()
  await checkPage(page, 'the year as a wheel')
  await takeShots(page, 'arshjul', { anew: true })
  await checkViews(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const view of ['Tabell', 'Hjul']) {
    await page.getByRole('tab', { name: view }).click()
    await checkFits(page, `${view} on a phone`)
  }
  await page.setViewportSize({ width: 1344, height: 900 })

  await button(page, 'Lägg till i kalendern').click()
  const ask = dialog(page, 'Kalendern i Outlook och telefonen')
  await ask.getByRole('radio', { name: 'Allt' }).check()
  await button(ask, 'Skapa en adress').click()
  const address = await ask.getByRole('textbox', { name: 'Adress' }).inputValue()
  await checkPage(page, 'a calendar address')
  assert.ok(address.startsWith(`${url}/`), address)
  // As a calendar program does: nobody is signed in.
  const calendar = await fetch(address)
  assert.equal(calendar.status, 200)
  assert.match(calendar.headers.get('content-type') ?? '', /^text\/calendar/)
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR.*BEGIN:VEVENT.*END:VCALENDAR\s*$/s)
  await button(ask, 'Ta bort').click()
  await button(ask, 'Ta bort adressen').click()
  await ask.getByText('Du har inga adresser än.').waitFor()
  assert.equal((await fetch(address)).status, 404)
  await leave(page)
})
