/** Varför något med ett möte inte går, i klartext. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { MeetingRefusal } from './refusal-codes.ts'

const about = (values: Refusal['values']) => (values?.title ? ` (${values.title})` : '')

export const refusals: Record<MeetingRefusal, (values: Refusal['values']) => string> = {
  notOpen: (values) => {
    if (values?.action === 'record')
      return 'Beslut kan bara antecknas sedan mötet är kallat och innan protokollet är stängt.'
    if (values?.state === 'approved')
      return 'Protokollet är justerat och ändras inte. En rättelse skrivs som en ny anteckning.'
    if (values?.state === 'cancelled') return 'Mötet är inställt.'
    if (values?.state === 'held') return 'Protokollet är stängt.'
    return 'Det går inte i det läge som mötet är i nu.'
  },
  notYet: () => 'Mötet har inte börjat. Det går från och med mötesdagen.',
  moved: () => 'Någon annan hann före. Det som står nu visas bredvid din text.',
  unknownBody: () => 'Organet finns inte i överenskommelsen.',
  endsBeforeStart: () => 'Mötet slutar innan det börjar.',
  startsInThePast: () => 'Mötet ligger bakåt i tiden.',
  unknownSubject: () => 'Ärendet finns inte längre, eller kan inte tas upp på ett möte.',
  onAgendaAlready: () => 'Ärendet står redan på dagordningen.',
  itemSettled: (values) => `Punkten är behandlad${about(values)}. Den kan inte ändras eller tas bort.`,
  itemGone: (values) =>
    `Det som punkten gäller finns inte längre som förslag${about(values)}. Ta bort punkten eller lägg in ett nytt förslag.`,
  emptyAgenda: () => 'Dagordningen är tom.',
  unknownSeat: () => 'Platsen finns inte i överenskommelsen för det här organet.',
  unknownPresenter: () => 'Den rollen är inte föredragande i det här organet.',
  attendanceMissing: () => 'Närvaron är inte antecknad.',
  notQuorate: () => 'Båda parterna måste ha minst en plats närvarande för att gruppen ska kunna besluta.',
  notAParty: () => 'Bara samordnaren och kommunpolisen, som talar för sina parter, kan föra mötet.',
  dayDecided: () => 'Mötet har redan behandlat ärenden. Dagen kan inte ändras, men klockslag och plats kan det.',
  notDecidedHere: () =>
    'Organet beslutar inte om sådana ärenden enligt överenskommelsen. Det går att anteckna eller bordlägga.',
  onlyNoted: () => 'En redogörelse beslutas inte. Den antecknas, återremitteras eller bordläggs.',
  nothingToDecide: () => 'Ärendet ligger inte som förslag, så det finns inget att besluta om.',
  subjectMoved: () =>
    'Ärendet har ändrats sedan det lades på dagordningen. Lägg in det på nytt innan ni beslutar. Det du skrev finns kvar.',
  contentMoved: () =>
    'Ärendet har ändrats sedan det lades på dagordningen. Lägg in det på nytt innan ni beslutar. Det du skrev finns kvar.',
  decidedBeforeProposal: () => 'Mötesdagen ligger före den dag då ärendet föreslogs.',
  reasonMissing: () => 'Skriv varför ärendet återremitteras.',
  unknownOffice: () => 'Avvikande mening kan bara anmälas av den som har plats i organet och är närvarande.',
  alreadyDecided: () => 'Beslutet är redan fattat och har gått vidare. Anteckningar kan ändras, men inte beslutet.',
  outcomesTaken: () => 'Mötet har redan behandlat ärenden och kan inte ställas in.',
  approvalGiven: () => 'En part har redan justerat protokollet. Skriv en rättelse i stället.',
  alreadyApproved: () => 'Er part har redan justerat det här protokollet.',
  minutesMoved: () => 'Protokollet har ändrats sedan du öppnade det. Läs det på nytt innan du justerar.',
  notInBody: () => 'Bara den som har plats i organet eller är föredragande kan justera.',
  fileUnknown: () => 'Filer av den sorten kan inte bifogas. PDF, Word, Excel, CSV och bilder går bra.',
  fileOther: () => 'Filen är av en annan sort än namnet säger.',
  fileMacros: () => 'Filer med makron kan inte bifogas.',
  fileIdentity: () => 'I filen står något som ser ut som ett personnummer. Ta bort det och bifoga filen igen.',
  fileName: () => 'Filen behöver ett namn.',
  fileEmpty: () => 'Filen är tom.',
  fileTooLarge: (values) => `Filen är för stor. Högst ${values?.megabytes ?? 10} MB går bra.`,
  tooManyPapers: (values) => `Högst ${values?.most ?? 20} handlingar kan bifogas en punkt.`,
  decidedLater: () => 'Beslutsdagen ligger framåt i tiden.',
  notDecidedYet: () => 'Styrgruppen har inte beslutat i ärendet än.',
  decidedBeforeMeeting: () => 'Beslutsdagen ligger före styrgruppens beslut.',
  personInText: (values) => sayMarked(values, guard),
}
