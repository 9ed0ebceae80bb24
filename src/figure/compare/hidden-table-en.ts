import { capital } from '#words/names-en.ts'
import { hiddenWord } from '../words-en.ts'
import type { HiddenFacts, HiddenTableWords } from './hidden-table.ts'

export const hiddenTable: HiddenTableWords = {
  title: ({ what }) => `${capital(what)}, small numbers protected`,
  describe: ({ hidden, all, refused }) =>
    refused ? 'The table cannot be shown.' : `Table with totals. ${hidden} of ${all} cells are not shown.`,
  sentence: (facts) => {
    if (facts.refused) {
      return `The table cannot be shown: even with all allowed cells hidden, numbers under ${facts.k} could be worked out. Join areas or categories.`
    }
    if (facts.hidden === 0) return `All ${facts.all} cells are shown: no number needs protection.`
    return `${facts.hidden} of ${facts.all} cells are not shown, so that nobody can work out numbers under ${facts.k}. A cell that is not shown is not zero.${sayAudit(facts)}`
  },
  columns: { name: 'Area' },
  total: 'Total',
  hidden: hiddenWord,
  notes: ({ hidden }) =>
    hidden === 0
      ? []
      : ['Some of the cells are hidden only to protect the others. One cannot see which, and that is the point.'],
}

function sayAudit({ audit }: HiddenFacts): string {
  if (audit === null) return ''
  if (audit.foundOut > 0) {
    return ` The audit stops the table: ${audit.foundOut} of the ${audit.examined} hidden cells can be worked out to fewer than ${audit.k} possible values. Do not hand it out.`
  }
  if (audit.unsettled > 0) {
    return ` The audit cannot tell for sure that ${audit.unsettled} of the ${audit.examined} hidden cells are protected. Do not hand the table out.`
  }
  return ` The audit tried to work them out from all that is shown: for each, at least ${audit.k} values are still possible.`
}
