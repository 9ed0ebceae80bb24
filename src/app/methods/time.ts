/** When does it happen? Hours of the week when the time is uncertain. */
import { spreadOverWeek } from '#analysis/time/aoristic.ts'
import { drawHourWeek } from '#figure/time/hour-week-heatmap.ts'
import type { Draw, Exhibit } from './exhibit.ts'
import { readVehicleThefts } from './samples/samples.ts'
import type { GalleryWords } from './words-sv.ts'

export function showTime(words: GalleryWords): Exhibit[] {
  const { start, end } = readVehicleThefts()
  const draw = drawWeek(words, start, end)
  // A morning's finds alone: all of them have gone on for days.
  const long = Array.from(start.keys())
    .filter((at) => end[at]! - start[at]! > 2 * 1440)
    .slice(0, 12)
  const pick = (values: Float64Array) => Float64Array.from(long, (at) => values[at]!)
  return [{ method: 'aoristic', sample: 'vehicleThefts', draw, untold: drawWeek(words, pick(start), pick(end)) }]
}

function drawWeek(words: GalleryWords, start: Float64Array, end: Float64Array): Draw {
  const { week, events, knownShare } = spreadOverWeek(start, end, { clockChanges: 'none' })
  const weights = Array.from({ length: 7 }, (_, day) => Array.from(week.slice(day * 24, day * 24 + 24)))
  const text = words.week168
  const quarter = (day: readonly number[], from: number) => day.slice(from, from + 6).reduce((sum, one) => sum + one, 0)
  const parts = weights.flatMap((day, at) => [0, 6, 12, 18].map((from) => ({ at, from, sum: quarter(day, from) })))
  const fullest = parts.reduce((top, one) => (one.sum > top.sum ? one : top))
  return (theme) => {
    const known = theme.formatNumber((knownShare ?? 0) * 100)
    const enough = (knownShare ?? 0) >= 0.1
    const part = {
      day: words.days[fullest.at]!,
      from: fullest.from,
      percent: theme.formatNumber((100 * fullest.sum) / events),
    }
    const sentence = enough
      ? text.sentence(theme.formatNumber(events), part, known)
      : text.cannotTell(theme.formatNumber(events), known)
    return drawHourWeek(
      { weights },
      {
        title: text.title,
        days: words.daysShort,
        describe: () => `${text.shows} ${sentence}`,
        sentence: () => sentence,
        columns: { hour: text.hour },
        hour: (hour) => `${String(hour).padStart(2, '0')}–${String((hour + 1) % 24).padStart(2, '0')}`,
        suppressed: '–',
        empty: text.empty,
        classLabel: text.classLabel,
      },
      theme,
    )
  }
}
