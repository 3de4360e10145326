# -*- coding: utf-8 -*-
# Characters by name in literals.
from __future__ import print_function
s = u'\N{GREEK SMALL LETTER ALPHA}\N{LATIN SMALL LETTER E WITH ACUTE}\N{SNOWMAN}\N{EURO SIGN}\N{bullet}\N{EM DASH}\N{BLACK HEART SUIT}\N{RIGHTWARDS ARROW}\N{INFINITY}\N{EN QUAD}\N{CHECK MARK}\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{CYRILLIC SMALL LETTER YA}\N{DEGREE SIGN}\N{NO-BREAK SPACE}'
print([hex(ord(c)) for c in s], len(s))
print(repr('\N{DIGIT ONE}') if str is not bytes else '')
