/** A canvas with as many dots as the screen has for its place. */

/** The context, scaled so that one unit is one CSS pixel and cleared; null when the canvas cannot be drawn on. */
export function sharpContext(canvas: HTMLCanvasElement | null, width: number, height: number): CanvasRenderingContext2D | null {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return null
  const scale = window.devicePixelRatio || 1
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  context.scale(scale, scale)
  return context
}
