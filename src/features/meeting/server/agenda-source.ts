/** What each room tells a meeting of its own things, and the door by which a meeting's decision reaches them. */
import type { AgreementBody } from '#agreements/schema.ts'
import type { Block } from '#document/model.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import type { SubjectKind, WaitingItem } from '../schema.ts'
import type { MeetingAsk, MeetingWriting } from './services.ts'

/** A thing as it is now. */
export interface Subject {
  readonly title: string
  /** Of its content: another content has another hash. */
  readonly hash: string
  /** It lies there as a proposal, so that there is something to decide about. */
  readonly proposed: boolean
  /** What is asked, in its own words, where an item is to carry them. */
  readonly text?: string | null
}

export interface SubjectPaper {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a body has decided about exactly this content. */
export interface Decided {
  readonly hash: string
  /** Local day of the meeting. */
  readonly on: string
  /** The body as the agreement names it. */
  readonly body: string
  readonly meetingId: string
  readonly itemId: string
}
export interface Returned {
  readonly hash: string
  readonly reason: string
  /** Marked words that stay in it, each with why. */
  readonly overrides: Excuses
}

/** What closed minutes say about a thing that asked. */
interface Answered {
  readonly answer: string
  readonly meetingId: string
}

export interface AgendaSource {
  readonly kind: SubjectKind
  /** Everything of this kind that waits for a meeting of the body. */
  readonly list: (ask: MeetingAsk, bodyCode: string) => Promise<readonly WaitingItem[]>
  /** Null when there is no such thing, or when it cannot be taken up any more. */
  readonly read: (ask: MeetingAsk, subjectId: string) => Promise<Subject | null>
  /**
   * What the agreement calls this one among the things that a body decides, where things of one kind go by several names; null: it names
   * none. A source without it goes by its kind.
   */
  readonly decidedAs?: (ask: MeetingAsk, subjectId: string) => Promise<AgreementBody['decides'][number] | null>
  /** Where it is read in the staff app. */
  readonly href: (subjectId: string) => string | null
  /** The thing's own files, as they were kept when it was proposed. */
  readonly papers?: (ask: MeetingAsk, subjectId: string) => Promise<readonly SubjectPaper[]>
  /** The thing in short, for the papers. Headings from level 3. */
  readonly summarise?: (ask: MeetingAsk, subjectId: string) => Promise<readonly Block[]>
  readonly decide?: (writing: MeetingWriting, subjectId: string, decided: Decided) => Promise<void>
  /** For a kind that is settled by taking note of it: the body, which may, has taken note of exactly this content. */
  readonly note?: (writing: MeetingWriting, subjectId: string, noted: Decided) => Promise<void>
  /** False when it was answered before. */
  readonly answer?: (writing: MeetingWriting, subjectId: string, answered: Answered) => Promise<boolean>
  /** The meeting's minutes are open again: what they answered waits anew. How many things that is. */
  readonly takeBackAnswers?: (writing: MeetingWriting, meetingId: string) => Promise<number>
  readonly return?: (writing: MeetingWriting, subjectId: string, returned: Returned) => Promise<void>
}

export const findSource = (sources: readonly AgendaSource[], kind: SubjectKind): AgendaSource | null =>
  sources.find((one) => one.kind === kind) ?? null
