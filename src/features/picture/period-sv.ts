/** Svenska ord för månadens och kvartalets lägesbild: teman, och vad veckorna ledde till. */
export const long = {
  theme: (title: string) => `Tema: ${title}`,
  numbers: (title: string) => `${title}: vad som rapporterats`,
  themes: 'Teman',
  noThemes: 'Inget tema än. Ett tema samlar några kategorier, till exempel unga i risk, och vad ni ser i dem.',
  addTheme: 'Lägg till ett tema',
  title: 'Temats namn',
  needTitle: 'Skriv vad temat heter.',
  categories: 'Kategorier',
  needCategories: 'Välj minst en kategori.',
  chosen: (count: number) => (count === 0 ? 'inga valda' : count === 1 ? '1 vald' : `${count} valda`),
  text: 'Vad ser vi?',
  removeTheme: 'Ta bort temat',
  removeAsk: (title: string) => `Ta bort temat ${title}?`,
  removeText: 'Texten finns kvar i historiken men står inte i bilden.',
  keep: 'Behåll',
  done: 'Gjort under perioden',
  doneCaption: 'Fokus och uppgifter ur veckornas lägesbilder, och vad det blev av dem',
  doneColumns: ['Fokus eller uppgift', 'Vecka', 'Läge', 'Vad blev det av det?'],
  doneNone: 'Ingen vecka i perioden är frisläppt.',
  states: { open: 'pågår', done: 'klar', dropped: 'utgick', told: 'besvarat', untold: 'inget skrivet' },
}
export type LongWords = typeof long
