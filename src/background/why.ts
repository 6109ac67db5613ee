import type { Reason } from '../messages/views';
import type { RuleVersion } from '../rules/era';
import type { Protocols } from '../rules/in-force';
import { lasRuleOf } from '../rules/las/rules';
import type { Signal } from '../rules/signal';

type Told = Pick<Reason, 'rule' | 'family' | 'detector' | 'title' | 'source' | 'says' | 'readings'>;

/**
 * Who asks a step, and where that stands: a rule as a version of a protocol has it, or the LAS, of which no protocol speaks. `null`:
 * nobody does any more.
 */
export function whyOf(signal: Signal, inForce: Protocols): (Told & { readonly version: RuleVersion | null }) | null {
  const las = lasRuleOf(signal);
  if (las) {
    const { id, title, source, readings } = las;
    return {
      version: null,
      rule: id,
      family: null,
      detector: las.case,
      title,
      source: source.place,
      says: source.says,
      readings,
    };
  }
  const version = inForce.of(signal);
  if (!version) return null;
  const { rule, protocol } = version;
  return {
    version,
    rule: rule.id,
    family: rule.countsAsOneWith ? [rule.id, ...rule.countsAsOneWith].sort().join() : null,
    detector: rule.detect.by,
    title: rule.title,
    source: `${protocol.title}, ${rule.source.place}`,
    says: rule.source.says,
    readings: rule.readings,
  };
}
