/** The only source of "now". Everything that depends on time takes a Clock, so that tests and recomputations decide it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still. */
export function fixedClock(instant: string | Date): Clock {
  const time = readInstant(instant)
  return { now: () => new Date(time) }
}

export interface TickingClock extends Clock {
  /** Moves the clock forward (or back) by milliseconds. */
  advance(milliseconds: number): void
  set(instant: string | Date): void
}

/**
 * A clock for tests: starts at `instant`, moves `stepMs` after each reading (0 = only by hand).
 */
export function tickingClock(instant: string | Date, stepMs = 0): TickingClock {
  let time = readInstant(instant)
  return {
    now() {
      const reading = new Date(time)
      time += stepMs
      return reading
    },
    advance(milliseconds) {
      time += milliseconds
    },
    set(next) {
      time = readInstant(next)
    },
  }
}

function readInstant(instant: string | Date): number {
  const time = new Date(instant).getTime()
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${String(instant)}`)
  return time
}
