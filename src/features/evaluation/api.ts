import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Answers, Questionnaire } from './schema.ts'

const one = z.object({ id: z.uuid() })

export const listQuestionnaires = endpoint({
  method: 'GET',
  path: '/questionnaires',
  may: 'evaluation.answer',
  reply: z.object({
    questionnaires: z.array(Questionnaire),
    /** Those who would be invited now: who hold seats, present, or sit in working groups. */
    wouldInvite: z.number().int(),
  }),
})
/** Opens it and invites; each gets a mail. */
export const openQuestionnaire = endpoint({
  method: 'POST',
  path: '/questionnaires',
  may: 'evaluation.write',
  body: z.object({
    title: z.string().trim().min(3).max(160),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    overrides: Excuses,
  }),
  reply: Questionnaire,
})
export const readQuestionnaire = endpoint({
  method: 'GET',
  path: '/questionnaires/:id',
  may: 'evaluation.answer',
  params: one,
  reply: Questionnaire,
})
/** Once; it cannot be changed, since nobody knows whose it is. */
export const answerQuestionnaire = endpoint({
  method: 'POST',
  path: '/questionnaires/:id/answer',
  may: 'evaluation.answer',
  params: one,
  body: Answers.extend({ overrides: Excuses }),
  reply: Questionnaire,
})
export const closeQuestionnaire = endpoint({
  method: 'POST',
  path: '/questionnaires/:id/close',
  may: 'evaluation.write',
  params: one,
  reply: Questionnaire,
})
