declare module 'miniprogram-compiler' {
  const compiler: {
    wxmlToJs(root: string, options?: { maxBuffer?: number; wxmlList?: string[]; wxsList?: string[] }): string;
  };
  export default compiler;
}
