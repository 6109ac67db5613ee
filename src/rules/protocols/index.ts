import type { Protocol } from '../protocol';
import { bavokring } from './bavokring';
import { law } from './law';

/** The table of contents of the protocols that come with the program. */
export const PRESETS: Readonly<Record<string, Protocol>> = { bavokring, law };
