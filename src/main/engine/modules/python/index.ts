/** Modules that are Python in CPython too: compiled when a program first imports them. */
import { ABC_2 } from './abc-2.ts'
import { abc3 } from './abc.ts'
import { collectionsAbc3 } from './collections-abc.ts'
import { COLLECTIONS_2 } from './collections-2.ts'
import { collections3 } from './collections-3.ts'
import { COLLECTIONS_ABC_ALIAS } from './collections-package.ts'
import { CONTEXTLIB_2 } from './contextlib-2.ts'
import { CONTEXTLIB_3 } from './contextlib-3.ts'
import { COPY_2, COPY_3, COPYREG_2, COPYREG_3 } from './copy.ts'
import { dataclassesSource } from './dataclasses/index.ts'
import { enumSource } from './enum/index.ts'
import { FUNCTOOLS_2 } from './functools-2.ts'
import { FUNCTOOLS_3 } from './functools-3.ts'
import { HEAPQ_2, HEAPQ_3 } from './heapq.ts'
import { C_STRING_IO_2, IO, STRING_IO_2 } from './io.ts'
import { JSON_ENCODER_2, JSON_ENCODER_3 } from './json-encoder.ts'
import { JSON_2, JSON_3, JSON_DECODER_2, JSON_DECODER_3 } from './json.ts'
import { FNMATCH, LINECACHE } from './files.ts'
import { FILE_TREE, UTF_8_CODEC } from './file-tree.ts'
import { INSPECT_2 } from './inspect/kinds.ts'
import { INSPECT_3 } from './inspect/signature.ts'
import { KEYWORD_2, keyword3 } from './keyword.ts'
import { RANDOM_2 } from './random-2.ts'
import { RANDOM_3 } from './random-3.ts'
import { RE_2, RE_3 } from './re.ts'
import { ERRNO } from './errno.ts'
import { PATH_LIKE } from './os-parts.ts'
import { PPRINT } from './pprint.ts'
import { PPRINT_2 } from './pprint-2.ts'
import { QUEUE } from './queue.ts'
import { THREADING } from './threading.ts'
import { THREAD_PARTS } from './thread-parts.ts'
import { TRACEBACK } from './traceback/index.ts'
import { TRACEBACK_2 } from './traceback/legacy.ts'
import { DATETIME } from './datetime.ts'
import { DATETIME_INSTANTS } from './datetime-instants.ts'
import { STRPTIME } from './strptime.ts'
import { NUMBERS } from './numbers.ts'
import { FRACTIONS } from './fractions.ts'
import { STATISTICS } from './statistics.ts'
import { NORMAL_DISTRIBUTION } from './normal-distribution.ts'
import { DECIMAL } from './decimal.ts'
import { DECIMAL_ARITHMETIC } from './decimal-arithmetic.ts'
import { DECIMAL_METHODS } from './decimal-methods.ts'
import { PICKLE } from './pickle.ts'
import { UNPICKLING } from './unpickling.ts'
import { HASHLIB } from './hashes.ts'
import { HMAC } from './hmac.ts'
import { BASE64 } from './base64.ts'
import { BASE85 } from './base85.ts'
import { BINARY_PARTS } from './binary-parts.ts'
import { URANDOM } from './random-bytes.ts'
import { SECRETS } from './secrets.ts'
import { ZLIB } from './zlib.ts'
import { UUID } from './uuid.ts'
import { CODECS } from './codecs.ts'
import { CODECS_NATIVE } from './codecs-native.ts'
import { LOGGING } from './logging.ts'
import { LOGGERS } from './loggers.ts'
import { PLATFORM } from './platform.ts'
import { IMPORTLIB } from './importlib.ts'
import { TIMEIT } from './timeit.ts'
import { CMATH } from './cmath.ts'
import { CONTEXTVARS } from './contextvars.ts'
import { GRAPHLIB } from './graphlib.ts'
import { SCHED } from './sched.ts'
import { FUTURES } from './futures.ts'
import { CALENDAR } from './calendar.ts'
import { SHLEX } from './shlex.ts'
import { CSV } from './csv.ts'
import { PATHLIB } from './pathlib.ts'
import { LOCALE } from './outside.ts'
import { SIGNAL } from './signal.ts'
import { TEMPFILE } from './tempfile.ts'
import { DIFFLIB } from './difflib.ts'
import { ABCOLL_2 } from './abc/legacy.ts'
import { USER_STRING } from './user-string.ts'
import { USER_DICT_2, USER_LIST_2 } from './user-types-2.ts'
import { PICKLE_2 } from './pickle-2.ts'
import { ARGPARSE } from './argparse.ts'
import { ARGUMENT_PARSER } from './argument-parser.ts'
import { REPRLIB_2, REPRLIB_3 } from './reprlib.ts'
import { STRING_2, STRING_3 } from './string.ts'
import { STRUCT } from './struct.ts'
import { TEXTWRAP_2, TEXTWRAP_3 } from './textwrap.ts'
import { TRACEMALLOC } from './tracemalloc.ts'
import { TYPES_2, TYPES_3 } from './types.ts'
import { typingSource } from './typing/index.ts'
import { UNITTEST } from './unittest/index.ts'
import { WARNINGS_2, warnings3 } from './warnings.ts'
import { WEAKREF_2, weakref3 } from './weakref.ts'
import { weakSet } from './weak-set.ts'

