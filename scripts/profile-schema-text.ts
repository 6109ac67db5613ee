import * as z from 'zod/mini';
import { profileShape } from '../src/messages/profile-shape';

/** The JSON Schema of a profile, as the file for administrators holds it. */
export function profileSchemaText(): string {
  const schema = z.toJSONSchema(profileShape, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Profiel van Verzuimwijzer', ...schema }, null, 2)}\n`;
}
