import { calendarUnits, evidenceKinds, forces, type Rhythm } from '#agreements/obligation.ts'
import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../../draft-pages-words.ts'
import { obligationWords } from '../../obligation-words.ts'
import { listAt, textAt } from '../../web/draft-content.ts'
import { Folded, nameAt, PathArea, PathList, PathSelect, PathText, useDraftForm } from '../../web/draft-fields.tsx'

const rhythmKinds = ['within', 'every', 'ongoing', 'standing', 'atEnd'] as const

/** How each rhythm begins when it is chosen. */
const fresh: Record<Rhythm['kind'], Rhythm> = {
  every: { kind: 'every', unit: 'month', graceDays: 14 },
  within: { kind: 'within', months: 24 },
  ongoing: { kind: 'ongoing', months: 12 },
  standing: { kind: 'standing', graceDays: 90 },
  atEnd: { kind: 'atEnd' },
}

/** What is asked for, how often, and what shows that it is done: what the clock reckons with. */
export function Obligations({ makeObligation }: { makeObligation: () => unknown }) {
  const words = useWords(draftPageWords)
  const { content } = useDraftForm()
  return (
    <Card title={words.obligations}>
      <p>{words.obligationsText}</p>
      <PathList
        path="obligations"
        legend={words.obligations}
        legendHidden
        nameOf={(one) => nameAt(one, 'sv') || words.unnamed}
        addText={words.add.obligation}
        remove={words.remove}
        fresh={makeObligation}
      >
        {(path, at) => (
          <Folded name={textAt(content, `${path}.sv`)} unnamed={words.obligation(at + 1)}>
            <OneObligation path={path} />
          </Folded>
        )}
      </PathList>
    </Card>
  )
}

function OneObligation({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const named = useWords(obligationWords)
  const { fields } = words
  const owners = (['bothParties', 'municipality', 'police'] as const).map((value) => {
    return { value, text: named.owedBy[value] }
  })
  return (
    <>
      <PathArea path={`${path}.sv`} label={fields.what} rows={2} />
      <PathArea path={`${path}.en`} label={fields.whatEnglish} rows={2} />
      <PathText path={`${path}.place`} label={fields.place} />
      <PathArea path={`${path}.quote`} label={fields.quote} rows={2} optional={words.optional} empty="null" />
      <div className="ag-pair">
        <PathSelect
          path={`${path}.force`}
          label={fields.force}
          options={forces.map((value) => ({ value, text: words.forces[value] }))}
        />
        <PathSelect path={`${path}.owedBy`} label={fields.owedBy} options={owners} />
      </div>
      <RhythmFields path={`${path}.rhythm`} />
      <EvidenceFields path={path} />
      <div className="ag-pair">
        <PathText path={`${path}.leadDays`} type="number" label={fields.leadDays} />
        <TopicField path={path} />
      </div>
      <PathText
        path={`${path}.notBefore`}
        type="date"
        label={fields.notBefore}
        optional={words.optional}
        empty="absent"
      />
      <PathArea
        path={`${path}.consequence`}
        label={fields.consequence}
        rows={2}
        optional={words.optional}
        empty="null"
      />
      <PathArea path={`${path}.reading`} label={fields.reading} rows={2} optional={words.optional} empty="absent" />
    </>
  )
}

function RhythmFields({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const { fields } = words
  const { content, set } = useDraftForm()
  const kind = textAt(content, `${path}.kind`)
  const pick = (value: string) => {
    const chosen = rhythmKinds.find((one) => one === value)
    if (chosen) set(path, fresh[chosen])
  }
  return (
    <div className="ag-pair">
      <PathSelect
        path={`${path}.kind`}
        label={fields.rhythm}
        options={rhythmKinds.map((value) => ({ value, text: words.rhythms[value] }))}
        onChoose={pick}
      />
      {kind === 'every' && (
        <PathSelect
          path={`${path}.unit`}
          label={fields.unit}
          options={calendarUnits.map((value) => ({ value, text: words.units[value] }))}
        />
      )}
      {(kind === 'within' || kind === 'ongoing') && (
        <PathText path={`${path}.months`} type="number" label={fields.months} />
      )}
      {kind === 'every' && <PathText path={`${path}.graceDays`} type="number" label={fields.graceDays} />}
      {kind === 'standing' && <PathText path={`${path}.graceDays`} type="number" label={fields.startDays} />}
    </div>
  )
}

function EvidenceFields({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const named = useWords(obligationWords)
  const { fields } = words
  const { content, set } = useDraftForm()
  const kind = textAt(content, `${path}.evidence.kind`)
  const kinds = evidenceKinds.map((value) => ({ value, text: named.counts[value] }))
  const needsBody = kind === 'meeting' || kind === 'seats'
  const bodies = [...listAt(content, 'bodies'), ...listAt(content, 'ownBodies')]
  const bodyChoices = [
    { value: '', text: words.choose },
    ...bodies.map((one) => ({ value: nameAt(one, 'code'), text: nameAt(one, 'sv') || words.unnamed })),
  ]
  return (
    <>
      <PathSelect
        path={`${path}.evidence.kind`}
        label={fields.evidence}
        options={kinds}
        onChoose={(value) => set(`${path}.evidence`, { kind: value })}
      />
      {needsBody && <PathSelect path={`${path}.evidence.body`} label={fields.evidenceBody} options={bodyChoices} />}
      <PathSelect
        path={`${path}.countsFrom`}
        label={fields.countsFrom}
        options={[{ value: '', text: fields.countsFromStart }, ...kinds]}
      />
    </>
  )
}

/** Obligations of one topic stand beside each other on one page, with those of the law. */
function TopicField({ path }: { path: string }) {
  const words = useWords(draftPageWords)
  const named = useWords(obligationWords)
  const { content } = useDraftForm()
  const standing = textAt(content, `${path}.topic`)
  const known = Object.entries(named.topics).map(([value, text]) => ({ value, text }))
  const own = known.some((one) => one.value === standing) ? [] : [{ value: standing, text: words.newTopic }]
  return <PathSelect path={`${path}.topic`} label={words.fields.topic} options={[...own, ...known]} />
}
