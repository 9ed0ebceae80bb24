/**
 * What the demo's parties wrote about three problems and what causes the first of them: all of it is invented, and says so.
 * Organisations only, nobody real is quoted.
 */
import type { Cause, Criterion, ProblemContent } from '#features/problem/schema.ts'

type Answers = Readonly<Record<Criterion, readonly [score: 0 | 1 | 2 | 3 | null, note?: string]>>
interface DemoProblem extends ProblemContent {
  readonly municipality: Answers
  readonly police?: Answers
}

const invented = 'Exemplet är påhittat för demon.'

/** Raised from the first released week, and from the third. */
export const nights: DemoProblem = {
  title: 'Otrygga helgnätter i Centrum',
  description: `Fredag och lördag natt samlas många i Centrum samtidigt, och vägen hem går för en del genom en mörk gångtunnel. Rapporterna handlar om bråk, skadegörelse och platser som känns otrygga. ${invented}`,
  areaCodes: ['centrum'],
  categories: ['publicDisorder', 'unsafePlace', 'vandalism'],
  subGoals: ['situationalPrevention', 'bridgeSituationalAndSocial', 'civilSocietyAndBusiness'],
  municipality: {
    common: [3],
    longLasting: [2],
    deviates: [1],
    concentrated: [3, 'Samma kvarter och samma timmar (påhittat).'],
    influenceable: [3, 'Ljus, sikt och vuxna på plats är i våra händer.'],
    costly: [2],
    affectsMany: [3],
  },
  police: {
    common: [3],
    longLasting: [3, 'Återkommer varje höst (påhittat).'],
    deviates: [1],
    concentrated: [3],
    influenceable: [1, 'Antalet besökare styr vi inte över.'],
    costly: [2],
    affectsMany: [3],
  },
}

/** Raised from the second week; put off by both. */
export const oneSpot: DemoProblem = {
  title: 'Skräp och skador på en plats på Hertsön',
  description: `Nästan allt kommer från en och samma plats, och mycket från en och samma rapportör. ${invented}`,
  areaCodes: ['hertson'],
  categories: ['littering', 'vandalism'],
  subGoals: ['situationalPrevention'],
  municipality: {
    common: [2],
    longLasting: [1],
    deviates: [1],
    concentrated: [3],
    influenceable: [3],
    costly: [1],
    affectsMany: [0],
  },
  police: {
    common: [1],
    longLasting: [1],
    deviates: [1],
    concentrated: [3],
    influenceable: [2],
    costly: [0],
    affectsMany: [1],
  },
}
export const notNowReason =
  'Lulebo lagar belysning och lås inom sitt vanliga uppdrag. Vi ser på rapporterna igen om tre månader (påhittat).'

/** Raised from the third week; the police have not answered yet. */
export const windows: DemoProblem = {
  title: 'Krossade rutor på Porsön',
  description: `Enstaka krossade rutor vid skolorna de senaste veckorna. Få har rapporterat, så läget är osäkert. ${invented}`,
  areaCodes: ['porson'],
  categories: ['vandalism'],
  subGoals: ['situationalPrevention', 'knowledgeBased'],
  municipality: {
    common: [2],
    longLasting: [null, 'För tidigt att säga.'],
    deviates: [2],
    concentrated: [2],
    influenceable: [2],
    costly: [2],
    affectsMany: [1],
  },
}

type DemoCause = Pick<Cause, 'bone' | 'title' | 'detail' | 'grade'> & {
  readonly through?: string
  /** Side, text, and the source where it is not the edition that the problem was raised from. */
  readonly evidence: readonly (readonly [side: 'for' | 'against', text: string, source: string | null])[]
}

export const causes: Readonly<Record<'dark' | 'closing' | 'nowhere' | 'alone', DemoCause>> = {
  dark: {
    bone: 'place',
    title: 'Gångtunneln är mörk och skymd',
    detail: 'Ljuset är ojämnt och buskarna står tätt vid mynningarna.',
    grade: 'data',
    evidence: [
      ['for', 'Nio av tjugofyra ljuspunkter lyste inte.', 'Kommunens ljusrond (påhittad)'],
      ['against', 'De flesta rapporterna gäller torget, som är väl upplyst.', null],
    ],
  },
  closing: {
    bone: 'offender',
    title: 'Många är ute samtidigt när ställena stänger',
    detail: 'Köer till taxi och mat blir trånga mellan klockan ett och tre.',
    grade: 'experience',
    evidence: [
      ['for', 'Området står i fokus efter veckans rapporter.', null],
      ['against', 'Ett par helger med många besökare gick lugnt till.', 'Väktarnas anteckningar (påhittade)'],
    ],
  },
  nowhere: {
    bone: 'offender',
    through: 'closing',
    title: 'Unga har få ställen att vara på efter klockan 21',
    detail: null,
    grade: 'assumed',
    evidence: [
      ['for', 'Fritidsgårdarna stänger klockan 21 på lördagar.', 'Fritidsgårdarnas schema (påhittat)'],
      ['against', 'De flesta i rapporterna är äldre än så.', 'Väktarnas anteckningar (påhittade)'],
    ],
  },
  alone: {
    bone: 'victim',
    title: 'Den som går hem ensam väljer tunneln',
    detail: 'Omvägen är lång och bussarna går sällan efter midnatt.',
    grade: 'experience',
    evidence: [
      ['for', 'Två av tre elever går genom tunneln på kvällen.', 'Skolans egen kartläggning (påhittad)'],
      [
        'against',
        'Många uppger att de ringer någon eller går flera tillsammans.',
        'Skolans egen kartläggning (påhittad)',
      ],
    ],
  },
}

export const chain = {
  title: 'Från stängning till bråk på vägen hem',
  steps: [
    { title: 'Ställena stänger på samma klockslag', breakPoint: 'Sprid stängningstiderna och lugna köerna' },
    { title: 'Grupper blir stående på torget', breakPoint: 'Vuxna på plats som pratar och hjälper vidare' },
    { title: 'Gräl börjar i kön', breakPoint: null },
    { title: 'Vägen hem går genom tunneln', breakPoint: 'Ljus och fri sikt hela vägen' },
    { title: 'Bråk eller skadegörelse', breakPoint: null },
  ],
}
