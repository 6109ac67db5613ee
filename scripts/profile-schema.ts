import { writeFileSync } from 'node:fs';
import { profileSchemaText } from './profile-schema-text';

/* Writes docs/school/profiel.schema.json anew, from the shape by which the program itself checks a profile. */

writeFileSync('docs/school/profiel.schema.json', profileSchemaText());
