import assert from 'node:assert/strict'
import test from 'node:test'
import { DatabaseUnreachable, DataFolderDamaged, DiskFull, MigrationRefused } from '#platform/db/errors.ts'
import { en } from './en.ts'
import { explainFailure } from './failures.ts'
import { readSettings } from './settings.ts'
import { sv } from './sv.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
const named = (name: string, message: string) => Object.assign(new Error(message), { name })

const cases: [string, unknown, number, RegExp][] = [
  ['a taken port', Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 4310 }), 3, /4310/],
  ['a forbidden port', Object.assign(new Error('listen'), { code: 'EACCES', port: 80 }), 3, /80/],
  ['an unknown option', thrownBy(() => readSettings(['--prot', '1'], {})), 2, /prot/],
  ['a port that is none', thrownBy(() => readSettings(['--port', 'x'], {})), 2, /x/],
  ['a misspelt mode', thrownBy(() => readSettings([], { SAMLAD_MODE: 'prod' })), 2, /SAMLAD_MODE=prod/],
  ['the embedded database in operation', named('Refused', 'embedded'), 2, /DATABASE_URL/],
  ['a demo over real reports', named('Refused', 'demoOverReal'), 2, /SAMLAD_MODE=operation/],
  ['a damaged folder', new DataFolderDamaged('/data', 'other-version', 'made by 15'), 3, /made by 15/],
  ['a full disk', new DiskFull('/data'), 3, /./],
  ['a full disk, from the file system', Object.assign(new Error('write'), { code: 'ENOSPC' }), 3, /./],
  ['a silent database', new DatabaseUnreachable('no answer'), 3, /no answer/],
  ['a database from a newer program', new MigrationRefused('unknown', '0009'), 3, /0009/],
]
for (const [name, error, code, words] of cases) {
  test(`${name} ends the start with ${code} and one sentence`, () => {
    const told = explainFailure(error)
    assert.equal(told.code, code)
    assert.match(told.text, words)
    assert.ok(!/\n\s+at /.test(told.text), 'no stack')
  })
}

test('what nobody foresaw ends with 1 and says everything', () => {
  const told = explainFailure(new Error('quite unheard of'))
  assert.equal(told.code, 1)
  assert.match(told.text, /quite unheard of[\s\S]+at /)
  assert.equal(explainFailure('thrown words').code, 1)
})

test('both languages have the same sentences, and none is left untranslated', () => {
  assert.deepEqual(Object.keys(en.failures).sort(), Object.keys(sv.failures).sort())
  for (const key of ['embedded', 'demoOverReal', 'diskFull'] as const)
    assert.notEqual(en.failures[key], sv.failures[key])
})
