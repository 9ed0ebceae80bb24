import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { mayDo, reachOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { createHttp } from '#platform/http/server.ts'
import { runNextJob } from '#platform/jobs/job-worker.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { exportRoutes } from './export/export-routes.ts'
import { fixture, listVersions, now } from './import/server/fixtures/import-bench.ts'
import { insertMunicipality } from './import/server/fixtures/open-municipality.ts'
import { importJobKind, makeImportHandler } from './import/server/import-job.ts'
import { UploadShelf } from './import/server/uploads.ts'
import { importRoutes } from './import-routes.ts'
import { RegisterShelf } from './server/registers.ts'

const actorOf = (organisationId: string, role: Actor['role'] = 'reviewer'): Actor => ({
  municipalityId: 'test',
  personId: `person-${organisationId}`,
  displayName: role,
  organisationId,
  organisationName: organisationId,
  party: null,
  role,
})

const header = 'Nr;Datum;Tid;Kategori;E;N'
const rows = ['1;2024-05-13;08:30;vandalism;820000,5;7290000', '2;2024-05-13;22:15;noise;821000;7291000']

forEachDatabase('import over HTTP', (open) => {
  async function openHouse() {
    const db = await open()
    await insertMunicipality(db)
    const clock = fixedClock(now)
    const folder = mkdtempSync(join(tmpdir(), 'samlad-uploads-'))
    const services = { db, clock, shelf: new RegisterShelf(clock), uploads: new UploadShelf(folder) }
    const caller = { actor: actorOf('guards') }
    const faults: unknown[] = []
    const app = await createHttp<Actor>({
      routes: [...importRoutes({ ...services, wakeJobs: () => {} }), ...exportRoutes({ ...services, folder })],
      findCaller: async () => {
        const { actor } = caller
        const { municipalityId, organisationId, personId, role } = actor
        return { actor, scope: { municipalityId, organisationId, personId, reach: reachOf(role) } }
      },
      mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
      tellFault: (fault) => faults.push(fault),
    })
    const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) => {
      const raw = typeof body === 'string' || body instanceof Buffer
      const type = raw ? 'application/octet-stream' : 'application/json'
      const headers = { 'x-samlad': '1', ...(body === undefined ? {} : { 'content-type': type }) }
      const payload = body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }
      const answer = await app.inject({ method, url: `/api${url}`, headers, ...payload })
      return { status: answer.statusCode, headers: answer.headers, text: answer.body, json: () => answer.json() }
    }
    const work = () => runNextJob({ db, clock, handlers: { [importJobKind]: makeImportHandler(services) } })
    return { db, folder, caller, faults, call, work }
  }

  test('upload, preview, start, follow, done; then the same again adds nothing', async () => {
    const { db, folder, call, work, faults } = await openHouse()
    for (const added of [2, 0]) {
      const upload = await call('POST', '/import/uploads?name=v%C3%A4ktare.csv', [header, ...rows].join('\n'))
      assert.equal(upload.status, 200, upload.text)
      const { id } = upload.json()
      const preview = await call('POST', `/import/uploads/${id}/preview`, {})
      assert.equal(preview.status, 200, preview.text)
      const looked = preview.json()
      assert.deepEqual(looked.total, { rows: 2, exact: true })
      assert.equal(looked.rows[1].report.from, '2024-05-13T20:15:00.000Z')
      assert.deepEqual(looked.faults.badRows, 0)
      assert.deepEqual(looked.categoryWords.map((one: { category: string }) => one.category).sort(), [
        'noise',
        'vandalism',
      ])

      const start = await call('POST', '/import/runs', {
        uploadId: id,
        mapping: looked.mapping,
        source: { name: 'Väktarna' },
      })
      const { runId } = start.json()
      assert.equal((await call('GET', `/import/runs/${runId}`)).json().phase, 'waiting')
      assert.equal(await work(), true)
      const run = (await call('GET', `/import/runs/${runId}`)).json()
      assert.deepEqual(
        [run.state, run.phase, run.result.outcome, run.result.counts.added],
        ['done', 'ended', 'imported', added],
      )
      assert.deepEqual(readdirSync(folder), [], 'the uploaded file is not kept')
    }
    const { sources } = (await call('GET', '/import/sources')).json()
    assert.deepEqual(
      sources.map((one: { name: string }) => one.name),
      ['Väktarna'],
    )
    assert.equal((await call('GET', '/import/runs')).json().runs.length, 2)
    assert.equal((await listVersions(db)).length, 2)
    assert.deepEqual(faults, [])
  })

  test('refused: the bad rows as a file, nothing in the log of words, nothing for others', async () => {
    const { db, caller, call, work } = await openHouse()
    const upload = (
      await call(
        'POST',
        '/import/uploads?name=a.csv',
        [header, rows[0], rows[1]!.replace('noise', 'ring 198001012384')].join('\n'),
      )
    ).json()
    const { mapping } = (await call('POST', `/import/uploads/${upload.id}/preview`, {})).json()
    const { runId } = (
      await call('POST', '/import/runs', { uploadId: upload.id, mapping, source: { name: 'a' } })
    ).json()
    await work()
    const run = (await call('GET', `/import/runs/${runId}`)).json()
    assert.deepEqual([run.result.outcome, run.result.badRows, run.faultFile], ['refused', 1, true])
    const file = await call('GET', `/import/runs/${runId}/faults.csv`)
    assert.match(String(file.headers['content-disposition']), /attachment/)
    assert.match(file.text, /^\ufeffNr;.*\r\n2;.*;3;Kategori/)
    const kept = await db.asOwner((trx) => trx.selectFrom('auditEvent').selectAll().execute())
    assert.doesNotMatch(JSON.stringify([run, kept]), /198001012384/)

    caller.actor = actorOf('housing')
    assert.equal((await call('GET', `/import/runs/${runId}`)).status, 404)
    assert.equal((await call('GET', `/import/runs/${runId}/faults.csv`)).status, 404)
    assert.equal((await call('POST', `/import/uploads/${upload.id}/preview`, {})).status, 422)
    assert.deepEqual((await call('GET', '/import/runs')).json(), { runs: [] })
    caller.actor = actorOf('guards', 'reporter')
    assert.equal((await call('POST', '/import/uploads?name=a.csv', 'x')).status, 403)
  })

  test('what is no table is refused at the door, and a run that waits can be given up', async () => {
    const { folder, call, work } = await openHouse()
    const old = await call('POST', '/import/uploads?name=a.xls', readFileSync(fixture('kolada-biff8-beginning.xls')))
    assert.deepEqual([old.status, old.json().refusals[0].code], [422, 'oldExcelFormat'])
    const empty = await call('POST', '/import/uploads?name=a.csv', '')
    assert.equal(empty.status, 422)
    assert.deepEqual(readdirSync(folder), [])
    const upload = (await call('POST', '/import/uploads?name=a.csv', [header, ...rows].join('\n'))).json()
    const { mapping } = (await call('POST', `/import/uploads/${upload.id}/preview`, {})).json()
    const { runId } = (
      await call('POST', '/import/runs', { uploadId: upload.id, mapping, source: { name: 'a' } })
    ).json()
    assert.equal((await call('POST', `/import/runs/${runId}/cancel`, {})).status, 200)
    assert.equal(await work(), false)
    assert.equal((await call('GET', `/import/runs/${runId}`)).json().state, 'cancelled')
  })

  test('export: the number of rows is told, and the file is gone when it is sent', async () => {
    const { folder, call, work } = await openHouse()
    const upload = (await call('POST', '/import/uploads?name=a.csv', [header, ...rows].join('\n'))).json()
    const { mapping } = (await call('POST', `/import/uploads/${upload.id}/preview`, {})).json()
    await call('POST', '/import/runs', { uploadId: upload.id, mapping, source: { name: 'a' } })
    await work()
    const file = await call('POST', '/reports/export', { format: 'csv', category: ['noise'] })
    assert.equal(file.status, 200, file.text)
    assert.equal(file.headers['x-row-count'], '1')
    assert.equal(file.text.trimEnd().split('\r\n').length, 2)
    const book = await call('POST', '/reports/export', { format: 'xlsx' })
    assert.equal(book.headers['x-row-count'], '2')
    await new Promise((done) => setTimeout(done, 50))
    assert.deepEqual(readdirSync(folder), [])
  })
})
