/** Rapporten till fullmäktige på svenska. */
import { statementWords as followed } from '#features/followup/statement-sv.ts'
import { joinNames, sentence } from '#words/names-sv.ts'
import { day, days, number } from '#words/sv.ts'
import type { CouncilDecision } from './council-facts.ts'
import { pages } from './pages-sv.ts'
import { sv } from './sv.ts'
import type { ToldObligation } from './told-obligation.ts'

const many = (count: number, one: string, more: string) =>
  `${count === 0 ? 'inga' : number(count)} ${count === 1 ? one : more}`
const paragraphOf = (text: string) => (text.includes('§') ? text : `§ ${text}`)

export const councilWords = {
  followed,
  states: sv.states,
  sources: pages.sources,
  textOf: (one: Pick<ToldObligation, 'sv' | 'en'>) => one.sv,
  title: (from: string, to: string) => `Rapport till fullmäktige ${days(from, to)}`,
  lead: (of: {
    from: string
    to: string
    decisions: number
    ongoing: number
    done: number
    misses: number
    overdue: number
    obligations: number
  }) => {
    const made =
      of.ongoing + of.done === 0
        ? 'ingen åtgärd pågår eller är genomförd'
        : `${number(of.done)} ${of.done === 1 ? 'åtgärd är genomförd' : 'åtgärder är genomförda'} och ${number(of.ongoing)} pågår`
    const kept =
      of.overdue === 0
        ? 'Ingen skyldighet i lag och överenskommelse är försenad.'
        : `${number(of.overdue)} av ${many(of.obligations, 'skyldighet', 'skyldigheter')} i lag och överenskommelse är ${of.overdue === 1 ? 'försenad' : 'försenade'}.`
    return `Det brottsförebyggande arbetet ${days(of.from, of.to)}: ${many(of.decisions, 'beslut', 'beslut')} fattades, ${made}. ${kept}`
  },
  parts: {
    short: 'I korthet',
    decided: 'Vad som beslutades',
    done: 'Vad som gjordes',
    led: 'Vad det ledde till',
    kept: 'Hur lagen och överenskommelsen följs',
    know: 'Vad fullmäktige bör veta',
    next: 'Det närmaste året',
  },
  slots: {
    short: {
      label: 'Sammanfattning',
      hint: 'Det viktigaste i några meningar, så att den som inte arbetar med frågan förstår.',
    },
    know: {
      label: 'Att veta',
      hint: 'Sådant som fullmäktige kan behöva ta ställning till, eller som kan bli en fråga.',
    },
  },
  short: {
    decisions: (count: number) =>
      count === 0
        ? 'Ingen lägesbild eller plan beslutades.'
        : `${sentence(many(count, 'beslut fattades', 'beslut fattades'))}`,
    measures: (ongoing: number, done: number) =>
      ongoing + done === 0
        ? 'Ingen åtgärd pågår eller är genomförd.'
        : `Åtgärder: ${number(done)} ${done === 1 ? 'genomförd' : 'genomförda'} och ${number(ongoing)} som pågår.`,
    misses: (count: number) =>
      count === 0
        ? 'Inget gick annorlunda än planerat.'
        : `${number(count)} ${count === 1 ? 'sak' : 'saker'} gick inte som planerat.`,
    overdue: (count: number) =>
      count === 0
        ? 'Ingen skyldighet är försenad.'
        : `${number(count)} ${count === 1 ? 'skyldighet är försenad' : 'skyldigheter är försenade'}.`,
  },
  decided: {
    none: 'Ingen lägesbild eller åtgärdsplan beslutades under tiden.',
    caption: 'Beslut under tiden',
    columns: ['Vad', 'Samverkans beslut', 'Kommunens eget beslut'],
    name: (subject: CouncilDecision['subject'], name: string, edition: number) =>
      `${subject === 'jointPicture' ? `Samlad lägesbild ${name}` : name}${edition > 1 ? `, utgåva ${edition}` : ''}`,
    by: (on: string, body: string | null) => [day(on), body].filter(Boolean).join(', '),
    formal: ({ body, decidedOn, paragraph, registrationNumber }: NonNullable<CouncilDecision['formal']>) =>
      `${body}, ${day(decidedOn)}, ${paragraphOf(paragraph)}, ${registrationNumber}`,
    noFormal: { plan: 'saknas', jointPicture: 'inget inskrivet' },
  },
  done: {
    none: 'Ingen åtgärd är beslutad.',
    caption: 'Åtgärderna och vad som gjordes under tiden',
    columns: ['Åtgärd', 'Läge', 'Gjort', 'Kostnad', 'Timmar'],
    sums: (cost: number | null, hours: number | null) =>
      cost === null && hours === null
        ? 'Ingen kostnad och inga timmar är ifyllda för tiden.'
        : `Ifyllt för tiden: ${joinNames([...(cost === null ? [] : [`${number(cost)} kr`]), ...(hours === null ? [] : [`${number(hours, 1)} timmar`])])}. Det som ingen har fyllt i är inte med.`,
    entry: (on: string, text: string, by: string) => `${day(on)}: ${sentence(text)} (${by})`,
  },
  led: {
    none: 'Ingen åtgärd är beslutad, så det finns inget att bedöma.',
    effects: 'Effekter',
    targets: 'Mål och utfall',
    noTargets: 'Ingen åtgärd har någon indikator att jämföra med.',
    columns: ['Åtgärd', 'Indikator', 'Mål', 'Senast', 'Utfall'],
    missed: 'Vad som inte gick som planerat',
  },
  kept: {
    none: 'Inga skyldigheter är kända.',
    lead: (overdue: number, all: number) =>
      overdue === 0
        ? `Ingen av ${number(all)} skyldigheter är försenad.`
        : `${number(overdue)} av ${number(all)} skyldigheter är försenade. De står först.`,
    columns: ['Skyldighet', 'Läge', 'Missat under tiden', 'Senast gjort', 'Nästa gång', 'Skäl'],
    missed: (count: number) => `${number(count)} ${count === 1 ? 'gång' : 'gånger'}`,
    noneMissed: 'inget',
    never: 'aldrig',
    stands: 'gäller tills vidare',
    overdueSince: (on: string) => `försenad sedan ${day(on)}`,
    readings:
      'Där lagen inte anger någon tid är dagen uträknad efter vår läsning av den. Läsningen står vid varje skyldighet i Samlad.',
  },
  next: {
    none: 'Inget ska göras senast en viss dag under året.',
    caption: 'Vad som ska vara gjort det närmaste året',
    columns: ['Senast', 'Vad', 'Enligt'],
  },
  day,
}
export type CouncilWords = typeof councilWords
