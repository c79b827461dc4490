/**
 * Encryption of what the graph keeps for this installation only, e.g. secrets of webhooks. A copy of the graph, a dump or a
 * backup of the data folder does not contain the key in production.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** Purpose for which the key is derived from the signing key, without SECRET_KEY. */
export const INSTALLATION_KEY = 'installation key';
const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const [SALT_BYTES, KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [16, 32, 12, 16];

/** The text was encrypted with a key that is not configured, or was changed. */
export class NotDecryptable extends TypeError {}

/** The kind of an encrypted text, and its record: a text that is copied to another record cannot be decrypted there. */
export interface Purpose {
  /** E.g. `webhook secret`. Each purpose has its own keys. */
  what: string;
  /** ID or key of the record. */
  record: string;
}

/** The form is `v1.<key ID>.<salt>.<ciphertext and tag>`. Key and nonce of each text are derived from its random salt. */
export class InstallationKey {
  readonly #current: string;
  readonly #secrets: Map<string, string>;

  /** @param previous secrets with which older texts may be encrypted; nothing is encrypted with them */
  constructor(current: string, previous: readonly string[] = []) {
    this.#current = idOf(current);
    this.#secrets = new Map([...previous, current].map((secret) => [idOf(secret), secret]));
  }

  encrypt(text: string, purpose: Purpose): string {
    const salt = randomBytes(SALT_BYTES);
    const { key, nonce } = this.#derived(this.#current, salt, purpose);
    const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(purpose.record));
    const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, this.#current, salt.toString('base64url'), encrypted.toString('base64url')].join('.');
  }

  /** @throws NotDecryptable */
  decrypt(encrypted: string, purpose: Purpose): string {
    const [version, id = '', salt = '', text = ''] = encrypted.split('.');
    if (version !== VERSION) throw new NotDecryptable(`The ${purpose.what} is not encrypted.`);
    if (!this.#secrets.has(id))
      throw new NotDecryptable(
        `The ${purpose.what} is encrypted with the key ${id}, which is not configured; add it to SECRET_KEY_PREVIOUS.`,
      );
    const { key, nonce } = this.#derived(id, Buffer.from(salt, 'base64url'), purpose);
    const bytes = Buffer.from(text, 'base64url');
    const end = Math.max(0, bytes.length - TAG_BYTES);
    try {
      const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(purpose.record))
        .setAuthTag(bytes.subarray(end));
      return decipher.update(bytes.subarray(0, end), undefined, 'utf8') + decipher.final('utf8');
    } catch (cause) {
      throw new NotDecryptable(`The ${purpose.what} was changed since it was encrypted.`, { cause });
    }
  }

  /** Texts without this prefix are encrypted with a previous key, or not at all. */
  get prefix(): string {
    return `${VERSION}.${this.#current}.`;
  }

  #derived(id: string, salt: Buffer, { what }: Purpose): { key: Buffer; nonce: Buffer } {
    const secret = this.#secrets.get(id) ?? '';
    const bytes = Buffer.from(hkdfSync('sha256', secret, salt, `covalue ${what}`, KEY_BYTES + NONCE_BYTES));
    return { key: bytes.subarray(0, KEY_BYTES), nonce: bytes.subarray(KEY_BYTES) };
  }
}

/** Names a key without revealing it. */
export function idOf(secret: string): string {
  return createHash('sha256').update(`covalue key ID|${secret}`).digest('base64url').slice(0, 8);
}
