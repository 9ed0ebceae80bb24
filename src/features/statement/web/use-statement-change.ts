import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { statementPageWords } from '../pages-words.ts'
import type { Statement } from '../schema.ts'
import { statementWords } from '../words.ts'
import { statementQuery } from './queries.ts'

/** Lists that any change of a statement may move. */
const touched: readonly QueryKey[] = [['statements'], ['statement-proposals'], ['statement'], ['thread'], ['meeting']]

/** Changes of statements; without an id, of none that is shown. */
export function useStatementChange(id: string | null): Change {
  const client = useQueryClient()
  const { failed, unreachable } = useWords(statementPageWords)
  const { refusals } = useWords(statementWords)
  const { language } = useLanguage()
  const own = id === null ? null : statementQuery(id, language).queryKey
  // An answer's computed sentences are in Swedish: read in another language, it is asked for anew.
  const placeOf = (reply: unknown) => (own && language === 'sv' && (reply as Statement).id === id ? own : null)
  const change = useChange({ words: { failed, unreachable, refusals }, own, placeOf, touched })
  const run: Change['run'] = (work, done) =>
    change.run(async () => {
      const reply = await work()
      const before = own && client.getQueryData<Statement>(own)
      return before && isStatement(reply) ? keepNews(before, reply) : reply
    }, done)
  return { ...change, run }
}

const isStatement = (reply: unknown): reply is Statement =>
  typeof reply === 'object' && reply !== null && 'hasNews' in reply

/** The answer to a change does not look for news: what was known of the same figures still stands. */
const keepNews = <T extends Statement>(before: Statement, reply: T): T =>
  reply.id === before.id && reply.asOf === before.asOf && reply.state === 'composing'
    ? { ...reply, hasNews: before.hasNews }
    : reply
