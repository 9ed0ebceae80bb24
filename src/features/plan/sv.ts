/** Svenska ord för åtgärdernas och planens koder. */
import type { Cause } from '#features/problem/schema.ts'
import { detectable } from './detectable-sv.ts'
import { refusals } from './refusals-sv.ts'
import type {
  ChainGap,
  Indicator,
  IndicatorContent,
  MeasureContent,
  MeasureHead,
  MeasureState,
  PlanState,
  StandingOverride,
  StandingReason,
} from './schema.ts'
import type { MeasureAction, PlanAction } from './transitions.ts'

export const sv = {
  refusals,
  detectable,
  measureStates: {
    draft: 'Utkast',
    decided: 'Beslutad',
    ongoing: 'Pågår',
    done: 'Genomförd',
    stopped: 'Avbruten',
  } satisfies Record<MeasureState, string>,
  planStates: {
    draft: 'Utkast',
    proposed: 'Föreslagen',
    decided: 'Beslutad',
    inForce: 'Gäller',
    superseded: 'Ersatt',
  } satisfies Record<PlanState, string>,
  measureActions: {
    edit: 'Ändra åtgärden',
    indicator: 'Ändra indikatorer',
    value: 'Fyll i ett värde',
    design: 'Planera hur effekten ska mätas',
    confirm: 'Godkänn',
    decide: 'Besluta',
    start: 'Starta',
    finish: 'Avsluta som genomförd',
    stop: 'Avbryt',
    override: 'Sätt ett annat läge',
  } satisfies Record<MeasureAction, string>,
  planActions: {
    edit: 'Ändra planen',
    confirm: 'Godkänn',
    takeBack: 'Ta tillbaka godkännandet',
    propose: 'Föreslå för styrgruppen',
    return: 'Skicka tillbaka',
    decide: 'Besluta',
    putInForce: 'Låt planen börja gälla',
    supersede: 'Ersätt',
  } satisfies Record<PlanAction, string>,
  kinds: { situational: 'Situationell', social: 'Social', bridging: 'Både situationell och social' } satisfies Record<
    MeasureContent['kind'],
    string
  >,
  approaches: { promote: 'Främja', prevent: 'Förebygga', react: 'Agera' } satisfies Record<
    MeasureContent['approach'],
    string
  >,
  strategies: {
    effort: 'Göra det svårare',
    risk: 'Öka risken att bli upptäckt',
    reward: 'Minska vinsten',
    provocation: 'Minska det som retar och lockar',
    excuses: 'Ta bort ursäkterna',
    social: 'Social prevention',
  } satisfies Record<NonNullable<MeasureContent['strategy']>, string>,
  bones: { victim: 'Utsatta', offender: 'Gärningspersoner', place: 'Plats och föremål' } satisfies Record<
    Cause['bone'],
    string
  >,
  standings: {
    notBegun: 'Inte påbörjad',
    onTime: 'Enligt plan',
    late: 'Försenad',
    done: 'Genomförd',
    stopped: 'Avbruten',
  } satisfies Record<MeasureHead['standing'], string>,
  standingWhy: {
    startPassed: 'Den skulle ha startat.',
    endPassed: 'Den skulle ha varit klar.',
    valueMissing: 'Ett värde saknas i uppföljningen.',
    indicatorAway: 'En indikator har gått åt fel håll.',
  } satisfies Record<StandingReason, string>,
  overrides: { onTime: 'Enligt plan', late: 'Försenad', waiting: 'Väntar' } satisfies Record<StandingOverride, string>,
  /** Bredvid det uträknade läget i listor. */
  setAside: (status: string) => `Satt åt sidan: ${status.toLocaleLowerCase('sv')}`,
  origins: { plan: 'Ur planen', adHoc: 'Ur en lägesbild' } satisfies Record<MeasureHead['origin'], string>,
  decidedBy: { meeting: 'Beslutad på möte', parties: 'Beslutad av båda parterna' },
  indicatorStandings: {
    reached: 'Målet är nått',
    towards: 'På väg mot målet',
    away: 'Har gått åt fel håll',
    cannotTell: 'Går inte att säga',
  } satisfies Record<Indicator['standing'], string>,
  sources: {
    series: 'Statistik',
    survey: 'Enkätfråga',
    reports: 'Antal rapporter',
    own: 'Egna värden',
  } satisfies Record<IndicatorContent['source']['kind'], string>,
  frequencies: {
    week: 'Varje vecka',
    month: 'Varje månad',
    quarter: 'Varje kvartal',
    year: 'Varje år',
  } satisfies Record<IndicatorContent['frequency'], string>,
  better: { lower: 'Lägre är bättre', higher: 'Högre är bättre' } satisfies Record<IndicatorContent['better'], string>,
  gaps: {
    measureWithoutCause: 'Åtgärden pekar inte på någon orsak.',
    causeWithoutProblem: 'Orsaken som åtgärden pekar på finns inte kvar.',
    problemWithoutFinding: 'Problemet vilar inte på något i en lägesbild.',
    problemNotPrioritised: 'Problemet är inte prioriterat.',
    causeUncovered: 'Ingen åtgärd gäller den här orsaken.',
    measureWithoutIndicator: 'Åtgärden saknar indikator.',
    measureWithoutOwner: 'Ingen organisation ansvarar för åtgärden.',
    measureWithoutPeriod: 'Åtgärden saknar start- eller slutdag.',
    measureWithoutSubGoal: 'Åtgärden är inte kopplad till något delmål.',
    noEffectDesign: 'Det är inte bestämt hur effekten ska mätas.',
    subGoalUncovered: 'Ingen åtgärd gäller det här delmålet.',
  } satisfies Record<ChainGap['code'], string>,
  fields: {
    title: 'Rubrik',
    description: 'Beskrivning',
    kind: 'Situationell eller social',
    approach: 'Främja, förebygga eller agera',
    strategy: 'Strategi',
    libraryId: 'Förslag ur biblioteket',
    subGoals: 'Delmål',
    causeIds: 'Orsaker',
    ownerOrganisationId: 'Ansvarig organisation',
    areaCodes: 'Områden',
    from: 'Startdag',
    to: 'Slutdag',
    expectedShort: 'Väntat resultat på kort sikt',
    expectedLong: 'Väntat resultat på lång sikt',
    cost: 'Kostnad',
    hours: 'Arbetstimmar',
    indicators: 'Indikatorer',
    effectDesign: 'Plan för hur effekten mäts',
  } satisfies Record<keyof MeasureContent | 'indicators' | 'effectDesign', string>,
  /** Varför biblioteket föreslår något. */
  suggestedWhy: {
    category: 'Passar det som problemet gäller.',
    bone: 'Passar den här sortens orsak.',
  },
  version: (version: number) => `version ${version}`,
  /** Där biblioteket inte vet vad forskningen säger. */
  noResearch: 'Vi har ingen källa om vad forskningen säger.',
}

export type PlanWords = typeof sv
