"""python real_pymalloc.py LIBRARY BLOCKS SMALLEST SIZES STEP ORDER ROUNDS: nanoseconds per PyObject_Malloc and PyObject_Free.

The loop runs in C; ctypes only hands over the addresses.
"""
import ctypes
import sys


def main(library, *pattern):
    numbers = (ctypes.c_int64 * len(pattern))(*map(int, pattern))
    nanoseconds = ctypes.c_double()
    ctypes.PyDLL(library).time_allocator(
        ctypes.pythonapi.PyObject_Malloc, ctypes.pythonapi.PyObject_Free, numbers, ctypes.byref(nanoseconds))
    print('%.3f' % nanoseconds.value)


main(*sys.argv[1:])
