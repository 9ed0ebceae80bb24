import assert from 'node:assert/strict'
import test from 'node:test'
import { colour } from '../colour-tokens.ts'
import { cellText } from '../figure.ts'
import { findFaults } from '../fixtures/find-faults.ts'
import { themeOf } from '../fixtures/theme.ts'
import { findElements } from './fixtures/time-samples.ts'
import { drawHourWeek, type HourWeekWords } from './hour-week-heatmap.ts'

const days = ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön']
const clock = (hour: number) => String(hour).padStart(2, '0')
const words: HourWeekWords = {
  title: 'Veckan',
  days,
  describe: (peak, total) => `${peak?.day}:${peak?.hour}, ${peak?.weight} av ${total}`,
  columns: { hour: 'Timme' },
  hour: (hour, hours) => `${clock(hour)}–${clock((hour + hours) % 24)}`,
  suppressed: 'visas inte',
  empty: 'inget',
  classLabel: (low, high) => (high === null ? `${low} eller fler` : `${low}–${high}`),
}

for (const hours of [4, 1]) {
  const perDay = 24 / hours
  // Friday's last block the fullest, every shade somewhere.
  const weights = days.map((_, day) =>
    Array.from({ length: perDay }, (_, at) => (day === 4 && at === perDay - 1 ? 40 : (day * 3 + at * 5) % 40)),
  )
  for (const width of [640, 358]) {
    test(`blocks of ${hours}: each cell under its hour, beside its day, shaded by its number; ${width} wide`, () => {
      const figure = drawHourWeek({ weights, thresholds: [10, 20, 30] }, words, themeOf(width))
      assert.deepEqual(findFaults(figure), [])
      const cells = findElements(figure.svg, 'rect', { rx: '2' }).slice(0, 7 * perDay)
      const place = (key: string) => cells.map(({ attributes }) => Number(attributes[key]))
      const [x, y] = [place('x'), place('y')]
      const shades = ['empty', 'q1', 'q2', 'q3'] as const
      for (const [cell, weight] of weights.flat().entries()) {
        const fill = weight === 0 ? 'empty' : shades[Math.floor(Math.min(weight, 39) / 10)]!
        assert.equal(cells[cell]!.attributes.fill, colour(fill), `${cell}: ${weight}`)
      }
      const texts = findElements(figure.svg, 'text')
      for (const [day, name] of days.entries()) {
        const label = texts.find(({ text }) => text === name)!
        const top = y[day * perDay]!
        const base = Number(label.attributes.y)
        assert.ok(base > top && base < top + Number(cells[day * perDay]!.attributes.height), name)
      }
      const hoursNamed = texts.filter(({ text }) => /^\d\d$/.test(text))
      assert.ok(hoursNamed.length >= 4)
      for (const { text, attributes } of hoursNamed) {
        assert.equal(Number(text) % hours, 0)
        assert.ok(Math.abs(Number(attributes.x) - x[Number(text) / hours]!) < 0.02, text)
      }
      const last = Number(cells[perDay - 1]!.attributes.width) + x[perDay - 1]!
      assert.ok(last <= width && last > width - 4, 'the week fills its room')
    })
  }

  test(`blocks of ${hours}: peak and table speak of hours of the day`, () => {
    const figure = drawHourWeek({ weights }, words, themeOf(640))
    const total = weights.flat().reduce((sum, one) => sum + one, 0)
    assert.equal(figure.description, `4:${24 - hours}, 40 av ${total}`)
    assert.deepEqual(
      figure.table.rows.map(({ hour }) => cellText(hour)),
      Array.from({ length: perDay }, (_, at) => words.hour(at * hours, hours)),
    )
    assert.equal(cellText(figure.table.rows.at(-1)!.day5), '40')
  })
}
