/**
 * A @web/test-runner browser launcher for WebKitGTK (Debian: webkit2gtk-driver, xvfb).
 * It starts Xvfb (unless DISPLAY is set) and WebKitWebDriver on free ports, speaks W3C WebDriver
 * by fetch, and shows WTR a page that looks enough like Playwright's for @web/test-runner-commands.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';

const KEYS = {
  Cancel: 1,
  Help: 2,
  Backspace: 3,
  Tab: 4,
  Clear: 5,
  Return: 6,
  Enter: 7,
  Shift: 8,
  Control: 9,
  Alt: 0xa,
  Pause: 0xb,
  Escape: 0xc,
  ' ': 0xd,
  Space: 0xd,
  PageUp: 0xe,
  PageDown: 0xf,
  End: 0x10,
  Home: 0x11,
  ArrowLeft: 0x12,
  ArrowUp: 0x13,
  ArrowRight: 0x14,
  ArrowDown: 0x15,
  Insert: 0x16,
  Delete: 0x17,
  F1: 0x31,
  F2: 0x32,
  F3: 0x33,
  F4: 0x34,
  F5: 0x35,
  F6: 0x36,
  F7: 0x37,
  F8: 0x38,
  F9: 0x39,
  F10: 0x3a,
  F11: 0x3b,
  F12: 0x3c,
  Meta: 0x3d,
};
const key = (name) => (name in KEYS ? String.fromCodePoint(0xe000 + KEYS[name]) : name);

export function findMiniBrowser() {
  const roots = [
    '/usr/lib',
    ...(existsSync('/usr/lib')
      ? readdirSync('/usr/lib')
          .filter((d) => d.endsWith('-linux-gnu'))
          .map((d) => `/usr/lib/${d}`)
      : []),
    '/usr/libexec',
  ];
  for (const r of roots)
    for (const v of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      if (existsSync(`${r}/${v}/MiniBrowser`)) return `${r}/${v}/MiniBrowser`;
    }
  return undefined;
}
async function freePort() {
  const s = createServer().listen(0, '127.0.0.1');
  await once(s, 'listening');
  const { port } = s.address();
  await new Promise((r) => s.close(r));
  return port;
}
async function startXvfb() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  child.on('error', () => {});
  const [line] = await Promise.race([
    once(child.stdio[3], 'data'),
    once(child, 'exit').then(() => {
      throw new Error('Xvfb did not start');
    }),
  ]);
  return { child, display: `:${String(line).trim()}` };
}

class WebDriver {
  constructor(base) {
    this.base = base;
    this.queue = Promise.resolve();
  }
  /** One command at a time: WebKitWebDriver does not like overlapping ones. */
  send(method, path, body) {
    const run = async () => {
      const r = await fetch(this.base + path, {
        method,
        ...(method === 'POST' && {
          body: JSON.stringify(body ?? {}),
          headers: { 'content-type': 'application/json' },
        }),
      });
      const { value } = await r.json();
      if (value && value.error) throw new Error(`${value.error}: ${value.message}`);
      return value;
    };
    const p = this.queue.then(run, run);
    this.queue = p.catch(() => {});
    return p;
  }
}

