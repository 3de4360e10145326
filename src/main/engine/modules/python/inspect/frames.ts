/** inspect: frames that run, and the program's own source. Source: Lib/inspect.py. */
export const INSPECT_FRAMES = String.raw`
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def currentframe():
    f = sys._getframe()
    while f is not None and f.f_code.co_filename == __file__:
        f = f.f_back
    return f


def getlineno(frame):
    return frame.f_lineno


def getfile(object):
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError('{!r} is a built-in class'.format(object))
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'.format(type(object).__name__))


getsourcefile = getabsfile = getfile


def _source_lines(object):
    import _program
    import linecache
    object = unwrap(object)
    file = getfile(object)
    lines = linecache.getlines(_program.file) if file in (_program.file, getattr(sys.modules['__main__'], '__file__', None)) else []
    if not lines:
        raise (IOError if _PYTHON2 else OSError)('could not get source code')
    return object, lines


def findsource(object):
    object, lines = _source_lines(object)
    if ismodule(object):
        return lines, 0
    if isclass(object):
        import re
        pattern = re.compile(r'^(\s*)class\s*' + object.__name__ + r'\b')
        found = [(len(m.group(1)), i) for i, m in ((i, pattern.match(line)) for i, line in enumerate(lines)) if m]
        if not found:
            raise (IOError if _PYTHON2 else OSError)('could not find class definition')
        at = min(found)[1]
        while not _PYTHON2 and at > 0 and lines[at - 1].lstrip().startswith('@'):
            at -= 1
        return lines, at
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return lines, object.co_firstlineno - 1


def getblock(lines):
    """The lines of a definition: what is indented deeper, and what brackets hold open."""
    first = 0
    while first < len(lines) and lines[first].lstrip().startswith('@'):
        first += 1
    if first >= len(lines):
        return lines
    indent = len(lines[first]) - len(lines[first].lstrip())
    depth, end, header = 0, first, True
    quote = None
    for i in range(first, len(lines)):
        line = lines[i]
        text = line.strip()
        if quote is None and depth == 0 and not header and text and not text.startswith('#') and len(line) - len(line.lstrip()) <= indent:
            break
        j = 0
        while j < len(line):
            c = line[j]
            if quote is not None:
                if c == '\\':
                    j += 1
                elif line.startswith(quote, j):
                    j += len(quote) - 1
                    quote = None
            elif c == '#':
                break
            elif c in '\'"':
                quote = c * 3 if line.startswith(c * 3, j) else c
                j += len(quote) - 1
            elif c in '([{':
                depth += 1
            elif c in ')]}':
                depth -= 1
            j += 1
        if quote is not None and len(quote) == 1:
            quote = None
        if text and (quote is not None or depth or not text.startswith('#') or len(line) - len(line.lstrip()) > indent):
            end = i
        if header and depth == 0 and quote is None and ':' in line:
            header = False
            if not text.endswith(':') and '#' not in text:
                break
    return lines[:end + 1]


def getsourcelines(object):
    lines, lnum = findsource(object)
    object = unwrap(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[lnum:]), lnum + 1


def getsource(object):
    lines, lnum = getsourcelines(object)
    return ''.join(lines)


def getcomments(object):
    try:
        lines, lnum = findsource(object)
    except (IOError, TypeError):
        return None
    found = []
    at = lnum - 1
    while at >= 0 and lines[at].lstrip().startswith('#'):
        found.insert(0, lines[at].lstrip().expandtabs())
        at -= 1
    return ''.join(found) or None


def _frame_types():
    from collections import namedtuple
    context = namedtuple('Traceback', 'filename lineno function code_context index')
    whole = namedtuple('FrameInfo', 'frame filename lineno function code_context index')
    return context, whole


def getframeinfo(frame, context=1):
    import linecache
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    else:
        lineno = frame.f_lineno
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            everything = findsource(frame)[0]
        except (IOError, TypeError):
            pass
        else:
            start = max(0, min(start, len(everything) - context))
            lines = everything[start:start + context]
            index = lineno - 1 - start
    return _frame_types()[0](filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    result = []
    while frame:
        result.append(_frame_types()[1](*((frame,) + tuple(getframeinfo(frame, context)))))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb:
        result.append(_frame_types()[1](*((tb.tb_frame,) + tuple(getframeinfo(tb, context)))))
        tb = tb.tb_next
    return result


def stack(context=1):
    return getouterframes(currentframe(), context)


def trace(context=1):
    return getinnerframes(sys.exc_info()[2], context)


def getargvalues(frame):
    from collections import namedtuple
    code = frame.f_code
    names = code.co_varnames
    count = code.co_argcount + getattr(code, 'co_kwonlyargcount', 0)
    args, at = list(names[:count]), count
    varargs = keywords = None
    if code.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if code.co_flags & CO_VARKEYWORDS:
        keywords = names[at]
    return namedtuple('ArgInfo', 'args varargs keywords locals')(args, varargs, keywords, frame.f_locals)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_frame is None:
        return GEN_CLOSED
    if generator.gi_frame.f_lasti == -1 if not hasattr(generator, 'gi_suspended') else not generator.gi_suspended:
        return GEN_CREATED
    return GEN_SUSPENDED


def getgeneratorlocals(generator):
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else frame.f_locals


def getattr_static(obj, attr, default=GEN_CREATED):
    kinds = (obj,) if isclass(obj) else (type(obj),)
    if not isclass(obj):
        found = getattr(obj, '__dict__', {})
        if attr in found:
            return found[attr]
    for kind in kinds:
        for entry in kind.__mro__:
            if attr in entry.__dict__:
                return entry.__dict__[attr]
    if isclass(obj):
        for entry in type(obj).__mro__:
            if attr in entry.__dict__:
                return entry.__dict__[attr]
    if default is not GEN_CREATED:
        return default
    raise AttributeError(attr)


def isawaitable(object):
    return False


iscoroutine = isasyncgen = isasyncgenfunction = isawaitable


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def getcallargs(func, *positional, **named):
    sig = signature(func)
    bound = sig.bind(*positional, **named)
    given = set(bound.arguments)
    bound.apply_defaults()
    kinds = {name: parameter.kind for name, parameter in sig.parameters.items()}
    # As they are assigned: positional ones, the catch-alls, keywords, defaults.
    rank = lambda name: 1 if kinds[name] in (2, 4) else 3 if name not in given else 2 if kinds[name] == 3 else 0
    return {name: bound.arguments[name] for name in sorted(bound.arguments, key=rank)}


def getclosurevars(func):
    from collections import namedtuple
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {var: cell.cell_contents for var, cell in zip(code.co_freevars, func.__closure__)}
    namespace = func.__globals__
    builtin = namespace.get('__builtins__')
    builtin = builtin.__dict__ if ismodule(builtin) else builtin
    globals_, builtins_, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in namespace:
            globals_[name] = namespace[name]
        elif name in builtin:
            builtins_[name] = builtin[name]
        else:
            unbound.add(name)
    return namedtuple('ClosureVars', 'nonlocals globals builtins unbound')(nonlocals, globals_, builtins_, unbound)


if sys.version_info < (3, 11):
    del ismethodwrapper
`
