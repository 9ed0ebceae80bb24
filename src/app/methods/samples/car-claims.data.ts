// Claims on car insurance in four districts, 1973. Origin and terms: README.md.
/** A district's policies and claims by kind of policy: four sizes of engine by four ages of the owner. */
export const carClaims: readonly { readonly policies: readonly number[]; readonly claims: readonly number[] }[] = [
  {
    policies: [197, 264, 246, 1680, 284, 536, 696, 3582, 133, 286, 355, 1640, 24, 71, 99, 452],
    claims: [38, 35, 20, 156, 63, 84, 89, 400, 19, 52, 74, 233, 4, 18, 19, 77],
  },
  {
    policies: [85, 139, 151, 931, 149, 313, 419, 2443, 66, 175, 221, 1110, 9, 48, 72, 322],
    claims: [22, 19, 22, 87, 25, 51, 49, 290, 14, 46, 39, 143, 4, 15, 12, 53],
  },
  {
    policies: [35, 73, 89, 648, 53, 155, 240, 1635, 24, 78, 121, 692, 7, 29, 43, 245],
    claims: [5, 11, 10, 67, 10, 24, 37, 187, 8, 19, 24, 101, 3, 2, 8, 37],
  },
  {
    policies: [20, 33, 40, 316, 31, 81, 122, 724, 18, 39, 68, 344, 3, 16, 25, 114],
    claims: [2, 5, 4, 36, 7, 10, 22, 102, 5, 7, 16, 63, 0, 6, 8, 33],
  },
]
