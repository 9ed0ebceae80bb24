/** What every finding says, with the hash that a writer's words hold on to. */
import { createHash } from 'node:crypto'
import type { Said } from '../place-blocks.ts'
import type { JointComputation } from '../schema.ts'
import type { JointWording } from './services.ts'

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export function sayAll(computation: JointComputation | null, wording: JointWording): Said {
  return new Map(
    (computation?.findings ?? []).map((finding) => {
      const text = wording.say(finding)
      return [finding.key, { text, hash: hashOf(text) }]
    }),
  )
}
