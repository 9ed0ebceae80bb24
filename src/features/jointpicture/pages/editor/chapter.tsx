import { lazy, Suspense } from 'react'
import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { writePart } from '../../api.ts'
import type { Part } from '../../finding-schema.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { Comments } from './comments.tsx'
import { useEditor } from './editor-context.ts'
import { LeaveOut } from './leave-out.tsx'
import { Paragraph } from './paragraph.tsx'
import { useOpener, useOwnDraft } from './use-block-draft.ts'

const OwnParagraph = lazy(() => import('./own-paragraph.tsx').then(({ OwnParagraph }) => ({ default: OwnParagraph })))

/** One chapter: its paragraphs in order, what to ask oneself where nothing can be computed, and whose it is. */
export function Chapter({ part }: { part: Part }) {
  const { picture, words, said, editable, blocksOf } = useEditor()
  const blocks = blocksOf(part)
  const state = picture.parts.find((one) => one.part === part)
  const guides = said.guides[part] ?? []
  const own = useOwnDraft(picture.id, part)
  const write = useOpener(own.open)
  const last = blocks.at(-1)
  return (
    <section className="jp-chapter sd-card" aria-labelledby="jp-chapter">
      <h2 id="jp-chapter" tabIndex={-1}>
        {said.parts[part]}
      </h2>
      {editable && <Settings part={part} />}
      {state?.state === 'leftOut' && state.leftOutReason && <p>{words.parts.leftOut(state.leftOutReason)}</p>}
      {blocks.length === 0 && (
        <p className="sd-muted">{guides.length > 0 ? words.parts.empty : words.parts.emptyNoGuide}</p>
      )}
      {blocks.map((block) => (
        <Paragraph key={block.key} block={block} among={blocks} />
      ))}
      {editable &&
        (own.open ? (
          <Suspense>
            <OwnParagraph part={part} position={(last?.position ?? 0) + 1} draft={own} focus={write.pressed} />
          </Suspense>
        ) : (
          <div>
            <Button
              look="second"
              ref={write.opener}
              onClick={() => {
                write.press()
                own.start()
              }}
            >
              {words.block.write}
            </Button>
          </div>
        ))}
      {guides.length > 0 && editable && (
        <details open={blocks.length === 0} className="jp-guides">
          <summary>{words.parts.guides}</summary>
          <ul>
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        </details>
      )}
      <Comments about={part} />
    </section>
  )
}

/** Whose the chapter is, and whether it is done. */
function Settings({ part }: { part: Part }) {
  const { picture, words, organisations } = useEditor()
  const change = useJointChange(picture.id)
  const state = picture.parts.find((one) => one.part === part)
  if (!state) return null
  const { ownerOrganisationId, done, leftOutReason, version } = state
  const save = (next: { ownerOrganisationId?: string | null; done?: boolean; leftOutReason?: string | null }) =>
    change.run(
      () =>
        call(writePart, {
          params: { id: picture.id },
          body: { part, ownerOrganisationId, done, leftOutReason, version, ...next },
        }),
      words.parts.saved,
    )
  return (
    <div className="jp-settings">
      <label className="sd-small">
        {words.parts.owner}{' '}
        <select
          className="ds-input"
          value={ownerOrganisationId ?? ''}
          onChange={(event) => void save({ ownerOrganisationId: event.target.value || null })}
        >
          <option value="">{words.parts.noOwner}</option>
          {organisations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <div className="jp-buttons">
        <Button look="second" busy={change.busy} onClick={() => void save({ done: !done })}>
          {done ? words.parts.markOpen : words.parts.markDone}
        </Button>
        {!state.legal && (
          <LeaveOut
            part={part}
            left={leftOutReason !== null}
            save={async (reason) => (await save({ leftOutReason: reason })) !== null}
          />
        )}
      </div>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </div>
  )
}
