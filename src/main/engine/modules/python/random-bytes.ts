/** os.urandom, secrets and uuid: the system's choices are always the same in the twin. */
export const URANDOM = String.raw`
import random as _random

_source = _random.Random(4242)


def urandom(size):
    if size < 0:
        raise ValueError('negative argument not allowed')
    return bytes(bytearray(_source.getrandbits(8) for _ in range(size)))
`
