/** Every kind of evidence from the tables of its room: from which day it counts, and from when until when it is known. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { EvidenceKind } from '#agreements/obligation.ts'
import type { Trx } from '#platform/db/port.ts'
import { type ComplianceHouse, openComplianceHouse } from '../../../tests/compliance-house.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { town } from '../../../tests/town.ts'

const of = { municipalityId: town }
const by = { personId: 'coordinator', organisationId: 'kommunen' }
const agreementCode = 'provby-2024-2027'

forEachDatabase('happenings', (open) => {
  let house: ComplianceHouse
  before(async () => {
    house = await openComplianceHouse(await open())
  })
  const fill = (work: (trx: Trx) => Promise<unknown>) => house.db.asOwner(work)
  /** «done 2026-03-29..2026-04-30 Title», those of the kind as known at the instant. */
  const told = async (kind: EvidenceKind, at: string) =>
    (await house.happenings(at))
      .filter((one) => one.kind === kind)
      .map(({ stage, on, until, title }) => `${stage} ${on}${until ? `..${until}` : ''} ${title}`)
      .toSorted()

  test('a picture is a draft until its release, on the local day of it, also in the nights when clocks change', async () => {
    const picture = (period: string, createdAt: string, releasedAt: string, edition = 1) => ({
      ...{ ...of, id: randomUUID(), kind: 'week' as const, period, fromOn: '2026-03-16', toOn: '2026-03-23', edition },
      ...{ state: 'released' as const, asOf: createdAt, computedAt: createdAt, releasedAt, createdAt },
      ...{ supersedesId: null, correctionReason: null },
    })
    const rows = [
      // 00.30 on the night to the last Sunday of March, and 23.30 on the last Sunday of October, in Sweden.
      picture('2026-W12', '2026-03-27T08:00:00.000Z', '2026-03-28T23:30:00.000Z'),
      picture('2026-W12', '2026-03-29T08:00:00.000Z', '2026-03-29T21:59:59.000Z', 2),
      picture('2026-W43', '2026-10-25T08:00:00.000Z', '2026-10-25T22:30:00.000Z'),
    ]
    await fill((trx) => trx.insertInto('picture').values(rows).execute())
    assert.deepEqual(await told('weekPicture', '2026-03-28T12:00:00.000Z'), [
      'begun 2026-03-27 Lägesbild vecka 12 2026',
    ])
    assert.deepEqual(await told('weekPicture', '2026-10-25T23:00:00.000Z'), [
      'done 2026-03-29 Lägesbild vecka 12 2026',
      'done 2026-03-29 Lägesbild vecka 12 2026, utgåva 2',
      'done 2026-10-25 Lägesbild vecka 43 2026',
    ])
  })

  test('a joint picture on the day it was decided, with its public edition; an actor’s mapping when it was approved', async () => {
    const id = randomUUID()
    const times = {
      createdAt: '2026-01-10T09:00:00.000Z',
      proposedAt: '2026-02-01T09:00:00.000Z',
      decidedAt: '2026-03-05T09:00:00.000Z',
    }
    const joint = {
      ...{
        ...of,
        id,
        party: null,
        period: '2026',
        edition: 1,
        state: 'superseded' as const,
        asOf: null,
        computedAt: null,
      },
      ...{ ...times, sharedAt: null, decidedOn: '2026-03-04', decidedByBody: 'steeringGroup', decidedReference: null },
      ...{ supersedesId: null, correctionReason: null, returnReason: null },
    }
    const file = { ...of, pictureId: id, bytes: new Uint8Array(), drawing: '1', recordedAt: times.decidedAt }
    const invitation = randomUUID()
    await fill(async (trx) => {
      await trx.insertInto('jointPicture').values(joint).execute()
      await trx
        .insertInto('jointFile')
        .values([
          { ...file, format: 'pdf', sha256: 'pdf' },
          { ...file, format: 'public', sha256: 'open' },
        ])
        .execute()
      const asked = { organisationId: 'bolaget', message: null, dueOn: '2026-02-15', invitedBy: 'coordinator' }
      await trx
        .insertInto('mappingInvitation')
        .values({
          ...of,
          id: invitation,
          pictureId: id,
          ...asked,
          invitedAt: '2026-01-12T09:00:00.000Z',
          remindedAt: null,
          withdrawnAt: null,
        })
        .execute()
      for (const [at, state] of ['draft', 'approved'].entries()) {
        const row = {
          version: at + 1,
          state: state as 'draft',
          answers: '{}',
          organisationId: 'bolaget',
          personId: 'housingReviewer',
        }
        await trx
          .insertInto('mappingVersion')
          .values({ ...of, invitationId: invitation, ...row, recordedAt: `2026-01-2${at}T09:00:00.000Z` })
          .execute()
      }
    })
    assert.deepEqual(await told('jointPicture', '2026-03-05T08:59:59.000Z'), ['begun 2026-01-10 Samlad lägesbild 2026'])
    assert.deepEqual(await told('jointPicture', '2026-03-05T09:00:00.000Z'), ['done 2026-03-04 Samlad lägesbild 2026'])
    assert.deepEqual(await told('published', '2026-03-05T09:00:00.000Z'), [
      'done 2026-03-04 Samlad lägesbild 2026, offentlig version',
    ])
    assert.deepEqual(await told('mapping', '2026-01-20T10:00:00.000Z'), [
      'begun 2026-01-12 Kartläggning från Zätas bostäder',
    ])
    assert.deepEqual(await told('mapping', '2026-01-22T10:00:00.000Z'), [
      'done 2026-01-21 Kartläggning från Zätas bostäder',
    ])
  })

  test('causes count from the later of both parties’ priority and the first cause; a cause that is taken away withdraws it', async () => {
    const id = randomUUID()
    const cause = randomUUID()
    await fill(async (trx) => {
      const head = {
        stateReason: null,
        stateSince: '2026-02-03T09:00:00.000Z',
        raisedAt: '2026-01-01T09:00:00.000Z',
        raisedBy: 'coordinator',
      }
      await trx
        .insertInto('problem')
        .values({ ...of, id, state: 'closed', ...head, organisationId: 'kommunen' })
        .execute()
      const words = { title: 'Skadegörelse', description: 'Rutor.', areaCodes: '[]', categories: '[]', subGoals: '[]' }
      await trx
        .insertInto('problemVersion')
        .values({ ...of, problemId: id, version: 1, ...words, ...by, recordedAt: '2026-01-01T09:00:00.000Z' })
        .execute()
      const yes = [
        ['municipality', 'old', '2026-01-05', '2026-01-06'],
        ['police', 'old', '2026-01-07', null],
        ['police', 'hash', '2026-02-01', null],
        ['municipality', 'hash', '2026-02-03', null],
      ] as const
      for (const [party, contentHash, day, back] of yes) {
        const row = {
          purpose: 'prioritise' as const,
          party,
          contentHash,
          reason: null,
          personId: party,
          confirmedAt: `${day}T09:00:00.000Z`,
        }
        await trx
          .insertInto('problemConfirmation')
          .values({ ...of, id: randomUUID(), problemId: id, ...row, takenBackAt: back && `${back}T09:00:00.000Z` })
          .execute()
      }
      for (const [at, removed] of [false, true].entries()) {
        const row = {
          version: at + 1,
          bone: 'place' as const,
          parentId: null,
          title: 'Mörkt',
          detail: null,
          grade: 'data' as const,
          removed,
        }
        await trx
          .insertInto('causeVersion')
          .values({ ...of, id: cause, problemId: id, ...row, ...by, recordedAt: `2026-0${at + 1}-20T09:00:00.000Z` })
          .execute()
      }
    })
    assert.deepEqual(await told('causeAnalysis', '2026-01-19T09:00:00.000Z'), [])
    assert.deepEqual(await told('causeAnalysis', '2026-02-02T09:00:00.000Z'), [
      'begun 2026-01-20 Orsaksanalys: Skadegörelse',
    ])
    assert.deepEqual(await told('causeAnalysis', '2026-02-03T09:00:00.000Z'), [
      'done 2026-02-03 Orsaksanalys: Skadegörelse',
    ])
    assert.deepEqual(await told('causeAnalysis', '2026-02-20T09:00:00.000Z'), [])
  })

  test('a plan when its body decided, the municipality’s own decision until it was corrected', async () => {
    const id = randomUUID()
    await fill(async (trx) => {
      const decided = {
        decidedAt: '2025-03-13T09:00:00.000Z',
        decidedOn: '2025-03-12',
        decidedByBody: 'steeringGroup',
        inForceOn: null,
      }
      const rest = {
        content: '{}',
        contentHash: 'plan',
        supersedesId: null,
        proposedAt: null,
        returnReason: null,
        createdAt: '2025-01-02T09:00:00.000Z',
      }
      await trx
        .insertInto('plan')
        .values({
          ...of,
          id,
          edition: 1,
          state: 'inForce',
          title: 'Plan',
          fromOn: '2025-04-01',
          toOn: '2027-03-31',
          ...decided,
          ...rest,
        })
        .execute()
      const formal = {
        subjectKind: 'plan' as const,
        subjectId: id,
        body: 'Kommunstyrelsen',
        registrationNumber: 'KS 2025/1',
        ...by,
      }
      await trx
        .insertInto('formalDecision')
        .values([
          {
            ...of,
            id: randomUUID(),
            ...formal,
            decidedOn: '2025-04-08',
            paragraph: '12',
            recordedAt: '2025-04-10T09:00:00.000Z',
            supersededAt: '2025-04-20T09:00:00.000Z',
          },
          {
            ...of,
            id: randomUUID(),
            ...formal,
            decidedOn: '2025-04-09',
            paragraph: '§ 13',
            recordedAt: '2025-04-20T09:00:00.000Z',
            supersededAt: null,
          },
        ])
        .execute()
    })
    assert.deepEqual(await told('plan', '2025-03-01T09:00:00.000Z'), ['begun 2025-01-02 Plan'])
    assert.deepEqual(await told('plan', '2025-03-13T09:00:00.000Z'), ['done 2025-03-12..2027-03-31 Plan'])
    assert.deepEqual(await told('planFormal', '2025-04-01T09:00:00.000Z'), ['begun 2025-01-02 Plan'])
    assert.deepEqual(await told('planFormal', '2025-04-10T09:00:00.000Z'), [
      'done 2025-04-08..2027-03-31 Kommunstyrelsen § 12, KS 2025/1: Plan',
    ])
    assert.deepEqual(await told('planFormal', '2025-04-20T09:00:00.000Z'), [
      'done 2025-04-09..2027-03-31 Kommunstyrelsen § 13, KS 2025/1: Plan',
    ])
  })

  test('meetings from their approved minutes; statements from when they were noted or delivered', async () => {
    await fill(async (trx) => {
      const meeting = {
        ...of,
        bodyCode: 'steeringGroup',
        place: 'Rådhuset',
        calledAt: null,
        heldAt: null,
        minutesHash: null,
      }
      const time = {
        startsAt: '2025-09-30T22:30:00.000Z',
        endsAt: '2025-09-30T23:00:00.000Z',
        createdAt: '2025-09-01T09:00:00.000Z',
      }
      await trx
        .insertInto('meeting')
        .values({
          ...meeting,
          ...time,
          id: randomUUID(),
          title: 'Möte',
          state: 'approved',
          approvedAt: '2025-10-09T09:00:00.000Z',
        })
        .execute()
      await trx
        .insertInto('meeting')
        .values({ ...meeting, ...time, id: randomUUID(), title: 'Inställt', state: 'cancelled', approvedAt: null })
        .execute()
      const statement = {
        ...{
          ...of,
          fromOn: '2025-01-01',
          toOn: '2025-12-31',
          edition: 1,
          facts: '{}',
          asOf: '2025-11-01T09:00:00.000Z',
        },
        ...{
          contentHash: 'hash',
          sealedAt: null,
          notedByBody: null,
          meetingId: null,
          deliveredTo: null,
          reference: null,
        },
        ...{ returnReason: null, supersedesId: null, createdAt: '2025-11-01T09:00:00.000Z' },
      }
      const closed = { closedAt: '2025-12-02T09:00:00.000Z' }
      await trx
        .insertInto('statement')
        .values([
          {
            ...statement,
            ...closed,
            id: randomUUID(),
            kind: 'followUp',
            subjectId: null,
            title: 'Uppföljning',
            state: 'superseded',
            notedOn: '2025-12-01',
            deliveredOn: null,
          },
          {
            ...statement,
            ...closed,
            id: randomUUID(),
            kind: 'councilReport',
            subjectId: null,
            title: 'Rapport',
            state: 'delivered',
            notedOn: null,
            deliveredOn: '2025-11-30',
          },
          {
            ...statement,
            id: randomUUID(),
            closedAt: null,
            kind: 'evaluation',
            subjectId: agreementCode,
            title: 'Utvärdering',
            state: 'sealed',
            notedOn: null,
            deliveredOn: null,
          },
          {
            ...statement,
            ...closed,
            id: randomUUID(),
            kind: 'grant',
            subjectId: null,
            title: 'Ansökan',
            state: 'delivered',
            notedOn: null,
            deliveredOn: '2025-11-30',
          },
        ])
        .execute()
    })
    assert.deepEqual(await told('meeting', '2025-10-02T09:00:00.000Z'), ['begun 2025-09-01 Möte'])
    assert.deepEqual(await told('meeting', '2025-10-09T09:00:00.000Z'), ['done 2025-10-01 Möte'])
    assert.deepEqual(await told('planFollowUp', '2025-12-02T08:00:00.000Z'), ['begun 2025-11-01 Uppföljning'])
    assert.deepEqual(await told('planFollowUp', '2025-12-02T09:00:00.000Z'), ['done 2025-12-01 Uppföljning'])
    assert.deepEqual(await told('councilReport', '2025-12-02T09:00:00.000Z'), ['done 2025-11-30 Rapport'])
    const evaluation = (await house.happenings('2026-01-01T09:00:00.000Z')).find((one) => one.kind === 'evaluation')
    assert.deepEqual([evaluation?.stage, evaluation?.agreementCode], ['begun', agreementCode])
  })
})
