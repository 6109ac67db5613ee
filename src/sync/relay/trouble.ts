import { JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/nats-core';
import { CarrierFull, CarrierUnreachable } from '../carrier';

/** What JetStream answers where there is no room: on the disk, in the account, in the stream. */
const FULL: readonly number[] = [10002, 10023, 10028, 10047];
const WRONG_LAST = [10071, 10164];
const NO_STREAM = 10059;
/** The stream could not keep it; it says why in words only. */
const NOT_KEPT = 10077;

const chain = (error: unknown): readonly Error[] => (error instanceof Error ? [error, ...chain(error.cause)] : []);
const answerOf = (error: unknown): JetStreamApiError | undefined =>
  chain(error).find((one) => one instanceof JetStreamApiError);

/** Something lies under that number already. */
export function liesThere(error: unknown): boolean {
  const answer = answerOf(error);
  return Boolean(answer && (WRONG_LAST.includes(answer.code) || /per subject exceeded/.test(answer.message)));
}

/** Nobody listens at that subject. */
export const nobodyAnswers = (error: unknown): boolean =>
  chain(error).some((one) => one instanceof errors.NoRespondersError || (one as { code?: unknown }).code === 503);

/** There is no stream to put it into. */
export const hasNoStream = (error: unknown): boolean => answerOf(error)?.code === NO_STREAM || nobodyAnswers(error);

/** A stream that is not there holds nothing. */
export const nothingIfNoStream = <T>(asked: Promise<T>): Promise<T | null> =>
  asked.catch((error: unknown) => {
    if (hasNoStream(error)) return null;
    throw error;
  });

/** The server waited too long for the pass: a slow device or line, and no answer about the pass. */
const TOO_SLOW = /authentication timeout/i;

/** What a relay answered, in the words of a carrier. */
export function asTrouble(error: unknown): Error {
  if (error instanceof CarrierUnreachable || error instanceof CarrierFull) return error;
  const answer = answerOf(error);
  if (answer && (FULL.includes(answer.code) || (answer.code === NOT_KEPT && /maximum/.test(answer.message))))
    return new CarrierFull(answer.message);
  const refused = chain(error).some(
    (one) =>
      (one instanceof errors.AuthorizationError && !TOO_SLOW.test(one.message)) ||
      one instanceof errors.UserAuthenticationExpiredError ||
      one instanceof errors.PermissionViolationError,
  );
  return new CarrierUnreachable(refused ? 'refused' : 'away');
}
