import assert from 'node:assert/strict'
import test from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { openHouse } from '../../../tests/house.ts'

test('the gallery is open to anybody, in both languages, and holds nothing of the house', async () => {
  const house = await openHouse()
  try {
    for (const [url, title] of [
      ['/metoder', 'Så räknar Samlad'],
      ['/methods', 'How Samlad counts'],
    ] as const) {
      const plain = await house.app.inject({ method: 'GET', url })
      assert.equal(plain.statusCode, 200)
      assert.equal(plain.headers['content-type'], 'text/html; charset=utf-8')
      assert.match(String(plain.headers['content-security-policy']), /^default-src 'none'/)
      assert.equal(plain.headers['set-cookie'], undefined)
      assert.ok(plain.body.includes(`<title>${title}</title>`))
      const packed = await house.app.inject({ method: 'GET', url, headers: { 'accept-encoding': 'gzip, br' } })
      assert.equal(packed.headers['content-encoding'], 'br')
      assert.equal(brotliDecompressSync(packed.rawPayload).toString(), plain.body)
      // Whoever is signed in gets the very same page.
      const cookie = await house.signIn('coordinator')
      const known = await house.app.inject({ method: 'GET', url, headers: { cookie: `samlad=${cookie}` } })
      assert.equal(known.body, plain.body)
    }
    assert.deepEqual(house.faults, [])
  } finally {
    await house.close()
  }
})
