import { call } from '#platform/web/call.ts'
import { resolveComment } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** Open comments about a paragraph or a chapter. They are the writers' own and stand in no document. */
export function Comments({ about }: { about: string }) {
  const { picture, words, editable } = useEditor()
  const change = useJointChange(picture.id)
  const open = picture.comments.filter((one) => one.key === about && !one.resolved)
  if (open.length === 0) return null
  return (
    <ul className="jp-comments">
      {open.map((one) => (
        <li key={one.id}>
          <p className="jp-prose">{one.text}</p>
          <p className="sd-small sd-muted">
            {words.comments.by(one.organisationName, one.recordedAt)}{' '}
            {editable && (
              <button
                type="button"
                className="ds-link"
                onClick={() =>
                  void change.run(
                    () => call(resolveComment, { params: { id: picture.id, commentId: one.id } }),
                    words.comments.resolved,
                  )
                }
              >
                {words.comments.resolve}
                <span className="sd-hidden">: {one.text.slice(0, 60)}</span>
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
