/** Ansökan om statsbidrag på svenska. */
import { indicatorWords } from '#features/followup/indicator-sv.ts'
import { sv as plan } from '#features/plan/sv.ts'
import { sv as problem } from '#features/problem/sv.ts'
import { joinNames, sentence } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import type { Gap, Smart } from './grant-check.ts'
import type { GrantCause, GrantMeasure } from './grant-facts.ts'

const kronor = (value: number) => `${number(value)} kr`
const things = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

const gap: Record<Gap['code'], (title: string) => string> = {
  noDescription: () => 'Problemet är inte beskrivet.',
  noArea: () => 'Inget område är utpekat.',
  noFinding: () => 'Problemet vilar inte på något i en lägesbild.',
  noMeasure: () => 'Det finns ingen åtgärd som inte redan har startat.',
  measureNotDescribed: (title) => `«${title}» är inte beskriven.`,
  noIndicator: (title) => `«${title}» saknar indikator.`,
  noBaseline: (title) => `Indikatorn «${title}» saknar utgångsläge.`,
  noTarget: (title) => `Indikatorn «${title}» saknar mål.`,
  noOwner: (title) => `«${title}» saknar ansvarig organisation.`,
  notDecided: (title) => `«${title}» är inte beslutad.`,
  noCause: () => 'Ingen orsak är angiven.',
  causeAssumed: (title) => `Orsaken «${title}» är ett antagande.`,
  measureWithoutCause: (title) => `«${title}» pekar inte på någon orsak.`,
  noDesign: (title) => `Det är inte bestämt hur effekten av «${title}» ska mätas.`,
  cannotBeSeen: (title) => `Effekten av «${title}» kan inte synas så som mätningen är tänkt.`,
  noDays: (title) => `«${title}» saknar start- eller slutdag.`,
  outsideDays: (title) => `«${title}» ligger delvis utanför tiden som ansökan gäller.`,
  noPicture: () => 'Ingen samlad lägesbild är beslutad.',
  noPlan: () => 'Ingen åtgärdsplan är beslutad.',
}

