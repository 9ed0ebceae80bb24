/** Why something in the follow-up cannot be done, in plain words. */
import { refusals as plan } from '#features/plan/refusals-en.ts'
import { en as guard } from '#features/report/guard/en.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { day } from '#words/en.ts'
import type { refusals as swedish } from './refusals-sv.ts'

export const refusals: typeof swedish = {
  measureNotDecided: () => 'The measure is not decided yet. What is done can be told once it is.',
  dayAhead: () => 'The day lies ahead. Tell of it when it is done.',
  beforeDecision: (values) =>
    `The day lies before the decision on the measure${values?.on ? `, which was taken ${day(String(values.on))}` : ''}.`,
  entryTaken: () => 'The entry is removed or belongs to another measure. Write a new one.',
  moved: () => 'Somebody else changed the entry first. Read what stands now and save again.',
  contentMoved: plan.contentMoved,
  personInText: (values) => sayMarked(values, guard),
}
