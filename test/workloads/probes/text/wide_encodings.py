# -*- coding: utf-8 -*-
# UTF-8 with a mark, UTF-16 and UTF-32: what is written, what is refused, and what the handlers of errors make of it.
def show(label, function):
    try:
        print('%s %r' % (label, function()))
    except (UnicodeError, LookupError) as error:
        print('%s %s: %s' % (label, type(error).__name__, str(error).strip(':')))


HANDLERS = ['strict', 'replace', 'ignore'] if str is bytes else ['strict', 'replace', 'ignore', 'backslashreplace', 'surrogatepass', 'surrogateescape']
BYTES = [
    b'', b'\xff\xfe', b'\xfe\xff\x00a', b'\xff\xfea\x00\x00\xd8', b'a\x00b', b'a\x00\x00\xdcb\x00', b'\x00\xd8a\x00', b'\x00\xd8\x00\xdc', b'a\x00\x00\x00b\x00',
    b'\xff\xfe\x00\x00a\x00\x00\x00', b'\x00\xd8\x00\x00', b'\x00\x00\x11\x00', b'\xef\xbb\xbfx', b'\xef\xbb', b'\xed\xa0\x80', b'x\xe9y',
]
for name in ('utf-16', 'utf-16-le', 'utf_16_be', 'utf-32', 'utf_32_be', 'UTF-8-SIG', 'utf-8', 'ascii', 'latin-1', 'U16', 'utf-17'):
    show(name, lambda: u'a\u1234\U0001f600'.encode(name))
    for handler in HANDLERS:
        if str is not bytes:
            for text in ('a\ud800b', '\udc80', '\udbffx\udc7f!'):
                show('%s %s' % (name, handler), lambda: text.encode(name, handler))
        for data in BYTES:
            show('%s %s' % (name, handler), lambda: data.decode(name, handler))
