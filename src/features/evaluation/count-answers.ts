/**
 * What is told of the answers, so that nobody's own can be seen in it. Two things remain, and are the price of telling anything: who has
 * answered knows their own answer and can take it away, and where all in a group have answered alike, one knows what each of them answered.
 */
import {
  type Answers,
  type Distribution,
  fewestAnswers,
  type QuestionnaireResult,
  questionCodes,
  type Side,
  sides,
} from './schema.ts'

export interface GivenAnswer extends Answers {
  readonly side: Side
}

/**
 * Both parties are told apart or neither is: a party that is told alone would be judged alone. Wherever groups are told, what is left
 * over of the whole is nobody, or enough.
 */
const tellable: readonly (readonly Side[])[] = [
  ['municipality', 'police', 'other'],
  ['municipality', 'police'],
  ['other'],
]

/** The sides that may be told beside the whole. */
export function chooseSides(answered: Readonly<Record<Side, number>>): readonly Side[] {
  const sum = (some: readonly Side[]) => some.reduce((all, side) => all + answered[side], 0)
  const isSafe = (told: readonly Side[]) => {
    const left = sum(sides) - sum(told)
    return told.every((side) => answered[side] >= fewestAnswers) && (left === 0 || left >= fewestAnswers)
  }
  return tellable.find(isSafe) ?? []
}

/**
 * `placeOf` gives a text its place among the others: nothing of who wrote it or when may be in it. The same answers give the same
 * result, in whatever order they are read.
 */
export function countAnswers(
  invited: number,
  answers: readonly GivenAnswer[],
  placeOf: (field: 'best' | 'better', text: string) => string,
): QuestionnaireResult {
  const answered = answers.length
  if (answered < fewestAnswers) return { invited, answered, all: null, bySide: [], texts: null }
  const of = (side: Side) => answers.filter((one) => one.side === side)
  const told = chooseSides({
    municipality: of('municipality').length,
    police: of('police').length,
    other: of('other').length,
  })
  // Each question's texts lie in an order of their own, so that the two texts of one person do not stand at the same place.
  const list = (field: 'best' | 'better') =>
    answers
      .map((one) => one[field].trim())
      .filter((text) => text !== '')
      .map((text) => ({ text, place: placeOf(field, text) }))
      .toSorted((one, other) => (one.place < other.place ? -1 : one.place > other.place ? 1 : 0))
      .map(({ text }) => text)
  return {
    invited,
    answered,
    all: count(answers),
    bySide: told.map((side) => ({ side, answered: of(side).length, questions: count(of(side)) })),
    texts: { best: list('best'), better: list('better') },
  }
}

const count = (answers: readonly GivenAnswer[]): Distribution[] =>
  questionCodes.map((code) => {
    const scores = answers.map((one) => one.scores[code])
    const counts = [1, 2, 3, 4, 5].map((score) => scores.filter((one) => one === score).length)
    const known = scores.filter((score): score is number => score !== null && score !== undefined)
    return { code, counts, unsure: scores.length - known.length, median: findMedian(known) }
  })

function findMedian(scores: readonly number[]): number | null {
  if (scores.length < fewestAnswers) return null
  const sorted = scores.toSorted((one, other) => one - other)
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}
