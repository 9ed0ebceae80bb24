import { useState } from 'react'
import { Combobox } from '#design/combobox.tsx'
import { known } from '#design/known.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Candidates } from '../../schema.ts'
import { groupWords } from '../../words.ts'

type Candidate = Candidates['memberships'][number]

export interface MemberSearchProps {
  id?: string
  candidates: readonly Candidate[]
  /** Stays in the field; null empties it for the next one. */
  chosen: Candidate | null
  onChosen: (candidate: Candidate | null) => void
  error?: string | undefined
}

const most = 8
const nameOf = (one: Candidate) => `${one.displayName}, ${one.organisationName}`

/** Finds somebody by role or organisation, while one types. */
export function MemberSearch({ id, candidates, chosen, onChosen, error }: MemberSearchProps) {
  const { propose } = useWords(groupWords)
  const [typed, setTyped] = useState('')
  const asked = typed.trim().toLocaleLowerCase('sv')
  const hits = candidates.filter((one) => nameOf(one).toLocaleLowerCase('sv').includes(asked)).slice(0, most)
  return (
    <Combobox
      label={propose.search}
      hint={propose.membersHint}
      {...known({ id, error })}
      value={chosen ? nameOf(chosen) : typed}
      onChange={(text) => {
        if (chosen) onChosen(null)
        setTyped(text)
      }}
      options={hits.map((one) => ({ key: one.id, text: one.displayName, aside: one.organisationName }))}
      onPick={(key) => {
        setTyped('')
        onChosen(candidates.find((one) => one.id === key) ?? null)
      }}
      listLabel={propose.members}
      hitsText={propose.hits(hits.length)}
    />
  )
}
