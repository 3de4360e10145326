/** Facts about built-in types that differ between releases and are of use to nothing outside this folder. */
import type { LanguageVersion } from '../../../shared/settings.ts'

export interface ObjectDetails {
  /** Room for a result int known to have one digit: sizeof(PyLongObject) with or without its padding. */
  readonly oneDigitBytes: 28 | 32
  /** References that small ints and `()` start with; -1 stands for immortal. */
  readonly staticReferences: number
  /** list(iterable of known length): the resize rule, exactly that many slots, or rounded up to an even number. */
  readonly listFromKnownLength: 'resize' | 'exact' | 'even'
  /** Extending an empty list allocates as list() does. */
  readonly extendPreallocates: boolean
  /** list(set) and list(dict) go through the resize rule. */
  readonly listFromHashTableResizes: boolean
  /** `in` asks the needle whether it equals the item, not the item (until 3.8). */
  readonly needleAsks: boolean
  /** list.pop of the last item releases the item array. */
  readonly popReleasesArray: boolean
  /** `{}` has a key table of its own (3.7). */
  readonly emptyDictHasTable: boolean
  /** dict() starts on the shared empty key table. */
  readonly dictCallIsEmpty: boolean
  /** Displays of up to this many items start on the empty table. */
  readonly unsizedDisplay: number
  /** The size of a table is computed with bit operations that overshoot (3.10+), see dict/layout.ts. */
  readonly tableSizeOvershoots: boolean
  /** An empty dict that takes over a compact dict copies its table as it is (3.10+). */
  readonly updateClonesTable: boolean
  /** hash(nan) is the identity. */
  readonly nanHashIsIdentity: boolean
  /** tuple(iterable) grows by 10, then by a quarter (2.7 and 3.x alike) or goes through a list. */
  readonly frozensetSingleton: boolean
  /** reversed(dict) and reversed views. */
  readonly reversibleDict: boolean
  readonly rangeIteratorBytes: 48 | 40
  /**
   * One-character texts and bytes that start-up, with the site module, leaves in the caches; the others come on first use and stay.
   * null: all are part of the process from the start. 2.7's are taken to be.
   */
  readonly startupCharacters: { readonly str: string; readonly bytes: string } | null
}

const CHARACTERS_37 = { str: '\n\r#$)*-./8:=?BCDEFGLNOPRSTWX\\]_abcdefghijklmnopqrstuvwx{}~', bytes: '0' }
const CHARACTERS_38 = { str: `${CHARACTERS_37.str}M`, bytes: '0' }
const CHARACTERS_39 = { str: CHARACTERS_38.str, bytes: '()*+-.012:=[]' }

export const DETAILS: Readonly<Record<LanguageVersion, ObjectDetails>> = {
  '2.7': {
    oneDigitBytes: 28, staticReferences: 1, listFromKnownLength: 'resize', extendPreallocates: false, listFromHashTableResizes: false, needleAsks: true,
    popReleasesArray: false, emptyDictHasTable: false, unsizedDisplay: 5, tableSizeOvershoots: false, updateClonesTable: false,
    dictCallIsEmpty: false, nanHashIsIdentity: false, frozensetSingleton: true, reversibleDict: false,
    rangeIteratorBytes: 48, startupCharacters: null,
  },
  '3.7': {
    oneDigitBytes: 28, staticReferences: 1, listFromKnownLength: 'resize', extendPreallocates: false, listFromHashTableResizes: false, needleAsks: true,
    popReleasesArray: false, emptyDictHasTable: true, unsizedDisplay: -1, tableSizeOvershoots: false, updateClonesTable: false,
    dictCallIsEmpty: false, nanHashIsIdentity: false, frozensetSingleton: true, reversibleDict: false,
    rangeIteratorBytes: 48, startupCharacters: CHARACTERS_37,
  },
  '3.8': {
    oneDigitBytes: 28, staticReferences: 1, listFromKnownLength: 'exact', extendPreallocates: false, listFromHashTableResizes: false, needleAsks: true,
    popReleasesArray: false, emptyDictHasTable: false, unsizedDisplay: 0, tableSizeOvershoots: false, updateClonesTable: false,
    dictCallIsEmpty: false, nanHashIsIdentity: false, frozensetSingleton: true, reversibleDict: true,
    rangeIteratorBytes: 48, startupCharacters: CHARACTERS_38,
  },
  '3.9': {
    oneDigitBytes: 28, staticReferences: 1, listFromKnownLength: 'exact', extendPreallocates: false, listFromHashTableResizes: false, needleAsks: false,
    popReleasesArray: false, emptyDictHasTable: false, unsizedDisplay: 0, tableSizeOvershoots: false, updateClonesTable: false,
    dictCallIsEmpty: false, nanHashIsIdentity: false, frozensetSingleton: true, reversibleDict: true,
    rangeIteratorBytes: 48, startupCharacters: CHARACTERS_39,
  },
  '3.10': {
    oneDigitBytes: 28, staticReferences: 1, listFromKnownLength: 'even', extendPreallocates: true, listFromHashTableResizes: false, needleAsks: false,
    popReleasesArray: false, emptyDictHasTable: false, unsizedDisplay: 5, tableSizeOvershoots: true, updateClonesTable: true,
    dictCallIsEmpty: true, nanHashIsIdentity: true, frozensetSingleton: false, reversibleDict: true,
    rangeIteratorBytes: 48, startupCharacters: CHARACTERS_39,
  },
  '3.11': {
    oneDigitBytes: 32, staticReferences: 999999999, listFromKnownLength: 'even', extendPreallocates: true, listFromHashTableResizes: false, needleAsks: false,
    popReleasesArray: false, emptyDictHasTable: false, unsizedDisplay: 5, tableSizeOvershoots: true, updateClonesTable: true,
    dictCallIsEmpty: true, nanHashIsIdentity: true, frozensetSingleton: false, reversibleDict: true,
    rangeIteratorBytes: 48, startupCharacters: null,
  },
  '3.12': {
    oneDigitBytes: 32, staticReferences: -1, listFromKnownLength: 'even', extendPreallocates: true, listFromHashTableResizes: false, needleAsks: false,
    popReleasesArray: true, emptyDictHasTable: false, unsizedDisplay: 5, tableSizeOvershoots: true, updateClonesTable: true,
    dictCallIsEmpty: true, nanHashIsIdentity: true, frozensetSingleton: false, reversibleDict: true,
    rangeIteratorBytes: 40, startupCharacters: null,
  },
  '3.13': {
    oneDigitBytes: 32, staticReferences: -1, listFromKnownLength: 'even', extendPreallocates: true, listFromHashTableResizes: true, needleAsks: false,
    popReleasesArray: true, emptyDictHasTable: false, unsizedDisplay: 5, tableSizeOvershoots: true, updateClonesTable: true,
    dictCallIsEmpty: true, nanHashIsIdentity: true, frozensetSingleton: false, reversibleDict: true,
    rangeIteratorBytes: 40, startupCharacters: null,
  },
}
