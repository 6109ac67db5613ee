/** Pages that paint their text instead of writing it, such as Parro's: there is nothing that can be read. */
export const isPainted = (page: Document): boolean =>
  page.querySelector('flt-glass-pane,flutter-view,flt-scene-host') !== null;
