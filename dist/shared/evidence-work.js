import { UserError, asJsonObject, digestBytes, exactJsonOrUndefined, formatBytes, formatCount, isJsonObject, namesIn, parseExactJson, quote, shortDigest, systemErrorCode, toLine, writeWhole } from "./base.js";
import { actionOfPredicateType, encodeStatement } from "./evidence.js";
import { require_ucs2length } from "./packages.js";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { join } from "node:path";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
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
// shared/evidence/validators.ts
const of0 = validate0;
const schema0 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/schemas/statement.v1.json",
	"title": "A statement left by an action of Trainyard",
	"description": "An in-toto Statement v1 whose predicate says what was done, on what, by which run, with which outcome.",
	"type": "object",
	"required": [
		"_type",
		"subject",
		"predicateType",
		"predicate"
	],
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
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1024
					},
					"digest": {
						"type": "object",
						"minProperties": 1,
						"maxProperties": 1,
						"additionalProperties": false,
						"properties": {
							"sha256": {
								"type": "string",
								"pattern": "^[0-9a-f]{64}$"
							},
							"gitCommit": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"
							}
						}
					}
				}
			}
		},
		"predicateType": {
			"type": "string",
			"pattern": "^https://trainyard\\.dev/evidence/[a-z][a-z-]*/v1$"
		},
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
				"action": {
					"type": "string",
					"pattern": "^[a-z][a-z-]*$"
				},
				"actionVersion": {
					"type": "string",
					"maxLength": 64
				},
				"inputs": {
					"type": "array",
					"items": {
						"type": "object",
						"required": ["name", "digest"],
						"additionalProperties": false,
						"properties": {
							"name": {
								"type": "string",
								"maxLength": 1024
							},
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}
						}
					}
				},
				"verdict": { "enum": [
					"pass",
					"warn",
					"fail",
					"inconclusive"
				] },
				"headline": {
					"type": "string",
					"minLength": 1,
					"maxLength": 1e3
				},
				"result": { "type": "object" },
				"run": {
					"type": "object",
					"required": ["host"],
					"additionalProperties": false,
					"properties": {
						"host": { "enum": ["github", "terminal"] },
						"repository": {
							"type": "string",
							"maxLength": 256
						},
						"repositoryId": {
							"type": "string",
							"maxLength": 32
						},
						"runId": {
							"type": "string",
							"maxLength": 32
						},
						"attempt": {
							"type": "integer",
							"minimum": 1
						},
						"job": {
							"type": "string",
							"maxLength": 256
						},
						"leg": {
							"type": "string",
							"maxLength": 256
						},
						"actor": {
							"type": "string",
							"maxLength": 256
						},
						"commit": {
							"type": "string",
							"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"
						},
						"ref": {
							"type": "string",
							"maxLength": 1024
						},
						"event": {
							"type": "string",
							"maxLength": 64
						},
						"workflow": {
							"type": "string",
							"maxLength": 1024
						},
						"asked": {
							"type": "string",
							"pattern": "^sha256:[0-9a-f]{64}$"
						},
						"failsOnWarn": { "const": true },
						"passesOn": {
							"type": "array",
							"maxItems": 2,
							"items": { "enum": ["fail", "inconclusive"] }
						}
					}
				},
				"startedAt": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
				},
				"finishedAt": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
				},
				"environment": {
					"type": "object",
					"required": [
						"os",
						"arch",
						"node",
						"cpus",
						"memoryBytes"
					],
					"additionalProperties": false,
					"properties": {
						"os": {
							"type": "string",
							"maxLength": 128
						},
						"arch": {
							"type": "string",
							"maxLength": 32
						},
						"node": {
							"type": "string",
							"maxLength": 32
						},
						"cpus": {
							"type": "integer",
							"minimum": 1
						},
						"memoryBytes": {
							"type": "integer",
							"minimum": 0
						}
					}
				}
			}
		}
	}
};
const func0 = require_ucs2length().default;
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^https://trainyard\\.dev/evidence/[a-z][a-z-]*/v1$", "u");
const pattern3 = /* @__PURE__ */ new RegExp("^[a-z][a-z-]*$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate0.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data._type === void 0 && (missing0 = "_type") || data.subject === void 0 && (missing0 = "subject") || data.predicateType === void 0 && (missing0 = "predicateType") || data.predicate === void 0 && (missing0 = "predicate")) {
			validate0.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "_type" || key0 === "subject" || key0 === "predicateType" || key0 === "predicate")) {
				validate0.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data._type !== void 0) {
				if ("https://in-toto.io/Statement/v1" !== data._type) {
					validate0.errors = [{
						instancePath: instancePath + "/_type",
						schemaPath: "#/properties/_type/const",
						keyword: "const",
						params: { allowedValue: "https://in-toto.io/Statement/v1" },
						message: "must be equal to constant"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.subject !== void 0) {
					let data1 = data.subject;
					if (Array.isArray(data1)) {
						if (data1.length > 1024) {
							validate0.errors = [{
								instancePath: instancePath + "/subject",
								schemaPath: "#/properties/subject/maxItems",
								keyword: "maxItems",
								params: { limit: 1024 },
								message: "must NOT have more than 1024 items"
							}];
							return false;
						} else if (data1.length < 1) {
							validate0.errors = [{
								instancePath: instancePath + "/subject",
								schemaPath: "#/properties/subject/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 items"
							}];
							return false;
						} else {
							const len0 = data1.length;
							for (let i0 = 0; i0 < len0; i0++) {
								let data2 = data1[i0];
								if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
									let missing1;
									if (data2.name === void 0 && (missing1 = "name") || data2.digest === void 0 && (missing1 = "digest")) {
										validate0.errors = [{
											instancePath: instancePath + "/subject/" + i0,
											schemaPath: "#/properties/subject/items/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										}];
										return false;
									} else {
										for (const key1 in data2) if (!(key1 === "name" || key1 === "digest")) {
											validate0.errors = [{
												instancePath: instancePath + "/subject/" + i0,
												schemaPath: "#/properties/subject/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (data2.name !== void 0) {
											let data3 = data2.name;
											if (typeof data3 === "string") {
												if (func0(data3) > 1024) {
													validate0.errors = [{
														instancePath: instancePath + "/subject/" + i0 + "/name",
														schemaPath: "#/properties/subject/items/properties/name/maxLength",
														keyword: "maxLength",
														params: { limit: 1024 },
														message: "must NOT have more than 1024 characters"
													}];
													return false;
												} else if (func0(data3) < 1) {
													validate0.errors = [{
														instancePath: instancePath + "/subject/" + i0 + "/name",
														schemaPath: "#/properties/subject/items/properties/name/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters"
													}];
													return false;
												}
											} else {
												validate0.errors = [{
													instancePath: instancePath + "/subject/" + i0 + "/name",
													schemaPath: "#/properties/subject/items/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid2 = true;
										} else var valid2 = true;
										if (valid2) {
											if (data2.digest !== void 0) {
												let data4 = data2.digest;
												if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
													if (Object.keys(data4).length > 1) {
														validate0.errors = [{
															instancePath: instancePath + "/subject/" + i0 + "/digest",
															schemaPath: "#/properties/subject/items/properties/digest/maxProperties",
															keyword: "maxProperties",
															params: { limit: 1 },
															message: "must NOT have more than 1 properties"
														}];
														return false;
													} else if (Object.keys(data4).length < 1) {
														validate0.errors = [{
															instancePath: instancePath + "/subject/" + i0 + "/digest",
															schemaPath: "#/properties/subject/items/properties/digest/minProperties",
															keyword: "minProperties",
															params: { limit: 1 },
															message: "must NOT have fewer than 1 properties"
														}];
														return false;
													} else {
														for (const key2 in data4) if (!(key2 === "sha256" || key2 === "gitCommit")) {
															validate0.errors = [{
																instancePath: instancePath + "/subject/" + i0 + "/digest",
																schemaPath: "#/properties/subject/items/properties/digest/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key2 },
																message: "must NOT have additional properties"
															}];
															return false;
														}
														if (data4.sha256 !== void 0) {
															let data5 = data4.sha256;
															if (typeof data5 === "string") {
																if (!pattern0.test(data5)) {
																	validate0.errors = [{
																		instancePath: instancePath + "/subject/" + i0 + "/digest/sha256",
																		schemaPath: "#/properties/subject/items/properties/digest/properties/sha256/pattern",
																		keyword: "pattern",
																		params: { pattern: "^[0-9a-f]{64}$" },
																		message: "must match pattern \"^[0-9a-f]{64}$\""
																	}];
																	return false;
																}
															} else {
																validate0.errors = [{
																	instancePath: instancePath + "/subject/" + i0 + "/digest/sha256",
																	schemaPath: "#/properties/subject/items/properties/digest/properties/sha256/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}];
																return false;
															}
															var valid3 = true;
														} else var valid3 = true;
														if (valid3) {
															if (data4.gitCommit !== void 0) {
																let data6 = data4.gitCommit;
																if (typeof data6 === "string") {
																	if (!pattern1.test(data6)) {
																		validate0.errors = [{
																			instancePath: instancePath + "/subject/" + i0 + "/digest/gitCommit",
																			schemaPath: "#/properties/subject/items/properties/digest/properties/gitCommit/pattern",
																			keyword: "pattern",
																			params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" },
																			message: "must match pattern \"^[0-9a-f]{40}([0-9a-f]{24})?$\""
																		}];
																		return false;
																	}
																} else {
																	validate0.errors = [{
																		instancePath: instancePath + "/subject/" + i0 + "/digest/gitCommit",
																		schemaPath: "#/properties/subject/items/properties/digest/properties/gitCommit/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}];
																	return false;
																}
																var valid3 = true;
															} else var valid3 = true;
														}
													}
												} else {
													validate0.errors = [{
														instancePath: instancePath + "/subject/" + i0 + "/digest",
														schemaPath: "#/properties/subject/items/properties/digest/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													}];
													return false;
												}
												var valid2 = true;
											} else var valid2 = true;
										}
									}
								} else {
									validate0.errors = [{
										instancePath: instancePath + "/subject/" + i0,
										schemaPath: "#/properties/subject/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
						}
					} else {
						validate0.errors = [{
							instancePath: instancePath + "/subject",
							schemaPath: "#/properties/subject/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.predicateType !== void 0) {
						let data7 = data.predicateType;
						if (typeof data7 === "string") {
							if (!pattern2.test(data7)) {
								validate0.errors = [{
									instancePath: instancePath + "/predicateType",
									schemaPath: "#/properties/predicateType/pattern",
									keyword: "pattern",
									params: { pattern: "^https://trainyard\\.dev/evidence/[a-z][a-z-]*/v1$" },
									message: "must match pattern \"^https://trainyard\\.dev/evidence/[a-z][a-z-]*/v1$\""
								}];
								return false;
							}
						} else {
							validate0.errors = [{
								instancePath: instancePath + "/predicateType",
								schemaPath: "#/properties/predicateType/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.predicate !== void 0) {
							let data8 = data.predicate;
							if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
								let missing2;
								if (data8.action === void 0 && (missing2 = "action") || data8.actionVersion === void 0 && (missing2 = "actionVersion") || data8.inputs === void 0 && (missing2 = "inputs") || data8.headline === void 0 && (missing2 = "headline") || data8.result === void 0 && (missing2 = "result") || data8.run === void 0 && (missing2 = "run") || data8.startedAt === void 0 && (missing2 = "startedAt") || data8.finishedAt === void 0 && (missing2 = "finishedAt") || data8.environment === void 0 && (missing2 = "environment")) {
									validate0.errors = [{
										instancePath: instancePath + "/predicate",
										schemaPath: "#/properties/predicate/required",
										keyword: "required",
										params: { missingProperty: missing2 },
										message: "must have required property '" + missing2 + "'"
									}];
									return false;
								} else {
									for (const key3 in data8) if (!func2.call(schema0.properties.predicate.properties, key3)) {
										validate0.errors = [{
											instancePath: instancePath + "/predicate",
											schemaPath: "#/properties/predicate/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key3 },
											message: "must NOT have additional properties"
										}];
										return false;
									}
									if (data8.action !== void 0) {
										let data9 = data8.action;
										if (typeof data9 === "string") {
											if (!pattern3.test(data9)) {
												validate0.errors = [{
													instancePath: instancePath + "/predicate/action",
													schemaPath: "#/properties/predicate/properties/action/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z-]*$" },
													message: "must match pattern \"^[a-z][a-z-]*$\""
												}];
												return false;
											}
										} else {
											validate0.errors = [{
												instancePath: instancePath + "/predicate/action",
												schemaPath: "#/properties/predicate/properties/action/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid4 = true;
									} else var valid4 = true;
									if (valid4) {
										if (data8.actionVersion !== void 0) {
											let data10 = data8.actionVersion;
											if (typeof data10 === "string") {
												if (func0(data10) > 64) {
													validate0.errors = [{
														instancePath: instancePath + "/predicate/actionVersion",
														schemaPath: "#/properties/predicate/properties/actionVersion/maxLength",
														keyword: "maxLength",
														params: { limit: 64 },
														message: "must NOT have more than 64 characters"
													}];
													return false;
												}
											} else {
												validate0.errors = [{
													instancePath: instancePath + "/predicate/actionVersion",
													schemaPath: "#/properties/predicate/properties/actionVersion/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid4 = true;
										} else var valid4 = true;
										if (valid4) {
											if (data8.inputs !== void 0) {
												let data11 = data8.inputs;
												if (Array.isArray(data11)) {
													const len1 = data11.length;
													for (let i1 = 0; i1 < len1; i1++) {
														let data12 = data11[i1];
														if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
															let missing3;
															if (data12.name === void 0 && (missing3 = "name") || data12.digest === void 0 && (missing3 = "digest")) {
																validate0.errors = [{
																	instancePath: instancePath + "/predicate/inputs/" + i1,
																	schemaPath: "#/properties/predicate/properties/inputs/items/required",
																	keyword: "required",
																	params: { missingProperty: missing3 },
																	message: "must have required property '" + missing3 + "'"
																}];
																return false;
															} else {
																for (const key4 in data12) if (!(key4 === "name" || key4 === "digest")) {
																	validate0.errors = [{
																		instancePath: instancePath + "/predicate/inputs/" + i1,
																		schemaPath: "#/properties/predicate/properties/inputs/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key4 },
																		message: "must NOT have additional properties"
																	}];
																	return false;
																}
																if (data12.name !== void 0) {
																	let data13 = data12.name;
																	if (typeof data13 === "string") {
																		if (func0(data13) > 1024) {
																			validate0.errors = [{
																				instancePath: instancePath + "/predicate/inputs/" + i1 + "/name",
																				schemaPath: "#/properties/predicate/properties/inputs/items/properties/name/maxLength",
																				keyword: "maxLength",
																				params: { limit: 1024 },
																				message: "must NOT have more than 1024 characters"
																			}];
																			return false;
																		}
																	} else {
																		validate0.errors = [{
																			instancePath: instancePath + "/predicate/inputs/" + i1 + "/name",
																			schemaPath: "#/properties/predicate/properties/inputs/items/properties/name/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	var valid6 = true;
																} else var valid6 = true;
																if (valid6) {
																	if (data12.digest !== void 0) {
																		let data14 = data12.digest;
																		if (typeof data14 === "string") {
																			if (!pattern4.test(data14)) {
																				validate0.errors = [{
																					instancePath: instancePath + "/predicate/inputs/" + i1 + "/digest",
																					schemaPath: "#/properties/predicate/properties/inputs/items/properties/digest/pattern",
																					keyword: "pattern",
																					params: { pattern: "^sha256:[0-9a-f]{64}$" },
																					message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																				}];
																				return false;
																			}
																		} else {
																			validate0.errors = [{
																				instancePath: instancePath + "/predicate/inputs/" + i1 + "/digest",
																				schemaPath: "#/properties/predicate/properties/inputs/items/properties/digest/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid6 = true;
																	} else var valid6 = true;
																}
															}
														} else {
															validate0.errors = [{
																instancePath: instancePath + "/predicate/inputs/" + i1,
																schemaPath: "#/properties/predicate/properties/inputs/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
													}
												} else {
													validate0.errors = [{
														instancePath: instancePath + "/predicate/inputs",
														schemaPath: "#/properties/predicate/properties/inputs/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
												var valid4 = true;
											} else var valid4 = true;
											if (valid4) {
												if (data8.verdict !== void 0) {
													let data15 = data8.verdict;
													if (!(data15 === "pass" || data15 === "warn" || data15 === "fail" || data15 === "inconclusive")) {
														validate0.errors = [{
															instancePath: instancePath + "/predicate/verdict",
															schemaPath: "#/properties/predicate/properties/verdict/enum",
															keyword: "enum",
															params: { allowedValues: schema0.properties.predicate.properties.verdict.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid4 = true;
												} else var valid4 = true;
												if (valid4) {
													if (data8.headline !== void 0) {
														let data16 = data8.headline;
														if (typeof data16 === "string") {
															if (func0(data16) > 1e3) {
																validate0.errors = [{
																	instancePath: instancePath + "/predicate/headline",
																	schemaPath: "#/properties/predicate/properties/headline/maxLength",
																	keyword: "maxLength",
																	params: { limit: 1e3 },
																	message: "must NOT have more than 1000 characters"
																}];
																return false;
															} else if (func0(data16) < 1) {
																validate0.errors = [{
																	instancePath: instancePath + "/predicate/headline",
																	schemaPath: "#/properties/predicate/properties/headline/minLength",
																	keyword: "minLength",
																	params: { limit: 1 },
																	message: "must NOT have fewer than 1 characters"
																}];
																return false;
															}
														} else {
															validate0.errors = [{
																instancePath: instancePath + "/predicate/headline",
																schemaPath: "#/properties/predicate/properties/headline/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid4 = true;
													} else var valid4 = true;
													if (valid4) {
														if (data8.result !== void 0) {
															let data17 = data8.result;
															if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
																validate0.errors = [{
																	instancePath: instancePath + "/predicate/result",
																	schemaPath: "#/properties/predicate/properties/result/type",
																	keyword: "type",
																	params: { type: "object" },
																	message: "must be object"
																}];
																return false;
															}
															var valid4 = true;
														} else var valid4 = true;
														if (valid4) {
															if (data8.run !== void 0) {
																let data18 = data8.run;
																if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
																	let missing4;
																	if (data18.host === void 0 && (missing4 = "host")) {
																		validate0.errors = [{
																			instancePath: instancePath + "/predicate/run",
																			schemaPath: "#/properties/predicate/properties/run/required",
																			keyword: "required",
																			params: { missingProperty: missing4 },
																			message: "must have required property '" + missing4 + "'"
																		}];
																		return false;
																	} else {
																		for (const key5 in data18) if (!func2.call(schema0.properties.predicate.properties.run.properties, key5)) {
																			validate0.errors = [{
																				instancePath: instancePath + "/predicate/run",
																				schemaPath: "#/properties/predicate/properties/run/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key5 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (data18.host !== void 0) {
																			let data19 = data18.host;
																			if (!(data19 === "github" || data19 === "terminal")) {
																				validate0.errors = [{
																					instancePath: instancePath + "/predicate/run/host",
																					schemaPath: "#/properties/predicate/properties/run/properties/host/enum",
																					keyword: "enum",
																					params: { allowedValues: schema0.properties.predicate.properties.run.properties.host.enum },
																					message: "must be equal to one of the allowed values"
																				}];
																				return false;
																			}
																			var valid7 = true;
																		} else var valid7 = true;
																		if (valid7) {
																			if (data18.repository !== void 0) {
																				let data20 = data18.repository;
																				if (typeof data20 === "string") {
																					if (func0(data20) > 256) {
																						validate0.errors = [{
																							instancePath: instancePath + "/predicate/run/repository",
																							schemaPath: "#/properties/predicate/properties/run/properties/repository/maxLength",
																							keyword: "maxLength",
																							params: { limit: 256 },
																							message: "must NOT have more than 256 characters"
																						}];
																						return false;
																					}
																				} else {
																					validate0.errors = [{
																						instancePath: instancePath + "/predicate/run/repository",
																						schemaPath: "#/properties/predicate/properties/run/properties/repository/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																				var valid7 = true;
																			} else var valid7 = true;
																			if (valid7) {
																				if (data18.repositoryId !== void 0) {
																					let data21 = data18.repositoryId;
																					if (typeof data21 === "string") {
																						if (func0(data21) > 32) {
																							validate0.errors = [{
																								instancePath: instancePath + "/predicate/run/repositoryId",
																								schemaPath: "#/properties/predicate/properties/run/properties/repositoryId/maxLength",
																								keyword: "maxLength",
																								params: { limit: 32 },
																								message: "must NOT have more than 32 characters"
																							}];
																							return false;
																						}
																					} else {
																						validate0.errors = [{
																							instancePath: instancePath + "/predicate/run/repositoryId",
																							schemaPath: "#/properties/predicate/properties/run/properties/repositoryId/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																					var valid7 = true;
																				} else var valid7 = true;
																				if (valid7) {
																					if (data18.runId !== void 0) {
																						let data22 = data18.runId;
																						if (typeof data22 === "string") {
																							if (func0(data22) > 32) {
																								validate0.errors = [{
																									instancePath: instancePath + "/predicate/run/runId",
																									schemaPath: "#/properties/predicate/properties/run/properties/runId/maxLength",
																									keyword: "maxLength",
																									params: { limit: 32 },
																									message: "must NOT have more than 32 characters"
																								}];
																								return false;
																							}
																						} else {
																							validate0.errors = [{
																								instancePath: instancePath + "/predicate/run/runId",
																								schemaPath: "#/properties/predicate/properties/run/properties/runId/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																						var valid7 = true;
																					} else var valid7 = true;
																					if (valid7) {
																						if (data18.attempt !== void 0) {
																							let data23 = data18.attempt;
																							if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
																								validate0.errors = [{
																									instancePath: instancePath + "/predicate/run/attempt",
																									schemaPath: "#/properties/predicate/properties/run/properties/attempt/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (typeof data23 == "number" && isFinite(data23)) {
																								if (data23 < 1 || isNaN(data23)) {
																									validate0.errors = [{
																										instancePath: instancePath + "/predicate/run/attempt",
																										schemaPath: "#/properties/predicate/properties/run/properties/attempt/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 1
																										},
																										message: "must be >= 1"
																									}];
																									return false;
																								}
																							}
																							var valid7 = true;
																						} else var valid7 = true;
																						if (valid7) {
																							if (data18.job !== void 0) {
																								let data24 = data18.job;
																								if (typeof data24 === "string") {
																									if (func0(data24) > 256) {
																										validate0.errors = [{
																											instancePath: instancePath + "/predicate/run/job",
																											schemaPath: "#/properties/predicate/properties/run/properties/job/maxLength",
																											keyword: "maxLength",
																											params: { limit: 256 },
																											message: "must NOT have more than 256 characters"
																										}];
																										return false;
																									}
																								} else {
																									validate0.errors = [{
																										instancePath: instancePath + "/predicate/run/job",
																										schemaPath: "#/properties/predicate/properties/run/properties/job/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																								var valid7 = true;
																							} else var valid7 = true;
																							if (valid7) {
																								if (data18.leg !== void 0) {
																									let data25 = data18.leg;
																									if (typeof data25 === "string") {
																										if (func0(data25) > 256) {
																											validate0.errors = [{
																												instancePath: instancePath + "/predicate/run/leg",
																												schemaPath: "#/properties/predicate/properties/run/properties/leg/maxLength",
																												keyword: "maxLength",
																												params: { limit: 256 },
																												message: "must NOT have more than 256 characters"
																											}];
																											return false;
																										}
																									} else {
																										validate0.errors = [{
																											instancePath: instancePath + "/predicate/run/leg",
																											schemaPath: "#/properties/predicate/properties/run/properties/leg/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																									var valid7 = true;
																								} else var valid7 = true;
																								if (valid7) {
																									if (data18.actor !== void 0) {
																										let data26 = data18.actor;
																										if (typeof data26 === "string") {
																											if (func0(data26) > 256) {
																												validate0.errors = [{
																													instancePath: instancePath + "/predicate/run/actor",
																													schemaPath: "#/properties/predicate/properties/run/properties/actor/maxLength",
																													keyword: "maxLength",
																													params: { limit: 256 },
																													message: "must NOT have more than 256 characters"
																												}];
																												return false;
																											}
																										} else {
																											validate0.errors = [{
																												instancePath: instancePath + "/predicate/run/actor",
																												schemaPath: "#/properties/predicate/properties/run/properties/actor/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																										var valid7 = true;
																									} else var valid7 = true;
																									if (valid7) {
																										if (data18.commit !== void 0) {
																											let data27 = data18.commit;
																											if (typeof data27 === "string") {
																												if (!pattern1.test(data27)) {
																													validate0.errors = [{
																														instancePath: instancePath + "/predicate/run/commit",
																														schemaPath: "#/properties/predicate/properties/run/properties/commit/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" },
																														message: "must match pattern \"^[0-9a-f]{40}([0-9a-f]{24})?$\""
																													}];
																													return false;
																												}
																											} else {
																												validate0.errors = [{
																													instancePath: instancePath + "/predicate/run/commit",
																													schemaPath: "#/properties/predicate/properties/run/properties/commit/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																											var valid7 = true;
																										} else var valid7 = true;
																										if (valid7) {
																											if (data18.ref !== void 0) {
																												let data28 = data18.ref;
																												if (typeof data28 === "string") {
																													if (func0(data28) > 1024) {
																														validate0.errors = [{
																															instancePath: instancePath + "/predicate/run/ref",
																															schemaPath: "#/properties/predicate/properties/run/properties/ref/maxLength",
																															keyword: "maxLength",
																															params: { limit: 1024 },
																															message: "must NOT have more than 1024 characters"
																														}];
																														return false;
																													}
																												} else {
																													validate0.errors = [{
																														instancePath: instancePath + "/predicate/run/ref",
																														schemaPath: "#/properties/predicate/properties/run/properties/ref/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}];
																													return false;
																												}
																												var valid7 = true;
																											} else var valid7 = true;
																											if (valid7) {
																												if (data18.event !== void 0) {
																													let data29 = data18.event;
																													if (typeof data29 === "string") {
																														if (func0(data29) > 64) {
																															validate0.errors = [{
																																instancePath: instancePath + "/predicate/run/event",
																																schemaPath: "#/properties/predicate/properties/run/properties/event/maxLength",
																																keyword: "maxLength",
																																params: { limit: 64 },
																																message: "must NOT have more than 64 characters"
																															}];
																															return false;
																														}
																													} else {
																														validate0.errors = [{
																															instancePath: instancePath + "/predicate/run/event",
																															schemaPath: "#/properties/predicate/properties/run/properties/event/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}];
																														return false;
																													}
																													var valid7 = true;
																												} else var valid7 = true;
																												if (valid7) {
																													if (data18.workflow !== void 0) {
																														let data30 = data18.workflow;
																														if (typeof data30 === "string") {
																															if (func0(data30) > 1024) {
																																validate0.errors = [{
																																	instancePath: instancePath + "/predicate/run/workflow",
																																	schemaPath: "#/properties/predicate/properties/run/properties/workflow/maxLength",
																																	keyword: "maxLength",
																																	params: { limit: 1024 },
																																	message: "must NOT have more than 1024 characters"
																																}];
																																return false;
																															}
																														} else {
																															validate0.errors = [{
																																instancePath: instancePath + "/predicate/run/workflow",
																																schemaPath: "#/properties/predicate/properties/run/properties/workflow/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}];
																															return false;
																														}
																														var valid7 = true;
																													} else var valid7 = true;
																													if (valid7) {
																														if (data18.asked !== void 0) {
																															let data31 = data18.asked;
																															if (typeof data31 === "string") {
																																if (!pattern4.test(data31)) {
																																	validate0.errors = [{
																																		instancePath: instancePath + "/predicate/run/asked",
																																		schemaPath: "#/properties/predicate/properties/run/properties/asked/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^sha256:[0-9a-f]{64}$" },
																																		message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																																	}];
																																	return false;
																																}
																															} else {
																																validate0.errors = [{
																																	instancePath: instancePath + "/predicate/run/asked",
																																	schemaPath: "#/properties/predicate/properties/run/properties/asked/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}];
																																return false;
																															}
																															var valid7 = true;
																														} else var valid7 = true;
																														if (valid7) {
																															if (data18.failsOnWarn !== void 0) {
																																if (true !== data18.failsOnWarn) {
																																	validate0.errors = [{
																																		instancePath: instancePath + "/predicate/run/failsOnWarn",
																																		schemaPath: "#/properties/predicate/properties/run/properties/failsOnWarn/const",
																																		keyword: "const",
																																		params: { allowedValue: true },
																																		message: "must be equal to constant"
																																	}];
																																	return false;
																																}
																																var valid7 = true;
																															} else var valid7 = true;
																															if (valid7) {
																																if (data18.passesOn !== void 0) {
																																	let data33 = data18.passesOn;
																																	if (Array.isArray(data33)) {
																																		if (data33.length > 2) {
																																			validate0.errors = [{
																																				instancePath: instancePath + "/predicate/run/passesOn",
																																				schemaPath: "#/properties/predicate/properties/run/properties/passesOn/maxItems",
																																				keyword: "maxItems",
																																				params: { limit: 2 },
																																				message: "must NOT have more than 2 items"
																																			}];
																																			return false;
																																		} else {
																																			const len2 = data33.length;
																																			for (let i2 = 0; i2 < len2; i2++) {
																																				let data34 = data33[i2];
																																				if (!(data34 === "fail" || data34 === "inconclusive")) {
																																					validate0.errors = [{
																																						instancePath: instancePath + "/predicate/run/passesOn/" + i2,
																																						schemaPath: "#/properties/predicate/properties/run/properties/passesOn/items/enum",
																																						keyword: "enum",
																																						params: { allowedValues: schema0.properties.predicate.properties.run.properties.passesOn.items.enum },
																																						message: "must be equal to one of the allowed values"
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																	} else {
																																		validate0.errors = [{
																																			instancePath: instancePath + "/predicate/run/passesOn",
																																			schemaPath: "#/properties/predicate/properties/run/properties/passesOn/type",
																																			keyword: "type",
																																			params: { type: "array" },
																																			message: "must be array"
																																		}];
																																		return false;
																																	}
																																	var valid7 = true;
																																} else var valid7 = true;
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																} else {
																	validate0.errors = [{
																		instancePath: instancePath + "/predicate/run",
																		schemaPath: "#/properties/predicate/properties/run/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
																var valid4 = true;
															} else var valid4 = true;
															if (valid4) {
																if (data8.startedAt !== void 0) {
																	let data35 = data8.startedAt;
																	if (typeof data35 === "string") {
																		if (!pattern7.test(data35)) {
																			validate0.errors = [{
																				instancePath: instancePath + "/predicate/startedAt",
																				schemaPath: "#/properties/predicate/properties/startedAt/pattern",
																				keyword: "pattern",
																				params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																				message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																			}];
																			return false;
																		}
																	} else {
																		validate0.errors = [{
																			instancePath: instancePath + "/predicate/startedAt",
																			schemaPath: "#/properties/predicate/properties/startedAt/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	var valid4 = true;
																} else var valid4 = true;
																if (valid4) {
																	if (data8.finishedAt !== void 0) {
																		let data36 = data8.finishedAt;
																		if (typeof data36 === "string") {
																			if (!pattern7.test(data36)) {
																				validate0.errors = [{
																					instancePath: instancePath + "/predicate/finishedAt",
																					schemaPath: "#/properties/predicate/properties/finishedAt/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																					message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																				}];
																				return false;
																			}
																		} else {
																			validate0.errors = [{
																				instancePath: instancePath + "/predicate/finishedAt",
																				schemaPath: "#/properties/predicate/properties/finishedAt/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid4 = true;
																	} else var valid4 = true;
																	if (valid4) {
																		if (data8.environment !== void 0) {
																			let data37 = data8.environment;
																			if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
																				let missing5;
																				if (data37.os === void 0 && (missing5 = "os") || data37.arch === void 0 && (missing5 = "arch") || data37.node === void 0 && (missing5 = "node") || data37.cpus === void 0 && (missing5 = "cpus") || data37.memoryBytes === void 0 && (missing5 = "memoryBytes")) {
																					validate0.errors = [{
																						instancePath: instancePath + "/predicate/environment",
																						schemaPath: "#/properties/predicate/properties/environment/required",
																						keyword: "required",
																						params: { missingProperty: missing5 },
																						message: "must have required property '" + missing5 + "'"
																					}];
																					return false;
																				} else {
																					for (const key6 in data37) if (!(key6 === "os" || key6 === "arch" || key6 === "node" || key6 === "cpus" || key6 === "memoryBytes")) {
																						validate0.errors = [{
																							instancePath: instancePath + "/predicate/environment",
																							schemaPath: "#/properties/predicate/properties/environment/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key6 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (data37.os !== void 0) {
																						let data38 = data37.os;
																						if (typeof data38 === "string") {
																							if (func0(data38) > 128) {
																								validate0.errors = [{
																									instancePath: instancePath + "/predicate/environment/os",
																									schemaPath: "#/properties/predicate/properties/environment/properties/os/maxLength",
																									keyword: "maxLength",
																									params: { limit: 128 },
																									message: "must NOT have more than 128 characters"
																								}];
																								return false;
																							}
																						} else {
																							validate0.errors = [{
																								instancePath: instancePath + "/predicate/environment/os",
																								schemaPath: "#/properties/predicate/properties/environment/properties/os/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																						var valid9 = true;
																					} else var valid9 = true;
																					if (valid9) {
																						if (data37.arch !== void 0) {
																							let data39 = data37.arch;
																							if (typeof data39 === "string") {
																								if (func0(data39) > 32) {
																									validate0.errors = [{
																										instancePath: instancePath + "/predicate/environment/arch",
																										schemaPath: "#/properties/predicate/properties/environment/properties/arch/maxLength",
																										keyword: "maxLength",
																										params: { limit: 32 },
																										message: "must NOT have more than 32 characters"
																									}];
																									return false;
																								}
																							} else {
																								validate0.errors = [{
																									instancePath: instancePath + "/predicate/environment/arch",
																									schemaPath: "#/properties/predicate/properties/environment/properties/arch/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																							var valid9 = true;
																						} else var valid9 = true;
																						if (valid9) {
																							if (data37.node !== void 0) {
																								let data40 = data37.node;
																								if (typeof data40 === "string") {
																									if (func0(data40) > 32) {
																										validate0.errors = [{
																											instancePath: instancePath + "/predicate/environment/node",
																											schemaPath: "#/properties/predicate/properties/environment/properties/node/maxLength",
																											keyword: "maxLength",
																											params: { limit: 32 },
																											message: "must NOT have more than 32 characters"
																										}];
																										return false;
																									}
																								} else {
																									validate0.errors = [{
																										instancePath: instancePath + "/predicate/environment/node",
																										schemaPath: "#/properties/predicate/properties/environment/properties/node/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																								var valid9 = true;
																							} else var valid9 = true;
																							if (valid9) {
																								if (data37.cpus !== void 0) {
																									let data41 = data37.cpus;
																									if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
																										validate0.errors = [{
																											instancePath: instancePath + "/predicate/environment/cpus",
																											schemaPath: "#/properties/predicate/properties/environment/properties/cpus/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (typeof data41 == "number" && isFinite(data41)) {
																										if (data41 < 1 || isNaN(data41)) {
																											validate0.errors = [{
																												instancePath: instancePath + "/predicate/environment/cpus",
																												schemaPath: "#/properties/predicate/properties/environment/properties/cpus/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 1
																												},
																												message: "must be >= 1"
																											}];
																											return false;
																										}
																									}
																									var valid9 = true;
																								} else var valid9 = true;
																								if (valid9) {
																									if (data37.memoryBytes !== void 0) {
																										let data42 = data37.memoryBytes;
																										if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
																											validate0.errors = [{
																												instancePath: instancePath + "/predicate/environment/memoryBytes",
																												schemaPath: "#/properties/predicate/properties/environment/properties/memoryBytes/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (typeof data42 == "number" && isFinite(data42)) {
																											if (data42 < 0 || isNaN(data42)) {
																												validate0.errors = [{
																													instancePath: instancePath + "/predicate/environment/memoryBytes",
																													schemaPath: "#/properties/predicate/properties/environment/properties/memoryBytes/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																										var valid9 = true;
																									} else var valid9 = true;
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate0.errors = [{
																					instancePath: instancePath + "/predicate/environment",
																					schemaPath: "#/properties/predicate/properties/environment/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																			var valid4 = true;
																		} else var valid4 = true;
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							} else {
								validate0.errors = [{
									instancePath: instancePath + "/predicate",
									schemaPath: "#/properties/predicate/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate0.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate0.errors = vErrors;
	return true;
}
validate0.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of1 = validate1;
const schema1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/evidence/gate/v1/result.json",
	"title": "Result of gate",
	"type": "object",
	"additionalProperties": false,
	"required": [
		"model",
		"outcomes",
		"slices",
		"method",
		"differences",
		"rulesDigest"
	],
	"properties": {
		"model": {
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "digest"],
			"properties": {
				"name": { "type": "string" },
				"digest": { "$ref": "#/$defs/digest" },
				"label": { "type": "string" }
			}
		},
		"baseline": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"reference",
				"digest",
				"label"
			],
			"properties": {
				"reference": { "type": "string" },
				"digest": { "$ref": "#/$defs/digest" },
				"label": { "type": "string" }
			}
		},
		"rows": {
			"type": "integer",
			"minimum": 0
		},
		"positives": {
			"type": "integer",
			"minimum": 0
		},
		"oneAgainstRest": {
			"type": "object",
			"additionalProperties": false,
			"required": ["positive", "others"],
			"properties": {
				"positive": { "type": "string" },
				"others": {
					"type": "integer",
					"minimum": 2
				}
			}
		},
		"unpredicted": { "$ref": "#/$defs/unpredicted" },
		"outcomes": {
			"type": "array",
			"minItems": 1,
			"items": { "$ref": "#/$defs/outcome" }
		},
		"waivers": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"policy",
				"used",
				"refused"
			],
			"properties": {
				"policy": {
					"type": "object",
					"additionalProperties": false,
					"required": [
						"allowed",
						"authorAlone",
						"longestDays"
					],
					"properties": {
						"allowed": { "type": "boolean" },
						"authorAlone": { "type": "boolean" },
						"longestDays": {
							"type": "integer",
							"minimum": 1,
							"maximum": 90
						}
					}
				},
				"used": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/waiver" }
				},
				"refused": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/refusedWaiver" }
				}
			}
		},
		"slices": {
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"column",
					"value",
					"rows",
					"metric",
					"candidate"
				],
				"properties": {
					"column": { "type": "string" },
					"value": { "type": "string" },
					"rows": {
						"type": "integer",
						"minimum": 0
					},
					"positives": {
						"type": "integer",
						"minimum": 0
					},
					"unpredicted": { "$ref": "#/$defs/unpredicted" },
					"metric": { "type": "string" },
					"candidate": { "type": "number" },
					"baseline": { "type": "number" },
					"change": { "$ref": "#/$defs/estimate" }
				}
			}
		},
		"sliceCounts": {
			"description": "Where not all slices are listed: how many there are.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"measured",
				"worse",
				"unmeasured"
			],
			"properties": {
				"measured": {
					"type": "integer",
					"minimum": 0
				},
				"worse": {
					"description": "Of those measured: the whole interval of the change says worse.",
					"type": "integer",
					"minimum": 0
				},
				"unmeasured": {
					"description": "Values of the columns beyond the most that are measured.",
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"tooFewRows": {
			"description": "Values of slice columns that a rule did not judge, since they have fewer rows than it demands.",
			"type": "array",
			"maxItems": 200,
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"column",
					"minRows",
					"values",
					"omitted"
				],
				"properties": {
					"column": {
						"type": "string",
						"maxLength": 2e3
					},
					"minRows": {
						"type": "integer",
						"minimum": 1
					},
					"metrics": {
						"description": "Of the rules that passed them over; another rule may have judged them.",
						"type": "array",
						"maxItems": 2e3,
						"items": {
							"type": "string",
							"maxLength": 2e3
						}
					},
					"values": {
						"description": "Those with the most rows first.",
						"type": "array",
						"maxItems": 20,
						"items": {
							"type": "object",
							"additionalProperties": false,
							"required": ["value", "rows"],
							"properties": {
								"value": {
									"type": "string",
									"maxLength": 2e3
								},
								"rows": {
									"type": "integer",
									"minimum": 0
								}
							}
						}
					},
					"omitted": {
						"description": "How many more there are.",
						"type": "integer",
						"minimum": 0
					}
				}
			}
		},
		"disagreement": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"newlyWrong",
				"newlyRight",
				"rows",
				"pValue"
			],
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
							"who": { "enum": ["candidate", "baseline"] },
							"points": {
								"type": "array",
								"maxItems": 201,
								"items": {
									"type": "array",
									"minItems": 2,
									"maxItems": 2,
									"items": { "type": "number" }
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
							"who": { "enum": ["candidate", "baseline"] },
							"points": {
								"type": "array",
								"maxItems": 201,
								"items": {
									"type": "array",
									"minItems": 2,
									"maxItems": 2,
									"items": { "type": "number" }
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
							"who": { "enum": ["candidate", "baseline"] },
							"points": {
								"type": "array",
								"maxItems": 201,
								"items": {
									"type": "array",
									"minItems": 2,
									"maxItems": 2,
									"items": { "type": "number" }
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
						"required": [
							"who",
							"threshold",
							"truePositive",
							"falsePositive",
							"trueNegative",
							"falseNegative"
						],
						"properties": {
							"who": { "enum": ["candidate", "baseline"] },
							"threshold": { "type": "number" },
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
				"interval": { "type": "string" },
				"level": {
					"type": "number",
					"exclusiveMinimum": 0,
					"exclusiveMaximum": 1
				},
				"resamples": {
					"type": "integer",
					"minimum": 0
				},
				"seed": { "type": "string" },
				"multiplicity": { "type": "string" }
			}
		},
		"asked": {
			"type": "object",
			"additionalProperties": false,
			"required": ["onMissingBaseline", "waivers"],
			"properties": {
				"baseline": {
					"type": "string",
					"maxLength": 2e3
				},
				"onMissingBaseline": { "enum": ["inconclusive", "absolute-only"] },
				"waivers": { "enum": ["auto", "none"] }
			}
		},
		"differences": {
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"what",
					"baseline",
					"candidate"
				],
				"properties": {
					"kind": { "$ref": "#/$defs/recordedPart" },
					"what": { "type": "string" },
					"baseline": { "type": "string" },
					"candidate": { "type": "string" }
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
					"items": { "$ref": "#/$defs/recordedPart" }
				},
				"unrecorded": {
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"required": ["part", "by"],
						"properties": {
							"part": { "$ref": "#/$defs/recordedPart" },
							"by": { "enum": [
								"candidate",
								"baseline",
								"both"
							] }
						}
					}
				},
				"omitted": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"rulesDigest": { "$ref": "#/$defs/digest" }
	},
	"$defs": {
		"unpredicted": {
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
		"recordedPart": { "enum": [
			"parameters",
			"data",
			"code",
			"lock",
			"seed",
			"command",
			"run"
		] },
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"estimate": {
			"type": "object",
			"additionalProperties": false,
			"required": ["value"],
			"properties": {
				"value": { "type": "number" },
				"lower": { "type": "number" },
				"upper": { "type": "number" }
			}
		},
		"outcome": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"metric",
				"direction",
				"unit",
				"demand",
				"kind",
				"verdict",
				"where",
				"threshold"
			],
			"properties": {
				"id": { "type": "string" },
				"metric": { "type": "string" },
				"direction": { "enum": ["higher-is-better", "lower-is-better"] },
				"unit": { "enum": [
					"proportion",
					"number",
					"milliseconds",
					"bytes"
				] },
				"demand": { "type": "string" },
				"kind": { "enum": ["absolute", "regression"] },
				"slice": {
					"type": "object",
					"additionalProperties": false,
					"required": ["column", "value"],
					"properties": {
						"column": { "type": "string" },
						"value": { "type": "string" }
					}
				},
				"verdict": { "enum": [
					"pass",
					"warn",
					"fail",
					"inconclusive"
				] },
				"candidate": { "$ref": "#/$defs/estimate" },
				"baseline": { "$ref": "#/$defs/estimate" },
				"change": { "$ref": "#/$defs/estimate" },
				"threshold": { "type": "number" },
				"method": { "type": "string" },
				"rows": {
					"type": "integer",
					"minimum": 0
				},
				"positives": {
					"type": "integer",
					"minimum": 0
				},
				"unpredicted": { "$ref": "#/$defs/unpredicted" },
				"detectable": {
					"type": "number",
					"minimum": 0
				},
				"reason": { "type": "string" },
				"side": { "enum": ["at-least", "at-most"] },
				"lacks": { "enum": [
					"rows",
					"setting",
					"scale",
					"margin"
				] },
				"where": {
					"type": "object",
					"additionalProperties": false,
					"required": [],
					"properties": {
						"file": { "type": "string" },
						"line": {
							"type": "integer",
							"minimum": 0
						},
						"column": {
							"type": "integer",
							"minimum": 0
						},
						"input": { "type": "string" },
						"permission": { "type": "string" }
					}
				},
				"waivable": { "const": false },
				"waived": {
					"type": "object",
					"additionalProperties": false,
					"required": [
						"verdict",
						"by",
						"until"
					],
					"properties": {
						"verdict": { "enum": ["fail", "inconclusive"] },
						"by": { "type": "string" },
						"until": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
						}
					}
				}
			}
		},
		"waiver": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"rule",
				"by",
				"at",
				"until",
				"reason",
				"url",
				"statement"
			],
			"properties": {
				"rule": { "type": "string" },
				"by": { "type": "string" },
				"at": { "type": "string" },
				"until": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				},
				"reason": { "type": "string" },
				"url": { "type": "string" },
				"statement": { "$ref": "#/$defs/digest" }
			}
		},
		"refusedWaiver": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"rule",
				"by",
				"at",
				"until",
				"reason",
				"url",
				"statement",
				"why"
			],
			"properties": {
				"rule": { "type": "string" },
				"by": { "type": "string" },
				"at": { "type": "string" },
				"until": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				},
				"reason": { "type": "string" },
				"url": { "type": "string" },
				"statement": { "$ref": "#/$defs/digest" },
				"why": { "type": "string" }
			}
		}
	}
};
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern4.test(data)) {
			validate2.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^sha256:[0-9a-f]{64}$" },
				message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
			}];
			return false;
		}
	} else {
		validate2.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate2.errors = vErrors;
	return true;
}
validate2.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate5.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.candidate === void 0 && (missing0 = "candidate") || data.baseline === void 0 && (missing0 = "baseline")) {
			validate5.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "candidate" || key0 === "baseline")) {
				validate5.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.candidate !== void 0) {
				let data0 = data.candidate;
				if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
					validate5.errors = [{
						instancePath: instancePath + "/candidate",
						schemaPath: "#/properties/candidate/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					}];
					return false;
				}
				if (typeof data0 == "number" && isFinite(data0)) {
					if (data0 < 0 || isNaN(data0)) {
						validate5.errors = [{
							instancePath: instancePath + "/candidate",
							schemaPath: "#/properties/candidate/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							message: "must be >= 0"
						}];
						return false;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.baseline !== void 0) {
					let data1 = data.baseline;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate5.errors = [{
							instancePath: instancePath + "/baseline",
							schemaPath: "#/properties/baseline/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 0 || isNaN(data1)) {
							validate5.errors = [{
								instancePath: instancePath + "/baseline",
								schemaPath: "#/properties/baseline/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
			}
		}
	} else {
		validate5.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate5.errors = vErrors;
	return true;
}
validate5.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema4 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"metric",
		"direction",
		"unit",
		"demand",
		"kind",
		"verdict",
		"where",
		"threshold"
	],
	"properties": {
		"id": { "type": "string" },
		"metric": { "type": "string" },
		"direction": { "enum": ["higher-is-better", "lower-is-better"] },
		"unit": { "enum": [
			"proportion",
			"number",
			"milliseconds",
			"bytes"
		] },
		"demand": { "type": "string" },
		"kind": { "enum": ["absolute", "regression"] },
		"slice": {
			"type": "object",
			"additionalProperties": false,
			"required": ["column", "value"],
			"properties": {
				"column": { "type": "string" },
				"value": { "type": "string" }
			}
		},
		"verdict": { "enum": [
			"pass",
			"warn",
			"fail",
			"inconclusive"
		] },
		"candidate": { "$ref": "#/$defs/estimate" },
		"baseline": { "$ref": "#/$defs/estimate" },
		"change": { "$ref": "#/$defs/estimate" },
		"threshold": { "type": "number" },
		"method": { "type": "string" },
		"rows": {
			"type": "integer",
			"minimum": 0
		},
		"positives": {
			"type": "integer",
			"minimum": 0
		},
		"unpredicted": { "$ref": "#/$defs/unpredicted" },
		"detectable": {
			"type": "number",
			"minimum": 0
		},
		"reason": { "type": "string" },
		"side": { "enum": ["at-least", "at-most"] },
		"lacks": { "enum": [
			"rows",
			"setting",
			"scale",
			"margin"
		] },
		"where": {
			"type": "object",
			"additionalProperties": false,
			"required": [],
			"properties": {
				"file": { "type": "string" },
				"line": {
					"type": "integer",
					"minimum": 0
				},
				"column": {
					"type": "integer",
					"minimum": 0
				},
				"input": { "type": "string" },
				"permission": { "type": "string" }
			}
		},
		"waivable": { "const": false },
		"waived": {
			"type": "object",
			"additionalProperties": false,
			"required": [
				"verdict",
				"by",
				"until"
			],
			"properties": {
				"verdict": { "enum": ["fail", "inconclusive"] },
				"by": { "type": "string" },
				"until": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$"
				}
			}
		}
	}
};
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate8.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.value === void 0 && (missing0 = "value")) {
			validate8.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "value" || key0 === "lower" || key0 === "upper")) {
				validate8.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.value !== void 0) {
				let data0 = data.value;
				if (!(typeof data0 == "number" && isFinite(data0))) {
					validate8.errors = [{
						instancePath: instancePath + "/value",
						schemaPath: "#/properties/value/type",
						keyword: "type",
						params: { type: "number" },
						message: "must be number"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.lower !== void 0) {
					let data1 = data.lower;
					if (!(typeof data1 == "number" && isFinite(data1))) {
						validate8.errors = [{
							instancePath: instancePath + "/lower",
							schemaPath: "#/properties/lower/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.upper !== void 0) {
						let data2 = data.upper;
						if (!(typeof data2 == "number" && isFinite(data2))) {
							validate8.errors = [{
								instancePath: instancePath + "/upper",
								schemaPath: "#/properties/upper/type",
								keyword: "type",
								params: { type: "number" },
								message: "must be number"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate8.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate8.errors = vErrors;
	return true;
}
validate8.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern10 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate7.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.metric === void 0 && (missing0 = "metric") || data.direction === void 0 && (missing0 = "direction") || data.unit === void 0 && (missing0 = "unit") || data.demand === void 0 && (missing0 = "demand") || data.kind === void 0 && (missing0 = "kind") || data.verdict === void 0 && (missing0 = "verdict") || data.where === void 0 && (missing0 = "where") || data.threshold === void 0 && (missing0 = "threshold")) {
				validate7.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema4.properties, key0)) {
					validate7.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.id !== void 0) {
						const _errs2 = errors;
						if (typeof data.id !== "string") {
							validate7.errors = [{
								instancePath: instancePath + "/id",
								schemaPath: "#/properties/id/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.metric !== void 0) {
							const _errs4 = errors;
							if (typeof data.metric !== "string") {
								validate7.errors = [{
									instancePath: instancePath + "/metric",
									schemaPath: "#/properties/metric/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.direction !== void 0) {
								let data2 = data.direction;
								const _errs6 = errors;
								if (!(data2 === "higher-is-better" || data2 === "lower-is-better")) {
									validate7.errors = [{
										instancePath: instancePath + "/direction",
										schemaPath: "#/properties/direction/enum",
										keyword: "enum",
										params: { allowedValues: schema4.properties.direction.enum },
										message: "must be equal to one of the allowed values"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.unit !== void 0) {
									let data3 = data.unit;
									const _errs7 = errors;
									if (!(data3 === "proportion" || data3 === "number" || data3 === "milliseconds" || data3 === "bytes")) {
										validate7.errors = [{
											instancePath: instancePath + "/unit",
											schemaPath: "#/properties/unit/enum",
											keyword: "enum",
											params: { allowedValues: schema4.properties.unit.enum },
											message: "must be equal to one of the allowed values"
										}];
										return false;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.demand !== void 0) {
										const _errs8 = errors;
										if (typeof data.demand !== "string") {
											validate7.errors = [{
												instancePath: instancePath + "/demand",
												schemaPath: "#/properties/demand/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.kind !== void 0) {
											let data5 = data.kind;
											const _errs10 = errors;
											if (!(data5 === "absolute" || data5 === "regression")) {
												validate7.errors = [{
													instancePath: instancePath + "/kind",
													schemaPath: "#/properties/kind/enum",
													keyword: "enum",
													params: { allowedValues: schema4.properties.kind.enum },
													message: "must be equal to one of the allowed values"
												}];
												return false;
											}
											var valid0 = _errs10 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.slice !== void 0) {
												let data6 = data.slice;
												const _errs11 = errors;
												if (errors === _errs11) {
													if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
														let missing1;
														if (data6.column === void 0 && (missing1 = "column") || data6.value === void 0 && (missing1 = "value")) {
															validate7.errors = [{
																instancePath: instancePath + "/slice",
																schemaPath: "#/properties/slice/required",
																keyword: "required",
																params: { missingProperty: missing1 },
																message: "must have required property '" + missing1 + "'"
															}];
															return false;
														} else {
															const _errs13 = errors;
															for (const key1 in data6) if (!(key1 === "column" || key1 === "value")) {
																validate7.errors = [{
																	instancePath: instancePath + "/slice",
																	schemaPath: "#/properties/slice/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key1 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (_errs13 === errors) {
																if (data6.column !== void 0) {
																	const _errs14 = errors;
																	if (typeof data6.column !== "string") {
																		validate7.errors = [{
																			instancePath: instancePath + "/slice/column",
																			schemaPath: "#/properties/slice/properties/column/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																	var valid1 = _errs14 === errors;
																} else var valid1 = true;
																if (valid1) {
																	if (data6.value !== void 0) {
																		const _errs16 = errors;
																		if (typeof data6.value !== "string") {
																			validate7.errors = [{
																				instancePath: instancePath + "/slice/value",
																				schemaPath: "#/properties/slice/properties/value/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid1 = _errs16 === errors;
																	} else var valid1 = true;
																}
															}
														}
													} else {
														validate7.errors = [{
															instancePath: instancePath + "/slice",
															schemaPath: "#/properties/slice/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
												var valid0 = _errs11 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.verdict !== void 0) {
													let data9 = data.verdict;
													const _errs18 = errors;
													if (!(data9 === "pass" || data9 === "warn" || data9 === "fail" || data9 === "inconclusive")) {
														validate7.errors = [{
															instancePath: instancePath + "/verdict",
															schemaPath: "#/properties/verdict/enum",
															keyword: "enum",
															params: { allowedValues: schema4.properties.verdict.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid0 = _errs18 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.candidate !== void 0) {
														const _errs19 = errors;
														if (!validate8(data.candidate, {
															instancePath: instancePath + "/candidate",
															parentData: data,
															parentDataProperty: "candidate",
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
															errors = vErrors.length;
														}
														var valid0 = _errs19 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.baseline !== void 0) {
															const _errs20 = errors;
															if (!validate8(data.baseline, {
																instancePath: instancePath + "/baseline",
																parentData: data,
																parentDataProperty: "baseline",
																rootData,
																dynamicAnchors
															})) {
																vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
																errors = vErrors.length;
															}
															var valid0 = _errs20 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.change !== void 0) {
																const _errs21 = errors;
																if (!validate8(data.change, {
																	instancePath: instancePath + "/change",
																	parentData: data,
																	parentDataProperty: "change",
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
																	errors = vErrors.length;
																}
																var valid0 = _errs21 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.threshold !== void 0) {
																	let data13 = data.threshold;
																	const _errs22 = errors;
																	if (!(typeof data13 == "number" && isFinite(data13))) {
																		validate7.errors = [{
																			instancePath: instancePath + "/threshold",
																			schemaPath: "#/properties/threshold/type",
																			keyword: "type",
																			params: { type: "number" },
																			message: "must be number"
																		}];
																		return false;
																	}
																	var valid0 = _errs22 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.method !== void 0) {
																		const _errs24 = errors;
																		if (typeof data.method !== "string") {
																			validate7.errors = [{
																				instancePath: instancePath + "/method",
																				schemaPath: "#/properties/method/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid0 = _errs24 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.rows !== void 0) {
																			let data15 = data.rows;
																			const _errs26 = errors;
																			if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
																				validate7.errors = [{
																					instancePath: instancePath + "/rows",
																					schemaPath: "#/properties/rows/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs26) {
																				if (typeof data15 == "number" && isFinite(data15)) {
																					if (data15 < 0 || isNaN(data15)) {
																						validate7.errors = [{
																							instancePath: instancePath + "/rows",
																							schemaPath: "#/properties/rows/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid0 = _errs26 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.positives !== void 0) {
																				let data16 = data.positives;
																				const _errs28 = errors;
																				if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
																					validate7.errors = [{
																						instancePath: instancePath + "/positives",
																						schemaPath: "#/properties/positives/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs28) {
																					if (typeof data16 == "number" && isFinite(data16)) {
																						if (data16 < 0 || isNaN(data16)) {
																							validate7.errors = [{
																								instancePath: instancePath + "/positives",
																								schemaPath: "#/properties/positives/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid0 = _errs28 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.unpredicted !== void 0) {
																					const _errs30 = errors;
																					if (!validate5(data.unpredicted, {
																						instancePath: instancePath + "/unpredicted",
																						parentData: data,
																						parentDataProperty: "unpredicted",
																						rootData,
																						dynamicAnchors
																					})) {
																						vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
																						errors = vErrors.length;
																					}
																					var valid0 = _errs30 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.detectable !== void 0) {
																						let data18 = data.detectable;
																						const _errs31 = errors;
																						if (errors === _errs31) {
																							if (typeof data18 == "number" && isFinite(data18)) {
																								if (data18 < 0 || isNaN(data18)) {
																									validate7.errors = [{
																										instancePath: instancePath + "/detectable",
																										schemaPath: "#/properties/detectable/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							} else {
																								validate7.errors = [{
																									instancePath: instancePath + "/detectable",
																									schemaPath: "#/properties/detectable/type",
																									keyword: "type",
																									params: { type: "number" },
																									message: "must be number"
																								}];
																								return false;
																							}
																						}
																						var valid0 = _errs31 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.reason !== void 0) {
																							const _errs33 = errors;
																							if (typeof data.reason !== "string") {
																								validate7.errors = [{
																									instancePath: instancePath + "/reason",
																									schemaPath: "#/properties/reason/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																							var valid0 = _errs33 === errors;
																						} else var valid0 = true;
																						if (valid0) {
																							if (data.side !== void 0) {
																								let data20 = data.side;
																								const _errs35 = errors;
																								if (!(data20 === "at-least" || data20 === "at-most")) {
																									validate7.errors = [{
																										instancePath: instancePath + "/side",
																										schemaPath: "#/properties/side/enum",
																										keyword: "enum",
																										params: { allowedValues: schema4.properties.side.enum },
																										message: "must be equal to one of the allowed values"
																									}];
																									return false;
																								}
																								var valid0 = _errs35 === errors;
																							} else var valid0 = true;
																							if (valid0) {
																								if (data.lacks !== void 0) {
																									let data21 = data.lacks;
																									const _errs36 = errors;
																									if (!(data21 === "rows" || data21 === "setting" || data21 === "scale" || data21 === "margin")) {
																										validate7.errors = [{
																											instancePath: instancePath + "/lacks",
																											schemaPath: "#/properties/lacks/enum",
																											keyword: "enum",
																											params: { allowedValues: schema4.properties.lacks.enum },
																											message: "must be equal to one of the allowed values"
																										}];
																										return false;
																									}
																									var valid0 = _errs36 === errors;
																								} else var valid0 = true;
																								if (valid0) {
																									if (data.where !== void 0) {
																										let data22 = data.where;
																										const _errs37 = errors;
																										if (errors === _errs37) {
																											if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
																												const _errs39 = errors;
																												for (const key2 in data22) if (!(key2 === "file" || key2 === "line" || key2 === "column" || key2 === "input" || key2 === "permission")) {
																													validate7.errors = [{
																														instancePath: instancePath + "/where",
																														schemaPath: "#/properties/where/additionalProperties",
																														keyword: "additionalProperties",
																														params: { additionalProperty: key2 },
																														message: "must NOT have additional properties"
																													}];
																													return false;
																												}
																												if (_errs39 === errors) {
																													if (data22.file !== void 0) {
																														const _errs40 = errors;
																														if (typeof data22.file !== "string") {
																															validate7.errors = [{
																																instancePath: instancePath + "/where/file",
																																schemaPath: "#/properties/where/properties/file/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}];
																															return false;
																														}
																														var valid2 = _errs40 === errors;
																													} else var valid2 = true;
																													if (valid2) {
																														if (data22.line !== void 0) {
																															let data24 = data22.line;
																															const _errs42 = errors;
																															if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
																																validate7.errors = [{
																																	instancePath: instancePath + "/where/line",
																																	schemaPath: "#/properties/where/properties/line/type",
																																	keyword: "type",
																																	params: { type: "integer" },
																																	message: "must be integer"
																																}];
																																return false;
																															}
																															if (errors === _errs42) {
																																if (typeof data24 == "number" && isFinite(data24)) {
																																	if (data24 < 0 || isNaN(data24)) {
																																		validate7.errors = [{
																																			instancePath: instancePath + "/where/line",
																																			schemaPath: "#/properties/where/properties/line/minimum",
																																			keyword: "minimum",
																																			params: {
																																				comparison: ">=",
																																				limit: 0
																																			},
																																			message: "must be >= 0"
																																		}];
																																		return false;
																																	}
																																}
																															}
																															var valid2 = _errs42 === errors;
																														} else var valid2 = true;
																														if (valid2) {
																															if (data22.column !== void 0) {
																																let data25 = data22.column;
																																const _errs44 = errors;
																																if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
																																	validate7.errors = [{
																																		instancePath: instancePath + "/where/column",
																																		schemaPath: "#/properties/where/properties/column/type",
																																		keyword: "type",
																																		params: { type: "integer" },
																																		message: "must be integer"
																																	}];
																																	return false;
																																}
																																if (errors === _errs44) {
																																	if (typeof data25 == "number" && isFinite(data25)) {
																																		if (data25 < 0 || isNaN(data25)) {
																																			validate7.errors = [{
																																				instancePath: instancePath + "/where/column",
																																				schemaPath: "#/properties/where/properties/column/minimum",
																																				keyword: "minimum",
																																				params: {
																																					comparison: ">=",
																																					limit: 0
																																				},
																																				message: "must be >= 0"
																																			}];
																																			return false;
																																		}
																																	}
																																}
																																var valid2 = _errs44 === errors;
																															} else var valid2 = true;
																															if (valid2) {
																																if (data22.input !== void 0) {
																																	const _errs46 = errors;
																																	if (typeof data22.input !== "string") {
																																		validate7.errors = [{
																																			instancePath: instancePath + "/where/input",
																																			schemaPath: "#/properties/where/properties/input/type",
																																			keyword: "type",
																																			params: { type: "string" },
																																			message: "must be string"
																																		}];
																																		return false;
																																	}
																																	var valid2 = _errs46 === errors;
																																} else var valid2 = true;
																																if (valid2) {
																																	if (data22.permission !== void 0) {
																																		const _errs48 = errors;
																																		if (typeof data22.permission !== "string") {
																																			validate7.errors = [{
																																				instancePath: instancePath + "/where/permission",
																																				schemaPath: "#/properties/where/properties/permission/type",
																																				keyword: "type",
																																				params: { type: "string" },
																																				message: "must be string"
																																			}];
																																			return false;
																																		}
																																		var valid2 = _errs48 === errors;
																																	} else var valid2 = true;
																																}
																															}
																														}
																													}
																												}
																											} else {
																												validate7.errors = [{
																													instancePath: instancePath + "/where",
																													schemaPath: "#/properties/where/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}];
																												return false;
																											}
																										}
																										var valid0 = _errs37 === errors;
																									} else var valid0 = true;
																									if (valid0) {
																										if (data.waivable !== void 0) {
																											const _errs50 = errors;
																											if (false !== data.waivable) {
																												validate7.errors = [{
																													instancePath: instancePath + "/waivable",
																													schemaPath: "#/properties/waivable/const",
																													keyword: "const",
																													params: { allowedValue: false },
																													message: "must be equal to constant"
																												}];
																												return false;
																											}
																											var valid0 = _errs50 === errors;
																										} else var valid0 = true;
																										if (valid0) {
																											if (data.waived !== void 0) {
																												let data29 = data.waived;
																												const _errs51 = errors;
																												if (errors === _errs51) {
																													if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
																														let missing2;
																														if (data29.verdict === void 0 && (missing2 = "verdict") || data29.by === void 0 && (missing2 = "by") || data29.until === void 0 && (missing2 = "until")) {
																															validate7.errors = [{
																																instancePath: instancePath + "/waived",
																																schemaPath: "#/properties/waived/required",
																																keyword: "required",
																																params: { missingProperty: missing2 },
																																message: "must have required property '" + missing2 + "'"
																															}];
																															return false;
																														} else {
																															const _errs53 = errors;
																															for (const key3 in data29) if (!(key3 === "verdict" || key3 === "by" || key3 === "until")) {
																																validate7.errors = [{
																																	instancePath: instancePath + "/waived",
																																	schemaPath: "#/properties/waived/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key3 },
																																	message: "must NOT have additional properties"
																																}];
																																return false;
																															}
																															if (_errs53 === errors) {
																																if (data29.verdict !== void 0) {
																																	let data30 = data29.verdict;
																																	const _errs54 = errors;
																																	if (!(data30 === "fail" || data30 === "inconclusive")) {
																																		validate7.errors = [{
																																			instancePath: instancePath + "/waived/verdict",
																																			schemaPath: "#/properties/waived/properties/verdict/enum",
																																			keyword: "enum",
																																			params: { allowedValues: schema4.properties.waived.properties.verdict.enum },
																																			message: "must be equal to one of the allowed values"
																																		}];
																																		return false;
																																	}
																																	var valid3 = _errs54 === errors;
																																} else var valid3 = true;
																																if (valid3) {
																																	if (data29.by !== void 0) {
																																		const _errs55 = errors;
																																		if (typeof data29.by !== "string") {
																																			validate7.errors = [{
																																				instancePath: instancePath + "/waived/by",
																																				schemaPath: "#/properties/waived/properties/by/type",
																																				keyword: "type",
																																				params: { type: "string" },
																																				message: "must be string"
																																			}];
																																			return false;
																																		}
																																		var valid3 = _errs55 === errors;
																																	} else var valid3 = true;
																																	if (valid3) {
																																		if (data29.until !== void 0) {
																																			let data32 = data29.until;
																																			const _errs57 = errors;
																																			if (errors === _errs57) {
																																				if (typeof data32 === "string") {
																																					if (!pattern10.test(data32)) {
																																						validate7.errors = [{
																																							instancePath: instancePath + "/waived/until",
																																							schemaPath: "#/properties/waived/properties/until/pattern",
																																							keyword: "pattern",
																																							params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
																																							message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
																																						}];
																																						return false;
																																					}
																																				} else {
																																					validate7.errors = [{
																																						instancePath: instancePath + "/waived/until",
																																						schemaPath: "#/properties/waived/properties/until/type",
																																						keyword: "type",
																																						params: { type: "string" },
																																						message: "must be string"
																																					}];
																																					return false;
																																				}
																																			}
																																			var valid3 = _errs57 === errors;
																																		} else var valid3 = true;
																																	}
																																}
																															}
																														}
																													} else {
																														validate7.errors = [{
																															instancePath: instancePath + "/waived",
																															schemaPath: "#/properties/waived/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												var valid0 = _errs51 === errors;
																											} else var valid0 = true;
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate7.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate7.errors = vErrors;
	return errors === 0;
}
validate7.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate14.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.rule === void 0 && (missing0 = "rule") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at") || data.until === void 0 && (missing0 = "until") || data.reason === void 0 && (missing0 = "reason") || data.url === void 0 && (missing0 = "url") || data.statement === void 0 && (missing0 = "statement")) {
				validate14.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "rule" || key0 === "by" || key0 === "at" || key0 === "until" || key0 === "reason" || key0 === "url" || key0 === "statement")) {
					validate14.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.rule !== void 0) {
						const _errs2 = errors;
						if (typeof data.rule !== "string") {
							validate14.errors = [{
								instancePath: instancePath + "/rule",
								schemaPath: "#/properties/rule/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.by !== void 0) {
							const _errs4 = errors;
							if (typeof data.by !== "string") {
								validate14.errors = [{
									instancePath: instancePath + "/by",
									schemaPath: "#/properties/by/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.at !== void 0) {
								const _errs6 = errors;
								if (typeof data.at !== "string") {
									validate14.errors = [{
										instancePath: instancePath + "/at",
										schemaPath: "#/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.until !== void 0) {
									let data3 = data.until;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern10.test(data3)) {
												validate14.errors = [{
													instancePath: instancePath + "/until",
													schemaPath: "#/properties/until/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
													message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
												}];
												return false;
											}
										} else {
											validate14.errors = [{
												instancePath: instancePath + "/until",
												schemaPath: "#/properties/until/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.reason !== void 0) {
										const _errs10 = errors;
										if (typeof data.reason !== "string") {
											validate14.errors = [{
												instancePath: instancePath + "/reason",
												schemaPath: "#/properties/reason/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.url !== void 0) {
											const _errs12 = errors;
											if (typeof data.url !== "string") {
												validate14.errors = [{
													instancePath: instancePath + "/url",
													schemaPath: "#/properties/url/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.statement !== void 0) {
												const _errs14 = errors;
												if (!validate2(data.statement, {
													instancePath: instancePath + "/statement",
													parentData: data,
													parentDataProperty: "statement",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate14.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate14.errors = vErrors;
	return errors === 0;
}
validate14.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate17.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.rule === void 0 && (missing0 = "rule") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at") || data.until === void 0 && (missing0 = "until") || data.reason === void 0 && (missing0 = "reason") || data.url === void 0 && (missing0 = "url") || data.statement === void 0 && (missing0 = "statement") || data.why === void 0 && (missing0 = "why")) {
				validate17.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "rule" || key0 === "by" || key0 === "at" || key0 === "until" || key0 === "reason" || key0 === "url" || key0 === "statement" || key0 === "why")) {
					validate17.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.rule !== void 0) {
						const _errs2 = errors;
						if (typeof data.rule !== "string") {
							validate17.errors = [{
								instancePath: instancePath + "/rule",
								schemaPath: "#/properties/rule/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.by !== void 0) {
							const _errs4 = errors;
							if (typeof data.by !== "string") {
								validate17.errors = [{
									instancePath: instancePath + "/by",
									schemaPath: "#/properties/by/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.at !== void 0) {
								const _errs6 = errors;
								if (typeof data.at !== "string") {
									validate17.errors = [{
										instancePath: instancePath + "/at",
										schemaPath: "#/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.until !== void 0) {
									let data3 = data.until;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern10.test(data3)) {
												validate17.errors = [{
													instancePath: instancePath + "/until",
													schemaPath: "#/properties/until/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
													message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
												}];
												return false;
											}
										} else {
											validate17.errors = [{
												instancePath: instancePath + "/until",
												schemaPath: "#/properties/until/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.reason !== void 0) {
										const _errs10 = errors;
										if (typeof data.reason !== "string") {
											validate17.errors = [{
												instancePath: instancePath + "/reason",
												schemaPath: "#/properties/reason/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.url !== void 0) {
											const _errs12 = errors;
											if (typeof data.url !== "string") {
												validate17.errors = [{
													instancePath: instancePath + "/url",
													schemaPath: "#/properties/url/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.statement !== void 0) {
												const _errs14 = errors;
												if (!validate2(data.statement, {
													instancePath: instancePath + "/statement",
													parentData: data,
													parentDataProperty: "statement",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.why !== void 0) {
													const _errs15 = errors;
													if (typeof data.why !== "string") {
														validate17.errors = [{
															instancePath: instancePath + "/why",
															schemaPath: "#/properties/why/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid0 = _errs15 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate17.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate17.errors = vErrors;
	return errors === 0;
}
validate17.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema8 = { "enum": [
	"parameters",
	"data",
	"code",
	"lock",
	"seed",
	"command",
	"run"
] };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate22.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "parameters" || data === "data" || data === "code" || data === "lock" || data === "seed" || data === "command" || data === "run")) {
		validate22.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema8.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate22.errors = vErrors;
	return true;
}
validate22.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.model === void 0 && (missing0 = "model") || data.outcomes === void 0 && (missing0 = "outcomes") || data.slices === void 0 && (missing0 = "slices") || data.method === void 0 && (missing0 = "method") || data.differences === void 0 && (missing0 = "differences") || data.rulesDigest === void 0 && (missing0 = "rulesDigest")) {
				validate1.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema1.properties, key0)) {
					validate1.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.model !== void 0) {
						let data0 = data.model;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
								let missing1;
								if (data0.name === void 0 && (missing1 = "name") || data0.digest === void 0 && (missing1 = "digest")) {
									validate1.errors = [{
										instancePath: instancePath + "/model",
										schemaPath: "#/properties/model/required",
										keyword: "required",
										params: { missingProperty: missing1 },
										message: "must have required property '" + missing1 + "'"
									}];
									return false;
								} else {
									const _errs4 = errors;
									for (const key1 in data0) if (!(key1 === "name" || key1 === "digest" || key1 === "label")) {
										validate1.errors = [{
											instancePath: instancePath + "/model",
											schemaPath: "#/properties/model/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key1 },
											message: "must NOT have additional properties"
										}];
										return false;
									}
									if (_errs4 === errors) {
										if (data0.name !== void 0) {
											const _errs5 = errors;
											if (typeof data0.name !== "string") {
												validate1.errors = [{
													instancePath: instancePath + "/model/name",
													schemaPath: "#/properties/model/properties/name/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid1 = _errs5 === errors;
										} else var valid1 = true;
										if (valid1) {
											if (data0.digest !== void 0) {
												const _errs7 = errors;
												if (!validate2(data0.digest, {
													instancePath: instancePath + "/model/digest",
													parentData: data0,
													parentDataProperty: "digest",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
													errors = vErrors.length;
												}
												var valid1 = _errs7 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data0.label !== void 0) {
													const _errs8 = errors;
													if (typeof data0.label !== "string") {
														validate1.errors = [{
															instancePath: instancePath + "/model/label",
															schemaPath: "#/properties/model/properties/label/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs8 === errors;
												} else var valid1 = true;
											}
										}
									}
								}
							} else {
								validate1.errors = [{
									instancePath: instancePath + "/model",
									schemaPath: "#/properties/model/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.baseline !== void 0) {
							let data4 = data.baseline;
							const _errs10 = errors;
							if (errors === _errs10) {
								if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
									let missing2;
									if (data4.reference === void 0 && (missing2 = "reference") || data4.digest === void 0 && (missing2 = "digest") || data4.label === void 0 && (missing2 = "label")) {
										validate1.errors = [{
											instancePath: instancePath + "/baseline",
											schemaPath: "#/properties/baseline/required",
											keyword: "required",
											params: { missingProperty: missing2 },
											message: "must have required property '" + missing2 + "'"
										}];
										return false;
									} else {
										const _errs12 = errors;
										for (const key2 in data4) if (!(key2 === "reference" || key2 === "digest" || key2 === "label")) {
											validate1.errors = [{
												instancePath: instancePath + "/baseline",
												schemaPath: "#/properties/baseline/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key2 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (_errs12 === errors) {
											if (data4.reference !== void 0) {
												const _errs13 = errors;
												if (typeof data4.reference !== "string") {
													validate1.errors = [{
														instancePath: instancePath + "/baseline/reference",
														schemaPath: "#/properties/baseline/properties/reference/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid2 = _errs13 === errors;
											} else var valid2 = true;
											if (valid2) {
												if (data4.digest !== void 0) {
													const _errs15 = errors;
													if (!validate2(data4.digest, {
														instancePath: instancePath + "/baseline/digest",
														parentData: data4,
														parentDataProperty: "digest",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
														errors = vErrors.length;
													}
													var valid2 = _errs15 === errors;
												} else var valid2 = true;
												if (valid2) {
													if (data4.label !== void 0) {
														const _errs16 = errors;
														if (typeof data4.label !== "string") {
															validate1.errors = [{
																instancePath: instancePath + "/baseline/label",
																schemaPath: "#/properties/baseline/properties/label/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid2 = _errs16 === errors;
													} else var valid2 = true;
												}
											}
										}
									}
								} else {
									validate1.errors = [{
										instancePath: instancePath + "/baseline",
										schemaPath: "#/properties/baseline/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
							var valid0 = _errs10 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.rows !== void 0) {
								let data8 = data.rows;
								const _errs18 = errors;
								if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
									validate1.errors = [{
										instancePath: instancePath + "/rows",
										schemaPath: "#/properties/rows/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer"
									}];
									return false;
								}
								if (errors === _errs18) {
									if (typeof data8 == "number" && isFinite(data8)) {
										if (data8 < 0 || isNaN(data8)) {
											validate1.errors = [{
												instancePath: instancePath + "/rows",
												schemaPath: "#/properties/rows/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											}];
											return false;
										}
									}
								}
								var valid0 = _errs18 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.positives !== void 0) {
									let data9 = data.positives;
									const _errs20 = errors;
									if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
										validate1.errors = [{
											instancePath: instancePath + "/positives",
											schemaPath: "#/properties/positives/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										}];
										return false;
									}
									if (errors === _errs20) {
										if (typeof data9 == "number" && isFinite(data9)) {
											if (data9 < 0 || isNaN(data9)) {
												validate1.errors = [{
													instancePath: instancePath + "/positives",
													schemaPath: "#/properties/positives/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0"
												}];
												return false;
											}
										}
									}
									var valid0 = _errs20 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.oneAgainstRest !== void 0) {
										let data10 = data.oneAgainstRest;
										const _errs22 = errors;
										if (errors === _errs22) {
											if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
												let missing3;
												if (data10.positive === void 0 && (missing3 = "positive") || data10.others === void 0 && (missing3 = "others")) {
													validate1.errors = [{
														instancePath: instancePath + "/oneAgainstRest",
														schemaPath: "#/properties/oneAgainstRest/required",
														keyword: "required",
														params: { missingProperty: missing3 },
														message: "must have required property '" + missing3 + "'"
													}];
													return false;
												} else {
													const _errs24 = errors;
													for (const key3 in data10) if (!(key3 === "positive" || key3 === "others")) {
														validate1.errors = [{
															instancePath: instancePath + "/oneAgainstRest",
															schemaPath: "#/properties/oneAgainstRest/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key3 },
															message: "must NOT have additional properties"
														}];
														return false;
													}
													if (_errs24 === errors) {
														if (data10.positive !== void 0) {
															const _errs25 = errors;
															if (typeof data10.positive !== "string") {
																validate1.errors = [{
																	instancePath: instancePath + "/oneAgainstRest/positive",
																	schemaPath: "#/properties/oneAgainstRest/properties/positive/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}];
																return false;
															}
															var valid3 = _errs25 === errors;
														} else var valid3 = true;
														if (valid3) {
															if (data10.others !== void 0) {
																let data12 = data10.others;
																const _errs27 = errors;
																if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
																	validate1.errors = [{
																		instancePath: instancePath + "/oneAgainstRest/others",
																		schemaPath: "#/properties/oneAgainstRest/properties/others/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer"
																	}];
																	return false;
																}
																if (errors === _errs27) {
																	if (typeof data12 == "number" && isFinite(data12)) {
																		if (data12 < 2 || isNaN(data12)) {
																			validate1.errors = [{
																				instancePath: instancePath + "/oneAgainstRest/others",
																				schemaPath: "#/properties/oneAgainstRest/properties/others/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 2
																				},
																				message: "must be >= 2"
																			}];
																			return false;
																		}
																	}
																}
																var valid3 = _errs27 === errors;
															} else var valid3 = true;
														}
													}
												}
											} else {
												validate1.errors = [{
													instancePath: instancePath + "/oneAgainstRest",
													schemaPath: "#/properties/oneAgainstRest/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}];
												return false;
											}
										}
										var valid0 = _errs22 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.unpredicted !== void 0) {
											const _errs29 = errors;
											if (!validate5(data.unpredicted, {
												instancePath: instancePath + "/unpredicted",
												parentData: data,
												parentDataProperty: "unpredicted",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs29 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.outcomes !== void 0) {
												let data14 = data.outcomes;
												const _errs30 = errors;
												if (errors === _errs30) {
													if (Array.isArray(data14)) {
														if (data14.length < 1) {
															validate1.errors = [{
																instancePath: instancePath + "/outcomes",
																schemaPath: "#/properties/outcomes/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																message: "must NOT have fewer than 1 items"
															}];
															return false;
														} else {
															const len0 = data14.length;
															for (let i0 = 0; i0 < len0; i0++) {
																const _errs32 = errors;
																if (!validate7(data14[i0], {
																	instancePath: instancePath + "/outcomes/" + i0,
																	parentData: data14,
																	parentDataProperty: i0,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
																	errors = vErrors.length;
																}
																if (!(_errs32 === errors)) break;
															}
														}
													} else {
														validate1.errors = [{
															instancePath: instancePath + "/outcomes",
															schemaPath: "#/properties/outcomes/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array"
														}];
														return false;
													}
												}
												var valid0 = _errs30 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.waivers !== void 0) {
													let data16 = data.waivers;
													const _errs33 = errors;
													if (errors === _errs33) {
														if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
															let missing4;
															if (data16.policy === void 0 && (missing4 = "policy") || data16.used === void 0 && (missing4 = "used") || data16.refused === void 0 && (missing4 = "refused")) {
																validate1.errors = [{
																	instancePath: instancePath + "/waivers",
																	schemaPath: "#/properties/waivers/required",
																	keyword: "required",
																	params: { missingProperty: missing4 },
																	message: "must have required property '" + missing4 + "'"
																}];
																return false;
															} else {
																const _errs35 = errors;
																for (const key4 in data16) if (!(key4 === "policy" || key4 === "used" || key4 === "refused")) {
																	validate1.errors = [{
																		instancePath: instancePath + "/waivers",
																		schemaPath: "#/properties/waivers/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key4 },
																		message: "must NOT have additional properties"
																	}];
																	return false;
																}
																if (_errs35 === errors) {
																	if (data16.policy !== void 0) {
																		let data17 = data16.policy;
																		const _errs36 = errors;
																		if (errors === _errs36) {
																			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																				let missing5;
																				if (data17.allowed === void 0 && (missing5 = "allowed") || data17.authorAlone === void 0 && (missing5 = "authorAlone") || data17.longestDays === void 0 && (missing5 = "longestDays")) {
																					validate1.errors = [{
																						instancePath: instancePath + "/waivers/policy",
																						schemaPath: "#/properties/waivers/properties/policy/required",
																						keyword: "required",
																						params: { missingProperty: missing5 },
																						message: "must have required property '" + missing5 + "'"
																					}];
																					return false;
																				} else {
																					const _errs38 = errors;
																					for (const key5 in data17) if (!(key5 === "allowed" || key5 === "authorAlone" || key5 === "longestDays")) {
																						validate1.errors = [{
																							instancePath: instancePath + "/waivers/policy",
																							schemaPath: "#/properties/waivers/properties/policy/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key5 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (_errs38 === errors) {
																						if (data17.allowed !== void 0) {
																							const _errs39 = errors;
																							if (typeof data17.allowed !== "boolean") {
																								validate1.errors = [{
																									instancePath: instancePath + "/waivers/policy/allowed",
																									schemaPath: "#/properties/waivers/properties/policy/properties/allowed/type",
																									keyword: "type",
																									params: { type: "boolean" },
																									message: "must be boolean"
																								}];
																								return false;
																							}
																							var valid6 = _errs39 === errors;
																						} else var valid6 = true;
																						if (valid6) {
																							if (data17.authorAlone !== void 0) {
																								const _errs41 = errors;
																								if (typeof data17.authorAlone !== "boolean") {
																									validate1.errors = [{
																										instancePath: instancePath + "/waivers/policy/authorAlone",
																										schemaPath: "#/properties/waivers/properties/policy/properties/authorAlone/type",
																										keyword: "type",
																										params: { type: "boolean" },
																										message: "must be boolean"
																									}];
																									return false;
																								}
																								var valid6 = _errs41 === errors;
																							} else var valid6 = true;
																							if (valid6) {
																								if (data17.longestDays !== void 0) {
																									let data20 = data17.longestDays;
																									const _errs43 = errors;
																									if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																										validate1.errors = [{
																											instancePath: instancePath + "/waivers/policy/longestDays",
																											schemaPath: "#/properties/waivers/properties/policy/properties/longestDays/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs43) {
																										if (typeof data20 == "number" && isFinite(data20)) {
																											if (data20 > 90 || isNaN(data20)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/waivers/policy/longestDays",
																													schemaPath: "#/properties/waivers/properties/policy/properties/longestDays/maximum",
																													keyword: "maximum",
																													params: {
																														comparison: "<=",
																														limit: 90
																													},
																													message: "must be <= 90"
																												}];
																												return false;
																											} else if (data20 < 1 || isNaN(data20)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/waivers/policy/longestDays",
																													schemaPath: "#/properties/waivers/properties/policy/properties/longestDays/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 1
																													},
																													message: "must be >= 1"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid6 = _errs43 === errors;
																								} else var valid6 = true;
																							}
																						}
																					}
																				}
																			} else {
																				validate1.errors = [{
																					instancePath: instancePath + "/waivers/policy",
																					schemaPath: "#/properties/waivers/properties/policy/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		var valid5 = _errs36 === errors;
																	} else var valid5 = true;
																	if (valid5) {
																		if (data16.used !== void 0) {
																			let data21 = data16.used;
																			const _errs45 = errors;
																			if (errors === _errs45) {
																				if (Array.isArray(data21)) {
																					if (data21.length > 1e3) {
																						validate1.errors = [{
																							instancePath: instancePath + "/waivers/used",
																							schemaPath: "#/properties/waivers/properties/used/maxItems",
																							keyword: "maxItems",
																							params: { limit: 1e3 },
																							message: "must NOT have more than 1000 items"
																						}];
																						return false;
																					} else {
																						const len1 = data21.length;
																						for (let i1 = 0; i1 < len1; i1++) {
																							const _errs47 = errors;
																							if (!validate14(data21[i1], {
																								instancePath: instancePath + "/waivers/used/" + i1,
																								parentData: data21,
																								parentDataProperty: i1,
																								rootData,
																								dynamicAnchors
																							})) {
																								vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
																								errors = vErrors.length;
																							}
																							if (!(_errs47 === errors)) break;
																						}
																					}
																				} else {
																					validate1.errors = [{
																						instancePath: instancePath + "/waivers/used",
																						schemaPath: "#/properties/waivers/properties/used/type",
																						keyword: "type",
																						params: { type: "array" },
																						message: "must be array"
																					}];
																					return false;
																				}
																			}
																			var valid5 = _errs45 === errors;
																		} else var valid5 = true;
																		if (valid5) {
																			if (data16.refused !== void 0) {
																				let data23 = data16.refused;
																				const _errs48 = errors;
																				if (errors === _errs48) {
																					if (Array.isArray(data23)) {
																						if (data23.length > 1e3) {
																							validate1.errors = [{
																								instancePath: instancePath + "/waivers/refused",
																								schemaPath: "#/properties/waivers/properties/refused/maxItems",
																								keyword: "maxItems",
																								params: { limit: 1e3 },
																								message: "must NOT have more than 1000 items"
																							}];
																							return false;
																						} else {
																							const len2 = data23.length;
																							for (let i2 = 0; i2 < len2; i2++) {
																								const _errs50 = errors;
																								if (!validate17(data23[i2], {
																									instancePath: instancePath + "/waivers/refused/" + i2,
																									parentData: data23,
																									parentDataProperty: i2,
																									rootData,
																									dynamicAnchors
																								})) {
																									vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
																									errors = vErrors.length;
																								}
																								if (!(_errs50 === errors)) break;
																							}
																						}
																					} else {
																						validate1.errors = [{
																							instancePath: instancePath + "/waivers/refused",
																							schemaPath: "#/properties/waivers/properties/refused/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}];
																						return false;
																					}
																				}
																				var valid5 = _errs48 === errors;
																			} else var valid5 = true;
																		}
																	}
																}
															}
														} else {
															validate1.errors = [{
																instancePath: instancePath + "/waivers",
																schemaPath: "#/properties/waivers/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
													}
													var valid0 = _errs33 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.slices !== void 0) {
														let data25 = data.slices;
														const _errs51 = errors;
														if (errors === _errs51) {
															if (Array.isArray(data25)) {
																const len3 = data25.length;
																for (let i3 = 0; i3 < len3; i3++) {
																	let data26 = data25[i3];
																	const _errs53 = errors;
																	if (errors === _errs53) {
																		if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																			let missing6;
																			if (data26.column === void 0 && (missing6 = "column") || data26.value === void 0 && (missing6 = "value") || data26.rows === void 0 && (missing6 = "rows") || data26.metric === void 0 && (missing6 = "metric") || data26.candidate === void 0 && (missing6 = "candidate")) {
																				validate1.errors = [{
																					instancePath: instancePath + "/slices/" + i3,
																					schemaPath: "#/properties/slices/items/required",
																					keyword: "required",
																					params: { missingProperty: missing6 },
																					message: "must have required property '" + missing6 + "'"
																				}];
																				return false;
																			} else {
																				const _errs55 = errors;
																				for (const key6 in data26) if (!func2.call(schema1.properties.slices.items.properties, key6)) {
																					validate1.errors = [{
																						instancePath: instancePath + "/slices/" + i3,
																						schemaPath: "#/properties/slices/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key6 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs55 === errors) {
																					if (data26.column !== void 0) {
																						const _errs56 = errors;
																						if (typeof data26.column !== "string") {
																							validate1.errors = [{
																								instancePath: instancePath + "/slices/" + i3 + "/column",
																								schemaPath: "#/properties/slices/items/properties/column/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																						var valid10 = _errs56 === errors;
																					} else var valid10 = true;
																					if (valid10) {
																						if (data26.value !== void 0) {
																							const _errs58 = errors;
																							if (typeof data26.value !== "string") {
																								validate1.errors = [{
																									instancePath: instancePath + "/slices/" + i3 + "/value",
																									schemaPath: "#/properties/slices/items/properties/value/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																							var valid10 = _errs58 === errors;
																						} else var valid10 = true;
																						if (valid10) {
																							if (data26.rows !== void 0) {
																								let data29 = data26.rows;
																								const _errs60 = errors;
																								if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
																									validate1.errors = [{
																										instancePath: instancePath + "/slices/" + i3 + "/rows",
																										schemaPath: "#/properties/slices/items/properties/rows/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs60) {
																									if (typeof data29 == "number" && isFinite(data29)) {
																										if (data29 < 0 || isNaN(data29)) {
																											validate1.errors = [{
																												instancePath: instancePath + "/slices/" + i3 + "/rows",
																												schemaPath: "#/properties/slices/items/properties/rows/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid10 = _errs60 === errors;
																							} else var valid10 = true;
																							if (valid10) {
																								if (data26.positives !== void 0) {
																									let data30 = data26.positives;
																									const _errs62 = errors;
																									if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
																										validate1.errors = [{
																											instancePath: instancePath + "/slices/" + i3 + "/positives",
																											schemaPath: "#/properties/slices/items/properties/positives/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs62) {
																										if (typeof data30 == "number" && isFinite(data30)) {
																											if (data30 < 0 || isNaN(data30)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/slices/" + i3 + "/positives",
																													schemaPath: "#/properties/slices/items/properties/positives/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid10 = _errs62 === errors;
																								} else var valid10 = true;
																								if (valid10) {
																									if (data26.unpredicted !== void 0) {
																										const _errs64 = errors;
																										if (!validate5(data26.unpredicted, {
																											instancePath: instancePath + "/slices/" + i3 + "/unpredicted",
																											parentData: data26,
																											parentDataProperty: "unpredicted",
																											rootData,
																											dynamicAnchors
																										})) {
																											vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
																											errors = vErrors.length;
																										}
																										var valid10 = _errs64 === errors;
																									} else var valid10 = true;
																									if (valid10) {
																										if (data26.metric !== void 0) {
																											const _errs65 = errors;
																											if (typeof data26.metric !== "string") {
																												validate1.errors = [{
																													instancePath: instancePath + "/slices/" + i3 + "/metric",
																													schemaPath: "#/properties/slices/items/properties/metric/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																											var valid10 = _errs65 === errors;
																										} else var valid10 = true;
																										if (valid10) {
																											if (data26.candidate !== void 0) {
																												let data33 = data26.candidate;
																												const _errs67 = errors;
																												if (!(typeof data33 == "number" && isFinite(data33))) {
																													validate1.errors = [{
																														instancePath: instancePath + "/slices/" + i3 + "/candidate",
																														schemaPath: "#/properties/slices/items/properties/candidate/type",
																														keyword: "type",
																														params: { type: "number" },
																														message: "must be number"
																													}];
																													return false;
																												}
																												var valid10 = _errs67 === errors;
																											} else var valid10 = true;
																											if (valid10) {
																												if (data26.baseline !== void 0) {
																													let data34 = data26.baseline;
																													const _errs69 = errors;
																													if (!(typeof data34 == "number" && isFinite(data34))) {
																														validate1.errors = [{
																															instancePath: instancePath + "/slices/" + i3 + "/baseline",
																															schemaPath: "#/properties/slices/items/properties/baseline/type",
																															keyword: "type",
																															params: { type: "number" },
																															message: "must be number"
																														}];
																														return false;
																													}
																													var valid10 = _errs69 === errors;
																												} else var valid10 = true;
																												if (valid10) {
																													if (data26.change !== void 0) {
																														const _errs71 = errors;
																														if (!validate8(data26.change, {
																															instancePath: instancePath + "/slices/" + i3 + "/change",
																															parentData: data26,
																															parentDataProperty: "change",
																															rootData,
																															dynamicAnchors
																														})) {
																															vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
																															errors = vErrors.length;
																														}
																														var valid10 = _errs71 === errors;
																													} else var valid10 = true;
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate1.errors = [{
																				instancePath: instancePath + "/slices/" + i3,
																				schemaPath: "#/properties/slices/items/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																	if (!(_errs53 === errors)) break;
																}
															} else {
																validate1.errors = [{
																	instancePath: instancePath + "/slices",
																	schemaPath: "#/properties/slices/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs51 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.sliceCounts !== void 0) {
															let data36 = data.sliceCounts;
															const _errs72 = errors;
															if (errors === _errs72) {
																if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																	let missing7;
																	if (data36.measured === void 0 && (missing7 = "measured") || data36.worse === void 0 && (missing7 = "worse") || data36.unmeasured === void 0 && (missing7 = "unmeasured")) {
																		validate1.errors = [{
																			instancePath: instancePath + "/sliceCounts",
																			schemaPath: "#/properties/sliceCounts/required",
																			keyword: "required",
																			params: { missingProperty: missing7 },
																			message: "must have required property '" + missing7 + "'"
																		}];
																		return false;
																	} else {
																		const _errs74 = errors;
																		for (const key7 in data36) if (!(key7 === "measured" || key7 === "worse" || key7 === "unmeasured")) {
																			validate1.errors = [{
																				instancePath: instancePath + "/sliceCounts",
																				schemaPath: "#/properties/sliceCounts/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key7 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (_errs74 === errors) {
																			if (data36.measured !== void 0) {
																				let data37 = data36.measured;
																				const _errs75 = errors;
																				if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
																					validate1.errors = [{
																						instancePath: instancePath + "/sliceCounts/measured",
																						schemaPath: "#/properties/sliceCounts/properties/measured/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs75) {
																					if (typeof data37 == "number" && isFinite(data37)) {
																						if (data37 < 0 || isNaN(data37)) {
																							validate1.errors = [{
																								instancePath: instancePath + "/sliceCounts/measured",
																								schemaPath: "#/properties/sliceCounts/properties/measured/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid11 = _errs75 === errors;
																			} else var valid11 = true;
																			if (valid11) {
																				if (data36.worse !== void 0) {
																					let data38 = data36.worse;
																					const _errs77 = errors;
																					if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
																						validate1.errors = [{
																							instancePath: instancePath + "/sliceCounts/worse",
																							schemaPath: "#/properties/sliceCounts/properties/worse/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}];
																						return false;
																					}
																					if (errors === _errs77) {
																						if (typeof data38 == "number" && isFinite(data38)) {
																							if (data38 < 0 || isNaN(data38)) {
																								validate1.errors = [{
																									instancePath: instancePath + "/sliceCounts/worse",
																									schemaPath: "#/properties/sliceCounts/properties/worse/minimum",
																									keyword: "minimum",
																									params: {
																										comparison: ">=",
																										limit: 0
																									},
																									message: "must be >= 0"
																								}];
																								return false;
																							}
																						}
																					}
																					var valid11 = _errs77 === errors;
																				} else var valid11 = true;
																				if (valid11) {
																					if (data36.unmeasured !== void 0) {
																						let data39 = data36.unmeasured;
																						const _errs79 = errors;
																						if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
																							validate1.errors = [{
																								instancePath: instancePath + "/sliceCounts/unmeasured",
																								schemaPath: "#/properties/sliceCounts/properties/unmeasured/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}];
																							return false;
																						}
																						if (errors === _errs79) {
																							if (typeof data39 == "number" && isFinite(data39)) {
																								if (data39 < 0 || isNaN(data39)) {
																									validate1.errors = [{
																										instancePath: instancePath + "/sliceCounts/unmeasured",
																										schemaPath: "#/properties/sliceCounts/properties/unmeasured/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							}
																						}
																						var valid11 = _errs79 === errors;
																					} else var valid11 = true;
																				}
																			}
																		}
																	}
																} else {
																	validate1.errors = [{
																		instancePath: instancePath + "/sliceCounts",
																		schemaPath: "#/properties/sliceCounts/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
															var valid0 = _errs72 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.tooFewRows !== void 0) {
																let data40 = data.tooFewRows;
																const _errs81 = errors;
																if (errors === _errs81) {
																	if (Array.isArray(data40)) {
																		if (data40.length > 200) {
																			validate1.errors = [{
																				instancePath: instancePath + "/tooFewRows",
																				schemaPath: "#/properties/tooFewRows/maxItems",
																				keyword: "maxItems",
																				params: { limit: 200 },
																				message: "must NOT have more than 200 items"
																			}];
																			return false;
																		} else {
																			const len4 = data40.length;
																			for (let i4 = 0; i4 < len4; i4++) {
																				let data41 = data40[i4];
																				const _errs83 = errors;
																				if (errors === _errs83) {
																					if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
																						let missing8;
																						if (data41.column === void 0 && (missing8 = "column") || data41.minRows === void 0 && (missing8 = "minRows") || data41.values === void 0 && (missing8 = "values") || data41.omitted === void 0 && (missing8 = "omitted")) {
																							validate1.errors = [{
																								instancePath: instancePath + "/tooFewRows/" + i4,
																								schemaPath: "#/properties/tooFewRows/items/required",
																								keyword: "required",
																								params: { missingProperty: missing8 },
																								message: "must have required property '" + missing8 + "'"
																							}];
																							return false;
																						} else {
																							const _errs85 = errors;
																							for (const key8 in data41) if (!(key8 === "column" || key8 === "minRows" || key8 === "metrics" || key8 === "values" || key8 === "omitted")) {
																								validate1.errors = [{
																									instancePath: instancePath + "/tooFewRows/" + i4,
																									schemaPath: "#/properties/tooFewRows/items/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key8 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs85 === errors) {
																								if (data41.column !== void 0) {
																									let data42 = data41.column;
																									const _errs86 = errors;
																									if (errors === _errs86) {
																										if (typeof data42 === "string") {
																											if (func0(data42) > 2e3) {
																												validate1.errors = [{
																													instancePath: instancePath + "/tooFewRows/" + i4 + "/column",
																													schemaPath: "#/properties/tooFewRows/items/properties/column/maxLength",
																													keyword: "maxLength",
																													params: { limit: 2e3 },
																													message: "must NOT have more than 2000 characters"
																												}];
																												return false;
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/tooFewRows/" + i4 + "/column",
																												schemaPath: "#/properties/tooFewRows/items/properties/column/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid13 = _errs86 === errors;
																								} else var valid13 = true;
																								if (valid13) {
																									if (data41.minRows !== void 0) {
																										let data43 = data41.minRows;
																										const _errs88 = errors;
																										if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
																											validate1.errors = [{
																												instancePath: instancePath + "/tooFewRows/" + i4 + "/minRows",
																												schemaPath: "#/properties/tooFewRows/items/properties/minRows/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs88) {
																											if (typeof data43 == "number" && isFinite(data43)) {
																												if (data43 < 1 || isNaN(data43)) {
																													validate1.errors = [{
																														instancePath: instancePath + "/tooFewRows/" + i4 + "/minRows",
																														schemaPath: "#/properties/tooFewRows/items/properties/minRows/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 1
																														},
																														message: "must be >= 1"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid13 = _errs88 === errors;
																									} else var valid13 = true;
																									if (valid13) {
																										if (data41.metrics !== void 0) {
																											let data44 = data41.metrics;
																											const _errs90 = errors;
																											if (errors === _errs90) {
																												if (Array.isArray(data44)) {
																													if (data44.length > 2e3) {
																														validate1.errors = [{
																															instancePath: instancePath + "/tooFewRows/" + i4 + "/metrics",
																															schemaPath: "#/properties/tooFewRows/items/properties/metrics/maxItems",
																															keyword: "maxItems",
																															params: { limit: 2e3 },
																															message: "must NOT have more than 2000 items"
																														}];
																														return false;
																													} else {
																														const len5 = data44.length;
																														for (let i5 = 0; i5 < len5; i5++) {
																															let data45 = data44[i5];
																															const _errs92 = errors;
																															if (errors === _errs92) {
																																if (typeof data45 === "string") {
																																	if (func0(data45) > 2e3) {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/tooFewRows/" + i4 + "/metrics/" + i5,
																																			schemaPath: "#/properties/tooFewRows/items/properties/metrics/items/maxLength",
																																			keyword: "maxLength",
																																			params: { limit: 2e3 },
																																			message: "must NOT have more than 2000 characters"
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate1.errors = [{
																																		instancePath: instancePath + "/tooFewRows/" + i4 + "/metrics/" + i5,
																																		schemaPath: "#/properties/tooFewRows/items/properties/metrics/items/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}];
																																	return false;
																																}
																															}
																															if (!(_errs92 === errors)) break;
																														}
																													}
																												} else {
																													validate1.errors = [{
																														instancePath: instancePath + "/tooFewRows/" + i4 + "/metrics",
																														schemaPath: "#/properties/tooFewRows/items/properties/metrics/type",
																														keyword: "type",
																														params: { type: "array" },
																														message: "must be array"
																													}];
																													return false;
																												}
																											}
																											var valid13 = _errs90 === errors;
																										} else var valid13 = true;
																										if (valid13) {
																											if (data41.values !== void 0) {
																												let data46 = data41.values;
																												const _errs94 = errors;
																												if (errors === _errs94) {
																													if (Array.isArray(data46)) {
																														if (data46.length > 20) {
																															validate1.errors = [{
																																instancePath: instancePath + "/tooFewRows/" + i4 + "/values",
																																schemaPath: "#/properties/tooFewRows/items/properties/values/maxItems",
																																keyword: "maxItems",
																																params: { limit: 20 },
																																message: "must NOT have more than 20 items"
																															}];
																															return false;
																														} else {
																															const len6 = data46.length;
																															for (let i6 = 0; i6 < len6; i6++) {
																																let data47 = data46[i6];
																																const _errs96 = errors;
																																if (errors === _errs96) {
																																	if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
																																		let missing9;
																																		if (data47.value === void 0 && (missing9 = "value") || data47.rows === void 0 && (missing9 = "rows")) {
																																			validate1.errors = [{
																																				instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6,
																																				schemaPath: "#/properties/tooFewRows/items/properties/values/items/required",
																																				keyword: "required",
																																				params: { missingProperty: missing9 },
																																				message: "must have required property '" + missing9 + "'"
																																			}];
																																			return false;
																																		} else {
																																			const _errs98 = errors;
																																			for (const key9 in data47) if (!(key9 === "value" || key9 === "rows")) {
																																				validate1.errors = [{
																																					instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6,
																																					schemaPath: "#/properties/tooFewRows/items/properties/values/items/additionalProperties",
																																					keyword: "additionalProperties",
																																					params: { additionalProperty: key9 },
																																					message: "must NOT have additional properties"
																																				}];
																																				return false;
																																			}
																																			if (_errs98 === errors) {
																																				if (data47.value !== void 0) {
																																					let data48 = data47.value;
																																					const _errs99 = errors;
																																					if (errors === _errs99) {
																																						if (typeof data48 === "string") {
																																							if (func0(data48) > 2e3) {
																																								validate1.errors = [{
																																									instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6 + "/value",
																																									schemaPath: "#/properties/tooFewRows/items/properties/values/items/properties/value/maxLength",
																																									keyword: "maxLength",
																																									params: { limit: 2e3 },
																																									message: "must NOT have more than 2000 characters"
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6 + "/value",
																																								schemaPath: "#/properties/tooFewRows/items/properties/values/items/properties/value/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid16 = _errs99 === errors;
																																				} else var valid16 = true;
																																				if (valid16) {
																																					if (data47.rows !== void 0) {
																																						let data49 = data47.rows;
																																						const _errs101 = errors;
																																						if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6 + "/rows",
																																								schemaPath: "#/properties/tooFewRows/items/properties/values/items/properties/rows/type",
																																								keyword: "type",
																																								params: { type: "integer" },
																																								message: "must be integer"
																																							}];
																																							return false;
																																						}
																																						if (errors === _errs101) {
																																							if (typeof data49 == "number" && isFinite(data49)) {
																																								if (data49 < 0 || isNaN(data49)) {
																																									validate1.errors = [{
																																										instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6 + "/rows",
																																										schemaPath: "#/properties/tooFewRows/items/properties/values/items/properties/rows/minimum",
																																										keyword: "minimum",
																																										params: {
																																											comparison: ">=",
																																											limit: 0
																																										},
																																										message: "must be >= 0"
																																									}];
																																									return false;
																																								}
																																							}
																																						}
																																						var valid16 = _errs101 === errors;
																																					} else var valid16 = true;
																																				}
																																			}
																																		}
																																	} else {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/tooFewRows/" + i4 + "/values/" + i6,
																																			schemaPath: "#/properties/tooFewRows/items/properties/values/items/type",
																																			keyword: "type",
																																			params: { type: "object" },
																																			message: "must be object"
																																		}];
																																		return false;
																																	}
																																}
																																if (!(_errs96 === errors)) break;
																															}
																														}
																													} else {
																														validate1.errors = [{
																															instancePath: instancePath + "/tooFewRows/" + i4 + "/values",
																															schemaPath: "#/properties/tooFewRows/items/properties/values/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}];
																														return false;
																													}
																												}
																												var valid13 = _errs94 === errors;
																											} else var valid13 = true;
																											if (valid13) {
																												if (data41.omitted !== void 0) {
																													let data50 = data41.omitted;
																													const _errs103 = errors;
																													if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50) && isFinite(data50))) {
																														validate1.errors = [{
																															instancePath: instancePath + "/tooFewRows/" + i4 + "/omitted",
																															schemaPath: "#/properties/tooFewRows/items/properties/omitted/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs103) {
																														if (typeof data50 == "number" && isFinite(data50)) {
																															if (data50 < 0 || isNaN(data50)) {
																																validate1.errors = [{
																																	instancePath: instancePath + "/tooFewRows/" + i4 + "/omitted",
																																	schemaPath: "#/properties/tooFewRows/items/properties/omitted/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid13 = _errs103 === errors;
																												} else var valid13 = true;
																											}
																										}
																									}
																								}
																							}
																						}
																					} else {
																						validate1.errors = [{
																							instancePath: instancePath + "/tooFewRows/" + i4,
																							schemaPath: "#/properties/tooFewRows/items/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				if (!(_errs83 === errors)) break;
																			}
																		}
																	} else {
																		validate1.errors = [{
																			instancePath: instancePath + "/tooFewRows",
																			schemaPath: "#/properties/tooFewRows/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs81 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.disagreement !== void 0) {
																	let data51 = data.disagreement;
																	const _errs105 = errors;
																	if (errors === _errs105) {
																		if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
																			let missing10;
																			if (data51.newlyWrong === void 0 && (missing10 = "newlyWrong") || data51.newlyRight === void 0 && (missing10 = "newlyRight") || data51.rows === void 0 && (missing10 = "rows") || data51.pValue === void 0 && (missing10 = "pValue")) {
																				validate1.errors = [{
																					instancePath: instancePath + "/disagreement",
																					schemaPath: "#/properties/disagreement/required",
																					keyword: "required",
																					params: { missingProperty: missing10 },
																					message: "must have required property '" + missing10 + "'"
																				}];
																				return false;
																			} else {
																				const _errs107 = errors;
																				for (const key10 in data51) if (!(key10 === "newlyWrong" || key10 === "newlyRight" || key10 === "rows" || key10 === "pValue")) {
																					validate1.errors = [{
																						instancePath: instancePath + "/disagreement",
																						schemaPath: "#/properties/disagreement/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key10 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs107 === errors) {
																					if (data51.newlyWrong !== void 0) {
																						let data52 = data51.newlyWrong;
																						const _errs108 = errors;
																						if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
																							validate1.errors = [{
																								instancePath: instancePath + "/disagreement/newlyWrong",
																								schemaPath: "#/properties/disagreement/properties/newlyWrong/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}];
																							return false;
																						}
																						if (errors === _errs108) {
																							if (typeof data52 == "number" && isFinite(data52)) {
																								if (data52 < 0 || isNaN(data52)) {
																									validate1.errors = [{
																										instancePath: instancePath + "/disagreement/newlyWrong",
																										schemaPath: "#/properties/disagreement/properties/newlyWrong/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							}
																						}
																						var valid17 = _errs108 === errors;
																					} else var valid17 = true;
																					if (valid17) {
																						if (data51.newlyRight !== void 0) {
																							let data53 = data51.newlyRight;
																							const _errs110 = errors;
																							if (!(typeof data53 == "number" && !(data53 % 1) && !isNaN(data53) && isFinite(data53))) {
																								validate1.errors = [{
																									instancePath: instancePath + "/disagreement/newlyRight",
																									schemaPath: "#/properties/disagreement/properties/newlyRight/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (errors === _errs110) {
																								if (typeof data53 == "number" && isFinite(data53)) {
																									if (data53 < 0 || isNaN(data53)) {
																										validate1.errors = [{
																											instancePath: instancePath + "/disagreement/newlyRight",
																											schemaPath: "#/properties/disagreement/properties/newlyRight/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 0
																											},
																											message: "must be >= 0"
																										}];
																										return false;
																									}
																								}
																							}
																							var valid17 = _errs110 === errors;
																						} else var valid17 = true;
																						if (valid17) {
																							if (data51.rows !== void 0) {
																								let data54 = data51.rows;
																								const _errs112 = errors;
																								if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54))) {
																									validate1.errors = [{
																										instancePath: instancePath + "/disagreement/rows",
																										schemaPath: "#/properties/disagreement/properties/rows/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs112) {
																									if (typeof data54 == "number" && isFinite(data54)) {
																										if (data54 < 0 || isNaN(data54)) {
																											validate1.errors = [{
																												instancePath: instancePath + "/disagreement/rows",
																												schemaPath: "#/properties/disagreement/properties/rows/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid17 = _errs112 === errors;
																							} else var valid17 = true;
																							if (valid17) {
																								if (data51.pValue !== void 0) {
																									let data55 = data51.pValue;
																									const _errs114 = errors;
																									if (errors === _errs114) {
																										if (typeof data55 == "number" && isFinite(data55)) {
																											if (data55 > 1 || isNaN(data55)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/disagreement/pValue",
																													schemaPath: "#/properties/disagreement/properties/pValue/maximum",
																													keyword: "maximum",
																													params: {
																														comparison: "<=",
																														limit: 1
																													},
																													message: "must be <= 1"
																												}];
																												return false;
																											} else if (data55 < 0 || isNaN(data55)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/disagreement/pValue",
																													schemaPath: "#/properties/disagreement/properties/pValue/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/disagreement/pValue",
																												schemaPath: "#/properties/disagreement/properties/pValue/type",
																												keyword: "type",
																												params: { type: "number" },
																												message: "must be number"
																											}];
																											return false;
																										}
																									}
																									var valid17 = _errs114 === errors;
																								} else var valid17 = true;
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate1.errors = [{
																				instancePath: instancePath + "/disagreement",
																				schemaPath: "#/properties/disagreement/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs105 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.curves !== void 0) {
																		let data56 = data.curves;
																		const _errs116 = errors;
																		if (errors === _errs116) {
																			if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
																				const _errs118 = errors;
																				for (const key11 in data56) if (!(key11 === "roc" || key11 === "precisionRecall" || key11 === "calibration" || key11 === "confusion")) {
																					validate1.errors = [{
																						instancePath: instancePath + "/curves",
																						schemaPath: "#/properties/curves/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key11 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs118 === errors) {
																					if (data56.roc !== void 0) {
																						let data57 = data56.roc;
																						const _errs119 = errors;
																						if (errors === _errs119) {
																							if (Array.isArray(data57)) {
																								const len7 = data57.length;
																								for (let i7 = 0; i7 < len7; i7++) {
																									let data58 = data57[i7];
																									const _errs121 = errors;
																									if (errors === _errs121) {
																										if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
																											let missing11;
																											if (data58.who === void 0 && (missing11 = "who") || data58.points === void 0 && (missing11 = "points")) {
																												validate1.errors = [{
																													instancePath: instancePath + "/curves/roc/" + i7,
																													schemaPath: "#/properties/curves/properties/roc/items/required",
																													keyword: "required",
																													params: { missingProperty: missing11 },
																													message: "must have required property '" + missing11 + "'"
																												}];
																												return false;
																											} else {
																												const _errs123 = errors;
																												for (const key12 in data58) if (!(key12 === "who" || key12 === "points")) {
																													validate1.errors = [{
																														instancePath: instancePath + "/curves/roc/" + i7,
																														schemaPath: "#/properties/curves/properties/roc/items/additionalProperties",
																														keyword: "additionalProperties",
																														params: { additionalProperty: key12 },
																														message: "must NOT have additional properties"
																													}];
																													return false;
																												}
																												if (_errs123 === errors) {
																													if (data58.who !== void 0) {
																														let data59 = data58.who;
																														const _errs124 = errors;
																														if (!(data59 === "candidate" || data59 === "baseline")) {
																															validate1.errors = [{
																																instancePath: instancePath + "/curves/roc/" + i7 + "/who",
																																schemaPath: "#/properties/curves/properties/roc/items/properties/who/enum",
																																keyword: "enum",
																																params: { allowedValues: schema1.properties.curves.properties.roc.items.properties.who.enum },
																																message: "must be equal to one of the allowed values"
																															}];
																															return false;
																														}
																														var valid20 = _errs124 === errors;
																													} else var valid20 = true;
																													if (valid20) {
																														if (data58.points !== void 0) {
																															let data60 = data58.points;
																															const _errs125 = errors;
																															if (errors === _errs125) {
																																if (Array.isArray(data60)) {
																																	if (data60.length > 201) {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/curves/roc/" + i7 + "/points",
																																			schemaPath: "#/properties/curves/properties/roc/items/properties/points/maxItems",
																																			keyword: "maxItems",
																																			params: { limit: 201 },
																																			message: "must NOT have more than 201 items"
																																		}];
																																		return false;
																																	} else {
																																		const len8 = data60.length;
																																		for (let i8 = 0; i8 < len8; i8++) {
																																			let data61 = data60[i8];
																																			const _errs127 = errors;
																																			if (errors === _errs127) {
																																				if (Array.isArray(data61)) {
																																					if (data61.length > 2) {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/curves/roc/" + i7 + "/points/" + i8,
																																							schemaPath: "#/properties/curves/properties/roc/items/properties/points/items/maxItems",
																																							keyword: "maxItems",
																																							params: { limit: 2 },
																																							message: "must NOT have more than 2 items"
																																						}];
																																						return false;
																																					} else if (data61.length < 2) {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/curves/roc/" + i7 + "/points/" + i8,
																																							schemaPath: "#/properties/curves/properties/roc/items/properties/points/items/minItems",
																																							keyword: "minItems",
																																							params: { limit: 2 },
																																							message: "must NOT have fewer than 2 items"
																																						}];
																																						return false;
																																					} else {
																																						const len9 = data61.length;
																																						for (let i9 = 0; i9 < len9; i9++) {
																																							let data62 = data61[i9];
																																							const _errs129 = errors;
																																							if (!(typeof data62 == "number" && isFinite(data62))) {
																																								validate1.errors = [{
																																									instancePath: instancePath + "/curves/roc/" + i7 + "/points/" + i8 + "/" + i9,
																																									schemaPath: "#/properties/curves/properties/roc/items/properties/points/items/items/type",
																																									keyword: "type",
																																									params: { type: "number" },
																																									message: "must be number"
																																								}];
																																								return false;
																																							}
																																							if (!(_errs129 === errors)) break;
																																						}
																																					}
																																				} else {
																																					validate1.errors = [{
																																						instancePath: instancePath + "/curves/roc/" + i7 + "/points/" + i8,
																																						schemaPath: "#/properties/curves/properties/roc/items/properties/points/items/type",
																																						keyword: "type",
																																						params: { type: "array" },
																																						message: "must be array"
																																					}];
																																					return false;
																																				}
																																			}
																																			if (!(_errs127 === errors)) break;
																																		}
																																	}
																																} else {
																																	validate1.errors = [{
																																		instancePath: instancePath + "/curves/roc/" + i7 + "/points",
																																		schemaPath: "#/properties/curves/properties/roc/items/properties/points/type",
																																		keyword: "type",
																																		params: { type: "array" },
																																		message: "must be array"
																																	}];
																																	return false;
																																}
																															}
																															var valid20 = _errs125 === errors;
																														} else var valid20 = true;
																													}
																												}
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/curves/roc/" + i7,
																												schemaPath: "#/properties/curves/properties/roc/items/type",
																												keyword: "type",
																												params: { type: "object" },
																												message: "must be object"
																											}];
																											return false;
																										}
																									}
																									if (!(_errs121 === errors)) break;
																								}
																							} else {
																								validate1.errors = [{
																									instancePath: instancePath + "/curves/roc",
																									schemaPath: "#/properties/curves/properties/roc/type",
																									keyword: "type",
																									params: { type: "array" },
																									message: "must be array"
																								}];
																								return false;
																							}
																						}
																						var valid18 = _errs119 === errors;
																					} else var valid18 = true;
																					if (valid18) {
																						if (data56.precisionRecall !== void 0) {
																							let data63 = data56.precisionRecall;
																							const _errs131 = errors;
																							if (errors === _errs131) {
																								if (Array.isArray(data63)) {
																									const len10 = data63.length;
																									for (let i10 = 0; i10 < len10; i10++) {
																										let data64 = data63[i10];
																										const _errs133 = errors;
																										if (errors === _errs133) {
																											if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
																												let missing12;
																												if (data64.who === void 0 && (missing12 = "who") || data64.points === void 0 && (missing12 = "points")) {
																													validate1.errors = [{
																														instancePath: instancePath + "/curves/precisionRecall/" + i10,
																														schemaPath: "#/properties/curves/properties/precisionRecall/items/required",
																														keyword: "required",
																														params: { missingProperty: missing12 },
																														message: "must have required property '" + missing12 + "'"
																													}];
																													return false;
																												} else {
																													const _errs135 = errors;
																													for (const key13 in data64) if (!(key13 === "who" || key13 === "points")) {
																														validate1.errors = [{
																															instancePath: instancePath + "/curves/precisionRecall/" + i10,
																															schemaPath: "#/properties/curves/properties/precisionRecall/items/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key13 },
																															message: "must NOT have additional properties"
																														}];
																														return false;
																													}
																													if (_errs135 === errors) {
																														if (data64.who !== void 0) {
																															let data65 = data64.who;
																															const _errs136 = errors;
																															if (!(data65 === "candidate" || data65 === "baseline")) {
																																validate1.errors = [{
																																	instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/who",
																																	schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/who/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema1.properties.curves.properties.precisionRecall.items.properties.who.enum },
																																	message: "must be equal to one of the allowed values"
																																}];
																																return false;
																															}
																															var valid24 = _errs136 === errors;
																														} else var valid24 = true;
																														if (valid24) {
																															if (data64.points !== void 0) {
																																let data66 = data64.points;
																																const _errs137 = errors;
																																if (errors === _errs137) {
																																	if (Array.isArray(data66)) {
																																		if (data66.length > 201) {
																																			validate1.errors = [{
																																				instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points",
																																				schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/maxItems",
																																				keyword: "maxItems",
																																				params: { limit: 201 },
																																				message: "must NOT have more than 201 items"
																																			}];
																																			return false;
																																		} else {
																																			const len11 = data66.length;
																																			for (let i11 = 0; i11 < len11; i11++) {
																																				let data67 = data66[i11];
																																				const _errs139 = errors;
																																				if (errors === _errs139) {
																																					if (Array.isArray(data67)) {
																																						if (data67.length > 2) {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points/" + i11,
																																								schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/items/maxItems",
																																								keyword: "maxItems",
																																								params: { limit: 2 },
																																								message: "must NOT have more than 2 items"
																																							}];
																																							return false;
																																						} else if (data67.length < 2) {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points/" + i11,
																																								schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/items/minItems",
																																								keyword: "minItems",
																																								params: { limit: 2 },
																																								message: "must NOT have fewer than 2 items"
																																							}];
																																							return false;
																																						} else {
																																							const len12 = data67.length;
																																							for (let i12 = 0; i12 < len12; i12++) {
																																								let data68 = data67[i12];
																																								const _errs141 = errors;
																																								if (!(typeof data68 == "number" && isFinite(data68))) {
																																									validate1.errors = [{
																																										instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points/" + i11 + "/" + i12,
																																										schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/items/items/type",
																																										keyword: "type",
																																										params: { type: "number" },
																																										message: "must be number"
																																									}];
																																									return false;
																																								}
																																								if (!(_errs141 === errors)) break;
																																							}
																																						}
																																					} else {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points/" + i11,
																																							schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/items/type",
																																							keyword: "type",
																																							params: { type: "array" },
																																							message: "must be array"
																																						}];
																																						return false;
																																					}
																																				}
																																				if (!(_errs139 === errors)) break;
																																			}
																																		}
																																	} else {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/curves/precisionRecall/" + i10 + "/points",
																																			schemaPath: "#/properties/curves/properties/precisionRecall/items/properties/points/type",
																																			keyword: "type",
																																			params: { type: "array" },
																																			message: "must be array"
																																		}];
																																		return false;
																																	}
																																}
																																var valid24 = _errs137 === errors;
																															} else var valid24 = true;
																														}
																													}
																												}
																											} else {
																												validate1.errors = [{
																													instancePath: instancePath + "/curves/precisionRecall/" + i10,
																													schemaPath: "#/properties/curves/properties/precisionRecall/items/type",
																													keyword: "type",
																													params: { type: "object" },
																													message: "must be object"
																												}];
																												return false;
																											}
																										}
																										if (!(_errs133 === errors)) break;
																									}
																								} else {
																									validate1.errors = [{
																										instancePath: instancePath + "/curves/precisionRecall",
																										schemaPath: "#/properties/curves/properties/precisionRecall/type",
																										keyword: "type",
																										params: { type: "array" },
																										message: "must be array"
																									}];
																									return false;
																								}
																							}
																							var valid18 = _errs131 === errors;
																						} else var valid18 = true;
																						if (valid18) {
																							if (data56.calibration !== void 0) {
																								let data69 = data56.calibration;
																								const _errs143 = errors;
																								if (errors === _errs143) {
																									if (Array.isArray(data69)) {
																										const len13 = data69.length;
																										for (let i13 = 0; i13 < len13; i13++) {
																											let data70 = data69[i13];
																											const _errs145 = errors;
																											if (errors === _errs145) {
																												if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
																													let missing13;
																													if (data70.who === void 0 && (missing13 = "who") || data70.points === void 0 && (missing13 = "points")) {
																														validate1.errors = [{
																															instancePath: instancePath + "/curves/calibration/" + i13,
																															schemaPath: "#/properties/curves/properties/calibration/items/required",
																															keyword: "required",
																															params: { missingProperty: missing13 },
																															message: "must have required property '" + missing13 + "'"
																														}];
																														return false;
																													} else {
																														const _errs147 = errors;
																														for (const key14 in data70) if (!(key14 === "who" || key14 === "points")) {
																															validate1.errors = [{
																																instancePath: instancePath + "/curves/calibration/" + i13,
																																schemaPath: "#/properties/curves/properties/calibration/items/additionalProperties",
																																keyword: "additionalProperties",
																																params: { additionalProperty: key14 },
																																message: "must NOT have additional properties"
																															}];
																															return false;
																														}
																														if (_errs147 === errors) {
																															if (data70.who !== void 0) {
																																let data71 = data70.who;
																																const _errs148 = errors;
																																if (!(data71 === "candidate" || data71 === "baseline")) {
																																	validate1.errors = [{
																																		instancePath: instancePath + "/curves/calibration/" + i13 + "/who",
																																		schemaPath: "#/properties/curves/properties/calibration/items/properties/who/enum",
																																		keyword: "enum",
																																		params: { allowedValues: schema1.properties.curves.properties.calibration.items.properties.who.enum },
																																		message: "must be equal to one of the allowed values"
																																	}];
																																	return false;
																																}
																																var valid28 = _errs148 === errors;
																															} else var valid28 = true;
																															if (valid28) {
																																if (data70.points !== void 0) {
																																	let data72 = data70.points;
																																	const _errs149 = errors;
																																	if (errors === _errs149) {
																																		if (Array.isArray(data72)) {
																																			if (data72.length > 201) {
																																				validate1.errors = [{
																																					instancePath: instancePath + "/curves/calibration/" + i13 + "/points",
																																					schemaPath: "#/properties/curves/properties/calibration/items/properties/points/maxItems",
																																					keyword: "maxItems",
																																					params: { limit: 201 },
																																					message: "must NOT have more than 201 items"
																																				}];
																																				return false;
																																			} else {
																																				const len14 = data72.length;
																																				for (let i14 = 0; i14 < len14; i14++) {
																																					let data73 = data72[i14];
																																					const _errs151 = errors;
																																					if (errors === _errs151) {
																																						if (Array.isArray(data73)) {
																																							if (data73.length > 2) {
																																								validate1.errors = [{
																																									instancePath: instancePath + "/curves/calibration/" + i13 + "/points/" + i14,
																																									schemaPath: "#/properties/curves/properties/calibration/items/properties/points/items/maxItems",
																																									keyword: "maxItems",
																																									params: { limit: 2 },
																																									message: "must NOT have more than 2 items"
																																								}];
																																								return false;
																																							} else if (data73.length < 2) {
																																								validate1.errors = [{
																																									instancePath: instancePath + "/curves/calibration/" + i13 + "/points/" + i14,
																																									schemaPath: "#/properties/curves/properties/calibration/items/properties/points/items/minItems",
																																									keyword: "minItems",
																																									params: { limit: 2 },
																																									message: "must NOT have fewer than 2 items"
																																								}];
																																								return false;
																																							} else {
																																								const len15 = data73.length;
																																								for (let i15 = 0; i15 < len15; i15++) {
																																									let data74 = data73[i15];
																																									const _errs153 = errors;
																																									if (!(typeof data74 == "number" && isFinite(data74))) {
																																										validate1.errors = [{
																																											instancePath: instancePath + "/curves/calibration/" + i13 + "/points/" + i14 + "/" + i15,
																																											schemaPath: "#/properties/curves/properties/calibration/items/properties/points/items/items/type",
																																											keyword: "type",
																																											params: { type: "number" },
																																											message: "must be number"
																																										}];
																																										return false;
																																									}
																																									if (!(_errs153 === errors)) break;
																																								}
																																							}
																																						} else {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/curves/calibration/" + i13 + "/points/" + i14,
																																								schemaPath: "#/properties/curves/properties/calibration/items/properties/points/items/type",
																																								keyword: "type",
																																								params: { type: "array" },
																																								message: "must be array"
																																							}];
																																							return false;
																																						}
																																					}
																																					if (!(_errs151 === errors)) break;
																																				}
																																			}
																																		} else {
																																			validate1.errors = [{
																																				instancePath: instancePath + "/curves/calibration/" + i13 + "/points",
																																				schemaPath: "#/properties/curves/properties/calibration/items/properties/points/type",
																																				keyword: "type",
																																				params: { type: "array" },
																																				message: "must be array"
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid28 = _errs149 === errors;
																																} else var valid28 = true;
																															}
																														}
																													}
																												} else {
																													validate1.errors = [{
																														instancePath: instancePath + "/curves/calibration/" + i13,
																														schemaPath: "#/properties/curves/properties/calibration/items/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}];
																													return false;
																												}
																											}
																											if (!(_errs145 === errors)) break;
																										}
																									} else {
																										validate1.errors = [{
																											instancePath: instancePath + "/curves/calibration",
																											schemaPath: "#/properties/curves/properties/calibration/type",
																											keyword: "type",
																											params: { type: "array" },
																											message: "must be array"
																										}];
																										return false;
																									}
																								}
																								var valid18 = _errs143 === errors;
																							} else var valid18 = true;
																							if (valid18) {
																								if (data56.confusion !== void 0) {
																									let data75 = data56.confusion;
																									const _errs155 = errors;
																									if (errors === _errs155) {
																										if (Array.isArray(data75)) {
																											const len16 = data75.length;
																											for (let i16 = 0; i16 < len16; i16++) {
																												let data76 = data75[i16];
																												const _errs157 = errors;
																												if (errors === _errs157) {
																													if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
																														let missing14;
																														if (data76.who === void 0 && (missing14 = "who") || data76.threshold === void 0 && (missing14 = "threshold") || data76.truePositive === void 0 && (missing14 = "truePositive") || data76.falsePositive === void 0 && (missing14 = "falsePositive") || data76.trueNegative === void 0 && (missing14 = "trueNegative") || data76.falseNegative === void 0 && (missing14 = "falseNegative")) {
																															validate1.errors = [{
																																instancePath: instancePath + "/curves/confusion/" + i16,
																																schemaPath: "#/properties/curves/properties/confusion/items/required",
																																keyword: "required",
																																params: { missingProperty: missing14 },
																																message: "must have required property '" + missing14 + "'"
																															}];
																															return false;
																														} else {
																															const _errs159 = errors;
																															for (const key15 in data76) if (!(key15 === "who" || key15 === "threshold" || key15 === "truePositive" || key15 === "falsePositive" || key15 === "trueNegative" || key15 === "falseNegative")) {
																																validate1.errors = [{
																																	instancePath: instancePath + "/curves/confusion/" + i16,
																																	schemaPath: "#/properties/curves/properties/confusion/items/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key15 },
																																	message: "must NOT have additional properties"
																																}];
																																return false;
																															}
																															if (_errs159 === errors) {
																																if (data76.who !== void 0) {
																																	let data77 = data76.who;
																																	const _errs160 = errors;
																																	if (!(data77 === "candidate" || data77 === "baseline")) {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/curves/confusion/" + i16 + "/who",
																																			schemaPath: "#/properties/curves/properties/confusion/items/properties/who/enum",
																																			keyword: "enum",
																																			params: { allowedValues: schema1.properties.curves.properties.confusion.items.properties.who.enum },
																																			message: "must be equal to one of the allowed values"
																																		}];
																																		return false;
																																	}
																																	var valid32 = _errs160 === errors;
																																} else var valid32 = true;
																																if (valid32) {
																																	if (data76.threshold !== void 0) {
																																		let data78 = data76.threshold;
																																		const _errs161 = errors;
																																		if (!(typeof data78 == "number" && isFinite(data78))) {
																																			validate1.errors = [{
																																				instancePath: instancePath + "/curves/confusion/" + i16 + "/threshold",
																																				schemaPath: "#/properties/curves/properties/confusion/items/properties/threshold/type",
																																				keyword: "type",
																																				params: { type: "number" },
																																				message: "must be number"
																																			}];
																																			return false;
																																		}
																																		var valid32 = _errs161 === errors;
																																	} else var valid32 = true;
																																	if (valid32) {
																																		if (data76.truePositive !== void 0) {
																																			let data79 = data76.truePositive;
																																			const _errs163 = errors;
																																			if (!(typeof data79 == "number" && !(data79 % 1) && !isNaN(data79) && isFinite(data79))) {
																																				validate1.errors = [{
																																					instancePath: instancePath + "/curves/confusion/" + i16 + "/truePositive",
																																					schemaPath: "#/properties/curves/properties/confusion/items/properties/truePositive/type",
																																					keyword: "type",
																																					params: { type: "integer" },
																																					message: "must be integer"
																																				}];
																																				return false;
																																			}
																																			if (errors === _errs163) {
																																				if (typeof data79 == "number" && isFinite(data79)) {
																																					if (data79 < 0 || isNaN(data79)) {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/curves/confusion/" + i16 + "/truePositive",
																																							schemaPath: "#/properties/curves/properties/confusion/items/properties/truePositive/minimum",
																																							keyword: "minimum",
																																							params: {
																																								comparison: ">=",
																																								limit: 0
																																							},
																																							message: "must be >= 0"
																																						}];
																																						return false;
																																					}
																																				}
																																			}
																																			var valid32 = _errs163 === errors;
																																		} else var valid32 = true;
																																		if (valid32) {
																																			if (data76.falsePositive !== void 0) {
																																				let data80 = data76.falsePositive;
																																				const _errs165 = errors;
																																				if (!(typeof data80 == "number" && !(data80 % 1) && !isNaN(data80) && isFinite(data80))) {
																																					validate1.errors = [{
																																						instancePath: instancePath + "/curves/confusion/" + i16 + "/falsePositive",
																																						schemaPath: "#/properties/curves/properties/confusion/items/properties/falsePositive/type",
																																						keyword: "type",
																																						params: { type: "integer" },
																																						message: "must be integer"
																																					}];
																																					return false;
																																				}
																																				if (errors === _errs165) {
																																					if (typeof data80 == "number" && isFinite(data80)) {
																																						if (data80 < 0 || isNaN(data80)) {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/curves/confusion/" + i16 + "/falsePositive",
																																								schemaPath: "#/properties/curves/properties/confusion/items/properties/falsePositive/minimum",
																																								keyword: "minimum",
																																								params: {
																																									comparison: ">=",
																																									limit: 0
																																								},
																																								message: "must be >= 0"
																																							}];
																																							return false;
																																						}
																																					}
																																				}
																																				var valid32 = _errs165 === errors;
																																			} else var valid32 = true;
																																			if (valid32) {
																																				if (data76.trueNegative !== void 0) {
																																					let data81 = data76.trueNegative;
																																					const _errs167 = errors;
																																					if (!(typeof data81 == "number" && !(data81 % 1) && !isNaN(data81) && isFinite(data81))) {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/curves/confusion/" + i16 + "/trueNegative",
																																							schemaPath: "#/properties/curves/properties/confusion/items/properties/trueNegative/type",
																																							keyword: "type",
																																							params: { type: "integer" },
																																							message: "must be integer"
																																						}];
																																						return false;
																																					}
																																					if (errors === _errs167) {
																																						if (typeof data81 == "number" && isFinite(data81)) {
																																							if (data81 < 0 || isNaN(data81)) {
																																								validate1.errors = [{
																																									instancePath: instancePath + "/curves/confusion/" + i16 + "/trueNegative",
																																									schemaPath: "#/properties/curves/properties/confusion/items/properties/trueNegative/minimum",
																																									keyword: "minimum",
																																									params: {
																																										comparison: ">=",
																																										limit: 0
																																									},
																																									message: "must be >= 0"
																																								}];
																																								return false;
																																							}
																																						}
																																					}
																																					var valid32 = _errs167 === errors;
																																				} else var valid32 = true;
																																				if (valid32) {
																																					if (data76.falseNegative !== void 0) {
																																						let data82 = data76.falseNegative;
																																						const _errs169 = errors;
																																						if (!(typeof data82 == "number" && !(data82 % 1) && !isNaN(data82) && isFinite(data82))) {
																																							validate1.errors = [{
																																								instancePath: instancePath + "/curves/confusion/" + i16 + "/falseNegative",
																																								schemaPath: "#/properties/curves/properties/confusion/items/properties/falseNegative/type",
																																								keyword: "type",
																																								params: { type: "integer" },
																																								message: "must be integer"
																																							}];
																																							return false;
																																						}
																																						if (errors === _errs169) {
																																							if (typeof data82 == "number" && isFinite(data82)) {
																																								if (data82 < 0 || isNaN(data82)) {
																																									validate1.errors = [{
																																										instancePath: instancePath + "/curves/confusion/" + i16 + "/falseNegative",
																																										schemaPath: "#/properties/curves/properties/confusion/items/properties/falseNegative/minimum",
																																										keyword: "minimum",
																																										params: {
																																											comparison: ">=",
																																											limit: 0
																																										},
																																										message: "must be >= 0"
																																									}];
																																									return false;
																																								}
																																							}
																																						}
																																						var valid32 = _errs169 === errors;
																																					} else var valid32 = true;
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													} else {
																														validate1.errors = [{
																															instancePath: instancePath + "/curves/confusion/" + i16,
																															schemaPath: "#/properties/curves/properties/confusion/items/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												if (!(_errs157 === errors)) break;
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/curves/confusion",
																												schemaPath: "#/properties/curves/properties/confusion/type",
																												keyword: "type",
																												params: { type: "array" },
																												message: "must be array"
																											}];
																											return false;
																										}
																									}
																									var valid18 = _errs155 === errors;
																								} else var valid18 = true;
																							}
																						}
																					}
																				}
																			} else {
																				validate1.errors = [{
																					instancePath: instancePath + "/curves",
																					schemaPath: "#/properties/curves/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs116 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.method !== void 0) {
																			let data83 = data.method;
																			const _errs171 = errors;
																			if (errors === _errs171) {
																				if (data83 && typeof data83 == "object" && !Array.isArray(data83)) {
																					let missing15;
																					if (data83.interval === void 0 && (missing15 = "interval") || data83.level === void 0 && (missing15 = "level")) {
																						validate1.errors = [{
																							instancePath: instancePath + "/method",
																							schemaPath: "#/properties/method/required",
																							keyword: "required",
																							params: { missingProperty: missing15 },
																							message: "must have required property '" + missing15 + "'"
																						}];
																						return false;
																					} else {
																						const _errs173 = errors;
																						for (const key16 in data83) if (!(key16 === "interval" || key16 === "level" || key16 === "resamples" || key16 === "seed" || key16 === "multiplicity")) {
																							validate1.errors = [{
																								instancePath: instancePath + "/method",
																								schemaPath: "#/properties/method/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key16 },
																								message: "must NOT have additional properties"
																							}];
																							return false;
																						}
																						if (_errs173 === errors) {
																							if (data83.interval !== void 0) {
																								const _errs174 = errors;
																								if (typeof data83.interval !== "string") {
																									validate1.errors = [{
																										instancePath: instancePath + "/method/interval",
																										schemaPath: "#/properties/method/properties/interval/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																								var valid33 = _errs174 === errors;
																							} else var valid33 = true;
																							if (valid33) {
																								if (data83.level !== void 0) {
																									let data85 = data83.level;
																									const _errs176 = errors;
																									if (errors === _errs176) {
																										if (typeof data85 == "number" && isFinite(data85)) {
																											if (data85 >= 1 || isNaN(data85)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/method/level",
																													schemaPath: "#/properties/method/properties/level/exclusiveMaximum",
																													keyword: "exclusiveMaximum",
																													params: {
																														comparison: "<",
																														limit: 1
																													},
																													message: "must be < 1"
																												}];
																												return false;
																											} else if (data85 <= 0 || isNaN(data85)) {
																												validate1.errors = [{
																													instancePath: instancePath + "/method/level",
																													schemaPath: "#/properties/method/properties/level/exclusiveMinimum",
																													keyword: "exclusiveMinimum",
																													params: {
																														comparison: ">",
																														limit: 0
																													},
																													message: "must be > 0"
																												}];
																												return false;
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/method/level",
																												schemaPath: "#/properties/method/properties/level/type",
																												keyword: "type",
																												params: { type: "number" },
																												message: "must be number"
																											}];
																											return false;
																										}
																									}
																									var valid33 = _errs176 === errors;
																								} else var valid33 = true;
																								if (valid33) {
																									if (data83.resamples !== void 0) {
																										let data86 = data83.resamples;
																										const _errs178 = errors;
																										if (!(typeof data86 == "number" && !(data86 % 1) && !isNaN(data86) && isFinite(data86))) {
																											validate1.errors = [{
																												instancePath: instancePath + "/method/resamples",
																												schemaPath: "#/properties/method/properties/resamples/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs178) {
																											if (typeof data86 == "number" && isFinite(data86)) {
																												if (data86 < 0 || isNaN(data86)) {
																													validate1.errors = [{
																														instancePath: instancePath + "/method/resamples",
																														schemaPath: "#/properties/method/properties/resamples/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 0
																														},
																														message: "must be >= 0"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid33 = _errs178 === errors;
																									} else var valid33 = true;
																									if (valid33) {
																										if (data83.seed !== void 0) {
																											const _errs180 = errors;
																											if (typeof data83.seed !== "string") {
																												validate1.errors = [{
																													instancePath: instancePath + "/method/seed",
																													schemaPath: "#/properties/method/properties/seed/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																											var valid33 = _errs180 === errors;
																										} else var valid33 = true;
																										if (valid33) {
																											if (data83.multiplicity !== void 0) {
																												const _errs182 = errors;
																												if (typeof data83.multiplicity !== "string") {
																													validate1.errors = [{
																														instancePath: instancePath + "/method/multiplicity",
																														schemaPath: "#/properties/method/properties/multiplicity/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}];
																													return false;
																												}
																												var valid33 = _errs182 === errors;
																											} else var valid33 = true;
																										}
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate1.errors = [{
																						instancePath: instancePath + "/method",
																						schemaPath: "#/properties/method/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					}];
																					return false;
																				}
																			}
																			var valid0 = _errs171 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.asked !== void 0) {
																				let data89 = data.asked;
																				const _errs184 = errors;
																				if (errors === _errs184) {
																					if (data89 && typeof data89 == "object" && !Array.isArray(data89)) {
																						let missing16;
																						if (data89.onMissingBaseline === void 0 && (missing16 = "onMissingBaseline") || data89.waivers === void 0 && (missing16 = "waivers")) {
																							validate1.errors = [{
																								instancePath: instancePath + "/asked",
																								schemaPath: "#/properties/asked/required",
																								keyword: "required",
																								params: { missingProperty: missing16 },
																								message: "must have required property '" + missing16 + "'"
																							}];
																							return false;
																						} else {
																							const _errs186 = errors;
																							for (const key17 in data89) if (!(key17 === "baseline" || key17 === "onMissingBaseline" || key17 === "waivers")) {
																								validate1.errors = [{
																									instancePath: instancePath + "/asked",
																									schemaPath: "#/properties/asked/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key17 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs186 === errors) {
																								if (data89.baseline !== void 0) {
																									let data90 = data89.baseline;
																									const _errs187 = errors;
																									if (errors === _errs187) {
																										if (typeof data90 === "string") {
																											if (func0(data90) > 2e3) {
																												validate1.errors = [{
																													instancePath: instancePath + "/asked/baseline",
																													schemaPath: "#/properties/asked/properties/baseline/maxLength",
																													keyword: "maxLength",
																													params: { limit: 2e3 },
																													message: "must NOT have more than 2000 characters"
																												}];
																												return false;
																											}
																										} else {
																											validate1.errors = [{
																												instancePath: instancePath + "/asked/baseline",
																												schemaPath: "#/properties/asked/properties/baseline/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid34 = _errs187 === errors;
																								} else var valid34 = true;
																								if (valid34) {
																									if (data89.onMissingBaseline !== void 0) {
																										let data91 = data89.onMissingBaseline;
																										const _errs189 = errors;
																										if (!(data91 === "inconclusive" || data91 === "absolute-only")) {
																											validate1.errors = [{
																												instancePath: instancePath + "/asked/onMissingBaseline",
																												schemaPath: "#/properties/asked/properties/onMissingBaseline/enum",
																												keyword: "enum",
																												params: { allowedValues: schema1.properties.asked.properties.onMissingBaseline.enum },
																												message: "must be equal to one of the allowed values"
																											}];
																											return false;
																										}
																										var valid34 = _errs189 === errors;
																									} else var valid34 = true;
																									if (valid34) {
																										if (data89.waivers !== void 0) {
																											let data92 = data89.waivers;
																											const _errs190 = errors;
																											if (!(data92 === "auto" || data92 === "none")) {
																												validate1.errors = [{
																													instancePath: instancePath + "/asked/waivers",
																													schemaPath: "#/properties/asked/properties/waivers/enum",
																													keyword: "enum",
																													params: { allowedValues: schema1.properties.asked.properties.waivers.enum },
																													message: "must be equal to one of the allowed values"
																												}];
																												return false;
																											}
																											var valid34 = _errs190 === errors;
																										} else var valid34 = true;
																									}
																								}
																							}
																						}
																					} else {
																						validate1.errors = [{
																							instancePath: instancePath + "/asked",
																							schemaPath: "#/properties/asked/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				var valid0 = _errs184 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.differences !== void 0) {
																					let data93 = data.differences;
																					const _errs191 = errors;
																					if (errors === _errs191) {
																						if (Array.isArray(data93)) {
																							const len17 = data93.length;
																							for (let i17 = 0; i17 < len17; i17++) {
																								let data94 = data93[i17];
																								const _errs193 = errors;
																								if (errors === _errs193) {
																									if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
																										let missing17;
																										if (data94.what === void 0 && (missing17 = "what") || data94.baseline === void 0 && (missing17 = "baseline") || data94.candidate === void 0 && (missing17 = "candidate")) {
																											validate1.errors = [{
																												instancePath: instancePath + "/differences/" + i17,
																												schemaPath: "#/properties/differences/items/required",
																												keyword: "required",
																												params: { missingProperty: missing17 },
																												message: "must have required property '" + missing17 + "'"
																											}];
																											return false;
																										} else {
																											const _errs195 = errors;
																											for (const key18 in data94) if (!(key18 === "kind" || key18 === "what" || key18 === "baseline" || key18 === "candidate")) {
																												validate1.errors = [{
																													instancePath: instancePath + "/differences/" + i17,
																													schemaPath: "#/properties/differences/items/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key18 },
																													message: "must NOT have additional properties"
																												}];
																												return false;
																											}
																											if (_errs195 === errors) {
																												if (data94.kind !== void 0) {
																													const _errs196 = errors;
																													if (!validate22(data94.kind, {
																														instancePath: instancePath + "/differences/" + i17 + "/kind",
																														parentData: data94,
																														parentDataProperty: "kind",
																														rootData,
																														dynamicAnchors
																													})) {
																														vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
																														errors = vErrors.length;
																													}
																													var valid36 = _errs196 === errors;
																												} else var valid36 = true;
																												if (valid36) {
																													if (data94.what !== void 0) {
																														const _errs197 = errors;
																														if (typeof data94.what !== "string") {
																															validate1.errors = [{
																																instancePath: instancePath + "/differences/" + i17 + "/what",
																																schemaPath: "#/properties/differences/items/properties/what/type",
																																keyword: "type",
																																params: { type: "string" },
																																message: "must be string"
																															}];
																															return false;
																														}
																														var valid36 = _errs197 === errors;
																													} else var valid36 = true;
																													if (valid36) {
																														if (data94.baseline !== void 0) {
																															const _errs199 = errors;
																															if (typeof data94.baseline !== "string") {
																																validate1.errors = [{
																																	instancePath: instancePath + "/differences/" + i17 + "/baseline",
																																	schemaPath: "#/properties/differences/items/properties/baseline/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}];
																																return false;
																															}
																															var valid36 = _errs199 === errors;
																														} else var valid36 = true;
																														if (valid36) {
																															if (data94.candidate !== void 0) {
																																const _errs201 = errors;
																																if (typeof data94.candidate !== "string") {
																																	validate1.errors = [{
																																		instancePath: instancePath + "/differences/" + i17 + "/candidate",
																																		schemaPath: "#/properties/differences/items/properties/candidate/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}];
																																	return false;
																																}
																																var valid36 = _errs201 === errors;
																															} else var valid36 = true;
																														}
																													}
																												}
																											}
																										}
																									} else {
																										validate1.errors = [{
																											instancePath: instancePath + "/differences/" + i17,
																											schemaPath: "#/properties/differences/items/type",
																											keyword: "type",
																											params: { type: "object" },
																											message: "must be object"
																										}];
																										return false;
																									}
																								}
																								if (!(_errs193 === errors)) break;
																							}
																						} else {
																							validate1.errors = [{
																								instancePath: instancePath + "/differences",
																								schemaPath: "#/properties/differences/type",
																								keyword: "type",
																								params: { type: "array" },
																								message: "must be array"
																							}];
																							return false;
																						}
																					}
																					var valid0 = _errs191 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.compared !== void 0) {
																						let data99 = data.compared;
																						const _errs203 = errors;
																						if (errors === _errs203) {
																							if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
																								let missing18;
																								if (data99.same === void 0 && (missing18 = "same") || data99.unrecorded === void 0 && (missing18 = "unrecorded")) {
																									validate1.errors = [{
																										instancePath: instancePath + "/compared",
																										schemaPath: "#/properties/compared/required",
																										keyword: "required",
																										params: { missingProperty: missing18 },
																										message: "must have required property '" + missing18 + "'"
																									}];
																									return false;
																								} else {
																									const _errs205 = errors;
																									for (const key19 in data99) if (!(key19 === "same" || key19 === "unrecorded" || key19 === "omitted")) {
																										validate1.errors = [{
																											instancePath: instancePath + "/compared",
																											schemaPath: "#/properties/compared/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key19 },
																											message: "must NOT have additional properties"
																										}];
																										return false;
																									}
																									if (_errs205 === errors) {
																										if (data99.same !== void 0) {
																											let data100 = data99.same;
																											const _errs206 = errors;
																											if (errors === _errs206) {
																												if (Array.isArray(data100)) {
																													const len18 = data100.length;
																													for (let i18 = 0; i18 < len18; i18++) {
																														const _errs208 = errors;
																														if (!validate22(data100[i18], {
																															instancePath: instancePath + "/compared/same/" + i18,
																															parentData: data100,
																															parentDataProperty: i18,
																															rootData,
																															dynamicAnchors
																														})) {
																															vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
																															errors = vErrors.length;
																														}
																														if (!(_errs208 === errors)) break;
																													}
																												} else {
																													validate1.errors = [{
																														instancePath: instancePath + "/compared/same",
																														schemaPath: "#/properties/compared/properties/same/type",
																														keyword: "type",
																														params: { type: "array" },
																														message: "must be array"
																													}];
																													return false;
																												}
																											}
																											var valid37 = _errs206 === errors;
																										} else var valid37 = true;
																										if (valid37) {
																											if (data99.unrecorded !== void 0) {
																												let data102 = data99.unrecorded;
																												const _errs209 = errors;
																												if (errors === _errs209) {
																													if (Array.isArray(data102)) {
																														const len19 = data102.length;
																														for (let i19 = 0; i19 < len19; i19++) {
																															let data103 = data102[i19];
																															const _errs211 = errors;
																															if (errors === _errs211) {
																																if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
																																	let missing19;
																																	if (data103.part === void 0 && (missing19 = "part") || data103.by === void 0 && (missing19 = "by")) {
																																		validate1.errors = [{
																																			instancePath: instancePath + "/compared/unrecorded/" + i19,
																																			schemaPath: "#/properties/compared/properties/unrecorded/items/required",
																																			keyword: "required",
																																			params: { missingProperty: missing19 },
																																			message: "must have required property '" + missing19 + "'"
																																		}];
																																		return false;
																																	} else {
																																		const _errs213 = errors;
																																		for (const key20 in data103) if (!(key20 === "part" || key20 === "by")) {
																																			validate1.errors = [{
																																				instancePath: instancePath + "/compared/unrecorded/" + i19,
																																				schemaPath: "#/properties/compared/properties/unrecorded/items/additionalProperties",
																																				keyword: "additionalProperties",
																																				params: { additionalProperty: key20 },
																																				message: "must NOT have additional properties"
																																			}];
																																			return false;
																																		}
																																		if (_errs213 === errors) {
																																			if (data103.part !== void 0) {
																																				const _errs214 = errors;
																																				if (!validate22(data103.part, {
																																					instancePath: instancePath + "/compared/unrecorded/" + i19 + "/part",
																																					parentData: data103,
																																					parentDataProperty: "part",
																																					rootData,
																																					dynamicAnchors
																																				})) {
																																					vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
																																					errors = vErrors.length;
																																				}
																																				var valid40 = _errs214 === errors;
																																			} else var valid40 = true;
																																			if (valid40) {
																																				if (data103.by !== void 0) {
																																					let data105 = data103.by;
																																					const _errs215 = errors;
																																					if (!(data105 === "candidate" || data105 === "baseline" || data105 === "both")) {
																																						validate1.errors = [{
																																							instancePath: instancePath + "/compared/unrecorded/" + i19 + "/by",
																																							schemaPath: "#/properties/compared/properties/unrecorded/items/properties/by/enum",
																																							keyword: "enum",
																																							params: { allowedValues: schema1.properties.compared.properties.unrecorded.items.properties.by.enum },
																																							message: "must be equal to one of the allowed values"
																																						}];
																																						return false;
																																					}
																																					var valid40 = _errs215 === errors;
																																				} else var valid40 = true;
																																			}
																																		}
																																	}
																																} else {
																																	validate1.errors = [{
																																		instancePath: instancePath + "/compared/unrecorded/" + i19,
																																		schemaPath: "#/properties/compared/properties/unrecorded/items/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}];
																																	return false;
																																}
																															}
																															if (!(_errs211 === errors)) break;
																														}
																													} else {
																														validate1.errors = [{
																															instancePath: instancePath + "/compared/unrecorded",
																															schemaPath: "#/properties/compared/properties/unrecorded/type",
																															keyword: "type",
																															params: { type: "array" },
																															message: "must be array"
																														}];
																														return false;
																													}
																												}
																												var valid37 = _errs209 === errors;
																											} else var valid37 = true;
																											if (valid37) {
																												if (data99.omitted !== void 0) {
																													let data106 = data99.omitted;
																													const _errs216 = errors;
																													if (!(typeof data106 == "number" && !(data106 % 1) && !isNaN(data106) && isFinite(data106))) {
																														validate1.errors = [{
																															instancePath: instancePath + "/compared/omitted",
																															schemaPath: "#/properties/compared/properties/omitted/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs216) {
																														if (typeof data106 == "number" && isFinite(data106)) {
																															if (data106 < 1 || isNaN(data106)) {
																																validate1.errors = [{
																																	instancePath: instancePath + "/compared/omitted",
																																	schemaPath: "#/properties/compared/properties/omitted/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 1
																																	},
																																	message: "must be >= 1"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid37 = _errs216 === errors;
																												} else var valid37 = true;
																											}
																										}
																									}
																								}
																							} else {
																								validate1.errors = [{
																									instancePath: instancePath + "/compared",
																									schemaPath: "#/properties/compared/type",
																									keyword: "type",
																									params: { type: "object" },
																									message: "must be object"
																								}];
																								return false;
																							}
																						}
																						var valid0 = _errs203 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.rulesDigest !== void 0) {
																							const _errs218 = errors;
																							if (!validate2(data.rulesDigest, {
																								instancePath: instancePath + "/rulesDigest",
																								parentData: data,
																								parentDataProperty: "rulesDigest",
																								rootData,
																								dynamicAnchors
																							})) {
																								vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
																								errors = vErrors.length;
																							}
																							var valid0 = _errs218 === errors;
																						} else var valid0 = true;
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate1.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate1.errors = vErrors;
	return errors === 0;
}
validate1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of2 = validate27;
const schema9 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/evidence/deploy/v1/schema.json",
	"title": "Result of deploy",
	"description": "What a deployment did to an environment, stage by stage.",
	"type": "object",
	"properties": {
		"kind": { "const": "deploy" },
		"rolloutId": {
			"type": "string",
			"pattern": "^r\\d{4,}$",
			"description": "The rollout's name in the environment's journal."
		},
		"environment": {
			"type": "string",
			"maxLength": 2e3
		},
		"target": { "const": "process" },
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
		"status": { "enum": [
			"completed",
			"rolled-back",
			"unchanged",
			"held",
			"failed"
		] },
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
					"verdict": { "enum": [
						"pass",
						"warn",
						"fail",
						"inconclusive"
					] },
					"reason": {
						"type": "string",
						"maxLength": 2e3
					},
					"startedAt": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					},
					"finishedAt": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					}
				},
				"required": [
					"percent",
					"verdict",
					"reason",
					"startedAt",
					"finishedAt"
				],
				"additionalProperties": false
			}
		},
		"analyses": {
			"type": "array",
			"maxItems": 500,
			"items": {
				"type": "object",
				"properties": {
					"stage": { "type": "number" },
					"measure": { "enum": ["errors", "latency"] },
					"verdict": { "enum": [
						"pass",
						"warn",
						"fail",
						"inconclusive"
					] },
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
					"limit": {
						"type": "number",
						"minimum": 0,
						"maximum": 1,
						"description": "What a bound is held against, as a share; absent for a p-value."
					},
					"method": {
						"type": "string",
						"maxLength": 2e3
					}
				},
				"required": [
					"stage",
					"measure",
					"verdict",
					"canary",
					"baseline",
					"evidence",
					"method"
				],
				"additionalProperties": false
			}
		},
		"timeline": {
			"type": "array",
			"maxItems": 2e4,
			"items": {
				"type": "object",
				"properties": {
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					},
					"what": {
						"type": "string",
						"maxLength": 2e3
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
				"required": [
					"at",
					"what",
					"percent"
				],
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
			"required": [
				"requests",
				"unanswered",
				"canaryRequests",
				"canaryErrors",
				"otherErrors"
			],
			"additionalProperties": false
		},
		"restoredMs": {
			"type": "integer",
			"minimum": 0,
			"description": "From the decision to roll back until all traffic was back."
		},
		"changed": {
			"type": "array",
			"maxItems": 20,
			"items": {
				"type": "string",
				"maxLength": 2e3
			},
			"description": "What was changed of the environment itself, beside its release."
		},
		"revived": {
			"type": "array",
			"maxItems": 20,
			"items": {
				"type": "string",
				"maxLength": 2e3
			},
			"description": "What of the environment did not run and was brought back."
		},
		"reserve": {
			"type": "string",
			"maxLength": 2e3,
			"description": "Why what serves already serves under reserve: what its rollout could not judge."
		},
		"undone": {
			"$ref": "#/$defs/release",
			"description": "The release of the unfinished rollout that was undone."
		},
		"resumedAfterKill": { "type": "boolean" },
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
	"$defs": { "release": {
		"type": "object",
		"properties": {
			"artifact": {
				"type": "string",
				"maxLength": 2e3
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
		"required": [
			"artifact",
			"digest",
			"label"
		],
		"additionalProperties": false
	} }
};
const pattern13 = /* @__PURE__ */ new RegExp("^r\\d{4,}$", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate28.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.artifact === void 0 && (missing0 = "artifact") || data.digest === void 0 && (missing0 = "digest") || data.label === void 0 && (missing0 = "label")) {
			validate28.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "artifact" || key0 === "digest" || key0 === "label")) {
				validate28.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.artifact !== void 0) {
				let data0 = data.artifact;
				if (typeof data0 === "string") {
					if (func0(data0) > 2e3) {
						validate28.errors = [{
							instancePath: instancePath + "/artifact",
							schemaPath: "#/properties/artifact/maxLength",
							keyword: "maxLength",
							params: { limit: 2e3 },
							message: "must NOT have more than 2000 characters"
						}];
						return false;
					}
				} else {
					validate28.errors = [{
						instancePath: instancePath + "/artifact",
						schemaPath: "#/properties/artifact/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.digest !== void 0) {
					let data1 = data.digest;
					if (typeof data1 === "string") {
						if (!pattern4.test(data1)) {
							validate28.errors = [{
								instancePath: instancePath + "/digest",
								schemaPath: "#/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^sha256:[0-9a-f]{64}$" },
								message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
							}];
							return false;
						}
					} else {
						validate28.errors = [{
							instancePath: instancePath + "/digest",
							schemaPath: "#/properties/digest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.label !== void 0) {
						let data2 = data.label;
						if (typeof data2 === "string") {
							if (func0(data2) > 200) {
								validate28.errors = [{
									instancePath: instancePath + "/label",
									schemaPath: "#/properties/label/maxLength",
									keyword: "maxLength",
									params: { limit: 200 },
									message: "must NOT have more than 200 characters"
								}];
								return false;
							}
						} else {
							validate28.errors = [{
								instancePath: instancePath + "/label",
								schemaPath: "#/properties/label/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate28.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate28.errors = vErrors;
	return true;
}
validate28.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate27.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.rolloutId === void 0 && (missing0 = "rolloutId") || data.environment === void 0 && (missing0 = "environment") || data.target === void 0 && (missing0 = "target") || data.to === void 0 && (missing0 = "to") || data.status === void 0 && (missing0 = "status") || data.stages === void 0 && (missing0 = "stages") || data.analyses === void 0 && (missing0 = "analyses") || data.timeline === void 0 && (missing0 = "timeline") || data.resumedAfterKill === void 0 && (missing0 = "resumedAfterKill") || data.journal === void 0 && (missing0 = "journal")) {
				validate27.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema9.properties, key0)) {
					validate27.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.kind !== void 0) {
						const _errs2 = errors;
						if ("deploy" !== data.kind) {
							validate27.errors = [{
								instancePath: instancePath + "/kind",
								schemaPath: "#/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "deploy" },
								message: "must be equal to constant"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.rolloutId !== void 0) {
							let data1 = data.rolloutId;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (typeof data1 === "string") {
									if (!pattern13.test(data1)) {
										validate27.errors = [{
											instancePath: instancePath + "/rolloutId",
											schemaPath: "#/properties/rolloutId/pattern",
											keyword: "pattern",
											params: { pattern: "^r\\d{4,}$" },
											message: "must match pattern \"^r\\d{4,}$\""
										}];
										return false;
									}
								} else {
									validate27.errors = [{
										instancePath: instancePath + "/rolloutId",
										schemaPath: "#/properties/rolloutId/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.environment !== void 0) {
								let data2 = data.environment;
								const _errs5 = errors;
								if (errors === _errs5) {
									if (typeof data2 === "string") {
										if (func0(data2) > 2e3) {
											validate27.errors = [{
												instancePath: instancePath + "/environment",
												schemaPath: "#/properties/environment/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 },
												message: "must NOT have more than 2000 characters"
											}];
											return false;
										}
									} else {
										validate27.errors = [{
											instancePath: instancePath + "/environment",
											schemaPath: "#/properties/environment/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.target !== void 0) {
									const _errs7 = errors;
									if ("process" !== data.target) {
										validate27.errors = [{
											instancePath: instancePath + "/target",
											schemaPath: "#/properties/target/const",
											keyword: "const",
											params: { allowedValue: "process" },
											message: "must be equal to constant"
										}];
										return false;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.from !== void 0) {
										const _errs8 = errors;
										if (!validate28(data.from, {
											instancePath: instancePath + "/from",
											parentData: data,
											parentDataProperty: "from",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.to !== void 0) {
											const _errs9 = errors;
											if (!validate28(data.to, {
												instancePath: instancePath + "/to",
												parentData: data,
												parentDataProperty: "to",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs9 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.serving !== void 0) {
												const _errs10 = errors;
												if (!validate28(data.serving, {
													instancePath: instancePath + "/serving",
													parentData: data,
													parentDataProperty: "serving",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs10 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.status !== void 0) {
													let data7 = data.status;
													const _errs11 = errors;
													if (!(data7 === "completed" || data7 === "rolled-back" || data7 === "unchanged" || data7 === "held" || data7 === "failed")) {
														validate27.errors = [{
															instancePath: instancePath + "/status",
															schemaPath: "#/properties/status/enum",
															keyword: "enum",
															params: { allowedValues: schema9.properties.status.enum },
															message: "must be equal to one of the allowed values"
														}];
														return false;
													}
													var valid0 = _errs11 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.stages !== void 0) {
														let data8 = data.stages;
														const _errs12 = errors;
														if (errors === _errs12) {
															if (Array.isArray(data8)) {
																if (data8.length > 100) {
																	validate27.errors = [{
																		instancePath: instancePath + "/stages",
																		schemaPath: "#/properties/stages/maxItems",
																		keyword: "maxItems",
																		params: { limit: 100 },
																		message: "must NOT have more than 100 items"
																	}];
																	return false;
																} else {
																	const len0 = data8.length;
																	for (let i0 = 0; i0 < len0; i0++) {
																		let data9 = data8[i0];
																		const _errs14 = errors;
																		if (errors === _errs14) {
																			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
																				let missing1;
																				if (data9.percent === void 0 && (missing1 = "percent") || data9.verdict === void 0 && (missing1 = "verdict") || data9.reason === void 0 && (missing1 = "reason") || data9.startedAt === void 0 && (missing1 = "startedAt") || data9.finishedAt === void 0 && (missing1 = "finishedAt")) {
																					validate27.errors = [{
																						instancePath: instancePath + "/stages/" + i0,
																						schemaPath: "#/properties/stages/items/required",
																						keyword: "required",
																						params: { missingProperty: missing1 },
																						message: "must have required property '" + missing1 + "'"
																					}];
																					return false;
																				} else {
																					const _errs16 = errors;
																					for (const key1 in data9) if (!(key1 === "percent" || key1 === "verdict" || key1 === "reason" || key1 === "startedAt" || key1 === "finishedAt")) {
																						validate27.errors = [{
																							instancePath: instancePath + "/stages/" + i0,
																							schemaPath: "#/properties/stages/items/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key1 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (_errs16 === errors) {
																						if (data9.percent !== void 0) {
																							let data10 = data9.percent;
																							const _errs17 = errors;
																							if (errors === _errs17) {
																								if (typeof data10 == "number" && isFinite(data10)) {
																									if (data10 > 100 || isNaN(data10)) {
																										validate27.errors = [{
																											instancePath: instancePath + "/stages/" + i0 + "/percent",
																											schemaPath: "#/properties/stages/items/properties/percent/maximum",
																											keyword: "maximum",
																											params: {
																												comparison: "<=",
																												limit: 100
																											},
																											message: "must be <= 100"
																										}];
																										return false;
																									} else if (data10 < 0 || isNaN(data10)) {
																										validate27.errors = [{
																											instancePath: instancePath + "/stages/" + i0 + "/percent",
																											schemaPath: "#/properties/stages/items/properties/percent/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 0
																											},
																											message: "must be >= 0"
																										}];
																										return false;
																									}
																								} else {
																									validate27.errors = [{
																										instancePath: instancePath + "/stages/" + i0 + "/percent",
																										schemaPath: "#/properties/stages/items/properties/percent/type",
																										keyword: "type",
																										params: { type: "number" },
																										message: "must be number"
																									}];
																									return false;
																								}
																							}
																							var valid2 = _errs17 === errors;
																						} else var valid2 = true;
																						if (valid2) {
																							if (data9.verdict !== void 0) {
																								let data11 = data9.verdict;
																								const _errs19 = errors;
																								if (!(data11 === "pass" || data11 === "warn" || data11 === "fail" || data11 === "inconclusive")) {
																									validate27.errors = [{
																										instancePath: instancePath + "/stages/" + i0 + "/verdict",
																										schemaPath: "#/properties/stages/items/properties/verdict/enum",
																										keyword: "enum",
																										params: { allowedValues: schema9.properties.stages.items.properties.verdict.enum },
																										message: "must be equal to one of the allowed values"
																									}];
																									return false;
																								}
																								var valid2 = _errs19 === errors;
																							} else var valid2 = true;
																							if (valid2) {
																								if (data9.reason !== void 0) {
																									let data12 = data9.reason;
																									const _errs20 = errors;
																									if (errors === _errs20) {
																										if (typeof data12 === "string") {
																											if (func0(data12) > 2e3) {
																												validate27.errors = [{
																													instancePath: instancePath + "/stages/" + i0 + "/reason",
																													schemaPath: "#/properties/stages/items/properties/reason/maxLength",
																													keyword: "maxLength",
																													params: { limit: 2e3 },
																													message: "must NOT have more than 2000 characters"
																												}];
																												return false;
																											}
																										} else {
																											validate27.errors = [{
																												instancePath: instancePath + "/stages/" + i0 + "/reason",
																												schemaPath: "#/properties/stages/items/properties/reason/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid2 = _errs20 === errors;
																								} else var valid2 = true;
																								if (valid2) {
																									if (data9.startedAt !== void 0) {
																										let data13 = data9.startedAt;
																										const _errs22 = errors;
																										if (errors === _errs22) {
																											if (typeof data13 === "string") {
																												if (!pattern7.test(data13)) {
																													validate27.errors = [{
																														instancePath: instancePath + "/stages/" + i0 + "/startedAt",
																														schemaPath: "#/properties/stages/items/properties/startedAt/pattern",
																														keyword: "pattern",
																														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																														message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																													}];
																													return false;
																												}
																											} else {
																												validate27.errors = [{
																													instancePath: instancePath + "/stages/" + i0 + "/startedAt",
																													schemaPath: "#/properties/stages/items/properties/startedAt/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid2 = _errs22 === errors;
																									} else var valid2 = true;
																									if (valid2) {
																										if (data9.finishedAt !== void 0) {
																											let data14 = data9.finishedAt;
																											const _errs24 = errors;
																											if (errors === _errs24) {
																												if (typeof data14 === "string") {
																													if (!pattern7.test(data14)) {
																														validate27.errors = [{
																															instancePath: instancePath + "/stages/" + i0 + "/finishedAt",
																															schemaPath: "#/properties/stages/items/properties/finishedAt/pattern",
																															keyword: "pattern",
																															params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																															message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																														}];
																														return false;
																													}
																												} else {
																													validate27.errors = [{
																														instancePath: instancePath + "/stages/" + i0 + "/finishedAt",
																														schemaPath: "#/properties/stages/items/properties/finishedAt/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}];
																													return false;
																												}
																											}
																											var valid2 = _errs24 === errors;
																										} else var valid2 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate27.errors = [{
																					instancePath: instancePath + "/stages/" + i0,
																					schemaPath: "#/properties/stages/items/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		if (!(_errs14 === errors)) break;
																	}
																}
															} else {
																validate27.errors = [{
																	instancePath: instancePath + "/stages",
																	schemaPath: "#/properties/stages/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs12 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.analyses !== void 0) {
															let data15 = data.analyses;
															const _errs26 = errors;
															if (errors === _errs26) {
																if (Array.isArray(data15)) {
																	if (data15.length > 500) {
																		validate27.errors = [{
																			instancePath: instancePath + "/analyses",
																			schemaPath: "#/properties/analyses/maxItems",
																			keyword: "maxItems",
																			params: { limit: 500 },
																			message: "must NOT have more than 500 items"
																		}];
																		return false;
																	} else {
																		const len1 = data15.length;
																		for (let i1 = 0; i1 < len1; i1++) {
																			let data16 = data15[i1];
																			const _errs28 = errors;
																			if (errors === _errs28) {
																				if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																					let missing2;
																					if (data16.stage === void 0 && (missing2 = "stage") || data16.measure === void 0 && (missing2 = "measure") || data16.verdict === void 0 && (missing2 = "verdict") || data16.canary === void 0 && (missing2 = "canary") || data16.baseline === void 0 && (missing2 = "baseline") || data16.evidence === void 0 && (missing2 = "evidence") || data16.method === void 0 && (missing2 = "method")) {
																						validate27.errors = [{
																							instancePath: instancePath + "/analyses/" + i1,
																							schemaPath: "#/properties/analyses/items/required",
																							keyword: "required",
																							params: { missingProperty: missing2 },
																							message: "must have required property '" + missing2 + "'"
																						}];
																						return false;
																					} else {
																						const _errs30 = errors;
																						for (const key2 in data16) if (!(key2 === "stage" || key2 === "measure" || key2 === "verdict" || key2 === "canary" || key2 === "baseline" || key2 === "evidence" || key2 === "limit" || key2 === "method")) {
																							validate27.errors = [{
																								instancePath: instancePath + "/analyses/" + i1,
																								schemaPath: "#/properties/analyses/items/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key2 },
																								message: "must NOT have additional properties"
																							}];
																							return false;
																						}
																						if (_errs30 === errors) {
																							if (data16.stage !== void 0) {
																								let data17 = data16.stage;
																								const _errs31 = errors;
																								if (!(typeof data17 == "number" && isFinite(data17))) {
																									validate27.errors = [{
																										instancePath: instancePath + "/analyses/" + i1 + "/stage",
																										schemaPath: "#/properties/analyses/items/properties/stage/type",
																										keyword: "type",
																										params: { type: "number" },
																										message: "must be number"
																									}];
																									return false;
																								}
																								var valid4 = _errs31 === errors;
																							} else var valid4 = true;
																							if (valid4) {
																								if (data16.measure !== void 0) {
																									let data18 = data16.measure;
																									const _errs33 = errors;
																									if (!(data18 === "errors" || data18 === "latency")) {
																										validate27.errors = [{
																											instancePath: instancePath + "/analyses/" + i1 + "/measure",
																											schemaPath: "#/properties/analyses/items/properties/measure/enum",
																											keyword: "enum",
																											params: { allowedValues: schema9.properties.analyses.items.properties.measure.enum },
																											message: "must be equal to one of the allowed values"
																										}];
																										return false;
																									}
																									var valid4 = _errs33 === errors;
																								} else var valid4 = true;
																								if (valid4) {
																									if (data16.verdict !== void 0) {
																										let data19 = data16.verdict;
																										const _errs34 = errors;
																										if (!(data19 === "pass" || data19 === "warn" || data19 === "fail" || data19 === "inconclusive")) {
																											validate27.errors = [{
																												instancePath: instancePath + "/analyses/" + i1 + "/verdict",
																												schemaPath: "#/properties/analyses/items/properties/verdict/enum",
																												keyword: "enum",
																												params: { allowedValues: schema9.properties.analyses.items.properties.verdict.enum },
																												message: "must be equal to one of the allowed values"
																											}];
																											return false;
																										}
																										var valid4 = _errs34 === errors;
																									} else var valid4 = true;
																									if (valid4) {
																										if (data16.canary !== void 0) {
																											let data20 = data16.canary;
																											const _errs35 = errors;
																											if (errors === _errs35) {
																												if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
																													let missing3;
																													if (data20.requests === void 0 && (missing3 = "requests") || data20.events === void 0 && (missing3 = "events")) {
																														validate27.errors = [{
																															instancePath: instancePath + "/analyses/" + i1 + "/canary",
																															schemaPath: "#/properties/analyses/items/properties/canary/required",
																															keyword: "required",
																															params: { missingProperty: missing3 },
																															message: "must have required property '" + missing3 + "'"
																														}];
																														return false;
																													} else {
																														const _errs37 = errors;
																														for (const key3 in data20) if (!(key3 === "requests" || key3 === "events")) {
																															validate27.errors = [{
																																instancePath: instancePath + "/analyses/" + i1 + "/canary",
																																schemaPath: "#/properties/analyses/items/properties/canary/additionalProperties",
																																keyword: "additionalProperties",
																																params: { additionalProperty: key3 },
																																message: "must NOT have additional properties"
																															}];
																															return false;
																														}
																														if (_errs37 === errors) {
																															if (data20.requests !== void 0) {
																																let data21 = data20.requests;
																																const _errs38 = errors;
																																if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
																																	validate27.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/canary/requests",
																																		schemaPath: "#/properties/analyses/items/properties/canary/properties/requests/type",
																																		keyword: "type",
																																		params: { type: "integer" },
																																		message: "must be integer"
																																	}];
																																	return false;
																																}
																																if (errors === _errs38) {
																																	if (typeof data21 == "number" && isFinite(data21)) {
																																		if (data21 < 0 || isNaN(data21)) {
																																			validate27.errors = [{
																																				instancePath: instancePath + "/analyses/" + i1 + "/canary/requests",
																																				schemaPath: "#/properties/analyses/items/properties/canary/properties/requests/minimum",
																																				keyword: "minimum",
																																				params: {
																																					comparison: ">=",
																																					limit: 0
																																				},
																																				message: "must be >= 0"
																																			}];
																																			return false;
																																		}
																																	}
																																}
																																var valid5 = _errs38 === errors;
																															} else var valid5 = true;
																															if (valid5) {
																																if (data20.events !== void 0) {
																																	let data22 = data20.events;
																																	const _errs40 = errors;
																																	if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																																		validate27.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/canary/events",
																																			schemaPath: "#/properties/analyses/items/properties/canary/properties/events/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs40) {
																																		if (typeof data22 == "number" && isFinite(data22)) {
																																			if (data22 < 0 || isNaN(data22)) {
																																				validate27.errors = [{
																																					instancePath: instancePath + "/analyses/" + i1 + "/canary/events",
																																					schemaPath: "#/properties/analyses/items/properties/canary/properties/events/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	var valid5 = _errs40 === errors;
																																} else var valid5 = true;
																															}
																														}
																													}
																												} else {
																													validate27.errors = [{
																														instancePath: instancePath + "/analyses/" + i1 + "/canary",
																														schemaPath: "#/properties/analyses/items/properties/canary/type",
																														keyword: "type",
																														params: { type: "object" },
																														message: "must be object"
																													}];
																													return false;
																												}
																											}
																											var valid4 = _errs35 === errors;
																										} else var valid4 = true;
																										if (valid4) {
																											if (data16.baseline !== void 0) {
																												let data23 = data16.baseline;
																												const _errs42 = errors;
																												if (errors === _errs42) {
																													if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
																														let missing4;
																														if (data23.requests === void 0 && (missing4 = "requests") || data23.events === void 0 && (missing4 = "events")) {
																															validate27.errors = [{
																																instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																																schemaPath: "#/properties/analyses/items/properties/baseline/required",
																																keyword: "required",
																																params: { missingProperty: missing4 },
																																message: "must have required property '" + missing4 + "'"
																															}];
																															return false;
																														} else {
																															const _errs44 = errors;
																															for (const key4 in data23) if (!(key4 === "requests" || key4 === "events")) {
																																validate27.errors = [{
																																	instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																																	schemaPath: "#/properties/analyses/items/properties/baseline/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key4 },
																																	message: "must NOT have additional properties"
																																}];
																																return false;
																															}
																															if (_errs44 === errors) {
																																if (data23.requests !== void 0) {
																																	let data24 = data23.requests;
																																	const _errs45 = errors;
																																	if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
																																		validate27.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/baseline/requests",
																																			schemaPath: "#/properties/analyses/items/properties/baseline/properties/requests/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs45) {
																																		if (typeof data24 == "number" && isFinite(data24)) {
																																			if (data24 < 0 || isNaN(data24)) {
																																				validate27.errors = [{
																																					instancePath: instancePath + "/analyses/" + i1 + "/baseline/requests",
																																					schemaPath: "#/properties/analyses/items/properties/baseline/properties/requests/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	var valid6 = _errs45 === errors;
																																} else var valid6 = true;
																																if (valid6) {
																																	if (data23.events !== void 0) {
																																		let data25 = data23.events;
																																		const _errs47 = errors;
																																		if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
																																			validate27.errors = [{
																																				instancePath: instancePath + "/analyses/" + i1 + "/baseline/events",
																																				schemaPath: "#/properties/analyses/items/properties/baseline/properties/events/type",
																																				keyword: "type",
																																				params: { type: "integer" },
																																				message: "must be integer"
																																			}];
																																			return false;
																																		}
																																		if (errors === _errs47) {
																																			if (typeof data25 == "number" && isFinite(data25)) {
																																				if (data25 < 0 || isNaN(data25)) {
																																					validate27.errors = [{
																																						instancePath: instancePath + "/analyses/" + i1 + "/baseline/events",
																																						schemaPath: "#/properties/analyses/items/properties/baseline/properties/events/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 0
																																						},
																																						message: "must be >= 0"
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																		var valid6 = _errs47 === errors;
																																	} else var valid6 = true;
																																}
																															}
																														}
																													} else {
																														validate27.errors = [{
																															instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																															schemaPath: "#/properties/analyses/items/properties/baseline/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												var valid4 = _errs42 === errors;
																											} else var valid4 = true;
																											if (valid4) {
																												if (data16.evidence !== void 0) {
																													let data26 = data16.evidence;
																													const _errs49 = errors;
																													if (!(typeof data26 == "number" && isFinite(data26))) {
																														validate27.errors = [{
																															instancePath: instancePath + "/analyses/" + i1 + "/evidence",
																															schemaPath: "#/properties/analyses/items/properties/evidence/type",
																															keyword: "type",
																															params: { type: "number" },
																															message: "must be number"
																														}];
																														return false;
																													}
																													var valid4 = _errs49 === errors;
																												} else var valid4 = true;
																												if (valid4) {
																													if (data16.limit !== void 0) {
																														let data27 = data16.limit;
																														const _errs51 = errors;
																														if (errors === _errs51) {
																															if (typeof data27 == "number" && isFinite(data27)) {
																																if (data27 > 1 || isNaN(data27)) {
																																	validate27.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																		schemaPath: "#/properties/analyses/items/properties/limit/maximum",
																																		keyword: "maximum",
																																		params: {
																																			comparison: "<=",
																																			limit: 1
																																		},
																																		message: "must be <= 1"
																																	}];
																																	return false;
																																} else if (data27 < 0 || isNaN(data27)) {
																																	validate27.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																		schemaPath: "#/properties/analyses/items/properties/limit/minimum",
																																		keyword: "minimum",
																																		params: {
																																			comparison: ">=",
																																			limit: 0
																																		},
																																		message: "must be >= 0"
																																	}];
																																	return false;
																																}
																															} else {
																																validate27.errors = [{
																																	instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																	schemaPath: "#/properties/analyses/items/properties/limit/type",
																																	keyword: "type",
																																	params: { type: "number" },
																																	message: "must be number"
																																}];
																																return false;
																															}
																														}
																														var valid4 = _errs51 === errors;
																													} else var valid4 = true;
																													if (valid4) {
																														if (data16.method !== void 0) {
																															let data28 = data16.method;
																															const _errs53 = errors;
																															if (errors === _errs53) {
																																if (typeof data28 === "string") {
																																	if (func0(data28) > 2e3) {
																																		validate27.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/method",
																																			schemaPath: "#/properties/analyses/items/properties/method/maxLength",
																																			keyword: "maxLength",
																																			params: { limit: 2e3 },
																																			message: "must NOT have more than 2000 characters"
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate27.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/method",
																																		schemaPath: "#/properties/analyses/items/properties/method/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}];
																																	return false;
																																}
																															}
																															var valid4 = _errs53 === errors;
																														} else var valid4 = true;
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate27.errors = [{
																						instancePath: instancePath + "/analyses/" + i1,
																						schemaPath: "#/properties/analyses/items/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					}];
																					return false;
																				}
																			}
																			if (!(_errs28 === errors)) break;
																		}
																	}
																} else {
																	validate27.errors = [{
																		instancePath: instancePath + "/analyses",
																		schemaPath: "#/properties/analyses/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs26 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.timeline !== void 0) {
																let data29 = data.timeline;
																const _errs55 = errors;
																if (errors === _errs55) {
																	if (Array.isArray(data29)) {
																		if (data29.length > 2e4) {
																			validate27.errors = [{
																				instancePath: instancePath + "/timeline",
																				schemaPath: "#/properties/timeline/maxItems",
																				keyword: "maxItems",
																				params: { limit: 2e4 },
																				message: "must NOT have more than 20000 items"
																			}];
																			return false;
																		} else {
																			const len2 = data29.length;
																			for (let i2 = 0; i2 < len2; i2++) {
																				let data30 = data29[i2];
																				const _errs57 = errors;
																				if (errors === _errs57) {
																					if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
																						let missing5;
																						if (data30.at === void 0 && (missing5 = "at") || data30.what === void 0 && (missing5 = "what") || data30.percent === void 0 && (missing5 = "percent")) {
																							validate27.errors = [{
																								instancePath: instancePath + "/timeline/" + i2,
																								schemaPath: "#/properties/timeline/items/required",
																								keyword: "required",
																								params: { missingProperty: missing5 },
																								message: "must have required property '" + missing5 + "'"
																							}];
																							return false;
																						} else {
																							const _errs59 = errors;
																							for (const key5 in data30) if (!(key5 === "at" || key5 === "what" || key5 === "percent" || key5 === "canaryErrorRate" || key5 === "baselineErrorRate")) {
																								validate27.errors = [{
																									instancePath: instancePath + "/timeline/" + i2,
																									schemaPath: "#/properties/timeline/items/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key5 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs59 === errors) {
																								if (data30.at !== void 0) {
																									let data31 = data30.at;
																									const _errs60 = errors;
																									if (errors === _errs60) {
																										if (typeof data31 === "string") {
																											if (!pattern7.test(data31)) {
																												validate27.errors = [{
																													instancePath: instancePath + "/timeline/" + i2 + "/at",
																													schemaPath: "#/properties/timeline/items/properties/at/pattern",
																													keyword: "pattern",
																													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																													message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																												}];
																												return false;
																											}
																										} else {
																											validate27.errors = [{
																												instancePath: instancePath + "/timeline/" + i2 + "/at",
																												schemaPath: "#/properties/timeline/items/properties/at/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid8 = _errs60 === errors;
																								} else var valid8 = true;
																								if (valid8) {
																									if (data30.what !== void 0) {
																										let data32 = data30.what;
																										const _errs62 = errors;
																										if (errors === _errs62) {
																											if (typeof data32 === "string") {
																												if (func0(data32) > 2e3) {
																													validate27.errors = [{
																														instancePath: instancePath + "/timeline/" + i2 + "/what",
																														schemaPath: "#/properties/timeline/items/properties/what/maxLength",
																														keyword: "maxLength",
																														params: { limit: 2e3 },
																														message: "must NOT have more than 2000 characters"
																													}];
																													return false;
																												}
																											} else {
																												validate27.errors = [{
																													instancePath: instancePath + "/timeline/" + i2 + "/what",
																													schemaPath: "#/properties/timeline/items/properties/what/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid8 = _errs62 === errors;
																									} else var valid8 = true;
																									if (valid8) {
																										if (data30.percent !== void 0) {
																											let data33 = data30.percent;
																											const _errs64 = errors;
																											if (errors === _errs64) {
																												if (typeof data33 == "number" && isFinite(data33)) {
																													if (data33 > 100 || isNaN(data33)) {
																														validate27.errors = [{
																															instancePath: instancePath + "/timeline/" + i2 + "/percent",
																															schemaPath: "#/properties/timeline/items/properties/percent/maximum",
																															keyword: "maximum",
																															params: {
																																comparison: "<=",
																																limit: 100
																															},
																															message: "must be <= 100"
																														}];
																														return false;
																													} else if (data33 < 0 || isNaN(data33)) {
																														validate27.errors = [{
																															instancePath: instancePath + "/timeline/" + i2 + "/percent",
																															schemaPath: "#/properties/timeline/items/properties/percent/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														}];
																														return false;
																													}
																												} else {
																													validate27.errors = [{
																														instancePath: instancePath + "/timeline/" + i2 + "/percent",
																														schemaPath: "#/properties/timeline/items/properties/percent/type",
																														keyword: "type",
																														params: { type: "number" },
																														message: "must be number"
																													}];
																													return false;
																												}
																											}
																											var valid8 = _errs64 === errors;
																										} else var valid8 = true;
																										if (valid8) {
																											if (data30.canaryErrorRate !== void 0) {
																												let data34 = data30.canaryErrorRate;
																												const _errs66 = errors;
																												if (errors === _errs66) {
																													if (typeof data34 == "number" && isFinite(data34)) {
																														if (data34 > 1 || isNaN(data34)) {
																															validate27.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																																schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/maximum",
																																keyword: "maximum",
																																params: {
																																	comparison: "<=",
																																	limit: 1
																																},
																																message: "must be <= 1"
																															}];
																															return false;
																														} else if (data34 < 0 || isNaN(data34)) {
																															validate27.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																																schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																},
																																message: "must be >= 0"
																															}];
																															return false;
																														}
																													} else {
																														validate27.errors = [{
																															instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																															schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/type",
																															keyword: "type",
																															params: { type: "number" },
																															message: "must be number"
																														}];
																														return false;
																													}
																												}
																												var valid8 = _errs66 === errors;
																											} else var valid8 = true;
																											if (valid8) {
																												if (data30.baselineErrorRate !== void 0) {
																													let data35 = data30.baselineErrorRate;
																													const _errs68 = errors;
																													if (errors === _errs68) {
																														if (typeof data35 == "number" && isFinite(data35)) {
																															if (data35 > 1 || isNaN(data35)) {
																																validate27.errors = [{
																																	instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																	schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/maximum",
																																	keyword: "maximum",
																																	params: {
																																		comparison: "<=",
																																		limit: 1
																																	},
																																	message: "must be <= 1"
																																}];
																																return false;
																															} else if (data35 < 0 || isNaN(data35)) {
																																validate27.errors = [{
																																	instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																	schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														} else {
																															validate27.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/type",
																																keyword: "type",
																																params: { type: "number" },
																																message: "must be number"
																															}];
																															return false;
																														}
																													}
																													var valid8 = _errs68 === errors;
																												} else var valid8 = true;
																											}
																										}
																									}
																								}
																							}
																						}
																					} else {
																						validate27.errors = [{
																							instancePath: instancePath + "/timeline/" + i2,
																							schemaPath: "#/properties/timeline/items/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				if (!(_errs57 === errors)) break;
																			}
																		}
																	} else {
																		validate27.errors = [{
																			instancePath: instancePath + "/timeline",
																			schemaPath: "#/properties/timeline/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs55 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.traffic !== void 0) {
																	let data36 = data.traffic;
																	const _errs70 = errors;
																	if (errors === _errs70) {
																		if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																			let missing6;
																			if (data36.requests === void 0 && (missing6 = "requests") || data36.unanswered === void 0 && (missing6 = "unanswered") || data36.canaryRequests === void 0 && (missing6 = "canaryRequests") || data36.canaryErrors === void 0 && (missing6 = "canaryErrors") || data36.otherErrors === void 0 && (missing6 = "otherErrors")) {
																				validate27.errors = [{
																					instancePath: instancePath + "/traffic",
																					schemaPath: "#/properties/traffic/required",
																					keyword: "required",
																					params: { missingProperty: missing6 },
																					message: "must have required property '" + missing6 + "'"
																				}];
																				return false;
																			} else {
																				const _errs72 = errors;
																				for (const key6 in data36) if (!(key6 === "requests" || key6 === "unanswered" || key6 === "canaryRequests" || key6 === "canaryErrors" || key6 === "otherErrors")) {
																					validate27.errors = [{
																						instancePath: instancePath + "/traffic",
																						schemaPath: "#/properties/traffic/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key6 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs72 === errors) {
																					if (data36.requests !== void 0) {
																						let data37 = data36.requests;
																						const _errs73 = errors;
																						if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
																							validate27.errors = [{
																								instancePath: instancePath + "/traffic/requests",
																								schemaPath: "#/properties/traffic/properties/requests/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}];
																							return false;
																						}
																						if (errors === _errs73) {
																							if (typeof data37 == "number" && isFinite(data37)) {
																								if (data37 < 0 || isNaN(data37)) {
																									validate27.errors = [{
																										instancePath: instancePath + "/traffic/requests",
																										schemaPath: "#/properties/traffic/properties/requests/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							}
																						}
																						var valid9 = _errs73 === errors;
																					} else var valid9 = true;
																					if (valid9) {
																						if (data36.unanswered !== void 0) {
																							let data38 = data36.unanswered;
																							const _errs75 = errors;
																							if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
																								validate27.errors = [{
																									instancePath: instancePath + "/traffic/unanswered",
																									schemaPath: "#/properties/traffic/properties/unanswered/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (errors === _errs75) {
																								if (typeof data38 == "number" && isFinite(data38)) {
																									if (data38 < 0 || isNaN(data38)) {
																										validate27.errors = [{
																											instancePath: instancePath + "/traffic/unanswered",
																											schemaPath: "#/properties/traffic/properties/unanswered/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 0
																											},
																											message: "must be >= 0"
																										}];
																										return false;
																									}
																								}
																							}
																							var valid9 = _errs75 === errors;
																						} else var valid9 = true;
																						if (valid9) {
																							if (data36.canaryRequests !== void 0) {
																								let data39 = data36.canaryRequests;
																								const _errs77 = errors;
																								if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
																									validate27.errors = [{
																										instancePath: instancePath + "/traffic/canaryRequests",
																										schemaPath: "#/properties/traffic/properties/canaryRequests/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs77) {
																									if (typeof data39 == "number" && isFinite(data39)) {
																										if (data39 < 0 || isNaN(data39)) {
																											validate27.errors = [{
																												instancePath: instancePath + "/traffic/canaryRequests",
																												schemaPath: "#/properties/traffic/properties/canaryRequests/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid9 = _errs77 === errors;
																							} else var valid9 = true;
																							if (valid9) {
																								if (data36.canaryErrors !== void 0) {
																									let data40 = data36.canaryErrors;
																									const _errs79 = errors;
																									if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
																										validate27.errors = [{
																											instancePath: instancePath + "/traffic/canaryErrors",
																											schemaPath: "#/properties/traffic/properties/canaryErrors/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs79) {
																										if (typeof data40 == "number" && isFinite(data40)) {
																											if (data40 < 0 || isNaN(data40)) {
																												validate27.errors = [{
																													instancePath: instancePath + "/traffic/canaryErrors",
																													schemaPath: "#/properties/traffic/properties/canaryErrors/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid9 = _errs79 === errors;
																								} else var valid9 = true;
																								if (valid9) {
																									if (data36.otherErrors !== void 0) {
																										let data41 = data36.otherErrors;
																										const _errs81 = errors;
																										if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
																											validate27.errors = [{
																												instancePath: instancePath + "/traffic/otherErrors",
																												schemaPath: "#/properties/traffic/properties/otherErrors/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs81) {
																											if (typeof data41 == "number" && isFinite(data41)) {
																												if (data41 < 0 || isNaN(data41)) {
																													validate27.errors = [{
																														instancePath: instancePath + "/traffic/otherErrors",
																														schemaPath: "#/properties/traffic/properties/otherErrors/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 0
																														},
																														message: "must be >= 0"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid9 = _errs81 === errors;
																									} else var valid9 = true;
																								}
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate27.errors = [{
																				instancePath: instancePath + "/traffic",
																				schemaPath: "#/properties/traffic/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs70 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.restoredMs !== void 0) {
																		let data42 = data.restoredMs;
																		const _errs83 = errors;
																		if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
																			validate27.errors = [{
																				instancePath: instancePath + "/restoredMs",
																				schemaPath: "#/properties/restoredMs/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs83) {
																			if (typeof data42 == "number" && isFinite(data42)) {
																				if (data42 < 0 || isNaN(data42)) {
																					validate27.errors = [{
																						instancePath: instancePath + "/restoredMs",
																						schemaPath: "#/properties/restoredMs/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid0 = _errs83 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.changed !== void 0) {
																			let data43 = data.changed;
																			const _errs85 = errors;
																			if (errors === _errs85) {
																				if (Array.isArray(data43)) {
																					if (data43.length > 20) {
																						validate27.errors = [{
																							instancePath: instancePath + "/changed",
																							schemaPath: "#/properties/changed/maxItems",
																							keyword: "maxItems",
																							params: { limit: 20 },
																							message: "must NOT have more than 20 items"
																						}];
																						return false;
																					} else {
																						const len3 = data43.length;
																						for (let i3 = 0; i3 < len3; i3++) {
																							let data44 = data43[i3];
																							const _errs87 = errors;
																							if (errors === _errs87) {
																								if (typeof data44 === "string") {
																									if (func0(data44) > 2e3) {
																										validate27.errors = [{
																											instancePath: instancePath + "/changed/" + i3,
																											schemaPath: "#/properties/changed/items/maxLength",
																											keyword: "maxLength",
																											params: { limit: 2e3 },
																											message: "must NOT have more than 2000 characters"
																										}];
																										return false;
																									}
																								} else {
																									validate27.errors = [{
																										instancePath: instancePath + "/changed/" + i3,
																										schemaPath: "#/properties/changed/items/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																							}
																							if (!(_errs87 === errors)) break;
																						}
																					}
																				} else {
																					validate27.errors = [{
																						instancePath: instancePath + "/changed",
																						schemaPath: "#/properties/changed/type",
																						keyword: "type",
																						params: { type: "array" },
																						message: "must be array"
																					}];
																					return false;
																				}
																			}
																			var valid0 = _errs85 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.revived !== void 0) {
																				let data45 = data.revived;
																				const _errs89 = errors;
																				if (errors === _errs89) {
																					if (Array.isArray(data45)) {
																						if (data45.length > 20) {
																							validate27.errors = [{
																								instancePath: instancePath + "/revived",
																								schemaPath: "#/properties/revived/maxItems",
																								keyword: "maxItems",
																								params: { limit: 20 },
																								message: "must NOT have more than 20 items"
																							}];
																							return false;
																						} else {
																							const len4 = data45.length;
																							for (let i4 = 0; i4 < len4; i4++) {
																								let data46 = data45[i4];
																								const _errs91 = errors;
																								if (errors === _errs91) {
																									if (typeof data46 === "string") {
																										if (func0(data46) > 2e3) {
																											validate27.errors = [{
																												instancePath: instancePath + "/revived/" + i4,
																												schemaPath: "#/properties/revived/items/maxLength",
																												keyword: "maxLength",
																												params: { limit: 2e3 },
																												message: "must NOT have more than 2000 characters"
																											}];
																											return false;
																										}
																									} else {
																										validate27.errors = [{
																											instancePath: instancePath + "/revived/" + i4,
																											schemaPath: "#/properties/revived/items/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																								}
																								if (!(_errs91 === errors)) break;
																							}
																						}
																					} else {
																						validate27.errors = [{
																							instancePath: instancePath + "/revived",
																							schemaPath: "#/properties/revived/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}];
																						return false;
																					}
																				}
																				var valid0 = _errs89 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.reserve !== void 0) {
																					let data47 = data.reserve;
																					const _errs93 = errors;
																					if (errors === _errs93) {
																						if (typeof data47 === "string") {
																							if (func0(data47) > 2e3) {
																								validate27.errors = [{
																									instancePath: instancePath + "/reserve",
																									schemaPath: "#/properties/reserve/maxLength",
																									keyword: "maxLength",
																									params: { limit: 2e3 },
																									message: "must NOT have more than 2000 characters"
																								}];
																								return false;
																							}
																						} else {
																							validate27.errors = [{
																								instancePath: instancePath + "/reserve",
																								schemaPath: "#/properties/reserve/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																					}
																					var valid0 = _errs93 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.undone !== void 0) {
																						const _errs95 = errors;
																						if (!validate28(data.undone, {
																							instancePath: instancePath + "/undone",
																							parentData: data,
																							parentDataProperty: "undone",
																							rootData,
																							dynamicAnchors
																						})) {
																							vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
																							errors = vErrors.length;
																						}
																						var valid0 = _errs95 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.resumedAfterKill !== void 0) {
																							const _errs96 = errors;
																							if (typeof data.resumedAfterKill !== "boolean") {
																								validate27.errors = [{
																									instancePath: instancePath + "/resumedAfterKill",
																									schemaPath: "#/properties/resumedAfterKill/type",
																									keyword: "type",
																									params: { type: "boolean" },
																									message: "must be boolean"
																								}];
																								return false;
																							}
																							var valid0 = _errs96 === errors;
																						} else var valid0 = true;
																						if (valid0) {
																							if (data.journal !== void 0) {
																								let data50 = data.journal;
																								const _errs98 = errors;
																								if (errors === _errs98) {
																									if (typeof data50 === "string") {
																										if (!pattern4.test(data50)) {
																											validate27.errors = [{
																												instancePath: instancePath + "/journal",
																												schemaPath: "#/properties/journal/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" },
																												message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																											}];
																											return false;
																										}
																									} else {
																										validate27.errors = [{
																											instancePath: instancePath + "/journal",
																											schemaPath: "#/properties/journal/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																								}
																								var valid0 = _errs98 === errors;
																							} else var valid0 = true;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate27.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate27.errors = vErrors;
	return errors === 0;
}
validate27.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of3 = validate33;
const pattern21 = /* @__PURE__ */ new RegExp("^\\d{1,20}$", "u");
const pattern20 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_.\\[\\]-]{1,100}$", "u");
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate34.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern20.test(data)) {
			validate34.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^[A-Za-z0-9_.\\[\\]-]{1,100}$" },
				message: "must match pattern \"^[A-Za-z0-9_.\\[\\]-]{1,100}$\""
			}];
			return false;
		}
	} else {
		validate34.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate34.errors = vErrors;
	return true;
}
validate34.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern22 = /* @__PURE__ */ new RegExp("^https?://[^\\s]{1,500}$", "u");
const pattern23 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$", "u");
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate36.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.url === void 0 && (missing0 = "url") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at")) {
				validate36.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "id" || key0 === "url" || key0 === "by" || key0 === "at")) {
					validate36.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.id !== void 0) {
						let data0 = data.id;
						const _errs2 = errors;
						if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
							validate36.errors = [{
								instancePath: instancePath + "/id",
								schemaPath: "#/properties/id/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (errors === _errs2) {
							if (typeof data0 == "number" && isFinite(data0)) {
								if (data0 < 1 || isNaN(data0)) {
									validate36.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									}];
									return false;
								}
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.url !== void 0) {
							let data1 = data.url;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern22.test(data1)) {
										validate36.errors = [{
											instancePath: instancePath + "/url",
											schemaPath: "#/properties/url/pattern",
											keyword: "pattern",
											params: { pattern: "^https?://[^\\s]{1,500}$" },
											message: "must match pattern \"^https?://[^\\s]{1,500}$\""
										}];
										return false;
									}
								} else {
									validate36.errors = [{
										instancePath: instancePath + "/url",
										schemaPath: "#/properties/url/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.by !== void 0) {
								const _errs6 = errors;
								if (!validate34(data.by, {
									instancePath: instancePath + "/by",
									parentData: data,
									parentDataProperty: "by",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.at !== void 0) {
									let data3 = data.at;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (typeof data3 === "string") {
											if (!pattern23.test(data3)) {
												validate36.errors = [{
													instancePath: instancePath + "/at",
													schemaPath: "#/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$" },
													message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$\""
												}];
												return false;
											}
										} else {
											validate36.errors = [{
												instancePath: instancePath + "/at",
												schemaPath: "#/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate36.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate36.errors = vErrors;
	return errors === 0;
}
validate36.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate33.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.commit === void 0 && (missing0 = "commit") || data.pullRequest === void 0 && (missing0 = "pullRequest") || data.runs === void 0 && (missing0 = "runs") || data.comment === void 0 && (missing0 = "comment")) {
				validate33.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "commit" || key0 === "pullRequest" || key0 === "runs" || key0 === "comment")) {
					validate33.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.commit !== void 0) {
						let data0 = data.commit;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (!pattern1.test(data0)) {
									validate33.errors = [{
										instancePath: instancePath + "/commit",
										schemaPath: "#/properties/commit/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" },
										message: "must match pattern \"^[0-9a-f]{40}([0-9a-f]{24})?$\""
									}];
									return false;
								}
							} else {
								validate33.errors = [{
									instancePath: instancePath + "/commit",
									schemaPath: "#/properties/commit/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.pullRequest !== void 0) {
							let data1 = data.pullRequest;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing1;
									if (data1.number === void 0 && (missing1 = "number") || data1.author === void 0 && (missing1 = "author")) {
										validate33.errors = [{
											instancePath: instancePath + "/pullRequest",
											schemaPath: "#/properties/pullRequest/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										}];
										return false;
									} else {
										const _errs6 = errors;
										for (const key1 in data1) if (!(key1 === "number" || key1 === "author")) {
											validate33.errors = [{
												instancePath: instancePath + "/pullRequest",
												schemaPath: "#/properties/pullRequest/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (_errs6 === errors) {
											if (data1.number !== void 0) {
												let data2 = data1.number;
												const _errs7 = errors;
												if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
													validate33.errors = [{
														instancePath: instancePath + "/pullRequest/number",
														schemaPath: "#/properties/pullRequest/properties/number/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (errors === _errs7) {
													if (typeof data2 == "number" && isFinite(data2)) {
														if (data2 < 1 || isNaN(data2)) {
															validate33.errors = [{
																instancePath: instancePath + "/pullRequest/number",
																schemaPath: "#/properties/pullRequest/properties/number/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 1
																},
																message: "must be >= 1"
															}];
															return false;
														}
													}
												}
												var valid1 = _errs7 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data1.author !== void 0) {
													const _errs9 = errors;
													if (!validate34(data1.author, {
														instancePath: instancePath + "/pullRequest/author",
														parentData: data1,
														parentDataProperty: "author",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
														errors = vErrors.length;
													}
													var valid1 = _errs9 === errors;
												} else var valid1 = true;
											}
										}
									}
								} else {
									validate33.errors = [{
										instancePath: instancePath + "/pullRequest",
										schemaPath: "#/properties/pullRequest/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.runs !== void 0) {
								let data4 = data.runs;
								const _errs10 = errors;
								if (errors === _errs10) {
									if (Array.isArray(data4)) {
										if (data4.length > 50) {
											validate33.errors = [{
												instancePath: instancePath + "/runs",
												schemaPath: "#/properties/runs/maxItems",
												keyword: "maxItems",
												params: { limit: 50 },
												message: "must NOT have more than 50 items"
											}];
											return false;
										} else if (data4.length < 1) {
											validate33.errors = [{
												instancePath: instancePath + "/runs",
												schemaPath: "#/properties/runs/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items"
											}];
											return false;
										} else {
											const len0 = data4.length;
											for (let i0 = 0; i0 < len0; i0++) {
												let data5 = data4[i0];
												const _errs12 = errors;
												if (errors === _errs12) {
													if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
														let missing2;
														if (data5.id === void 0 && (missing2 = "id") || data5.attempt === void 0 && (missing2 = "attempt")) {
															validate33.errors = [{
																instancePath: instancePath + "/runs/" + i0,
																schemaPath: "#/properties/runs/items/required",
																keyword: "required",
																params: { missingProperty: missing2 },
																message: "must have required property '" + missing2 + "'"
															}];
															return false;
														} else {
															const _errs14 = errors;
															for (const key2 in data5) if (!(key2 === "id" || key2 === "attempt")) {
																validate33.errors = [{
																	instancePath: instancePath + "/runs/" + i0,
																	schemaPath: "#/properties/runs/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key2 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (_errs14 === errors) {
																if (data5.id !== void 0) {
																	let data6 = data5.id;
																	const _errs15 = errors;
																	if (errors === _errs15) {
																		if (typeof data6 === "string") {
																			if (!pattern21.test(data6)) {
																				validate33.errors = [{
																					instancePath: instancePath + "/runs/" + i0 + "/id",
																					schemaPath: "#/properties/runs/items/properties/id/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{1,20}$" },
																					message: "must match pattern \"^\\d{1,20}$\""
																				}];
																				return false;
																			}
																		} else {
																			validate33.errors = [{
																				instancePath: instancePath + "/runs/" + i0 + "/id",
																				schemaPath: "#/properties/runs/items/properties/id/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																	}
																	var valid3 = _errs15 === errors;
																} else var valid3 = true;
																if (valid3) {
																	if (data5.attempt !== void 0) {
																		let data7 = data5.attempt;
																		const _errs17 = errors;
																		if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
																			validate33.errors = [{
																				instancePath: instancePath + "/runs/" + i0 + "/attempt",
																				schemaPath: "#/properties/runs/items/properties/attempt/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs17) {
																			if (typeof data7 == "number" && isFinite(data7)) {
																				if (data7 < 2 || isNaN(data7)) {
																					validate33.errors = [{
																						instancePath: instancePath + "/runs/" + i0 + "/attempt",
																						schemaPath: "#/properties/runs/items/properties/attempt/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 2
																						},
																						message: "must be >= 2"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid3 = _errs17 === errors;
																	} else var valid3 = true;
																}
															}
														}
													} else {
														validate33.errors = [{
															instancePath: instancePath + "/runs/" + i0,
															schemaPath: "#/properties/runs/items/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
												if (!(_errs12 === errors)) break;
											}
										}
									} else {
										validate33.errors = [{
											instancePath: instancePath + "/runs",
											schemaPath: "#/properties/runs/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs10 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.comment !== void 0) {
									const _errs19 = errors;
									if (!validate36(data.comment, {
										instancePath: instancePath + "/comment",
										parentData: data,
										parentDataProperty: "comment",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs19 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate33.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate33.errors = vErrors;
	return errors === 0;
}
validate33.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of4 = validate39;
const pattern25 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern26 = /* @__PURE__ */ new RegExp("^model:[a-z0-9]", "u");
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate39.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.action === void 0 && (missing0 = "action") || data.what === void 0 && (missing0 = "what") || data.remedy === void 0 && (missing0 = "remedy")) {
			validate39.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "action" || key0 === "code" || key0 === "what" || key0 === "remedy" || key0 === "model" || key0 === "began")) {
				validate39.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.action !== void 0) {
				let data0 = data.action;
				if (typeof data0 === "string") {
					if (func0(data0) > 100) {
						validate39.errors = [{
							instancePath: instancePath + "/action",
							schemaPath: "#/properties/action/maxLength",
							keyword: "maxLength",
							params: { limit: 100 },
							message: "must NOT have more than 100 characters"
						}];
						return false;
					} else if (!pattern3.test(data0)) {
						validate39.errors = [{
							instancePath: instancePath + "/action",
							schemaPath: "#/properties/action/pattern",
							keyword: "pattern",
							params: { pattern: "^[a-z][a-z-]*$" },
							message: "must match pattern \"^[a-z][a-z-]*$\""
						}];
						return false;
					}
				} else {
					validate39.errors = [{
						instancePath: instancePath + "/action",
						schemaPath: "#/properties/action/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.code !== void 0) {
					let data1 = data.code;
					if (typeof data1 === "string") {
						if (func0(data1) > 100) {
							validate39.errors = [{
								instancePath: instancePath + "/code",
								schemaPath: "#/properties/code/maxLength",
								keyword: "maxLength",
								params: { limit: 100 },
								message: "must NOT have more than 100 characters"
							}];
							return false;
						} else if (!pattern25.test(data1)) {
							validate39.errors = [{
								instancePath: instancePath + "/code",
								schemaPath: "#/properties/code/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z][a-z0-9-]*$" },
								message: "must match pattern \"^[a-z][a-z0-9-]*$\""
							}];
							return false;
						}
					} else {
						validate39.errors = [{
							instancePath: instancePath + "/code",
							schemaPath: "#/properties/code/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.what !== void 0) {
						let data2 = data.what;
						if (typeof data2 === "string") {
							if (func0(data2) > 1e3) {
								validate39.errors = [{
									instancePath: instancePath + "/what",
									schemaPath: "#/properties/what/maxLength",
									keyword: "maxLength",
									params: { limit: 1e3 },
									message: "must NOT have more than 1000 characters"
								}];
								return false;
							} else if (func0(data2) < 1) {
								validate39.errors = [{
									instancePath: instancePath + "/what",
									schemaPath: "#/properties/what/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters"
								}];
								return false;
							}
						} else {
							validate39.errors = [{
								instancePath: instancePath + "/what",
								schemaPath: "#/properties/what/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.remedy !== void 0) {
							let data3 = data.remedy;
							if (typeof data3 === "string") {
								if (func0(data3) > 1e3) {
									validate39.errors = [{
										instancePath: instancePath + "/remedy",
										schemaPath: "#/properties/remedy/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									}];
									return false;
								}
							} else {
								validate39.errors = [{
									instancePath: instancePath + "/remedy",
									schemaPath: "#/properties/remedy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.model !== void 0) {
								let data4 = data.model;
								if (typeof data4 === "string") {
									if (func0(data4) > 1024) {
										validate39.errors = [{
											instancePath: instancePath + "/model",
											schemaPath: "#/properties/model/maxLength",
											keyword: "maxLength",
											params: { limit: 1024 },
											message: "must NOT have more than 1024 characters"
										}];
										return false;
									} else if (!pattern26.test(data4)) {
										validate39.errors = [{
											instancePath: instancePath + "/model",
											schemaPath: "#/properties/model/pattern",
											keyword: "pattern",
											params: { pattern: "^model:[a-z0-9]" },
											message: "must match pattern \"^model:[a-z0-9]\""
										}];
										return false;
									}
								} else {
									validate39.errors = [{
										instancePath: instancePath + "/model",
										schemaPath: "#/properties/model/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.began !== void 0) {
									if (false !== data.began) {
										validate39.errors = [{
											instancePath: instancePath + "/began",
											schemaPath: "#/properties/began/const",
											keyword: "const",
											params: { allowedValue: false },
											message: "must be equal to constant"
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		}
	} else {
		validate39.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate39.errors = vErrors;
	return true;
}
validate39.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of5 = validate40;
const schema15 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/evidence/rollback/v1/schema.json",
	"title": "Result of rollback",
	"description": "How an environment was brought back to a release that served it before.",
	"type": "object",
	"properties": {
		"kind": { "const": "rollback" },
		"rolloutId": {
			"type": "string",
			"pattern": "^r\\d{4,}$",
			"description": "The rollout's name in the environment's journal."
		},
		"environment": {
			"type": "string",
			"maxLength": 2e3
		},
		"target": { "const": "process" },
		"from": {
			"$ref": "#/$defs/release",
			"description": "What served before; absent for a first deployment."
		},
		"to": {
			"$ref": "#/$defs/release",
			"description": "What was asked for."
		},
		"resolution": {
			"type": "string",
			"maxLength": 2e3,
			"description": "How its target was found, and the reason that a person gave."
		},
		"serving": {
			"$ref": "#/$defs/release",
			"description": "What serves now; absent where nothing does."
		},
		"status": { "enum": [
			"completed",
			"rolled-back",
			"unchanged",
			"held",
			"failed"
		] },
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
					"verdict": { "enum": [
						"pass",
						"warn",
						"fail",
						"inconclusive"
					] },
					"reason": {
						"type": "string",
						"maxLength": 2e3
					},
					"startedAt": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					},
					"finishedAt": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					}
				},
				"required": [
					"percent",
					"verdict",
					"reason",
					"startedAt",
					"finishedAt"
				],
				"additionalProperties": false
			}
		},
		"analyses": {
			"type": "array",
			"maxItems": 500,
			"items": {
				"type": "object",
				"properties": {
					"stage": { "type": "number" },
					"measure": { "enum": ["errors", "latency"] },
					"verdict": { "enum": [
						"pass",
						"warn",
						"fail",
						"inconclusive"
					] },
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
					"limit": {
						"type": "number",
						"minimum": 0,
						"maximum": 1,
						"description": "What a bound is held against, as a share; absent for a p-value."
					},
					"method": {
						"type": "string",
						"maxLength": 2e3
					}
				},
				"required": [
					"stage",
					"measure",
					"verdict",
					"canary",
					"baseline",
					"evidence",
					"method"
				],
				"additionalProperties": false
			}
		},
		"timeline": {
			"type": "array",
			"maxItems": 2e4,
			"items": {
				"type": "object",
				"properties": {
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"
					},
					"what": {
						"type": "string",
						"maxLength": 2e3
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
				"required": [
					"at",
					"what",
					"percent"
				],
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
			"required": [
				"requests",
				"unanswered",
				"canaryRequests",
				"canaryErrors",
				"otherErrors"
			],
			"additionalProperties": false
		},
		"restoredMs": {
			"type": "integer",
			"minimum": 0,
			"description": "From the decision to roll back until all traffic was back."
		},
		"revived": {
			"type": "array",
			"maxItems": 20,
			"items": {
				"type": "string",
				"maxLength": 2e3
			},
			"description": "What of the environment did not run and was brought back."
		},
		"reserve": {
			"type": "string",
			"maxLength": 2e3,
			"description": "Why what serves already serves under reserve: what its rollout could not judge."
		},
		"undone": {
			"$ref": "#/$defs/release",
			"description": "The release of the unfinished rollout that was undone."
		},
		"resumedAfterKill": { "type": "boolean" },
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
	"$defs": { "release": {
		"type": "object",
		"properties": {
			"artifact": {
				"type": "string",
				"maxLength": 2e3
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
		"required": [
			"artifact",
			"digest",
			"label"
		],
		"additionalProperties": false
	} }
};
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate41.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.artifact === void 0 && (missing0 = "artifact") || data.digest === void 0 && (missing0 = "digest") || data.label === void 0 && (missing0 = "label")) {
			validate41.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "artifact" || key0 === "digest" || key0 === "label")) {
				validate41.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.artifact !== void 0) {
				let data0 = data.artifact;
				if (typeof data0 === "string") {
					if (func0(data0) > 2e3) {
						validate41.errors = [{
							instancePath: instancePath + "/artifact",
							schemaPath: "#/properties/artifact/maxLength",
							keyword: "maxLength",
							params: { limit: 2e3 },
							message: "must NOT have more than 2000 characters"
						}];
						return false;
					}
				} else {
					validate41.errors = [{
						instancePath: instancePath + "/artifact",
						schemaPath: "#/properties/artifact/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.digest !== void 0) {
					let data1 = data.digest;
					if (typeof data1 === "string") {
						if (!pattern4.test(data1)) {
							validate41.errors = [{
								instancePath: instancePath + "/digest",
								schemaPath: "#/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^sha256:[0-9a-f]{64}$" },
								message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
							}];
							return false;
						}
					} else {
						validate41.errors = [{
							instancePath: instancePath + "/digest",
							schemaPath: "#/properties/digest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.label !== void 0) {
						let data2 = data.label;
						if (typeof data2 === "string") {
							if (func0(data2) > 200) {
								validate41.errors = [{
									instancePath: instancePath + "/label",
									schemaPath: "#/properties/label/maxLength",
									keyword: "maxLength",
									params: { limit: 200 },
									message: "must NOT have more than 200 characters"
								}];
								return false;
							}
						} else {
							validate41.errors = [{
								instancePath: instancePath + "/label",
								schemaPath: "#/properties/label/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate41.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate41.errors = vErrors;
	return true;
}
validate41.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate40.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.kind === void 0 && (missing0 = "kind") || data.rolloutId === void 0 && (missing0 = "rolloutId") || data.environment === void 0 && (missing0 = "environment") || data.target === void 0 && (missing0 = "target") || data.to === void 0 && (missing0 = "to") || data.status === void 0 && (missing0 = "status") || data.stages === void 0 && (missing0 = "stages") || data.analyses === void 0 && (missing0 = "analyses") || data.timeline === void 0 && (missing0 = "timeline") || data.resumedAfterKill === void 0 && (missing0 = "resumedAfterKill") || data.journal === void 0 && (missing0 = "journal")) {
				validate40.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema15.properties, key0)) {
					validate40.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.kind !== void 0) {
						const _errs2 = errors;
						if ("rollback" !== data.kind) {
							validate40.errors = [{
								instancePath: instancePath + "/kind",
								schemaPath: "#/properties/kind/const",
								keyword: "const",
								params: { allowedValue: "rollback" },
								message: "must be equal to constant"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.rolloutId !== void 0) {
							let data1 = data.rolloutId;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (typeof data1 === "string") {
									if (!pattern13.test(data1)) {
										validate40.errors = [{
											instancePath: instancePath + "/rolloutId",
											schemaPath: "#/properties/rolloutId/pattern",
											keyword: "pattern",
											params: { pattern: "^r\\d{4,}$" },
											message: "must match pattern \"^r\\d{4,}$\""
										}];
										return false;
									}
								} else {
									validate40.errors = [{
										instancePath: instancePath + "/rolloutId",
										schemaPath: "#/properties/rolloutId/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.environment !== void 0) {
								let data2 = data.environment;
								const _errs5 = errors;
								if (errors === _errs5) {
									if (typeof data2 === "string") {
										if (func0(data2) > 2e3) {
											validate40.errors = [{
												instancePath: instancePath + "/environment",
												schemaPath: "#/properties/environment/maxLength",
												keyword: "maxLength",
												params: { limit: 2e3 },
												message: "must NOT have more than 2000 characters"
											}];
											return false;
										}
									} else {
										validate40.errors = [{
											instancePath: instancePath + "/environment",
											schemaPath: "#/properties/environment/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.target !== void 0) {
									const _errs7 = errors;
									if ("process" !== data.target) {
										validate40.errors = [{
											instancePath: instancePath + "/target",
											schemaPath: "#/properties/target/const",
											keyword: "const",
											params: { allowedValue: "process" },
											message: "must be equal to constant"
										}];
										return false;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.from !== void 0) {
										const _errs8 = errors;
										if (!validate41(data.from, {
											instancePath: instancePath + "/from",
											parentData: data,
											parentDataProperty: "from",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.to !== void 0) {
											const _errs9 = errors;
											if (!validate41(data.to, {
												instancePath: instancePath + "/to",
												parentData: data,
												parentDataProperty: "to",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs9 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.resolution !== void 0) {
												let data6 = data.resolution;
												const _errs10 = errors;
												if (errors === _errs10) {
													if (typeof data6 === "string") {
														if (func0(data6) > 2e3) {
															validate40.errors = [{
																instancePath: instancePath + "/resolution",
																schemaPath: "#/properties/resolution/maxLength",
																keyword: "maxLength",
																params: { limit: 2e3 },
																message: "must NOT have more than 2000 characters"
															}];
															return false;
														}
													} else {
														validate40.errors = [{
															instancePath: instancePath + "/resolution",
															schemaPath: "#/properties/resolution/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
												}
												var valid0 = _errs10 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.serving !== void 0) {
													const _errs12 = errors;
													if (!validate41(data.serving, {
														instancePath: instancePath + "/serving",
														parentData: data,
														parentDataProperty: "serving",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
														errors = vErrors.length;
													}
													var valid0 = _errs12 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.status !== void 0) {
														let data8 = data.status;
														const _errs13 = errors;
														if (!(data8 === "completed" || data8 === "rolled-back" || data8 === "unchanged" || data8 === "held" || data8 === "failed")) {
															validate40.errors = [{
																instancePath: instancePath + "/status",
																schemaPath: "#/properties/status/enum",
																keyword: "enum",
																params: { allowedValues: schema15.properties.status.enum },
																message: "must be equal to one of the allowed values"
															}];
															return false;
														}
														var valid0 = _errs13 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.stages !== void 0) {
															let data9 = data.stages;
															const _errs14 = errors;
															if (errors === _errs14) {
																if (Array.isArray(data9)) {
																	if (data9.length > 100) {
																		validate40.errors = [{
																			instancePath: instancePath + "/stages",
																			schemaPath: "#/properties/stages/maxItems",
																			keyword: "maxItems",
																			params: { limit: 100 },
																			message: "must NOT have more than 100 items"
																		}];
																		return false;
																	} else {
																		const len0 = data9.length;
																		for (let i0 = 0; i0 < len0; i0++) {
																			let data10 = data9[i0];
																			const _errs16 = errors;
																			if (errors === _errs16) {
																				if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
																					let missing1;
																					if (data10.percent === void 0 && (missing1 = "percent") || data10.verdict === void 0 && (missing1 = "verdict") || data10.reason === void 0 && (missing1 = "reason") || data10.startedAt === void 0 && (missing1 = "startedAt") || data10.finishedAt === void 0 && (missing1 = "finishedAt")) {
																						validate40.errors = [{
																							instancePath: instancePath + "/stages/" + i0,
																							schemaPath: "#/properties/stages/items/required",
																							keyword: "required",
																							params: { missingProperty: missing1 },
																							message: "must have required property '" + missing1 + "'"
																						}];
																						return false;
																					} else {
																						const _errs18 = errors;
																						for (const key1 in data10) if (!(key1 === "percent" || key1 === "verdict" || key1 === "reason" || key1 === "startedAt" || key1 === "finishedAt")) {
																							validate40.errors = [{
																								instancePath: instancePath + "/stages/" + i0,
																								schemaPath: "#/properties/stages/items/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key1 },
																								message: "must NOT have additional properties"
																							}];
																							return false;
																						}
																						if (_errs18 === errors) {
																							if (data10.percent !== void 0) {
																								let data11 = data10.percent;
																								const _errs19 = errors;
																								if (errors === _errs19) {
																									if (typeof data11 == "number" && isFinite(data11)) {
																										if (data11 > 100 || isNaN(data11)) {
																											validate40.errors = [{
																												instancePath: instancePath + "/stages/" + i0 + "/percent",
																												schemaPath: "#/properties/stages/items/properties/percent/maximum",
																												keyword: "maximum",
																												params: {
																													comparison: "<=",
																													limit: 100
																												},
																												message: "must be <= 100"
																											}];
																											return false;
																										} else if (data11 < 0 || isNaN(data11)) {
																											validate40.errors = [{
																												instancePath: instancePath + "/stages/" + i0 + "/percent",
																												schemaPath: "#/properties/stages/items/properties/percent/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									} else {
																										validate40.errors = [{
																											instancePath: instancePath + "/stages/" + i0 + "/percent",
																											schemaPath: "#/properties/stages/items/properties/percent/type",
																											keyword: "type",
																											params: { type: "number" },
																											message: "must be number"
																										}];
																										return false;
																									}
																								}
																								var valid2 = _errs19 === errors;
																							} else var valid2 = true;
																							if (valid2) {
																								if (data10.verdict !== void 0) {
																									let data12 = data10.verdict;
																									const _errs21 = errors;
																									if (!(data12 === "pass" || data12 === "warn" || data12 === "fail" || data12 === "inconclusive")) {
																										validate40.errors = [{
																											instancePath: instancePath + "/stages/" + i0 + "/verdict",
																											schemaPath: "#/properties/stages/items/properties/verdict/enum",
																											keyword: "enum",
																											params: { allowedValues: schema15.properties.stages.items.properties.verdict.enum },
																											message: "must be equal to one of the allowed values"
																										}];
																										return false;
																									}
																									var valid2 = _errs21 === errors;
																								} else var valid2 = true;
																								if (valid2) {
																									if (data10.reason !== void 0) {
																										let data13 = data10.reason;
																										const _errs22 = errors;
																										if (errors === _errs22) {
																											if (typeof data13 === "string") {
																												if (func0(data13) > 2e3) {
																													validate40.errors = [{
																														instancePath: instancePath + "/stages/" + i0 + "/reason",
																														schemaPath: "#/properties/stages/items/properties/reason/maxLength",
																														keyword: "maxLength",
																														params: { limit: 2e3 },
																														message: "must NOT have more than 2000 characters"
																													}];
																													return false;
																												}
																											} else {
																												validate40.errors = [{
																													instancePath: instancePath + "/stages/" + i0 + "/reason",
																													schemaPath: "#/properties/stages/items/properties/reason/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid2 = _errs22 === errors;
																									} else var valid2 = true;
																									if (valid2) {
																										if (data10.startedAt !== void 0) {
																											let data14 = data10.startedAt;
																											const _errs24 = errors;
																											if (errors === _errs24) {
																												if (typeof data14 === "string") {
																													if (!pattern7.test(data14)) {
																														validate40.errors = [{
																															instancePath: instancePath + "/stages/" + i0 + "/startedAt",
																															schemaPath: "#/properties/stages/items/properties/startedAt/pattern",
																															keyword: "pattern",
																															params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																															message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																														}];
																														return false;
																													}
																												} else {
																													validate40.errors = [{
																														instancePath: instancePath + "/stages/" + i0 + "/startedAt",
																														schemaPath: "#/properties/stages/items/properties/startedAt/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}];
																													return false;
																												}
																											}
																											var valid2 = _errs24 === errors;
																										} else var valid2 = true;
																										if (valid2) {
																											if (data10.finishedAt !== void 0) {
																												let data15 = data10.finishedAt;
																												const _errs26 = errors;
																												if (errors === _errs26) {
																													if (typeof data15 === "string") {
																														if (!pattern7.test(data15)) {
																															validate40.errors = [{
																																instancePath: instancePath + "/stages/" + i0 + "/finishedAt",
																																schemaPath: "#/properties/stages/items/properties/finishedAt/pattern",
																																keyword: "pattern",
																																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																																message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																															}];
																															return false;
																														}
																													} else {
																														validate40.errors = [{
																															instancePath: instancePath + "/stages/" + i0 + "/finishedAt",
																															schemaPath: "#/properties/stages/items/properties/finishedAt/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}];
																														return false;
																													}
																												}
																												var valid2 = _errs26 === errors;
																											} else var valid2 = true;
																										}
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate40.errors = [{
																						instancePath: instancePath + "/stages/" + i0,
																						schemaPath: "#/properties/stages/items/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					}];
																					return false;
																				}
																			}
																			if (!(_errs16 === errors)) break;
																		}
																	}
																} else {
																	validate40.errors = [{
																		instancePath: instancePath + "/stages",
																		schemaPath: "#/properties/stages/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
															}
															var valid0 = _errs14 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.analyses !== void 0) {
																let data16 = data.analyses;
																const _errs28 = errors;
																if (errors === _errs28) {
																	if (Array.isArray(data16)) {
																		if (data16.length > 500) {
																			validate40.errors = [{
																				instancePath: instancePath + "/analyses",
																				schemaPath: "#/properties/analyses/maxItems",
																				keyword: "maxItems",
																				params: { limit: 500 },
																				message: "must NOT have more than 500 items"
																			}];
																			return false;
																		} else {
																			const len1 = data16.length;
																			for (let i1 = 0; i1 < len1; i1++) {
																				let data17 = data16[i1];
																				const _errs30 = errors;
																				if (errors === _errs30) {
																					if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																						let missing2;
																						if (data17.stage === void 0 && (missing2 = "stage") || data17.measure === void 0 && (missing2 = "measure") || data17.verdict === void 0 && (missing2 = "verdict") || data17.canary === void 0 && (missing2 = "canary") || data17.baseline === void 0 && (missing2 = "baseline") || data17.evidence === void 0 && (missing2 = "evidence") || data17.method === void 0 && (missing2 = "method")) {
																							validate40.errors = [{
																								instancePath: instancePath + "/analyses/" + i1,
																								schemaPath: "#/properties/analyses/items/required",
																								keyword: "required",
																								params: { missingProperty: missing2 },
																								message: "must have required property '" + missing2 + "'"
																							}];
																							return false;
																						} else {
																							const _errs32 = errors;
																							for (const key2 in data17) if (!(key2 === "stage" || key2 === "measure" || key2 === "verdict" || key2 === "canary" || key2 === "baseline" || key2 === "evidence" || key2 === "limit" || key2 === "method")) {
																								validate40.errors = [{
																									instancePath: instancePath + "/analyses/" + i1,
																									schemaPath: "#/properties/analyses/items/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key2 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs32 === errors) {
																								if (data17.stage !== void 0) {
																									let data18 = data17.stage;
																									const _errs33 = errors;
																									if (!(typeof data18 == "number" && isFinite(data18))) {
																										validate40.errors = [{
																											instancePath: instancePath + "/analyses/" + i1 + "/stage",
																											schemaPath: "#/properties/analyses/items/properties/stage/type",
																											keyword: "type",
																											params: { type: "number" },
																											message: "must be number"
																										}];
																										return false;
																									}
																									var valid4 = _errs33 === errors;
																								} else var valid4 = true;
																								if (valid4) {
																									if (data17.measure !== void 0) {
																										let data19 = data17.measure;
																										const _errs35 = errors;
																										if (!(data19 === "errors" || data19 === "latency")) {
																											validate40.errors = [{
																												instancePath: instancePath + "/analyses/" + i1 + "/measure",
																												schemaPath: "#/properties/analyses/items/properties/measure/enum",
																												keyword: "enum",
																												params: { allowedValues: schema15.properties.analyses.items.properties.measure.enum },
																												message: "must be equal to one of the allowed values"
																											}];
																											return false;
																										}
																										var valid4 = _errs35 === errors;
																									} else var valid4 = true;
																									if (valid4) {
																										if (data17.verdict !== void 0) {
																											let data20 = data17.verdict;
																											const _errs36 = errors;
																											if (!(data20 === "pass" || data20 === "warn" || data20 === "fail" || data20 === "inconclusive")) {
																												validate40.errors = [{
																													instancePath: instancePath + "/analyses/" + i1 + "/verdict",
																													schemaPath: "#/properties/analyses/items/properties/verdict/enum",
																													keyword: "enum",
																													params: { allowedValues: schema15.properties.analyses.items.properties.verdict.enum },
																													message: "must be equal to one of the allowed values"
																												}];
																												return false;
																											}
																											var valid4 = _errs36 === errors;
																										} else var valid4 = true;
																										if (valid4) {
																											if (data17.canary !== void 0) {
																												let data21 = data17.canary;
																												const _errs37 = errors;
																												if (errors === _errs37) {
																													if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
																														let missing3;
																														if (data21.requests === void 0 && (missing3 = "requests") || data21.events === void 0 && (missing3 = "events")) {
																															validate40.errors = [{
																																instancePath: instancePath + "/analyses/" + i1 + "/canary",
																																schemaPath: "#/properties/analyses/items/properties/canary/required",
																																keyword: "required",
																																params: { missingProperty: missing3 },
																																message: "must have required property '" + missing3 + "'"
																															}];
																															return false;
																														} else {
																															const _errs39 = errors;
																															for (const key3 in data21) if (!(key3 === "requests" || key3 === "events")) {
																																validate40.errors = [{
																																	instancePath: instancePath + "/analyses/" + i1 + "/canary",
																																	schemaPath: "#/properties/analyses/items/properties/canary/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key3 },
																																	message: "must NOT have additional properties"
																																}];
																																return false;
																															}
																															if (_errs39 === errors) {
																																if (data21.requests !== void 0) {
																																	let data22 = data21.requests;
																																	const _errs40 = errors;
																																	if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																																		validate40.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/canary/requests",
																																			schemaPath: "#/properties/analyses/items/properties/canary/properties/requests/type",
																																			keyword: "type",
																																			params: { type: "integer" },
																																			message: "must be integer"
																																		}];
																																		return false;
																																	}
																																	if (errors === _errs40) {
																																		if (typeof data22 == "number" && isFinite(data22)) {
																																			if (data22 < 0 || isNaN(data22)) {
																																				validate40.errors = [{
																																					instancePath: instancePath + "/analyses/" + i1 + "/canary/requests",
																																					schemaPath: "#/properties/analyses/items/properties/canary/properties/requests/minimum",
																																					keyword: "minimum",
																																					params: {
																																						comparison: ">=",
																																						limit: 0
																																					},
																																					message: "must be >= 0"
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	var valid5 = _errs40 === errors;
																																} else var valid5 = true;
																																if (valid5) {
																																	if (data21.events !== void 0) {
																																		let data23 = data21.events;
																																		const _errs42 = errors;
																																		if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
																																			validate40.errors = [{
																																				instancePath: instancePath + "/analyses/" + i1 + "/canary/events",
																																				schemaPath: "#/properties/analyses/items/properties/canary/properties/events/type",
																																				keyword: "type",
																																				params: { type: "integer" },
																																				message: "must be integer"
																																			}];
																																			return false;
																																		}
																																		if (errors === _errs42) {
																																			if (typeof data23 == "number" && isFinite(data23)) {
																																				if (data23 < 0 || isNaN(data23)) {
																																					validate40.errors = [{
																																						instancePath: instancePath + "/analyses/" + i1 + "/canary/events",
																																						schemaPath: "#/properties/analyses/items/properties/canary/properties/events/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 0
																																						},
																																						message: "must be >= 0"
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																		var valid5 = _errs42 === errors;
																																	} else var valid5 = true;
																																}
																															}
																														}
																													} else {
																														validate40.errors = [{
																															instancePath: instancePath + "/analyses/" + i1 + "/canary",
																															schemaPath: "#/properties/analyses/items/properties/canary/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												var valid4 = _errs37 === errors;
																											} else var valid4 = true;
																											if (valid4) {
																												if (data17.baseline !== void 0) {
																													let data24 = data17.baseline;
																													const _errs44 = errors;
																													if (errors === _errs44) {
																														if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
																															let missing4;
																															if (data24.requests === void 0 && (missing4 = "requests") || data24.events === void 0 && (missing4 = "events")) {
																																validate40.errors = [{
																																	instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																																	schemaPath: "#/properties/analyses/items/properties/baseline/required",
																																	keyword: "required",
																																	params: { missingProperty: missing4 },
																																	message: "must have required property '" + missing4 + "'"
																																}];
																																return false;
																															} else {
																																const _errs46 = errors;
																																for (const key4 in data24) if (!(key4 === "requests" || key4 === "events")) {
																																	validate40.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																																		schemaPath: "#/properties/analyses/items/properties/baseline/additionalProperties",
																																		keyword: "additionalProperties",
																																		params: { additionalProperty: key4 },
																																		message: "must NOT have additional properties"
																																	}];
																																	return false;
																																}
																																if (_errs46 === errors) {
																																	if (data24.requests !== void 0) {
																																		let data25 = data24.requests;
																																		const _errs47 = errors;
																																		if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
																																			validate40.errors = [{
																																				instancePath: instancePath + "/analyses/" + i1 + "/baseline/requests",
																																				schemaPath: "#/properties/analyses/items/properties/baseline/properties/requests/type",
																																				keyword: "type",
																																				params: { type: "integer" },
																																				message: "must be integer"
																																			}];
																																			return false;
																																		}
																																		if (errors === _errs47) {
																																			if (typeof data25 == "number" && isFinite(data25)) {
																																				if (data25 < 0 || isNaN(data25)) {
																																					validate40.errors = [{
																																						instancePath: instancePath + "/analyses/" + i1 + "/baseline/requests",
																																						schemaPath: "#/properties/analyses/items/properties/baseline/properties/requests/minimum",
																																						keyword: "minimum",
																																						params: {
																																							comparison: ">=",
																																							limit: 0
																																						},
																																						message: "must be >= 0"
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																		var valid6 = _errs47 === errors;
																																	} else var valid6 = true;
																																	if (valid6) {
																																		if (data24.events !== void 0) {
																																			let data26 = data24.events;
																																			const _errs49 = errors;
																																			if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
																																				validate40.errors = [{
																																					instancePath: instancePath + "/analyses/" + i1 + "/baseline/events",
																																					schemaPath: "#/properties/analyses/items/properties/baseline/properties/events/type",
																																					keyword: "type",
																																					params: { type: "integer" },
																																					message: "must be integer"
																																				}];
																																				return false;
																																			}
																																			if (errors === _errs49) {
																																				if (typeof data26 == "number" && isFinite(data26)) {
																																					if (data26 < 0 || isNaN(data26)) {
																																						validate40.errors = [{
																																							instancePath: instancePath + "/analyses/" + i1 + "/baseline/events",
																																							schemaPath: "#/properties/analyses/items/properties/baseline/properties/events/minimum",
																																							keyword: "minimum",
																																							params: {
																																								comparison: ">=",
																																								limit: 0
																																							},
																																							message: "must be >= 0"
																																						}];
																																						return false;
																																					}
																																				}
																																			}
																																			var valid6 = _errs49 === errors;
																																		} else var valid6 = true;
																																	}
																																}
																															}
																														} else {
																															validate40.errors = [{
																																instancePath: instancePath + "/analyses/" + i1 + "/baseline",
																																schemaPath: "#/properties/analyses/items/properties/baseline/type",
																																keyword: "type",
																																params: { type: "object" },
																																message: "must be object"
																															}];
																															return false;
																														}
																													}
																													var valid4 = _errs44 === errors;
																												} else var valid4 = true;
																												if (valid4) {
																													if (data17.evidence !== void 0) {
																														let data27 = data17.evidence;
																														const _errs51 = errors;
																														if (!(typeof data27 == "number" && isFinite(data27))) {
																															validate40.errors = [{
																																instancePath: instancePath + "/analyses/" + i1 + "/evidence",
																																schemaPath: "#/properties/analyses/items/properties/evidence/type",
																																keyword: "type",
																																params: { type: "number" },
																																message: "must be number"
																															}];
																															return false;
																														}
																														var valid4 = _errs51 === errors;
																													} else var valid4 = true;
																													if (valid4) {
																														if (data17.limit !== void 0) {
																															let data28 = data17.limit;
																															const _errs53 = errors;
																															if (errors === _errs53) {
																																if (typeof data28 == "number" && isFinite(data28)) {
																																	if (data28 > 1 || isNaN(data28)) {
																																		validate40.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																			schemaPath: "#/properties/analyses/items/properties/limit/maximum",
																																			keyword: "maximum",
																																			params: {
																																				comparison: "<=",
																																				limit: 1
																																			},
																																			message: "must be <= 1"
																																		}];
																																		return false;
																																	} else if (data28 < 0 || isNaN(data28)) {
																																		validate40.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																			schemaPath: "#/properties/analyses/items/properties/limit/minimum",
																																			keyword: "minimum",
																																			params: {
																																				comparison: ">=",
																																				limit: 0
																																			},
																																			message: "must be >= 0"
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate40.errors = [{
																																		instancePath: instancePath + "/analyses/" + i1 + "/limit",
																																		schemaPath: "#/properties/analyses/items/properties/limit/type",
																																		keyword: "type",
																																		params: { type: "number" },
																																		message: "must be number"
																																	}];
																																	return false;
																																}
																															}
																															var valid4 = _errs53 === errors;
																														} else var valid4 = true;
																														if (valid4) {
																															if (data17.method !== void 0) {
																																let data29 = data17.method;
																																const _errs55 = errors;
																																if (errors === _errs55) {
																																	if (typeof data29 === "string") {
																																		if (func0(data29) > 2e3) {
																																			validate40.errors = [{
																																				instancePath: instancePath + "/analyses/" + i1 + "/method",
																																				schemaPath: "#/properties/analyses/items/properties/method/maxLength",
																																				keyword: "maxLength",
																																				params: { limit: 2e3 },
																																				message: "must NOT have more than 2000 characters"
																																			}];
																																			return false;
																																		}
																																	} else {
																																		validate40.errors = [{
																																			instancePath: instancePath + "/analyses/" + i1 + "/method",
																																			schemaPath: "#/properties/analyses/items/properties/method/type",
																																			keyword: "type",
																																			params: { type: "string" },
																																			message: "must be string"
																																		}];
																																		return false;
																																	}
																																}
																																var valid4 = _errs55 === errors;
																															} else var valid4 = true;
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					} else {
																						validate40.errors = [{
																							instancePath: instancePath + "/analyses/" + i1,
																							schemaPath: "#/properties/analyses/items/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				if (!(_errs30 === errors)) break;
																			}
																		}
																	} else {
																		validate40.errors = [{
																			instancePath: instancePath + "/analyses",
																			schemaPath: "#/properties/analyses/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs28 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.timeline !== void 0) {
																	let data30 = data.timeline;
																	const _errs57 = errors;
																	if (errors === _errs57) {
																		if (Array.isArray(data30)) {
																			if (data30.length > 2e4) {
																				validate40.errors = [{
																					instancePath: instancePath + "/timeline",
																					schemaPath: "#/properties/timeline/maxItems",
																					keyword: "maxItems",
																					params: { limit: 2e4 },
																					message: "must NOT have more than 20000 items"
																				}];
																				return false;
																			} else {
																				const len2 = data30.length;
																				for (let i2 = 0; i2 < len2; i2++) {
																					let data31 = data30[i2];
																					const _errs59 = errors;
																					if (errors === _errs59) {
																						if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
																							let missing5;
																							if (data31.at === void 0 && (missing5 = "at") || data31.what === void 0 && (missing5 = "what") || data31.percent === void 0 && (missing5 = "percent")) {
																								validate40.errors = [{
																									instancePath: instancePath + "/timeline/" + i2,
																									schemaPath: "#/properties/timeline/items/required",
																									keyword: "required",
																									params: { missingProperty: missing5 },
																									message: "must have required property '" + missing5 + "'"
																								}];
																								return false;
																							} else {
																								const _errs61 = errors;
																								for (const key5 in data31) if (!(key5 === "at" || key5 === "what" || key5 === "percent" || key5 === "canaryErrorRate" || key5 === "baselineErrorRate")) {
																									validate40.errors = [{
																										instancePath: instancePath + "/timeline/" + i2,
																										schemaPath: "#/properties/timeline/items/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key5 },
																										message: "must NOT have additional properties"
																									}];
																									return false;
																								}
																								if (_errs61 === errors) {
																									if (data31.at !== void 0) {
																										let data32 = data31.at;
																										const _errs62 = errors;
																										if (errors === _errs62) {
																											if (typeof data32 === "string") {
																												if (!pattern7.test(data32)) {
																													validate40.errors = [{
																														instancePath: instancePath + "/timeline/" + i2 + "/at",
																														schemaPath: "#/properties/timeline/items/properties/at/pattern",
																														keyword: "pattern",
																														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" },
																														message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$\""
																													}];
																													return false;
																												}
																											} else {
																												validate40.errors = [{
																													instancePath: instancePath + "/timeline/" + i2 + "/at",
																													schemaPath: "#/properties/timeline/items/properties/at/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid8 = _errs62 === errors;
																									} else var valid8 = true;
																									if (valid8) {
																										if (data31.what !== void 0) {
																											let data33 = data31.what;
																											const _errs64 = errors;
																											if (errors === _errs64) {
																												if (typeof data33 === "string") {
																													if (func0(data33) > 2e3) {
																														validate40.errors = [{
																															instancePath: instancePath + "/timeline/" + i2 + "/what",
																															schemaPath: "#/properties/timeline/items/properties/what/maxLength",
																															keyword: "maxLength",
																															params: { limit: 2e3 },
																															message: "must NOT have more than 2000 characters"
																														}];
																														return false;
																													}
																												} else {
																													validate40.errors = [{
																														instancePath: instancePath + "/timeline/" + i2 + "/what",
																														schemaPath: "#/properties/timeline/items/properties/what/type",
																														keyword: "type",
																														params: { type: "string" },
																														message: "must be string"
																													}];
																													return false;
																												}
																											}
																											var valid8 = _errs64 === errors;
																										} else var valid8 = true;
																										if (valid8) {
																											if (data31.percent !== void 0) {
																												let data34 = data31.percent;
																												const _errs66 = errors;
																												if (errors === _errs66) {
																													if (typeof data34 == "number" && isFinite(data34)) {
																														if (data34 > 100 || isNaN(data34)) {
																															validate40.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/percent",
																																schemaPath: "#/properties/timeline/items/properties/percent/maximum",
																																keyword: "maximum",
																																params: {
																																	comparison: "<=",
																																	limit: 100
																																},
																																message: "must be <= 100"
																															}];
																															return false;
																														} else if (data34 < 0 || isNaN(data34)) {
																															validate40.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/percent",
																																schemaPath: "#/properties/timeline/items/properties/percent/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																},
																																message: "must be >= 0"
																															}];
																															return false;
																														}
																													} else {
																														validate40.errors = [{
																															instancePath: instancePath + "/timeline/" + i2 + "/percent",
																															schemaPath: "#/properties/timeline/items/properties/percent/type",
																															keyword: "type",
																															params: { type: "number" },
																															message: "must be number"
																														}];
																														return false;
																													}
																												}
																												var valid8 = _errs66 === errors;
																											} else var valid8 = true;
																											if (valid8) {
																												if (data31.canaryErrorRate !== void 0) {
																													let data35 = data31.canaryErrorRate;
																													const _errs68 = errors;
																													if (errors === _errs68) {
																														if (typeof data35 == "number" && isFinite(data35)) {
																															if (data35 > 1 || isNaN(data35)) {
																																validate40.errors = [{
																																	instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																																	schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/maximum",
																																	keyword: "maximum",
																																	params: {
																																		comparison: "<=",
																																		limit: 1
																																	},
																																	message: "must be <= 1"
																																}];
																																return false;
																															} else if (data35 < 0 || isNaN(data35)) {
																																validate40.errors = [{
																																	instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																																	schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														} else {
																															validate40.errors = [{
																																instancePath: instancePath + "/timeline/" + i2 + "/canaryErrorRate",
																																schemaPath: "#/properties/timeline/items/properties/canaryErrorRate/type",
																																keyword: "type",
																																params: { type: "number" },
																																message: "must be number"
																															}];
																															return false;
																														}
																													}
																													var valid8 = _errs68 === errors;
																												} else var valid8 = true;
																												if (valid8) {
																													if (data31.baselineErrorRate !== void 0) {
																														let data36 = data31.baselineErrorRate;
																														const _errs70 = errors;
																														if (errors === _errs70) {
																															if (typeof data36 == "number" && isFinite(data36)) {
																																if (data36 > 1 || isNaN(data36)) {
																																	validate40.errors = [{
																																		instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																		schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/maximum",
																																		keyword: "maximum",
																																		params: {
																																			comparison: "<=",
																																			limit: 1
																																		},
																																		message: "must be <= 1"
																																	}];
																																	return false;
																																} else if (data36 < 0 || isNaN(data36)) {
																																	validate40.errors = [{
																																		instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																		schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/minimum",
																																		keyword: "minimum",
																																		params: {
																																			comparison: ">=",
																																			limit: 0
																																		},
																																		message: "must be >= 0"
																																	}];
																																	return false;
																																}
																															} else {
																																validate40.errors = [{
																																	instancePath: instancePath + "/timeline/" + i2 + "/baselineErrorRate",
																																	schemaPath: "#/properties/timeline/items/properties/baselineErrorRate/type",
																																	keyword: "type",
																																	params: { type: "number" },
																																	message: "must be number"
																																}];
																																return false;
																															}
																														}
																														var valid8 = _errs70 === errors;
																													} else var valid8 = true;
																												}
																											}
																										}
																									}
																								}
																							}
																						} else {
																							validate40.errors = [{
																								instancePath: instancePath + "/timeline/" + i2,
																								schemaPath: "#/properties/timeline/items/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}];
																							return false;
																						}
																					}
																					if (!(_errs59 === errors)) break;
																				}
																			}
																		} else {
																			validate40.errors = [{
																				instancePath: instancePath + "/timeline",
																				schemaPath: "#/properties/timeline/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs57 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.traffic !== void 0) {
																		let data37 = data.traffic;
																		const _errs72 = errors;
																		if (errors === _errs72) {
																			if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
																				let missing6;
																				if (data37.requests === void 0 && (missing6 = "requests") || data37.unanswered === void 0 && (missing6 = "unanswered") || data37.canaryRequests === void 0 && (missing6 = "canaryRequests") || data37.canaryErrors === void 0 && (missing6 = "canaryErrors") || data37.otherErrors === void 0 && (missing6 = "otherErrors")) {
																					validate40.errors = [{
																						instancePath: instancePath + "/traffic",
																						schemaPath: "#/properties/traffic/required",
																						keyword: "required",
																						params: { missingProperty: missing6 },
																						message: "must have required property '" + missing6 + "'"
																					}];
																					return false;
																				} else {
																					const _errs74 = errors;
																					for (const key6 in data37) if (!(key6 === "requests" || key6 === "unanswered" || key6 === "canaryRequests" || key6 === "canaryErrors" || key6 === "otherErrors")) {
																						validate40.errors = [{
																							instancePath: instancePath + "/traffic",
																							schemaPath: "#/properties/traffic/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key6 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (_errs74 === errors) {
																						if (data37.requests !== void 0) {
																							let data38 = data37.requests;
																							const _errs75 = errors;
																							if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
																								validate40.errors = [{
																									instancePath: instancePath + "/traffic/requests",
																									schemaPath: "#/properties/traffic/properties/requests/type",
																									keyword: "type",
																									params: { type: "integer" },
																									message: "must be integer"
																								}];
																								return false;
																							}
																							if (errors === _errs75) {
																								if (typeof data38 == "number" && isFinite(data38)) {
																									if (data38 < 0 || isNaN(data38)) {
																										validate40.errors = [{
																											instancePath: instancePath + "/traffic/requests",
																											schemaPath: "#/properties/traffic/properties/requests/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 0
																											},
																											message: "must be >= 0"
																										}];
																										return false;
																									}
																								}
																							}
																							var valid9 = _errs75 === errors;
																						} else var valid9 = true;
																						if (valid9) {
																							if (data37.unanswered !== void 0) {
																								let data39 = data37.unanswered;
																								const _errs77 = errors;
																								if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
																									validate40.errors = [{
																										instancePath: instancePath + "/traffic/unanswered",
																										schemaPath: "#/properties/traffic/properties/unanswered/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs77) {
																									if (typeof data39 == "number" && isFinite(data39)) {
																										if (data39 < 0 || isNaN(data39)) {
																											validate40.errors = [{
																												instancePath: instancePath + "/traffic/unanswered",
																												schemaPath: "#/properties/traffic/properties/unanswered/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid9 = _errs77 === errors;
																							} else var valid9 = true;
																							if (valid9) {
																								if (data37.canaryRequests !== void 0) {
																									let data40 = data37.canaryRequests;
																									const _errs79 = errors;
																									if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
																										validate40.errors = [{
																											instancePath: instancePath + "/traffic/canaryRequests",
																											schemaPath: "#/properties/traffic/properties/canaryRequests/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs79) {
																										if (typeof data40 == "number" && isFinite(data40)) {
																											if (data40 < 0 || isNaN(data40)) {
																												validate40.errors = [{
																													instancePath: instancePath + "/traffic/canaryRequests",
																													schemaPath: "#/properties/traffic/properties/canaryRequests/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid9 = _errs79 === errors;
																								} else var valid9 = true;
																								if (valid9) {
																									if (data37.canaryErrors !== void 0) {
																										let data41 = data37.canaryErrors;
																										const _errs81 = errors;
																										if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
																											validate40.errors = [{
																												instancePath: instancePath + "/traffic/canaryErrors",
																												schemaPath: "#/properties/traffic/properties/canaryErrors/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs81) {
																											if (typeof data41 == "number" && isFinite(data41)) {
																												if (data41 < 0 || isNaN(data41)) {
																													validate40.errors = [{
																														instancePath: instancePath + "/traffic/canaryErrors",
																														schemaPath: "#/properties/traffic/properties/canaryErrors/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 0
																														},
																														message: "must be >= 0"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid9 = _errs81 === errors;
																									} else var valid9 = true;
																									if (valid9) {
																										if (data37.otherErrors !== void 0) {
																											let data42 = data37.otherErrors;
																											const _errs83 = errors;
																											if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
																												validate40.errors = [{
																													instancePath: instancePath + "/traffic/otherErrors",
																													schemaPath: "#/properties/traffic/properties/otherErrors/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												}];
																												return false;
																											}
																											if (errors === _errs83) {
																												if (typeof data42 == "number" && isFinite(data42)) {
																													if (data42 < 0 || isNaN(data42)) {
																														validate40.errors = [{
																															instancePath: instancePath + "/traffic/otherErrors",
																															schemaPath: "#/properties/traffic/properties/otherErrors/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														}];
																														return false;
																													}
																												}
																											}
																											var valid9 = _errs83 === errors;
																										} else var valid9 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate40.errors = [{
																					instancePath: instancePath + "/traffic",
																					schemaPath: "#/properties/traffic/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs72 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.restoredMs !== void 0) {
																			let data43 = data.restoredMs;
																			const _errs85 = errors;
																			if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
																				validate40.errors = [{
																					instancePath: instancePath + "/restoredMs",
																					schemaPath: "#/properties/restoredMs/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs85) {
																				if (typeof data43 == "number" && isFinite(data43)) {
																					if (data43 < 0 || isNaN(data43)) {
																						validate40.errors = [{
																							instancePath: instancePath + "/restoredMs",
																							schemaPath: "#/properties/restoredMs/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid0 = _errs85 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.revived !== void 0) {
																				let data44 = data.revived;
																				const _errs87 = errors;
																				if (errors === _errs87) {
																					if (Array.isArray(data44)) {
																						if (data44.length > 20) {
																							validate40.errors = [{
																								instancePath: instancePath + "/revived",
																								schemaPath: "#/properties/revived/maxItems",
																								keyword: "maxItems",
																								params: { limit: 20 },
																								message: "must NOT have more than 20 items"
																							}];
																							return false;
																						} else {
																							const len3 = data44.length;
																							for (let i3 = 0; i3 < len3; i3++) {
																								let data45 = data44[i3];
																								const _errs89 = errors;
																								if (errors === _errs89) {
																									if (typeof data45 === "string") {
																										if (func0(data45) > 2e3) {
																											validate40.errors = [{
																												instancePath: instancePath + "/revived/" + i3,
																												schemaPath: "#/properties/revived/items/maxLength",
																												keyword: "maxLength",
																												params: { limit: 2e3 },
																												message: "must NOT have more than 2000 characters"
																											}];
																											return false;
																										}
																									} else {
																										validate40.errors = [{
																											instancePath: instancePath + "/revived/" + i3,
																											schemaPath: "#/properties/revived/items/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																								}
																								if (!(_errs89 === errors)) break;
																							}
																						}
																					} else {
																						validate40.errors = [{
																							instancePath: instancePath + "/revived",
																							schemaPath: "#/properties/revived/type",
																							keyword: "type",
																							params: { type: "array" },
																							message: "must be array"
																						}];
																						return false;
																					}
																				}
																				var valid0 = _errs87 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.reserve !== void 0) {
																					let data46 = data.reserve;
																					const _errs91 = errors;
																					if (errors === _errs91) {
																						if (typeof data46 === "string") {
																							if (func0(data46) > 2e3) {
																								validate40.errors = [{
																									instancePath: instancePath + "/reserve",
																									schemaPath: "#/properties/reserve/maxLength",
																									keyword: "maxLength",
																									params: { limit: 2e3 },
																									message: "must NOT have more than 2000 characters"
																								}];
																								return false;
																							}
																						} else {
																							validate40.errors = [{
																								instancePath: instancePath + "/reserve",
																								schemaPath: "#/properties/reserve/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																					}
																					var valid0 = _errs91 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.undone !== void 0) {
																						const _errs93 = errors;
																						if (!validate41(data.undone, {
																							instancePath: instancePath + "/undone",
																							parentData: data,
																							parentDataProperty: "undone",
																							rootData,
																							dynamicAnchors
																						})) {
																							vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
																							errors = vErrors.length;
																						}
																						var valid0 = _errs93 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.resumedAfterKill !== void 0) {
																							const _errs94 = errors;
																							if (typeof data.resumedAfterKill !== "boolean") {
																								validate40.errors = [{
																									instancePath: instancePath + "/resumedAfterKill",
																									schemaPath: "#/properties/resumedAfterKill/type",
																									keyword: "type",
																									params: { type: "boolean" },
																									message: "must be boolean"
																								}];
																								return false;
																							}
																							var valid0 = _errs94 === errors;
																						} else var valid0 = true;
																						if (valid0) {
																							if (data.journal !== void 0) {
																								let data49 = data.journal;
																								const _errs96 = errors;
																								if (errors === _errs96) {
																									if (typeof data49 === "string") {
																										if (!pattern4.test(data49)) {
																											validate40.errors = [{
																												instancePath: instancePath + "/journal",
																												schemaPath: "#/properties/journal/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" },
																												message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																											}];
																											return false;
																										}
																									} else {
																										validate40.errors = [{
																											instancePath: instancePath + "/journal",
																											schemaPath: "#/properties/journal/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																								}
																								var valid0 = _errs96 === errors;
																							} else var valid0 = true;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate40.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate40.errors = vErrors;
	return errors === 0;
}
validate40.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of6 = validate46;
const schema17 = {
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
		"model": {
			"type": "string",
			"pattern": "^model:[a-z0-9._-]+$"
		},
		"status": { "enum": [
			"succeeded",
			"failed",
			"cancelled",
			"timed-out",
			"skipped"
		] },
		"command": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"seed": {
			"type": "integer",
			"minimum": 0,
			"maximum": 0xffffffff
		},
		"parameters": {
			"type": "object",
			"maxProperties": 1e3,
			"additionalProperties": { "anyOf": [
				{ "type": "string" },
				{ "type": "number" },
				{ "type": "boolean" }
			] }
		},
		"code": { "$ref": "#/$defs/digest" },
		"data": {
			"type": "array",
			"items": { "$ref": "#/$defs/named" }
		},
		"lock": {
			"type": "array",
			"items": { "$ref": "#/$defs/named" }
		},
		"metrics": {
			"type": "object",
			"maxProperties": 400,
			"additionalProperties": { "type": "number" }
		},
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
					"properties": {
						"step": {
							"type": "integer",
							"minimum": 0
						},
						"value": { "type": "number" }
					}
				}
			}
		},
		"outputs": {
			"type": "array",
			"maxItems": 1e3,
			"items": {
				"type": "object",
				"required": [
					"name",
					"digest",
					"sizeBytes"
				],
				"additionalProperties": false,
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1
					},
					"digest": { "$ref": "#/$defs/digest" },
					"sizeBytes": {
						"type": "integer",
						"minimum": 0
					}
				}
			}
		},
		"predictions": {
			"type": "object",
			"required": ["digest"],
			"additionalProperties": false,
			"properties": {
				"digest": { "$ref": "#/$defs/digest" },
				"rows": {
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"attempt": {
			"type": "integer",
			"minimum": 1
		},
		"resumedFrom": {
			"type": "object",
			"required": ["attempt", "checkpoint"],
			"additionalProperties": false,
			"properties": {
				"attempt": {
					"type": "integer",
					"minimum": 1
				},
				"checkpoint": { "$ref": "#/$defs/digest" },
				"step": {
					"type": "integer",
					"minimum": 0
				}
			}
		},
		"proof": {
			"type": "object",
			"required": [
				"runKey",
				"finishedAt",
				"verified"
			],
			"additionalProperties": false,
			"properties": {
				"runKey": { "$ref": "#/$defs/digest" },
				"finishedAt": { "type": "string" },
				"verified": {
					"type": "integer",
					"minimum": 1
				}
			}
		},
		"exitCode": {
			"type": "integer",
			"minimum": 0
		},
		"signal": {
			"type": "string",
			"pattern": "^SIG[A-Z0-9]+$"
		},
		"wallMs": {
			"type": "number",
			"minimum": 0
		},
		"cpuMs": {
			"type": "number",
			"minimum": 0
		},
		"peakMemoryBytes": {
			"type": "integer",
			"minimum": 0
		},
		"tail": {
			"type": "array",
			"maxItems": 40,
			"items": { "type": "string" }
		},
		"failure": {
			"type": "object",
			"required": ["class", "reason"],
			"additionalProperties": false,
			"properties": {
				"class": { "enum": [
					"bug",
					"config",
					"capacity",
					"infra"
				] },
				"reason": { "type": "string" },
				"evidence": { "type": "string" }
			}
		},
		"notes": {
			"type": "array",
			"items": { "type": "string" }
		},
		"changed": {
			"type": "array",
			"items": { "type": "string" }
		},
		"environment": {
			"type": "object",
			"required": [
				"os",
				"cpu",
				"cpus",
				"memoryBytes",
				"gpus",
				"tools"
			],
			"additionalProperties": false,
			"properties": {
				"os": { "type": "string" },
				"cpu": { "type": "string" },
				"cpus": {
					"type": "integer",
					"minimum": 1
				},
				"memoryBytes": {
					"type": "integer",
					"minimum": 0
				},
				"gpus": {
					"type": "array",
					"items": {
						"type": "object",
						"required": ["name", "driver"],
						"additionalProperties": false,
						"properties": {
							"name": { "type": "string" },
							"driver": { "type": "string" },
							"memoryMiB": {
								"type": "integer",
								"minimum": 1
							}
						}
					}
				},
				"tools": {
					"type": "object",
					"additionalProperties": { "type": "string" }
				}
			}
		}
	},
	"$defs": {
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"named": {
			"type": "object",
			"required": ["name", "digest"],
			"additionalProperties": false,
			"properties": {
				"name": {
					"type": "string",
					"minLength": 1
				},
				"digest": { "$ref": "#/$defs/digest" }
			}
		}
	}
};
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate47.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern4.test(data)) {
			validate47.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^sha256:[0-9a-f]{64}$" },
				message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
			}];
			return false;
		}
	} else {
		validate47.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate47.errors = vErrors;
	return true;
}
validate47.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate50.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.name === void 0 && (missing0 = "name") || data.digest === void 0 && (missing0 = "digest")) {
				validate50.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "name" || key0 === "digest")) {
					validate50.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.name !== void 0) {
						let data0 = data.name;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (func0(data0) < 1) {
									validate50.errors = [{
										instancePath: instancePath + "/name",
										schemaPath: "#/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									}];
									return false;
								}
							} else {
								validate50.errors = [{
									instancePath: instancePath + "/name",
									schemaPath: "#/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.digest !== void 0) {
							const _errs4 = errors;
							if (!validate47(data.digest, {
								instancePath: instancePath + "/digest",
								parentData: data,
								parentDataProperty: "digest",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
					}
				}
			}
		} else {
			validate50.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate50.errors = vErrors;
	return errors === 0;
}
validate50.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const pattern34 = /* @__PURE__ */ new RegExp("^model:[a-z0-9._-]+$", "u");
const pattern35 = /* @__PURE__ */ new RegExp("^SIG[A-Z0-9]+$", "u");
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate46.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.runKey === void 0 && (missing0 = "runKey") || data.status === void 0 && (missing0 = "status") || data.command === void 0 && (missing0 = "command") || data.seed === void 0 && (missing0 = "seed") || data.parameters === void 0 && (missing0 = "parameters") || data.code === void 0 && (missing0 = "code") || data.data === void 0 && (missing0 = "data") || data.metrics === void 0 && (missing0 = "metrics") || data.curves === void 0 && (missing0 = "curves") || data.outputs === void 0 && (missing0 = "outputs") || data.attempt === void 0 && (missing0 = "attempt") || data.wallMs === void 0 && (missing0 = "wallMs")) {
				validate46.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema17.properties, key0)) {
					validate46.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.runKey !== void 0) {
						const _errs2 = errors;
						if (!validate47(data.runKey, {
							instancePath: instancePath + "/runKey",
							parentData: data,
							parentDataProperty: "runKey",
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
							errors = vErrors.length;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.model !== void 0) {
							let data1 = data.model;
							const _errs3 = errors;
							if (errors === _errs3) {
								if (typeof data1 === "string") {
									if (!pattern34.test(data1)) {
										validate46.errors = [{
											instancePath: instancePath + "/model",
											schemaPath: "#/properties/model/pattern",
											keyword: "pattern",
											params: { pattern: "^model:[a-z0-9._-]+$" },
											message: "must match pattern \"^model:[a-z0-9._-]+$\""
										}];
										return false;
									}
								} else {
									validate46.errors = [{
										instancePath: instancePath + "/model",
										schemaPath: "#/properties/model/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.status !== void 0) {
								let data2 = data.status;
								const _errs5 = errors;
								if (!(data2 === "succeeded" || data2 === "failed" || data2 === "cancelled" || data2 === "timed-out" || data2 === "skipped")) {
									validate46.errors = [{
										instancePath: instancePath + "/status",
										schemaPath: "#/properties/status/enum",
										keyword: "enum",
										params: { allowedValues: schema17.properties.status.enum },
										message: "must be equal to one of the allowed values"
									}];
									return false;
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.command !== void 0) {
									let data3 = data.command;
									const _errs6 = errors;
									if (errors === _errs6) {
										if (Array.isArray(data3)) {
											if (data3.length < 1) {
												validate46.errors = [{
													instancePath: instancePath + "/command",
													schemaPath: "#/properties/command/minItems",
													keyword: "minItems",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 items"
												}];
												return false;
											} else {
												const len0 = data3.length;
												for (let i0 = 0; i0 < len0; i0++) {
													const _errs8 = errors;
													if (typeof data3[i0] !== "string") {
														validate46.errors = [{
															instancePath: instancePath + "/command/" + i0,
															schemaPath: "#/properties/command/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													if (!(_errs8 === errors)) break;
												}
											}
										} else {
											validate46.errors = [{
												instancePath: instancePath + "/command",
												schemaPath: "#/properties/command/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array"
											}];
											return false;
										}
									}
									var valid0 = _errs6 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.seed !== void 0) {
										let data5 = data.seed;
										const _errs10 = errors;
										if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
											validate46.errors = [{
												instancePath: instancePath + "/seed",
												schemaPath: "#/properties/seed/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer"
											}];
											return false;
										}
										if (errors === _errs10) {
											if (typeof data5 == "number" && isFinite(data5)) {
												if (data5 > 0xffffffff || isNaN(data5)) {
													validate46.errors = [{
														instancePath: instancePath + "/seed",
														schemaPath: "#/properties/seed/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xffffffff
														},
														message: "must be <= 4294967295"
													}];
													return false;
												} else if (data5 < 0 || isNaN(data5)) {
													validate46.errors = [{
														instancePath: instancePath + "/seed",
														schemaPath: "#/properties/seed/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0"
													}];
													return false;
												}
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.parameters !== void 0) {
											let data6 = data.parameters;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
													if (Object.keys(data6).length > 1e3) {
														validate46.errors = [{
															instancePath: instancePath + "/parameters",
															schemaPath: "#/properties/parameters/maxProperties",
															keyword: "maxProperties",
															params: { limit: 1e3 },
															message: "must NOT have more than 1000 properties"
														}];
														return false;
													} else for (const key1 in data6) {
														let data7 = data6[key1];
														const _errs15 = errors;
														const _errs16 = errors;
														let valid3 = false;
														const _errs17 = errors;
														if (typeof data7 !== "string") {
															const err0 = {
																instancePath: instancePath + "/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/parameters/additionalProperties/anyOf/0/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															};
															if (vErrors === null) vErrors = [err0];
															else vErrors.push(err0);
															errors++;
														}
														var _valid0 = _errs17 === errors;
														valid3 = valid3 || _valid0;
														const _errs19 = errors;
														if (!(typeof data7 == "number" && isFinite(data7))) {
															const err1 = {
																instancePath: instancePath + "/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/parameters/additionalProperties/anyOf/1/type",
																keyword: "type",
																params: { type: "number" },
																message: "must be number"
															};
															if (vErrors === null) vErrors = [err1];
															else vErrors.push(err1);
															errors++;
														}
														var _valid0 = _errs19 === errors;
														valid3 = valid3 || _valid0;
														const _errs21 = errors;
														if (typeof data7 !== "boolean") {
															const err2 = {
																instancePath: instancePath + "/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/parameters/additionalProperties/anyOf/2/type",
																keyword: "type",
																params: { type: "boolean" },
																message: "must be boolean"
															};
															if (vErrors === null) vErrors = [err2];
															else vErrors.push(err2);
															errors++;
														}
														var _valid0 = _errs21 === errors;
														valid3 = valid3 || _valid0;
														if (!valid3) {
															const err3 = {
																instancePath: instancePath + "/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/parameters/additionalProperties/anyOf",
																keyword: "anyOf",
																params: {},
																message: "must match a schema in anyOf"
															};
															if (vErrors === null) vErrors = [err3];
															else vErrors.push(err3);
															errors++;
															validate46.errors = vErrors;
															return false;
														} else {
															errors = _errs16;
															if (vErrors !== null) {
																if (_errs16) vErrors.length = _errs16;
																else vErrors = null;
															}
														}
														if (!(_errs15 === errors)) break;
													}
												} else {
													validate46.errors = [{
														instancePath: instancePath + "/parameters",
														schemaPath: "#/properties/parameters/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object"
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.code !== void 0) {
												const _errs23 = errors;
												if (!validate47(data.code, {
													instancePath: instancePath + "/code",
													parentData: data,
													parentDataProperty: "code",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
													errors = vErrors.length;
												}
												var valid0 = _errs23 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.data !== void 0) {
													let data9 = data.data;
													const _errs24 = errors;
													if (errors === _errs24) {
														if (Array.isArray(data9)) {
															const len1 = data9.length;
															for (let i1 = 0; i1 < len1; i1++) {
																const _errs26 = errors;
																if (!validate50(data9[i1], {
																	instancePath: instancePath + "/data/" + i1,
																	parentData: data9,
																	parentDataProperty: i1,
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
																	errors = vErrors.length;
																}
																if (!(_errs26 === errors)) break;
															}
														} else {
															validate46.errors = [{
																instancePath: instancePath + "/data",
																schemaPath: "#/properties/data/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
													}
													var valid0 = _errs24 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.lock !== void 0) {
														let data11 = data.lock;
														const _errs27 = errors;
														if (errors === _errs27) {
															if (Array.isArray(data11)) {
																const len2 = data11.length;
																for (let i2 = 0; i2 < len2; i2++) {
																	const _errs29 = errors;
																	if (!validate50(data11[i2], {
																		instancePath: instancePath + "/lock/" + i2,
																		parentData: data11,
																		parentDataProperty: i2,
																		rootData,
																		dynamicAnchors
																	})) {
																		vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
																		errors = vErrors.length;
																	}
																	if (!(_errs29 === errors)) break;
																}
															} else {
																validate46.errors = [{
																	instancePath: instancePath + "/lock",
																	schemaPath: "#/properties/lock/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs27 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.metrics !== void 0) {
															let data13 = data.metrics;
															const _errs30 = errors;
															if (errors === _errs30) {
																if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
																	if (Object.keys(data13).length > 400) {
																		validate46.errors = [{
																			instancePath: instancePath + "/metrics",
																			schemaPath: "#/properties/metrics/maxProperties",
																			keyword: "maxProperties",
																			params: { limit: 400 },
																			message: "must NOT have more than 400 properties"
																		}];
																		return false;
																	} else for (const key2 in data13) {
																		let data14 = data13[key2];
																		const _errs33 = errors;
																		if (!(typeof data14 == "number" && isFinite(data14))) {
																			validate46.errors = [{
																				instancePath: instancePath + "/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/metrics/additionalProperties/type",
																				keyword: "type",
																				params: { type: "number" },
																				message: "must be number"
																			}];
																			return false;
																		}
																		if (!(_errs33 === errors)) break;
																	}
																} else {
																	validate46.errors = [{
																		instancePath: instancePath + "/metrics",
																		schemaPath: "#/properties/metrics/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
															var valid0 = _errs30 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.curves !== void 0) {
																let data15 = data.curves;
																const _errs35 = errors;
																if (errors === _errs35) {
																	if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
																		if (Object.keys(data15).length > 200) {
																			validate46.errors = [{
																				instancePath: instancePath + "/curves",
																				schemaPath: "#/properties/curves/maxProperties",
																				keyword: "maxProperties",
																				params: { limit: 200 },
																				message: "must NOT have more than 200 properties"
																			}];
																			return false;
																		} else for (const key3 in data15) {
																			let data16 = data15[key3];
																			const _errs38 = errors;
																			if (errors === _errs38) {
																				if (Array.isArray(data16)) {
																					if (data16.length > 400) {
																						validate46.errors = [{
																							instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																							schemaPath: "#/properties/curves/additionalProperties/maxItems",
																							keyword: "maxItems",
																							params: { limit: 400 },
																							message: "must NOT have more than 400 items"
																						}];
																						return false;
																					} else {
																						const len3 = data16.length;
																						for (let i3 = 0; i3 < len3; i3++) {
																							let data17 = data16[i3];
																							const _errs40 = errors;
																							if (errors === _errs40) {
																								if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																									let missing1;
																									if (data17.step === void 0 && (missing1 = "step") || data17.value === void 0 && (missing1 = "value")) {
																										validate46.errors = [{
																											instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3,
																											schemaPath: "#/properties/curves/additionalProperties/items/required",
																											keyword: "required",
																											params: { missingProperty: missing1 },
																											message: "must have required property '" + missing1 + "'"
																										}];
																										return false;
																									} else {
																										const _errs42 = errors;
																										for (const key4 in data17) if (!(key4 === "step" || key4 === "value")) {
																											validate46.errors = [{
																												instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3,
																												schemaPath: "#/properties/curves/additionalProperties/items/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key4 },
																												message: "must NOT have additional properties"
																											}];
																											return false;
																										}
																										if (_errs42 === errors) {
																											if (data17.step !== void 0) {
																												let data18 = data17.step;
																												const _errs43 = errors;
																												if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
																													validate46.errors = [{
																														instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3 + "/step",
																														schemaPath: "#/properties/curves/additionalProperties/items/properties/step/type",
																														keyword: "type",
																														params: { type: "integer" },
																														message: "must be integer"
																													}];
																													return false;
																												}
																												if (errors === _errs43) {
																													if (typeof data18 == "number" && isFinite(data18)) {
																														if (data18 < 0 || isNaN(data18)) {
																															validate46.errors = [{
																																instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3 + "/step",
																																schemaPath: "#/properties/curves/additionalProperties/items/properties/step/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																},
																																message: "must be >= 0"
																															}];
																															return false;
																														}
																													}
																												}
																												var valid9 = _errs43 === errors;
																											} else var valid9 = true;
																											if (valid9) {
																												if (data17.value !== void 0) {
																													let data19 = data17.value;
																													const _errs45 = errors;
																													if (!(typeof data19 == "number" && isFinite(data19))) {
																														validate46.errors = [{
																															instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3 + "/value",
																															schemaPath: "#/properties/curves/additionalProperties/items/properties/value/type",
																															keyword: "type",
																															params: { type: "number" },
																															message: "must be number"
																														}];
																														return false;
																													}
																													var valid9 = _errs45 === errors;
																												} else var valid9 = true;
																											}
																										}
																									}
																								} else {
																									validate46.errors = [{
																										instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3,
																										schemaPath: "#/properties/curves/additionalProperties/items/type",
																										keyword: "type",
																										params: { type: "object" },
																										message: "must be object"
																									}];
																									return false;
																								}
																							}
																							if (!(_errs40 === errors)) break;
																						}
																					}
																				} else {
																					validate46.errors = [{
																						instancePath: instancePath + "/curves/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																						schemaPath: "#/properties/curves/additionalProperties/type",
																						keyword: "type",
																						params: { type: "array" },
																						message: "must be array"
																					}];
																					return false;
																				}
																			}
																			if (!(_errs38 === errors)) break;
																		}
																	} else {
																		validate46.errors = [{
																			instancePath: instancePath + "/curves",
																			schemaPath: "#/properties/curves/type",
																			keyword: "type",
																			params: { type: "object" },
																			message: "must be object"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs35 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.outputs !== void 0) {
																	let data20 = data.outputs;
																	const _errs47 = errors;
																	if (errors === _errs47) {
																		if (Array.isArray(data20)) {
																			if (data20.length > 1e3) {
																				validate46.errors = [{
																					instancePath: instancePath + "/outputs",
																					schemaPath: "#/properties/outputs/maxItems",
																					keyword: "maxItems",
																					params: { limit: 1e3 },
																					message: "must NOT have more than 1000 items"
																				}];
																				return false;
																			} else {
																				const len4 = data20.length;
																				for (let i4 = 0; i4 < len4; i4++) {
																					let data21 = data20[i4];
																					const _errs49 = errors;
																					if (errors === _errs49) {
																						if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
																							let missing2;
																							if (data21.name === void 0 && (missing2 = "name") || data21.digest === void 0 && (missing2 = "digest") || data21.sizeBytes === void 0 && (missing2 = "sizeBytes")) {
																								validate46.errors = [{
																									instancePath: instancePath + "/outputs/" + i4,
																									schemaPath: "#/properties/outputs/items/required",
																									keyword: "required",
																									params: { missingProperty: missing2 },
																									message: "must have required property '" + missing2 + "'"
																								}];
																								return false;
																							} else {
																								const _errs51 = errors;
																								for (const key5 in data21) if (!(key5 === "name" || key5 === "digest" || key5 === "sizeBytes")) {
																									validate46.errors = [{
																										instancePath: instancePath + "/outputs/" + i4,
																										schemaPath: "#/properties/outputs/items/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key5 },
																										message: "must NOT have additional properties"
																									}];
																									return false;
																								}
																								if (_errs51 === errors) {
																									if (data21.name !== void 0) {
																										let data22 = data21.name;
																										const _errs52 = errors;
																										if (errors === _errs52) {
																											if (typeof data22 === "string") {
																												if (func0(data22) < 1) {
																													validate46.errors = [{
																														instancePath: instancePath + "/outputs/" + i4 + "/name",
																														schemaPath: "#/properties/outputs/items/properties/name/minLength",
																														keyword: "minLength",
																														params: { limit: 1 },
																														message: "must NOT have fewer than 1 characters"
																													}];
																													return false;
																												}
																											} else {
																												validate46.errors = [{
																													instancePath: instancePath + "/outputs/" + i4 + "/name",
																													schemaPath: "#/properties/outputs/items/properties/name/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid11 = _errs52 === errors;
																									} else var valid11 = true;
																									if (valid11) {
																										if (data21.digest !== void 0) {
																											const _errs54 = errors;
																											if (!validate47(data21.digest, {
																												instancePath: instancePath + "/outputs/" + i4 + "/digest",
																												parentData: data21,
																												parentDataProperty: "digest",
																												rootData,
																												dynamicAnchors
																											})) {
																												vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
																												errors = vErrors.length;
																											}
																											var valid11 = _errs54 === errors;
																										} else var valid11 = true;
																										if (valid11) {
																											if (data21.sizeBytes !== void 0) {
																												let data24 = data21.sizeBytes;
																												const _errs55 = errors;
																												if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
																													validate46.errors = [{
																														instancePath: instancePath + "/outputs/" + i4 + "/sizeBytes",
																														schemaPath: "#/properties/outputs/items/properties/sizeBytes/type",
																														keyword: "type",
																														params: { type: "integer" },
																														message: "must be integer"
																													}];
																													return false;
																												}
																												if (errors === _errs55) {
																													if (typeof data24 == "number" && isFinite(data24)) {
																														if (data24 < 0 || isNaN(data24)) {
																															validate46.errors = [{
																																instancePath: instancePath + "/outputs/" + i4 + "/sizeBytes",
																																schemaPath: "#/properties/outputs/items/properties/sizeBytes/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																},
																																message: "must be >= 0"
																															}];
																															return false;
																														}
																													}
																												}
																												var valid11 = _errs55 === errors;
																											} else var valid11 = true;
																										}
																									}
																								}
																							}
																						} else {
																							validate46.errors = [{
																								instancePath: instancePath + "/outputs/" + i4,
																								schemaPath: "#/properties/outputs/items/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}];
																							return false;
																						}
																					}
																					if (!(_errs49 === errors)) break;
																				}
																			}
																		} else {
																			validate46.errors = [{
																				instancePath: instancePath + "/outputs",
																				schemaPath: "#/properties/outputs/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs47 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.predictions !== void 0) {
																		let data25 = data.predictions;
																		const _errs57 = errors;
																		if (errors === _errs57) {
																			if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
																				let missing3;
																				if (data25.digest === void 0 && (missing3 = "digest")) {
																					validate46.errors = [{
																						instancePath: instancePath + "/predictions",
																						schemaPath: "#/properties/predictions/required",
																						keyword: "required",
																						params: { missingProperty: missing3 },
																						message: "must have required property '" + missing3 + "'"
																					}];
																					return false;
																				} else {
																					const _errs59 = errors;
																					for (const key6 in data25) if (!(key6 === "digest" || key6 === "rows")) {
																						validate46.errors = [{
																							instancePath: instancePath + "/predictions",
																							schemaPath: "#/properties/predictions/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key6 },
																							message: "must NOT have additional properties"
																						}];
																						return false;
																					}
																					if (_errs59 === errors) {
																						if (data25.digest !== void 0) {
																							const _errs60 = errors;
																							if (!validate47(data25.digest, {
																								instancePath: instancePath + "/predictions/digest",
																								parentData: data25,
																								parentDataProperty: "digest",
																								rootData,
																								dynamicAnchors
																							})) {
																								vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
																								errors = vErrors.length;
																							}
																							var valid12 = _errs60 === errors;
																						} else var valid12 = true;
																						if (valid12) {
																							if (data25.rows !== void 0) {
																								let data27 = data25.rows;
																								const _errs61 = errors;
																								if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
																									validate46.errors = [{
																										instancePath: instancePath + "/predictions/rows",
																										schemaPath: "#/properties/predictions/properties/rows/type",
																										keyword: "type",
																										params: { type: "integer" },
																										message: "must be integer"
																									}];
																									return false;
																								}
																								if (errors === _errs61) {
																									if (typeof data27 == "number" && isFinite(data27)) {
																										if (data27 < 0 || isNaN(data27)) {
																											validate46.errors = [{
																												instancePath: instancePath + "/predictions/rows",
																												schemaPath: "#/properties/predictions/properties/rows/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									}
																								}
																								var valid12 = _errs61 === errors;
																							} else var valid12 = true;
																						}
																					}
																				}
																			} else {
																				validate46.errors = [{
																					instancePath: instancePath + "/predictions",
																					schemaPath: "#/properties/predictions/type",
																					keyword: "type",
																					params: { type: "object" },
																					message: "must be object"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs57 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.attempt !== void 0) {
																			let data28 = data.attempt;
																			const _errs63 = errors;
																			if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
																				validate46.errors = [{
																					instancePath: instancePath + "/attempt",
																					schemaPath: "#/properties/attempt/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs63) {
																				if (typeof data28 == "number" && isFinite(data28)) {
																					if (data28 < 1 || isNaN(data28)) {
																						validate46.errors = [{
																							instancePath: instancePath + "/attempt",
																							schemaPath: "#/properties/attempt/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 1
																							},
																							message: "must be >= 1"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid0 = _errs63 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.resumedFrom !== void 0) {
																				let data29 = data.resumedFrom;
																				const _errs65 = errors;
																				if (errors === _errs65) {
																					if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
																						let missing4;
																						if (data29.attempt === void 0 && (missing4 = "attempt") || data29.checkpoint === void 0 && (missing4 = "checkpoint")) {
																							validate46.errors = [{
																								instancePath: instancePath + "/resumedFrom",
																								schemaPath: "#/properties/resumedFrom/required",
																								keyword: "required",
																								params: { missingProperty: missing4 },
																								message: "must have required property '" + missing4 + "'"
																							}];
																							return false;
																						} else {
																							const _errs67 = errors;
																							for (const key7 in data29) if (!(key7 === "attempt" || key7 === "checkpoint" || key7 === "step")) {
																								validate46.errors = [{
																									instancePath: instancePath + "/resumedFrom",
																									schemaPath: "#/properties/resumedFrom/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key7 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs67 === errors) {
																								if (data29.attempt !== void 0) {
																									let data30 = data29.attempt;
																									const _errs68 = errors;
																									if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
																										validate46.errors = [{
																											instancePath: instancePath + "/resumedFrom/attempt",
																											schemaPath: "#/properties/resumedFrom/properties/attempt/type",
																											keyword: "type",
																											params: { type: "integer" },
																											message: "must be integer"
																										}];
																										return false;
																									}
																									if (errors === _errs68) {
																										if (typeof data30 == "number" && isFinite(data30)) {
																											if (data30 < 1 || isNaN(data30)) {
																												validate46.errors = [{
																													instancePath: instancePath + "/resumedFrom/attempt",
																													schemaPath: "#/properties/resumedFrom/properties/attempt/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 1
																													},
																													message: "must be >= 1"
																												}];
																												return false;
																											}
																										}
																									}
																									var valid13 = _errs68 === errors;
																								} else var valid13 = true;
																								if (valid13) {
																									if (data29.checkpoint !== void 0) {
																										const _errs70 = errors;
																										if (!validate47(data29.checkpoint, {
																											instancePath: instancePath + "/resumedFrom/checkpoint",
																											parentData: data29,
																											parentDataProperty: "checkpoint",
																											rootData,
																											dynamicAnchors
																										})) {
																											vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
																											errors = vErrors.length;
																										}
																										var valid13 = _errs70 === errors;
																									} else var valid13 = true;
																									if (valid13) {
																										if (data29.step !== void 0) {
																											let data32 = data29.step;
																											const _errs71 = errors;
																											if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
																												validate46.errors = [{
																													instancePath: instancePath + "/resumedFrom/step",
																													schemaPath: "#/properties/resumedFrom/properties/step/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												}];
																												return false;
																											}
																											if (errors === _errs71) {
																												if (typeof data32 == "number" && isFinite(data32)) {
																													if (data32 < 0 || isNaN(data32)) {
																														validate46.errors = [{
																															instancePath: instancePath + "/resumedFrom/step",
																															schemaPath: "#/properties/resumedFrom/properties/step/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														}];
																														return false;
																													}
																												}
																											}
																											var valid13 = _errs71 === errors;
																										} else var valid13 = true;
																									}
																								}
																							}
																						}
																					} else {
																						validate46.errors = [{
																							instancePath: instancePath + "/resumedFrom",
																							schemaPath: "#/properties/resumedFrom/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				var valid0 = _errs65 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.proof !== void 0) {
																					let data33 = data.proof;
																					const _errs73 = errors;
																					if (errors === _errs73) {
																						if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
																							let missing5;
																							if (data33.runKey === void 0 && (missing5 = "runKey") || data33.finishedAt === void 0 && (missing5 = "finishedAt") || data33.verified === void 0 && (missing5 = "verified")) {
																								validate46.errors = [{
																									instancePath: instancePath + "/proof",
																									schemaPath: "#/properties/proof/required",
																									keyword: "required",
																									params: { missingProperty: missing5 },
																									message: "must have required property '" + missing5 + "'"
																								}];
																								return false;
																							} else {
																								const _errs75 = errors;
																								for (const key8 in data33) if (!(key8 === "runKey" || key8 === "finishedAt" || key8 === "verified")) {
																									validate46.errors = [{
																										instancePath: instancePath + "/proof",
																										schemaPath: "#/properties/proof/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key8 },
																										message: "must NOT have additional properties"
																									}];
																									return false;
																								}
																								if (_errs75 === errors) {
																									if (data33.runKey !== void 0) {
																										const _errs76 = errors;
																										if (!validate47(data33.runKey, {
																											instancePath: instancePath + "/proof/runKey",
																											parentData: data33,
																											parentDataProperty: "runKey",
																											rootData,
																											dynamicAnchors
																										})) {
																											vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
																											errors = vErrors.length;
																										}
																										var valid14 = _errs76 === errors;
																									} else var valid14 = true;
																									if (valid14) {
																										if (data33.finishedAt !== void 0) {
																											const _errs77 = errors;
																											if (typeof data33.finishedAt !== "string") {
																												validate46.errors = [{
																													instancePath: instancePath + "/proof/finishedAt",
																													schemaPath: "#/properties/proof/properties/finishedAt/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																											var valid14 = _errs77 === errors;
																										} else var valid14 = true;
																										if (valid14) {
																											if (data33.verified !== void 0) {
																												let data36 = data33.verified;
																												const _errs79 = errors;
																												if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36))) {
																													validate46.errors = [{
																														instancePath: instancePath + "/proof/verified",
																														schemaPath: "#/properties/proof/properties/verified/type",
																														keyword: "type",
																														params: { type: "integer" },
																														message: "must be integer"
																													}];
																													return false;
																												}
																												if (errors === _errs79) {
																													if (typeof data36 == "number" && isFinite(data36)) {
																														if (data36 < 1 || isNaN(data36)) {
																															validate46.errors = [{
																																instancePath: instancePath + "/proof/verified",
																																schemaPath: "#/properties/proof/properties/verified/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 1
																																},
																																message: "must be >= 1"
																															}];
																															return false;
																														}
																													}
																												}
																												var valid14 = _errs79 === errors;
																											} else var valid14 = true;
																										}
																									}
																								}
																							}
																						} else {
																							validate46.errors = [{
																								instancePath: instancePath + "/proof",
																								schemaPath: "#/properties/proof/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}];
																							return false;
																						}
																					}
																					var valid0 = _errs73 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.exitCode !== void 0) {
																						let data37 = data.exitCode;
																						const _errs81 = errors;
																						if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
																							validate46.errors = [{
																								instancePath: instancePath + "/exitCode",
																								schemaPath: "#/properties/exitCode/type",
																								keyword: "type",
																								params: { type: "integer" },
																								message: "must be integer"
																							}];
																							return false;
																						}
																						if (errors === _errs81) {
																							if (typeof data37 == "number" && isFinite(data37)) {
																								if (data37 < 0 || isNaN(data37)) {
																									validate46.errors = [{
																										instancePath: instancePath + "/exitCode",
																										schemaPath: "#/properties/exitCode/minimum",
																										keyword: "minimum",
																										params: {
																											comparison: ">=",
																											limit: 0
																										},
																										message: "must be >= 0"
																									}];
																									return false;
																								}
																							}
																						}
																						var valid0 = _errs81 === errors;
																					} else var valid0 = true;
																					if (valid0) {
																						if (data.signal !== void 0) {
																							let data38 = data.signal;
																							const _errs83 = errors;
																							if (errors === _errs83) {
																								if (typeof data38 === "string") {
																									if (!pattern35.test(data38)) {
																										validate46.errors = [{
																											instancePath: instancePath + "/signal",
																											schemaPath: "#/properties/signal/pattern",
																											keyword: "pattern",
																											params: { pattern: "^SIG[A-Z0-9]+$" },
																											message: "must match pattern \"^SIG[A-Z0-9]+$\""
																										}];
																										return false;
																									}
																								} else {
																									validate46.errors = [{
																										instancePath: instancePath + "/signal",
																										schemaPath: "#/properties/signal/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																							}
																							var valid0 = _errs83 === errors;
																						} else var valid0 = true;
																						if (valid0) {
																							if (data.wallMs !== void 0) {
																								let data39 = data.wallMs;
																								const _errs85 = errors;
																								if (errors === _errs85) {
																									if (typeof data39 == "number" && isFinite(data39)) {
																										if (data39 < 0 || isNaN(data39)) {
																											validate46.errors = [{
																												instancePath: instancePath + "/wallMs",
																												schemaPath: "#/properties/wallMs/minimum",
																												keyword: "minimum",
																												params: {
																													comparison: ">=",
																													limit: 0
																												},
																												message: "must be >= 0"
																											}];
																											return false;
																										}
																									} else {
																										validate46.errors = [{
																											instancePath: instancePath + "/wallMs",
																											schemaPath: "#/properties/wallMs/type",
																											keyword: "type",
																											params: { type: "number" },
																											message: "must be number"
																										}];
																										return false;
																									}
																								}
																								var valid0 = _errs85 === errors;
																							} else var valid0 = true;
																							if (valid0) {
																								if (data.cpuMs !== void 0) {
																									let data40 = data.cpuMs;
																									const _errs87 = errors;
																									if (errors === _errs87) {
																										if (typeof data40 == "number" && isFinite(data40)) {
																											if (data40 < 0 || isNaN(data40)) {
																												validate46.errors = [{
																													instancePath: instancePath + "/cpuMs",
																													schemaPath: "#/properties/cpuMs/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													},
																													message: "must be >= 0"
																												}];
																												return false;
																											}
																										} else {
																											validate46.errors = [{
																												instancePath: instancePath + "/cpuMs",
																												schemaPath: "#/properties/cpuMs/type",
																												keyword: "type",
																												params: { type: "number" },
																												message: "must be number"
																											}];
																											return false;
																										}
																									}
																									var valid0 = _errs87 === errors;
																								} else var valid0 = true;
																								if (valid0) {
																									if (data.peakMemoryBytes !== void 0) {
																										let data41 = data.peakMemoryBytes;
																										const _errs89 = errors;
																										if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41) && isFinite(data41))) {
																											validate46.errors = [{
																												instancePath: instancePath + "/peakMemoryBytes",
																												schemaPath: "#/properties/peakMemoryBytes/type",
																												keyword: "type",
																												params: { type: "integer" },
																												message: "must be integer"
																											}];
																											return false;
																										}
																										if (errors === _errs89) {
																											if (typeof data41 == "number" && isFinite(data41)) {
																												if (data41 < 0 || isNaN(data41)) {
																													validate46.errors = [{
																														instancePath: instancePath + "/peakMemoryBytes",
																														schemaPath: "#/properties/peakMemoryBytes/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 0
																														},
																														message: "must be >= 0"
																													}];
																													return false;
																												}
																											}
																										}
																										var valid0 = _errs89 === errors;
																									} else var valid0 = true;
																									if (valid0) {
																										if (data.tail !== void 0) {
																											let data42 = data.tail;
																											const _errs91 = errors;
																											if (errors === _errs91) {
																												if (Array.isArray(data42)) {
																													if (data42.length > 40) {
																														validate46.errors = [{
																															instancePath: instancePath + "/tail",
																															schemaPath: "#/properties/tail/maxItems",
																															keyword: "maxItems",
																															params: { limit: 40 },
																															message: "must NOT have more than 40 items"
																														}];
																														return false;
																													} else {
																														const len5 = data42.length;
																														for (let i5 = 0; i5 < len5; i5++) {
																															const _errs93 = errors;
																															if (typeof data42[i5] !== "string") {
																																validate46.errors = [{
																																	instancePath: instancePath + "/tail/" + i5,
																																	schemaPath: "#/properties/tail/items/type",
																																	keyword: "type",
																																	params: { type: "string" },
																																	message: "must be string"
																																}];
																																return false;
																															}
																															if (!(_errs93 === errors)) break;
																														}
																													}
																												} else {
																													validate46.errors = [{
																														instancePath: instancePath + "/tail",
																														schemaPath: "#/properties/tail/type",
																														keyword: "type",
																														params: { type: "array" },
																														message: "must be array"
																													}];
																													return false;
																												}
																											}
																											var valid0 = _errs91 === errors;
																										} else var valid0 = true;
																										if (valid0) {
																											if (data.failure !== void 0) {
																												let data44 = data.failure;
																												const _errs95 = errors;
																												if (errors === _errs95) {
																													if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
																														let missing6;
																														if (data44.class === void 0 && (missing6 = "class") || data44.reason === void 0 && (missing6 = "reason")) {
																															validate46.errors = [{
																																instancePath: instancePath + "/failure",
																																schemaPath: "#/properties/failure/required",
																																keyword: "required",
																																params: { missingProperty: missing6 },
																																message: "must have required property '" + missing6 + "'"
																															}];
																															return false;
																														} else {
																															const _errs97 = errors;
																															for (const key9 in data44) if (!(key9 === "class" || key9 === "reason" || key9 === "evidence")) {
																																validate46.errors = [{
																																	instancePath: instancePath + "/failure",
																																	schemaPath: "#/properties/failure/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key9 },
																																	message: "must NOT have additional properties"
																																}];
																																return false;
																															}
																															if (_errs97 === errors) {
																																if (data44.class !== void 0) {
																																	let data45 = data44.class;
																																	const _errs98 = errors;
																																	if (!(data45 === "bug" || data45 === "config" || data45 === "capacity" || data45 === "infra")) {
																																		validate46.errors = [{
																																			instancePath: instancePath + "/failure/class",
																																			schemaPath: "#/properties/failure/properties/class/enum",
																																			keyword: "enum",
																																			params: { allowedValues: schema17.properties.failure.properties.class.enum },
																																			message: "must be equal to one of the allowed values"
																																		}];
																																		return false;
																																	}
																																	var valid16 = _errs98 === errors;
																																} else var valid16 = true;
																																if (valid16) {
																																	if (data44.reason !== void 0) {
																																		const _errs99 = errors;
																																		if (typeof data44.reason !== "string") {
																																			validate46.errors = [{
																																				instancePath: instancePath + "/failure/reason",
																																				schemaPath: "#/properties/failure/properties/reason/type",
																																				keyword: "type",
																																				params: { type: "string" },
																																				message: "must be string"
																																			}];
																																			return false;
																																		}
																																		var valid16 = _errs99 === errors;
																																	} else var valid16 = true;
																																	if (valid16) {
																																		if (data44.evidence !== void 0) {
																																			const _errs101 = errors;
																																			if (typeof data44.evidence !== "string") {
																																				validate46.errors = [{
																																					instancePath: instancePath + "/failure/evidence",
																																					schemaPath: "#/properties/failure/properties/evidence/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				}];
																																				return false;
																																			}
																																			var valid16 = _errs101 === errors;
																																		} else var valid16 = true;
																																	}
																																}
																															}
																														}
																													} else {
																														validate46.errors = [{
																															instancePath: instancePath + "/failure",
																															schemaPath: "#/properties/failure/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												var valid0 = _errs95 === errors;
																											} else var valid0 = true;
																											if (valid0) {
																												if (data.notes !== void 0) {
																													let data48 = data.notes;
																													const _errs103 = errors;
																													if (errors === _errs103) {
																														if (Array.isArray(data48)) {
																															const len6 = data48.length;
																															for (let i6 = 0; i6 < len6; i6++) {
																																const _errs105 = errors;
																																if (typeof data48[i6] !== "string") {
																																	validate46.errors = [{
																																		instancePath: instancePath + "/notes/" + i6,
																																		schemaPath: "#/properties/notes/items/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}];
																																	return false;
																																}
																																if (!(_errs105 === errors)) break;
																															}
																														} else {
																															validate46.errors = [{
																																instancePath: instancePath + "/notes",
																																schemaPath: "#/properties/notes/type",
																																keyword: "type",
																																params: { type: "array" },
																																message: "must be array"
																															}];
																															return false;
																														}
																													}
																													var valid0 = _errs103 === errors;
																												} else var valid0 = true;
																												if (valid0) {
																													if (data.changed !== void 0) {
																														let data50 = data.changed;
																														const _errs107 = errors;
																														if (errors === _errs107) {
																															if (Array.isArray(data50)) {
																																const len7 = data50.length;
																																for (let i7 = 0; i7 < len7; i7++) {
																																	const _errs109 = errors;
																																	if (typeof data50[i7] !== "string") {
																																		validate46.errors = [{
																																			instancePath: instancePath + "/changed/" + i7,
																																			schemaPath: "#/properties/changed/items/type",
																																			keyword: "type",
																																			params: { type: "string" },
																																			message: "must be string"
																																		}];
																																		return false;
																																	}
																																	if (!(_errs109 === errors)) break;
																																}
																															} else {
																																validate46.errors = [{
																																	instancePath: instancePath + "/changed",
																																	schemaPath: "#/properties/changed/type",
																																	keyword: "type",
																																	params: { type: "array" },
																																	message: "must be array"
																																}];
																																return false;
																															}
																														}
																														var valid0 = _errs107 === errors;
																													} else var valid0 = true;
																													if (valid0) {
																														if (data.environment !== void 0) {
																															let data52 = data.environment;
																															const _errs111 = errors;
																															if (errors === _errs111) {
																																if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
																																	let missing7;
																																	if (data52.os === void 0 && (missing7 = "os") || data52.cpu === void 0 && (missing7 = "cpu") || data52.cpus === void 0 && (missing7 = "cpus") || data52.memoryBytes === void 0 && (missing7 = "memoryBytes") || data52.gpus === void 0 && (missing7 = "gpus") || data52.tools === void 0 && (missing7 = "tools")) {
																																		validate46.errors = [{
																																			instancePath: instancePath + "/environment",
																																			schemaPath: "#/properties/environment/required",
																																			keyword: "required",
																																			params: { missingProperty: missing7 },
																																			message: "must have required property '" + missing7 + "'"
																																		}];
																																		return false;
																																	} else {
																																		const _errs113 = errors;
																																		for (const key10 in data52) if (!(key10 === "os" || key10 === "cpu" || key10 === "cpus" || key10 === "memoryBytes" || key10 === "gpus" || key10 === "tools")) {
																																			validate46.errors = [{
																																				instancePath: instancePath + "/environment",
																																				schemaPath: "#/properties/environment/additionalProperties",
																																				keyword: "additionalProperties",
																																				params: { additionalProperty: key10 },
																																				message: "must NOT have additional properties"
																																			}];
																																			return false;
																																		}
																																		if (_errs113 === errors) {
																																			if (data52.os !== void 0) {
																																				const _errs114 = errors;
																																				if (typeof data52.os !== "string") {
																																					validate46.errors = [{
																																						instancePath: instancePath + "/environment/os",
																																						schemaPath: "#/properties/environment/properties/os/type",
																																						keyword: "type",
																																						params: { type: "string" },
																																						message: "must be string"
																																					}];
																																					return false;
																																				}
																																				var valid19 = _errs114 === errors;
																																			} else var valid19 = true;
																																			if (valid19) {
																																				if (data52.cpu !== void 0) {
																																					const _errs116 = errors;
																																					if (typeof data52.cpu !== "string") {
																																						validate46.errors = [{
																																							instancePath: instancePath + "/environment/cpu",
																																							schemaPath: "#/properties/environment/properties/cpu/type",
																																							keyword: "type",
																																							params: { type: "string" },
																																							message: "must be string"
																																						}];
																																						return false;
																																					}
																																					var valid19 = _errs116 === errors;
																																				} else var valid19 = true;
																																				if (valid19) {
																																					if (data52.cpus !== void 0) {
																																						let data55 = data52.cpus;
																																						const _errs118 = errors;
																																						if (!(typeof data55 == "number" && !(data55 % 1) && !isNaN(data55) && isFinite(data55))) {
																																							validate46.errors = [{
																																								instancePath: instancePath + "/environment/cpus",
																																								schemaPath: "#/properties/environment/properties/cpus/type",
																																								keyword: "type",
																																								params: { type: "integer" },
																																								message: "must be integer"
																																							}];
																																							return false;
																																						}
																																						if (errors === _errs118) {
																																							if (typeof data55 == "number" && isFinite(data55)) {
																																								if (data55 < 1 || isNaN(data55)) {
																																									validate46.errors = [{
																																										instancePath: instancePath + "/environment/cpus",
																																										schemaPath: "#/properties/environment/properties/cpus/minimum",
																																										keyword: "minimum",
																																										params: {
																																											comparison: ">=",
																																											limit: 1
																																										},
																																										message: "must be >= 1"
																																									}];
																																									return false;
																																								}
																																							}
																																						}
																																						var valid19 = _errs118 === errors;
																																					} else var valid19 = true;
																																					if (valid19) {
																																						if (data52.memoryBytes !== void 0) {
																																							let data56 = data52.memoryBytes;
																																							const _errs120 = errors;
																																							if (!(typeof data56 == "number" && !(data56 % 1) && !isNaN(data56) && isFinite(data56))) {
																																								validate46.errors = [{
																																									instancePath: instancePath + "/environment/memoryBytes",
																																									schemaPath: "#/properties/environment/properties/memoryBytes/type",
																																									keyword: "type",
																																									params: { type: "integer" },
																																									message: "must be integer"
																																								}];
																																								return false;
																																							}
																																							if (errors === _errs120) {
																																								if (typeof data56 == "number" && isFinite(data56)) {
																																									if (data56 < 0 || isNaN(data56)) {
																																										validate46.errors = [{
																																											instancePath: instancePath + "/environment/memoryBytes",
																																											schemaPath: "#/properties/environment/properties/memoryBytes/minimum",
																																											keyword: "minimum",
																																											params: {
																																												comparison: ">=",
																																												limit: 0
																																											},
																																											message: "must be >= 0"
																																										}];
																																										return false;
																																									}
																																								}
																																							}
																																							var valid19 = _errs120 === errors;
																																						} else var valid19 = true;
																																						if (valid19) {
																																							if (data52.gpus !== void 0) {
																																								let data57 = data52.gpus;
																																								const _errs122 = errors;
																																								if (errors === _errs122) {
																																									if (Array.isArray(data57)) {
																																										const len8 = data57.length;
																																										for (let i8 = 0; i8 < len8; i8++) {
																																											let data58 = data57[i8];
																																											const _errs124 = errors;
																																											if (errors === _errs124) {
																																												if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
																																													let missing8;
																																													if (data58.name === void 0 && (missing8 = "name") || data58.driver === void 0 && (missing8 = "driver")) {
																																														validate46.errors = [{
																																															instancePath: instancePath + "/environment/gpus/" + i8,
																																															schemaPath: "#/properties/environment/properties/gpus/items/required",
																																															keyword: "required",
																																															params: { missingProperty: missing8 },
																																															message: "must have required property '" + missing8 + "'"
																																														}];
																																														return false;
																																													} else {
																																														const _errs126 = errors;
																																														for (const key11 in data58) if (!(key11 === "name" || key11 === "driver" || key11 === "memoryMiB")) {
																																															validate46.errors = [{
																																																instancePath: instancePath + "/environment/gpus/" + i8,
																																																schemaPath: "#/properties/environment/properties/gpus/items/additionalProperties",
																																																keyword: "additionalProperties",
																																																params: { additionalProperty: key11 },
																																																message: "must NOT have additional properties"
																																															}];
																																															return false;
																																														}
																																														if (_errs126 === errors) {
																																															if (data58.name !== void 0) {
																																																const _errs127 = errors;
																																																if (typeof data58.name !== "string") {
																																																	validate46.errors = [{
																																																		instancePath: instancePath + "/environment/gpus/" + i8 + "/name",
																																																		schemaPath: "#/properties/environment/properties/gpus/items/properties/name/type",
																																																		keyword: "type",
																																																		params: { type: "string" },
																																																		message: "must be string"
																																																	}];
																																																	return false;
																																																}
																																																var valid21 = _errs127 === errors;
																																															} else var valid21 = true;
																																															if (valid21) {
																																																if (data58.driver !== void 0) {
																																																	const _errs129 = errors;
																																																	if (typeof data58.driver !== "string") {
																																																		validate46.errors = [{
																																																			instancePath: instancePath + "/environment/gpus/" + i8 + "/driver",
																																																			schemaPath: "#/properties/environment/properties/gpus/items/properties/driver/type",
																																																			keyword: "type",
																																																			params: { type: "string" },
																																																			message: "must be string"
																																																		}];
																																																		return false;
																																																	}
																																																	var valid21 = _errs129 === errors;
																																																} else var valid21 = true;
																																																if (valid21) {
																																																	if (data58.memoryMiB !== void 0) {
																																																		let data61 = data58.memoryMiB;
																																																		const _errs131 = errors;
																																																		if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61) && isFinite(data61))) {
																																																			validate46.errors = [{
																																																				instancePath: instancePath + "/environment/gpus/" + i8 + "/memoryMiB",
																																																				schemaPath: "#/properties/environment/properties/gpus/items/properties/memoryMiB/type",
																																																				keyword: "type",
																																																				params: { type: "integer" },
																																																				message: "must be integer"
																																																			}];
																																																			return false;
																																																		}
																																																		if (errors === _errs131) {
																																																			if (typeof data61 == "number" && isFinite(data61)) {
																																																				if (data61 < 1 || isNaN(data61)) {
																																																					validate46.errors = [{
																																																						instancePath: instancePath + "/environment/gpus/" + i8 + "/memoryMiB",
																																																						schemaPath: "#/properties/environment/properties/gpus/items/properties/memoryMiB/minimum",
																																																						keyword: "minimum",
																																																						params: {
																																																							comparison: ">=",
																																																							limit: 1
																																																						},
																																																						message: "must be >= 1"
																																																					}];
																																																					return false;
																																																				}
																																																			}
																																																		}
																																																		var valid21 = _errs131 === errors;
																																																	} else var valid21 = true;
																																																}
																																															}
																																														}
																																													}
																																												} else {
																																													validate46.errors = [{
																																														instancePath: instancePath + "/environment/gpus/" + i8,
																																														schemaPath: "#/properties/environment/properties/gpus/items/type",
																																														keyword: "type",
																																														params: { type: "object" },
																																														message: "must be object"
																																													}];
																																													return false;
																																												}
																																											}
																																											if (!(_errs124 === errors)) break;
																																										}
																																									} else {
																																										validate46.errors = [{
																																											instancePath: instancePath + "/environment/gpus",
																																											schemaPath: "#/properties/environment/properties/gpus/type",
																																											keyword: "type",
																																											params: { type: "array" },
																																											message: "must be array"
																																										}];
																																										return false;
																																									}
																																								}
																																								var valid19 = _errs122 === errors;
																																							} else var valid19 = true;
																																							if (valid19) {
																																								if (data52.tools !== void 0) {
																																									let data62 = data52.tools;
																																									const _errs133 = errors;
																																									if (errors === _errs133) {
																																										if (data62 && typeof data62 == "object" && !Array.isArray(data62)) for (const key12 in data62) {
																																											const _errs136 = errors;
																																											if (typeof data62[key12] !== "string") {
																																												validate46.errors = [{
																																													instancePath: instancePath + "/environment/tools/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),
																																													schemaPath: "#/properties/environment/properties/tools/additionalProperties/type",
																																													keyword: "type",
																																													params: { type: "string" },
																																													message: "must be string"
																																												}];
																																												return false;
																																											}
																																											if (!(_errs136 === errors)) break;
																																										}
																																										else {
																																											validate46.errors = [{
																																												instancePath: instancePath + "/environment/tools",
																																												schemaPath: "#/properties/environment/properties/tools/type",
																																												keyword: "type",
																																												params: { type: "object" },
																																												message: "must be object"
																																											}];
																																											return false;
																																										}
																																									}
																																									var valid19 = _errs133 === errors;
																																								} else var valid19 = true;
																																							}
																																						}
																																					}
																																				}
																																			}
																																		}
																																	}
																																} else {
																																	validate46.errors = [{
																																		instancePath: instancePath + "/environment",
																																		schemaPath: "#/properties/environment/type",
																																		keyword: "type",
																																		params: { type: "object" },
																																		message: "must be object"
																																	}];
																																	return false;
																																}
																															}
																															var valid0 = _errs111 === errors;
																														} else var valid0 = true;
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate46.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate46.errors = vErrors;
	return errors === 0;
}
validate46.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of7 = validate58;
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate59.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern4.test(data)) {
			validate59.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^sha256:[0-9a-f]{64}$" },
				message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
			}];
			return false;
		}
	} else {
		validate59.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate59.errors = vErrors;
	return true;
}
validate59.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate63.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
		validate63.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "integer" },
			message: "must be integer"
		}];
		return false;
	}
	if (typeof data == "number" && isFinite(data)) {
		if (data < 0 || isNaN(data)) {
			validate63.errors = [{
				instancePath,
				schemaPath: "#/minimum",
				keyword: "minimum",
				params: {
					comparison: ">=",
					limit: 0
				},
				message: "must be >= 0"
			}];
			return false;
		}
	}
	validate63.errors = vErrors;
	return true;
}
validate63.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
const schema24 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"column",
		"type",
		"rows",
		"nulls"
	],
	"properties": {
		"column": { "type": "string" },
		"type": { "type": "string" },
		"rows": { "$ref": "#/$defs/count" },
		"nulls": { "$ref": "#/$defs/count" },
		"leftOut": { "$ref": "#/$defs/count" },
		"distinct": { "$ref": "#/$defs/count" },
		"min": { "anyOf": [{ "type": "number" }, { "type": "string" }] },
		"max": { "anyOf": [{ "type": "number" }, { "type": "string" }] },
		"mean": { "type": "number" },
		"standardDeviation": {
			"type": "number",
			"minimum": 0
		},
		"nonFinite": { "$ref": "#/$defs/count" },
		"histogram": { "$ref": "#/$defs/histogram" }
	}
};
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate71.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.edges === void 0 && (missing0 = "edges") || data.counts === void 0 && (missing0 = "counts") || data.below === void 0 && (missing0 = "below") || data.above === void 0 && (missing0 = "above")) {
				validate71.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "edges" || key0 === "counts" || key0 === "below" || key0 === "above")) {
					validate71.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.edges !== void 0) {
						let data0 = data.edges;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (Array.isArray(data0)) {
								if (data0.length < 2) {
									validate71.errors = [{
										instancePath: instancePath + "/edges",
										schemaPath: "#/properties/edges/minItems",
										keyword: "minItems",
										params: { limit: 2 },
										message: "must NOT have fewer than 2 items"
									}];
									return false;
								} else {
									const len0 = data0.length;
									for (let i0 = 0; i0 < len0; i0++) {
										let data1 = data0[i0];
										const _errs4 = errors;
										if (!(typeof data1 == "number" && isFinite(data1))) {
											validate71.errors = [{
												instancePath: instancePath + "/edges/" + i0,
												schemaPath: "#/properties/edges/items/type",
												keyword: "type",
												params: { type: "number" },
												message: "must be number"
											}];
											return false;
										}
										if (!(_errs4 === errors)) break;
									}
								}
							} else {
								validate71.errors = [{
									instancePath: instancePath + "/edges",
									schemaPath: "#/properties/edges/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.counts !== void 0) {
							let data2 = data.counts;
							const _errs6 = errors;
							if (errors === _errs6) {
								if (Array.isArray(data2)) {
									if (data2.length < 1) {
										validate71.errors = [{
											instancePath: instancePath + "/counts",
											schemaPath: "#/properties/counts/minItems",
											keyword: "minItems",
											params: { limit: 1 },
											message: "must NOT have fewer than 1 items"
										}];
										return false;
									} else {
										const len1 = data2.length;
										for (let i1 = 0; i1 < len1; i1++) {
											const _errs8 = errors;
											if (!validate63(data2[i1], {
												instancePath: instancePath + "/counts/" + i1,
												parentData: data2,
												parentDataProperty: i1,
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
												errors = vErrors.length;
											}
											if (!(_errs8 === errors)) break;
										}
									}
								} else {
									validate71.errors = [{
										instancePath: instancePath + "/counts",
										schemaPath: "#/properties/counts/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									}];
									return false;
								}
							}
							var valid0 = _errs6 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.below !== void 0) {
								const _errs9 = errors;
								if (!validate63(data.below, {
									instancePath: instancePath + "/below",
									parentData: data,
									parentDataProperty: "below",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs9 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.above !== void 0) {
									const _errs10 = errors;
									if (!validate63(data.above, {
										instancePath: instancePath + "/above",
										parentData: data,
										parentDataProperty: "above",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs10 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate71.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate71.errors = vErrors;
	return errors === 0;
}
validate71.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate65.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.column === void 0 && (missing0 = "column") || data.type === void 0 && (missing0 = "type") || data.rows === void 0 && (missing0 = "rows") || data.nulls === void 0 && (missing0 = "nulls")) {
				validate65.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema24.properties, key0)) {
					validate65.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.column !== void 0) {
						const _errs2 = errors;
						if (typeof data.column !== "string") {
							validate65.errors = [{
								instancePath: instancePath + "/column",
								schemaPath: "#/properties/column/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.type !== void 0) {
							const _errs4 = errors;
							if (typeof data.type !== "string") {
								validate65.errors = [{
									instancePath: instancePath + "/type",
									schemaPath: "#/properties/type/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.rows !== void 0) {
								const _errs6 = errors;
								if (!validate63(data.rows, {
									instancePath: instancePath + "/rows",
									parentData: data,
									parentDataProperty: "rows",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.nulls !== void 0) {
									const _errs7 = errors;
									if (!validate63(data.nulls, {
										instancePath: instancePath + "/nulls",
										parentData: data,
										parentDataProperty: "nulls",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.leftOut !== void 0) {
										const _errs8 = errors;
										if (!validate63(data.leftOut, {
											instancePath: instancePath + "/leftOut",
											parentData: data,
											parentDataProperty: "leftOut",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs8 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.distinct !== void 0) {
											const _errs9 = errors;
											if (!validate63(data.distinct, {
												instancePath: instancePath + "/distinct",
												parentData: data,
												parentDataProperty: "distinct",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs9 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.min !== void 0) {
												let data6 = data.min;
												const _errs10 = errors;
												const _errs11 = errors;
												let valid1 = false;
												const _errs12 = errors;
												if (!(typeof data6 == "number" && isFinite(data6))) {
													const err0 = {
														instancePath: instancePath + "/min",
														schemaPath: "#/properties/min/anyOf/0/type",
														keyword: "type",
														params: { type: "number" },
														message: "must be number"
													};
													if (vErrors === null) vErrors = [err0];
													else vErrors.push(err0);
													errors++;
												}
												var _valid0 = _errs12 === errors;
												valid1 = valid1 || _valid0;
												const _errs14 = errors;
												if (typeof data6 !== "string") {
													const err1 = {
														instancePath: instancePath + "/min",
														schemaPath: "#/properties/min/anyOf/1/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													};
													if (vErrors === null) vErrors = [err1];
													else vErrors.push(err1);
													errors++;
												}
												var _valid0 = _errs14 === errors;
												valid1 = valid1 || _valid0;
												if (!valid1) {
													const err2 = {
														instancePath: instancePath + "/min",
														schemaPath: "#/properties/min/anyOf",
														keyword: "anyOf",
														params: {},
														message: "must match a schema in anyOf"
													};
													if (vErrors === null) vErrors = [err2];
													else vErrors.push(err2);
													errors++;
													validate65.errors = vErrors;
													return false;
												} else {
													errors = _errs11;
													if (vErrors !== null) {
														if (_errs11) vErrors.length = _errs11;
														else vErrors = null;
													}
												}
												var valid0 = _errs10 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.max !== void 0) {
													let data7 = data.max;
													const _errs16 = errors;
													const _errs17 = errors;
													let valid2 = false;
													const _errs18 = errors;
													if (!(typeof data7 == "number" && isFinite(data7))) {
														const err3 = {
															instancePath: instancePath + "/max",
															schemaPath: "#/properties/max/anyOf/0/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number"
														};
														if (vErrors === null) vErrors = [err3];
														else vErrors.push(err3);
														errors++;
													}
													var _valid1 = _errs18 === errors;
													valid2 = valid2 || _valid1;
													const _errs20 = errors;
													if (typeof data7 !== "string") {
														const err4 = {
															instancePath: instancePath + "/max",
															schemaPath: "#/properties/max/anyOf/1/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														};
														if (vErrors === null) vErrors = [err4];
														else vErrors.push(err4);
														errors++;
													}
													var _valid1 = _errs20 === errors;
													valid2 = valid2 || _valid1;
													if (!valid2) {
														const err5 = {
															instancePath: instancePath + "/max",
															schemaPath: "#/properties/max/anyOf",
															keyword: "anyOf",
															params: {},
															message: "must match a schema in anyOf"
														};
														if (vErrors === null) vErrors = [err5];
														else vErrors.push(err5);
														errors++;
														validate65.errors = vErrors;
														return false;
													} else {
														errors = _errs17;
														if (vErrors !== null) {
															if (_errs17) vErrors.length = _errs17;
															else vErrors = null;
														}
													}
													var valid0 = _errs16 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.mean !== void 0) {
														let data8 = data.mean;
														const _errs22 = errors;
														if (!(typeof data8 == "number" && isFinite(data8))) {
															validate65.errors = [{
																instancePath: instancePath + "/mean",
																schemaPath: "#/properties/mean/type",
																keyword: "type",
																params: { type: "number" },
																message: "must be number"
															}];
															return false;
														}
														var valid0 = _errs22 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.standardDeviation !== void 0) {
															let data9 = data.standardDeviation;
															const _errs24 = errors;
															if (errors === _errs24) {
																if (typeof data9 == "number" && isFinite(data9)) {
																	if (data9 < 0 || isNaN(data9)) {
																		validate65.errors = [{
																			instancePath: instancePath + "/standardDeviation",
																			schemaPath: "#/properties/standardDeviation/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 0
																			},
																			message: "must be >= 0"
																		}];
																		return false;
																	}
																} else {
																	validate65.errors = [{
																		instancePath: instancePath + "/standardDeviation",
																		schemaPath: "#/properties/standardDeviation/type",
																		keyword: "type",
																		params: { type: "number" },
																		message: "must be number"
																	}];
																	return false;
																}
															}
															var valid0 = _errs24 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.nonFinite !== void 0) {
																const _errs26 = errors;
																if (!validate63(data.nonFinite, {
																	instancePath: instancePath + "/nonFinite",
																	parentData: data,
																	parentDataProperty: "nonFinite",
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
																	errors = vErrors.length;
																}
																var valid0 = _errs26 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.histogram !== void 0) {
																	const _errs27 = errors;
																	if (!validate71(data.histogram, {
																		instancePath: instancePath + "/histogram",
																		parentData: data,
																		parentDataProperty: "histogram",
																		rootData,
																		dynamicAnchors
																	})) {
																		vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
																		errors = vErrors.length;
																	}
																	var valid0 = _errs27 === errors;
																} else var valid0 = true;
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate65.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate65.errors = vErrors;
	return errors === 0;
}
validate65.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate61.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.table === void 0 && (missing0 = "table") || data.source === void 0 && (missing0 = "source") || data.digest === void 0 && (missing0 = "digest") || data.rows === void 0 && (missing0 = "rows") || data.columns === void 0 && (missing0 = "columns")) {
				validate61.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "table" || key0 === "source" || key0 === "artifact" || key0 === "digest" || key0 === "rows" || key0 === "columns")) {
					validate61.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.table !== void 0) {
						const _errs2 = errors;
						if (typeof data.table !== "string") {
							validate61.errors = [{
								instancePath: instancePath + "/table",
								schemaPath: "#/properties/table/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.source !== void 0) {
							const _errs4 = errors;
							if (typeof data.source !== "string") {
								validate61.errors = [{
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.artifact !== void 0) {
								const _errs6 = errors;
								if (typeof data.artifact !== "string") {
									validate61.errors = [{
										instancePath: instancePath + "/artifact",
										schemaPath: "#/properties/artifact/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.digest !== void 0) {
									const _errs8 = errors;
									if (!validate59(data.digest, {
										instancePath: instancePath + "/digest",
										parentData: data,
										parentDataProperty: "digest",
										rootData,
										dynamicAnchors
									})) {
										vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
										errors = vErrors.length;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.rows !== void 0) {
										const _errs9 = errors;
										if (!validate63(data.rows, {
											instancePath: instancePath + "/rows",
											parentData: data,
											parentDataProperty: "rows",
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
											errors = vErrors.length;
										}
										var valid0 = _errs9 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.columns !== void 0) {
											let data5 = data.columns;
											const _errs10 = errors;
											if (errors === _errs10) {
												if (Array.isArray(data5)) {
													const len0 = data5.length;
													for (let i0 = 0; i0 < len0; i0++) {
														const _errs12 = errors;
														if (!validate65(data5[i0], {
															instancePath: instancePath + "/columns/" + i0,
															parentData: data5,
															parentDataProperty: i0,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
															errors = vErrors.length;
														}
														if (!(_errs12 === errors)) break;
													}
												} else {
													validate61.errors = [{
														instancePath: instancePath + "/columns",
														schemaPath: "#/properties/columns/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
											}
											var valid0 = _errs10 === errors;
										} else var valid0 = true;
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate61.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate61.errors = vErrors;
	return errors === 0;
}
validate61.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const schema26 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"id",
		"kind",
		"table",
		"demand",
		"verdict",
		"observation",
		"where"
	],
	"properties": {
		"id": { "type": "string" },
		"kind": { "type": "string" },
		"table": { "type": "string" },
		"column": { "type": "string" },
		"demand": { "type": "string" },
		"verdict": { "$ref": "#/$defs/verdict" },
		"observation": { "type": "string" },
		"measured": { "type": "number" },
		"rowsChecked": { "$ref": "#/$defs/count" },
		"rowsFailing": { "$ref": "#/$defs/count" },
		"sampleRows": {
			"type": "array",
			"maxItems": 10,
			"items": { "$ref": "#/$defs/count" }
		},
		"places": {
			"type": "array",
			"maxItems": 10,
			"items": { "$ref": "#/$defs/place" }
		},
		"shapes": {
			"type": "array",
			"maxItems": 3,
			"items": { "$ref": "#/$defs/shape" }
		},
		"shapesOf": { "$ref": "#/$defs/count" },
		"hint": { "type": "string" },
		"where": { "$ref": "#/$defs/location" },
		"reason": { "type": "string" }
	}
};
const schema27 = { "enum": [
	"pass",
	"warn",
	"fail",
	"inconclusive"
] };
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate79.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (!(data === "pass" || data === "warn" || data === "fail" || data === "inconclusive")) {
		validate79.errors = [{
			instancePath,
			schemaPath: "#/enum",
			keyword: "enum",
			params: { allowedValues: schema27.enum },
			message: "must be equal to one of the allowed values"
		}];
		return false;
	}
	validate79.errors = vErrors;
	return true;
}
validate79.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate84.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.file === void 0 && (missing0 = "file")) {
			validate84.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 },
				message: "must have required property '" + missing0 + "'"
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "file" || key0 === "line" || key0 === "row")) {
				validate84.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					message: "must NOT have additional properties"
				}];
				return false;
			}
			if (data.file !== void 0) {
				if (typeof data.file !== "string") {
					validate84.errors = [{
						instancePath: instancePath + "/file",
						schemaPath: "#/properties/file/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.line !== void 0) {
					let data1 = data.line;
					if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
						validate84.errors = [{
							instancePath: instancePath + "/line",
							schemaPath: "#/properties/line/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data1 == "number" && isFinite(data1)) {
						if (data1 < 1 || isNaN(data1)) {
							validate84.errors = [{
								instancePath: instancePath + "/line",
								schemaPath: "#/properties/line/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.row !== void 0) {
						let data2 = data.row;
						if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
							validate84.errors = [{
								instancePath: instancePath + "/row",
								schemaPath: "#/properties/row/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (typeof data2 == "number" && isFinite(data2)) {
							if (data2 < 1 || isNaN(data2)) {
								validate84.errors = [{
									instancePath: instancePath + "/row",
									schemaPath: "#/properties/row/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 1
									},
									message: "must be >= 1"
								}];
								return false;
							}
						}
						var valid0 = true;
					} else var valid0 = true;
				}
			}
		}
	} else {
		validate84.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate84.errors = vErrors;
	return true;
}
validate84.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate86(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate86.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.shape === void 0 && (missing0 = "shape") || data.rows === void 0 && (missing0 = "rows")) {
				validate86.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "shape" || key0 === "rows")) {
					validate86.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.shape !== void 0) {
						const _errs2 = errors;
						if (typeof data.shape !== "string") {
							validate86.errors = [{
								instancePath: instancePath + "/shape",
								schemaPath: "#/properties/shape/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.rows !== void 0) {
							const _errs4 = errors;
							if (!validate63(data.rows, {
								instancePath: instancePath + "/rows",
								parentData: data,
								parentDataProperty: "rows",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
								errors = vErrors.length;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
					}
				}
			}
		} else {
			validate86.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate86.errors = vErrors;
	return errors === 0;
}
validate86.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate90.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "file" || key0 === "line" || key0 === "column" || key0 === "input" || key0 === "permission")) {
			validate90.errors = [{
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			}];
			return false;
		}
		if (data.file !== void 0) {
			if (typeof data.file !== "string") {
				validate90.errors = [{
					instancePath: instancePath + "/file",
					schemaPath: "#/properties/file/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				}];
				return false;
			}
			var valid0 = true;
		} else var valid0 = true;
		if (valid0) {
			if (data.line !== void 0) {
				let data1 = data.line;
				if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
					validate90.errors = [{
						instancePath: instancePath + "/line",
						schemaPath: "#/properties/line/type",
						keyword: "type",
						params: { type: "integer" },
						message: "must be integer"
					}];
					return false;
				}
				if (typeof data1 == "number" && isFinite(data1)) {
					if (data1 < 1 || isNaN(data1)) {
						validate90.errors = [{
							instancePath: instancePath + "/line",
							schemaPath: "#/properties/line/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 1
							},
							message: "must be >= 1"
						}];
						return false;
					}
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.column !== void 0) {
					let data2 = data.column;
					if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
						validate90.errors = [{
							instancePath: instancePath + "/column",
							schemaPath: "#/properties/column/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						}];
						return false;
					}
					if (typeof data2 == "number" && isFinite(data2)) {
						if (data2 < 1 || isNaN(data2)) {
							validate90.errors = [{
								instancePath: instancePath + "/column",
								schemaPath: "#/properties/column/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1"
							}];
							return false;
						}
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.input !== void 0) {
						if (typeof data.input !== "string") {
							validate90.errors = [{
								instancePath: instancePath + "/input",
								schemaPath: "#/properties/input/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.permission !== void 0) {
							if (typeof data.permission !== "string") {
								validate90.errors = [{
									instancePath: instancePath + "/permission",
									schemaPath: "#/properties/permission/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
					}
				}
			}
		}
	} else {
		validate90.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		}];
		return false;
	}
	validate90.errors = vErrors;
	return true;
}
validate90.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate78.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.kind === void 0 && (missing0 = "kind") || data.table === void 0 && (missing0 = "table") || data.demand === void 0 && (missing0 = "demand") || data.verdict === void 0 && (missing0 = "verdict") || data.observation === void 0 && (missing0 = "observation") || data.where === void 0 && (missing0 = "where")) {
				validate78.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema26.properties, key0)) {
					validate78.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.id !== void 0) {
						const _errs2 = errors;
						if (typeof data.id !== "string") {
							validate78.errors = [{
								instancePath: instancePath + "/id",
								schemaPath: "#/properties/id/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.kind !== void 0) {
							const _errs4 = errors;
							if (typeof data.kind !== "string") {
								validate78.errors = [{
									instancePath: instancePath + "/kind",
									schemaPath: "#/properties/kind/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.table !== void 0) {
								const _errs6 = errors;
								if (typeof data.table !== "string") {
									validate78.errors = [{
										instancePath: instancePath + "/table",
										schemaPath: "#/properties/table/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.column !== void 0) {
									const _errs8 = errors;
									if (typeof data.column !== "string") {
										validate78.errors = [{
											instancePath: instancePath + "/column",
											schemaPath: "#/properties/column/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.demand !== void 0) {
										const _errs10 = errors;
										if (typeof data.demand !== "string") {
											validate78.errors = [{
												instancePath: instancePath + "/demand",
												schemaPath: "#/properties/demand/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.verdict !== void 0) {
											const _errs12 = errors;
											if (!validate79(data.verdict, {
												instancePath: instancePath + "/verdict",
												parentData: data,
												parentDataProperty: "verdict",
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
												errors = vErrors.length;
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.observation !== void 0) {
												const _errs13 = errors;
												if (typeof data.observation !== "string") {
													validate78.errors = [{
														instancePath: instancePath + "/observation",
														schemaPath: "#/properties/observation/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid0 = _errs13 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.measured !== void 0) {
													let data7 = data.measured;
													const _errs15 = errors;
													if (!(typeof data7 == "number" && isFinite(data7))) {
														validate78.errors = [{
															instancePath: instancePath + "/measured",
															schemaPath: "#/properties/measured/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number"
														}];
														return false;
													}
													var valid0 = _errs15 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.rowsChecked !== void 0) {
														const _errs17 = errors;
														if (!validate63(data.rowsChecked, {
															instancePath: instancePath + "/rowsChecked",
															parentData: data,
															parentDataProperty: "rowsChecked",
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
															errors = vErrors.length;
														}
														var valid0 = _errs17 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.rowsFailing !== void 0) {
															const _errs18 = errors;
															if (!validate63(data.rowsFailing, {
																instancePath: instancePath + "/rowsFailing",
																parentData: data,
																parentDataProperty: "rowsFailing",
																rootData,
																dynamicAnchors
															})) {
																vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
																errors = vErrors.length;
															}
															var valid0 = _errs18 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.sampleRows !== void 0) {
																let data10 = data.sampleRows;
																const _errs19 = errors;
																if (errors === _errs19) {
																	if (Array.isArray(data10)) {
																		if (data10.length > 10) {
																			validate78.errors = [{
																				instancePath: instancePath + "/sampleRows",
																				schemaPath: "#/properties/sampleRows/maxItems",
																				keyword: "maxItems",
																				params: { limit: 10 },
																				message: "must NOT have more than 10 items"
																			}];
																			return false;
																		} else {
																			const len0 = data10.length;
																			for (let i0 = 0; i0 < len0; i0++) {
																				const _errs21 = errors;
																				if (!validate63(data10[i0], {
																					instancePath: instancePath + "/sampleRows/" + i0,
																					parentData: data10,
																					parentDataProperty: i0,
																					rootData,
																					dynamicAnchors
																				})) {
																					vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
																					errors = vErrors.length;
																				}
																				if (!(_errs21 === errors)) break;
																			}
																		}
																	} else {
																		validate78.errors = [{
																			instancePath: instancePath + "/sampleRows",
																			schemaPath: "#/properties/sampleRows/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs19 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.places !== void 0) {
																	let data12 = data.places;
																	const _errs22 = errors;
																	if (errors === _errs22) {
																		if (Array.isArray(data12)) {
																			if (data12.length > 10) {
																				validate78.errors = [{
																					instancePath: instancePath + "/places",
																					schemaPath: "#/properties/places/maxItems",
																					keyword: "maxItems",
																					params: { limit: 10 },
																					message: "must NOT have more than 10 items"
																				}];
																				return false;
																			} else {
																				const len1 = data12.length;
																				for (let i1 = 0; i1 < len1; i1++) {
																					const _errs24 = errors;
																					if (!validate84(data12[i1], {
																						instancePath: instancePath + "/places/" + i1,
																						parentData: data12,
																						parentDataProperty: i1,
																						rootData,
																						dynamicAnchors
																					})) {
																						vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
																						errors = vErrors.length;
																					}
																					if (!(_errs24 === errors)) break;
																				}
																			}
																		} else {
																			validate78.errors = [{
																				instancePath: instancePath + "/places",
																				schemaPath: "#/properties/places/type",
																				keyword: "type",
																				params: { type: "array" },
																				message: "must be array"
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs22 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.shapes !== void 0) {
																		let data14 = data.shapes;
																		const _errs25 = errors;
																		if (errors === _errs25) {
																			if (Array.isArray(data14)) {
																				if (data14.length > 3) {
																					validate78.errors = [{
																						instancePath: instancePath + "/shapes",
																						schemaPath: "#/properties/shapes/maxItems",
																						keyword: "maxItems",
																						params: { limit: 3 },
																						message: "must NOT have more than 3 items"
																					}];
																					return false;
																				} else {
																					const len2 = data14.length;
																					for (let i2 = 0; i2 < len2; i2++) {
																						const _errs27 = errors;
																						if (!validate86(data14[i2], {
																							instancePath: instancePath + "/shapes/" + i2,
																							parentData: data14,
																							parentDataProperty: i2,
																							rootData,
																							dynamicAnchors
																						})) {
																							vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
																							errors = vErrors.length;
																						}
																						if (!(_errs27 === errors)) break;
																					}
																				}
																			} else {
																				validate78.errors = [{
																					instancePath: instancePath + "/shapes",
																					schemaPath: "#/properties/shapes/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs25 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.shapesOf !== void 0) {
																			const _errs28 = errors;
																			if (!validate63(data.shapesOf, {
																				instancePath: instancePath + "/shapesOf",
																				parentData: data,
																				parentDataProperty: "shapesOf",
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
																				errors = vErrors.length;
																			}
																			var valid0 = _errs28 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.hint !== void 0) {
																				const _errs29 = errors;
																				if (typeof data.hint !== "string") {
																					validate78.errors = [{
																						instancePath: instancePath + "/hint",
																						schemaPath: "#/properties/hint/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																				var valid0 = _errs29 === errors;
																			} else var valid0 = true;
																			if (valid0) {
																				if (data.where !== void 0) {
																					const _errs31 = errors;
																					if (!validate90(data.where, {
																						instancePath: instancePath + "/where",
																						parentData: data,
																						parentDataProperty: "where",
																						rootData,
																						dynamicAnchors
																					})) {
																						vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
																						errors = vErrors.length;
																					}
																					var valid0 = _errs31 === errors;
																				} else var valid0 = true;
																				if (valid0) {
																					if (data.reason !== void 0) {
																						const _errs32 = errors;
																						if (typeof data.reason !== "string") {
																							validate78.errors = [{
																								instancePath: instancePath + "/reason",
																								schemaPath: "#/properties/reason/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																						var valid0 = _errs32 === errors;
																					} else var valid0 = true;
																				}
																			}
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate78.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate78.errors = vErrors;
	return errors === 0;
}
validate78.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate58.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.contract === void 0 && (missing0 = "contract") || data.tables === void 0 && (missing0 = "tables") || data.findings === void 0 && (missing0 = "findings")) {
				validate58.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "contract" || key0 === "tables" || key0 === "findings")) {
					validate58.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.contract !== void 0) {
						let data0 = data.contract;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
								let missing1;
								if (data0.id === void 0 && (missing1 = "id") || data0.version === void 0 && (missing1 = "version") || data0.apiVersion === void 0 && (missing1 = "apiVersion") || data0.file === void 0 && (missing1 = "file") || data0.digest === void 0 && (missing1 = "digest")) {
									validate58.errors = [{
										instancePath: instancePath + "/contract",
										schemaPath: "#/properties/contract/required",
										keyword: "required",
										params: { missingProperty: missing1 },
										message: "must have required property '" + missing1 + "'"
									}];
									return false;
								} else {
									const _errs4 = errors;
									for (const key1 in data0) if (!(key1 === "id" || key1 === "name" || key1 === "version" || key1 === "apiVersion" || key1 === "file" || key1 === "digest")) {
										validate58.errors = [{
											instancePath: instancePath + "/contract",
											schemaPath: "#/properties/contract/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key1 },
											message: "must NOT have additional properties"
										}];
										return false;
									}
									if (_errs4 === errors) {
										if (data0.id !== void 0) {
											const _errs5 = errors;
											if (typeof data0.id !== "string") {
												validate58.errors = [{
													instancePath: instancePath + "/contract/id",
													schemaPath: "#/properties/contract/properties/id/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
											var valid1 = _errs5 === errors;
										} else var valid1 = true;
										if (valid1) {
											if (data0.name !== void 0) {
												const _errs7 = errors;
												if (typeof data0.name !== "string") {
													validate58.errors = [{
														instancePath: instancePath + "/contract/name",
														schemaPath: "#/properties/contract/properties/name/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
												var valid1 = _errs7 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data0.version !== void 0) {
													const _errs9 = errors;
													if (typeof data0.version !== "string") {
														validate58.errors = [{
															instancePath: instancePath + "/contract/version",
															schemaPath: "#/properties/contract/properties/version/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
													var valid1 = _errs9 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data0.apiVersion !== void 0) {
														const _errs11 = errors;
														if (typeof data0.apiVersion !== "string") {
															validate58.errors = [{
																instancePath: instancePath + "/contract/apiVersion",
																schemaPath: "#/properties/contract/properties/apiVersion/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid1 = _errs11 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data0.file !== void 0) {
															const _errs13 = errors;
															if (typeof data0.file !== "string") {
																validate58.errors = [{
																	instancePath: instancePath + "/contract/file",
																	schemaPath: "#/properties/contract/properties/file/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}];
																return false;
															}
															var valid1 = _errs13 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data0.digest !== void 0) {
																const _errs15 = errors;
																if (!validate59(data0.digest, {
																	instancePath: instancePath + "/contract/digest",
																	parentData: data0,
																	parentDataProperty: "digest",
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
																	errors = vErrors.length;
																}
																var valid1 = _errs15 === errors;
															} else var valid1 = true;
														}
													}
												}
											}
										}
									}
								}
							} else {
								validate58.errors = [{
									instancePath: instancePath + "/contract",
									schemaPath: "#/properties/contract/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.tables !== void 0) {
							let data7 = data.tables;
							const _errs16 = errors;
							if (errors === _errs16) {
								if (Array.isArray(data7)) {
									const len0 = data7.length;
									for (let i0 = 0; i0 < len0; i0++) {
										const _errs18 = errors;
										if (!validate61(data7[i0], {
											instancePath: instancePath + "/tables/" + i0,
											parentData: data7,
											parentDataProperty: i0,
											rootData,
											dynamicAnchors
										})) {
											vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
											errors = vErrors.length;
										}
										if (!(_errs18 === errors)) break;
									}
								} else {
									validate58.errors = [{
										instancePath: instancePath + "/tables",
										schemaPath: "#/properties/tables/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									}];
									return false;
								}
							}
							var valid0 = _errs16 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.findings !== void 0) {
								let data9 = data.findings;
								const _errs19 = errors;
								if (errors === _errs19) {
									if (Array.isArray(data9)) {
										const len1 = data9.length;
										for (let i1 = 0; i1 < len1; i1++) {
											const _errs21 = errors;
											if (!validate78(data9[i1], {
												instancePath: instancePath + "/findings/" + i1,
												parentData: data9,
												parentDataProperty: i1,
												rootData,
												dynamicAnchors
											})) {
												vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
												errors = vErrors.length;
											}
											if (!(_errs21 === errors)) break;
										}
									} else {
										validate58.errors = [{
											instancePath: instancePath + "/findings",
											schemaPath: "#/properties/findings/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
								}
								var valid0 = _errs19 === errors;
							} else var valid0 = true;
						}
					}
				}
			}
		} else {
			validate58.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate58.errors = vErrors;
	return errors === 0;
}
validate58.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of8 = validate93;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://trainyard.dev/schemas/version-artifact.v1.json",
	"title": "The result of version-artifact",
	"description": "What was pushed, pulled, verified, listed, renamed or mirrored, by digest.",
	"type": "object",
	"required": [
		"operation",
		"store",
		"artifact",
		"parents"
	],
	"additionalProperties": false,
	"properties": {
		"operation": { "enum": [
			"push",
			"pull",
			"verify",
			"list",
			"alias",
			"mirror",
			"verify-mirror"
		] },
		"dryRun": { "type": "boolean" },
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
			"required": [
				"sequence",
				"digest",
				"sizeBytes",
				"files",
				"createdAt"
			],
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
					"additionalProperties": { "type": "number" }
				},
				"parameters": {
					"type": "object",
					"additionalProperties": { "anyOf": [
						{ "type": "string" },
						{ "type": "number" },
						{ "type": "boolean" }
					] }
				}
			}
		},
		"unchanged": { "type": "boolean" },
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
					"maxLength": 1e3
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
						"maxLength": 34e3
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
				"required": [
					"sequence",
					"digest",
					"sizeBytes",
					"files",
					"createdAt",
					"aliases"
				],
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
						"additionalProperties": { "type": "number" }
					},
					"parameters": {
						"type": "object",
						"additionalProperties": { "anyOf": [
							{ "type": "string" },
							{ "type": "number" },
							{ "type": "boolean" }
						] }
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
			"required": [
				"kind",
				"url",
				"model",
				"versions",
				"aliases",
				"applied",
				"differences",
				"differencesTotal"
			],
			"additionalProperties": false,
			"properties": {
				"kind": { "const": "mlflow" },
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
							"kind": { "enum": [
								"behind",
								"contradiction",
								"conflict"
							] },
							"what": {
								"type": "string",
								"maxLength": 1e3
							},
							"remedy": {
								"type": "string",
								"maxLength": 1e3
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
};
const pattern37 = /* @__PURE__ */ new RegExp("^(dataset|model|features):[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern39 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,62}$", "u");
const pattern42 = /* @__PURE__ */ new RegExp("^https?://", "u");
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate93.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.operation === void 0 && (missing0 = "operation") || data.store === void 0 && (missing0 = "store") || data.artifact === void 0 && (missing0 = "artifact") || data.parents === void 0 && (missing0 = "parents")) {
				validate93.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func2.call(schema31.properties, key0)) {
					validate93.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.operation !== void 0) {
						let data0 = data.operation;
						const _errs2 = errors;
						if (!(data0 === "push" || data0 === "pull" || data0 === "verify" || data0 === "list" || data0 === "alias" || data0 === "mirror" || data0 === "verify-mirror")) {
							validate93.errors = [{
								instancePath: instancePath + "/operation",
								schemaPath: "#/properties/operation/enum",
								keyword: "enum",
								params: { allowedValues: schema31.properties.operation.enum },
								message: "must be equal to one of the allowed values"
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.dryRun !== void 0) {
							const _errs3 = errors;
							if (typeof data.dryRun !== "boolean") {
								validate93.errors = [{
									instancePath: instancePath + "/dryRun",
									schemaPath: "#/properties/dryRun/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.store !== void 0) {
								let data2 = data.store;
								const _errs5 = errors;
								if (errors === _errs5) {
									if (typeof data2 === "string") {
										if (func0(data2) > 2048) {
											validate93.errors = [{
												instancePath: instancePath + "/store",
												schemaPath: "#/properties/store/maxLength",
												keyword: "maxLength",
												params: { limit: 2048 },
												message: "must NOT have more than 2048 characters"
											}];
											return false;
										} else if (func0(data2) < 1) {
											validate93.errors = [{
												instancePath: instancePath + "/store",
												schemaPath: "#/properties/store/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											}];
											return false;
										}
									} else {
										validate93.errors = [{
											instancePath: instancePath + "/store",
											schemaPath: "#/properties/store/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs5 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.artifact !== void 0) {
									let data3 = data.artifact;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (typeof data3 === "string") {
											if (!pattern37.test(data3)) {
												validate93.errors = [{
													instancePath: instancePath + "/artifact",
													schemaPath: "#/properties/artifact/pattern",
													keyword: "pattern",
													params: { pattern: "^(dataset|model|features):[a-z0-9][a-z0-9._-]{0,63}$" },
													message: "must match pattern \"^(dataset|model|features):[a-z0-9][a-z0-9._-]{0,63}$\""
												}];
												return false;
											}
										} else {
											validate93.errors = [{
												instancePath: instancePath + "/artifact",
												schemaPath: "#/properties/artifact/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.version !== void 0) {
										let data4 = data.version;
										const _errs9 = errors;
										if (errors === _errs9) {
											if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
												let missing1;
												if (data4.sequence === void 0 && (missing1 = "sequence") || data4.digest === void 0 && (missing1 = "digest") || data4.sizeBytes === void 0 && (missing1 = "sizeBytes") || data4.files === void 0 && (missing1 = "files") || data4.createdAt === void 0 && (missing1 = "createdAt")) {
													validate93.errors = [{
														instancePath: instancePath + "/version",
														schemaPath: "#/properties/version/required",
														keyword: "required",
														params: { missingProperty: missing1 },
														message: "must have required property '" + missing1 + "'"
													}];
													return false;
												} else {
													const _errs11 = errors;
													for (const key1 in data4) if (!(key1 === "sequence" || key1 === "digest" || key1 === "sizeBytes" || key1 === "files" || key1 === "createdAt" || key1 === "metrics" || key1 === "parameters")) {
														validate93.errors = [{
															instancePath: instancePath + "/version",
															schemaPath: "#/properties/version/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key1 },
															message: "must NOT have additional properties"
														}];
														return false;
													}
													if (_errs11 === errors) {
														if (data4.sequence !== void 0) {
															let data5 = data4.sequence;
															const _errs12 = errors;
															if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
																validate93.errors = [{
																	instancePath: instancePath + "/version/sequence",
																	schemaPath: "#/properties/version/properties/sequence/type",
																	keyword: "type",
																	params: { type: "integer" },
																	message: "must be integer"
																}];
																return false;
															}
															if (errors === _errs12) {
																if (typeof data5 == "number" && isFinite(data5)) {
																	if (data5 < 1 || isNaN(data5)) {
																		validate93.errors = [{
																			instancePath: instancePath + "/version/sequence",
																			schemaPath: "#/properties/version/properties/sequence/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1
																			},
																			message: "must be >= 1"
																		}];
																		return false;
																	}
																}
															}
															var valid1 = _errs12 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data4.digest !== void 0) {
																let data6 = data4.digest;
																const _errs14 = errors;
																if (errors === _errs14) {
																	if (typeof data6 === "string") {
																		if (!pattern4.test(data6)) {
																			validate93.errors = [{
																				instancePath: instancePath + "/version/digest",
																				schemaPath: "#/properties/version/properties/digest/pattern",
																				keyword: "pattern",
																				params: { pattern: "^sha256:[0-9a-f]{64}$" },
																				message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																			}];
																			return false;
																		}
																	} else {
																		validate93.errors = [{
																			instancePath: instancePath + "/version/digest",
																			schemaPath: "#/properties/version/properties/digest/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																}
																var valid1 = _errs14 === errors;
															} else var valid1 = true;
															if (valid1) {
																if (data4.sizeBytes !== void 0) {
																	let data7 = data4.sizeBytes;
																	const _errs16 = errors;
																	if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
																		validate93.errors = [{
																			instancePath: instancePath + "/version/sizeBytes",
																			schemaPath: "#/properties/version/properties/sizeBytes/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (errors === _errs16) {
																		if (typeof data7 == "number" && isFinite(data7)) {
																			if (data7 < 0 || isNaN(data7)) {
																				validate93.errors = [{
																					instancePath: instancePath + "/version/sizeBytes",
																					schemaPath: "#/properties/version/properties/sizeBytes/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				}];
																				return false;
																			}
																		}
																	}
																	var valid1 = _errs16 === errors;
																} else var valid1 = true;
																if (valid1) {
																	if (data4.files !== void 0) {
																		let data8 = data4.files;
																		const _errs18 = errors;
																		if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
																			validate93.errors = [{
																				instancePath: instancePath + "/version/files",
																				schemaPath: "#/properties/version/properties/files/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs18) {
																			if (typeof data8 == "number" && isFinite(data8)) {
																				if (data8 < 0 || isNaN(data8)) {
																					validate93.errors = [{
																						instancePath: instancePath + "/version/files",
																						schemaPath: "#/properties/version/properties/files/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid1 = _errs18 === errors;
																	} else var valid1 = true;
																	if (valid1) {
																		if (data4.createdAt !== void 0) {
																			let data9 = data4.createdAt;
																			const _errs20 = errors;
																			if (errors === _errs20) {
																				if (typeof data9 === "string") {
																					if (func0(data9) > 32) {
																						validate93.errors = [{
																							instancePath: instancePath + "/version/createdAt",
																							schemaPath: "#/properties/version/properties/createdAt/maxLength",
																							keyword: "maxLength",
																							params: { limit: 32 },
																							message: "must NOT have more than 32 characters"
																						}];
																						return false;
																					}
																				} else {
																					validate93.errors = [{
																						instancePath: instancePath + "/version/createdAt",
																						schemaPath: "#/properties/version/properties/createdAt/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																			}
																			var valid1 = _errs20 === errors;
																		} else var valid1 = true;
																		if (valid1) {
																			if (data4.metrics !== void 0) {
																				let data10 = data4.metrics;
																				const _errs22 = errors;
																				if (errors === _errs22) {
																					if (data10 && typeof data10 == "object" && !Array.isArray(data10)) for (const key2 in data10) {
																						let data11 = data10[key2];
																						const _errs25 = errors;
																						if (!(typeof data11 == "number" && isFinite(data11))) {
																							validate93.errors = [{
																								instancePath: instancePath + "/version/metrics/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																								schemaPath: "#/properties/version/properties/metrics/additionalProperties/type",
																								keyword: "type",
																								params: { type: "number" },
																								message: "must be number"
																							}];
																							return false;
																						}
																						if (!(_errs25 === errors)) break;
																					}
																					else {
																						validate93.errors = [{
																							instancePath: instancePath + "/version/metrics",
																							schemaPath: "#/properties/version/properties/metrics/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				var valid1 = _errs22 === errors;
																			} else var valid1 = true;
																			if (valid1) {
																				if (data4.parameters !== void 0) {
																					let data12 = data4.parameters;
																					const _errs27 = errors;
																					if (errors === _errs27) {
																						if (data12 && typeof data12 == "object" && !Array.isArray(data12)) for (const key3 in data12) {
																							let data13 = data12[key3];
																							const _errs30 = errors;
																							const _errs31 = errors;
																							let valid4 = false;
																							const _errs32 = errors;
																							if (typeof data13 !== "string") {
																								const err0 = {
																									instancePath: instancePath + "/version/parameters/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/version/properties/parameters/additionalProperties/anyOf/0/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								};
																								if (vErrors === null) vErrors = [err0];
																								else vErrors.push(err0);
																								errors++;
																							}
																							var _valid0 = _errs32 === errors;
																							valid4 = valid4 || _valid0;
																							const _errs34 = errors;
																							if (!(typeof data13 == "number" && isFinite(data13))) {
																								const err1 = {
																									instancePath: instancePath + "/version/parameters/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/version/properties/parameters/additionalProperties/anyOf/1/type",
																									keyword: "type",
																									params: { type: "number" },
																									message: "must be number"
																								};
																								if (vErrors === null) vErrors = [err1];
																								else vErrors.push(err1);
																								errors++;
																							}
																							var _valid0 = _errs34 === errors;
																							valid4 = valid4 || _valid0;
																							const _errs36 = errors;
																							if (typeof data13 !== "boolean") {
																								const err2 = {
																									instancePath: instancePath + "/version/parameters/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/version/properties/parameters/additionalProperties/anyOf/2/type",
																									keyword: "type",
																									params: { type: "boolean" },
																									message: "must be boolean"
																								};
																								if (vErrors === null) vErrors = [err2];
																								else vErrors.push(err2);
																								errors++;
																							}
																							var _valid0 = _errs36 === errors;
																							valid4 = valid4 || _valid0;
																							if (!valid4) {
																								const err3 = {
																									instancePath: instancePath + "/version/parameters/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/version/properties/parameters/additionalProperties/anyOf",
																									keyword: "anyOf",
																									params: {},
																									message: "must match a schema in anyOf"
																								};
																								if (vErrors === null) vErrors = [err3];
																								else vErrors.push(err3);
																								errors++;
																								validate93.errors = vErrors;
																								return false;
																							} else {
																								errors = _errs31;
																								if (vErrors !== null) {
																									if (_errs31) vErrors.length = _errs31;
																									else vErrors = null;
																								}
																							}
																							if (!(_errs30 === errors)) break;
																						}
																						else {
																							validate93.errors = [{
																								instancePath: instancePath + "/version/parameters",
																								schemaPath: "#/properties/version/properties/parameters/type",
																								keyword: "type",
																								params: { type: "object" },
																								message: "must be object"
																							}];
																							return false;
																						}
																					}
																					var valid1 = _errs27 === errors;
																				} else var valid1 = true;
																			}
																		}
																	}
																}
															}
														}
													}
												}
											} else {
												validate93.errors = [{
													instancePath: instancePath + "/version",
													schemaPath: "#/properties/version/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}];
												return false;
											}
										}
										var valid0 = _errs9 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.unchanged !== void 0) {
											const _errs38 = errors;
											if (typeof data.unchanged !== "boolean") {
												validate93.errors = [{
													instancePath: instancePath + "/unchanged",
													schemaPath: "#/properties/unchanged/type",
													keyword: "type",
													params: { type: "boolean" },
													message: "must be boolean"
												}];
												return false;
											}
											var valid0 = _errs38 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.alias !== void 0) {
												let data15 = data.alias;
												const _errs40 = errors;
												if (errors === _errs40) {
													if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
														let missing2;
														if (data15.name === void 0 && (missing2 = "name") || data15.to === void 0 && (missing2 = "to")) {
															validate93.errors = [{
																instancePath: instancePath + "/alias",
																schemaPath: "#/properties/alias/required",
																keyword: "required",
																params: { missingProperty: missing2 },
																message: "must have required property '" + missing2 + "'"
															}];
															return false;
														} else {
															const _errs42 = errors;
															for (const key4 in data15) if (!(key4 === "name" || key4 === "from" || key4 === "to" || key4 === "reason")) {
																validate93.errors = [{
																	instancePath: instancePath + "/alias",
																	schemaPath: "#/properties/alias/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key4 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (_errs42 === errors) {
																if (data15.name !== void 0) {
																	let data16 = data15.name;
																	const _errs43 = errors;
																	if (errors === _errs43) {
																		if (typeof data16 === "string") {
																			if (!pattern39.test(data16)) {
																				validate93.errors = [{
																					instancePath: instancePath + "/alias/name",
																					schemaPath: "#/properties/alias/properties/name/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[a-z][a-z0-9-]{0,62}$" },
																					message: "must match pattern \"^[a-z][a-z0-9-]{0,62}$\""
																				}];
																				return false;
																			}
																		} else {
																			validate93.errors = [{
																				instancePath: instancePath + "/alias/name",
																				schemaPath: "#/properties/alias/properties/name/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																	}
																	var valid5 = _errs43 === errors;
																} else var valid5 = true;
																if (valid5) {
																	if (data15.from !== void 0) {
																		let data17 = data15.from;
																		const _errs45 = errors;
																		if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
																			validate93.errors = [{
																				instancePath: instancePath + "/alias/from",
																				schemaPath: "#/properties/alias/properties/from/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs45) {
																			if (typeof data17 == "number" && isFinite(data17)) {
																				if (data17 < 1 || isNaN(data17)) {
																					validate93.errors = [{
																						instancePath: instancePath + "/alias/from",
																						schemaPath: "#/properties/alias/properties/from/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 1
																						},
																						message: "must be >= 1"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid5 = _errs45 === errors;
																	} else var valid5 = true;
																	if (valid5) {
																		if (data15.to !== void 0) {
																			let data18 = data15.to;
																			const _errs47 = errors;
																			if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
																				validate93.errors = [{
																					instancePath: instancePath + "/alias/to",
																					schemaPath: "#/properties/alias/properties/to/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs47) {
																				if (typeof data18 == "number" && isFinite(data18)) {
																					if (data18 < 1 || isNaN(data18)) {
																						validate93.errors = [{
																							instancePath: instancePath + "/alias/to",
																							schemaPath: "#/properties/alias/properties/to/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 1
																							},
																							message: "must be >= 1"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid5 = _errs47 === errors;
																		} else var valid5 = true;
																		if (valid5) {
																			if (data15.reason !== void 0) {
																				let data19 = data15.reason;
																				const _errs49 = errors;
																				if (errors === _errs49) {
																					if (typeof data19 === "string") {
																						if (func0(data19) > 1e3) {
																							validate93.errors = [{
																								instancePath: instancePath + "/alias/reason",
																								schemaPath: "#/properties/alias/properties/reason/maxLength",
																								keyword: "maxLength",
																								params: { limit: 1e3 },
																								message: "must NOT have more than 1000 characters"
																							}];
																							return false;
																						}
																					} else {
																						validate93.errors = [{
																							instancePath: instancePath + "/alias/reason",
																							schemaPath: "#/properties/alias/properties/reason/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																				}
																				var valid5 = _errs49 === errors;
																			} else var valid5 = true;
																		}
																	}
																}
															}
														}
													} else {
														validate93.errors = [{
															instancePath: instancePath + "/alias",
															schemaPath: "#/properties/alias/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
												var valid0 = _errs40 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.transferred !== void 0) {
													let data20 = data.transferred;
													const _errs51 = errors;
													if (errors === _errs51) {
														if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
															let missing3;
															if (data20.bytes === void 0 && (missing3 = "bytes") || data20.objects === void 0 && (missing3 = "objects")) {
																validate93.errors = [{
																	instancePath: instancePath + "/transferred",
																	schemaPath: "#/properties/transferred/required",
																	keyword: "required",
																	params: { missingProperty: missing3 },
																	message: "must have required property '" + missing3 + "'"
																}];
																return false;
															} else {
																const _errs53 = errors;
																for (const key5 in data20) if (!(key5 === "bytes" || key5 === "objects")) {
																	validate93.errors = [{
																		instancePath: instancePath + "/transferred",
																		schemaPath: "#/properties/transferred/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key5 },
																		message: "must NOT have additional properties"
																	}];
																	return false;
																}
																if (_errs53 === errors) {
																	if (data20.bytes !== void 0) {
																		let data21 = data20.bytes;
																		const _errs54 = errors;
																		if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
																			validate93.errors = [{
																				instancePath: instancePath + "/transferred/bytes",
																				schemaPath: "#/properties/transferred/properties/bytes/type",
																				keyword: "type",
																				params: { type: "integer" },
																				message: "must be integer"
																			}];
																			return false;
																		}
																		if (errors === _errs54) {
																			if (typeof data21 == "number" && isFinite(data21)) {
																				if (data21 < 0 || isNaN(data21)) {
																					validate93.errors = [{
																						instancePath: instancePath + "/transferred/bytes",
																						schemaPath: "#/properties/transferred/properties/bytes/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 0
																						},
																						message: "must be >= 0"
																					}];
																					return false;
																				}
																			}
																		}
																		var valid6 = _errs54 === errors;
																	} else var valid6 = true;
																	if (valid6) {
																		if (data20.objects !== void 0) {
																			let data22 = data20.objects;
																			const _errs56 = errors;
																			if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																				validate93.errors = [{
																					instancePath: instancePath + "/transferred/objects",
																					schemaPath: "#/properties/transferred/properties/objects/type",
																					keyword: "type",
																					params: { type: "integer" },
																					message: "must be integer"
																				}];
																				return false;
																			}
																			if (errors === _errs56) {
																				if (typeof data22 == "number" && isFinite(data22)) {
																					if (data22 < 0 || isNaN(data22)) {
																						validate93.errors = [{
																							instancePath: instancePath + "/transferred/objects",
																							schemaPath: "#/properties/transferred/properties/objects/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							},
																							message: "must be >= 0"
																						}];
																						return false;
																					}
																				}
																			}
																			var valid6 = _errs56 === errors;
																		} else var valid6 = true;
																	}
																}
															}
														} else {
															validate93.errors = [{
																instancePath: instancePath + "/transferred",
																schemaPath: "#/properties/transferred/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
													}
													var valid0 = _errs51 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.parents !== void 0) {
														let data23 = data.parents;
														const _errs58 = errors;
														if (errors === _errs58) {
															if (Array.isArray(data23)) {
																const len0 = data23.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data24 = data23[i0];
																	const _errs60 = errors;
																	if (errors === _errs60) {
																		if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
																			let missing4;
																			if (data24.reference === void 0 && (missing4 = "reference") || data24.digest === void 0 && (missing4 = "digest")) {
																				validate93.errors = [{
																					instancePath: instancePath + "/parents/" + i0,
																					schemaPath: "#/properties/parents/items/required",
																					keyword: "required",
																					params: { missingProperty: missing4 },
																					message: "must have required property '" + missing4 + "'"
																				}];
																				return false;
																			} else {
																				const _errs62 = errors;
																				for (const key6 in data24) if (!(key6 === "reference" || key6 === "digest")) {
																					validate93.errors = [{
																						instancePath: instancePath + "/parents/" + i0,
																						schemaPath: "#/properties/parents/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key6 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (_errs62 === errors) {
																					if (data24.reference !== void 0) {
																						let data25 = data24.reference;
																						const _errs63 = errors;
																						if (errors === _errs63) {
																							if (typeof data25 === "string") {
																								if (func0(data25) > 256) {
																									validate93.errors = [{
																										instancePath: instancePath + "/parents/" + i0 + "/reference",
																										schemaPath: "#/properties/parents/items/properties/reference/maxLength",
																										keyword: "maxLength",
																										params: { limit: 256 },
																										message: "must NOT have more than 256 characters"
																									}];
																									return false;
																								}
																							} else {
																								validate93.errors = [{
																									instancePath: instancePath + "/parents/" + i0 + "/reference",
																									schemaPath: "#/properties/parents/items/properties/reference/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																						}
																						var valid8 = _errs63 === errors;
																					} else var valid8 = true;
																					if (valid8) {
																						if (data24.digest !== void 0) {
																							let data26 = data24.digest;
																							const _errs65 = errors;
																							if (errors === _errs65) {
																								if (typeof data26 === "string") {
																									if (!pattern4.test(data26)) {
																										validate93.errors = [{
																											instancePath: instancePath + "/parents/" + i0 + "/digest",
																											schemaPath: "#/properties/parents/items/properties/digest/pattern",
																											keyword: "pattern",
																											params: { pattern: "^sha256:[0-9a-f]{64}$" },
																											message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																										}];
																										return false;
																									}
																								} else {
																									validate93.errors = [{
																										instancePath: instancePath + "/parents/" + i0 + "/digest",
																										schemaPath: "#/properties/parents/items/properties/digest/type",
																										keyword: "type",
																										params: { type: "string" },
																										message: "must be string"
																									}];
																									return false;
																								}
																							}
																							var valid8 = _errs65 === errors;
																						} else var valid8 = true;
																					}
																				}
																			}
																		} else {
																			validate93.errors = [{
																				instancePath: instancePath + "/parents/" + i0,
																				schemaPath: "#/properties/parents/items/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																	if (!(_errs60 === errors)) break;
																}
															} else {
																validate93.errors = [{
																	instancePath: instancePath + "/parents",
																	schemaPath: "#/properties/parents/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
														}
														var valid0 = _errs58 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.verified !== void 0) {
															let data27 = data.verified;
															const _errs67 = errors;
															if (errors === _errs67) {
																if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
																	let missing5;
																	if (data27.files === void 0 && (missing5 = "files") || data27.bytes === void 0 && (missing5 = "bytes")) {
																		validate93.errors = [{
																			instancePath: instancePath + "/verified",
																			schemaPath: "#/properties/verified/required",
																			keyword: "required",
																			params: { missingProperty: missing5 },
																			message: "must have required property '" + missing5 + "'"
																		}];
																		return false;
																	} else {
																		const _errs69 = errors;
																		for (const key7 in data27) if (!(key7 === "files" || key7 === "bytes")) {
																			validate93.errors = [{
																				instancePath: instancePath + "/verified",
																				schemaPath: "#/properties/verified/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key7 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (_errs69 === errors) {
																			if (data27.files !== void 0) {
																				let data28 = data27.files;
																				const _errs70 = errors;
																				if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
																					validate93.errors = [{
																						instancePath: instancePath + "/verified/files",
																						schemaPath: "#/properties/verified/properties/files/type",
																						keyword: "type",
																						params: { type: "integer" },
																						message: "must be integer"
																					}];
																					return false;
																				}
																				if (errors === _errs70) {
																					if (typeof data28 == "number" && isFinite(data28)) {
																						if (data28 < 0 || isNaN(data28)) {
																							validate93.errors = [{
																								instancePath: instancePath + "/verified/files",
																								schemaPath: "#/properties/verified/properties/files/minimum",
																								keyword: "minimum",
																								params: {
																									comparison: ">=",
																									limit: 0
																								},
																								message: "must be >= 0"
																							}];
																							return false;
																						}
																					}
																				}
																				var valid9 = _errs70 === errors;
																			} else var valid9 = true;
																			if (valid9) {
																				if (data27.bytes !== void 0) {
																					let data29 = data27.bytes;
																					const _errs72 = errors;
																					if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
																						validate93.errors = [{
																							instancePath: instancePath + "/verified/bytes",
																							schemaPath: "#/properties/verified/properties/bytes/type",
																							keyword: "type",
																							params: { type: "integer" },
																							message: "must be integer"
																						}];
																						return false;
																					}
																					if (errors === _errs72) {
																						if (typeof data29 == "number" && isFinite(data29)) {
																							if (data29 < 0 || isNaN(data29)) {
																								validate93.errors = [{
																									instancePath: instancePath + "/verified/bytes",
																									schemaPath: "#/properties/verified/properties/bytes/minimum",
																									keyword: "minimum",
																									params: {
																										comparison: ">=",
																										limit: 0
																									},
																									message: "must be >= 0"
																								}];
																								return false;
																							}
																						}
																					}
																					var valid9 = _errs72 === errors;
																				} else var valid9 = true;
																			}
																		}
																	}
																} else {
																	validate93.errors = [{
																		instancePath: instancePath + "/verified",
																		schemaPath: "#/properties/verified/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
															var valid0 = _errs67 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.findings !== void 0) {
																let data30 = data.findings;
																const _errs74 = errors;
																if (errors === _errs74) {
																	if (Array.isArray(data30)) {
																		if (data30.length > 100) {
																			validate93.errors = [{
																				instancePath: instancePath + "/findings",
																				schemaPath: "#/properties/findings/maxItems",
																				keyword: "maxItems",
																				params: { limit: 100 },
																				message: "must NOT have more than 100 items"
																			}];
																			return false;
																		} else {
																			const len1 = data30.length;
																			for (let i1 = 0; i1 < len1; i1++) {
																				let data31 = data30[i1];
																				const _errs76 = errors;
																				if (errors === _errs76) {
																					if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
																						let missing6;
																						if (data31.what === void 0 && (missing6 = "what")) {
																							validate93.errors = [{
																								instancePath: instancePath + "/findings/" + i1,
																								schemaPath: "#/properties/findings/items/required",
																								keyword: "required",
																								params: { missingProperty: missing6 },
																								message: "must have required property '" + missing6 + "'"
																							}];
																							return false;
																						} else {
																							const _errs78 = errors;
																							for (const key8 in data31) if (!(key8 === "path" || key8 === "what")) {
																								validate93.errors = [{
																									instancePath: instancePath + "/findings/" + i1,
																									schemaPath: "#/properties/findings/items/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key8 },
																									message: "must NOT have additional properties"
																								}];
																								return false;
																							}
																							if (_errs78 === errors) {
																								if (data31.path !== void 0) {
																									let data32 = data31.path;
																									const _errs79 = errors;
																									if (errors === _errs79) {
																										if (typeof data32 === "string") {
																											if (func0(data32) > 32768) {
																												validate93.errors = [{
																													instancePath: instancePath + "/findings/" + i1 + "/path",
																													schemaPath: "#/properties/findings/items/properties/path/maxLength",
																													keyword: "maxLength",
																													params: { limit: 32768 },
																													message: "must NOT have more than 32768 characters"
																												}];
																												return false;
																											}
																										} else {
																											validate93.errors = [{
																												instancePath: instancePath + "/findings/" + i1 + "/path",
																												schemaPath: "#/properties/findings/items/properties/path/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid11 = _errs79 === errors;
																								} else var valid11 = true;
																								if (valid11) {
																									if (data31.what !== void 0) {
																										let data33 = data31.what;
																										const _errs81 = errors;
																										if (errors === _errs81) {
																											if (typeof data33 === "string") {
																												if (func0(data33) > 34e3) {
																													validate93.errors = [{
																														instancePath: instancePath + "/findings/" + i1 + "/what",
																														schemaPath: "#/properties/findings/items/properties/what/maxLength",
																														keyword: "maxLength",
																														params: { limit: 34e3 },
																														message: "must NOT have more than 34000 characters"
																													}];
																													return false;
																												}
																											} else {
																												validate93.errors = [{
																													instancePath: instancePath + "/findings/" + i1 + "/what",
																													schemaPath: "#/properties/findings/items/properties/what/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid11 = _errs81 === errors;
																									} else var valid11 = true;
																								}
																							}
																						}
																					} else {
																						validate93.errors = [{
																							instancePath: instancePath + "/findings/" + i1,
																							schemaPath: "#/properties/findings/items/type",
																							keyword: "type",
																							params: { type: "object" },
																							message: "must be object"
																						}];
																						return false;
																					}
																				}
																				if (!(_errs76 === errors)) break;
																			}
																		}
																	} else {
																		validate93.errors = [{
																			instancePath: instancePath + "/findings",
																			schemaPath: "#/properties/findings/type",
																			keyword: "type",
																			params: { type: "array" },
																			message: "must be array"
																		}];
																		return false;
																	}
																}
																var valid0 = _errs74 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.findingsTotal !== void 0) {
																	let data34 = data.findingsTotal;
																	const _errs83 = errors;
																	if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
																		validate93.errors = [{
																			instancePath: instancePath + "/findingsTotal",
																			schemaPath: "#/properties/findingsTotal/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (errors === _errs83) {
																		if (typeof data34 == "number" && isFinite(data34)) {
																			if (data34 < 0 || isNaN(data34)) {
																				validate93.errors = [{
																					instancePath: instancePath + "/findingsTotal",
																					schemaPath: "#/properties/findingsTotal/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					},
																					message: "must be >= 0"
																				}];
																				return false;
																			}
																		}
																	}
																	var valid0 = _errs83 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.versions !== void 0) {
																		let data35 = data.versions;
																		const _errs85 = errors;
																		if (errors === _errs85) {
																			if (Array.isArray(data35)) {
																				if (data35.length > 100) {
																					validate93.errors = [{
																						instancePath: instancePath + "/versions",
																						schemaPath: "#/properties/versions/maxItems",
																						keyword: "maxItems",
																						params: { limit: 100 },
																						message: "must NOT have more than 100 items"
																					}];
																					return false;
																				} else {
																					const len2 = data35.length;
																					for (let i2 = 0; i2 < len2; i2++) {
																						let data36 = data35[i2];
																						const _errs87 = errors;
																						if (errors === _errs87) {
																							if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																								let missing7;
																								if (data36.sequence === void 0 && (missing7 = "sequence") || data36.digest === void 0 && (missing7 = "digest") || data36.sizeBytes === void 0 && (missing7 = "sizeBytes") || data36.files === void 0 && (missing7 = "files") || data36.createdAt === void 0 && (missing7 = "createdAt") || data36.aliases === void 0 && (missing7 = "aliases")) {
																									validate93.errors = [{
																										instancePath: instancePath + "/versions/" + i2,
																										schemaPath: "#/properties/versions/items/required",
																										keyword: "required",
																										params: { missingProperty: missing7 },
																										message: "must have required property '" + missing7 + "'"
																									}];
																									return false;
																								} else {
																									const _errs89 = errors;
																									for (const key9 in data36) if (!(key9 === "sequence" || key9 === "digest" || key9 === "sizeBytes" || key9 === "files" || key9 === "createdAt" || key9 === "metrics" || key9 === "parameters" || key9 === "aliases")) {
																										validate93.errors = [{
																											instancePath: instancePath + "/versions/" + i2,
																											schemaPath: "#/properties/versions/items/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key9 },
																											message: "must NOT have additional properties"
																										}];
																										return false;
																									}
																									if (_errs89 === errors) {
																										if (data36.sequence !== void 0) {
																											let data37 = data36.sequence;
																											const _errs90 = errors;
																											if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
																												validate93.errors = [{
																													instancePath: instancePath + "/versions/" + i2 + "/sequence",
																													schemaPath: "#/properties/versions/items/properties/sequence/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												}];
																												return false;
																											}
																											if (errors === _errs90) {
																												if (typeof data37 == "number" && isFinite(data37)) {
																													if (data37 < 1 || isNaN(data37)) {
																														validate93.errors = [{
																															instancePath: instancePath + "/versions/" + i2 + "/sequence",
																															schemaPath: "#/properties/versions/items/properties/sequence/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 1
																															},
																															message: "must be >= 1"
																														}];
																														return false;
																													}
																												}
																											}
																											var valid13 = _errs90 === errors;
																										} else var valid13 = true;
																										if (valid13) {
																											if (data36.digest !== void 0) {
																												let data38 = data36.digest;
																												const _errs92 = errors;
																												if (errors === _errs92) {
																													if (typeof data38 === "string") {
																														if (!pattern4.test(data38)) {
																															validate93.errors = [{
																																instancePath: instancePath + "/versions/" + i2 + "/digest",
																																schemaPath: "#/properties/versions/items/properties/digest/pattern",
																																keyword: "pattern",
																																params: { pattern: "^sha256:[0-9a-f]{64}$" },
																																message: "must match pattern \"^sha256:[0-9a-f]{64}$\""
																															}];
																															return false;
																														}
																													} else {
																														validate93.errors = [{
																															instancePath: instancePath + "/versions/" + i2 + "/digest",
																															schemaPath: "#/properties/versions/items/properties/digest/type",
																															keyword: "type",
																															params: { type: "string" },
																															message: "must be string"
																														}];
																														return false;
																													}
																												}
																												var valid13 = _errs92 === errors;
																											} else var valid13 = true;
																											if (valid13) {
																												if (data36.sizeBytes !== void 0) {
																													let data39 = data36.sizeBytes;
																													const _errs94 = errors;
																													if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
																														validate93.errors = [{
																															instancePath: instancePath + "/versions/" + i2 + "/sizeBytes",
																															schemaPath: "#/properties/versions/items/properties/sizeBytes/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs94) {
																														if (typeof data39 == "number" && isFinite(data39)) {
																															if (data39 < 0 || isNaN(data39)) {
																																validate93.errors = [{
																																	instancePath: instancePath + "/versions/" + i2 + "/sizeBytes",
																																	schemaPath: "#/properties/versions/items/properties/sizeBytes/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid13 = _errs94 === errors;
																												} else var valid13 = true;
																												if (valid13) {
																													if (data36.files !== void 0) {
																														let data40 = data36.files;
																														const _errs96 = errors;
																														if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
																															validate93.errors = [{
																																instancePath: instancePath + "/versions/" + i2 + "/files",
																																schemaPath: "#/properties/versions/items/properties/files/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}];
																															return false;
																														}
																														if (errors === _errs96) {
																															if (typeof data40 == "number" && isFinite(data40)) {
																																if (data40 < 0 || isNaN(data40)) {
																																	validate93.errors = [{
																																		instancePath: instancePath + "/versions/" + i2 + "/files",
																																		schemaPath: "#/properties/versions/items/properties/files/minimum",
																																		keyword: "minimum",
																																		params: {
																																			comparison: ">=",
																																			limit: 0
																																		},
																																		message: "must be >= 0"
																																	}];
																																	return false;
																																}
																															}
																														}
																														var valid13 = _errs96 === errors;
																													} else var valid13 = true;
																													if (valid13) {
																														if (data36.createdAt !== void 0) {
																															let data41 = data36.createdAt;
																															const _errs98 = errors;
																															if (errors === _errs98) {
																																if (typeof data41 === "string") {
																																	if (func0(data41) > 32) {
																																		validate93.errors = [{
																																			instancePath: instancePath + "/versions/" + i2 + "/createdAt",
																																			schemaPath: "#/properties/versions/items/properties/createdAt/maxLength",
																																			keyword: "maxLength",
																																			params: { limit: 32 },
																																			message: "must NOT have more than 32 characters"
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate93.errors = [{
																																		instancePath: instancePath + "/versions/" + i2 + "/createdAt",
																																		schemaPath: "#/properties/versions/items/properties/createdAt/type",
																																		keyword: "type",
																																		params: { type: "string" },
																																		message: "must be string"
																																	}];
																																	return false;
																																}
																															}
																															var valid13 = _errs98 === errors;
																														} else var valid13 = true;
																														if (valid13) {
																															if (data36.metrics !== void 0) {
																																let data42 = data36.metrics;
																																const _errs100 = errors;
																																if (errors === _errs100) {
																																	if (data42 && typeof data42 == "object" && !Array.isArray(data42)) for (const key10 in data42) {
																																		let data43 = data42[key10];
																																		const _errs103 = errors;
																																		if (!(typeof data43 == "number" && isFinite(data43))) {
																																			validate93.errors = [{
																																				instancePath: instancePath + "/versions/" + i2 + "/metrics/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																				schemaPath: "#/properties/versions/items/properties/metrics/additionalProperties/type",
																																				keyword: "type",
																																				params: { type: "number" },
																																				message: "must be number"
																																			}];
																																			return false;
																																		}
																																		if (!(_errs103 === errors)) break;
																																	}
																																	else {
																																		validate93.errors = [{
																																			instancePath: instancePath + "/versions/" + i2 + "/metrics",
																																			schemaPath: "#/properties/versions/items/properties/metrics/type",
																																			keyword: "type",
																																			params: { type: "object" },
																																			message: "must be object"
																																		}];
																																		return false;
																																	}
																																}
																																var valid13 = _errs100 === errors;
																															} else var valid13 = true;
																															if (valid13) {
																																if (data36.parameters !== void 0) {
																																	let data44 = data36.parameters;
																																	const _errs105 = errors;
																																	if (errors === _errs105) {
																																		if (data44 && typeof data44 == "object" && !Array.isArray(data44)) for (const key11 in data44) {
																																			let data45 = data44[key11];
																																			const _errs108 = errors;
																																			const _errs109 = errors;
																																			let valid16 = false;
																																			const _errs110 = errors;
																																			if (typeof data45 !== "string") {
																																				const err4 = {
																																					instancePath: instancePath + "/versions/" + i2 + "/parameters/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/versions/items/properties/parameters/additionalProperties/anyOf/0/type",
																																					keyword: "type",
																																					params: { type: "string" },
																																					message: "must be string"
																																				};
																																				if (vErrors === null) vErrors = [err4];
																																				else vErrors.push(err4);
																																				errors++;
																																			}
																																			var _valid1 = _errs110 === errors;
																																			valid16 = valid16 || _valid1;
																																			const _errs112 = errors;
																																			if (!(typeof data45 == "number" && isFinite(data45))) {
																																				const err5 = {
																																					instancePath: instancePath + "/versions/" + i2 + "/parameters/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/versions/items/properties/parameters/additionalProperties/anyOf/1/type",
																																					keyword: "type",
																																					params: { type: "number" },
																																					message: "must be number"
																																				};
																																				if (vErrors === null) vErrors = [err5];
																																				else vErrors.push(err5);
																																				errors++;
																																			}
																																			var _valid1 = _errs112 === errors;
																																			valid16 = valid16 || _valid1;
																																			const _errs114 = errors;
																																			if (typeof data45 !== "boolean") {
																																				const err6 = {
																																					instancePath: instancePath + "/versions/" + i2 + "/parameters/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/versions/items/properties/parameters/additionalProperties/anyOf/2/type",
																																					keyword: "type",
																																					params: { type: "boolean" },
																																					message: "must be boolean"
																																				};
																																				if (vErrors === null) vErrors = [err6];
																																				else vErrors.push(err6);
																																				errors++;
																																			}
																																			var _valid1 = _errs114 === errors;
																																			valid16 = valid16 || _valid1;
																																			if (!valid16) {
																																				const err7 = {
																																					instancePath: instancePath + "/versions/" + i2 + "/parameters/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/versions/items/properties/parameters/additionalProperties/anyOf",
																																					keyword: "anyOf",
																																					params: {},
																																					message: "must match a schema in anyOf"
																																				};
																																				if (vErrors === null) vErrors = [err7];
																																				else vErrors.push(err7);
																																				errors++;
																																				validate93.errors = vErrors;
																																				return false;
																																			} else {
																																				errors = _errs109;
																																				if (vErrors !== null) {
																																					if (_errs109) vErrors.length = _errs109;
																																					else vErrors = null;
																																				}
																																			}
																																			if (!(_errs108 === errors)) break;
																																		}
																																		else {
																																			validate93.errors = [{
																																				instancePath: instancePath + "/versions/" + i2 + "/parameters",
																																				schemaPath: "#/properties/versions/items/properties/parameters/type",
																																				keyword: "type",
																																				params: { type: "object" },
																																				message: "must be object"
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid13 = _errs105 === errors;
																																} else var valid13 = true;
																																if (valid13) {
																																	if (data36.aliases !== void 0) {
																																		let data46 = data36.aliases;
																																		const _errs116 = errors;
																																		if (errors === _errs116) {
																																			if (Array.isArray(data46)) {
																																				const len3 = data46.length;
																																				for (let i3 = 0; i3 < len3; i3++) {
																																					let data47 = data46[i3];
																																					const _errs118 = errors;
																																					if (errors === _errs118) {
																																						if (typeof data47 === "string") {
																																							if (func0(data47) > 63) {
																																								validate93.errors = [{
																																									instancePath: instancePath + "/versions/" + i2 + "/aliases/" + i3,
																																									schemaPath: "#/properties/versions/items/properties/aliases/items/maxLength",
																																									keyword: "maxLength",
																																									params: { limit: 63 },
																																									message: "must NOT have more than 63 characters"
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate93.errors = [{
																																								instancePath: instancePath + "/versions/" + i2 + "/aliases/" + i3,
																																								schemaPath: "#/properties/versions/items/properties/aliases/items/type",
																																								keyword: "type",
																																								params: { type: "string" },
																																								message: "must be string"
																																							}];
																																							return false;
																																						}
																																					}
																																					if (!(_errs118 === errors)) break;
																																				}
																																			} else {
																																				validate93.errors = [{
																																					instancePath: instancePath + "/versions/" + i2 + "/aliases",
																																					schemaPath: "#/properties/versions/items/properties/aliases/type",
																																					keyword: "type",
																																					params: { type: "array" },
																																					message: "must be array"
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid13 = _errs116 === errors;
																																	} else var valid13 = true;
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							} else {
																								validate93.errors = [{
																									instancePath: instancePath + "/versions/" + i2,
																									schemaPath: "#/properties/versions/items/type",
																									keyword: "type",
																									params: { type: "object" },
																									message: "must be object"
																								}];
																								return false;
																							}
																						}
																						if (!(_errs87 === errors)) break;
																					}
																				}
																			} else {
																				validate93.errors = [{
																					instancePath: instancePath + "/versions",
																					schemaPath: "#/properties/versions/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs85 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.mirror !== void 0) {
																			let data48 = data.mirror;
																			const _errs120 = errors;
																			if (errors === _errs120) {
																				if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
																					let missing8;
																					if (data48.kind === void 0 && (missing8 = "kind") || data48.url === void 0 && (missing8 = "url") || data48.model === void 0 && (missing8 = "model") || data48.versions === void 0 && (missing8 = "versions") || data48.aliases === void 0 && (missing8 = "aliases") || data48.applied === void 0 && (missing8 = "applied") || data48.differences === void 0 && (missing8 = "differences") || data48.differencesTotal === void 0 && (missing8 = "differencesTotal")) {
																						validate93.errors = [{
																							instancePath: instancePath + "/mirror",
																							schemaPath: "#/properties/mirror/required",
																							keyword: "required",
																							params: { missingProperty: missing8 },
																							message: "must have required property '" + missing8 + "'"
																						}];
																						return false;
																					} else {
																						const _errs122 = errors;
																						for (const key12 in data48) if (!(key12 === "kind" || key12 === "url" || key12 === "model" || key12 === "versions" || key12 === "aliases" || key12 === "applied" || key12 === "differences" || key12 === "differencesTotal")) {
																							validate93.errors = [{
																								instancePath: instancePath + "/mirror",
																								schemaPath: "#/properties/mirror/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key12 },
																								message: "must NOT have additional properties"
																							}];
																							return false;
																						}
																						if (_errs122 === errors) {
																							if (data48.kind !== void 0) {
																								const _errs123 = errors;
																								if ("mlflow" !== data48.kind) {
																									validate93.errors = [{
																										instancePath: instancePath + "/mirror/kind",
																										schemaPath: "#/properties/mirror/properties/kind/const",
																										keyword: "const",
																										params: { allowedValue: "mlflow" },
																										message: "must be equal to constant"
																									}];
																									return false;
																								}
																								var valid18 = _errs123 === errors;
																							} else var valid18 = true;
																							if (valid18) {
																								if (data48.url !== void 0) {
																									let data50 = data48.url;
																									const _errs124 = errors;
																									if (errors === _errs124) {
																										if (typeof data50 === "string") {
																											if (func0(data50) > 2048) {
																												validate93.errors = [{
																													instancePath: instancePath + "/mirror/url",
																													schemaPath: "#/properties/mirror/properties/url/maxLength",
																													keyword: "maxLength",
																													params: { limit: 2048 },
																													message: "must NOT have more than 2048 characters"
																												}];
																												return false;
																											} else if (!pattern42.test(data50)) {
																												validate93.errors = [{
																													instancePath: instancePath + "/mirror/url",
																													schemaPath: "#/properties/mirror/properties/url/pattern",
																													keyword: "pattern",
																													params: { pattern: "^https?://" },
																													message: "must match pattern \"^https?://\""
																												}];
																												return false;
																											}
																										} else {
																											validate93.errors = [{
																												instancePath: instancePath + "/mirror/url",
																												schemaPath: "#/properties/mirror/properties/url/type",
																												keyword: "type",
																												params: { type: "string" },
																												message: "must be string"
																											}];
																											return false;
																										}
																									}
																									var valid18 = _errs124 === errors;
																								} else var valid18 = true;
																								if (valid18) {
																									if (data48.model !== void 0) {
																										let data51 = data48.model;
																										const _errs126 = errors;
																										if (errors === _errs126) {
																											if (typeof data51 === "string") {
																												if (func0(data51) > 200) {
																													validate93.errors = [{
																														instancePath: instancePath + "/mirror/model",
																														schemaPath: "#/properties/mirror/properties/model/maxLength",
																														keyword: "maxLength",
																														params: { limit: 200 },
																														message: "must NOT have more than 200 characters"
																													}];
																													return false;
																												} else if (func0(data51) < 1) {
																													validate93.errors = [{
																														instancePath: instancePath + "/mirror/model",
																														schemaPath: "#/properties/mirror/properties/model/minLength",
																														keyword: "minLength",
																														params: { limit: 1 },
																														message: "must NOT have fewer than 1 characters"
																													}];
																													return false;
																												}
																											} else {
																												validate93.errors = [{
																													instancePath: instancePath + "/mirror/model",
																													schemaPath: "#/properties/mirror/properties/model/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																										}
																										var valid18 = _errs126 === errors;
																									} else var valid18 = true;
																									if (valid18) {
																										if (data48.versions !== void 0) {
																											let data52 = data48.versions;
																											const _errs128 = errors;
																											if (!(typeof data52 == "number" && !(data52 % 1) && !isNaN(data52) && isFinite(data52))) {
																												validate93.errors = [{
																													instancePath: instancePath + "/mirror/versions",
																													schemaPath: "#/properties/mirror/properties/versions/type",
																													keyword: "type",
																													params: { type: "integer" },
																													message: "must be integer"
																												}];
																												return false;
																											}
																											if (errors === _errs128) {
																												if (typeof data52 == "number" && isFinite(data52)) {
																													if (data52 < 0 || isNaN(data52)) {
																														validate93.errors = [{
																															instancePath: instancePath + "/mirror/versions",
																															schemaPath: "#/properties/mirror/properties/versions/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															},
																															message: "must be >= 0"
																														}];
																														return false;
																													}
																												}
																											}
																											var valid18 = _errs128 === errors;
																										} else var valid18 = true;
																										if (valid18) {
																											if (data48.aliases !== void 0) {
																												let data53 = data48.aliases;
																												const _errs130 = errors;
																												if (errors === _errs130) {
																													if (data53 && typeof data53 == "object" && !Array.isArray(data53)) for (const key13 in data53) {
																														let data54 = data53[key13];
																														const _errs133 = errors;
																														if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54) && isFinite(data54))) {
																															validate93.errors = [{
																																instancePath: instancePath + "/mirror/aliases/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/properties/mirror/properties/aliases/additionalProperties/type",
																																keyword: "type",
																																params: { type: "integer" },
																																message: "must be integer"
																															}];
																															return false;
																														}
																														if (errors === _errs133) {
																															if (typeof data54 == "number" && isFinite(data54)) {
																																if (data54 < 1 || isNaN(data54)) {
																																	validate93.errors = [{
																																		instancePath: instancePath + "/mirror/aliases/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),
																																		schemaPath: "#/properties/mirror/properties/aliases/additionalProperties/minimum",
																																		keyword: "minimum",
																																		params: {
																																			comparison: ">=",
																																			limit: 1
																																		},
																																		message: "must be >= 1"
																																	}];
																																	return false;
																																}
																															}
																														}
																														if (!(_errs133 === errors)) break;
																													}
																													else {
																														validate93.errors = [{
																															instancePath: instancePath + "/mirror/aliases",
																															schemaPath: "#/properties/mirror/properties/aliases/type",
																															keyword: "type",
																															params: { type: "object" },
																															message: "must be object"
																														}];
																														return false;
																													}
																												}
																												var valid18 = _errs130 === errors;
																											} else var valid18 = true;
																											if (valid18) {
																												if (data48.applied !== void 0) {
																													let data55 = data48.applied;
																													const _errs135 = errors;
																													if (!(typeof data55 == "number" && !(data55 % 1) && !isNaN(data55) && isFinite(data55))) {
																														validate93.errors = [{
																															instancePath: instancePath + "/mirror/applied",
																															schemaPath: "#/properties/mirror/properties/applied/type",
																															keyword: "type",
																															params: { type: "integer" },
																															message: "must be integer"
																														}];
																														return false;
																													}
																													if (errors === _errs135) {
																														if (typeof data55 == "number" && isFinite(data55)) {
																															if (data55 < 0 || isNaN(data55)) {
																																validate93.errors = [{
																																	instancePath: instancePath + "/mirror/applied",
																																	schemaPath: "#/properties/mirror/properties/applied/minimum",
																																	keyword: "minimum",
																																	params: {
																																		comparison: ">=",
																																		limit: 0
																																	},
																																	message: "must be >= 0"
																																}];
																																return false;
																															}
																														}
																													}
																													var valid18 = _errs135 === errors;
																												} else var valid18 = true;
																												if (valid18) {
																													if (data48.differences !== void 0) {
																														let data56 = data48.differences;
																														const _errs137 = errors;
																														if (errors === _errs137) {
																															if (Array.isArray(data56)) {
																																if (data56.length > 100) {
																																	validate93.errors = [{
																																		instancePath: instancePath + "/mirror/differences",
																																		schemaPath: "#/properties/mirror/properties/differences/maxItems",
																																		keyword: "maxItems",
																																		params: { limit: 100 },
																																		message: "must NOT have more than 100 items"
																																	}];
																																	return false;
																																} else {
																																	const len4 = data56.length;
																																	for (let i4 = 0; i4 < len4; i4++) {
																																		let data57 = data56[i4];
																																		const _errs139 = errors;
																																		if (errors === _errs139) {
																																			if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
																																				let missing9;
																																				if (data57.kind === void 0 && (missing9 = "kind") || data57.what === void 0 && (missing9 = "what")) {
																																					validate93.errors = [{
																																						instancePath: instancePath + "/mirror/differences/" + i4,
																																						schemaPath: "#/properties/mirror/properties/differences/items/required",
																																						keyword: "required",
																																						params: { missingProperty: missing9 },
																																						message: "must have required property '" + missing9 + "'"
																																					}];
																																					return false;
																																				} else {
																																					const _errs141 = errors;
																																					for (const key14 in data57) if (!(key14 === "kind" || key14 === "what" || key14 === "remedy")) {
																																						validate93.errors = [{
																																							instancePath: instancePath + "/mirror/differences/" + i4,
																																							schemaPath: "#/properties/mirror/properties/differences/items/additionalProperties",
																																							keyword: "additionalProperties",
																																							params: { additionalProperty: key14 },
																																							message: "must NOT have additional properties"
																																						}];
																																						return false;
																																					}
																																					if (_errs141 === errors) {
																																						if (data57.kind !== void 0) {
																																							let data58 = data57.kind;
																																							const _errs142 = errors;
																																							if (!(data58 === "behind" || data58 === "contradiction" || data58 === "conflict")) {
																																								validate93.errors = [{
																																									instancePath: instancePath + "/mirror/differences/" + i4 + "/kind",
																																									schemaPath: "#/properties/mirror/properties/differences/items/properties/kind/enum",
																																									keyword: "enum",
																																									params: { allowedValues: schema31.properties.mirror.properties.differences.items.properties.kind.enum },
																																									message: "must be equal to one of the allowed values"
																																								}];
																																								return false;
																																							}
																																							var valid21 = _errs142 === errors;
																																						} else var valid21 = true;
																																						if (valid21) {
																																							if (data57.what !== void 0) {
																																								let data59 = data57.what;
																																								const _errs143 = errors;
																																								if (errors === _errs143) {
																																									if (typeof data59 === "string") {
																																										if (func0(data59) > 1e3) {
																																											validate93.errors = [{
																																												instancePath: instancePath + "/mirror/differences/" + i4 + "/what",
																																												schemaPath: "#/properties/mirror/properties/differences/items/properties/what/maxLength",
																																												keyword: "maxLength",
																																												params: { limit: 1e3 },
																																												message: "must NOT have more than 1000 characters"
																																											}];
																																											return false;
																																										}
																																									} else {
																																										validate93.errors = [{
																																											instancePath: instancePath + "/mirror/differences/" + i4 + "/what",
																																											schemaPath: "#/properties/mirror/properties/differences/items/properties/what/type",
																																											keyword: "type",
																																											params: { type: "string" },
																																											message: "must be string"
																																										}];
																																										return false;
																																									}
																																								}
																																								var valid21 = _errs143 === errors;
																																							} else var valid21 = true;
																																							if (valid21) {
																																								if (data57.remedy !== void 0) {
																																									let data60 = data57.remedy;
																																									const _errs145 = errors;
																																									if (errors === _errs145) {
																																										if (typeof data60 === "string") {
																																											if (func0(data60) > 1e3) {
																																												validate93.errors = [{
																																													instancePath: instancePath + "/mirror/differences/" + i4 + "/remedy",
																																													schemaPath: "#/properties/mirror/properties/differences/items/properties/remedy/maxLength",
																																													keyword: "maxLength",
																																													params: { limit: 1e3 },
																																													message: "must NOT have more than 1000 characters"
																																												}];
																																												return false;
																																											}
																																										} else {
																																											validate93.errors = [{
																																												instancePath: instancePath + "/mirror/differences/" + i4 + "/remedy",
																																												schemaPath: "#/properties/mirror/properties/differences/items/properties/remedy/type",
																																												keyword: "type",
																																												params: { type: "string" },
																																												message: "must be string"
																																											}];
																																											return false;
																																										}
																																									}
																																									var valid21 = _errs145 === errors;
																																								} else var valid21 = true;
																																							}
																																						}
																																					}
																																				}
																																			} else {
																																				validate93.errors = [{
																																					instancePath: instancePath + "/mirror/differences/" + i4,
																																					schemaPath: "#/properties/mirror/properties/differences/items/type",
																																					keyword: "type",
																																					params: { type: "object" },
																																					message: "must be object"
																																				}];
																																				return false;
																																			}
																																		}
																																		if (!(_errs139 === errors)) break;
																																	}
																																}
																															} else {
																																validate93.errors = [{
																																	instancePath: instancePath + "/mirror/differences",
																																	schemaPath: "#/properties/mirror/properties/differences/type",
																																	keyword: "type",
																																	params: { type: "array" },
																																	message: "must be array"
																																}];
																																return false;
																															}
																														}
																														var valid18 = _errs137 === errors;
																													} else var valid18 = true;
																													if (valid18) {
																														if (data48.differencesTotal !== void 0) {
																															let data61 = data48.differencesTotal;
																															const _errs147 = errors;
																															if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61) && isFinite(data61))) {
																																validate93.errors = [{
																																	instancePath: instancePath + "/mirror/differencesTotal",
																																	schemaPath: "#/properties/mirror/properties/differencesTotal/type",
																																	keyword: "type",
																																	params: { type: "integer" },
																																	message: "must be integer"
																																}];
																																return false;
																															}
																															if (errors === _errs147) {
																																if (typeof data61 == "number" && isFinite(data61)) {
																																	if (data61 < 0 || isNaN(data61)) {
																																		validate93.errors = [{
																																			instancePath: instancePath + "/mirror/differencesTotal",
																																			schemaPath: "#/properties/mirror/properties/differencesTotal/minimum",
																																			keyword: "minimum",
																																			params: {
																																				comparison: ">=",
																																				limit: 0
																																			},
																																			message: "must be >= 0"
																																		}];
																																		return false;
																																	}
																																}
																															}
																															var valid18 = _errs147 === errors;
																														} else var valid18 = true;
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate93.errors = [{
																						instancePath: instancePath + "/mirror",
																						schemaPath: "#/properties/mirror/type",
																						keyword: "type",
																						params: { type: "object" },
																						message: "must be object"
																					}];
																					return false;
																				}
																			}
																			var valid0 = _errs120 === errors;
																		} else var valid0 = true;
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate93.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate93.errors = vErrors;
	return errors === 0;
}
validate93.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const of9 = validate94;
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate95.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (typeof data === "string") {
		if (!pattern20.test(data)) {
			validate95.errors = [{
				instancePath,
				schemaPath: "#/pattern",
				keyword: "pattern",
				params: { pattern: "^[A-Za-z0-9_.\\[\\]-]{1,100}$" },
				message: "must match pattern \"^[A-Za-z0-9_.\\[\\]-]{1,100}$\""
			}];
			return false;
		}
	} else {
		validate95.errors = [{
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "string" },
			message: "must be string"
		}];
		return false;
	}
	validate95.errors = vErrors;
	return true;
}
validate95.evaluated = {
	"dynamicProps": false,
	"dynamicItems": false
};
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate97.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.id === void 0 && (missing0 = "id") || data.url === void 0 && (missing0 = "url") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at")) {
				validate97.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "id" || key0 === "url" || key0 === "by" || key0 === "at")) {
					validate97.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.id !== void 0) {
						let data0 = data.id;
						const _errs2 = errors;
						if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
							validate97.errors = [{
								instancePath: instancePath + "/id",
								schemaPath: "#/properties/id/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer"
							}];
							return false;
						}
						if (errors === _errs2) {
							if (typeof data0 == "number" && isFinite(data0)) {
								if (data0 < 1 || isNaN(data0)) {
									validate97.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1"
									}];
									return false;
								}
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.url !== void 0) {
							let data1 = data.url;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern22.test(data1)) {
										validate97.errors = [{
											instancePath: instancePath + "/url",
											schemaPath: "#/properties/url/pattern",
											keyword: "pattern",
											params: { pattern: "^https?://[^\\s]{1,500}$" },
											message: "must match pattern \"^https?://[^\\s]{1,500}$\""
										}];
										return false;
									}
								} else {
									validate97.errors = [{
										instancePath: instancePath + "/url",
										schemaPath: "#/properties/url/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.by !== void 0) {
								const _errs6 = errors;
								if (!validate95(data.by, {
									instancePath: instancePath + "/by",
									parentData: data,
									parentDataProperty: "by",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
									errors = vErrors.length;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.at !== void 0) {
									let data3 = data.at;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (typeof data3 === "string") {
											if (!pattern23.test(data3)) {
												validate97.errors = [{
													instancePath: instancePath + "/at",
													schemaPath: "#/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$" },
													message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z$\""
												}];
												return false;
											}
										} else {
											validate97.errors = [{
												instancePath: instancePath + "/at",
												schemaPath: "#/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate97.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate97.errors = vErrors;
	return errors === 0;
}
validate97.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate94.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.commit === void 0 && (missing0 = "commit") || data.pullRequest === void 0 && (missing0 = "pullRequest") || data.model === void 0 && (missing0 = "model") || data.rule === void 0 && (missing0 = "rule") || data.demand === void 0 && (missing0 = "demand") || data.reason === void 0 && (missing0 = "reason") || data.until === void 0 && (missing0 = "until") || data.comment === void 0 && (missing0 = "comment")) {
				validate94.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "commit" || key0 === "pullRequest" || key0 === "model" || key0 === "rule" || key0 === "demand" || key0 === "reason" || key0 === "until" || key0 === "comment")) {
					validate94.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.commit !== void 0) {
						let data0 = data.commit;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (!pattern1.test(data0)) {
									validate94.errors = [{
										instancePath: instancePath + "/commit",
										schemaPath: "#/properties/commit/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" },
										message: "must match pattern \"^[0-9a-f]{40}([0-9a-f]{24})?$\""
									}];
									return false;
								}
							} else {
								validate94.errors = [{
									instancePath: instancePath + "/commit",
									schemaPath: "#/properties/commit/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.pullRequest !== void 0) {
							let data1 = data.pullRequest;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
									let missing1;
									if (data1.number === void 0 && (missing1 = "number") || data1.author === void 0 && (missing1 = "author")) {
										validate94.errors = [{
											instancePath: instancePath + "/pullRequest",
											schemaPath: "#/properties/pullRequest/required",
											keyword: "required",
											params: { missingProperty: missing1 },
											message: "must have required property '" + missing1 + "'"
										}];
										return false;
									} else {
										const _errs6 = errors;
										for (const key1 in data1) if (!(key1 === "number" || key1 === "author")) {
											validate94.errors = [{
												instancePath: instancePath + "/pullRequest",
												schemaPath: "#/properties/pullRequest/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key1 },
												message: "must NOT have additional properties"
											}];
											return false;
										}
										if (_errs6 === errors) {
											if (data1.number !== void 0) {
												let data2 = data1.number;
												const _errs7 = errors;
												if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
													validate94.errors = [{
														instancePath: instancePath + "/pullRequest/number",
														schemaPath: "#/properties/pullRequest/properties/number/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer"
													}];
													return false;
												}
												if (errors === _errs7) {
													if (typeof data2 == "number" && isFinite(data2)) {
														if (data2 < 1 || isNaN(data2)) {
															validate94.errors = [{
																instancePath: instancePath + "/pullRequest/number",
																schemaPath: "#/properties/pullRequest/properties/number/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 1
																},
																message: "must be >= 1"
															}];
															return false;
														}
													}
												}
												var valid1 = _errs7 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data1.author !== void 0) {
													const _errs9 = errors;
													if (!validate95(data1.author, {
														instancePath: instancePath + "/pullRequest/author",
														parentData: data1,
														parentDataProperty: "author",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
														errors = vErrors.length;
													}
													var valid1 = _errs9 === errors;
												} else var valid1 = true;
											}
										}
									}
								} else {
									validate94.errors = [{
										instancePath: instancePath + "/pullRequest",
										schemaPath: "#/properties/pullRequest/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object"
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.model !== void 0) {
								let data4 = data.model;
								const _errs10 = errors;
								if (errors === _errs10) {
									if (typeof data4 === "string") {
										if (func0(data4) > 1024) {
											validate94.errors = [{
												instancePath: instancePath + "/model",
												schemaPath: "#/properties/model/maxLength",
												keyword: "maxLength",
												params: { limit: 1024 },
												message: "must NOT have more than 1024 characters"
											}];
											return false;
										} else if (func0(data4) < 1) {
											validate94.errors = [{
												instancePath: instancePath + "/model",
												schemaPath: "#/properties/model/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											}];
											return false;
										}
									} else {
										validate94.errors = [{
											instancePath: instancePath + "/model",
											schemaPath: "#/properties/model/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
								var valid0 = _errs10 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.rule !== void 0) {
									let data5 = data.rule;
									const _errs12 = errors;
									if (errors === _errs12) {
										if (typeof data5 === "string") {
											if (func0(data5) > 1e3) {
												validate94.errors = [{
													instancePath: instancePath + "/rule",
													schemaPath: "#/properties/rule/maxLength",
													keyword: "maxLength",
													params: { limit: 1e3 },
													message: "must NOT have more than 1000 characters"
												}];
												return false;
											} else if (func0(data5) < 1) {
												validate94.errors = [{
													instancePath: instancePath + "/rule",
													schemaPath: "#/properties/rule/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 characters"
												}];
												return false;
											}
										} else {
											validate94.errors = [{
												instancePath: instancePath + "/rule",
												schemaPath: "#/properties/rule/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
									}
									var valid0 = _errs12 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.demand !== void 0) {
										let data6 = data.demand;
										const _errs14 = errors;
										if (errors === _errs14) {
											if (typeof data6 === "string") {
												if (func0(data6) > 2e3) {
													validate94.errors = [{
														instancePath: instancePath + "/demand",
														schemaPath: "#/properties/demand/maxLength",
														keyword: "maxLength",
														params: { limit: 2e3 },
														message: "must NOT have more than 2000 characters"
													}];
													return false;
												}
											} else {
												validate94.errors = [{
													instancePath: instancePath + "/demand",
													schemaPath: "#/properties/demand/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string"
												}];
												return false;
											}
										}
										var valid0 = _errs14 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.reason !== void 0) {
											let data7 = data.reason;
											const _errs16 = errors;
											if (errors === _errs16) {
												if (typeof data7 === "string") {
													if (func0(data7) > 300) {
														validate94.errors = [{
															instancePath: instancePath + "/reason",
															schemaPath: "#/properties/reason/maxLength",
															keyword: "maxLength",
															params: { limit: 300 },
															message: "must NOT have more than 300 characters"
														}];
														return false;
													} else if (func0(data7) < 1) {
														validate94.errors = [{
															instancePath: instancePath + "/reason",
															schemaPath: "#/properties/reason/minLength",
															keyword: "minLength",
															params: { limit: 1 },
															message: "must NOT have fewer than 1 characters"
														}];
														return false;
													}
												} else {
													validate94.errors = [{
														instancePath: instancePath + "/reason",
														schemaPath: "#/properties/reason/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string"
													}];
													return false;
												}
											}
											var valid0 = _errs16 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.until !== void 0) {
												let data8 = data.until;
												const _errs18 = errors;
												if (errors === _errs18) {
													if (typeof data8 === "string") {
														if (!pattern10.test(data8)) {
															validate94.errors = [{
																instancePath: instancePath + "/until",
																schemaPath: "#/properties/until/pattern",
																keyword: "pattern",
																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
																message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}$\""
															}];
															return false;
														}
													} else {
														validate94.errors = [{
															instancePath: instancePath + "/until",
															schemaPath: "#/properties/until/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string"
														}];
														return false;
													}
												}
												var valid0 = _errs18 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.comment !== void 0) {
													const _errs20 = errors;
													if (!validate97(data.comment, {
														instancePath: instancePath + "/comment",
														parentData: data,
														parentDataProperty: "comment",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
														errors = vErrors.length;
													}
													var valid0 = _errs20 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate94.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
	}
	validate94.errors = vErrors;
	return errors === 0;
}
validate94.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const validators = /* @__PURE__ */ new Map([
	["statement", of0],
	["gate", of1],
	["deploy", of2],
	["full-run", of3],
	["refusal", of4],
	["rollback", of5],
	["train", of6],
	["validate-data", of7],
	["version-artifact", of8],
	["waiver", of9]
]);
const statementValidator = () => validators.get("statement");
const resultValidator = (action) => action === "statement" ? void 0 : validators.get(action);
// shared/evidence/read.ts
/** It holds names of keys, which are anybody's. */
const MAX_MESSAGE = 400;
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
	check(statementValidator(), value, file);
	const statement = value;
	const action = actionOfPredicateType(statement.predicateType);
	if (action === void 0 || statement.predicate.action !== action) throw invalid$1(file, `The predicate type ${quote(statement.predicateType)} is not one this version reads.`);
	const validator = resultValidator(action);
	if (validator !== void 0) check(validator, statement.predicate.result, file, "/predicate/result");
	return statement;
}
/** Checks a result against the published schema of its action; what an action leaves must be readable for ever. */
function checkResult(action, result, file = "result") {
	const validator = resultValidator(action);
	if (validator === void 0) throw new Error(`The action ${action} has no schema.`);
	check(validator, result, file, "/predicate/result");
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
		what: `The folder holds ${formatCount(files.length)} statements; at most ${formatCount(MAX_STATEMENTS)} are read.`,
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
		what: `The statement is ${formatCount(size)} bytes long; at most ${formatCount(MAX_STATEMENT_BYTES)} are read.`,
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
			if (originalSize > MAX_ENTRY_BYTES) throw invalid(artifact, `${name} unpacks to ${formatCount(originalSize)} bytes.`);
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
	for (const { name, size } of found) if (size > 33554432) throw invalid(name, `It is ${formatCount(size)} bytes long.`);
	const [first] = found;
	if (first !== void 0 && found.length > MAX_ARTIFACTS) throw invalid(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
	requireWithinRun(found);
	return found;
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
/** The key that statements must be signed by, PEM; a secret that is not set is an empty text, and no key. */
function verificationKeyIn(environment) {
	const pem = environment["TRAINYARD_VERIFICATION_KEY"];
	return pem === "" ? void 0 : pem;
}
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
export { MAX_ARTIFACT_BYTES, actionOfArtifact, checkResult, collectStatements, envelopePath, evidenceAmong, evidenceName, evidenceUnpacker, invalid, readSigningKey, readStatementFile, readVerificationKey, requireSignature, signStatement, verificationKeyIn, writeStatement };