/** Null: no such module in that line of Python; a function of 3.x's minor version where the releases differ much. */
export interface ModuleSource {
  readonly python2: string | null
  readonly python3: string | ((minor: number) => string | null) | null
}

const both = (source: string): ModuleSource => ({ python2: source, python3: source })

export const SOURCES: Readonly<Record<string, ModuleSource>> = {
  abc: { python2: ABC_2, python3: abc3 },
  _collections_abc: { python2: null, python3: collectionsAbc3 },
  _weakrefset: { python2: weakSet(-1), python3: weakSet },
  collections: { python2: COLLECTIONS_2, python3: collections3 },
  'collections.abc': { python2: null, python3: COLLECTIONS_ABC_ALIAS },
  contextlib: { python2: CONTEXTLIB_2, python3: CONTEXTLIB_3 },
  copy: { python2: COPY_2, python3: COPY_3 },
  copy_reg: { python2: COPYREG_2, python3: null },
  copyreg: { python2: null, python3: COPYREG_3 },
  dataclasses: { python2: null, python3: dataclassesSource },
  enum: { python2: null, python3: enumSource },
  functools: { python2: FUNCTOOLS_2, python3: FUNCTOOLS_3 },
  _filetree: both(FILE_TREE),
  encodings: both(''),
  'encodings.utf_8': both(UTF_8_CODEC),
  fnmatch: both(FNMATCH),
  heapq: { python2: HEAPQ_2, python3: HEAPQ_3 },
  StringIO: { python2: STRING_IO_2, python3: null },
  cStringIO: { python2: C_STRING_IO_2, python3: null },
  io: both(IO),
  json: { python2: JSON_2, python3: JSON_3 },
  'json.decoder': { python2: JSON_DECODER_2, python3: JSON_DECODER_3 },
  'json.encoder': { python2: JSON_ENCODER_2, python3: JSON_ENCODER_3 },
  inspect: { python2: INSPECT_2, python3: INSPECT_3 },
  keyword: { python2: KEYWORD_2, python3: keyword3 },
  linecache: both(LINECACHE),
  _pathlike: { python2: null, python3: PATH_LIKE },
  _threadparts: both(THREAD_PARTS),
  errno: both(ERRNO),
  pprint: { python2: PPRINT_2, python3: PPRINT },
  Queue: { python2: QUEUE, python3: null },
  queue: { python2: null, python3: QUEUE },
  threading: both(THREADING),
  traceback: { python2: TRACEBACK_2, python3: TRACEBACK },
  _strptime: both(STRPTIME),
  datetime: both(DATETIME + DATETIME_INSTANTS),
  numbers: both(NUMBERS),
  fractions: both(FRACTIONS),
  statistics: { python2: null, python3: STATISTICS + NORMAL_DISTRIBUTION },
  decimal: both(DECIMAL + DECIMAL_ARITHMETIC + DECIMAL_METHODS),
  pickle: { python2: PICKLE_2, python3: PICKLE + UNPICKLING },
  hashlib: both(HASHLIB),
  hmac: both(HMAC),
  base64: { python2: BASE64, python3: BASE64 + BASE85 },
  _binaryparts: both(BINARY_PARTS),
  _urandom: both(URANDOM),
  secrets: { python2: null, python3: SECRETS },
  zlib: both(ZLIB),
  uuid: both(UUID),
  codecs: both(CODECS),
  _codecs: both(CODECS_NATIVE),
  logging: both(LOGGING + LOGGERS),
  platform: both(PLATFORM),
  timeit: both(TIMEIT),
  cmath: both(CMATH),
  contextvars: { python2: null, python3: CONTEXTVARS },
  graphlib: { python2: null, python3: (minor) => (minor >= 9 ? GRAPHLIB : null) },
  sched: both(SCHED),
  concurrent: { python2: null, python3: '' },
  'concurrent.futures': { python2: null, python3: FUTURES },
  importlib: both(IMPORTLIB),
  calendar: both(CALENDAR),
  shlex: both(SHLEX),
  csv: both(CSV),
  pathlib: { python2: null, python3: PATHLIB },
  locale: both(LOCALE),
  signal: both(SIGNAL),
  tempfile: both(TEMPFILE),
  difflib: both(DIFFLIB),
  _abcoll: { python2: ABCOLL_2, python3: null },
  UserDict: { python2: USER_DICT_2, python3: null },
  UserList: { python2: USER_LIST_2, python3: null },
  _userstring: { python2: null, python3: USER_STRING },
  argparse: both(ARGPARSE + ARGUMENT_PARSER),
  random: { python2: RANDOM_2, python3: RANDOM_3 },
  re: { python2: RE_2, python3: RE_3 },
  repr: { python2: REPRLIB_2, python3: null },
  reprlib: { python2: null, python3: REPRLIB_3 },
  string: { python2: STRING_2, python3: STRING_3 },
  struct: both(STRUCT),
  textwrap: { python2: TEXTWRAP_2, python3: TEXTWRAP_3 },
  tracemalloc: { python2: null, python3: TRACEMALLOC },
  types: { python2: TYPES_2, python3: TYPES_3 },
  typing: { python2: null, python3: typingSource },
  unittest: both(UNITTEST),
  warnings: { python2: WARNINGS_2, python3: warnings3 },
  weakref: { python2: WEAKREF_2, python3: weakref3 },
}
