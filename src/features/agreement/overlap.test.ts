/** Whatever is drafted in whatever order: what the rules let through never overlaps, and no obligation is owed twice or backwards. */
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { pahittade2025 } from '#agreements/fixtures/pahittade-2025.data.ts'
import type { Agreement } from '#agreements/schema.ts'
import { findLastDay, followChain, type Wording } from './chain.ts'
import { dayAfter, dayBefore } from './days.ts'
import { checkBecoming } from './draft-rules.ts'

const day = fc.integer({ min: 0, max: 2500 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toJSON().slice(0, 10))
const wish = fc.record({
  kind: fc.constantFrom('first', 'amendment', 'successor'),
  of: fc.nat(5),
  days: fc.tuple(day, day).map((two) => two.toSorted()),
  effectiveOn: day,
  kept: fc.subarray(pahittade2025.obligations.map((one) => one.code)),
})

test('any drafts, signed in any order', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const wordings: Wording[] = []
      for (const [at, { kind, of, days, effectiveOn, kept }] of wishes.entries()) {
        const codes = [...new Set(wordings.map((one) => one.code))]
        const agreementCode = kind === 'first' ? null : (codes[of % Math.max(codes.length, 1)] ?? null)
        const last = wordings.findLast((one) => one.code === agreementCode)
        const isSame = kind === 'amendment'
        const agreement: Agreement = {
          ...pahittade2025,
          code: isSame && last ? last.code : `a${at}`,
          supersedes: isSame ? (last?.supersedes ?? null) : agreementCode,
          valid: { from: isSame && last ? last.fromOn : (days[0] ?? ''), to: days[1] ?? '' },
          obligations: pahittade2025.obligations.filter((one) => kept.includes(one.code)),
        }
        const { code, supersedes, valid } = agreement
        const from = isSame ? effectiveOn : valid.from
        const facts = { kind, agreementCode, effectiveOn: from, agreement, wordings }
        if (valid.to < valid.from || checkBecoming(facts).length > 0) continue
        taken += 1
        const version = wordings.filter((one) => one.code === code).length + 1
        const told = { signedOn: null, reason: null, contentHash: String(at) }
        wordings.push({ ...told, code, fromOn: valid.from, supersedes, version, effectiveOn: from, agreement })
      }
      const codes = [...new Set(wordings.map((one) => one.code))]
      const spans = codes.map((code) => {
        return { code, from: wordings.find((one) => one.code === code)?.fromOn ?? '', to: findLastDay(wordings, code) }
      })
      for (const one of spans) {
        assert.ok(one.from <= one.to, `${one.code} ends before it begins`)
        for (const other of spans) {
          if (one !== other) assert.ok(one.to < other.from || other.to < one.from, `${one.code} and ${other.code}`)
        }
        for (const on of [dayBefore(one.from), one.from, one.to, dayAfter(one.to)]) checkChain(wordings, spans, on)
      }
    }),
    { numRuns: 400 },
  )
  assert.ok(taken > 400, `${taken} became agreements`)
})

function checkChain(
  wordings: readonly Wording[],
  spans: { code: string; from: string; to: string }[],
  on: string,
): void {
  const { current, latest, obligations } = followChain(wordings, on)
  const valid = spans.find((one) => one.from <= on && on <= one.to)
  assert.equal(current?.agreement.code, valid?.code)
  assert.equal(latest === null, valid !== undefined || spans.every((one) => one.from > on))
  const head = current ?? latest
  const owed = obligations.map((one) => one.obligation.code)
  assert.deepEqual(owed, head?.agreement.obligations.map((one) => one.code) ?? [])
  for (const { since, until } of obligations) {
    assert.ok(since <= until)
    assert.ok(current ? since <= on && on <= until : since <= on)
  }
}
