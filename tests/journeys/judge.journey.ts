import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage, enterAs, eventually, leave, skip } from './demo.ts'
import { openWeek } from './map.journey.ts'

const comment = (page: Page) => page.getByRole('region', { name: 'Vår kommentar' })

async function write(page: Page, text: string): Promise<void> {
  await comment(page)
    .getByRole('button', { name: /^(Skriv|Ändra).*vår kommentar/i })
    .click()
  await comment(page).getByRole('textbox', { name: 'Vår kommentar' }).fill(text)
}

test('Two who write at once lose no word', { skip }, async () => {
  const [one, two] = [await enterAs('samordnare'), await enterAs('kommunpolis')]
  await Promise.all([openWeek(one), openWeek(two)])
  const [first, second] = [
    'Skolgården på Porsön är vårt största bekymmer.',
    'Vi går förbi Porsöskolan fredag och lördag kväll.',
  ]
  await write(one, first)
  await write(two, second)
  await comment(one).getByRole('button', { name: 'Spara' }).click()
  await comment(one).getByText(first).waitFor()

  // The page asks now and then what the other has done; who saves first is told at once.
  const save = comment(two).getByRole('button', { name: 'Spara' })
  const met = comment(two).getByText('Någon annan har ändrat samma sak')
  if (!(await met.isVisible())) await save.click()
  await met.waitFor()
  for (const text of [first, second]) await comment(two).getByText(text).first().waitFor()
  await checkPage(two, 'both versions side by side', /409/)
  await comment(two).getByRole('button', { name: 'Slå ihop' }).click()
  const joined = await comment(two).getByRole('textbox').inputValue()
  for (const text of [first, second]) assert.ok(joined.includes(text), joined)
  await save.click()
  await save.waitFor({ state: 'detached' })
  for (const page of [one, two]) {
    await page.reload()
    for (const text of [first, second]) await comment(page).getByText(text).waitFor()
  }
  await checkPage(one, 'picture with a comment')
  await leave(one, two)
})

test('Two who set the läge of the same area: the slower one is told which word stands', { skip }, async () => {
  const [one, two] = [await enterAs('samordnare'), await enterAs('kommunpolis')]
  await Promise.all([openWeek(one), openWeek(two)])
  const level = (page: Page) => page.getByRole('combobox', { name: 'Läge för Hertsön' })
  // The second page learns nothing of the first until it has sent its own choice.
  let sent = false
  const pictures = /\/api\/pictures\//
  await two.route(pictures, (route) => {
    if (route.request().method() !== 'GET') sent = true
    return sent ? route.continue() : route.abort()
  })
  await level(one).selectOption({ label: 'Agera' })
  await eventually(
    one,
    () => level(one).inputValue(),
    (value) => value === 'act',
  )
  await level(two).selectOption({ label: 'Bevaka' })
  await two.getByRole('alert').filter({ hasText: 'Någon annan hann sätta agera' }).waitFor()
  assert.equal(await level(two).inputValue(), 'act')
  await checkPage(two, 'told of the other choice', /409|ERR_FAILED/)
  // Whoever was second may choose again, now with open eyes.
  await level(two).selectOption({ label: 'Bevaka' })
  await eventually(
    two,
    () => level(two).inputValue(),
    (value) => value === 'watch',
  )
  await one.reload()
  await eventually(
    one,
    () => level(one).inputValue(),
    (value) => value === 'watch',
  )
  await checkPage(two, 'läge chosen again', /409|ERR_FAILED/)
  await leave(one, two)
})
