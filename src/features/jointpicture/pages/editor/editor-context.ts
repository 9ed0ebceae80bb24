import { createContext, useContext } from 'react'
import type { Actor } from '#features/access/schema.ts'
import type { Finding } from '../../finding-schema.ts'
import type { JointPageWords } from '../../pages-sv.ts'
import type { Block, JointPicture } from '../../schema.ts'
import type { JointWords } from '../../sv.ts'

/** What every part of the editor needs of the picture that is open. */
export interface Editor {
  readonly picture: JointPicture
  readonly actor: Actor
  readonly words: JointPageWords
  /** Names of parts, sentences of findings, guides. */
  readonly said: JointWords
  readonly editable: boolean
  readonly findings: ReadonlyMap<string, Finding>
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly blocksOf: (part: Block['part']) => readonly Block[]
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('outside the editor')
  return editor
}
