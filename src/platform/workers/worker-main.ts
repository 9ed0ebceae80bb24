/** What runs inside a worker thread: fetches the task's module, calls its function, tells how far it has come. */
import { parentPort } from 'node:worker_threads'
import type { TaskCall, TaskReply } from './worker-messages.ts'

type Task = (input: unknown, report: (done: number, of: number) => void) => unknown

const port = parentPort
if (!port) throw new Error('worker-main.ts runs in a worker thread only')
const tell = (reply: TaskReply) => port.postMessage(reply)

port.on('message', async ({ module, name, input }: TaskCall) => {
  try {
    const task = ((await import(module)) as Record<string, Task | undefined>)[name]
    if (!task) throw new Error(`${module} has no ${name}`)
    const result = await task(input, (done, of) => tell({ kind: 'progress', done, of }))
    tell({ kind: 'done', result })
  } catch (error) {
    const { message, stack, code } = error as Error & { code?: unknown }
    tell({ kind: 'failed', message, stack: stack ?? '', code: typeof code === 'string' ? code : null })
  }
})
