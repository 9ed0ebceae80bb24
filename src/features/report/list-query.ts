/** A list's filters and order, to the page's address and back: a list can be sent to a colleague. */
import type { z } from 'zod'
import { type ReportFilter, ReportQuery } from './schema.ts'

export type AddressWords = Record<string, string | number | boolean>
type Asked = z.input<typeof ReportQuery>

const lists = ['state', 'category', 'areaCode', 'organisationId'] as const
const words = ['from', 'to', 'words', 'sort'] as const

/** Reads what an address says; what cannot be read is left out, one part at a time, and never throws. */
export function readQuery(search: Record<string, unknown>): ReportQuery {
  const asked: Record<string, unknown> = {}
  for (const key of lists) {
    const given = String(search[key] ?? '')
      .split(',')
      .filter(Boolean)
    if (given.length > 0) asked[key] = given
  }
  for (const key of words) if (search[key] !== undefined && search[key] !== '') asked[key] = String(search[key])
  for (const key of ['page', 'pageSize']) if (search[key] !== undefined) asked[key] = Number(search[key])
  if (search.descending !== undefined) asked.descending = String(search.descending) === 'true'
  if (String(search.mine) === 'true') asked.mine = true
  for (;;) {
    const read = ReportQuery.safeParse(asked)
    if (read.success) return read.data
    for (const issue of read.error.issues) delete asked[String(issue.path[0])]
  }
}

/** What differs from the usual list, for the address. */
export function writeQuery(query: Asked): AddressWords {
  const usual = ReportQuery.parse({})
  const written: AddressWords = {}
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '' || value === usual[key as keyof ReportQuery]) continue
    if (Array.isArray(value)) {
      if (value.length > 0) written[key] = value.join(',')
    } else written[key] = value as string | number | boolean
  }
  return written
}

/** Only what narrows: for an export and for counting. */
export function filterOf(query: ReportQuery): ReportFilter {
  const { sort: _sort, descending: _descending, page: _page, pageSize: _pageSize, ...filter } = query
  return filter
}

/** How many filters narrow the list. */
export function countFilters(filter: ReportFilter): number {
  return Object.values(filter).filter((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))).length
}
