import { useEffect, useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../../draft-pages-words.ts'
import { draftWords } from '../../draft-words.ts'
import type { AgreementDraft } from '../../schema.ts'
import { listDifferences } from '../../web/draft-content.ts'
import type { useTyped } from '../../web/use-agreement-draft.ts'

/** More than these nobody compares one by one. */
const most = 12

/** Somebody else saved first: mine and what was saved beside each other, place by place, and the choice between them. */
export function Moved({ draft, typed }: { draft: AgreementDraft; typed: ReturnType<typeof useTyped> }) {
  const { moved } = useWords(draftPageWords)
  const { sayPlace } = useWords(draftWords)
  const place = useRef<HTMLDivElement>(null)
  // It stands above a long form, and is met while typing far down in it.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not give back.
    void place.current?.scrollIntoView({ block: 'center' })
  }, [])
  const found = listDifferences(typed.content, draft.content)
  return (
    <div ref={place}>
      <Notice tone="act" title={moved.title} announce="now">
        <p>{moved.text}</p>
        <ul className="ag-moved">
          {found.slice(0, most).map(({ path, mine, theirs }) => (
            <li key={path}>
              <strong>{sayPlace(path)}</strong>
              <dl>
                <div>
                  <dt>{moved.yours}</dt>
                  <dd lang="sv">{mine ?? moved.nothing}</dd>
                </div>
                <div>
                  <dt>{moved.saved}</dt>
                  <dd lang="sv">{theirs ?? moved.nothing}</dd>
                </div>
              </dl>
            </li>
          ))}
        </ul>
        {found.length > most && <p>{moved.more(found.length - most)}</p>}
        <div className="ag-buttons">
          <Button look="second" onClick={typed.overwrite}>
            {moved.mine}
          </Button>
          <Button look="second" onClick={typed.drop}>
            {moved.theirs}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
