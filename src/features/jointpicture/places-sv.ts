/** Swedish of areas, single facts, disagreements, reports, foreseen change, mappings and sources. */
import { addDays } from '#analysis/time/local-date.ts'
import { inSentence, sentence } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import type { FindingOf } from './finding-schema.ts'
import { amount, beside, join, moreOrFewer, nameOf, period, plain } from './numbers-sv.ts'
import type { FindingWords } from './say-finding.ts'

const say = (...sentences: string[]) => sentences.filter(Boolean).join(' ')

function areas({ title, rows, unit, period: when, whole, cautions }: FindingOf<'areas'>): string {
  const known = rows.filter((one) => one.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const last = known.at(-1)
  if (!last || known.length < 2) return ''
  const told = (one: (typeof rows)[number]) => `${one.area.name} (${amount(one.value ?? 0, unit)})`
  const top = known.slice(0, Math.min(3, known.length - 1)).map(told)
  const [most, least] = unit === 'persons' ? ['flest i', 'färst i'] : ['högst i', 'lägst i']
  return say(
    `${title} ${period(when)}, i ${number(known.length)} områden: ${most} ${join(top)}, ${least} ${told(last)}.`,
    whole === null
      ? ''
      : `${cautions.includes('wholeOfAreas') ? 'Områdena tillsammans' : 'Hela kommunen'}: ${amount(whole, unit)}.`,
    cautions.includes('noMargin') ? 'Felmarginal saknas, så skillnaderna mellan områdena kan vara slump.' : '',
    cautions.includes('suppressed') ? 'Dolda tal är inte noll.' : '',
  )
}

type AreaFact = FindingOf<'areaPage'>['facts'][number]

/** «22 procent födda utomlands (områdena tillsammans 12)» */
function areaFact({ indicator, title, unit, value, whole, state }: AreaFact, ofAreas: boolean): string {
  if (indicator === 'reports') {
    if (value === null || state === 'suppressed') return 'rapporterna i Samlad är för få för att visas'
    return `${plain(value)} ${value === 1 ? 'rapport' : 'rapporter'} i Samlad`
  }
  if (value === null) return `${inSentence(title)} visas inte`
  if (indicator === 'population') return `${plain(value)} invånare`
  const beside =
    whole === null
      ? ''
      : ` (${ofAreas && unit === 'percent' ? 'områdena tillsammans' : 'hela kommunen'} ${plain(whole, unit)})`
  return unit === 'percent'
    ? `${amount(value, unit)} ${inSentence(title)}${beside}`
    : `${inSentence(title)}: ${amount(value, unit)}${beside}`
}

/** The year is said once where all facts share it. */
function areaPage({ area, facts, cautions }: FindingOf<'areaPage'>): string {
  const years = [...new Set(facts.flatMap((one) => (/^\d{4}$/.test(one.period) ? [one.period] : [])))].sort()
  const when = years.length === 0 ? '' : ` (${years.length === 1 ? years[0] : `${years[0]}–${years.at(-1)}`})`
  return `${area.name}${when}: ${facts.map((one) => areaFact(one, cautions.includes('wholeOfAreas'))).join('; ')}.`
}

function fact(finding: FindingOf<'fact'>): string {
  const { indicator, area, period: when, value, before, unit, status, cautions } = finding
  if (value === null) return ''
  const day = /^\d{4}-\d\d-\d\d$/.test(when) ? `den ${period(when)}` : period(when)
  const mark = `${status === 'preliminary' ? ' Talet är preliminärt.' : ''}${cautions.includes('oldFigures') ? ' Nyare tal finns inte i underlaget.' : ''}`
  if (indicator === 'population') {
    const against = before ? `, ${moreOrFewer(value - before.value, 'persons')} än ${period(before.period)}` : ''
    return `${area.name} hade ${plain(value, 'persons')} invånare ${day}${against}.${mark}`
  }
  if (indicator === 'survey.answered') {
    const against = before ? `, mot ${amount(before.value, unit)} ${period(before.period)}` : ''
    return `På trygghetsmätningen ${day} svarade ${amount(value, unit)}${against}.`
  }
  if (indicator === 'survey.sent') return `Trygghetsmätningen ${day} skickades till ${plain(value)} personer.`
  const against = before ? `, mot ${amount(before.value, unit)} ${period(before.period)}` : ''
  return `${nameOf(finding)}: ${amount(value, unit)} i ${area.name} ${day}${against}.${mark}`
}

function disagreement(finding: FindingOf<'disagreement'>): string {
  const { said, period: when, area } = finding
  const publications = new Set(said.map((one) => one.publication))
  const values = said.map((one) => one.value)
  const told = ({ value }: { readonly value: number }) => beside(value, values)
  const both =
    publications.size === 1
      ? `${join(said.map(told))} i samma publicering (${said[0]?.publication})`
      : join(said.map((one) => `${told(one)} (${one.publication})`))
  return `Två uppgifter om samma sak: ${inSentence(nameOf(finding))}, ${area.name} ${period(when)}, anges till både ${both}. Båda står kvar tills den ena ställs åt sidan med skäl.`
}

function reports({ from, to, count, organisations, rows, by }: FindingOf<'reports'>): string {
  const known = rows.filter((one) => one.value !== null && one.value > 0).slice(0, 4)
  const hidden = rows.filter((one) => one.hidden).length
  const many = count === null ? 'rapporter' : `${plain(count)} ${count === 1 ? 'rapport' : 'rapporter'}`
  const told = join(
    known.map((one) => `${by === 'category' ? inSentence(one.name) : one.name} (${plain(one.value ?? 0)})`),
  )
  const head =
    by === 'category'
      ? `${sentence(`${days(from, addDays(to, -1))} delades ${many} från ${number(organisations)} ${organisations === 1 ? 'organisation' : 'organisationer'} i Samlad`)}`
      : 'Rapporterna i Samlad efter område.'
  return say(
    head,
    known.length > 0 ? (by === 'category' ? `Flest gällde ${told}.` : `Flest från ${told}.`) : '',
    hidden > 0 ? 'Små tal visas inte; de är inte noll.' : '',
    'Rapporter är inte anmälda brott, och att ingen rapporterat betyder inte att inget hänt.',
  )
}

function watch({ title, detail, fromOn, toOn, watched, unit }: FindingOf<'watch'>): string {
  const when = fromOn && toOn ? ` Väntas ${days(fromOn, toOn)}.` : fromOn ? ` Väntas från ${day(fromOn)}.` : ''
  const number = watched
    ? ` Vi bevakar ${inSentence(watched.title)}: ${amount(watched.value, unit)} (${period(watched.period)}). Gränsen ${plain(watched.threshold, unit)} är ${watched.reached ? 'nådd' : 'inte nådd'}.`
    : ''
  return `${sentence(title)}${detail ? ` ${sentence(detail)}` : ''}${when}${number}`
}

const knownBy: Record<string, string> = {
  ownStatistics: 'egen statistik',
  survey: 'enkät',
  documentation: 'egen dokumentation',
  observation: 'egna iakttagelser',
  dialogue: 'samtal',
  impression: 'intryck',
}

function mapping({ organisationName, items, consequences, sourcesRejected }: FindingOf<'mapping'>): string {
  if (items.length === 0) return consequences ? `${organisationName} om följderna: ${sentence(consequences)}` : ''
  const told = items.map(({ what, where, howMuch, knownBy: how, uncertain }) => {
    const more = [where, howMuch, knownBy[how] ? `enligt ${knownBy[how]}` : ''].filter(Boolean).join(', ')
    const one = sentence(`${what.replace(/\.$/, '')}${more ? ` (${more})` : ''}`)
    return uncertain ? `${one} Osäkert: ${sentence(uncertain)}` : one
  })
  const rejected = sourcesRejected ? `Källor som valdes bort: ${sentence(sourcesRejected)}` : ''
  return say(`${organisationName} berättar i sin kartläggning:`, ...told, rejected)
}

const sourceNames: Record<string, string> = {
  bra: 'Brå',
  ntu: 'NTU',
  kolada: 'Kolada',
  scb: 'SCB',
  polisen: 'Polisen',
  survey: 'trygghetsmätningen',
  own: 'egna tabeller',
}

function sources({ rows, nameless = 0 }: FindingOf<'sources'>): string {
  if (rows.length === 0) return 'Bilden har ännu inget underlag.'
  const by = [...new Set(rows.map((one) => one.source))].map(
    (source) => `${sourceNames[source]} (${number(rows.filter((one) => one.source === source).length)})`,
  )
  const stale = [...new Set(rows.filter((one) => one.stale).map((one) => one.publication))]
  const newest =
    rows
      .map((one) => one.retrievedOn)
      .sort()
      .at(-1) ?? ''
  return say(
    `Bilden bygger på ${number(rows.length)} ${rows.length === 1 ? 'underlag' : 'underlag'}: ${join(by)}. Det senaste hämtades ${day(newest)}.`,
    stale.length > 0
      ? `Nyare tal bör finnas för ${join(
          stale.map((one) => `”${one}”`),
          5,
        )}.`
      : '',
    nameless > 0
      ? `${number(nameless)} ${nameless === 1 ? 'serie står i underlaget men nämns inte i texten: bara dess nummer är känt, inte dess namn' : 'serier står i underlaget men nämns inte i texten: bara deras nummer är kända, inte deras namn'}.`
      : '',
  )
}

export const rest = {
  areas,
  areaPage,
  fact,
  disagreement,
  reports,
  watch,
  mapping,
  sources,
} satisfies Partial<FindingWords>
