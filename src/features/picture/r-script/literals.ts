/** Values as R reads them. Whatever a name holds, it stays inside its quotes. */

/** Control and direction marks could move what a reader sees; quotes and backslashes could end the string. */
const unsafe = /["\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

export function rString(text: string | null): string {
  if (text === null) return 'NA'
  return `"${text.replace(unsafe, escapeOne)}"`
}

function escapeOne(mark: string): string {
  if (mark === '"' || mark === '\\') return `\\${mark}`
  const code = mark.codePointAt(0) ?? 0
  // R has no string with a NUL in it, and half a pair is no character.
  if (code === 0 || (code >= 0xd800 && code <= 0xdfff)) return '\\uFFFD'
  const digits = code.toString(16).toUpperCase()
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}

/** The shortest writing that gives the very same number back. */
export function rNumber(value: number | null): string {
  if (value === null || Number.isNaN(value)) return 'NA'
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf'
  return String(value)
}

const lineWidth = 110

/** `c(…)` over as many lines as it needs. */
export function rNumbers(values: ArrayLike<number>, indent = '    '): string {
  let line = 'c('
  const lines: string[] = []
  for (let at = 0; at < values.length; at++) {
    const word = `${rNumber(values[at] as number)}${at < values.length - 1 ? ', ' : ''}`
    if (line.length + word.length > lineWidth) {
      lines.push(line.trimEnd())
      line = `${indent}  `
    }
    line += word
  }
  return [...lines, `${line})`].join('\n')
}

/** `list(a = …, b = …)`; the values are already R. */
export function rList(fields: Readonly<Record<string, string>>, indent: string): string {
  const lines = Object.entries(fields).map(([name, value]) => `${indent}  ${name} = ${value}`)
  return `list(\n${lines.join(',\n')}\n${indent})`
}
