# There is one sys.version_info and one sys.flags.
import sys
for t in (type(sys.version_info), type(sys.flags)):
    for a in ((), ((1, 2, 3, 4, 5),)):
        try: print(t(*a))
        except TypeError as e: print(e)
