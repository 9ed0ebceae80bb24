import './drawing.css'

/**
 * An SVG drawn by our own pure figure code, which escapes every word in it; never markup that came from a person.
 * The only door for ready-made markup. `Figure` gives it its title and table; alone it is silent beside words.
 */
export function Drawing({ svg, spark = false }: { svg: string; spark?: boolean }) {
  return (
    <span
      className={spark ? 'sd-spark' : 'sd-drawing'}
      aria-hidden={spark || undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above; the content policy forbids scripts inside it too
      dangerouslySetInnerHTML={{ __html: /^\s*<svg[\s>]/.test(svg) ? svg : '' }}
    />
  )
}
