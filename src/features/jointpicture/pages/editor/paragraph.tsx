import { lazy, type Ref, Suspense, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { writeBlock } from '../../api.ts'
import { sayFinding } from '../../say-finding.ts'
import type { Block } from '../../schema.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { Comments } from './comments.tsx'
import { useEditor } from './editor-context.ts'
import { useBlockDraft, useOpener } from './use-block-draft.ts'

/** Writing comes when somebody writes. */
const EditParagraph = lazy(() =>
  import('./edit-paragraph.tsx').then(({ EditParagraph }) => ({ default: EditParagraph })),
)
const CommentForm = lazy(() => import('./comment-form.tsx').then(({ CommentForm }) => ({ default: CommentForm })))

/** Figures are drawn by code that no chapter of plain text needs. */
const FindingFigure = lazy(() =>
  import('./finding-figure.tsx').then(({ FindingFigure }) => ({ default: FindingFigure })),
)

export interface ParagraphProps {
  block: Block
  /** The chapter's paragraphs, in order. */
  among: readonly Block[]
}

/** One paragraph with its figure and source, and what can be done to it. */
export function Paragraph({ block, among }: ParagraphProps) {
  const { picture, words, said, editable, findings } = useEditor()
  const [commenting, setCommenting] = useState(false)
  const finding = findings.get(block.key)
  const computed = finding ? sayFinding(finding, said) : null
  const { draft, standing } = useBlockDraft(picture, block, computed)
  const editing = editable && draft.open
  const edit = useOpener(editing)
  const comment = useOpener(commenting)
  const change = useJointChange(picture.id)
  const { key, part, position, text, struck, pinned, version } = block
  const put = async (next: Partial<Pick<Block, 'text' | 'struck' | 'pinned' | 'position'>>) => {
    const held = document.activeElement
    const body = { key, part, position, text, struck, pinned, version, overrides: [], ...next }
    await change.run(() => call(writeBlock, { params: { id: picture.id }, body }), words.block.saved)
    // A paragraph that moves is taken out of the page and put back: its button would no longer have focus.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && held instanceof HTMLElement) held.focus()
    })
  }
  const shown = text ?? computed ?? ''
  const at = among.indexOf(block)
  /** A place after this one of them and before the next. */
  const between = (one: number) => {
    const [low, high] = [among[one]?.position, among[one + 1]?.position]
    if (low === undefined) return (high ?? 0) - 1
    return high === undefined ? low + 1 : (low + high) / 2
  }
  const name = finding ? said.headingOf(finding) : words.block.own
  const tools = [
    [struck ? 'restore' : 'strike', { struck: !struck }],
    ...(struck ? [] : [[pinned ? 'unpin' : 'pin', { pinned: !pinned }] as const]),
    ...(at > 0 ? [['up', { position: between(at - 2) }] as const] : []),
    ...(at < among.length - 1 ? [['down', { position: between(at + 1) }] as const] : []),
  ] as const
  if (editing) {
    return (
      <Suspense fallback={<p className="jp-prose">{shown}</p>}>
        <EditParagraph {...{ block, computed, name, draft, standing }} focus={edit.pressed} />
      </Suspense>
    )
  }
  return (
    <article className="jp-paragraph" data-struck={struck || undefined} aria-label={name}>
      {finding && <h3>{name}</h3>}
      <p className="jp-prose">{struck ? <del>{shown}</del> : shown}</p>
      <Marks block={block} computed={computed} onUse={() => void put({ text: null })} />
      {finding && !struck && (
        <Suspense>
          <FindingFigure finding={finding} />
        </Suspense>
      )}
      {finding && finding.sources.length > 0 && (
        <p className="sd-small sd-muted">
          {words.block.sources}
          {finding.sources.map((one) => words.block.source(one.publication, one.retrievedOn)).join('; ')}
        </p>
      )}
      {editable && (
        <div className="jp-tools sd-screen-only">
          <Tool
            text={words.block.edit}
            name={name}
            opener={edit.opener}
            onPress={() => {
              edit.press()
              draft.start()
            }}
          />
          {tools.map(([tool, next]) => (
            <Tool key={tool} text={words.block[tool]} name={name} busy={change.busy} onPress={() => void put(next)} />
          ))}
          <Tool
            text={words.block.comment}
            name={name}
            opener={comment.opener}
            onPress={() => {
              comment.press()
              setCommenting(true)
            }}
          />
        </div>
      )}
      {change.problem && (
        <p role="alert" className="jp-problem">
          {change.problem}
        </p>
      )}
      <Comments about={key} />
      {commenting && (
        <Suspense>
          <CommentForm about={key} onDone={() => setCommenting(false)} />
        </Suspense>
      )}
    </article>
  )
}

interface ToolProps {
  text: string
  name: string
  onPress: () => void
  /** Under way: a second press would only meet the first. */
  busy?: boolean
  opener?: Ref<HTMLButtonElement>
}

/** A quiet button whose name, read aloud, also tells which paragraph it is for. */
function Tool({ text, name, onPress, busy = false, opener = null }: ToolProps) {
  return (
    <button
      type="button"
      className="ds-link sd-small"
      aria-disabled={busy || undefined}
      ref={opener}
      onClick={() => busy || onPress()}
    >
      {text}
      <span className="sd-hidden">: {name}</span>
    </button>
  )
}

/** What a reader of the draft must know of this paragraph: edited, struck, pinned, from old numbers. */
function Marks({ block, computed, onUse }: { block: Block; computed: string | null; onUse: () => void }) {
  const { words, editable, picture } = useEditor()
  const edited = block.text !== null && computed !== null
  const stale = edited && picture.missing.some((one) => one.code === 'editedFromOldNumbers' && one.part === block.part)
  return (
    <>
      {block.struck && <p className="sd-small sd-muted">{words.block.struck}</p>}
      {block.pinned && <p className="sd-small sd-muted">{words.block.pinned}</p>}
      {edited && (
        <details className="sd-small jp-computed">
          <summary>{words.block.edited(block.writtenBy)}</summary>
          <p>
            {words.block.computed}: {computed}
          </p>
          {stale && <p>{words.block.stale}</p>}
          {editable && (
            <button type="button" className="ds-link" onClick={onUse}>
              {words.block.useComputed}
            </button>
          )}
        </details>
      )}
    </>
  )
}
