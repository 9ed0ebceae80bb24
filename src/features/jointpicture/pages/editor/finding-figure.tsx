import { useId, useMemo } from 'react'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { useLanguage } from '#platform/web/language.tsx'
import { drawFinding } from '../../figures.ts'
import type { Finding } from '../../finding-schema.ts'
import { useEditor } from './editor-context.ts'

/** A finding's figure, drawn by the very code that draws it in the document, with its table one press away. */
export function FindingFigure({ finding }: { finding: Finding }) {
  const { words, said } = useEditor()
  const { language } = useLanguage()
  const prefix = `figur${useId().replace(/[^a-z0-9]/gi, '')}`
  const first = useMemo(() => drawFinding(finding, { prefix, width: 640 }, said), [finding, prefix, said])
  if (!first) return null
  return (
    <Figure
      title={first.title}
      level={null}
      svg={(width) => drawFinding(finding, { prefix, width: Math.min(760, width) }, said)?.svg ?? ''}
      table={<FigureTable table={first.table} language={language} empty={words.block.nothing} />}
      showTableText={words.block.showTable}
      showFigureText={words.block.showFigure}
    />
  )
}
