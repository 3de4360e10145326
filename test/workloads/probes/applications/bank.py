# A bank: properties, context managers, a weak registry, exceptions that hold accounts.
import gc, sys, weakref
from collections import OrderedDict, defaultdict, namedtuple, deque
gc.collect(); gc.disable()
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super(InsufficientFunds, self).__init__("%s lacks %d" % (account.owner, amount - account.balance))
        self.account, self.amount = account, amount
class Account(object):
    registry = weakref.WeakValueDictionary()
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        Account.count += 1
        Account.registry[owner] = self
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0: raise ValueError("negative")
        self._balance = value
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
    def deposit(self, amount):
        self.balance += amount
        self.history.append(("deposit", amount))
    def __del__(self):
        Account.count -= 1
    def __repr__(self): return "Account(%r, %r)" % (self.owner, self._balance)
class Transfer(object):
    def __init__(self, source, target, amount):
        self.source, self.target, self.amount = source, target, amount
    def __enter__(self):
        self.snapshot = (self.source.balance, self.target.balance)
        return self
    def __exit__(self, kind, value, tb):
        if kind is not None:
            self.source.balance, self.target.balance = self.snapshot
        return kind is InsufficientFunds
accounts = [Account(n, b) for n, b in (("ann", 100), ("bob", 50), ("cid", 0))]
print(accounts, Account.count, sorted(Account.registry.keys()))
with Transfer(accounts[0], accounts[1], 30) as t:
    t.source.withdraw(t.amount); t.target.deposit(t.amount)
print(accounts, [sys.getrefcount(a) for a in accounts])
with Transfer(accounts[2], accounts[1], 30) as t:
    t.source.withdraw(t.amount); t.target.deposit(t.amount)
print(accounts, t.snapshot, [sys.getrefcount(a) for a in accounts])
try:
    accounts[1].balance = -5
except ValueError as e:
    print("error", e)
kept = []
try:
    accounts[2].withdraw(10)
except InsufficientFunds as e:
    kept.append(e); print(e, e.args, e.amount, e.account is accounts[2])
print(sys.getrefcount(accounts[2]))
del accounts[2]
t = None
print(Account.count, sorted(Account.registry.keys()))
del kept[:]
if sys.version_info[0] < 3: sys.exc_clear()
print(Account.count, sorted(Account.registry.keys()))
Entry = namedtuple("Entry", "account kind amount")
ledger = [Entry(a.owner, k, n) for a in accounts for k, n in a.history]
print(ledger, ledger[0]._replace(amount=1), Entry._fields, sys.getsizeof(ledger[0]) == sys.getsizeof((1, 2, 3)))
totals = defaultdict(lambda: defaultdict(int))
for e in ledger: totals[e.kind][e.account] += e.amount
print(sorted((k, sorted(v.items())) for k, v in totals.items()), gc.is_tracked(totals))
queue = deque(maxlen=3)
for i in range(5): queue.append(Entry("q%d" % i, "x", i))
print([q.account for q in queue], queue.maxlen, len(queue))
a, b = accounts
a.friend, b.friend = b, a
del accounts[:], a, b, t, queue
print(Account.count, len(Account.registry))
n = gc.collect()
print(n, Account.count, len(Account.registry), len(gc.garbage))
del gc.garbage[:]
