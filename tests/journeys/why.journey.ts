import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkFits, checkPage, enterAs, leave, openDemo, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { region } from './page-parts.ts'
import { takeShots } from './shots.ts'

// Over the demo's own thread, by keyboard alone.

const problem = 'Otrygga helgnätter i Centrum'
const measure = 'Ljus och sikt i och kring gångtunneln'
const group = 'Ljus och sikt kring gångtunneln'
const strip = (page: Page) => region(page, 'Vilar på och leder till')

/** From the page's foot up to a link of the strip, and through it. */
async function follow(page: Page, side: 'Vilar på' | 'Leder till', name: string | RegExp): Promise<void> {
  const link = strip(page).getByRole('region', { name: side, exact: true }).getByRole('link', { name, exact: true })
  await link.waitFor()
  const foot = page.getByRole('contentinfo').getByRole('button')
  await foot.focus()
  await tabTo(page, link, 'Shift+Tab')
  await page.keyboard.press('Enter')
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name, exact: true }).first()
  await link.waitFor()
  await tabTo(page, link)
  await page.keyboard.press('Enter')
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

test('From a cluster of reports to the problem, its causes, the measure, the decision and the next task', {
  skip,
}, async () => {
  const page = await enterAs('samordnare')
  await press(page, 'Lägesbilder')
  await heading(page, 'Lägesbilder')
  const weeks = page.getByRole('link', { name: /^Lägesbild vecka \d+ \d{4}$/ })
  await weeks.last().waitFor()
  const week = (await weeks.last().textContent()) ?? ''
  await press(page, week)
  await heading(page, /^Lägesbild vecka/)
  await page.getByRole('heading', { name: 'Frisläppt bild' }).waitFor()

  await follow(page, 'Leder till', problem)
  await heading(page, problem)
  for (const cause of ['Gångtunneln är mörk och skymd', 'Den som går hem ensam väljer tunneln']) {
    await region(page, 'Vad beror det på?').getByText(cause).first().waitFor()
  }
  await strip(page).getByRole('link', { name: week, exact: true }).waitFor()
  await takeShots(page, 'problem', { anew: true })

  await follow(page, 'Leder till', measure)
  await heading(page, measure)
  await strip(page).getByRole('link', { name: problem, exact: true }).waitFor()
  await checkPage(page, 'a measure with its thread')

  await follow(page, 'Leder till', /^Åtgärdsplan: .*utgåva 2$/)
  await heading(page, /^Styrgruppens möte/)
  await region(page, 'Dagordning').getByText('Beslutat', { exact: true }).waitFor()
  const there = await region(page, 'Närvaro').innerText()
  for (const who of [/lokalpolisområdeschefen\s+ersättare/i, /kommundirektör\s+ledamot/i, /kommunpolisen\s+är med/i]) {
    assert.match(there, who)
  }
  await checkPage(page, 'the meeting that decided')

  // The browser's own key for going back is not the page's.
  await page.goBack()
  await heading(page, measure)
  await follow(page, 'Leder till', group)
  await heading(page, group)
  const next = page.getByRole('heading', { level: 3, name: 'Klipp buskarna vid norra mynningen' })
  await next.waitFor()
  await checkPage(page, 'a group with its next task')
  await leave(page)
})

test('«Varför gör vi detta?» answers on one page that prints', { skip }, async () => {
  const page = await enterAs('ledamot i styrgruppen', 'Kommundirektör')
  await press(page, 'Åtgärdsplan')
  await heading(page, 'Åtgärdsplan')
  await press(page, /^Öppna utgåva \d+$/)
  await press(page, measure)
  await heading(page, measure)
  await press(page, 'Varför gör vi detta?')
  await heading(page, 'Varför gör vi detta?')
  await page.getByText(/^För att minska problemet «Otrygga helgnätter i Centrum», som syntes i/).waitFor()
  await page.getByText(/Beslutat \d+ \w+ \d{4}\.$/).waitFor()
  const steps = await page.getByRole('heading', { level: 2 }).allTextContents()
  assert.deepEqual(steps.slice(0, 5), [
    'Det här har setts',
    'Det står i lägesbilden',
    'Det är problemet',
    'Det här ligger bakom',
    'Det här görs åt det',
  ])
  assert.ok(steps.includes('Så är det beslutat') && steps.at(-1) === 'Det här är uppgifterna', steps.join(', '))
  await checkPage(page, 'why')
  await takeShots(page, 'why', { anew: true })
  await page.setViewportSize({ width: 390, height: 844 })
  await checkFits(page, 'why on a phone')
  await page.emulateMedia({ media: 'print' })
  for (const role of ['navigation', 'contentinfo'] as const) assert.equal(await page.getByRole(role).count(), 0, role)
  await page.getByText('Klipp buskarna vid norra mynningen').waitFor()
  await leave(page)
})

test('The papers for the next meeting are one PDF that nobody typed', { skip }, async () => {
  const { url } = await openDemo()
  const page = await enterAs('ledamot i styrgruppen', 'Lokalpolisområdeschef')
  await press(page, /^Styrgruppens nästa möte/)
  await heading(page, /^Styrgruppens nästa möte/)
  await region(page, 'Dagordning')
    .getByRole('heading', { name: /Krossade rutor på Porsön$/ })
    .waitFor()
  await checkPage(page, 'the next meeting, for one who sits there')
  const papers = page.getByRole('link', { name: 'Alla handlingar i en PDF' })
  const answer = await page.request.get(`${url}${await papers.getAttribute('href')}`)
  assert.equal(answer.status(), 200)
  assert.equal((await answer.body()).subarray(0, 5).toString('latin1'), '%PDF-')
  await leave(page)
})