class Page {
  #d;
  #url = 'about:blank';
  constructor(driver) {
    this.#d = driver;
    const keyAct = (...actions) => driver.send('POST', '/actions', { actions: [{ type: 'key', id: 'kbd', actions }] });
    const mouseAct = (...actions) =>
      driver.send('POST', '/actions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      });
    const button = (o) => ({ left: 0, middle: 1, right: 2 })[o?.button ?? 'left'];
    this.keyboard = {
      type: (t) =>
        keyAct(
          ...[...t].flatMap((c) => [
            { type: 'keyDown', value: key(c) },
            { type: 'keyUp', value: key(c) },
          ]),
        ),
      press: (combo) => {
        const ks = combo === '+' ? ['+'] : combo.split('+').map(key);
        return keyAct(
          ...ks.map((value) => ({ type: 'keyDown', value })),
          ...ks.toReversed().map((value) => ({ type: 'keyUp', value })),
        );
      },
      down: (k) => keyAct({ type: 'keyDown', value: key(k) }),
      up: (k) => keyAct({ type: 'keyUp', value: key(k) }),
    };
    this.mouse = {
      move: (x, y) => mouseAct({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }),
      click: (x, y, o) =>
        mouseAct(
          { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: button(o) },
          { type: 'pointerUp', button: button(o) },
        ),
      down: (o) => mouseAct({ type: 'pointerDown', button: button(o) }),
      up: (o) => mouseAct({ type: 'pointerUp', button: button(o) }),
    };
  }
  url() {
    return this.#url;
  }
  async goto(url) {
    this.#url = url;
    await this.#d.send('POST', '/url', { url });
  }
  async evaluate(fn, ...args) {
    return this.#d.send('POST', '/execute/sync', { script: `return (${fn})(...arguments)`, args });
  }
  async setViewportSize({ width, height }) {
    const inner = () => this.evaluate('() => [innerWidth, innerHeight]');
    const rect = await this.#d.send('GET', '/window/rect');
    const [w, h] = await inner();
    await this.#d.send('POST', '/window/rect', {
      width: rect.width + width - w,
      height: rect.height + height - h,
    });
    for (let i = 0; i < 50; i += 1) {
      const [iw, ih] = await inner();
      if (iw === width && ih === height) return;
      await new Promise((r) => setTimeout(r, 20));
    }
    throw new Error(`viewport is ${await inner()}, asked ${width},${height}`);
  }
  async screenshot() {
    return Buffer.from(await this.#d.send('GET', '/screenshot'), 'base64');
  }
  async emulateMedia() {
    throw new Error('WebKitGTK cannot emulate media features');
  }
}

export function webkitLauncher({
  binary = findMiniBrowser(),
  driver: driverPath = 'WebKitWebDriver',
  viewport = { width: 800, height: 600 },
  verbose = !!process.env.WTR_WEBKIT_VERBOSE,
  env: given = process.env,
} = {}) {
  let driver,
    page,
    starting,
    children = [];
  const sessions = new Set();
  async function start() {
    if (!binary) throw new Error('No MiniBrowser found: apt-get install webkit2gtk-driver xvfb');
    const env = {
      ...given,
      GDK_BACKEND: 'x11',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      GTK_A11Y: 'none',
      NO_AT_BRIDGE: '1',
      GSETTINGS_BACKEND: 'memory',
      GIO_USE_VFS: 'local',
    };
    if (!env.DISPLAY) {
      const x = await startXvfb();
      children.push(x.child);
      env.DISPLAY = x.display;
    }
    const port = await freePort();
    const child = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
      env,
      stdio: verbose ? 'inherit' : 'ignore',
    });
    child.on('error', () => {});
    children.push(child);
    const base = `http://127.0.0.1:${port}`;
    for (let i = 0; ; i += 1) {
      try {
        await fetch(`${base}/status`);
        break;
      } catch (e) {
        if (i > 100) throw e;
        await new Promise((r) => setTimeout(r, 50));
      }
    }
    const created = await new WebDriver(base).send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    });
    driver = new WebDriver(`${base}/session/${created.sessionId}`);
    launcher.version = created.capabilities.browserVersion;
    page = new Page(driver);
    await page.goto('about:blank');
    await page.setViewportSize(viewport);
    await giveFocus(env);
  }
  /** No window manager runs in Xvfb, so nothing gives the window the focus, and :focus would never match. */
  async function giveFocus(env) {
    for (let i = 0; i < 20; i += 1) {
      if (await page.evaluate('() => document.hasFocus()')) return;
      const x = spawn('xdotool', ['search', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'], {
        env,
        stdio: 'ignore',
      });
      await Promise.race([once(x, 'exit'), once(x, 'error')]);
      await new Promise((r) => setTimeout(r, 50));
    }
    console.warn('WebKitGTK: the window has no focus (is xdotool installed?); tests of focus will fail');
  }
  const launcher = {
    name: 'WebKitGTK',
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      await (starting ??= start());
      sessions.add(id);
      await page.setViewportSize(viewport);
      await page.goto(url);
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: () => page.url(),
    getPage: () => page,
    async stopSession(id) {
      sessions.delete(id);
      await page.goto('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('not supported');
    },
    async stop() {
      try {
        await driver?.send('DELETE', '');
      } catch {
        /* gone */
      }
      for (const c of children.reverse()) c.kill();
      children = [];
      driver = undefined;
      starting = undefined;
    },
  };
  return launcher;
}
