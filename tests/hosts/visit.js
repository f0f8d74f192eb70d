// Opens host pages, and checks what they report.
export const DEADLINE = 15_000;

/** Opens a page in a frame and waits until its first script says that all has settled, and what it saw. */
export function visit({ name, width = 780, hash = '', light }) {
  const frame = document.createElement('iframe');
  frame.style = `width: ${width}px; height: 580px; border: 0`;
  frame.title = name;
  return new Promise((resolve) => {
    let last = { errors: [], violations: [], warnings: [], states: ['the page said nothing'] };
    const finish = (report) => {
      clearTimeout(timer);
      removeEventListener('message', listen);
      frame.remove();
      resolve(report);
    };
    const timer = setTimeout(
      () => finish({ ...last, problems: [`It never settled: ${last.states.join(', ')}`] }),
      DEADLINE,
    );
    const listen = ({ data }) => {
      if (data?.page !== name) return;
      last = data;
      if (data.done) finish(data);
    };
    addEventListener('message', listen);
    frame.src = `/hosts/${name}${light ? '?light' : ''}${hash}`;
    document.body.append(frame);
  });
}

/** All that is wrong with what a page said. */
export function faults(page, { problems, errors, violations, warnings, versions = [] }) {
  const unlike = (pattern) => (text) => !pattern || !new RegExp(pattern).test(text);
  const said = warnings.filter((warning) => warning.startsWith('KITU-Widgets'));
  const asExpected = page.says
    ? said.length === 1 && !said.some(unlike(page.says))
    : page.expect === 'soft' || !said.length;
  return [
    ...problems,
    ...(problems.length ? warnings.map((warning) => `Said: ${warning}`) : []),
    ...(asExpected ? [] : [`Should say “${page.says ?? 'nothing'}” once, says: “${said.join('”, “')}”`]),
    ...(versions.length > (page.versions ?? 1) ? [`Runs with ${versions.join(', ')}`] : []),
    ...errors.filter(unlike(page.errors)).map((error) => `Thrown: ${error}`),
    ...violations.filter(unlike(page.violations)).map((one) => `Violates the policy: ${one}`),
  ];
}
