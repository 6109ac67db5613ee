/** The passphrase does not open the vault. */
export class WrongPassphrase extends Error {
  override name = 'WrongPassphrase';
}

/** The passkey is not the one that opens the vault. */
export class WrongPasskey extends Error {
  override name = 'WrongPasskey';
}

/** The recovery key is not the one that opens the vault, or not any more. */
export class WrongRecovery extends Error {
  override name = 'WrongRecovery';
}

/** The key fits and a record does not open: damage, never shown as a typing error. `record` is a keyed hash or a fixed name. */
export class Damaged extends Error {
  override name = 'Damaged';
  readonly record: string;
  constructor(record: string) {
    super('a record does not open');
    this.record = record;
  }
}

/** Nobody has unlocked the vault. */
export class Locked extends Error {
  override name = 'Locked';
}

/** There is no vault yet. */
export class NotSetUp extends Error {
  override name = 'NotSetUp';
}

/** There is a vault already. */
export class SetUpAlready extends Error {
  override name = 'SetUpAlready';
}

/** Another window wrote in between, again and again; nothing was written. */
export class Busy extends Error {
  override name = 'Busy';
}

/** A file that is no backup, or of which the beginning is damaged. */
export class NotABackup extends Error {
  override name = 'NotABackup';
}

/** A backup that a later version of the program made. */
export class NewerBackup extends Error {
  override name = 'NewerBackup';
}

/** What was to be written belongs to a dossier that was erased: that is for ever. Nothing was written. */
export class ErasedForEver extends Error {
  override name = 'ErasedForEver';
}

/** Entries that bear the name of this device and numbers that it never gave, or gave to others: somewhere there is another one of it. Nothing was written. */
export class ForkOfUs extends Error {
  override name = 'ForkOfUs';
  readonly numbers: readonly number[];
  constructor(numbers: readonly number[]) {
    super('another device bears the name of this one');
    this.numbers = numbers;
  }
}

/** What came is no entry of any version, or stands nowhere. `hashes` says which; nothing was written. */
export class NotAnEntry extends Error {
  override name = 'NotAnEntry';
  readonly hashes: readonly string[];
  constructor(hashes: readonly string[]) {
    super('not an entry');
    this.hashes = hashes;
  }
}
