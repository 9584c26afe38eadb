// Opens every page of every site in a real browser, under the published headers.
//
//   node pages.mjs SITES
//
// SITES is what sites.py wrote. Of each page: it breaks no rule of axe-core (WCAG 2.0 to 2.2, A and
// AA, and best practice), asks nothing of another host, and the browser complains of nothing, be it
// an exception, a missing file or what the Content-Security-Policy refuses.
//
// Exit codes: 0 all is well, 1 a page has a fault, 2 nothing could be opened.

import { availableParallelism } from 'node:os'

import axe from 'axe-core'

import { startBrowser } from './browser.mjs'
import { host } from './host.mjs'

// Where lines break most; the browser tests look at each type of page in other widths and in the dark.
const NARROW = { width: 320, height: 800 }
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

// One line for each node that breaks a rule; runs in the page.
async function brokenRules(tags) {
  const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

// Collects what is wrong with whatever the page shows.
function listen(page, origin) {
  const heard = []
  page.on('request', (request) => {
    const isOwn = new URL(request.url()).origin === origin
    if (!isOwn) heard.push(`asks another host: ${request.url()}`)
  })
  page.on('console', (message) => {
    const isComplaint = ['error', 'warn', 'assert'].includes(message.type())
    if (isComplaint) heard.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`exception: ${error.message}`))
  return heard
}

// A stub leads on at once. To be looked at, it arrives without what moves it.
async function stay(request) {
  if (!request.isNavigationRequest()) return request.continue()
  const answer = await fetch(request.url())
  const { 'content-encoding': _, ...headers } = Object.fromEntries(answer.headers)
  const body = (await answer.text()).replace('http-equiv="refresh"', '')
  return request.respond({ status: answer.status, headers, body })
}

async function open(page, url, isStub) {
  await page.setRequestInterception(isStub)
  if (isStub) page.on('request', stay)
  try {
    await page.goto(url)
  } catch (error) {
    throw new Error(`${url}: ${error.message}`)
  }
  if (isStub) page.off('request', stay)
}

// Opens pages until none is left; the number of those with a fault. A context of its own has a
// process of its own, so that two pages are looked at at once.
async function lookThrough(browser, origin, waiting) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport(NARROW)
  await page.evaluateOnNewDocument(axe.source)
  const heard = listen(page, origin)
  let faulty = 0
  for (let one; (one = waiting.shift()); ) {
    await open(page, origin + one.path, one.isStub)
    const broken = await page.evaluate(brokenRules, RULES)
    const faults = [...heard.splice(0), ...broken]
    if (faults.length > 0) console.error([one.path, ...faults].join('\n    '))
    faulty += Math.sign(faults.length)
  }
  return faulty
}

async function main([sites]) {
  if (sites === undefined) throw new Error('usage: node pages.mjs SITES')
  const { origin, pages } = await host(sites)
  const browser = await startBrowser()
  try {
    const waiting = [...pages]
    const tabs = Array.from({ length: Math.min(2, availableParallelism()) }, () =>
      lookThrough(browser, origin, waiting),
    )
    const faulty = (await Promise.all(tabs)).reduce((sum, count) => sum + count)
    console.log(`axe-core ${axe.version} and the browser: ${pages.length} pages, ${faulty} with a fault.`)
    return faulty === 0 ? 0 : 1
  } finally {
    await browser.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
