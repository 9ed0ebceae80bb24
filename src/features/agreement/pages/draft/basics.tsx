import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../../draft-pages-words.ts'
import type { AgreementDraft } from '../../schema.ts'
import { listAt } from '../../web/draft-content.ts'
import { nameAt, PathArea, PathList, PathSelect, PathText, useDraftForm } from '../../web/draft-fields.tsx'

/** Name, days, parties and who signs. The code is fixed once an agreement is in force. */
export function Basics({ kind }: { kind: AgreementDraft['kind'] }) {
  const words = useWords(draftPageWords)
  const { fields } = words
  const { content } = useDraftForm()
  const parties = (['municipality', 'police'] as const).map((value) => ({ value, text: words.parties[value] }))
  return (
    <Card title={words.basics}>
      <div className="ag-fields">
        <PathText path="title" label={fields.title} />
        {kind === 'first' && <PathText path="municipalityCode" label={fields.municipalityCode} />}
        {kind !== 'amendment' && <PathText path="code" label={fields.code} />}
        <div className="ag-pair">
          {kind !== 'amendment' && <PathText path="valid.from" type="date" label={fields.from} />}
          <PathText path="valid.to" type="date" label={fields.to} />
        </div>
        <PathArea path="source" label={fields.source} rows={1} />
        {listAt(content, 'parties').map((one, at) => {
          const party = nameAt(one, 'party') === 'police' ? 'police' : 'municipality'
          return <PathText key={party} path={`parties.${at}.name`} label={fields.partyName[party]} />
        })}
        <PathList
          path="signatures"
          legend={fields.signatures}
          nameOf={(one) => nameAt(one, 'office') || words.unnamed}
          addText={words.add.signature}
          remove={words.remove}
          fresh={() => ({ party: 'municipality', office: '' })}
        >
          {(path) => (
            <div className="ag-pair">
              <PathText path={`${path}.office`} label={fields.office} />
              <PathSelect path={`${path}.party`} label={fields.party} options={parties} />
            </div>
          )}
        </PathList>
      </div>
    </Card>
  )
}

/** What the agreement is for, in its own words. */
export function Goals({ makeSubGoal }: { makeSubGoal: () => unknown }) {
  const words = useWords(draftPageWords)
  const { fields } = words
  return (
    <Card title={words.goals}>
      <div className="ag-fields">
        <PathList
          path="purpose"
          legend={fields.purpose}
          nameOf={(_, at) => fields.paragraph(at + 1).toLowerCase()}
          addText={words.add.paragraph}
          remove={words.remove}
          fresh={() => ''}
        >
          {(path, at) => <PathArea path={path} label={fields.paragraph(at + 1)} rows={3} />}
        </PathList>
        <PathArea path="overallGoal" label={fields.overallGoal} rows={2} />
        <PathList
          path="subGoals"
          legend={fields.subGoals}
          nameOf={(_, at) => fields.subGoal(at + 1).toLowerCase()}
          addText={words.add.subGoal}
          remove={words.remove}
          fresh={makeSubGoal}
        >
          {(path, at) => <PathText path={`${path}.sv`} label={fields.subGoal(at + 1)} />}
        </PathList>
        <PathList
          path="areas"
          legend={fields.areas}
          nameOf={(_, at) => fields.area(at + 1).toLowerCase()}
          addText={words.add.area}
          remove={words.remove}
          fresh={() => ''}
        >
          {(path, at) => <PathText path={path} label={fields.area(at + 1)} />}
        </PathList>
      </div>
    </Card>
  )
}
