/** A survey's files through the door: of answers only estimates are kept; two publications are told by name. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { forEachDatabase, type OpenDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown } from '../../../tests/town.ts'
import type { ImportOutcome } from './api.ts'
import type { Disagreement, SeriesHead } from './schema.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'
import { readEvidenceFile } from './server/read-file.ts'

const answers = readFileSync(new URL('import/fixtures/safety-survey-answers.csv', import.meta.url))

async function openHouse(open: OpenDatabase) {
  const db = await open()
  await fillTown(db)
  const house = await openEvidenceHouse(db, { readFile: readEvidenceFile })
  const send = (name: string, bytes: Uint8Array) =>
    house.call<ImportOutcome>('POST', `/evidence/deliveries?name=${name}`, bytes)
  return { ...house, send }
}

forEachDatabase('a survey’s files', (open) => {
  test('of the answers nothing is kept but the estimates, and the same file comes in once', async () => {
    const { call, send, faults } = await openHouse(open)
    const sent = await send('svar.csv', answers)
    assert.deepEqual([sent.body.outcome, sent.body.format], ['kept', 'surveyMicrodata'])
    assert.equal((await send('svar.csv', answers)).body.outcome, 'alreadyThere')
    const { body: page } = await call<{ series: SeriesHead[]; deliveries: { id: string }[] }>('GET', '/evidence')
    const safe = page.series.find(({ title, area }) => title.endsWith('Mycket trygg') && area.kind === 'municipality')
    assert.ok(Math.abs(safe!.latest!.value! - 29.2464096115) < 1e-7 && safe!.latest!.answers === 114)
    assert.equal(safe!.stale, true, 'eighteen years old')
    const kept = (await call('GET', `/evidence/deliveries/${page.deliveries[0]!.id}`)).bytes.toString()
    assert.match(kept, /^område;år;fråga;svar;enhet;värde;medelfel;antal svar;anmärkning\r\n/)
    assert.match(
      kept,
      /provby;2008;How safe do you feel walking alone after dark;Mycket trygg;procent;29,24640961;5,46694295;114;/,
    )
    assert.match(kept, /rural;2008;Index över oro för våld;;index;;;28;för få svar för att visas/)
    const rows = answers.toString().trim().split('\n').slice(7)
    for (const row of rows) assert.ok(!kept.includes(row.split(';').at(-1)!), 'a respondent’s weight')
    assert.deepEqual(faults, [])
  })

  test('answers with a personal number are refused, and nothing is there', async () => {
    const { call, send } = await openHouse(open)
    const [head, ...lines] = answers.toString().trim().split('\n').slice(1)
    const named = [head, ...lines.map((line, at) => `${line};${at < 5 ? '' : at === 5 ? 'id' : '19121212-1212'}`)].join(
      '\n',
    )
    const refused = await send('svar.csv', Buffer.from(named))
    assert.deepEqual([refused.body.outcome, refused.body.faults[0]?.code], ['refused', 'identity'])
    assert.deepEqual((await call<{ series: SeriesHead[] }>('GET', '/evidence')).body.series, [])
  })

  test('an index told twice: each with its publication', async () => {
    const { call, send } = await openHouse(open)
    const line = (period: number, value: string, from: string) =>
      `Problemindex i trygghetsmätningen (0–6);Provby;${period};${value};index;${from}: rubrik;https://example.se`
    const text = [
      'indikator;område;period;värde;enhet;källa;adress',
      line(2016, '1,21', 'Artikel 2024'),
      line(2019, '1,37', 'Artikel 2019'),
      line(2019, '1,40', 'Artikel 2024'),
      line(2023, '1,38', 'Artikel 2024'),
    ].join('\n')
    assert.equal((await send('egna.csv', Buffer.from(text))).body.outcome, 'kept')
    const { body: page } = await call<{ disagreements: Disagreement[] }>('GET', '/evidence')
    assert.deepEqual(
      page.disagreements.map(({ period, said }) => [
        period,
        said.map(({ publication, value }) => [publication, value]),
      ]),
      [
        [
          '2019',
          [
            ['Publicerade tal om kommunen', 1.4],
            ['Artikel 2019', 1.37],
          ],
        ],
      ],
    )
  })
})
