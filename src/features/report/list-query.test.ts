import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { countFilters, filterOf, readQuery, writeQuery } from './list-query.ts'
import { ReportQuery, reportStates, sortableColumns } from './schema.ts'

const code = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
const query = fc
  .record(
    {
      state: fc.uniqueArray(fc.constantFrom(...reportStates), { minLength: 1 }),
      category: fc.array(code, { minLength: 1, maxLength: 3 }),
      areaCode: fc.array(code, { minLength: 1, maxLength: 3 }),
      from: fc.constantFrom('2026-01-01', '2026-11-30'),
      words: fc.stringMatching(/^[a-zåäö0-9 ]{1,20}$/),
      mine: fc.constant(true),
      sort: fc.constantFrom(...sortableColumns),
      descending: fc.boolean(),
      page: fc.integer({ min: 1, max: 99 }),
    },
    { requiredKeys: [] },
  )
  .map((given) => ReportQuery.parse(given))

test('a list comes back from its address as it was', () => {
  fc.assert(fc.property(query, (asked) => assert.deepEqual(readQuery(writeQuery(asked)), asked)))
})

test('the usual list has an empty address', () => assert.deepEqual(writeQuery(ReportQuery.parse({})), {}))

test('an address that says nonsense is read as far as it goes, and never throws', () => {
  const read = readQuery({ state: 'reviewed,nosuch', page: 'x', from: '2026-99-99', words: 112, sort: 'colour' })
  assert.equal(read.words, '112')
  assert.equal(read.page, 1)
  assert.equal(read.state, undefined)
  assert.equal(read.sort, 'occurred')
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (search) => readQuery(search).page >= 1))
})

test('an export gets what narrows and nothing else', () => {
  const asked = ReportQuery.parse({ state: ['shared'], words: 'bro', page: 3 })
  assert.deepEqual(filterOf(asked), { state: ['shared'], words: 'bro' })
  assert.equal(countFilters(filterOf(asked)), 2)
})
