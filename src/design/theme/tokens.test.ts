import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { lightPalette } from '#figure/colour-tokens.ts'
import { contrastBetween, grounds } from './colour.ts'

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...sheet.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }] as const,
  ),
)

/** Text 4.5:1; marks, edges and lines 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). */
const meetings: readonly (readonly [front: string, ground: string, ratio: number])[] = [
  ...['paper', 'card', 'quiet', 'ribbon', 'accent-soft', 'watch-soft', 'fine-soft', 'act-soft', 'band'].map(
    (ground) => ['ink', ground, 7] as const,
  ),
  ...['paper', 'card', 'quiet', 'accent-soft'].map((ground) => ['muted', ground, 4.5] as const),
  ...['paper', 'card', 'accent-soft', 'quiet'].map((ground) => ['accent', ground, 4.5] as const),
  ...['paper', 'card', 'act-soft'].map((ground) => ['act-text', ground, 4.5] as const),
  ['on-accent', 'accent-fill', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-deep', 'deep', 7],
  ['on-deep-muted', 'deep', 7],
  ['on-ribbon', 'ribbon', 4.5],
  ['card', 'act', 4.5],
  ['edge', 'card', 3],
  ['edge', 'paper', 3],
  ['here', 'deep', 3],
  ['line', 'band', 3],
  ['line', 'card', 3],
  ['act', 'card', 3],
  ['act', 'band', 3],
  ['fine', 'card', 3],
  ['quantity-3', 'card', 3],
]

for (const scheme of ['light', 'dark'] as const) {
  for (const [front, ground, ratio] of meetings) {
    test(`${scheme}: ${front} on ${ground} reads at ${ratio}:1`, () => {
      const [a, b] = [tokens.get(front), tokens.get(ground)]
      assert.ok(a && b, 'both tokens exist')
      const seen = contrastBetween(a[scheme], b[scheme])
      assert.ok(seen >= ratio, `${a[scheme]} on ${b[scheme]} is ${seen.toFixed(2)}`)
    })
  }
}

test('the grounds that a municipal colour is measured against are those of the sheet', () => {
  for (const scheme of ['light', 'dark'] as const) {
    assert.equal(tokens.get('paper')?.[scheme], grounds[scheme].paper)
    assert.equal(tokens.get('card')?.[scheme], grounds[scheme].card)
    assert.equal(tokens.get('accent-soft')?.[scheme], grounds[scheme].soft)
  }
})

test('every shade of quantity is told from the next in grey scale', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const step of [0, 1, 2, 3]) {
      const [a, b] = [tokens.get(`quantity-${step}`), tokens.get(`quantity-${step + 1}`)]
      assert.ok(a && b)
      assert.ok(contrastBetween(a[scheme], b[scheme]) >= 1.15, `${scheme} ${step}–${step + 1}`)
    }
})

test('every colour that a drawing asks for is on the page', () => {
  for (const name of Object.keys(lightPalette)) {
    const given = new RegExp(`--samlad-${name}: var\\(--([a-z0-9-]+)\\);`).exec(sheet)?.[1]
    assert.ok(given && tokens.has(given), `--samlad-${name} leads to a token`)
  }
})
