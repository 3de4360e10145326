/** The value of a literal, before it becomes an object. Text is kept as the version at hand sees it. */
export type PyConstant =
  | { readonly type: 'None' }
  | { readonly type: 'True' }
  | { readonly type: 'False' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'int'; readonly value: bigint }
  /** 2.7's `10L`, and 2.7's integers that do not fit 64 bits. */
  | { readonly type: 'long'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  /** `real` is 0 in every literal; folding `1 + 2j` sets it. */
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  /** 3.x: text, astral characters as surrogate pairs. 2.7: one JavaScript character per byte of the byte string. */
  | { readonly type: 'str'; readonly value: string }
  /** 2.7's `u''`. */
  | { readonly type: 'unicode'; readonly value: string }
  /** One JavaScript character per byte. 3.x only: 2.7's `b''` is a `str`. */
  | { readonly type: 'bytes'; readonly value: string }
  /** Made by folding only. */
  | { readonly type: 'tuple'; readonly items: readonly PyConstant[] }
  /** Made by folding only; items in source order, equal ones not yet merged. */
  | { readonly type: 'frozenset'; readonly items: readonly PyConstant[] }
