/** Where errors go: a name and a place, never a message, since that may hold a pupil's data. */
export function report(place: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  console.warn(`Verzuimwijzer: ${place}: ${name}`); // eslint-disable-line no-console
}
