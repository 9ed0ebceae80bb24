import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { methodCatalogue, methodCodes } from './method-catalogue.data.ts'
import { en } from './paragraphs-en.ts'
import { sv } from './paragraphs-sv.ts'

/** The comment that describes the method: the longest of its file, before its first function. */
function readHead(file: string): string {
  const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  const comments = source.match(/(?:^\/\/.*\n)+|\/\*\*[\s\S]*?\*\//gm) ?? []
  const longest = comments.reduce((kept, one) => (one.length > kept.length ? one : kept), '')
  return longest.replaceAll(/\n\s*(?:\/\/|\*)\s?/g, ' ')
}

test('every method of the appendix has its file, which says what, for what, from where and at what cost', () => {
  for (const code of methodCodes) {
    const head = readHead(methodCatalogue[code].file)
    const missing = [/\bFor/, /Source:/, /Cost:/].filter((part) => !part.test(head))
    assert.deepEqual(missing, [], `${code}: ${methodCatalogue[code].file}`)
  }
})

test('the literature named to the reader is the one the file names', () => {
  const missing = methodCodes.flatMap((code) => {
    const { file, literature } = methodCatalogue[code]
    const head = readHead(file)
    return literature
      .filter((work) => {
        const author = work.split(/[ ,]/)[0] ?? work
        return !(head.includes(author) && head.includes(/\d{4}/.exec(work)?.[0] ?? '-'))
      })
      .map((work) => `${file}: ${work}`)
  })
  assert.deepEqual(missing, [])
})

test('every paragraph stands by itself: some sentences, no markup, none twice', () => {
  for (const words of [sv, en]) {
    const texts = methodCodes.map((code) => words.methods[code].text)
    assert.equal(new Set(texts).size, texts.length)
    for (const text of texts) {
      assert.ok(text.length > 120 && text.length < 700, text)
      assert.match(text, /^\p{Lu}.*\.$/u)
      assert.doesNotMatch(text, /[<>*_`]/)
    }
  }
})
