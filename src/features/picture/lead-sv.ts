/** The Swedish of the first sentence: never more than the test behind it. */
import { number, range } from '#words/sv.ts'
import type { Lead, LeadException } from './lead.ts'
import type { Naming, Stretch } from './naming.ts'
import type { PictureKind, SeriesFinding } from './schema.ts'

/** «Skadegörelse, Porsön»: a comma, since Swedish places take different prepositions. */
export const about = ({ areaCode, category }: Pick<LeadException, 'areaCode' | 'category'>, names: Naming): string => {
  if (areaCode && category) return `${names.category(category)}, ${names.area(areaCode)}`
  if (areaCode) return names.area(areaCode)
  return category ? names.category(category) : 'Hela kommunen'
}

const times = (value: number | null) => (value === 1 ? 'en gång' : `${number(value ?? 0)} gånger`)

export const changes: Record<SeriesFinding['change'], string> = {
  noChange: '',
  moreReporters: 'Ökningen kommer från nya rapportörer: om det hänt mer går inte att säga.',
  moreReportsEach: 'Ökningen kommer från dem som brukar rapportera, inte från nya rapportörer.',
  bothMore: 'Både fler rapportörer och fler rapporter från var och en.',
  fewerReporters: 'Färre organisationer än vanligt har rapporterat: om det hänt mindre går inte att säga.',
  fewerReportsEach: 'De som rapporterat har rapporterat mindre än de brukar.',
  bothFewer: 'Både färre rapportörer och färre rapporter från var och en.',
  oneTeller: 'Nästan allt kommer från en och samma organisation.',
  cannotTell: 'Om det beror på fler händelser eller fler rapportörer går inte att säga.',
  noHistory: 'Om det beror på fler händelser eller fler rapportörer går inte att säga: historik saknas.',
  notAsked: '',
}

const numerals = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio']
const numeral = (count: number) => numerals[count] ?? number(count)

const usualPeriod: Record<PictureKind, string> = {
  week: 'En vanlig vecka',
  month: 'En vanlig månad',
  quarter: 'Ett vanligt kvartal',
  free: 'En vanlig period',
}

export function leadSentence(lead: Lead, kind: PictureKind, names: Naming): Stretch[] {
  const silent = silentSentence(lead.silent)
  if (lead.kind === 'noReports') {
    return [
      { text: 'Inga delade rapporter', bold: true },
      { text: ` under perioden. Att ingen rapporterat betyder inte att inget hänt.${silent}` },
    ]
  }
  if (lead.kind === 'cannotTell') {
    return [
      { text: 'Det går ännu inte att säga vad som är vanligt', bold: true },
      { text: `: det finns för få tidigare perioder att jämföra med.${silent}` },
    ]
  }
  if (lead.kind === 'usual') {
    return [
      { text: `${usualPeriod[kind]}.`, bold: true },
      { text: ` Inget i rapporterna avviker från det väntade.${silent}` },
    ]
  }
  const count = lead.exceptions.length
  // The place is the news; what was reported there follows in its own sentence.
  const places = lead.exceptions.map((one) => about(one.areaCode ? { ...one, category: null } : one, names))
  const told = lead.exceptions.map((one) => {
    const seen = `rapporterades ${times(one.value)}, väntat är ${range(one.low, one.high)}.`
    if (!one.category) return `${about(one, names)}: det ${seen}`
    const what = names.category(one.category)
    return count > 1 && one.areaCode
      ? `${names.area(one.areaCode)}: ${what.toLocaleLowerCase('sv')} ${seen}`
      : `${what} ${seen}`
  })
  const why = count === 1 ? changes[(lead.exceptions[0] as LeadException).change] : ''
  const rest = 'I övrigt går det inte att se någon säker förändring.'
  return [
    { text: `${usualPeriod[kind]} med ` },
    { text: `${numeral(count)} undantag: ${[...new Set(places)].join(', ')}.`, bold: true },
    { text: ` ${[...told, why, rest].filter(Boolean).join(' ')}${silent}` },
  ]
}

function silentSentence(silent: readonly string[]): string {
  if (silent.length === 0) return ''
  if (silent.length === 1) return ` Ingen rapport har kommit från ${silent[0]}, som brukar rapportera.`
  return ` Ingen rapport har kommit från ${numeral(silent.length)} organisationer som brukar rapportera.`
}
