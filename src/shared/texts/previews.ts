/** An object's value as the engine shows it, with the few words in it said in the present language. */
import { t } from './texts.ts'

export function previewText(preview: string): string {
  if (preview === 'more than 256 bits') return t('objects.moreThan256Bits')
  const sized = /^(\d+) (?:(items?)|entr(?:y|ies))$/.exec(preview)
  if (sized === null) return preview
  return t(sized[2] === undefined ? 'counts.entry' : 'counts.item', { count: Number(sized[1]) })
}
