/** HTML as a value of its own: text becomes markup only by being escaped. */

export interface Markup {
  readonly markup: string
}

export type Part = Markup | string | number | null | false | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    // Control characters and lone surrogates are not allowed in HTML; a program may print them.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/gu, '\ufffd')
}

/** Markup written in this folder, never text from a run. */
export function raw(markup: string): Markup {
  return { markup }
}

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0]!
  parts.forEach((part, index) => {
    text += render(part) + strings[index + 1]!
  })
  return { markup: text }
}

function render(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeText(part)
  return isList(part) ? part.map(render).join('') : part.markup
}

function isList(part: Markup | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}
