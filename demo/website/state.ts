/** What really came on the website, oldest first: files in the library of media, and the page. */
export interface Published {
  readonly kind: 'media' | 'page';
  /** Names of the files; of a page, those in its gallery. */
  readonly photos: readonly string[];
}

/** What the website knows; changed by what people put on it. */
export interface WebsiteState {
  /** Names of the files in the library. */
  media: readonly string[];
  title: string;
  text: string;
  /** Names of the photos on the page. */
  gallery: readonly string[];
  published: readonly Published[];
}

/** The website before anybody works on it today. */
export const websiteState = (): WebsiteState => ({
  media: ['schoolplein.jpg', 'schoolgids.pdf'],
  title: 'Sportdag',
  text: '',
  gallery: [],
  published: [],
});
