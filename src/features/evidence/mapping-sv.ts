/** Swedish words of the mappings: the mail, the actor's form, the parties' list, and why something is refused. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, number } from '#words/sv.ts'
import type { MappingRefusal } from './mapping-rules.ts'
import type { knownBy, MappingState } from './mapping-schema.ts'

export interface MailFacts {
  readonly dueOn: string
  readonly period: string | null
  readonly message: string | null
  readonly late: boolean
}

const forPicture = (period: string | null) => (period ? `den samlade lägesbilden ${period}` : 'den samlade lägesbilden')
const value = (values: Refusal['values'], name: string) => String(values?.[name] ?? '')
const greeting = 'Hej,'
const where = 'Logga in i Samlad och öppna Kartläggningar. Där finns formuläret, och där kan ni bifoga filer.'
const drafts = 'Det ni skriver ser bara er egen organisation tills ni godkänner att det delas.'

export const mappingsSv = {
  mail: {
    invited: {
      subject: ({ period }: MailFacts) => `Kartläggning till ${forPicture(period)}`,
      text: ({ dueOn, period, message }: MailFacts) =>
        [
          greeting,
          `Kommunen och polisen ber er om en kartläggning till ${forPicture(period)}. Svara senast ${day(dueOn)}.`,
          ...(message ? [message] : []),
          where,
          drafts,
        ].join('\n\n'),
    },
    reminded: {
      subject: ({ period, late }: MailFacts) =>
        `${late ? 'Kartläggningen saknas' : 'Påminnelse om kartläggning'} till ${forPicture(period)}`,
      text: ({ dueOn, period, late }: MailFacts) =>
        [
          greeting,
          late
            ? `Er kartläggning till ${forPicture(period)} skulle ha kommit ${day(dueOn)}. Den kan fortfarande lämnas.`
            : `Er kartläggning till ${forPicture(period)} ska vara inne senast ${day(dueOn)}.`,
          where,
          'Finns det inget att rapportera är det också ett svar: skriv det under Övrigt och godkänn.',
        ].join('\n\n'),
    },
  },
  states: {
    invited: 'Inte besvarad',
    draft: 'Utkast',
    approved: 'Delad',
    withdrawn: 'Frågan är återtagen',
  } satisfies Record<MappingState, string>,
  late: 'Sen',
  knownBy: {
    ownStatistics: 'Egen statistik',
    survey: 'Enkät',
    documentation: 'Dokumentation, till exempel felanmälningar',
    observation: 'Egna iakttagelser',
    dialogue: 'Samtal med boende, elever eller besökare',
    impression: 'Ett intryck',
  } satisfies Record<(typeof knownBy)[number], string>,
  own: {
    title: 'Kartläggningar',
    lead: (waiting: number, late: number, next: string | null) => {
      if (late > 0)
        return `${late === 1 ? 'En kartläggning är sen' : `${number(late)} kartläggningar är sena`} och kan fortfarande lämnas.`
      if (waiting === 0) return 'Inget väntar på er. Det ni har delat står här.'
      const many = waiting === 1 ? 'En kartläggning väntar' : `${number(waiting)} kartläggningar väntar`
      if (!next) return `${many} på er.`
      return waiting === 1
        ? `${many} på er. Svara senast ${day(next)}.`
        : `${many} på er, den första senast ${day(next)}.`
    },
    loading: 'Hämtar kartläggningarna',
    empty: 'Ni är inte tillfrågade än',
    emptyText: 'När kommunen och polisen ber er om en kartläggning till den samlade lägesbilden står den här.',
    failed: 'Kartläggningarna kunde inte hämtas',
    retry: 'Försök igen',
    forbidden: 'Kartläggningar skrivs av dem som rapporterar för en organisation',
    forbiddenText: 'Din roll läser den färdiga lägesbilden.',
    name: (period: string | null) => (period ? `Till samlad lägesbild ${period}` : 'Till samlad lägesbild'),
    due: (on: string) => `Svara senast ${day(on)}`,
    wasDue: (on: string) => `Skulle ha kommit ${day(on)}`,
    approved: (on: string) => `Delad med kommunen och polisen ${day(on)}`,
    reminded: (times: number, on: string) =>
      times === 1 ? `Ni påmindes ${day(on)}.` : `Ni har påmints ${number(times)} gånger, senast ${day(on)}.`,
    changing: 'Rättas: ändringen är inte delad än',
    write: 'Skriv svaret',
    goOn: 'Fortsätt skriva',
    read: 'Läs eller rätta',
  },
  form: {
    back: 'Alla kartläggningar',
    loading: 'Hämtar kartläggningen',
    missing: 'Kartläggningen finns inte, eller är inte er',
    ask: 'Vad ni blir ombedda om',
    private: 'Bara er organisation ser det här tills det godkänns för delning.',
    items: 'Vad har ni sett?',
    itemsHint: 'En punkt för varje sak. Skriv inget som pekar ut en enskild person.',
    item: (at: number) => `Punkt ${at}`,
    what: 'Vad gäller det?',
    where: 'Var?',
    howMuch: 'Hur mycket?',
    howMuchHint: 'Ett antal med tidsperiod, till exempel 14 krossade rutor sedan augusti. Eller med ord.',
    knownBy: 'Hur vet ni det?',
    chooseKnownBy: 'Välj ett svar',
    uncertain: 'Vad är osäkert?',
    optional: '(frivilligt)',
    addItem: 'Lägg till en punkt',
    removeItem: (at: number) => `Ta bort punkt ${at}`,
    removed: 'Punkten är borttagen.',
    consequences: 'Vilka följder får det?',
    consequencesHint: 'För dem som bor, går i skolan eller arbetar där, och för er verksamhet.',
    sourcesUsed: 'Vilka källor har ni använt?',
    sourcesRejected: 'Vilka källor valde ni bort, och varför?',
    other: 'Övrigt',
    otherHint: 'Finns det inget att rapportera skriver ni det här.',
    files: 'Filer',
    filesHint: 'PDF, DOCX, XLSX, CSV, PNG eller JPG, högst 10 MB var. Kontrollera att ingen person går att känna igen.',
    addFile: 'Bifoga en fil',
    sending: 'Filen skickas',
    attached: (name: string) => `${name} är bifogad.`,
    removeFile: 'Ta bort',
    fileShared: 'delad',
    size: (bytes: number) =>
      bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(bytes / 1_000_000, 1)} MB`,
    save: 'Spara utkastet',
    saved: 'Utkastet är sparat.',
    unsaved: 'Det du har skrivit är inte sparat än. Det ligger kvar i den här fliken.',
    faults: 'Det här behöver rättas',
    needWhat: (at: number) => `Punkt ${at}: skriv vad det gäller, eller ta bort punkten.`,
    needKnownBy: (at: number) => `Punkt ${at}: välj hur ni vet det.`,
    failed: 'Det gick inte att spara. Allt du har skrivit ligger kvar, försök igen om en stund.',
    unreachable:
      'Det finns ingen kontakt med Samlad just nu. Allt du har skrivit ligger kvar, spara när kontakten är tillbaka.',
    conflict: 'En kollega har sparat en nyare version medan du skrev.',
    conflictText: 'Det du har skrivit ligger kvar. Välj vilken text som ska gälla.',
    keepMine: 'Behåll min text',
    takeTheirs: 'Ta kollegans text',
    approve: 'Godkänn för delning',
    approveQuestion: 'Dela kartläggningen med kommunen och polisen?',
    approveText: [
      'Svaret och filerna blir tillgängliga för kommunen och polisen. En handling som görs tillgänglig för en annan myndighet räknas som inkommen dit och är en allmän handling (tryckfrihetsförordningen 2 kap. 9 §). Den som begär det kan få läsa den, utom de uppgifter som omfattas av sekretess.',
      'Det går inte att ta tillbaka. Blir något fel rättar ni det i en ny version; den gamla finns kvar.',
    ],
    approveConfirm: 'Godkänn och dela',
    approveCancel: 'Inte än',
    approvedNow: 'Kartläggningen är delad med kommunen och polisen.',
    waitsForReviewer: 'När utkastet är klart godkänner er granskare att det delas.',
    newFiles: 'Det finns filer som inte är delade än. De delas när svaret godkänns på nytt.',
    saveFirst: 'Spara det du har skrivit innan du godkänner.',
    approvedOn: (on: string) =>
      `Delad med kommunen och polisen ${day(on)}. Ändrar ni något blir det ett nytt utkast, som delas först när det godkänns.`,
    correcting: (on: string) =>
      `Ni rättar. Kommunen och polisen läser versionen från ${day(on)} tills den nya godkänns.`,
  },
  panel: {
    lead: (answered: number, asked: number, late: number) => {
      if (asked === 0) return 'Ingen är tillfrågad än.'
      const many = answered === asked ? 'Alla har svarat' : `${number(answered)} av ${number(asked)} har svarat`
      return late > 0 ? `${many}, ${late === 1 ? 'en är sen' : `${number(late)} är sena`}.` : `${many}.`
    },
    loading: 'Hämtar kartläggningarna',
    failed: 'Kartläggningarna kunde inte hämtas',
    retry: 'Försök igen',
    empty:
      'Bjud in dem som vet något om orten: skolan, socialtjänsten, bostadsbolag, räddningstjänst, föreningar, butiker.',
    table: 'Vilka som är tillfrågade och hur det står till',
    organisation: 'Organisation',
    state: 'Läge',
    due: 'Senast',
    answered: 'Delad',
    reminded: 'Påmind',
    never: 'Nej',
    waiting: 'Väntar på svar',
    changing: 'Rättar',
    todo: 'Att göra',
    read: 'Läs',
    close: 'Stäng',
    invite: 'Bjud in',
    inviteTitle: 'Be om kartläggningar',
    chooseOrganisations: 'Vilka ska tillfrågas?',
    nobodyLeft: 'Alla organisationer i kommunen är redan tillfrågade.',
    dueOn: 'Svar senast',
    message: 'Meddelande',
    messageHint: 'Vad ni särskilt vill veta. Inga uppgifter som pekar ut en person.',
    send: 'Skicka inbjudan',
    cancel: 'Avbryt',
    needOrganisation: 'Välj minst en organisation.',
    needDay: 'Skriv ett datum.',
    invited: (count: number) =>
      count === 1 ? 'En organisation är inbjuden.' : `${number(count)} organisationer är inbjudna.`,
    remindAll: (count: number) =>
      count === 1 ? 'Påminn den som inte svarat' : `Påminn de ${number(count)} som inte svarat`,
    remindOne: 'Påminn',
    remindedNow: (count: number) =>
      count === 0
        ? 'Alla är redan påminda i dag.'
        : count === 1
          ? 'En organisation är påmind.'
          : `${number(count)} organisationer är påminda.`,
    remindHint: 'Högst en påminnelse om dagen. Den som saknar e-postadress ser den på sin sida.',
    approvedOn: (on: string) => `Delad ${day(on)}`,
    failedToSend: 'Det gick inte. Det du har skrivit ligger kvar, försök igen.',
  },
  answers: {
    items: 'Iakttagelser',
    nothing: 'Inga punkter.',
    where: 'Var',
    howMuch: 'Hur mycket',
    knownBy: 'Hur det är känt',
    uncertain: 'Osäkert',
    consequences: 'Följder',
    sourcesUsed: 'Använda källor',
    sourcesRejected: 'Bortvalda källor',
    other: 'Övrigt',
    files: 'Filer',
  },
  refusals: {
    notAParty: () => 'Bara kommunens samordnare och kommunpolisen kan bjuda in och påminna.',
    pictureClosed: () => 'Lägesbilden är beslutad. Be om kartläggningar till nästa.',
    dueInPast: (values) => `Datumet har redan varit. Välj ${day(value(values, 'today'))} eller senare.`,
    unknownOrganisation: () => 'En av organisationerna finns inte längre i kommunen. Ladda om sidan.',
    notInvited: () => 'Kartläggningen tillhör en annan organisation.',
    withdrawn: () => 'Kommunen och polisen har återtagit frågan.',
    sameItemTwice: () => 'Samma punkt står två gånger. Ladda om sidan.',
    moved: () => 'En kollega har sparat en nyare version. Båda finns kvar.',
    alreadyApproved: () => 'Den här versionen är redan godkänd och delad.',
    nothingWritten: () => 'Inget är skrivet än.',
    empty: () => 'Skriv minst en punkt, eller skriv under Övrigt att det inte finns något att rapportera.',
    personInText: (values) => sayMarked(values, guard),
    fileEmpty: () => 'Filen är tom.',
    fileTooLarge: () => 'Filen är större än 10 MB. Dela upp den eller spara den mindre.',
    fileUnknown: () => 'Filen går inte att läsa som PDF, DOCX, XLSX, CSV, PNG eller JPG.',
    fileOther: (values) =>
      `Filen ${value(values, 'name')} är av ett annat slag än namnet säger. Spara om den i rätt format.`,
    fileMacros: () => 'Filen har makron. Spara den utan makron och bifoga den igen.',
    fileIdentity: () => 'I filen står något som ser ut som ett personnummer. Ta bort det och bifoga filen igen.',
    tooManyFiles: (values) => `Högst ${value(values, 'most')} filer får bifogas. Ta bort en först.`,
    fileShared: () =>
      'Filen är redan delad med kommunen och polisen och kan inte tas bort. Bifoga en rättad fil bredvid.',
  } satisfies Record<MappingRefusal, (values?: Refusal['values']) => string>,
}

export type MappingWords = typeof mappingsSv
