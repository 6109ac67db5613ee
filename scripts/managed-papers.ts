import { readFileSync, writeFileSync } from 'node:fs';
import { managedSchemaText, ROLL_OUT, withTable } from './managed-papers-text';

/* Writes public/managed-schema.json and the table of docs/school/uitrol.md anew, from the table by which the program itself checks. */

writeFileSync('public/managed-schema.json', managedSchemaText());
writeFileSync(ROLL_OUT, withTable(readFileSync(ROLL_OUT, 'utf8')));
