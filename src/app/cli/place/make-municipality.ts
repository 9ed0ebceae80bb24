/** A Swedish municipality that is not there yet, by its name alone: its code, its county and its two parties. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { findArea } from '#features/evidence/facts/find-area.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Database } from '#platform/db/port.ts'
import { type Call, note } from '../call.ts'
import { Stop } from '../stop.ts'
import { insertMunicipality, listMunicipalities } from './place-store.ts'

export interface MadeMunicipality {
  readonly id: string
  readonly name: string
  /** False when it was there before. */
  readonly made: boolean
}

/** @throws Stop `noSuchPlace` for a name that no Swedish municipality has */
export async function makeMunicipality(db: Database, call: Call, asked: string): Promise<MadeMunicipality> {
  const area = findArea(asked)
  if (area?.kind !== 'municipality') throw new Stop(2, 'noSuchPlace', asked)
  const { code: id, name } = area
  const known = await db.asOwner(listMunicipalities)
  if (known.some((one) => one.id === id)) {
    note(call, call.words.evidence.alreadyThere(name))
    return { id, name, made: false }
  }
  const { words, clock } = call
  const since = localDateAt(clock.now().getTime())
  const { municipality, police, coordinator, communityPoliceOfficer } = words.evidence.parties
  await db.asOwner(async (trx) => {
    await insertMunicipality(trx, {
      ...{ id, name, timeZone: 'Europe/Stockholm', crs: 'EPSG:3006', settings: {} },
      ...{ categories: [], areas: [], boundaryVersion: '' },
      organisations: [
        { id: 'kommunen', name: municipality, party: 'municipality', sector: 'municipality' },
        { id: 'polisen', name: police, party: 'police', sector: 'police' },
      ],
      presenters: [
        { id: 'coordinator', organisationId: 'kommunen', displayName: coordinator, role: 'coordinator', since },
        {
          ...{ id: 'police', organisationId: 'polisen', since },
          ...{ displayName: communityPoliceOfficer, role: 'communityPoliceOfficer' },
        },
      ],
    })
    const subject = { subjectKind: 'municipality', subjectId: id }
    const at = clock.now()
    const action = 'municipality.create'
    await insertAuditEvent(trx, { municipalityId: id, at, actor: null, action, ...subject, detail: { name } })
  })
  note(call, words.evidence.made(name, id))
  return { id, name, made: true }
}
