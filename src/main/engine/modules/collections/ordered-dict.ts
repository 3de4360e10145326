/** collections.OrderedDict of 3.x. @mirrors Objects/odictobject.c PyODict_Type */
import type { DictParts } from '../../objects/dict.ts'
import { createKit } from '../../objects/kit.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { Compare, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { createOrderedNodes } from './ordered-nodes.ts'
import { defineOrderedViews } from './ordered-views.ts'

export function createOrderedDict(rt: Runtime): TypeInfo {
  const { H, natives, errors } = rt
  const { incref, decref, untrack, xdecref } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const dict = rt.dict.type
  const { table } = rt.dict as DictParts
  const base = dict.basicBytes / 4
  const words = { fast: base, fastSize: base + 2, sentinel: base + 4, state: base + 6, first: base + 8, last: base + 10 }
  const INSTANCE = base + 12
  const WEAKLIST = base + 14
  const nodes = createOrderedNodes(rt, words)
  const type = new TypeInfo('OrderedDict')
  type.module = 'collections'
  type.basicBytes = dict.basicBytes + 64
  type.isGc = true
  type.hasDict = true
  type.dictOffset = INSTANCE
  type.weakrefable = true
  type.weaklistOffset = WEAKLIST
  const isOrdered = (o: Ref): boolean => rt.memory.typeOf(o).isSubtypeOf(type)

  type.traverse = (o, visit) => {
    if (H[o + INSTANCE] !== NULL) visit(H[o + INSTANCE]!)
    for (let node = H[o + words.first]!; node !== NULL; node = nodes.next(node)) visit(nodes.key(node))
    dict.traverse!(o, visit)
  }
  type.ownedBlocks = (o, visit) => {
    nodes.ownedBlocks(o, visit)
    dict.ownedBlocks!(o, visit)
  }
  type.clear = (o) => {
    const own = H[o + INSTANCE]!
    H[o + INSTANCE] = NULL
    xdecref(own)
    clear(o)
  }
  type.dealloc = (o) => {
    untrack(o)
    xdecref(H[o + INSTANCE]!)
    H[o + INSTANCE] = NULL
    if (H[o + WEAKLIST] !== NULL) rt.clearWeakrefs(o)
    nodes.release(o)
    dict.dealloc(o)
  }
  type.create = (cls, args, names) => dict.create!(cls, args, names)
  type.init = (o, args, names) => {
    const count = args.length - (names?.length ?? 0)
    if (count > 1) errors.raise('TypeError', `expected at most 1 arguments, got ${count}`)
    update(o, args, names)
  }
  type.setitem = (o, key, value) => {
    if (value !== NULL) nodes.set(o, key, value)
    else if (nodes.take(o, key)) decref(nodes.taken())
    else errors.raiseWith('KeyError', key)
  }
  type.iter = (o) => views.iterate(o, 'keys', false)
  type.repr = (o) => {
    const name = rt.memory.typeOf(o).name
    if (rt.dict.size(o) === 0) return rt.str.from(`${name}()`)
    return rt.str.from(guard.run(o, '...', () => {
      const items = kit.using(views.make(o, 'items'), rt.listFromIterable)
      return kit.using(items, () => {
        if (minor < 12) return `${name}(${rt.abstract.reprText(items)})`
        return kit.using(rt.dict.create(), (plain) => {
          rt.dict.update(plain, items)
          return `${name}(${rt.abstract.reprText(plain)})`
        })
      })
    }))
  }
  type.richcompare = (left, right, op) => {
    if ((op !== Compare.Eq && op !== Compare.Ne) || !rt.dict.isDict(right)) return kit.unsupported()
    const same = kit.using(dict.richcompare!(left, right, Compare.Eq), (answer) => answer === rt.true)
    return kit.bool((same && (!isOrdered(right) || sameOrder(left, right))) === (op === Compare.Eq))
  }
  if (minor >= 9) {
    type.number.or = (left, right) => {
      if (!rt.dict.isDict(left) || !rt.dict.isDict(right)) return kit.unsupported()
      const result = rt.abstract.call(rt.memory.typeOf(isOrdered(left) ? left : right).ref, [left])
      update(result, [right], null)
      return result
    }
    type.inplace.or = (left, right) => {
      update(left, [right], null)
      return incref(left)
    }
  }
  rt.types.define(type, dict)
  const views = defineOrderedViews(rt, words.first, words.last, words.state, nodes)

  natives.method(type, 'keys', 0, (o) => views.make(o, 'keys'))
  natives.method(type, 'values', 0, (o) => views.make(o, 'values'))
  natives.method(type, 'items', 0, (o) => views.make(o, 'items'))
  natives.method(type, '__reversed__', 0, (o) => views.iterate(o, 'keys', true))
  natives.method(type, '__sizeof__', 0, (o) => rt.int.from(table.bytes(o) + nodes.bytes(o)))
  natives.method(type, 'clear', 0, (o) => {
    clear(o)
    return kit.none()
  })
  natives.method(type, 'copy', 0, copy)
  natives.getset(type, '__dict__', (o) => incref(rt.types.instanceDict(o, true)))
  natives.classMethod(type, 'fromkeys', { keywords: ['iterable', 'value'], required: 1 }, (cls, [iterable, value]) => {
    const made = rt.abstract.call(cls, [])
    try {
      kit.using(rt.abstract.iter(iterable!), (keys) => {
        for (let key = rt.abstract.next(keys); key !== NULL; key = rt.abstract.next(keys)) kit.using(key, () => rt.abstract.setitem(made, key, value === 0 ? rt.none : value!))
      })
    } catch (error) {
      rt.memory.decref(made)
      throw error
    }
    return made
  })
  natives.method(type, '__reduce__', 0, (o) => {
    const dict = rt.types.instanceDict(o, true)
    const state = dict === NULL || rt.dict.size(dict) === 0 ? kit.none() : incref(dict)
    const items = kit.using(rt.abstract.callMethod(o, 'items', []), rt.abstract.iter)
    return rt.tuple.steal([incref(rt.memory.typeOf(o).ref), incref(rt.tuple.empty), state, kit.none(), items])
  })
  natives.method(type, 'update', null, (o, args, names) => {
    update(o, args, names)
    return kit.none()
  })
  natives.method(type, 'setdefault', { keywords: ['key', 'default'], required: 1 }, (o, [key, fallback]) => {
    const found = rt.dict.get(o, key!)
    if (found !== NULL) return incref(found)
    const value = fallback === 0 ? rt.none : fallback!
    nodes.set(o, key!, value)
    return incref(value)
  })
  natives.method(type, 'pop', { keywords: ['key', 'default'], required: 1 }, (o, [key, fallback]) => {
    // Up to 3.10 the value is read before it is deleted.
    if (nodes.take(o, key!, minor < 11)) return nodes.taken()
    return fallback === 0 ? errors.raiseWith('KeyError', key!) : incref(fallback!)
  })
  natives.method(type, 'popitem', { keywords: ['last'], required: 0 }, (o, [last]) => {
    const node = H[o + (isLast(last) ? words.last : words.first)]!
    if (node === NULL) return errors.raise('KeyError', 'dictionary is empty')
    const key = incref(nodes.key(node))
    nodes.take(o, key)
    return rt.tuple.steal([key, nodes.taken()])
  })
  natives.method(type, 'move_to_end', { keywords: ['key', 'last'], required: 1 }, (o, [key, last]) => {
    const end = isLast(last)
    const node = nodes.find(o, key!)
    if (node === NULL) return errors.raiseWith('KeyError', key!)
    if (node !== H[o + (end ? words.last : words.first)]) nodes.unlinkAndLink(o, node, end)
    return kit.none()
  })
  return type

  function isLast(flag: Ref | undefined): boolean {
    return flag === undefined || flag === 0 || rt.abstract.isTrue(flag)
  }

  function clear(o: Ref): void {
    rt.dict.clear(o)
    nodes.release(o)
  }

  function copy(o: Ref): Ref {
    const result = rt.abstract.call(rt.memory.typeOf(o).ref, [])
    for (let node = H[o + words.first]!; node !== NULL; node = nodes.next(node)) {
      const key = nodes.key(node)
      kit.using(rt.abstract.getitem(o, key), (value) => rt.abstract.setitem(result, key, value))
    }
    return result
  }

  function sameOrder(left: Ref, right: Ref): boolean {
    let [a, b] = [H[left + words.first]!, H[right + words.first]!]
    for (; a !== NULL && b !== NULL; a = nodes.next(a), b = nodes.next(b)) {
      if (!rt.abstract.compareBool(nodes.key(a), nodes.key(b), Compare.Eq)) return false
    }
    return a === b
  }

  /** @mirrors mutablemapping_update */
  function update(o: Ref, args: readonly Ref[], names: readonly Ref[] | null): void {
    const count = args.length - (names?.length ?? 0)
    if (count > 1) errors.raise('TypeError', `update() takes at most 1 positional argument (${count} given)`)
    if (count === 1) {
      const other = args[0]!
      const isPlain = rt.memory.typeOf(other) === dict
      const keys = isPlain ? NULL : rt.abstract.lookupAttr(other, rt.str.name('keys'))
      if (keys === NULL || (minor < 9 && rt.dict.isDict(other))) {
        xdecref(keys)
        const pairs = isPlain ? pairsOf(other) : keys === NULL ? incref(other) : rt.abstract.callMethod(other, 'items', [])
        eachItem(pairs, (pair) => putPair(o, pair))
      } else {
        eachItem(kit.using(keys, (method) => rt.abstract.call(method, [])), (key) => {
          kit.using(rt.abstract.getitem(other, key), (value) => rt.abstract.setitem(o, key, value))
        })
      }
    }
    if (names === null) return
    const pairs = names.map((name, i) => rt.tuple.from([name, args[count + i]!]))
    eachItem(rt.list.steal(pairs), (pair) => putPair(o, pair))
  }

  /** @mirrors Objects/dictobject.c PyDict_Items */
  function pairsOf(plain: Ref): Ref {
    const pairs: Ref[] = []
    rt.dict.each(plain, (key, value) => pairs.push(rt.tuple.from([key, value])))
    return rt.list.steal(pairs)
  }

  function putPair(o: Ref, pair: Ref): void {
    const parts = kit.collect(pair)
    if (parts.length !== 2) {
      kit.release(parts)
      errors.raise('ValueError', parts.length < 2 ? `need more than ${parts.length} value${parts.length === 1 ? '' : 's'} to unpack` : 'too many values to unpack (expected 2)')
    }
    rt.abstract.setitem(o, parts[0]!, parts[1]!)
    kit.release(parts)
  }

  /** Takes the iterable over. */
  function eachItem(iterable: Ref, body: (item: Ref) => void): void {
    kit.using(iterable, () =>
      kit.using(rt.abstract.iter(iterable), (iterator) => {
        for (let item = rt.abstract.next(iterator); item !== NULL; item = rt.abstract.next(iterator)) kit.using(item, body)
      }),
    )
  }
}
