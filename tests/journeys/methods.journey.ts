import assert from 'node:assert/strict'
import test from 'node:test'
import { openPage } from './browser.ts'
import { checkFits, checkPage, leave, openDemo, skip } from './demo.ts'
import { takePictureSheets } from './picture-sheet.ts'

test('Somebody who doubts a number reads how it is counted', { skip }, async () => {
  const { url } = await openDemo()
  const page = await openPage()
  await page.goto(`${url}/demo`)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Så räknar Samlad' }).click()
  await page.getByRole('heading', { level: 1, name: 'Så räknar Samlad' }).waitFor()
  // Not signed in, and nothing asked of the server but the page.
  await checkPage(page, 'how Samlad counts', /401/)
  await page.getByRole('link', { name: 'Trattdiagram' }).click()
  assert.match(page.url(), /#funnel$/)
  const part = page.getByRole('heading', { level: 3, name: 'Trattdiagram' })
  assert.ok(await part.isVisible())
  const figure = page.locator('#funnel ~ figure').first()
  await figure.getByText('Visa som tabell').click()
  await figure.getByRole('row', { name: /Mecklenburg/ }).waitFor()
  assert.ok((await page.locator('code').filter({ hasText: 'phe_funnels' }).count()) === 1)

  const phone = await openPage({ width: 390, height: 844, touch: true, dark: true })
  for (const address of ['/metoder', '/methods']) {
    await phone.goto(url + address)
    await checkFits(phone, address)
    await checkPage(phone, `${address} on a phone in the dark`)
  }
  await page.emulateMedia({ media: 'print' })
  await checkFits(page, 'the gallery in print')
  await page.emulateMedia({ media: null })
  await takePictureSheets(page, 'methods')
  await leave(page, phone)
})
