/** shlex: words as a shell splits them. Source: Lib/shlex.py. */
export const SHLEX = String.raw`
import re
import sys as _sys

__all__ = ['shlex', 'split', 'quote', 'join']
_SAFE = re.compile(r'[^\w@%+=:,./-]', 0 if _sys.version_info[0] == 2 else re.ASCII).search


def _words(s, comments, posix):
    word, quote, escaped, started = '', '', False, False
    i, n = 0, len(s)
    while i < n:
        c = s[i]
        i += 1
        if quote:
            if c == quote:
                if not posix:
                    word += c
                quote = ''
            elif posix and c == '\\' and quote == '"' and i <= n:
                if i >= n:
                    raise ValueError('No escaped character')
                d = s[i]
                i += 1
                word += d if d in '\\"' else '\\' + d
            else:
                word += c
            continue
        if c in ' \t\r\n':
            if started:
                yield word
                word, started = '', False
            continue
        if comments and c == '#':
            while i < n and s[i] != '\n':
                i += 1
            if posix and started or started:
                yield word
                word, started = '', False
            continue
        started = True
        if c in '\'"' and (posix or not word):
            quote = c
            if not posix:
                word += c
        elif posix and c == '\\':
            if i >= n:
                raise ValueError('No escaped character')
            word += s[i]
            i += 1
        else:
            word += c
    if quote:
        raise ValueError('No closing quotation')
    if started:
        yield word


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    return list(_words(s, comments, posix))


def quote(s):
    if not s:
        return "''"
    if _SAFE(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(quote(arg) for arg in split_command)


if _sys.version_info < (3, 8):
    del join
    __all__.remove('join')


class shlex(object):
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if punctuation_chars:
            import _program
            _program.refuse('shlex.shlex(punctuation_chars=True)')
        if not isinstance(instream, str):
            instream = instream.read()
        self._text = instream
        self.posix = posix
        self.whitespace_split = False
        self.commenters = '#'
        self.lineno = 1
        self.eof = None if posix else ''
        self._tokens = None

    def _split_punctuation(self):
        if self.whitespace_split:
            return list(_words(self._text, bool(self.commenters), self.posix))
        tokens = []
        wordchars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        i, n, s = 0, len(self._text), self._text
        while i < n:
            c = s[i]
            if c in ' \t\r\n':
                i += 1
            elif c in self.commenters:
                while i < n and s[i] != '\n':
                    i += 1
            elif c in '\'"':
                end = s.find(c, i + 1)
                if end < 0:
                    raise ValueError('No closing quotation')
                tokens.append(s[i + 1:end] if self.posix else s[i:end + 1])
                i = end + 1
            elif c in wordchars:
                j = i
                while j < n and s[j] in wordchars:
                    j += 1
                tokens.append(s[i:j])
                i = j
            else:
                tokens.append(c)
                i += 1
        return tokens

    def get_token(self):
        if self._tokens is None:
            self._tokens = self._split_punctuation()
        return self._tokens.pop(0) if self._tokens else self.eof

    def push_token(self, tok):
        if self._tokens is None:
            self._tokens = self._split_punctuation()
        self._tokens.insert(0, tok)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    next = __next__
`
