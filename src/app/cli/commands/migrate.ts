import { listPending, migrate } from '#platform/db/migrate.ts'
import { answer, type Command } from '../call.ts'
import { openHouse } from '../house.ts'

export const migrateCommand: Command = {
  options: {},
  takes: [0, 0],
  async run(call) {
    const db = await openHouse(call)
    try {
      const pending = await listPending(db)
      const { applied, total } = await migrate(db)
      answer(call, { database: db.kind, pending, applied, total }, () => [
        ...applied.map((name) => `  ${name}`),
        call.words.migrateDone(applied.length, total),
      ])
      return 0
    } finally {
      await db.close()
    }
  },
}
