/** Kolada's groups of municipalities: «Liknande kommuner, övergripande, Luleå, 2025» and their members. */
import { z } from 'zod'
import type { Asked } from './asked.ts'
import { similarGroups, similarThemes } from './source-words.data.ts'

export interface KoladaGroup {
  readonly id: string
  readonly title: string
  /** What they resemble each other in («socioekonomi»), the municipality it is made for and its year; null for other groups. */
  readonly similar: { readonly theme: string; readonly municipality: string; readonly year: number } | null
  /** Codes of 4 digits. */
  readonly members: readonly { readonly code: string; readonly name: string }[]
}

const Member = z.union([
  z.object({ member_id: z.string(), member_title: z.string() }),
  // As version 2 writes it.
  z.object({ id: z.string(), title: z.string() }),
])
const Groups = z.object({ values: z.array(z.object({ id: z.string(), title: z.string(), members: z.array(Member) })) })

/** Null for what is no answer of municipality_groups. Members that are no municipality are left out. */
export function readKoladaGroups(json: unknown): KoladaGroup[] | null {
  const pages = z.array(Groups).safeParse(Array.isArray(json) ? json : [json])
  if (!pages.success) return null
  return pages.data.flatMap(({ values }) =>
    values.map(({ id, title, members }) => {
      const parts = similarGroups.exec(title)
      const [, theme = '', municipality = '', year] = parts ?? []
      const all = members.map((one) =>
        'member_id' in one ? { code: one.member_id, name: one.member_title } : { code: one.id, name: one.title },
      )
      const similar = parts ? { theme: theme.trim(), municipality: municipality.trim(), year: Number(year) } : null
      return { id, title, similar, members: all.filter(({ code }) => /^(?!00)\d{4}$/.test(code)) }
    }),
  )
}

/** The latest groups made for the municipality, the general one first; the municipality itself is never a member. */
export function similarTo(
  groups: readonly KoladaGroup[],
  { municipality }: Pick<Asked, 'municipality'>,
): KoladaGroup[] {
  const own = groups.filter(({ similar }) => similar?.municipality === municipality.name)
  const latest = new Map<string, KoladaGroup>()
  for (const group of own) {
    const before = latest.get(group.similar?.theme ?? '')
    if (!before || (before.similar?.year ?? 0) < (group.similar?.year ?? 0))
      latest.set(group.similar?.theme ?? '', group)
  }
  const rank = ({ similar }: KoladaGroup) => similarThemes.indexOf(similar?.theme ?? '') >>> 0
  return [...latest.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
