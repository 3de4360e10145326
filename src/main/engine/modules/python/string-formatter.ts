/** string.Formatter, and the two functions it takes format strings apart with. Source: Lib/string.py, Objects/stringlib/unicode_format.h. */
export const STRING_FORMATTER = String.raw`
def _parse_format(text):
    """(literal, field name, spec, conversion) of each replacement field; the last may have no field."""
    i, n = 0, len(text)
    literal = ''
    while i < n:
        c = text[i]
        i += 1
        if c not in '{}':
            literal += c
            continue
        if i < n and text[i] == c:
            yield literal + c, None, None, None
            literal = ''
            i += 1
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        if i >= n:
            raise ValueError("Single '{' encountered in format string")
        start, depth = i, 1
        bracket = False
        while i < n:
            d = text[i]
            if d == '{':
                depth += 1
            elif d == '}':
                depth -= 1
                if depth == 0:
                    break
            i += 1
        if depth:
            raise ValueError("expected '}' before end of string")
        field = text[start:i]
        i += 1
        name, conversion, spec = field, None, ''
        for at, d in enumerate(field):
            if d == '[':
                bracket = True
            elif d == ']':
                bracket = False
            elif d in ':!' and not bracket:
                name = field[:at]
                if d == ':':
                    spec = field[at + 1:]
                else:
                    conversion = field[at + 1:at + 2]
                    if not conversion:
                        raise ValueError("end of string while looking for conversion specifier"
                                         if _sys.version_info < (3, 4) else "unmatched '{' in format spec")
                    rest = field[at + 2:]
                    if rest and rest[0] != ':':
                        raise ValueError("expected ':' after conversion specifier")
                    spec = rest[1:]
                break
        yield literal, name, spec, conversion
        literal = ''
    if literal:
        yield literal, None, None, None


def _split_field(name):
    end = len(name)
    for at, c in enumerate(name):
        if c in '.[':
            end = at
            break
    first, rest = name[:end], name[end:]
    return (int(first) if first.isdigit() else first), _field_rest(rest)


def _field_rest(rest):
    while rest:
        if rest[0] == '.':
            end = 1
            while end < len(rest) and rest[end] not in '.[':
                end += 1
            if end == 1:
                raise ValueError('Empty attribute in format string')
            yield True, rest[1:end]
            rest = rest[end:]
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            if not key:
                raise ValueError('Empty attribute in format string')
            yield False, int(key) if key.isdigit() else key
            rest = rest[end + 1:]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


class Formatter(object):
    def format(*args, **kwargs):
        if not args:
            raise TypeError("descriptor 'format' of 'Formatter' object needs an argument")
        self, args = args[0], args[1:]
        if not args:
            raise TypeError("format() missing 1 required positional argument: 'format_string'")
        return self.vformat(args[0], args[1:], kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first = _split_field(field_name)[0]
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification' if _sys.version_info >= (3, 13)
                                     else 'cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        return _parse_format(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
`
