/** Why something about a group or a task is refused, in Swedish. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { GroupRefusal } from './rules.ts'

const value = (values: Refusal['values'], name: string) => String(values?.[name] ?? '')

export const refusals: Record<GroupRefusal, (values?: Refusal['values']) => string> = {
  notOpen: (values) =>
    value(values, 'state') === 'closed'
      ? 'Arbetsgruppen är avslutad. Inget i den ändras längre.'
      : value(values, 'state') === 'withdrawn'
        ? 'Förslaget är tillbakadraget. Inget i det ändras längre.'
        : value(values, 'state') === 'proposed'
          ? 'Arbetsgruppen är inte tillsatt än. Kommunen och polisen måste ha godkänt samma uppdrag och samma medlemmar.'
          : 'Arbetsgruppen är redan tillsatt.',
  notAParty: () => 'Det här gör kommunens samordnare och kommunpolisen.',
  notYours: () => 'Det här ändras av den som ansvarar för uppgiften, av gruppens ledare eller av kommunen och polisen.',
  notLeader: () => 'Det här gör gruppens ledare, samordnaren eller kommunpolisen.',
  contentMoved: () => 'Uppdraget eller medlemmarna har ändrats medan du läste. Läs det som står nu och godkänn det.',
  moved: () => 'Någon annan har sparat uppgiften medan du skrev. Båda texterna finns kvar.',
  mandateMoved: () => 'Någon annan har ändrat uppdraget medan du skrev. Båda texterna finns kvar.',
  noYes: () => 'Ni har inte godkänt det som står nu, så det finns inget att ta tillbaka.',
  noPurpose: () => 'Välj den åtgärd som gruppen arbetar med, eller skriv vilken händelse den gäller.',
  unknownMeasure: () => 'Åtgärden finns inte, eller är redan avslutad.',
  unknownMember: () => 'Någon av medlemmarna har inte längre någon roll i Samlad. Ta bort den och välj en annan.',
  sameMemberTwice: () => 'Samma medlem står två gånger.',
  noLeader: () => 'Välj vem som leder gruppen.',
  manyLeaders: () => 'Bara en kan leda gruppen.',
  successorNotMember: () => 'Den som tar över måste vara med i gruppen.',
  successorNeeded: (values) =>
    Number(values?.count) === 1
      ? 'En öppen uppgift blir utan ansvarig. Välj vem som tar över den.'
      : `${value(values, 'count')} öppna uppgifter blir utan ansvarig. Välj vem som tar över dem.`,
  leaderNeedsSuccessor: () => 'Den som leder gruppen kan inte lämna den utan att någon annan tar över.',
  lastMember: () => 'Den sista medlemmen kan inte lämna gruppen. Avsluta gruppen i stället.',
  openTask: (values) => `Uppgiften ”${value(values, 'title')}” är öppen. Gör den klar eller lägg ner den först.`,
  ownerNotInGroup: () => 'Den som ansvarar för uppgiften måste vara med i gruppen.',
  sameItemTwice: () => 'Samma punkt står två gånger. Ladda om sidan.',
  noSuchStep: (values) =>
    value(values, 'state') === 'open'
      ? 'Uppgiften är redan öppen.'
      : 'Uppgiften är inte öppen längre. Öppna den igen för att ändra den.',
  outcomeMissing: () => 'Skriv varför uppgiften läggs ner.',
  reasonMissing: () => 'Skriv ett skäl, minst tio tecken. Det visas bredvid det uträknade läget.',
  nothingOverridden: () => 'Det uträknade läget gäller redan.',
  tooManyFiles: (values) => `Högst ${value(values, 'most')} filer får bifogas en uppgift. Ta bort en först.`,
  nameEmpty: () => 'Filen behöver ett namn.',
  fileEmpty: () => 'Filen är tom.',
  fileTooLarge: () => 'Filen är större än 10 MB. Dela upp den eller spara den mindre.',
  fileUnknown: () => 'Filen går inte att läsa som PDF, DOCX, XLSX, CSV, PNG eller JPG.',
  fileOther: (values) =>
    `Filen ${value(values, 'name')} är av ett annat slag än namnet säger. Spara om den i rätt format.`,
  fileMacros: () => 'Filen har makron. Spara den utan makron och bifoga den igen.',
  fileIdentity: () => 'I filen står något som ser ut som ett personnummer. Ta bort det och bifoga filen igen.',
  personInText: (values) => sayMarked(values, guard),
}
