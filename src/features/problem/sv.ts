/** Problemens koder i klartext: frågorna, lägena, benen, vad som saknas och varför något inte går. */
import type { Party } from '#features/access/schema.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { number } from '#words/sv.ts'
import type { ProblemRefusal } from './rules.ts'
import type { bones, Criterion, grades, Problem, ProblemState } from './schema.ts'
import type { Purpose } from './transitions.ts'

/** A question's short name, and the question as it is asked. */
interface Question {
  readonly short: string
  readonly question: string
}

export const sv = {
  /** Brås prioriteringsmatris. */
  criteria: {
    common: { short: 'Vanligt', question: 'Är problemet vanligt?' },
    longLasting: { short: 'Långvarigt', question: 'Har det pågått länge?' },
    deviates: { short: 'Avviker', question: 'Är det större här än på jämförbara platser?' },
    concentrated: { short: 'Samlat', question: 'Finns det på ett fåtal platser?' },
    influenceable: { short: 'Påverkbart', question: 'Kan vi påverka det tillsammans?' },
    costly: { short: 'Kostsamt', question: 'Kostar det mycket, i pengar eller lidande?' },
    affectsMany: { short: 'Berör många', question: 'Drabbas eller oroas många?' },
  } satisfies Record<Criterion, Question>,
  scores: { 0: 'Inte alls', 1: 'Lite', 2: 'Mycket', 3: 'Väldigt mycket', cannotTell: 'Vet inte' } as Record<
    number | 'cannotTell',
    string
  >,
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  states: {
    raised: 'lyft',
    prioritised: 'prioriterat',
    notNow: 'inte nu',
    closed: 'avslutat',
  } satisfies Record<ProblemState, string>,
  purposes: {
    prioritise: 'Prioritera',
    notNow: 'Inte nu',
    close: 'Avsluta',
    raiseAgain: 'Lyft igen',
  } satisfies Record<Purpose, string>,
  bones: {
    victim: 'Utsatta',
    offender: 'Gärningspersoner',
    place: 'Plats och föremål',
  } satisfies Record<(typeof bones)[number], string>,
  boneQuestions: {
    victim: 'Varför blir någon utsatt?',
    offender: 'Varför begår någon det?',
    place: 'Varför händer det just där?',
  } satisfies Record<(typeof bones)[number], string>,
  grades: {
    research: 'Stöd i forskning',
    data: 'Stöd i egna uppgifter',
    experience: 'Erfarenhet',
    assumed: 'Antagande',
  } satisfies Record<(typeof grades)[number], string>,
  sides: { for: 'Talar för', against: 'Talar emot' },
  version: (version: number) => `version ${number(version)}`,
  missing: {
    noFinding: 'Det vilar inte på något fynd i en lägesbild.',
    noDescription: 'Det är inte beskrivet.',
    noSubGoal: 'Det är inte kopplat till något delmål i överenskommelsen.',
    notScored: 'Båda parter har inte bedömt det.',
    noCause: 'Ingen orsak är skriven.',
    causeWithoutEvidence: 'Någon orsak saknar belägg.',
  } satisfies Record<Problem['missing'][number], string>,
  refusals: {
    noFinding: () => 'Koppla problemet till minst ett fynd i en lägesbild.',
    noDescription: () => 'Beskriv problemet.',
    notScored: () => 'Båda parter måste ha svarat på minst en fråga som räknas.',
    notOpen: () => 'Det går inte i det läge som problemet är i nu.',
    notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
    contentMoved: () => 'Problemet har ändrats sedan du läste det. Läs igenom det och svara på nytt.',
    alreadyConfirmed: () => 'Er part har redan sagt det här.',
    nothingToTakeBack: () => 'Er part har inget svar som väntar.',
    reasonMissing: () => 'Skriv varför.',
    moved: () => 'Någon annan hann före. Det som står nu visas bredvid din text.',
    unknownFinding: () => 'Fyndet finns inte i en frisläppt eller föreslagen lägesbild.',
    unknownArea: (values) => `Området ${values?.code ?? ''} finns inte i kommunen.`,
    unknownCategory: (values) => `Kategorin ${values?.code ?? ''} finns inte i kommunen.`,
    unknownSubGoal: () => 'Delmålet finns inte i den överenskommelse som gäller.',
    criterionTwice: () => 'Samma fråga är besvarad två gånger.',
    noWeight: () => 'Minst en fråga måste väga något.',
    unknownParent: () => 'Orsaken som den verkar genom finns inte kvar.',
    parentOtherBone: () => 'En indirekt orsak måste stå på samma ben som den orsak den verkar genom.',
    parentCycle: () => 'En orsak kan inte verka genom sig själv.',
    childOtherBone: () => 'Indirekta orsaker verkar genom den här. Flytta dem först.',
    hasChildren: (values) =>
      Number(values?.count) === 1
        ? 'En indirekt orsak verkar genom den här. Flytta eller ta bort den först.'
        : `${number(Number(values?.count))} indirekta orsaker verkar genom den här. Flytta eller ta bort dem först.`,
    evidenceTwice: () => 'Samma belägg står två gånger.',
    evidenceElsewhere: () => 'Belägget hör till en annan orsak.',
    personInText: (values) => sayMarked(values, guard),
  } satisfies Record<ProblemRefusal, (values?: Refusal['values']) => string>,
}

export type ProblemWords = typeof sv
