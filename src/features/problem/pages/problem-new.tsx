import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { raiseProblem } from '../api.ts'
import { problemPageWords } from '../pages-words.ts'
import type { Raisable } from '../schema.ts'
import {
  contentFaults,
  contentTexts,
  contentValues,
  emptyContent,
  readContent,
  readList,
} from '../web/content-draft.ts'
import { raisableQuery } from '../web/queries.ts'
import { useProblemChange } from '../web/use-problem-change.ts'
import { useProblemForm } from '../web/use-problem-form.ts'
import { ChooseFindings, type ChosenFinding } from './raise/choose-findings.tsx'
import { ContentFields } from './raise/content-fields.tsx'
import './problem.css'

/** A new problem, from a finding that the address names or from one chosen here. */
export default function ProblemNewPage() {
  const { raise } = useWords(problemPageWords)
  const self = useSelf().data
  const back = (
    <Link to="/problem" className="ds-link">
      {raise.back}
    </Link>
  )
  if (!self) {
    return (
      <Page title={raise.title} back={back} width="form">
        <Loading text={raise.findingsLoading} lines={8} />
      </Page>
    )
  }
  const may = mayDo(self.actor, 'problem.write')
  return (
    <Page title={raise.title} back={back} width="form" lead={may && raise.lead}>
      {may ? <Raise /> : <ForbiddenState title={raise.forbidden}>{raise.forbiddenText}</ForbiddenState>}
    </Page>
  )
}

const readFindings = (text: string | undefined) => readList(text) as unknown as ChosenFinding[]
const addCode = (text: string | undefined, code: string | null) =>
  JSON.stringify([...new Set([...readList(text), ...(code === null ? [] : [code])])])

function Raise() {
  const words = useWords(problemPageWords)
  const { raise } = words
  const navigate = useNavigate()
  const change = useProblemChange(null)
  const form = useProblemForm({
    key: 'new',
    change,
    open: true,
    standing: { version: 0, values: { ...contentValues(emptyContent), picture: '', findings: '[]' } },
    textsOf: () => contentTexts,
    faultsOf: (values) => contentFaults(values, words.content.titleFault),
  })
  const { values, set } = form
  const chosen = readFindings(values.findings)
  /** What a finding is about becomes the problem's too; it can be taken away again. */
  const choose = (next: readonly ChosenFinding[], added: Raisable | null) => {
    form.draft.settle({
      ...values,
      findings: JSON.stringify(next),
      areaCodes: addCode(values.areaCodes, added?.areaCode ?? null),
      categories: addCode(values.categories, added?.category ?? null),
    })
  }
  useAskedFinding(chosen, choose, (picture) => set('picture', picture))
  const send = async () => {
    if (!form.ready()) return
    const findings = chosen.map(({ pictureKind, pictureId, key }) => ({ pictureKind, pictureId, key }))
    const body = { ...readContent(values), findings, overrides: form.overrides }
    const made = await change.run(() => call(raiseProblem, { body }), raise.raised)
    if (!made) return
    form.finish()
    await navigate({ to: '/problem/$id', params: { id: made.id } })
  }
  return (
    <form
      className="pr-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void send()
      }}
    >
      <ErrorSummary title={words.faults} faults={form.faults} attempt={form.attempt} />
      <Card title={words.findings.title}>
        <ChooseFindings
          picture={values.picture ?? ''}
          onPicture={(picture) => set('picture', picture)}
          chosen={chosen}
          onChosen={choose}
        />
        {chosen.length === 0 && <p className="sd-small sd-muted">{raise.noFinding}</p>}
      </Card>
      <ContentFields form={form} />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <Button type="submit" busy={change.busy}>
        {raise.done}
      </Button>
    </form>
  )
}

/** The finding that the address names is chosen from the first; taken away, it stays away. */
function useAskedFinding(
  chosen: readonly ChosenFinding[],
  choose: (next: readonly ChosenFinding[], added: Raisable | null) => void,
  open: (picture: string) => void,
) {
  const { picture, kind, key } = useSearch({ strict: false }) as { picture?: string; kind?: string; key?: unknown }
  const pictureKind = kind === 'joint' ? 'joint' : 'running'
  const { data } = useQuery({ ...raisableQuery(pictureKind, picture ?? ''), enabled: picture !== undefined })
  const taken = useRef(false)
  useEffect(() => {
    if (!data || picture === undefined || taken.current) return
    taken.current = true
    const found = data.findings.find((one) => one.key === String(key))
    if (!found) open(`${pictureKind} ${picture}`)
    else if (!chosen.some((one) => one.pictureId === picture && one.key === found.key)) {
      const { pictureTitle } = data
      const ref = { pictureKind, pictureId: picture, pictureTitle, key: found.key, sentence: found.sentence } as const
      choose([...chosen, ref], found)
    }
  }, [data, picture, key, pictureKind, chosen, choose, open])
}
