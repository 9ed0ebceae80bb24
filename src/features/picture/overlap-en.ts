import type { Refusal } from '#platform/http/endpoint.ts'
import { dates } from './dates-en.ts'
import type { OverlapWords } from './overlap-sv.ts'
import type { PictureKind, Withheld } from './schema.ts'

type Values = Refusal['values']

const name = ({ kind, period, edition }: Withheld['beside'][number]) =>
  `${dates.period(kind, period)} (edition ${edition})`

const ofValues = (values: Values) =>
  name({
    kind: values?.kind as PictureKind,
    period: String(values?.period ?? ''),
    edition: Number(values?.edition ?? 1),
  })

const list = (beside: Withheld['beside']) => beside.map(name).join(', ')

const sayOwn = (count: number, beside: Withheld['beside']) =>
  `At release, more numbers than the small ones are hidden${count > 0 ? ` (${count}, marked *)` : ''}. Together with what is already released they would show small counts: ${list(beside)}.${new Set(beside.map((one) => one.period)).size > 1 ? ' A free period of whole released weeks mostly hides fewer.' : ''}`

const sayPast = (past: Withheld['past'], kind: PictureKind) =>
  `Of earlier periods, numbers that have changed a little since their release are hidden: ${past.map((one) => dates.short(kind, one.period)).join(', ')}.`

export const overlap: OverlapWords = {
  told: (beside, corrects) =>
    corrects
      ? 'More numbers than the small ones are hidden: hidden because the difference from the edition before is small.'
      : `More numbers than the small ones are hidden: together with what is already released they would show small counts (${list(beside)}).`,
  past: 'Some numbers of earlier periods are hidden: they have changed a little since they were released.',
  hours: 'The pattern over the week is not shown: the difference from what is already released is small.',
  hoursGap: 'When in the week: the difference from what is already released is small.',
  notice: ({ counts, beside, past }, kind) =>
    [
      ...(beside.length > 0 ? [sayOwn(counts.length, beside)] : []),
      ...(past.length > 0 ? [sayPast(past, kind)] : []),
    ].join(' '),
  otherAreas: (values) =>
    `${ofValues(values)} is already released for these days in another set of areas, and the two together can show small counts. Count the picture in the same set as that one.`,
  longer: (values) =>
    `${ofValues(values)} is already released and spans these days, so that the rest of it could be worked out. Use the picture between the two of you, and release the shorter period before the longer one next time.`,
}
