import type { Endpoint } from '#platform/http/endpoint.ts'
import { addressOf, CallFailed, type Reply } from '#platform/web/call.ts'

/**
 * The file itself as the body of a call: no form around it.
 * @throws {CallFailed} with every refusal at once
 */
export async function sendFile<E extends Endpoint>(
  endpoint: E,
  { params, query, file }: { params?: unknown; query?: unknown; file: Blob },
): Promise<Reply<E>> {
  const { method, path } = endpoint
  const answer = await fetch(addressOf(path, params, query), {
    method,
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json', 'x-samlad': '1' },
    credentials: 'same-origin',
    body: file,
  }).catch(() => {
    throw new CallFailed(0, 'unreachable')
  })
  const body = await answer.json().catch(() => null)
  if (!answer.ok) throw new CallFailed(answer.status, body?.code ?? 'failed', body?.refusals ?? [], body?.current)
  return body as Reply<E>
}
