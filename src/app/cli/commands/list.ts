import { listPictures } from '#features/picture/store.ts'
import { answer, type Command, readText } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseMunicipality, readerScope } from '../place/choose-place.ts'
import { listMunicipalities } from '../place/place-store.ts'
import type { ExitCode } from '../stop.ts'
import { alignColumns } from '../table.ts'

export const listCommand: Command = {
  options: { municipality: { type: 'string' } },
  takes: [0, 0],
  run(call) {
    return inHouse<ExitCode>(call, async (db) => {
      const { words } = call
      const all = await db.asOwner(listMunicipalities)
      const chosen = readText(call, 'municipality') === undefined ? all : [await chooseMunicipality(db, call)]
      const municipalities: (Omit<(typeof all)[number], 'pictures'> & {
        pictures: Awaited<ReturnType<typeof listPictures>>
      })[] = []
      for (const one of chosen) {
        const rows = await db.withScope(readerScope(one.id), (trx) => listPictures(trx, { composing: true }))
        municipalities.push({ ...one, pictures: rows })
      }
      answer(call, { municipalities }, () => {
        if (municipalities.length === 0) return [words.list.empty]
        return municipalities.flatMap(({ pictures, ...one }) => [
          words.list.municipality(one),
          ...alignColumns(
            pictures.map((row) => [
              `  ${row.period}`,
              words.list.kind[row.kind],
              words.list.edition(row.edition),
              words.list.state[row.state],
              row.id,
            ]),
          ),
        ])
      })
      return 0
    })
  },
}
