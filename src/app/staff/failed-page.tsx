import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { FailedState } from '#design/states.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { shellWords } from './words.ts'

/** What stands where a page could not: signed out, not for this role, not there, or failed with a way to try again. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const words = useWords(shellWords)
  const router = useRouter()
  const client = useQueryClient()
  const self = useSelf().data
  const status = error instanceof CallFailed ? error.status : null
  if (status === 401) {
    return (
      <Page title={words.signedOut.title} lead={words.signedOut.text} width="form">
        {self?.demo && (
          <p>
            <Link to="/demo" className="ds-button">
              {words.signedOut.pick}
            </Link>
          </p>
        )}
      </Page>
    )
  }
  if (status === 403) {
    const role = self?.actor ? words.roles[self.actor.role] : ''
    return (
      <Page title={words.forbidden.title} lead={words.forbidden.text(role)} width="form">
        <p>
          <Link to="/" className="ds-link">
            {words.forbidden.back}
          </Link>
        </p>
      </Page>
    )
  }
  if (status === 404) {
    return <Page title={words.missing.title} lead={words.missing.text} width="form" />
  }
  return (
    <Page title={words.failed.title} width="form">
      <FailedState
        title={status === 0 ? words.failed.unreachable : words.failed.text}
        retryText={words.failed.retry}
        onRetry={() => {
          void client.invalidateQueries()
          reset()
          void router.invalidate()
        }}
      />
    </Page>
  )
}
