import type { ReactNode } from 'react'
import './meter.css'

export interface MeterLine {
  readonly key: string
  readonly label: ReactNode
  /** Part of what is usual, 0 to 1; more than 1 fills the bar. */
  readonly part: number
  /** What the bar says, in words: the bar is never the only way to know. */
  readonly words: ReactNode
  /** Stressed: someone must look. */
  readonly stressed?: boolean
}

/** Bars with words, one line each: label, bar, and what it says. A table to whoever hears it. */
export function Meters({
  caption,
  heads,
  lines,
}: {
  caption: string
  heads: readonly [string, string]
  lines: readonly MeterLine[]
}) {
  return (
    <table className="sd-meters">
      <caption className="sd-hidden">{caption}</caption>
      <thead className="sd-hidden">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td>
              <span className="sd-meter">
                <svg aria-hidden="true" height="8" preserveAspectRatio="none">
                  <rect className="sd-meter-ground" width="100%" height="8" rx="4" />
                  <rect
                    className="sd-meter-part"
                    width={`${Math.round(Math.min(Math.max(line.part, 0), 1) * 100)}%`}
                    height="8"
                    rx="4"
                  />
                </svg>
                <span className="sd-meter-words">{line.stressed ? <strong>{line.words}</strong> : line.words}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
