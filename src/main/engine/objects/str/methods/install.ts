/** The method tables of str and of 2.7's unicode. */
import type { Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import type { Runtime } from '../../runtime.ts'
import { classMethods, unicodeClassMethods } from './classes.ts'
import { createCodecs } from '../codecs.ts'
import type { TextSystem } from '../text-system.ts'
import { byteSystem } from '../text-system.ts'
import { createEncoding } from './encoding.ts'
import { createFlavour } from './flavours.ts'
import type { MethodEntry, TextFlavour } from './flavour.ts'
import { createJoin } from './join.ts'
import { searchMethods } from './search.ts'
import { shapeMethods } from './shape.ts'
import { splitMethods } from './split.ts'
import { createTranslate } from './translate.ts'
import { legacyWords, strWords } from './wording.ts'

/** Those that every text type has. */
export function commonMethods(rt: Runtime, kit: Kit, minor: number): MethodEntry[] {
  return [...searchMethods(rt, kit, minor), ...splitMethods(rt, kit, minor), ...shapeMethods(rt, kit, minor), ...classMethods(kit, minor)]
}

export function installMethods(rt: Runtime, flavour: TextFlavour, entries: readonly MethodEntry[]): void {
  for (const { name, arity, run } of entries) {
    rt.natives.method(flavour.type, name, arity, (self, args, names) => run(flavour, self, args, names))
  }
}

export function installStrMethods(rt: Runtime, kit: Kit, system: TextSystem): void {
  const { minor } = rt.profile
  const { texts } = system.store
  const join = createJoin(rt, kit, system, minor)
  const translate = createTranslate(rt, kit, system)
  const encoding = createEncoding(rt, system, minor)
  rt.natives.method(system.type, '__sizeof__', 0, (self) => rt.int.from(system.blocks.sizeOf(self)))
  if (system.unicodeFamily === null) installModern()
  else installLegacy(system.unicodeFamily)

  function installModern(): void {
    const flavour = createFlavour(rt, kit, system.family, texts, {
      isBytes: false,
      isBinary: false,
      accept: (o) => (system.isStr(o) ? system.value(o) : null),
      words: (role, method, typeName) => strWords({ minor, typeName, method, role }),
    })
    installMethods(rt, flavour, [
      ...commonMethods(rt, kit, minor),
      ...unicodeClassMethods(kit, minor),
      { name: 'join', arity: 1, run: (f, self, [items]) => join(f, self, items, null) },
      { name: 'translate', arity: 1, run: (f, self, [table]) => translate.byMapping(f, self, table) },
      { name: 'encode', arity: { keywords: ['encoding', 'errors'], required: 0 }, run: (_f, self, args) => encoding.encode(self, args) },
      { name: 'format', arity: null, run: (_f, self, args, names) => rt.formatting.formatMethod(self, args, names) },
      { name: 'format_map', arity: 1, run: (_f, self, [mapping]) => rt.formatting.formatMap(self, mapping) },
      { name: '__getnewargs__', arity: 0, run: (f, self) => rt.tuple.steal([f.from(f.text(self))]) },
    ])
    rt.natives.staticMethod(system.type, 'maketrans', [1, 3], (args) => translate.strTable(args))
  }

  function installLegacy(unicode: NonNullable<TextSystem['unicodeFamily']>): void {
    const codecs = createCodecs(rt)
    const narrow = createFlavour(rt, kit, system.family, texts, {
      isBytes: true,
      isBinary: false,
      accept(o) {
        if (system.isStr(o)) return system.value(o)
        if (unicode.is(o)) return codecs.encode(system.value(o), 'ascii', 'strict')
        return byteSystem(rt).isBytesLike(o) ? byteSystem(rt).bytesOf(o) : null
      },
      words: (role, method, typeName) => legacyWords({ minor, typeName, method, role }, false),
    })
    const wide = createFlavour(rt, kit, unicode, texts, {
      isBytes: false,
      isBinary: false,
      accept(o) {
        if (unicode.is(o)) return system.value(o)
        return system.isStr(o) ? codecs.decode(system.value(o), 'ascii', 'strict') : null
      },
      words: (role, method, typeName) => legacyWords({ minor, typeName, method, role }, true),
    })
    const common = commonMethods(rt, kit, minor)
    const both: MethodEntry[] = [
      { name: 'encode', arity: { keywords: ['encoding', 'errors'], required: 0 }, run: (_f, self, args) => encoding.encode(self, args) },
      { name: 'decode', arity: { keywords: ['encoding', 'errors'], required: 0 }, run: (_f, self, args) => encoding.decode(self, args) },
      { name: 'format', arity: null, run: (_f, self, args, names) => rt.formatting.formatMethod(self, args, names) },
      { name: '__getnewargs__', arity: 0, run: (f, self) => rt.tuple.steal([f.from(f.text(self))]) },
    ]
    const joinWide = (self: Ref, items: Ref) => kit.using(system.toUnicode(self), (separator) => join(wide, separator, items, null))
    installMethods(rt, narrow, [
      ...common.map((entry) => promoted(entry, wide)),
      ...both,
      { name: 'join', arity: 1, run: (f, self, [items]) => join(f, self, items, (all) => joinWide(self, all)) },
      { name: 'translate', arity: [1, 2], run: (f, self, args) => translate.byTable(f, self, args) },
    ])
    installMethods(rt, wide, [
      ...common,
      ...unicodeClassMethods(kit, minor),
      ...both,
      { name: 'join', arity: 1, run: (f, self, [items]) => join(f, self, items, null) },
      { name: 'translate', arity: 1, run: (f, self, [table]) => translate.byMapping(f, self, table) },
      { name: '__sizeof__', arity: 0, run: (f, self) => rt.int.from(unicode.type.basicBytes + 4 * (f.length(self) + 1)) },
    ])
  }

  /** 2.7: a byte string with a unicode argument works as unicode. */
  function promoted(entry: MethodEntry, wide: TextFlavour): MethodEntry {
    return {
      ...entry,
      run(flavour, self, args, names) {
        if (!args.some(holdsUnicode)) return entry.run(flavour, self, args, names)
        return kit.using(system.toUnicode(self), (o) => entry.run(wide, o, args, names))
      },
    }
  }

  function holdsUnicode(o: Ref): boolean {
    if (o === 0) return false
    const type = rt.memory.typeOf(o)
    if (type.isSubtypeOf(system.unicode)) return true
    return type === rt.tuple.type && rt.tuple.items(o).some(holdsUnicode)
  }
}
