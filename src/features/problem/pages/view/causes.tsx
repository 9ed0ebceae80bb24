import { useId } from 'react'
import { Card } from '#design/card.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { drawFishbone } from '#figure/diagram/fishbone.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { fishboneOf, growCauses } from '../../cause-tree.ts'
import { bones } from '../../schema.ts'
import { AddCause, CauseItem } from './cause-item.tsx'
import { useView } from './view-context.ts'

/** The fishbone, and the same in words: the outline is where it is written. */
export function Causes() {
  const { problem, words, said, may } = useView()
  const { causes } = words
  const writes = may('analyse')
  return (
    <Card title={causes.title}>
      {problem.causes.length === 0 ? (
        <p className="sd-muted">
          {causes.empty} {problem.state === 'raised' && causes.emptyRaised}
        </p>
      ) : (
        <Fishbone />
      )}
      {(writes || problem.causes.length > 0) && <h3>{causes.outline}</h3>}
      {bones.map((bone) => {
        const nodes = growCauses(problem.causes, bone)
        if (nodes.length === 0 && !writes) return null
        return (
          <section key={bone} className="pr-stack pr-bone" aria-label={said.bones[bone]}>
            <h4>
              {said.bones[bone]} <span className="sd-muted sd-small">{said.boneQuestions[bone]}</span>
            </h4>
            {nodes.length > 0 && (
              <ul className="pr-causes">
                {nodes.map((node) => (
                  <CauseItem key={node.cause.id} node={node} />
                ))}
              </ul>
            )}
            {writes && <AddCause bone={bone} text={causes.add(said.bones[bone])} />}
          </section>
        )
      })}
    </Card>
  )
}

function Fishbone() {
  const { problem, words, said } = useView()
  const { language } = useLanguage()
  const prefix = `fiskben${useId().replace(/[^a-z0-9]/gi, '')}`
  const data = fishboneOf(problem, said.bones)
  const figureWords = { ...words.fishbone, grades: said.grades }
  const draw = (width: number) => drawFishbone(data, figureWords, { prefix, width, formatNumber: words.number })
  const first = draw(640)
  return (
    <Figure
      title={first.title}
      level={null}
      svg={(width) => draw(width).svg}
      table={<FigureTable table={first.table} language={language} empty={words.causes.empty} />}
      showTableText={words.causes.showTable}
      showFigureText={words.causes.showFigure}
      note={first.sentence}
    />
  )
}
