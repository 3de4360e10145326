/** The end of _field_names(), which 2.7 and 3.x have in common, in Python. */
export const DISTINCT_FIELDS = String.raw`    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)`
