/** Swedish of working groups and tasks. */
import { day, number } from '#words/sv.ts'
import { mail } from './mail-sv.ts'
import { proposal } from './proposal-sv.ts'
import { questions } from './questions-sv.ts'
import { refusals } from './refusals-sv.ts'
import type { DigestFrequency, GroupHead, GroupState, TaskStanding } from './schema.ts'

const count = (many: number, one: string, several: string) => (many === 1 ? `en ${one}` : `${number(many)} ${several}`)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const late = (many: number) => (many === 1 ? 'en uppgift är sen' : `${number(many)} uppgifter är sena`)

export const groupsSv = {
  mail,
  refusals,
  proposal,
  questions,
  room: 'Arbetsgrupper',
  states: {
    proposed: 'Föreslagen',
    active: 'Arbetar',
    closed: 'Avslutad',
    withdrawn: 'Tillbakadragen',
  } satisfies Record<GroupState, string>,
  standings: {
    waiting: 'Väntar',
    dueSoon: 'Snart',
    onTime: 'I tid',
    late: 'Sen',
    done: 'Klar',
    dropped: 'Nedlagd',
  } satisfies Record<TaskStanding, string>,
  parties: { municipality: 'Kommunen', police: 'Polisen' },
  day,
  cancel: 'Avbryt',
  optional: '(frivilligt)',
  failed: 'Det gick inte att spara. Allt du har skrivit ligger kvar, försök igen om en stund.',
  unreachable:
    'Det finns ingen kontakt med Samlad just nu. Allt du har skrivit ligger kvar, spara när kontakten är tillbaka.',
  faults: 'Det här behöver rättas',
  loading: 'Hämtar arbetsgruppen',
  loadFailed: 'Det gick inte att hämta arbetsgrupperna',
  retry: 'Försök igen',
  back: 'Alla arbetsgrupper',
  list: {
    lead: (groups: readonly Pick<GroupHead, 'state' | 'lateTasks'>[]) => {
      const active = groups.filter((one) => one.state === 'active').length
      const proposed = groups.filter((one) => one.state === 'proposed').length
      const lates = groups.reduce((sum, one) => sum + one.lateTasks, 0)
      const parts = [
        active === 0 ? 'ingen grupp arbetar just nu' : `${count(active, 'grupp', 'grupper')} arbetar`,
        ...(proposed > 0
          ? [`${count(proposed, 'väntar', 'väntar')} på att bli ${proposed === 1 ? 'tillsatt' : 'tillsatta'}`]
          : []),
        ...(active > 0 ? [lates > 0 ? late(lates) : 'inga uppgifter är sena'] : []),
      ]
      return `${upper(parts.join(', '))}.`
    },
    loading: 'Hämtar arbetsgrupperna',
    empty: 'Det finns inga arbetsgrupper än',
    emptyParty:
      'Föreslå en grupp för en åtgärd i planen eller för en händelse. Kommunen och polisen tillsätter den tillsammans.',
    emptyMemberTitle: 'Inga arbetsgrupper att visa',
    emptyMember: 'När du eller din organisation är med i en arbetsgrupp står den här.',
    propose: 'Föreslå en arbetsgrupp',
    table: 'Arbetsgrupper',
    title: 'Arbetsgrupp',
    purpose: 'För',
    state: 'Läge',
    open: 'Öppna uppgifter',
    late: 'Sena',
    next: 'Närmaste slutdag',
    event: (event: string) => `Händelse: ${event}`,
  },
  propose: {
    title: 'Föreslå en arbetsgrupp',
    lead: 'Förslaget är ditt ja. Gruppen är tillsatt när också den andra parten har godkänt samma uppdrag och samma medlemmar.',
    forbidden: 'Arbetsgrupper tillsätts av kommunens samordnare och kommunpolisen',
    name: 'Vad ska gruppen heta?',
    mandate: 'Vad ska gruppen göra, och vad får den göra?',
    mandateHint: 'På styrgruppens mandat. Skriv så att en ny medlem förstår vad som ingår och vad som inte gör det.',
    measure: 'Vilken åtgärd arbetar gruppen med?',
    noMeasure: 'Ingen åtgärd, gruppen gäller en händelse',
    event: 'Vilken händelse gäller det?',
    eventHint: 'Vad som har hänt och var, inte vem.',
    members: 'Vilka är med?',
    membersHint: 'Från vilken organisation som helst: också föreningar, butiker och bostadsbolag.',
    search: 'Sök roll eller organisation',
    hits: (many: number) => (many === 0 ? 'Inga träffar' : count(many, 'träff', 'träffar')),
    noMembers: 'Ingen är vald än.',
    leader: 'Leder gruppen',
    remove: 'Ta bort',
    send: 'Föreslå gruppen',
    done: 'Förslaget är sparat. Den andra parten ska också godkänna det.',
    faultName: 'Ge gruppen ett namn på minst tre tecken.',
    faultMandate: 'Skriv uppdraget, minst tio tecken.',
    faultMembers: 'Välj minst en medlem.',
  },
  view: {
    missing: 'Arbetsgruppen finns inte, eller du är inte med i den',
    missingText: 'En arbetsgrupp ses av kommunens samordnare, kommunpolisen och dem som är med i den.',
    lead: {
      proposed: (waitsFor: readonly string[]) =>
        waitsFor.length === 0
          ? 'Båda parterna har godkänt gruppen.'
          : `Gruppen är föreslagen. ${waitsFor.join(' och ')} ska godkänna den.`,
      active: (open: number, lates: number, next: string | null) => {
        if (open === 0) return 'Inga uppgifter är öppna.'
        const many = upper(count(open, 'uppgift är öppen', 'uppgifter är öppna'))
        const when = next ? `, den närmaste ska vara klar ${day(next)}` : ''
        if (lates === 0) return `${many}${when}.`
        if (lates === open) return `${many} och ${open === 1 ? 'den är sen' : 'alla är sena'}.`
        return `${many}, ${lates === 1 ? 'en är sen' : `${number(lates)} är sena`}.`
      },
      closed: (on: string) => `Gruppen avslutades ${day(on)}.`,
      withdrawn: (by: string, on: string) => `${by} drog tillbaka förslaget ${day(on)}. Gruppen blev inte tillsatt.`,
    },
    mandate: 'Uppdrag',
    why: 'Varför gör vi detta?',
    whyMeasure: (measure: string) => `Gruppen arbetar med åtgärden ”${measure}”.`,
    whyEvent: (event: string) => `Gruppen arbetar med en händelse: ${event}`,
    whyMore:
      'Vad arbetet vilar på läses av samordnaren, kommunpolisen och styrgruppen. Fråga gruppens ledare om du vill veta mer.',
    forMeasure: 'Åtgärd',
    forEvent: 'Händelse',
    appointed: 'Tillsatt',
    appointedBy: (on: string) => `${day(on)} av kommunens samordnare och kommunpolisen tillsammans`,
    confirm: 'Godkänn gruppen',
    confirmTitle: 'Godkänna arbetsgruppen?',
    confirmText: (members: number) =>
      `Du godkänner uppdraget som det står och ${count(members, 'medlem', 'medlemmar')}. Gruppen är tillsatt när båda parterna har godkänt samma sak.`,
    confirmed: 'Godkänt.',
    given: (on: string) => `har godkänt ${day(on)}`,
    stale: 'godkände en tidigare lydelse',
    waits: 'har inte godkänt än',
    both: 'Båda parternas godkännande',
    report: 'Slutrapport',
  },
  members: {
    title: 'Vilka är med?',
    leader: 'Leder gruppen',
    since: (on: string) => `med sedan ${day(on)}`,
    left: (on: string) => `lämnade ${day(on)}`,
    add: 'Lägg till en medlem',
    addHint: 'Före tillsättningen behöver båda parterna godkänna på nytt när medlemmarna ändras.',
    lead: 'Ska leda gruppen',
    save: 'Lägg till',
    added: 'Medlemmen är tillagd.',
    faultChoose: 'Välj vem som ska vara med.',
    handOver: 'Lämna över',
    handOverOf: (who: string) => `Lämna över från ${who}`,
    handOverText:
      'Öppna uppgifter går till den som tar över. Leder den som slutar gruppen tar efterträdaren över ledningen.',
    to: 'Vem tar över?',
    nobody: 'Ingen, det finns inget att ta över',
    confirm: 'Lämna över',
    handedOver: 'Överlämningen är gjord.',
  },
  tasks: {
    title: 'Uppgifter',
    empty: 'Inga uppgifter än.',
    settled: 'Klara och nedlagda',
    add: 'Ny uppgift',
    edit: 'Ändra',
    editTitle: 'Ändra uppgiften',
    name: 'Vad ska göras?',
    detail: 'Mer om uppgiften',
    owner: 'Vem ansvarar?',
    anyone: (organisation: string) => `${organisation}, vem som helst`,
    chooseOwner: 'Välj ansvarig',
    due: 'Klar senast',
    checklist: 'Checklista',
    item: (at: number) => `Punkt ${at}`,
    addItem: 'Lägg till en punkt',
    removeItem: (at: number) => `Ta bort punkt ${at}`,
    save: 'Spara uppgiften',
    saved: 'Uppgiften är sparad.',
    faultName: 'Skriv vad som ska göras, minst tre tecken.',
    faultOwner: 'Välj vem som ansvarar.',
    faultDue: 'Välj en slutdag.',
    conflict: 'Någon annan har sparat uppgiften medan du skrev',
    conflictText: 'Så här står den nu. Det du har skrivit ligger kvar nedanför.',
    keepMine: 'Behåll min text',
    takeTheirs: 'Ta den som står',
    dueOn: (on: string) => `klar senast ${day(on)}`,
    wasDue: (on: string) => `skulle ha varit klar ${day(on)}`,
    ticked: (done: number, all: number) => `${number(done)} av ${number(all)} punkter`,
    done: 'Klar',
    doneOf: (title: string) => `Markera ${title} som klar`,
    isDone: (title: string) => `${title} är klar.`,
    drop: 'Lägg ner',
    dropTitle: 'Lägga ner uppgiften?',
    dropWhy: 'Varför?',
    reopen: 'Öppna igen',
    reopened: 'Uppgiften är öppen igen.',
    outcome: 'Vad det blev av den:',
    more: 'Logg, filer och läge',
    moreOf: (title: string) => `Logg, filer och läge för ${title}`,
    told: {
      leader: 'Gruppens ledare har fått veta att den är sen.',
      coordinator: 'Ledaren och samordnaren har fått veta att den är sen.',
    },
    override: 'Sätt ett annat läge',
    overrideTitle: 'Sätta ett annat läge än det uträknade?',
    overrideText: 'Det uträknade läget visas fortfarande. Ditt läge och skälet visas bredvid.',
    overrideStatus: 'Läge',
    overrideReason: 'Skäl',
    overrideSave: 'Sätt läget',
    overrideBack: 'Låt det uträknade gälla',
    overridden: (status: string, by: string, on: string) =>
      `${by} satte läget till ${status.toLowerCase()} ${day(on)}:`,
    computed: (standing: string) => `Uträknat läge: ${standing.toLowerCase()}`,
    log: 'Logg',
    logEmpty: 'Inget är skrivet än.',
    logWrite: 'Skriv i loggen',
    logSave: 'Spara i loggen',
    logSaved: 'Sparat i loggen.',
    logFault: 'Skriv något först.',
    files: 'Filer',
    addFile: 'Bifoga en fil',
    filesHint: 'PDF, DOCX, XLSX, CSV, PNG eller JPG, högst 10 MB var. Kontrollera att ingen person går att känna igen.',
    sending: 'Filen skickas',
    attached: (name: string) => `${name} är bifogad.`,
    removeFile: 'Ta bort',
    size: (bytes: number) =>
      bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1000)))} kB` : `${number(bytes / 1_000_000, 1)} MB`,
  },
  close: {
    button: 'Avsluta gruppen',
    title: 'Avsluta arbetsgruppen',
    text: 'Berätta vad ni gjorde, vad det ledde till och vad ni lärde er. Sedan ändras inget mer i gruppen.',
    report: 'Slutrapport',
    fault: 'Skriv slutrapporten, minst tjugo tecken.',
    stopped: 'Dessa uppgifter är öppna och behöver göras klara eller läggas ner först:',
    done: 'Arbetsgruppen är avslutad.',
  },
  week: {
    title: 'Uppgifter i arbetsgrupper',
    lead: (tasks: number, lates: number) => {
      if (tasks === 0) return 'Inga uppgifter väntar på dig.'
      const many = upper(count(tasks, 'uppgift väntar', 'uppgifter väntar'))
      if (lates === 0) return `${many} på dig.`
      if (lates === tasks) return `${many} på dig och ${tasks === 1 ? 'den är sen' : 'alla är sena'}.`
      return `${many} på dig, ${lates === 1 ? 'en är sen' : `${number(lates)} är sena`}.`
    },
    groupConfirm: 'Väntar på ert godkännande',
    groupLate: (many: number) => upper(late(many)),
    digest: 'Mejl om det som väntar',
    digests: { never: 'Aldrig', daily: 'Varje morgon', weekly: 'Måndagar' } satisfies Record<DigestFrequency, string>,
    digestSaved: 'Sparat.',
    digestHint: 'Skickas bara när något väntar, och bara till den som har en e-postadress.',
  },
}

export type GroupWords = typeof groupsSv
