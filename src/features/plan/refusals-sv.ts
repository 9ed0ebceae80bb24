/** Varför något med en åtgärd eller en plan inte går, i klartext. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { MeasureRefusal } from './measure-rules.ts'
import type { PlanRefusal } from './plan-rules.ts'

/** Vad en åtgärd ur en lägesbild saknar innan den kan beslutas. */
const lacking: Record<string, string> = {
  measureWithoutOwner: 'Ange vilken organisation som ansvarar innan åtgärden beslutas.',
  measureWithoutPeriod: 'Ange start- och slutdag innan åtgärden beslutas.',
  measureWithoutIndicator: 'Lägg till minst en indikator innan åtgärden beslutas.',
  measureWithoutSubGoal: 'Koppla åtgärden till ett delmål innan den beslutas.',
}
const periods: Record<string, string> = {
  week: 'Skriv veckan som 2026-W47.',
  month: 'Skriv månaden som 2026-11.',
  quarter: 'Skriv kvartalet som 2026-Q4.',
  year: 'Skriv året som 2026.',
}

export const refusals: Record<MeasureRefusal | PlanRefusal, (values: Refusal['values']) => string> = {
  measureNotOpen: () => 'Det går inte i det läge som åtgärden är i nu.',
  contentMoved: () => 'Innehållet har ändrats sedan du öppnade det. Läs igenom det och godkänn på nytt.',
  notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
  alreadyConfirmed: () => 'Er part har redan godkänt det här innehållet.',
  notAdHoc: () => 'Åtgärder i planen beslutas med planen, på styrgruppens möte.',
  chainBroken: (values) => lacking[String(values?.gap)] ?? 'Något saknas innan åtgärden kan beslutas.',
  reasonMissing: (values) =>
    values?.least
      ? `Skriv ett skäl, minst ${values.least} tecken. Det visas bredvid det uträknade läget.`
      : 'Skriv varför.',
  nothingOverridden: () => 'Det uträknade läget gäller redan.',
  dayAhead: () => 'Dagen ligger framåt i tiden.',
  startBeforeDecision: () => 'Åtgärden kan inte starta innan den beslutades.',
  startBeforeDesign: () => 'Planen för hur effekten mäts skrevs efter den dagen. Ange en senare startdag.',
  endBeforeStart: () => 'Dagen ligger före starten.',
  datesReversed: () => 'Slutdagen ligger före startdagen.',
  decidedField: () => 'Det är beslutat och ändras inte. Behövs något annat blir det en ny åtgärd.',
  indicatorFixed: () => 'Det bestämdes före starten och ändras inte medan åtgärden pågår.',
  indicatorTaken: () => 'Indikatorn hör till en annan åtgärd eller är borttagen.',
  valueNotOwn: () => 'Värdet hämtas från sin källa och fylls inte i för hand.',
  badPeriod: (values) => periods[String(values?.frequency)] ?? 'Perioden går inte att läsa.',
  periodAhead: () => 'Perioden har inte börjat.',
  valueOrNote: () => 'Fyll i ett värde, eller skriv varför det saknas.',
  unknownSeries: () => 'Statistiken finns inte.',
  unknownArea: () => 'Området finns inte.',
  unknownCategory: () => 'Kategorin finns inte.',
  unknownCause: () => 'Orsaken finns inte längre.',
  unknownSubGoal: () => 'Delmålet finns inte i överenskommelsen.',
  unknownOrganisation: () => 'Organisationen finns inte i registret.',
  unknownEntry: () => 'Förslaget finns inte i biblioteket.',
  unknownPicture: () => 'Lägesbilden finns inte eller är inte frisläppt.',
  areasOverlap: () => 'Samma område kan inte stå på två ställen.',
  designDatesReversed: () => 'Dagarna ligger i fel ordning: tiden före, starten, tiden efter.',
  designStartPassed: () => 'Starten har varit. Hur effekten mäts måste bestämmas före den.',
  designTooLong: (values) => `Tiden får vara högst ${values?.years} år.`,
  designLocked: () => 'Åtgärden har startat, så planen för hur effekten mäts är låst.',
  planProposed: (values) =>
    `Åtgärden står i utgåva ${values?.edition}, som väntar på styrgruppens beslut. Den kan ändras när planen är återtagen eller beslutad.`,
  moved: () => 'Någon annan hann före. Det som står nu visas bredvid din text.',
  notOpen: () => 'Det går inte i det läge som planen är i nu.',
  gaps: (values) =>
    Number(values?.count) === 1
      ? 'Kedjan är bruten på ett ställe. Laga den, eller skriv varför den ska vara så.'
      : `Kedjan är bruten på ${values?.count} ställen. Laga dem, eller skriv varför de ska vara så.`,
  noMeasures: () => 'Planen har inga åtgärder.',
  measureOver: (values) => `Åtgärden ”${values?.title}” är redan över.`,
  unknownMeasure: () => 'Åtgärden finns inte.',
  unknownGap: () => 'Det som undantaget gäller finns inte längre.',
  periodBackwards: () => 'Planens sista dag ligger före den första.',
  editionOpen: (values) => `Utgåva ${values?.edition} är inte klar. Bara en ny utgåva i taget kan skrivas.`,
  laterInForce: () => 'En senare utgåva gäller redan.',
  decidedLater: () => 'Beslutsdagen ligger framåt i tiden.',
  decidedBeforeProposal: () => 'Beslutsdagen ligger före förslaget.',
  personInText: (values) => sayMarked(values, guard),
}
