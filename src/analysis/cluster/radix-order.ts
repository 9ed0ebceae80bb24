// Order of many numbers (radix sort).
// What: the positions of an array's values from least to largest; equal values keep the order they came in.
// For: putting a million points into cells, or events in time order, without a comparison function.
// Source: Hollerith's sorting by digits, least digit first, on the bits of the numbers (sign turned so that bits order as numbers do).
// Cost: six passes at most, those in which all agree left out; a million cell numbers in under 0.1 s.

const digitBits = 11
const digits = 1 << digitBits
/** Which half of a float comes first in memory. */
const highHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0

/** Positions of `values` (finite) in ascending order; stable. Empty in, empty out. */
export function orderAscending(values: Float64Array): Int32Array {
  const size = values.length
  const copy = new Float64Array(size)
  // Minus zero becomes zero.
  for (let i = 0; i < size; i++) copy[i] = values[i]! + 0
  const halves = new Uint32Array(copy.buffer)
  const low = new Uint32Array(size)
  const high = new Uint32Array(size)
  for (let i = 0; i < size; i++) {
    const top = halves[2 * i + highHalf]!
    const isNegative = top >>> 31 === 1
    low[i] = isNegative ? ~halves[2 * i + 1 - highHalf]! : halves[2 * i + 1 - highHalf]!
    high[i] = isNegative ? ~top : top | 0x80000000
  }
  let order = new Int32Array(size)
  for (let i = 0; i < size; i++) order[i] = i
  let spare = new Int32Array(size)
  for (const word of [low, high]) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      if (sortByDigit(word, shift, order, spare)) [order, spare] = [spare, order]
    }
  }
  return order
}

/** One pass; false, and nothing done, when all have the same digit. */
function sortByDigit(word: Uint32Array, shift: number, from: Int32Array, to: Int32Array): boolean {
  const next = new Int32Array(digits + 1)
  const mask = digits - 1
  for (let i = 0; i < word.length; i++) next[((word[i]! >>> shift) & mask) + 1]!++
  for (let digit = 1; digit <= digits; digit++) {
    if (next[digit] === word.length) return false
    next[digit]! += next[digit - 1]!
  }
  for (let i = 0; i < from.length; i++) {
    const at = from[i]!
    to[next[(word[at]! >>> shift) & mask]!++] = at
  }
  return true
}
