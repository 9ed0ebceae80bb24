import { createElement, type ReactNode } from 'react'
import {
  type Block,
  type Cell,
  type Confirmation,
  type DocumentTable,
  type Fact,
  type FigureBlock,
  type Mark,
  type Run,
  readsInRows,
} from '#document/model.ts'
import { Drawing } from './drawing.tsx'
import { Notice } from './notice.tsx'
import { Signal, type SignalKind } from './signal.tsx'
import type { Column } from './table/columns.ts'
import { DataTable } from './table/data-table.tsx'
import { useWidth } from './width.ts'
import './document-blocks.css'

export interface DocumentBlocksProps {
  blocks: readonly Block[]
  /** BCP 47, of the words in the blocks. */
  language: string
  /** Opens a figure's table. */
  showTableText: string
  /** The level of the highest headings among the blocks, under the page's own; those below them follow. */
  least?: 2 | 3 | 4
}

/**
 * Blocks of a document as a part of a page, the same content as in the document's own renderings. The page has its own list of
 * contents, and no page breaks: those blocks are left out.
 */
export function DocumentBlocks({ blocks, least = 3, ...rest }: DocumentBlocksProps) {
  const highest = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])))
  return (
    <div className="sd-document">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand where they were computed, and have no state of their own
        <Shown key={at} block={block} before={blocks[at - 1]} least={least} lower={least - highest} {...rest} />
      ))}
    </div>
  )
}

interface ShownProps extends Omit<Required<DocumentBlocksProps>, 'blocks'> {
  block: Block
  before: Block | undefined
  /** How many levels lower its headings stand here than in the document. */
  lower: number
}

function Shown({ block, before, least, lower, language, showTableText }: ShownProps): ReactNode {
  switch (block.kind) {
    case 'lead':
      return <p className="sd-document-lead">{writeRuns(block.runs)}</p>
    case 'heading':
      return headingAt(block.level + lower, block.text, block.id)
    case 'paragraph':
      return <p>{writeRuns(block.runs)}</p>
    case 'list':
      return createElement(block.ordered ? 'ol' : 'ul', null, listItems(block.items))
    case 'table':
      return <Table table={block.table} language={language} hidden={names(before, block.table)} />
    case 'figure':
      return <Picture block={block} language={language} showTableText={showTableText} />
    case 'note':
      return <Notice>{writeRuns(block.runs)}</Notice>
    case 'code':
      return (
        <p>
          <span className="sd-muted">{block.label}</span>{' '}
          <code className="sd-document-code" translate="no">
            {block.text}
          </code>
        </p>
      )
    case 'facts':
      return (
        <dl className="sd-document-facts" data-rows={readsInRows(block.items) || undefined}>
          {block.items.map(oneFact)}
        </dl>
      )
    case 'sources':
      return (
        <section>
          {headingAt(least, block.heading)}
          <ul className="sd-small">{listItems(block.items)}</ul>
        </section>
      )
    case 'confirmation':
      return (
        <section>
          {headingAt(least, block.heading)}
          <ul className="sd-document-parties">{block.parties.map(oneParty)}</ul>
        </section>
      )
    case 'contents':
    case 'pageBreak':
      return null
  }
}

/** A table right under a heading of the same words is not named twice to the eye. */
const names = (before: Block | undefined, { caption }: DocumentTable) =>
  before?.kind === 'heading' && before.text === caption

const headingAt = (level: number, text: string, id?: string) =>
  createElement(`h${level}`, id === undefined ? null : { id, tabIndex: -1 }, text)

const listItems = (items: readonly Run[][]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
  items.map((runs, at) => <li key={at}>{writeRuns(runs)}</li>)

const oneFact = ({ label, value, note }: Fact) => (
  <div key={`${label} ${value}`}>
    <dt>{label}</dt>
    <dd>
      {value}
      {note !== undefined && <span>{note}</span>}
    </dd>
  </div>
)

const oneParty = ({ party, role, confirmed, text }: Confirmation) => (
  <li key={`${party} ${role}`}>
    <strong>{party}</strong>
    <span className="sd-muted">{role}</span>
    <Signal kind={confirmed ? 'fine' : 'waiting'}>{text}</Signal>
  </li>
)

function Picture({
  block,
  language,
  showTableText,
}: Pick<ShownProps, 'language' | 'showTableText'> & { block: FigureBlock }) {
  const { ref, width } = useWidth(640)
  const svg = width < phoneWidth ? (block.narrow ?? block.svg) : block.svg
  const table = <Table table={block.table} language={language} hidden />
  return (
    <figure className="sd-document-figure">
      <figcaption>{writeRuns(block.caption)}</figcaption>
      <div className="sd-document-picture" ref={ref}>
        <Drawing svg={svg} />
      </div>
      {block.twin === 'open' && table}
      {block.twin === 'folded' && (
        <details>
          <summary>{showTableText}</summary>
          {table}
        </details>
      )}
    </figure>
  )
}

/** Below this width in CSS pixels a drawing's narrow form is shown. */
const phoneWidth = 480

interface TableProps {
  table: DocumentTable
  language: string
  /** Its figure or heading has told what it is: the caption is kept for the ear. */
  hidden?: boolean
}

/** In the document's own order: its rows are read from the top, and are not sorted. */
function Table({ table, language, hidden = false }: TableProps) {
  const rows = table.rows.map((cells, at) => ({ at, cells }))
  const columns = table.columns.map(
    ({ label, align }, at): Column<(typeof rows)[number]> => ({
      key: String(at),
      head: label,
      figures: align === 'end',
      names: at === 0 && table.rowHeaders !== false,
      cell: ({ cells }) => writeCell(cells[at]),
    }),
  )
  return (
    <DataTable
      caption={table.caption}
      captionHidden={hidden}
      columns={columns}
      rows={rows}
      rowKey={({ at }) => String(at)}
      language={language}
      empty=""
    />
  )
}

function writeCell(cell: Cell | undefined): ReactNode {
  if (cell === undefined) return null
  if (Array.isArray(cell)) return writeRuns(cell)
  return (
    <>
      <Drawing svg={cell.svg} spark />
      <span className="sd-hidden">{cell.alt}</span>
    </>
  )
}

const signalOf: Record<Mark, SignalKind> = { calm: 'fine', watch: 'watch', act: 'act', waiting: 'waiting' }

/** Addresses that a document may lead to; anything else stays words. */
const leads = /^(https?:|mailto:|#)/

function writeRuns(runs: readonly Run[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
  return runs.map((run, at) => <Words key={at} run={run} />)
}

function Words({ run }: { run: Run }): ReactNode {
  if (typeof run === 'string') return run
  let words: ReactNode = run.text
  if (run.link !== undefined && leads.test(run.link)) {
    words = (
      <a className="ds-link" href={run.link}>
        {words}
      </a>
    )
  }
  if (run.bold) words = <strong>{words}</strong>
  if (run.muted) words = <span className="sd-muted">{words}</span>
  return run.mark ? <Signal kind={signalOf[run.mark]}>{words}</Signal> : words
}
