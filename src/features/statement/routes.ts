import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { documentPolicy } from '#features/meeting/server/send-file.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import { attachmentHeader } from '#platform/files/file-kind.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import { mayReadStatement } from './rules.ts'
import { confirmStatement, reopenStatement, takeBackStatement } from './server/confirm.ts'
import { readStatementFile, type SentFile } from './server/files.ts'
import { deliverStatement } from './server/finish.ts'
import { findMunicipalityOf, findStatementFor } from './server/hold.ts'
import { headOf, presentStatement } from './server/present.ts'
import { listProposals } from './server/propose.ts'
import type { StatementServices, StatementWriting } from './server/services.ts'
import { correctStatement, createStatement, recomputeStatement, writeText } from './server/write.ts'
import { listStatementRows } from './store.ts'

export function statementRoutes(services: StatementServices): Route[] {
  const { db, clock, shelf } = services
  const within = <T>(scope: Scope, actor: Actor, work: (writing: StatementWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const municipality = await findMunicipalityOf(trx, actor.municipalityId)
      return work(await withKnownNames({ trx, actor, now: clock.now(), municipality, services }, shelf))
    })
  /** One change in one transaction, then the statement as it stands after it: the one that was changed, or the one that was begun. */
  const change = (scope: Scope, actor: Actor, work: (writing: StatementWriting) => Promise<string>) =>
    within(scope, actor, async (writing) => {
      const id = await work(writing)
      return presentStatement(writing, await findStatementFor(writing.trx, actor, id))
    })
  const changeOne = (scope: Scope, actor: Actor, id: string, work: (writing: StatementWriting) => Promise<void>) =>
    change(scope, actor, async (writing) => {
      await work(writing)
      return id
    })

  return [
    route(api.listStatements, ({ scope, actor, query }) =>
      db.withScope(scope, async (trx) => {
        const rows = await listStatementRows(trx, { kind: query.kind })
        return { statements: rows.filter((row) => mayReadStatement(actor, row)).map(headOf) }
      }),
    ),
    route(api.proposeStatements, ({ scope, actor }) => within(scope, actor, listProposals)),
    route(api.readStatement, ({ scope, actor, params, query }) =>
      within(scope, actor, async (asking) => {
        const row = await findStatementFor(asking.trx, actor, params.id)
        return presentStatement(asking, row, { language: query.language, withNews: true })
      }),
    ),
    route(api.createStatement, ({ scope, actor, body }) =>
      change(scope, actor, (writing) => createStatement(writing, body)),
    ),
    route(api.recomputeStatement, ({ scope, actor, params }) =>
      changeOne(scope, actor, params.id, (writing) => recomputeStatement(writing, params.id)),
    ),
    route(api.writeStatementText, ({ scope, actor, params, body }) =>
      changeOne(scope, actor, params.id, (writing) => writeText(writing, params.id, body)),
    ),
    route(api.confirmStatement, ({ scope, actor, params, body }) =>
      changeOne(scope, actor, params.id, (writing) => confirmStatement(writing, params.id, body.contentHash)),
    ),
    route(api.takeBackStatement, ({ scope, actor, params }) =>
      changeOne(scope, actor, params.id, (writing) => takeBackStatement(writing, params.id)),
    ),
    route(api.reopenStatement, ({ scope, actor, params, body }) =>
      changeOne(scope, actor, params.id, (writing) => reopenStatement(writing, params.id, body)),
    ),
    route(api.deliverStatement, ({ scope, actor, params, body }) =>
      changeOne(scope, actor, params.id, (writing) => deliverStatement(writing, params.id, body)),
    ),
    route(api.correctStatement, ({ scope, actor, params }) =>
      change(scope, actor, (writing) => correctStatement(writing, params.id)),
    ),
    route(api.readStatementFile, async ({ scope, actor, params, query, reply }) => {
      const file = await within(scope, actor, async (asking) =>
        readStatementFile(asking, await findStatementFor(asking.trx, actor, params.id), query.format),
      )
      reply.header('content-type', contentTypes[file.format])
      if (file.format === 'html') reply.header('content-security-policy', documentPolicy)
      else reply.header('content-disposition', attachmentHeader(file.name))
      reply.send(Buffer.from(file.bytes))
      return sent
    }),
  ]
}

const contentTypes: Record<SentFile['format'], string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
}
