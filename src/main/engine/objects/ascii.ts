/** ascii(): everything above 127 escaped. */
export function asciiText(text: string): string {
  let out = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 128) out += character
    else if (code < 256) out += `\\x${code.toString(16).padStart(2, '0')}`
    else if (code < 65536) out += `\\u${code.toString(16).padStart(4, '0')}`
    else out += `\\U${code.toString(16).padStart(8, '0')}`
  }
  return out
}
