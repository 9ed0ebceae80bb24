import type { Certainty, Finding } from './marking.ts'
import type { NameBook } from './name-book.ts'
import { type NameToken, tokeniseNames } from './name-tokens.ts'
import {
  capitalWords,
  compassStart,
  landEnding,
  levelWord,
  nameCues,
  onWord,
  particles,
  placeEnding,
  placePrepositions,
  soWord,
  thingsAfter,
  thingsNamed,
} from './name-words.data.ts'

interface NameSpan {
  from: number
  to: number
  certainty: Certainty
}

const isStrong = (grade: string | undefined) => grade === 'common' || grade === 'strong'
const isInitial = (token: NameToken | undefined) =>
  token?.word.length === 1 && /^\p{Lu}$/u.test(token.word) && token.small !== 'i'

/** A word with a capital that could be a surname though no list has it. */
function mayBeSurname(token: NameToken): boolean {
  if (!token.capital || token.word.length < 3) return false
  return !capitalWords.has(token.small) && !placeEnding.test(token.small) && !token.small.endsWith('polisen')
}

/** How far a name that begins at `from` goes on: more first names, initials, particles, then a surname. */
function readFullName(tokens: readonly NameToken[], from: number): NameSpan | undefined {
  const head = tokens[from]!
  let at = from + 1
  while (tokens[at]?.joined && at - from < 4) {
    const token = tokens[at]!
    const middle = particles.has(token.small) || isInitial(token) || (token.first && !token.last && token.capital)
    if (!middle) break
    at++
  }
  const tail = isPlaceWord(head, tokens[at]) ? undefined : tokens[at]
  const reached = at - 1 > from && !particles.has(tokens[at - 1]!.small) ? at - 1 : from
  const certainty = tail?.joined && isWritten(head, tail) ? gradePair(head, tail) : undefined
  if (certainty) {
    const second = tokens[at + 1]
    const double = second?.joined && second.capital && second.last && !isPlaceWord(tail!, second)
    return { from, to: double ? at + 1 : at, certainty }
  }
  return reached > from && isStrong(head.first) && head.capital ? { from, to: reached, certainty: 'likely' } : undefined
}

function gradePair(head: NameToken, tail: NameToken): Certainty | undefined {
  if (isStrong(head.first)) {
    if (tail.last === 'strong') return 'certain'
    return tail.last || (tail.capital && (tail.first || mayBeSurname(tail))) ? 'likely' : undefined
  }
  if (head.first !== 'weak' || (head.opening && tail.last !== 'strong')) return undefined
  return tail.last ? 'likely' : undefined
}

/** "Floras Kulle", "Anna gata": the second word is a thing, not a surname. */
function isPlaceWord(head: NameToken, tail: NameToken | undefined): boolean {
  return tail !== undefined && thingsAfter.has(tail.small) && (!tail.capital || head.small.endsWith('s'))
}

/** Both with a capital, both in capitals, or, for two strong words, both in small letters. */
function isWritten(head: NameToken, tail: NameToken): boolean {
  if (head.capital && tail.capital) return true
  const bothStrong = isStrong(head.first) && tail.last === 'strong'
  if (head.capitals && tail.capitals) return bothStrong
  return !tail.capitals && !head.capitals && bothStrong && tail.word.length > 3 && head.word.length > 2
}

