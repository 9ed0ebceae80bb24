/** A straight line from numbers to places. Three lines of our own: d3-scale carries colours and dates along to every phone. */
export type LinearScale = (value: number) => number

/** `from` and `to` of the numbers onto `start` and `end` in pixels; a domain of no width lands on `start`. */
export function makeLinearScale([from, to]: [number, number], [start, end]: [number, number]): LinearScale {
  const slope = to === from ? 0 : (end - start) / (to - from)
  return (value) => start + (value - from) * slope
}
