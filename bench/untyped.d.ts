declare module 'cheerio-tableparser' {
  /** Adds `parsetable` to a page of cheerio. */
  export default function tableparser(page: object): void;
}

declare module 'html-table-to-json' {
  export default class HtmlTableToJson {
    constructor(html: string);
    readonly results: unknown;
  }
}
