import type { FileRefusal } from '../schema.ts'

/** The file cannot be imported as it is, whatever its rows are. Carries the code and the facts for its sentence. */
export class FileRefused extends Error {
  readonly code: FileRefusal
  readonly values: Readonly<Record<string, string | number>>
  constructor(code: FileRefusal, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
