import { en } from '#features/evidence/import/faults-en.ts'
import { sv } from '#features/evidence/import/faults-sv.ts'
import type { Call } from '../call.ts'
import type { TakenIn } from './take-in-evidence.ts'

const firstFaults = 5

/** A line a file, and under a refused one its first faults. */
export function tellTakenIn(call: Call, taken: readonly TakenIn[]): string[] {
  const { evidence } = call.words
  const faults = call.language === 'sv' ? sv : en
  return taken.flatMap((one) => {
    const head = `${one.file}: ${evidence.outcomes[one.outcome](one)}`
    const shown = one.faults.slice(0, firstFaults).map(({ code, sheet, line, column, values }) => {
      const place = faults.place({ sheet, line, column })
      return `  ${place && `${place}: `}${faults[code](values)}`
    })
    const more = one.faults.length - firstFaults
    return [head, ...shown, ...(more > 0 ? [`  ${evidence.moreFaults(more)}`] : [])]
  })
}
