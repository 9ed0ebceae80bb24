/** Answers for Brå's yearly survey: every section of the law as the clock stands, with reasons where it is not done. */
import type { StatementSource } from '#features/statement/server/statement-source.ts'
import { withPartiesView } from '../../happenings-store.ts'
import { statutes } from '../../statutes.ts'
import { leadSurvey, listSections, type SurveyFacts, tellSurvey } from '../../survey-parts.ts'
import { surveyWords as en } from '../../survey-parts-en.ts'
import { surveyWords as sv } from '../../survey-parts-sv.ts'
import { judgeAll } from '../judge.ts'
import { checkDays, todayOf } from './days.ts'

const words = { sv, en }

/** `recomputable` is not promised: a draft that is told as begun may be thrown away. */
export const surveySource: StatementSource<SurveyFacts> = {
  kind: 'survey',
  recomputable: false,
  propose: async (ask) => {
    const to = todayOf(ask)
    const year = to.slice(0, 4)
    return [{ subjectId: null, title: sv.title(year), from: `${year}-01-01`, to }]
  },
  check: async (ask, subject) => checkDays(ask, subject),
  compile: async (ask, { from, to }) => {
    const { trx, asOf, municipality } = ask
    const asked = { trx, municipalityId: municipality.id, zone: municipality.timeZone, asOf, on: to }
    const views = await withPartiesView(trx, () => judgeAll(asked))
    return {
      form: 1,
      ...{ municipality: municipality.name, from, to, today: todayOf(ask) },
      sections: listSections(views),
      frames: statutes.flatMap((one) => one.frames),
    }
  },
  tell: (facts, language) => tellSurvey(facts, words[language]),
  lead: (facts, language) => leadSurvey(facts, words[language]),
}
