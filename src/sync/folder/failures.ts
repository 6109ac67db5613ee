import { CarrierFull, CarrierUnreachable } from '../carrier';

const nameOf = (error: unknown): string | null => (error instanceof DOMException ? error.name : null);

/** A file or a folder is not there. One that stands where the other should is not ours. */
export const isMissing = (error: unknown): boolean =>
  nameOf(error) === 'NotFoundError' || nameOf(error) === 'TypeMismatchError';

/** What the browser throws of a folder, as every carrier says it. */
function failureOf(error: unknown): unknown {
  if (error instanceof CarrierUnreachable || error instanceof CarrierFull) return error;
  switch (nameOf(error)) {
    case null:
      return error;
    case 'QuotaExceededError':
      return new CarrierFull();
    case 'NotAllowedError':
    case 'SecurityError':
      return new CarrierUnreachable('permission');
    case 'NotFoundError':
      return new CarrierUnreachable('away');
    default:
      return new CarrierUnreachable('refused');
  }
}

/** Does something with a folder. @throws CarrierUnreachable, CarrierFull */
export async function withFolder<T>(what: () => Promise<T>): Promise<T> {
  try {
    return await what();
  } catch (error) {
    throw failureOf(error);
  }
}
