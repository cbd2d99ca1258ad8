import { Zip, ZipDeflate } from 'fflate';

/** Zip counts years from 1980. */
const EARLIEST = Date.UTC(1980, 0, 2);

/** A zip archive that is written from its beginning to its end. The same files at the same time are the same archive. */
export class Archive {
  readonly #mtime: Date;
  readonly #zip: Zip;
  #packed: Uint8Array[] = [];
  #file: ZipDeflate | undefined;

  /** `at`: the time it gives its files, ISO 8601. */
  constructor(at: string) {
    this.#mtime = zipTime(at);
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      this.#packed.push(bytes);
    });
  }

  begin(name: string): void {
    this.#file = new ZipDeflate(name, { level: 6 });
    this.#file.mtime = this.#mtime;
    this.#zip.add(this.#file);
  }

  write(text: string | Uint8Array): void {
    this.#file?.push(typeof text === 'string' ? Buffer.from(text) : text);
  }

  end(): void {
    this.#file?.push(new Uint8Array(0), true);
  }

  add(name: string, content: string | Uint8Array): void {
    this.begin(name);
    this.write(content);
    this.end();
  }

  close(): void {
    this.#zip.end();
  }

  /** What has been packed since this was last asked. */
  take(): Buffer {
    const bytes = Buffer.concat(this.#packed);
    this.#packed = [];
    return bytes;
  }
}

/** Zip knows no time zones, so the time is written as UTC whatever the zone of the machine. */
export function zipTime(iso: string): Date {
  const time = Date.parse(iso);
  const utc = new Date(Number.isNaN(time) ? EARLIEST : Math.max(EARLIEST, time));
  const [year, month, day] = [utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate()];
  return new Date(year, month, day, utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds());
}
