/** Vad en åtgärd ledde till, i meningar. Att det inte går att säga sägs lika rakt som en framgång. */
import { periodContaining } from '#analysis/time/period.ts'
import { inSentence, joinNames } from '#words/names-sv.ts'
import { day, monthOf, number } from '#words/sv.ts'
import type { EffectOutcome } from './schema.ts'

export interface EffectNames {
  readonly area: (code: string) => string
  readonly category: (code: string) => string
}

type Interval = NonNullable<EffectOutcome['percent']>

const size = (value: number) => number(Math.abs(value), Math.abs(value) < 10 ? 1 : 0)
/** «mellan 9 % och 49 %», eller med riktning när intervallet går över noll. */
function between({ low, high }: Interval, unit: string): string {
  if (low < 0 && high > 0) return `mellan ${size(low)}${unit} färre och ${size(high)}${unit} fler`
  const [first, last] = [low, high].toSorted((one, other) => Math.abs(one) - Math.abs(other))
  return `mellan ${size(first ?? 0)}${unit} och ${size(last ?? 0)}${unit}`
}

/** Mot vad de jämförs, efter «färre» eller «fler». */
const against: Readonly<Record<string, string>> = {
  differenceInDifferences: 'än om de hade följt jämförelseområdena',
  relativeIncidence: 'än om de hade följt jämförelseområdena',
  weightedDisplacementDifference: 'än om de hade följt jämförelseområdena',
  interruptedSeries: 'än utvecklingen före starten pekade mot',
  twoCounts: 'än före starten',
}

const whyNot: Readonly<Record<string, string>> = {
  neverStarted: 'åtgärden startade aldrig',
  no_events: 'inget har rapporterats i områdena',
  no_events_in_group: 'inget har rapporterats i något av områdena under en av tiderna',
  no_treated_events: 'inget har rapporterats i områdena',
  no_comparison_events: 'inget har rapporterats i jämförelseområdena',
  no_comparison: 'det finns inget att jämföra med',
  too_few_before: 'tiden före starten är för kort',
  fewer_than_12_before: 'tiden före starten är för kort',
  too_few_after: 'tiden efter starten är för kort',
  too_few_periods: 'tiden är för kort',
  too_few_events: 'talen är för små',
  not_converged: 'talen spretar för mycket',
  no_spread: 'talen varierar inte alls',
  overflow: 'talen är för stora',
}

const reservations: Readonly<Record<string, string>> = {
  one_treated_area: 'Åtgärden gjordes i ett enda område. Annat som hände just där går inte att skilja från den.',
  no_comparison: 'Det finns inget jämförelseområde. Siffrorna visar en förändring, inte att åtgärden gjorde den.',
  seasons_differ: 'Tiden före och tiden efter täcker olika årstider.',
  regression_to_the_mean:
    'Platsen valdes för att läget var ovanligt dåligt, och sådant brukar gå tillbaka av sig självt.',
  comparison_empty: 'I jämförelseområdena rapporterades inget före starten, så de gick inte att använda.',
  short_history: 'Rapporterna börjar senare än tiden före, så den är kortare än det var tänkt.',
  startDiffers: 'Åtgärden startade en annan dag än den som mätningen planerades för.',
  stoppedEarly: 'Åtgärden avbröts innan tiden för mätningen var slut.',
  smallNumbers: 'Talen är små, så enstaka rapporter påverkar mycket.',
  methodChanged: 'Uppgifterna räckte inte till metoden som valdes före starten. En enklare metod används.',
  autocorrelated: 'Talen hänger ihop från månad till månad, så osäkerheten är något större än den ser ut.',
  fewerReporters: 'Färre organisationer rapporterade under tiden efter. En del av en minskning kan bero på det.',
  moreReporters: 'Fler organisationer rapporterade under tiden efter. En del av en ökning kan bero på det.',
  base_under_10: 'Före starten fanns färre än tio rapporter, och då sägs ingen procent.',
  movedMore: 'Mer kom till i grannområdena än vad som försvann där åtgärden gjordes.',
  hiddenCounts: 'Små antal visas bara för de två parterna.',
}

const methods: Readonly<Record<string, string>> = {
  differenceInDifferences: 'Förändringen jämförd med förändringen i jämförelseområdena',
  interruptedSeries: 'Utvecklingen efter starten jämförd med den före',
  relativeIncidence: 'Ett område jämfört med ett annat, före och efter',
  weightedDisplacementDifference: 'Skillnad i antal mot jämförelseområdena',
  twoCounts: 'Antal före och efter, utan jämförelse',
}

/** «Rapporterna om skadegörelse i Åliden». */
function subjectOf({ subject }: EffectOutcome, names: EffectNames): string {
  const what = (subject?.categories ?? []).map((code) => inSentence(names.category(code)))
  const where = (subject?.treated ?? []).map(names.area)
  const about = what.length > 0 ? ` om ${joinNames(what)}` : ''
  return `Rapporterna${about}${where.length > 0 ? ` i ${joinNames(where)}` : ''}`
}

