/** Varför något med den samlade lägesbilden inte går, i klartext. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { JointRefusal } from './rules.ts'

export const refusals: Record<JointRefusal, (values: Refusal['values']) => string> = {
  notComputed: () => 'Bilden är inte räknad än.',
  notOpen: () => 'Det går inte i det läge som bilden är i nu.',
  contentMoved: () => 'Innehållet har ändrats sedan du öppnade bilden. Läs igenom det och godkänn på nytt.',
  notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
  notOwner: () => 'Det är den andra partens egen bild.',
  alreadyConfirmed: () => 'Er part har redan godkänt det här innehållet.',
  missing: (values) =>
    Number(values?.count) === 1 ? 'En sak måste på plats först.' : `${values?.count} saker måste på plats först.`,
  moved: () => 'Någon annan hann före. Det som står nu visas bredvid din text.',
  unknownPeriod: () => 'Det året går det inte att göra en lägesbild för.',
  unknownBlock: () => 'Stycket finns inte i bilden längre.',
  unknownDifference: () => 'Skillnaden finns inte längre.',
  unknownOrganisation: () => 'Organisationen finns inte i registret.',
  textMissing: () => 'Skriv en text.',
  partNotLeftOut: () => 'Delen får inte utelämnas.',
  emptyPartDone: () => 'En tom del kan inte markeras som klar.',
  decidedLater: () => 'Beslutsdagen ligger framåt i tiden.',
  decidedBeforeProposal: () => 'Beslutsdagen ligger före förslaget.',
  futureInstant: () => 'Underlaget kan inte läsas som det blir i framtiden.',
  personInText: (values) => sayMarked(values, guard),
}
