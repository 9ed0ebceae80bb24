/** An input that an analysis cannot answer honestly. `code` is stable and is what callers translate for people. */
export class AnalysisError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'AnalysisError'
    this.code = code
  }
}
