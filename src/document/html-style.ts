import { darkPalette, lightPalette, type Palette, writePaletteCss } from '#figure/colour-tokens.ts'

export interface DocumentStyle {
  /** Address or `data:` URL of a WOFF2 file of the typeface; the reader's own fonts serve without it. */
  fontUrl?: string
  /** A municipality's own colours in place of ours. */
  palette?: Partial<Palette>
  darkPalette?: Partial<Palette>
  /** With what a contents list and chapters need; `renderHtml` sees to it by itself. */
  long?: boolean
}

/** The style sheet of a document, as text that does not vary. */
export function writeDocumentStyle(style: DocumentStyle = {}): string {
  const light = writePaletteCss({ ...lightPalette, ...style.palette })
  const dark = writePaletteCss({ ...darkPalette, ...style.darkPalette })
  // A quote or a bracket would end the address and let text into the sheet.
  const fontUrl = style.fontUrl?.replace(/["\\()<>\s]/g, encodeURIComponent)
  const face =
    fontUrl === undefined
      ? ''
      : `@font-face{font-family:"Atkinson Hyperlegible Next";src:url("${fontUrl}") format("woff2");font-weight:200 800;font-display:swap}\n`
  return `${face}:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${screenCss}
@media print{${printCss}}
${style.long ? longCss : ''}`
}

const screenCss = `*{box-sizing:border-box}
body{margin:0;background:var(--samlad-paper);color:var(--samlad-ink);font:400 16px/1.5 "Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,sans-serif;overflow-wrap:break-word;hyphens:auto}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--samlad-card);z-index:1}
.notice{background:#fff3d6;color:#14262b;padding:.5rem max(1.25rem,calc(50% - 30rem));font-size:14px}
.draft{display:inline-block;border:2px solid var(--samlad-amber);border-radius:4px;padding:0 .5rem;font-weight:700;font-size:14px}
header,main,footer{max-width:62.5rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.75rem}
h1{font-size:34px;line-height:1.15;margin:.25rem 0 .35rem;letter-spacing:-.01em}
.subtitle,.muted,.edition{color:var(--samlad-muted)}
.subtitle{margin:0;font-size:15px}
h2{font-size:21px;line-height:1.25;margin:2.25rem 0 .75rem}
h3{font-size:18.5px;line-height:1.3;margin:1.5rem 0 .5rem}
h4{font-size:16px;line-height:1.35;margin:1.4rem 0 .4rem}
p,ul,ol{margin:0 0 .85rem;max-width:42rem}
.lead{font-size:21px;line-height:1.45;max-width:58ch;margin:1.1rem 0 1.25rem}
a{color:var(--samlad-petrol);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--samlad-petrol);outline-offset:2px}
figure{margin:0 0 1.5rem;padding:1.25rem;background:var(--samlad-card);border:1px solid var(--samlad-rule);border-radius:10px}
figure svg{display:block;max-width:100%;height:auto}
figcaption{font-weight:700;margin-bottom:.75rem;max-width:42rem}
summary{color:var(--samlad-petrol);text-decoration:underline;text-underline-offset:.15em;cursor:pointer;margin-top:.75rem;width:fit-content}
.scroll{overflow-x:auto;margin:0 0 1.5rem}
figure .scroll{margin:0}
figure table{min-width:100%}
figure details .scroll{margin-top:.75rem}
.picture{max-width:46rem}
.picture svg{width:100%}
.open .parts{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start}
.open .parts>.scroll{flex:1 1 20rem}
.open .picture{flex:1 1 26rem;max-width:34rem}
.open th,.open td{padding-block:.32rem}
.narrow{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{border-collapse:collapse;min-width:min(100%,38rem);font-size:15px;font-variant-numeric:tabular-nums;hyphens:none}
caption{text-align:left;font-weight:700;padding:0 0 .5rem}
th,td{text-align:left;padding:.55rem .6rem;border-bottom:1px solid var(--samlad-rule);vertical-align:middle}
thead th{color:var(--samlad-muted);font-size:14px;vertical-align:bottom}
tbody th{font-weight:400}
.end{text-align:right}
td svg{display:block}
.mark{display:inline-block;width:.8em;height:.8em;margin-right:.4em;vertical-align:-.04em}
.note{border-left:4px solid var(--samlad-petrol);padding:.1rem 0 .1rem 1rem;margin:0 0 1.25rem;max-width:42rem}
.note p{margin:0}
.code{max-width:none;font-size:14px;background:var(--samlad-card);border:1px solid var(--samlad-rule);border-radius:8px;padding:.5rem .75rem}
.code code{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere;hyphens:none}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem 2rem;margin:0 0 1.5rem;border-top:1px solid var(--samlad-rule);border-bottom:1px solid var(--samlad-rule);padding:.9rem 0}
.facts dt{color:var(--samlad-muted);font-size:14px}
.facts dd{margin:0;font-size:21px;font-weight:700;font-variant-numeric:tabular-nums}
.facts dd span{display:block;font-size:14px;font-weight:400;color:var(--samlad-muted)}
.facts.rows{display:block;padding:0}
.facts.rows div{display:grid;grid-template-columns:minmax(7rem,24%) minmax(0,1fr);gap:.25rem 1rem;padding:.4rem 0;border-bottom:1px solid var(--samlad-rule)}
.facts.rows div:last-child{border-bottom:0}
.facts.rows dd{font-size:inherit;font-weight:400;overflow-wrap:anywhere}
.confirmation{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem;list-style:none;padding:0;max-width:none}
.confirmation li{background:var(--samlad-card);border:1px solid var(--samlad-rule);border-radius:10px;padding:.9rem 1.1rem}
.confirmation span{display:block}
.sources{font-size:14px}
footer{border-top:1px solid var(--samlad-rule);margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem;font-size:14px}
@media (max-width:40rem){h1{font-size:28px}.lead{font-size:19px}figure{padding:1rem .9rem;margin-inline:-.35rem}}
@media screen and (max-width:30rem){.wide{display:none}.narrow{display:block}.open .picture,.open .parts>.scroll{flex-basis:100%}}`

// Browsers number pages through the margin boxes; those that know none print without numbers.
const printCss = `@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
body{background:#fff;font-size:10.5pt}
header,main,footer{max-width:none;padding-left:0;padding-right:0}
.skip,summary{display:none}
details::details-content{display:block;content-visibility:visible;block-size:auto}
h1{font-size:22pt}h2{font-size:14pt;margin-top:14pt}h3{font-size:12pt}h4{font-size:10.5pt}
h2,h3,h4,figcaption,caption{break-after:avoid}
.lead{font-size:13.5pt}
figure,.facts,.confirmation,.note{break-inside:avoid}
figure{border:0;padding:0}
.picture{max-width:125mm}
.open .parts{gap:6mm;flex-wrap:nowrap}
.open .picture{flex:0 0 96mm}
.open .parts>.scroll{flex:1 1 50mm}
table{font-size:9.5pt}
th,td{padding:3pt 5pt;line-height:1.25}
.open table{font-size:8.5pt}
.open th,.open td{padding:1.4pt 4pt}
h2{break-inside:avoid}
thead{display:table-header-group}
tr{break-inside:avoid}
.scroll{overflow:visible}
.page-break{break-before:page}
a{color:inherit}`

// Apart from the rest: a page without it keeps the bytes that it was frozen with.
const longCss = `main>.facts:first-child{margin-top:1.25rem}
.contents ol{list-style:none;padding:0;max-width:none}
.contents li{margin:.2rem 0}
.contents .level-2{font-weight:700;margin-top:.55rem}
.contents .level-3{padding-left:1.25rem}
.contents a{display:inline-block;padding-block:.1rem}
.chapter{border-top:3px solid var(--samlad-petrol);padding-top:1rem;margin-top:3rem}
@media print{.chapter{break-before:page;border:0;margin-top:0}}
`
