import { useState } from 'preact/hooks';
import { dayOf, isDay } from '../../domain/day';
import { isFixed } from '../../managed/managed';
import { fixedSettings } from '../../managed/protocol-settings';
import type { VersionsView } from '../../messages/views';
import { PRESETS } from '../../rules/protocols';
import { law } from '../../rules/protocols/law';
import { withWords } from '../../rules/wording';
import { FixedByIt, useByIt } from '../../ui/by-it';
import { Field } from '../../ui/field';
import { longDayText } from '../../ui/when-text';
import { sayCount, useLanguage } from '../../ui/words';
import { Trial } from '../versions/trial';
import { ValidFrom } from '../versions/valid-from';
import { VersionList } from '../versions/version-list';
import { About, DocumentForm, RuleCard } from './document-form';
import { CHOICES, changed, documentOf, documentsText, stateOf, versionOf } from './protocol-state';

interface Props {
  readonly versions: VersionsView;
}

/** Which rules hold: the versions, and a form for the next one; the law is always there. */
export function ProtocolPage({ versions: { protocols, mayChange, now } }: Props) {
  const language = useLanguage();
  const { say } = language;
  const managed = useByIt();
  const today = dayOf(now);
  const latest = protocols.at(-1)!.version;
  const [state, setState] = useState(() => stateOf(latest.kind === 'protocol' ? latest.documents : [], today));
  const [said, setSaid] = useState('');
  const version = versionOf(state);
  const chosen = [state.own, ...state.beside];
  const beside = (id: string, isChosen: boolean) =>
    setState({ ...state, beside: isChosen ? [...state.beside, id] : state.beside.filter((other) => other !== id) });
  return (
    <>
      <section class="card">
        <h2>{say('version_list')}</h2>
        <VersionList
          versions={protocols}
          mayChange={mayChange}
          about={({ version: one }) =>
            one.kind === 'protocol'
              ? documentsText(one.documents, (count) => sayCount(say, count, 'protocol_differs', count))
              : ''
          }
        />
        <p class="said" role="status">
          {said}
        </p>
      </section>
      {mayChange && (
        <section class="card">
          <h2>{say('protocol_change')}</h2>
          <ValidFrom
            value={state.validFrom}
            today={today}
            taken={protocols.map((one) => one.version.validFrom)}
            onValue={(validFrom) => setState({ ...state, validFrom })}
          />
          <Field label={say('protocol_own')}>
            {(labels) => (
              <select
                {...labels}
                disabled={isFixed(managed, 'protocol')}
                value={state.own}
                onChange={(event) => setState({ ...state, own: event.currentTarget.value })}
              >
                {CHOICES.own.map(({ id, title }) => (
                  <option key={id} value={id} lang="nl">
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <FixedByIt names={['protocol']} />
          <fieldset class="agreements">
            <legend>{say('protocol_beside')}</legend>
            {CHOICES.beside.map(({ id, title }) => (
              <label key={id} class="tick" lang="nl">
                <input
                  type="checkbox"
                  checked={state.beside.includes(id)}
                  onChange={() => beside(id, !state.beside.includes(id))}
                />
                {title}
              </label>
            ))}
          </fieldset>
        </section>
      )}
      {chosen.map((id) => (
        <DocumentForm
          key={id}
          document={documentOf(state, id)}
          disabled={!mayChange}
          fixed={id === state.own ? fixedSettings(managed) : []}
          onChange={(document) => setState(changed(state, document))}
        />
      ))}
      <section class="card document">
        <h2 lang="nl">{law.title}</h2>
        <About document={PRESETS[law.id]!} />
        <p>{say('protocol_law')}</p>
        {law.rules.map((rule) => (
          <RuleCard key={rule.id} rule={withWords(rule, law.settings)} isUsed onUse={null} />
        ))}
      </section>
      {mayChange && (
        <Trial
          version={version}
          wrong={version ? null : say(isDay(state.validFrom) ? 'protocol_wrong' : 'version_noDay')}
          onKept={() => setSaid(say('version_kept', longDayText(version!.validFrom, language)))}
        />
      )}
    </>
  );
}
