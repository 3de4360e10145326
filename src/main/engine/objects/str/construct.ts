/** str() and instances of classes derived from it. @mirrors Objects/unicodeobject.c unicode_new_impl, unicode_subtype_new */
import { NULL, type Ref } from '../../ref.ts'
import { givenName, type Kit } from '../kit.ts'
import { STR_HANDLE, STR_LENGTH } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { createCodecs } from './codecs.ts'
import { byteSystem, type TextSystem } from './text-system.ts'

type Create = NonNullable<TypeInfo['create']>

export function createStrConstructor(rt: Runtime, kit: Kit, system: TextSystem): Create {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const { blocks } = system
  const { texts } = system.store
  const parameters = python2 ? ['object'] : ['object', 'encoding', 'errors']

  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    if (rt.profile.minor >= 13 && args.length > 3) rt.errors.raise('TypeError', `str expected at most 3 arguments, got ${args.length}`)
    const [object, encoding = NULL, errors = NULL] = kit.bind('str', parameters, args, names)
    const exact = object === NULL ? blocks.make('', 0, 0) : encoding === NULL && errors === NULL ? ofObject(object) : decoded(object, encoding, errors)
    return cls === system.type ? exact : kit.using(exact, (o) => subtype(cls, o))
  }

  /** 2.7's str() encodes the unicode that __str__ answers, formatting does not. @mirrors Objects/object.c PyObject_Str */
  function ofObject(object: Ref): Ref {
    const made = rt.abstract.str(object)
    if (!python2 || system.isStr(made)) return made
    return kit.using(made, (unicode) => rt.abstract.callMethod(unicode, 'encode', []))
  }

  function subtype(cls: TypeInfo, exact: Ref): Ref {
    const length = H[exact + STR_LENGTH]
    const o = typeSystem(rt).allocInstance(cls, python2 ? length : 0)
    blocks.fill(o, texts[H[exact + STR_HANDLE]], blocks.kind(exact), length)
    return o
  }

  /** @mirrors Objects/unicodeobject.c PyUnicode_FromEncodedObject */
  function decoded(object: Ref, encoding: Ref, errors: Ref): Ref {
    const bytes = byteSystem(rt)
    const coding = name(encoding, 1, 'utf-8')
    const handling = name(errors, 2, 'strict')
    if (system.isStr(object)) rt.errors.raise('TypeError', 'decoding str is not supported')
    if (!bytes.isBytesLike(object)) {
      rt.errors.raise('TypeError', `decoding to str: need a bytes-like object, ${kit.typeName(object)} found`)
    }
    return system.from(createCodecs(rt).decode(bytes.bytesOf(object), coding, handling))
  }

  function name(o: Ref, index: number, fallback: string): string {
    if (o === NULL) return fallback
    if (system.isStr(o)) return system.value(o)
    const which = rt.profile.minor >= 10 ? `'${parameters[index]}'` : String(index + 1)
    return rt.errors.raise('TypeError', `str() argument ${which} must be str, not ${rt.profile.minor < 13 ? givenName(rt, o) : kit.typeName(o)}`)
  }

  return create
}
