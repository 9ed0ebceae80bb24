/** Words of the sources' own tables, compared after `foldWords`: no case, no signs, one space between words. */

export const regionWords = ['region', 'kommun', 'kommuner', 'lan', 'omrade', 'area', 'municipality', 'county', 'deso', 'regso', 'desokod', 'regsokod']
export const timeWords = ['tid', 'time', 'ar', 'year', 'manad', 'month', 'kvartal', 'quarter', 'period']
export const contentsWords = ['contentscode', 'tabellinnehall', 'contents', 'observations']
export const sexWords = ['kon', 'sex', 'gender']
export const ageWords = ['alder', 'age', 'aldersgrupp', 'aldersklass']
export const birthWords = ['fodelseregion', 'fodelseland', 'region of birth', 'country of birth']
export const tenureWords = ['upplatelseform', 'tenure', 'upplatelseform boende']

export const menWords = ['1', 'man', 'men', 'males', 'm', 'pojkar']
export const womenWords = ['2', 'kvinna', 'kvinnor', 'women', 'woman', 'females', 'k', 'f', 'flickor']
export const totalWords = [
  'totalt', 'total', 'tot', 'samtliga', 'alla', 'bada', 'bada konen', '1 2', 't', 'man och kvinnor', 'kvinnor och man',
  'totalt alder', 'totalt samtliga aldrar', 'samtliga aldrar', 'totalt inrikes och utrikes fodda', 'both sexes', 'all ages', 'men and women',
]
/** Contents that count inhabitants. */
export const populationWords = ['folkmangd', 'folkmangden', 'folkmangden per region', 'antal invanare', 'population', 'befolkning', 'folkmangd 31 december']
/** Said in the title of what has not happened yet. */
export const forecastWords = /framskrivning|prognos|projection|forecast/i
export const percentWords = /procent|andel|%|percent|per cent/i
export const moneyWords = /\btkr\b|\bkr\b|kronor|sek\b/i
export const countWords = /antal|number|personer|persons/i

/** The column that holds the name of the thing, the place, the time and so on in NTU's tables. */
export const ntuColumns = {
  question: { names: ['fraga', 'indikator', 'frageomrade', 'matt', 'variabel', 'question'] },
  area: { names: ['omrade', 'kommun', 'region', 'lokalpolisomrade', 'kommun lokalpolisomrade', 'geografi', 'area'] },
  period: { names: ['ar', 'period', 'matar', 'undersokningsar', 'ntu', 'year'] },
  sex: { names: ['kon', 'sex'] },
  share: { names: ['andel', 'andel procent', 'procent', 'skattning', 'punktskattning', 'varde', 'share'] },
  margin: { names: ['felmarginal', 'osakerhetstal', 'felmarginal procentenheter', 'osakerhetstal procentenheter', 'margin of error'] },
  lower: { names: ['nedre grans', 'undre grans', 'konfidensintervall nedre', 'konfidensintervall undre', 'ki nedre', 'ki undre'] },
  upper: { names: ['ovre grans', 'konfidensintervall ovre', 'ki ovre'] },
  answers: { names: ['antal svar', 'antal svarande', 'n', 'antal', 'bas', 'obagt antal', 'ovagt antal svarande', 'ovagt antal'] },
} as const
/** Told to those who read the fault. */
export const ntuColumnNames = { question: 'fråga', area: 'område', period: 'period', share: 'andel', margin: 'felmarginal' } as const
export const policeAreaWords = /^(lpo|lokalpolisomr[åa]de)\s/i

export const koladaExportColumns = {
  kpi: { names: ['nyckeltal', 'kpi'] },
  region: { names: ['region', 'kommun', 'omrade'] },
  year: { names: ['ar', 'period'] },
  sex: { names: ['kon'] },
} as const
export const koladaColumnNames = { kpi: 'Nyckeltal', region: 'Region', year: 'År' } as const

export const attributions = { scb: 'Källa: SCB', kolada: 'Källa: Kolada', ntu: 'Källa: Brå, Nationella trygghetsundersökningen (NTU)', polisen: 'Källa: Polisen' } as const
export const titles = { koladaExport: 'Kolada, uttag från webben', kolada: 'Kolada', ntu: 'NTU', scbExport: 'SCB, tabell från webben' } as const

export const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'] as const
/** Such a notice tells of many events of a night or a day. */
export const summaryPrefix = 'Sammanfattning'
export const policeTitle = 'Händelser från polisen.se'

/** «Liknande kommuner socioekonomi, Luleå, 2024»: theme, municipality, year. */
export const similarGroups = /^Liknande kommuner,? (.+), ([^,]+), (\d{4})$/
/** The themes that say most of safety, the best first. */
export const similarThemes: readonly string[] = ['övergripande', 'socioekonomi']

/** The columns of SCB's own file of DeSO. */
export const scbColumnNames = { region: 'region', years: 'Antal 2023' } as const
export const wageWords = /löneinkomst/i
export const meanWords = /medelvärde/i
