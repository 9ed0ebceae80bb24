import assert from 'node:assert/strict'
import test from 'node:test'
import { checkAccessibility } from './accessibility.ts'
import { checkNoFaults, openPage, whyNoBrowser } from './browser.ts'
import { reducePng } from './palette-png.ts'

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

test('a request to another host is a fault, and one that is expected is none', { skip }, async () => {
  const page = await openPage()
  await page.route('https://example.org/**', (route) => route.fulfill({ body: '' }))
  await page.setContent(sound)
  const ask = () => page.evaluate(() => fetch('https://example.org/a', { mode: 'no-cors' }).then(() => undefined))
  await ask()
  assert.throws(() => checkNoFaults(page, 'elsewhere'), /another host: https:\/\/example\.org\/a/)
  await ask()
  checkNoFaults(page, 'elsewhere', /example/)
  await page.context().close()
})

test('a screenshot with a palette shows the same, and is smaller', { skip }, async () => {
  const page = await openPage({ width: 400, height: 300 })
  await page.setContent(sound.replace('<p>', '<p style="background:linear-gradient(90deg,#0f3038,#f4f4f0)">'))
  const full = await page.screenshot()
  const reduced = reducePng(full)
  assert.ok(reduced.length < full.length, `${reduced.length} of ${full.length}`)
  const farthest = await page.evaluate(
    async (pictures) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        drawing?.drawImage(bitmap, 0, 0)
        return drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      }
      const [one, two] = await Promise.all(pictures.map(pixels))
      if (!one || !two || one.length !== two.length || one.length !== 400 * 300 * 4) return 256
      let most = 0
      for (let at = 0; at < one.length; at++) most = Math.max(most, Math.abs((one[at] ?? 0) - (two[at] ?? 0)))
      return most
    },
    [full, reduced].map((png) => png.toString('base64')),
  )
  assert.ok(farthest <= 32, String(farthest))
  await page.context().close()
})
