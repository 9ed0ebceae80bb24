/** Words of municipalities' own lists and surveys, compared after `foldWords`: no case, no accents, no signs. */
import { breakColumns } from './break-words.data.ts'
import type { Unit } from '../schema.ts'

export const publishedColumns = {
  seriesBreak: { names: breakColumns },
  indicator: { names: ['indikator', 'matt', 'nyckeltal'] },
  area: { names: ['omrade', 'kommun', 'region'] },
  period: { names: ['period', 'ar', 'tid'] },
  value: { names: ['varde', 'tal'] },
  unit: { names: ['enhet'] },
  publication: { names: ['kalla', 'publikation'] },
  address: { names: ['adress', 'lank', 'url', 'webbadress'] },
  published: { names: ['publicerad', 'publicerat', 'publiceringsdatum'] },
  note: { names: ['anmarkning', 'kommentar'] },
} as const
/** Told to those who read the fault. */
export const publishedColumnNames = {
  indicator: 'indikator',
  area: 'område',
  period: 'period',
  value: 'värde',
  unit: 'enhet',
  publication: 'källa',
  address: 'adress',
} as const

export const aggregateColumns = {
  area: { names: ['omrade', 'bostadsomrade', 'stadsdel', 'kommundel', 'distrikt', 'delomrade'] },
  period: { names: ['ar', 'vag', 'matning', 'matar', 'undersokningsar', 'period'] },
  question: { names: ['fraga', 'matt', 'indikator', 'variabel'] },
  answer: { names: ['svar', 'svarsalternativ', 'alternativ'] },
  value: { names: ['varde', 'andel', 'andel procent', 'procent', 'index', 'problemindex', 'medelvarde'] },
  unit: { names: ['enhet'] },
  answers: { names: ['n', 'antal svar', 'antal svarande', 'svarande', 'bas'] },
  margin: { names: ['felmarginal', 'felmarginal procentenheter', 'osakerhetstal', 'konfidensintervall'] },
  standardError: { names: ['medelfel', 'standardfel'] },
  publication: { names: ['kalla', 'publikation'] },
} as const
export const aggregateColumnNames = {
  area: 'område',
  period: 'år',
  question: 'fråga',
  value: 'värde',
  unit: 'enhet',
  margin: 'felmarginal',
  standardError: 'medelfel',
  answers: 'antal svar',
} as const
/** Value columns whose own name tells what is measured and in which unit. */
export const namedValues: Readonly<Record<string, { readonly indicator?: string; readonly unit: Unit }>> = {
  andel: { unit: 'percent' },
  'andel procent': { unit: 'percent' },
  procent: { unit: 'percent' },
  index: { unit: 'index' },
  problemindex: { indicator: 'survey.problemIndex', unit: 'index' },
  medelvarde: { unit: 'index' },
}

/** The shape of a unit as it is written, the first that fits. */
export const unitShapes: readonly (readonly [RegExp, Unit])[] = [
  [/100 ?000/, 'per100000'],
  [/\b1 ?000\b|promille/, 'per1000'],
  [/procent|^andel|^%$/, 'percent'],
  [/index|medelvarde|betyg|skala/, 'index'],
  [/^(t?kr|kronor|tusen kronor)$/, 'amount'],
  [/invanare|personer/, 'persons'],
  [/^(antal|st|stycken|brott|enkater|anmalningar)/, 'count'],
]

/** Names under which the same question has been published; else the question keeps its own name. */
export const questionNames: readonly (readonly [RegExp, string])[] = [
  [/problemindex|^trygghetsindex$/, 'survey.problemIndex'],
  [/^trygga? (ute )?(ensam|ensamma)( ute| utomhus)?( sent)?( pa kvallen| sena kvallar)?( utomhus)?$/, 'survey.safeOutLate'],
  [/^(andel )?(inte|ej) utsatta? for brott/, 'survey.notVictim'],
  [/rekommender\w* (sitt |sin )?(bostadsomrade|stadsdel|omrade)/, 'survey.recommendsArea'],
  [/^svars(andel|frekvens)/, 'survey.answered'],
]
/** What an index may be; shares lie from 0 to 100. */
export const indexRanges: Readonly<Record<string, readonly [number, number]>> = { 'survey.problemIndex': [0, 6] }

export const wholeMunicipality = ['', 'totalt', 'total', 'hela kommunen', 'kommunen', 'kommun', 'samtliga', 'samtliga omraden', 'alla', 'alla omraden', 'snitt', 'kommunsnitt']

/** Microdata: which column is what. */
export const weightNames = /^(vikt(er)?|kalibreringsvikt|slutvikt|individvikt|weight|\w*w(t|gt|eight))$/
export const areaNames = /^(omrade|bostadsomrade|stadsdel|kommundel|distrikt|delomrade|area)$/
export const waveNames = /^(ar|vag|matar|matning|undersokningsar|year|wave)$/
export const stratumNames = /^(stratum|strata|strat)$/
/** Columns that point at a person, by their names. */
export const identityNames =
  /^(namn|fornamn|efternamn|for och efternamn|personnummer|personnr|pnr|person id|samordningsnummer|fodelsedatum|fodelsedag|e ?post(adress)?|mejl(adress)?|e ?mail|telefon(nummer)?|mobil(nummer)?|adress|gatuadress|bostadsadress|ip adress|name|first name|last name|phone|address)$/
/** A street with a number. */
export const streetAddress = /\p{L}{2,}(gatan|vägen|gränd|stigen|torget|allén|backen|ringen|leden|plan|väg|gata) \d{1,3} ?[a-hA-H]?\b/u
export const noAnswer = /^(|\.|-|na|n\/a|nan|null|ej svar|inget svar|uppgift saknas|ogiltigt svar|not coded)$/i
/** Numbers to take the mean of, by the column's name. */
export const meanNames = /index|medelvarde|betyg/

export const titles = {
  aggregates: 'Trygghetsmätning, publicerade resultat',
  microdata: 'Trygghetsmätning, skattningar ur svaren',
  published: 'Publicerade tal om kommunen',
} as const
export const attributionOf = (names: readonly string[]): string => `Källa: ${names.join('; ')}`
export const ownSurvey = (municipality: string): string => `Källa: ${municipality}s kommuns trygghetsmätning`

/** Header of the estimates that are kept in place of a survey's answers. */
export const estimateHeader = ['område', 'år', 'fråga', 'svar', 'enhet', 'värde', 'medelfel', 'antal svar', 'anmärkning'] as const
export const estimateUnits: Readonly<Partial<Record<Unit, string>>> = { percent: 'procent', index: 'index' }
export const suppressedNote = 'för få svar för att visas'
