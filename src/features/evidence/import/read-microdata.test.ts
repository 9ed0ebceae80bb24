import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Row } from './asked.ts'
import { looksLikeSurveyMicrodata, readSurveyMicrodata } from './read-survey.ts'

// Real answers of 117 persons: fixtures/safety-survey-answers.csv names its source.
const rows: Row[] = readFileSync(new URL('fixtures/safety-survey-answers.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((text, at) => ({ line: at + 1, cells: text.split(';') }))
const asked = { municipality: { code: '2580', name: 'Luleå' }, today: '2026-11-22' }
const headerAt = 6
const add = (name: string, value: (row: number) => string): Row[] =>
  rows.map((row, at) => {
    if (at < headerAt) return row
    return { ...row, cells: [...row.cells, at === headerAt ? name : value(at - headerAt)] }
  })
function read(from: readonly Row[] = rows, more = {}) {
  const result = readSurveyMicrodata(from, asked, more)
  assert.ok(result.outcome === 'read', JSON.stringify(result))
  return result.delivery
}
function findIn(delivery: ReturnType<typeof read>, indicator: string, area: string, answer?: string) {
  const series = delivery.series.find(
    (one) => one.indicator === indicator && one.area.code === area && one.breakdown.answer === answer,
  )
  assert.ok(series, `${indicator} ${area} ${answer}`)
  return { series, ...delivery.observations.find((one) => one.seriesId === series.id)! }
}

test('weighted shares and means: svymean of survey 4.1-1 under R 4.2.2', () => {
  // svydesign(ids = ~1, weights = ~tcindwt); svymean(~factor(q), subset(design, !is.na(q) & rural2 == area)), in per cent.
  const expected = [
    ['survey:walkdark', '2580', 'Mycket trygg', 29.2464096115, 5.46694294996, 114],
    ['survey:walkdark', '2580', 'Mycket otrygg', 13.2911645507, 3.65784952369, 114],
    ['survey:walkdark', 'urban', 'Ganska trygg', 43.2647468729, 6.57442266302, 78],
    ['survey:walkdark', 'rural', 'Mycket otrygg', 4.6921877669, 4.5757982351, 36],
    ['survey:wburgl', '2580', 'very worried', 15.8647679477, 3.95557185031, 117],
    ['survey:bcsvictim', '2580', 'victim of crime', 19.0330964957, 4.16816796414, 117],
    // svymean(~tcviolent, …)
    ['survey:index-over-oro-for-vald', '2580', undefined, -0.05219949959, 0.135808077596, 79],
    ['survey:index-over-oro-for-vald', 'urban', undefined, 0.1047987067, 0.146307869211, 51],
  ] as const
  const delivery = read()
  for (const [indicator, area, answer, value, error, answers] of expected) {
    const found = findIn(delivery, indicator, area, answer)
    assert.ok(Math.abs(found.value! - value) < 1e-7, `${indicator} ${answer}: ${found.value}`)
    assert.ok(Math.abs(found.standardError! - error) < 1e-7, `${indicator} ${answer}: ${found.standardError}`)
    assert.deepEqual([found.answers, found.state, found.period], [answers, 'known', '2008'])
  }
})

test('the codebook gives roles, words and order; areas are those of the survey', () => {
  assert.ok(looksLikeSurveyMicrodata(rows))
  const { series } = findIn(read(), 'survey:walkdark', 'urban', 'Lite otrygg')
  assert.equal(series.title, 'How safe do you feel walking alone after dark: Lite otrygg')
  assert.deepEqual([series.source, series.unit, series.frequency], ['survey', 'percent', 'year'])
  assert.deepEqual(series.area, { kind: 'survey', code: 'urban', name: 'urban' })
})

test('under the fewest answers there is no share, and under ten not their number either', () => {
  const thin = findIn(read(), 'survey:index-over-oro-for-vald', 'rural')
  assert.deepEqual([thin.value, thin.standardError, thin.state, thin.answers], [null, null, 'suppressed', 28])
  const asked40 = findIn(read(rows, { minimumAnswers: 40 }), 'survey:walkdark', 'rural', 'Mycket trygg')
  assert.deepEqual([asked40.value, asked40.state, asked40.answers], [null, 'suppressed', 36])
  // Nine of an area, and somebody asks for a limit of one.
  const few = add('q', (row) => (row <= 9 ? ['ja', 'nej'][row % 2]! : ''))
  const hidden = findIn(read(few, { minimumAnswers: 1 }), 'survey:q', '2580', 'ja')
  assert.deepEqual([hidden.value, hidden.state, hidden.answers], [null, 'suppressed', null])
})

test('a row without a weight changes nothing and is told', () => {
  const more = [...rows, { line: 200, cells: ['urban', 'very safe', 'very worried', 'victim of crime', '', ''] }]
  const delivery = read(more)
  assert.deepEqual(delivery.observations, read().observations)
  assert.deepEqual(delivery.passedOver, [{ code: 'emptyRows', rows: 1 }])
})

test('nothing of a single answer is in what is returned', () => {
  const text = JSON.stringify(read())
  for (const { cells } of rows.slice(headerAt + 1)) {
    assert.ok(!text.includes(cells[5]!), 'a weight')
    if (cells[4]) assert.ok(!text.includes(cells[4]!), 'a score')
  }
})

test('what points at a person refuses the whole file', () => {
  const people = ['Anna Svensson', 'Erik Johansson', 'Maria Lindqvist', 'Karl Nilsson']
  const cases = [
    ['kontakt', (row: number) => `nr${row}@example.se`, 'email', 8],
    ['nummer', () => '19121212-1212', 'personalNumber', 8],
    ['ring', () => '070-174 06 05', 'phone', 8],
    ['Personnr', () => 'x', 'columnName', 7],
    ['svarande', (row: number) => people[row % 4]!, 'name', 8],
    ['bor', (row: number) => `Storgatan ${row}`, 'address', 8],
    ['övrigt', (row: number) => (row === 50 ? 'ring 070-174 06 05' : `mörkt vid ${row}`), 'phone', 57],
  ] as const
  for (const [name, value, kind, line] of cases) {
    const result = readSurveyMicrodata(add(name, value), asked)
    assert.ok(result.outcome === 'refused', name)
    assert.deepEqual(
      result.faults.map((fault) => [fault.code, fault.column, fault.line, fault.values.kind]),
      [['identity', name, line, kind]],
    )
  }
})

test('a running number and an everyday remark refuse nothing, and are no questions', () => {
  const delivery = read(add('lopnummer', (row) => String(61302140 + 7919 * row)))
  assert.ok(delivery.series.every(({ indicator }) => !indicator.includes('lopnummer')))
  read(add('kommentar', (row) => `för mörkt vid busshållplats ${row}`))
})

test('a year that is not told, a weight that is no number', () => {
  const silent = readSurveyMicrodata(
    rows.filter(({ line }) => line !== 4),
    asked,
  )
  assert.ok(silent.outcome === 'refused' && silent.faults[0]?.code === 'columnMissing')
  assert.equal(
    read(
      rows.filter(({ line }) => line !== 4),
      { wave: '2007' },
    ).observations[0]?.period,
    '2007',
  )
  const bad = rows.map((row) => (row.line === 20 ? { ...row, cells: [...row.cells.slice(0, 5), 'tung'] } : row))
  const refused = readSurveyMicrodata(bad, asked)
  assert.ok(refused.outcome === 'refused')
  assert.deepEqual(
    refused.faults.map(({ code, line, column }) => [code, line, column]),
    [['badNumber', 20, 'tcindwt']],
  )
})
