import { keyOf, type useLanguage } from './words';

/** To whom the protocols refer. */
const RECEIVERS = ['school-doctor'] as const;

/** To whom somebody referred; a code of another version that has no words here stands as it is. @param code `null`: it was not said */
export function receiverText(code: string | null, { say }: ReturnType<typeof useLanguage>): string {
  const receiver = RECEIVERS.find((one) => one === code);
  return receiver ? say(keyOf('receiver', receiver)) : (code ?? say('care_unsaid'));
}
