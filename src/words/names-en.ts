/** Names in an English sentence. */
import { writeNames } from './write-names.ts'

/** "a, b and c" · "the nation" · "The nation" */
export const { joinNames, inSentence, capital, sentence } = writeNames({ locale: 'en', and: 'and', more: 'more' })
