/**
 * A cooperation agreement between a municipality and the police, as data. Any municipality writes its own; words of the
 * agreement are quoted unchanged in Swedish, people are roles.
 */
import { z } from 'zod'
import { findClashes } from './clashes.ts'
import { code, Obligation } from './obligation.ts'

/** What a body can be given to decide, or to take note of. */
export const decided = ['jointPicture', 'plan', 'followUp', 'evaluation'] as const

const AgreementParty = z.strictObject({
  party: z.enum(['municipality', 'police']),
  name: z.string().min(1),
})

/** A place for a signature: who must sign, as an office. */
const SignatureSlot = z.strictObject({
  party: z.enum(['municipality', 'police']),
  office: z.string().min(1),
})

const AgreementBody = z.strictObject({
  code,
  sv: z.string().min(1),
  /** What the body may do by the agreement; what it does not mention is null. */
  mandate: z.string().nullable(),
  decides: z.array(z.enum(decided)),
  members: z.array(z.strictObject({ office: z.string().min(1), party: z.enum(['municipality', 'police']) })),
  presenters: z.array(z.strictObject({ role: z.enum(['coordinator', 'communityPoliceOfficer']), sv: z.string() })),
})

/** A body that the municipality itself has added: the agreement does not name it, so where it is told stands beside it. */
const OwnBody = AgreementBody.extend({
  /** How often it meets; null where nothing is told. */
  meets: z.enum(['week', 'month', 'quarter']).nullable(),
  source: z.string().min(1),
})

/** Each part by itself. Strict: a name that is none is a fault, since it is most often a name misspelt. */
export const AgreementShape = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  municipalityCode: z.string().regex(/^\d{4}$/),
  title: z.string().min(1),
  parties: z.array(AgreementParty).length(2),
  signatures: z.array(SignatureSlot).min(2),
  /** First and last day. */
  valid: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  /** Code of the agreement that it follows. Obligations with the same code go on counting from what was done under it. */
  supersedes: z.string().nullable(),
  purpose: z.array(z.string().min(1)).min(1),
  overallGoal: z.string().min(1),
  subGoals: z.array(z.strictObject({ code, sv: z.string().min(1) })).min(1),
  approaches: z.array(z.strictObject({ code, sv: z.string().min(1) })),
  bodies: z.array(AgreementBody).min(1),
  /** Never quoted from the agreement: bodies that exist beside those it names. */
  ownBodies: z.array(OwnBody).optional(),
  /** The body that is the strategic council of 10 §, and why it is taken to be; null: none is named. */
  strategicCouncil: z.strictObject({ body: code, source: z.string().min(1) }).nullable(),
  /** Areas of cooperation, which 9 § asks for, where they are told apart from the sub-goals. */
  areas: z.array(z.string().min(1)).optional(),
  obligations: z.array(Obligation.strict()),
  source: z.string().min(1),
})

/** Every part right in itself and with the others. `check-agreement.ts` tells what is not. */
export const Agreement = AgreementShape.superRefine((agreement, context) => {
  for (const { path, code: message } of findClashes(agreement)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})

export type Agreement = z.infer<typeof Agreement>
export type AgreementBody = z.infer<typeof AgreementBody>

/** Every body, those of the agreement first. No two of them have the same code. */
export const listBodies = ({ bodies, ownBodies = [] }: Agreement): readonly AgreementBody[] => [...bodies, ...ownBodies]
