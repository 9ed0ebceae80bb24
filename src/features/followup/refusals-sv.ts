/** Varför något i uppföljningen inte går, i klartext. */
import { refusals as plan } from '#features/plan/refusals-sv.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { day } from '#words/sv.ts'
import type { FollowUpRefusal } from './rules.ts'

export const refusals: Record<
  FollowUpRefusal | 'moved' | 'personInText' | 'contentMoved',
  (values: Refusal['values']) => string
> = {
  measureNotDecided: () => 'Åtgärden är inte beslutad än. Det går att anteckna vad som är gjort när den är det.',
  dayAhead: () => 'Dagen ligger framåt i tiden. Anteckna det när det är gjort.',
  beforeDecision: (values) =>
    `Dagen ligger före beslutet om åtgärden${values?.on ? `, som togs ${day(String(values.on))}` : ''}.`,
  entryTaken: () => 'Anteckningen är borttagen eller hör till en annan åtgärd. Skriv en ny.',
  moved: () => 'Någon annan hann ändra anteckningen. Läs vad som står nu och spara på nytt.',
  contentMoved: plan.contentMoved,
  personInText: (values) => sayMarked(values, guard),
}
