/** The stack of whoever asks, the same in every release. @mirrors Lib/traceback.py print_stack, format_stack */
export const STACKS = String.raw`def _caller():
    f = sys._getframe()
    while f is not None and f.f_code.co_filename == __file__:
        f = f.f_back
    return f


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(_caller() if f is None else f, limit), file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(_caller() if f is None else f, limit))


`
