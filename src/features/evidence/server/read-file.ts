/** Any file of statistics to series, or all reasons why not. Nothing is kept here. */
import { nameTask, WorkerPool } from '#platform/workers/worker-pool.ts'
import type { ReadResult } from '../schema.ts'
import { unpackResult } from './pack-observations.ts'
import { type EvidenceBytes, largestEvidenceFile, type ReadingFor, readBytes, refuseTooLarge } from './read-bytes.ts'
import type { readTask } from './read-task.ts'

/** Bytes. A larger file takes seconds to read: it is read in a thread of its own, and others are answered meanwhile. */
const largestReadHere = 2 * 1024 * 1024
const reading = nameTask<typeof readTask>(import.meta.resolve('./read-task.ts'), 'readTask')

export async function readEvidenceFile(file: EvidenceBytes, from: ReadingFor): Promise<ReadResult> {
  if (file.bytes.length > largestEvidenceFile) return refuseTooLarge()
  return file.bytes.length > largestReadHere ? readBeside(file, from) : readBytes(file, from)
}

let before: Promise<unknown> = Promise.resolve()

/** One large file at a time, each in a thread that ends with it: what it took of memory is given back at once. */
function readBeside(file: EvidenceBytes, from: ReadingFor): Promise<ReadResult> {
  const turn = before.then(async () => {
    const thread = new WorkerPool(1)
    try {
      return unpackResult(await thread.run(reading, { file, from }))
    } finally {
      await thread.close()
    }
  })
  before = turn.catch(() => null)
  return turn
}
