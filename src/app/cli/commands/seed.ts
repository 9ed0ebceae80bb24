import { AnalysisError } from '#analysis/analysis-error.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { startOfLocalDay } from '#analysis/time/local-time.ts'
import { makeDemo } from '#app/server/demo.ts'
import { answer, type Call, type Command, flag, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { listMunicipalities, removeInvented } from '../place/place-store.ts'
import { startProgress } from '../progress.ts'
import { type ExitCode, Stop } from '../stop.ts'

const longestWeeks = 520
/** So that three weeks can be released before the one that waits. */
const leastWeeks = 8

export const seedCommand: Command = {
  options: { seed: text, until: text, weeks: text, again: flag },
  takes: [0, 0],
  run(call) {
    const { words } = call
    const seed = readWhole(call, 'seed', 1, 0, 2 ** 31)
    const weeks = readWhole(call, 'weeks', 104, leastWeeks, longestWeeks)
    const now = readUntil(call)
    return inHouse<ExitCode>(call, async (db) => {
      const there = await db.asOwner(listMunicipalities)
      if (there.length > 0) {
        if (call.values.again !== true)
          throw new Stop(
            1,
            'notEmpty',
            there.map(({ name }) => name),
          )
        const real = there.filter(({ invented }) => !invented).map(({ name }) => name)
        if (real.length > 0) throw new Stop(1, 'notInvented', real)
        for (const { id } of there) await db.asOwner((trx) => removeInvented(trx, id), { statementLimitMs: 600_000 })
      }
      const progress = startProgress(call.stderr, words.seed.label)
      const counts = { reports: 0, pictures: 0, evidence: 0, thread: 0 }
      const onStep = (step: keyof typeof counts, count: number) => {
        counts[step] = count
        progress.show(counts.reports, null)
      }
      await makeDemo(db, { seed, now, weeks, onStep })
      progress.end()
      answer(call, { seed, weeks, ...counts }, () => [words.seed.done(counts.reports, counts.pictures, seed)])
      return 0
    })
  },
}

/** Noon of the day before which everything is told; now, when no day is named. */
function readUntil(call: Call): Date {
  const day = readText(call, 'until')
  if (day === undefined) return call.clock.now()
  try {
    return new Date(startOfLocalDay(parseLocalDate(day)) + 12 * 3_600_000)
  } catch (error) {
    if (error instanceof AnalysisError) throw new Stop(2, 'badDate', day)
    throw error
  }
}

function readWhole(call: Call, name: string, otherwise: number, least: number, most: number): number {
  const written = readText(call, name)
  if (written === undefined) return otherwise
  const value = Number(written)
  if (!/^\d+$/.test(written) || value < least || value > most)
    throw new Stop(2, 'badNumber', name, written, least, most)
  return value
}
