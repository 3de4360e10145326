# textwrap: common margins taken away and put back.
import textwrap

text = '''
    first
      second

    \tthird
   \t
    last
'''
for sample in (text, 'a\n  b', '  a\n  b', '\ta\n\t b', '  a\n\tb', '', '   ', '  a\n \n  b\n', '    x\n  y\n   z'):
    print(repr(textwrap.dedent(sample)))
if hasattr(textwrap, 'indent'):
    print(repr(textwrap.indent('a\n\n b\n', '> ')), repr(textwrap.indent('a\n\nb', '- ', lambda line: True)))
