import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import {
  Area,
  Category,
  Ground,
  Place,
  RegisterReport,
  Report,
  ReportFilter,
  ReportInput,
  ReportOutcome,
  ReportQuery,
  reportActions,
  SavedView,
} from './schema.ts'

const oneReport = z.object({ id: z.uuid() })

/** Categories (most used first), areas with geometry, places: fetched once by the app. */
export const readRegisters = endpoint({
  method: 'GET',
  path: '/registers',
  may: 'report.readRegisters',
  reply: z.object({
    categories: z.array(Category),
    areas: z.array(Area),
    places: z.array(Place),
    /** Other organisations' names, for filters. */
    organisations: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

export const readGround = endpoint({
  method: 'GET',
  path: '/ground',
  may: 'report.readRegisters',
  reply: z.object({ ground: z.array(Ground) }),
})

export const registerReport = endpoint({
  method: 'POST',
  path: '/reports',
  may: 'report.register',
  body: RegisterReport,
  reply: Report,
})

/** Lists take their query as a body, so that long filters do not end in addresses and logs. */
export const listReports = endpoint({
  method: 'POST',
  path: '/reports/list',
  may: 'report.readOwn',
  body: ReportQuery,
  reply: z.object({ reports: z.array(Report), total: z.number().int() }),
})

export const readReport = endpoint({
  method: 'GET',
  path: '/reports/:id',
  may: 'report.readOwn',
  params: oneReport,
  reply: z.object({
    report: Report,
    /** Older versions, newest first, with who changed (organisation) and why. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        state: z.string(),
        recordedAt: z.string(),
        changedBy: z.string(),
        reason: z.string().nullable(),
        /** Names of the fields that differ from the version before. */
        changed: z.array(z.string()),
      }),
    ),
    /** Actions open to the asking person. */
    actions: z.array(z.enum(reportActions)),
    outcome: ReportOutcome,
  }),
})

/** Reports near in place, time and category: shown while writing, never a refusal. */
export const findDuplicates = endpoint({
  method: 'POST',
  path: '/reports/duplicates',
  may: 'report.register',
  body: ReportInput.pick({ category: true, when: true, where: true }),
  reply: z.object({
    near: z.array(
      z.object({ id: z.string(), organisationName: z.string(), occurredFrom: z.string(), metres: z.number() }),
    ),
  }),
})

export const correctReport = endpoint({
  method: 'PUT',
  path: '/reports/:id',
  may: 'report.register',
  params: oneReport,
  body: ReportInput.extend({ version: z.number().int(), reason: z.string().max(300).nullable().default(null) }),
  reply: Report,
})

/** Moves one or many reports; all or nothing, every refusal with its report. */
export const moveReports = endpoint({
  method: 'POST',
  path: '/reports/move',
  may: 'report.register',
  body: z.object({
    action: z.enum(reportActions).exclude(['correct']),
    reports: z
      .array(z.object({ id: z.uuid(), version: z.number().int() }))
      .min(1)
      .max(500),
    reason: z.string().max(300).nullable().default(null),
  }),
  reply: z.object({ moved: z.number().int() }),
})

/** The whole file, written in one snapshot before it is sent; x-row-count tells its rows, as the log does. */
export const exportReports = endpoint({
  method: 'POST',
  path: '/reports/export',
  may: 'report.export',
  body: ReportFilter.extend({ format: z.enum(['csv', 'xlsx']) }),
})

export const listViews = endpoint({
  method: 'GET',
  path: '/report-views',
  may: 'report.readOwn',
  reply: z.object({ views: z.array(SavedView) }),
})
export const saveView = endpoint({
  method: 'POST',
  path: '/report-views',
  may: 'report.readOwn',
  body: SavedView,
  reply: z.object({}),
})
export const removeView = endpoint({
  method: 'DELETE',
  path: '/report-views/:id',
  may: 'report.readOwn',
  params: z.object({ id: z.string() }),
  reply: z.object({}),
})
