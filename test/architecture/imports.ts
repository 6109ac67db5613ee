/**
 * What a source file imports, or exports on, at once; what it loads later with `import()` is not among it.
 * @returns what it names as it stands there, and whether it takes types only
 */
export function importsOf(source: string): readonly { readonly target: string; readonly typeOnly: boolean }[] {
  const found = source.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, typeOnly, target]) => ({ target: target!, typeOnly: typeOnly !== undefined }));
}
