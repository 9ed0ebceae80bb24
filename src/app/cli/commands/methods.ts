import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeGalleryHtml, writeGalleryPdf } from '#app/methods/write-gallery.ts'
import { answer, type Command, readText, text } from '../call.ts'
import { startProgress } from '../progress.ts'
import { Stop } from '../stop.ts'

/** Needs no database: the examples are carried by the program. */
export const methodsCommand: Command = {
  options: { out: text },
  takes: [0, 0],
  async run(call) {
    const { words, language } = call
    const out = readText(call, 'out')
    if (out === undefined) throw new Stop(2, 'optionMissing', 'out')
    const folder = resolve(out)
    await mkdir(folder, { recursive: true })
    const progress = startProgress(call.stderr, words.methods.label)
    const files = [join(folder, 'metoder.html'), join(folder, 'metoder.pdf')] as const
    await writeFile(files[0], writeGalleryHtml(language))
    progress.show(1, 2)
    await writeFile(files[1], writeGalleryPdf(language))
    progress.end()
    answer(call, { files }, () => files)
    return 0
  },
}
