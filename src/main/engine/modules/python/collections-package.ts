/** collections.abc as a module of its own. */
export const COLLECTIONS_ABC_ALIAS = String.raw`
from _collections_abc import *
from _collections_abc import __all__
`
