// Reads netlify.toml, _headers and _redirects with Netlify's own parsers, offline.
//
//   node netlify.mjs NETLIFY_TOML SITE
//
// Also compares the two places that state headers: each rule of netlify.toml must stand in
// SITE/_headers with the same values, where there is such a file.
//
// Exit codes: 0 all is well, 1 a fault was found, 2 called wrongly.

import { existsSync } from 'node:fs'
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

async function main([netlifyToml, site]) {
  if (site === undefined) {
    console.error('usage: node netlify.mjs NETLIFY_TOML SITE')
    return 2
  }
  const headersFiles = [join(site, '_headers')].filter(existsSync)
  const redirectsFiles = [join(site, '_redirects')].filter(existsSync)
  const toml = await parseAllHeaders({ netlifyConfigPath: netlifyToml })
  const file = await parseAllHeaders({ headersFiles })
  const redirects = await parseAllRedirects({ redirectsFiles, netlifyConfigPath: netlifyToml })

  const faults = [...toml.errors, ...file.errors, ...redirects.errors].map(String)
  if (!existsSync(netlifyToml)) faults.push(`${netlifyToml} is missing`)
  if (headersFiles.length > 0) faults.push(...differences(toml.headers, file.headers))
  for (const fault of faults) console.error(fault)

  const counts = [toml.headers, file.headers, redirects.redirects].map((rules) => rules.length)
  console.log(
    `Netlify reads ${counts[0]} header rules in netlify.toml, ${counts[1]} in _headers, ` +
      `${counts[2]} redirects; faults: ${faults.length}.`,
  )
  return faults.length === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
