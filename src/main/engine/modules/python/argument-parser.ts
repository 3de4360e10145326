/** argparse, continued: help, groups and the parser. Source: Lib/argparse.py. */
export const ARGUMENT_PARSER = String.raw`
class HelpFormatter(object):
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, **more):
        if width is None:
            width = int(_os.environ.get('COLUMNS', 80)) - 2
        self._prog, self._width = prog, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{%s}' % ','.join(str(choice) for choice in action.choices)
        return default

    def _args(self, action, default):
        metavar = self._metavar(action, default)
        many = metavar if isinstance(metavar, tuple) else (metavar, metavar)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavar
        if nargs == OPTIONAL:
            return '[%s]' % metavar
        if nargs == ZERO_OR_MORE:
            return '[%s ...]' % many[0] if _MINOR >= 9 and not (isinstance(metavar, tuple) and len(metavar) == 2) else '[%s [%s ...]]' % (many[0], many[1])
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % (many[0], many[1])
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavar
        if nargs == SUPPRESS:
            return ''
        return ' '.join(metavar) if isinstance(metavar, tuple) else ' '.join([metavar] * nargs)

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action, self._default_metavar(action))
            return metavar if isinstance(metavar, str) else ' '.join(metavar)
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._args(action, self._default_metavar(action))
        if _MINOR >= 13:
            return ', '.join(action.option_strings) + ' ' + args
        return ', '.join('%s %s' % (option, args) for option in action.option_strings)

    def _expanded(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(str(choice) for choice in params['choices'])
        return self._help_string(action) % params

    def _help_string(self, action):
        return action.help

    def _lines(self, text, width):
        import textwrap
        return textwrap.wrap(_re.sub(r'\s+', ' ', text).strip(), width)

    def _paragraph(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        import textwrap
        return textwrap.fill(_re.sub(r'\s+', ' ', text).strip(), max(self._width, 11)) + '\n'

    def usage(self, parser, prefix='usage: '):
        if parser.usage is not None:
            return prefix + parser.usage % {'prog': self._prog} + '\n'
        optionals, positionals = [], []
        groups = dict((id(action), group) for group in parser._mutually_exclusive_groups for action in group._group_actions)
        done = set()
        for action in parser._actions:
            if action.help is SUPPRESS:
                continue
            if action.option_strings:
                group = groups.get(id(action))
                if group is not None:
                    if id(group) in done:
                        continue
                    done.add(id(group))
                    text = ' | '.join(self._option(each) for each in group._group_actions if each.help is not SUPPRESS)
                    optionals.append('(%s)' % text if group.required else '[%s]' % text)
                else:
                    text = self._option(action)
                    optionals.append(text if action.required else '[%s]' % text)
            else:
                positionals.append(self._args(action, self._default_metavar(action)))
        parts = optionals + positionals
        text = ' '.join([self._prog] + parts)
        if len(prefix) + len(text) > self._width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if len(prefix) + len(self._prog) <= 0.75 * self._width:
                lines = self._wrapped([self._prog] + optionals if optionals else [self._prog] + positionals, indent, len(prefix))
                if optionals and positionals:
                    lines += self._wrapped(positionals, indent, None)
            else:
                indent = ' ' * len(prefix)
                lines = [self._prog] + self._wrapped(optionals, indent, None) + self._wrapped(positionals, indent, None)
            text = '\n'.join(lines)
        return prefix + text + '\n'

    def _wrapped(self, parts, indent, first):
        lines, line = [], []
        length = (first if first is not None else len(indent)) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append((indent if lines or first is None else '') + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append((indent if lines or first is None else '') + ' '.join(line))
        return lines

    def _option(self, action):
        option = action.format_usage() if hasattr(action, 'format_usage') else action.option_strings[0]
        return option if action.nargs == 0 else '%s %s' % (option, self._args(action, self._default_metavar(action)))

    def help(self, parser):
        parts = [self.usage(parser)]
        if parser.description:
            parts.append(self._paragraph(parser.description))
        sections = [(group, [a for a in group._group_actions if a.help is not SUPPRESS]) for group in parser._action_groups]
        longest = 0
        for _, actions in sections:
            for action in actions:
                longest = max([longest, len(self._invocation(action)) + 2] + [len(self._invocation(each)) + 4 for each in self._nested(action)])
        position = min(longest + 2, self._max_help_position)
        for group, actions in sections:
            if not actions and not group.description:
                continue
            text = '%s:\n' % group.title if group.title is not None else ''
            if group.description:
                text += '  ' + self._paragraph(group.description).replace('\n', '\n  ').rstrip() + '\n' + ('\n' if actions else '')
            for action in actions:
                text += self._entry(action, position, 2)
                for each in self._nested(action):
                    text += self._entry(each, position, 4)
            parts.append(text)
        if parser.epilog:
            parts.append(self._paragraph(parser.epilog))
        return '\n'.join(parts)

    def _nested(self, action):
        return action._get_subactions() if hasattr(action, '_get_subactions') else []

    def _entry(self, action, position, indent):
        header = ' ' * indent + self._invocation(action)
        if not action.help or not action.help.strip():
            return header + '\n'
        lines = self._lines(self._expanded(action), max(self._width - position, 11))
        if len(header) <= position - 2:
            text = header.ljust(position) + lines[0] + '\n'
            lines = lines[1:]
        else:
            text = header + '\n'
        return text + ''.join(' ' * position + line + '\n' for line in lines)


class RawDescriptionHelpFormatter(HelpFormatter):
    def _paragraph(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        return text.rstrip('\n') + '\n'


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _help_string(self, action):
        help = action.help
        if '%(default)' not in help and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_metavar(self, action):
        return action.type.__name__


class _ArgumentGroup(object):
    def __init__(self, container, title=None, description=None, required=False):
        self._container = container
        self.title = title
        self.description = description
        self.required = required
        self._group_actions = []

    def add_argument(self, *args, **kwargs):
        action = self._container._make_action(args, kwargs)
        self._container._register(action, self)
        return action

    def add_mutually_exclusive_group(self, required=False):
        return self._container.add_mutually_exclusive_group(required)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def add_argument(self, *args, **kwargs):
        action = self._container._make_action(args, kwargs)
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._container._register(action, self._container._optionals if action.option_strings else self._container._positionals)
        self._group_actions.append(action)
        return action


class ArgumentParser(_Shown):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True, **more):
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.description, self.epilog = usage, description, epilog
        self.formatter_class, self.prefix_chars, self.add_help = formatter_class, prefix_chars, add_help
        self.argument_default, self.conflict_handler = argument_default, conflict_handler
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._actions, self._option_string_actions, self._defaults = [], {}, {}
        self._positionals = _ArgumentGroup(self, 'positional arguments')
        self._optionals = _ArgumentGroup(self, 'options' if _MINOR >= 10 else 'optional arguments')
        self._action_groups = [self._positionals, self._optionals]
        self._mutually_exclusive_groups = []
        self._subparsers = None
        if add_help:
            self.add_argument('-h', '--help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            for action in parent._actions:
                self._register(action, self._optionals if action.option_strings else self._positionals)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help')]

    def add_argument(self, *args, **kwargs):
        action = self._make_action(args, kwargs)
        self._register(action, self._optionals if action.option_strings else self._positionals)
        return action

    def _make_action(self, args, kwargs):
        kwargs = dict(kwargs)
        if not args or len(args) == 1 and args[0][0] not in self.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            dest = args[0] if args else kwargs.pop('dest')
            if 'required' in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get('nargs')
            if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
                kwargs['required'] = True
            if nargs == ZERO_OR_MORE and 'default' not in kwargs:
                kwargs['required'] = _MINOR < 14 and True
            kwargs['dest'], kwargs['option_strings'] = dest, []
        else:
            for option in args:
                if option[0] not in self.prefix_chars:
                    raise ValueError('invalid option string %r: must start with a character %r' % (option, self.prefix_chars))
            dest = kwargs.pop('dest', None)
            if dest is None:
                long = [option for option in args if len(option) > 1 and option[1] in self.prefix_chars]
                dest = (long or list(args))[0].lstrip(self.prefix_chars)
                if not dest:
                    raise ValueError('dest= is required for options like %r' % args[0])
                dest = dest.replace('-', '_')
            kwargs['dest'], kwargs['option_strings'] = dest, list(args)
        if 'default' not in kwargs:
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        kind = kwargs.pop('action', None)
        cls = _ACTIONS.get(kind, kind) if not isinstance(kind, type) else kind
        if not callable(cls):
            raise ValueError('unknown action "%s"' % (cls,) if _MINOR < 13 else 'unknown action %r' % (cls,))
        action = cls(**kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError('%r is not callable' % (action.type,))
        return action

    def _register(self, action, group):
        taken = [option for option in action.option_strings if option in self._option_string_actions]
        if taken and self.conflict_handler == 'error':
            raise ArgumentError(action, 'conflicting option string%s: %s' % ('s' if len(taken) > 1 else '', ', '.join(taken)))
        self._actions.append(action)
        group._group_actions.append(action)
        for option in action.option_strings:
            self._option_string_actions[option] = action

    def add_argument_group(self, title=None, description=None, **more):
        group = _ArgumentGroup(self, title, description)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False, **more):
        group = _MutuallyExclusiveGroup(self, required=required)
        self._mutually_exclusive_groups.append(group)
        return group

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        group = self._positionals
        if 'title' in kwargs or 'description' in kwargs:
            group = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        if kwargs.get('prog') is None:
            positionals = [a for a in self._actions if not a.option_strings]
            formatter = self.formatter_class(prog=self.prog)
            kwargs['prog'] = ' '.join([self.prog] + [formatter._args(a, a.dest) for a in positionals])
        kwargs.setdefault('parser_class', type(self))
        kwargs.pop('action', None)
        action = _SubParsersAction([], **kwargs)
        if _PYTHON2:
            action.required = True
        self._subparsers = group
        self._register(action, group)
        return action

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: %s' % ' '.join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        args = _sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        try:
            rest = self._parse(args, namespace)
        except ArgumentError as err:
            if not self.exit_on_error:
                raise
            self.error(str(err))
        rest += vars(namespace).pop('_unrecognized_args', [])
        return namespace, rest

    def _option_of(self, arg):
        """(action, option, explicit value) of an argument that is an option; None: it is none."""
        if not arg or arg[0] not in self.prefix_chars or len(arg) == 1:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        option, sep, value = arg.partition('=')
        if sep and option in self._option_string_actions:
            return self._option_string_actions[option], option, value
        if arg[1] in self.prefix_chars:
            if self.allow_abbrev:
                matches = [each for each in self._option_string_actions if each.startswith(option)]
                if len(matches) > 1:
                    raise ArgumentError(None, 'ambiguous option: %s could match %s' % (arg, ', '.join(matches)))
                if matches:
                    return self._option_string_actions[matches[0]], matches[0], value if sep else None
        elif arg[:2] in self._option_string_actions:
            return self._option_string_actions[arg[:2]], arg[:2], arg[2:]
        if _re.match(r'^-\d+$|^-\d*\.\d+$', arg) and not any(_re.match(r'^-\d+$|^-\d*\.\d+$', each) for each in self._option_string_actions):
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _parse(self, args, namespace):
        seen, rest = set(), []
        positionals = [a for a in self._actions if not a.option_strings]
        kinds = []
        # Where '--' stood: options take nothing from there on, and what takes all the rest takes it too.
        dashes = None
        for i, arg in enumerate(args):
            if arg == '--':
                dashes = i
                del args[i]
                kinds += [None] * (len(args) - i)
                break
            kinds.append(self._option_of(arg))

        def take(action, values, option=None):
            seen.add(id(action))
            for group in self._mutually_exclusive_groups:
                if any(each is action for each in group._group_actions):
                    for other in group._group_actions:
                        if other is not action and id(other) in seen:
                            raise ArgumentError(action, 'not allowed with argument %s' % _argument_name(other))
            value = self._value(action, values)
            if value is not SUPPRESS:
                action(self, namespace, value, option)

        def plain(start):
            end = start
            while end < len(args) and kinds[end] is None:
                end += 1
            return end - start

        i = 0
        while True:
            # As many positionals as the arguments up to the next option can fill.
            run = plain(i)
            counts = self._counts(positionals, run) if run or i >= len(args) else []
            begin = i
            for count in counts:
                action = positionals.pop(0)
                if action.nargs in (PARSER, REMAINDER):
                    count = len(args) - i
                values = args[i:i + count]
                if action.nargs in (PARSER, REMAINDER) and dashes is not None and (dashes > i or dashes == i == begin):
                    values.insert(dashes - i, '--')
                take(action, values)
                i += count
            if i >= len(args):
                break
            kind = kinds[i]
            if kind is None:
                stop = i + plain(i)
                rest += args[i:stop]
                i = stop
                continue
            action, option, explicit = kind
            i += 1
            if action is None:
                rest.append(option)
                continue
            if explicit is not None:
                while action.nargs == 0 and explicit and option[1] not in self.prefix_chars:
                    take(action, [], option)
                    option = option[0] + explicit[0]
                    explicit = explicit[1:] or None
                    if option not in self._option_string_actions:
                        raise ArgumentError(action, 'ignored explicit argument %r' % (option[1:] + (explicit or '')))
                    action = self._option_string_actions[option]
                    if explicit is None:
                        break
                if explicit is not None:
                    if action.nargs == 0:
                        raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                    take(action, [explicit], option)
                    continue
            count = self._option_count(action, plain(i) if dashes is None or dashes < i else min(plain(i), dashes - i))
            take(action, args[i:i + count], option)
            i += count
        missing = [_argument_name(a) for a in self._actions if a.required and id(a) not in seen]
        if missing and _PYTHON2:
            self.error('too few arguments' if positionals else 'argument %s is required' % missing[0])
        if missing:
            self.error('the following arguments are required: %s' % ', '.join(missing))
        for group in self._mutually_exclusive_groups:
            if group.required and not any(id(a) in seen for a in group._group_actions):
                self.error('one of the arguments %s is required' % ' '.join(_argument_name(a) for a in group._group_actions if a.help is not SUPPRESS))
        for action in self._actions:
            if id(action) not in seen and isinstance(action.default, str) and action.dest is not SUPPRESS and getattr(namespace, action.dest, None) is action.default:
                setattr(namespace, action.dest, self._converted(action, action.default))
        return rest

    def _least(self, action):
        nargs = action.nargs
        return 0 if nargs in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) else nargs if isinstance(nargs, int) else 1

    def _most(self, action, room):
        nargs = action.nargs
        return 1 if nargs in (None, OPTIONAL) else nargs if isinstance(nargs, int) else 0 if nargs == SUPPRESS else room

    def _counts(self, positionals, room):
        counts = []
        for n in range(len(positionals), 0, -1):
            if sum(self._least(a) for a in positionals[:n]) <= room:
                left = room
                counts = []
                for k, action in enumerate(positionals[:n]):
                    later = sum(self._least(a) for a in positionals[k + 1:n])
                    count = min(self._most(action, left - later), left - later)
                    counts.append(count)
                    left -= count
                break
        return counts

    def _option_count(self, action, room):
        nargs = action.nargs
        if nargs is None:
            if room < 1:
                raise ArgumentError(action, 'expected one argument' if not _PYTHON2 else 'expected one argument')
            return 1
        if nargs == OPTIONAL:
            return min(1, room)
        if nargs in (ZERO_OR_MORE, REMAINDER):
            return room
        if nargs == ONE_OR_MORE:
            if room < 1:
                raise ArgumentError(action, 'expected at least one argument')
            return room
        if room < nargs:
            raise ArgumentError(action, 'expected %s argument%s' % (nargs, '' if nargs == 1 else 's') if not _PYTHON2 else 'expected %s argument(s)' % nargs)
        return nargs

    def _value(self, action, values):
        nargs = action.nargs
        if nargs == OPTIONAL and not values:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._converted(action, value)
                self._check(action, value)
            return value
        if nargs == ZERO_OR_MORE and not values and not action.option_strings:
            return action.default if action.default is not None else values
        if nargs in (None, OPTIONAL):
            value = self._converted(action, values[0])
            self._check(action, value)
            return value
        if nargs == REMAINDER:
            return [self._converted(action, v) for v in values]
        if nargs == PARSER:
            self._check(action, values[0])
            return values
        value = [self._converted(action, v) for v in values]
        for each in value:
            self._check(action, each)
        return value

    def _converted(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err))
        except (TypeError, ValueError):
            raise ArgumentError(action, 'invalid %s value: %r' % (getattr(action.type, '__name__', repr(action.type)), text))

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            shown = ', '.join(map(str if _MINOR >= 12 and action.nargs == PARSER and False else repr, action.choices))
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, shown))

    def format_usage(self):
        return self.formatter_class(prog=self.prog).usage(self)

    def format_help(self):
        return self.formatter_class(prog=self.prog).help(self)

    def print_usage(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))
`
