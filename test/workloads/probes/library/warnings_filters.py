# Warnings: recorded, turned into errors, filtered.
import warnings


def attempt(what, *arguments):
    try:
        print('ok', repr(what(*arguments)))
    except BaseException as e:
        print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one")
    warnings.warn("two", DeprecationWarning, 2)
    warnings.warn(RuntimeWarning("three"))
    print(len(w), [(str(x.message), x.category.__name__) for x in w], w[0].lineno, str(w[0].message), w[0].filename.split('/')[-1])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    attempt(warnings.warn, 'bad')
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings()
    for i in range(3):
        warnings.warn('again')
    warnings.simplefilter('once')
    for i in range(3): warnings.warn('again2')
    warnings.warn('again2')
    print(len(w))
attempt(warnings.simplefilter, 'zz')
attempt(warnings.warn, 'x', 4)
attempt(warnings.warn, 'x', int)
print(len(warnings.filters))
print(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'line'))
print(repr(warnings.catch_warnings()))
