/** Gives the person a file. @param name never the name of a pupil: it stays in the list of what was downloaded */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: name.endsWith('.html') ? 'text/html' : 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
