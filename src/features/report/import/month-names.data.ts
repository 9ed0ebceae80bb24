/** Month names and their usual short forms, Swedish and English, lower case. */
const names: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'febr', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augusti', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

export const monthNumbers: Readonly<Record<string, number>> = Object.fromEntries(
  names.flatMap((forms, at) => forms.map((form) => [form, at + 1])),
)
