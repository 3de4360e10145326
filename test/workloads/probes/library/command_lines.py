# argparse: help, every kind of argument, errors, sub-commands, groups.
from __future__ import print_function
import argparse, sys, os
os.environ['COLUMNS'] = '80'
p = argparse.ArgumentParser(prog='tool', description='Does a thing that takes a rather long description to say, so that it wraps over more than one line.', epilog='the end')
p.add_argument('input', help='what to read')
p.add_argument('rest', nargs='*', help='more of it')
p.add_argument('-n', '--number', type=int, default=3, help='how many (default: %(default)s)')
p.add_argument('-v', '--verbose', action='store_true')
p.add_argument('--mode', choices=['fast', 'slow'], default='fast', help='pick one')
p.add_argument('-q', action='count', default=0)
p.add_argument('--tag', action='append', metavar='T')
p.add_argument('--a-very-long-option-name', dest='lng', help='long option with help that will need to be wrapped to the next lines surely')
p.add_argument('--pair', nargs=2, type=float)
p.add_argument('--opt', nargs='?', const='C', default='D')
print(p.format_help())
for line in ('a', 'a b c -n 5 -v', '-qqq a --mode=slow --tag x --tag y', '--pair 1 2 a', 'a --opt', 'a --opt z b', '-n7 a', '-vq a', 'a -- -x'):
    try: print(line, '->', p.parse_args(line.split()))
    except SystemExit as e: print(line, 'exit', e.code)
for line in ('', 'a -n x', 'a --mode no', 'a --zzz', 'a --pair 1', '-n', 'a --verb'):
    old, sys.stderr = sys.stderr, sys.stdout
    try:
        try: print(p.parse_args(line.split()))
        except SystemExit as e: print('exit', e.code)
    finally: sys.stderr = old
print(p.parse_known_args(['a', '--zzz', '-v']))
s = argparse.ArgumentParser(prog='s')
sub = s.add_subparsers(dest='cmd', help='commands')
a = sub.add_parser('add', help='adds'); a.add_argument('x', type=int); a.set_defaults(func='A')
r = sub.add_parser('rm', help='removes'); r.add_argument('--force', action='store_true')
print(s.parse_args(['add', '5']), s.parse_args(['rm', '--force']))
print(s.format_help(), a.format_usage())
g = argparse.ArgumentParser(prog='g'); m = g.add_mutually_exclusive_group(required=True); m.add_argument('--x', action='store_true'); m.add_argument('--y', action='store_true')
grp = g.add_argument_group('extra', 'more things'); grp.add_argument('--z', type=int)
print(g.format_help(), g.parse_args(['--x']))
print(argparse.Namespace(a=1, b='c'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
