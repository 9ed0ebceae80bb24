/** Names in a Swedish sentence. */
import { writeNames } from './write-names.ts'

/** «a, b och c» · «riket» · «Riket» */
export const { joinNames, inSentence, capital, sentence } = writeNames({ locale: 'sv', and: 'och', more: 'till' })
