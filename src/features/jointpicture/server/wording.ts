/** The language that samlade lägesbilder are written in. */
import { sayFinding } from '../say-finding.ts'
import { sv } from '../sv.ts'
import type { JointWording } from './services.ts'

export const swedish: JointWording = { say: (finding) => sayFinding(finding, sv), part: (part) => sv.parts[part] }
