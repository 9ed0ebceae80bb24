import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface PoliceText {
  id: number
  text: string
}

const files = ['norrbotten_2022_2025.jsonl.gz', 'national_bodies_sample_2022_2025.jsonl.gz']

/** Every event with a body, from the folder of police events; preamble and body as one text. Source: Polisen. */
export function readPoliceTexts(folder: string): PoliceText[] {
  const texts = new Map<number, string>()
  for (const file of files) {
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue
      const { id, preamble, body } = JSON.parse(line) as { id: number; preamble?: string; body?: string }
      if (body) texts.set(id, `${preamble ?? ''}\n${body}`)
    }
  }
  return [...texts].map(([id, text]) => ({ id, text })).sort((a, b) => a.id - b.id)
}

/** The word lists learn from the even ids only, so that the odd ones measure them on text they have not seen. */
export function isHeldOut({ id }: PoliceText): boolean {
  return id % 2 === 1
}

/** One-line summaries of the events that have no body here: nothing was learnt from them. */
export function readSummaries(folder: string, known: ReadonlySet<number>): PoliceText[] {
  const lines = gunzipSync(readFileSync(join(folder, 'national_2022_2025.jsonl.gz')))
    .toString('utf8')
    .split('\n')
  const events = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as { id: number; summary: string })
  return events.filter(({ id }) => !known.has(id)).map(({ id, summary }) => ({ id, text: summary }))
}
