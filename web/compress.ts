import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Kinds of files that shrink; pictures and fonts are compressed already. */
const TEXT = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;

const FORMATS: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    return promisify(brotliCompress)(bytes, {
      params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
  },
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Writes `file.br` and `file.gz` beside a file, where they are smaller than it. */
async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const write = async ([extension, pack]: (typeof entries)[number]): Promise<void> => {
    const packed = await pack(bytes);
    if (packed.length < bytes.length) await writeFile(`${file}.${extension}`, packed);
  };
  const entries = Object.entries(FORMATS);
  await Promise.all(entries.map(write));
}

/** Compresses what was built, as small as it gets: this is paid once a build, while a server would pay for each request. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    // Together with what Vite copies from public/, which is no part of the bundle.
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compress(join(folder, file))));
    },
  };
}
