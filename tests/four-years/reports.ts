/** Reports of two actors: some are shared, some are only looked through, one is taken back after it was shared. */
import { randomUUID } from 'node:crypto'
import type { Report } from '#features/report/schema.ts'
import { type MemberId, spotIn } from '../town.ts'
import { addDays } from './days.ts'
import type { FourYears } from './diary.ts'

const actors = [
  { organisation: 'skolan', writes: 'schoolReporter', reviews: 'schoolReviewer' },
  { organisation: 'vakten', writes: 'guardReporter', reviews: 'guardReviewer' },
] as const satisfies readonly { organisation: string; writes: MemberId; reviews: MemberId }[]
const areas = ['norr', 'soder', 'oster', 'vaster'] as const

/** Every third week or so, from the first to the last. */
export function enterReports(years: FourYears): void {
  const { random } = years
  for (let day = '2024-01-10'; day < '2027-12-20'; day = addDays(day, 7 + Math.floor(random() * 28))) {
    const [actor = actors[0], area = 'soder'] = [actors[Math.floor(random() * 2)], areas[Math.floor(random() * 4)]]
    const dice = random()
    years.enter(day, () => write(years, actor, area, dice), '16:00')
  }
  // What happened before the agreement is not of its years.
  years.enter('2024-01-02', () => write(years, actors[0], 'soder', 0.9, '2023-12-30'))
}

async function write(
  years: FourYears,
  { organisation, writes, reviews }: (typeof actors)[number],
  area: (typeof areas)[number],
  dice: number,
  happenedOn = years.today(),
): Promise<void> {
  const id = randomUUID()
  const when = { from: `${happenedOn}T09:00:00.000Z`, to: `${happenedOn}T09:30:00.000Z` }
  const where = { source: 'map', position: spotIn(area), precisionMetres: 20 }
  await years.done<Report>(writes, 'POST', '/reports', { id, state: 'submitted', category: 'vandalism', when, where })
  let version = 1
  const move = async (action: string, reason: string | null = null) => {
    await years.done(reviews, 'POST', '/reports/move', { action, reports: [{ id, version }], reason })
    version += 1
  }
  await move('review')
  if (dice > 0.2) await move('share')
  if (dice > 0.2 && dice < 0.25) await move('withdraw', 'Fel plats.')
  years.ledger.reports.push({ organisation, on: happenedOn, shared: dice >= 0.25 })
}
