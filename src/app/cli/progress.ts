/** Progress on stderr: a bar that redraws itself on a terminal, otherwise one line when a step begins and one when it ends. */
export interface Screen {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

const width = 24
const leastMsBetween = 80

export interface Progress {
  /** `total` null: how much there is, is not known. */
  show(done: number, total: number | null): void
  end(summary?: string): void
}

export function startProgress(screen: Screen, label: string, now: () => number = () => performance.now()): Progress {
  const started = now()
  let shownAt = Number.NEGATIVE_INFINITY
  const seconds = () => `${((now() - started) / 1000).toFixed(1)} s`
  if (!screen.isTTY) screen.write(`${label} …\n`)
  return {
    show(done, total) {
      if (!screen.isTTY || now() - shownAt < leastMsBetween) return
      shownAt = now()
      screen.write(`\r\x1b[K${label} ${drawBar(done, total)} ${seconds()}`)
    },
    end(summary = '') {
      const told = summary ? `: ${summary}` : ''
      screen.write(screen.isTTY ? `\r\x1b[K${label}${told} (${seconds()})\n` : `${label}${told} (${seconds()})\n`)
    },
  }
}

export function drawBar(done: number, total: number | null): string {
  if (total === null || total <= 0) return String(done)
  const share = Math.min(1, done / total)
  const filled = Math.round(share * width)
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${Math.floor(share * 100)} %`
}
