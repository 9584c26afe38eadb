// Grades the headers that Netlify would send, with the MDN HTTP Observatory's own rules, offline.
//
//   node grade.mjs NETLIFY_TOML SITE ...
//
// Every page is graded, for the rules look at it too: at its scripts and <meta> policies.
//
// Exit codes: 0 every page has the full score, 1 some page has not, 2 nothing could be graded.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js'
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js'
import { getGradeForScore, getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js'
import { parseHttpEquivHeaders } from '@mdn/mdn-http-observatory/src/retriever/utils.js'
import { Requests } from '@mdn/mdn-http-observatory/src/types.js'
import { parseAllHeaders } from 'netlify-headers-parser'

const FULL_SCORE = 130
const HOST = 'example.org' // any host will do that is on no list

// Headers as the rules read them: own properties in lower case, and `get`.
class Headers {
  set(name, value) {
    this[name.toLowerCase()] = value
  }

  get(name) {
    return this[name.toLowerCase()]
  }
}

async function readHeaderRules(netlifyToml, site) {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(site, '_headers')].filter(existsSync),
    netlifyConfigPath: netlifyToml,
  })
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'))
  return headers
}

function headersFor(path, rules) {
  const headers = new Headers()
  headers.set('Content-Type', 'text/html; charset=utf-8')
  for (const rule of rules.filter((rule) => rule.forRegExp.test(path))) {
    for (const [name, value] of Object.entries(rule.values)) headers.set(name, value)
  }
  return headers
}

// What the Observatory's retriever would have brought home. Netlify sends http to https by itself.
function visit(page, html, rules) {
  const path = `/${page.replace(/(^|\/)index\.html$/, '$1')}`
  const url = new URL(path, `https://${HOST}`)
  const response = {
    status: 200,
    verified: true,
    data: html,
    headers: headersFor(path, rules),
    request: { headers: new Headers() },
    httpEquiv: parseHttpEquivHeaders(html, url.href),
  }
  const redirect = { url: new URL(path, `http://${HOST}`), status: 301 }
  const arrival = { url, status: 200 }
  return Object.assign(new Requests(HOST), {
    resources: { path: html },
    responses: {
      auto: response,
      cors: response,
      http: response,
      https: response,
      httpRedirects: [redirect, arrival],
      httpsRedirects: [arrival],
    },
    session: { url },
  })
}

// The Observatory's sum: a bonus counts only when few points were lost.
function sumUp(results) {
  const modifiers = results.map(({ result }) => getScoreModifier(result))
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 100)
  const base = sum(modifiers.filter((modifier) => modifier < 0))
  return base >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : base
}

// The score of one page, as a line; what was lost is told.
function grade(page, site, rules) {
  const requests = visit(page, readFileSync(join(site, page), 'utf8'), rules)
  const results = ALL_TESTS.map((test) => test(requests))
  const passed = results.filter(({ pass }) => pass).length
  const score = sumUp(results)
  const isFull = score >= FULL_SCORE && passed === results.length
  const mark = `${getGradeForScore(score).grade} ${score}, ${passed} of ${results.length} tests`
  if (!isFull) {
    console.log(`${mark}: ${page}`)
    for (const { pass, constructor, result } of results) {
      const points = String(getScoreModifier(result)).padStart(5)
      console.log(`${points} ${pass ? 'passed' : 'FAILED'} ${constructor.name}: ${result}`)
    }
  }
  return { isFull, mark }
}

// Whether every page of a site has the full score.
async function gradeSite(netlifyToml, site) {
  const rules = await readHeaderRules(netlifyToml, site)
  const pages = readdirSync(site, { recursive: true }).filter((path) => path.endsWith('.html'))
  if (pages.length === 0) throw new Error(`no page in ${site}`)
  const grades = pages.sort().map((page) => grade(page, site, rules))
  for (const mark of new Set(grades.map((one) => one.mark))) {
    const count = grades.filter((one) => one.mark === mark).length
    console.log(`${mark}: ${count} of ${pages.length} pages of ${site}`)
  }
  return grades.every(({ isFull }) => isFull)
}

// The rules ask which hosts browsers force to https. That list is not fetched: ours is on none.
function layEmptyPreloadList() {
  const rules = fileURLToPath(import.meta.resolve('@mdn/mdn-http-observatory/src/constants.js'))
  const list = join(dirname(rules), '..', 'conf', 'hsts-preload.json')
  if (!existsSync(list)) writeFileSync(list, '{}\n')
}

async function main([netlifyToml, ...sites]) {
  if (sites.length === 0) throw new Error('usage: node grade.mjs NETLIFY_TOML SITE ...')
  layEmptyPreloadList()
  const full = []
  for (const site of sites) full.push(await gradeSite(netlifyToml, site))
  return full.every(Boolean) ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
