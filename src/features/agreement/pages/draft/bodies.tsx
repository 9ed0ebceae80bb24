import { decided } from '#agreements/schema.ts'
import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../../draft-pages-words.ts'
import { listAt, readAt, textAt } from '../../web/draft-content.ts'
import {
  Folded,
  nameAt,
  PathArea,
  PathChecks,
  PathList,
  PathSelect,
  PathText,
  useDraftForm,
} from '../../web/draft-fields.tsx'

const presenterRoles = ['communityPoliceOfficer', 'coordinator'] as const

/** The bodies that the agreement names, those that the municipality has beside them, and which is the strategic council. */
export function Bodies({ makeBody }: { makeBody: () => Record<string, unknown> }) {
  const words = useWords(draftPageWords)
  const { fields } = words
  const { content, set } = useDraftForm()
  const all = [...listAt(content, 'bodies'), ...listAt(content, 'ownBodies')]
  const council = nameAt(readAt(content, 'strategicCouncil'), 'body')
  const choices = [
    { value: '', text: fields.councilNone },
    ...all.map((one) => ({ value: nameAt(one, 'code'), text: nameAt(one, 'sv') || words.unnamed })),
  ]
  const nameOf = (path: string) => textAt(content, `${path}.sv`)
  const seatsOf = (path: string) => words.seats(listAt(content, `${path}.members`).length)
  return (
    <Card title={words.bodies}>
      <div className="ag-fields">
        <PathList
          path="bodies"
          legend={words.bodies}
          legendHidden
          nameOf={(one) => nameAt(one, 'sv') || words.unnamed}
          addText={words.add.body}
          remove={words.remove}
          fresh={makeBody}
        >
          {(path) => (
            <Folded name={nameOf(path)} unnamed={words.unnamed} aside={seatsOf(path)}>
              <OneBody path={path} />
            </Folded>
          )}
        </PathList>
        <PathList
          path="ownBodies"
          legend={words.ownBodies}
          hint={words.ownBodiesText}
          nameOf={(one) => nameAt(one, 'sv') || words.unnamed}
          addText={words.add.ownBody}
          remove={words.remove}
          fresh={() => ({ ...makeBody(), meets: null, source: '' })}
        >
          {(path) => (
            <Folded name={nameOf(path)} unnamed={words.unnamed} aside={seatsOf(path)}>
              <OneBody path={path} />
              <Meets path={`${path}.meets`} />
              <PathArea path={`${path}.source`} label={fields.source} rows={1} />
            </Folded>
          )}
        </PathList>
        <PathSelect
          path="strategicCouncil.body"
          label={fields.council}
          options={choices}
          onChoose={(body) =>
            set(
              'strategicCouncil',
              body === '' ? null : { source: '', ...asGroup(readAt(content, 'strategicCouncil')), body },
            )
          }
        />
        {council !== '' && <PathArea path="strategicCouncil.source" label={fields.councilSource} rows={1} />}
      </div>
    </Card>
  )
}

const asGroup = (found: unknown) => (typeof found === 'object' && found !== null ? found : {})

function Meets({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const { set } = useDraftForm()
  const options = [
    { value: '', text: words.meets.none },
    ...(['week', 'month', 'quarter'] as const).map((value) => ({ value, text: words.meets[value] })),
  ]
  return (
    <PathSelect
      path={path}
      label={words.fields.meets}
      options={options}
      onChoose={(value) => set(path, value === '' ? null : value)}
    />
  )
}

function OneBody({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const { fields } = words
  const { content, set } = useDraftForm()
  const presenters = listAt(content, `${path}.presenters`)
  const presents = (role: string) => presenters.some((one) => nameAt(one, 'role') === role)
  const parties = (['municipality', 'police'] as const).map((value) => ({ value, text: words.parties[value] }))
  return (
    <>
      <PathText path={`${path}.sv`} label={fields.bodyName} />
      <PathArea path={`${path}.mandate`} label={fields.mandate} rows={2} optional={words.optional} empty="null" />
      <PathChecks
        path={`${path}.decides`}
        label={fields.decides}
        options={decided.map((value) => ({ value, text: words.decided[value] }))}
      />
      <fieldset className="ag-checks">
        <legend>{fields.presenters}</legend>
        {presenterRoles.map((role) => (
          <label key={role} className="sd-check">
            <input
              type="checkbox"
              className="ds-input"
              checked={presents(role)}
              onChange={(event) =>
                set(
                  `${path}.presenters`,
                  event.target.checked
                    ? [...presenters, { role, sv: words.presenterRoles[role] }]
                    : presenters.filter((one) => nameAt(one, 'role') !== role),
                )
              }
            />
            {words.presenterRoles[role]}
          </label>
        ))}
      </fieldset>
      <PathList
        path={`${path}.members`}
        legend={fields.members}
        nameOf={(one) => nameAt(one, 'office') || words.unnamed}
        addText={words.add.member}
        remove={words.remove}
        fresh={() => ({ office: '', party: 'municipality' })}
      >
        {(member) => (
          <div className="ag-pair">
            <PathText path={`${member}.office`} label={fields.office} />
            <PathSelect path={`${member}.party`} label={fields.party} options={parties} />
          </div>
        )}
      </PathList>
    </>
  )
}
