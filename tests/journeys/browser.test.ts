import assert from 'node:assert/strict'
import test from 'node:test'
import { checkAccessibility } from './accessibility.ts'
import { checkNoFaults, openPage, whyNoBrowser } from './browser.ts'

// The instruments themselves: what the journeys lean on must be able to see a fault.

const skip = await whyNoBrowser()
const sound = '<!doctype html><html lang="sv"><title>Sida</title><main><h1>Hej</h1><p>Text</p></main></html>'

test('the browser draws with WebGL2, which the map needs', { skip }, async () => {
  const page = await openPage()
  await page.setContent(sound)
  const pixel = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2')
    if (!gl) return undefined
    gl.clearColor(0, 1, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT)
    const seen = new Uint8Array(4)
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, seen)
    return [...seen]
  })
  assert.deepEqual(pixel, [0, 255, 0, 255])
  await page.context().close()
})

test('the page has the size, colours, language and time zone that were asked for', { skip }, async () => {
  const page = await openPage({ width: 390, height: 844, dark: true, locale: 'en-GB' })
  const seen = await page.evaluate(() => [
    innerWidth,
    matchMedia('(prefers-color-scheme: dark)').matches,
    navigator.language,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  ])
  assert.deepEqual(seen, [390, true, 'en-GB', 'Europe/Stockholm'])
  await page.context().close()
})

test('the accessibility check passes a sound page and names what is wrong on another', { skip }, async () => {
  const page = await openPage()
  await page.setContent(sound)
  await checkAccessibility(page, 'sound')
  await page.setContent(sound.replace('<p>Text</p>', '<img src="data:,"><p style="color:#ccc">Text</p>'))
  await assert.rejects(
    checkAccessibility(page, 'planted'),
    /planted: 2 accessibility violations[\s\S]*color-contrast[\s\S]*image-alt/,
  )
  await page.context().close()
})

test('errors on a page are kept until they are asked for', { skip }, async () => {
  const page = await openPage()
  await page.setContent(sound)
  checkNoFaults(page, 'sound')
  await page.evaluate(() => console.error('planted'))
  assert.throws(() => checkNoFaults(page, 'faulty'), /faulty: 1 faults[\s\S]*planted/)
  checkNoFaults(page, 'asked')
  await page.context().close()
})
