import type { SimilarWords } from './similar-sv.ts'

export const similarEn: SimilarWords = {
  title: 'Municipalities to compare with',
  lead: 'The joint picture compares reported crime with these municipalities together. The name of the list stands beside the comparison. At least five must have numbers.',
  list: 'Whose list is it?',
  listHint: 'For example: Kolada, similar municipalities, overall, 2025.',
  codes: 'Municipalities',
  codesHint: 'Names or codes of four digits, with commas between. Leave empty for no list.',
  needList: 'Write whose list it is, in at least three characters.',
  tooMany: 'The list may have at most 40 municipalities.',
  unknown: (name) => `“${name}” is no municipality.`,
  own: (name) => `${name} is the municipality itself.`,
  twice: (name) => `${name} stands there twice.`,
  faults: 'This needs to be put right',
  save: 'Save the list',
  saved: 'The list is saved. It holds for pictures computed from now on.',
  failed: 'It could not be saved. What you wrote is still here. Try again.',
  set: (list, names) =>
    `To compare with: ${names.join(', ')}. The list is called “${list}” and replaces the present one.`,
}
