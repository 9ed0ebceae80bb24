import { AnalysisError } from '#analysis/analysis-error.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { en } from '#features/compliance/en.ts'
import type { ObligationView } from '#features/compliance/schema.ts'
import { judgeAll } from '#features/compliance/server/judge.ts'
import { knownAt } from '#features/compliance/server/present.ts'
import { sv } from '#features/compliance/sv.ts'
import { answer, type Call, type Command, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseMunicipality, readerScope } from '../place/choose-place.ts'
import { type ExitCode, Stop } from '../stop.ts'
import { alignColumns } from '../table.ts'

/** Every obligation of law and agreement with its state, its day and why. */
export const clockCommand: Command = {
  options: { municipality: text, on: text },
  takes: [0, 0],
  run(call) {
    const asked = readDay(call)
    return inHouse<ExitCode>(call, async (db) => {
      const { id, name, timeZone: zone } = await chooseMunicipality(db, call)
      const now = call.clock.now()
      const today = localDateAt(now.getTime(), zone)
      const on = asked ?? today
      if (on > today) throw new Stop(2, 'dayToCome', on)
      const asOf = knownAt(on, { now, zone })
      const all = await db.withScope(readerScope(id), (trx) => judgeAll({ trx, municipalityId: id, zone, asOf, on }))
      answer(call, { municipality: id, on, asOf: asOf.toISOString(), obligations: all }, () =>
        tell(call, name, on, all),
      )
      return 0
    })
  },
}

function readDay(call: Call): string | undefined {
  const day = readText(call, 'on')
  try {
    if (day !== undefined) parseLocalDate(day)
    return day
  } catch (error) {
    if (error instanceof AnalysisError) throw new Stop(2, 'badDate', day ?? '')
    throw error
  }
}

function tell(call: Call, name: string, on: string, all: readonly ObligationView[]): string[] {
  const { clock } = call.words
  const { states, why } = call.language === 'sv' ? sv : en
  const count = (state: ObligationView['state']) => all.filter((one) => one.state === state).length
  return [
    clock.head(name, on),
    clock.sum(count('overdue'), count('dueSoon'), all.length),
    ...alignColumns(
      all.map((one) => [
        `  ${clock.sources[one.source.kind]}`,
        one.place,
        states[one.state],
        one.dueOn ?? clock.noDay,
        why[one.why.code](one.why.values),
      ]),
    ),
  ]
}
