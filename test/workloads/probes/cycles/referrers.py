# Who refers to whom, as the collector sees it.
import gc


class Owner(object):
    pass


gc.collect()
gc.disable()
target = ["target"]
holder_list = [target, target]
holder_dict = {"k": target}
holder_tuple = (target,)
owner = Owner()
owner.slot = target


def kinds(objects):
    return sorted(type(o).__name__ for o in objects if o is not globals())


print("referents of the list: %d" % len(gc.get_referents(holder_list)))
print("all the target: %s" % all(r is target for r in gc.get_referents(holder_list)))
print("referents of the dict: %s" % sorted(map(str, gc.get_referents(holder_dict))))
print("referents of the tuple: %s" % gc.get_referents(holder_tuple))
print("of two at once: %d" % len(gc.get_referents(holder_list, holder_tuple)))
print("of atoms: %s" % gc.get_referents(1, "a", None))
print("lists and tuples holding it: %s" % [k for k in kinds(gc.get_referrers(target)) if k in ("list", "tuple")])
print("tracked: %s" % [gc.is_tracked(o) for o in (target, holder_dict, holder_tuple, owner, 1, "s", {}, {"a": 1})])
print("in get_objects: %s" % any(o is target for o in gc.get_objects()))
