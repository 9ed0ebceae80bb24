import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChipGroup } from '#design/chip-group.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { setDigest } from '../../api.ts'
import { digestFrequencies, type Waiting } from '../../schema.ts'
import { waitingQuery } from '../../web/queries.ts'
import { groupWords } from '../../words.ts'

/** How often the reader wants mail about what waits. */
export function Digest({ waiting }: { waiting: Waiting }) {
  const words = useWords(groupWords)
  const { week } = words
  const client = useQueryClient()
  const say = useSay()
  const choose = useMutation({
    mutationFn: (digest: Waiting['digest']) => call(setDigest, { body: { digest } }),
    onSuccess: (next) => {
      client.setQueryData(waitingQuery.queryKey, next)
      say(week.digestSaved)
    },
  })
  return (
    <>
      <ChipGroup
        kind="one"
        legend={week.digest}
        hint={week.digestHint}
        options={digestFrequencies.map((value) => ({ value, text: week.digests[value] }))}
        value={choose.isPending ? choose.variables : waiting.digest}
        onChange={(digest) => choose.mutate(digest)}
      />
      {choose.error && (
        <Notice tone="act" announce="now">
          {words.failed}
        </Notice>
      )}
    </>
  )
}
