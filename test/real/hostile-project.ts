import type { GitRepository } from './git-repository.ts';

/** Texts made to be believed somewhere. */
export const HOSTILE = {
  html: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  markdown: '](javascript:alert(1)) ![x](data:text/html,pwned) @everyone #1 | ``` | </details>',
  command: '::error::pwned%0A::set-env name=PATH::pwned\\n::add-path::pwned',
} as const;

/** Gives a project hostile names, texts, metrics and a training that prints what a runner might obey. */
export async function hostileProject(project: GitRepository): Promise<void> {
  const contract = await project.read('contract.yml');
  const described = contract
    .replace('name: coins\nversion', `name: ${JSON.stringify(`coins ${HOSTILE.html}`)}\nversion`)
    .replace('properties:', `description: ${JSON.stringify(HOSTILE.markdown)}\n    properties:`);
  await project.write('contract.yml', described);
  const trainer = await project.read('train.mjs');
  const metric = { step: 1, [`m ${HOSTILE.html} ${HOSTILE.markdown}`.slice(0, 60)]: 1, loss: 0.5 };
  await project.write(
    'train.mjs',
    `${trainer}
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.TRAINYARD_METRICS, ${JSON.stringify(`${JSON.stringify(metric)}\n`)});
for (const text of ${JSON.stringify([...Object.values(HOSTILE), '##[error]pwned', '::stop-commands::pwned', '\u001b]0;pwned\u0007', '\u202e pwned'])}) {
  console.log(text);
  console.error(text);
  console.log('line\\r' + text);
}
writeFileSync(process.env.TRAINYARD_OUTPUT + '/README.md', ${JSON.stringify(Object.values(HOSTILE).join('\n'))});
`,
  );
}
