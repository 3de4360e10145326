/** The languages that the user of this computer wants, most wanted first; `--lang` stands before them. */
import { app } from 'electron'

export function systemLanguages(): readonly string[] {
  const asked = app.commandLine.getSwitchValue('lang')
  return [...(asked === '' ? [] : [asked]), ...app.getPreferredSystemLanguages()]
}
