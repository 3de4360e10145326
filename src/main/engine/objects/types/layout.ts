/** Words of a PyTypeObject that hold references. Source: Include/cpython/object.h; TYPE_INFO stands in layout.ts. */
export const TP_DOC = 44
export const TP_BASE = 64
export const TP_DICT = 66
export const TP_BASES = 84
export const TP_MRO = 86
/** 3.x: a dict from address to weak reference; 2.7: a list of weak references. */
export const TP_SUBCLASSES = 90
export const TP_WEAKLIST = 92
/** PyHeapTypeObject: ht_name, ht_qualname, ht_slots, ht_cached_keys. */
export const HT_NAME = 104
export const HT_QUALNAME = 106
export const HT_SLOTS = 108
export const HT_CACHED_KEYS = 110
/** A PyMemberDef at the end of the type for each slot. */
export const MEMBER_DEF_BYTES = 40
