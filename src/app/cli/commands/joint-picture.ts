import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { localDateAt } from '#analysis/time/local-time.ts'
import { jointServices } from '#app/server/joint-services.ts'
import { en as jointEn } from '#features/jointpicture/en.ts'
import { parts } from '#features/jointpicture/finding-schema.ts'
import { pages as pagesEn } from '#features/jointpicture/pages-en.ts'
import { pages as pagesSv } from '#features/jointpicture/pages-sv.ts'
import type { JointFormat, JointPicture } from '#features/jointpicture/schema.ts'
import { assembleJoint } from '#features/jointpicture/server/assemble.ts'
import { openJoint, recompute } from '#features/jointpicture/server/compose.ts'
import { readJointFile } from '#features/jointpicture/server/file-facts.ts'
import type { JointWriting } from '#features/jointpicture/server/services.ts'
import { sv as jointSv } from '#features/jointpicture/sv.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { answer, type Call, type Command, note, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseActor, chooseMunicipality, writeAs } from '../place/choose-place.ts'
import { makeMunicipality } from '../place/make-municipality.ts'
import { startProgress } from '../progress.ts'
import { listFiles, takeInEvidence } from '../read/take-in-evidence.ts'
import { tellTakenIn } from '../read/tell-taken-in.ts'
import { type ExitCode, Stop } from '../stop.ts'

const longMs = 600_000
const files: Readonly<Record<Exclude<JointFormat, 'public'>, string>> = {
  html: 'samlad-lagesbild.html',
  pdf: 'samlad-lagesbild.pdf',
  docx: 'samlad-lagesbild.docx',
  summary: 'sammanfattning.pdf',
  json: 'samlad-lagesbild.json',
}
const formats = Object.keys(files) as (keyof typeof files)[]

/** From files alone to a samlad picture: the municipality is made, the statistics taken in, the edition opened and drawn. */
export const jointPictureCommand: Command = {
  options: { year: text, municipality: text, new: text, files: text, retrieved: text, 'as-of': text, out: text },
  takes: [0, 0],
  run(call) {
    const out = readText(call, 'out')
    if (out === undefined) throw new Stop(2, 'optionMissing', 'out')
    const wish = readWish(call)
    return inHouse<ExitCode>(call, async (db) => {
      const name = readText(call, 'new')
      const municipality = name ? await makeMunicipality(db, call, name) : await chooseMunicipality(db, call)
      const actor = await chooseActor(db, call, municipality.id, { roles: ['coordinator', 'communityPoliceOfficer'] })
      if (wish.files !== undefined) {
        const paths = await listFiles(wish.files.split(','))
        const taking = { db, call, actor, municipality, dryRun: false, retrievedOn: wish.retrieved ?? null }
        for (const line of tellTakenIn(call, await takeInEvidence(taking, paths))) note(call, line)
      }
      const services = jointServices({ db, clock: call.clock, shelf: new RegisterShelf(call.clock) })
      const progress = startProgress(call.stderr, call.words.jointPicture.label)
      const drawn = await writeAs(
        db,
        call,
        actor,
        async ({ trx, actor: writer, now }) => {
          const writing: JointWriting = { trx, actor: writer, now, services, knownNames: new Set() }
          const open = await openJoint(writing, 'joint', wish.year)
          const row = open.state === 'composing' ? await recompute(writing, open.id, wish.asOf) : open
          const { picture } = await assembleJoint(trx, row, services.wording)
          const bytes: Uint8Array[] = []
          for (const format of formats) {
            progress.show(bytes.length, formats.length)
            bytes.push((await readJointFile(trx, services, row, format))?.bytes ?? new Uint8Array())
          }
          return { picture, bytes }
        },
        { statementLimitMs: longMs },
      )
      progress.end()
      const folder = resolve(out)
      await mkdir(folder, { recursive: true })
      const paths = formats.map((format) => join(folder, files[format]))
      for (const [at, path] of paths.entries()) await writeFile(path, drawn.bytes[at] as Uint8Array)
      tell(call, municipality.name, drawn.picture, paths)
      return 0
    })
  },
}

function readWish(call: Call) {
  const year = readText(call, 'year') ?? localDateAt(call.clock.now().getTime()).slice(0, 4)
  if (!/^\d{4}$/.test(year)) throw new Stop(2, 'badYear', year)
  const day = readText(call, 'as-of')
  for (const date of [day, readText(call, 'retrieved')]) {
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Stop(2, 'badDate', date)
  }
  const asOf = day === undefined ? undefined : `${day}T22:59:59.999Z`
  return { year, asOf, files: readText(call, 'files'), retrieved: readText(call, 'retrieved') }
}

function tell(call: Call, municipality: string, picture: JointPicture, paths: readonly string[]): void {
  const { jointPicture: words } = call.words
  const { id, period, edition, state, missing } = picture
  const filled = picture.parts.filter((one) => one.state === 'begun' || one.state === 'done').length
  const stops = missing.filter((one) => one.blocks)
  const { sentence } = (call.language === 'sv' ? pagesSv : pagesEn).missing
  const partNames = (call.language === 'sv' ? jointSv : jointEn).parts
  answer(call, { municipality, id, period, edition, state, filled, missing, files: paths }, () => [
    words.head(words.titleOf(period), municipality, words.states[state]),
    words.filled(filled, parts.length),
    ...(stops.length > 0 ? [`${words.missing}:`] : []),
    ...stops.map(({ code, part, values }) => `  ${sentence[code](values, part && partNames[part])}`),
    ...paths,
  ])
}