function sayChange(effect: EffectOutcome, names: EffectNames): string {
  const { verdict, method, percent, difference } = effect
  const subject = subjectOf(effect, names)
  const other = against[method ?? ''] ?? 'än väntat'
  if (verdict === 'cannotTell') {
    const range = percent
      ? `${subject} kan ha blivit allt ${between(percent, ' %')} ${other}.`
      : difference
        ? `${subject} kan ha blivit ${between(difference, '')} ${other}.`
        : 'Talen är för små.'
    return `Det går inte att säga om åtgärden gjort skillnad: ${inSentence(range).replace('allt mellan', 'mellan')}`
  }
  const word = verdict === 'decreased' ? 'färre' : 'fler'
  if (percent) return `${subject} blev ${size(percent.estimate)} % ${word} ${other} (${between(percent, ' %')}).`
  if (difference) {
    return `${subject} blev omkring ${size(difference.estimate)} ${word} ${other} (${between(difference, '')}).`
  }
  return `${subject} blev ${word} ${other}. Talen är för små för att säga hur många procent.`
}

/** Ungefär hur länge till, i ord. */
function remaining(today: string, until: string): string {
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000))
  if (days < 14) return `${days} ${days === 1 ? 'dag' : 'dagar'}`
  if (days < 60) return `${Math.round(days / 7)} veckor`
  return `${Math.round(days / 30.4)} månader`
}

export const effectWords = {
  verdicts: {
    decreased: 'Minskade',
    increased: 'Ökade',
    cannotTell: 'Går inte att säga',
    tooEarly: 'För tidigt att säga',
    noDesign: 'Ingen mätning planerad',
    cannotCompute: 'Går inte att räkna ut',
  } satisfies Record<EffectOutcome['verdict'], string>,
  methods,
  /** Den enda meningen om vad åtgärden ledde till. */
  say: (effect: EffectOutcome, names: EffectNames, today: string): string => {
    const { verdict, subject, reservations: codes } = effect
    if (verdict === 'noDesign') {
      if (codes.includes('notStarted')) {
        return 'Ingen mätning av effekten är planerad. Den måste planeras innan åtgärden startar.'
      }
      return 'Ingen mätning av effekten planerades före starten. Därför går det inte att säga vad åtgärden ledde till.'
    }
    if (verdict === 'cannotCompute') {
      const why = [...new Set(codes.flatMap((code) => whyNot[code] ?? []))]
      return `Effekten går inte att räkna ut${why.length > 0 ? `: ${joinNames(why)}` : ''}.`
    }
    if (verdict === 'tooEarly') {
      if (codes.includes('notStarted')) return 'Åtgärden har inte startat, så det finns ingen effekt att bedöma än.'
      const until = subject?.until ?? today
      return `Det är för tidigt att säga vad åtgärden ledde till. Effekten bedöms från ${day(until)}, om ${remaining(today, until)}.`
    }
    return sayChange(effect, names)
  },
  /** Om det flyttade, spred sig eller inte undersöktes; tom när det inte är räknat. */
  spill: ({ spill, subject, verdict }: EffectOutcome, names: EffectNames): string => {
    if (!spill) return ''
    const where = joinNames((subject?.spill ?? []).map(names.area))
    const by = spill.percent ? ` (${between(spill.percent, ' %')})` : ''
    if (spill.verdict === 'notAsked') return 'Ingen undersökte om problemen flyttade till andra områden.'
    if (spill.verdict === 'moved') return `En del verkar ha flyttat: i ${where} blev rapporterna fler${by}.`
    if (spill.verdict === 'spread')
      return `Också i ${where} blev rapporterna färre${by}. Det goda kan ha spritt sig dit.`
    if (verdict !== 'decreased')
      return `Eftersom ingen minskning syns går det inte att säga om något flyttade till ${where}.`
    return `Det går inte att säga om något flyttade till ${where}${by}.`
  },
  reservations: (effect: EffectOutcome): string[] => effect.reservations.flatMap((code) => reservations[code] ?? []),
  counted: (of: NonNullable<EffectOutcome['treated']>, names: EffectNames): string =>
    `${joinNames(of.areas.map(names.area))}: ${number(of.before)} före, ${number(of.after)} efter`,
  figure: {
    title: 'Rapporter före och efter starten',
    describe: (from: string, to: string, hasExpected: boolean) =>
      `Antal rapporter per period från ${from} till ${to}${hasExpected ? ', med nivån som väntades utan åtgärden' : ''}.`,
    columns: { period: 'Period', count: 'Rapporter', expected: 'Väntat utan åtgärden' },
    legend: { count: 'rapporter', expected: 'väntat utan åtgärden' },
    start: 'åtgärden startar',
    none: '–',
    empty: 'Inget att visa',
    label: (from: string, isMonth: boolean): string =>
      isMonth
        ? `${monthOf(from).slice(0, 3)} ${from.slice(0, 4)}`
        : `v. ${Number(periodContaining('week', from).label.slice(6))} ${from.slice(0, 4)}`,
  },
  number,
}
export type EffectWords = typeof effectWords
