/**
 * HiGHS against our suppression: 1,000 invented tables, flat, with one and two hierarchies, with three axes, and linked.
 *
 *   node bench/methods/suppression-attack.ts [tables] [whole]
 *
 * `whole` attacks with integer programs too (slower). Prints what was attacked and what could be worked out (should be 0).
 */
import {
  attackCase,
  inventCase,
  leaksWhateverIsHidden,
  shapes,
  suppressCase,
} from '../../tests/oracles/random-tables.ts'

const tables = Number(process.argv[2] ?? 1000)
const whole = process.argv[3] === 'whole'
const rows = new Map(
  shapes.map((shape) => [
    shape,
    { tables: 0, attacked: 0, unsafe: 0, complements: 0, refused: 0, wronglyRefused: 0, gaveUp: 0, ourMs: 0 },
  ]),
)
for (let seed = 0; seed < tables; seed++) {
  const one = inventCase(seed)
  const row = rows.get(one.shape)!
  const from = performance.now()
  const result = suppressCase(one)
  row.ourMs += performance.now() - from
  row.tables++
  if (result.outcome === 'computed') {
    const { attacked, unsafe } = attackCase(one, result.patterns, whole)
    row.attacked += attacked
    row.unsafe += unsafe
    row.complements += result.secondaryCount
  } else {
    row.refused++
    if (result.reason === 'no_pattern_found') row.gaveUp++
    else if (!leaksWhateverIsHidden(one)) row.wronglyRefused++
  }
}
console.table(Object.fromEntries([...rows].map(([shape, row]) => [shape, { ...row, ourMs: Math.round(row.ourMs) }])))
