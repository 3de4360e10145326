/** What one of tracemalloc's own hash tables weighs. @mirrors Python/hashtable.c hashtable_rehash, _Py_hashtable_size */
const MIN_BUCKETS = 16
const HIGH = 0.5
const LOW = 0.1
const REHASH_FACTOR = 2 / (LOW + HIGH)

export class HashTableBytes {
  private entries = 0
  private buckets = MIN_BUCKETS

  constructor(
    private readonly tableBytes: number,
    private readonly entryBytes: number,
  ) {}

  added(): void {
    this.entries++
    if (this.entries / this.buckets > HIGH) this.rehash()
  }

  removed(): void {
    this.entries--
    if (this.entries / this.buckets < LOW) this.rehash()
  }

  clear(): void {
    this.entries = 0
    this.buckets = MIN_BUCKETS
  }

  bytes(): number {
    return this.tableBytes + this.buckets * 8 + this.entries * this.entryBytes
  }

  private rehash(): void {
    const wanted = Math.floor(this.entries * REHASH_FACTOR)
    let buckets = MIN_BUCKETS
    while (buckets < wanted) buckets *= 2
    this.buckets = buckets
  }
}
