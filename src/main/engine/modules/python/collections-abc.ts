/** collections.abc: the interfaces of containers, with what each gives for free. */
import { mappings } from './abc/mappings.ts'
import { PROTOCOLS } from './abc/protocols.ts'
import { sequences } from './abc/sequences.ts'
import { sets } from './abc/sets.ts'

export const collectionsAbc3 = (minor: number): string => PROTOCOLS + sets(minor) + mappings(minor) + sequences(minor)
