import { useId } from 'react'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { type AnsweredGroup, drawDistribution } from '../../draw-distribution.ts'
import { fewestAnswers, type QuestionnaireResult } from '../../schema.ts'
import { evaluationWords } from '../../words.ts'

/** What may be told of the answers: all together, by side where that is safe, and people's own words. */
export function Result({ title, result }: { title: string; result: QuestionnaireResult }) {
  const words = useWords(evaluationWords)
  const { answered, all, bySide, texts } = result
  if (all === null) return <p>{words.result.few(answered, fewestAnswers)}</p>
  return (
    <>
      <Spread group={{ title: words.result.title(title), answered, questions: all }} />
      {bySide.length === 0 && <p className="sd-muted">{words.result.notBySide}</p>}
      {bySide.map(({ side, ...group }) => (
        <Spread key={side} group={{ ...group, title: words.result.titleOf(words.sides[side], group.answered) }} />
      ))}
      {texts && (
        <>
          <h3>{words.result.texts}</h3>
          <p className="sd-muted">{words.result.textsOrder}</p>
          <Texts question={words.best} texts={texts.best} none={words.result.noTexts} />
          <Texts question={words.better} texts={texts.better} none={words.result.noTexts} />
        </>
      )}
    </>
  )
}

function Spread({ group }: { group: AnsweredGroup }) {
  const words = useWords(evaluationWords)
  const { language } = useLanguage()
  const prefix = `enkat${useId().replace(/[^A-Za-z0-9]/g, '')}`
  const draw = (width: number) => drawDistribution(group, words, { prefix, width, formatNumber: words.number })
  const { table, sentence } = draw(640)
  return (
    <Figure
      title={group.title}
      level={3}
      svg={(width) => draw(width).svg}
      table={<FigureTable table={table} language={language} empty={words.result.empty} />}
      showTableText={words.result.showTable}
      showFigureText={words.result.showFigure}
      note={sentence}
    />
  )
}

function Texts({ question, texts, none }: { question: string; texts: readonly string[]; none: string }) {
  return (
    <>
      <h4>{question}</h4>
      {texts.length === 0 ? (
        <p className="sd-muted">{none}</p>
      ) : (
        <ul>
          {texts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, in which two may have written the same
            <li key={at}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}
