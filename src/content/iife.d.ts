/// <reference types="vite/client" />

declare module '*?iife' {
  const file: string;
  export default file;
}
