# A linked list of instances with __slots__: made, turned round, summed up, let go.
print('start', flush=True)


class Cell:
    __slots__ = ('value', 'next')

    def __init__(self, value, next):
        self.value = value
        self.next = next


def build(n):
    head = None
    for i in range(n):
        head = Cell(i, head)
    return head


def turn(head):
    done = None
    while head is not None:
        rest = head.next
        head.next = done
        done = head
        head = rest
    return done


def total(head):
    result = 0
    while head is not None:
        result += head.value
        head = head.next
    return result


answer = 0
for round in range(4):
    answer += total(turn(build(400000)))
print(answer)
