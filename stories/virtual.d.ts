declare module 'virtual:kitu-css' {
  const css: string;
  export default css;
}
