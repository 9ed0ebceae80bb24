/** Enkätens ord på svenska: påståendena, sidorna och varför något inte går. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { number, day as writeDay } from '#words/sv.ts'
import type { QuestionnaireRefusal } from './rules.ts'
import type { QuestionCode, QuestionnaireState, Side } from './schema.ts'

/** What is agreed with or not, and its name where there is little room. */
interface Statement {
  readonly text: string
  readonly short: string
}

const answers = (count: number) => (count === 1 ? 'ett svar' : `${number(count)} svar`)

export const sv = {
  statements: {
    equalParties: {
      text: 'Dialogen mellan kommunen och polisen är jämbördig: båda hörs och båda påverkar.',
      short: 'Dialogen är jämbördig',
    },
    sharedKnowledge: {
      text: 'Vi har samma bild av läget, och den bygger på kunskap från båda parter och andra aktörer.',
      short: 'Vi har en gemensam kunskapsbild',
    },
    clearRoles: {
      text: 'Vi känner till varandras uppdrag, roller och gränser.',
      short: 'Vi känner varandras uppdrag och roller',
    },
    decisionsInTime: { text: 'Beslut fattas i tid för att göra skillnad.', short: 'Beslut fattas i tid' },
    enoughResources: {
      text: 'Det finns tid, personal och pengar att göra det vi har kommit överens om.',
      short: 'Resurserna räcker',
    },
    measuresRight: {
      text: 'Åtgärderna är de rätta för de problem vi har prioriterat.',
      short: 'Åtgärderna är de rätta',
    },
    followUpUsed: {
      text: 'Uppföljningen används: vi lär av den och ändrar det som inte fungerar.',
      short: 'Uppföljningen används',
    },
    worthIt: {
      text: 'Det samverkan ger är värt den tid som den tar.',
      short: 'Samverkan är värd sin tid',
    },
  } satisfies Record<QuestionCode, Statement>,
  /** 1 to 5, and not knowing. */
  scores: ['Stämmer inte alls', 'Stämmer dåligt', 'Varken eller', 'Stämmer ganska bra', 'Stämmer helt'],
  unsure: 'Vet inte',
  best: 'Vad har fungerat bäst?',
  better: 'Vad bör bli bättre i nästa överenskommelse?',
  sides: { municipality: 'Kommunen', police: 'Polisen', other: 'Andra aktörer' } satisfies Record<Side, string>,
  states: {
    coming: 'har inte börjat',
    open: 'öppen',
    closed: 'stängd',
  } satisfies Record<QuestionnaireState, string>,
  result: {
    title: (title: string) => `Svaren på «${title}»`,
    titleOf: (side: string, many: number) => `${side}: ${answers(many)}`,
    description: (many: number) => `Åtta påståenden, ett på varje rad, med hur ${answers(many)} fördelar sig.`,
    agree: (most: { name: string; count: number }, least: { name: string; count: number }, all: number) =>
      most.count === least.count
        ? `Lika många instämmer i alla påståenden (4 eller 5): ${number(most.count)} av ${number(all)}.`
        : `Flest instämmer (4 eller 5) i «${most.name}»: ${number(most.count)} av ${number(all)}. Färst i «${least.name}»: ${number(least.count)}.`,
    statement: 'Påstående',
    median: 'Median',
    noMedian: 'för få som vet',
    empty: 'Inga svar att visa',
    few: (answered: number, fewest: number) =>
      `${answered === 0 ? 'Ingen har svarat' : `Bara ${answers(answered)} har kommit in`}. Färre än ${fewest} redovisas inte, eftersom det då går att förstå vem som har svarat vad.`,
    notBySide:
      'Svaren visas inte uppdelade på kommunen, polisen och andra: någon grupp, eller det som blir över, är för liten.',
    bySide: 'Uppdelat',
    texts: 'Med egna ord',
    textsOrder: 'I slumpvis ordning, utan vem som skrev.',
    noTexts: 'Ingen har skrivit något.',
    showTable: 'Visa som tabell',
    showFigure: 'Visa som diagram',
  },
  list: {
    title: 'Enkäter om samverkan',
    lead: (open: { title: string; answered: number; invited: number; closesOn: string } | null, closed: number) => {
      if (open) {
        const { title, answered, invited, closesOn } = open
        return `Enkäten «${title}» är öppen till och med ${writeDay(closesOn)}: ${number(answered)} av ${number(invited)} har svarat.`
      }
      if (closed === 0) return 'Ingen enkät om samverkan har gjorts än.'
      return closed === 1
        ? 'Ingen enkät är öppen. En är avslutad.'
        : `Ingen enkät är öppen. ${number(closed)} är avslutade.`
    },
    comes: (title: string, opensOn: string) => `Enkäten «${title}» öppnar ${writeDay(opensOn)}.`,
    forbidden: 'Enkäten är för dem som arbetar under överenskommelsen',
    empty: 'Inga enkäter än',
    emptyText: 'När en enkät har skickats till dig står den här.',
    days: (opensOn: string, closesOn: string) => `${writeDay(opensOn)} – ${writeDay(closesOn)}`,
    counts: (answered: number, invited: number) => `${number(answered)} av ${number(invited)} har svarat`,
    answers: 'Svar',
    toAnswer: 'Svara på enkäten',
    answered: 'Du har svarat.',
    close: 'Stäng enkäten nu',
    closeSure: 'Stängd går den inte att öppna igen, och resultatet visas för alla som fick den.',
    closeYes: 'Ja, stäng den',
    cancel: 'Avbryt',
    closed: 'Enkäten är stängd.',
    open: 'Öppna en enkät',
    openLead: (count: number) =>
      `Den går till ${number(count)} personer: de som har haft plats i överenskommelsens organ, de som är föredragande och de som sitter eller har suttit i en arbetsgrupp. De ser den på Min vecka, och får ett mejl om deras adress finns i Samlad.`,
    openHow:
      'Svaren sparas utan namn, organisation och tid. Resultatet visas när enkäten är stängd, och aldrig för färre än fem svar.',
    tooFew: (count: number, fewest: number) =>
      `Bara ${number(count)} skulle få den. Med färre än ${fewest} kan ingenting redovisas.`,
    isOpen: 'En enkät är redan på gång. Nästa kan öppnas när den är stängd.',
    name: 'Rubrik',
    nameStart: 'Så fungerar samverkan',
    from: 'Öppnar',
    to: 'Stänger efter',
    send: 'Öppna och skicka',
    opened: 'Enkäten är öppnad och mejlen är på väg.',
    faultName: 'Ge enkäten en rubrik på minst tre tecken',
    faultFrom: 'Välj vilken dag den öppnar',
    faultTo: 'Välj en sista dag som inte ligger före den första och inte har varit',
  },
  answer: {
    lead: (closesOn: string) =>
      `Åtta påståenden och två frågor med egna ord. Svara en gång, senast ${writeDay(closesOn)}.`,
    privacy:
      'Sparat blir vad du svarar och om du hör till kommunen, polisen eller någon annan. Inte ditt namn, inte din organisation, inte när. I loggen står att du har svarat, aldrig vad. Svaren läses tillsammans, aldrig färre än fem, och går därför inte att ändra efteråt.',
    hint: '1 stämmer inte alls, 5 stämmer helt',
    scale: (score: number, words: string) => `${score} – ${words}`,
    optional: '(frivilligt)',
    textHint: 'Skriv inga namn. Texten visas i en lista med de andras, utan vem som skrev.',
    fault: (short: string) => `Svara på «${short}», eller välj Vet inte`,
    send: 'Skicka mitt svar',
    back: 'Alla enkäter',
    thanksTitle: 'Tack för ditt svar',
    thanks: (closesOn: string) =>
      `Det är sparat utan ditt namn. När enkäten har stängt, senast efter ${writeDay(closesOn)}, kan du se resultatet här.`,
    coming: (opensOn: string) => `Enkäten öppnar ${writeDay(opensOn)}.`,
    notInvited: 'Du är inte en av dem som enkäten har skickats till.',
    closedUnanswered: 'Enkäten är stängd.',
    notFound: 'Enkäten finns inte, eller är inte skickad till dig',
  },
  week: {
    title: 'Enkät',
    waits: (title: string, closesOn: string) => `Svara på «${title}», senast ${writeDay(closesOn)}`,
  },
  loading: 'Hämtar enkäten',
  loadFailed: 'Enkäten kunde inte hämtas',
  retry: 'Försök igen',
  faults: 'Det här behöver rättas',
  failed: 'Det gick inte att spara. Det du skrivit finns kvar, försök igen.',
  unreachable: 'Samlad svarar inte just nu. Det du skrivit finns kvar, försök igen.',
  number,
  refusals: {
    notAParty: () => 'Bara kommunens samordnare och kommunpolisen öppnar och stänger enkäter.',
    noAgreement: () => 'Det finns ingen överenskommelse att fråga om. Lägg in den först.',
    openAlready: () => 'En enkät är redan på gång. Nästa kan öppnas när den är stängd.',
    closesBeforeItOpens: () => 'Sista dagen kan inte ligga före den första.',
    closesInThePast: () => 'Sista dagen har redan varit.',
    tooFewInvited: (values) =>
      `Bara ${number(Number(values?.invited))} skulle få den. Med färre än ${values?.fewest} kan ingenting redovisas.`,
    notOpenYet: () => 'Enkäten har inte öppnat än.',
    closed: () => 'Enkäten är stängd.',
    notInvited: () => 'Du är inte en av dem som enkäten har skickats till.',
    answeredAlready: () => 'Du har redan svarat, och ett svar går inte att ändra.',
    personInText: (values) => sayMarked(values, guard),
  } satisfies Record<QuestionnaireRefusal, (values: Refusal['values']) => string>,
}

export type EvaluationWords = typeof sv
