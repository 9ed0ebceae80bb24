import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { signOut } from '#features/access/api.ts'
import type { Self } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { shellWords } from './words.ts'

/** Who is signed in and the way out: in the demo one changes role, otherwise one signs out. */
export function Who({ self }: { self: Self }) {
  const words = useWords(shellWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: async () => {
      client.clear()
      await navigate({ to: '/' })
    },
  })
  if (!self.actor) return self.demo ? <Link to="/demo">{words.demo.title}</Link> : null
  return (
    <>
      {words.who(words.roles[self.actor.role], self.actor.organisationName)}{' '}
      {self.demo ? (
        <Link to="/demo">{words.changeRole}</Link>
      ) : (
        <button type="button" className="ds-link" onClick={() => leave.mutate()}>
          {words.signOut}
        </button>
      )}
    </>
  )
}
