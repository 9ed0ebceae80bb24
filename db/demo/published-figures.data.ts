/**
 * Real, published figures about Luleå, each with where it was read. Nothing here is invented, nothing is computed;
 * where two publications differ both are kept, with a note.
 */
import type { PublishedFigure } from './shapes.ts'

const violence = {
  indicator: 'reportedViolentCrimePer100k', unit: 'anmälda våldsbrott per 100 000 invånare', published: '2024-05-22',
  source: 'Luleå kommun, mål 2040: Anmälda våldsbrott', address: 'https://mal2040.lulea.se/grannskap/anmalda-valdsbrott/table',
} as const
const violenceOf = (area: string, values: readonly number[]): PublishedFigure[] =>
  values.map((value, index) => ({ ...violence, area, period: String(2014 + index), value }))

const index = { indicator: 'safetySurveyProblemIndex', area: 'Luleå', unit: 'problemindex 0–6, lågt är bra' } as const
const indexSource = {
  source: 'Luleå kommun, trygghetsmätningen: Vårt Luleå 2019 och 2023, nyhet 2016, mål 2040',
  address: 'https://mal2040.lulea.se/grannskap/upplever-trygghet-i-sitt-bostadsomrade/table/',
} as const
const differs = 'Två kommunala artiklar (Vårt Luleå 2019 och 2023) anger olika värden: 1,37 och 1,40.'
const survey2016 = {
  source: 'Luleå kommun, nyhet 2016-04-22: Ökad trygghet i bostadsområdena',
  address: 'https://lulea.se/kommun--politik/nyheter/…/2016-04-22-okad-trygghet-i-bostadsomradena',
} as const
const survey2019 = {
  source: 'Vårt Luleå 2019: Luleåborna känner sig trygga', address: 'https://vartlulea.se/…/luleabornakannersigtrygga…',
} as const
const surveyPage = {
  source: 'Luleå kommun: Trygghetsmätningar',
  address: 'https://lulea.se/kommun--politik/fakta-och-statistik/enkater-och-undersokningar/trygghetsmatningar',
} as const

export const publishedFigures: readonly PublishedFigure[] = [
  ...violenceOf('Luleå', [787, 707, 875, 847, 944, 827, 780, 855, 827]),
  ...violenceOf('Riket', [1042, 1104, 1135, 1081, 1064, 1069, 986, 962, 964]),
  { ...index, ...indexSource, period: '2006', value: 2.03 },
  { ...index, ...indexSource, period: '2009', value: 1.4 },
  { ...index, ...indexSource, period: '2012', value: 1.4 },
  { ...index, ...indexSource, period: '2016', value: 1.21 },
  { ...index, ...indexSource, period: '2019', value: 1.37, note: differs },
  { ...index, ...indexSource, period: '2019', value: 1.4, note: differs },
  { ...index, ...indexSource, period: '2023', value: 1.38 },
  { indicator: 'safeOutAloneLate', area: 'Luleå', period: '2016', value: 69, unit: 'procent', ...survey2016 },
  { indicator: 'notVictim', area: 'Luleå', period: '2016', value: 85, unit: 'procent', ...survey2016 },
  { indicator: 'surveyAnswered', area: 'Luleå', period: '2019', value: 71, unit: 'procent', ...survey2019 },
  { indicator: 'recommendsOwnArea', area: 'Luleå', period: '2019', value: 88, unit: 'procent', ...survey2019 },
  { indicator: 'surveySent', area: 'Luleå', period: '2023', value: 3600, unit: 'enkäter', ...surveyPage },
  { indicator: 'surveyAnswered', area: 'Luleå', period: '2023', value: 61, unit: 'procent', ...surveyPage },
  {
    indicator: 'population', area: 'Luleå', period: '2022-12-31', value: 79244, unit: 'invånare',
    source: 'Luleå kommun: Befolkningsstatistik', address: 'https://lulea.se/kommun--politik/fakta-och-statistik/befolkningsstatistik',
  },
]
