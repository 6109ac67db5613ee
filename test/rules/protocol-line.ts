import type { Day } from '../../src/domain/day';
import { Protocols } from '../../src/rules/in-force';
import type { Protocol } from '../../src/rules/protocol';
import { PRESETS } from '../../src/rules/protocols';
import { law } from '../../src/rules/protocols/law';
import { withSettings } from '../../src/rules/settings';

/* Lines of an example that say which protocol is in force; README.md beside the examples has them all. */

function preset(id: string): Protocol {
  const found = PRESETS[id];
  if (!found) throw new SyntaxError(`Dit protocol is er niet: ${id}`);
  return found;
}

/** `5`, `true`, `month` */
const settingOf = (text: string): unknown => (/^(\d+|true|false)$/.test(text) ? JSON.parse(text) : text);

/** A protocol that has just one thing changed: a setting (`taskDays = 3`), a rule less or more, or another document. */
function changed(protocol: Protocol, change: string): Protocol {
  const [, without] = /^zonder (\S+)$/.exec(change) ?? [];
  if (without) return { ...protocol, rules: protocol.rules.filter(({ id }) => id !== without) };
  const [, added] = /^met (\S+)$/.exec(change) ?? [];
  if (added) {
    const { id, rules } = preset(protocol.id);
    const kept = (rule: { readonly id: string }) =>
      rule.id === added || protocol.rules.some((one) => one.id === rule.id);
    if (!rules.some((rule) => rule.id === added)) throw new SyntaxError(`${id} heeft geen ${added}`);
    return { ...protocol, rules: rules.filter(kept) };
  }
  const [, name, value] = /^(\S+) = (\S+)$/.exec(change) ?? [];
  if (!name || !value) return preset(change);
  return { ...protocol, settings: withSettings(protocol.settings, { [name]: settingOf(value) }) };
}

/** The protocols of one example, line by line. */
export class ProtocolLines {
  readonly #versions: Protocol[];
  readonly #beside: Protocol[] = [];

  constructor(first: string) {
    this.#versions = [preset(first)];
  }

  /** @returns whether the line is about protocols */
  take(line: string): boolean {
    const [, what, said] = /^(protocol|ook protocol|instelling) (.*)$/.exec(line) ?? [];
    if (!said) return false;
    if (what === 'ook protocol') this.#beside.push(preset(said));
    else this.#version(what === 'instelling' ? said.replace(' ', ' = ') : said);
    return true;
  }

  #version(said: string): void {
    const last = this.#versions.at(-1)!;
    const [, until] = /^t\/m (\S+)$/.exec(said) ?? [];
    const [, from, changes] = /^vanaf (\d{4}-\d{2}-\d{2}):? (.*)$/.exec(said) ?? [];
    if (until) this.#versions.splice(-1, 1, { ...last, validUntil: until as Day });
    else {
      const now = (changes ?? said).split(', ').reduce(changed, last);
      if (from) this.#versions.push({ ...now, validFrom: from as Day });
      else this.#versions.splice(-1, 1, { ...now, validFrom: last.validFrom });
    }
  }

  get protocols(): Protocols {
    return new Protocols([this.#versions, ...this.#beside.map((one) => [one]), [law]]);
  }
}
