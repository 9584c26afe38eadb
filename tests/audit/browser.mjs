// Starts the Chromium that CHROMIUM names, as the browser tests do (tests/browser/chromium.py).

import puppeteer from 'puppeteer-core'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function startBrowser() {
  const { CHROMIUM } = process.env
  if (!CHROMIUM) throw new Error('CHROMIUM must name the browser; make audit asks .ci/chromium')
  return puppeteer.launch({ executablePath: CHROMIUM, args: ARGUMENTS })
}
