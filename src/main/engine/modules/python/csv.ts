/** csv: rows of text over any lines and anything that can be written to. Source: Lib/csv.py, Modules/_csv.c. */
export const CSV = String.raw`
import sys as _sys

_PYTHON2 = _sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else _sys.version_info[1]
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
if _MINOR >= 12:
    QUOTE_STRINGS, QUOTE_NOTNULL = 4, 5
__version__ = '1.0'
__doc__ = ''
_TEXT = basestring if _PYTHON2 else str


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect(object):
    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {}
_limit = 131072


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, _TEXT):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


class _Settings(object):
    pass


def _settings(dialect, given):
    made = _Settings()
    if isinstance(dialect, _TEXT):
        dialect = get_dialect(dialect)
    defaults = {'delimiter': ',', 'quotechar': '"', 'escapechar': None, 'doublequote': True, 'skipinitialspace': False, 'lineterminator': '\r\n',
                'quoting': QUOTE_MINIMAL, 'strict': False}
    for key in given:
        if key not in defaults:
            raise TypeError("'%s' is an invalid keyword argument for this function" % key if _MINOR < 13 else "this function got an unexpected keyword argument '%s'" % key)
    for key in defaults:
        value = given.get(key, getattr(dialect, key, defaults[key]) if dialect is not None else defaults[key])
        setattr(made, key, value)
    for key in ('delimiter', 'quotechar', 'escapechar'):
        value = getattr(made, key)
        if value is None and key != 'delimiter':
            continue
        if not isinstance(value, _TEXT):
            raise TypeError('"%s" must be %s, not %s' % (key, 'string or None' if key != 'delimiter' and _MINOR >= 11 else 'string' if key == 'delimiter' else 'string or None' if _MINOR >= 10 else 'string',
                                                        type(value).__name__))
        if len(value) != 1:
            raise TypeError('"%s" must be a 1-character string' % key)
    if made.quoting != QUOTE_NONE and made.quotechar is None:
        if 'quoting' not in given and 'quotechar' in given:
            made.quoting = QUOTE_NONE
        else:
            raise TypeError('quotechar must be set if quoting enabled')
    return made


class reader(object):
    def __init__(self, iterable, dialect=None, **fmtparams):
        self._iterator = iter(iterable)
        self.dialect = _settings(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        row, field, state = [], [], 'start record'
        unquoted = False
        while True:
            try:
                line = next(self._iterator)
            except StopIteration:
                if state == 'in quotes' and (field or True):
                    if d.strict:
                        raise Error('unexpected end of data')
                    row.append(self._value(field, unquoted))
                    return row
                if state == 'escape' and d.strict:
                    raise Error('unexpected end of data')
                if row or field or state not in ('start record',):
                    row.append(self._value(field, unquoted))
                    return row
                raise
            if not isinstance(line, _TEXT):
                raise Error('iterator should return strings, not %s (the file should be opened in text mode)' % type(line).__name__ if _MINOR >= 8
                            else 'iterator should return strings, not %s (did you open the file in text mode?)' % type(line).__name__)
            self.line_num += 1
            for c in line + '\0':
                end = c == '\0' and True
                newline = c in '\r\n'
                if state == 'start record':
                    if end:
                        break
                    if newline:
                        state = 'eat newline'
                        continue
                    state = 'start field'
                if state == 'start field':
                    unquoted = False
                    if newline or end:
                        row.append(self._value(field, unquoted))
                        field = []
                        state = 'start record' if end else 'eat newline'
                    elif c == d.quotechar and d.quoting != QUOTE_NONE:
                        state = 'in quotes'
                    elif c == d.escapechar:
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == d.delimiter:
                        row.append(self._value(field, unquoted))
                        field = []
                    else:
                        unquoted = True
                        field.append(c)
                        state = 'in field'
                elif state == 'in field':
                    if newline or end:
                        row.append(self._value(field, unquoted))
                        field = []
                        state = 'start record' if end else 'eat newline'
                    elif c == d.escapechar:
                        state = 'escape'
                    elif c == d.delimiter:
                        row.append(self._value(field, unquoted))
                        field = []
                        state = 'start field'
                    else:
                        field.append(c)
                elif state == 'in quotes':
                    if end:
                        pass
                    elif c == d.escapechar:
                        state = 'escape in quotes'
                    elif c == d.quotechar:
                        state = 'quote in quotes' if d.doublequote else 'in field'
                    else:
                        field.append(c)
                elif state == 'quote in quotes':
                    if c == d.quotechar and d.quoting != QUOTE_NONE:
                        field.append(c)
                        state = 'in quotes'
                    elif c == d.delimiter:
                        row.append(self._value(field, unquoted))
                        field = []
                        state = 'start field'
                    elif newline or end:
                        row.append(self._value(field, unquoted))
                        field = []
                        state = 'start record' if end else 'eat newline'
                    elif not d.strict:
                        field.append(c)
                        state = 'in field'
                    else:
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                elif state in ('escape', 'escape in quotes'):
                    if not end:
                        field.append(c)
                        state = 'in field' if state == 'escape' else 'in quotes'
                elif state == 'eat newline':
                    if end:
                        state = 'start record'
                    elif not newline:
                        raise Error('new-line character seen in unquoted field - do you need to open the file %s?'
                                    % ('in universal-newline mode' if _MINOR < 12 else "with newline=''"))
            if state == 'start record':
                return row

    next = __next__

    def _value(self, field, unquoted):
        text = ''.join(field)
        return float(text) if unquoted and self.dialect.quoting == QUOTE_NONNUMERIC else text


class writer(object):
    def __init__(self, fileobj, dialect=None, **fmtparams):
        self._write = fileobj.write
        self.dialect = _settings(dialect, fmtparams)

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error('iterable expected, not %s' % type(row).__name__)
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def _field(self, value, alone):
        d = self.dialect
        text = '' if value is None else value if isinstance(value, _TEXT) else repr(value) if isinstance(value, float) else str(value)
        number = isinstance(value, (int, float)) or _PYTHON2 and isinstance(value, long)
        if d.quoting == QUOTE_ALL:
            quoted = True
        elif d.quoting == QUOTE_NONNUMERIC:
            quoted = not number
        elif d.quoting == 4:
            quoted = isinstance(value, _TEXT)
        elif d.quoting == 5:
            quoted = value is not None
        else:
            quoted = False
        out = []
        for c in text:
            special = c == d.delimiter or c == d.escapechar or c == d.quotechar or c in d.lineterminator or c in ('\r\n' if _MINOR >= 10 else '')
            if special:
                if d.quoting == QUOTE_NONE:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
                elif c == d.quotechar:
                    if d.doublequote:
                        out.append(c)
                    else:
                        if d.escapechar is None:
                            raise Error('need to escape, but no escapechar set')
                        out.append(d.escapechar)
                    quoted = quoted or d.doublequote
                elif c == d.escapechar and d.quoting != QUOTE_NONE:
                    if _MINOR >= 10:
                        out.append(d.escapechar)
                    else:
                        quoted = True
                else:
                    quoted = True
            out.append(c)
        if not text and alone and not quoted:
            if d.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        if _MINOR >= 12 and text[:1] == ' ' and d.skipinitialspace:
            quoted = True
        text = ''.join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader(object):
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        d = _mapping(zip(self.fieldnames, row))
        lf, lr = len(self.fieldnames), len(row)
        if lf < lr:
            d[self.restkey] = row[lf:]
        elif lf > lr:
            for key in self.fieldnames[lr:]:
                d[key] = self.restval
        return d

    next = __next__


def _mapping(pairs):
    if _MINOR >= 8 or _PYTHON2:
        return dict(pairs)
    from collections import OrderedDict
    return OrderedDict(pairs)


class DictWriter(object):
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._dict_to_list(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._dict_to_list(row) for row in rowdicts])


def Sniffer():
    import _program
    _program.refuse('csv.Sniffer')


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
if not _PYTHON2:
    register_dialect('unix', unix_dialect)
__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter'] + ([] if _PYTHON2 else ['unix_dialect'])
`
