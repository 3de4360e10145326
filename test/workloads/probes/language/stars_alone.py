# A star before attributes, calls and slices, alone in its brackets.
e = {"a": 1, "b": 2}
class O: pass
o = O(); o.x = [1, 2]; o.y = o; o.f = lambda *a: list(a)
print([*e.items()], [*e], sorted({*e.items()}), (*e.items(),), [*o.x], [*o.y.x], [*o.y.y.f(1, 2)], [*o.f(3)[0:1]])
print([*o.x[0:1]], [*(1, 2)], [*o.y.x + [9]], [*o.f(1) + o.x], sorted({*o.f(1, 2)}))
print(*o.x, *o.y.x, [*e.values()][0], f'{[*e.items()]}')
[*o.x] = [5, 6]
print(o.x)
[*e['q']] = 'ab'
print(e)
[*o.y.x], z = [1], 2
print(o.x, z)
for [*o.x] in [[1, 2], [3]]: print(o.x)
*o.x, = 'cd'
print(o.x)
def g(): return [*e.items()]
print(g(), [[*v] for v in e], [*[*o.x]], [*{*o.x}] == [*{*o.x}])
print([*map(str, o.x)], [*range(3)], [*'abc'.upper()], [*"x,y".split(',')])
print({**e}, [*e.keys()], sorted([*set(e.keys())]))
print([*o.y
  .x])
