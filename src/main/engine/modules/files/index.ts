/** The files of io: FileIO, the buffered ones, TextIOWrapper and open(). */
import { createBufferedFiles } from './buffered.ts'
import { createFileKit } from './file-kit.ts'
import { createOpen } from './open.ts'
import { createRawFiles } from './raw-file.ts'
import { createTextFiles } from './text-file.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'

/** Adds them to `_io`. */
export function addFiles(rt: Runtime, module: Ref, bases: { readonly raw: TypeInfo; readonly buffered: TypeInfo; readonly text: TypeInfo }, fail: (message: string) => never): void {
  const kit = createFileKit(rt, module, fail)
  const raws = createRawFiles(rt, kit, bases.raw)
  const buffered = createBufferedFiles(rt, kit, raws, bases.buffered)
  const texts = createTextFiles(rt, kit, bases.text)
  const open = createOpen(rt, kit, { raws, buffered, texts })
  const keywords = ['file', 'mode', 'buffering', 'encoding', 'errors', 'newline', 'closefd', 'opener']
  rt.module.put(module, 'open', rt.natives.fn('open', { keywords: rt.profile.objects.python2 ? keywords.slice(0, 7) : keywords, required: 1 }, open, rt.profile.minor >= 10 ? '_io' : 'io'))
}
