/** Reads what a person wrote as an agreement: the agreement, or every fault at once, each with its place and what it takes to mend it. */
import type { z } from 'zod'
import { clashCodes, findClashes } from './clashes.ts'
import { type Agreement, AgreementShape } from './schema.ts'

export const faultCodes = [
  'missing',
  'wrongKind',
  'notWhole',
  'tooShort',
  'tooLong',
  'tooFew',
  'tooMany',
  'tooSmall',
  'tooLarge',
  'notOneOf',
  'notADate',
  'notFourDigits',
  'badAgreementCode',
  'badCode',
  'unknownKey',
  ...clashCodes,
] as const
export type FaultCode = (typeof faultCodes)[number]

export interface AgreementFault {
  /** «obligations.3.rhythm.months», from 0; empty: the whole. */
  readonly path: string
  readonly code: FaultCode
  /** wrongKind: expected (text, number, list, group, null) · too…: least or most · notOneOf: allowed · unknownKey: key, meant. */
  readonly values: Readonly<Record<string, string | number>>
}

export function checkAgreement(
  input: unknown,
): { readonly agreement: Agreement } | { readonly faults: readonly AgreementFault[] } {
  const read = AgreementShape.safeParse(input)
  const clashes = findClashes(input).map(({ path, ...clash }) => ({ ...clash, path: path.join('.') }))
  const faults: AgreementFault[] = [...(read.error?.issues ?? []).flatMap((issue) => explain(issue, input)), ...clashes]
  if (read.success && faults.length === 0) return { agreement: read.data }
  return { faults: faults.filter((one, at) => faults.findIndex((other) => isSame(one, other)) === at) }
}

const isSame = (one: AgreementFault, other: AgreementFault) =>
  one.path === other.path && one.code === other.code && one.values.key === other.values.key

const expectedOf: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  array: 'list',
  object: 'group',
  null: 'null',
}

function explain(issue: z.core.$ZodIssue, input: unknown): AgreementFault[] {
  const path = issue.path.join('.')
  const tell = (code: FaultCode, values: AgreementFault['values'] = {}) => [{ path, code, values }]
  const given = valueAt(input, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, code: 'unknownKey' as const, values: { key, meant: findMeant(key) } }))
    case 'invalid_type':
      if (given === undefined) return tell('missing')
      if (typeof given === 'number' && issue.expected === 'int') return tell('notWhole')
      return tell('wrongKind', { expected: expectedOf[issue.expected] ?? issue.expected })
    case 'too_small':
      return tell(smallOf[issue.origin] ?? 'tooSmall', { least: Number(issue.minimum) })
    case 'too_big':
      return tell(bigOf[issue.origin] ?? 'tooLarge', { most: Number(issue.maximum) })
    case 'invalid_value':
      return given === undefined ? tell('missing') : tell('notOneOf', { allowed: issue.values.map(String).join(', ') })
    case 'invalid_union':
      // What kind of rhythm it is decides what else it has.
      return given === undefined
        ? tell('missing')
        : tell('notOneOf', {
            allowed: ((issue as { options?: readonly unknown[] }).options ?? []).map(String).join(', '),
          })
    case 'invalid_format':
      if (issue.format === 'date') return tell('notADate')
      if (path === 'municipalityCode') return tell('notFourDigits')
      return tell(path === 'code' || path === 'supersedes' ? 'badAgreementCode' : 'badCode')
    default:
      return tell('wrongKind', { expected: 'text' })
  }
}

const smallOf: Readonly<Record<string, FaultCode>> = { string: 'tooShort', array: 'tooFew' }
const bigOf: Readonly<Record<string, FaultCode>> = { string: 'tooLong', array: 'tooMany' }

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input)

/** Every name that an agreement has somewhere. */
const knownKeys =
  'code municipalityCode title parties party name signatures office valid from to supersedes purpose overallGoal subGoals sv en approaches bodies mandate decides members presenters role ownBodies meets source strategicCouncil body areas obligations topic place force quote owedBy rhythm kind unit graceDays months evidence countsFrom notBefore leadDays consequence reading'.split(
    ' ',
  )

/** The known name that was most likely meant, or nothing. */
function findMeant(key: string): string {
  if (knownKeys.includes(key)) return ''
  const near = knownKeys
    .map((known) => ({ known, steps: countSteps(key.toLowerCase(), known.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps)[0]
  return near && near.steps <= Math.min(2, Math.ceil(key.length / 3)) ? near.known : ''
}

/** Letters to change, add or leave out to come from one word to the other. */
function countSteps(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1]
    for (let other = 1; other <= to.length; other += 1) {
      const change = (row[other - 1] ?? 0) + (letter === to[other - 1] ? 0 : 1)
      next.push(Math.min(change, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
