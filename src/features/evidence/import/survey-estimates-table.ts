/** What is kept of a survey's microdata as its file: the estimates as a table, in place of the answers. */
import type { ReadDelivery } from '../schema.ts'
import { estimateHeader, estimateUnits, suppressedNote } from './survey-words.data.ts'

/** Text of a file with `;` between cells and decimal comma, one line an estimate. Holds no answer of a single respondent. */
export function writeEstimates({ series, observations }: Pick<ReadDelivery, 'series' | 'observations'>): string {
  const byId = new Map(series.map((one) => [one.id, one]))
  const lines = observations.map(({ seriesId, period, value, standardError, answers, state }) => {
    const { area, title, unit, breakdown } = byId.get(seriesId)!
    const answer = breakdown.answer ?? ''
    const question = answer ? title.slice(0, -`: ${answer}`.length) : title
    const numbers = [value, standardError, answers].map((number) =>
      number === null ? '' : `${number}`.replace('.', ','),
    )
    const note = state === 'suppressed' ? suppressedNote : ''
    return [area.name, period, question, answer, estimateUnits[unit] ?? unit, ...numbers, note]
  })
  return [estimateHeader, ...lines].map((cells) => `${cells.map(quote).join(';')}\r\n`).join('')
}

const quote = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
