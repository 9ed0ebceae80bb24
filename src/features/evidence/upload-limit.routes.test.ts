/** A file that is too large, over a real connection: answered in words while it is still being sent. */
import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import { fillTown } from '../../../tests/town.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'

const megabyte = Buffer.alloc(1024 * 1024, 'x')
let house: Awaited<ReturnType<typeof openEvidenceHouse>>
before(async () => {
  const db = await openFromTemplate()
  await fillTown(db)
  house = await openEvidenceHouse(db, {
    readFile: ({ bytes }) => {
      const fault = {
        code: 'unknownFormat' as const,
        sheet: null,
        line: null,
        column: null,
        values: { bytes: bytes.length },
      }
      return { outcome: 'refused', faults: [fault] }
    },
  })
  await house.app.listen({ host: '127.0.0.1', port: 0 })
})
after(async () => {
  await house.app.close()
  await house.db.close()
})

/**
 * Sends so many megabytes to the last, as a browser does, and reads the answer meanwhile; gives how many were sent when it
 * came. A connection that breaks before all is sent is an error, as it is in a browser, which then shows no answer.
 */
async function send(megabytes: number, announced: boolean) {
  const { port } = house.app.server.address() as AddressInfo
  const length = announced ? { 'content-length': megabytes * megabyte.length } : {}
  const headers = { 'x-samlad': '1', 'content-type': 'application/octet-stream', ...length }
  const path = '/api/evidence/deliveries?name=stor.csv'
  const call = request({ port, host: '127.0.0.1', method: 'POST', path, headers })
  let sent = 0
  const answered = new Promise<{ status: number; text: string; sent: number }>((resolve, reject) => {
    call.on('error', reject)
    call.on('response', async (answer) => {
      const then = sent
      resolve({ status: answer.statusCode ?? 0, text: await readText(answer), sent: then })
    })
  })
  const write = (piece: Buffer) =>
    new Promise<void>((resolve, reject) => call.write(piece, (error) => (error ? reject(error) : resolve())))
  for (; sent < megabytes; sent += 1) await write(megabyte)
  call.end()
  return answered
}

test('200 MB are refused early, with the fault and the limit', async () => {
  for (const announced of [true, false]) {
    const { status, text, sent } = await send(200, announced)
    const { outcome, faults } = JSON.parse(text)
    assert.deepEqual(
      [status, outcome, faults[0]?.code, faults[0]?.values],
      [200, 'refused', 'tooLarge', { megabytes: 60 }],
    )
    assert.ok(sent < (announced ? 60 : 120), `answered after ${sent} MB`)
  }
  assert.deepEqual(house.faults, [])
})

test('60 MB are read, whole', async () => {
  const { faults } = JSON.parse((await send(60, false)).text)
  assert.deepEqual(faults[0]?.values, { bytes: 60 * megabyte.length })
})

test('a body that is no file is refused', async () => {
  const answer = await house.call('POST', '/evidence/deliveries?name=a.csv', { not: 'a file' })
  assert.deepEqual([answer.status, answer.body.refusals?.[0]?.code], [422, 'unreadable'])
})
