/** Something that goes by itself after a while, but never while somebody is at it. */
export interface Linger {
  /** Somebody points at it or has the focus in it: it waits. */
  hold(): void
  /** They have left: the whole while begins anew. */
  leave(): void
  end(): void
}

export function startLinger(ms: number, done: () => void): Linger {
  let timer = setTimeout(done, ms)
  return {
    hold: () => clearTimeout(timer),
    leave: () => {
      clearTimeout(timer)
      timer = setTimeout(done, ms)
    },
    end: () => clearTimeout(timer),
  }
}

/** How long a message is shown, milliseconds: ten seconds, or what somebody who reads a hundred words a minute needs. */
export const lingerMs = (text: string) => Math.max(10_000, text.trim().split(/\s+/).length * 600)
