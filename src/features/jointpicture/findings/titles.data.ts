/** Headings of what has no name in any source. */
export const findingTitles = {
  sources: 'Underlaget',
  method: 'Så är det gjort',
  people: 'Befolkningen efter ålder',
  focus: 'Fokuspunkter i de löpande lägesbilderna',
  newBoundaries: 'områdesindelningen ändrades',
  summary: {
    crime: 'Anmälda brott',
    kinds: 'Vad som ökar och minskar',
    comparison: 'Jämfört med andra',
    surveys: 'Tryggheten',
    watch: 'Vad som väntar',
    disagreements: 'Uppgifter som inte är avgjorda',
  },
} as const
