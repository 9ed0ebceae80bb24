/** Why something waits for a meeting. */
export const whyCodes = [
  'proposed',
  'toNote',
  'overdue',
  'indicatorBehind',
  'late',
  'obligationOverdue',
  'obligationSoon',
  'toPrioritise',
  'closingReport',
  'question',
  'notApproved',
  'postponed',
  'notReached',
] as const
export type WhyCode = (typeof whyCodes)[number]
