import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Statement, StatementHead, statementKinds } from './schema.ts'

const one = z.object({ id: z.uuid() })
/** Computed sentences come in the language that is asked for; what is sealed stays as it was sealed, in Swedish. */
const language = z.object({ language: z.enum(['sv', 'en']).default('sv') })

export const listStatements = endpoint({
  method: 'GET',
  path: '/statements',
  may: 'statement.read',
  query: z.object({ kind: z.enum(statementKinds).optional() }),
  reply: z.object({ statements: z.array(StatementHead) }),
})
/** What a new statement of the kind could be about, with the period that is due. */
export const proposeStatements = endpoint({
  method: 'GET',
  path: '/statement-proposals',
  may: 'statement.write',
  reply: z.object({
    proposals: z.array(
      z.object({
        kind: z.enum(statementKinds),
        subjectId: z.string().nullable(),
        title: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
      }),
    ),
  }),
})
export const readStatement = endpoint({
  method: 'GET',
  path: '/statements/:id',
  may: 'statement.read',
  params: one,
  query: language,
  reply: Statement,
})
/** Computed at once. */
export const createStatement = endpoint({
  method: 'POST',
  path: '/statements',
  may: 'statement.write',
  body: z.object({
    kind: z.enum(statementKinds),
    subjectId: z.string().max(200).nullable(),
    title: z.string().trim().min(3).max(160),
    from: z.iso.date(),
    to: z.iso.date(),
    overrides: Excuses,
  }),
  reply: Statement,
})
/** Computed anew from what is known now; words stay. */
export const recomputeStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/recompute',
  may: 'statement.write',
  params: one,
  reply: Statement,
})
/** 409 `moved` with what stands when somebody else wrote first. */
export const writeStatementText = endpoint({
  method: 'PUT',
  path: '/statements/:id/texts',
  may: 'statement.write',
  params: one,
  body: z.object({
    key: z.string().min(1).max(200),
    text: z.string().max(8000),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: Statement,
})
/** A yes to exactly this content; the last one that is needed seals it. */
export const confirmStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/confirm',
  may: 'statement.confirm',
  params: one,
  body: z.object({ contentHash: z.string() }),
  reply: Statement,
})
export const takeBackStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/take-back',
  may: 'statement.confirm',
  params: one,
  reply: Statement,
})
/** Sealed, and neither noted nor delivered: composed again, with why. */
export const reopenStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/reopen',
  may: 'statement.confirm',
  params: one,
  body: z.object({ reason: z.string().trim().min(5).max(1000), overrides: Excuses }),
  reply: Statement,
})
/** Given to whom it is for: the council, Brå. */
export const deliverStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/deliver',
  may: 'statement.confirm',
  params: one,
  body: z.object({
    on: z.iso.date(),
    to: z.string().trim().min(2).max(160),
    /** Paragraph, registration number: as it is written. */
    reference: z.string().trim().max(120).nullable(),
    overrides: Excuses,
  }),
  reply: Statement,
})
/** A new edition with the same words, computed anew; the earlier one stands until the new one has come as far. */
export const correctStatement = endpoint({
  method: 'POST',
  path: '/statements/:id/correct',
  may: 'statement.write',
  params: one,
  reply: Statement,
})
/** As it was sealed; of one that is composed, as it is now and marked as a draft. `package`: a ZIP with everything it rests on and checksums. */
export const readStatementFile = endpoint({
  method: 'GET',
  path: '/statements/:id/file',
  may: 'statement.read',
  params: one,
  query: z.object({ format: z.enum(['html', 'pdf', 'docx', 'json', 'package']).default('pdf') }),
})
