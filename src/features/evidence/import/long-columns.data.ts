/** Names of columns in municipalities' and authorities' own tables, folded, and words for what is counted. */
import type { Unit } from '../schema.ts'
import { breakColumns } from './break-words.data.ts'
import type { Wanted } from './find-columns.ts'

export const longColumns = {
  code: { names: ['kommunkod', 'regionkod', 'omradeskod', 'kod', 'kommun kod', 'lankod', 'region code'] },
  area: { names: ['kommun', 'kommunnamn', 'kommun namn', 'region', 'geografi', 'municipality'] },
  part: {
    names: ['omrade', 'stadsdel', 'delomrade', 'bostadsomrade', 'distrikt', 'nyko', 'ort', 'tatort', 'plats', 'omradesnamn', 'area'],
  },
  county: { names: ['lan', 'lansnamn', 'lan namn', 'county'] },
  period: { names: ['period', 'tid', 'tidpunkt', 'datum', 'tidsperiod', 'manad ar', 'ar manad'] },
  year: { names: ['ar', 'arta', 'kalenderar', 'year', 'matar', 'year of ar', 'artal'] },
  month: { names: ['manad', 'month', 'man'] },
  quarter: { names: ['kvartal', 'quarter'] },
  indicator: { names: ['indikator', 'nyckeltal', 'matt', 'variabel', 'benamning', 'kategori', 'typ', 'handelse', 'handelsetyp', 'brottstyp', 'indicator'] },
  value: { names: ['varde', 'antal', 'value', 'antal handelser', 'antal arenden', 'resultat'] },
  rate: { names: ['per 100000', 'per 100 000'], shape: /^(antal )?per 100 ?000( |$)/ },
  unit: { names: ['enhet', 'unit'] },
  source: { names: ['kalla', 'source'] },
  preliminary: { names: ['preliminar', 'prel', 'preliminart'] },
  seriesBreak: { names: breakColumns },
  note: { names: ['anmarkning', 'kommentar', 'fotnot', 'not', 'manad namn', 'senast uppdaterad', 'uppdaterad', 'lopnummer', 'id', 'rad'] },
} as const satisfies Record<string, Wanted>

/** The same in words, for who reads that one is missing. */
export const longColumnWords = { period: 'År', value: 'Antal', indicator: 'Indikator' } as const

export const wholeTown = ['alla', 'totalt', 'hela kommunen', 'kommunen', 'samtliga', 'kommunen totalt', 'summa', 'total']

export const unitWords: readonly (readonly [RegExp, Unit])[] = [
  [/per 100[\s\u00a0]?000/i, 'per100000'],
  [/per 1[\s\u00a0]?000/i, 'per1000'],
  [/%|procent|andel/i, 'percent'],
  [/index/i, 'index'],
  [/invånare|personer|folkmängd|befolkning/i, 'persons'],
  [/\b[tm]?kr\b|kronor|sek\b/i, 'amount'],
  [/antal|\bst\b|stycken|händelser|ärenden|anmäl|brott/i, 'count'],
]
/** What a column of numbers is called in a header of two rows. */
export const measureWord = /antal|andel|procent|^%$|per 1\d*[\s\u00a0]?000|index|brott|anmäl|händelser|ärenden|värde/i
/** Stands above a table and does not tell what it counts. */
export const noTitle = /^(källa|källor|uttag|uttagsdatum|hämtad|hämtat|datum|skapad|senast (uppdaterad|ändrad)|uppdaterad|version|kommun|år|period|https?:)\b|^(\S+ )?kommun$|^[\d\s.:–-]+$/i
export const longTitle = 'Egen tabell'
export const sayAttribution = (named: string) => `Källa: ${named || 'egen tabell'}`
export const forecastWord = /prognos|framskrivning/i
/** Columns that tell how something is measured and not what, folded. */
export const genericMeasures: readonly string[] = [
  ...['antal', 'varde', 'value', 'resultat', 'summa', 'tal'],
  ...longColumns.rate.names,
  ...['antal per 100000', 'per 100 000 inv', 'per 100 000 invanare', 'per 1 000 inv', 'index', 'andel', 'andel procent', 'procent'],
]
