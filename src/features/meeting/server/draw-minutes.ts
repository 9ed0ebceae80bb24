/** The minutes' text and the facts that they are drawn from. Documents are written in Swedish. */
import { findMunicipality } from '#features/access/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type DrawingWords, drawMinutes, type MinutesFacts } from '../document-minutes.ts'
import { sv as document } from '../document-sv.ts'
import { composeMinutes, MinutesContent } from '../minutes.ts'
import { type MeetingRow, readMinutesText } from '../store.ts'
import { sv as said } from '../sv.ts'
import { presentMeeting } from './present.ts'
import type { FileFormat, MeetingAsk } from './services.ts'

export const words: DrawingWords = { said, document }
export const language = 'sv'

/** The minutes of a meeting as it stands, as the text that is kept. */
export async function writeMinutes(ask: MeetingAsk, row: MeetingRow): Promise<string> {
  const municipality = await findMunicipality(ask.trx, row.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const { name, settings } = municipality
  const meeting = await presentMeeting(ask, row)
  return JSON.stringify(composeMinutes(meeting, { municipality: name, invented: settings.invented }))
}

export async function gatherMinutes(ask: MeetingAsk, row: MeetingRow): Promise<MinutesFacts> {
  const text = (await readMinutesText(ask.trx, row.id)) ?? (await writeMinutes(ask, row))
  const { approvals } = await presentMeeting(ask, row)
  return {
    minutes: MinutesContent.parse(JSON.parse(text)),
    hash: row.minutesHash,
    heldAt: row.heldAt,
    approvedAt: row.approvedAt,
    approvals,
    at: row.approvedAt ?? row.heldAt ?? ask.now.toISOString(),
    language,
  }
}

export const drawMinutesFile = (ask: MeetingAsk, facts: MinutesFacts, format: FileFormat): Promise<Uint8Array> =>
  ask.services.drawDocument(drawMinutes(facts, words), format)
