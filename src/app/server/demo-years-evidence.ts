/** What the demo's parties did before Samlad, and beside it, written down as own evidence: each soon after it was done. */
import { randomUUID } from 'node:crypto'
import { law2023196 } from '#agreements/law-2023-196.data.ts'
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { type Period, periodContaining, previousPeriod } from '#analysis/time/period.ts'
import { writeNote } from '#features/compliance/server/notes.ts'
import { writeOwnEvidence } from '#features/compliance/server/own-evidence.ts'
import type { Act } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { type DemoEvidence, evidence, notBegun, type OwedCode, stretches } from './demo-years-sv.ts'

const overrides: [] = []

/** Told when the clock of the story has come so far. */
interface LaterStep {
  readonly at: Date
  readonly tell: (act: Act) => Promise<void>
}

/** Its key, and the topic that it is read under. */
function findOwed(of: OwedCode): { key: string; topic: string } {
  const [source, code] = of.split('/') as ['law' | 'agreement', string]
  const from = source === 'law' ? law2023196 : lulea2024to2027
  const found = from.obligations.find((one) => one.code === code)
  if (!found) throw new Error(`neither law nor agreement asks for ${of}`)
  return { key: `${from.code}/${code}`, topic: found.topic }
}

type Written = Pick<DemoEvidence, 'title' | 'text'> & {
  readonly on: string
  readonly until?: string | undefined
  readonly reference?: string | undefined
}

async function write(act: Act, at: Date, of: OwedCode, { on, until, reference, title, text }: Written): Promise<void> {
  const { key, topic } = findOwed(of)
  const told = { key, on, until: until ?? null, title, text, reference: reference ?? null }
  await act('municipality', at, (step) =>
    writeOwnEvidence(step, { topic, id: randomUUID() }, { ...told, version: 0, overrides }),
  )
}

/** In the order that they were written. */
export function listEvidence({ at, day }: DemoTime): LaterStep[] {
  const single = evidence.flatMap((told): LaterStep[] => {
    const on = typeof told.on === 'number' ? day(told.on) : told.on
    // What has a day of its own may lie ahead of a demo that is set early.
    if (on >= day(0)) return []
    const written = new Date(`${addDays(on, 2)}T13:00:00.000Z`)
    return [{ at: written, tell: (act) => writeEach(act, written, told.of, { ...told, on }) }]
  })
  const stretched = stretches.flatMap(({ of, unit, title, text }) => {
    // Up to the first week that was made in Samlad.
    const last = addDays(previousPeriod(periodContaining(unit, day(-7))).end, -1)
    return listHalves(lulea2024to2027.valid.from, last).map(({ from, to }): LaterStep => {
      const written = new Date(`${addDays(to, 3)}T09:00:00.000Z`)
      const told = { on: from, until: to, title: title(from, to), text }
      return { at: written, tell: (act) => write(act, written, of, told) }
    })
  })
  const { of, reason, beginsIn } = notBegun
  const { key, topic } = findOwed(of)
  const noted = at(-30, '10:00')
  const note: LaterStep = {
    at: noted,
    tell: (act) =>
      act('municipality', noted, (step) =>
        writeNote(step, topic, { key, reason, beginsOn: day(beginsIn), version: 0, overrides }),
      ),
  }
  return [...single, ...stretched, note].sort((one, other) => one.at.getTime() - other.at.getTime())
}

async function writeEach(act: Act, at: Date, of: readonly OwedCode[], told: Written): Promise<void> {
  for (const one of of) await write(act, at, one, told)
}

/** Half-years from a day to another, both included; the last one may be shorter. */
function listHalves(from: string, to: string): { from: string; to: string }[] {
  const halves: { from: string; to: string }[] = []
  for (let start = from; start <= to; ) {
    const year = Number(start.slice(0, 4))
    const next = start.slice(5) < '07-01' ? `${year}-07-01` : `${year + 1}-01-01`
    halves.push({ from: start, to: next > to ? to : addDays(next, -1) })
    start = next
  }
  return halves
}

/** Months and quarters that ended during the story's last weeks: made as before, since only weeks are made in Samlad so far. */
export async function writeLatePictures({ act, at, day }: DemoTime, on: number): Promise<void> {
  for (const { of, unit, title, text } of stretches) {
    if (unit === 'week') continue
    const last: Period = previousPeriod(periodContaining(unit, day(on)))
    if (last.end <= day(-7)) continue
    const until = addDays(last.end, -1)
    await write(act, at(on, '14:20'), of, { on: last.start, until, title: title(last.start, until), text })
  }
}
