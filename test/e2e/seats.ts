import type { Page } from 'puppeteer-core';
import type { DemoDay } from '../../scripts/demo-day';
import type { Role } from '../../src/domain/role';
import { clickButton } from './people';

/* Several people on one device: they are named once, and sit down one after the other. */

export interface Person {
  readonly name: string;
  readonly role: Role;
  /** As `6A, 6B`; none: all of the school. */
  readonly groups?: string;
  readonly code?: string;
}

/** The page on which whoever may names the people of this device. */
export async function openPeople(day: DemoDay): Promise<Page> {
  const people = await day.extension.own('src/options/options.html#people', { width: 900, height: 900 });
  await people.waitForSelector('.facts-list li');
  return people;
}

/** Names somebody else. */
export async function addPerson(people: Page, { name, role, groups = '', code = '' }: Person): Promise<void> {
  await clickButton(people, '.card', 'Iemand toevoegen');
  await people.waitForSelector('form.card select');
  const [named, worksWith] = await people.$$('form.card input');
  await named!.type(name);
  await people.select('form.card select', role);
  await worksWith!.type(groups);
  await people.type('form.card input[type=password]', code);
  await people.click('form.card button.main');
  await people.waitForFunction((who) => document.querySelector('.facts-list')?.textContent?.includes(who), {}, name);
}

/** Chooses a name where nobody sits. */
export async function chooseSeat(page: Page, name: string): Promise<void> {
  await page.waitForSelector('.seat li');
  await page.evaluate((who) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.seat li button')];
    buttons.find((button) => button.textContent?.includes(who))!.click();
  }, name);
}

/** Whoever sits here makes room for somebody without a code. */
export async function sitDown(page: Page, name: string): Promise<void> {
  await clickButton(page, '.head', 'Wisselen');
  await chooseSeat(page, name);
  await page.waitForFunction((who) => document.querySelector('.head .me')?.textContent?.startsWith(who), {}, name);
}
