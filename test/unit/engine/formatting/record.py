"""Prints what one interpreter answers for format(value, spec): a JSON list of [kind, value, spec, result or error]."""
from __future__ import print_function
import json
import sys

INTS = [0, 1, -1, 7, 255, -255, 1234, -1234567, 10**12 + 5, -(10**20) - 7, 65]
FLOATS = ['0.0', '-0.0', '1.0', '-1.5', '0.5', '2.5', '0.125', '1e16', '1e15', '123456789.0', '1e-4', '1e-5', '3.14159265358979', '1e22', '1.7976931348623157e308',
          '5e-324', '0.1', '1234.5678', '-9.995', '999999.5', '9999995', '0.00001234', '1e100', 'inf', '-inf', 'nan', '2.675', '1e21', '123456789012345678']
TEXTS = ['', 'a', 'hello', 'longer text']
INT_SPECS = ['d', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', 'n', ',', '_', '_x', '_b', ',d', '08', '08,', '012,', '+', ' ', '-', '+08d', '<8', '>8', '^8', '=8', '*^9', '=+8', '0=8',
             '#010x', '#06b', '010_b', 'e', '.2e', 'f', '.3f', 'g', '.3g', '%', '.1%', ',.2f', '020,.2f', '1', '5d', '+,', '^+15,', '.3', 's', 'y', ',x', 'c', '5c', '<5', '<05', '^05']
FLOAT_SPECS = ['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', '.0e', '.0f', '.0g', '.1f', '.2f', '.3e', '.10g', '.17g', '.20f', '.30e', '.3', '.0', '.1', '.12', '.17', '10', '010', '+', ' ',
               '+.2f', '<10.2f', '^12.3e', '=12', '08.2f', '+08.2f', ',', ',.2f', '020,.3f', '_', '_.1f', '.2%', '#', '#.0f', '#g', '#.3g', '#.0e', '.50f', '.60g', '.110f', 'z', 'z.1f', '+z.0f', 'd', 'x', 's',
               '*>15.4g', '1.', '.', '12.5y']
TEXT_SPECS = ['', 's', '5', '10', '<10', '>10', '^10', '^11', '*^12', '.2', '10.2', '>10.3s', '.0', '=10', '010', '+', ' ', '#', ',', '_', 'd', 'x', 'z', '10y10', '.', '<<5', '<5s', '{^9']


def shown(kind, value, spec):
    try:
        return format(value, spec)
    except (ValueError, TypeError, OverflowError) as error:
        return '!' + type(error).__name__ + ': ' + str(error)


rows = []
for value in INTS:
    for spec in INT_SPECS:
        rows.append(['int', str(value), spec, shown('int', value, spec)])
for text in FLOATS:
    for spec in FLOAT_SPECS:
        rows.append(['float', text, spec, shown('float', float(text), spec)])
for text in TEXTS:
    for spec in TEXT_SPECS:
        rows.append(['str', text, spec, shown('str', text, spec)])
json.dump(rows, sys.stdout, **({'encoding': 'latin-1'} if sys.version_info[0] == 2 else {}))
