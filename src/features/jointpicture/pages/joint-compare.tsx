import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Loading } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { type Part, parts } from '../finding-schema.ts'
import { jointPageWords } from '../pages-words.ts'
import { jointPictureQuery, ownPicturesQuery } from '../web/queries.ts'
import { jointWords } from '../words.ts'
import './editor/editor.css'

/** The two parties' own pictures side by side, chapter by chapter. Before a party has shared its own, only that. */
export default function JointComparePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(jointPageWords)
  const said = useWords(jointWords)
  const picture = useQuery(jointPictureQuery(id))
  const own = useQuery(ownPicturesQuery(id))
  if (picture.error && !picture.data) throw picture.error
  if (own.error && !own.data) throw own.error
  if (!picture.data || !own.data) {
    return (
      <Page title={words.room}>
        <Loading text={words.view.loading} lines={8} />
      </Page>
    )
  }
  const { sides } = own.data
  const both = sides.every((side) => side.state === 'shared')
  const told = parts.filter((part) => sides.some((side) => side.paragraphs.some((one) => one.part === part)))
  return (
    <Page
      title={words.compare.title(picture.data.period)}
      lead={words.compare.lead}
      back={
        <Link to="/samlad/$id" params={{ id }} className="ds-link">
          {words.compare.back}
        </Link>
      }
    >
      <Card>
        <Facts
          facts={sides.map((side) => ({ term: words.parties[side.party], fact: words.compare.states[side.state] }))}
        />
      </Card>
      {told.map((part) => (
        <Card key={part} title={said.parts[part]}>
          <div className="jp-sides">
            {sides.map((side) => {
              const paragraphs = side.paragraphs.filter((one) => one.part === part)
              return (
                <section key={side.party} aria-label={words.parties[side.party]}>
                  <h3>{words.parties[side.party]}</h3>
                  {paragraphs.length === 0 && <p className="sd-muted">{words.compare.nothing}</p>}
                  {paragraphs.map((one) => {
                    const alone = both && !sides.some((other) => other !== side && saysIn(other, part, one.text))
                    return (
                      <div key={one.key} data-alone={alone || undefined}>
                        {alone && <p className="sd-small sd-muted">{words.compare.onlyHere}</p>}
                        <p className="jp-prose">{one.text}</p>
                      </div>
                    )
                  })}
                </section>
              )
            })}
          </div>
        </Card>
      ))}
    </Page>
  )
}

interface Said {
  readonly paragraphs: readonly { readonly part: Part; readonly text: string }[]
}

/** Whether a party says this very thing in the chapter. */
const saysIn = (side: Said, part: Part, text: string) =>
  side.paragraphs.some((one) => one.part === part && one.text.trim() === text.trim())
