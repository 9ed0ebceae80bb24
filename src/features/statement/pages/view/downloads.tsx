import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { statementFileAddress, statementFormats } from '../../web/queries.ts'

/** The document to keep and to send; sealed, with what its files can be checked against. */
export function Downloads({ statement }: { statement: Statement }) {
  const { view } = useWords(statementPageWords)
  return (
    <Card title={view.downloads}>
      {statement.state === 'composing' && <p className="sd-small sd-muted">{view.draftDownloads}</p>}
      <ul className="st-plain">
        {statementFormats.map((format) => (
          <li key={format}>
            <a className="ds-link" href={statementFileAddress(statement.id, format)}>
              {view.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      {statement.files.length > 0 && (
        <details className="sd-small">
          <summary>{view.checksums}</summary>
          <ul className="st-plain">
            {statement.files.map(({ format, sha256 }) => (
              <li key={format}>
                {format.toUpperCase()}: <code className="st-sum">{sha256}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
