import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkOracle } from '../../../tests/oracles/evaluation.oracle.ts'

// ptools 2.0.0 (wdd, wdd_harm), metafor 3.8-1 (escalc), stats::glm and lm of R 4.2.2, sandwich 3.0-2 (vcovHC, NeweyWest),
// MASS 7.3-58.2 (glm.nb): their answers and calls lie in the file.
for (const { oracle, checked, worst, tolerance } of checkOracle(
  fileURLToPath(new URL('../fixtures/evaluation', import.meta.url)),
)) {
  test(`as the peers: ${oracle} (${checked} numbers)`, () => assert.ok(worst <= tolerance, `${worst} off`))
}
