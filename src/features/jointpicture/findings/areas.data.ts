/** How SCB's tables cut what is told of areas: words inside a breakdown, compared in small letters. */
export const areaCuts = {
  /** Of the population: those born in the country; all. */
  bornHere: ['sverige', 'inrikes född', 'sweden', '09'],
  bornAbroad: ['utrikes född', 'foreign born', '11'],
  all: ['totalt', 'total', 'samtliga', 'tot'],
  /** Of the homes' tenure. */
  rented: ['hyresrätt', 'rented', '1'],
} as const

/** What an area's page tells that no source names as it is told here. */
export const areaTitles = {
  population: 'Folkmängd',
  foreignBorn: 'Födda utomlands',
  rented: 'Boende i hyresrätt',
  income: 'Inkomst',
  reports: 'Rapporter i Samlad',
} as const
