/** Every real excerpt cut and damaged at places drawn with a seed: never a fault of ours, and never another number than the file's. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import type { ReadResult } from '../schema.ts'
import { readEvidenceFile } from './read-file.ts'

const folder = new URL('../import/fixtures/', import.meta.url)
const towns: [RegExp, string, string][] = [
  [/kalmar/, '0880', 'Kalmar'],
  [/boden/, '2582', 'Boden'],
  [/three-cities/, '1280', 'Malmö'],
  [/TAB638/, '0180', 'Stockholm'],
  [/./, '2580', 'Luleå'],
]
const places = 25

/** The numbers by series and period; answers of a survey are weighed together, so every answer moves every estimate. */
const numbersOf = (read: ReadResult) =>
  new Map(
    read.outcome === 'read' && read.delivery.format !== 'surveyMicrodata'
      ? read.delivery.observations.map((one) => [`${one.seriesId} ${one.period}`, one.value])
      : [],
  )

for (const name of readdirSync(folder).filter((one) => !one.endsWith('.md'))) {
  test(`${name}, cut and damaged`, async () => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
    const [, code = '', town = ''] = towns.find(([shape]) => shape.test(name)) ?? []
    const from = { municipality: { code, name: town }, today: '2026-11-22' }
    const open = (damaged: Uint8Array) => readEvidenceFile({ name, bytes: damaged }, from)
    const truth = numbersOf(await open(bytes))
    const random = createRandom(20261122)
    const isWhole = /\.(json|px)$/.test(name)
    for (let count = 0; count < places; count += 1) {
      const at = Math.floor(random() * bytes.length)
      const cut = await open(bytes.slice(0, at))
      const rest = Buffer.from(bytes.slice(at)).toString('latin1').trim()
      if (isWhole) assert.ok(cut.outcome === 'refused' || rest === '', `cut at ${at}`)
      const last = Buffer.from(bytes.slice(0, at)).toString('latin1').split('\n').at(-1) ?? ''
      const changed = [...numbersOf(cut)].filter(([key, value]) => truth.get(key) !== value)
      // The last number of a row without its end may itself be cut; nothing before it.
      assert.ok(changed.length <= (/[\d.,]$/.test(last) ? 1 : 0), `cut at ${at}: ${changed[0]}`)

      const damaged = bytes.slice()
      damaged[at] = Math.floor(random() * 256)
      const after = numbersOf(await open(damaged))
      const others = [...after].filter(([key, value]) => truth.has(key) && truth.get(key) !== value)
      assert.ok(others.length <= 1, `damaged at ${at}: ${others[0]}`)
    }
  })
}
