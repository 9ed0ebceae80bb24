import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { computeRate } from '#analysis/count/rate.ts'
import { compareWithSimilar } from '#analysis/count/similar-municipalities.ts'
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { cellText } from '../figure.ts'
import { findFaults, findLabels } from '../fixtures/find-faults.ts'
import { theme } from '../fixtures/theme.ts'
import { readXml } from '../fixtures/well-formed.ts'
import { chooseAxis } from './interval-axis.ts'
import { drawRates, type RatesData } from './rates.ts'
import { rates as ratesEn } from './rates-en.ts'
import { rates as ratesSv } from './rates-sv.ts'
import { drawSimilar } from './similar.ts'
import { similar } from './similar-sv.ts'
import { drawTwoCounts, type TwoCountsRow } from './two-counts.ts'
import { twoCounts } from './two-counts-sv.ts'

// Invented numbers throughout.
const what = 'anmälda skadegörelser'
const row = (name: string, count: number | null, population: number | null, own = false) => ({
  name,
  result: computeRate(count, population),
  own,
})
const rows: RatesData['rows'] = [
  row('Porsön', 89, 6200, true),
  row('Örnäset', 48, 5600),
  row('Bergnäset', 7, 4100),
  row('Svartöstaden', 4, null),
  { name: 'Råneå', result: 'suppressed' },
]
const reference = { name: 'hela kommunen', rate: 9.6 }
const clean = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

test('dots stand where their numbers are, against the line', () => {
  const figure = drawRates({ what, rows, reference }, ratesSv, { ...theme, width: 640 })
  assert.deepEqual(findFaults(figure), [])
  const circles = readXml(figure.svg).filter(({ name, attributes }) => name === 'circle' && Number(attributes.r) >= 5)
  const axis = chooseAxis(
    { scale: 'linear', values: [14.35, 8.57, 1.71, 9.6], ends: [11.5, 17.7, 6.3, 11.4, 0.7, 3.5], fromZero: true },
    [0, 100],
  )
  const [first, second, third] = circles.map(({ attributes }) => Number(attributes.cx))
  const share = (a: number, b: number, c: number) => (a - b) / (b - c)
  const wanted = share(axis.place((89 / 6200) * 1000), axis.place((48 / 5600) * 1000), axis.place((7 / 4100) * 1000))
  assert.ok(Math.abs(share(first!, second!, third!) - wanted) < 0.01)
  // Above in rust, reaching the line a ring, below in petrol.
  assert.match(circles[0]!.attributes.fill!, /rust/)
  assert.match(circles[1]!.attributes.fill!, /card/)
  assert.match(circles[2]!.attributes.fill!, /petrol/)
})

test('line, band and numbers under the scale stand on the scale of the dots; what is news is rust', () => {
  const band = { ...reference, low: 8, high: 11 }
  for (const width of [640, 358]) {
    const figure = drawRates({ what, rows, reference: band }, ratesSv, { ...theme, width })
    const elements = readXml(figure.svg)
    const circles = elements.filter(({ name, attributes }) => name === 'circle' && Number(attributes.r) >= 5)
    const [a, b] = [(89 / 6200) * 1000, (7 / 4100) * 1000]
    const [xa, xb] = [Number(circles[0]!.attributes.cx), Number(circles[2]!.attributes.cx)]
    const place = (value: number) => xb + ((value - b) / (a - b)) * (xa - xb)
    const near = (found: unknown, wanted: number) => assert.ok(Math.abs(Number(found) - wanted) < 0.05, `${found}`)
    const upright = elements.filter(({ name, attributes }) => name === 'line' && attributes.x1 === attributes.x2)
    const lines = upright.filter(({ attributes }) => attributes['stroke-width'] === '1.4')
    const bands = upright.filter(({ attributes }) => /band/.test(attributes.stroke ?? ''))
    assert.deepEqual([lines.length, bands.length], [3, 3])
    for (const { attributes } of lines) near(attributes.x1, place(9.6))
    for (const { attributes } of bands) {
      near(attributes.x1, place(9.5))
      near(attributes['stroke-width'], place(11) - place(8))
    }
    const numbers = elements.filter(({ name, attributes, text }) => {
      return name === 'text' && attributes['text-anchor'] === 'middle' && /^\d+$/.test(text)
    })
    assert.ok(numbers.length >= 3)
    for (const { attributes, text } of numbers.slice(1)) near(attributes.x, place(Number(text)))
    const written = (text: string) => elements.find((each) => each.name === 'text' && each.text === text)!.attributes
    assert.match(written('14,4').fill!, /rust/)
    assert.equal(written('8,6').fill, undefined)
    for (const named of [ratesSv.legend.apart, ratesSv.legend.open, ratesSv.legend.band]) written(named)
  }
})

