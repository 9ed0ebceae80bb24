import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { jointPageWords } from '../pages-words.ts'
import type { JointFormat, JointHead } from '../schema.ts'
import { jointDocumentAddress, jointPicturesQuery } from '../web/queries.ts'
import { OpenJoint } from './editor/open-joint.tsx'
import './editor/editor.css'

/** Every samlad picture, newest first; the two parties open their own and the joint one here. */
export default function JointListPage() {
  const words = useWords(jointPageWords)
  const self = useSelf().data
  const { data, error } = useQuery(jointPicturesQuery)
  if (error && !data) throw error
  const composes = mayDo(self?.actor ?? null, 'jointPicture.compose')
  return (
    <Page
      title={words.room}
      lead={words.list.lead}
      actions={
        composes && (
          <Link to="/underlag" className="ds-button" data-variant="secondary">
            {words.list.evidence}
          </Link>
        )
      }
    >
      {data && self ? (
        <Editions pictures={data.pictures} composes={composes} />
      ) : (
        <Loading text={words.list.loading} lines={5} />
      )}
      {composes && (
        <Card title={words.list.open}>
          <OpenJoint />
        </Card>
      )}
    </Page>
  )
}

const files: readonly JointFormat[] = ['pdf', 'docx', 'summary']

function Editions({ pictures, composes }: { pictures: readonly JointHead[]; composes: boolean }) {
  const words = useWords(jointPageWords)
  const { language } = useLanguage()
  const { list } = words
  if (pictures.length === 0) {
    return <EmptyState title={list.empty}>{composes ? list.emptyCompose : list.emptyRead}</EmptyState>
  }
  const columns: Column<JointHead>[] = [
    {
      key: 'picture',
      head: list.picture,
      names: true,
      cell: (one) =>
        composes ? (
          <Link to="/samlad/$id" params={{ id: one.id }} className="ds-link">
            {words.title(one)}
          </Link>
        ) : (
          <a className="ds-link" href={jointDocumentAddress(one.id, 'html')}>
            {words.title(one)}
          </a>
        ),
      value: (one) => `${one.period} ${one.party ?? ''}`,
    },
    { key: 'state', head: list.state, cell: (one) => words.states[one.state] },
    {
      key: 'files',
      head: list.files,
      cell: (one) =>
        (one.state === 'proposed' || one.state === 'decided') && (
          <span className="jp-links">
            {files.map((format) => (
              <a key={format} className="ds-link" href={jointDocumentAddress(one.id, format)}>
                {words.view.formats[format]}
                <span className="sd-hidden"> {words.title(one)}</span>
              </a>
            ))}
          </span>
        ),
    },
    {
      key: 'known',
      head: list.known,
      cell: (one) => (one.asOf ? words.day(one.asOf.slice(0, 10)) : '–'),
      value: (one) => one.asOf,
    },
    { key: 'edition', head: list.edition, figures: true, cell: (one) => one.edition, value: (one) => one.edition },
  ]
  return (
    <Card>
      <DataTable
        caption={list.table}
        captionHidden
        columns={columns}
        rows={pictures}
        rowKey={(one) => one.id}
        language={language}
        empty={list.empty}
      />
    </Card>
  )
}
