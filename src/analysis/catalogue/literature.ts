import { type MethodCode, methodCatalogue } from './method-catalogue.data.ts'

/** A method's literature in one line, with each language's own word for "and others". */
export function writeLiterature(code: MethodCode, language: string): string {
  const line = methodCatalogue[code].literature.join('; ')
  return language.startsWith('sv') ? line.replaceAll('et al.', 'm.fl.') : line
}
