import { type RefCallback, useCallback, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The inner size of an element in whole pixels, as it changes. */
export function useSize(): [RefCallback<HTMLElement>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const read = () => {
      const width = Math.floor(element.clientWidth)
      const height = Math.floor(element.clientHeight)
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }))
    }
    if (typeof ResizeObserver === 'undefined') return read()
    // It tells the first size too, in the next frame: the drawing then is a task apart from what surrounds it.
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}

let rem = 0

/** Pixels of one rem: charts are drawn in pixels and must grow with the text. Asking makes the browser lay out, so it is asked once. */
export function remPixels(): number {
  if (rem === 0) {
    rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    window.addEventListener('resize', () => (rem = 0), { once: true })
  }
  return rem
}
