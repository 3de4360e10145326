/** collections.abc: the interfaces of containers, with what each gives for free. */
import { MAPPINGS } from './abc/mappings.ts'
import { PROTOCOLS } from './abc/protocols.ts'
import { SEQUENCES } from './abc/sequences.ts'
import { SETS } from './abc/sets.ts'

export const COLLECTIONS_ABC_3 = PROTOCOLS + SETS + MAPPINGS + SEQUENCES
