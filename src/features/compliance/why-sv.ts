/** Varför klockan står som den gör: hur dagen är framräknad, i klartext. */
import { day, month, number } from '#words/sv.ts'
import type { Why } from './schema.ts'

type Values = Why['values']

/** Värdet som dag; tomt där det saknas. */
const on = (values: Values, name: string) => (values[name] ? day(String(values[name])) : '')
const isLate = (values: Values) => values.late === 1
const should = (values: Values) => (isLate(values) ? 'skulle det ha gjorts' : 'ska det göras')

const rare = { 12: 'minst varje år', 24: 'minst vartannat år', 36: 'minst vart tredje år' } as Record<number, string>
const interval = ({ months }: Values) => rare[Number(months)] ?? `med högst ${number(Number(months))} månader emellan`

/** «2026-W47» → «vecka 47 2026» */
const period = (label: Values[string] | undefined) => {
  const [year = '', part = ''] = String(label ?? '').split('-')
  if (part.startsWith('W')) return `vecka ${Number(part.slice(1))} ${year}`
  if (part.startsWith('Q')) return `kvartal ${part.slice(1)} ${year}`
  return part ? month(`${year}-${part}`) : `år ${year}`
}

const firstWhole = {
  week: 'Den första hela veckan',
  month: 'Den första hela månaden',
  quarter: 'Det första hela kvartalet',
  year: 'Det första hela året',
} as Record<string, string>
const several = { week: 'veckor', month: 'månader', quarter: 'kvartal', year: 'år' } as Record<string, string>
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Det som räkningen börjar från, i bestämd form. */
const firsts: Readonly<Record<string, string>> = {
  jointPicture: 'den första samlade lägesbilden',
  plan: 'det första beslutet om åtgärdsplanen',
  planFormal: 'kommunens första eget beslut om åtgärdsplanen',
  planFollowUp: 'den första uppföljningen',
}

export const why: Record<Why['code'], (values: Values) => string> = {
  neverDone: (values) =>
    `Det är aldrig gjort. Räknat från ${on(values, 'start')} skulle det ha gjorts senast ${on(values, 'due')}.`,
  countedFromStart: (values) => {
    if (values.period) {
      return `${firstWhole[String(values.unit)] ?? ''} är ${period(values.period)}: senast ${on(values, 'due')}.`
    }
    return `Det är inte gjort. Räknat från ${on(values, 'start')} ${should(values)} senast ${on(values, 'due')}.`
  },
  countedFromLast: (values) =>
    isLate(values)
      ? `Senast gjort ${on(values, 'last')}. Ska göras ${interval(values)}: det skulle ha gjorts igen senast ${on(values, 'due')}.`
      : `Senast gjort ${on(values, 'last')}. Ska göras ${interval(values)}: nästa gång senast ${on(values, 'due')}.`,
  countedFromFirst: (values) =>
    `Räknas från ${firsts[String(values.kind)] ?? 'första gången'}, ${on(values, 'first')}. Ska göras ${interval(values)}: första gången ${isLate(values) ? 'skulle ha varit' : 'är'} senast ${on(values, 'due')}.`,
  periodDone: (values) => {
    const done = `${upper(period(values.done))} är gjord, ${on(values, 'on')}.`
    return values.period ? `${done} Näst på tur är ${period(values.period)}: senast ${on(values, 'due')}.` : done
  },
  periodMissing: (values) =>
    Number(values.missing) > 1
      ? `${upper(period(values.period))} saknas: den skulle ha varit klar senast ${on(values, 'due')}. Det är ${number(Number(values.missing))} ${several[String(values.unit)] ?? ''} i rad, från ${period(values.first)}.`
      : `${upper(period(values.period))} saknas: den skulle ha varit klar senast ${on(values, 'due')}.`,
  standsUntil: (values) =>
    values.until && values.until < String(values.due)
      ? `Det gäller sedan ${on(values, 'from')} och till och med ${on(values, 'until')}. Något nytt ska finnas senast ${on(values, 'due')}.`
      : `Det gäller sedan ${on(values, 'from')} och till och med ${on(values, 'due')}. Därefter ska något nytt gälla.`,
  stands: (values) => `Det är uppfyllt sedan ${on(values, 'from')} och gäller tills vidare.`,
  standsNoMore: (values) =>
    isLate(values)
      ? `Det gällde till och med ${on(values, 'until')}. Sedan dess finns inget som gäller.`
      : `Det gällde till och med ${on(values, 'until')}. Något nytt ska finnas senast ${on(values, 'due')}.`,
  endsWithAgreement: (values) => {
    if (values.wouldBe) {
      const last = values.last ? `Senast gjort ${on(values, 'last')}. ` : ''
      return `${last}Nästa gång skulle vara ${on(values, 'wouldBe')}, men överenskommelsen gäller bara till och med ${on(values, 'end')}.`
    }
    if (!values.due)
      return `Överenskommelsen gäller till och med ${on(values, 'end')}. Inget hinner bli dags innan dess.`
    return isLate(values)
      ? `Överenskommelsen gick ut ${on(values, 'end')}, och det var inte gjort då.`
      : `Ska göras innan överenskommelsen går ut: senast ${on(values, 'due')}.`
  },
  doneBeforeEnd: (values) =>
    values.end && String(values.on) > String(values.end)
      ? `Gjort ${on(values, 'on')}, efter att överenskommelsen gick ut ${on(values, 'end')}.`
      : `Gjort ${on(values, 'on')}${values.end ? `, innan överenskommelsen går ut ${on(values, 'end')}` : ''}.`,
  notYet: (values) =>
    values.due
      ? `Räknas först från ${on(values, 'from')}: senast ${on(values, 'due')}.`
      : `Räknas först från ${on(values, 'from')}.`,
  agreementEnded: (values) =>
    `Överenskommelsen gick ut ${on(values, 'end')}.${values.last ? ` Senast gjort ${on(values, 'last')}.` : ''} Inget mer blir dags under den.`,
}
