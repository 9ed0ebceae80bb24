import assert from 'node:assert/strict'
import test from 'node:test'
import { columnTypes, parseTimestamptz, UnsafeInteger } from './column-types.ts'

test('timestamptz becomes UTC with milliseconds, whatever the session zone', () => {
  assert.equal(parseTimestamptz('2024-05-13 08:30:00+00'), '2024-05-13T08:30:00.000Z')
  assert.equal(parseTimestamptz('2024-05-13 08:30:00.123456+00'), '2024-05-13T08:30:00.123Z')
  assert.equal(parseTimestamptz('2024-05-13 10:30:00.1+02'), '2024-05-13T08:30:00.100Z')
  assert.equal(parseTimestamptz('2024-05-13 14:00:00+05:30'), '2024-05-13T08:30:00.000Z')
  assert.equal(parseTimestamptz('infinity'), 'infinity')
})

test('a date stays the day that was stored', () => {
  assert.equal(columnTypes.getTypeParser(1082)('2024-03-31'), '2024-03-31')
})

test('an integer that would lose digits is an error, not another number', () => {
  const parse = columnTypes.getTypeParser(20)
  assert.equal(parse('9007199254740991'), 9007199254740991)
  assert.throws(() => parse('9007199254740993'), UnsafeInteger)
})

test('arrays carry the parser of their element', () => {
  assert.deepEqual(columnTypes.getTypeParser(1185)('{"2024-05-13 08:30:00+00",NULL}'), [
    '2024-05-13T08:30:00.000Z',
    null,
  ])
  assert.deepEqual(columnTypes.getTypeParser(1000)('{t,f}'), [true, false])
})
