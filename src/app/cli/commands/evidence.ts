import { answer, type Command, flag, readText, text } from '../call.ts'
import { inHouse } from '../house.ts'
import { chooseActor, chooseMunicipality } from '../place/choose-place.ts'
import { makeMunicipality } from '../place/make-municipality.ts'
import { listFiles, takeInEvidence } from '../read/take-in-evidence.ts'
import { tellTakenIn } from '../read/tell-taken-in.ts'
import { type ExitCode, Stop } from '../stop.ts'

export const evidenceCommand: Command = {
  options: { municipality: text, new: text, retrieved: text, 'dry-run': flag },
  takes: [1, 200],
  async run(call) {
    const paths = await listFiles(call.rest)
    const retrievedOn = readText(call, 'retrieved') ?? null
    if (retrievedOn !== null && !/^\d{4}-\d\d-\d\d$/.test(retrievedOn)) throw new Stop(2, 'badDate', retrievedOn)
    return inHouse<ExitCode>(call, async (db) => {
      const name = readText(call, 'new')
      const municipality = name ? await makeMunicipality(db, call, name) : await chooseMunicipality(db, call)
      const actor = await chooseActor(db, call, municipality.id, { roles: ['coordinator', 'communityPoliceOfficer'] })
      const dryRun = call.values['dry-run'] === true
      const taken = await takeInEvidence({ db, call, actor, municipality, dryRun, retrievedOn }, paths)
      answer(call, { municipality: municipality.id, files: taken }, () => tellTakenIn(call, taken))
      return taken.some((one) => one.outcome === 'refused') ? 1 : 0
    })
  },
}
