// A small host: folders of built sites in, answers as a host on the web would give them out.
//
// Each folder inside ROOT is mounted under its own name, `dossier` at the top. The headers are what
// Netlify's own parser reads in the site's `_headers`, all of them: browsers take 127.0.0.1 for
// trustworthy, so `upgrade-insecure-requests` leaves its addresses alone, and over plain http they
// pass over Strict-Transport-Security. Text goes out squeezed.

import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

import { parseAllHeaders } from 'netlify-headers-parser'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}
const AT_THE_TOP = 'dossier'

// Prefix → folder and header rules.
async function readMounts(root) {
  const mounts = []
  for (const name of readdirSync(root).sort()) {
    const folder = join(root, name)
    if (!statSync(folder).isDirectory()) continue
    const { headers, errors } = await parseAllHeaders({ headersFiles: [join(folder, '_headers')] })
    if (errors.length > 0) throw new Error(errors.map(String).join('\n'))
    mounts.push({ prefix: name === AT_THE_TOP ? '/' : `/${name}/`, folder, headers })
  }
  return mounts.sort((a, b) => b.prefix.length - a.prefix.length)
}

// Every page, site by site: its address, and whether it only leads on to another.
function pagesOf(mounts) {
  return mounts.toReversed().flatMap(({ prefix, folder }) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => ({
        path: prefix + name,
        isStub: readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"'),
      })),
  )
}

function answer(mounts, url) {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname)
  const { prefix, folder, headers } = mounts.find((mount) => path.startsWith(mount.prefix))
  const inside = path.slice(prefix.length - 1)
  const wanted = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside)
  const found = existsSync(wanted) && statSync(wanted).isFile()
  const file = found ? wanted : join(folder, '404.html')
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const stated = headers.filter((rule) => rule.forRegExp.test(inside)).map((rule) => rule.values)
  return { status: found ? 200 : 404, file, headers: Object.assign({ 'Content-Type': type }, ...stated) }
}

// Serves ROOT on a free port of this machine, for as long as the program runs.
export async function host(root) {
  const mounts = await readMounts(root)
  const squeezed = new Map()
  const server = createServer((request, response) => {
    const { status, file, headers } = answer(mounts, request.url)
    const isFont = file.endsWith('.woff2')
    if (!squeezed.has(file)) {
      const content = readFileSync(file)
      squeezed.set(file, isFont ? content : brotliCompressSync(content))
    }
    const content = squeezed.get(file)
    const encoding = isFont ? {} : { 'Content-Encoding': 'br' }
    response.writeHead(status, { ...headers, ...encoding, 'Content-Length': content.length })
    response.end(content)
  })
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  return { origin: `http://127.0.0.1:${server.address().port}`, pages: pagesOf(mounts) }
}
