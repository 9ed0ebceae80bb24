import assert from 'node:assert/strict'
import test from 'node:test'
import { readSettings } from './settings.ts'

const url = 'postgres://samlad@db.example/samlad'

test('a bare start is the demo, on this machine alone', () => {
  const { host, port, mode, databaseUrl, data, smtp, behindProxy, embeddedAccepted } = readSettings([], {})
  assert.deepEqual([host, port, mode, data], ['127.0.0.1', 4310, 'demo', 'data'])
  assert.deepEqual([databaseUrl, smtp, behindProxy, embeddedAccepted], [undefined, undefined, false, false])
})

test('a server database is for operation unless it is said to be a demo', () => {
  assert.equal(readSettings([], { DATABASE_URL: url }).mode, 'operation')
  assert.equal(readSettings([], { DATABASE_URL: url, SAMLAD_MODE: 'demo' }).mode, 'demo')
  assert.equal(readSettings([], { SAMLAD_MODE: 'operation' }).mode, 'operation')
  assert.equal(readSettings([], { DATABASE_URL: '', SAMLAD_MODE: '' }).mode, 'demo')
})

test('a misspelt mode opens nothing', () => {
  for (const mode of ['prod', 'Demo', 'drift']) assert.throws(() => readSettings([], { SAMLAD_MODE: mode }), RangeError)
})

test('what must be said is said with one word exactly', () => {
  for (const word of ['true', '1', 'YES', '']) {
    const { embeddedAccepted, behindProxy } = readSettings([], { SAMLAD_EMBEDDED: word, SAMLAD_BEHIND_PROXY: word })
    assert.deepEqual([embeddedAccepted, behindProxy], [false, false], word)
  }
  const { embeddedAccepted, behindProxy } = readSettings([], { SAMLAD_EMBEDDED: 'yes', SAMLAD_BEHIND_PROXY: 'yes' })
  assert.deepEqual([embeddedAccepted, behindProxy], [true, true])
})

test('the command line goes before the environment', () => {
  const args = ['--port', '5000', '--host', '0.0.0.0', '--data', 'här', '--seed', '7']
  const { host, port, data, seed } = readSettings(args, { PORT: '6000', HOST: '::1', SAMLAD_DATA: 'där' })
  assert.deepEqual([host, port, data, seed], ['0.0.0.0', 5000, 'här', 7])
  assert.equal(readSettings([], { PORT: '6000' }).port, 6000)
})

test('what is no port, no seed or no option is refused', () => {
  for (const port of ['x', '-1', '65536', '1.5'])
    assert.throws(() => readSettings([`--port=${port}`], {}), RangeError, port)
  assert.throws(() => readSettings(['--seed', 'x'], {}), RangeError)
  assert.throws(() => readSettings(['--prot', '1'], {}), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' })
})
