/** What the questionnaire says, counted from the answers that were given; no group of fewer than five is told apart. */
import type { AnswerEntry, Ledger } from './ledger.ts'

const fewest = 5

export function reckonAnswers({ title, closesOn, invited, answers }: Ledger['questionnaire']) {
  const of = (...sides: string[]) => answers.filter((one) => sides.includes(one.side))
  const [ours, theirs, others] = [of('municipality'), of('police'), of('other')]
  const isEnough = (some: readonly AnswerEntry[]) => some.length === 0 || some.length >= fewest
  const areBothTold = ours.length >= fewest && theirs.length >= fewest && isEnough(others)
  const told = [
    ...(areBothTold ? ([['municipality', ours], ['police', theirs]] as const) : []), // biome-ignore format: one line
    ...(others.length >= fewest && (areBothTold || isEnough([...ours, ...theirs]))
      ? ([['other', others]] as const)
      : []),
  ]
  const words = (field: 'best' | 'better') => answers.flatMap((one) => one[field] || []).toSorted()
  return {
    ...{ title, closesOn, invited },
    answered: answers.length,
    all: count(answers),
    bySide: told.map(([side, some]) => ({ side, answered: some.length, questions: count(some) })),
    texts: { best: words('best'), better: words('better') },
  }
}

function count(answers: readonly AnswerEntry[]) {
  return Object.keys(answers[0]?.scores ?? {}).map((code) => {
    const given = answers.map((one) => one.scores[code] ?? null)
    const known = given.flatMap((one) => one ?? []).toSorted((a, b) => a - b)
    const half = known.length / 2
    const middle = known.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
    return {
      code,
      counts: [1, 2, 3, 4, 5].map((score) => given.filter((one) => one === score).length),
      unsure: given.length - known.length,
      median: known.length < fewest ? null : middle.reduce((sum, one) => sum + one, 0) / middle.length,
    }
  })
}
