/** The catalogues say the same in each language, and nothing that nobody asks for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { listSamples } from '../../../src/main/files/samples.ts'
import { en } from '../../../src/shared/texts/en/index.ts'
import { chosenLanguage } from '../../../src/shared/texts/languages.ts'
import { setLanguage, t } from '../../../src/shared/texts/texts.ts'
import { zhCN } from '../../../src/shared/texts/zh-CN/index.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

interface Catalogue {
  readonly [key: string]: string | Catalogue
}

function texts(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value, `${path}${key}.`)))
}

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]!))].sort()

/** `a.b.c`: a, a.b */
function rooms(key: string): string[] {
  const parts = key.split('.')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

const english = texts(en)
const chinese = new Map(texts(zhCN))

afterEach(() => setLanguage('en'))

describe('the catalogues', () => {
  it('have the same placeholders', () => {
    const differ = english.filter(([key, text]) => !key.endsWith('_one') && placeholders(text).join() !== placeholders(chinese.get(key) ?? '').join())
    expect(differ).toEqual([])
  })

  it('have no text that is empty, and in Chinese none that was left in English', () => {
    expect(english.filter(([, text]) => text.trim() === '')).toEqual([])
    const untranslated = [...chinese].filter(([, text]) => !/[\u4e00-\u9fff]/.test(text) && /[A-Za-z]{3}/.test(text.replace(/\{\{.*?\}\}/g, '')))
    // Names, and CPython's own words.
    expect(untranslated.map(([, text]) => text).filter((text) => !/^(Arena|arena|Pool|free list|gc\.collect\(\)|PDF…|JSON…|threshold)( ?\{\{\w+\}\})*$/.test(text))).toEqual([])
  })

  it('hold no key that no source names', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.includes('texts/en') && !file.includes('texts/zh-CN'))
    const all = sources.map((file) => readFileSync(join(ROOT, 'src', file), 'utf8')).join('\n')
    const unused = english.map(([key]) => key.replace(/_(one|other)$/, '')).filter((key) => !all.includes(`'${key}'`) && !rooms(key).some((room) => all.includes(`\`${room}.\${`)))
    expect(unused).toEqual([])
  })

  it('call the samples what their own headers call them', async () => {
    const shipped = await listSamples(join(ROOT, 'resources/workloads'))
    expect(Object.fromEntries(shipped.map(({ id, title, watch }) => [id, { title, watch }]))).toEqual(en.samples)
  })
})

describe('a text', () => {
  it('has the forms of a plural where the language has them', () => {
    expect([t('counts.object', { count: 1 }), t('counts.object', { count: 2500 })]).toEqual(['1 object', '2,500 objects'])
    setLanguage('zh-CN')
    expect([t('counts.object', { count: 1 }), t('counts.object', { count: 2500 })]).toEqual(['1 个对象', '2,500 个对象'])
  })

  it('takes values as they are, whatever a program calls its objects', () => {
    expect(t('dialogs.objectsOfType', { type: '{{count}} $t(tabs.notes) <lambda> & co' })).toBe('Objects of type {{count}} $t(tabs.notes) <lambda> & co')
  })
})

describe('the language', () => {
  it.each([
    ['system', ['zh-CN', 'en-US'], 'zh-CN'],
    ['system', ['zh-Hans-SG'], 'zh-CN'],
    ['system', ['de-DE', 'en-GB', 'zh-CN'], 'en'],
    ['system', ['de-DE'], 'en'],
    ['system', [], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['zh-CN', ['en-US'], 'zh-CN'],
  ] as const)('of the choice %s on a system that wants %j is %s', (choice, wanted, language) => {
    expect(chosenLanguage(choice, wanted)).toBe(language)
  })
})
