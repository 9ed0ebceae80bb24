import assert from 'node:assert/strict'
import test from 'node:test'
import { readScores } from './answer-form.ts'
import { Answers, questionCodes } from './schema.ts'

test('every statement without an answer is named; not knowing is an answer', () => {
  const values = Object.fromEntries(questionCodes.map((code) => [code, '4']))
  const { clearRoles: _, ...less } = values
  assert.deepEqual(readScores({ ...less, worthIt: '6' }), { scores: null, missing: ['clearRoles', 'worthIt'] })
  const { scores, missing } = readScores({ ...values, worthIt: 'unsure' })
  assert.deepEqual([missing, scores?.worthIt, scores?.clearRoles], [[], null, 4])
  assert.ok(Answers.safeParse({ scores, best: '', better: '' }).success)
})
