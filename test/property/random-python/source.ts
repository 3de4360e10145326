/** A seeded stream of choices, and the dialect the choices are made for. */
import type { PythonVersion } from '../../../src/shared/settings.ts'

export class Source {
  readonly python: PythonVersion
  /** 2.7 counts as 0, 3.11 as 11. */
  readonly minor: number
  private state: number
  private serial = 0

  constructor(seed: number, python: PythonVersion) {
    this.python = python
    this.minor = python.startsWith('2') ? 0 : Number(python.slice(2))
    this.state = (seed * 2654435761) >>> 0
    for (let i = 0; i < 5; i++) this.next()
  }

  get two(): boolean {
    return this.minor === 0
  }

  /** mulberry32: uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** Uniform in [low, high]. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)] as T
  }

  /** Calls one of the makers: only the chosen one draws further. */
  any(...makers: (() => string)[]): string {
    return this.pick(makers)()
  }

  many(low: number, high: number, make: (index: number) => string): string[] {
    return Array.from({ length: this.int(low, high) }, (_, index) => make(index))
  }

  /** A name not given before in this program. */
  fresh(prefix: string): string {
    return `${prefix}${this.serial++}`
  }
}
