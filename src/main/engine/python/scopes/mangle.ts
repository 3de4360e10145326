/** `__name` inside `class C` is `_C__name`. @mirrors Python/compile.c _Py_Mangle */
export function mangle(privateClass: string | null, name: string): string {
  if (privateClass === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name
  const stripped = privateClass.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}
