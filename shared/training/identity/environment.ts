import { quote } from '../../core/text/quote.ts';
import { UserError } from '../../core/errors.ts';
import { carriesPassword } from '../../core/text/uri.ts';

/** What a training usually needs of the runner's environment; anything else must be named. */
const PASSED = new Set(
  (
    'PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR TMP TEMP CI LD_LIBRARY_PATH DYLD_LIBRARY_PATH JAVA_HOME ' +
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy ' +
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS'
  ).split(' '),
);
const PASSED_PREFIXES = (
  'LC_ CUDA_ NVIDIA_ NCCL_ CUBLAS_ CUDNN_ ROCM_ ROCR_ HIP_ HSA_ OMP_ KMP_ MKL_ OPENBLAS_ NUMEXPR_ ' +
  'PYTORCH_ TORCH_ TF_ XLA_ JAX_ PYTHON VIRTUAL_ENV CONDA_ UV_ HF_ XDG_'
).split(' ');

const SECRET_NAME =
  /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|APIKEY|_KEY(?:_|$)|^KEY$|(?:^|_)(?:PAT|AUTH|DSN)$|_PWD$|CONNECTION_STRING/i;
/** Of a name that only looks secret: a shorter value (`true`, `cache`) is a setting and would hide ordinary words. */
const MIN_GUESSED_LENGTH = 8;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

export type Environment = Readonly<Record<string, string | undefined>>;

export interface PassedNames {
  readonly plain: readonly string[];
  readonly secret: readonly string[];
}

/** A name whose value should never be shown. */
function looksSecret(name: string): boolean {
  return SECRET_NAME.test(name);
}

/**
 * The variables of the runner that the command gets: an allow-list plus what the inputs name. The runner's own
 * variables (`GITHUB_*`, `ACTIONS_*`, `RUNNER_*`, `INPUT_*`) pass only by name, which also keeps the process out of the
 * runner's clean-up by `RUNNER_TRACKING_ID`: what outlives the step is the executor's business.
 *
 * @throws UserError `environment-missing` for a named variable that is not set, `environment-invalid` for a bad name
 */
export function inheritedEnvironment(environment: Environment, named: PassedNames): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && isUsual(name) && !looksSecret(name)) passed[name] = value;
  }
  for (const [input, names] of Object.entries({ 'pass-environment': named.plain, 'pass-secrets': named.secret })) {
    for (const name of names) passed[name] = lookUp(environment, name, input);
  }
  return passed;
}

/** Every value that must not be shown: of names that look secret, passed or not, and of the names given as secret. */
export function secretValues(environment: Environment, named: PassedNames): readonly string[] {
  const secret = new Set(named.secret);
  const isGuessed = (name: string, value: string): boolean =>
    // The input that lists the names of secrets holds none itself.
    name !== 'INPUT_PASS-SECRETS' &&
    value.length >= MIN_GUESSED_LENGTH &&
    (looksSecret(name) || carriesPassword(value));
  const values = Object.entries(environment)
    .filter(([name, value = '']) => secret.has(name) || isGuessed(name, value))
    .map(([, value]) => value ?? '');
  return [...new Set(values.filter((value) => value !== ''))];
}

function isUsual(name: string): boolean {
  return PASSED.has(name) || PASSED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function lookUp(environment: Environment, name: string, input: string): string {
  if (!NAME.test(name) || name.startsWith('TRAINYARD_')) {
    throw new UserError('environment-invalid', {
      what: `${quote(name)} is not the name of a variable that can be passed.`,
      where: { input },
      remedy: 'Names hold letters, digits and _; those that start with TRAINYARD_ are set by the action itself.',
    });
  }
  const value = environment[name];
  if (value === undefined) {
    throw new UserError('environment-missing', {
      what: `The variable ${name} is not set.`,
      where: { input },
      remedy: `Set it with "env:" on the step, or take it out of ${input}.`,
    });
  }
  return value;
}
