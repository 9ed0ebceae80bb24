/** Municipalities, organisations, people and roles: who can be somebody in Samlad. */
import { z } from 'zod'

export const roles = [
  'reporter',
  'reviewer',
  'coordinator',
  'communityPoliceOfficer',
  'steeringGroupMember',
  'reader',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** The two that sign the agreement; every other organisation cooperates. */
export const parties = ['municipality', 'police'] as const
export type Party = (typeof parties)[number]

export const Organisation = z.object({
  id: z.string(),
  name: z.string(),
  /** Which party this organisation is; null for a cooperating actor. */
  party: z.enum(parties).nullable(),
  sector: z.string(),
})
export type Organisation = z.infer<typeof Organisation>

/** Somebody signed in, in one role, for one organisation. */
export const Actor = z.object({
  municipalityId: z.string(),
  personId: z.string(),
  displayName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  party: z.enum(parties).nullable(),
  role: z.enum(roles),
})
export type Actor = z.infer<typeof Actor>

/** Municipalities like one's own: whose list it is, and their codes of 4 digits. */
export const SimilarMunicipalities = z.object({
  list: z.string().trim().min(3).max(160),
  codes: z
    .array(z.string().regex(/^\d{4}$/))
    .min(1)
    .max(40),
})
export type SimilarMunicipalities = z.infer<typeof SimilarMunicipalities>

/** How this municipality wants things; a municipality is data, never code. */
export const MunicipalitySettings = z.object({
  /** Cells with fewer reports than this are not shown outside the two parties' composing. */
  smallCell: z.number().int().min(1).max(50).default(5),
  /** Area set of the pictures. */
  areaSet: z.string().default('survey'),
  /** The municipality's own colour, which replaces the petrol green. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  /** Address of map images of the municipality's own, with {z}, {x} and {y}; null means the ground carried with the program. */
  mapTiles: z
    .string()
    .regex(/^https:\/\/[^\s;,']+$/)
    .nullable()
    .default(null),
  /** Side of a hot-spot cell, metres. */
  cellMetres: z.number().min(50).max(5000).default(250),
  /** Those that a samlad picture compares with; null where nobody has told. */
  similar: SimilarMunicipalities.nullable().default(null),
  /** What was told before, each until the instant when it was changed: an older picture reads what stood then. */
  similarPast: z.array(z.object({ until: z.string(), similar: SimilarMunicipalities.nullable() })).default([]),
  /** Where the reports come from is invented: said on every page. */
  invented: z.boolean().default(false),
})
export type MunicipalitySettings = z.infer<typeof MunicipalitySettings>

export const Municipality = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** Plane coordinate system of stored positions, e.g. EPSG:3006. */
  crs: z.string(),
  settings: MunicipalitySettings,
})
export type Municipality = z.infer<typeof Municipality>

/** The answer to «who am I»: the actor, the municipality, and whether roles can be picked freely (demo). */
export const Self = z.object({
  actor: Actor.nullable(),
  municipality: Municipality.nullable(),
  demo: z.boolean(),
})
export type Self = z.infer<typeof Self>

/** One role that the demo lets a visitor step into. */
export const DemoRole = z.object({
  membershipId: z.string(),
  role: z.enum(roles),
  /** The office, where several have the same role. */
  displayName: z.string(),
  organisationName: z.string(),
})
export type DemoRole = z.infer<typeof DemoRole>
