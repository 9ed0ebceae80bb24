import { readFile } from 'node:fs/promises'
import { checkAgreement } from '#agreements/check-agreement.ts'
import type { Agreement } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { listOrganisations } from '#features/access/store.ts'
import { beginFirst } from '#features/agreement/content.ts'
import { faultsEn } from '#features/agreement/faults-en.ts'
import { faultsSv } from '#features/agreement/faults-sv.ts'
import { findAgreementChain } from '#features/agreement/server/chain.ts'
import { createDraft } from '#features/agreement/server/drafts.ts'
import { readDraft } from '#features/agreement/server/hold-draft.ts'
import { withKnownNames } from '#features/report/server/refuse-persons.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Database } from '#platform/db/port.ts'
import { answer, type Call, type Command, note, print, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseActor, chooseMunicipality, readerScope, writeAs } from '../place/choose-place.ts'
import type { ListedMunicipality } from '../place/place-store.ts'
import { type ExitCode, Stop } from '../stop.ts'

const steps = ['check', 'draft', 'show'] as const

/** An agreement as a file: every fault of it told, laid in as a draft for both parties to sign, or written out to begin from. */
export const agreementCommand: Command = {
  options: { municipality: text },
  takes: [1, 2],
  async run(call) {
    const [step = '', file] = call.rest
    if (step === 'show') return inHouse<ExitCode>(call, (db) => show(db, call))
    if (step !== 'check' && step !== 'draft') throw new Stop(2, 'badAgreementStep', step, steps)
    if (file === undefined) throw new Stop(2, 'argumentMissing', 'agreement')
    const checked = checkAgreement(await readContent(file))
    if ('faults' in checked) {
      const { sayFault } = call.language === 'sv' ? faultsSv : faultsEn
      answer(call, { faults: checked.faults }, () => checked.faults.map(sayFault))
      note(call, call.words.agreement.faults(checked.faults.length))
      return 1
    }
    const { agreement } = checked
    if (step === 'draft') return inHouse<ExitCode>(call, (db) => layIn(db, call, agreement))
    const { title, valid, obligations, signatures } = agreement
    const told = { title, ...valid, obligations: obligations.length, signatures: signatures.length }
    answer(call, { faults: [] }, () => [call.words.agreement.sound(told)])
    return 0
  },
}

async function readContent(file: string): Promise<unknown> {
  const read = await readFile(file, 'utf8')
  try {
    return JSON.parse(read.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Stop(1, 'notJson', file, error instanceof Error ? error.message : '')
  }
}

/** The agreement of today, or the last one that was. */
const findHead = (db: Database, call: Call, { id, timeZone }: ListedMunicipality) => {
  const asOf = call.clock.now()
  const day = localDateAt(asOf.getTime(), timeZone)
  return db.withScope(readerScope(id), (trx) => findAgreementChain(trx, { municipalityId: id, day, asOf }))
}

async function layIn(db: Database, call: Call, agreement: Agreement): Promise<ExitCode> {
  const municipality = await chooseMunicipality(db, call)
  const actor = await chooseActor(db, call, municipality.id, { roles: ['coordinator', 'communityPoliceOfficer'] })
  const { current, latest } = await findHead(db, call, municipality)
  const head = (current ?? latest)?.agreement.code
  const kind = head === undefined ? 'first' : head === agreement.code ? 'amendment' : 'successor'
  const shelf = new RegisterShelf(call.clock)
  const draft = await writeAs(db, call, actor, async (writing) => {
    const guarded = await withKnownNames(writing, shelf)
    return readDraft(writing.trx, await createDraft(guarded, { kind, content: { ...agreement }, overrides: [] }))
  })
  const { id, effectiveOn, signatures } = draft
  const { words } = call
  answer(call, { municipality: municipality.id, id, kind, effectiveOn, signatures }, () => [
    words.agreement.laidIn(kind, municipality.name, effectiveOn),
    ...signatures.map(({ party, office }) => `  ${words.agreement.remains(party, office)}`),
    words.agreement.open(`/overenskommelse/utkast/${id}`),
  ])
  return 0
}

async function show(db: Database, call: Call): Promise<ExitCode> {
  const municipality = await chooseMunicipality(db, call)
  const { current } = await findHead(db, call, municipality)
  if (!current) note(call, call.words.agreement.none)
  const begun = current?.agreement ?? beginFirst(await db.withScope(readerScope(municipality.id), listOrganisations))
  print(call, JSON.stringify(begun, null, 2))
  return 0
}
