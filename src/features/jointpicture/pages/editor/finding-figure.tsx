import { useId, useMemo } from 'react'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { useGround, useRegisters } from '#features/picture/web/queries.ts'
import type { Figure as Drawn } from '#figure/figure.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { drawFindingMap, type JointMap } from '../../figure-map.ts'
import { drawFinding } from '../../figures.ts'
import type { Finding } from '../../finding-schema.ts'
import { useEditor } from './editor-context.ts'

/** A finding's figure, and its map where it tells of areas, drawn by the very code that draws them in the document. */
export function FindingFigure({ finding }: { finding: Finding }) {
  const { said } = useEditor()
  const registers = useRegisters().data
  const ground = useGround().data
  const map = useMemo(
    (): JointMap | null => (registers ? { areas: registers.areas, ground: ground ?? [] } : null),
    [registers, ground],
  )
  return (
    <>
      <Shown draw={(prefix, width) => drawFinding(finding, { prefix, width }, said)} />
      {map && <Shown draw={(prefix, width) => drawFindingMap(finding, map, { prefix, width }, said)} />}
    </>
  )
}

function Shown({ draw }: { draw: (prefix: string, width: number) => Drawn | null }) {
  const { words } = useEditor()
  const { language } = useLanguage()
  const prefix = `figur${useId().replace(/[^a-z0-9]/gi, '')}`
  const first = draw(prefix, 640)
  if (!first) return null
  return (
    <Figure
      title={first.title}
      level={null}
      svg={(width) => draw(prefix, Math.min(760, width))?.svg ?? ''}
      table={<FigureTable table={first.table} language={language} empty={words.block.nothing} />}
      showTableText={words.block.showTable}
      showFigureText={words.block.showFigure}
    />
  )
}
