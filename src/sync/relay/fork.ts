import { CarrierUnreachable } from '../carrier';

/** Under a number of this device lies another batch of this device already: two devices write as one. */
export class RelayFork extends CarrierUnreachable {
  readonly number: number;

  constructor(number: number) {
    super('refused');
    this.number = number;
  }
}
