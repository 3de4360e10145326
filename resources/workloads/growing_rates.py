# title: The table that only grows
# watch: a module-level dict keeps every day although 50 are needed; the bounded version stays flat.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import sys

DAYS = 20000
WINDOW = 50                      # an average over fifty days is all we ever ask for
CURRENCIES = 8

daily_rates = {}                 # lives as long as the module does
recent_rates = {}


def rates_of(day):
    return [1.0 + (day * 7 + currency * 13) % 100 / 1000.0 for currency in range(CURRENCIES)]


def average(table, day):
    first = max(0, day - WINDOW + 1)
    return sum(table[d][0] for d in range(first, day + 1)) / (day + 1 - first)


def remember_everything():
    for day in range(DAYS):
        daily_rates[day] = rates_of(day)
        if day % 5000 == 4999:
            print('    day %5d: %5d days kept, average %.4f'
                  % (day + 1, len(daily_rates), average(daily_rates, day)))


def remember_what_is_needed():
    for day in range(DAYS):
        recent_rates[day] = rates_of(day)
        if day >= WINDOW:
            del recent_rates[day - WINDOW]
        if day % 5000 == 4999:
            print('    day %5d: %5d days kept, average %.4f'
                  % (day + 1, len(recent_rates), average(recent_rates, day)))


print('every day is kept')
remember_everything()
print('    the table alone: %d bytes' % sys.getsizeof(daily_rates))

print('only the window is kept')
remember_what_is_needed()
print('    the table alone: %d bytes' % sys.getsizeof(recent_rates))

print('the forgotten one is cleared at last')
daily_rates.clear()
print('    days kept: %d, the table alone: %d bytes' % (len(daily_rates), sys.getsizeof(daily_rates)))