test('the table holds every row, with why a number is missing', () => {
  const { table } = drawRates({ what, rows, reference }, ratesSv, theme)
  assert.equal(table.rows.length, 5)
  assert.deepEqual(
    table.rows.map(({ judgement }) => cellText(judgement)),
    [
      'högre än slumpen förklarar',
      'kan vara slump',
      'lägre än slumpen förklarar',
      'folkmängden är inte känd',
      'visas inte (ej noll)',
    ],
  )
  assert.deepEqual(table.rows[4]!.value, { text: 'visas inte', value: null })
})

test('a rate is told with its count, its interval and what it is held against', () => {
  const { sentence } = drawRates({ what, rows, reference }, ratesSv, theme)
  assert.equal(
    clean(sentence),
    'Porsön: 14,4 anmälda skadegörelser per 1 000 invånare (89 i antal). Med slumpen inräknad ligger nivån mellan 11,5 och 17,7. Det är högre än för hela kommunen (9,6), mer än slumpen förklarar.',
  )
  const all = drawRates({ what, rows: rows.map((each) => ({ ...each, own: false })), reference }, ratesSv, theme)
  assert.match(all.sentence!, /Högre än för hela kommunen .*: Porsön\. Lägre, mer än slumpen förklarar: Bergnäset\./)
  assert.match(all.sentence!, /inte betyder noll/)
  const none = drawRates({ what, rows: [row('Svartöstaden', 4, null)], reference }, ratesSv, theme)
  assert.equal(none.sentence, 'Det går inte att säga: folkmängden är inte känd.')
  const nothing = drawRates({ what, rows: [] }, ratesSv, theme)
  assert.equal(nothing.sentence, 'Det går inte att säga: det finns inga tal.')
  assert.deepEqual(findFaults(nothing), [])
  const day = { name: 'Centrum', result: computeRate(212, 4900, { dayTimePopulationDiffers: true }) }
  assert.match(drawRates({ what, rows: [day], reference }, ratesSv, theme).sentence!, /utan att bo där/)
})

test('rates per different numbers of inhabitants do not share a figure', () => {
  const other = { name: 'b', result: computeRate(1, 100, { per: 100_000 }) }
  assert.throws(() => drawRates({ what, rows: [row('a', 1, 100), other] }, ratesSv, theme), RangeError)
})

const anyRow = fc.record({
  name: fc.constantFrom('Ö', 'Gammelstad kyrkstad och Öhemmanet', 'Björkskatan-Hällbacken-Lulsundet', 'Centrum'),
  count: fc.option(fc.oneof(fc.nat(12), fc.nat(1e6))),
  population: fc.option(fc.oneof(fc.nat(5), fc.nat(1e6))),
  hidden: fc.boolean(),
  own: fc.boolean(),
})

test('any rates, wide, narrow and very narrow: no label outside or over another, the same twice', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.constantFrom(280, 328, 640, 900), (list, width) => {
      const data: RatesData = {
        what,
        rows: list.map(({ name, count, population, hidden, own }) => ({
          name,
          own,
          result: hidden ? 'suppressed' : computeRate(count, population),
        })),
        reference: { name: 'hela kommunen', rate: 12, low: 11, high: 13 },
      }
      for (const words of [ratesSv, ratesEn]) {
        const figure = drawRates(data, words, { ...theme, width })
        assert.deepEqual(findFaults(figure), [])
        assert.equal(figure.table.rows.length, list.length)
        assert.equal(drawRates(data, words, { ...theme, width }).svg, figure.svg)
      }
    }),
    { numRuns: 60 },
  )
})

