/** Bytes a workload's source may have; shared/documents/schema.ts counts the same number in characters. */
export const SOURCE_BYTES_LIMIT = 5_000_000

/** An .arenarec file: telemetry of the longest run has a few megabytes. */
export const RECORDING_BYTES_LIMIT = 200_000_000

/** An .arenascope file holds the source as JSON (escapes can double it and more), notes and settings. */
export const WORKLOAD_BYTES_LIMIT = 40_000_000
