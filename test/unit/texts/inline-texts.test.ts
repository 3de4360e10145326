/** What a user reads stands in the catalogues: no component, derivation or sentence of the main process holds a text of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../../../src')
const FOLDERS = ['renderer/src', 'main/app', 'main/files', 'main/findings', 'main/ipc', 'main/what-if', 'shared/compare']

/** Names, units and Python's own words, which are the same in every language. */
const SAME = new Set(['gc', 'KiB', 'kB', 'Python', 'HTML', 'PDF', 'JSON', 'CSV', 'speedscope', 'Perfetto', 'Arenascope', 'English', 'CPython', 'CPython §', 'gc.collect()', 'import gc; gc.collect()', 'python arenascope_record.py PROGRAM.py', 'MiB'])
/** What a log gets, the policy of the page, a style, a mark in a file: no text of the app. */
const NOT_READ = [/^highlighting\.ts$/, /^protocol\.ts$/, /^drawing\.ts$/, /^bridge\.ts$/, /^report-run\.ts$/]

/** Attributes and members that end on the screen or in ears. */
const READ = /^(aria-label|aria-description|aria-valuetext|aria-roledescription|title|label|hint|detail|text|empty|caption|placeholder|alt|meaning|sentence|advice|remedy|claim|effect|keys|valueText|toolTip|message)$/
const KEYS = /^(?:[,.<>?]|(?:Ctrl|Alt|Shift|CmdOrCtrl)\+.*|F\d+|Arrow\w+|Home|End|Esc(ape)?|Enter|Backspace|Tab)$/
const WORD = /\p{L}{2,}/u
/** Two words, or one with a capital and an ellipsis or full stop. */
const PROSE = /\p{L}{2,}[,;:.!?’”)]* [“(]?\p{Ll}{2,}|\p{Lu}\p{Ll}+[….]$/u

function inlineTexts(path: string, source = readFileSync(path, 'utf8')): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: string[] = []
  const report = (node: ts.Node, text: string) => found.push(`${path.slice(ROOT.length + 1)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`)

  function visit(node: ts.Node, read: boolean, ignored: boolean): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || isOfMachine(node)) return
    if (ts.isJsxText(node)) {
      if (WORD.test(node.text) && !SAME.has(node.text.trim())) report(node, node.text)
      return
    }
    const text = literalText(node)
    if (text !== null && !ignored && !SAME.has(text) && !KEYS.test(text) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
      if (read ? WORD.test(text.replace(/§/g, '')) : PROSE.test(text)) report(node, text)
    }
    const name = ts.isJsxAttribute(node) || ts.isPropertyAssignment(node) ? node.name.getText().replace(/'/g, '') : null
    const style = name !== null && /^(className|class|style|transform|d|viewBox)$/.test(name)
    // What is decided on is not what is said.
    const isChoice = ts.isCallExpression(node) || ts.isBinaryExpression(node) || ts.isObjectLiteralExpression(node) || ts.isArrowFunction(node) || ts.isElementAccessExpression(node)
    ts.forEachChild(node, (child) => visit(child, isChoice ? false : name === null ? read : READ.test(name), ignored || style))
  }
  visit(file, false, false)
  return found
}

/** Placeholders as §; null: no text. */
function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('§') : null
}

/** A defect that only a log sees, a question to the browser. */
function isOfMachine(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Error' || node.expression.getText() === 'TypeError'
  return ts.isCallExpression(node) && /^(console\.\w+|window\.matchMedia\??|.*\.querySelector(<\w+>)?)$/.test(node.expression.getText())
}

it('no source has a text inline', () => {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)))
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !NOT_READ.some((pattern) => pattern.test(file.replace(/^.*\//, ''))))
  expect(sources.length).toBeGreaterThan(150)
  expect(sources.flatMap((path) => inlineTexts(path))).toEqual([])
})

it('an inline text would be found', () => {
  const source = `
    export const TITLES = { all: { label: 'everything' } }
    export function Panel({ count }: { count: number }) {
      if (count > 9) throw new Refusal('There are too many.')
      return <p aria-label="Counted" title={count > 1 ? \`\${count} things\` : t('panel.one')} className="panel wide">Things: {count === 0 ? 'none at all' : count}</p>
    }`
  expect(inlineTexts(join(ROOT, 'panel.tsx'), source).map((line) => line.replace(/^\S+ /, ''))).toEqual(['everything', 'There are too many.', 'Counted', '§ things', 'Things:', 'none at all'])
})
