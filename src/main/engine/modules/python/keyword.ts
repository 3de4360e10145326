/** keyword: the reserved words of each release. */
const COMMON = 'and as assert break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with yield'

const source = (words: string, soft: string | null) => `
__all__ = ['iskeyword'${soft === null ? '' : ", 'issoftkeyword'"}, 'kwlist'${soft === null ? '' : ", 'softkwlist'"}]
kwlist = ${pythonList(words)}
iskeyword = frozenset(kwlist).__contains__
${soft === null ? '' : `softkwlist = ${pythonList(soft)}\nissoftkeyword = frozenset(softkwlist).__contains__`}
`

function pythonList(words: string): string {
  return `[${words.split(' ').filter((word) => word !== '').map((word) => `'${word}'`).join(', ')}]`
}

export const KEYWORD_2 = source(`${COMMON} exec print`.split(' ').sort().join(' '), null)

export function keyword3(minor: number): string {
  const words = `False None True ${`${COMMON} async await nonlocal`.split(' ').sort().join(' ')}`
  const soft = minor < 9 ? null : minor < 10 ? '' : minor < 12 ? '_ case match' : '_ case match type'
  return source(words, soft)
}
