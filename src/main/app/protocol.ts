/** The window's own origin: files of the bundled renderer and nothing else, under a strict policy. */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export const SCHEME = 'app'
export const HOST = 'arenascope'
export const WINDOW_URL = `${SCHEME}://${HOST}/index.html`

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file that a URL names below `root`; null when it names none, or tries to leave. */
export function resolveAsset(root: string, url: string): string | null {
  let parsed: URL
  let path: string
  try {
    parsed = new URL(url)
    path = decodeURIComponent(parsed.pathname)
  } catch {
    return null
  }
  if (parsed.protocol !== `${SCHEME}:` || parsed.host !== HOST) return null
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const file = join(root, path)
  if (!file.startsWith(root + sep) || !(extname(file) in TYPES)) return null
  return file
}

export async function answerAsset(root: string, request: { readonly url: string; readonly method: string }): Promise<Response> {
  const file = request.method === 'GET' ? resolveAsset(root, request.url) : null
  if (file === null) return refuse(403)
  try {
    const bytes = await readFile(file)
    return new Response(new Uint8Array(bytes), { headers: headersFor(TYPES[extname(file)]!) })
  } catch {
    return refuse(404)
  }
}

function refuse(status: number): Response {
  return new Response('', { status, headers: headersFor('text/plain') })
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  }
}
