import type { CallRefusal } from './polite-fetch.ts'

/** What a service gave: files to be kept and read like any other, or why not. */
export type Fetched = { readonly outcome: 'fetched'; readonly files: readonly FetchedFile[] } | FetchRefusal

export interface FetchedFile {
  readonly name: string
  readonly address: string
  readonly bytes: Uint8Array
}

export interface FetchRefusal {
  readonly outcome: 'refused'
  readonly code: CallRefusal['code'] | 'otherMunicipality' | 'wrongShape' | 'noRows'
  readonly values: Readonly<Record<string, string | number>>
}

/** Undefined for what is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Several answers as one file: a JSON list with each as it came, byte by byte. */
export function joinJson(answers: readonly Uint8Array[]): Uint8Array {
  if (answers.length === 1 && answers[0]) return answers[0]
  const parts = answers.flatMap((answer, at) => [Buffer.from(at === 0 ? '[' : ',\n'), Buffer.from(answer)])
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(']')]))
}
