// How often the rule for the last count raises an alarm, on invented weeks whose truth is known.
// What: the share of series called above and below, over seeded weeks with a season, clustering, and a rise of the last week.
// For: the false-alarm rate that may be stated (rise 1), and the power curve: how large a rise must be to be found.
// Source: simulation of judgeExpectedLevel; the kind of weeks as in Noufaily et al. 2013, 4.
// Cost: 0.2–0.5 ms a series.

import { createRandom } from '../maths/seeded-random.ts'
import { judgeExpectedLevel } from './expected-level.ts'
import { drawCount } from './simulate-counts.ts'

export interface AlarmSetting {
  /** mean count a week over the year */
  readonly mean: number
  /** variance over mean */
  readonly dispersion: number
  /** years of weeks before the one judged */
  readonly years: number
  /** the judged week's mean over its usual one; 1: noise */
  readonly rise?: number
  /** height of the season on the log scale: 0.5 is 2.7 times as many in the busiest weeks as in the calmest */
  readonly season?: number
}

export interface AlarmShares {
  readonly above: number
  readonly below: number
  readonly runs: number
}

/** `runs` series of one setting; the same seed gives the same shares. @throws AnalysisError `bad_option` */
export function simulateAlarms(setting: AlarmSetting, runs: number, seed: number): AlarmShares {
  const { mean, dispersion, years, rise = 1, season = 0.5 } = setting
  const uniform = createRandom(seed)
  const last = 52 * years + 4
  let [above, below] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const shift = uniform() * 52
    const weeks = Array.from({ length: last + 1 }, (_, i) => {
      const usual = mean * Math.exp(season * Math.cos((2 * Math.PI * (i - shift)) / 52))
      return drawCount(i === last ? usual * rise : usual, dispersion, uniform)
    })
    const { verdict } = judgeExpectedLevel(weeks)
    if (verdict === 'above') above++
    if (verdict === 'below') below++
  }
  return { above: above / runs, below: below / runs, runs }
}
