/** Checks the samlade pictures that are frozen: computed again and drawn again, byte by byte. */
import { jointServices } from '#app/server/joint-services.ts'
import { type JointCheck, verifyJointPicture } from '#features/jointpicture/server/verify.ts'
import { listFrozenJoint } from '#features/jointpicture/store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import type { Call } from './call.ts'
import type { Progress } from './progress.ts'

const longMs = 600_000

interface Asked {
  readonly db: Database
  readonly call: Call
  /** Sees what both parties see: an own picture that is not shared is nobody else's to check. */
  readonly scope: Scope
  /** One picture, or all that are frozen. */
  readonly asked: string | undefined
  readonly progress: Progress
}

export async function verifyJoint({ db, call, scope, asked, progress }: Asked): Promise<JointCheck[]> {
  const services = jointServices({ db, clock: call.clock, shelf: new RegisterShelf(call.clock) })
  const drafts = call.values.all === true
  const ids = asked ? [asked] : await db.withScope(scope, (trx) => listFrozenJoint(trx, drafts))
  const checks: JointCheck[] = []
  for (const [at, id] of ids.entries()) {
    progress.show(at, ids.length)
    const check = await db.withScope(scope, (trx) => verifyJointPicture(trx, id, services), {
      statementLimitMs: longMs,
    })
    if (check) checks.push(check)
  }
  return checks
}

/** One line: which edition, whether the numbers and each file came out the same, and the checksum. */
export function describeJoint({ words }: Call, municipality: string | null, check: JointCheck): string {
  const { verify, list, jointPicture } = words
  const { head, computation, differing, files } = check
  const party = head.party === null ? '' : `, ${verify.parties[head.party]}`
  const title = `${municipality ? `${municipality} ` : ''}${jointPicture.titleOf(head.period)}${party}`
  const found = differing.length > 0 ? ` (${differing.join(', ')})` : ''
  return [
    `${title} ${list.edition(head.edition)}, ${jointPicture.states[head.state]}: ${verify.computation} ${verify.verdicts[computation.verdict]}${found}`,
    ...files.map((file) => `${file.format} ${verify.verdicts[file.verdict]}`),
    computation.now.slice(0, 12),
  ].join(' · ')
}
