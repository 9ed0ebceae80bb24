import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Signal } from '#design/signal.tsx'
import { TextArea } from '#design/text-area.tsx'
import { type Standing, useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { call } from '#platform/web/call.ts'
import { resolveDifference } from '../../api.ts'
import type { Difference } from '../../schema.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** Where the two own pictures say different things: side by side, each settled or kept as a difference. */
export function Differences() {
  const { picture, words } = useEditor()
  const { differences } = words
  const both = picture.own.municipality?.state === 'shared' && picture.own.police?.state === 'shared'
  return (
    <Card
      title={
        <span id="jp-differences" tabIndex={-1}>
          {differences.heading}
        </span>
      }
      aside={
        <Link to="/samlad/$id/jamfor" params={{ id: picture.id }} className="ds-link">
          {differences.compare}
        </Link>
      }
    >
      {picture.differences.length === 0 && <p className="sd-muted">{both ? differences.none : differences.notYet}</p>}
      {picture.differences.map((one) => (
        <OneDifference key={one.key} difference={one} />
      ))}
    </Card>
  )
}

const ways = ['municipality', 'police', 'joint', 'kept'] as const

function OneDifference({ difference }: { difference: Difference }) {
  const { picture, words, said, editable } = useEditor()
  const { differences } = words
  const change = useJointChange(picture.id)
  const [asked, setAsked] = useState(false)
  const values = { way: difference.resolution ?? '', text: difference.text ?? '' }
  const standing: Standing = { version: difference.version, values }
  const draft = useDraft(`${picture.id}|difference|${difference.key}`, standing)
  const way = ways.find((one) => one === draft.values.way) ?? null
  const text = (draft.values.text ?? '').trim()
  const guarded = useGuarded({ ...change, draft, open: way === 'joint', standing: values, fields: ['text'] })
  const save = async () => {
    setAsked(true)
    if (way === null || (way === 'joint' && (text === '' || guarded.stops()))) return
    const body = {
      key: difference.key,
      resolution: way,
      text: way === 'joint' ? text : null,
      version: standing.version,
      overrides: way === 'joint' ? guarded.overrides : [],
    }
    const saved = await change.run(
      () => call(resolveDifference, { params: { id: picture.id }, body }),
      differences.saved,
    )
    if (saved) draft.drop()
  }
  const nameWay = (code: string) => differences.resolutions[code as (typeof ways)[number]] ?? differences.open
  return (
    <section className="jp-paragraph" aria-label={difference.title}>
      <h3>{difference.title}</h3>
      <p className="sd-small">
        <Signal kind={difference.resolution ? 'fine' : 'watch'}>
          {difference.resolution ? differences.resolutions[difference.resolution] : differences.open}
        </Signal>{' '}
        <span className="sd-muted">
          {said.parts[difference.part]} · {differences.kinds[difference.kind]}
        </span>
      </p>
      <div className="jp-sides">
        {(['municipality', 'police'] as const).map((party) => (
          <div key={party}>
            <p className="sd-small sd-muted">{words.parties[party]}</p>
            <p className="jp-prose">{difference[party] ?? differences.empty}</p>
          </div>
        ))}
      </div>
      {!editable && difference.resolution === 'joint' && (
        <div>
          <p className="sd-small sd-muted">{differences.text}</p>
          <p className="jp-prose">{difference.text}</p>
        </div>
      )}
      {editable && (
        <>
          <fieldset className="jp-buttons">
            <legend className="sd-small">{differences.resolution}</legend>
            {ways
              .filter((one) => one === 'joint' || one === 'kept' || difference[one] !== null)
              .map((one) => (
                <label key={one} className="sd-check">
                  <input
                    type="radio"
                    className="ds-input"
                    name={`way ${difference.key}`}
                    checked={way === one}
                    onChange={() => draft.change('way', one)}
                  />
                  {differences.resolutions[one]}
                </label>
              ))}
          </fieldset>
          {way === 'joint' && (
            <>
              <TextArea
                label={differences.text}
                hint={differences.textHint}
                value={draft.values.text ?? ''}
                onChange={(value) => draft.change('text', value)}
                maxLength={4000}
                {...(asked && text === '' ? { error: differences.needText } : {})}
              />
              {guarded.below('text')}
            </>
          )}
          <Conflict
            draft={draft}
            standing={standing}
            who={null}
            fields={[
              { field: 'way', label: differences.resolution, show: nameWay },
              { field: 'text', label: differences.text, joins: true },
            ]}
          />
          {draft.touched && <EditButtons draft={draft} change={change} onSave={() => void save()} />}
        </>
      )}
    </section>
  )
}
