/** What earlier editions bring with them: numbers that are hidden, and pictures that cannot be released beside them. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { dates } from './dates-sv.ts'
import type { PictureKind, Withheld } from './schema.ts'

type Values = Refusal['values']

const name = ({ kind, period, edition }: Withheld['beside'][number]) =>
  `${dates.period(kind, period)} (utgåva ${edition})`

const ofValues = (values: Values) =>
  name({
    kind: values?.kind as PictureKind,
    period: String(values?.period ?? ''),
    edition: Number(values?.edition ?? 1),
  })

const list = (beside: Withheld['beside']) => beside.map(name).join(', ')

const sayOwn = (count: number, beside: Withheld['beside']) =>
  `Vid frisläppandet döljs fler tal än de små${count > 0 ? ` (${count}, märkta *)` : ''}. Tillsammans med det som redan är frisläppt skulle de visa små antal: ${list(beside)}.${new Set(beside.map((one) => one.period)).size > 1 ? ' En fri period av hela frisläppta veckor döljer oftast färre.' : ''}`

const sayPast = (past: Withheld['past'], kind: PictureKind) =>
  `Av tidigare perioder döljs tal som har ändrats lite sedan de frisläpptes: ${past.map((one) => dates.short(kind, one.period)).join(', ')}.`

export const overlap = {
  /** To the reader of the released picture. */
  told: (beside: Withheld['beside'], corrects: boolean) =>
    corrects
      ? 'Fler tal än de små är dolda: dolt för att skillnaden mot förra utgåvan är liten.'
      : `Fler tal än de små är dolda: tillsammans med det som redan är frisläppt skulle de visa små antal (${list(beside)}).`,
  past: 'Några tal för tidigare perioder är dolda: de har ändrats lite sedan de frisläpptes.',
  hours: 'Mönstret över veckan visas inte: skillnaden mot det som redan är frisläppt är liten.',
  hoursGap: 'När i veckan: skillnaden mot det som redan är frisläppt är liten.',
  /** To the two, before they confirm. */
  notice: ({ counts, beside, past }: Withheld, kind: PictureKind) =>
    [
      ...(beside.length > 0 ? [sayOwn(counts.length, beside)] : []),
      ...(past.length > 0 ? [sayPast(past, kind)] : []),
    ].join(' '),
  otherAreas: (values: Values) =>
    `${ofValues(values)} är redan frisläppt för de här dagarna i en annan områdesindelning, och båda tillsammans kan visa små antal. Räkna bilden i samma indelning som den.`,
  longer: (values: Values) =>
    `${ofValues(values)} är redan frisläppt och rymmer de här dagarna, så resten av den skulle kunna räknas fram. Använd bilden er emellan, och frisläpp nästa gång den kortare perioden före den längre.`,
}

export type OverlapWords = typeof overlap
