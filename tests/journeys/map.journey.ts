import assert from 'node:assert/strict'
import test from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { checkFits, checkPage, enterAs, eventually, leave, openDemo, pickRole, skip } from './demo.ts'
import { tabTo } from './keyboard.ts'
import { takeShots } from './shots.ts'

/** From the start to this week's picture, opened if nobody has. */
export async function openWeek(page: Page): Promise<void> {
  const first = page.getByRole('button', { name: 'Öppna veckans lägesbild' })
  await first.or(page.getByRole('link', { name: 'Öppna veckans lägesbild' })).click()
  await page.getByRole('heading', { level: 1, name: /^Lägesbild vecka \d+/ }).waitFor()
  await page.getByRole('region', { name: 'Områdena' }).waitFor()
}

const liveMap = (page: Page) => page.getByRole('region', { name: /^Karta\. Flytta med piltangenterna/ })

/** Name and number of each row of a table, by its first two columns. */
async function readNumbers(table: Locator): Promise<Map<string, string>> {
  // It comes after the first screen.
  await table.waitFor()
  const rows = await table.locator('tbody tr').evaluateAll((found) =>
    found.map((row) => {
      const [name, count] = [...row.children].map((cell) => {
        const seen = cell.cloneNode(true) as HTMLElement
        for (const hidden of seen.querySelectorAll('.sd-hidden')) hidden.remove()
        return seen.textContent ?? ''
      })
      return [name?.trim() ?? '', (count ?? '').replace(/[*\s]/g, '')] as const
    }),
  )
  return new Map(rows)
}

test('Where it happened: the map moves by keyboard and its table says the same', { skip }, async () => {
  const page = await enterAs('samordnare')
  await takeShots(page, 'start', { anew: true })
  await openWeek(page)
  const map = liveMap(page)
  await map.waitFor()
  assert.equal(await page.locator('.pi-map canvas').count(), 1)
  await tabTo(page, map)
  const before = await map.screenshot()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('+')
  await eventually(
    page,
    async () => before.equals(await map.screenshot()),
    (unmoved) => !unmoved,
  )
  await page.getByRole('button', { name: 'Visa hela' }).click()
  await checkPage(page, 'weekly picture')

  const where = page.getByRole('region', { name: 'Var', exact: true })
  await where.getByRole('button', { name: 'Visa som tabell' }).click()
  const told = await readNumbers(where.getByRole('table'))
  const areas = await readNumbers(page.getByRole('region', { name: 'Områdena' }).getByRole('table'))
  assert.ok(areas.size >= 12, String(areas.size))
  assert.deepEqual(
    Object.fromEntries(told),
    Object.fromEntries([...told.keys()].map((name) => [name, areas.get(name)])),
  )
  assert.equal(told.size, areas.size)
  await checkPage(page, 'map as a table')
  await leave(page)
})

test('Where it happened, on a device without WebGL: the drawn map stays', { skip }, async () => {
  const { url } = await openDemo()
  const page = await openPage({ width: 390, height: 844 })
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return /webgl/.test(kind) ? null : Reflect.apply(real, this, [kind, ...rest])
    } as typeof real
  })
  await page.goto(`${url}/demo`)
  await pickRole(page, 'samordnare')
  await openWeek(page)
  const drawn = page.getByRole('img', { name: /^Rapporter per område/ })
  await drawn.scrollIntoViewIfNeeded()
  // Long enough for the moving map to have been fetched, tried and given up.
  await page.waitForTimeout(3_000)
  assert.equal(await liveMap(page).count(), 0)
  const box = await drawn.boundingBox()
  assert.ok(box && box.width > 250 && box.height > 200, JSON.stringify(box))
  assert.equal(await page.locator('.pi-map canvas').count(), 0)
  await checkPage(page, 'weekly picture without WebGL')
  await checkFits(page, 'weekly picture on a phone')
  await leave(page)
})

test('Month, quarter and a free period open and say what they can', { skip }, async () => {
  const page = await enterAs('kommunpolis')
  const open = async (label: string, title: RegExp, act: () => Promise<void>) => {
    await page.getByRole('link', { name: 'Lägesbilder' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Lägesbilder' }).waitFor()
    await act()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const numbers = await readNumbers(page.getByRole('region', { name: 'Områdena' }).getByRole('table'))
    assert.equal(numbers.size, 12)
    assert.match(
      (await page.locator('main').textContent()) ?? '',
      /ur [\d\s]+ rapporter från \d+ av \d+ organisationer/,
    )
    await page.getByRole('heading', { name: 'Vad bilden inte kan visa' }).waitFor()
    await checkPage(page, label)
  }
  await open('month', /^Lägesbild \p{L}+ \d{4}$/u, () => page.getByRole('button', { name: 'Förra månaden' }).click())
  await open('quarter', /^Lägesbild .*kvartal/, () => page.getByRole('button', { name: 'Förra kvartalet' }).click())
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
  await open('free period', /^Lägesbild \d/, async () => {
    await page.getByLabel('Från och med').fill(day(40))
    await page.getByLabel('Till och med').fill(day(50))
    await page.getByRole('button', { name: 'Öppna', exact: true }).click()
    await page.getByText('sista dag som inte ligger före').waitFor()
    await page.getByLabel('Till och med').fill(day(20))
    await page.getByRole('button', { name: 'Öppna', exact: true }).click()
  })
  await leave(page)
})
