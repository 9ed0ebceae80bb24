import type { Actor } from '#features/access/schema.ts'
import { route } from '#features/access/server/route.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import type { Scope } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from './api.ts'
import type { ProblemDocumentFormat } from './document-facts.ts'
import type { Problem } from './schema.ts'
import { assembleProblem, readAllProblems } from './server/assemble.ts'
import { removeCause, removeChain, writeCause, writeChain } from './server/causes.ts'
import { confirmProblem, takeBackProblem } from './server/confirm.ts'
import { gatherProblemFacts } from './server/document-facts.ts'
import { readRaisable } from './server/known.ts'
import { addFindings, raiseProblem, removeFinding } from './server/raise.ts'
import type { ProblemServices, ProblemWriting } from './server/services.ts'
import { scoreProblem, weighCriteria, writeProblem } from './server/write.ts'

export function problemRoutes({ db, clock, shelf, drawDocument }: ProblemServices): Route[] {
  const within = <T>(scope: Scope, actor: Actor, work: (writing: ProblemWriting) => Promise<T>): Promise<T> =>
    db.withScope(scope, async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      return work({ trx, actor, now: clock.now(), registers, knownNames: knownNamesOf(registers) })
    })
  /** One change in one transaction, then the problem as it stands after it. */
  const change = (
    { scope, actor, params }: { scope: Scope; actor: Actor; params: { id: string } },
    work: (writing: ProblemWriting, id: string) => Promise<void>,
  ): Promise<Problem> =>
    within(scope, actor, async (writing) => {
      await work(writing, params.id)
      return assembleProblem(writing.trx, params.id)
    })

  return [
    route(api.listProblems, ({ scope }) => db.withScope(scope, readAllProblems)),
    route(api.listRaisable, async ({ scope, query }) => {
      const found = await db.withScope(scope, (trx) => readRaisable(trx, query))
      if (!found) throw new CallRefused('notFound')
      return found
    }),
    route(api.raiseProblem, ({ scope, actor, body }) =>
      within(scope, actor, async (writing) => assembleProblem(writing.trx, await raiseProblem(writing, body))),
    ),
    route(api.readProblem, ({ scope, params }) => db.withScope(scope, (trx) => assembleProblem(trx, params.id))),
    route(api.writeProblem, (call) => change(call, (writing, id) => writeProblem(writing, id, call.body))),
    route(api.addFindings, (call) => change(call, (writing, id) => addFindings(writing, id, call.body.findings))),
    route(api.removeFinding, (call) =>
      change(call, (writing, id) => removeFinding(writing, id, call.params.findingId)),
    ),
    route(api.scoreProblem, (call) => change(call, (writing, id) => scoreProblem(writing, id, call.body))),
    route(api.weighCriteria, ({ scope, actor, body }) =>
      within(scope, actor, (writing) => weighCriteria(writing, body)),
    ),
    route(api.confirmProblem, (call) => change(call, (writing, id) => confirmProblem(writing, id, call.body))),
    route(api.takeBackProblem, (call) => change(call, takeBackProblem)),
    route(api.writeCause, (call) => change(call, (writing, id) => writeCause(writing, id, call.body))),
    route(api.removeCause, (call) => change(call, (writing, id) => removeCause(writing, id, call.params.causeId))),
    route(api.writeChain, (call) => change(call, (writing, id) => writeChain(writing, id, call.body))),
    route(api.removeChain, (call) => change(call, (writing, id) => removeChain(writing, id, call.params.chainId))),
    route(api.readProblemDocument, async ({ scope, actor, query, reply }) => {
      const { id = null, format } = query
      const facts = await within(scope, actor, (reading) => gatherProblemFacts(reading, id))
      const bytes = await drawDocument(facts, format)
      reply.header('content-type', contentTypes[format])
      if (format === 'html') reply.header('content-security-policy', documentPolicy)
      else {
        const name = id === null ? 'problem' : `problem-${id.slice(0, 8)}`
        reply.header('content-disposition', `attachment; filename="${name}.${format}"`)
      }
      reply.send(Buffer.from(bytes))
      return sent
    }),
  ]
}

const contentTypes: Record<ProblemDocumentFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The page carries its own style and figures and nothing else; no script can run in it. */
const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
