/**
 * Each method against its peer, in turns on the same file: `npm run bench -- methods [--turns 5] [--draw FILE.svg] [name …]`.
 * Both sides read the file first; only the method is timed. A ratio counts only when the check values agree.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findGrowth, findMedian } from '../measuring/figures.ts'
import { printLoad, printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeSize, writeTime } from '../measuring/table.ts'
import { drawGrowth, type GrowthLine } from './draw-growth.ts'
import { openRPeer, type RPeer } from './r-peer.ts'
import type { MethodTask } from './task.ts'
import { tasks } from './tasks.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    turns: { type: 'string', default: '5' },
    largest: { type: 'string', default: '1000000' },
    draw: { type: 'string' },
  },
})
const unknown = positionals.filter((name) => !tasks.some((task) => task.name === name))
if (unknown.length > 0) {
  console.error(`no method ${unknown.join(', ')}; there are ${tasks.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

interface Measured {
  readonly size: number
  readonly ours: number
  readonly peer: number | null
  readonly check: string
  readonly note: string
}

const folder = await mkdtemp(join(tmpdir(), 'samlad-methods-'))
const turns = Number(values.turns)
const largest = Number(values.largest)
printSurroundings()
const rows: string[][] = []
const notes: string[] = []
const lines: GrowthLine[] = []
try {
  for (const task of tasks.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    let before: Measured | null = null
    const points: Measured[] = []
    for (const size of task.sizes.filter((one) => one <= largest)) {
      const measured = await measure(task, size)
      rows.push(writeRow(task, measured, before))
      if (measured.note) notes.push(`${task.name} ${writeSize(size)}: ${measured.note}`)
      before = measured
      points.push(measured)
    }
    const { name: method, unit, peer } = task
    lines.push({ method, unit, peer: `${peer.package}${peer.kind === 'recorded' ? ', another machine' : ''}`, points })
  }
} finally {
  await rm(folder, { recursive: true })
}
if (values.draw) await writeFile(values.draw, drawGrowth(lines))
printTable(['method', 'size', 'Samlad', 'grows as', 'peer', 'peer / Samlad', 'asked', '', 'check'], rows)
if (notes.length > 0) console.log(`\n${notes.join('\n')}`)
console.log()
printLoad()
process.exitCode = notes.some((note) => note.includes('differs')) ? 1 : 0

async function measure<Input>(task: MethodTask<Input>, size: number): Promise<Measured> {
  const path = join(folder, `${task.name}-${size}.csv`)
  const text = task.writeInput(size)
  await writeFile(path, text)
  const input = task.readInput(text)
  const peer = await openPeer(task, size, path)
  const ours: number[] = []
  const theirs: number[] = []
  // One turn that is not counted, so that both have compiled what they compile.
  let check = await task.run(input)
  let peerCheck: number | null = null
  const count = task.peer.kind === 'live' ? Math.min(turns, task.peer.turns ?? turns) : turns
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now()
    check = await task.run(input)
    ours.push(performance.now() - start)
    if (typeof peer !== 'object' || peer === null) continue
    const answer = await peer.run()
    theirs.push(answer.ms)
    peerCheck = answer.check
  }
  if (typeof peer === 'object') await peer?.close()
  await rm(path)
  const recorded = task.peer.kind === 'recorded' ? (task.peer.seconds[size] ?? null) : null
  const note = typeof peer === 'string' ? peer : compareChecks(check, peerCheck, task.tolerance)
  return {
    size,
    ours: findMedian(ours),
    peer: theirs.length > 0 ? findMedian(theirs) : recorded === null ? null : recorded * 1000,
    check: check.toPrecision(10),
    note,
  }
}

async function openPeer<Input>(
  { peer }: MethodTask<Input>,
  size: number,
  path: string,
): Promise<RPeer | string | null> {
  if (peer.kind === 'recorded') return null
  if (size > (peer.largest ?? Infinity)) return null
  return openRPeer(peer, path)
}

function compareChecks(ours: number, theirs: number | null, tolerance: number): string {
  if (theirs === null || !Number.isFinite(theirs)) return ''
  const off = Math.abs(ours - theirs) / Math.max(1e-300, Math.abs(theirs))
  return off <= tolerance ? '' : `the check value differs: ${ours} here, ${theirs} there: the ratio does not count`
}

function writeRow<Input>(task: MethodTask<Input>, measured: Measured, before: Measured | null): string[] {
  const { size, ours, peer } = measured
  const ratio = peer === null ? null : peer / ours
  const asked = task.asked[size]
  const growth = before ? findGrowth({ size: before.size, time: before.ours }, { size, time: ours }).toFixed(2) : ''
  const where = task.peer.kind === 'recorded' ? `${task.peer.package}, another machine` : task.peer.package
  return [
    task.name,
    `${writeSize(size)} ${task.unit}`,
    writeTime(ours),
    growth && `^${growth}`,
    peer === null ? '' : `${writeTime(peer)} (${where})`,
    ratio === null ? '' : ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1),
    asked === undefined ? '' : `≥ ${asked}`,
    asked === undefined || ratio === null ? '' : ratio >= asked ? 'met' : 'NOT MET',
    measured.check,
  ]
}
