/** textwrap: dedent and indent; filling paragraphs is refused when it is called. */
const DEDENT = String.raw`
import _program


def dedent(text):
    lines = []
    for line in text.split('\n'):
        lines.append(line if line.strip(' \t') else '')
    margin = None
    for line in lines:
        content = line.lstrip(' \t')
        if not content:
            continue
        indent = line[:len(line) - len(content)]
        if margin is None or margin.startswith(indent):
            margin = indent
        elif not indent.startswith(margin):
            for i, (x, y) in enumerate(zip(margin, indent)):
                if x != y:
                    margin = margin[:i]
                    break
    if margin:
        lines = [line[len(margin):] if line.startswith(margin) else line for line in lines]
    return '\n'.join(lines)


def wrap(text, width=70, **kwargs):
    _program.refuse('textwrap.wrap')


def fill(text, width=70, **kwargs):
    _program.refuse('textwrap.fill')


class TextWrapper(object):
    def __init__(self, *args, **kwargs):
        _program.refuse('textwrap.TextWrapper')
`

const INDENT = String.raw`

def indent(text, prefix, predicate=None):
    lines = []
    for line in text.splitlines(True):
        if predicate(line) if predicate is not None else not line.isspace():
            lines.append(prefix)
        lines.append(line)
    return ''.join(lines)


def shorten(text, width, **kwargs):
    _program.refuse('textwrap.shorten')


__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']
`

export const TEXTWRAP_2 = `${DEDENT}\n\n__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent']\n`
export const TEXTWRAP_3 = DEDENT + INDENT
