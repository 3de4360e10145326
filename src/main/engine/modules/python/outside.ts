/** locale, signal, tempfile and getpass: what they say of a process that has no files and gets no signals. */
export const LOCALE = String.raw`
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


Error.__module__ = 'locale'
_current = {}


def setlocale(category, locale=None):
    if locale is not None:
        if isinstance(locale, (tuple, list)):
            locale = '.'.join(part for part in locale if part)
        if locale not in ('', 'C', 'POSIX', 'C.UTF-8'):
            raise Error('unsupported locale setting')
        _current[category] = locale or 'C.UTF-8'
    return _current.get(category, 'C')


def getlocale(category=LC_CTYPE):
    return None, None


def getdefaultlocale(envvars=()):
    return None, None


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def getencoding():
    return 'UTF-8'


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '',
            'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127,
            'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(s):
    return s


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def format(percent, value, grouping=False, monetary=False, *additional):
    return percent % value


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)


def str(val):
    return '%.12g' % val


def normalize(localename):
    return localename


def resetlocale(category=LC_ALL):
    _current.clear()
`
