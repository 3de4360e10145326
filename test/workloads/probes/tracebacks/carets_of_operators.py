# Marks below the part of a line that failed (3.11+): operators, subscripts, attributes, comparisons, displays, f-strings.
import traceback

number, text, items, table, nothing = 1, 'x', [1, 2], {}, None


class Contrary:
    def __bool__(self):
        raise ValueError('no truth')

    def __eq__(self, other):
        raise ValueError('no equality')

    __hash__ = None

    def __format__(self, spec):
        raise ValueError('no text')


contrary = Contrary()


def addition(): return number + text
def brackets(): return ( number )   +   text
def tight(): return (number)+(text)
def division(): x = number // 0 + 5
def shift(): number << -1
def several():
    x = (number * 3 +
         text +
         'tail')
def backslash():
    return number \
        + text
def index(): x = items [ 5 ]
def chain(): return table['k']['j']
def sliced(): items['a':]
def rows():
    return items[
        7
    ]
def attribute(): nothing.first.second
def dotted():
    return (items
            .copy()
            .missing)
def negative(): return -text
def unhashable(): return {items: 1}
def member(): print(number in nothing)
def compared(): return number < 5 < text
def truth(): x = 1 if contrary else 2
def negated(): return not contrary
def both(): x = number and contrary and 3
def tested():
    if number and contrary:
        return 1
def whileloop():
    while contrary: pass
def equal():
    if contrary == 1: pass
def formatted(): return f'{number} {nothing.name} tail'
def specified(): x = f'{number:>{text}}'
def own(): return 'head ' + f'{contrary}'
def mapping(): x = {'a': 1, **nothing}
def starred(): return [1, *nothing]
def augmented():
    global number
    number += text
def item_augmented(): items[5] += 1
def field_augmented(): items.field += 1
def stored(): items['a'] = 1
def removed(): del table['a'], items[0]
def unknown(): return number + undefined_name
def unbound(): print(local); local = 1
def wide(): return '日本' + 1, 'é' + 'ü'
def assigned(): first, second = items + items
def nested(): first, (second, third) = 1, 2
def comment(): return number + text  # why
def semicolon(): x = 1; y = nothing.name; z = 3
def comprehension(): return [n + text for n in items if n]
def condition(): return {n for n in items if n + text}
def keyed(): return {[]: n for n in items}


for function in [addition, brackets, tight, division, shift, several, backslash, index, chain, sliced, rows, attribute, dotted, negative, unhashable,
                 member, compared, truth, negated, both, tested, whileloop, equal, formatted, specified, own, mapping, starred, augmented,
                 item_augmented, field_augmented, stored, removed, unknown, unbound, wide, assigned, nested, comment, semicolon, comprehension,
                 condition, keyed]:
    try:
        function()
    except Exception as e:
        print(function.__name__, type(e).__name__)
        for entry in traceback.format_tb(e.__traceback__)[1:]:
            print(entry.split('\n', 1)[1], end='')
