const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portOf = ({ port, protocol }: URL): string => port || (PORTS[protocol] ?? '');

/** Does one source of a directive allow an address? */
export function allows(source: string, address: string, site: string): boolean {
  const url = new URL(address);
  const own = new URL(site);
  const lower = source.toLowerCase();
  if (lower === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (lower === "'self'") return url.origin === own.origin || secured(own, url);
  if (/^[a-z][a-z\d+.-]*:$/.test(lower))
    return url.protocol === lower || (lower === 'http:' && url.protocol === 'https:');
  const match = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source);
  if (!match) return false;
  const [, scheme, host = '', port, path] = match;
  const expected = scheme ? `${scheme.toLowerCase()}:` : own.protocol;
  if (url.protocol !== expected && !(expected === 'http:' && url.protocol === 'https:')) return false;
  const name = host.toLowerCase();
  if (name.startsWith('*.') ? !url.hostname.endsWith(name.slice(1)) : name !== '*' && name !== url.hostname)
    return false;
  if (port && port !== '*' && port !== portOf(url)) return false;
  if (!port && url.port) return false;
  return !path || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
}

/** `'self'` also matches the same host over https. */
const secured = (own: URL, url: URL): boolean =>
  own.hostname === url.hostname && own.protocol === 'http:' && url.protocol === 'https:' && !own.port && !url.port;
