# A lexer, a parser, an interpreter and a stack machine; a state machine of a generator; a small adventure.
from __future__ import print_function
import re, sys, gc, collections, operator
gc.collect(); gc.disable()
TOK = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<id>[A-Za-z_]\w*)|(?P<op>\*\*|==|<=|>=|!=|[-+*/%()=<>;{},]))")
Token = collections.namedtuple("Token", "kind text pos")
def lex(src):
    pos, out = 0, []
    src = src.rstrip()
    while pos < len(src):
        m = TOK.match(src, pos)
        if not m: raise SyntaxError("bad character %r at %d" % (src[pos], pos))
        out.append(Token(m.lastgroup, m.group(m.lastgroup), m.start(m.lastgroup))); pos = m.end()
    out.append(Token("end", "", pos)); return out
class Num(object):
    def __init__(self, v): self.v = v
    def ev(self, env): return self.v
    def code(self, out): out.append(("PUSH", self.v))
    def __repr__(self): return repr(self.v)
class Var(object):
    def __init__(self, n): self.n = n
    def ev(self, env):
        if self.n not in env: raise NameError("undefined %s" % self.n)
        return env[self.n]
    def code(self, out): out.append(("LOAD", self.n))
    def __repr__(self): return self.n
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow, "==": operator.eq, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "!=": operator.ne}
class Bin(object):
    def __init__(self, o, l, r): self.o, self.l, self.r = o, l, r
    def ev(self, env): return OPS[self.o](self.l.ev(env), self.r.ev(env))
    def code(self, out): self.l.code(out); self.r.code(out); out.append(("OP", self.o))
    def __repr__(self): return "(%r %s %r)" % (self.l, self.o, self.r)
class Assign(object):
    def __init__(self, n, e): self.n, self.e = n, e
    def ev(self, env): env[self.n] = v = self.e.ev(env); return v
    def code(self, out): self.e.code(out); out.append(("STORE", self.n))
class While(object):
    def __init__(self, c, b): self.c, self.b = c, b
    def ev(self, env):
        v = None
        while self.c.ev(env):
            for s in self.b: v = s.ev(env)
        return v
    def code(self, out):
        start = len(out); self.c.code(out); at = len(out); out.append(None)
        for s in self.b: s.code(out)
        out.append(("JMP", start)); out[at] = ("JZ", len(out))
