/**
 * Import from CSV and XLSX: upload, look, start, follow, fetch the bad rows.
 *
 * 1. `uploadImportFile`: the file itself as the body (content type application/octet-stream), its name in the query.
 * 2. `previewImport` with `mapping: null`: everything is guessed and said; again with the mended mapping until it is right.
 * 3. `startImport`: a run in the background; ask `readImportRun` for progress until `ended`.
 * 4. Refused? Fetch `readFaultFile`, mend it, upload it, and start again with the first upload and `mendedUploadId`.
 */
import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import {
  Detection,
  Fault,
  faultCodes,
  ImportedReport,
  ImportMapping,
  ImportResult,
  importStates,
} from './import/schema.ts'

const oneUpload = z.object({ id: z.uuid() })
const oneRun = z.object({ id: z.uuid() })

/** A file that waits. It is removed after a successful run, and after seven days in any case. */
export const Upload = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  format: z.enum(['csv', 'xlsx']),
})
export type Upload = z.infer<typeof Upload>

/** A mapping saved under the name of where the files come from. */
export const ImportSource = z.object({
  id: z.string(),
  name: z.string(),
  mapping: ImportMapping,
  updatedAt: z.string(),
})
export type ImportSource = z.infer<typeof ImportSource>

/** Refused with `tooLarge` above 200 MB (values.megabytes), `refused` + a file refusal code when it is no CSV or XLSX. */
export const uploadImportFile = endpoint({
  method: 'POST',
  path: '/import/uploads',
  may: 'report.import',
  query: z.object({ name: z.string().min(1).max(200) }),
  reply: Upload,
})

const ColumnLook = z.object({
  name: z.string(),
  /** The first different values, at most five. */
  samples: z.array(z.string()),
  /** Rows of the look without a value. */
  empty: z.number().int(),
})

export const ImportPreview = z.object({
  upload: Upload,
  detected: z.array(Detection),
  /** Sheets of a workbook; empty for CSV. */
  sheets: z.array(z.string()),
  columns: z.array(ColumnLook),
  /** As guessed, or as sent in. */
  mapping: ImportMapping,
  /** The category column's words with how often they stand in the rows looked at, and what each becomes. */
  categoryWords: z.array(z.object({ word: z.string(), count: z.number().int(), category: z.string().nullable() })),
  /** The first 20 rows as they would become. `leftOut`: by the mapping's own choice. */
  rows: z.array(
    z.object({
      line: z.number().int(),
      report: ImportedReport.nullable(),
      leftOut: z.boolean(),
      faults: z.array(Fault),
    }),
  ),
  /** In the first 1,000 rows. */
  faults: z.object({
    rowsLookedAt: z.number().int(),
    badRows: z.number().int(),
    byCode: z.partialRecord(z.enum(faultCodes), z.number().int()),
    first: z.array(Fault),
  }),
  /** Rows of the whole file; `exact` false: estimated from its size. */
  total: z.object({ rows: z.number().int(), exact: z.boolean() }),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** `mapping: null`: guess. With a mapping whose `file` differs, the file is read anew in that way. */
export const previewImport = endpoint({
  method: 'POST',
  path: '/import/uploads/:id/preview',
  may: 'report.import',
  params: oneUpload,
  body: z.object({ mapping: ImportMapping.nullable().default(null) }),
  reply: ImportPreview,
})

export const removeUpload = endpoint({
  method: 'DELETE',
  path: '/import/uploads/:id',
  may: 'report.import',
  params: oneUpload,
  reply: z.object({}),
})

export const listImportSources = endpoint({
  method: 'GET',
  path: '/import/sources',
  may: 'report.import',
  reply: z.object({ sources: z.array(ImportSource) }),
})

/** The reports become the asking person's own organisation's. */
export const startImport = endpoint({
  method: 'POST',
  path: '/import/runs',
  may: 'report.import',
  body: z.object({
    uploadId: z.uuid(),
    /** The file of bad rows from an earlier run of the same upload, mended: its rows take the bad ones' place. */
    mendedUploadId: z.uuid().nullable().default(null),
    mapping: ImportMapping,
    /** An earlier source by its id, or a new one by its name. Its mapping is saved when the run succeeds. */
    source: z.union([z.object({ id: z.string() }), z.object({ name: z.string().trim().min(1).max(100) })]),
    /** Sharing makes the reports available to the other authority: never the default. */
    state: z.enum(importStates).default('reviewed'),
  }),
  reply: z.object({ runId: z.string() }),
})

export const ImportRun = z.object({
  id: z.string(),
  fileName: z.string(),
  sourceName: z.string(),
  uploadId: z.string(),
  /** The state that new reports are given. */
  newState: z.enum(importStates),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  ended: z.boolean(),
  phase: z.enum(['waiting', 'reading', 'saving', 'ended']),
  /** Rows read so far, and of how many (estimated while reading; null: not known yet). */
  doneCount: z.number().int(),
  totalCount: z.number().int().nullable(),
  result: ImportResult.nullable(),
  /** Code of what stopped it (a file refusal code, or 'broken'), when it failed. */
  error: z.string().nullable(),
  /** Whether `readFaultFile` has something to give. */
  faultFile: z.boolean(),
})
export type ImportRun = z.infer<typeof ImportRun>

/** The organisation's latest runs, newest first. */
export const listImportRuns = endpoint({
  method: 'GET',
  path: '/import/runs',
  may: 'report.import',
  reply: z.object({ runs: z.array(ImportRun) }),
})

export const readImportRun = endpoint({
  method: 'GET',
  path: '/import/runs/:id',
  may: 'report.import',
  params: oneRun,
  reply: ImportRun,
})

/** Nothing of it remains. `refused` + 'ended' when it had ended already. */
export const cancelImportRun = endpoint({
  method: 'POST',
  path: '/import/runs/:id/cancel',
  may: 'report.import',
  params: oneRun,
  body: z.object({}),
  reply: z.object({}),
})

/** CSV: only the bad rows, in their own columns, and what is wrong with each. A plain GET: it can be a link. */
export const readFaultFile = endpoint({
  method: 'GET',
  path: '/import/runs/:id/faults.csv',
  may: 'report.import',
  params: oneRun,
})
