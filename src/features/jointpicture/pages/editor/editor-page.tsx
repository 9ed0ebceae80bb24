import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { flushSync } from 'react-dom'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { parties } from '#features/access/schema.ts'
import { type Part, parts } from '../../finding-schema.ts'
import { jointDocumentAddress } from '../../web/queries.ts'
import { Chapter } from './chapter.tsx'
import { ChapterList } from './chapter-list.tsx'
import { useEditor } from './editor-context.ts'
import { MissingList } from './missing-list.tsx'
import { NextStep } from './next-step.tsx'
import { Underlying } from './underlying.tsx'
import './editor.css'

/** Needed by the joint picture alone, below the chapters. */
const Differences = lazy(() => import('./differences.tsx').then(({ Differences }) => ({ default: Differences })))
const MappingPanel = lazy(() =>
  import('#features/evidence/web/mapping-panel.tsx').then(({ MappingPanel }) => ({ default: MappingPanel })),
)

/** The picture while it is made: what is missing, the chapters one at a time, the two parties' next step. */
export function EditorPage({ below }: { below?: ReactNode }) {
  const { picture, words } = useEditor()
  const [part, setPart] = useState<Part>('summary')
  const choose = (next: Part) => {
    // The heading that takes focus is the next chapter's: it must be there first.
    flushSync(() => setPart(next))
    document.getElementById('jp-chapter')?.focus({ preventScroll: false })
  }
  return (
    <Page
      title={words.title(picture)}
      back={
        <Link to="/samlad" className="ds-link">
          {words.view.back}
        </Link>
      }
      subtitle={words.view.subtitle(words.states[picture.state], picture.edition, picture.asOf)}
      lead={<Lead />}
      actions={
        <>
          <a className="ds-button" data-variant="secondary" href={jointDocumentAddress(picture.id, 'pdf')}>
            {picture.state === 'composing' || picture.state === 'shared' ? words.view.draftPdf : words.view.formats.pdf}
          </a>
          <NextStep />
        </>
      }
    >
      {picture.correctionReason !== null && <Notice>{words.view.corrects(picture.correctionReason)}</Notice>}
      {picture.returnReason !== null && picture.state === 'composing' && (
        <Notice tone="watch">{words.view.returned(picture.returnReason)}</Notice>
      )}
      <WaitsForOther />
      {(picture.state === 'proposed' || picture.state === 'decided') && <Documents />}
      <div className="jp-columns">
        <div className="jp-side">
          <ChapterList chosen={part} onChoose={choose} />
          <MissingList onChoose={choose} />
        </div>
        <Chapter key={part} part={part} />
      </div>
      <Suspense fallback={<Loading text={words.view.loading} lines={4} />}>
        {picture.party === null && <Differences />}
        {picture.party === null && picture.state === 'composing' && (
          <Card title={words.view.mappings}>
            <MappingPanel pictureId={picture.id} />
          </Card>
        )}
      </Suspense>
      <Underlying />
      {below}
    </Page>
  )
}

/** How far it has come, and what stops it: before anything else. */
function Lead() {
  const { picture, words } = useEditor()
  const { view } = words
  if (picture.state === 'proposed') return view.leadProposed
  if (picture.state === 'shared' || (picture.state === 'superseded' && picture.party !== null)) return view.leadShared
  if (picture.state === 'decided' && picture.decidedOn) {
    return view.leadDecided(picture.decidedByBody ?? '', picture.decidedOn)
  }
  const filled = picture.parts.filter((one) => one.state === 'begun' || one.state === 'done').length
  const blocking = picture.missing.filter((one) => one.blocks).length
  return view.lead(filled, parts.length, blocking, picture.party !== null)
}

/** One party has said yes to what stands: whom the picture waits for. */
function WaitsForOther() {
  const { picture, words } = useEditor()
  const purpose = picture.state === 'composing' ? 'propose' : picture.state === 'proposed' ? 'decide' : null
  const given = parties.filter((party) =>
    picture.confirmations.some((one) => one.purpose === purpose && one.party === party && one.current),
  )
  const other = parties.find((party) => !given.includes(party))
  if (purpose === null || given[0] === undefined || other === undefined) return null
  return <Notice>{words.view.waits[purpose](given[0], other)}</Notice>
}

function Documents() {
  const { picture, words } = useEditor()
  const formats = (['html', 'pdf', 'docx', 'summary', 'public', 'json'] as const).filter(
    (format) => format !== 'public' || (picture.state === 'decided' && picture.publicRefused === null),
  )
  return (
    <Card title={words.view.documents}>
      <p className="jp-links">
        {formats.map((format) => (
          <a key={format} className="ds-link" href={jointDocumentAddress(picture.id, format)}>
            {words.view.formats[format]}
          </a>
        ))}
      </p>
      <PublicRefused />
    </Card>
  )
}

/** A decided picture without a version for everybody says why, and which number it is about. */
function PublicRefused() {
  const { picture, words } = useEditor()
  const { title, lead, cell, cells } = words.view.publicRefused
  if (!picture.publicRefused) return null
  const names = [...new Set(picture.publicRefused.cells.map((one) => cell(one.name, one.by)))].join(', ')
  return (
    <Notice tone="watch" title={title}>
      <p>{lead}</p>
      <p>{cells(names)}</p>
    </Notice>
  )
}
