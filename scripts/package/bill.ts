/** What package-lock.json says of one package. */
interface Locked {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json: packages by the folder that they are installed in; `''` is the project itself. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

const FOLDER = 'node_modules/';

/** The package that a file belongs to, by where it lies; `null`: one of ours. */
export function packageOf(file: string): string | null {
  const [, inside] = /.*node_modules\/(.*)/.exec(file) ?? [];
  return (
    inside
      ?.split('/')
      .slice(0, inside.startsWith('@') ? 2 : 1)
      .join('/') ?? null
  );
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf(FOLDER) + FOLDER.length);
const addressOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** As CycloneDX tells a licence: by its name in the list of SPDX, or as an expression of more of them. */
const licenceOf = (licence: string): object =>
  /[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } };

/** As npm writes it down: the name of the sum and, in base 64, what comes of it. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [alg, sum] = integrity.split(/-(.*)/s) as [string, string];
  return { alg: alg.replace('sha', 'SHA-'), content: Buffer.from(sum, 'base64').toString('hex') };
}

/**
 * Stuklijst (SBOM) in the form of CycloneDX 1.5: every package that is installed for the program itself, with its version, licence and
 * sum. It has no number and no moment of its own, so that the same program has the same one. `npm sbom` was tried and leaves packages
 * out (decision 0025).
 * @param built names of the packages of which something is in the zips; the others are listed as `excluded`
 * @throws Error when a package has no licence or no sum
 */
export function billOf({ packages }: Lock, built: ReadonlySet<string>): object {
  const { '': project, ...installed } = packages;
  if (!project?.name || !project.license) throw new Error('package-lock.json does not say what it is the lock of');
  const used = Object.entries(installed)
    .filter(([, { dev }]) => !dev)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const refs = new Map(used.map(([folder, { version }]) => [folder, addressOf(nameOf(folder), version)]));
  const self = addressOf(project.name, project.version);
  /** Where a package finds another: in its own folder first, then in those around it. */
  const found = (from: string, name: string): string | undefined => {
    const here = refs.get(`${from && `${from}/`}${FOLDER}${name}`);
    return here ?? (from ? found(from.slice(0, Math.max(0, from.lastIndexOf(`/${FOLDER}`))), name) : undefined);
  };
  const needs = (from: string, { dependencies = {} }: Locked): readonly string[] =>
    Object.keys(dependencies).flatMap((name) => found(from, name) ?? []);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': self,
        type: 'application',
        name: project.name,
        version: project.version,
        licenses: [licenceOf(project.license)],
        purl: self,
      },
    },
    components: used.map(([folder, { version, license, integrity }]) => {
      const name = nameOf(folder);
      if (!license || !integrity) throw new Error(`package-lock.json has no licence or no sum of ${name}`);
      return {
        'bom-ref': refs.get(folder),
        type: 'library',
        name,
        version,
        scope: built.has(name) ? 'required' : 'excluded',
        hashes: [hashOf(integrity)],
        licenses: [licenceOf(license)],
        purl: refs.get(folder),
      };
    }),
    dependencies: [['', project] as const, ...used].map(([folder, locked]) => ({
      ref: folder === '' ? self : refs.get(folder),
      dependsOn: needs(folder, locked),
    })),
  };
}
