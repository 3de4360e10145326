/** textwrap: dedent, indent, and what fills paragraphs. */
import { TEXT_WRAPPER } from './text-wrapper.ts'

const DEDENT = String.raw`
import re as _re
import sys as _sys


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
    return _shorten(text, width, kwargs)


__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']
`

export const TEXTWRAP_2 = `${DEDENT}\n${TEXT_WRAPPER}\n\n__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent']\n`
export const TEXTWRAP_3 = DEDENT + TEXT_WRAPPER + INDENT
