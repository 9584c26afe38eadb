// Reads netlify.toml, _headers and _redirects with Netlify's own parsers, offline.
//
//   node netlify.mjs NETLIFY_TOML SITE ...
//
// Also compares the two places that state headers: each rule of netlify.toml must stand in
// SITE/_headers with the same values. Every line of _redirects must be read as a forced, lasting
// redirect from a stub of the site to a page of it.
//
// Exit codes: 0 all is well, 1 a fault was found, 2 called wrongly.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseAllHeaders } from 'netlify-headers-parser'
import { parseAllRedirects } from 'netlify-redirect-parser'

// Values by path and header name; a later rule for the same path adds to an earlier one.
function byPath(rules) {
  const paths = new Map()
  for (const { for: path, values } of rules) {
    const stated = paths.get(path) ?? new Map()
    for (const [name, value] of Object.entries(values)) stated.set(name.toLowerCase(), value)
    paths.set(path, stated)
  }
  return paths
}

function differences(tomlRules, fileRules) {
  const stated = byPath(fileRules)
  return [...byPath(tomlRules)].flatMap(([path, values]) =>
    [...values]
      .filter(([name, value]) => stated.get(path)?.get(name) !== value)
      .map(([name]) => `${path} ${name}: netlify.toml and _headers differ`),
  )
}

// What Netlify would do otherwise than the lines of _redirects mean.
function misreadings(site, redirectsFiles, redirects) {
  const lines = redirectsFiles.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
  const wrong = redirects
    .filter(({ from, to, status, force }) => {
      const areThere = [from, to].every((path) => existsSync(join(site, path)))
      return !(areThere && status === 301 && force)
    })
    .map(({ from, to }) => `the redirect from ${from} to ${to} is no forced 301 between files`)
  const lost = lines.length - redirects.length
  return lost === 0 ? wrong : [...wrong, `${lost} lines of _redirects are not read`]
}

async function read(netlifyToml, site) {
  const redirectsFiles = [join(site, '_redirects')].filter(existsSync)
  const toml = await parseAllHeaders({ netlifyConfigPath: netlifyToml })
  const tomlRedirects = await parseAllRedirects({ netlifyConfigPath: netlifyToml })
  const file = await parseAllHeaders({ headersFiles: [join(site, '_headers')] })
  const moved = await parseAllRedirects({ redirectsFiles })
  const faults = [
    ...[toml, tomlRedirects, file, moved].flatMap(({ errors }) => errors.map(String)),
    ...differences(toml.headers, file.headers),
    ...misreadings(site, redirectsFiles, moved.redirects),
  ]
  for (const fault of faults) console.error(`${site}: ${fault}`)
  const counts = [toml.headers, file.headers, moved.redirects].map((rules) => rules.length)
  console.log(
    `Netlify reads ${counts[0]} header rules in netlify.toml, ${counts[1]} in _headers, ` +
      `${counts[2]} redirects; faults: ${faults.length}: ${site}`,
  )
  return faults.length
}

async function main([netlifyToml, ...sites]) {
  if (sites.length === 0 || !existsSync(netlifyToml)) {
    console.error('usage: node netlify.mjs NETLIFY_TOML SITE ...')
    return 2
  }
  let faults = 0
  for (const site of sites) faults += await read(netlifyToml, site)
  return faults === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
