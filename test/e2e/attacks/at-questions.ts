import { type Attack, HIDING, keepRoots, trustAll } from './attack';

const ANSWERS = 'would send a message to parents that the person was asked about and did not answer';
const UNSEEN = 'would have the person send by a click on something else that the page shows';

/** Of a page of the portal on the question that stands over it; the spot is the button that sends. */
export const AT_QUESTIONS: readonly Attack[] = [
  { name: 'events on our host, as if of a mouse', would: ANSWERS, how: (at) => tools.onHosts(at), person: 'nothing' },
  {
    name: 'events on whatever stands at the spot',
    would: ANSWERS,
    how: (at) => tools.events(document.elementFromPoint(at.x, at.y)!, at),
    person: 'nothing',
  },
  {
    name: 'a click on the buttons in our root',
    would: ANSWERS,
    how: () => tools.press('Toch versturen'),
    person: 'nothing',
  },
  {
    name: 'attachShadow that keeps every root',
    would: `${ANSWERS}, and read what is asked`,
    before: keepRoots,
    how: () => tools.press('Toch versturen'),
    person: 'nothing',
  },
  {
    name: 'events that say they are trusted',
    would: ANSWERS,
    before: trustAll,
    how: (at) => tools.onHosts(at),
    person: 'nothing',
  },
  {
    name: 'the page clicks on our host at every click of the person',
    would: ANSWERS,
    how: (at) => {
      // The page hears nothing of what a person does in the question; of the mouse outside of it neither. It tries at every frame.
      const next = () => {
        tools.onHosts(at);
        requestAnimationFrame(next);
      };
      next();
    },
    person: 'click elsewhere',
  },
  {
    name: 'the focus on the button that sends, when a key goes down',
    would: ANSWERS,
    how: () => {
      for (const host of tools.hosts()) host.focus();
      tools
        .buttons()
        .find(({ textContent }) => textContent?.startsWith('Toch'))
        ?.focus();
    },
    person: 'enter',
  },
  { name: 'a popover over the question', would: UNSEEN, how: () => void tools.popover(), person: 'click' },
  {
    name: 'the backdrop of a popover over the question',
    would: UNSEEN,
    how: () => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '.over::backdrop { background: #fff; pointer-events: none; }';
      tools.popover({ width: '1px', height: '1px', inset: 'auto' }).className = 'over';
    },
    person: 'click',
  },
  {
    name: 'a popover over the button alone',
    would: UNSEEN,
    how: ({ x, y }) => {
      const size = { width: '180px', height: '40px', margin: '0' };
      tools.popover({ inset: 'auto', left: `${x - 90}px`, top: `${y - 20}px`, ...size });
    },
    person: 'click',
  },
  {
    name: 'a popover that is almost seen through',
    would: UNSEEN,
    how: () => void tools.popover({ opacity: '0.98' }),
    person: 'click',
  },
  {
    name: 'a popover with blur behind it',
    would: UNSEEN,
    how: () => void tools.popover({ background: 'transparent', backdropFilter: 'blur(60px)' }),
    person: 'click',
  },
  {
    name: 'a popover that goes away when the mouse comes',
    would: UNSEEN,
    how: () => {
      const over = tools.popover();
      addEventListener('mousemove', () => over.remove(), true);
    },
    person: 'click',
  },
  {
    name: 'the full screen over the question',
    would: UNSEEN,
    how: () => {
      tools
        .popover()
        .requestFullscreen()
        .catch(() => undefined);
    },
    person: 'click',
  },
  ...(
    [
      ...HIDING,
      [
        'letters of our host in the colour of the paper',
        'html > div { color: #fff !important; -webkit-text-fill-color: #fff !important; }',
      ],
    ] as const
  ).map(([name, css]): Attack => ({ name, would: `${UNSEEN}: nobody sees the question`, css, person: 'click' })),
  {
    name: 'the question comes up under a double click',
    would: 'would have the second click of two send, before anybody read what is asked',
    person: 'double click',
  },
  {
    name: 'a copy of our host that hands its clicks on',
    would: ANSWERS,
    how: (at) => {
      const [host] = tools.hosts();
      document.body.append(host!.cloneNode(true));
      setInterval(() => tools.events(host!, at), 50);
    },
    person: 'nothing',
  },
  {
    name: 'our host put elsewhere in the page, with a click',
    would: ANSWERS,
    how: (at) => {
      for (const host of tools.hosts()) {
        document.body.prepend(host);
        const dialog = host.shadowRoot?.querySelector('dialog');
        dialog?.removeAttribute('open');
        dialog?.showModal();
        tools.events(host, at);
        for (const button of host.shadowRoot?.querySelectorAll('button') ?? []) {
          button.focus();
          if (button.textContent?.startsWith('Toch')) button.click();
        }
      }
    },
    person: 'nothing',
  },
  {
    name: 'a storm of changes, with a click in each',
    would: ANSWERS,
    how: (at) => {
      for (let left = 0; left < 200; left++) {
        setTimeout(() => {
          document.body.classList.toggle('storm');
          tools.onHosts(at);
        }, left * 2);
      }
    },
    person: 'nothing',
  },
];
