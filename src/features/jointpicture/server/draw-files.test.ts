import assert from 'node:assert/strict'
import test from 'node:test'
import { contentOf } from '../content.ts'
import { makeFacts } from '../fixtures/joint-facts.ts'
import { drawJointFiles } from './draw-files.ts'

const starts: Record<string, string> = {
  html: '<!DOCTYPE html>',
  pdf: '%PDF-',
  docx: 'PK\u0003\u0004',
  summary: '%PDF-',
  json: '{',
}

test('each format asked for is what it says, in that order; the public one goes out by another door', async () => {
  const formats = ['summary', 'html', 'public', 'pdf', 'docx', 'json'] as const
  const files = await drawJointFiles(makeFacts(), formats)
  assert.deepEqual(
    files.map(({ format }) => format),
    formats.filter((one) => one !== 'public'),
  )
  for (const { format, bytes, drawing } of files) {
    assert.ok(
      Buffer.from(bytes)
        .toString('latin1')
        .startsWith(starts[format] ?? '-'),
      format,
    )
    assert.ok(drawing)
  }
})

test('the same content is the same JSON, in whatever order its fields were kept', async () => {
  const facts = makeFacts()
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, inner]) => [name, turned(inner)]),
    )
  }
  const other = { ...facts, picture: turned(facts.picture) as typeof facts.picture }
  const [one, two] = await Promise.all([drawJointFiles(facts, ['json']), drawJointFiles(other, ['json'])])
  const text = Buffer.from(one[0]?.bytes ?? []).toString('utf8')
  assert.equal(text, Buffer.from(two[0]?.bytes ?? []).toString('utf8'))
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(contentOf(facts.picture, { decision: true }))))
})
