// Reported crimes in Luleå by year, Brå's statistics database. Origin and terms: README.md.
export const reportedYears = { first: 2002, last: 2025 } as const
/** Burglary is a part of theft. */
export const reportedCrimes = {
  person: [
  1053, 1185, 1466, 1442, 1424, 1455, 1602, 1555, 1658, 1579, 1624, 1461, 1308, 1394, 1622, 1844, 1928, 1748, 1782, 1892, 1812,
  1917, 2254, 2109,
  ],
  burglary: [
  889, 1016, 1087, 1029, 957, 653, 699, 665, 542, 601, 463, 528, 480, 401, 322, 424, 389, 342, 543, 533, 426, 381, 284, 303,
  ],
  theft: [
  5164, 5203, 5698, 5468, 5008, 4125, 4106, 4335, 4005, 4059, 3389, 3354, 3297, 3065, 2790, 2938, 2887, 2395, 2766, 2725, 2537,
  2375, 2117, 2164,
  ],
  vandalism: [
  962, 945, 945, 917, 1147, 1097, 1105, 1298, 767, 836, 817, 688, 611, 635, 731, 1168, 778, 643, 1071, 1090, 1216, 1101, 638, 711,
  ],
  drugsWeapons: [
  126, 165, 227, 275, 385, 633, 481, 786, 705, 426, 554, 657, 655, 908, 954, 989, 819, 909, 1872, 1079, 1191, 1231, 806, 751,
  ],
} as const satisfies Record<string, readonly number[]>

/** Reported violent crimes per 100,000 inhabitants in Luleå, 2014-2022, as the municipality published them. */
export const violentCrimeRates: readonly number[] = [787, 707, 875, 847, 944, 827, 780, 855, 827]
