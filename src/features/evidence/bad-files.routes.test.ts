/** Files that cannot be statistics, through the door: each is told why in a sentence, and nothing is changed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown } from '../../../tests/town.ts'
import type { ImportOutcome } from './api.ts'
import { sv } from './import/faults-sv.ts'
import { buildWorkbook } from './server/fixtures/build-workbook.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'
import { readEvidenceFile } from './server/read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (hex: string, more = 0) => new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(more)]))
const head = 'Kommun;Antal;Per 100 000 inv.\n'
const alarms = (year: number, count: number | string) => [
  ['År', 'Område', 'Antal larm'],
  [year, 'Centrum', count],
]
const sheets = async (...all: [string, (string | number | null)[][], string[]?][]) =>
  buildWorkbook(all.map(([name, rows, merged = []]) => ({ name, rows, merged })))
const workbook = await sheets(['Blad1', alarms(2024, 12)])
const encrypted = new Uint8Array(
  Buffer.concat([bytes('d0cf11e0a1b11ae1', 600), Buffer.from('EncryptedPackage', 'utf16le')]),
)

const smallAreas = {
  columns: [
    { code: 'Region', text: 'region', type: 'd' },
    { code: 'Tid', text: 'år', type: 't' },
    { code: 'X', text: 'Folkmängd', type: 'c' },
  ],
  data: [{ key: ['0880R001', '2024'], values: ['5'] }],
}

/** The file, and how the sentence or sentences begin. */
const files: Record<string, [string, Uint8Array, ...string[]]> = {
  'another municipality': ['brott 2024.csv', utf8(`${head}Ystad;1;2\nTrosa;3;4\n`), 'Filen gäller inte'],
  'a year that has not ended': [
    'brott 2031.csv',
    utf8(`${head}Ystad;1;2\n`),
    'Perioden 2031 är inte slut den 23 november 2026',
  ],
  'a future row': ['larm.csv', utf8('År;Antal larm\n2024;3\n2031;4\n'), 'Perioden 2031 är inte slut'],
  'changed names': ['brott 2024.csv', utf8('Kommun;Summa;Per 100 000 inv.\nYstad;1;2\n'), 'Kolumnen Antal saknas.'],
  'no word of what is counted': ['klotter.csv', utf8('År;Antal\n2024;3\n'), 'Tabellen säger inte vad den räknar.'],
  'merged cells': [
    'larm.xlsx',
    await sheets(['Blad1', [...alarms(2024, 12), [2024, 'Norr', null]], ['C2:C3']]),
    'Talet 12 står i en sammanslagen cell',
  ],
  'several cells, all at once': [
    'larm.csv',
    utf8('År;Antal larm\n2022;31 1)\n2023;tolv\n2024;2.537\n'),
    '”31 1)” är ett tal med fotnoten 1).',
    '”tolv” går inte att läsa som ett tal.',
    '”2.537” går inte att läsa säkert',
  ],
  'a table cut short': ['larm.csv', utf8('År;Område;Antal larm\n2023;Norr;4\n2024;Nor'), 'Filen är avbruten'],
  'a row with a cell too few': ['larm.csv', utf8('År;Område;Antal larm\n2023;4\n2024;Norr;5\n'), 'Raden har 2 celler'],
  'a workbook cut short': ['larm.xlsx', workbook.slice(0, -200), 'Filen är avbruten'],
  'an error page': ['larm.xlsx', utf8('<!DOCTYPE html><html><body>503</body></html>'), 'Filen är en webbsida'],
  'a locked workbook': ['larm.xlsx', encrypted, 'Arbetsboken är låst med lösenord.'],
  'a blank file': ['larm.csv', utf8('\n \n'), 'Filen är tom.'],
  'a picture': ['larm.csv', bytes('89504e470d0a1a0a0000000d49484452', 40), 'Filen är ingen tabell.'],
  'something packed': ['larm.csv', bytes('1f8b0800', 40), 'Filen är packad. Packa upp den först.'],
  'an answer of another service': ['svar.json', utf8('{"weather":[{"temp":3}]}'), 'Filen är JSON, men inget svar'],
  'the description of a table': [
    'tabell.json',
    utf8('{"class":"dataset","id":["Tid"],"size":[1],"dimension":{"Tid":{"category":{"index":["2024"]}}},"value":[]}'),
    'Filen är ett svar från en tjänst, men inga siffror',
  ],
  'small areas of another municipality': [
    'folk.json',
    utf8(JSON.stringify(smallAreas)),
    'Filen gäller inte provby utan Kalmar.',
  ],
  'two sheets that contradict each other': [
    'larm.xlsx',
    await sheets(['A', alarms(2024, 12)], ['B', alarms(2024, 13)]),
    'Samma sak har två värden: Antal larm, Centrum, 2024 är både 12 och 13.',
  ],
  'one name over two columns': [
    'larm.csv',
    utf8('År;Antal larm;Antal larm\n2024;3;4\n'),
    'Kolumnen Antal larm finns mer än en gång',
  ],
}

forEachDatabase('files that are no statistics', (open) => {
  test('each is refused in words and changes nothing', async () => {
    const db = await open()
    await fillTown(db)
    const { call, faults } = await openEvidenceHouse(db, { readFile: readEvidenceFile })
    const before = (await call('GET', '/evidence')).body
    for (const [what, [name, file, ...expected]] of Object.entries(files)) {
      const path = `/evidence/deliveries?name=${encodeURIComponent(name)}`
      const { status, body } = await call<ImportOutcome>('POST', path, file)
      const said = body.faults.map(({ code, values }) => sv[code](values))
      assert.deepEqual([status, body.outcome, said.length], [200, 'refused', expected.length], `${what}: ${said}`)
      for (const [at, begins] of expected.entries()) assert.ok(said[at]?.startsWith(begins), `${what}: ${said[at]}`)
      for (const one of said) assert.doesNotMatch(one, /undefined|null|NaN|””|\.\.$/, what)
    }
    assert.deepEqual((await call('GET', '/evidence')).body, before)
    assert.deepEqual(faults, [])
  })

  test('a large file is read beside, as a small one is', async () => {
    const db = await open()
    await fillTown(db)
    const { call, faults } = await openEvidenceHouse(db, { readFile: readEvidenceFile })
    const rows = Array.from(
      { length: 700 },
      (_, at) => `2024;${String((at % 12) + 1)};Larm ${Math.floor(at / 12)};${at}`,
    )
    const text = `År;Månad;Indikator;Antal;Anmärkning\n${rows.map((row) => `${row};${'x'.repeat(3200)}\n`).join('')}`
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    const { body } = await call<ImportOutcome>('POST', '/evidence/deliveries?name=larm.csv&dryRun=yes', utf8(text))
    clearInterval(timer)
    assert.deepEqual([body.outcome, body.series, body.observations], ['wouldKeep', 59, 700])
    assert.ok(turns > 5, 'others were not answered')
    assert.deepEqual(faults, [])
  })
})
