import type { Module } from './module.ts'

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.includes('/fixtures/')

/** Where Swedish may stand: the catalogues (the English one names a language or a place in its own tongue) and the data. */
const swedishHome = /(^|\/|-)(sv|en)\.ts$|\.data\.tsx?$/

/** Where SQL may stand. */
const sqlHome = /^(db|bench)\/|^src\/platform\/(db|jobs)\/|\/(.*-)?store\.ts$/

/** Written as SQL is written, from its first word; a sentence begins with a capital and goes on small. */
const sqlText =
  /^\s*(?:with\s+\w+\s+as\s*\(|select\s[\s\S]+?\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(?:create|alter|drop)\s+(?:table|index|role|policy|view|schema)\s)/
const sqlShout =
  /^\s*(?:WITH\s+\w+\s+AS|SELECT\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|ROLE|POLICY|VIEW|SCHEMA)\s)/
const sqlCalls = new Set(['sql', 'selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])

const shorten = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

export function findStraySwedish(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !swedishHome.test(path))
    .flatMap(({ path, texts }) =>
      texts
        .filter(({ text }) => /[åäö]/i.test(text))
        .map(({ text, line }) => `${path}:${line} “${shorten(text)}”: Swedish belongs in sv.ts`),
    )
}

export function findStraySql(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => !isTest(path) && !sqlHome.test(path))
    .flatMap(({ path, texts, calls }) => [
      ...texts
        .filter(({ text }) => sqlText.test(text) || sqlShout.test(text))
        .map(({ text, line }) => `${path}:${line} “${shorten(text)}”: SQL belongs in a store`),
      ...calls
        .filter(({ name }) => sqlCalls.has(name))
        .map(({ name, line }) => `${path}:${line} ${name}: SQL belongs in a store`),
    ])
}
