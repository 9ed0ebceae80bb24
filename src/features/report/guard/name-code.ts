/**
 * Names in small letters, each list sorted and front-coded (see `encodeNames`). "Strong": hardly ever anything but a
 * name. "Weak": also an ordinary word or a place. "Common": strong, and frequent enough to be looked for in small letters.
 */
export interface NameLists {
  commonFirst: string
  strongFirst: string
  weakFirst: string
  strongLast: string
  weakLast: string
}

/**
 * Each name as one capital letter, telling how many letters it shares with the name before it (A = 0), and the rest:
 * anna, anneli, bo → "AannaDeliAbo".
 */
export function encodeNames(names: readonly string[]): string {
  let before = ''
  let code = ''
  for (const name of [...names].sort()) {
    let shared = 0
    while (shared < 25 && shared < name.length - 1 && name[shared] === before[shared]) shared++
    code += String.fromCharCode(65 + shared) + name.slice(shared)
    before = name
  }
  return code
}

export function decodeNames(code: string): Set<string> {
  const names = new Set<string>()
  let before = ''
  for (const [, shared, rest] of code.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared!.charCodeAt(0) - 65) + rest
    names.add(before)
  }
  return names
}
