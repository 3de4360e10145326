# What references, proxies and the weak mappings take and refuse, in each release's words.
from __future__ import print_function

import operator
import sys
import weakref


class Plain(object):
    pass


class Rich(object):
    def __index__(self):
        return 3

    def __reversed__(self):
        return 'reversed'

    def __bytes__(self):
        return b'bytes'


class Keyed(dict):
    def __getattr__(self, name):
        return self[name]


class Named(object):
    __name__ = 'of the class'


def told(title, body):
    try:
        print('%s: %s' % (title, body()))
    except Exception as error:
        print('%s: %s: %s' % (title, type(error).__name__, error))


plain, rich = Plain(), Rich()
reference = weakref.ref(plain)
told('no argument', lambda: weakref.ref())
told('three arguments', lambda: weakref.ref(plain, None, None))
told('keyword', lambda: weakref.ref(plain, callback=None))
told('init again', lambda: reference.__init__(plain))
told('init without', lambda: reference.__init__())
told('init with four', lambda: reference.__init__(1, 2, 3, 4))
told('call with one', lambda: reference(1))
told('call with a name', lambda: reference(x=1))


class Sub(weakref.ref):
    def __init__(self, target, callback=None, label=''):
        super(Sub, self).__init__(target, callback)
        self.label = label


told('subclass', lambda: Sub(plain, label='mine').label)

proxy = weakref.proxy(rich)
told('index', lambda: operator.index(proxy))
told('item', lambda: [1, 2, 3, 4][proxy])
told('absolute', lambda: abs(proxy))
told('divmod', lambda: divmod(proxy, 1))
told('hash', lambda: hash(proxy))
told('call', lambda: proxy())
if sys.version_info >= (3, 9):
    told('reversed', lambda: reversed(proxy))
    told('next', lambda: next(weakref.proxy(plain)))
    told('generic', lambda: weakref.ref[int])
if sys.version_info >= (3,):
    told('bytes', lambda: bytes(proxy))
    told('bytes in dir', lambda: [name in dir(proxy) for name in ('__bytes__', '__add__', '__next__', '__abs__', '__call__')])
told('proxy of a proxy', lambda: weakref.proxy(proxy))
told('slotless', lambda: weakref.proxy(1))
told('name of the class', lambda: repr(weakref.ref(Named())).split('; ')[-1][:4])
if sys.version_info >= (3, 11) or sys.version_info < (3,):
    keyed = Keyed()
    told('attribute that fails', lambda: repr(weakref.ref(keyed))[:8])

Weak = weakref.WeakValueDictionary
told('two mappings', lambda: Weak(1, 2))
told('self as a key', lambda: Weak(self=plain)['self'] is plain)
if sys.version_info >= (3,):
    told('other as a key', lambda: Weak(other=plain, dict=rich)['dict'] is rich)
weak = Weak()
weak.update(self=plain, other=rich)
told('updated', lambda: sorted(weak))
told('update with two', lambda: weak.update(1, 2))
if sys.version_info >= (3,):
    told('finalize without', lambda: weakref.finalize())
    told('finalize with one', lambda: weakref.finalize(plain))
    told('finalize names', lambda: weakref.finalize(plain, lambda **names: sorted(names), x=1, y=2)())
    told('atexit', lambda: (weakref.finalize(plain, print, 'at the end').atexit, weakref.finalize(plain, print, 'last made').alive))
