import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { FailedState, Loading } from '#design/states.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../../pages-words.ts'
import type { ProblemFinding, Raisable } from '../../schema.ts'
import { type RaisablePicture, useRaisablePictures } from '../../web/picture-titles.ts'
import { raisableQuery } from '../../web/queries.ts'

export type ChosenFinding = Pick<ProblemFinding, 'pictureKind' | 'pictureId' | 'pictureTitle' | 'key' | 'sentence'>

interface ChooseFindingsProps {
  /** `<kind> <id>`, or empty before one is chosen. */
  picture: string
  onPicture: (picture: string) => void
  chosen: readonly ChosenFinding[]
  onChosen: (chosen: readonly ChosenFinding[], added: Raisable | null) => void
}

const isSame = (one: ChosenFinding, other: Pick<ChosenFinding, 'pictureId' | 'key'>) =>
  one.pictureId === other.pictureId && one.key === other.key
/** A list longer than this can be searched. */
const fewFindings = 8

/** A picture, and those of its findings that the problem rests on. What is chosen of other pictures stays. */
export function ChooseFindings({ picture, onPicture, chosen, onChosen }: ChooseFindingsProps) {
  const { raise } = useWords(problemPageWords)
  const pictures = useRaisablePictures()
  if (!pictures) return <Loading text={raise.findingsLoading} lines={3} />
  const open = pictures.find((one) => `${one.kind} ${one.id}` === picture)
  return (
    <div className="pr-stack">
      {pictures.length === 0 ? (
        <p className="sd-muted">{raise.picturesEmpty}</p>
      ) : (
        <SelectField
          label={raise.picture}
          value={open ? picture : ''}
          onChange={onPicture}
          options={[
            { value: '', text: raise.pictureNone },
            ...pictures.map((one) => ({ value: `${one.kind} ${one.id}`, text: one.title })),
          ]}
        />
      )}
      {open && <Findings key={picture} picture={open} chosen={chosen} onChosen={onChosen} />}
      <p role="status" className="sd-small sd-muted">
        {raise.chosen(chosen.length)}
      </p>
      {chosen.length > 0 && (
        <ul className="pr-chosen">
          {chosen.map((one) => (
            <li key={`${one.pictureId} ${one.key}`}>
              <span>
                {one.sentence} <span className="sd-muted sd-small">{one.pictureTitle}</span>
              </span>
              <Button
                look="quiet"
                onClick={() =>
                  onChosen(
                    chosen.filter((kept) => !isSame(kept, one)),
                    null,
                  )
                }
              >
                {raise.drop}
                <span className="sd-hidden"> {one.sentence}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Findings({
  picture,
  chosen,
  onChosen,
}: Pick<ChooseFindingsProps, 'chosen' | 'onChosen'> & { picture: RaisablePicture }) {
  const { raise } = useWords(problemPageWords)
  const [search, setSearch] = useState('')
  const { data, error, refetch, isFetching } = useQuery(raisableQuery(picture.kind, picture.id))
  if (error && !data) {
    return (
      <FailedState
        title={raise.findingsFailed}
        level={3}
        retryText={raise.retry}
        busy={isFetching}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <Loading text={raise.findingsLoading} lines={4} />
  if (data.findings.length === 0) return <p className="sd-muted">{raise.findingsEmpty}</p>
  const asked = search.trim().toLowerCase()
  const shown = data.findings.filter((one) => one.sentence.toLowerCase().includes(asked))
  return (
    <>
      {data.findings.length > fewFindings && <TextField label={raise.search} value={search} onChange={setSearch} />}
      <fieldset className="sd-field">
        <legend className="sd-field-label">{raise.findings}</legend>
        <p className="sd-field-hint">{raise.findingsHint}</p>
        <div className="pr-findings">
          {shown.map((finding) => {
            const { key, sentence } = finding
            const ref = {
              pictureKind: picture.kind,
              pictureId: picture.id,
              pictureTitle: data.pictureTitle,
              key,
              sentence,
            }
            const isChosen = chosen.some((one) => isSame(one, ref))
            return (
              <label className="sd-check" key={key}>
                <input
                  type="checkbox"
                  className="ds-input"
                  checked={isChosen}
                  onChange={() =>
                    isChosen
                      ? onChosen(
                          chosen.filter((one) => !isSame(one, ref)),
                          null,
                        )
                      : onChosen([...chosen, ref], finding)
                  }
                />
                {sentence}
              </label>
            )
          })}
        </div>
      </fieldset>
    </>
  )
}
