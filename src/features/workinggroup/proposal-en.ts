/** Words about a proposal that is changed, and withdrawn. */
import type { proposal as swedish } from './proposal-sv.ts'

export const proposal: typeof swedish = {
  edit: 'Change the mandate',
  editTitle: 'Change the mandate',
  editText: 'Whoever has approved the group must approve it again when the mandate changes.',
  save: 'Save the mandate',
  saved: 'The mandate is changed. Both parties are to approve what stands now.',
  conflict: 'Somebody else changed the mandate while you wrote',
  conflictText: 'This is what stands now. What you have written is kept below.',
  keepMine: 'Keep my text',
  takeTheirs: 'Take what stands',
  takeBack: 'Take back the approval',
  takeBackTitle: 'Take back your approval?',
  takeBackText: 'The proposal stays. The group is not appointed until both parties have approved the same mandate.',
  tookBack: 'The approval is taken back.',
  withdraw: 'Withdraw the proposal',
  withdrawTitle: 'Withdraw the proposal?',
  withdrawText:
    'The group will not be appointed. The proposal and the reason can still be read, but do not change any more.',
  reason: 'Why?',
  reasonFault: 'Write a reason, at least ten characters.',
  withdrawn: 'The proposal is withdrawn.',
  reasonGiven: 'Why the proposal was withdrawn',
}
