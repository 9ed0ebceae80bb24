/** Import: how a file is read, what its columns mean, what a row becomes, what can be wrong with it. */
import { z } from 'zod'
import { reportStates, toldPoliceAnswers } from '../schema.ts'

/** The largest file that is taken, bytes. */
export const largestUpload = 200 * 1024 * 1024
/** A workbook is unpacked in memory; beyond this many bytes it has to be sent as CSV. */
export const largestWorkbook = 25 * 1024 * 1024

const fileFormats = ['csv', 'xlsx'] as const
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const delimiters = [';', ',', '\t', '|'] as const

/** How the bytes become rows. */
export const FileSettings = z.object({
  format: z.enum(fileFormats),
  encoding: z.enum(encodings).default('utf-8'),
  delimiter: z.enum(delimiters).default(';'),
  /** Name of the sheet; null for CSV. */
  sheet: z.string().nullable().default(null),
  /** Rows before the header (titles, addresses) that are not read. */
  skip: z.number().int().min(0).max(1000).default(0),
  /** Without a header the columns are called #1, #2, … */
  header: z.boolean().default(true),
})
export type FileSettings = z.infer<typeof FileSettings>

/** What a column can be. Only `category`, and one of `from` and `fromTime`+`from`, are needed beside the defaults. */
export const importFields = [
  /** The source's own key of the row: the same key sent again is the same report. */
  'key',
  /** Samlad's own report id (its own export). */
  'id',
  'state',
  'category',
  /** Start: date, or date and time, or a whole interval in one column. */
  'from',
  'fromTime',
  'to',
  'toTime',
  /** Easting or longitude, northing or latitude. */
  'e',
  'n',
  /** Both in one column: «65.58, 22.15». */
  'position',
  'precision',
  /** Code or name of a place in the municipality's gazetteer. */
  'place',
  'words',
  /** Code or name of an area. */
  'area',
  'placeSource',
  'felt',
  'toldPolice',
  'text',
  /** Reasons given for marked words (its own export). */
  'overrides',
] as const
export type ImportField = (typeof importFields)[number]

export const dateFormats = [
  /** 2024-05-13, 2024-05-13 8:30, 2024-05-13T08:30:00.000+02:00 */
  'iso',
  /** 20240513, 20240513 0830, 202405130830 */
  'yyyymmdd',
  /** 13/5/2024, 13.5.2024, 13-05-24 */
  'dayMonthYear',
  /** 5/13/2024 */
  'monthDayYear',
  /** 13 maj 2024 08.30, May 13 2024 is not one of them */
  'dayMonthName',
  /** 45425,354: days since 1899-12-30 */
  'serial',
] as const
export type DateFormat = (typeof dateFormats)[number]

/** How exactly the source knows the time: what a single time without an end stands for. */
export const timePrecisions = ['minute', 'hour', 'day'] as const

