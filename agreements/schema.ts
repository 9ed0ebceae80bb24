/**
 * A cooperation agreement between a municipality and the police, as data. Any municipality writes its own; words of the
 * agreement are quoted unchanged in Swedish, people are roles.
 */
import { z } from 'zod'

const code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/)

const AgreementParty = z.object({
  party: z.enum(['municipality', 'police']),
  name: z.string().min(1),
})

/** A place for a signature: who must sign, as an office. */
const SignatureSlot = z.object({
  party: z.enum(['municipality', 'police']),
  office: z.string().min(1),
})

const AgreementBody = z.object({
  code,
  sv: z.string().min(1),
  /** What the body may do by the agreement; what it does not mention is null. */
  mandate: z.string().nullable(),
  decides: z.array(z.enum(['jointPicture', 'plan'])),
  members: z.array(z.object({ office: z.string().min(1), party: z.enum(['municipality', 'police']) })),
  presenters: z.array(z.object({ role: z.enum(['coordinator', 'communityPoliceOfficer']), sv: z.string() })),
})

/** A body that the municipality itself has added: the agreement does not name it, so where it is told stands beside it. */
const OwnBody = AgreementBody.extend({
  /** How often it meets; null where nothing is told. */
  meets: z.enum(['week', 'month', 'quarter']).nullable(),
  source: z.string().min(1),
})

/** A promise with a rhythm. `force` keeps the agreement's own word: ska binds harder than bör. */
const AgreementRhythm = z.object({
  what: z.enum(['jointPicture', 'runningPicture', 'plan', 'planFollowUp', 'evaluation']),
  every: z.array(z.enum(['week', 'month', 'quarter', 'secondYear', 'newAgreement'])).min(1),
  force: z.enum(['ska', 'bör', 'görs']),
  quote: z.string().min(1),
})

export const Agreement = z
  .object({
    code: z.string().regex(/^[a-z0-9-]+$/),
    municipalityCode: z.string().regex(/^\d{4}$/),
    title: z.string().min(1),
    parties: z.array(AgreementParty).length(2),
    signatures: z.array(SignatureSlot).min(2),
    /** Whole calendar years, both included. */
    valid: z.object({ fromYear: z.number().int(), toYear: z.number().int() }),
    supersedes: z.string().nullable(),
    purpose: z.array(z.string().min(1)).min(1),
    overallGoal: z.string().min(1),
    subGoals: z.array(z.object({ code, sv: z.string().min(1) })).min(1),
    approaches: z.array(z.object({ code, sv: z.string().min(1) })),
    bodies: z.array(AgreementBody).min(1),
    /** Never quoted from the agreement: bodies that exist beside those it names. */
    ownBodies: z.array(OwnBody).optional(),
    rhythms: z.array(AgreementRhythm),
    source: z.string().min(1),
  })
  .refine(({ valid }) => valid.fromYear <= valid.toYear, 'The agreement ends before it begins')
  .refine(({ parties, signatures }) => {
    const signing = new Set(signatures.map((slot) => slot.party))
    return new Set(parties.map((one) => one.party)).size === 2 && signing.size === 2
  }, 'Both parties must be named and sign')
  .refine(({ bodies, ownBodies = [] }) => {
    const codes = [...bodies, ...ownBodies].map((body) => body.code)
    return new Set(codes).size === codes.length
  }, 'Two bodies have the same code')

export type Agreement = z.infer<typeof Agreement>
export type AgreementBody = z.infer<typeof AgreementBody>

/** Every body, those of the agreement first. No two of them have the same code. */
export const listBodies = ({ bodies, ownBodies = [] }: Agreement): readonly AgreementBody[] => [...bodies, ...ownBodies]
