import { endpoint } from '#features/access/endpoint.ts'
import { Thread, ThreadRef } from './schema.ts'

export const readThread = endpoint({
  method: 'GET',
  path: '/thread',
  may: 'thread.read',
  query: ThreadRef,
  reply: Thread,
})
