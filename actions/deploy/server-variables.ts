/** What every program needs from the machine it runs on; tokens and the job's own variables are not among it. */
const INHERITED = /^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|LD_LIBRARY_PATH|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+)$/;

/**
 * The variables a model server gets from the runner. `RUNNER_TRACKING_ID` is not one of them, by which the runner
 * would find the server at the end of the job and kill it.
 */
export function inheritedVariables(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && INHERITED.test(name)) kept[name] = value;
  }
  return kept;
}
