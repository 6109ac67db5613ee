/** Slanting lines for what was not seen. @param id of one's own: a page has more charts */
export const Hatch = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="hatch" d="M0 0V7" />
    </pattern>
  </defs>
);
