/** Sidorna om uppföljning och delmål. */
import { sv as plan } from '#features/plan/sv.ts'
import { joinNames } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import { effectWords } from './effect-sv.ts'
import { indicatorWords } from './indicator-sv.ts'
import { refusals } from './refusals-sv.ts'
import type { MeasureFollowUp } from './schema.ts'

const kronor = (value: number) => `${number(value)} kr`
const times = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

export const pages = {
  refusals,
  effect: effectWords,
  indicator: indicatorWords,
  states: plan.measureStates,
  kinds: plan.kinds,
  approaches: plan.approaches,
  loading: 'Hämtar uppföljningen',
  forbidden: 'Du får inte läsa uppföljningen',
  forbiddenText: 'Den läses av samordnaren, kommunpolisen, styrgruppen och läsare.',
  failed: 'Det gick inte att spara. Det du skrev finns kvar.',
  unreachable: 'Servern svarar inte. Det du skrev finns kvar; försök igen om en stund.',
  faults: 'Det här behöver rättas',
  optional: '(frivilligt)',
  cancel: 'Avbryt',
  showTable: 'Visa som tabell',
  showFigure: 'Visa som bild',
  day,
  number: (value: number, decimals = 0) => number(value, decimals),
  follow: {
    title: (measure: string) => `Uppföljning: ${measure}`,
    bare: 'Uppföljning',
    back: 'Åtgärden',
    link: 'Uppföljning',
    missing: 'Åtgärden finns inte, eller så får du inte läsa den',
    notDecided: 'Åtgärden är inte beslutad, så det finns inget att följa upp än.',
    /** Vad som gjordes, sedan vad det ledde till. */
    lead: ({ implementations }: MeasureFollowUp, effect: string) => {
      const last = implementations.at(-1)
      const done = last
        ? `Genomförd vid ${times(implementations.length, 'tillfälle', 'tillfällen')}, senast ${day(last.doneOn)}.`
        : 'Inget är antecknat om vad som är gjort.'
      return `${done} ${effect}`
    },
    effect: 'Vad ledde den till?',
    method: 'Så är det räknat',
    counts: { treated: 'Där åtgärden gjordes', comparison: 'Att jämföra med', spill: 'Grannområden' },
    reservations: 'Att tänka på',
    indicators: 'Nåddes målen?',
    noIndicators: 'Åtgärden har ingen indikator.',
    baseline: 'Utgångsläge',
    target: 'Mål',
    latest: 'Senast',
    done: 'Vad är gjort?',
    nothing: 'Inget är antecknat än.',
    write: 'Anteckna vad som är gjort',
    change: 'Ändra',
    remove: 'Ta bort',
    removeAsk: (on: string) => `Ta bort anteckningen från ${day(on)}?`,
    removeText: 'Den räknas inte längre, men finns kvar i historiken.',
    keep: 'Behåll',
    removed: 'Borttagen.',
    saved: 'Sparat.',
    by: (who: string, organisation: string) => `${who}. Antecknat av ${organisation}.`,
    spent: (cost: number | null, hours: number | null) =>
      [cost === null ? '' : kronor(cost), hours === null ? '' : `${number(hours, 1)} timmar`]
        .filter(Boolean)
        .join(', '),
    resources: 'Kostnad och tid',
    cost: 'Kostnad',
    hours: 'Arbetstid',
    against: (spent: string, planned: string) => `${spent} av planerade ${planned}`,
    notEnteredOf: (planned: string) => `inte ifylld, planerat ${planned}`,
    kronor,
    inHours: (value: number) => `${number(value, 1)} timmar`,
    notEntered: 'inte ifylld',
    notPlanned: (spent: string) => `${spent}, ingen plan`,
    over: 'Mer än planerat',
    within: 'Inom planen',
    tasks: 'Uppgifter',
    noTasks: 'Inga uppgifter är kopplade till åtgärden.',
    task: ({ done, open, late, dropped }: MeasureFollowUp['tasks']) =>
      [
        times(done, 'klar', 'klara'),
        times(open, 'öppen', 'öppna') + (late > 0 ? `, varav ${times(late, 'försenad', 'försenade')}` : ''),
        dropped > 0 ? times(dropped, 'struken', 'strukna') : '',
      ]
        .filter(Boolean)
        .join(', '),
    lateTasks: (count: number) => times(count, 'uppgift är försenad', 'uppgifter är försenade'),
  },
  form: {
    doneOn: 'När',
    text: 'Vad som gjordes',
    textHint: 'Inga namn på personer.',
    doneBy: 'Vem som gjorde det',
    doneByHint: 'En funktion eller organisation, till exempel Gatukontoret.',
    cost: 'Kostnad i kronor',
    hours: 'Arbetstimmar',
    save: 'Spara',
    faults: {
      doneOn: 'Ange dagen då det gjordes, senast i dag.',
      text: 'Beskriv vad som gjordes med minst fem tecken.',
      doneBy: 'Ange vilken funktion eller organisation som gjorde det.',
      cost: 'Skriv kostnaden som ett tal, till exempel 12 000.',
      hours: 'Skriv timmarna som ett tal, till exempel 7,5.',
    },
  },
  goals: {
    title: 'Delmålen',
    lead: (covered: number, all: number, uncovered: readonly string[]) => {
      if (all === 0) return 'Ingen överenskommelse gäller, så det finns inga delmål att följa.'
      if (uncovered.length === 0) return `Alla ${all} delmål har minst en beslutad åtgärd.`
      return `${covered} av ${all} delmål har minst en beslutad åtgärd. Utan åtgärd: ${joinNames(uncovered.map((one) => `«${one}»`))}.`
    },
    empty: 'Inga delmål att visa',
    uncovered: 'Ingen beslutad åtgärd',
    covered: (count: number) => times(count, 'åtgärd', 'åtgärder'),
    measures: 'Vad görs, och vad ledde det till?',
    problems: 'Problem som hör hit',
    problemStates: { raised: 'Lyft', prioritised: 'Prioriterat', notNow: 'Inte nu', closed: 'Avslutat' } as Readonly<
      Record<string, string>
    >,
    reached: (reached: number, all: number) => (all === 0 ? 'inga indikatorer' : `${reached} av ${all} mål nådda`),
    noOwner: 'ingen ansvarig',
    figure: {
      title: 'Åtgärder vid varje kvartals slut',
      describe: (goal: string, from: string, to: string) =>
        `Antal beslutade eller pågående åtgärder för ${goal} vid slutet av varje kvartal från ${from} till ${to}.`,
      columns: { quarter: 'Kvartal', value: 'Åtgärder' },
      empty: 'Inga kvartal än',
      never: 'Ingen åtgärd har funnits för delmålet vid slutet av något kvartal.',
      quarter: (label: string) => `kvartal ${label.slice(6)} ${label.slice(0, 4)}`,
    },
    mix: 'Hur är åtgärderna fördelade?',
    mixKinds: 'Slag',
    mixApproaches: 'Arbetssätt',
    mixOwners: 'Ansvar',
    owners: { municipality: 'Kommunen', police: 'Polisen', other: 'Andra', none: 'Ingen' },
    bridging: 'Situationellt och socialt tillsammans',
    bridged: (both: number, all: number) =>
      all === 0
        ? 'Inget problem är prioriterat.'
        : `${both} av ${all} prioriterade problem möts med både situationella och sociala åtgärder.`,
    share: (name: string, count: number) => `${name} ${number(count)}`,
  },
  days,
}
export type FollowUpPages = typeof pages
