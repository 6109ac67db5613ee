import { type Attack, HIDING, keepRoots, trustAll } from './attack';

const CHANGES = 'would change what the school keeps by a click that no person meant';
const SCRIPTED = 'would press a badge without anybody';

/** Of a page of the LAS on its badges. */
export const AT_BADGES: readonly Attack[] = [
  {
    name: 'events on our host, as if of a mouse',
    would: SCRIPTED,
    how: (at) => tools.onHosts(at),
    person: 'nothing',
  },
  {
    name: 'events on whatever stands at the spot',
    would: SCRIPTED,
    how: (at) => tools.events(document.elementFromPoint(at.x, at.y)!, at),
    person: 'nothing',
  },
  {
    name: 'a click on the buttons in our root',
    would: SCRIPTED,
    how: () => tools.press(),
    person: 'nothing',
  },
  {
    name: 'attachShadow that keeps every root',
    would: `${SCRIPTED}, and read what is in our root`,
    before: keepRoots,
    how: () => tools.press(),
    person: 'nothing',
  },
  {
    name: 'events that say they are trusted',
    would: SCRIPTED,
    before: trustAll,
    how: (at) => tools.onHosts(at),
    person: 'nothing',
  },
  {
    name: 'listeners of ours that are caught and called',
    would: SCRIPTED,
    before: () => {
      const add = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (kind: string, heard: unknown, ...more: []) {
        if (kind === 'click' && typeof heard === 'function')
          setTimeout(() => (heard as (event: unknown) => void)({ isTrusted: true, target: this }), 500);
        return add.call(this, kind, heard as EventListener, ...more);
      };
    },
    how: (at) => tools.onHosts(at),
    person: 'nothing',
  },
  {
    name: 'the page clicks on our host at every click of the person',
    would: SCRIPTED,
    how: (at) => document.addEventListener('click', (event) => event.isTrusted && tools.onHosts(at), true),
    person: 'click elsewhere',
  },
  {
    name: 'a copy of our host that hands its clicks on',
    would: SCRIPTED,
    how: (at) => {
      const [host] = tools.hosts();
      const copy = tools.cover({ pointerEvents: 'auto', opacity: '0' });
      copy.append(host!.cloneNode(true));
      copy.onclick = () => {
        copy.remove();
        tools.events(host!, at);
      };
    },
    person: 'click',
  },
  {
    name: 'the focus on a badge when Enter goes down',
    would: `${CHANGES}: the key was meant for a field`,
    how: () => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.focus();
      field.addEventListener('keydown', () => {
        for (const host of tools.hosts()) host.focus();
        tools.buttons()[0]?.focus();
      });
    },
    person: 'enter',
  },
  {
    name: 'our host, made as large as the window',
    would: CHANGES,
    how: (at) => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = `html > div { transform: translate(${1200 - at.x * 60}px, ${860 - at.y * 60}px) scale(60) !important; transform-origin: 0 0 !important; }`;
    },
    person: 'click elsewhere',
  },
  {
    name: 'our host, moved under the hand',
    would: CHANGES,
    how: (at) => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = `html > div { position: fixed !important; left: ${1200 - at.x}px !important; top: ${860 - at.y}px !important; }`;
    },
    person: 'click elsewhere',
  },
  ...(
    [
      ...HIDING,
      [
        'blending that hides the badge',
        'html > div { mix-blend-mode: destination-out !important; filter: brightness(9) !important; }',
      ],
      [
        'the page turned over',
        'html { rotate: 0.001deg; transform: perspective(1px) !important; transform-style: preserve-3d; }',
      ],
    ] as const
  ).map(([name, css]): Attack => ({ name, would: `${CHANGES}: nobody sees the badge`, css, person: 'click' })),
  {
    name: 'a picture over the badge, through which clicks fall',
    would: `${CHANGES}: the person sees a button of the page`,
    how: () => void tools.cover(),
    person: 'click',
  },
  {
    name: 'a popover over the badge, through which clicks fall',
    would: `${CHANGES}: the person sees a button of the page`,
    how: () => void tools.popover(),
    person: 'click',
  },
  {
    name: 'a window of the page over the badge, through which clicks fall',
    would: `${CHANGES}: the person sees a button of the page`,
    how: () => {
      const over = tools.cover({}, 'dialog') as HTMLDialogElement;
      over.show();
    },
    person: 'click',
  },
  {
    name: 'a picture over the badge, on the full screen',
    would: `${CHANGES}: the person sees a button of the page`,
    how: () => {
      document.documentElement.requestFullscreen().catch(() => undefined);
      tools.cover();
    },
    person: 'click',
  },
  {
    name: 'the list moves under the hand when it goes down',
    would: `${CHANGES}: the badge comes under the hand`,
    how: (at) => {
      const move = () => {
        document.body.style.paddingTop = `${860 - at.y}px`;
        setTimeout(() => tools.onHosts({ x: at.x, y: 860 }), 200);
      };
      addEventListener('mousedown', move, { capture: true, once: true });
    },
    person: 'click elsewhere',
  },
  {
    name: 'our host put into a label of the page',
    would: CHANGES,
    how: (at) => {
      const label = tools.cover({ pointerEvents: 'auto', opacity: '0.01' }, 'label');
      label.append(...tools.hosts());
      label.addEventListener('click', () => tools.events(label.querySelector('div')!, at));
    },
    person: 'click',
  },
  {
    name: 'our host taken away and put back at every click',
    would: SCRIPTED,
    how: (at) =>
      document.addEventListener(
        'click',
        () => {
          for (const host of tools.hosts()) {
            host.remove();
            document.documentElement.append(host);
            tools.events(host, at);
          }
        },
        true,
      ),
    person: 'click elsewhere',
  },
  {
    name: 'a storm of changes, with a click in each',
    would: SCRIPTED,
    how: (at) => {
      let left = 200;
      const timer = setInterval(() => {
        document.title = String(left);
        document.body.classList.toggle('storm');
        for (const host of tools.hosts()) tools.events(host, at);
        left -= 1;
        if (left === 0) clearInterval(timer);
      }, 2);
    },
    person: 'nothing',
  },
];
