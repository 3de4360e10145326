/** fnmatch and linecache: names that match a pattern; lines of the program's own file. */
export const FNMATCH = String.raw`
import os
import posixpath
import re
import sys as _sys

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']
if _sys.version_info < (3,):
    __all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']
_compiled = {}


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    return _matcher(pat)(name) is not None


def filter(names, pat):
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(name)]


def _matcher(pat):
    match = _compiled.get(pat)
    if match is None:
        pattern = translate(str(pat, 'ISO-8859-1')).encode('ISO-8859-1') if not isinstance(pat, str) and isinstance(pat, bytes) else translate(pat)
        match = _compiled[pat] = re.compile(pattern).match
    return match


def translate(pat):
    parts = []
    i, n = 0, len(pat)
    while i < n:
        c = pat[i]
        i += 1
        if c == '*':
            if not parts or parts[-1] != '.*':
                parts.append('.*')
        elif c == '?':
            parts.append('.')
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            while j < n and pat[j] != ']':
                j += 1
            if j >= n:
                parts.append('\\[')
            else:
                stuff = pat[i:j].replace('\\', '\\\\')
                i = j + 1
                if stuff[0] == '!':
                    stuff = '^' + stuff[1:]
                elif stuff[0] in ('^', '['):
                    stuff = '\\' + stuff
                parts.append('[%s]' % stuff)
        else:
            parts.append(re.escape(c))
    body = ''.join(parts)
    if _sys.version_info < (3, 7):
        return body + '\\Z(?ms)'
    return '(?s:%s)\\Z' % body
`

export const LINECACHE = String.raw`
import _program

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']
cache = {}


def getline(filename, lineno, module_globals=None):
    if filename == _program.file and lineno >= 1:
        line = _program.source(lineno)
        return line + '\n' if line or _program.has_line(lineno) else ''
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    if filename != _program.file:
        return []
    lines = []
    while _program.has_line(len(lines) + 1):
        lines.append(_program.source(len(lines) + 1) + '\n')
    return lines


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def updatecache(filename, module_globals=None):
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
`
