import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { BadSettings, type S3Settings } from '../config.ts';
import type { ByteRange, Storage } from './storage.ts';

const CONNECT_MS = 5_000;
const ANSWER_MS = 60_000;

/** Files as objects of one bucket. */
class S3Storage implements Storage {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async put(name: string, path: string, mime: string): Promise<void> {
    const { size } = await stat(path);
    const body = createReadStream(path);
    try {
      await this.#client.send(
        new PutObjectCommand({ Bucket: this.#bucket, Key: name, Body: body, ContentLength: size, ContentType: mime }),
      );
    } finally {
      body.destroy();
    }
  }

  async open(name: string, range?: ByteRange): Promise<Readable> {
    const asked = range ? { Range: `bytes=${range.from}-${range.to}` } : {};
    const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: name, ...asked }));
    return Body as Readable;
  }

  async remove(name: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: name }));
  }

  async *list(): AsyncGenerator<{ name: string; at: Date }> {
    for await (const page of paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket }))
      for (const { Key, LastModified } of page.Contents ?? []) if (Key && LastModified) yield { name: Key, at: LastModified };
  }
}

/** What is wrong with the settings, by what the store answered. */
function complaint(error: unknown): string {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 404) return 'S3_BUCKET 所指的存储桶不存在，请先建好';
  if (status === 401 || status === 403) return 'S3_ACCESS_KEY、S3_SECRET_KEY 不对，或者没有这个存储桶的权限';
  return `S3_ENDPOINT 连接不上或不是对象存储（${(error as Error).name}），请检查地址和 S3_REGION`;
}

/** Connects, and looks whether the bucket is there and open to us. Throws BadSettings that names the setting at fault. */
export async function openS3(settings: S3Settings): Promise<Storage> {
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    forcePathStyle: settings.pathStyle,
    // Not every store knows the newer checksums; the signature covers what is sent all the same.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
  });
  try {
    await client.send(new HeadBucketCommand({ Bucket: settings.bucket }));
  } catch (error) {
    throw new BadSettings([complaint(error)]);
  }
  return new S3Storage(client, settings.bucket);
}
