# How messages about spread arguments name what is called.
from __future__ import print_function
import math


class Tool(object):
    def method(self):
        pass

    @staticmethod
    def static():
        pass


def plain():
    pass


def show(call):
    try:
        print(repr(call()))
    except TypeError as error:
        print(error)


tool = Tool()
for called in [plain, tool.method, Tool.static, Tool, [].append, list.append, ''.join, len, math.sin, lambda: 0, list, dict.fromkeys, type]:
    show(lambda: called(*5))
    show(lambda: called(**5))
show(lambda: tool.method(**{1: 2}))
