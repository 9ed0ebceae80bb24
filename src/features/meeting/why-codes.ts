/** Why something waits for a meeting. */
export const whyCodes = [
  'proposed',
  'overdue',
  'indicatorBehind',
  'late',
  'toPrioritise',
  'closingReport',
  'question',
  'notApproved',
  'postponed',
  'notReached',
] as const
export type WhyCode = (typeof whyCodes)[number]