export const ImportMapping = z.object({
  file: FileSettings,
  /** Field → name of the column. */
  columns: z.partialRecord(z.enum(importFields), z.string()),
  dates: z.enum(dateFormats).default('iso'),
  timePrecision: z.enum(timePrecisions).default('minute'),
  decimal: z.enum(['comma', 'point']).default('point'),
  /** 'EPSG:4326' or a plane system; null: the municipality's own. */
  crs: z.string().nullable().default(null),
  /** The file's e column holds the northing (or latitude). */
  swapped: z.boolean().default(false),
  /** The source's word → category code. Words that are codes or names of categories need no entry. */
  categories: z.record(z.string(), z.string()).default({}),
  defaults: z
    .object({
      /** For rows without a category, and words without an entry. null: such a row is a fault. */
      category: z.string().nullable().default(null),
      precisionMetres: z.number().min(0).max(100_000).nullable().default(null),
    })
    .default({ category: null, precisionMetres: null }),
  /** Only rows with one of these values in the column; the others are counted as left out. */
  only: z
    .object({ column: z.string(), values: z.array(z.string()).min(1) })
    .nullable()
    .default(null),
  /** The text column is not read at all. */
  dropText: z.boolean().default(false),
  /** A row without any place: a fault, or kept as «somewhere in the municipality». */
  unplaced: z.enum(['fault', 'keep']).default('fault'),
  /** A position outside the municipality: a fault, the row left out (and counted), or kept without an area. */
  outside: z.enum(['fault', 'leaveOut', 'keep']).default('fault'),
  /** A clock time that spring's change skipped: a fault, or moved forward by the hour. */
  skippedTimes: z.enum(['fault', 'forward']).default('fault'),
  /** Times longer apart than 62 days: a fault, or kept. */
  longIntervals: z.enum(['fault', 'keep']).default('fault'),
  /** Cells were protected against formulas by Samlad's export; the protection is taken off. */
  neutralised: z.boolean().default(false),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** What the reading of a file concluded, in codes; the words stand in sv.ts. */
const detectionCodes = [
  'utf8Mark',
  'utf8Strict',
  'utf16Mark',
  'windows1252',
  'delimiterFound',
  'oneColumn',
  'titleRowsSkipped',
  'noHeader',
  'ownExport',
  'datesFound',
  'dayMonthAssumed',
  'datesUnclear',
  'hoursOnly',
  'daysOnly',
  'decimalComma',
  'crsFound',
  'axesSwapped',
  'crsUnclear',
  'noPlace',
  'noKey',
  'keyFound',
  'severalSheets',
] as const
export const Detection = z.object({
  code: z.enum(detectionCodes),
  /** `found` needs no look; `assumed` is to be looked at by a person. */
  certainty: z.enum(['found', 'assumed']),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Detection = z.infer<typeof Detection>

export const faultCodes = [
  'wrongColumnCount',
  'missing',
  'notATime',
  'noSuchTime',
  'endBeforeStart',
  'tooLongInterval',
  'inFuture',
  'unknownCategory',
  'notANumber',
  'halfPosition',
  'notAPosition',
  'outsideMunicipality',
  'placeMissing',
  'unknownPlace',
  'unknownArea',
  'badFelt',
  'badAnswer',
  'badState',
  'badId',
  'badOverrides',
  'textTooLong',
  'wordsTooLong',
  'keyTooLong',
  'unstorableText',
  'identityInText',
  'duplicateKey',
  'otherOrganisation',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** Lines count from 1 as a text editor shows them (for a sheet: its row number); of a row over several lines, the first. */
export const Fault = z.object({
  line: z.number().int(),
  /** Name of the column; null when the whole row is at fault. */
  column: z.string().nullable(),
  /** What stands in the cell, at most 80 signs; for identityInText the kind of marking, never the words. */
  value: z.string().nullable(),
  code: z.enum(faultCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Fault = z.infer<typeof Fault>

/** A row as the report that it becomes. Instants ISO 8601 with Z, metres in the municipality's own system. */
export const ImportedReport = z.object({
  key: z.string(),
  id: z.string().nullable(),
  state: z.enum(reportStates).nullable(),
  category: z.string(),
  from: z.string(),
  to: z.string(),
  /** Local date of the start. */
  on: z.string(),
  placeSource: z.string(),
  placeId: z.string().nullable(),
  placeWords: z.string().nullable(),
  e: z.number().nullable(),
  n: z.number().nullable(),
  precisionMetres: z.number().nullable(),
  areaCode: z.string().nullable(),
  felt: z.number().nullable(),
  toldPolice: z.enum(toldPoliceAnswers),
  text: z.string().nullable(),
  overrides: z.array(z.unknown()),
})
export type ImportedReport = z.infer<typeof ImportedReport>

/** State of reports that are new. `asInFile` needs a state column; reports already here keep the state they have. */
export const importStates = ['reviewed', 'shared', 'asInFile'] as const
export type ImportState = (typeof importStates)[number]

const ImportCounts = z.object({
  /** Rows read, those left out included. */
  rows: z.number().int(),
  added: z.number().int(),
  /** Corrected: a new version was written. */
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Changed in the file but withdrawn in Samlad: left as they are. */
  withdrawn: z.number().int(),
  /** Left out by the mapping's own choice (`only`, `outside`). */
  leftOut: z.number().int(),
})

/** The end of a run: everything is in, or nothing is and every bad row is told. */
export const ImportResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('imported'), sourceId: z.string(), counts: ImportCounts }),
  z.object({
    outcome: z.literal('refused'),
    rows: z.number().int(),
    badRows: z.number().int(),
    byCode: z.partialRecord(z.enum(faultCodes), z.number().int()),
    /** The first ones, without what stands in the cells; all of them are in the file of bad rows. */
    first: z.array(Fault),
  }),
])
export type ImportResult = z.infer<typeof ImportResult>

/** Why a file cannot be read at all. */
export const fileRefusals = [
  'emptyFile',
  'oldExcelFormat',
  'notASpreadsheet',
  'brokenWorkbook',
  'workbookTooLarge',
  'fileTooLarge',
  'noSuchSheet',
  'noSuchColumn',
  'noRows',
  'brokenQuotes',
  'stateColumnMissing',
  'unknownCrs',
  'keyTaken',
  'uploadGone',
] as const
export type FileRefusal = (typeof fileRefusals)[number]
