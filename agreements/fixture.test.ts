import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkAgreement } from './check-agreement.ts'
import { pahittade2025, pahittade2026 } from './fixtures/pahittade-2025.data.ts'
import { law2023196 } from './law-2023-196.data.ts'
import { lulea2024to2027 } from './lulea-2024-2027.data.ts'
import { Statute } from './obligation.ts'
import { Agreement } from './schema.ts'

test('Luleå’s, an invented one and its successor are agreements without a fault', () => {
  for (const agreement of [lulea2024to2027, pahittade2025, pahittade2026]) {
    assert.deepEqual(checkAgreement(agreement), { agreement })
    // As it comes back from a file.
    assert.deepEqual(Agreement.parse(JSON.parse(JSON.stringify(agreement))), agreement)
  }
})

test('the invented one shares no body, no sub-goal and no rhythm of its meetings with Luleå’s', () => {
  const codes = ({ bodies, subGoals }: Agreement) => [...bodies, ...subGoals].map((one) => one.code)
  const known = new Set(codes(lulea2024to2027))
  assert.deepEqual(
    codes(pahittade2025).filter((code) => known.has(code)),
    [],
  )
})

test('the law is told section by section, none of the fourteen left out', () => {
  const law = Statute.parse(law2023196)
  const told = [...law.frames, ...law.obligations].flatMap(({ place }) => {
    const [from = 0, to = from] = [...place.matchAll(/\d+/g)].map(Number)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
  assert.deepEqual(
    [...new Set(told)].toSorted((a, b) => a - b),
    Array.from({ length: 14 }, (_, at) => at + 1),
  )
  assert.equal(new Set(law.obligations.map((one) => one.code)).size, law.obligations.length)
})

test('no code in the house knows Luleå’s agreement, its own body or its sub-goals', () => {
  const root = fileURLToPath(new URL('../src/', import.meta.url))
  const own = [
    lulea2024to2027.code,
    'Lulebo',
    ...(lulea2024to2027.ownBodies ?? []).map((one) => `'${one.code}'`),
    ...lulea2024to2027.subGoals.map((one) => `'${one.code}'`),
  ]
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|fixtures|kitchen|(^|\/)demo-/.test(path))
    .flatMap((path) => {
      const text = readFileSync(`${root}${path}`, 'utf8')
      return own.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`)
    })
  assert.deepEqual(found, [])
})
