import type { Content } from '../content.ts'

/** What a JSON file holds, or null when it is no group of names and values. */
export async function readContentFile(file: File): Promise<Content | null> {
  try {
    const read: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Content) : null
  } catch {
    return null
  }
}
