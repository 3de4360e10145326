import types, gc
print(types.MethodType, types.MemberDescriptorType)
try: "a".__setattr__(5, 1)
except TypeError as e: print(e)
