import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { contrastBetween, deriveColours, grounds, municipalRule, shadeThatReads } from './colour.ts'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}` as const)

test('contrast of black on white is 21, of a colour on itself 1', () => {
  assert.equal(contrastBetween('#000000', '#ffffff'), 21)
  assert.equal(contrastBetween('#0b5d6b', '#0b5d6b'), 1)
})

test('contrast of #767676 on white is the known smallest grey above 4.5', () => {
  assert.ok(contrastBetween('#767676', '#ffffff') >= 4.5)
  assert.ok(contrastBetween('#777777', '#ffffff') < 4.5)
})

test('a colour that reads already is left as it is', () => {
  assert.equal(shadeThatReads('#0b5d6b', ['#ffffff', '#f4f5f1'], 4.5, 'darker'), '#0b5d6b')
})

test('whatever colour a municipality has, every pair that meets reads', () => {
  fc.assert(
    fc.property(anyColour, (hex) => {
      const { accent, accentHover, accentSoft, onAccent, deep } = deriveColours(hex)
      for (const [i, scheme] of (['light', 'dark'] as const).entries()) {
        const at = (pair: readonly [string, string]) => pair[i] as string
        for (const ground of [grounds[scheme].paper, grounds[scheme].card, at(accentSoft)])
          assert.ok(contrastBetween(at(accent), ground) >= 4.5, `accent ${at(accent)} on ${ground} from ${hex}`)
        assert.ok(contrastBetween(at(onAccent), at(accent)) >= 4.5, `on accent from ${hex}`)
        assert.ok(contrastBetween(at(onAccent), at(accentHover)) >= 4.5, `on hover from ${hex}`)
        assert.ok(contrastBetween('#cbdadc', at(deep)) >= 7, `quiet text on the bar from ${hex}`)
      }
    }),
    { numRuns: 500, seed: 46 },
  )
})

test('the rule holds no more than the colours, and nothing comes of what is no colour', () => {
  assert.match(municipalRule('#A02020'), /--accent: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);/)
  assert.equal(municipalRule(null), '')
  assert.equal(municipalRule('red;} body{display:none'), '')
})
