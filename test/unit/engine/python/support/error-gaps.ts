/**
 * Snippets of errors.txt whose error differs from the interpreter's in words or place, with the versions it differs in.
 * Most are errors inside f-strings, which each release words in its own way. The list may only get shorter.
 */
export const ERROR_GAPS: Readonly<Record<string, string>> = {
  'for x, 1 in y: pass': '3.7 3.8',
  'with a as f(): pass': '3.7 3.8',
  'with a as 1: pass': '3.7 3.8',
  'f(**x, *y)': '3.10 3.13',
  'f(c, a for a in b)': '2.7',
  'class A(x for x in y): pass': '3.7 3.9 3.10 3.11 3.12 3.13',
  '[y for x in (z := 1)]': '3.8 3.9',
  '[(x := 1) for y in z for x in w]': '3.8 3.9',
  'try:\n  x\nexcept:\n  y\nexcept E:\n  z': '2.7 3.7 3.8 3.9',
  'x = f\'{a b}\'': '3.7 3.8 3.9 3.10 3.11 3.12 3.13',
  'x = f\'{a:{b}\'': '3.12 3.13',
  'x = f\'{lambda x: 1}\'': '3.7 3.8 3.9 3.10 3.11 3.12 3.13',
  'x = f\'{a = !r:}}\'': '3.7',
  'x = f\'{*}\'': '3.7 3.8 3.9 3.10 3.11 3.12 3.13',
  'x = f\'{(}\'': '3.8 3.9 3.10 3.11 3.12 3.13',
  'x = f\'{a)}\'': '3.7 3.8 3.9 3.10 3.11',
  'x = b\'é\'': '2.7',
  'x = \'\\x1\'': '2.7',
  'x = b\'\\x1\'': '2.7',
  'match x\n    case 1: pass': '3.10 3.11 3.12 3.13',
  'a = 3 if x else y = 2': '3.10 3.11 3.12 3.13',
  'with (a as b) as c: pass': '3.9 3.10 3.11 3.12 3.13',
  'with (a as b, c: pass': '3.9 3.10 3.11 3.12 3.13',
  'x := 1': '3.9',
}
