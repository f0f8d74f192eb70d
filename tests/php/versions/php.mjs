// A command that acts as `php`: the PHP of WebAssembly whose version KITU_PHP names, with the files of the
// current folder. It has no network. run.mjs copies it beside its packages.
import { loadPHPRuntime, PHP } from '@php-wasm/universal';
import { buffer } from 'node:stream/consumers';

const { getPHPLoaderModule } = await import(`@php-wasm/node-${process.env.KITU_PHP.replace('.', '-')}`);
const input = process.stdin.isTTY ? [] : await buffer(process.stdin);
let place = 0;
const php = new PHP(
  await loadPHPRuntime(await getPHPLoaderModule(), {
    ENV: process.env,
    stdin: () => (place < input.length ? input[place++] : null),
  }),
);

php.mkdir(process.cwd());
await php.mount(process.cwd(), (_, FS, path) => {
  FS.mount(FS.filesystems.NODEFS, { root: path }, path);
  return () => FS.unmount(path);
});
php.chdir(process.cwd());

const { exitCode, stderr, stdout } = await php.cli(['php', ...process.argv.slice(2)]);
const to = (stream) => new WritableStream({ write: (bytes) => void stream.write(bytes) });
await Promise.all([stdout.pipeTo(to(process.stdout)), stderr.pipeTo(to(process.stderr))]);
process.exitCode = await exitCode;
