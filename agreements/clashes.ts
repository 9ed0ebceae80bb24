/** Faults between parts of an agreement that are each right alone. Reads also what lacks parts, so that all faults come at once. */

export const clashCodes = [
  'endsBeforeBegin',
  'partyTwice',
  'partyMissing',
  'bodyTwice',
  'subGoalTwice',
  'obligationTwice',
  'unknownBody',
  'bodyMissing',
  'supersedesItself',
] as const
type ClashCode = (typeof clashCodes)[number]

interface Clash {
  readonly path: readonly (string | number)[]
  readonly code: ClashCode
  readonly values: Readonly<Record<string, string | number>>
}

type Loose = Readonly<Record<string, unknown>>

const parties = ['municipality', 'police'] as const
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
const readGroup = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {})
const readList = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(readGroup) : [])

/** `content`: an agreement, or what is to become one. */
export function findClashes(content: unknown): Clash[] {
  const all = readGroup(content)
  const bodies = [...readList(all.bodies), ...readList(all.ownBodies)]
  return [
    ...findDays(all),
    ...findParties(all),
    ...findTwice(readList(all.bodies), 'bodies', 'bodyTwice'),
    ...findTwice(bodies, 'ownBodies', 'bodyTwice', readList(all.bodies).length),
    ...findTwice(readList(all.subGoals), 'subGoals', 'subGoalTwice'),
    ...findTwice(readList(all.obligations), 'obligations', 'obligationTwice'),
    ...findBodies(
      all,
      bodies.map((body) => body.code).filter((one) => typeof one === 'string'),
    ),
  ]
}

function findDays({ valid, code, supersedes }: Loose): Clash[] {
  const { from, to } = readGroup(valid)
  const clashes: Clash[] = []
  if (isDay(from) && isDay(to) && to < from) {
    clashes.push({ path: ['valid', 'to'], code: 'endsBeforeBegin', values: { from, to } })
  }
  if (typeof code === 'string' && code === supersedes) {
    clashes.push({ path: ['supersedes'], code: 'supersedesItself', values: {} })
  }
  return clashes
}

/** Both parties, each once, and each signs. What is not there at all is told by the shape. */
function findParties(all: Loose): Clash[] {
  const named = readList(all.parties).map((one) => one.party)
  const twice: Clash[] = named.flatMap((party, at) =>
    typeof party === 'string' && named.indexOf(party) < at
      ? [{ path: ['parties', at, 'party'], code: 'partyTwice', values: { party } }]
      : [],
  )
  const signing = readList(all.signatures).map((one) => one.party)
  if (signing.length === 0) return twice
  const missing = parties.filter((party) => !signing.includes(party))
  return [
    ...twice,
    ...missing.map((party): Clash => ({ path: ['signatures'], code: 'partyMissing', values: { party } })),
  ]
}

/** `before`: so many of the list stand in another one, and are told there. */
function findTwice(list: readonly Loose[], name: string, code: ClashCode, before = 0): Clash[] {
  const codes = list.map((one) => one.code)
  return codes.flatMap((own, at) =>
    typeof own === 'string' && at >= before && codes.indexOf(own) < at
      ? [{ path: [name, at - before, 'code'], code, values: { code: own } }]
      : [],
  )
}

function findBodies(all: Loose, known: readonly string[]): Clash[] {
  const clashes: Clash[] = []
  const ask = (body: unknown, path: Clash['path']) => {
    if (typeof body === 'string' && !known.includes(body)) {
      clashes.push({ path, code: 'unknownBody', values: { body, known: known.join(', ') } })
    }
  }
  for (const [at, obligation] of readList(all.obligations).entries()) {
    const { kind, body } = readGroup(obligation.evidence)
    const path = ['obligations', at, 'evidence', 'body']
    ask(body, path)
    if ((kind === 'meeting' || kind === 'seats') && body === undefined) {
      clashes.push({ path, code: 'bodyMissing', values: { kind } })
    }
  }
  ask(readGroup(all.strategicCouncil).body, ['strategicCouncil', 'body'])
  return clashes
}
