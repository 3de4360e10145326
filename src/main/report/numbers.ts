/** Numbers as the report shows them: binary units, ASCII separators, the exact value always underneath. */
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { bytesText, countText } from '../../shared/number-text.ts'

export { bytesText, countText, secondsText, shareText, sizeText } from '../../shared/number-text.ts'

/** Rounded for the eye, exact for machines and for whoever points at it. */
export function bytes(value: number): Markup {
  return html`<data value="${value}" title="${countText(value)} bytes">${bytesText(value)}</data>`
}

export function count(value: number): Markup {
  return html`<data value="${value}">${countText(value)}</data>`
}
