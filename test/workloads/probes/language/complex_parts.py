# complex() of two numbers: the sign of a zero imaginary part.
from __future__ import print_function
z = -0j
print(complex((3+0j), z), complex(3, z), complex(3+0j, -0.0), complex(3, -0.0), complex(-0.0, -0.0), complex(1+2j, 3+4j), complex(1, 2j), complex(1j), complex(1j, 2), complex(-0.0-0j, 0), complex(0, -1j))
