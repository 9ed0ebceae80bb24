/** Swedish words of the list of similar municipalities. */
export const similarSv = {
  title: 'Kommuner att jämföra med',
  lead: 'Den samlade lägesbilden jämför anmälda brott med de här kommunerna tillsammans. Listans namn står bredvid jämförelsen. Minst fem behöver ha tal.',
  list: 'Vems lista är det?',
  listHint: 'Till exempel: Kolada, liknande kommuner, övergripande, 2025.',
  codes: 'Kommuner',
  codesHint: 'Namn eller koder med fyra siffror, med komma mellan. Lämna tomt för ingen lista.',
  needList: 'Skriv vems lista det är, med minst tre tecken.',
  tooMany: 'Listan får ha högst 40 kommuner.',
  unknown: (name: string) => `”${name}” är ingen kommun.`,
  own: (name: string) => `${name} är den egna kommunen.`,
  twice: (name: string) => `${name} står två gånger.`,
  faults: 'Det här behöver rättas',
  save: 'Spara listan',
  saved: 'Listan är sparad. Den gäller lägesbilder som räknas från och med nu.',
  failed: 'Det gick inte att spara. Det du skrev finns kvar. Försök igen.',
  set: (list: string, names: readonly string[]) =>
    `Att jämföra med: ${names.join(', ')}. Listan heter ”${list}” och ersätter den som gäller nu.`,
}

export type SimilarWords = typeof similarSv
