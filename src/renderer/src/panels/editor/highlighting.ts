import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags as t } from '@lezer/highlight'

/** Colours are the page's custom properties, which reach into the shadow root. */
export const highlighting = HighlightStyle.define([
  { tag: [t.keyword, t.operatorKeyword, t.controlKeyword, t.definitionKeyword, t.moduleKeyword], color: 'var(--syntax-keyword)' },
  { tag: [t.string, t.special(t.string), t.character], color: 'var(--syntax-string)' },
  { tag: [t.number, t.bool, t.null, t.self], color: 'var(--syntax-number)' },
  { tag: [t.comment, t.lineComment], color: 'var(--syntax-comment)', fontStyle: 'italic' },
  { tag: [t.function(t.variableName), t.function(t.definition(t.variableName)), t.function(t.propertyName)], color: 'var(--syntax-name)' },
  { tag: [t.className, t.definition(t.className), t.typeName], color: 'var(--syntax-type)' },
  { tag: t.meta, color: 'var(--syntax-type)' },
])

export const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.55', fontFeatureSettings: "'liga' 0, 'calt' 0" },
  '.cm-scroller::-webkit-scrollbar': { width: '0.625rem', height: '0.625rem' },
  '.cm-scroller::-webkit-scrollbar-thumb': { border: '0.1875rem solid transparent', borderRadius: '0.5rem', background: 'var(--line-strong) content-box' },
  '.cm-scroller::-webkit-scrollbar-corner': { background: 'transparent' },
  '.cm-content': { padding: '0.25rem 0 2rem', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 0.75rem 0 0.375rem' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--accent) 28%, transparent) !important' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 55%, transparent)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-3)', border: 'none' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--text)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.1rem', padding: '0 0.5rem 0 0.25rem', fontVariantNumeric: 'tabular-nums' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--line-strong)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--warn) 22%, transparent)' },
  '.cm-searchMatch': { backgroundColor: 'color-mix(in srgb, var(--warn) 30%, transparent)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--accent) 45%, transparent)' },

  '.cm-bytes': { minWidth: '3.9rem' },
  '.cm-bytes .cm-gutterElement': { padding: '0' },
  '.cm-bytes-mark': {
    height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'flex-end', padding: '0 0.375rem 0 0.5rem', fontFamily: 'var(--font-ui)', fontSize: '0.6875rem',
    fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', color: 'var(--text-2)', cursor: 'pointer',
    background: 'linear-gradient(var(--accent-soft), var(--accent-soft)) no-repeat right / var(--share) calc(100% - 2px)',
  },

  '.cm-running': { backgroundColor: 'var(--running)', boxShadow: 'inset 2px 0 var(--running-edge)' },
  '.cm-running-paused': { backgroundColor: 'var(--warn-soft)', boxShadow: 'inset 2px 0 var(--warn)' },
  '.cm-problem': { backgroundColor: 'var(--error-soft)', boxShadow: 'inset 2px 0 var(--error)' },
  '.cm-problem-spot': { textDecoration: 'underline wavy var(--error)', textUnderlineOffset: '3px' },

  '.cm-panels': { backgroundColor: 'var(--surface-2)', color: 'var(--text)', fontFamily: 'var(--font-ui)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-search': { fontSize: '0.75rem', padding: '0.375rem 1.5rem 0.375rem 0.625rem' },
  '.cm-textfield': { fontFamily: 'inherit', fontSize: '0.75rem', color: 'inherit', background: 'var(--surface)', border: '1px solid var(--line-strong)', borderRadius: '4px', padding: '0.1875rem 0.375rem' },
  '.cm-button': { fontFamily: 'inherit', fontSize: '0.75rem', color: 'inherit', background: 'var(--raised)', border: '1px solid var(--line-strong)', borderRadius: '4px', padding: '0.125rem 0.5rem' },
  '.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '0.25rem', margin: '0.125rem 0.375rem 0.125rem 0' },
  '.cm-panel.cm-search label': { fontSize: '0.75rem' },
  '.cm-search input[type=checkbox]': { accentColor: 'var(--accent-fill)', margin: '0' },
  '.cm-search [name=select]': { display: 'none' },
  '.cm-search .cm-textfield:focus-visible, .cm-search .cm-button:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '0' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--text-2)', fontSize: '1rem' },
})
