import { Notice } from '#design/notice.tsx'

/** Why it could not be kept; what was typed stays. */
export function ProblemNotice({ problem }: { problem: string | null }) {
  return problem ? (
    <Notice tone="act" announce="now">
      {problem}
    </Notice>
  ) : null
}
