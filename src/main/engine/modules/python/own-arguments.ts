/**
 * How a method written `def name(*args, **kwds)` finds its own arguments, so that any keyword is the caller's: self, and at
 * most one more in `args`. Up to 3.7; later releases have positional-only parameters.
 */
export const ownArguments = (type: string, method: string): string => `        if not args:
            raise TypeError("descriptor '${method}' of '${type}' object needs an argument")
        self = args[0]
        args = args[1:]
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
`
