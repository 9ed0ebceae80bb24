// Anti-social behaviour reported to the police in Lancashire's districts, 2022. Origin and terms: README.md.
/** Population null: the wards' codes were changed and no longer meet the list of inhabitants. */
export const lancashire: readonly (readonly [name: string, reports: number, population: number | null])[] = [
  ['Blackburn with Darwen', 6048, 150030],
  ['Blackpool', 9638, 138381],
  ['Burnley', 4662, 89344],
  ['Chorley', 3136, null],
  ['Fylde', 1940, 81211],
  ['Hyndburn', 3528, 81133],
  ['Lancaster', 5061, 148119],
  ['Pendle', 3069, null],
  ['Preston', 7540, 144147],
  ['Ribble Valley', 1008, 62026],
  ['Rossendale', 2008, 71432],
  ['South Ribble', 3145, 111086],
  ['West Lancashire', 2679, 114496],
  ['Wyre', 2972, 113067],
]
