/** Digits that stand together, with their place in the folded text. */
export interface DigitGroup {
  digits: string
  start: number
  end: number
}

/** Neighbouring groups read as one number. `gaps[i]` is the text between group i and i + 1. */
export interface DigitSpan {
  digits: string
  sizes: number[]
  gaps: string[]
  start: number
  end: number
  /** The digit group before it is joined by a sign without a space, as in "2024-0512": this is the tail of something. */
  tail: boolean
}

const longestSpan = 14
const gapForm = /^ {0,2}[-+./()_*·•]{0,2} {0,2}$/
const wrappedGap = /^ ?[-+]\n ?$/
const tightGap = /^[-./_]$/

export function findDigitGroups(text: string): DigitGroup[] {
  const groups: DigitGroup[] = []
  for (const found of text.matchAll(/\d+/g)) {
    groups.push({ digits: found[0], start: found.index, end: found.index + found[0].length })
  }
  return groups
}

function isGap(gap: string): boolean {
  return gap.length <= 5 && (gapForm.test(gap) || wrappedGap.test(gap))
}

/**
 * Every run of neighbouring groups with at most 14 digits, by start, longest first. At most 14 spans start at a
 * group, so the work is linear in the text.
 */
export function* spansOf(groups: readonly DigitGroup[], text: string, joins = isGap): Generator<DigitSpan> {
  for (let first = 0; first < groups.length; first++) {
    const opening = groups[first]!
    if (opening.digits.length > longestSpan) continue
    const before = groups[first - 1]
    const tail = before !== undefined && tightGap.test(text.slice(before.end, opening.start))
    let digits = opening.digits
    const sizes = [opening.digits.length]
    const gaps: string[] = []
    const spans: DigitSpan[] = [{ digits, sizes: [...sizes], gaps: [], start: opening.start, end: opening.end, tail }]
    for (let next = first + 1; next < groups.length; next++) {
      const group = groups[next]!
      const gap = text.slice(groups[next - 1]!.end, Math.min(group.start, groups[next - 1]!.end + 8))
      if (!joins(gap) || digits.length + group.digits.length > longestSpan) break
      digits += group.digits
      sizes.push(group.digits.length)
      gaps.push(gap)
      spans.push({ digits, sizes: [...sizes], gaps: [...gaps], start: opening.start, end: group.end, tail })
    }
    yield* spans.reverse()
  }
}

/** The offsets, counted in digits, where the span is cut into groups: "0920-45 30" → [4, 6]. */
export function cutsOf(span: DigitSpan): number[] {
  let sum = 0
  return span.sizes.slice(0, -1).map((size) => {
    sum += size
    return sum
  })
}
