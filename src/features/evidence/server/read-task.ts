/** Reading as a task for a thread of its own. */

import { packResult } from './pack-observations.ts'
import type { EvidenceBytes, ReadingFor } from './read-bytes.ts'
import { readBytes } from './read-bytes.ts'

export const readTask = async ({ file, from }: { file: EvidenceBytes; from: ReadingFor }) =>
  packResult(await readBytes(file, from))
