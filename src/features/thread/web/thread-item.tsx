import { Link } from '@tanstack/react-router'
import { known } from '#design/known.ts'
import { useWords } from '#platform/web/language.tsx'
import type { ThreadNode } from '../schema.ts'
import { threadWords } from '../words.ts'

/** One object: its name, which leads there, and quietly its version, its day and how far it has come. */
export function ThreadItem({ node, asked = false }: { node: ThreadNode; asked?: boolean }) {
  const words = useWords(threadWords)
  const facts = [
    node.version,
    node.on && words.day(node.on),
    words.state(node.kind, node.state),
    asked && words.asked,
  ].filter(Boolean)
  const [path = '', hash] = (node.href ?? '').split('#')
  return (
    <>
      {node.href && !asked ? (
        <Link to={path} {...known({ hash })} className="ds-link">
          {node.title}
        </Link>
      ) : (
        <span>{node.title}</span>
      )}
      {facts.length > 0 && <div className="sd-small sd-muted">{facts.join(' · ')}</div>}
    </>
  )
}
