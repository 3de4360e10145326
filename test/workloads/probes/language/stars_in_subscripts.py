# Stars in subscripts and annotations (3.11), spaces behind a conversion (3.12).
a=(1,2)
class S:
    def __getitem__(s,k): return k
s=S()
print(s[*a])
print(s[*a,3])
print(s[*a,:])
print(s[1:2,*a])
def f(*args: *tuple[int,str]): pass
print(f.__annotations__)
print(f"{3!s  }", f"{3!r  :>5}", f"{3=!r }", f"{3 = !s:>4}")
