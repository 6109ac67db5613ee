import { expect, test } from 'vitest';
import { portalFor } from '../../../src/sites/portal';
import { anyPortal } from '../../../src/sites/portal/basisonline';
import { portalProfileOf } from '../../../src/sites/portal/pointing';

/* A portal that the school pointed out, beside those we know. */

const own = portalProfileOf({ module: 'praatje', send: 'op de post', text: 'titel' }, 'eigen/x', 'portaal.school.nl');

test('its words go first at its own host, and the words of any portal still hold there', () => {
  const found = portalFor('portaal.school.nl', [own]);
  expect(found.id).toBe('eigen/x');
  expect(found.modules.messages).toEqual(['praatje', ...anyPortal.modules.messages!]);
  expect(found.modules.news).toEqual(anyPortal.modules.news);
  expect(found.deeds.slice(0, own.deeds.length)).toEqual(own.deeds);
  expect(found.deeds).toHaveLength(own.deeds.length + anyPortal.deeds.length);
  expect(found.reached.parents).toEqual(anyPortal.reached.parents);
});

test('a word that was pointed out means that alone', () => {
  const { fields } = portalFor('portaal.school.nl', [own]);
  expect(fields.text).toContain('titel');
  expect(fields.subject).toEqual(['onderwerp']);
});

test('elsewhere nothing of it holds', () => {
  expect(portalFor('plaza.basisonline.nl', [own]).id).toBe('basisonline/ouderportaal');
  expect(portalFor('www.school.nl', [own])).toBe(anyPortal);
});
