import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadResult } from '../schema.ts'
import { askedFor } from '../server/fixtures/read-fixture.ts'
import { readEvidenceFile } from '../server/read-file.ts'

const asked = askedFor('2580', 'Luleå')
const read = (name: string, text: string) => readEvidenceFile({ name, bytes: new TextEncoder().encode(text) }, asked)
const breaksOf = (result: ReadResult) =>
  result.outcome === 'read' ? result.delivery.series.map((one) => one.breaks) : result.faults.map((one) => one.code)

// Invented tables.
test('a column of breaks in an own table, with a reason or only a mark', async () => {
  const table = 'År;Orosanmälningar;Seriebrott\n2021;400;\n2022;420;nytt ärendesystem\n2023;520;nej\n2024;510;x\n'
  assert.deepEqual(breaksOf(await read('orosanmalningar.csv', table)), [
    [
      { period: '2022', reason: 'nytt ärendesystem' },
      { period: '2024', reason: 'enligt källan' },
    ],
  ])
})

test('and in a list of published figures', async () => {
  const head = 'indikator;område;period;värde;enhet;källa;adress;brott i serien'
  const row = (year: number, value: string, told: string) =>
    `problemindex;Luleå;${year};${value};index;Mål 2040;https://example.se;${told}`
  const table = [head, row(2019, '1,37', ''), row(2023, '1,38', 'frågan ändrades')].join('\n')
  assert.deepEqual(breaksOf(await read('tal.csv', table)), [[{ period: '2023', reason: 'frågan ändrades' }]])
})

test('a reason that holds a personal number is refused with the file', async () => {
  const table = 'År;Antal ärenden;Seriebrott\n2021;400;\n2022;420;efter 19121212-1212\n'
  assert.deepEqual(breaksOf(await read('arenden.csv', table)), ['identity'])
})
