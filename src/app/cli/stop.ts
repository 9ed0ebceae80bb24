import type { CliWords } from './sv.ts'

type Stops = CliWords['stops']
export type StopCode = keyof Stops

/** 1: the rules or the data say no · 2: the command was written wrong · 3: the surroundings (lock, disk, port, database). */
export type ExitCode = 0 | 1 | 2 | 3

/** An end that the user can do something about: one sentence, no stack. The words are made where the language is known. */
export class Stop<Code extends StopCode = StopCode> extends Error {
  override readonly name = 'Stop'
  readonly exit: ExitCode
  readonly code: Code
  readonly values: Parameters<Stops[Code]>

  constructor(exit: ExitCode, code: Code, ...values: Parameters<Stops[Code]>) {
    super(code)
    this.exit = exit
    this.code = code
    this.values = values
  }
}
