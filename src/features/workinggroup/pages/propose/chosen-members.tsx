import { Row } from '#design/columns.tsx'
import type { DraftHandle } from '#features/picture/web/drafts.ts'
import { useWords } from '#platform/web/language.tsx'
import { memberIdsOf } from '../../proposal-form.ts'
import type { Candidates } from '../../schema.ts'
import { groupWords } from '../../words.ts'
import { MemberSearch } from './member-search.tsx'

export interface ChosenMembersProps {
  candidates: Candidates['memberships']
  draft: Pick<DraftHandle, 'values' | 'change'>
  /** Of the search field and of the first choice of leader, for the summary of faults. */
  ids: { members: string; leader: string }
  membersError: string | undefined
  leaderError: string | undefined
}

/** Those chosen, one of whom leads; each is found by role or organisation. */
export function ChosenMembers({ candidates, draft, ids, membersError, leaderError }: ChosenMembersProps) {
  const { propose } = useWords(groupWords)
  const chosen = memberIdsOf(draft.values)
  const setChosen = (next: readonly string[]) => draft.change('members', next.join(' '))
  const rows = chosen.flatMap((id) => candidates.filter((one) => one.id === id))
  return (
    <fieldset className="wg-checklist" aria-describedby={leaderError ? 'propose-leader-error' : undefined}>
      <legend>{propose.members}</legend>
      <MemberSearch
        id={ids.members}
        candidates={candidates.filter((one) => !chosen.includes(one.id))}
        chosen={null}
        onChosen={(one) => one && setChosen([...chosen, one.id])}
        error={membersError}
      />
      {rows.length === 0 ? (
        <p className="sd-muted">{propose.noMembers}</p>
      ) : (
        <ul className="wg-chosen">
          {rows.map((one, at) => (
            <li key={one.id}>
              <span>
                {one.displayName}, {one.organisationName}
              </span>
              <Row>
                <label className="sd-check">
                  <input
                    type="radio"
                    className="ds-input"
                    name="leader"
                    id={at === 0 ? ids.leader : undefined}
                    checked={draft.values.leader === one.id}
                    onChange={() => draft.change('leader', one.id)}
                  />
                  {propose.leader}
                  <span className="sd-hidden"> {one.displayName}</span>
                </label>
                <button
                  type="button"
                  className="ds-link sd-small"
                  onClick={() => setChosen(chosen.filter((id) => id !== one.id))}
                >
                  {propose.remove}
                  <span className="sd-hidden"> {one.displayName}</span>
                </button>
              </Row>
            </li>
          ))}
        </ul>
      )}
      {leaderError && (
        <p className="sd-field-error" id="propose-leader-error">
          {leaderError}
        </p>
      )}
    </fieldset>
  )
}
