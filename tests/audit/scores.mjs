// Scores every type of page with Lighthouse, as a phone on a slow line would see it.
//
//   node scores.mjs SITES [TYPE ...]
//
// SITES is what sites.py wrote. TYPE is a key of its types.json, or `all`; without one, the types of
// USUAL. Accessibility, best practices and SEO must be at 100, performance at 95 or more. The last
// depends on how busy the machine is, so a lower one is measured again, twice at most, and the best
// counts; so is a page of which Lighthouse lost its recording.
//
// Exit codes: 0 every score is reached, 1 some is not, 2 nothing could be scored.

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

import lighthouse, { defaultConfig } from 'lighthouse'

import { startBrowser } from './browser.mjs'
import { host } from './host.mjs'

const WANTED = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const RUNS = 3
// One page of each kind. The other types are variations of these; axe looks at every page.
const USUAL = [
  'cover',
  'article-stated',
  'article-inferred',
  'article-one-of-several-days', // it waits for a review too
  'topics',
  'topic',
  'chronology',
  'names',
  'person', // places and organisations have the same template
  'sources',
  'source',
  'search',
  'search-results',
  'about',
  'corrections',
  'withdrawn',
  'not-found',
]
// Meant to stay out of search engines: `is-crawlable` is not asked of them, the rest of SEO is.
const UNLISTED = new Set(['article-earlier', 'withdrawn', 'not-found'])
// A stub: Lighthouse would follow it and score the page it leads to.
const FOLLOWED = 'redirect'
// Lighthouse records nothing of an answer that is 404; the page has an address of its own too.
const NOT_FOUND = 'no/such/page.html'

// Audits without weight change no score, and pictures of the page take long.
const CATEGORIES = Object.values(defaultConfig.categories)
const REFERENCES = CATEGORIES.flatMap(({ auditRefs }) => auditRefs)
const WEIGHTY = new Set(REFERENCES.filter(({ weight }) => weight > 0).map(({ id }) => id))
const WEIGHTLESS = [...new Set(REFERENCES.map(({ id }) => id))].filter((id) => !WEIGHTY.has(id))
const SETTINGS = {
  logLevel: 'silent',
  disableFullPageScreenshot: true,
  // From this machine a page is whole within a tenth of a second; Lighthouse would wait a whole one.
  pauseAfterFcpMs: 400,
  pauseAfterLoadMs: 400,
  networkQuietThresholdMs: 400,
  cpuQuietThresholdMs: 400,
}

function faultsOf({ categories, audits }) {
  return Object.values(categories)
    .filter(({ id, score }) => score * 100 < WANTED[id])
    .flatMap(({ auditRefs }) => auditRefs.map(({ id }) => audits[id]))
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, title, displayValue, details }) => {
      const places = (details?.items ?? []).map(({ node, description }) => node?.snippet ?? description)
      return [`${id}: ${title}`, displayValue, ...places.slice(0, 3)].filter(Boolean).join('\n      ')
    })
}

async function score(browser, { url, isUnlisted }) {
  const page = await browser.newPage()
  const skipAudits = isUnlisted ? [...WEIGHTLESS, 'is-crawlable'] : WEIGHTLESS
  const { lhr } = await lighthouse(url, { ...SETTINGS, skipAudits }, undefined, page)
  await page.close()
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)])
  return {
    faults: lhr.runtimeError ? [lhr.runtimeError.message] : faultsOf(lhr),
    isLost: lhr.runtimeError !== undefined,
    scores: Object.fromEntries(scores),
  }
}

async function bestScore(browser, job) {
  let best
  for (let run = 0; run < RUNS; run += 1) {
    const found = await score(browser, job)
    if (!best || best.scores.performance < found.scores.performance) best = found
    if (!best.isLost && best.scores.performance >= WANTED.performance) break
  }
  return best
}

// A worker has a browser of its own: a browser records one page at a time.
async function work() {
  const browser = await startBrowser()
  parentPort.on('message', async (job) => {
    if (job) return parentPort.postMessage(await bestScore(browser, job))
    await browser.close()
    parentPort.close()
  })
}

function tell({ type }, { scores, faults }) {
  const numbers = Object.keys(WANTED).map((id) => String(scores[id]).padStart(5))
  console.log(`${numbers.join('')}  ${type}`)
  for (const fault of faults) console.log(`    ${fault}`)
  return faults.length === 0 && Object.entries(WANTED).every(([id, least]) => scores[id] >= least)
}

// Scores jobs until none is left; how many reached what is wanted.
async function employ(jobs) {
  const worker = new Worker(new URL(import.meta.url))
  let reached = 0
  for (let job; (job = jobs.shift()); ) {
    worker.postMessage(job)
    const [found] = await once(worker, 'message') // fails with the worker
    if (tell(job, found)) reached += 1
  }
  worker.postMessage(null)
  await once(worker, 'exit')
  return reached
}

async function main([sites, ...named]) {
  if (sites === undefined) throw new Error('usage: node scores.mjs SITES [TYPE ...]')
  const types = JSON.parse(readFileSync(join(sites, 'types.json'), 'utf8'))
  const every = Object.keys(types).filter((type) => type !== FOLLOWED)
  const chosen = named.length === 0 ? USUAL : named[0] === 'all' ? every : named
  const strange = chosen.filter((type) => types[type] === undefined)
  if (strange.length > 0) throw new Error(`no such type of page: ${strange.join(', ')}`)

  const { origin } = await host(sites)
  const jobs = chosen.map((type) => ({
    type,
    url: origin + types[type].replace(NOT_FOUND, '404.html'),
    isUnlisted: UNLISTED.has(type),
  }))
  console.log(' perf a11y best  seo  Lighthouse, of 100 each')
  const workers = Math.min(2, availableParallelism())
  const reached = await Promise.all(Array.from({ length: workers }, () => employ(jobs)))
  return reached.reduce((sum, count) => sum + count) === chosen.length ? 0 : 1
}

if (isMainThread) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
} else await work()
