/** What happens in the four years, entered beforehand and carried out in its order; and the house that it happens in. */
import assert from 'node:assert/strict'
import type { Method } from '#platform/http/endpoint.ts'
import type { House } from '../house.ts'
import type { MemberId } from '../town.ts'
import { swedishDayAt } from './days.ts'
import { type Ledger, openLedger } from './ledger.ts'

export interface FourYears {
  readonly house: House
  readonly ledger: Ledger
  readonly random: () => number
  /** The day that it is. */
  today(): string
  /** A call that must succeed. */
  done<T = Record<string, unknown>>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** Enters something to do on a day, at 9 in the morning or at another time (UTC). */
  enter(day: string, work: () => Promise<void>, time?: string): void
  /** Does everything that is entered up to the end of a day. */
  runTo(day: string): Promise<void>
}

export function openFourYears(house: House, random: () => number): FourYears {
  let entries: { readonly at: string; readonly work: () => Promise<void> }[] = []
  let now = ''
  return {
    ...{ house, random, ledger: openLedger() },
    today: () => swedishDayAt(now),
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown) {
      const answer = await house.call<T>(who, method, path, body)
      const said = `${now} ${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${house.faults.join(' ')}`
      assert.equal(answer.status, 200, said)
      return answer.body
    },
    enter(day, work, time = '08:00') {
      entries.push({ at: `${day}T${time}:00.000Z`, work })
    },
    async runTo(day) {
      for (;;) {
        // What is done may enter something more for the days to come.
        const due = entries.filter((one) => one.at.slice(0, 10) <= day).toSorted((a, b) => a.at.localeCompare(b.at))
        const [next] = due
        if (!next) return
        entries = entries.filter((one) => one !== next)
        now = next.at
        house.clock.set(now)
        await next.work()
      }
    },
  }
}
