import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformance } from '../conformance/material.ts';

/** Where GitHub's own payloads lie; undefined where the material is not there. */
export const WEBHOOKS = conformance('github-webhooks');

export const NO_WEBHOOKS = "GitHub's payloads are not here: set TRAINYARD_CONFORMANCE to the folder that holds them";

export interface Head {
  readonly number?: number;
  readonly sha: string;
  readonly branch?: string;
  /** Another one than the base's is a fork. */
  readonly repository?: string;
  readonly labels?: readonly string[];
  readonly title?: string;
}

type Fields = Record<string, unknown>;

/** A payload of GitHub's, as if it came from acme/flights. */
export function payloadOf(file: string): Fields {
  const text = readFileSync(join(WEBHOOKS ?? '', file), 'utf8');
  return JSON.parse(text.replaceAll(/(?:Codertocat\/Hello-World|octo-org\/octo-repo)/g, 'acme/flights')) as Fields;
}

/** @param file such as `pull_request/opened.payload.json` */
export function pullRequestEvent(file: string, head: Head): Fields {
  const payload = payloadOf(file);
  const pull = payload['pull_request'] as Fields & { head: Fields & { repo: Fields } };
  const { number = 12, sha, branch = 'better-model', repository = 'acme/flights', labels = [], title } = head;
  const repo = { ...pull.head.repo, full_name: repository, fork: repository !== 'acme/flights' };
  return {
    ...payload,
    number,
    pull_request: {
      ...pull,
      number,
      labels: labels.map((name) => ({ name })),
      title: title ?? pull['title'],
      head: { ...pull.head, ref: branch, sha, repo },
    },
  };
}

export interface Finished {
  readonly run: number;
  readonly attempt?: number;
  readonly action?: 'requested' | 'completed';
  readonly head: Required<Pick<Head, 'sha' | 'branch' | 'repository'>>;
}

/** The event with which GitHub reports that the run of a pull request was asked for or has ended. */
export function workflowRunEvent({ run, attempt = 1, action = 'completed', head }: Finished): Fields {
  const payload = payloadOf(`workflow_run/${action}.payload.json`);
  const finished = payload['workflow_run'] as Fields & { head_repository: Fields };
  return {
    ...payload,
    workflow_run: {
      ...finished,
      ...{ id: run, run_attempt: attempt, event: 'pull_request', pull_requests: [] },
      ...{ head_branch: head.branch, head_sha: head.sha },
      head_repository: { ...finished.head_repository, full_name: head.repository },
    },
  };
}
