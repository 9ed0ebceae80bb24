/** `npm run bench -- NAME [options]`: runs one benchmark in a process of its own; without a name it lists them. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const benchmarks: Record<string, { file: string; tells: string }> = {
  'weekly-engine': {
    file: 'weekly-engine/weekly-engine.ts',
    tells: 'weekly picture out of a CSV file, against plain R and PostGIS where they are installed',
  },
  methods: { file: 'methods/methods.ts', tells: 'each method of the analysis engine against its peer in R' },
  'weekly-stored': {
    file: 'weekly-stored/weekly-stored.ts',
    tells: 'weekly picture computed from stored reports, and its page, on PostgreSQL and on PGlite',
  },
  'first-page': {
    file: 'first-page/first-page.ts',
    tells: 'largest paint and JavaScript of the first pages on a slowed-down phone',
  },
  import: { file: 'import/measure.ts', tells: 'rows a second and memory of an import' },
  kill: { file: 'kill/kill.ts', tells: 'kill -9 while saving: what was lost, what was left half' },
  'kill-import': { file: 'kill/kill-import.ts', tells: 'kill -9 during an import: what was lost, what was left half' },
  document: {
    file: 'document/document.ts',
    tells: 'a samlad document of 10 to 120 pages as PDF, DOCX and HTML, and how the time grows',
  },
  evidence: { file: 'evidence/evidence.ts', tells: 'a delivery of statistics kept and revised, and its page' },
  clock: {
    file: 'clock/clock.ts',
    tells: 'all obligations judged after 4 to 32 years, and how the time grows',
  },
  guard: { file: 'guard/measure.ts', tells: 'recall and false alarms of the free-text guard; needs a folder of texts' },
}

const [name = '', ...rest] = process.argv.slice(2)
const chosen = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
if (chosen) {
  const file = fileURLToPath(new URL(chosen.file, import.meta.url))
  const child = spawn(process.execPath, [file, ...rest], { stdio: 'inherit' })
  child.once('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1)
  })
} else {
  if (name) console.error(`no benchmark ${name}`)
  for (const [known, { tells }] of Object.entries(benchmarks)) console.log(`${known.padEnd(15)} ${tells}`)
  process.exitCode = name ? 2 : 0
}
