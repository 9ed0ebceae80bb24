/** A meeting's files: papers, minutes, the registry's bundle, the calendar. What is approved comes as it was kept. */

import { writeArchive } from '#document/archive.ts'
import type { Block } from '#document/model.ts'
import { findMunicipality } from '#features/access/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listItems } from '../agenda-store.ts'
import { listDecisionsCsv, writeCsv } from '../decision-list.ts'
import { drawPapers } from '../document-papers.ts'
import { sv as document } from '../document-sv.ts'
import { MinutesContent } from '../minutes.ts'
import { findMinutesFile, listEntries } from '../minutes-store.ts'
import { listPaperFiles } from '../paper-store.ts'
import { summaryType } from '../rules.ts'
import { type MeetingRow, readMinutesText } from '../store.ts'
import { sv as said } from '../sv.ts'
import { writeCalendar } from './calendar.ts'
import { describeInvitation } from './call.ts'
import { drawMinutesFile, gatherMinutes, language, words } from './draw-minutes.ts'
import { sha256, summariseItem } from './papers.ts'
import { presentMeeting } from './present.ts'
import type { FileFormat, MeetingAsk } from './services.ts'

/** Approved minutes come as they were kept; closed and open ones are drawn now, and say on every page what they are. */
export async function readMinutesFile(ask: MeetingAsk, row: MeetingRow, format: FileFormat): Promise<Uint8Array> {
  const kept = row.state === 'approved' ? await findMinutesFile(ask.trx, row.id, format) : null
  return kept?.bytes ?? drawMinutesFile(ask, await gatherMinutes(ask, row), format)
}

export async function drawPapersFile(ask: MeetingAsk, row: MeetingRow, format: FileFormat): Promise<Uint8Array> {
  const municipality = await findMunicipality(ask.trx, row.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const facts = {
    meeting: await presentMeeting(ask, row),
    sequence: row.sequence,
    municipality: municipality.name,
    invented: municipality.settings.invented,
    summaries: await readSummaries(ask, row),
    at: row.calledAt ?? ask.now.toISOString(),
    language,
  }
  return ask.services.drawDocument(drawPapers(facts, words), format)
}

/** As frozen at the call; before it, as the things are now. */
async function readSummaries(ask: MeetingAsk, row: MeetingRow): Promise<ReadonlyMap<string, readonly Block[]>> {
  const frozen = (await listPaperFiles(ask.trx, row.id)).filter((one) => one.type === summaryType)
  const summaries = new Map(
    frozen.map(({ itemId, bytes }) => [itemId, JSON.parse(new TextDecoder().decode(bytes)) as Block[]]),
  )
  if (row.calledAt !== null) return summaries
  for (const item of await listItems(ask.trx, row.id)) summaries.set(item.id, [...(await summariseItem(ask, item))])
  return summaries
}

export async function drawCalendarFile(ask: MeetingAsk, row: MeetingRow): Promise<string> {
  const items = (await listItems(ask.trx, row.id)).map(({ title }) => title)
  return writeCalendar(describeInvitation(row, items, row.calledAt ?? row.createdAt))
}

/**
 * For the registry: minutes, papers, decisions and corrections with their checksums. The same meeting gives the same bytes.
 * @throws CallRefused refused notOpen, until the minutes are closed
 */
export async function writeBundle(ask: MeetingAsk, row: MeetingRow): Promise<Buffer> {
  const { trx } = ask
  const text = await readMinutesText(trx, row.id)
  if (text === null)
    throw new CallRefused('refused', [{ code: 'notOpen', values: { state: row.state, action: 'bundle' } }])
  const minutes = MinutesContent.parse(JSON.parse(text))
  const { files: names } = document
  const entries = await listEntries(trx, row.id)
  const files = [
    { name: `${names.minutes}.pdf`, bytes: await readMinutesFile(ask, row, 'pdf') },
    { name: `${names.minutes}.docx`, bytes: await readMinutesFile(ask, row, 'docx') },
    { name: `${names.minutes}.json`, bytes: encode(text) },
    { name: `${names.decisions}.csv`, bytes: encode(listDecisionsCsv(minutes, said, document)) },
    { name: `${names.decisions}.json`, bytes: encode(`${JSON.stringify(minutes.items, null, 1)}\n`) },
    { name: `${names.papers}.pdf`, bytes: await drawPapersFile(ask, row, 'pdf') },
    ...(await listBundled(ask, row, minutes)),
    ...(entries.length === 0
      ? []
      : [
          {
            name: `${names.entries}.csv`,
            bytes: encode(writeCsv(entries.map((one) => [one.recordedAt, one.organisationName, one.text]))),
          },
        ]),
  ].map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }))
  const sums = files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('')
  return writeArchive([...files, { name: 'SHA256SUMS', bytes: Buffer.from(sums) }])
}

/** Each paper under its item's number; two of one name are told apart. */
async function listBundled(ask: MeetingAsk, row: MeetingRow, minutes: MinutesContent) {
  const numbers = new Map(minutes.items.map(({ id, number }) => [id, number]))
  const taken = new Set<string>()
  const papers = (await listPaperFiles(ask.trx, row.id)).filter((one) => one.type !== summaryType)
  return papers.map(({ itemId, name, bytes }) => {
    const folder = `${document.files.papers}/${String(numbers.get(itemId) ?? 0).padStart(2, '0')}`
    let path = `${folder}-${name}`
    for (let again = 2; taken.has(path); again += 1) path = `${folder}-${again}-${name}`
    taken.add(path)
    return { name: path, bytes }
  })
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
