/** Why the clock stands as it does: how the day was derived, in plain words. */
import { day, month, number } from '#words/en.ts'
import type { Why } from './schema.ts'

type Values = Why['values']

/** The value as a day; empty where there is none. */
const on = (values: Values, name: string) => (values[name] ? day(String(values[name])) : '')
const isLate = (values: Values) => values.late === 1

const rare = {
  12: 'at least every year',
  24: 'at least every second year',
  36: 'at least every third year',
} as Record<number, string>
const interval = ({ months }: Values) => rare[Number(months)] ?? `at most ${number(Number(months))} months apart`

/** "2026-W47" → "week 47 of 2026" */
const period = (label: Values[string] | undefined) => {
  const [year = '', part = ''] = String(label ?? '').split('-')
  if (part.startsWith('W')) return `week ${Number(part.slice(1))} of ${year}`
  if (part.startsWith('Q')) return `quarter ${part.slice(1)} of ${year}`
  return part ? month(`${year}-${part}`) : `the year ${year}`
}

const several = { week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' } as Record<string, string>
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const firsts: Readonly<Record<string, string>> = {
  jointPicture: 'the first joint picture',
  plan: 'the first decision about the plan',
  planFormal: 'the municipality’s own first decision about the plan',
  planFollowUp: 'the first follow-up',
}

export const why: Record<Why['code'], (values: Values) => string> = {
  neverDone: (values) =>
    `It has never been done. Counted from ${on(values, 'start')} it was due by ${on(values, 'due')}.`,
  countedFromStart: (values) => {
    if (values.period) return `The first whole ${values.unit} is ${period(values.period)}: due by ${on(values, 'due')}.`
    return `It has not been done. Counted from ${on(values, 'start')} it ${isLate(values) ? 'was' : 'is'} due by ${on(values, 'due')}.`
  },
  countedFromLast: (values) =>
    `Last done ${on(values, 'last')}. To be done ${interval(values)}: ${isLate(values) ? 'it was due again' : 'next'} by ${on(values, 'due')}.`,
  countedFromFirst: (values) =>
    `Counted from ${firsts[String(values.kind)] ?? 'the first time'}, ${on(values, 'first')}. To be done ${interval(values)}: the first time ${isLate(values) ? 'was' : 'is'} due by ${on(values, 'due')}.`,
  periodDone: (values) => {
    const done = `${upper(period(values.done))} is done, ${on(values, 'on')}.`
    return values.period ? `${done} Next is ${period(values.period)}: by ${on(values, 'due')}.` : done
  },
  periodMissing: (values) =>
    Number(values.missing) > 1
      ? `${upper(period(values.period))} is missing: it was due by ${on(values, 'due')}. That is ${number(Number(values.missing))} ${several[String(values.unit)] ?? ''} in a row, from ${period(values.first)}.`
      : `${upper(period(values.period))} is missing: it was due by ${on(values, 'due')}.`,
  standsUntil: (values) =>
    values.until && values.until < String(values.due)
      ? `It has held since ${on(values, 'from')} and holds to ${on(values, 'until')}. Something new is due by ${on(values, 'due')}.`
      : `It has held since ${on(values, 'from')} and holds to ${on(values, 'due')}. After that something new must hold.`,
  stands: (values) => `Met since ${on(values, 'from')}, and it goes on holding.`,
  standsNoMore: (values) =>
    isLate(values)
      ? `It held to ${on(values, 'until')}. Since then nothing holds.`
      : `It held to ${on(values, 'until')}. Something new is due by ${on(values, 'due')}.`,
  endsWithAgreement: (values) => {
    if (values.wouldBe) {
      const last = values.last ? `Last done ${on(values, 'last')}. ` : ''
      return `${last}The next time would be ${on(values, 'wouldBe')}, but the agreement holds only to ${on(values, 'end')}.`
    }
    if (!values.due) return `The agreement holds to ${on(values, 'end')}. Nothing comes due before then.`
    return isLate(values)
      ? `The agreement ended ${on(values, 'end')}, and it had not been done.`
      : `To be done before the agreement ends: by ${on(values, 'due')}.`
  },
  doneBeforeEnd: (values) =>
    values.end && String(values.on) > String(values.end)
      ? `Done ${on(values, 'on')}, after the agreement had ended ${on(values, 'end')}.`
      : `Done ${on(values, 'on')}${values.end ? `, before the agreement ends ${on(values, 'end')}` : ''}.`,
  notYet: (values) =>
    values.due
      ? `Counted only from ${on(values, 'from')}: by ${on(values, 'due')}.`
      : `Counted only from ${on(values, 'from')}.`,
  agreementEnded: (values) =>
    `The agreement ended ${on(values, 'end')}.${values.last ? ` Last done ${on(values, 'last')}.` : ''} Nothing more comes due under it.`,
}
