/** Uppföljningen av planen, på svenska. */
import { sv as plan } from '#features/plan/sv.ts'
import { inSentence, joinNames, sentence } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import { effectWords } from './effect-sv.ts'
import { indicatorWords } from './indicator-sv.ts'
import type { Miss, Unknown } from './misses.ts'
import type { MeasureFollowUp } from './schema.ts'

const kronor = (value: number) => `${number(value)} kr`
const times = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

const lateWhy: Readonly<Record<string, string>> = {
  startPassed: 'den skulle ha startat',
  endPassed: 'slutdagen har passerat',
  valueMissing: 'värden saknas för en indikator',
  indicatorAway: 'en indikator går åt fel håll',
}

function sayMiss(miss: Miss): string {
  const name = 'measure' in miss ? `«${miss.measure}»` : ''
  switch (miss.kind) {
    case 'target': {
      const { indicator, target, better, unit, latest } = miss
      const aim = target === null ? '' : ` Målet var ${indicatorWords.target(target, better, unit)}.`
      const found = latest
        ? ` Utfallet blev ${indicatorWords.at(latest.value, unit)} (${indicatorWords.period(latest.period)}).`
        : ''
      return `${name} nådde inte målet för ${inSentence(indicator)}.${aim}${found}`
    }
    case 'late':
      return `${name} är försenad: ${joinNames(miss.why.map((code) => lateWhy[code] ?? code))}.`
    case 'stopped':
      return `${name} avbröts.${miss.reason ? ` Skäl: ${sentence(miss.reason)}` : ''}`
    case 'increased':
      return `${name}: rapporterna ökade i stället för att minska.`
    case 'moved':
      return `${name}: en del av problemen verkar ha flyttat till andra områden.`
    case 'tasks':
      return `${name} har ${times(miss.late, 'försenad uppgift', 'försenade uppgifter')}.`
    case 'cost':
      return `${name} kostade ${kronor(miss.spent)}, mer än de ${kronor(miss.planned)} som var planerade.`
    case 'hours':
      return `${name} tog ${number(miss.spent)} timmar, mer än de ${number(miss.planned)} som var planerade.`
    case 'subGoal':
      return `Delmålet «${miss.title}» har ingen beslutad åtgärd.`
  }
}

const unknown: Readonly<Record<Unknown['kind'], (one: Unknown) => string>> = {
  effect: ({ measure }) => `Om «${measure}» gjort skillnad.`,
  indicator: ({ measure, title }) => `Om «${measure}» nådde målet för ${inSentence(title ?? '')}.`,
  done: ({ measure }) => `Vad som gjorts i «${measure}»: inget är antecknat.`,
  cost: ({ measure }) => `Vad «${measure}» kostat: ingen kostnad är ifylld.`,
}

