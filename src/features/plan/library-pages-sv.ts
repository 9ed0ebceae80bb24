/** Svenska ord i åtgärdsbanken. */
import { number } from '#words/sv.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)

export const library = {
  title: 'Åtgärdsbanken',
  lead: (count: number) =>
    `${things(count, 'slags åtgärd', 'slags åtgärder')} att utgå från, med vad forskningen säger och var kunskapen tar slut.`,
  leadCause: (count: number) =>
    count === 0
      ? 'Inget i banken är utpekat för orsaken. Läs igenom alla: banken föreslår, ni väljer.'
      : `${things(count, 'förslag passar', 'förslag passar')} orsaken. Banken föreslår, ni väljer.`,
  loading: 'Hämtar åtgärdsbanken',
  empty: 'Åtgärdsbanken är tom',
  forCause: (cause: string, problem: string) => `Orsak: ${cause} (${problem})`,
  suggested: 'Passar orsaken',
  suggestedText: 'Därför står de först. De är inte bättre belagda än andra.',
  use: 'Använd som utgångspunkt',
  edit: 'Ändra',
  add: 'Lägg till en egen',
  research: 'Vad säger forskningen?',
  limits: 'Var tar kunskapen slut?',
  source: (text: string) => `Källa: ${text}`,
  hidden: 'Dolda',
  hiddenCount: (count: number) => things(count, 'dold', 'dolda'),
  hide: 'Dölj den i banken',
  findCategory: 'Sök kategori',
  sourceHint: 'Var det går att läsa. Lämna tomt om ni inte vet.',
  fields: {
    title: 'Rubrik',
    technique: 'Teknik inom strategin',
    text: 'Vad går den ut på?',
    research: 'Vad säger forskningen?',
    limits: 'Var tar kunskapen slut?',
    source: 'Källa',
    bones: 'Passar orsaker hos',
    categories: 'Passar problem om',
  },
  save: 'Spara',
  saved: 'Sparat i åtgärdsbanken.',
  faults: {
    title: 'Skriv en rubrik på minst tre tecken.',
    strategy: 'Välj en strategi.',
    kind: 'Välj om den är situationell, social eller båda.',
  },
}
export type LibraryPageWords = typeof library
