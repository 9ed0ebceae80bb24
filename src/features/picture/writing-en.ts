import type { WritingWords } from './writing-sv.ts'

export const writing: WritingWords = { save: 'Save', cancel: 'Cancel' }
