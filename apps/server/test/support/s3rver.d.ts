declare module 's3rver' {
  interface Options {
    port: number;
    address: string;
    silent: boolean;
    directory: string;
    configureBuckets: { name: string }[];
  }
  /** An object store for tests. Its one account has the name and the secret `S3RVER`. */
  export default class S3rver {
    constructor(options: Options);
    run(): Promise<object>;
    close(): Promise<void>;
  }
}
