// What a page's script can see of a realm, to be compared with later: all that is reachable from the window without
// calling anything, and the page itself.

const isObject = (value) => typeof value === 'function' || (typeof value === 'object' && value !== null);

/** Every object on the way, with its own properties. */
export function footprint(realm) {
  const objects = new Map();
  const { document } = realm;
  const queue = [
    ['window', realm],
    ...[document, document.documentElement, document.head, document.body].map((node) => [node.nodeName, node]),
  ];
  for (const [path, object] of queue) {
    if (objects.has(object)) continue;
    const properties = new Map();
    objects.set(object, { path, properties, parent: Reflect.getPrototypeOf(object) });
    for (const key of Reflect.ownKeys(object)) {
      const property = Reflect.getOwnPropertyDescriptor(object, key);
      properties.set(key, property);
      for (const part of [property.value, property.get, property.set]) {
        if (isObject(part)) queue.push([`${path}.${String(key)}`, part]);
      }
    }
    const { parent } = objects.get(object);
    if (parent) queue.push([`${path}.__proto__`, parent]);
  }
  return objects;
}

/** What is not as it was, in words. */
export function differences(before, after) {
  const found = [];
  for (const [object, { path, properties, parent }] of before) {
    const now = after.get(object);
    if (!now) {
      found.push(`${path} is gone`);
      continue;
    }
    if (now.parent !== parent) found.push(`${path} has another prototype`);
    for (const key of new Set([...properties.keys(), ...now.properties.keys()])) {
      const [old, current] = [properties.get(key), now.properties.get(key)];
      const name = `${path}.${String(key)}`;
      if (!old) found.push(`${name} is new`);
      else if (!current) found.push(`${name} is gone`);
      else if (Object.keys(old).some((part) => !Object.is(old[part], current[part]))) found.push(`${name} has changed`);
    }
  }
  return found;
}
