/** Varför något med ett utkast till överenskommelse inte går, på svenska. */
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, number } from '#words/sv.ts'
import type { DraftRefusal } from './draft-rules.ts'

const value = (values: Refusal['values'], name: string) => String(values?.[name] ?? '')

export const draftRefusals: Record<DraftRefusal | 'personInText', (values: Refusal['values']) => string> = {
  notAParty: () => 'Bara samordnaren och kommunpolisen kan göra det, var och en för sin part.',
  notFirst: () => 'Kommunen har redan en överenskommelse. Ändra den, eller börja en ny som följer på den.',
  noneToFollow: () => 'Det finns ingen överenskommelse att ändra eller följa på. Börja med kommunens första.',
  supersededAlready: (values) =>
    `En ny överenskommelse, «${value(values, 'code')}», följer redan på den. Ändra den nya i stället.`,
  draftOpen: () => 'Det finns redan ett öppet utkast av samma slag. Skriv vidare i det, eller ta tillbaka det först.',
  draftClosed: (values) =>
    value(values, 'state') === 'signed'
      ? 'Alla har skrivit under och överenskommelsen är träffad. Gör en ändring om något ska bli annorlunda.'
      : 'Utkastet är taget tillbaka. Inget i det ändras längre.',
  tooDeep: () => 'Innehållet har fler nivåer än en överenskommelse kan ha. Jämför med hur kommunens egen ser ut.',
  tooLong: () => 'Innehållet är längre än en överenskommelse kan vara. Korta texterna.',
  draftMoved: () => 'Någon annan har sparat utkastet medan du skrev. Båda texterna finns kvar.',
  faulty: (values) =>
    Number(values?.count) === 1
      ? 'Utkastet har ett fel som måste rättas innan någon skriver under.'
      : `Utkastet har ${number(Number(values?.count ?? 0))} fel som måste rättas innan någon skriver under.`,
  unknownSlot: () => 'Platsen för underskrift finns inte i det utkast som står nu.',
  otherPartysSlot: () => 'Underskriften är den andra partens. Var och en anger sina egna.',
  contentMoved: () => 'Utkastet har ändrats medan du läste. Läs det som står nu.',
  signedAlready: () => 'Underskriften är redan angiven för det som står nu.',
  signedLater: () => 'Dagen för underskriften kan inte vara senare än i dag.',
  signedAfterEnd: (values) =>
    `Underskriften ges efter överenskommelsens sista dag, ${day(value(values, 'end'))}. Ett slut kan inte sättas i efterhand.`,
  notSigned: () => 'Det finns ingen underskrift att ta tillbaka.',
  codeTaken: (values) => `Koden «${value(values, 'code')}» är en annan överenskommelses eller en lags.`,
  codeChanged: (values) => `En ändring behåller överenskommelsens kod, «${value(values, 'code')}».`,
  fromChanged: (values) =>
    `En ändring behåller överenskommelsens första dag, ${day(value(values, 'from'))}. Ange i stället från vilken dag ändringen gäller.`,
  supersedesChanged: (values) =>
    value(values, 'code')
      ? `Den nya överenskommelsen ska följa på «${value(values, 'code')}».`
      : 'En ändring rör inte vilken överenskommelse den här följer på.',
  otherMunicipality: (values) => `Kommunkoden är en annan kommuns; kommunens egen är ${value(values, 'code')}.`,
  beforePrevious: (values) =>
    `Ändringen kan inte gälla från en dag före den lydelse som är nu, ${day(value(values, 'day'))}.`,
  outsideItsTime: (values) =>
    `Dagen ligger utanför överenskommelsens tid, ${day(value(values, 'from'))}–${day(value(values, 'to'))}.`,
  nothingChanged: () => 'Inget är ändrat än.',
  beforePredecessor: (values) =>
    `Den nya överenskommelsen måste börja efter den förras första dag, ${day(value(values, 'from'))}.`,
  overlaps: (values) =>
    `Tiden går in i överenskommelsen «${value(values, 'code')}», som gäller ${day(value(values, 'from'))}–${day(value(values, 'to'))}.`,
  personInText: (values) => sayMarked(values, guard),
}
