/** What every command gets: its arguments, the words, where to write, and what time it is. */
import type { ParseArgsConfig } from 'node:util'
import type { Clock } from '#platform/clock/clock.ts'
import type { Speech } from './language.ts'
import type { Screen } from './progress.ts'
import type { ExitCode } from './stop.ts'

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly clock: Clock
  /** Results. */
  readonly stdout: Screen
  /** Progress and troubles. */
  readonly stderr: Screen
}

export interface Call extends Surroundings, Speech {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  /** Arguments that are no options. */
  readonly rest: readonly string[]
}

export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** How many arguments besides the options, at least and at most. */
  readonly takes: readonly [least: number, most: number]
  readonly run: (call: Call) => Promise<ExitCode>
}

export const text = { type: 'string' } as const
export const flag = { type: 'boolean' } as const

/** Options that every command has. */
export const everywhere = { lang: text, help: { ...flag, short: 'h' }, json: flag, data: text } as const

/** The value of a text option, or undefined. */
export function readText(call: Call, name: string): string | undefined {
  const value = call.values[name]
  return typeof value === 'string' ? value : undefined
}

/** One line on stdout. */
export const print = (call: Call, line: string): void => void call.stdout.write(`${line}\n`)

/** One line on stderr, for the one who waits. */
export const note = (call: Call, line: string): void => void call.stderr.write(`${line}\n`)

/** The result for a program when --json was asked for, else for a person. */
export function answer(call: Call, value: unknown, lines: () => readonly string[]): void {
  if (call.values.json === true) print(call, JSON.stringify(value, null, 2))
  else for (const line of lines()) print(call, line)
}