class Parser(object):
    LEVELS = [["==", "!=", "<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]]
    def __init__(self, src): self.t, self.i = lex(src), 0
    def peek(self): return self.t[self.i]
    def take(self, text=None):
        t = self.t[self.i]
        if text is not None and t.text != text: raise SyntaxError("expected %r, found %r at %d" % (text, t.text, t.pos))
        self.i += 1; return t
    def program(self):
        out = []
        while self.peek().kind != "end" and self.peek().text != "}":
            out.append(self.stmt())
            if self.peek().text == ";": self.take()
        return out
    def stmt(self):
        if self.peek().text == "while":
            self.take(); c = self.level(0); self.take("{"); b = self.program(); self.take("}"); return While(c, b)
        if self.peek().kind == "id" and self.t[self.i + 1].text == "=":
            n = self.take().text; self.take("="); return Assign(n, self.level(0))
        return self.level(0)
    def level(self, k):
        if k == len(self.LEVELS): return self.unary()
        l = self.level(k + 1)
        while self.peek().text in self.LEVELS[k]: o = self.take().text; l = Bin(o, l, self.level(k + 1))
        return l
    def unary(self):
        if self.peek().text == "-": self.take(); return Bin("-", Num(0), self.unary())
        b = self.atom()
        if self.peek().text == "**": self.take(); return Bin("**", b, self.unary())
        return b
    def atom(self):
        t = self.take()
        if t.kind == "num": return Num(float(t.text) if "." in t.text else int(t.text))
        if t.kind == "id": return Var(t.text)
        if t.text == "(": e = self.level(0); self.take(")"); return e
        raise SyntaxError("unexpected %r at %d" % (t.text, t.pos))
def run(code, env):
    st, pc, steps = [], 0, 0
    while pc < len(code):
        op, a = code[pc]; pc += 1; steps += 1
        if op == "PUSH": st.append(a)
        elif op == "LOAD": st.append(env[a])
        elif op == "STORE": env[a] = st[-1]
        elif op == "OP": r = st.pop(); st[-1] = OPS[a](st[-1], r)
        elif op == "JMP": pc = a
        elif op == "JZ":
            if not st.pop(): pc = a
    return st[-1] if st else None, steps
for src in ["1+2*3", "-2**2", "(1+2)*3-4/2", "x = 5; y = x*2; y-1", "n=10; f=1; while n>1 { f = f*n; n = n-1 } f", "1 +", "2 $ 3", "(1", "zz+1", "1.5*4", "7%4==3", "a=0; b=1; i=0; while i<50 { c=a+b; a=b; b=c; i=i+1 } a"]:
    try:
        p = Parser(src); tree = p.program()
        if p.peek().kind != "end": raise SyntaxError("junk")
        env = {}; v = None
        for s in tree: v = s.ev(env)
        code = []
        for s in tree: s.code(code)
        print("%-30s %r %s %r %d" % (src[:30], v, run(code, {})[0] == v, tree[0] if isinstance(tree[0], Bin) else type(tree[0]).__name__, len(code)))
    except (SyntaxError, NameError, KeyError) as e: print("%-30s %s: %s" % (src, type(e).__name__, e))
e = p = tree = code = s = None
class State(object):
    def __init__(self, name): self.name, self.to = name, {}
    def on(self, ev, st): self.to[ev] = st; return self
idle, run_, stop = State("idle"), State("run"), State("stop"); idle.on("start", run_); run_.on("pause", idle).on("end", stop); stop.on("reset", idle)
def machine(cur):
    while True:
        ev = yield cur.name
        if ev not in cur.to: print("ignored", ev, "in", cur.name)
        cur = cur.to.get(ev, cur)
g = machine(idle); print(next(g), [g.send(e) for e in "start pause start end pause reset".split()]); g.close(); print(sys.getrefcount(idle), len(gc.get_referrers(idle)))
del idle, run_, stop, g; print(gc.collect())
ROOMS = {"hall": ("A dusty hall.", {"north": "library", "east": "kitchen"}, ["lamp"]), "library": ("Books everywhere.", {"south": "hall"}, ["scroll", "book"]), "kitchen": ("Smells of soup.", {"west": "hall"}, [])}
class Game(object):
    def __init__(self): self.at, self.bag, self.rooms, self.log = "hall", [], {k: [d, dict(x), list(i)] for k, (d, x, i) in ROOMS.items()}, []
    def do(self, line):
        w = line.split(); fn = getattr(self, "do_" + w[0], None)
        if fn is None: return "I don't know how to %s." % w[0]
        try: return fn(*w[1:])
        except TypeError: return "%s what?" % w[0].capitalize()
    def do_look(self): d, x, i = self.rooms[self.at]; return "%s Exits: %s. Items: %s." % (d, ", ".join(sorted(x)), ", ".join(sorted(i)) or "none")
    def do_go(self, d):
        if d not in self.rooms[self.at][1]: return "You can't go %s." % d
        self.at = self.rooms[self.at][1][d]; return self.do_look()
    def do_take(self, x):
        try: self.rooms[self.at][2].remove(x)
        except ValueError: return "No %s here." % x
        self.bag.append(x); return "Taken: %s." % x
    def do_drop(self, x):
        if x not in self.bag: return "You have no %s." % x
        self.bag.remove(x); self.rooms[self.at][2].append(x); return "Dropped."
    def do_bag(self): return "Carrying " + (" and ".join(self.bag) or "nothing")
gm = Game()
for cmd in "look|take lamp|take lamp|go north|take book|take|bag|go up|go south|drop lamp|look|dance|go east|drop lamp|bag|look".split("|"): print("> %-10s %s" % (cmd, gm.do(cmd)))
print(sys.getsizeof(gm.bag), sys.getrefcount(gm.bag), gc.collect())
