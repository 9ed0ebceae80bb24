/** What the server says where it is started, in English. */
import type { ServerWords } from './sv.ts'

export const en: ServerWords = {
  migrated: (count) => `The database is brought up to date (${count} steps).`,
  filling: 'Filling the demo municipality with invented reports …',
  step: {
    reports: (count) => `  ${count} reports`,
    pictures: (count) => `  ${count} released pictures`,
    evidence: (count) => `  ${count} files of real statistics`,
    thread: (count) => `  ${count} problems, from finding to decision, working group and next meeting`,
  },
  ready: (address, seconds) => `Samlad is running at ${address} (${seconds} s). Stop it with Ctrl+C.`,
  demo: 'This is a demo: the reports are invented and anybody may pick a role.',
  embeddedInUse:
    'The embedded database is used for real data. It survives a program fault but not surely a power cut: take copies, or move to PostgreSQL (DATABASE_URL).',
  failures: {
    embedded:
      'The embedded database is for demo and trial. Give DATABASE_URL of a PostgreSQL, or SAMLAD_EMBEDDED=yes if you want it all the same.',
    demoOverReal: 'The demo is closed: the database holds data that is not invented. Start with SAMLAD_MODE=operation.',
    port: (port) => `Port ${port} is taken by another program. Choose another: npm start -- --port 4311`,
    portForbidden: (port) => `Port ${port} may not be opened by this user. Choose one above 1024.`,
    locked: (folder, pid) =>
      `The data folder ${folder} is in use by another Samlad (process ${pid}). Stop it, or choose another folder: npm start -- --data FOLDER`,
    damaged: (detail) => `The data folder cannot be read. ${detail}`,
    diskFull: 'The disk is full. Nothing was written by half; make room and start again.',
    unreachable: (detail) => `The database does not answer: ${detail}`,
    migration: (detail) => `The database cannot be brought up to date: ${detail}`,
    usage: (detail) =>
      `That option cannot be read (${detail}). Choose among: --port N, --host ADDRESS, --data FOLDER, --seed N.`,
    other: (detail) => `Samlad could not start: ${detail}`,
  },
}
