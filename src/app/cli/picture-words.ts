/** The words of the picture in the reader's language. */
import { en } from '#features/picture/en.ts'
import { type PictureWords, sv } from '#features/picture/sv.ts'
import type { Language } from './language.ts'

export const choosePictureWords = (language: Language): PictureWords => (language === 'sv' ? sv : en)
