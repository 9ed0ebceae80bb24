/** Svenska ord i åtgärdsplanens dokument. */
import type { ProblemState } from '#features/problem/schema.ts'
import { joinNames } from '#words/names-sv.ts'
import { day, days, instant, number } from '#words/sv.ts'
import type { GapCode } from './chain.ts'
import { detectable } from './detectable-sv.ts'
import type { IndicatorContent, MeasureContent, PlanState } from './schema.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const measures = (count: number) => things(count, 'åtgärd', 'åtgärder')

export const sv = {
  title: (from: string, to: string) => {
    const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
    return first === last ? `Åtgärdsplan ${first}` : `Åtgärdsplan ${first}–${last}`
  },
  subtitle: (municipality: string, title: string) => `${title} · ${municipality}`,
  edition: (edition: number) => `Utgåva ${edition}`,
  marks: { draft: 'Utkast', proposed: 'Förslag' } satisfies Partial<Record<PlanState, string>>,
  states: {
    draft: 'utkast',
    proposed: 'föreslagen till styrgruppen',
    decided: 'beslutad',
    inForce: 'gäller',
    superseded: 'ersatt av en senare utgåva',
  } satisfies Record<PlanState, string>,
  invented: 'Exempel: uppgifterna i planen är påhittade.',
  page: 'Sida',
  of: 'av',
  skip: 'Till innehållet',
  showTable: 'Visa som tabell',
  contents: 'Innehåll',
  lead: (count: number, problems: number, owners: number) => {
    if (count === 0) return 'Planen har inga åtgärder än.'
    const who =
      owners === 0 ? 'ingen organisation är utsedd' : `${things(owners, 'organisation', 'organisationer')} ansvarar`
    return `Planen har ${measures(count)} mot ${things(problems, 'problem', 'problem')}, och ${who}.`
  },
  decided: (on: string, body: string | null) => `Beslutad ${day(on)}${body ? ` av ${body}` : ''}.`,
  notDecided: 'Planen är inte beslutad.',
  facts: {
    municipality: 'Kommun',
    period: 'Gäller för',
    state: 'Läge',
    decided: 'Beslutad',
    by: 'Av',
    inForce: 'Gäller från',
    kinds: 'Åtgärdernas inriktning',
    approaches: 'Arbetssätt',
    notYet: 'inte än',
  },
  kinds: { situational: 'situationell', social: 'social', bridging: 'förenar båda' } satisfies Record<
    MeasureContent['kind'],
    string
  >,
  countKinds: ({ situational, social, bridging }: Record<MeasureContent['kind'], number>) =>
    `situationella ${situational}, sociala ${social}, förenar båda ${bridging}`,
  countApproaches: ({ promote, prevent, react }: Record<MeasureContent['approach'], number>) =>
    `främjande ${promote}, förebyggande ${prevent}, reaktiva ${react}`,
  approaches: { promote: 'främjande', prevent: 'förebyggande', react: 'reaktiv' } satisfies Record<
    MeasureContent['approach'],
    string
  >,
  problems: 'Problem, orsaker och åtgärder',
  noProblems: 'Inget problem är prioriterat, och ingen åtgärd leder till något problem.',
  problem: (rank: number | null, title: string) => (rank === null ? title : `${rank}. ${title}`),
  problemStates: {
    raised: 'Problemet är väckt men inte prioriterat.',
    prioritised: null,
    notNow: 'Parterna har beslutat att inte arbeta med problemet nu.',
    closed: 'Problemet är avslutat.',
  } as Readonly<Record<ProblemState, string | null>>,
  why: 'Varför det är ett problem',
  finding: (sentence: string, picture: string) => (picture ? `${sentence} (${picture})` : sentence),
  picture: (title: string, edition: number | null, on: string | null) =>
    [title, ...(edition === null ? [] : [`utgåva ${edition}`]), ...(on === null ? [] : [day(on)])].join(', '),
  noFinding: 'Problemet vilar inte på något fynd ur en lägesbild.',
  causes: 'Orsaker',
  noCauses: 'Ingen orsak är beskriven.',
  bones: { victim: 'utsatt', offender: 'den som begår brott', place: 'plats' } as Readonly<Record<string, string>>,
  cause: (title: string, bone: string, isIndirect: boolean) =>
    `${title} (${bone}${isIndirect ? ', indirekt orsak' : ''})`,
  actedOn: 'Åtgärder: ',
  notActedOn: 'Ingen åtgärd i planen.',
  withoutCause: 'Åtgärder utan orsak',
  measures: 'Åtgärderna',
  measureFacts: {
    owner: 'Ansvarig',
    period: 'Period',
    kind: 'Inriktning',
    areas: 'Områden',
    subGoals: 'Delmål',
    cost: 'Kostnad',
    hours: 'Arbetstid',
    short: 'Väntad effekt på kort sikt',
    long: 'Väntad effekt på lång sikt',
  },
  kindOf: (kind: string, approach: string) => `${kind}, ${approach}`,
  period: (from: string | null, to: string | null) => {
    if (from !== null && to !== null) return from <= to ? days(from, to) : `${day(from)} till ${day(to)}`
    if (from !== null) return `från ${day(from)}`
    return to === null ? 'ingen period satt' : `till ${day(to)}`
  },
  nobody: 'ingen ansvarig',
  kronor: (amount: number) => `${number(amount)} kronor`,
  hours: (amount: number) => things(amount, 'timme', 'timmar'),
  indicators: (title: string) => `Indikatorer: ${title}`,
  noIndicators: 'Åtgärden har ingen indikator.',
  indicatorColumns: {
    title: 'Indikator',
    baseline: 'Utgångsläge',
    target: 'Mål',
    source: 'Källa',
    frequency: 'Följs',
  },
  sources: {
    series: 'statistik',
    survey: 'enkät',
    reports: 'rapporter',
    own: 'egna värden',
  } satisfies Record<IndicatorContent['source']['kind'], string>,
  frequencies: {
    week: 'varje vecka',
    month: 'varje månad',
    quarter: 'varje kvartal',
    year: 'varje år',
  } satisfies Record<IndicatorContent['frequency'], string>,
  amount: (value: number | null, unit: string, period: string | null) => {
    if (value === null) return 'okänt'
    const decimals = Math.min(2, `${value}`.split('.')[1]?.length ?? 0)
    return `${number(value, decimals)}${unit ? ` ${unit}` : ''}${period ? ` (${period})` : ''}`
  },
  better: { lower: 'lägre är bättre', higher: 'högre är bättre' },
  effect: (
    treated: readonly string[],
    compared: readonly string[],
    spill: readonly string[],
    what: readonly string[],
  ) => {
    const subject =
      what.length === 0 ? 'rapporterna' : `rapporterna om ${joinNames(what.map((one) => one.toLowerCase()))}`
    const beside = compared.length === 0 ? 'utan något område att jämföra med' : `jämfört med ${joinNames(compared)}`
    const moved = spill.length === 0 ? '' : ` Om det flyttar eller sprider sig följs i ${joinNames(spill)}.`
    return `Så mäts effekten: ${subject} i ${joinNames(treated)} före och efter, ${beside}.${moved}`
  },
  effectPeriod: (from: string, start: string, to: string) =>
    `Före räknas från ${day(from)}, åtgärden börjar ${day(start)} och efter räknas till ${day(to)}.`,
  /** Whether the effect could be seen at all, in one sentence. */
  detectable: detectable.say,
  noEffect: 'Hur effekten ska mätas är inte bestämt.',
  bySubGoal: 'Åtgärder per delmål',
  noSubGoals: 'Det finns ingen överenskommelse med delmål att visa.',
  subGoalTable: 'Varje delmål med åtgärderna som hör till det',
  subGoalColumns: { goal: 'Delmål', measures: 'Åtgärder' },
  subGoalEmpty: 'Ingen åtgärd',
  otherGoal: 'Utan delmål',
  noSubGoal: 'inget',
  timeline: 'Tidslinje',
  gaps: 'Brister i kedjan',
  gapsLead: (stopping: number, excepted: number) =>
    stopping === 0
      ? excepted === 0
        ? 'Inga länkar som krävs saknas.'
        : `Alla länkar som krävs finns, utom ${excepted} där parterna har skrivit varför.`
      : `${things(stopping, 'brist', 'brister')} måste rättas eller förklaras innan planen kan föreslås.`,
  gapTable: 'Alla brister, med det som parterna har skrivit om dem',
  gapColumns: { what: 'Brist', where: 'Var', stops: 'Betydelse', exception: 'Parternas skäl' },
  stops: { true: 'måste rättas eller förklaras', false: 'upplysning' },
  noException: 'inget skrivet',
  gap: {
    measureWithoutCause: 'Åtgärd utan orsak',
    causeWithoutProblem: 'Åtgärden pekar på en orsak som inte längre finns',
    problemWithoutFinding: 'Problem utan fynd ur en lägesbild',
    problemNotPrioritised: 'Problem som inte är prioriterat',
    causeUncovered: 'Orsak utan åtgärd',
    measureWithoutIndicator: 'Åtgärd utan indikator',
    measureWithoutOwner: 'Åtgärd utan ansvarig',
    measureWithoutPeriod: 'Åtgärd utan period',
    measureWithoutSubGoal: 'Åtgärd utan delmål',
    noEffectDesign: 'Åtgärd där effekten inte ska mätas',
    subGoalUncovered: 'Delmål utan åtgärd',
  } satisfies Record<GapCode, string>,
  sourcesHeading: 'Källor',
  noSources: 'Planen vilar inte på någon lägesbild.',
  checksum: (hash: string) => `Innehållets kontrollsumma: ${hash}`,
  day,
  days,
  instant,
}
export type PlanDocumentWords = typeof sv
