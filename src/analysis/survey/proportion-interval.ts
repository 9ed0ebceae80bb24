// Interval of a share, by five methods.
// What: from a share, its standard error and degrees of freedom to the limits between which the true share plausibly lies.
// For: survey-proportion.ts. logit is the house's choice: it stays between 0 and 1 and leans the right way for small shares.
// Source: Korn & Graubard 1998 (beta); Rao & Scott 1984 (likelihood); Lumley 2010, 2.3. Against svyciprop of survey 4.1-1, with t.
// Cost: constant; likelihood and beta some 60 steps of halving.
import { betaQuantile } from '../maths/distributions.ts'
import { tQuantile } from '../maths/student-t.ts'

/** mean: plain ± t·se, cut at 0 and 1 */
export type ProportionMethod = 'logit' | 'mean' | 'beta' | 'arcsine' | 'likelihood'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** `share` strictly between 0 and 1, `standardError` above 0, `answers` from 2 up. */
export function computeProportionInterval(
  method: ProportionMethod,
  share: number,
  standardError: number,
  degrees: number,
  answers: number,
  level: number,
): Interval {
  const t = tQuantile((1 + level) / 2, degrees)
  const spread = share * (1 - share)
  if (method === 'logit') {
    const half = (t * standardError) / spread
    const centre = Math.log(share / (1 - share))
    return { low: 1 / (1 + Math.exp(half - centre)), high: 1 / (1 + Math.exp(-half - centre)) }
  }
  if (method === 'mean') {
    return { low: Math.max(0, share - t * standardError), high: Math.min(1, share + t * standardError) }
  }
  if (method === 'arcsine') {
    const angle = Math.asin(Math.sqrt(share))
    const half = (t * standardError) / (2 * Math.sqrt(spread))
    return { low: Math.sin(Math.max(0, angle - half)) ** 2, high: Math.sin(Math.min(Math.PI / 2, angle + half)) ** 2 }
  }
  const effective = spread / standardError ** 2
  // The peer scales the deviance by a dispersion of n / (n − 1).
  if (method === 'likelihood') return boundByLikelihood(share, (t * t * answers) / (2 * effective * (answers - 1)))
  const size = effective * (tQuantile((1 + level) / 2, answers - 1) / t) ** 2
  const tail = (1 - level) / 2
  return {
    low: betaQuantile(tail, size * share, size * (1 - share) + 1),
    high: betaQuantile(1 - tail, size * share + 1, size * (1 - share)),
  }
}

/** Shares whose divergence from the estimate is no more than `most`. */
function boundByLikelihood(share: number, most: number): Interval {
  const divergence = (other: number) =>
    share * Math.log(share / other) + (1 - share) * Math.log((1 - share) / (1 - other))
  const halve = (inside: number, outside: number) => {
    let [near, far] = [inside, outside]
    for (let i = 0; i < 200 && Math.abs(near - far) > 1e-16; i++) {
      const middle = (near + far) / 2
      if (divergence(middle) <= most) near = middle
      else far = middle
    }
    return near
  }
  return { low: halve(share, 0), high: halve(share, 1) }
}
