/** Names of columns in Brå's tables and in the archives of them, folded. */
import type { Wanted } from './find-columns.ts'

export const braColumns = {
  code: { names: ['kommunkod', 'regionkod', 'omradeskod'] },
  area: { names: ['kommun', 'region', 'omrade', 'kommunnamn'] },
  period: { names: ['periodetikett', 'periodnyckel', 'period', 'tid', 'tidsperiod'] },
  year: { names: ['ar', 'year'] },
  month: { names: ['manad', 'month'] },
  quarter: { names: ['kvartal', 'quarter'] },
  crimeId: { names: ['brott id', 'brottsid', 'crime id', 'brottskod'] },
  crime: { names: ['brott', 'brottstyp', 'brottskategori', 'kategori', 'crime', 'brottsrubricering'] },
  parent: { names: ['foralder id', 'parent id'] },
  preliminary: { names: ['preliminar', 'prel', 'preliminart', 'preliminary'] },
  count: { names: ['antal anmalda brott', 'anmalda brott', 'antal brott', 'antal', 'value', 'varde'] },
  rate: { names: ['per 100000', 'per 100 000', 'antal per 100000'], shape: /^(antal )?per 100 ?000( |$)/ },
} as const satisfies Record<string, Wanted>

/** The same in words, for who reads that one is missing. */
export const braColumnWords = { area: 'Kommun', period: 'Period', count: 'Antal', crime: 'Brott', rate: 'Per 100 000 inv.' } as const

export const braAttribution = 'Källa: Brå, anmälda brott'
/** The workbook holds both crimes and answers. */
export const braIndicatorsAttribution = 'Källa: Brå'
export const braTitles = {
  totals: 'Brå, anmälda brott per kommun',
  table: 'Brå, anmälda brott',
  indicators: 'Brå, kommunindikatorer',
} as const
export const totalCrimes = 'Totalt antal brott'
/** Written in a crime's name when it is counted within another one too. */
export const subsetWords = /(^|[ ,])därav |ingår även i/
/** Sheets that hold no crime but what people answered. */
export const ntuSheet = /\bntu\b|utsatthet|oro för|otrygg|trygghet|förtroende|bostadsområde/i
export const genericSheet = /^(blad|sheet|tabell|table)\s*\d*$/i
export const dataMeasures = [
  ['margin', /felmarginal|osäkerhet/i],
  ['per100000', /per 100[\s\u00a0]?000/i],
  ['per1000', /per 1[\s\u00a0]?000(?!\d| 000)/i],
  ['percent', /andel|procent|%/i],
  ['answers', /antal svar|ovägt antal/i],
  ['count', /antal/i],
] as const
