# Sorting: integers, tuples, text, with a key function, with a reversed key.
print('start', flush=True)


class Person:
    def __init__(self, name, age):
        self.name = name
        self.age = age


seed = 42
people = []
numbers = []
for i in range(120000):
    seed = (seed * 1103515245 + 12345) % 1073741824
    numbers.append(seed)
    people.append(Person('name %d' % (seed % 9973), seed % 100))
by_age = sorted(people, key=lambda person: person.age)
by_name = sorted(people, key=lambda person: (person.name, -person.age))
numbers.sort(reverse=True)
pairs = sorted([(n % 1000, n) for n in numbers])
words = sorted(person.name for person in people)
print(by_age[0].age, by_name[0].name, numbers[0], pairs[0], words[-1])
