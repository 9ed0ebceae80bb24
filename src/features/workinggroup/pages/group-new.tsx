import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { proposeGroup } from '../api.ts'
import { mandateTexts, type ProposalFault, readProposal } from '../proposal-form.ts'
import type { Candidates, Group } from '../schema.ts'
import { candidatesQuery } from '../web/queries.ts'
import { useGroupChange } from '../web/use-group-change.ts'
import { groupWords } from '../words.ts'
import { ChosenMembers } from './propose/chosen-members.tsx'
import { MandateFields } from './propose/mandate-fields.tsx'
import './group/group.css'

/** /grupper/ny?atgard=…: one presenter proposes; the other one's yes appoints. */
export default function GroupNewPage() {
  const words = useWords(groupWords)
  const { propose } = words
  const self = useSelf().data
  const appoints = mayDo(self?.actor ?? null, 'group.appoint')
  const { data, error, refetch, isFetching } = useQuery({ ...candidatesQuery, enabled: appoints })
  return (
    <Page
      title={propose.title}
      lead={appoints && propose.lead}
      width="form"
      back={
        <Link to="/grupper" className="ds-link">
          {words.back}
        </Link>
      }
    >
      {self && !appoints && <ForbiddenState title={propose.forbidden} />}
      {error && !data && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {(!self || (appoints && !data && !error)) && <Loading text={words.loading} lines={8} />}
      {appoints && data && <Form candidates={data} />}
    </Page>
  )
}

const fieldId = (field: string) => `propose-${field}`

function Form({ candidates }: { candidates: Candidates }) {
  const words = useWords(groupWords)
  const { propose, refusals } = words
  const navigate = useNavigate()
  const { atgard } = useSearch({ strict: false }) as { atgard?: string }
  const asked = candidates.measures.some((one) => one.id === atgard) ? (atgard as string) : ''
  const standing = { title: '', mandate: '', measure: asked, event: '', members: '', leader: '' }
  const draft = useDraft(`new-group|${asked}`, { version: 0, values: standing })
  const change = useGroupChange('new')
  const [attempt, setAttempt] = useState(0)
  const { values } = draft
  const { body, faults } = readProposal(values)
  const guarded = useGuarded({ ...change, draft, standing, fields: mandateTexts(body), open: true })
  const said: Record<ProposalFault, string> = {
    title: propose.faultName,
    mandate: propose.faultMandate,
    measure: refusals.noPurpose(),
    members: propose.faultMembers,
    leader: refusals.noLeader(),
  }
  const faultAt = (field: ProposalFault) => (attempt > 0 && faults.includes(field) ? said[field] : undefined)
  const send = async () => {
    setAttempt((before) => before + 1)
    if (faults.length > 0 || guarded.stops()) return
    let made: Group | null = null
    const sent = await change.run(async () => {
      made = await call(proposeGroup, { body: { ...body, overrides: guarded.overrides } })
      return made
    }, propose.done)
    if (!sent || !made) return
    draft.drop()
    await navigate({ to: '/grupper/$id', params: { id: (made as Group).id } })
  }
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void send()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={attempt > 0 ? faults.map((one) => ({ fieldId: fieldId(one), text: said[one] })) : []}
        attempt={attempt}
      />
      <MandateFields
        draft={draft}
        measures={candidates.measures}
        fieldId={fieldId}
        faultAt={faultAt}
        below={guarded.below}
      />
      <ChosenMembers
        candidates={candidates.memberships}
        draft={draft}
        ids={{ members: fieldId('members'), leader: fieldId('leader') }}
        membersError={faultAt('members')}
        leaderError={faultAt('leader')}
      />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={change.busy}>
          {propose.send}
        </Button>
      </div>
    </form>
  )
}
