import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useRegisters } from '#features/picture/web/queries.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { useWords } from '#platform/web/language.tsx'
import { jointPageWords } from '../pages-words.ts'
import { jointDocumentAddress, jointPictureQuery } from '../web/queries.ts'
import { jointWords } from '../words.ts'
import { type Editor, EditorContext } from './editor/editor-context.ts'
import { EditorPage } from './editor/editor-page.tsx'

/** One samlad picture: written by the two parties here; for everybody else the document itself. */
export default function JointViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: self, error } = useSelf()
  if (error) throw error
  if (!self) return <Waiting />
  return mayDo(self.actor, 'jointPicture.compose') ? <Composed id={id} key={id} /> : <Document id={id} />
}

function Waiting() {
  const words = useWords(jointPageWords)
  return (
    <Page title={words.room}>
      <Loading text={words.view.loading} lines={10} />
    </Page>
  )
}

function Document({ id }: { id: string }) {
  const { room, view } = useWords(jointPageWords)
  const address = jointDocumentAddress(id, 'html')
  useEffect(() => location.replace(address), [address])
  return (
    <Page title={room} lead={view.reading} width="form">
      <p>
        <a className="ds-link" href={address}>
          {view.readIt}
        </a>
      </p>
    </Page>
  )
}

function Composed({ id }: { id: string }) {
  const words = useWords(jointPageWords)
  const said = useWords(jointWords)
  const self = useSelf().data
  const picture = useQuery(jointPictureQuery(id))
  const registers = useRegisters()
  if (picture.error && !picture.data) throw picture.error
  const editor = useMemo((): Editor | null => {
    const { data } = picture
    if (!data || !self?.actor) return null
    const findings = new Map(data.computation?.findings.map((one) => [one.key, one]))
    return {
      picture: data,
      actor: self.actor,
      words,
      said,
      editable: data.state === 'composing',
      findings,
      organisations: registers.data?.organisations ?? [],
      blocksOf: (part) => data.blocks.filter((one) => one.part === part),
    }
  }, [picture, self, words, said, registers.data])
  if (!editor) return <Waiting />
  return (
    <EditorContext value={editor}>
      <EditorPage below={<ThreadStrip kind="jointPicture" id={id} />} />
    </EditorContext>
  )
}
