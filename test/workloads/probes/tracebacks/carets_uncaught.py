# What the interpreter itself prints below a line (3.11+): through sys.excepthook, with chains and groups.
import io
import sys


def shown(function):
    stream, sys.stderr = sys.stderr, io.StringIO()
    try:
        try:
            function()
        except Exception as e:
            sys.excepthook(type(e), e, e.__traceback__.tb_next)
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = stream
    print('\n'.join(line for line in text.split('\n') if '  File' not in line))


table, nothing, text = {'a': [1]}, None, 'x'


def brackets(): return (  'a' )   +   1
def tight(): return ('a')+(1)
def trailing(): return nothing.name   
def index(): x = table [ 'a' ] [ 5 ]
def accents(): x = 'é' + 1 + 'ü'
def wide(): return text + '日本' + nothing
def several():
    return (text +
            1)
def called(): x = int('é', base=nothing.base)
def recursive(depth=5): return 1 + recursive(depth - 1) if depth else depth.name


def cause():
    try:
        table['b']['c']
    except KeyError as e:
        raise ValueError('second') from e


def context():
    try:
        nothing.name
    except AttributeError:
        table[[]] = 1


for function in [brackets, tight, trailing, index, accents, wide, several, called, recursive, cause, context]:
    shown(function)

if sys.version_info >= (3, 11):
    def grouped():
        errors = []
        for function in [brackets, index]:
            try:
                function()
            except Exception as e:
                errors.append(e)
        raise ExceptionGroup('both', errors)

    shown(grouped)
