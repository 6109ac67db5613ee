/** Six digits, large enough to read across a desk. */
export const ShortNumber = ({ number }: { readonly number: string }) => (
  <p class="short-number">
    <output>{`${number.slice(0, 3)} ${number.slice(3)}`}</output>
  </p>
);
