/** The demo's three problems: one put first by both, one set aside with a reason, one that waits for the police. */
import { randomUUID } from 'node:crypto'
import type { Party } from '#features/access/schema.ts'
import { sayRunningFindings } from '#features/picture/server/say-findings.ts'
import { criteria } from '#features/problem/schema.ts'
import { assembleProblem } from '#features/problem/server/assemble.ts'
import { writeCause, writeChain } from '#features/problem/server/causes.ts'
import { confirmProblem } from '#features/problem/server/confirm.ts'
import type { FindingRef } from '#features/problem/server/known.ts'
import { addFindings, raiseProblem } from '#features/problem/server/raise.ts'
import { scoreProblem } from '#features/problem/server/write.ts'
import type { Purpose } from '#features/problem/transitions.ts'
import type { Act, DemoStep } from './demo-hands.ts'
import { causes, chain, nights, notNowReason, oneSpot, windows } from './demo-problems-sv.ts'

/** Who does what when: days are counted from the Monday when the first week was released. */
export interface DemoTime {
  readonly act: Act
  readonly at: (day: number, time: string) => Date
  readonly day: (count: number) => string
}

type Told = typeof nights
export type CauseName = keyof typeof causes

/** What the released edition says of these areas, whatever it is. */
async function findAbout({ trx }: DemoStep, pictureId: string, areaCodes: readonly string[]) {
  const said = await sayRunningFindings(trx, pictureId)
  const about = said?.findings.filter(({ areaCode }) => areaCode !== null && areaCodes.includes(areaCode)) ?? []
  const findings = about.map(({ key }): FindingRef => ({ pictureKind: 'running', pictureId, key }))
  return { title: said?.title ?? '', findings }
}

async function raise(step: DemoStep, { municipality: _, police: __, ...content }: Told, pictureId: string) {
  const { title, findings } = await findAbout(step, pictureId, content.areaCodes)
  return { id: await raiseProblem(step, { ...content, findings, overrides: [] }), pictureTitle: title }
}

async function score(step: DemoStep, id: string, answers: Told[Party]): Promise<void> {
  if (!answers) return
  const scores = criteria.map((criterion) => {
    const [value, note = null] = answers[criterion]
    return { criterion, score: value, note, version: 0 }
  })
  await scoreProblem(step, id, { scores, overrides: [] })
}

async function agree(step: DemoStep, id: string, purpose: Purpose, reason: string | null): Promise<void> {
  const { contentHash } = await assembleProblem(step.trx, id)
  await confirmProblem(step, id, { purpose, contentHash, reason, overrides: [] })
}

export async function prioritiseNights({ act, at }: DemoTime, pictureId: string) {
  const { id, pictureTitle } = await act('municipality', at(1, '08:00'), (step) => raise(step, nights, pictureId))
  await act('municipality', at(1, '08:25'), (step) => score(step, id, nights.municipality))
  await act('police', at(1, '13:10'), (step) => score(step, id, nights.police))
  const names = Object.keys(causes) as CauseName[]
  const causeIds = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<CauseName, string>
  for (const [order, name] of names.entries()) {
    const hand = order % 2 === 0 ? 'municipality' : 'police'
    const { through, evidence, ...cause } = causes[name]
    await act(hand, at(2, `09:${order}5`), (step) =>
      writeCause(step, id, {
        ...cause,
        id: causeIds[name],
        parentId: through ? causeIds[through as CauseName] : null,
        evidence: evidence.map(([side, text, source]) => ({
          ...{ id: randomUUID(), side, text },
          source: source ?? pictureTitle,
        })),
        ...{ version: 0, overrides: [] },
      }),
    )
  }
  await act('municipality', at(2, '10:10'), (step) =>
    writeChain(step, id, { id: randomUUID(), ...chain, version: 0, overrides: [] }),
  )
  await act('municipality', at(3, '08:15'), (step) => agree(step, id, 'prioritise', null))
  await act('police', at(3, '09:40'), (step) => agree(step, id, 'prioritise', null))
  return { problemId: id, causeIds }
}

export async function setOneSpotAside({ act, at }: DemoTime, pictureId: string): Promise<string> {
  const { id } = await act('police', at(8, '10:30'), (step) => raise(step, oneSpot, pictureId))
  await act('police', at(8, '10:40'), (step) => score(step, id, oneSpot.police))
  await act('municipality', at(8, '12:20'), (step) => score(step, id, oneSpot.municipality))
  await act('municipality', at(8, '14:00'), (step) => agree(step, id, 'notNow', notNowReason))
  await act('police', at(8, '14:30'), (step) => agree(step, id, 'notNow', notNowReason))
  return id
}

export async function raiseThird({ act, at }: DemoTime, pictureId: string): Promise<string> {
  const { id } = await act('municipality', at(14, '10:00'), (step) => raise(step, windows, pictureId))
  await act('municipality', at(14, '10:20'), (step) => score(step, id, windows.municipality))
  return id
}

/** The third week tells of the same area again. */
export async function addLaterFinding({ act, at }: DemoTime, problemId: string, pictureId: string): Promise<void> {
  await act('police', at(17, '09:00'), async (step) => {
    const { findings } = await findAbout(step, pictureId, nights.areaCodes)
    await addFindings(step, problemId, findings)
  })
}
