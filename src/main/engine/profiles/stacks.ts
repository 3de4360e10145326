/** The value stack of the releases, measured as co_stacksize of small functions; and who holds spread arguments. */
import type { SpreadProfile, StackProfile } from './types.ts'

export const STACK_27: StackProfile = {
  handler: 3, matching: 4, handlerBody: 0, finallyBody: 3, namedHandler: 0, withBody: 3, withHandler: 4,
  makeFunction: 1, callNull: 0, keywordNames: 'each', boolOpCopy: 0, delegation: 0, noneOperand: 1, largestDisplay: Infinity,
}

/** 3.7 and 3.8. */
export const STACK_37: StackProfile = {
  handler: 6, matching: 7, handlerBody: 3, finallyBody: 6, namedHandler: 10, withBody: 0, withHandler: 8,
  makeFunction: 2, callNull: 0, keywordNames: 'tuple', boolOpCopy: 0, delegation: 0, noneOperand: 1, largestDisplay: Infinity,
}

export const STACK_39: StackProfile = { ...STACK_37, withHandler: 7 }

export const STACK_310: StackProfile = { ...STACK_39, largestDisplay: 30 }

export const STACK_311: StackProfile = {
  handler: 4, matching: 2, handlerBody: 1, finallyBody: 2, namedHandler: 4, withBody: 0, withHandler: 5,
  makeFunction: 1, callNull: 1, keywordNames: 'none', boolOpCopy: 0, delegation: 0, noneOperand: 0, largestDisplay: 30,
}

export const STACK_312: StackProfile = { ...STACK_311, boolOpCopy: 1, delegation: 1 }

export const STACK_313: StackProfile = { ...STACK_312, keywordNames: 'tuple' }

/** 2.7 and 3.7. */
export const SPREAD_27: SpreadProfile = { sharesDict: true, holds: 'keywords', releasedBefore: false }
export const SPREAD_38: SpreadProfile = { sharesDict: true, holds: 'all', releasedBefore: false }
export const SPREAD_39: SpreadProfile = { sharesDict: false, holds: 'all', releasedBefore: false }
export const SPREAD_312: SpreadProfile = { sharesDict: false, holds: 'all', releasedBefore: true }
