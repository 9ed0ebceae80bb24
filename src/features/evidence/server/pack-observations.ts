/** A large delivery on its way between threads: its observations as columns, which go over whole instead of copied one by one. */
import type { Observation, ReadDelivery, ReadResult } from '../schema.ts'

const states = ['known', 'suppressed', 'missing'] as const satisfies readonly Observation['state'][]
const statuses = ['final', 'preliminary'] as const satisfies readonly Observation['status'][]
const numbers = ['value', 'margin', 'standardError', 'answers'] as const

interface Columns {
  readonly ids: readonly string[]
  readonly periods: readonly string[]
  readonly idAt: Uint32Array
  readonly periodAt: Uint32Array
  readonly stateAt: Uint8Array
  readonly statusAt: Uint8Array
  /** NaN for null: no number in a file is NaN. */
  readonly numbers: Readonly<Record<(typeof numbers)[number], Float64Array>>
}
export type PackedResult =
  | Extract<ReadResult, { outcome: 'refused' }>
  | { readonly outcome: 'read'; readonly delivery: Omit<ReadDelivery, 'observations'>; readonly columns: Columns }

export function packResult(result: ReadResult): PackedResult {
  if (result.outcome === 'refused') return result
  const { observations, ...delivery } = result.delivery
  const [ids, periods] = [new Map<string, number>(), new Map<string, number>()]
  const place = (in_: Map<string, number>, text: string) => {
    const at = in_.get(text) ?? in_.size
    in_.set(text, at)
    return at
  }
  const column = (name: (typeof numbers)[number]) => Float64Array.from(observations, (one) => one[name] ?? Number.NaN)
  const columns = {
    idAt: Uint32Array.from(observations, ({ seriesId }) => place(ids, seriesId)),
    periodAt: Uint32Array.from(observations, ({ period }) => place(periods, period)),
    stateAt: Uint8Array.from(observations, ({ state }) => states.indexOf(state)),
    statusAt: Uint8Array.from(observations, ({ status }) => statuses.indexOf(status)),
    numbers: {
      value: column('value'),
      margin: column('margin'),
      standardError: column('standardError'),
      answers: column('answers'),
    },
  }
  return { outcome: 'read', delivery, columns: { ids: [...ids.keys()], periods: [...periods.keys()], ...columns } }
}

export function unpackResult(packed: PackedResult): ReadResult {
  if (packed.outcome === 'refused') return packed
  const { ids, periods, idAt, periodAt, stateAt, statusAt, numbers: from } = packed.columns
  const number = (column: Float64Array, at: number) => (Number.isNaN(column[at]) ? null : (column[at] as number))
  const observations = Array.from(
    idAt,
    (id, at): Observation => ({
      seriesId: ids[id] as string,
      period: periods[periodAt[at] as number] as string,
      value: number(from.value, at),
      state: states[stateAt[at] as number] ?? 'missing',
      status: statuses[statusAt[at] as number] ?? 'final',
      margin: number(from.margin, at),
      standardError: number(from.standardError, at),
      answers: number(from.answers, at),
    }),
  )
  return { outcome: 'read', delivery: { ...packed.delivery, observations } }
}