const pair = (name: string, now: number, before: number): TwoCountsRow => ({
  name,
  result: { now, before, compared: compareTwoCounts(now, before) },
})
const two = (list: TwoCountsRow[], width = 640) =>
  drawTwoCounts({ what: 'rapporter', now: 'i höst', before: 'i fjol', rows: list }, twoCounts, { ...theme, width })

test('two counts: both numbers are shown, and a ratio is said only on a base that carries it', () => {
  const more = two([pair('Skadegörelse', 48, 22)])
  assert.equal(
    clean(more.sentence),
    'Skadegörelse: 48 rapporter i höst mot 22 i fjol. Det är 2,2 gånger så många (mellan 1,3 och 3,8), fler än slumpen förklarar.',
  )
  const small = two([pair('Inbrott', 9, 3)])
  assert.equal(
    small.sentence,
    'Inbrott: 9 rapporter i höst mot 3 i fjol. Talen är så små att bara själva antalen går att säga; skillnaden kan vara slump.',
  )
  assert.ok(findLabels(small.svg).some(({ text }) => text === '9 mot 3'))
  assert.match(two([pair('Inbrott', 40, 38)]).sentence!, /kan vara slump: allt mellan/)
  assert.match(two([pair('Inbrott', 5, 31)]).sentence!, /färre än slumpen förklarar/)
  assert.equal(two([pair('Bilbrand', 0, 0)]).sentence, 'Det går inte att säga: 0 mot 0 ger inget att jämföra.')
  assert.match(two([{ name: 'Hot', result: 'suppressed' }]).sentence!, /^Det går inte att säga: talen är för små/)
  assert.equal(two([]).sentence, 'Det går inte att säga: det finns inga tal.')
})

test('nothing against something points out of the scale, for ever is an arrow', () => {
  const rows = [pair('Rån', 0, 14), pair('Brand', 12, 0), pair('Lika', 20, 20), pair('Inget', 0, 0)]
  for (const width of [300, 640]) {
    const figure = two([...rows, { name: 'Hot', result: 'suppressed' }], width)
    assert.deepEqual(findFaults(figure), [])
    assert.ok(readXml(figure.svg).some(({ name, attributes }) => name === 'path' && attributes.d!.endsWith('Z')))
  }
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 8 }), (list) => {
      const any = two(
        list.map(([now, before], at) => pair(`rad ${at}`, now, before)),
        328,
      )
      assert.deepEqual(findFaults(any), [])
    }),
    { numRuns: 40 },
  )
})

const units = [303, 190, 170, 60, 420, 280, 160].map((count, at) => ({
  id: `u${at}`,
  name: ['Luleå', 'Karlskrona', 'Skövde', 'Kumla', 'Umeå', 'Växjö', 'Östersund'][at]!,
  count: count as number | null,
  population: [79900, 66500, 57900, 22200, 133000, 97000, 64500][at]!,
}))

test('similar municipalities: the own one judged by the interval in which both sides are uncertain', () => {
  const draw = (list: typeof units) =>
    drawSimilar(
      { what: 'inbrott', id: 'u0', units: list, group: 'Kolada', result: compareWithSimilar('u0', list) },
      similar,
      theme,
    )
  const figure = draw(units)
  assert.deepEqual(findFaults(figure), [])
  assert.match(
    clean(figure.sentence)!,
    /^Luleå har 3,8 inbrott per 1 000 invånare, 6 liknande kommuner har tillsammans 2,9\./,
  )
  assert.match(figure.sentence!, /fler än slumpen förklarar\. Plats 1 av 7/)
  assert.equal(cellText(figure.table.rows[0]!.name), 'Luleå')
  assert.match(draw(units.slice(0, 4)).sentence!, /^Det går inte att säga: för få av de liknande/)
  const missing = draw(units.map((unit, at) => (at === 0 ? { ...unit, count: null } : unit)))
  assert.match(missing.sentence!, /kommunens eget tal är inte känt/)
  assert.deepEqual(findFaults(missing), [])
  const zero = draw(units.map((unit, at) => (at === 0 ? unit : { ...unit, count: 0 })))
  assert.match(zero.sentence!, /inte haft någon händelse/)
})
