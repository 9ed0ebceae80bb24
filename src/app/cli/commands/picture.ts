import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AnalysisError } from '#analysis/analysis-error.ts'
import { parsePeriod } from '#analysis/time/period.ts'
import { findLead } from '#features/picture/lead.ts'
import type { Naming } from '#features/picture/naming.ts'
import { rScriptName } from '#features/picture/r-script/r-script.ts'
import { type Computation, type PictureKind, pictureKinds } from '#features/picture/schema.ts'
import { assemblePicture } from '#features/picture/server/assemble.ts'
import { openPicture, recompute } from '#features/picture/server/compose.ts'
import { drawFile, gatherFacts, type PictureFormat, pictureFormats } from '#features/picture/server/draw-files.ts'
import { takeOutRScript } from '#features/picture/server/draw-r-script.ts'
import type { Writing } from '#features/picture/server/write.ts'
import type { PictureRow } from '#features/picture/store.ts'
import { listFrozenFiles } from '#features/picture/verify-store.ts'
import { answer, type Call, type Command, flag, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { choosePictureWords } from '../picture-words.ts'
import { chooseActor, chooseMunicipality, writeAs } from '../place/choose-place.ts'
import { startProgress } from '../progress.ts'
import { type ExitCode, Stop } from '../stop.ts'

const longMs = 600_000

interface Drawn {
  readonly row: PictureRow
  /** As the files' reader may see it. */
  readonly computation: Computation
  /** The two parties' own first words, when they wrote any. */
  readonly written: string | undefined
  readonly names: Naming
  readonly files: readonly { format: PictureFormat; bytes: Uint8Array }[]
  /** The check in R; null where the files hide small counts, which its whole series would show. */
  readonly script: string | null
}

export const pictureCommand: Command = {
  options: { kind: text, period: text, municipality: text, out: text, small: flag },
  takes: [0, 0],
  run(call) {
    const { kind, period } = readWish(call)
    const out = readText(call, 'out')
    if (out === undefined) throw new Stop(2, 'optionMissing', 'out')
    return inHouse<ExitCode>(call, async (db) => {
      const municipality = await chooseMunicipality(db, call)
      const roles = ['coordinator', 'communityPoliceOfficer'] as const
      const actor = await chooseActor(db, call, municipality.id, { roles })
      const progress = startProgress(call.stderr, call.words.picture.label(period))
      const options = { statementLimitMs: longMs }
      const row = await writeAs(db, call, actor, (writing) => compute(writing, kind, period), options)
      progress.show(1, 2)
      const drawn = await writeAs(db, call, actor, (writing) => draw(writing, row, call.values.small === true), options)
      const folder = resolve(out)
      await mkdir(folder, { recursive: true })
      const paths = drawn.files.map(({ format }) => join(folder, `lagesbild.${format}`))
      for (const [at, { bytes }] of drawn.files.entries()) await writeFile(paths[at] as string, bytes)
      if (drawn.script !== null) {
        paths.push(join(folder, rScriptName))
        await writeFile(paths.at(-1) as string, drawn.script)
      }
      progress.end()
      tell(call, municipality.name, drawn, paths)
      return 0
    })
  },
}

/** The kind may be left out: the period's own form tells it. */
function readWish(call: Call): { kind: PictureKind; period: string } {
  const [kind, period] = [readText(call, 'kind'), readText(call, 'period') ?? 'latest']
  if (kind !== undefined && !(pictureKinds as readonly string[]).includes(kind)) throw new Stop(2, 'badKind', kind)
  if (period === 'latest') return { kind: (kind ?? 'week') as PictureKind, period }
  try {
    const parsed = parsePeriod(period)
    if (kind === undefined || kind === parsed.kind) return { kind: parsed.kind, period }
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error
  }
  throw new Stop(2, 'badPeriod', period)
}

/** A draft is computed anew, as known now; a released edition stands. */
async function compute(writing: Writing, kind: PictureKind, period: string): Promise<PictureRow> {
  const row = await openPicture(writing, kind, period)
  const isFresh = row.computedAt !== null && row.createdAt === row.computedAt
  return row.state === 'composing' && !isFresh ? recompute(writing, row.id) : row
}

/** The frozen bytes of a released edition; a draft is drawn, with small counts hidden unless they are asked for. */
async function draw({ trx, actor, now }: Writing, row: PictureRow, showSmall: boolean): Promise<Drawn> {
  const picture = await assemblePicture(trx, row)
  const facts = await gatherFacts(trx, row.municipalityId, picture, {
    releasedAt: row.releasedAt,
    hideSmall: !showSmall,
  })
  const { names } = facts
  const { computation, texts } = facts.content
  const written = texts.find((one) => one.section === 'lead')?.text
  const isOpen = showSmall || computation.smallCell <= 1
  const script = isOpen ? await takeOutRScript(trx, row, { actor, at: now }) : null
  const known = { row, names, computation, written, script }
  if (row.state !== 'composing') {
    const frozen = await listFrozenFiles(trx, row.id)
    return { ...known, files: frozen.map(({ format, bytes }) => ({ format, bytes })) }
  }
  return { ...known, files: pictureFormats.map((format) => ({ format, bytes: drawFile(facts, format).bytes })) }
}

function tell(
  call: Call,
  municipality: string,
  { row, names, computation, written, script }: Drawn,
  paths: readonly string[],
): void {
  const { words, language } = call
  const spoken = choosePictureWords(language)
  const lead = spoken.lead(findLead(computation), row.kind, names)
  const gaps = computation.cannotShow.map((code) => spoken.cannotShow[code] ?? code)
  const sentence = written ?? lead.map((one) => one.text).join('')
  const { reports, withoutArea, withoutPosition } = computation.inputs
  const value = {
    municipality: row.municipalityId,
    id: row.id,
    period: row.period,
    edition: row.edition,
    state: row.state,
    reports,
    withoutArea,
    withoutPosition,
    lead: sentence,
    cannotShow: computation.cannotShow,
    inputsHash: computation.inputs.hash,
    files: paths,
  }
  answer(call, value, () => [
    words.picture.head(spoken.title(row.kind, row.period), municipality, words.list.state[row.state]),
    '',
    sentence,
    '',
    words.picture.basis(reports, withoutArea ?? 0, withoutPosition ?? 0),
    ...(gaps.length > 0 ? ['', `${words.picture.cannotShow}:`, ...gaps.map((gap) => `  – ${gap}`)] : []),
    '',
    ...paths,
    ...(script === null ? ['', words.picture.noScript(rScriptName)] : []),
  ])
}
