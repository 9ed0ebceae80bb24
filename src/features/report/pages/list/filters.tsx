import { useEffect, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { ChoiceMenu } from '#design/choice-menu.tsx'
import { Row } from '#design/columns.tsx'
import { TextField } from '#design/text-field.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { countFilters, filterOf } from '../../list-query.ts'
import { type ReportQuery, type ReportState, reportStates } from '../../schema.ts'
import { reportWords } from '../../words.ts'
import type { Registers } from '../use-registers.ts'

export interface FiltersProps {
  query: ReportQuery
  onAsk: (next: Partial<ReportQuery>) => void
  registers: Registers
  /** A reporter's list holds their own reports only. */
  onlyOwn: boolean
}

/** What narrows the list; each choice counts at once. Folded on a phone until it is asked for. */
export function Filters({ query, onAsk, registers, onlyOwn }: FiltersProps) {
  const all = useWords(reportWords)
  const words = all.list
  const { language } = useLanguage()
  const count = countFilters(filterOf(query))
  const [open, setOpen] = useState(count > 0)
  const categories = registers.categories
    .filter((one) => one.parentCode === null)
    .flatMap((root) => [
      { value: root.code, text: root[language], level: 1 as const },
      ...registers.categories
        .filter((one) => one.parentCode === root.code)
        .map((one) => ({ value: one.code, text: one[language], level: 2 as const })),
    ])
  const menus = [
    {
      key: 'state',
      label: words.state,
      options: reportStates.map((value) => ({ value: value as string, text: all.states[value] })),
    },
    { key: 'category', label: words.category, options: categories },
    {
      key: 'areaCode',
      label: words.area,
      options: byName(registers.areas.map(({ code, name }) => ({ value: code, text: name }))),
    },
    {
      key: 'organisationId',
      label: words.organisation,
      options: onlyOwn ? [] : byName(registers.organisations.map(({ id, name }) => ({ value: id, text: name }))),
    },
  ] as const
  return (
    <details className="report-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count > 0 ? words.filterCount(count) : words.filters}</summary>
      <div className="report-tight">
        <div className="report-menus">
          {menus
            .filter(({ options }) => options.length > 0)
            .map(({ key, label, options }) => {
              const chosen: readonly string[] = query[key] ?? []
              const only = options.find((one) => one.value === chosen[0])?.text
              return (
                <ChoiceMenu
                  key={key}
                  label={label}
                  words={
                    chosen.length === 0 ? words.all : chosen.length === 1 && only ? only : words.some(chosen.length)
                  }
                  options={options}
                  chosen={chosen}
                  onChange={(values) =>
                    onAsk({ [key]: values.length > 0 ? (values as ReportState[]) : undefined } as Partial<ReportQuery>)
                  }
                />
              )
            })}
        </div>
        <Row>
          <TextField
            label={words.from}
            type="date"
            value={query.from ?? ''}
            {...(query.to ? { max: query.to } : {})}
            onChange={(from) => onAsk({ from: from || undefined } as Partial<ReportQuery>)}
          />
          <TextField
            label={words.to}
            type="date"
            value={query.to ?? ''}
            {...(query.from ? { min: query.from } : {})}
            onChange={(to) => onAsk({ to: to || undefined } as Partial<ReportQuery>)}
          />
          <WordsField
            value={query.words ?? ''}
            onAsk={(asked) => onAsk({ words: asked || undefined } as Partial<ReportQuery>)}
          />
        </Row>
        <Row>
          {!onlyOwn && (
            <ChipGroup
              kind="many"
              legend={<span className="sd-hidden">{words.mine}</span>}
              options={[{ value: 'mine', text: words.mine }]}
              value={query.mine ? ['mine'] : []}
              onChange={(value) => onAsk({ mine: value.length > 0 || undefined } as Partial<ReportQuery>)}
            />
          )}
          {count > 0 && (
            <Button look="quiet" onClick={() => onAsk(nothing)}>
              {words.clear}
            </Button>
          )}
        </Row>
      </div>
    </details>
  )
}

const nothing = Object.fromEntries(
  ['state', 'category', 'areaCode', 'organisationId', 'from', 'to', 'words', 'mine'].map((key) => [key, undefined]),
) as Partial<ReportQuery>

const byName = <T extends { text: string }>(options: T[]) =>
  options.toSorted((a, b) => a.text.localeCompare(b.text, 'sv', { numeric: true }))

/** The address follows when the writing has paused. */
function WordsField({ value, onAsk }: { value: string; onAsk: (words: string) => void }) {
  const words = useWords(reportWords).list
  const [typed, setTyped] = useState(value)
  const [asked, setAsked] = useState(value)
  if (asked !== value) {
    setAsked(value)
    setTyped(value)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of what is typed asks anew
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onAsk(typed.trim()), 400)
    return () => clearTimeout(timer)
  }, [typed])
  return <TextField label={words.words} type="search" value={typed} maxLength={100} onChange={setTyped} />
}
