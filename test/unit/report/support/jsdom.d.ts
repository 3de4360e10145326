/** As much of jsdom as the report's tests use: these files are checked without the DOM's types. */
declare module 'jsdom' {
  export interface PageElement {
    readonly id: string
    readonly type: string
    readonly textContent: string
    readonly outerHTML: string
    getAttribute(name: string): string | null
    querySelector(selector: string): PageElement | null
    querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number }
    compareDocumentPosition(other: PageElement): number
  }
  export interface Page extends PageElement {
    readonly documentElement: { readonly lang: string; readonly tagName: string }
    readonly body: PageElement
    getElementById(id: string): PageElement | null
  }
  export class JSDOM {
    constructor(html: string, options?: { readonly contentType?: string })
    readonly window: { readonly document: Page }
  }
}
