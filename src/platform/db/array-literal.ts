/**
 * Reads PostgreSQL's text form of an array: `{1,2}`, `{"a, b",NULL}`, `{{1},{2}}`.
 * `parse` is called for every element that is not NULL.
 * Source: PostgreSQL manual 8.15.6, "Array Input and Output Syntax".
 */
export function parseArrayLiteral(text: string, parse: (element: string) => unknown): unknown[] {
  let at = text.startsWith('[') ? text.indexOf('=') + 1 : 0 // explicit bounds, e.g. [0:1]={a,b}

  function readQuoted(): string {
    let value = ''
    at += 1
    while (text[at] !== '"') {
      if (text[at] === '\\') at += 1
      if (at >= text.length) throw new SyntaxError(`unfinished array literal: ${text}`)
      value += text[at]
      at += 1
    }
    at += 1
    return value
  }

  function readArray(): unknown[] {
    const elements: unknown[] = []
    if (text[at] !== '{') throw new SyntaxError(`not an array literal: ${text}`)
    at += 1
    while (text[at] !== '}') {
      if (text[at] === '{') elements.push(readArray())
      else if (text[at] === '"') elements.push(parse(readQuoted()))
      else {
        const start = at
        while (at < text.length && text[at] !== ',' && text[at] !== '}') at += 1
        const bare = text.slice(start, at)
        elements.push(bare.toUpperCase() === 'NULL' ? null : parse(bare))
      }
      if (text[at] === ',') at += 1
      else if (text[at] !== '}') throw new SyntaxError(`unfinished array literal: ${text}`)
    }
    at += 1
    return elements
  }

  return readArray()
}
