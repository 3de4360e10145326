/** What range and xrange have in common for the wiring. */
export interface RangeParts {
  install(): void
}
