/**
 * Where fields lie, in words (4 bytes) from an object's Ref. Source: the structs of Include/cpython of each release.
 * A pointer takes two words; its Ref is in the first.
 */

/** PyObject: ob_refcnt (low word; -1 marks an immortal object) and ob_type. */
export const OB_REFCNT = 0
export const OB_TYPE = 2
/** PyVarObject: ob_size. */
export const OB_SIZE = 4

/** Refcount word of an immortal object (3.12+); never changed by incref and decref. */
export const IMMORTAL = -1

/**
 * PyGC_Head, in words from its own start (object minus gcHeadWords).
 * `next` is 0 while the object is untracked. CPython keeps flags and gc_refs in spare bits of the links (3.8+) or in a
 * third field (before); here they take the free upper halves of the two links in every version.
 */
export const GC_NEXT = 0
export const GC_FLAGS = 1
export const GC_PREV = 2
export const GC_REFS = 3
export const GC_FINALIZED = 1
export const GC_COLLECTING = 2
export const GC_UNREACHABLE = 4

/** PyTypeObject: the handle of its TypeInfo stands in the place of tp_name. */
export const TYPE_INFO = 6
/** Behind it a number of its own for each state of the type and of its shared keys; 0: none given yet. */
export const TYPE_VERSION = 7

/** PyLongObject: ob_size carries sign and digit count, 30-bit digits from word 6. */
export const LONG_DIGITS = 6
/** Python 2's PyIntObject: 64-bit value at words 4 and 5. */
export const INT_LOW = 4
export const INT_HIGH = 5
/** PyFloatObject: the double at word 4. */
export const FLOAT_VALUE = 4

/** Text and byte strings: length, then the handle of the JavaScript string in the place of the hash. */
export const STR_LENGTH = 4
export const STR_HANDLE = 6
/** 3.x state bits: interned (bit 0), kind (bits 1..3). */
export const STR_STATE = 8

/** PyTupleObject: ob_size, then items. */
export const TUPLE_ITEMS = 6
/** PyListObject: ob_size, ob_item, allocated. */
export const LIST_ITEMS = 6
export const LIST_ALLOCATED = 8

/** Of classmethod and staticmethod objects. */
export const WRAPPED_CALLABLE = 4

/** superobject: the class that super() was given. */
export const SUPER_CLASS = 4