function readSingle(tokens: readonly NameToken[], at: number): NameSpan | undefined {
  const token = tokens[at]!
  const before = tokens[at - 1]
  const span: NameSpan = { from: at, to: at, certainty: 'likely' }
  const inside = token.joined && before !== undefined && !before.capital && !before.capitals
  if (capitalWords.has(token.small)) return undefined
  const cued = before && token.joined && nameCues.has(before.small) && tokens[at - 2]?.small !== soWord
  if (cued && (token.capital || isStrong(token.first))) return span
  if (isInitial(before) && /^\.? ?$/.test(token.gap) && token.capital && token.last === 'strong')
    return { ...span, from: at - 1 }
  if (!token.capital) {
    const plain = token.first === 'common' || (token.last === 'strong' && /.ssons?$/.test(token.small))
    return plain && !token.capitals && token.word.length > 3 ? span : undefined
  }
  if (isPlaced(tokens, at)) return undefined
  if (isStrong(token.first)) return span
  if (before?.small === onWord && token.joined) return undefined
  const surname = token.last === 'strong' && !landEnding.test(token.small)
  if (surname && (inside || /sson?s?$/.test(token.small))) return span
  return token.first === 'weak' && inside && token.word.length > 2 ? span : undefined
}

/** "i Åsa", "i höjd med Melby", "väster om Loke", "trafikplats Rosengård". */
function isPlaced(tokens: readonly NameToken[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || !tokens[at]!.joined) return false
  if (placePrepositions.has(before.small)) return true
  const earlier = tokens[at - 2]?.small ?? ''
  return (before.small === 'med' && earlier === levelWord) || (before.small === 'om' && compassStart.test(earlier))
}

/** "Anna Lindhs plats", "Sven Eriksgatan", "stormen Hans", or a place in the list handed in. */
function isThing(tokens: readonly NameToken[], span: NameSpan, places: ReadonlySet<string> | undefined): boolean {
  const head = tokens[span.from]!
  const before = head.joined || head.opening ? tokens[span.from - 1] : undefined
  if (before && head.joined && (thingsNamed.has(before.small) || before.small === 't')) return true
  const after = tokens[span.to + 1]
  // Kings and their streets: "Karl XI:s väg", "Gustav den tredjes boulevard".
  if (
    after?.joined &&
    (/^[IVX]+$/.test(after.word) || /^den [\p{Ll}]+e/u.test(`${after.small} ${tokens[span.to + 2]?.small}`))
  )
    return true
  if (after?.joined && thingsAfter.has(after.small)) return true
  if (after?.joined && (after.capital || after.capitals) && placeEnding.test(after.small)) return true
  for (let at = span.from; at <= span.to; at++)
    if (placeEnding.test(tokens[at]!.small) && !tokens[at]!.last) return true
  return places !== undefined && isKnownPlace(tokens, span, places)
}

/** The span, with up to three words after it, is a place; or every word of it is one. */
function isKnownPlace(tokens: readonly NameToken[], span: NameSpan, places: ReadonlySet<string>): boolean {
  const words = tokens.slice(span.from, span.to + 4).map((token) => token.small)
  const size = span.to - span.from + 1
  for (let length = words.length; length >= size; length--)
    if (places.has(words.slice(0, length).join(' '))) return true
  const alone = words.slice(0, size).every((word) => places.has(word) || places.has(word.replace(/s$/, '')))
  return alone && span.certainty !== 'certain'
}

/**
 * Likely names of people. Evidence: the word lists (how often the word is a name rather than an ordinary word or a
 * place), capitals, neighbours and cue words. `places`: names in small letters, made by `preparePlaces`.
 */
export function findNames(text: string, book: NameBook, places?: ReadonlySet<string>): Finding[] {
  const tokens = tokeniseNames(text, book)
  const findings: Finding[] = []
  for (let at = 0; at < tokens.length; at++) {
    const full = tokens[at]!.first ? readFullName(tokens, at) : undefined
    const span = full ?? readSingle(tokens, at)
    if (!span) continue
    if (!isThing(tokens, span, places)) {
      const [start, end] = [tokens[span.from]!.start, tokens[span.to]!.end]
      findings.push({ kind: 'name', start, end, certainty: span.certainty })
    }
    at = span.to
  }
  return findings
}

/** Place names in the form `checkText` compares with: small letters, single spaces. */
export function preparePlaces(names: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(names, (name) => name.toLowerCase().trim().replace(/\s+/g, ' ')))
}
