# The message of a failed assertion: made for it, kept by the exception alone, and let go with it.
from __future__ import print_function
import sys


class Message(object):
    def __str__(self):
        return 'told'

    def __del__(self):
        print('message gone')


def show(call, *args):
    try:
        print('gave', call(*args))
    except Exception as error:
        print(type(error).__name__, error, len(error.args), [sys.getrefcount(x) for x in error.args])
    print('next')


def plain(text):
    assert text.endswith('z'), text + text


def handled(text):
    try:
        assert text.endswith('z'), '%s is wrong' % text
    except AssertionError as error:
        return str(error)
    finally:
        print('finally')


def object_message(ok):
    assert ok, Message()
    return 'fine'


def in_loop(texts):
    for text in texts:
        assert text, [text, text]


show(plain, 'q')
show(plain, 'z')
show(handled, 'q')
show(object_message, False)
show(object_message, True)
show(in_loop, ['a', ''])
for i in range(3):
    try:
        assert i > 5, 'number %d' % i
    except AssertionError as error:
        print(error)
