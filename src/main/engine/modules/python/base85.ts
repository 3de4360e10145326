/** base64's encodings with 85 characters (3.x). Source: Lib/base64.py. */
export const BASE85 = String.raw`
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_${'`'}{|}~'


def _encode85(b, chars, pad, fold):
    b = bytes(_bytes(b))
    padding = -len(b) % 4
    out = []
    for (word,) in struct.iter_unpack('>I', b + b'\0' * padding):
        if fold and word == 0:
            out.append(b'z')
            continue
        digits = bytearray()
        for _ in range(5):
            digits.append(chars[word % 85])
            word //= 85
        digits.reverse()
        out.append(bytes(digits))
    if padding and not pad:
        if out[-1] == b'z':
            out[-1] = bytes(bytearray([chars[0]] * 5))
        out[-1] = out[-1][:-padding]
    return b''.join(out)


def b85encode(b, pad=False):
    return _encode85(b, bytearray(_B85), pad, False)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(b, bytearray(range(33, 118)), pad, True)
    if adobe:
        result = b'<~' + result
    if adobe:
        result += b'~>'
    return result


def _decode85(b, table, name):
    out = bytearray()
    padding = -len(b) % 5
    data = list(b) + [max(table, key=table.get)] * padding
    for i in range(0, len(data), 5):
        value = 0
        for c in data[i:i + 5]:
            if c not in table:
                raise ValueError('bad %s character at position %d' % (name, i))
            value = value * 85 + table[c]
        if value > 0xffffffff:
            raise ValueError('%s overflow in hunk starting at byte %d' % (name, i))
        out += struct.pack('>I', value)
    return bytes(out[:len(out) - padding] if padding else out)


def b85decode(b):
    return _decode85(_bytes(b), {c: i for i, c in enumerate(_B85)}, 'base85')


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = bytes(_bytes(b))
    if adobe:
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    b = bytes(c for c in b if c not in ignorechars).replace(b'z', b'!!!!!')
    return _decode85(b, {c: c - 33 for c in range(33, 118)}, 'Ascii85')


__all__ += ['b85encode', 'b85decode', 'a85encode', 'a85decode']
`
