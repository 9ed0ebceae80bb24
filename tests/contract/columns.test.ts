import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from './both-databases.ts'

/** The row types are written by hand beside the migrations; here they are read as text and compared with the database. */
const sources = [
  '../../db/tables.ts',
  '../../db/evidence-tables.ts',
  '../../db/picture-tables.ts',
  '../../db/problem-tables.ts',
  '../../db/plan-tables.ts',
  '../../db/group-tables.ts',
  '../../db/meeting-tables.ts',
  '../../db/compliance-tables.ts',
  '../../src/platform/jobs/job-store.ts',
]

const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Table → column → may it be null, from every `interface XTable { column: Type }`. */
async function readRowTypes(): Promise<Record<string, Record<string, boolean>>> {
  const tables: Record<string, Record<string, boolean>> = {}
  for (const source of sources) {
    const text = await readFile(new URL(source, import.meta.url), 'utf8')
    for (const [, name = '', body = ''] of text.matchAll(/interface (\w+)Table \{\n([\s\S]*?)\n\}/g)) {
      const columns: Record<string, boolean> = {}
      for (const [, column = '', type = ''] of body.matchAll(/^ {2}(\w+): (.*)$/gm)) {
        // In ColumnType<selected, …> the first type tells; `unknown` holds null too.
        const selected = /^(?:ColumnType|Maybe)<(.*)$/.exec(type)?.[1]?.split(', string')[0] ?? type
        columns[toSnake(column)] = /\bnull\b/.test(selected)
      }
      tables[toSnake(name).slice(1)] = columns
    }
  }
  return tables
}

forEachDatabase('row types', (open) => {
  test('every table and column is in the row types, with the same name and the same nullability', async () => {
    const db = await open()
    const { rows } = await db.asOwner((trx) =>
      sql<{ tableName: string; columnName: string; isNullable: string; dataType: string }>`
        select table_name, column_name, is_nullable, data_type from information_schema.columns
        where table_schema = 'public' and table_name <> 'schema_migration' order by 1, ordinal_position`.execute(trx),
    )
    const rowTypes = await readRowTypes()
    const real: typeof rowTypes = {}
    for (const { tableName, columnName, isNullable, dataType } of rows) {
      const written = rowTypes[tableName]?.[columnName]
      // A nullable json column typed `unknown` says nothing of null; everything else must.
      const free = dataType === 'jsonb' && written !== undefined
      real[tableName] = { ...real[tableName], [columnName]: free ? written : isNullable === 'YES' }
    }
    assert.deepEqual(rowTypes, real)
  })
})
