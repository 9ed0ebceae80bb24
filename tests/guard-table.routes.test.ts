/** No persons: every text of every command of the rooms from problem to meeting goes through the guard, or is a known code. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { furnish, listRoutes } from '#app/server/routes.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import type { Endpoint } from '#platform/http/endpoint.ts'
import { type Command, listCommands } from './guard-commands.ts'
import { type MeasureHouse, openMeasureHouse } from './measure-house.ts'

/** What may never stand, and what must be answered for. */
const persons = ['Ring 19121212-1212 om det', 'Ring 070-174 06 05 om det']
const rooms = ['problem', 'plan', 'meeting', 'agreement', 'statement', 'followUp', 'compliance', 'evaluation']

describe('the guard over every text', () => {
  let house: MeasureHouse
  let commands: Command[]
  let endpoints: Endpoint[]
  before(async () => {
    const db = await openFromTemplate()
    house = await openMeasureHouse(db)
    endpoints = listRoutes(furnish({ ...house, demo: false, data: '' }), () => {})
      .map((route) => route.endpoint)
      .filter((one) => one.body && rooms.includes(one.may.split('.')[0] ?? ''))
    commands = await listCommands(house)
  })
  after(async () => {
    await house.close()
    await house.db.close()
  })

  test('every command with a text in it is in the table, with every one of its texts', () => {
    const found = endpoints.flatMap((one) => {
      const texts = listTexts(z.toJSONSchema(one.body as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Drawn)
      return texts.length > 0 ? [{ of: `${one.method} ${one.path}`, texts: texts.sort() }] : []
    })
    const known = [...new Set(commands.map((one) => one.of))].map((of) => {
      const own = commands.filter((one) => one.of === of)
      return { of, texts: own.flatMap(({ texts, codes = [] }) => [...texts, ...codes]).sort() }
    })
    const byName = (one: { of: string }, other: { of: string }) => (one.of < other.of ? -1 : 1)
    assert.deepEqual(known.sort(byName), found.sort(byName))
  })

  test('a personal number and a telephone number are refused in each, and named by their field', async () => {
    const passed: string[] = []
    for (const command of commands) {
      for (const path of command.texts) {
        for (const words of persons) {
          const { status, body } = await send(house, command, path, words)
          const isRefused = status === 422 && body.refusals?.some((one) => one.code === 'personInText' && one.field)
          if (!isRefused) passed.push(`${command.of} ${path}: ${status} ${JSON.stringify(body.refusals)}`)
        }
      }
    }
    assert.deepEqual(passed, [])
  })

  test('what is a code is known, or refused', async () => {
    const passed: string[] = []
    for (const command of commands) {
      for (const path of command.codes ?? []) {
        const { status } = await send(house, command, path, persons[0])
        if (![404, 409, 422].includes(status)) passed.push(`${command.of} ${path}: ${status}`)
      }
    }
    assert.deepEqual(passed, [])
  })

  test('what no text can hold is refused, and breaks nothing', async () => {
    const broken: string[] = []
    for (const command of commands) {
      for (const path of [...command.texts, ...(command.codes ?? [])]) {
        for (const words of ['Ljus\u0000 ute', 'Ljus \ud800 ute']) {
          const { status } = await send(house, command, path, words)
          if (status !== 422) broken.push(`${command.of} ${path}: ${status}`)
        }
      }
    }
    assert.deepEqual(broken, [])
  })

  test('no word of it has come into the log, and nothing broke', async () => {
    const rows = await house.db.asOwner((trx) => trx.selectFrom('auditEvent').select('detail').execute())
    assert.doesNotMatch(JSON.stringify(rows), /1212|174 06/)
    assert.deepEqual(house.faults, [])
  })
})

const send = (house: MeasureHouse, { of, ids = [], body }: Command, path: string, words: string | undefined) => {
  const [method, address = ''] = of.split(' ') as ['POST' | 'PUT', string]
  const left = [...ids]
  const changed = structuredClone(body)
  put(changed, path.split('.'), words)
  return house.call(
    'coordinator',
    method,
    address.replace(/:\w+/g, () => left.shift() ?? ''),
    changed,
  )
}

/** `*` is the first of a list. */
function put(into: object, [key = '', ...rest]: string[], words: string | undefined): void {
  const at = key === '*' ? 0 : key
  const of = into as Record<string, unknown>
  if (rest.length === 0) of[at] = words
  else {
    assert.ok(typeof of[at] === 'object', `nothing lies at ${key}`)
    put(of[at] as object, rest, words)
  }
}

interface Drawn {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: unknown
  readonly const?: unknown
  readonly properties?: Record<string, Drawn>
  readonly items?: Drawn
  readonly anyOf?: readonly Drawn[]
  readonly oneOf?: readonly Drawn[]
}

/** Every string that is neither one of a few, nor a day, an instant or an id. */
function listTexts(schema: Drawn, path: readonly string[] = []): string[] {
  const { type, format, properties = {}, items, anyOf = [], oneOf = [] } = schema
  if (path[0] === 'overrides') return []
  if ([type].flat().includes('string')) return format || schema.enum || schema.const ? [] : [path.join('.')]
  const below = Object.entries(properties).flatMap(([name, one]) => listTexts(one, [...path, name]))
  const each = items ? listTexts(items, [...path, '*']) : []
  return [...new Set([...below, ...each, ...[...anyOf, ...oneOf].flatMap((one) => listTexts(one, path))])]
}
