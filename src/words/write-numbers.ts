/** What every language does alike with a number; the marks are its own. */
export interface NumberMarks {
  readonly thousands: string
  readonly decimal: string
  /** Said of an end of a range that nobody knows. */
  readonly unknown: string
}

export function writeNumbers({ thousands, decimal, unknown }: NumberMarks) {
  /** `decimals` is how many are kept at most; trailing zeros fall away. Four digits stand together. */
  function number(value: number, decimals = 0): string {
    const fixed = Math.abs(value).toFixed(decimals)
    const [whole = '0', part] = fixed.split('.')
    const kept = part?.replace(/0+$/, '')
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole
    return `${value < 0 && Number(fixed) !== 0 ? '−' : ''}${grouped}${kept ? `${decimal}${kept}` : ''}`
  }
  function range(low: number | null, high: number | null): string {
    if (low === null || high === null) return unknown
    return low === high ? number(low) : `${number(low)}–${number(high)}`
  }
  return { number, range }
}
