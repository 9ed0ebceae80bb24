import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../pages-words.ts'
import type { Statement, StatementHead } from '../schema.ts'
import { groupStatements, standStatement, stepOfSealed } from '../web/stand-statement.ts'
import { useStatements } from '../web/use-statements.ts'
import { statementWords } from '../words.ts'
import { Proposals } from './list/proposals.tsx'
import './view/statement.css'

/** What is being written, what waits for somebody, what is done; and what could be written now. */
export default function StatementListPage() {
  const words = useWords(statementPageWords)
  const { list } = words
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'statement.read')
  const writes = mayDo(self?.actor ?? null, 'statement.write')
  const { heads, details, error, loaded } = useStatements(may)
  if (error) throw error
  if (self && !may) {
    return (
      <Page title={words.room}>
        <ForbiddenState title={list.forbidden}>{list.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  const { writing, waiting, done, earlier } = groupStatements(heads, details)
  const heading = loaded ? list.lead(writing.length, waiting.length, done.length) : undefined
  const group = (title: string, some: readonly StatementHead[]) =>
    some.length > 0 && <Group title={title} heads={some} details={details} />
  return (
    <Page title={words.room} lead={heading}>
      {!loaded && <Loading text={list.loading} lines={6} />}
      {loaded && heads.length === 0 && (
        <Stack>
          <EmptyState title={list.empty}>{writes ? list.emptyWrites : list.emptyReads}</EmptyState>
          {writes && <Proposals />}
        </Stack>
      )}
      {loaded && heads.length > 0 && (
        <Columns share="first">
          <Stack>
            {group(list.waiting, waiting)}
            {group(list.writing, writing)}
            {group(list.done, done)}
            {earlier.length > 0 && (
              <Card>
                <details>
                  <summary>
                    {list.earlier} ({earlier.length})
                  </summary>
                  <Rows heads={earlier} details={details} />
                </details>
              </Card>
            )}
          </Stack>
          {writes && <Proposals />}
        </Columns>
      )}
    </Page>
  )
}

interface GroupProps {
  heads: readonly StatementHead[]
  details: ReadonlyMap<string, Statement>
}

function Group({ title, ...rows }: GroupProps & { title: string }) {
  return (
    <Card title={title}>
      <Rows {...rows} />
    </Card>
  )
}

function Rows({ heads, details }: GroupProps) {
  const words = useWords(statementPageWords)
  const said = useWords(statementWords)
  return (
    <RuledList
      items={heads.map((one) => ({
        key: one.id,
        title: (
          <Link to="/redogorelser/$id" params={{ id: one.id }} className="ds-link">
            {one.title}
          </Link>
        ),
        text: [
          one.title.startsWith(said.kinds[one.kind]) ? null : said.kinds[one.kind],
          words.span(one.from, one.to),
          one.edition > 1 ? words.edition(one.edition) : null,
          when(one, words),
        ]
          .filter(Boolean)
          .join(' · '),
        aside: <Aside head={one} known={details.get(one.id)} />,
      }))}
    />
  )
}

/** How far it came, and when. */
function when({ sealedAt, notedOn, deliveredOn }: StatementHead, { list }: (typeof statementPageWords)['sv']) {
  if (deliveredOn) return list.deliveredOn(deliveredOn)
  if (notedOn) return list.notedOn(notedOn)
  return sealedAt && list.sealedOn(sealedAt)
}

/** Only what somebody is waited for: what is done needs no mark. */
function Aside({ head, known }: { head: StatementHead; known: Statement | undefined }) {
  const { list } = useWords(statementPageWords)
  if (head.state === 'composing') {
    if (!known) return null
    const { step, waitsFor } = standStatement(known)
    return (
      <Signal kind="waiting">
        {step === 'write' ? list.missing(known.missing.length) : list.waitsForYes(waitsFor)}
      </Signal>
    )
  }
  const step = stepOfSealed(head)
  return step === 'note' || step === 'deliver' ? <Signal kind="waiting">{list[step]}</Signal> : null
}
