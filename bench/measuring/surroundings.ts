import { cpus, loadavg, platform, release, totalmem } from 'node:os'

/** Says what the figures were made on, and how busy the machine was when they were. */
export function printSurroundings(more: readonly string[] = []): void {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  console.log(
    `${new Date().toISOString().slice(0, 16)}Z · ${cpus().length} × ${first?.model.trim() ?? 'processor'} · ${memory}`,
  )
  console.log([`${platform()} ${release()}`, `Node ${process.versions.node}`, ...more].join(' · '))
  printLoad()
}

/** Above the number of processors others were at work, and the times are longer than they would be. */
export function printLoad(): void {
  const [minute] = loadavg()
  console.log(`load of the last minute ${minute?.toFixed(2)} on ${cpus().length} processors\n`)
}
