// Published shares of surveys on safety, each with the answers behind it where they were told. Origin and terms: README.md.
/** Afraid to walk alone at night near home, Gallup, per cent; the 2014 wave's answers are taken as those of 2023. */
export const afraidAtNight = {
  earlier: { year: 2014, answers: 1009, all: 37, women: 45, men: 27 },
  later: { year: 2023, answers: 1009, all: 40, women: 53, men: 26 },
  /** Gallup's margin of four points against that of a simple sample. */
  designEffect: 1.7,
} as const

/** Luleå's own survey: share that answered, per cent, and how many were asked. */
export const luleaAnswered = {
  place: 'Luleå',
  earlier: { year: 2019, percent: 71, asked: null },
  later: { year: 2023, percent: 61, asked: 3600 },
} as const
