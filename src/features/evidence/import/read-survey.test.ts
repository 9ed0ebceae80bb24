import assert from 'node:assert/strict'
import test from 'node:test'
import type { Row } from './asked.ts'
import { looksLikePublished, readPublished } from './read-published.ts'
import { looksLikeSurveyAggregates, readSurveyAggregates } from './read-survey.ts'

const asked = { municipality: { code: '2580', name: 'Luleå' }, today: '2026-11-22' }
const rowsOf = (text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((line, at) => ({ line: at + 1, cells: line.trim().split(';') }))
function read(text: string, reader = readSurveyAggregates) {
  const result = reader(rowsOf(text), asked)
  assert.ok(result.outcome === 'read', JSON.stringify(result))
  return result.delivery
}
function faultsOf(text: string, reader = readSurveyAggregates) {
  const result = reader(rowsOf(text), asked)
  assert.ok(result.outcome === 'refused', 'was read')
  return result.faults.map(({ code, line, column }) => [code, line, column])
}

test('a long table: area, wave, question, share, answers and margin', () => {
  const text = `Område;År;Fråga;Andel;Antal svar;Felmarginal
    Hela kommunen;2023;Rekommenderar sitt bostadsområde;88,5;2196;±1,4
    Porsön;2023;Rekommenderar sitt bostadsområde;79;171;6,2
    Porsön;2023;Ser du nedskräpning?;..;12;
    Råneå;2023;Ser du nedskräpning?;x;4;`
  assert.ok(looksLikeSurveyAggregates(rowsOf(text)))
  const { series, observations, source, format } = read(text)
  assert.deepEqual([source, format], ['survey', 'surveyAggregates'])
  assert.deepEqual(
    series.map(({ id }) => id),
    [
      'survey/survey.recommendsArea/percent/year/municipality:2580',
      'survey/survey.recommendsArea/percent/year/survey:porson',
      'survey/survey:ser-du-nedskrapning/percent/year/survey:porson',
      'survey/survey:ser-du-nedskrapning/percent/year/survey:ranea',
    ],
  )
  assert.deepEqual(
    observations.map(({ value, margin, answers, state }) => [value, margin, answers, state]),
    [
      [88.5, 1.4, 2196, 'known'],
      [79, 6.2, 171, 'known'],
      [null, null, 12, 'missing'],
      [null, null, 4, 'suppressed'],
    ],
  )
})

test('waves as columns, the index named in the title above', () => {
  const text = `Problemindex;;
    Kommundel;2019;2023
    Porsön;1,9;1,8
    Totalt;1,40;1,38`
  assert.ok(looksLikeSurveyAggregates(rowsOf(text)))
  const { series, observations } = read(text)
  assert.deepEqual(
    series.map(({ indicator, unit, area }) => [indicator, unit, area.kind, area.code]),
    [
      ['survey.problemIndex', 'index', 'survey', 'porson'],
      ['survey.problemIndex', 'index', 'municipality', '2580'],
    ],
  )
  assert.deepEqual(
    observations.map(({ period, value, answers, margin }) => [period, value, answers, margin]),
    [
      ['2019', 1.9, null, null],
      ['2023', 1.8, null, null],
      ['2019', 1.4, null, null],
      ['2023', 1.38, null, null],
    ],
  )
})

test('shares as parts of one become per cent, their margins too; alternatives are told apart', () => {
  const { series, observations } = read(`område;år;fråga;svarsalternativ;andel;felmarginal
    Porsön;2023;Trygg ute?;Ja;0,57;0,062
    Porsön;2023;Trygg ute?;Nej;0,43;0,062`)
  assert.deepEqual(
    series.map(({ title, breakdown }) => [title, breakdown.answer]),
    [
      ['Trygg ute?: Ja', 'Ja'],
      ['Trygg ute?: Nej', 'Nej'],
    ],
  )
  assert.deepEqual(
    observations.map(({ value, margin }) => [value, margin]),
    [
      [57, 6.2],
      [43, 6.2],
    ],
  )
})

test('what cannot be read is refused, all at once', () => {
  assert.deepEqual(
    faultsOf(`område;år;fråga;andel;antal svar;medelfel
      Porsön;våren;Trygg?;57;171;3
      Råneå;2023;Trygg?;570;171;3
      Råneå;2030;Trygg?;57;171;3
      Hertsön;2023;Trygg?;57*;-3;stort`),
    [
      ['badPeriod', 2, 'år'],
      ['badNumber', 5, 'värde'],
      ['badNumber', 5, 'medelfel'],
      ['badNumber', 5, 'antal svar'],
      ['badNumber', 3, 'värde'],
      ['futurePeriod', 4, null],
    ],
  )
  // An index is from 0 to 6; a bare number without a unit is no number of anything.
  assert.deepEqual(faultsOf('område;år;problemindex;n\nPorsön;2023;19;171'), [['badNumber', 2, 'värde']])
  assert.deepEqual(faultsOf('område;år;fråga;värde;n\nPorsön;2023;Trygg?;57;171'), [['columnMissing', 1, null]])
  assert.deepEqual(faultsOf('område;år;fråga;andel;n\nPorsön;2023;Trygg?;57;9\nPorsön;2023;Trygg?;58;9'), [
    ['twoValues', 3, null],
  ])
})

const head = 'indikator;område;period;värde;enhet;källa;adress;publicerad;anmärkning'
const figure = (period: string, value: string, publication: string) =>
  `Problemindex i trygghetsmätningen (0–6);Luleå;${period};${value};index;${publication}: Rubrik;https://example.se;;`

test('two publications that disagree both stand, and the long series stays whole', () => {
  const text = [
    head,
    figure('2006', '2,03', 'Vårt Luleå 2024'),
    figure('2016', '1,21', 'Nyhet 2016'),
    figure('2019', '1,37', 'Vårt Luleå 2019'),
    figure('2019', '1,40', 'Vårt Luleå 2024'),
    figure('2023', '1,38', 'Vårt Luleå 2024'),
  ].join('\n')
  assert.ok(looksLikePublished(rowsOf(text)))
  const { observations, attribution } = read(text, readPublished)
  const own = 'survey/survey.problemIndex/index/year/municipality:2580'
  assert.deepEqual(
    observations.map(({ seriesId, period, value }) => [seriesId, period, value]),
    [
      [own, '2006', 2.03],
      [own, '2016', 1.21],
      [own, '2019', 1.4],
      [own, '2023', 1.38],
      [`${own}/@Vårt Luleå 2019`, '2019', 1.37],
    ],
  )
  assert.equal(attribution, 'Källa: Vårt Luleå 2024; Nyhet 2016; Vårt Luleå 2019')
})

test('two values of one publication are a fault, and so is an unknown unit', () => {
  const twice = [head, figure('2019', '1,37', 'A'), figure('2019', '1,40', 'A')].join('\n')
  assert.deepEqual(faultsOf(twice, readPublished), [['twoValues', 3, null]])
  const unit = `${head}\nBrott;Luleå;2019;5;alnar;A;https://example.se;;`
  assert.deepEqual(faultsOf(unit, readPublished), [['columnUnknown', 2, 'enhet']])
  // A list of another municipality's, even when it tells of areas and of the country as well.
  const boden = [
    head,
    ...['Boden', 'Sävast', 'Riket'].map((area) => `Brott;${area};2019;5;antal;A;https://example.se;;`),
  ]
  assert.deepEqual(faultsOf(boden.join('\n'), readPublished), [['otherMunicipality', null, null]])
})
