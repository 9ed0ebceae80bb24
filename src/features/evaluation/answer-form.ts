/** What is chosen in the form, as an answer; or every statement that has none. */
import { type Answers, type QuestionCode, questionCodes } from './schema.ts'

/** '1' to '5', or 'unsure'. */
export function readScores(values: Readonly<Record<string, string>>): {
  readonly scores: Answers['scores'] | null
  readonly missing: readonly QuestionCode[]
} {
  const missing = questionCodes.filter((code) => !/^([1-5]|unsure)$/.test(values[code] ?? ''))
  if (missing.length > 0) return { scores: null, missing }
  const read = (code: QuestionCode) => (values[code] === 'unsure' ? null : Number(values[code]))
  return { scores: Object.fromEntries(questionCodes.map((code) => [code, read(code)])) as Answers['scores'], missing }
}
