# string: constants, capwords and templates.
from __future__ import print_function
import string
import sys

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(sorted(string.whitespace), len(string.printable), string.ascii_lowercase, string.ascii_uppercase)
print(string.capwords("the quick  brown fox"), string.capwords("a-b-c", "-"))
t = string.Template("$who owes ${who}s $$5 and $what")
print(t.substitute(who="Ann", what="tea"), t.substitute({"who": "Bob"}, what="milk"), t.safe_substitute(who="Cy"))
print(t.template, sys.getrefcount(t), sorted(t.__dict__))


def attempt(call, *args, **named):
    try:
        print(call(*args, **named))
    except Exception as error:
        print(type(error).__name__, error)

attempt(t.substitute, who=1)
attempt(string.Template("one\ntwo $ 3").substitute)
attempt(string.Template("${a").substitute, a=1)
attempt(string.Template("$1 ${b}").safe_substitute, b=2)


class Percent(string.Template):
    delimiter = "%"

print(Percent("%x is 100%%").substitute(x=[1]))
