import { useState } from 'react'
import { ChipButton, ChipGroup } from '#design/chip-group.tsx'
import { known } from '#design/known.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Category } from '../../schema.ts'
import { reportWords } from '../../words.ts'

const firstSeen = 5

/** What it is about: the most used first, the rest one press away, then optionally which kind. */
export function WhatField(props: {
  categories: readonly Category[]
  value: string
  onChange: (code: string) => void
  error: string | undefined
}) {
  const { categories, value, onChange, error } = props
  const words = useWords(reportWords).form
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const roots = categories.filter((one) => one.parentCode === null)
  const usedOf = (root: Category) =>
    categories.filter((one) => one === root || one.parentCode === root.code).reduce((sum, one) => sum + one.used, 0)
  const ordered = roots.map((root) => ({ root, used: usedOf(root) })).sort((a, b) => b.used - a.used)
  const chosen = categories.find((one) => one.code === value)
  const root = chosen?.parentCode ? categories.find((one) => one.code === chosen.parentCode) : chosen
  const seen = ordered.filter(({ root: one }, at) => all || at < firstSeen || one === root)
  const kinds = categories.filter((one) => root && one.parentCode === root.code)
  const options = (list: readonly Category[]) => list.map((one) => ({ value: one.code, text: one[language] }))
  return (
    <>
      <ChipGroup
        kind="one"
        id="category"
        legend={words.what}
        options={options(seen.map((one) => one.root))}
        value={root?.code ?? null}
        onChange={onChange}
        {...known({ error })}
        more={
          roots.length > firstSeen && (
            <ChipButton expanded={all} onClick={() => setAll(!all)}>
              {all ? words.fewer : words.more}
            </ChipButton>
          )
        }
      />
      {root && kinds.length > 0 && (
        <ChipGroup
          kind="one"
          legend={words.kindOf(root[language])}
          optional={words.optional}
          options={options(kinds)}
          value={chosen === root ? null : value}
          onChange={onChange}
          onClear={() => onChange(root.code)}
        />
      )}
    </>
  )
}
