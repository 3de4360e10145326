/** Where the window was, brought back onto the screens there are now. */

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowBounds extends Rectangle {
  readonly maximized: boolean
}

export const MINIMUM = { width: 900, height: 600 } as const
const FIRST = { width: 1440, height: 900 } as const
/** So much of the title bar must be reachable. */
const REACHABLE = 80

/** `areas`: the work areas of the displays, the primary one first. */
export function placeWindow(saved: WindowBounds | null, areas: readonly Rectangle[]): Partial<Rectangle> & { width: number; height: number } {
  const main = areas[0] ?? { x: 0, y: 0, ...FIRST }
  if (saved === null) {
    return { width: Math.min(FIRST.width, main.width), height: Math.min(FIRST.height, main.height) }
  }
  const area = areas.find((candidate) => overlap(saved, candidate))
  const within = area ?? main
  const width = clamp(saved.width, MINIMUM.width, within.width)
  const height = clamp(saved.height, MINIMUM.height, within.height)
  // On a display that is gone: the size is kept, the system chooses the place.
  return area === undefined ? { width, height } : { x: saved.x, y: Math.max(saved.y, area.y), width, height }
}

function overlap(saved: Rectangle, area: Rectangle): boolean {
  const across = Math.min(saved.x + saved.width, area.x + area.width) - Math.max(saved.x, area.x)
  const titleInside = saved.y >= area.y - REACHABLE && saved.y <= area.y + area.height - REACHABLE
  return across >= REACHABLE && titleInside
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)))
}
