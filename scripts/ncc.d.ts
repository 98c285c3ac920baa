declare module '@vercel/ncc' {
  interface Options {
    readonly minify?: boolean;
    readonly quiet?: boolean;
    readonly cache?: boolean;
    readonly license?: string;
  }
  interface Result {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }
  const ncc: (entry: string, options: Options) => Promise<Result>;
  export default ncc;
}
