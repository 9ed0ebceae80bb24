// Invented: reports a week from six organisations during 32 weeks, the last week last. No open register tells such a thing.
export const inventedReports: readonly (readonly [organisation: string, weeks: readonly number[]])[] = [
  ['Kommunala bostäder', [4, 3, 5, 4, 6, 3, 4, 5, 4, 3, 5, 6, 4, 4, 3, 5, 4, 6, 5, 4, 3, 4, 5, 4, 4, 6, 3, 5, 4, 4, 5, 4]],
  ['Skolan', [2, 1, 3, 2, 0, 2, 1, 2, 3, 1, 2, 0, 2, 1, 3, 2, 1, 2, 2, 0, 1, 3, 2, 1, 2, 2, 1, 3, 2, 1, 2, 9]],
  ['Räddningstjänsten', [1, 0, 2, 1, 1, 0, 1, 2, 0, 1, 1, 0, 2, 1, 0, 1, 1, 2, 0, 1, 1, 0, 1, 2, 1, 0, 1, 1, 0, 2, 1, 1]],
  ['Fritidsgårdarna', [3, 2, 4, 3, 2, 3, 4, 2, 3, 3, 2, 4, 3, 2, 3, 4, 3, 2, 3, 2, 4, 3, 3, 2, 3, 4, 2, 3, 0, 0, 0, 0]],
  ['Köpcentret', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6]],
  ['Biblioteken', [1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1]],
]
