# -*- coding: utf-8 -*-
# unicode_escape and raw-unicode-escape: what they write, read and refuse.
def show(label, function):
    try:
        print('%s %r' % (label, function()))
    except (UnicodeError, LookupError) as error:
        print('%s %s: %s' % (label, type(error).__name__, error))
for name in ('unicode_escape', 'raw-unicode-escape', 'Unicode-Escape'):
    for text in (u'a\\b\t\n\r\x00\x1f\x7f\xe9\u1234\U0001f600\'"', u'\\u0041', u''):
        show(name, lambda: text.encode(name))
    for data in (b'abc', b'\\n\\t\\\\\\\'\\"\\a\\q', b'\\x41\\u1234\\U0001f600\\101\\7', b'\\x4', b'\\u12', b'\\U0001f60', b'\\U00110000', b'tail\\', b'\\\\u0041', b'\\\\\\u0041', b'\xe9\\\nx', b'\\xzz ok', b'\\777'):
        for handler in ('strict', 'replace', 'ignore'):
            show('%s %s' % (name, handler), lambda: data.decode(name, handler))
