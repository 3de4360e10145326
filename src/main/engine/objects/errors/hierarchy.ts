/** Built-in exceptions of each release, in the order the interpreter makes them. Source: Objects/exceptions.c. */
import type { VersionProfile } from '../../profiles/types.ts'

/** Name, base, and the row of the size table when it has fields of its own. */
export type ExceptionRow = readonly [name: string, base: string, size?: string]

const PYTHON2: readonly ExceptionRow[] = [
  ['Exception', 'BaseException'], ['StandardError', 'Exception'], ['TypeError', 'StandardError'], ['StopIteration', 'Exception'],
  ['GeneratorExit', 'BaseException'], ['SystemExit', 'BaseException', 'SystemExit'], ['KeyboardInterrupt', 'BaseException'],
  ['ImportError', 'StandardError'], ['EnvironmentError', 'StandardError', 'OSError'], ['IOError', 'EnvironmentError'],
  ['OSError', 'EnvironmentError'], ['EOFError', 'StandardError'], ['RuntimeError', 'StandardError'], ['NotImplementedError', 'RuntimeError'],
  ['NameError', 'StandardError'], ['UnboundLocalError', 'NameError'], ['AttributeError', 'StandardError'],
  ['SyntaxError', 'StandardError', 'SyntaxError'], ['IndentationError', 'SyntaxError'], ['TabError', 'IndentationError'],
  ['LookupError', 'StandardError'], ['IndexError', 'LookupError'], ['KeyError', 'LookupError'], ['ValueError', 'StandardError'],
  ['UnicodeError', 'ValueError'], ['UnicodeEncodeError', 'UnicodeError', 'UnicodeError'], ['UnicodeDecodeError', 'UnicodeError', 'UnicodeError'],
  ['UnicodeTranslateError', 'UnicodeError', 'UnicodeError'], ['AssertionError', 'StandardError'], ['ArithmeticError', 'StandardError'],
  ['FloatingPointError', 'ArithmeticError'], ['OverflowError', 'ArithmeticError'], ['ZeroDivisionError', 'ArithmeticError'],
  ['SystemError', 'StandardError'], ['ReferenceError', 'StandardError'], ['MemoryError', 'StandardError'], ['BufferError', 'StandardError'],
]

const PYTHON3: readonly ExceptionRow[] = [
  ['Exception', 'BaseException'], ['TypeError', 'Exception'], ['StopAsyncIteration', 'Exception'], ['StopIteration', 'Exception', 'StopIteration'],
  ['GeneratorExit', 'BaseException'], ['SystemExit', 'BaseException', 'SystemExit'], ['KeyboardInterrupt', 'BaseException'],
  ['ImportError', 'Exception', 'ImportError'], ['ModuleNotFoundError', 'ImportError'], ['OSError', 'Exception', 'OSError'],
  ['EOFError', 'Exception'], ['RuntimeError', 'Exception'], ['RecursionError', 'RuntimeError'], ['NotImplementedError', 'RuntimeError'],
  ['NameError', 'Exception', 'NameError'], ['UnboundLocalError', 'NameError'], ['AttributeError', 'Exception', 'AttributeError'],
  ['SyntaxError', 'Exception', 'SyntaxError'], ['IndentationError', 'SyntaxError'], ['TabError', 'IndentationError'],
  ['LookupError', 'Exception'], ['IndexError', 'LookupError'], ['KeyError', 'LookupError'], ['ValueError', 'Exception'],
  ['UnicodeError', 'ValueError'], ['UnicodeEncodeError', 'UnicodeError', 'UnicodeError'], ['UnicodeDecodeError', 'UnicodeError', 'UnicodeError'],
  ['UnicodeTranslateError', 'UnicodeError', 'UnicodeError'], ['AssertionError', 'Exception'], ['ArithmeticError', 'Exception'],
  ['FloatingPointError', 'ArithmeticError'], ['OverflowError', 'ArithmeticError'], ['ZeroDivisionError', 'ArithmeticError'],
  ['SystemError', 'Exception'], ['ReferenceError', 'Exception'], ['MemoryError', 'Exception'], ['BufferError', 'Exception'],
  ['ConnectionError', 'OSError'], ['BlockingIOError', 'OSError'], ['BrokenPipeError', 'ConnectionError'], ['ChildProcessError', 'OSError'],
  ['ConnectionAbortedError', 'ConnectionError'], ['ConnectionRefusedError', 'ConnectionError'], ['ConnectionResetError', 'ConnectionError'],
  ['FileExistsError', 'OSError'], ['FileNotFoundError', 'OSError'], ['IsADirectoryError', 'OSError'], ['NotADirectoryError', 'OSError'],
  ['InterruptedError', 'OSError'], ['PermissionError', 'OSError'], ['ProcessLookupError', 'OSError'], ['TimeoutError', 'OSError'],
]

const WARNINGS: readonly ExceptionRow[] = [
  ['Warning', 'Exception'], ['UserWarning', 'Warning'], ['DeprecationWarning', 'Warning'], ['PendingDeprecationWarning', 'Warning'],
  ['SyntaxWarning', 'Warning'], ['RuntimeWarning', 'Warning'], ['FutureWarning', 'Warning'], ['ImportWarning', 'Warning'],
  ['UnicodeWarning', 'Warning'], ['BytesWarning', 'Warning'],
]

export function exceptionRows(profile: VersionProfile): readonly ExceptionRow[] {
  if (profile.objects.python2) return [...PYTHON2, ...WARNINGS]
  const rows: ExceptionRow[] = [...PYTHON3, ...WARNINGS, ['ResourceWarning', 'Warning']]
  if (profile.minor >= 10) rows.push(['EncodingWarning', 'Warning'])
  if (profile.minor >= 11) rows.push(['BaseExceptionGroup', 'BaseException', 'BaseExceptionGroup'])
  if (profile.minor >= 13) rows.push(['PythonFinalizationError', 'RuntimeError'], ['_IncompleteInputError', 'SyntaxError'])
  return rows
}

/** OSError(errno, …) answers an instance of this subclass (3.3+). */
export const ERRNO_TYPES: Readonly<Record<number, string>> = {
  1: 'PermissionError', 2: 'FileNotFoundError', 3: 'ProcessLookupError', 4: 'InterruptedError', 10: 'ChildProcessError', 11: 'BlockingIOError',
  13: 'PermissionError', 17: 'FileExistsError', 20: 'NotADirectoryError', 21: 'IsADirectoryError', 32: 'BrokenPipeError',
  103: 'ConnectionAbortedError', 104: 'ConnectionResetError', 108: 'BrokenPipeError', 110: 'TimeoutError', 111: 'ConnectionRefusedError',
  114: 'BlockingIOError', 115: 'BlockingIOError',
}
