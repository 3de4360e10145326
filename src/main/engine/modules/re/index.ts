/** _sre: what `re` needs that is not Python. Parsing and compiling, Python in CPython, are native here too. */
import { createKit, shownType } from '../../objects/kit.ts'
import { pointsOf } from '../../objects/str/kinds.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import { Halt, type Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { isCasedAscii, isCasedUnicode, lowerAscii, lowerUnicode } from './characters.ts'
import { compileTree } from './compile.ts'
import { FLAG } from './codes.ts'
import { fixFlags, newState, parsePattern, type Parsed } from './parser.ts'
import type { ParserParts } from './parts.ts'
import { createPatterns } from './pattern.ts'
import { parseTemplate } from './template.ts'
import { createTokenizer, PatternFault } from './tokenizer.ts'
import { Sequence } from './tree.ts'

export function createSreModule(rt: Runtime): Ref {
  const { abstract, errors, int, natives } = rt
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const texts = textSystem(rt)
  const module = rt.module.create('_sre')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const patterns = createPatterns(rt, (template, pattern, { groups, groupIndex }) =>
    raising(template, (parts) =>
      parseTemplate(parts, groups, (name) => {
        const found = groupIndex === 0 ? 0 : kit.using(rt.str.from(name), (key) => rt.dict.get(groupIndex, key))
        return found === 0 ? null : int.toNumber(found)
      })))

  function partsOf(source: Ref): ParserParts {
    const family = texts.unicodeFamily?.is(source) === true ? texts.unicodeFamily : texts.isStr(source) ? texts.family : null
    const text = family === null ? byteSystem(rt).bytesOf(source) : family.text(source)
    return {
      source: createTokenizer(pointsOf(text, family?.kind(source) ?? 0), family !== null, python2),
      minor,
      legacy: python2,
      quote: (shown) => kit.using(rt.str.from(shown), abstract.reprText),
      unsupported: (what) => {
        throw new Halt('Unsupported', `${what} is not supported`, rt.I[0])
      },
    }
  }

  /** Runs a parser over a text; what is wrong with it becomes re.error with the place. */
  function raising<T>(source: Ref, body: (parts: ParserParts) => T): T {
    if (!texts.isText(source) && !byteSystem(rt).isBytesLike(source)) {
      errors.raise('TypeError', python2 ? `object of type '${shownType(rt, source)}' has no len()` : `decoding to str: need a bytes-like object, ${shownType(rt, source)} found`)
    }
    try {
      return body(partsOf(source))
    } catch (fault) {
      if (!(fault instanceof PatternFault)) throw fault
      if (fault.type !== null) return errors.raise(fault.type, fault.message)
      const type = abstract.getattr(rt.loadModule('re'), rt.str.name('error'))
      const message = rt.str.from(fault.message)
      const args = fault.position === null ? [message] : [message, incref(source), int.from(fault.position)]
      const exception = kit.using(type, (cls) => abstract.call(cls, args))
      for (const arg of args) decref(arg)
      return errors.throwObject(exception)
    }
  }

  function finish(source: Ref, parsed: Parsed, flags: number): Ref {
    const { state } = parsed
    return patterns.create({
      source,
      flags: flags | state.flags,
      code: Int32Array.from(compileTree(parsed, flags, minor)),
      groups: state.widths.length - 1,
      names: state.names,
      isBytes: python2 || source === rt.none ? null : !texts.isText(source),
    })
  }

  put('compile', natives.fn('compile', 2, ([source, flags]) => {
    const given = int.toNumber(flags!)
    if ((given & FLAG.debug) !== 0) throw new Halt('Unsupported', 're.DEBUG is not supported', rt.I[0])
    return raising(source!, (parts) => finish(source!, parsePattern(parts, given), given))
  }, '_sre'))
  /** Alternatives of phrases, one group each: what re.Scanner searches with. */
  put('alternatives', natives.fn('alternatives', 2, ([phrases, flags]) => {
    const given = int.toNumber(flags!)
    const list = rt.listFromIterable(phrases!)
    return kit.using(list, () => {
      let state: Parsed['state'] | null = null
      const items = rt.list.items(list).map((phrase, i) => raising(phrase, (parts) => {
        state ??= newState(parts, given)
        const body = parsePattern(parts, given).body
        state.widths.push(body.width())
        if (!python2) state.flags = fixFlags(true, state.flags)
        return new Sequence(state, [{ kind: 'group', group: i + 1, add: 0, del: 0, body }])
      }))
      if (state === null) throw new Halt('Unsupported', 're.Scanner without phrases is not supported', rt.I[0])
      return finish(rt.none, { state, body: new Sequence(state, [{ kind: 'branch', items }]) }, given)
    })
  }, '_sre'))
  const character = (name: string, run: (c: number) => Ref) => put(name, natives.fn(name, 1, ([c]) => run(int.toNumber(c!)), '_sre'))
  character('ascii_iscased', (c) => kit.bool(isCasedAscii(c)))
  character('unicode_iscased', (c) => kit.bool(isCasedUnicode(c)))
  character('ascii_tolower', (c) => int.from(lowerAscii(c)))
  character('unicode_tolower', (c) => int.from(lowerUnicode(c)))
  put('CODESIZE', int.from(4))
  put('MAXREPEAT', int.from(4294967295))
  put('Pattern', incref(patterns.type.ref))
  put('Match', incref(patterns.matchType.ref))
  return module
}
