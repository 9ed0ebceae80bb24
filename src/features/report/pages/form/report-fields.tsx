import { ChipGroup } from '#design/chip-group.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { useWords } from '#platform/web/language.tsx'
import { fieldOf } from '../../check-draft.ts'
import type { Excuse, FormDraft, Marked } from '../../form.ts'
import type { Marking } from '../../guard/marking.ts'
import { guardWords } from '../../guard/words.ts'
import { GuardList } from '../../web/guard-list.tsx'
import { reportWords } from '../../words.ts'
import type { Registers } from '../use-registers.ts'
import { DescribeField } from './describe-field.tsx'
import { DuplicateHint } from './duplicate-hint.tsx'
import { sayFault } from './fault-sentence.ts'
import type { Guard } from './use-guard.ts'
import { WhatField } from './what-field.tsx'
import { WhenField } from './when-field.tsx'
import { WhereField } from './where-field.tsx'

export interface ReportFieldsProps {
  draft: FormDraft
  /** Given what stood there last, so that two changes on one press both count. */
  onChange: (change: (draft: FormDraft) => FormDraft) => void
  registers: Registers
  faults: readonly Refusal[]
  guard: Guard
  marked: Marked
  correcting?: boolean
}

/** The questions, in the order they are answered; the same for a new report and a correction. */
export function ReportFields({
  draft,
  onChange,
  registers,
  faults,
  guard,
  marked,
  correcting = false,
}: ReportFieldsProps) {
  const all = useWords(reportWords)
  const marks = useWords(guardWords)
  const words = all.form
  const set = (part: Partial<FormDraft>) => onChange((before) => ({ ...before, ...part }))
  const setExcuses = (excuses: readonly Excuse[]) => set({ excuses })
  const errorOf = (field: string) => {
    const own = faults.filter((one) => fieldOf(one.field ?? '') === field)
    return own.length > 0 ? [...new Set(own.map((one) => sayFault(one, all, marks)))].join(' ') : undefined
  }
  const removeFromText = async (marking: Marking) => {
    const text = await guard.remove(draft.text, marking, marks.replacement)
    onChange((before) => (before.text === draft.text ? { ...before, text } : before))
    document.getElementById('text')?.focus()
  }
  const removeFromSpot = async ({ words: spot, kind }: Marking) => {
    const text = draft.where.text.replace(spot, marks.replacement[kind])
    set({ where: { ...draft.where, text } })
    document.getElementById('where')?.focus()
  }
  return (
    <>
      <WhatField
        categories={registers.categories}
        value={draft.category}
        onChange={(category) => set({ category })}
        error={errorOf('category')}
      />
      <WhenField
        value={draft.when}
        onChange={(when) => set({ when })}
        error={errorOf('when')}
        zone={registers.zone}
        correcting={correcting}
      />
      <div className="report-tight">
        <WhereField
          value={draft.where}
          onChange={(where) => set({ where })}
          error={errorOf('where')}
          registers={registers}
        />
        <GuardList
          field="where.words"
          // Until a place is settled the words are a search, not a text.
          markings={draft.where.choice ? marked.words : []}
          excuses={draft.excuses}
          onExcuses={setExcuses}
          onRemove={removeFromSpot}
          asked={faults.length > 0}
        />
        {!correcting && <DuplicateHint draft={draft} zone={registers.zone} />}
      </div>
      <ChipGroup
        kind="one"
        id="felt"
        legend={words.felt}
        options={all.felt.map((text, at) => ({ value: String(at), text }))}
        value={draft.felt === null ? null : String(draft.felt)}
        onChange={(felt) => set({ felt: Number(felt) })}
        onClear={() => set({ felt: null })}
      />
      <ChipGroup
        kind="one"
        id="toldPolice"
        legend={words.told}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: all.told[value] }))}
        value={draft.toldPolice}
        onChange={(toldPolice) => set({ toldPolice })}
        onClear={() => set({ toldPolice: null })}
      />
      <DescribeField
        field="text"
        value={draft.text}
        onChange={(text) => set({ text })}
        error={errorOf('text')}
        markings={marked.text}
        excuses={draft.excuses}
        onExcuses={setExcuses}
        onRemove={(marking) => void removeFromText(marking)}
        asked={faults.length > 0}
      />
    </>
  )
}
