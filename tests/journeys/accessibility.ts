import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Fails with every violation of WCAG 2.1 A and AA that axe finds: rule, what it means, where. */
export async function checkAccessibility(page: Page, label: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze()
  if (passes.length === 0) throw new Error(`${label}: axe checked nothing`)
  if (violations.length === 0) return
  const list = violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, html }) => `    ${target.join(' ')}  ${html.slice(0, 120)}`)
    const more = nodes.length > 5 ? [`    and ${nodes.length - 5} more`] : []
    return [`  ${id} (${impact}): ${help}`, ...places, ...more].join('\n')
  })
  throw new Error(`${label}: ${violations.length} accessibility violations\n${list.join('\n')}`)
}
