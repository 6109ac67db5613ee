import { describe, expect, test } from 'vitest';
import { found, wantedWords } from '../../src/domain/finding';

const find = (typed: string, name: string, group: string | null = '6A') => found(wantedWords(typed), { name, group });

describe('who somebody looks for', () => {
  test.each([
    ['sem', 'Sem de Vries'],
    ['vries', 'Sem de Vries'],
    ['de vries', 'Vries, Sem de'],
    ['vries de sem', 'Sem de Vries'],
    ['van der be', 'Berg, Anne van der'],
    ['zoe', 'Zoë Çelik'],
    ['celik', 'Zoë Çelik'],
    ['ÇELIK', 'zoe celik'],
    ['yildiz', 'Elif Yıldız'],
    ['lukasz', 'Łukasz Wójcik'],
    ['ismail', 'İsmail Øzer'],
    ['t hart', "Eva van 't Hart"],
    ['oosterwijk', 'Anna de Wit-van Oosterwijk'],
    ['6a', 'Sem de Vries'],
    ['groep 6a', 'Sem de Vries'],
    ['sem 6', 'Sem de Vries'],
    ['klas 6a vries', 'Sem de Vries'],
    ['sem 6 a', 'Sem de Vries'],
    ['6 a vries', 'Sem de Vries'],
    ['groep 6 A', 'Sem de Vries'],
    ['gr. 6a', 'Sem de Vries'],
    ['gr 6 a sem', 'Sem de Vries'],
    ['6 s', 'Sem de Vries'],
    ['gr bos', 'Greet Bos'],
  ])('%s is %s', (typed, name) => expect(find(typed, name)).toBe('begins'));

  test.each([
    ['groep vlind', 'Vlinders'],
    ['3/4', 'groep 3/4'],
    ['6b', 'Groep 6 b'],
    ['6 b', '5/6B'],
    ['5 / 6 b', '5/6B'],
    ['6 - a', '6-A'],
  ])('%s is of %s', (typed, group) => expect(find(typed, 'Sem', group)).toBe('begins'));

  test('within a name, which goes after those that begin so', () =>
    expect(find('ries', 'Sem de Vries')).toBe('within'));
  test('a group and a letter within a name', () => expect(find('6 i', 'Sem de Vries')).toBe('within'));

  test.each([
    ['semm', 'Sem de Vries'],
    ['sem bakker', 'Sem de Vries'],
    ['6b', 'Sem de Vries'],
    ['6 b', 'Sem de Vries'],
    ['6 a', 'Sem de Vries', '7A'],
    ['gr bos', 'Tim Bos'],
    ['a', 'Tim'],
    ['sem a', 'Sem de Vries'],
  ])('%s is not %s', (typed, name, group = '6A') => expect(find(typed, name, group)).toBeNull());

  test('the group of a name alone is not within it', () => expect(find('a', 'Tim', '6A')).toBeNull());
  test('a pupil without a group', () => expect(find('6a', 'Tim', null)).toBeNull());
  test('nothing typed is no part', () => expect(wantedWords(' , ')).toEqual([]));
});
