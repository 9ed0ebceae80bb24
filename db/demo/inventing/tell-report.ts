/** From sighting to report: when it was told, reviewed, shared, corrected or withdrawn, as far as `now` has come. */
import type { InventedCorrection, InventedReport, Sighting } from './invented-report.ts'
import { toIso } from './local-time.ts'
import type { Random } from './random.ts'
import { correctionReasons, texts, withdrawReasons } from './texts.data.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** The report, or null when at `now` nobody had told it yet. */
export function tellReport(sighting: Sighting, now: number, random: Random): InventedReport | null {
  const { from, to, known, ...seen } = sighting
  const reported = known + random.between(2, random.pick([15, 40, 180])) * minute
  const isStory = seen.story === 'realHotSpot' || seen.story === 'falseHotSpot'
  if (reported >= now) return null
  const base = {
    ...seen,
    id: random.uuid(),
    occurredFrom: toIso(from),
    occurredTo: toIso(to),
    reportedAt: toIso(reported),
    submittedAt: null,
    reviewedAt: null,
    sharedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    corrections: [],
    duplicateOf: null,
  } as const
  // A phone without coverage, or a form left half filled: young drafts exist.
  if (!isStory && now - reported < 4 * day && random.chance(0.05)) return { ...base, state: 'draft' }
  const submitted = random.chance(0.06) ? reported + random.between(5, 240) * minute : reported
  if (submitted >= now) return { ...base, state: 'draft' }
  const told = { ...base, submittedAt: toIso(submitted) }
  if (!isStory && random.chance(0.012)) {
    const at = submitted + random.between(10, 600) * minute
    const reason = random.pick(withdrawReasons)
    if (at < now) return { ...told, state: 'withdrawn', withdrawnAt: toIso(at), withdrawnReason: reason }
  }
  let reviewed = submitted + random.between(20, 840) * minute
  let shared = reviewed + random.between(2, 360) * minute
  const isLeft = !isStory && random.chance(now - submitted < 3 * day ? 0.15 : 0.005)
  if (shared >= now && !isLeft) {
    // Reviewers clear their list before the Monday meeting.
    reviewed = Math.floor(submitted + (now - submitted) * 0.4)
    shared = Math.floor(submitted + (now - submitted) * 0.8)
  }
  if (isLeft && (reviewed >= now || random.chance(0.5))) return { ...told, state: 'submitted' }
  const checked = { ...told, reviewedAt: toIso(reviewed) }
  if (isLeft) return { ...checked, state: 'reviewed' }
  const corrections = isStory ? [] : correct(seen, from, to, shared, now, random)
  return { ...checked, state: 'shared', sharedAt: toIso(shared), corrections }
}

function correct(
  seen: Pick<Sighting, 'category'>,
  from: number,
  to: number,
  shared: number,
  now: number,
  random: Random,
): InventedCorrection[] {
  if (!random.chance(0.02)) return []
  const at = shared + random.between(30, 6 * 24 * 60) * minute
  if (at >= now) return []
  const kind = random.between(0, 2)
  const reason = correctionReasons[kind]!
  if (kind === 0 && to > from) {
    // Narrowed to whole minutes inside the first interval.
    const later = from + Math.floor((to - from) / 2 / minute) * minute
    return [{ at: toIso(at), reason, occurredFrom: toIso(later), occurredTo: toIso(to) }]
  }
  if (kind === 1 && seen.category === 'vandalism') return [{ at: toIso(at), reason, category: 'graffiti' }]
  return [{ at: toIso(at), reason: correctionReasons[2], text: random.pick(texts[seen.category] ?? texts.other!) }]
}
