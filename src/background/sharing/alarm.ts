import browser from 'webextension-polyfill';

/** The name of the alarm. */
export const EXCHANGE = 'exchange';

/** Wakes the worker each minute to exchange, or no more. One that runs already goes on. */
export const exchangeEveryMinute = (on: boolean): void => {
  void (async () => {
    if (!on) await browser.alarms.clear(EXCHANGE);
    else if (!(await browser.alarms.get(EXCHANGE))) await browser.alarms.create(EXCHANGE, { periodInMinutes: 1 });
  })();
};
