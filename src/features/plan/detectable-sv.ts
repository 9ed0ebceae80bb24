/** Om en effekt över huvud taget skulle kunna synas, i klartext. */
import type { Detectable } from './schema.ts'

export const detectable = {
  states: {
    canBeSeen: 'Effekten kan synas',
    onlyLarge: 'Bara en stor effekt kan synas',
    cannotBeSeen: 'Effekten kan inte synas på det här sättet',
    cannotTell: 'Det går inte att säga om effekten kan synas',
  } satisfies Record<Detectable['state'], string>,
  /** Hela svaret i en mening. */
  say: ({ state, percent }: Pick<Detectable, 'state' | 'percent'>): string => {
    if (state === 'cannotTell') return 'Med det som finns går det inte att säga om en effekt skulle synas.'
    if (percent === null) {
      return state === 'cannotBeSeen'
        ? 'Rapporterna är för få: inte ens om nästan alla försvann skulle det skilja sig säkert från slumpen.'
        : 'Hur stor minskningen måste vara visas inte här, eftersom rapporterna är få.'
    }
    const fall = `Minskar rapporterna med minst ${percent} procent syns det i fyra fall av fem.`
    if (state === 'canBeSeen') return fall
    if (state === 'onlyLarge') return `${fall} En mindre minskning går inte att skilja från slumpen.`
    return `${fall} Så stora minskningar är sällsynta, så räkna inte med att kunna visa någon effekt.`
  },
  methods: {
    differenceInDifferences: 'Förändringen i områdena jämförs med förändringen i flera jämförelseområden.',
    interruptedSeries: 'En lång rad av perioder jämförs före och efter starten.',
    relativeIncidence: 'Förändringen i området jämförs med förändringen i jämförelseområdet.',
    weightedDisplacementDifference:
      'Förändringen jämförs med jämförelseområdet, och det räknas med om problemet flyttat.',
    twoCounts: 'Före och efter jämförs, utan jämförelseområde. Det visar en förändring, inte vad den beror på.',
    none: 'Ingen metod passar.',
  } as Record<string, string>,
  reasons: {
    no_comparison: 'Det finns inget jämförelseområde, så det går inte att säga vad en förändring beror på.',
    comparison_empty: 'Jämförelseområdena har inga rapporter, så de går inte att jämföra med.',
    one_treated_area: 'Åtgärden gäller ett enda område, så en tillfällighet där kan slå igenom.',
    one_comparison_area: 'Det finns ett enda jämförelseområde.',
    too_few_before: 'Tiden före starten är för kort.',
    fewer_than_12_before: 'Det finns färre än tolv perioder före starten.',
    too_few_after: 'Tiden efter starten är för kort.',
    too_few_periods: 'Det är för få perioder.',
    season_not_seen: 'Tiden före starten är för kort för att se vad som hör till årstiden.',
    too_few_events: 'Det finns för få rapporter.',
    no_events: 'Det finns inga rapporter att räkna.',
    displacement_not_seen: 'Ingen ser efter om problemet flyttar till närliggande områden.',
    seasons_differ: 'Tiden före och efter hör till olika årstider.',
    regression_to_the_mean:
      'Platsen valdes för att det varit ovanligt illa, och sådant brukar lugna sig av sig självt.',
    over_90_percent: 'Inte ens en minskning med nio tiondelar skulle synas.',
    before_not_over: 'Tiden före starten är inte slut, så svaret bygger på det som hunnit rapporteras.',
    short_history: 'Rapporterna börjar senare än tiden före starten.',
  } as Record<string, string>,
  /** Rapporter i snitt per period före starten. */
  before: 'Rapporter per period före, i områdena',
  comparisonBefore: 'Rapporter per period före, i jämförelseområdena',
}
