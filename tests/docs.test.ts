/** What the documents name must be there: links, commands, variables, code words, words on the screen, diagrams. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { helpSv } from '#app/cli/help-sv.ts'
import { architecture, diagrams, drawMachine, placeDiagrams } from './docs/draw-transitions.ts'
import { type Doc, findDeadLinks, readDoc, readDocs, readSources, root } from './docs/read-docs.ts'

const docs = readDocs()
const operations = readDoc('docs/operations.md')
const glossary = readDoc('docs/glossary.md')
const sources = readSources('src', 'db', 'agreements')
const code = sources.map(({ text }) => text).join('\n')

const assertNone = (faults: readonly string[]) => assert.deepEqual(faults, [])
const findAll = ({ path, text }: Doc, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => ({ path, found }))
const tell = ({ path, found }: { path: string; found: string }) => `${path}: ${found}`

test('the documents are read', () => {
  assert.ok(docs.length > 15, `only ${docs.length} documents`)
  assert.ok(sources.length > 100, `only ${sources.length} sources`)
})

test('every relative link leads somewhere', () => assertNone(findDeadLinks(docs)))

test('a planted dead link, and a dead anchor, are found', () => {
  const text = '# One\n[a](no-such.md) [b](#none) [c](#one) [d](https://example.org) `[e](code.md)`'
  assert.deepEqual(findDeadLinks([{ path: 'README.md', text }]), ['README.md: no-such.md', 'README.md: #none'])
})

test('every npm script that is named exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
  const named = docs.flatMap((doc) => [
    ...findAll(doc, /npm run ([a-z][\w:-]*)/g),
    ...findAll(doc, /npm (start|test)\b/g),
  ])
  assert.ok(named.length > 5)
  assertNone(named.filter(({ found }) => !Object.hasOwn(scripts, found)).map(tell))
})

test('every command of the command line, and every option beside it, is in its help', () => {
  const calls = docs.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run samlad -- ([a-z]+(?:-[a-z]+)*)([^\n`]*)/g)].map(([, command = '', rest = '']) => ({
      path,
      command,
      options: [...rest.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option),
    })),
  )
  assert.ok(calls.length > 5)
  assertNone(
    calls.flatMap(({ path, command, options }) => {
      const page = (helpSv.pages as Readonly<Record<string, string>>)[command]
      if (page === undefined) return [`${path}: ${command}`]
      return options
        .filter((option) => option !== '--help' && !page.includes(option))
        .map((option) => `${path}: ${command} ${option}`)
    }),
  )
})

test('every file that is named as code exists', () => {
  const named = docs.flatMap((doc) =>
    findAll(doc, /`((?:src|db|tests|bench|bootstrap|agreements|docs)\/[\w/.-]+\.\w+)`/g),
  )
  assert.ok(named.length > 10)
  assertNone(named.filter(({ found }) => !existsSync(join(root, found))).map(tell))
})

const variable = /\b(SAMLAD_[A-Z_]+|DATABASE_URL)\b/g

test('every variable that is named is read, and every variable that is read is told to the one who runs it', () => {
  const all = [...sources, ...readSources('tests', 'bootstrap')].map(({ text }) => text).join('\n')
  const isRead = (name: string) => new RegExp(`env\\.${name}\\b`).test(all)
  assertNone(
    docs
      .flatMap((doc) => findAll(doc, variable))
      .filter(({ found }) => !isRead(found))
      .map(tell),
  )
  const read = [...code.matchAll(/\benv\.([A-Z_]+)\b/g)].map(([, name = '']) => name)
  const own = new Set(read.filter((name) => /^(SAMLAD_|DATABASE_URL$|PORT$|HOST$)/.test(name)))
  assert.ok(own.size > 5)
  assertNone([...own].filter((name) => !operations.text.includes(`\`${name}\``)))
})

test('every code word of the glossary is in the code; what is marked as planned is in no schema', () => {
  const schemas = sources.filter(({ path }) => /schema\.ts$/.test(path)).map(({ text }) => text)
  const isUsed = (word: string) => new RegExp(`\\b${word}\\b`).test(code)
  const isDefined = (word: string) =>
    schemas.some((text) => new RegExp(`export (const|type|interface) ${word}\\b`).test(text))
  const rows = [...glossary.text.matchAll(/^\| ([^|\n]+) \| ([^|\n]+) \| ([^|\n]+) \|$/gm)]
  const words = rows.flatMap(([, swedish = '', cell = '', meaning = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({
      swedish,
      word,
      isPlanned: meaning.includes('(planned)'),
    })),
  )
  assert.ok(words.length > 60, `only ${words.length} words`)
  assert.ok(isDefined('Report') && isUsed('withdrawn') && !isUsed('noSuchWordHere'))
  assertNone(
    words
      .filter(({ word, isPlanned }) => (isPlanned ? isDefined(word) : !isUsed(word)))
      .map(({ swedish, word }) => `${swedish}: ${word}`),
  )
})

test('what the user guide quotes from the screen stands on the screen', () => {
  const words = sources
    .filter(({ path }) => /(^|[/-])sv\.ts$|\.data\.ts$/.test(path))
    .map(({ text }) => text)
    .join('\n')
  const quoted = docs
    .filter(({ path }) => path.startsWith('docs/anvandarhandbok/'))
    .flatMap((doc) => findAll(doc, /\*\*([^*\n]+)\*\*/g))
  assert.ok(quoted.length > 40, `only ${quoted.length} quotations`)
  assertNone(quoted.filter(({ found }) => !words.includes(found)).map(tell))
})

test('the state machines are drawn as their tables stand', () => {
  const text = readFileSync(architecture, 'utf8')
  assert.equal(placeDiagrams(text), text, 'run: node tests/docs/draw-transitions.ts')
  assert.match(diagrams.picture ?? '', /composing --> released: release · needs municipality and police/)
  assert.match(diagrams.report ?? '', /reviewed --> shared: share · reviewer/)
  assert.match(diagrams.plan ?? '', /proposed --> draft: return · meeting · reason/)
  assert.match(diagrams.meeting ?? '', /held --> approved: approve · needs municipality and police/)
  assert.equal(drawMachine([{ from: 'a', to: 'b', label: 'go' }]), 'stateDiagram-v2\n  [*] --> a\n  a --> b: go')
})

test('every table of transitions is told of, and drawn', () => {
  const tables = sources.filter(({ path }) => path.endsWith('/transitions.ts'))
  const drawn = readDoc('tests/docs/draw-transitions.ts').text
  const told = readDoc('ARCHITECTURE.md').text
  assert.ok(tables.length > 5)
  assertNone(
    tables
      .map(({ path }) => path)
      .filter((path) => !told.includes(`\`${path}\``) || !drawn.includes(path.replace('src/features/', '#features/'))),
  )
})

test('decisions are numbered without a gap', () => {
  const numbers = docs.flatMap(({ path }) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1] ?? []).map(Number)
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    Array.from({ length: numbers.length }, (_, at) => at + 1),
  )
})
