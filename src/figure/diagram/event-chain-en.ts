import type { EventChainWords } from './event-chain.ts'

export const eventChain: EventChainWords = {
  title: ({ title }) => `Chain of events: ${title}`,
  describe: ({ steps, breakPoints }) =>
    `Chain of ${steps} events under each other. At ${breakPoints} of them it says how the chain can be broken.`,
  sentence: ({ steps, breakPoints }) =>
    breakPoints === 0
      ? `${steps} steps, and no way to break the chain is found yet.`
      : `${steps} steps. The chain can be broken at ${breakPoints} of them.`,
  breakPoint: 'Can be broken here',
  none: '–',
  columns: { number: 'Step', step: 'What happens', breakPoint: 'How the chain can be broken' },
}
