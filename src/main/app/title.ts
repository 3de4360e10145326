/** `workload - version - Arenascope`, with a dot in front while there is unsaved work. */
export function windowTitle(title: string, unsaved: boolean): string {
  // The window may send the whole title, with dashes of its own.
  const own = title.trim().replace(/^[●•*]\s*/, '').replace(/\s+[-–]\s+Arenascope$/, '').replace(/\s+–\s+(Python \S+)$/, ' - $1')
  const whole = own === '' ? 'Arenascope' : `${own} - Arenascope`
  return unsaved ? `● ${whole}` : whole
}
