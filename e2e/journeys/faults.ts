import type { BrowserContext } from 'playwright-core';

/** The browser's own remark on a failed request; the answers themselves are watched. */
const OWN_REMARK = 'Failed to load resource';
/** What was given up because the person went elsewhere. */
const GIVEN_UP = 'net::ERR_ABORTED';

/** Writes down every script error, console error, failed request and answer of 500 or more. */
export function watchFaults(context: BrowserContext, faults: string[], mayLoseNetwork: boolean): void {
  context.on('weberror', (event) => faults.push(`script: ${event.error().stack ?? event.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || message.text().startsWith(OWN_REMARK)) return;
    faults.push(`console: ${message.text()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`answered ${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (mayLoseNetwork || reason === GIVEN_UP) return;
    faults.push(`not answered: ${request.method()} ${request.url()} ${reason}`);
  });
}
