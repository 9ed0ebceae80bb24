/** Svenska ord på knapparna där något skrivs: för sig, eftersom andra rum har dem utan lägesbildernas alla ord. */
export const writing = { save: 'Spara', cancel: 'Avbryt' }

export type WritingWords = typeof writing
