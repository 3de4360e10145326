# '--' among a command line's arguments; 2.7's words for options that are missing.
from __future__ import print_function
import argparse
import sys


class Capture(object):
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def run(parser, line):
    stderr, sys.stderr = sys.stderr, Capture()
    try:
        return sorted(vars(parser.parse_args(line.split())).items())
    except SystemExit as e:
        return e.code, sys.stderr.text.splitlines()[-1]
    finally:
        sys.stderr = stderr


options = argparse.ArgumentParser(prog="options")
options.add_argument("-a", nargs="+")
options.add_argument("-b", nargs="?", const="C")
options.add_argument("-c")
options.add_argument("rest", nargs="*")
for line in ("-a 1 2 -- 3", "-a -- 3", "-b -- x", "-c -- x", "-- -a 1", "x -- -c", "-a 1 --"):
    print(line, run(options, line))
commands = argparse.ArgumentParser(prog="commands")
commands.add_argument("-v", action="store_true")
sub = commands.add_subparsers(dest="command")
one = sub.add_parser("one")
one.add_argument("items", nargs="*")
for line in ("one 1 -- -2", "-v one -- -3", "one -- --", "-v -- one 1"):
    print(line, run(commands, line))
needs = argparse.ArgumentParser(prog="needs")
needs.add_argument("--out", "-o", required=True)
needs.add_argument("--also", required=True)
needs.add_argument("name", nargs="?")
for line in ("", "-o 1", "x --also 2"):
    print(line, run(needs, line))
