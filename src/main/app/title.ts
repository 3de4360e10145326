/** `workload - version - Arenascope`, with a dot in front while there is unsaved work. */
export function windowTitle(title: string, unsaved: boolean): string {
  const own = title.trim().replace(/^[●•*]\s*/, '').replace(/\s*-\s*Arenascope$/, '')
  const whole = own === '' ? 'Arenascope' : `${own} - Arenascope`
  return unsaved ? `● ${whole}` : whole
}
