import browser from 'webextension-polyfill';
import { RELAY_NEWS } from '../messages/relay-news';
import type { Said } from './said';

/*
 * The page around the one that is connected. It holds the frame, hands the worker's ports on to it, and wakes the worker for news; what
 * goes over a port it does not see.
 */

const { contentWindow: framed } = document.querySelector('iframe')!;

const listening = new Promise<void>((resolve) => {
  addEventListener('message', ({ source, data }: MessageEvent<Said>) => {
    if (source !== framed) return;
    if (data === 'listens') resolve();
    // Nobody may be listening.
    else if (data === 'news') browser.runtime.sendMessage(RELAY_NEWS).catch(() => undefined);
  });
});

navigator.serviceWorker.addEventListener('message', ({ ports }) => {
  void listening.then(() => framed?.postMessage(null, '*', [...ports]));
});
navigator.serviceWorker.startMessages();