export const statementWords = {
  effect: effectWords,
  states: plan.measureStates,
  kinds: plan.kinds,
  approaches: plan.approaches,
  sentence,
  joinNames,
  title: (planTitle: string) => `Uppföljning av «${planTitle}»`,
  lead: (of: {
    measures: number
    done: number
    ongoing: number
    stopped: number
    late: number
    reached: number
    missed: number
    untold: number
    misses: number
  }): string => {
    if (of.measures === 0) return 'Planen har inga åtgärder att följa upp.'
    const states = [
      times(of.done, 'genomförd', 'genomförda'),
      ...(of.ongoing > 0 ? [`${of.ongoing} pågår`] : []),
      ...(of.stopped > 0 ? [times(of.stopped, 'avbruten', 'avbrutna')] : []),
      ...(of.late > 0 ? [times(of.late, 'försenad', 'försenade')] : []),
    ]
    const goals = of.reached + of.missed + of.untold
    const told =
      goals === 0
        ? 'Ingen indikator finns att jämföra med.'
        : of.untold === goals
          ? `Om ${goals === 1 ? 'målet' : `de ${goals} målen`} nås går inte att bedöma än.`
          : `Av ${times(goals, 'mål', 'mål')} är ${joinNames([
              `${of.reached} ${of.reached === 1 ? 'nått' : 'nådda'}`,
              `${of.missed} inte ${of.missed === 1 ? 'nått' : 'nådda'}`,
              ...(of.untold > 0 ? [`${of.untold} går inte att bedöma än`] : []),
            ])}.`
    const missed =
      of.misses === 0
        ? 'Inget gick annorlunda än planerat.'
        : `${times(of.misses, 'sak', 'saker')} gick inte som planerat.`
    return `Av ${times(of.measures, 'åtgärd', 'åtgärder')} i planen: ${joinNames(states)}. ${told} ${missed}`
  },
  parts: {
    summary: 'Sammanfattning',
    done: 'Vad som är gjort',
    measure: (title: string) => `Vad det ledde till: ${title}`,
    subGoals: 'Delmålen',
    missed: 'Vad som inte gick som planerat',
    unknown: 'Vad vi inte vet',
    next: 'Förslag till nästa plan',
  },
  slots: {
    summary: {
      label: 'Det viktigaste',
      hint: 'Några meningar: vad som gjordes, vad det ledde till och vad som inte gick.',
    },
    sideEffects: { label: 'Bieffekter', hint: 'Vad hände som ingen hade tänkt sig, bra eller dåligt?' },
    learnt: { label: 'Vad vi lärde oss', hint: 'Vad skulle ni göra annorlunda?' },
    now: { label: 'Vad som händer nu', hint: 'Fortsätt, ändra eller avsluta, och varför.' },
    next: { label: 'Vad vi föreslår', hint: 'Vad bör vara med, och vad bör inte göras om?' },
  },
  facts: {
    plan: 'Plan',
    period: 'Uppföljd tid',
    decided: 'Beslutad',
    computed: 'Räknad',
    edition: (edition: number) => `Utgåva ${edition}`,
    by: (on: string | null, body: string | null) => [on && day(on), body].filter(Boolean).join(', ') || 'inte känt',
    days,
    day,
  },
  done: {
    caption: 'Planens åtgärder: vad som är gjort',
    none: 'Planen har inga åtgärder.',
    columns: ['Åtgärd', 'Läge', 'Gjort', 'Uppgifter', 'Kostnad', 'Timmar'],
    state: (state: string, isLate: boolean) => (isLate ? `${state}, försenad` : state),
    count: (count: number) => (count === 0 ? 'inget antecknat' : times(count, 'tillfälle', 'tillfällen')),
    tasks: ({ done, open, late, dropped }: MeasureFollowUp['tasks']) =>
      done + open + dropped === 0
        ? 'inga'
        : `${done} av ${done + open} klara${late > 0 ? `, ${late} ${late === 1 ? 'sen' : 'sena'}` : ''}${dropped > 0 ? `, ${dropped} ${dropped === 1 ? 'struken' : 'strukna'}` : ''}`,
    cost: (spent: number | null, planned: number | null) =>
      `${spent === null ? 'inte ifylld' : kronor(spent)}${planned === null ? '' : ` (planerat ${kronor(planned)})`}`,
    hours: (spent: number | null, planned: number | null) =>
      `${spent === null ? 'inte ifyllda' : number(spent, 1)}${planned === null ? '' : ` (planerat ${number(planned, 1)})`}`,
  },
  measure: {
    state: (state: string, started: string | null, ended: string | null) =>
      `${state}${started ? `, startade ${day(started)}` : ''}${ended ? `, slutade ${day(ended)}` : ''}.`,
    owner: (name: string | null) => (name ? `Ansvarig: ${name}.` : 'Ingen ansvarig är utsedd.'),
    stopped: (reason: string) => `Skäl till att den avbröts: ${sentence(reason)}`,
    entries: 'Genomfört under tiden',
    entryColumns: ['Dag', 'Vad', 'Vem', 'Kostnad', 'Timmar'],
    noEntries: 'Inget är antecknat om vad som gjordes under tiden.',
    entry: (value: number | null) => (value === null ? '–' : number(value, 1)),
    day,
    indicators: 'Indikatorer',
    indicatorColumns: ['Indikator', 'Utgångsläge', 'Mål', 'Senast', 'Utfall'],
    noIndicators: 'Åtgärden har ingen indikator.',
    ...indicatorWords,
    effect: 'Effekt',
    method: (name: string) => `Så är det räknat: ${inSentence(name)}. Intervallen är 95-procentiga.`,
    reservations: 'Att tänka på',
  },
  subGoals: {
    caption: 'Överenskommelsens delmål och åtgärderna för dem',
    columns: ['Delmål', 'Åtgärder', 'Mål nådda', 'Effekt visad'],
    none: 'Ingen överenskommelse gäller, så det finns inga delmål att jämföra med.',
    uncovered: 'Ingen beslutad åtgärd',
    reached: (reached: number, all: number) => (all === 0 ? 'inga indikatorer' : `${reached} av ${all}`),
    effects: (shown: number, all: number) => (all === 0 ? '–' : `${shown} av ${all}`),
    lead: (covered: number, all: number) => `${covered} av ${all} delmål har minst en beslutad åtgärd.`,
    kinds: (situational: number, social: number, bridging: number) =>
      `${times(situational, 'åtgärd är situationell', 'åtgärder är situationella')}, ${times(social, 'social', 'sociala')} och ${bridging} både och.`,
    approaches: (promote: number, prevent: number, react: number) =>
      `${promote} främjar, ${prevent} förebygger och ${react} agerar mot det som händer.`,
    owners: (municipality: number, police: number, other: number, none: number) =>
      `Kommunen ansvarar för ${municipality}, polisen för ${police} och andra för ${other}.${none > 0 ? ` ${none} saknar ansvarig.` : ''}`,
    bridged: (both: number, all: number) =>
      all === 0
        ? 'Inget problem är prioriterat.'
        : `${both} av ${all} prioriterade problem möts med både situationella och sociala åtgärder.`,
  },
  missed: {
    none: 'Inget av det som följts gick annorlunda än planerat.',
    lead: (count: number) =>
      `${times(count, 'sak', 'saker')} gick inte som planerat. Alla som syns i det som följts är med.`,
    say: sayMiss,
  },
  unknown: {
    none: 'Allt som planen skulle följas upp med är känt.',
    lead: 'Det här går inte att säga:',
    say: (one: Unknown) => unknown[one.kind](one),
  },
}
export type StatementWords = typeof statementWords
