# Callbacks that are never unregistered keep their objects.
import gc


class Bus(object):
    def __init__(self):
        self.listeners = []

    def subscribe(self, listener):
        self.listeners.append(listener)

    def publish(self, message):
        for listener in self.listeners:
            listener(message)


class Window(object):
    alive = 0

    def __init__(self, bus, title):
        Window.alive += 1
        self.title = title
        self.seen = []
        self.bus = bus
        bus.subscribe(self.on_message)

    def on_message(self, message):
        self.seen.append(message)

    def close(self):
        self.bus.listeners.remove(self.on_message)

    def __del__(self):
        Window.alive -= 1


gc.collect()
gc.disable()
bus = Bus()
windows = [Window(bus, "w%d" % n) for n in range(10)]
bus.publish("hello")
print("alive %d, seen %s" % (Window.alive, windows[0].seen))
windows = None
print("dropped, yet alive %d" % Window.alive)
bus.publish("anybody there")
print("listeners %d, last saw %d" % (len(bus.listeners), len(bus.listeners[-1].__self__.seen)))
print("the collector finds %d" % gc.collect())
bus.listeners[0].__self__.close()
print("one closed, alive %d" % Window.alive)
del bus.listeners[2:]
print("list cut, alive %d" % Window.alive)
listener = bus.listeners.pop()
bus = None
print("bus name gone, alive %d" % Window.alive)
print("bound methods: equal %s, same %s" % (listener == listener.__self__.on_message,
                                            listener is listener.__self__.on_message))
listener = None
print("alive %d" % Window.alive)
print("the collector finds something: %s, alive %d" % (gc.collect() > 0, Window.alive))
