import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { statementSources } from '#app/server/statement-sources.ts'
import { isSoundJoint, type JointCheck } from '#features/jointpicture/server/verify.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { takeOutRScript } from '#features/picture/server/draw-r-script.ts'
import { type EditionCheck, isSound, verifyEdition } from '#features/picture/server/verify.ts'
import { findPicture } from '#features/picture/store.ts'
import { listComputed } from '#features/picture/verify-store.ts'
import { isSoundStatement, type StatementCheck } from '#features/statement/server/verify.ts'
import type { Database } from '#platform/db/port.ts'
import { answer, type Call, type Command, flag, note, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseMunicipality, readerScope } from '../place/choose-place.ts'
import { type ListedMunicipality, listMunicipalities } from '../place/place-store.ts'
import { startProgress } from '../progress.ts'
import { Stop } from '../stop.ts'
import { describeJoint, verifyJoint } from '../verify-joint.ts'
import { describeStatement, verifyStatements } from '../verify-statement.ts'

const longMs = 600_000

export const verifyCommand: Command = {
  options: { municipality: text, picture: text, statement: text, all: flag, r: text },
  takes: [0, 0],
  run(call) {
    return inHouse(call, async (db) => {
      const { words } = call
      const [asked, script] = [readText(call, 'picture'), readText(call, 'r')]
      if (script !== undefined && asked === undefined) throw new Stop(2, 'optionMissing', 'picture')
      const statement = readText(call, 'statement')
      if (asked !== undefined && statement !== undefined) throw new Stop(2, 'notTogether', 'picture', 'statement')
      const municipalities = await choose(db, call)
      const checked: { municipality: string; check: EditionCheck }[] = []
      const joint: { municipality: string; check: JointCheck }[] = []
      const statements: { municipality: string; check: StatementCheck }[] = []
      const progress = startProgress(call.stderr, words.verify.label)
      for (const { id } of municipalities) {
        const scope = readerScope(id)
        if (asked === undefined) {
          const services = { sources: statementSources, drawDocument }
          const checks = await verifyStatements({ db, scope, asked: statement, progress, services })
          statements.push(...checks.map((check) => ({ municipality: id, check })))
        }
        if (statement !== undefined) continue
        const ids = asked ? [asked] : await db.withScope(scope, (trx) => listComputed(trx, call.values.all === true))
        for (const [at, picture] of ids.entries()) {
          progress.show(at, ids.length)
          const check = await db.withScope(scope, (trx) => verifyEdition(trx, picture), { statementLimitMs: longMs })
          if (check) checked.push({ municipality: id, check })
          if (check && script !== undefined) await writeScript(db, call, { municipalityId: id, picture, path: script })
        }
        if (asked && checked.length > 0) break
        for (const check of await verifyJoint({ db, call, scope, asked, progress }))
          joint.push({ municipality: id, check })
      }
      progress.end()
      // A samlad picture has no check in R.
      if (asked && checked.length + (script === undefined ? joint.length : 0) === 0) {
        throw new Stop(2, 'noSuchPicture', asked)
      }
      if (statement !== undefined && statements.length === 0) throw new Stop(2, 'noSuchStatement', statement)
      const sum = checked.length + joint.length + statements.length
      const unsound =
        checked.filter(({ check }) => !isSound(check)).length +
        joint.filter(({ check }) => !isSoundJoint(check)).length +
        statements.filter(({ check }) => !isSoundStatement(check)).length
      const nameOf = (municipality: string) => (municipalities.length > 1 ? municipality : null)
      answer(call, { checked: sum, unsound, editions: checked, jointPictures: joint, statements }, () => [
        ...checked.map(({ municipality, check }) => describe(call, nameOf(municipality), check)),
        ...joint.map(({ municipality, check }) => describeJoint(call, nameOf(municipality), check)),
        ...statements.map(({ municipality, check }) => describeStatement(call, nameOf(municipality), check)),
        sum === 0 ? words.verify.nothing : words.verify.sum(sum, unsound),
      ])
      if (script !== undefined) note(call, words.verify.wroteR(script))
      if (unsound > 0) note(call, words.verify.fault(unsound))
      return unsound > 0 ? 1 : 0
    })
  },
}

/** The edition's check in R. It holds small counts, so that it was taken out is logged. */
async function writeScript(
  db: Database,
  call: Call,
  { municipalityId, picture, path }: { municipalityId: string; picture: string; path: string },
): Promise<void> {
  const written = await db.withScope(
    readerScope(municipalityId),
    async (trx) => {
      const row = await findPicture(trx, picture)
      return row && takeOutRScript(trx, row, { actor: null, at: call.clock.now() })
    },
    { statementLimitMs: longMs },
  )
  if (written !== null) await writeFile(resolve(path), written)
}

/** All of them, unless one is named. */
async function choose(db: Database, call: Call): Promise<readonly ListedMunicipality[]> {
  if (readText(call, 'municipality') !== undefined) return [await chooseMunicipality(db, call)]
  return db.asOwner(listMunicipalities)
}

function describe({ words }: Call, municipality: string | null, check: EditionCheck): string {
  const { verify, list } = words
  const head = `${municipality ? `${municipality} ` : ''}${check.period} ${list.edition(check.edition)}, ${list.state[check.state]}`
  const { verdict, now } = check.computation
  const parts = check.differingParts.length > 0 ? ` (${check.differingParts.join(', ')})` : ''
  const files = check.files.map((file) => `${file.format} ${verify.verdicts[file.verdict]}`)
  return [`${head}: ${verify.computation} ${verify.verdicts[verdict]}${parts}`, ...files]
    .join(' · ')
    .concat(` · ${now.slice(0, 12)}`)
}
