import { foldText } from './fold.ts'
import { findIdentifiers, settleFindings } from './identifiers.ts'
import type { Marking } from './marking.ts'
import { findNames } from './name.ts'
import { type NameBook, openNames } from './name-book.ts'
import { nameLists } from './names.data.ts'

// Unpacked on first use (about 15 ms measured under Node on one desktop core): importing the guard costs nothing until someone writes.
let book: NameBook | undefined

/**
 * Everything in a free text that may point at a person, in order of place, without overlap. Pure and total: the same
 * text gives the same markings on the phone and on the server, and no text makes it throw.
 * `knownPlaces`: names made by `preparePlaces` that are not taken for people. Carries the name list (see README for
 * its size): on a phone, load this module when the text field opens and use `checkIdentifiers` until it is there.
 */
export function checkText(text: string, knownPlaces?: ReadonlySet<string>): Marking[] {
  book ??= openNames(nameLists)
  const folded = foldText(text)
  const findings = [...findIdentifiers(folded.text), ...findNames(folded.text, book, knownPlaces)]
  return settleFindings(findings, folded, text)
}
