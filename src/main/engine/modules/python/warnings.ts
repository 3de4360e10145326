/**
 * warnings. The place of a warning is the line of the program being executed: the twin does not follow `stacklevel`
 * beyond the frames of the library.
 */
const NAMES = String.raw`
import sys
import _program

_PYTHON2 = sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else sys.version_info[1]

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings']
if _MINOR >= 13:
    __all__.append('deprecated')

defaultaction = 'default'
onceregistry = {}
filters = [('ignore', None, kind, None, 0) for kind in (DeprecationWarning, PendingDeprecationWarning, ImportWarning,
                                                        BytesWarning if _PYTHON2 else ResourceWarning)]
if not _PYTHON2:
    filters.insert(0, ('default', None, DeprecationWarning, '__main__', 0))
_filters_version = 1


def _filters_mutated():
    global _filters_version
    _filters_version += 1


def showwarning(message, category, filename, lineno, file=None, line=None):
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is not None:
        file.write(_formatwarnmsg(msg))


def _formatwarnmsg_impl(msg):
    text = '%s:%s: %s: %s\n' % (msg.filename, msg.lineno, msg.category.__name__, msg.message)
    line = msg.line
    if line is None and msg.filename == _program.file:
        line = _program.source(msg.lineno)
    if line:
        text += '  %s\n' % line.strip()
    return text


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    if showwarning is not _showwarning_orig:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _showwarnmsg_impl(msg)


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_orig:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


_ACTIONS = ('error', 'ignore', 'always', 'default', 'module', 'once')


def _demand(condition, kind, message):
    if not condition:
        raise (kind if _MINOR >= 13 else AssertionError)(message)

`

const FILTERS = String.raw`
def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _demand(action in _ACTIONS, ValueError, 'invalid action: %r' % (action,))
    _demand(isinstance(message, str), TypeError, 'message must be a string')
    if _MINOR >= 13:
        _demand(isinstance(category, type) and issubclass(category, Warning), TypeError, 'category must be a Warning subclass')
    else:
        _demand(isinstance(category, type), TypeError, 'category must be a class')
        _demand(issubclass(category, Warning), TypeError, 'category must be a Warning subclass')
    _demand(isinstance(module, str), TypeError, 'module must be a string')
    _check_line(lineno)
    if message or module:
        import re
    _add_filter((action, re.compile(message, re.I) if message or _PYTHON2 and module else None, category,
                 re.compile(module) if module else None, lineno), append)


def _check_line(lineno):
    if _MINOR >= 13:
        _demand(isinstance(lineno, int), TypeError, 'lineno must be an int')
        _demand(lineno >= 0, ValueError, 'lineno must be an int >= 0')
    else:
        _demand(isinstance(lineno, int) and lineno >= 0, ValueError, 'lineno must be an int >= 0')


def simplefilter(action, category=Warning, lineno=0, append=False):
    _demand(action in _ACTIONS, ValueError, 'invalid action: %r' % (action,))
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if _PYTHON2:
        if not issubclass(category, Warning):
            raise ValueError('category is not a subclass of Warning')
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    import __main__
    registry = vars(__main__).setdefault('__warningregistry__', {})
    warn_explicit(message, category, _program.file, _program.line(), '__main__', registry, vars(__main__), source)


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if not _PYTHON2 and registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, msg, cat, mod, ln in filters:
        if _matches(msg, text) and issubclass(category, cat) and _matches(mod, module) and (ln == 0 or lineno == ln):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        if _PYTHON2:
            registry[key] = 1
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always':
        raise RuntimeError('Unrecognized action (%r) in warnings.filters' % (action,))
    if _PYTHON2:
        _showwarnmsg(WarningMessage(message, category, filename, lineno))
    else:
        _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class WarningMessage(object):
    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line') + (() if _PYTHON2 else ('source',))

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        if not _PYTHON2:
            self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self._category_name, self.filename, self.lineno, self.line)

`

const CATCH = (signature: string, filter: string) => String.raw`
class catch_warnings(object):
    def __init__(self, ${signature}):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        ${filter}

    def __repr__(self):
        args = ['record=True'] if self._record else []
        if self._module is not sys.modules['warnings']:
            args.append('module=%r' % self._module)
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = self._module.filters
        self._module.filters = self._filters[:]
        self._module._filters_mutated()
        self._showwarning = self._module.showwarning
        self._showwarnmsg_impl = self._module._showwarnmsg_impl
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            self._module._showwarnmsg_impl = log.append
            self._module.showwarning = self._module._showwarning_orig
            return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        self._module.filters = self._filters
        self._module._filters_mutated()
        self._module.showwarning = self._showwarning
        self._module._showwarnmsg_impl = self._showwarnmsg_impl

`

const DEPRECATED = String.raw`
class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        msg, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            original_new = arg.__new__

            @functools.wraps(original_new)
            def __new__(cls, *args, **kwargs):
                if cls is arg:
                    warn(msg, category=category, stacklevel=stacklevel + 1)
                if original_new is not object.__new__:
                    return original_new(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f'{cls.__name__}() takes no arguments')
                return original_new(cls)

            arg.__new__ = staticmethod(__new__)
            original_init_subclass = arg.__init_subclass__
            is_method = hasattr(original_init_subclass, '__func__')
            if is_method:
                original_init_subclass = original_init_subclass.__func__

            @functools.wraps(original_init_subclass)
            def __init_subclass__(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel + 1)
                return original_init_subclass(*args, **kwargs)

            arg.__init_subclass__ = classmethod(__init_subclass__) if is_method else __init_subclass__
            arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = msg
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = msg
            return wrapper
        raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
`

export const WARNINGS_2 = [NAMES, FILTERS, CATCH('record=False, module=None', 'self._filter = None')].join('')

export function warnings3(minor: number): string {
  const signature = '*, record=False, module=None' + (minor >= 11 ? ', action=None, category=Warning, lineno=0, append=False' : '')
  const filter = minor >= 11 ? 'self._filter = None if action is None else (action, category, lineno, append)' : 'self._filter = None'
  return [NAMES, FILTERS, CATCH(signature, filter), minor >= 13 ? DEPRECATED : ''].join('')
}
