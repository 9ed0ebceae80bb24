import { mayDo, partyOf } from '#features/access/rules.ts'
import { type Actor, parties } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { Scope, Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { textOf } from './place-blocks.ts'
import type { JointFormat, JointPicture } from './schema.ts'
import { assembleJoint } from './server/assemble.ts'
import { readSides } from './server/compare-own.ts'
import { correctJoint, openJoint, recompute, shareOwn } from './server/compose.ts'
import { confirmJoint, returnJoint, takeBackJoint } from './server/confirm.ts'
import { findPublicRefusal, readJointFile } from './server/file-facts.ts'
import { findOrRefuse } from './server/hold.ts'
import { findJointRevisions } from './server/revisions.ts'
import type { JointServices, JointWriting } from './server/services.ts'
import { resolveDifference } from './server/settle.ts'
import { resolveComment, writeBlock, writeComment, writePart } from './server/write.ts'
import { findLatestJoint, type JointRow, listJointHeads } from './store.ts'

export function jointPictureRoutes(services: JointServices): Route[] {
  const { db, clock, shelf, wording } = services
  const present = async (trx: Trx, row: JointRow): Promise<JointPicture> => {
    const { picture } = await assembleJoint(trx, row, wording)
    const publicRefused = await findPublicRefusal(trx, services, row, picture)
    return { ...picture, publicRefused, revisions: await findJointRevisions(trx, row) }
  }
  /** One change in one transaction, then the picture as it stands after it. */
  const change = (scope: Scope, actor: Actor, work: (writing: JointWriting) => Promise<JointRow>) =>
    db.withScope(scope, async (trx) => {
      const writing = { trx, actor, now: clock.now(), services }
      return present(trx, await work(await withKnownNames(writing, shelf)))
    })
  const write = (scope: Scope, actor: Actor, id: string, work: (writing: JointWriting) => Promise<void>) =>
    change(scope, actor, async (writing) => {
      await work(writing)
      return findOrRefuse(writing.trx, id)
    })

  return [
    route(api.listJointPictures, ({ scope, actor }) =>
      db.withScope(scope, async (trx) => {
        const pictures = await listJointHeads(trx, { open: mayDo(actor, 'jointPicture.compose') })
        return { pictures }
      }),
    ),
    route(api.openJointPicture, ({ scope, actor, body }) =>
      change(scope, actor, (writing) => openJoint(writing, body.whose, body.period)),
    ),
    route(api.readJointPicture, ({ scope, actor, params }) =>
      change(scope, actor, ({ trx }) => findOrRefuse(trx, params.id)),
    ),
    route(api.recomputeJointPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => recompute(writing, params.id, body.asOf)),
    ),
    route(api.writeBlock, ({ scope, actor, params, body }) =>
      write(scope, actor, params.id, (writing) => writeBlock(writing, params.id, body)),
    ),
    route(api.writePart, ({ scope, actor, params, body }) =>
      write(scope, actor, params.id, (writing) => writePart(writing, params.id, body)),
    ),
    route(api.writeComment, ({ scope, actor, params, body }) =>
      write(scope, actor, params.id, (writing) => writeComment(writing, params.id, body)),
    ),
    route(api.resolveComment, ({ scope, actor, params }) =>
      write(scope, actor, params.id, (writing) => resolveComment(writing, params.id, params.commentId)),
    ),
    route(api.resolveDifference, ({ scope, actor, params, body }) =>
      write(scope, actor, params.id, (writing) => resolveDifference(writing, params.id, body)),
    ),
    route(api.shareOwnPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => shareOwn(writing, params.id, body.contentHash)),
    ),
    route(api.confirmJointPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => confirmJoint(writing, params.id, body)),
    ),
    route(api.takeBackJointConfirmation, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => takeBackJoint(writing, params.id, body.purpose)),
    ),
    route(api.returnJointPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => returnJoint(writing, params.id, body)),
    ),
    route(api.correctJointPicture, ({ scope, actor, params, body }) =>
      change(scope, actor, (writing) => correctJoint(writing, params.id, body)),
    ),
    route(api.compareOwnPictures, ({ scope, actor, params }) =>
      db.withScope(scope, async (trx) => {
        const row = await findOrRefuse(trx, params.id)
        const sides = await readSides(trx, row.period, row.party === null ? row.proposedAt : null, wording)
        return {
          sides: await Promise.all(
            parties.map(async (party) => {
              const side = sides[party]
              if (side) return { party, state: 'shared' as const, paragraphs: listParagraphs(side) }
              // Whether the other one has begun is its own affair.
              const isOwn = partyOf(actor) === party
              const isBegun = !isOwn || (await findLatestJoint(trx, party, row.period)) !== null
              return { party, state: isBegun ? ('notShared' as const) : ('notBegun' as const), paragraphs: [] }
            }),
          ),
        }
      }),
    ),
    route(api.readJointDocument, async ({ scope, actor, params, query, reply }) => {
      const { format } = query
      const file = await db.withScope(scope, async (trx) => {
        const row = await findOrRefuse(trx, params.id)
        // What is not proposed is the parties' own; to everybody else it does not exist.
        const isOut = row.party === null && row.state !== 'composing'
        if (!isOut && !mayDo(actor, 'jointPicture.compose')) throw new CallRefused('notFound')
        return { period: row.period, frozen: await readJointFile(trx, services, row, format) }
      })
      if (!file.frozen) throw new CallRefused('notFound')
      const { type, ending } = contentTypes[format]
      reply.header('content-type', type)
      if (ending === 'html') reply.header('content-security-policy', documentPolicy)
      else reply.header('content-disposition', `attachment; filename="${nameFile(file.period, format)}.${ending}"`)
      reply.send(Buffer.from(file.frozen.bytes))
      return sent
    }),
  ]
}

const listParagraphs = (side: NonNullable<Awaited<ReturnType<typeof readSides>>['municipality']>) =>
  side.blocks.flatMap((block) => {
    const text = textOf(block, side.said)
    return text === null ? [] : [{ key: block.key, part: block.part, text }]
  })

const nameFile = (period: string, format: JointFormat) =>
  format === 'summary' || format === 'public' ? `samlad-lagesbild-${period}-${format}` : `samlad-lagesbild-${period}`

const contentTypes: Record<JointFormat, { type: string; ending: string }> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  public: { type: 'text/html; charset=utf-8', ending: 'html' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  summary: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
}

/** The frozen page carries its own style and figures and nothing else; no script can run in it. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
