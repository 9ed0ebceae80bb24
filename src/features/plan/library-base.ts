import type { LibraryEntry } from './schema.ts'

/** An entry as it comes with the program: shown, and nobody has written in it yet. */
export type BaseEntry = Omit<LibraryEntry, 'hidden' | 'version'>
