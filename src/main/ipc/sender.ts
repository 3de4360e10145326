/** Who may call: the top frame of our page, in our window. A sub-frame or a foreign origin is refused. */

export interface Sender {
  readonly contentsId: number
  /** null: the frame is already gone. */
  readonly frameUrl: string | null
  readonly isTopFrame: boolean
}

export function isTrustedSender(sender: Sender, ownContentsId: number | null, pageUrl: string): boolean {
  if (sender.frameUrl === null || !sender.isTopFrame || sender.contentsId !== ownContentsId) return false
  try {
    const frame = new URL(sender.frameUrl)
    const page = new URL(pageUrl)
    // `origin` is "null" for schemes like app:, so its parts are compared.
    return frame.protocol === page.protocol && frame.host === page.host
  } catch {
    return false
  }
}
