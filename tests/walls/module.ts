import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

/** What the walls need to know of one source file. Lines count from 1. */
export type Module = {
  path: string
  lines: number
  /** Imports and re-exports: the room path (`src/…`) for our own, the bare name for packages and Node. */
  imports: readonly { target: string; line: number }[]
  /** Text that is shown or sent: string and template literals and JSX text; import names left out. */
  texts: readonly { text: string; line: number }[]
  /** Names called as methods or tags: `db.selectFrom(…)`, sql`…`. */
  calls: readonly { name: string; line: number }[]
  /** True when the file holds nothing but re-exports. */
  isBarrel: boolean
}

const rooms: Record<string, string> = { '#db': 'db', '#agreements': 'agreements' }

function resolveTarget(from: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name)
  if (!name.startsWith('#')) return name
  const [room = '', ...rest] = name.split('/')
  return [rooms[room] ?? `src/${room.slice(1)}`, ...rest].join('/')
}

/** Reads one file. Throws when it does not parse, naming file and fault. */
export function readModule(path: string, source: string): Module {
  const { program, module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const starts = [0, ...[...source.matchAll(/\n/g)].map((found) => found.index + 1)]
  const lineAt = (offset: number) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  const named = [
    ...module.staticImports.map((found) => ({ name: found.moduleRequest.value, start: found.start })),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ name: entry.moduleRequest.value, start: found.start }] : [],
      ),
    ),
    ...module.dynamicImports.map((found) => {
      const written = source.slice(found.moduleRequest.start, found.moduleRequest.end)
      return { name: /^['"`](.*)['"`]$/.exec(written)?.[1] ?? '', start: found.start }
    }),
  ].filter(({ name }) => name !== '')
  const seen = new Map(named.map(({ name, start }) => [`${name} ${start}`, { name, start }]))
  const imports = [...seen.values()].map(({ name, start }) => ({
    target: resolveTarget(path, name.replace(/\?.*$/, '')),
    line: lineAt(start),
  }))

  const texts: { text: string; line: number }[] = []
  const calls: { name: string; line: number }[] = []
  const names = new Set(named.map(({ name }) => name))
  const keep = (text: string, start: number) => {
    if (text.trim() !== '' && !names.has(text)) texts.push({ text, line: lineAt(start) })
  }
  new Visitor({
    Literal(node) {
      if (typeof node.value === 'string') keep(node.value, node.start)
    },
    TemplateElement(node) {
      keep(node.value.cooked ?? node.value.raw, node.start)
    },
    JSXText(node) {
      keep(node.value, node.start)
    },
    CallExpression(node) {
      const { callee } = node
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        calls.push({ name: callee.property.name, line: lineAt(node.start) })
    },
    TaggedTemplateExpression(node) {
      if (node.tag.type === 'Identifier') calls.push({ name: node.tag.name, line: lineAt(node.start) })
    },
  }).visit(program)

  const isReExport = (type: string, from: unknown) => type === 'ExportAllDeclaration' || Boolean(from)
  const isBarrel =
    program.body.length > 0 &&
    program.body.every((part) => isReExport(part.type, part.type === 'ExportNamedDeclaration' && part.source))
  const lines = source.endsWith('\n') ? starts.length - 1 : starts.length
  return { path, lines, imports, texts, calls, isBarrel }
}
