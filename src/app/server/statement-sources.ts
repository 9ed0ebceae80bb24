/** Every kind of statement that the house can tell, each from the room that knows its facts. */
import { certificateSource } from '#features/compliance/server/sources/certificate.ts'
import { councilReportSource } from '#features/compliance/server/sources/council-report.ts'
import { grantSource } from '#features/compliance/server/sources/grant.ts'
import { surveySource } from '#features/compliance/server/sources/survey.ts'
import { evaluationSource } from '#features/evaluation/server/statement-source.ts'
import { followUpSource } from '#features/followup/server/statement-source.ts'
import type { AnyStatementSource } from '#features/statement/server/statement-source.ts'

export const statementSources: readonly AnyStatementSource[] = [
  followUpSource,
  evaluationSource,
  councilReportSource,
  surveySource,
  grantSource,
  certificateSource,
]
