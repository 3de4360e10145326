# A cache without a limit against one with a limit.
import gc
import sys


class Page(object):
    alive = 0

    def __init__(self, url):
        Page.alive += 1
        self.url = url
        self.body = "x" * 100

    def __del__(self):
        Page.alive -= 1


class Unbounded(object):
    def __init__(self):
        self.pages = {}

    def get(self, url):
        if url not in self.pages:
            self.pages[url] = Page(url)
        return self.pages[url]


class Bounded(Unbounded):
    def __init__(self, limit):
        Unbounded.__init__(self)
        self.limit = limit
        self.order = []

    def get(self, url):
        if url in self.pages:
            self.order.remove(url)
        elif len(self.pages) >= self.limit:
            del self.pages[self.order.pop(0)]
        self.order.append(url)
        return Unbounded.get(self, url)


def visit(cache, visits):
    for n in range(visits):
        cache.get("/page/%d" % (n * n % 997))


gc.disable()
unbounded = Unbounded()
visit(unbounded, 2000)
print("unbounded keeps %d" % Page.alive)
print("table %d bytes" % sys.getsizeof(unbounded.pages))
del unbounded
print("gone %d" % Page.alive)
bounded = Bounded(20)
visit(bounded, 2000)
print("bounded keeps %d" % Page.alive)
print("order %s" % bounded.order[-3:])
page = bounded.get("/page/0")
print("one in use: count %d" % sys.getrefcount(page))
bounded = None
print("still alive %d: %s" % (Page.alive, page.url))
page = None
print("gone %d, for the collector %d" % (Page.alive, gc.collect()))
