/** What a form about a statement needs, and what is wrong with it before it is sent. */
import type { StatementPageWords } from '../pages-sv.ts'

export interface NewStatement {
  readonly title: string
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}

type NewStatementFault = keyof StatementPageWords['proposals']['faults']

export function faultsOfNew({ title, from, to }: NewStatement): Partial<Record<keyof NewStatement, NewStatementFault>> {
  return {
    ...(title.trim().length < 3 ? { title: 'needTitle' as const } : {}),
    ...(from === '' ? { from: 'needFrom' as const } : {}),
    ...(to === '' ? { to: 'needTo' as const } : to < from ? { to: 'wrongOrder' as const } : {}),
  }
}

export interface Delivery {
  readonly on: string
  readonly to: string
}

type DeliveryFault = keyof StatementPageWords['deliver']['faults']

/** `today` and `sealedOn`: local days, YYYY-MM-DD. What was handed over was sealed first, and is not handed over tomorrow. */
export function faultsOfDelivery(
  { on, to }: Delivery,
  today: string,
  sealedOn: string | null,
): Partial<Record<keyof Delivery, DeliveryFault>> {
  const day: DeliveryFault | null =
    on === '' ? 'needDay' : on > today ? 'dayAhead' : sealedOn !== null && on < sealedOn ? 'dayBefore' : null
  return { ...(day ? { on: day } : {}), ...(to.trim().length < 2 ? { to: 'needTo' as const } : {}) }
}
