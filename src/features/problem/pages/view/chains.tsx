import { useId } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { Notice } from '#design/notice.tsx'
import { drawEventChain } from '#figure/diagram/event-chain.ts'
import { call } from '#platform/web/call.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { removeChain } from '../../api.ts'
import type { EventChain } from '../../schema.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { ChainForm, useChainForm } from './chain-form.tsx'
import { useView } from './view-context.ts'

/** How it happens, step by step, and where it could be stopped. */
export function Chains() {
  const { problem, words, may } = useView()
  const { chains } = words
  const writes = may('analyse')
  if (problem.chains.length === 0 && !writes) return null
  return (
    <Card title={chains.title}>
      {problem.chains.length === 0 && <p className="sd-muted">{chains.empty}</p>}
      {problem.chains.map((chain) => (
        <OneChain key={chain.id} chain={chain} writes={writes} />
      ))}
      {writes && <AddChain />}
    </Card>
  )
}

function AddChain() {
  const { words } = useView()
  const writing = useChainForm(null)
  if (writing.open) return <ChainForm writing={writing} name={words.chains.newTitle} />
  return (
    <Button look="second" onClick={writing.draft.start}>
      {words.chains.add}
    </Button>
  )
}

function OneChain({ chain, writes }: { chain: EventChain; writes: boolean }) {
  const { problem, words } = useView()
  const { chains } = words
  const { language } = useLanguage()
  const writing = useChainForm(chain)
  const change = useProblemChange(problem.id)
  const prefix = `kedja${useId().replace(/[^a-z0-9]/gi, '')}`
  if (writing.open && writes) return <ChainForm writing={writing} name={chain.title} />
  const draw = (width: number) => drawEventChain(chain, words.eventChain, { prefix, width, formatNumber: words.number })
  const first = draw(640)
  const params = { id: problem.id, chainId: chain.id }
  return (
    <div className="pr-stack pr-chain">
      <Figure
        title={chain.title}
        level={3}
        svg={(width) => draw(width).svg}
        table={<FigureTable table={first.table} language={language} empty={chains.empty} />}
        showTableText={words.causes.showTable}
        showFigureText={words.causes.showFigure}
        note={first.sentence}
      />
      {writes && (
        <div className="pr-links">
          <Button look="quiet" onClick={writing.draft.start}>
            {chains.edit}
            <span className="sd-hidden"> {chain.title}</span>
          </Button>
          <ConfirmButton
            look="quiet"
            busy={change.busy}
            text={
              <>
                {chains.remove}
                <span className="sd-hidden"> {chain.title}</span>
              </>
            }
            question={chains.removeQuestion(chain.title)}
            confirmText={chains.remove}
            cancelText={words.cancel}
            onConfirm={() => void change.run(() => call(removeChain, { params }), chains.removed)}
          />
        </div>
      )}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </div>
  )
}
