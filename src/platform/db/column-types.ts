import { parseArrayLiteral } from './array-literal.ts'

type Parse = (text: string) => unknown

/** A stored integer too large to be a JavaScript number without loss. */
export class UnsafeInteger extends RangeError {
  override readonly name = 'UnsafeInteger'
}

function parseBigint(text: string): number {
  const value = Number(text)
  // A silent string would make the row type a lie; a rounded number would make the figure one.
  if (!Number.isSafeInteger(value)) throw new UnsafeInteger(`${text} does not fit in a safe integer`)
  return value
}

/** `2024-05-13 08:30:00.123456+00` → `2024-05-13T08:30:00.123Z`. Microseconds are cut. `infinity` and years BC stay text. */
export function parseTimestamptz(text: string): string {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(text) || text.endsWith('BC')) return text
  const zone = /[+-]\d\d(:\d\d)?$/.exec(text)?.[0]
  if (zone === undefined) throw new SyntaxError(`not a timestamptz: ${text}`)
  const local = text.slice(0, -zone.length).replace(' ', 'T')
  return new Date(local.slice(0, 23) + (zone.length === 3 ? `${zone}:00` : zone)).toISOString()
}

/** Without zone there is no instant: the text stays local, `2024-05-13T08:30:00.123`. */
const parseTimestamp: Parse = (text) => text.replace(' ', 'T').replace(/(\.\d{3})\d+$/, '$1')
const parseBytea: Parse = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))
const keepText: Parse = (text) => text

const bool = 16
const bytea = 17
const scalars: Record<number, Parse> = {
  [bool]: (text) => text === 't',
  [bytea]: parseBytea,
  20: parseBigint, // int8: count(*), sum(int)
  21: Number, // int2
  23: Number, // int4
  26: Number, // oid
  114: JSON.parse, // json
  700: Number, // float4
  701: Number, // float8
  1082: keepText, // date: 'YYYY-MM-DD'. A day has no time zone; a Date object would invent one.
  1114: parseTimestamp,
  1184: parseTimestamptz,
  1700: Number, // numeric
  3802: JSON.parse, // jsonb
}

/** Array type → element type. Source: catalogue pg_type of PostgreSQL 15, the same numbers in every version. */
const arrays: Record<number, number> = {
  199: 114,
  1000: bool,
  1001: bytea,
  1005: 21,
  1007: 23,
  1009: 25,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1028: 26,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  3807: 3802,
}

const parsers = new Map<number, Parse>(Object.entries(scalars).map(([oid, parse]) => [Number(oid), parse]))
for (const [oid, element] of Object.entries(arrays)) {
  const parse = scalars[element] ?? keepText
  parsers.set(Number(oid), (text) => parseArrayLiteral(text, parse))
}

/**
 * What a column becomes in TypeScript, the same on both databases. In the form `pg` asks for.
 * bigint, numeric, float, int → number · date → 'YYYY-MM-DD' · timestamptz → ISO 8601 in UTC with ms and 'Z'
 * · json, jsonb → parsed · bytea → Uint8Array · arrays → arrays of these · everything else → text.
 */
export const columnTypes = {
  getTypeParser: (oid: number): Parse => parsers.get(oid) ?? keepText,
}
