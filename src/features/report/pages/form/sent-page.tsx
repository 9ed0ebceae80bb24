import { Link } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { useWords } from '#platform/web/language.tsx'
import { reportWords } from '../../words.ts'
import type { Sent } from './new-report-form.tsx'

/** After sending: what happens now, and the way on. */
export function SentPage({ sent, waiting, onAgain }: { sent: Sent; waiting: number; onAgain: () => void }) {
  const words = useWords(reportWords).sent
  const told: Record<Sent['kind'], readonly [string, string]> = {
    sent: [words.title, words.lead],
    draft: [words.draftTitle, words.draftLead],
    waiting: [words.waitingTitle, words.waitingLead],
  }
  const [title, lead] = told[sent.kind]
  return (
    <Page title={title} lead={lead} width="form">
      {sent.kind !== 'waiting' && (
        <p>
          {sent.kind === 'sent' && `${words.follow} `}
          <Link to="/rapporter/$id" params={{ id: sent.id }} className="ds-link">
            {sent.kind === 'sent' ? words.followLink : words.draftLink}
          </Link>
        </p>
      )}
      {waiting > 0 && <p role="status">{words.waiting(waiting)}</p>}
      <div className="report-foot">
        <Button wide onClick={onAgain}>
          {words.again}
        </Button>
        <Link to="/rapporter" className="ds-button" data-variant="secondary" data-fullwidth>
          {words.toList}
        </Link>
      </div>
    </Page>
  )
}
