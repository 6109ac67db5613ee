import { expect, test } from 'vitest';
import { isChildcare, isFor, KNOWN_HOSTS, kindOf } from '../../src/sites/hosts';
import { PORTALS, portalFor } from '../../src/sites/portal';

/* What runs at which address. */

test('a known address is a LAS or a portal, also one school of many; any other may be either', () => {
  expect(kindOf('https://start.parnassys.net/*')).toBe('las');
  expect(kindOf('https://esis97.rovictonline.nl/*')).toBe('las');
  expect(kindOf('https://*.rovictonline.nl/*')).toBe('las');
  expect(kindOf('https://plaza.basisonline.nl/*')).toBe('portal');
  expect(kindOf('https://ouders.parnassys.net/*')).toBe('portal');
  for (const other of ['https://rovictonline.nl/*', 'https://ouders.basisonline.nl/*', 'https://*/*'])
    expect(kindOf(other), other).toBeNull();
});

test('software for childcare is told by its address, and is not among the known ones', () => {
  for (const host of ['ouderportaal.nl', 'kring.ouderportaal.nl', 'KRING.Ouderportaal.NL'])
    expect(isChildcare(host), host).toBe(true);
  for (const host of ['mijnouderportaal.nl', 'ouderportaal.nl.example', 'plaza.basisonline.nl'])
    expect(isChildcare(host), host).toBe(false);
  expect(KNOWN_HOSTS.filter((pattern) => pattern.includes('ouderportaal.nl'))).toEqual([]);
});

test('a portal is known by its host, and any other by the words that most have', () => {
  expect(portalFor('plaza.basisonline.nl', []).id).toBe('basisonline/ouderportaal');
  expect(portalFor('ouders.parnassys.net', []).id).toBe('parnassys/ouderportaal');
  expect(portalFor('portaal.school.example:8443', []).id).toBe('ouderportaal');
  expect(isFor(PORTALS.at(-1)!, 'iets.anders')).toBe(true);
});

test('a school that pointed its portal out goes by that', () => {
  const own = { ...PORTALS.at(-1)!, id: 'eigen', hosts: ['portaal.school.example'] };
  expect(portalFor('portaal.school.example', [own]).id).toBe('eigen');
  expect(portalFor('plaza.basisonline.nl', [own]).id).toBe('basisonline/ouderportaal');
});

test('words of portals are written as they are compared: in lower case, each once', () => {
  for (const { id, modules, deeds, fields, reached } of PORTALS) {
    const words = [
      ...Object.values(modules).flat(),
      ...deeds.flatMap(({ under, controls }) => [...under, ...controls]),
      ...Object.values(fields).flat(),
      ...Object.values(reached).flat(),
    ];
    expect(
      words.filter((word) => word !== word.trim().toLowerCase() || word === ''),
      id,
    ).toEqual([]);
    for (const labels of [Object.values(modules).flat(), Object.values(fields).flat()])
      expect(new Set(labels).size, id).toBe(labels.length);
  }
});
