import { number } from '#words/sv.ts'
import type { EventChainWords } from './event-chain.ts'

export const eventChain: EventChainWords = {
  title: ({ title }) => `Händelsekedja: ${title}`,
  describe: ({ steps, breakPoints }) =>
    `Händelsekedja med ${number(steps)} steg under varandra. Vid ${number(breakPoints)} av dem står hur kedjan kan brytas.`,
  sentence: ({ steps, breakPoints }) =>
    breakPoints === 0
      ? `${number(steps)} steg, och ingen brytpunkt är funnen än.`
      : `${number(steps)} steg. Kedjan kan brytas vid ${number(breakPoints)} av dem.`,
  breakPoint: 'Kan brytas här',
  none: '–',
  columns: { number: 'Steg', step: 'Vad som händer', breakPoint: 'Så kan kedjan brytas' },
}