export const grantWords = {
  indicator: indicatorWords,
  title: (name: string, year: string) => `Underlag för ansökan ${year}: ${name}`,
  lead: (of: { problem: string; measures: number; from: string; to: string; missing: number }) =>
    `Underlag för att söka stöd ${days(of.from, of.to)} för «${of.problem}», med ${of.measures === 0 ? 'inga åtgärder' : things(of.measures, 'åtgärd', 'åtgärder')}. ${of.missing === 0 ? 'Inget saknas i kontrollen.' : `${things(of.missing, 'sak', 'saker')} saknas i kontrollen.`}`,
  parts: {
    check: 'Kontroll',
    purpose: 'Syfte',
    problem: 'Problemet',
    causes: 'Orsakerna',
    measures: 'Åtgärderna och varför de är valda',
    followUp: 'Så ska det följas upp',
    time: 'Tid',
    partners: 'Vilka som deltar',
    budget: 'Budget',
    otherGrants: 'Andra bidrag',
    enclosures: 'Bilagor',
  },
  slots: {
    purpose: { label: 'Syftet med projektet', hint: 'Vad ska vara annorlunda när projektet är slut, och för vilka?' },
    partners: { label: 'Samarbeten', hint: 'Andra som deltar, och vad var och en bidrar med.' },
    payroll: {
      label: 'Lönekostnader',
      hint: 'Lön och tid för var och en som en tjänst, och påslaget. Namnge ingen.',
    },
    overhead: { label: 'Gemensamma kostnader', hint: 'Lokaler, administration och liknande.' },
    otherGrants: {
      label: 'Andra bidrag',
      hint: 'Vilka andra bidrag som söks eller har fåtts för samma sak, eller att det inte finns några.',
    },
  },
  never:
    'Bidraget ges aldrig för det som lagen redan kräver av kommunen: lägesbild, åtgärdsplan och samordning (förordning 2023:442).',
  smart: {
    how: 'Ett mål ska vara specifikt, mätbart, accepterat, realistiskt och tidsatt. Kontrollen är gjord av det som finns i Samlad. Vad som räcker avgör Brå.',
    caption: 'Vad som finns och vad som saknas',
    columns: ['Ska vara', 'Läge', 'Vad som saknas'],
    names: {
      specific: 'Specifikt',
      measurable: 'Mätbart',
      accepted: 'Accepterat',
      realistic: 'Realistiskt',
      timeBound: 'Tidsatt',
    } satisfies Record<Smart, string>,
    holds: 'Finns',
    lacks: (count: number) => `${things(count, 'sak', 'saker')} saknas`,
    gap: (code: Gap['code'], title: string | null) => gap[code](title ?? ''),
  },
  problem: {
    noDescription: 'Problemet är inte beskrivet.',
    areas: (areas: readonly string[]) =>
      areas.length === 0 ? 'Inget område är utpekat.' : `Gäller ${joinNames([...areas])}.`,
    findings: 'Vad lägesbilderna säger',
    noFindings: 'Problemet vilar inte på något i en lägesbild.',
  },
  causes: {
    none: 'Ingen orsak är angiven.',
    caption: 'Orsaker, och vad som talar för och emot dem',
    columns: ['Orsak', 'Gäller', 'Stöd', 'Underlag'],
    bones: problem.bones,
    grades: problem.grades,
    noEvidence: 'Inget underlag är angivet.',
    evidence: ({ side, text, source }: GrantCause['evidence'][number]) =>
      `${problem.sides[side]}: ${sentence(text)} (${source})`,
  },
  measures: {
    which: (count: number): string =>
      count === 0
        ? 'Det finns ingen åtgärd mot problemets orsaker som inte redan har startat.'
        : 'Ansökan gäller åtgärder mot problemets orsaker som är utkast eller beslutade och inte har startat.',
    noDescription: 'Åtgärden är inte beskriven.',
    states: plan.measureStates,
    facts: {
      state: 'Läge',
      causes: 'Vald för att den påverkar',
      short: 'Väntat på kort sikt',
      long: 'Väntat på lång sikt',
      subGoals: 'Delmål i överenskommelsen',
    },
    noCause: 'ingen angiven orsak',
    notTold: 'inte angivet',
    begun: 'Redan startade eller avslutade åtgärder, som inte är med i ansökan',
  },
  followUp: {
    none: 'Det finns inga åtgärder att följa upp.',
    indicators: 'Indikatorer',
    columns: ['Åtgärd', 'Indikator', 'Utgångsläge', 'Mål', 'Hur ofta'],
    noIndicators: 'Ingen åtgärd har någon indikator.',
    frequencies: plan.frequencies,
    effect: 'Effekt',
    design: (design: GrantMeasure['design']) => {
      if (!design) return 'ingen mätning av effekten är planerad.'
      const { treated, comparison, startOn, afterTo, detectable } = design
      const against = comparison.length === 0 ? 'utan jämförelseområde' : `jämfört med ${joinNames([...comparison])}`
      return `mäts i ${joinNames([...treated])}, ${against}, från ${day(startOn)} till ${day(afterTo)}. ${plan.detectable.say(detectable)}`
    },
  },
  time: {
    applied: (from: string, to: string) => `Ansökan gäller ${days(from, to)}.`,
    severalYears: 'Bidraget ges för ett kalenderår i taget.',
    caption: 'När åtgärderna ska göras',
    columns: ['Åtgärd', 'Från', 'Till'],
    day: (on: string | null) => (on === null ? 'inte bestämt' : day(on)),
  },
  partners: { none: 'Ingen ansvarig organisation är angiven.', owners: 'Ansvariga organisationer:' },
  budget: {
    none: 'Det finns inga åtgärder att räkna på.',
    caption: 'Planerad kostnad',
    columns: ['Åtgärd', 'Kronor'],
    cost: (value: number | null) => (value === null ? 'inte angiven' : kronor(value)),
    sum: 'Summa',
    untold: (count: number) => `Kostnaden saknas för ${things(count, 'åtgärd', 'åtgärder')}. Summan är därför för låg.`,
    caps: 'Tak',
    payroll: (percent: number) =>
      `Påslag på lön: högst ${number(percent, 2)} %. För 100 000 kr i lön är det högst ${kronor(1000 * percent)}.`,
    overhead: (percent: number, most: number | null) =>
      `Gemensamma kostnader: högst ${number(percent)} %.${most === null ? '' : ` Räknat på summan ovan är det högst ${kronor(Math.floor(most))}.`}`,
    checkCaps:
      'Taken är hämtade från Brås sidor i oktober 2026. Vad de räknas på, och om de har ändrats, står i Brås anvisningar.',
  },
  enclosures: {
    how: 'Lägesbild och åtgärdsplan ska bifogas. De ligger i paketet som PDF.',
    picture: (of: { name: string; edition: number; decidedOn: string | null }) =>
      `Samlad lägesbild ${of.name}, utgåva ${of.edition}${of.decidedOn ? `, beslutad ${day(of.decidedOn)}` : ''}`,
    plan: (of: { name: string; edition: number; decidedOn: string | null }) =>
      `${of.name}, utgåva ${of.edition}${of.decidedOn ? `, beslutad ${day(of.decidedOn)}` : ''}`,
    noPicture: 'Ingen samlad lägesbild är beslutad, så den kan inte bifogas.',
    noPlan: 'Ingen åtgärdsplan är beslutad, så den kan inte bifogas.',
    files: { picture: 'samlad-lagesbild.pdf', plan: 'atgardsplan.pdf' },
  },
}
export type GrantWords = typeof grantWords
