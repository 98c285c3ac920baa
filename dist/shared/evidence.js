import { UserError, asJsonObject, canonicalJson, digestBytes, exactJsonOrUndefined, isDigest, isJsonObject, namesIn, parseExactJson, quote, systemErrorCode, toLine, writeWhole } from "./base.js";
import { TRUSTED_SCHEMA, formatBytes, shortDigest } from "./core.js";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { join } from "node:path";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { Ajv2020 } from "../vendor/ajv/index.js";
// shared/evidence/statement.ts
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
/** Every predicate type is this prefix, the action's name and the version of its schema. */
const PREDICATE_TYPE_PREFIX = "https://trainyard.dev/evidence/";
/** @internal */
function predicateType(action) {
	return `${PREDICATE_TYPE_PREFIX}${action}/v1`;
}
/** The action behind a predicate type of ours; undefined for anybody else's statement. */
function actionOfPredicateType(type) {
	return /^([a-z][a-z-]*)\/v1$/.exec(type.startsWith(PREDICATE_TYPE_PREFIX) ? type.slice(31) : "")?.[1];
}
/** Completes an action's draft to an in-toto Statement v1. */
function buildStatement(draft, context) {
	return {
		_type: STATEMENT_TYPE,
		subject: draft.subjects.map((subject) => ({
			name: subject.name,
			digest: digestOf(subject)
		})),
		predicateType: predicateType(draft.action),
		predicate: {
			action: draft.action,
			actionVersion: context.version,
			inputs: draft.inputs,
			...draft.verdict === void 0 ? {} : { verdict: draft.verdict },
			headline: draft.headline,
			result: draft.result,
			run: context.run,
			startedAt: context.startedAt.toISOString(),
			finishedAt: context.finishedAt.toISOString(),
			environment: context.environment
		}
	};
}
function digestOf(subject) {
	return "commit" in subject ? { gitCommit: subject.commit } : { sha256: subject.digest.slice(7) };
}
/** The hexadecimal digits that identify a subject, whatever they were made from. */
function digitsOf(digest) {
	return "sha256" in digest ? digest.sha256 : digest.gitCommit;
}
/** The canonical bytes of a statement and their digest. */
function encodeStatement(statement) {
	const text = canonicalJson(statement);
	return {
		text,
		digest: digestBytes(text)
	};
}
/** The subjects of a statement with their digests in our notation; commits, which have none, are left out. */
function subjectsOf(statement) {
	return statement.subject.flatMap(({ name, digest }) => {
		if ("gitCommit" in digest) return [];
		const value = `sha256:${digest.sha256}`;
		if (!isDigest(value)) throw new UserError("evidence-invalid", {
			what: `The digest of ${name} is not SHA-256.`,
			remedy: "Make the evidence again."
		});
		return {
			name,
			digest: value
		};
	});
}
// shared/evidence/in-toto.ts
/** Rules of the in-toto attestation framework, https://github.com/in-toto/attestation/tree/main/spec/v1. */
const STATEMENT_TYPES = ["https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"];
/** Hexadecimal digits of the algorithms whose encoding the specification fixes; others are free. */
const HEX_LENGTHS = {
	sha1: [40],
	sha224: [56],
	sha256: [64],
	sha384: [96],
	sha512: [128],
	sha3_224: [56],
	sha3_256: [64],
	sha3_384: [96],
	sha3_512: [128],
	gitCommit: [40, 64],
	gitTree: [40, 64],
	gitBlob: [40, 64],
	gitTag: [40, 64]
};
/** What is wrong with a statement of anybody's; undefined where it is valid. */
function statementProblem(value) {
	if (!isJsonObject(value)) return "It is not an object.";
	if (value["_type"] === void 0) return "It has no statement type.";
	if (!STATEMENT_TYPES.includes(value["_type"])) return `The statement type ${quote(value["_type"])} is unknown.`;
	const subjects = value["subject"];
	if (!Array.isArray(subjects) || subjects.length === 0) return "It has no subject.";
	for (const [index, subject] of subjects.entries()) {
		const problem = descriptorProblem(subject) ?? subjectProblem(subject);
		if (problem !== void 0) return `Subject ${index + 1}: ${problem}`;
	}
	if (typeof value["predicateType"] !== "string" || value["predicateType"] === "") return "It has no predicate type.";
	return isJsonObject(value["predicate"]) ? void 0 : "It has no predicate.";
}
function subjectProblem(subject) {
	const digest = isJsonObject(subject) ? subject["digest"] : void 0;
	return isJsonObject(digest) && Object.keys(digest).length > 0 ? void 0 : "It has no digest.";
}
/**
* What is wrong with a resource descriptor; undefined where it is valid.
*
* @internal
*/
function descriptorProblem(value) {
	if (!isJsonObject(value)) return "It is not an object.";
	const { name, uri, digest } = value;
	const hasDigest = isJsonObject(digest) && Object.keys(digest).length > 0;
	if (![name, uri].some((text) => typeof text === "string" && text !== "") && !hasDigest) return "It has neither name, URI nor digest.";
	for (const [algorithm, text] of Object.entries(hasDigest ? digest : {})) if (!isEncoded(algorithm, text)) return `The digest ${quote(algorithm)} is not encoded as that algorithm demands.`;
}
function isEncoded(algorithm, text) {
	if (typeof text !== "string" || text === "") return false;
	const lengths = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : void 0;
	return lengths === void 0 || /^[0-9a-f]+$/i.test(text) && lengths.includes(text.length);
}
// shared/evidence/schemas/statement.v1.json
var statement_v1_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/statement.v1.json",
  "title": "A statement left by an action of Trainyard",
  "description": "An in-toto Statement v1 whose predicate says what was done, on what, by which run, with which outcome.",
  "type": "object",
  "required": ["_type", "subject", "predicateType", "predicate"],
  "additionalProperties": false,
  "properties": {
    "_type": { "const": "https://in-toto.io/Statement/v1" },
    "subject": {
      "type": "array",
      "minItems": 1,
      "maxItems": 1024,
      "items": {
        "type": "object",
        "required": ["name", "digest"],
        "additionalProperties": false,
        "properties": {
          "name": { "type": "string", "minLength": 1, "maxLength": 1024 },
          "digest": {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": false,
            "properties": {
              "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
              "gitCommit": { "type": "string", "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$" }
            }
          }
        }
      }
    },
    "predicateType": { "type": "string", "pattern": "^https://trainyard\\\\.dev/evidence/[a-z][a-z-]*/v1$" },
    "predicate": {
      "type": "object",
      "required": [
        "action",
        "actionVersion",
        "inputs",
        "headline",
        "result",
        "run",
        "startedAt",
        "finishedAt",
        "environment"
      ],
      "additionalProperties": false,
      "properties": {
        "action": { "type": "string", "pattern": "^[a-z][a-z-]*$" },
        "actionVersion": { "type": "string", "maxLength": 64 },
        "inputs": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "digest"],
            "additionalProperties": false,
            "properties": {
              "name": { "type": "string", "maxLength": 1024 },
              "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }
            }
          }
        },
        "verdict": { "enum": ["pass", "warn", "fail", "inconclusive"] },
        "headline": { "type": "string", "minLength": 1, "maxLength": 1000 },
        "result": { "type": "object" },
        "run": {
          "type": "object",
          "required": ["host"],
          "additionalProperties": false,
          "properties": {
            "host": { "enum": ["github", "terminal"] },
            "repository": { "type": "string", "maxLength": 256 },
            "repositoryId": { "type": "string", "maxLength": 32 },
            "runId": { "type": "string", "maxLength": 32 },
            "attempt": { "type": "integer", "minimum": 1 },
            "job": { "type": "string", "maxLength": 256 },
            "actor": { "type": "string", "maxLength": 256 },
            "commit": { "type": "string", "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$" },
            "ref": { "type": "string", "maxLength": 1024 },
            "event": { "type": "string", "maxLength": 64 },
            "workflow": { "type": "string", "maxLength": 1024 }
          }
        },
        "startedAt": { "type": "string", "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$" },
        "finishedAt": { "type": "string", "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$" },
        "environment": {
          "type": "object",
          "required": ["os", "arch", "node", "cpus", "memoryBytes"],
          "additionalProperties": false,
          "properties": {
            "os": { "type": "string", "maxLength": 128 },
            "arch": { "type": "string", "maxLength": 32 },
            "node": { "type": "string", "maxLength": 32 },
            "cpus": { "type": "integer", "minimum": 1 },
            "memoryBytes": { "type": "integer", "minimum": 0 }
          }
        }
      }
    }
  }
}`);
// shared/evidence/schemas/gate.v1.json
var gate_v1_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/evidence/gate/v1/result.json",
  "title": "Result of gate",
  "type": "object",
  "additionalProperties": false,
  "required": ["model", "outcomes", "slices", "method", "differences", "rulesDigest"],
  "properties": {
    "model": {
      "type": "object",
      "additionalProperties": false,
      "required": ["name", "digest"],
      "properties": {
        "name": {
          "type": "string"
        },
        "digest": {
          "$ref": "#/$defs/digest"
        },
        "label": {
          "type": "string"
        }
      }
    },
    "baseline": {
      "type": "object",
      "additionalProperties": false,
      "required": ["reference", "digest", "label"],
      "properties": {
        "reference": {
          "type": "string"
        },
        "digest": {
          "$ref": "#/$defs/digest"
        },
        "label": {
          "type": "string"
        }
      }
    },
    "rows": {
      "type": "integer",
      "minimum": 0
    },
    "unmatched": {
      "type": "object",
      "additionalProperties": false,
      "required": ["candidate", "baseline"],
      "properties": {
        "candidate": {
          "type": "integer",
          "minimum": 0
        },
        "baseline": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "dataset": {
      "type": "object",
      "additionalProperties": false,
      "required": ["name", "digest"],
      "properties": {
        "name": {
          "type": "string"
        },
        "digest": {
          "$ref": "#/$defs/digest"
        }
      }
    },
    "outcomes": {
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/outcome"
      }
    },
    "waivers": {
      "type": "object",
      "additionalProperties": false,
      "required": ["policy", "used", "refused"],
      "properties": {
        "policy": {
          "type": "object",
          "additionalProperties": false,
          "required": ["allowed", "authorAlone", "longestDays"],
          "properties": {
            "allowed": {
              "type": "boolean"
            },
            "authorAlone": {
              "type": "boolean"
            },
            "longestDays": {
              "type": "integer",
              "minimum": 1,
              "maximum": 90
            }
          }
        },
        "used": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "$ref": "#/$defs/waiver"
          }
        },
        "refused": {
          "type": "array",
          "maxItems": 1000,
          "items": {
            "$ref": "#/$defs/refusedWaiver"
          }
        }
      }
    },
    "slices": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["column", "value", "rows", "metric", "candidate"],
        "properties": {
          "column": {
            "type": "string"
          },
          "value": {
            "type": "string"
          },
          "rows": {
            "type": "integer",
            "minimum": 0
          },
          "metric": {
            "type": "string"
          },
          "candidate": {
            "type": "number"
          },
          "baseline": {
            "type": "number"
          },
          "change": {
            "$ref": "#/$defs/estimate"
          }
        }
      }
    },
    "disagreement": {
      "type": "object",
      "additionalProperties": false,
      "required": ["newlyWrong", "newlyRight", "rows", "pValue"],
      "properties": {
        "newlyWrong": {
          "type": "integer",
          "minimum": 0
        },
        "newlyRight": {
          "type": "integer",
          "minimum": 0
        },
        "rows": {
          "type": "integer",
          "minimum": 0
        },
        "pValue": {
          "type": "number",
          "minimum": 0,
          "maximum": 1
        }
      }
    },
    "curves": {
      "type": "object",
      "additionalProperties": false,
      "required": [],
      "properties": {
        "roc": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["who", "points"],
            "properties": {
              "who": {
                "enum": ["candidate", "baseline"]
              },
              "points": {
                "type": "array",
                "maxItems": 201,
                "items": {
                  "type": "array",
                  "minItems": 2,
                  "maxItems": 2,
                  "items": {
                    "type": "number"
                  }
                }
              }
            }
          }
        },
        "precisionRecall": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["who", "points"],
            "properties": {
              "who": {
                "enum": ["candidate", "baseline"]
              },
              "points": {
                "type": "array",
                "maxItems": 201,
                "items": {
                  "type": "array",
                  "minItems": 2,
                  "maxItems": 2,
                  "items": {
                    "type": "number"
                  }
                }
              }
            }
          }
        },
        "calibration": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["who", "points"],
            "properties": {
              "who": {
                "enum": ["candidate", "baseline"]
              },
              "points": {
                "type": "array",
                "maxItems": 201,
                "items": {
                  "type": "array",
                  "minItems": 2,
                  "maxItems": 2,
                  "items": {
                    "type": "number"
                  }
                }
              }
            }
          }
        },
        "confusion": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["who", "threshold", "truePositive", "falsePositive", "trueNegative", "falseNegative"],
            "properties": {
              "who": {
                "enum": ["candidate", "baseline"]
              },
              "threshold": {
                "type": "number"
              },
              "truePositive": {
                "type": "integer",
                "minimum": 0
              },
              "falsePositive": {
                "type": "integer",
                "minimum": 0
              },
              "trueNegative": {
                "type": "integer",
                "minimum": 0
              },
              "falseNegative": {
                "type": "integer",
                "minimum": 0
              }
            }
          }
        }
      }
    },
    "method": {
      "type": "object",
      "additionalProperties": false,
      "required": ["interval", "level"],
      "properties": {
        "interval": {
          "type": "string"
        },
        "level": {
          "type": "number",
          "exclusiveMinimum": 0,
          "exclusiveMaximum": 1
        },
        "resamples": {
          "type": "integer",
          "minimum": 0
        },
        "seed": {
          "type": "string"
        },
        "multiplicity": {
          "type": "string"
        }
      }
    },
    "differences": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["what", "baseline", "candidate"],
        "properties": {
          "kind": {
            "$ref": "#/$defs/recordedPart"
          },
          "what": {
            "type": "string"
          },
          "baseline": {
            "type": "string"
          },
          "candidate": {
            "type": "string"
          }
        }
      }
    },
    "compared": {
      "type": "object",
      "additionalProperties": false,
      "required": ["same", "unrecorded"],
      "properties": {
        "same": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/recordedPart"
          }
        },
        "unrecorded": {
          "type": "array",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["part", "by"],
            "properties": {
              "part": {
                "$ref": "#/$defs/recordedPart"
              },
              "by": {
                "enum": ["candidate", "baseline", "both"]
              }
            }
          }
        },
        "omitted": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "rulesDigest": {
      "$ref": "#/$defs/digest"
    }
  },
  "$defs": {
    "recordedPart": {
      "enum": ["parameters", "data", "code", "lock", "seed", "command", "run"]
    },
    "digest": {
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "estimate": {
      "type": "object",
      "additionalProperties": false,
      "required": ["value"],
      "properties": {
        "value": {
          "type": "number"
        },
        "lower": {
          "type": "number"
        },
        "upper": {
          "type": "number"
        }
      }
    },
    "outcome": {
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "metric", "direction", "unit", "demand", "kind", "verdict", "where", "threshold"],
      "properties": {
        "id": {
          "type": "string"
        },
        "metric": {
          "type": "string"
        },
        "direction": {
          "enum": ["higher-is-better", "lower-is-better"]
        },
        "unit": {
          "enum": ["proportion", "number", "milliseconds", "bytes"]
        },
        "demand": {
          "type": "string"
        },
        "kind": {
          "enum": ["absolute", "regression"]
        },
        "slice": {
          "type": "object",
          "additionalProperties": false,
          "required": ["column", "value"],
          "properties": {
            "column": {
              "type": "string"
            },
            "value": {
              "type": "string"
            }
          }
        },
        "verdict": {
          "enum": ["pass", "warn", "fail", "inconclusive"]
        },
        "candidate": {
          "$ref": "#/$defs/estimate"
        },
        "baseline": {
          "$ref": "#/$defs/estimate"
        },
        "change": {
          "$ref": "#/$defs/estimate"
        },
        "threshold": {
          "type": "number"
        },
        "method": {
          "type": "string"
        },
        "rows": {
          "type": "integer",
          "minimum": 0
        },
        "detectable": {
          "type": "number",
          "minimum": 0
        },
        "reason": {
          "type": "string"
        },
        "where": {
          "type": "object",
          "additionalProperties": false,
          "required": [],
          "properties": {
            "file": {
              "type": "string"
            },
            "line": {
              "type": "integer",
              "minimum": 0
            },
            "column": {
              "type": "integer",
              "minimum": 0
            },
            "input": {
              "type": "string"
            },
            "permission": {
              "type": "string"
            }
          }
        },
        "waivable": {
          "const": false
        },
        "waived": {
          "type": "object",
          "additionalProperties": false,
          "required": ["verdict", "by", "until"],
          "properties": {
            "verdict": {
              "enum": ["fail", "inconclusive"]
            },
            "by": {
              "type": "string"
            },
            "until": {
              "type": "string",
              "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"
            }
          }
        }
      }
    },
    "waiver": {
      "type": "object",
      "additionalProperties": false,
      "required": ["rule", "by", "at", "until", "reason", "url", "statement"],
      "properties": {
        "rule": {
          "type": "string"
        },
        "by": {
          "type": "string"
        },
        "at": {
          "type": "string"
        },
        "until": {
          "type": "string",
          "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"
        },
        "reason": {
          "type": "string"
        },
        "url": {
          "type": "string"
        },
        "statement": {
          "$ref": "#/$defs/digest"
        }
      }
    },
    "refusedWaiver": {
      "type": "object",
      "additionalProperties": false,
      "required": ["rule", "by", "at", "until", "reason", "url", "statement", "why"],
      "properties": {
        "rule": {
          "type": "string"
        },
        "by": {
          "type": "string"
        },
        "at": {
          "type": "string"
        },
        "until": {
          "type": "string",
          "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"
        },
        "reason": {
          "type": "string"
        },
        "url": {
          "type": "string"
        },
        "statement": {
          "$ref": "#/$defs/digest"
        },
        "why": {
          "type": "string"
        }
      }
    }
  }
}`);
// shared/evidence/schemas/full-run.v1.json
var full_run_v1_default = JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/full-run.v1.json",
  "title": "Result of a request for a full run",
  "description": "Attempts of workflow runs whose training runs even where an identical one is recorded.",
  "type": "object",
  "additionalProperties": false,
  "required": ["commit", "pullRequest", "runs", "comment"],
  "properties": {
    "commit": {
      "type": "string",
      "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"
    },
    "pullRequest": {
      "type": "object",
      "additionalProperties": false,
      "required": ["number", "author"],
      "properties": {
        "number": {
          "type": "integer",
          "minimum": 1
        },
        "author": {
          "$ref": "#/$defs/login"
        }
      }
    },
    "runs": {
      "type": "array",
      "minItems": 1,
      "maxItems": 50,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "attempt"],
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\\\d{1,20}$"
          },
          "attempt": {
            "type": "integer",
            "minimum": 2
          }
        }
      }
    },
    "comment": {
      "$ref": "#/$defs/comment"
    }
  },
  "$defs": {
    "login": {
      "type": "string",
      "pattern": "^[A-Za-z0-9_.\\\\[\\\\]-]{1,100}$"
    },
    "comment": {
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "url", "by", "at"],
      "properties": {
        "id": {
          "type": "integer",
          "minimum": 1
        },
        "url": {
          "type": "string",
          "pattern": "^https?://[^\\\\s]{1,500}$"
        },
        "by": {
          "$ref": "#/$defs/login"
        },
        "at": {
          "type": "string",
          "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{3})?Z$"
        }
      }
    }
  }
}`);
// shared/evidence/schemas.ts
/** The published schema of each action's result, by what the statement says it is. */
const RESULT_SCHEMAS = {
	gate: gate_v1_default,
	deploy: JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/evidence/deploy/v1/schema.json",
  "title": "Result of deploy",
  "description": "What a deployment did to an environment, stage by stage.",
  "type": "object",
  "properties": {
    "kind": {
      "const": "deploy"
    },
    "rolloutId": {
      "type": "string",
      "pattern": "^r\\\\d{4,}$",
      "description": "The rollout's name in the environment's journal."
    },
    "environment": {
      "type": "string",
      "maxLength": 2000
    },
    "target": {
      "enum": ["process", "kubernetes"]
    },
    "from": {
      "$ref": "#/$defs/release",
      "description": "What served before; absent for a first deployment."
    },
    "to": {
      "$ref": "#/$defs/release",
      "description": "What was asked for."
    },
    "serving": {
      "$ref": "#/$defs/release",
      "description": "What serves now; absent where nothing does."
    },
    "status": {
      "enum": ["completed", "rolled-back", "unchanged", "held", "failed"]
    },
    "stages": {
      "type": "array",
      "maxItems": 100,
      "items": {
        "type": "object",
        "properties": {
          "percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "verdict": {
            "enum": ["pass", "warn", "fail", "inconclusive"]
          },
          "reason": {
            "type": "string",
            "maxLength": 2000
          },
          "startedAt": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          },
          "finishedAt": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          }
        },
        "required": ["percent", "verdict", "reason", "startedAt", "finishedAt"],
        "additionalProperties": false
      }
    },
    "analyses": {
      "type": "array",
      "maxItems": 500,
      "items": {
        "type": "object",
        "properties": {
          "stage": {
            "type": "number"
          },
          "measure": {
            "enum": ["errors", "latency"]
          },
          "verdict": {
            "enum": ["pass", "warn", "fail", "inconclusive"]
          },
          "canary": {
            "type": "object",
            "properties": {
              "requests": {
                "type": "integer",
                "minimum": 0
              },
              "events": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": ["requests", "events"],
            "additionalProperties": false
          },
          "baseline": {
            "type": "object",
            "properties": {
              "requests": {
                "type": "integer",
                "minimum": 0
              },
              "events": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": ["requests", "events"],
            "additionalProperties": false
          },
          "evidence": {
            "type": "number",
            "description": "Always-valid p-value or bound, as the method defines it."
          },
          "method": {
            "type": "string",
            "maxLength": 2000
          }
        },
        "required": ["stage", "measure", "verdict", "canary", "baseline", "evidence", "method"],
        "additionalProperties": false
      }
    },
    "timeline": {
      "type": "array",
      "maxItems": 20000,
      "items": {
        "type": "object",
        "properties": {
          "at": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          },
          "what": {
            "type": "string",
            "maxLength": 2000
          },
          "percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "canaryErrorRate": {
            "type": "number",
            "minimum": 0,
            "maximum": 1
          },
          "baselineErrorRate": {
            "type": "number",
            "minimum": 0,
            "maximum": 1
          }
        },
        "required": ["at", "what", "percent"],
        "additionalProperties": false
      }
    },
    "traffic": {
      "type": "object",
      "properties": {
        "requests": {
          "type": "integer",
          "minimum": 0
        },
        "unanswered": {
          "type": "integer",
          "minimum": 0,
          "description": "Requests that got no answer, or half of one."
        },
        "canaryRequests": {
          "type": "integer",
          "minimum": 0
        },
        "canaryErrors": {
          "type": "integer",
          "minimum": 0
        },
        "otherErrors": {
          "type": "integer",
          "minimum": 0
        }
      },
      "required": ["requests", "unanswered", "canaryRequests", "canaryErrors", "otherErrors"],
      "additionalProperties": false
    },
    "restoredMs": {
      "type": "integer",
      "minimum": 0,
      "description": "From the decision to roll back until all traffic was back."
    },
    "resumedAfterKill": {
      "type": "boolean"
    },
    "journal": {
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$",
      "description": "Of the last entry of the rollout's journal, which stands for all before it."
    }
  },
  "required": [
    "kind",
    "rolloutId",
    "environment",
    "target",
    "to",
    "status",
    "stages",
    "analyses",
    "timeline",
    "resumedAfterKill",
    "journal"
  ],
  "additionalProperties": false,
  "$defs": {
    "release": {
      "type": "object",
      "properties": {
        "artifact": {
          "type": "string",
          "maxLength": 2000
        },
        "digest": {
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        },
        "label": {
          "type": "string",
          "maxLength": 200
        }
      },
      "required": ["artifact", "digest", "label"],
      "additionalProperties": false
    }
  }
}`),
	"full-run": full_run_v1_default,
	rollback: JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/evidence/rollback/v1/schema.json",
  "title": "Result of rollback",
  "description": "How an environment was brought back to a release that served it before.",
  "type": "object",
  "properties": {
    "kind": {
      "const": "rollback"
    },
    "rolloutId": {
      "type": "string",
      "pattern": "^r\\\\d{4,}$",
      "description": "The rollout's name in the environment's journal."
    },
    "environment": {
      "type": "string",
      "maxLength": 2000
    },
    "target": {
      "enum": ["process", "kubernetes"]
    },
    "from": {
      "$ref": "#/$defs/release",
      "description": "What served before; absent for a first deployment."
    },
    "to": {
      "$ref": "#/$defs/release",
      "description": "What was asked for."
    },
    "serving": {
      "$ref": "#/$defs/release",
      "description": "What serves now; absent where nothing does."
    },
    "status": {
      "enum": ["completed", "rolled-back", "unchanged", "held", "failed"]
    },
    "stages": {
      "type": "array",
      "maxItems": 100,
      "items": {
        "type": "object",
        "properties": {
          "percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "verdict": {
            "enum": ["pass", "warn", "fail", "inconclusive"]
          },
          "reason": {
            "type": "string",
            "maxLength": 2000
          },
          "startedAt": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          },
          "finishedAt": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          }
        },
        "required": ["percent", "verdict", "reason", "startedAt", "finishedAt"],
        "additionalProperties": false
      }
    },
    "analyses": {
      "type": "array",
      "maxItems": 500,
      "items": {
        "type": "object",
        "properties": {
          "stage": {
            "type": "number"
          },
          "measure": {
            "enum": ["errors", "latency"]
          },
          "verdict": {
            "enum": ["pass", "warn", "fail", "inconclusive"]
          },
          "canary": {
            "type": "object",
            "properties": {
              "requests": {
                "type": "integer",
                "minimum": 0
              },
              "events": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": ["requests", "events"],
            "additionalProperties": false
          },
          "baseline": {
            "type": "object",
            "properties": {
              "requests": {
                "type": "integer",
                "minimum": 0
              },
              "events": {
                "type": "integer",
                "minimum": 0
              }
            },
            "required": ["requests", "events"],
            "additionalProperties": false
          },
          "evidence": {
            "type": "number",
            "description": "Always-valid p-value or bound, as the method defines it."
          },
          "method": {
            "type": "string",
            "maxLength": 2000
          }
        },
        "required": ["stage", "measure", "verdict", "canary", "baseline", "evidence", "method"],
        "additionalProperties": false
      }
    },
    "timeline": {
      "type": "array",
      "maxItems": 20000,
      "items": {
        "type": "object",
        "properties": {
          "at": {
            "type": "string",
            "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"
          },
          "what": {
            "type": "string",
            "maxLength": 2000
          },
          "percent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
          },
          "canaryErrorRate": {
            "type": "number",
            "minimum": 0,
            "maximum": 1
          },
          "baselineErrorRate": {
            "type": "number",
            "minimum": 0,
            "maximum": 1
          }
        },
        "required": ["at", "what", "percent"],
        "additionalProperties": false
      }
    },
    "traffic": {
      "type": "object",
      "properties": {
        "requests": {
          "type": "integer",
          "minimum": 0
        },
        "unanswered": {
          "type": "integer",
          "minimum": 0,
          "description": "Requests that got no answer, or half of one."
        },
        "canaryRequests": {
          "type": "integer",
          "minimum": 0
        },
        "canaryErrors": {
          "type": "integer",
          "minimum": 0
        },
        "otherErrors": {
          "type": "integer",
          "minimum": 0
        }
      },
      "required": ["requests", "unanswered", "canaryRequests", "canaryErrors", "otherErrors"],
      "additionalProperties": false
    },
    "restoredMs": {
      "type": "integer",
      "minimum": 0,
      "description": "From the decision to roll back until all traffic was back."
    },
    "resumedAfterKill": {
      "type": "boolean"
    },
    "journal": {
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$",
      "description": "Of the last entry of the rollout's journal, which stands for all before it."
    }
  },
  "required": [
    "kind",
    "rolloutId",
    "environment",
    "target",
    "to",
    "status",
    "stages",
    "analyses",
    "timeline",
    "resumedAfterKill",
    "journal"
  ],
  "additionalProperties": false,
  "$defs": {
    "release": {
      "type": "object",
      "properties": {
        "artifact": {
          "type": "string",
          "maxLength": 2000
        },
        "digest": {
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        },
        "label": {
          "type": "string",
          "maxLength": 200
        }
      },
      "required": ["artifact", "digest", "label"],
      "additionalProperties": false
    }
  }
}`),
	train: JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/train.v1.json",
  "title": "The result of a training",
  "description": "What was run, how it ended, what it measured and what it left, by digest.",
  "type": "object",
  "required": [
    "runKey",
    "status",
    "command",
    "seed",
    "parameters",
    "code",
    "data",
    "metrics",
    "curves",
    "outputs",
    "attempt",
    "wallMs"
  ],
  "additionalProperties": false,
  "properties": {
    "runKey": { "$ref": "#/$defs/digest" },
    "model": { "type": "string", "pattern": "^model:[a-z0-9._-]+$" },
    "status": { "enum": ["succeeded", "failed", "cancelled", "timed-out", "skipped"] },
    "command": { "type": "array", "minItems": 1, "items": { "type": "string" } },
    "seed": { "type": "integer", "minimum": 0, "maximum": 4294967295 },
    "parameters": {
      "type": "object",
      "maxProperties": 1000,
      "additionalProperties": { "anyOf": [{ "type": "string" }, { "type": "number" }, { "type": "boolean" }] }
    },
    "code": { "$ref": "#/$defs/digest" },
    "data": { "type": "array", "items": { "$ref": "#/$defs/named" } },
    "lock": { "type": "array", "items": { "$ref": "#/$defs/named" } },
    "metrics": { "type": "object", "maxProperties": 400, "additionalProperties": { "type": "number" } },
    "curves": {
      "type": "object",
      "maxProperties": 200,
      "additionalProperties": {
        "type": "array",
        "maxItems": 400,
        "items": {
          "type": "object",
          "required": ["step", "value"],
          "additionalProperties": false,
          "properties": { "step": { "type": "integer", "minimum": 0 }, "value": { "type": "number" } }
        }
      }
    },
    "outputs": {
      "type": "array",
      "maxItems": 1000,
      "items": {
        "type": "object",
        "required": ["name", "digest", "sizeBytes"],
        "additionalProperties": false,
        "properties": {
          "name": { "type": "string", "minLength": 1 },
          "digest": { "$ref": "#/$defs/digest" },
          "sizeBytes": { "type": "integer", "minimum": 0 }
        }
      }
    },
    "predictions": {
      "type": "object",
      "required": ["digest"],
      "additionalProperties": false,
      "properties": { "digest": { "$ref": "#/$defs/digest" }, "rows": { "type": "integer", "minimum": 0 } }
    },
    "attempt": { "type": "integer", "minimum": 1 },
    "resumedFrom": {
      "type": "object",
      "required": ["attempt", "checkpoint"],
      "additionalProperties": false,
      "properties": {
        "attempt": { "type": "integer", "minimum": 1 },
        "checkpoint": { "$ref": "#/$defs/digest" },
        "step": { "type": "integer", "minimum": 0 }
      }
    },
    "proof": {
      "type": "object",
      "required": ["runKey", "finishedAt", "verified"],
      "additionalProperties": false,
      "properties": {
        "runKey": { "$ref": "#/$defs/digest" },
        "finishedAt": { "type": "string" },
        "verified": { "type": "integer", "minimum": 1 }
      }
    },
    "exitCode": { "type": "integer", "minimum": 0 },
    "signal": { "type": "string", "pattern": "^SIG[A-Z0-9]+$" },
    "wallMs": { "type": "number", "minimum": 0 },
    "cpuMs": { "type": "number", "minimum": 0 },
    "peakMemoryBytes": { "type": "integer", "minimum": 0 },
    "tail": { "type": "array", "maxItems": 40, "items": { "type": "string" } },
    "failure": {
      "type": "object",
      "required": ["class", "reason"],
      "additionalProperties": false,
      "properties": {
        "class": { "enum": ["bug", "config", "capacity", "infra"] },
        "reason": { "type": "string" },
        "evidence": { "type": "string" }
      }
    },
    "notes": { "type": "array", "items": { "type": "string" } },
    "changed": { "type": "array", "items": { "type": "string" } },
    "environment": {
      "type": "object",
      "required": ["os", "cpu", "cpus", "memoryBytes", "gpus", "tools"],
      "additionalProperties": false,
      "properties": {
        "os": { "type": "string" },
        "cpu": { "type": "string" },
        "cpus": { "type": "integer", "minimum": 1 },
        "memoryBytes": { "type": "integer", "minimum": 0 },
        "gpus": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "driver"],
            "additionalProperties": false,
            "properties": {
              "name": { "type": "string" },
              "driver": { "type": "string" },
              "memoryMiB": { "type": "integer", "minimum": 1 }
            }
          }
        },
        "tools": { "type": "object", "additionalProperties": { "type": "string" } }
      }
    }
  },
  "$defs": {
    "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" },
    "named": {
      "type": "object",
      "required": ["name", "digest"],
      "additionalProperties": false,
      "properties": { "name": { "type": "string", "minLength": 1 }, "digest": { "$ref": "#/$defs/digest" } }
    }
  }
}`),
	"validate-data": JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/validate-data.v1.json",
  "title": "Result of validate-data",
  "description": "What was measured of data against a contract. No value of a row appears in it.",
  "type": "object",
  "additionalProperties": false,
  "required": ["contract", "tables", "findings"],
  "properties": {
    "contract": {
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "version", "apiVersion", "file", "digest"],
      "properties": {
        "id": {
          "type": "string"
        },
        "name": {
          "type": "string"
        },
        "version": {
          "type": "string"
        },
        "apiVersion": {
          "type": "string"
        },
        "file": {
          "type": "string"
        },
        "digest": {
          "$ref": "#/$defs/digest"
        }
      }
    },
    "tables": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/table"
      }
    },
    "findings": {
      "type": "array",
      "items": {
        "$ref": "#/$defs/finding"
      }
    }
  },
  "$defs": {
    "digest": {
      "type": "string",
      "pattern": "^sha256:[0-9a-f]{64}$"
    },
    "count": {
      "type": "integer",
      "minimum": 0
    },
    "location": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "file": {
          "type": "string"
        },
        "line": {
          "type": "integer",
          "minimum": 1
        },
        "column": {
          "type": "integer",
          "minimum": 1
        },
        "input": {
          "type": "string"
        },
        "permission": {
          "type": "string"
        }
      }
    },
    "verdict": {
      "enum": ["pass", "warn", "fail", "inconclusive"]
    },
    "table": {
      "type": "object",
      "additionalProperties": false,
      "required": ["table", "source", "digest", "rows", "columns"],
      "properties": {
        "table": {
          "type": "string"
        },
        "source": {
          "type": "string"
        },
        "artifact": {
          "type": "string"
        },
        "digest": {
          "$ref": "#/$defs/digest"
        },
        "rows": {
          "$ref": "#/$defs/count"
        },
        "columns": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/column"
          }
        }
      }
    },
    "finding": {
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "kind", "table", "demand", "verdict", "observation", "where"],
      "properties": {
        "id": {
          "type": "string"
        },
        "kind": {
          "type": "string"
        },
        "table": {
          "type": "string"
        },
        "column": {
          "type": "string"
        },
        "demand": {
          "type": "string"
        },
        "verdict": {
          "$ref": "#/$defs/verdict"
        },
        "observation": {
          "type": "string"
        },
        "measured": {
          "type": "number"
        },
        "rowsChecked": {
          "$ref": "#/$defs/count"
        },
        "rowsFailing": {
          "$ref": "#/$defs/count"
        },
        "sampleRows": {
          "type": "array",
          "maxItems": 10,
          "items": {
            "$ref": "#/$defs/count"
          }
        },
        "where": {
          "$ref": "#/$defs/location"
        },
        "reason": {
          "type": "string"
        }
      }
    },
    "column": {
      "type": "object",
      "additionalProperties": false,
      "required": ["column", "type", "rows", "nulls"],
      "properties": {
        "column": {
          "type": "string"
        },
        "type": {
          "type": "string"
        },
        "rows": {
          "$ref": "#/$defs/count"
        },
        "nulls": {
          "$ref": "#/$defs/count"
        },
        "distinct": {
          "$ref": "#/$defs/count"
        },
        "min": {
          "anyOf": [
            {
              "type": "number"
            },
            {
              "type": "string"
            }
          ]
        },
        "max": {
          "anyOf": [
            {
              "type": "number"
            },
            {
              "type": "string"
            }
          ]
        },
        "mean": {
          "type": "number"
        },
        "standardDeviation": {
          "type": "number",
          "minimum": 0
        },
        "nonFinite": {
          "$ref": "#/$defs/count"
        },
        "histogram": {
          "$ref": "#/$defs/histogram"
        }
      }
    },
    "histogram": {
      "type": "object",
      "additionalProperties": false,
      "required": ["edges", "counts", "below", "above"],
      "properties": {
        "edges": {
          "type": "array",
          "minItems": 2,
          "items": {
            "type": "number"
          }
        },
        "counts": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/count"
          }
        },
        "below": {
          "$ref": "#/$defs/count"
        },
        "above": {
          "$ref": "#/$defs/count"
        }
      }
    }
  }
}`),
	"version-artifact": JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/version-artifact.v1.json",
  "title": "The result of version-artifact",
  "description": "What was pushed, pulled, verified, listed, renamed or mirrored, by digest.",
  "type": "object",
  "required": ["operation", "store", "artifact", "parents"],
  "additionalProperties": false,
  "properties": {
    "operation": {
      "enum": ["push", "pull", "verify", "list", "alias", "mirror", "verify-mirror"]
    },
    "dryRun": {
      "type": "boolean"
    },
    "store": {
      "type": "string",
      "minLength": 1,
      "maxLength": 2048
    },
    "artifact": {
      "type": "string",
      "pattern": "^(dataset|model|features):[a-z0-9][a-z0-9._-]{0,63}$"
    },
    "version": {
      "type": "object",
      "required": ["sequence", "digest", "sizeBytes", "files", "createdAt"],
      "additionalProperties": false,
      "properties": {
        "sequence": {
          "type": "integer",
          "minimum": 1
        },
        "digest": {
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        },
        "sizeBytes": {
          "type": "integer",
          "minimum": 0
        },
        "files": {
          "type": "integer",
          "minimum": 0
        },
        "createdAt": {
          "type": "string",
          "maxLength": 32
        },
        "metrics": {
          "type": "object",
          "additionalProperties": {
            "type": "number"
          }
        },
        "parameters": {
          "type": "object",
          "additionalProperties": {
            "anyOf": [
              {
                "type": "string"
              },
              {
                "type": "number"
              },
              {
                "type": "boolean"
              }
            ]
          }
        }
      }
    },
    "unchanged": {
      "type": "boolean"
    },
    "alias": {
      "type": "object",
      "required": ["name", "to"],
      "additionalProperties": false,
      "properties": {
        "name": {
          "type": "string",
          "pattern": "^[a-z][a-z0-9-]{0,62}$"
        },
        "from": {
          "type": "integer",
          "minimum": 1
        },
        "to": {
          "type": "integer",
          "minimum": 1
        },
        "reason": {
          "type": "string",
          "maxLength": 1000
        }
      }
    },
    "transferred": {
      "type": "object",
      "required": ["bytes", "objects"],
      "additionalProperties": false,
      "properties": {
        "bytes": {
          "type": "integer",
          "minimum": 0
        },
        "objects": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "parents": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["reference", "digest"],
        "additionalProperties": false,
        "properties": {
          "reference": {
            "type": "string",
            "maxLength": 256
          },
          "digest": {
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$"
          }
        }
      }
    },
    "verified": {
      "type": "object",
      "required": ["files", "bytes"],
      "additionalProperties": false,
      "properties": {
        "files": {
          "type": "integer",
          "minimum": 0
        },
        "bytes": {
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "findings": {
      "type": "array",
      "maxItems": 100,
      "items": {
        "type": "object",
        "required": ["what"],
        "additionalProperties": false,
        "properties": {
          "path": {
            "type": "string",
            "maxLength": 32768
          },
          "what": {
            "type": "string",
            "maxLength": 34000
          }
        }
      }
    },
    "findingsTotal": {
      "type": "integer",
      "minimum": 0
    },
    "versions": {
      "type": "array",
      "maxItems": 100,
      "items": {
        "type": "object",
        "required": ["sequence", "digest", "sizeBytes", "files", "createdAt", "aliases"],
        "additionalProperties": false,
        "properties": {
          "sequence": {
            "type": "integer",
            "minimum": 1
          },
          "digest": {
            "type": "string",
            "pattern": "^sha256:[0-9a-f]{64}$"
          },
          "sizeBytes": {
            "type": "integer",
            "minimum": 0
          },
          "files": {
            "type": "integer",
            "minimum": 0
          },
          "createdAt": {
            "type": "string",
            "maxLength": 32
          },
          "metrics": {
            "type": "object",
            "additionalProperties": {
              "type": "number"
            }
          },
          "parameters": {
            "type": "object",
            "additionalProperties": {
              "anyOf": [
                {
                  "type": "string"
                },
                {
                  "type": "number"
                },
                {
                  "type": "boolean"
                }
              ]
            }
          },
          "aliases": {
            "type": "array",
            "items": {
              "type": "string",
              "maxLength": 63
            }
          }
        }
      }
    },
    "mirror": {
      "type": "object",
      "required": ["kind", "url", "model", "versions", "aliases", "applied", "differences", "differencesTotal"],
      "additionalProperties": false,
      "properties": {
        "kind": {
          "const": "mlflow"
        },
        "url": {
          "type": "string",
          "pattern": "^https?://",
          "maxLength": 2048
        },
        "model": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        },
        "versions": {
          "type": "integer",
          "minimum": 0
        },
        "aliases": {
          "type": "object",
          "additionalProperties": {
            "type": "integer",
            "minimum": 1
          }
        },
        "applied": {
          "type": "integer",
          "minimum": 0
        },
        "differences": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "object",
            "required": ["kind", "what"],
            "additionalProperties": false,
            "properties": {
              "kind": {
                "enum": ["behind", "contradiction", "conflict"]
              },
              "what": {
                "type": "string",
                "maxLength": 1000
              },
              "remedy": {
                "type": "string",
                "maxLength": 1000
              }
            }
          }
        },
        "differencesTotal": {
          "type": "integer",
          "minimum": 0
        }
      }
    }
  }
}`),
	waiver: JSON.parse(`{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://trainyard.dev/schemas/waiver.v1.json",
  "title": "Result of a waiver",
  "description": "One rule of one gate at one commit, waived until a day by somebody with write access.",
  "type": "object",
  "additionalProperties": false,
  "required": ["commit", "pullRequest", "model", "rule", "demand", "reason", "until", "comment"],
  "properties": {
    "commit": {
      "type": "string",
      "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"
    },
    "pullRequest": {
      "type": "object",
      "additionalProperties": false,
      "required": ["number", "author"],
      "properties": {
        "number": {
          "type": "integer",
          "minimum": 1
        },
        "author": {
          "$ref": "#/$defs/login"
        }
      }
    },
    "model": {
      "type": "string",
      "minLength": 1,
      "maxLength": 1024
    },
    "rule": {
      "type": "string",
      "minLength": 1,
      "maxLength": 1000
    },
    "demand": {
      "type": "string",
      "maxLength": 2000
    },
    "reason": {
      "type": "string",
      "minLength": 1,
      "maxLength": 300
    },
    "until": {
      "type": "string",
      "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}$"
    },
    "comment": {
      "$ref": "#/$defs/comment"
    }
  },
  "$defs": {
    "login": {
      "type": "string",
      "pattern": "^[A-Za-z0-9_.\\\\[\\\\]-]{1,100}$"
    },
    "comment": {
      "type": "object",
      "additionalProperties": false,
      "required": ["id", "url", "by", "at"],
      "properties": {
        "id": {
          "type": "integer",
          "minimum": 1
        },
        "url": {
          "type": "string",
          "pattern": "^https?://[^\\\\s]{1,500}$"
        },
        "by": {
          "$ref": "#/$defs/login"
        },
        "at": {
          "type": "string",
          "pattern": "^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{3})?Z$"
        }
      }
    }
  }
}`)
};
// shared/evidence/read.ts
/** It holds names of keys, which are anybody's. */
const MAX_MESSAGE = 400;
const validators = /* @__PURE__ */ new Map();
/**
* Parses and checks a statement: in-toto's envelope, our predicate, and the result against its action's schema where
* this version has one.
*
* @param text JSON, from anywhere
* @param file shown in the error
* @throws UserError `evidence-invalid`, naming the first wrong place
*/
function readStatement(text, file) {
	const value = parseExactJson(text, (problem) => invalid$1(file, problem));
	const problem = statementProblem(value);
	if (problem !== void 0) throw invalid$1(file, problem);
	check(validatorFor("statement", statement_v1_default), value, file);
	const statement = value;
	const action = actionOfPredicateType(statement.predicateType);
	if (action === void 0 || statement.predicate.action !== action) throw invalid$1(file, `The predicate type ${quote(statement.predicateType)} is not one this version reads.`);
	const schema = schemaOf(action);
	if (schema !== void 0) check(validatorFor(action, schema), statement.predicate.result, file, "/predicate/result");
	return statement;
}
/** Checks a result against the published schema of its action; what an action leaves must be readable for ever. */
function checkResult(action, result, file = "result") {
	const schema = schemaOf(action);
	if (schema === void 0) throw new Error(`The action ${action} has no schema.`);
	check(validatorFor(action, schema), result, file, "/predicate/result");
}
/** The action is a name from anywhere, `constructor` too. */
function schemaOf(action) {
	return Object.hasOwn(RESULT_SCHEMAS, action) ? RESULT_SCHEMAS[action] : void 0;
}
function validatorFor(name, schema) {
	const known = validators.get(name);
	if (known !== void 0) return known;
	const compiled = new Ajv2020({
		...TRUSTED_SCHEMA,
		strict: true,
		allErrors: false
	}).compile(schema);
	validators.set(name, compiled);
	return compiled;
}
function check(validate, value, file, base = "") {
	if (validate(value)) return;
	const first = validate.errors?.[0];
	throw invalid$1(file, first === void 0 ? "It does not match its schema." : describe(first, base));
}
function describe(error, base) {
	const detail = "additionalProperty" in error.params ? ` (${quote(error.params["additionalProperty"])})` : "";
	return `${base}${error.instancePath || "/"} ${error.message ?? "is invalid"}${detail}.`;
}
function invalid$1(file, what) {
	return new UserError("evidence-invalid", {
		what: `The file is not evidence that can be relied on: ${toLine(what.slice(0, 2 * MAX_MESSAGE), MAX_MESSAGE)}`,
		where: { file },
		remedy: "Do not edit evidence; make it again by running the action that left it."
	});
}
// shared/evidence/folder.ts
const MAX_STATEMENT_BYTES = 16 << 20;
const MAX_STATEMENTS = 1e3;
/**
* Writes a statement into a folder under a name derived from its content, so that a second write changes nothing.
*
* @throws UserError `evidence-unwritable`
*/
async function writeStatement(folder, statement) {
	const { text, digest } = encodeStatement(statement);
	const time = statement.predicate.finishedAt.replace(/[^0-9]/g, "").slice(0, 17);
	const path = join(folder, `${time}-${statement.predicate.action}-${shortDigest(digest)}.json`);
	try {
		await writeWhole(path, text);
	} catch (cause) {
		throw new UserError("evidence-unwritable", {
			what: `The evidence cannot be written (${systemErrorCode(cause) ?? "unknown error"}).`,
			where: { file: path },
			remedy: "Check that the folder exists, may be written and has space.",
			cause
		});
	}
	return {
		statement,
		digest,
		path
	};
}
/**
* Reads every statement of a folder, oldest first; an absent folder holds none.
*
* @throws UserError `evidence-invalid` for a file that is not a statement of a known schema: none is skipped
*/
async function collectStatements(folder) {
	const files = (await namesIn(folder)).filter((name) => name.endsWith(".json"));
	if (files.length > MAX_STATEMENTS) throw new UserError("evidence-invalid", {
		what: `The folder holds ${files.length} statements; at most ${MAX_STATEMENTS} are read.`,
		where: { file: folder },
		remedy: "Point `evidence` at the folder of one run."
	});
	const found = [];
	for (const name of files) found.push(await readStatementFile(join(folder, name)));
	return found;
}
async function readStatementFile(path) {
	const { size } = await stat(path);
	if (size > MAX_STATEMENT_BYTES) throw new UserError("evidence-invalid", {
		what: `The statement is ${size} bytes long; at most ${MAX_STATEMENT_BYTES} are read.`,
		where: { file: path },
		remedy: "Remove the file, or make the evidence again."
	});
	const bytes = await readFile(path);
	return {
		statement: readStatement(bytes.toString("utf8"), path),
		digest: digestBytes(bytes),
		path
	};
}
// shared/evidence/unpack.ts
/** An artifact with evidence holds one statement and, where it is signed, its envelope. */
const MAX_ENTRIES = 4;
const MAX_ENTRY_BYTES = 32 << 20;
const ENTRY = /^[A-Za-z0-9][\w.-]{0,200}\.json(?:\.dsse)?$/;
/** Of a run: all its statements are held at once, and parsed they take a multiple of this. */
const MAX_RUN_BYTES = 64 << 20;
/**
* Unpacks the artifacts of one run that hold evidence. They may come from a fork, so an entry with a path, one too many
* or one that says it is large is refused, and none grows beyond the size that it says; neither do all together grow
* beyond what a run may leave. One without a statement is refused too: what is missing might have been a failure.
*
* The unpacker throws UserError `evidence-artifact-invalid`.
*/
function evidenceUnpacker() {
	let left = MAX_RUN_BYTES;
	return async (name, zip, folder) => {
		const { unzipSync } = await import("../vendor/fflate/index.js");
		const spend = (bytes) => {
			left -= bytes;
			if (left < 0) throw tooMuch(name);
		};
		const entries = Object.entries(unzip(name, zip, {
			unzipSync,
			spend
		}));
		if (!entries.some(([entry]) => entry.endsWith(".json"))) throw invalid(name, "It holds no statement.");
		await mkdir(folder, { recursive: true });
		for (const [entry, bytes] of entries) await writeFile(join(folder, entry), bytes);
	};
}
function unzip(artifact, zip, { unzipSync, spend }) {
	let entries = 0;
	try {
		return unzipSync(zip, { filter: ({ name, originalSize }) => {
			if (!ENTRY.test(name)) throw invalid(artifact, `It holds ${quote(name)}, which is no statement's name.`);
			if (++entries > MAX_ENTRIES) throw invalid(artifact, `It holds more than ${MAX_ENTRIES} files.`);
			if (originalSize > MAX_ENTRY_BYTES) throw invalid(artifact, `${name} unpacks to ${originalSize} bytes.`);
			spend(originalSize);
			return true;
		} });
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw invalid(artifact, `It is not a zip file: ${toLine(error.message, 120)}.`);
	}
}
/** @throws UserError `evidence-artifact-invalid` where the archives alone are more than a run may leave unpacked */
function requireWithinRun(artifacts) {
	let left = MAX_RUN_BYTES;
	for (const { name, size } of artifacts) {
		left -= size;
		if (left < 0) throw tooMuch(name);
	}
}
function tooMuch(artifact) {
	return invalid(artifact, `With it the evidence of the run is larger than ${formatBytes(MAX_RUN_BYTES)}.`, "Find the step that left so much, such as a gate with very many rules or slices, or split the workflow; where the run is of a fork, nothing of it is reported.");
}
const REMEDY = "Only actions of Trainyard may upload artifacts whose names start with trainyard-evidence-; delete it and run again.";
function invalid(artifact, why, remedy = REMEDY) {
	return new UserError("evidence-artifact-invalid", {
		what: `The artifact ${toLine(artifact, 120)} is not evidence that can be relied on. ${why}`,
		where: { input: "evidence" },
		remedy
	});
}
// shared/evidence/artifacts.ts
/** How evidence is told from what else a workflow run keeps. */
const PREFIX = "trainyard-evidence";
/** What `evidenceName` makes; the name becomes a folder. */
const NAME = new RegExp(`^${PREFIX}-\\d+-([a-z][a-z-]*)-[0-9a-f]{16}$`);
const MAX_ARTIFACTS = 500;
const MAX_ARTIFACT_BYTES = 32 << 20;
/** The name holds attempt, action and digest: matrix legs and re-runs never collide, and nothing is overwritten. */
function evidenceName({ statement, digest }, attempt) {
	return `${PREFIX}-${attempt}-${statement.predicate.action}-${digest.slice(7, 23)}`;
}
/** The action that an artifact's name claims; undefined for an artifact that is no evidence. */
function actionOfArtifact(name) {
	return NAME.exec(name)?.[1];
}
/**
* Those that hold evidence.
*
* @throws UserError `evidence-artifact-invalid` for one that is too large, and for too many or too large ones together
*/
function evidenceAmong(artifacts) {
	const found = artifacts.filter(({ name }) => actionOfArtifact(name) !== void 0);
	for (const { name, size } of found) if (size > 33554432) throw invalid(name, `It is ${size} bytes long.`);
	const [first] = found;
	if (first !== void 0 && found.length > MAX_ARTIFACTS) throw invalid(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
	requireWithinRun(found);
	return found;
}
// shared/evidence/attempts.ts
/** The place of a statement of which nothing more is known: its action and the names of its subjects. */
const BY_SUBJECT = { placeOf: ({ predicate, subject }) => JSON.stringify([predicate.action, ...subject.map(({ name }) => name).sort()]) };
/**
* Leaves out what was said anew: of each place the newest attempt counts, and of what is left everything does, so that
* the worst decides and nothing new hides a failure of another place.
*
* The legs of a matrix share the name of their job. Where an attempt of a job holds several statements of one place,
* they are told apart by their inputs; one whose successor cannot be told stays, because it may be a failure. On a
* terminal there are no attempts, and every command is one.
*
* The cost grows with the number of statements.
*
* @returns what counts, in the order in which it was given
*/
function latestAttempts(statements, { placeOf, isState, acrossRuns = false } = BY_SUBJECT) {
	const kept = /* @__PURE__ */ new Set();
	for (const place of grouped(statements, ({ statement }) => placeOf(statement))) {
		const left = isState?.(place[0].statement) === true ? [newestOf(place)] : latestOfPlace(place, acrossRuns);
		for (const stored of left) kept.add(stored);
	}
	return statements.filter((stored) => kept.has(stored));
}
/** Of each run the latest attempts; where runs make anew, and among commands on a terminal, the latest of these. */
function latestOfPlace(place, acrossRuns) {
	const runs = grouped(place, runOf).sort((a, b) => compareTimes(newestOf(a), newestOf(b))).map((run) => grouped(run, jobOf).flatMap(latestOfJob));
	if (acrossRuns) return withoutReplaced(runs);
	const isCommand = (run) => run[0]?.statement.predicate.run.runId === void 0;
	return [...withoutReplaced(runs.filter(isCommand)), ...runs.filter((run) => !isCommand(run)).flat()];
}
function latestOfJob(job) {
	return withoutReplaced(grouped(job, (stored) => String(attemptOf(stored))).map((attempt) => grouped(attempt, contentOf).map(newestOf)).sort((a, b) => attemptOf(a[0]) - attemptOf(b[0])));
}
/** @param generations oldest first, each with what it said of one place */
function withoutReplaced(generations) {
	const later = /* @__PURE__ */ new Set();
	let isLaterAlone = false;
	const left = [];
	for (const generation of generations.toReversed()) {
		const isAlone = generation.length === 1;
		left.push(...generation.filter((stored) => !(isAlone && isLaterAlone) && !later.has(inputsOf(stored))));
		for (const stored of generation) later.add(inputsOf(stored));
		isLaterAlone ||= isAlone;
	}
	return left;
}
/** Whether both were said in one attempt of one run; commands on a terminal never were. */
function isSameAttempt(a, b) {
	return a.statement.predicate.run.runId !== void 0 && runOf(a) === runOf(b) && attemptOf(a) === attemptOf(b);
}
function runOf({ statement, digest, path }) {
	const { repository, runId } = statement.predicate.run;
	return runId === void 0 ? JSON.stringify([
		"terminal",
		digest,
		path
	]) : JSON.stringify([repository, runId]);
}
function jobOf({ statement }) {
	const { workflow, job } = statement.predicate.run;
	return JSON.stringify([workflow, job]);
}
/** The attempt of the run that said it; 1 on a terminal. */
function attemptOf(stored) {
	return stored?.statement.predicate.run.attempt ?? 1;
}
function inputsOf({ statement }) {
	return JSON.stringify(statement.predicate.inputs.map(({ name, digest }) => [name, digest]).sort());
}
/** Subjects and inputs by digest: the same thing said twice. */
function contentOf(stored) {
	const subjects = stored.statement.subject.map(({ name, digest }) => [name, ...Object.values(digest)]).sort();
	return JSON.stringify([subjects, inputsOf(stored)]);
}
function newestOf(statements) {
	return statements.reduce((newest, stored) => compareTimes(stored, newest) < 0 ? newest : stored);
}
function compareTimes(a, b) {
	const [before, after] = [a.statement.predicate.finishedAt, b.statement.predicate.finishedAt];
	return before === after ? 0 : before < after ? -1 : 1;
}
/** In the order in which their keys first appear. */
function grouped(statements, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const stored of statements) {
		const group = groups.get(key(stored));
		if (group === void 0) groups.set(key(stored), [stored]);
		else group.push(stored);
	}
	return [...groups.values()];
}
/**
* Leaves out what an action said in an attempt of the run before the one from which it counts. A job that was run again
* and died leaves nothing, and what its earlier attempt said is not this attempt's.
*
* @param from by action, the first attempt that counts
*/
function fromAttempts(statements, from) {
	return statements.filter((stored) => attemptOf(stored) >= (from.get(stored.statement.predicate.action) ?? 1));
}
// shared/evidence/dsse.ts
/** The payload type of an in-toto statement inside an envelope. */
const IN_TOTO_PAYLOAD_TYPE = "application/vnd.in-toto+json";
/**
* The bytes that are signed: type and body with their lengths, so that neither can be shifted into the other.
*
* @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, "PAE"
* @internal
*/
function preAuthenticationEncoding(payloadType, body) {
	const type = Buffer.from(payloadType, "utf8");
	const head = Buffer.from(`DSSEv1 ${type.length} `);
	const middle = Buffer.from(` ${body.length} `);
	return Buffer.concat([
		head,
		type,
		middle,
		body
	]);
}
/** Signs with a P-256 (SHA-256, raw r || s) or Ed25519 key. */
function signEnvelope(payloadType, body, key) {
	const message = preAuthenticationEncoding(payloadType, body);
	const signature = sign(hashOf(key), message, {
		key,
		dsaEncoding: "ieee-p1363"
	});
	return {
		payload: Buffer.from(body).toString("base64"),
		payloadType,
		signatures: [{ sig: signature.toString("base64") }]
	};
}
/**
* The payload of an envelope that at least `threshold` of the keys have signed.
*
* @param keys each counts once, however many signatures it made
* @returns undefined where too few signatures hold; the payload must not be used then
*/
function openEnvelope(envelope, keys, threshold = 1) {
	const body = Buffer.from(envelope.payload, "base64");
	const message = preAuthenticationEncoding(envelope.payloadType, body);
	const signers = keys.filter((key) => envelope.signatures.some(({ sig }) => holds(message, key, sig)));
	return threshold >= 1 && signers.length >= threshold ? body : void 0;
}
function holds(message, key, signature) {
	const bytes = Buffer.from(signature, "base64");
	return bytes.length > 0 && verify(hashOf(key), message, {
		key,
		dsaEncoding: "ieee-p1363"
	}, bytes);
}
function hashOf(key) {
	return key.asymmetricKeyType === "ed25519" ? null : "sha256";
}
/** @throws UserError `signing-key-invalid` */
function readSigningKey(pem, name) {
	return readKey(() => createPrivateKey(pem), name);
}
/** @throws UserError `signing-key-invalid` */
function readVerificationKey(pem, name) {
	return readKey(() => createPublicKey(pem), name);
}
function readKey(read, name) {
	try {
		const key = read();
		if (key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1" || key.asymmetricKeyType === "ed25519") return key;
	} catch {}
	throw new UserError("signing-key-invalid", {
		what: `${name} is not a key that evidence can be signed with.`,
		where: { input: name },
		remedy: "Give a PEM of an Ed25519 or P-256 key: `openssl genpkey -algorithm ed25519`."
	});
}
// shared/evidence/signing.ts
/** The envelope lies beside its statement. */
function envelopePath(statementPath) {
	return `${statementPath}.dsse`;
}
async function signStatement(stored, key) {
	const envelope = signEnvelope(IN_TOTO_PAYLOAD_TYPE, await readFile(stored.path), key);
	await writeFile(envelopePath(stored.path), JSON.stringify(envelope));
}
/**
* Fails closed: a statement without an envelope, with another content than it, or signed by another key is refused.
*
* @throws UserError `evidence-unsigned`
*/
async function requireSignature(stored, key) {
	const text = await readFile(envelopePath(stored.path), "utf8").catch((error) => {
		if (systemErrorCode(error) === "ENOENT") return void 0;
		throw error;
	});
	if (text === void 0) throw unsigned(stored, "It is not signed.");
	const envelope = parseEnvelope(text);
	const payload = envelope === void 0 ? void 0 : openEnvelope(envelope, [key]);
	if (envelope?.payloadType !== "application/vnd.in-toto+json" || payload === void 0) throw unsigned(stored, "Its signature does not hold for the key that was given.");
	if (!payload.equals(await readFile(stored.path))) throw unsigned(stored, "It differs from what was signed.");
}
function parseEnvelope(text) {
	const { payload, payloadType, signatures } = asJsonObject(exactJsonOrUndefined(text)) ?? {};
	if (typeof payload !== "string" || typeof payloadType !== "string" || !Array.isArray(signatures)) return void 0;
	return {
		payload,
		payloadType,
		signatures: signatures.filter((entry) => typeof entry?.sig === "string")
	};
}
function unsigned(stored, what) {
	return new UserError("evidence-unsigned", {
		what: `The evidence cannot be trusted. ${what}`,
		where: { file: stored.path },
		remedy: "Make it again with TRAINYARD_SIGNING_KEY set, or correct TRAINYARD_VERIFICATION_KEY."
	});
}
export { MAX_ARTIFACT_BYTES, actionOfArtifact, attemptOf, buildStatement, checkResult, collectStatements, digitsOf, envelopePath, evidenceAmong, evidenceName, evidenceUnpacker, fromAttempts, invalid, isSameAttempt, latestAttempts, readSigningKey, readStatementFile, readVerificationKey, requireSignature, signStatement, subjectsOf, writeStatement };
