import { resolve } from 'node:path'
import { scopeOf } from '#features/access/server/caller.ts'
import { en as exportEn } from '#features/report/export/en.ts'
import { type ExportFormat, exportReports, TooManyRows } from '#features/report/export/server/export-reports.ts'
import { sv as exportSv } from '#features/report/export/sv.ts'
import { ReportFilter } from '#features/report/schema.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { answer, type Call, type Command, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseActor, chooseMunicipality } from '../place/choose-place.ts'
import { startProgress } from '../progress.ts'
import { type ExitCode, Stop } from '../stop.ts'

const formats = ['csv', 'xlsx'] as const

export const exportCommand: Command = {
  options: {
    out: text,
    format: text,
    municipality: text,
    organisation: text,
    from: text,
    to: text,
    state: text,
    category: text,
    area: text,
  },
  takes: [0, 0],
  run(call) {
    const out = readText(call, 'out')
    if (out === undefined) throw new Stop(2, 'optionMissing', 'out')
    const path = resolve(out)
    const format = readFormat(call, path)
    const filter = readFilter(call)
    return inHouse<ExitCode>(call, async (db) => {
      const { clock, words, language } = call
      const { id } = await chooseMunicipality(db, call)
      const actor = await chooseActor(db, call, id, {
        roles: ['coordinator', 'communityPoliceOfficer', 'reviewer'],
        organisationId: readText(call, 'organisation'),
      })
      const { personId, organisationId, role } = actor
      const progress = startProgress(call.stderr, words.export.label)
      const { rows } = await exportReports({
        db,
        clock,
        shelf: new RegisterShelf(clock),
        scope: { ...scopeOf(actor), organisationId },
        actor: { personId, organisationId, role },
        filter,
        reader: { personId, onlyMine: false },
        format,
        path,
        words: language === 'sv' ? exportSv : exportEn,
      }).catch((error) => {
        throw error instanceof TooManyRows ? new Stop(1, 'tooManyRows', error.most) : error
      })
      progress.end()
      answer(call, { municipality: id, rows, format, path }, () => [words.export.done(rows, path)])
      return 0
    })
  },
}

function readFormat(call: Call, path: string): ExportFormat {
  const asked = readText(call, 'format') ?? /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  const found = formats.find((format) => format === asked)
  if (!found) throw new Stop(2, 'badChoice', 'format', asked, formats)
  return found
}

function readFilter(call: Call): ReportFilter {
  const list = (name: string) =>
    readText(call, name)
      ?.split(',')
      .map((one) => one.trim())
  const wish = {
    state: list('state'),
    category: list('category'),
    areaCode: list('area'),
    from: readText(call, 'from'),
    to: readText(call, 'to'),
  }
  const read = ReportFilter.safeParse(wish)
  if (read.success) return read.data
  const [name = '', at] = (read.error.issues[0]?.path ?? []).map(String)
  const written = wish[name as keyof typeof wish]
  if (name === 'from' || name === 'to') throw new Stop(2, 'badDate', String(written))
  throw new Stop(
    2,
    'badChoice',
    name,
    String(Array.isArray(written) ? written[Number(at)] : written),
    ReportFilter.shape.state.unwrap().element.options,
  )
}
