import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed, type CallInput, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { fillSeat } from '../api.ts'
import type { AgreementInForce } from '../schema.ts'
import { agreementWords } from '../words.ts'
import { agreementQuery } from './queries.ts'

interface Fault {
  readonly field?: string
  readonly text: string
}

type Asked = Omit<CallInput<typeof fillSeat>['body'], 'seat'> & { readonly seat: string }

/** Fills a seat; every fault at once, those of the form before anything is sent. */
export function useFillSeat(done: () => void) {
  const { form, refusals: said } = useWords(agreementWords)
  const client = useQueryClient()
  const say = useSay()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const mutation = useMutation({
    mutationFn: (body: CallInput<typeof fillSeat>['body']) => call(fillSeat, { body }),
  })
  const tell = (found: readonly Fault[]) => {
    setFaults(found)
    setAttempt((count) => count + 1)
  }
  const sayRefusal = ({ code, field, values }: Refusal): Fault => {
    const words = (said as Record<string, ((values: Refusal['values']) => string) | undefined>)[code]
    return { text: words?.(values) ?? form.failed, ...(field ? { field } : {}) }
  }
  const explain = (error: unknown): readonly Fault[] => {
    if (!(error instanceof CallFailed)) return [{ text: form.failed }]
    if (error.status === 0) return [{ text: form.unreachable }]
    return error.refusals.length > 0 ? error.refusals.map(sayRefusal) : [{ text: form.failed }]
  }
  const fill = async (asked: Asked): Promise<void> => {
    const missing = [
      ...(asked.seat === '' ? [{ field: 'seat', text: form.needSeat }] : []),
      ...(asked.membershipId === '' ? [{ field: 'membershipId', text: form.needMembership }] : []),
      ...(/^\d{4}-\d\d-\d\d$/.test(asked.since) ? [] : [{ field: 'since', text: form.needSince }]),
    ]
    tell(missing)
    if (missing.length > 0) return
    try {
      client.setQueryData(agreementQuery.queryKey, await mutation.mutateAsync({ ...asked, seat: Number(asked.seat) }))
      say(form.saved)
      done()
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'moved')
        client.setQueryData(agreementQuery.queryKey, error.current as AgreementInForce)
      tell(explain(error))
    }
  }
  const faultAt = (field: string) => faults.find((one) => one.field === field)?.text
  return { fill, faults, faultAt, attempt, busy: mutation.isPending }
}
