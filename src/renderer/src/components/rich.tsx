import { Fragment, type ReactNode } from 'react'
import { type Arguments, t, type TextKey } from '../../../shared/texts/texts.ts'

/** Stands in for an element while a text is put together; no program's name holds it. */
const MARK = '\u0001'

/**
 * A text with elements in place of some of its placeholders. They are put in as they are, never parsed: a program's own
 * names look like tags (`<lambda>`).
 */
export function rich<K extends TextKey>(key: K, ...[values]: Arguments<K, ReactNode>): ReactNode {
  const elements: ReactNode[] = []
  const plain = Object.fromEntries(
    Object.entries<ReactNode>(values ?? {}).map(([name, value]) => {
      if (typeof value === 'string' || typeof value === 'number') return [name, value]
      return [name, `${MARK}${elements.push(value) - 1}${MARK}`]
    }),
  )
  const parts = t(key, ...([plain] as unknown as Arguments<K>)).split(MARK)
  return parts.map((part, i) => <Fragment key={i}>{i % 2 === 0 ? part : elements[Number(part)]}</Fragment>)
}
