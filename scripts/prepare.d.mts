export declare const root: string;
export declare function say(text: string): void;
export declare function run(program: string, args: readonly string[], options?: object): number;
export declare function ensureDependencies(): void;
export declare function findBrowser(): string | null;
export declare function ensureBrowser(): string;
export declare function ensureFirefox(): string;
export declare function ensureRelay(): true;
