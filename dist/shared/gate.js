import { endOfDay, formatCount, formatFixed, formatPercent, isDay, plural, shortDigest } from "./core.js";
import { axisUnit, bareName, capitalised, code, demandOf, displayName, formatDemanded, formatLevel, formatPValue, groupBy, judgedOf, list, orientation, plainText, ruleTable, strong, trendOf, trendWord, unbroken, verdictVerb, voiceOf } from "./document.js";
import { nearest } from "./trainyard.js";
import { WORST_FIRST, worstFirst, worstVerdict } from "./start.js";
import { isDigest } from "./base.js";
// shared/gate/show/rules-name.ts
/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
function rulesName({ predicate }) {
	const { rulesDigest } = predicate.result;
	return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}
/**
* What tells each of several gates from the others: its rules file, and what else they differ in.
*
* @returns a name each, empty where there is one gate
*/
function namesAmong(own) {
	if (own.length <= 1) return own.map(() => "");
	const varies = (part) => new Set(own.map(part)).size > 1;
	const parts = DIFFERENCES.filter(varies);
	return own.map((statement) => [rulesName(statement), ...parts.map((part) => part(statement))].join(" "));
}
const DIFFERENCES = [({ predicate: { result } }) => `on ${result.model.label ?? shortDigest(result.model.digest).slice(0, 7)}`, ({ predicate: { result } }) => `at level ${result.method.level}`];
/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
function qualifier(name) {
	return name === "" ? "" : `, by ${name}`;
}
// shared/gate/show/unpredicted.ts
/** `the candidate did not predict 41 of 5,000 rows`. */
function unpredictedText({ candidate, baseline }, rows) {
	const all = plural(rows, "row");
	if (baseline === 0) return `the candidate did not predict ${formatCount(candidate)} of ${all}`;
	if (candidate === 0) return `the baseline did not predict ${formatCount(baseline)} of ${all}`;
	return `the candidate did not predict ${formatCount(candidate)} and the baseline ${formatCount(baseline)} of ${all}`;
}
/** Of all rows together; undefined where each model predicted every row, and where nothing is known of rows. */
function unpredictedOf({ unpredicted, rows }) {
	return unpredicted === void 0 || rows === void 0 ? void 0 : unpredictedText(unpredicted, rows);
}
/** `1.9 %`: without it no rate of a rare class can be judged. */
function prevalenceText(positives, rows) {
	return formatPercent(rows === 0 ? 0 : positives / rows, 2);
}
/** `96 positive, 1.9 %`. */
function positivesText(positives, rows) {
	return `${formatCount(positives)} positive, ${prevalenceText(positives, rows)}`;
}
/** `5,000 rows (96 positive, 1.9 %)`. */
function rowsText(rows, positives) {
	return `${plural(rows, "row")}${positives === void 0 ? "" : ` (${positivesText(positives, rows)})`}`;
}
// shared/gate/metric-table.json
var metric_table_default = JSON.parse(`[
  { "name": "accuracy", "direction": "higher", "unit": "proportion", "aliases": ["acc", "accuracy_score"] },
  { "name": "balanced_accuracy", "direction": "higher", "unit": "proportion", "aliases": ["balanced_acc", "bacc"] },
  { "name": "precision", "direction": "higher", "unit": "proportion", "aliases": ["ppv", "positive_predictive_value"] },
  {
    "name": "recall",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["sensitivity", "tpr", "true_positive_rate", "hit_rate"]
  },
  {
    "name": "specificity",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["tnr", "true_negative_rate", "selectivity"]
  },
  { "name": "npv", "direction": "higher", "unit": "proportion", "aliases": ["negative_predictive_value"] },
  { "name": "f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_score", "f_score", "f_measure"] },
  { "name": "f2", "direction": "higher", "unit": "proportion", "aliases": ["f2_score"] },
  { "name": "f0.5", "direction": "higher", "unit": "proportion", "aliases": ["f0.5_score", "f05"] },
  {
    "name": "jaccard",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["iou", "critical_success_index", "threat_score"]
  },
  {
    "name": "auc",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["roc_auc", "auroc", "roc_auc_score", "auc_roc"]
  },
  {
    "name": "average_precision",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["pr_auc", "auprc", "auc_pr", "ap", "aucpr"]
  },
  { "name": "partial_auc", "direction": "higher", "unit": "proportion" },
  {
    "name": "top_1_accuracy",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["top1", "top1_accuracy", "acc1"]
  },
  { "name": "top_3_accuracy", "direction": "higher", "unit": "proportion", "aliases": ["top3", "top3_accuracy"] },
  {
    "name": "top_5_accuracy",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["top5", "top5_accuracy", "acc5"]
  },
  { "name": "top_k_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "macro_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_macro"] },
  { "name": "micro_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_micro"] },
  { "name": "weighted_f1", "direction": "higher", "unit": "proportion", "aliases": ["f1_weighted"] },
  { "name": "macro_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_macro"] },
  { "name": "micro_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_micro"] },
  { "name": "weighted_precision", "direction": "higher", "unit": "proportion", "aliases": ["precision_weighted"] },
  { "name": "macro_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_macro", "uar"] },
  { "name": "micro_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_micro"] },
  { "name": "weighted_recall", "direction": "higher", "unit": "proportion", "aliases": ["recall_weighted"] },
  { "name": "macro_auc", "direction": "higher", "unit": "proportion", "aliases": ["roc_auc_ovr", "roc_auc_ovo"] },
  { "name": "exact_match", "direction": "higher", "unit": "proportion", "aliases": ["em", "subset_accuracy"] },
  { "name": "precision_at_recall", "direction": "higher", "unit": "proportion" },
  { "name": "recall_at_precision", "direction": "higher", "unit": "proportion" },
  { "name": "precision_at_k", "direction": "higher", "unit": "proportion" },
  { "name": "recall_at_k", "direction": "higher", "unit": "proportion" },
  { "name": "coverage", "direction": "higher", "unit": "proportion" },
  { "name": "interval_coverage", "direction": "higher", "unit": "proportion", "aliases": ["picp"] },
  { "name": "ks_statistic", "direction": "higher", "unit": "proportion", "aliases": ["kolmogorov_smirnov", "ks"] },
  {
    "name": "mcc",
    "direction": "higher",
    "unit": "number",
    "aliases": ["matthews_corrcoef", "matthews_correlation", "phi"]
  },
  { "name": "kappa", "direction": "higher", "unit": "number", "aliases": ["cohen_kappa", "cohens_kappa"] },
  {
    "name": "quadratic_kappa",
    "direction": "higher",
    "unit": "number",
    "aliases": ["quadratic_weighted_kappa", "qwk"]
  },
  { "name": "gini", "direction": "higher", "unit": "number", "aliases": ["gini_coefficient"] },
  { "name": "youden", "direction": "higher", "unit": "number", "aliases": ["youden_j", "informedness"] },
  { "name": "markedness", "direction": "higher", "unit": "number" },
  { "name": "lift", "direction": "higher", "unit": "number" },
  { "name": "gain", "direction": "higher", "unit": "number" },
  { "name": "d_prime", "direction": "higher", "unit": "number" },
  {
    "name": "error_rate",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["error", "misclassification_rate", "zero_one_loss", "err"]
  },
  {
    "name": "fpr",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["false_positive_rate", "fallout", "false_alarm_rate"]
  },
  { "name": "fnr", "direction": "lower", "unit": "proportion", "aliases": ["false_negative_rate", "miss_rate"] },
  { "name": "fdr", "direction": "lower", "unit": "proportion", "aliases": ["false_discovery_rate"] },
  { "name": "for", "direction": "lower", "unit": "proportion", "aliases": ["false_omission_rate"] },
  {
    "name": "ece",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["expected_calibration_error", "calibration_error"]
  },
  { "name": "mce", "direction": "lower", "unit": "proportion", "aliases": ["maximum_calibration_error"] },
  { "name": "ace", "direction": "lower", "unit": "proportion", "aliases": ["adaptive_calibration_error"] },
  { "name": "brier", "direction": "lower", "unit": "proportion", "aliases": ["brier_score", "brier_score_loss"] },
  { "name": "hamming_loss", "direction": "lower", "unit": "proportion" },
  { "name": "eer", "direction": "lower", "unit": "proportion", "aliases": ["equal_error_rate"] },
  { "name": "abstention_rate", "direction": "lower", "unit": "proportion" },
  {
    "name": "log_loss",
    "direction": "lower",
    "unit": "number",
    "aliases": [
      "logloss",
      "cross_entropy",
      "cross_entropy_loss",
      "nll",
      "negative_log_likelihood",
      "binary_crossentropy",
      "binary_logloss",
      "multi_logloss",
      "mlogloss"
    ]
  },
  {
    "name": "loss",
    "direction": "lower",
    "unit": "number",
    "aliases": ["eval_loss", "val_loss", "validation_loss", "test_loss"]
  },
  { "name": "hinge_loss", "direction": "lower", "unit": "number" },
  { "name": "focal_loss", "direction": "lower", "unit": "number" },
  { "name": "kl_divergence", "direction": "lower", "unit": "number", "aliases": ["kld"] },
  { "name": "ranking_loss", "direction": "lower", "unit": "number" },
  { "name": "coverage_error", "direction": "lower", "unit": "number" },
  {
    "name": "selection_rate",
    "direction": "none",
    "unit": "proportion",
    "aliases": ["positive_rate", "predicted_positive_rate"]
  },
  { "name": "prevalence", "direction": "none", "unit": "proportion", "aliases": ["base_rate"] },
  { "name": "mae", "direction": "lower", "unit": "number", "aliases": ["mean_absolute_error", "l1"] },
  { "name": "mse", "direction": "lower", "unit": "number", "aliases": ["mean_squared_error", "l2"] },
  { "name": "rmse", "direction": "lower", "unit": "number", "aliases": ["root_mean_squared_error"] },
  { "name": "msle", "direction": "lower", "unit": "number", "aliases": ["mean_squared_log_error"] },
  { "name": "rmsle", "direction": "lower", "unit": "number", "aliases": ["root_mean_squared_log_error"] },
  { "name": "median_absolute_error", "direction": "lower", "unit": "number", "aliases": ["medae", "median_ae"] },
  { "name": "max_error", "direction": "lower", "unit": "number" },
  { "name": "mase", "direction": "lower", "unit": "number", "aliases": ["mean_absolute_scaled_error"] },
  { "name": "rmsse", "direction": "lower", "unit": "number" },
  { "name": "pinball_loss", "direction": "lower", "unit": "number", "aliases": ["quantile_loss"] },
  { "name": "crps", "direction": "lower", "unit": "number", "aliases": ["continuous_ranked_probability_score"] },
  { "name": "huber_loss", "direction": "lower", "unit": "number" },
  { "name": "poisson_deviance", "direction": "lower", "unit": "number", "aliases": ["mean_poisson_deviance"] },
  { "name": "gamma_deviance", "direction": "lower", "unit": "number", "aliases": ["mean_gamma_deviance"] },
  { "name": "tweedie_deviance", "direction": "lower", "unit": "number" },
  { "name": "interval_score", "direction": "lower", "unit": "number", "aliases": ["winkler_score"] },
  { "name": "interval_width", "direction": "lower", "unit": "number", "aliases": ["mpiw"] },
  { "name": "absolute_bias", "direction": "lower", "unit": "number" },
  {
    "name": "mape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["mean_absolute_percentage_error"],
    "unbounded": true
  },
  { "name": "smape", "direction": "lower", "unit": "proportion", "aliases": ["symmetric_mape"], "unbounded": true },
  {
    "name": "wape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["wmape", "weighted_mape"],
    "unbounded": true
  },
  {
    "name": "mdape",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["median_absolute_percentage_error"],
    "unbounded": true
  },
  { "name": "nrmse", "direction": "lower", "unit": "proportion", "aliases": ["normalized_rmse"], "unbounded": true },
  {
    "name": "r2",
    "direction": "higher",
    "unit": "number",
    "aliases": ["r_squared", "r2_score", "coefficient_of_determination"]
  },
  { "name": "adjusted_r2", "direction": "higher", "unit": "number" },
  {
    "name": "explained_variance",
    "direction": "higher",
    "unit": "number",
    "aliases": ["explained_variance_score", "evs"]
  },
  { "name": "pearson", "direction": "higher", "unit": "number", "aliases": ["pearson_r", "pearsonr", "correlation"] },
  {
    "name": "spearman",
    "direction": "higher",
    "unit": "number",
    "aliases": ["spearman_r", "spearmanr", "spearman_rho"]
  },
  { "name": "kendall", "direction": "higher", "unit": "number", "aliases": ["kendall_tau", "kendalltau"] },
  { "name": "concordance", "direction": "higher", "unit": "number", "aliases": ["concordance_correlation", "ccc"] },
  { "name": "log_likelihood", "direction": "higher", "unit": "number" },
  { "name": "d2_absolute_error", "direction": "higher", "unit": "number" },
  { "name": "nse", "direction": "higher", "unit": "number", "aliases": ["nash_sutcliffe"] },
  { "name": "bias", "direction": "none", "unit": "number", "aliases": ["mean_error", "mbe", "mean_bias_error"] },
  { "name": "calibration_slope", "direction": "none", "unit": "number" },
  { "name": "calibration_intercept", "direction": "none", "unit": "number" },
  { "name": "c_index", "direction": "higher", "unit": "proportion", "aliases": ["concordance_index", "harrell_c"] },
  { "name": "ndcg", "direction": "higher", "unit": "proportion", "aliases": ["ndcg_at_k", "ndcg@k"] },
  { "name": "ndcg@5", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@10", "direction": "higher", "unit": "proportion" },
  { "name": "ndcg@20", "direction": "higher", "unit": "proportion" },
  { "name": "mrr", "direction": "higher", "unit": "proportion", "aliases": ["mean_reciprocal_rank"] },
  { "name": "mrr@10", "direction": "higher", "unit": "proportion" },
  { "name": "map", "direction": "higher", "unit": "proportion", "aliases": ["mean_average_precision"] },
  { "name": "map@10", "direction": "higher", "unit": "proportion" },
  { "name": "hit_rate@10", "direction": "higher", "unit": "proportion", "aliases": ["hr@10"] },
  { "name": "recall@5", "direction": "higher", "unit": "proportion" },
  { "name": "recall@10", "direction": "higher", "unit": "proportion" },
  { "name": "recall@20", "direction": "higher", "unit": "proportion" },
  { "name": "recall@100", "direction": "higher", "unit": "proportion" },
  { "name": "precision@1", "direction": "higher", "unit": "proportion" },
  { "name": "precision@5", "direction": "higher", "unit": "proportion" },
  { "name": "precision@10", "direction": "higher", "unit": "proportion" },
  { "name": "catalog_coverage", "direction": "higher", "unit": "proportion" },
  { "name": "novelty", "direction": "higher", "unit": "proportion" },
  { "name": "diversity", "direction": "higher", "unit": "proportion" },
  { "name": "serendipity", "direction": "higher", "unit": "proportion" },
  {
    "name": "integrated_brier",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["integrated_brier_score", "ibs"]
  },
  { "name": "map50", "direction": "higher", "unit": "proportion", "aliases": ["map_50", "map@0.5", "map@.5"] },
  { "name": "map75", "direction": "higher", "unit": "proportion", "aliases": ["map_75"] },
  {
    "name": "map50_95",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["map50-95", "map@0.5:0.95", "map@50:95", "coco_map"]
  },
  {
    "name": "mean_iou",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["miou", "mean_intersection_over_union"]
  },
  { "name": "dice", "direction": "higher", "unit": "proportion", "aliases": ["dice_score", "dice_coefficient"] },
  { "name": "pixel_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "panoptic_quality", "direction": "higher", "unit": "proportion", "aliases": ["pq"] },
  { "name": "pck", "direction": "higher", "unit": "proportion" },
  { "name": "mota", "direction": "higher", "unit": "proportion", "unbounded": true },
  { "name": "idf1", "direction": "higher", "unit": "proportion" },
  { "name": "hota", "direction": "higher", "unit": "proportion" },
  { "name": "ssim", "direction": "higher", "unit": "proportion" },
  { "name": "ms_ssim", "direction": "higher", "unit": "proportion" },
  { "name": "psnr", "direction": "higher", "unit": "number" },
  { "name": "inception_score", "direction": "higher", "unit": "number" },
  { "name": "clip_score", "direction": "higher", "unit": "number" },
  { "name": "fid", "direction": "lower", "unit": "number", "aliases": ["frechet_inception_distance"] },
  { "name": "kid", "direction": "lower", "unit": "number" },
  { "name": "lpips", "direction": "lower", "unit": "number" },
  { "name": "hausdorff", "direction": "lower", "unit": "number", "aliases": ["hausdorff_distance", "hd95"] },
  { "name": "endpoint_error", "direction": "lower", "unit": "number", "aliases": ["epe"] },
  { "name": "bleu", "direction": "higher", "unit": "number", "aliases": ["sacrebleu"] },
  { "name": "sacre_bleu_4", "direction": "higher", "unit": "number", "aliases": ["bleu_4", "bleu4"] },
  { "name": "chrf", "direction": "higher", "unit": "number", "aliases": ["chrf++"] },
  { "name": "comet", "direction": "higher", "unit": "number" },
  { "name": "bleurt", "direction": "higher", "unit": "number" },
  { "name": "cider", "direction": "higher", "unit": "number" },
  { "name": "spice", "direction": "higher", "unit": "number" },
  { "name": "mos", "direction": "higher", "unit": "number", "aliases": ["mean_opinion_score", "utmos"] },
  { "name": "mt_bench", "direction": "higher", "unit": "number" },
  { "name": "elo", "direction": "higher", "unit": "number" },
  { "name": "rouge1", "direction": "higher", "unit": "proportion", "aliases": ["rouge_1", "rouge-1"] },
  { "name": "rouge2", "direction": "higher", "unit": "proportion", "aliases": ["rouge_2", "rouge-2"] },
  { "name": "rougel", "direction": "higher", "unit": "proportion", "aliases": ["rouge_l", "rouge-l", "rougelsum"] },
  { "name": "meteor", "direction": "higher", "unit": "proportion" },
  { "name": "bertscore", "direction": "higher", "unit": "proportion", "aliases": ["bert_score", "bertscore_f1"] },
  { "name": "acc_norm", "direction": "higher", "unit": "proportion" },
  { "name": "mc1", "direction": "higher", "unit": "proportion" },
  { "name": "mc2", "direction": "higher", "unit": "proportion" },
  { "name": "pass@1", "direction": "higher", "unit": "proportion", "aliases": ["pass_1", "pass_at_1"] },
  { "name": "pass@5", "direction": "higher", "unit": "proportion" },
  { "name": "pass@10", "direction": "higher", "unit": "proportion", "aliases": ["pass_at_10"] },
  { "name": "win_rate", "direction": "higher", "unit": "proportion" },
  { "name": "faithfulness", "direction": "higher", "unit": "proportion", "aliases": ["groundedness"] },
  { "name": "answer_relevancy", "direction": "higher", "unit": "proportion", "aliases": ["answer_relevance"] },
  { "name": "context_precision", "direction": "higher", "unit": "proportion" },
  { "name": "context_recall", "direction": "higher", "unit": "proportion" },
  { "name": "helpfulness", "direction": "higher", "unit": "proportion" },
  { "name": "instruction_following", "direction": "higher", "unit": "proportion" },
  { "name": "semantic_similarity", "direction": "higher", "unit": "proportion" },
  { "name": "format_validity", "direction": "higher", "unit": "proportion", "aliases": ["json_validity"] },
  { "name": "wer", "direction": "lower", "unit": "proportion", "aliases": ["word_error_rate"], "unbounded": true },
  { "name": "cer", "direction": "lower", "unit": "proportion", "aliases": ["character_error_rate"], "unbounded": true },
  {
    "name": "ter",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["translation_edit_rate"],
    "unbounded": true
  },
  { "name": "mer", "direction": "lower", "unit": "proportion", "aliases": ["match_error_rate"], "unbounded": true },
  { "name": "hallucination_rate", "direction": "lower", "unit": "proportion" },
  { "name": "toxicity", "direction": "lower", "unit": "proportion", "aliases": ["toxicity_rate"] },
  { "name": "refusal_rate", "direction": "lower", "unit": "proportion" },
  { "name": "jailbreak_rate", "direction": "lower", "unit": "proportion", "aliases": ["attack_success_rate"] },
  { "name": "pii_leak_rate", "direction": "lower", "unit": "proportion" },
  { "name": "perplexity", "direction": "lower", "unit": "number", "aliases": ["ppl", "word_perplexity"] },
  { "name": "byte_perplexity", "direction": "lower", "unit": "number" },
  { "name": "bits_per_byte", "direction": "lower", "unit": "number", "aliases": ["bpb"] },
  { "name": "bits_per_character", "direction": "lower", "unit": "number", "aliases": ["bpc"] },
  { "name": "der", "direction": "lower", "unit": "number" },
  { "name": "silhouette", "direction": "higher", "unit": "number", "aliases": ["silhouette_score"] },
  { "name": "calinski_harabasz", "direction": "higher", "unit": "number" },
  { "name": "ari", "direction": "higher", "unit": "number", "aliases": ["adjusted_rand", "adjusted_rand_score"] },
  { "name": "ami", "direction": "higher", "unit": "number", "aliases": ["adjusted_mutual_information"] },
  { "name": "nmi", "direction": "higher", "unit": "proportion", "aliases": ["normalized_mutual_information"] },
  { "name": "homogeneity", "direction": "higher", "unit": "proportion" },
  { "name": "completeness", "direction": "higher", "unit": "proportion" },
  { "name": "v_measure", "direction": "higher", "unit": "proportion" },
  { "name": "purity", "direction": "higher", "unit": "proportion" },
  { "name": "davies_bouldin", "direction": "lower", "unit": "number", "aliases": ["davies_bouldin_score"] },
  { "name": "inertia", "direction": "lower", "unit": "number" },
  { "name": "reconstruction_error", "direction": "lower", "unit": "number" },
  {
    "name": "demographic_parity_difference",
    "direction": "lower",
    "unit": "proportion",
    "aliases": ["statistical_parity_difference", "dp_difference"]
  },
  { "name": "equalized_odds_difference", "direction": "lower", "unit": "proportion", "aliases": ["eo_difference"] },
  { "name": "equal_opportunity_difference", "direction": "lower", "unit": "proportion" },
  { "name": "calibration_gap", "direction": "lower", "unit": "proportion" },
  { "name": "worst_group_gap", "direction": "lower", "unit": "proportion" },
  {
    "name": "demographic_parity_ratio",
    "direction": "higher",
    "unit": "proportion",
    "aliases": ["disparate_impact", "disparate_impact_ratio"]
  },
  { "name": "equalized_odds_ratio", "direction": "higher", "unit": "proportion" },
  { "name": "worst_group_accuracy", "direction": "higher", "unit": "proportion" },
  { "name": "worst_group_recall", "direction": "higher", "unit": "proportion" },
  {
    "name": "latency",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["latency_ms", "inference_time", "inference_ms"]
  },
  { "name": "latency_mean", "direction": "lower", "unit": "milliseconds", "aliases": ["mean_latency"] },
  {
    "name": "latency_p50",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["p50", "latency_median", "p50_latency"]
  },
  { "name": "latency_p90", "direction": "lower", "unit": "milliseconds", "aliases": ["p90", "p90_latency"] },
  { "name": "latency_p95", "direction": "lower", "unit": "milliseconds", "aliases": ["p95", "p95_latency"] },
  { "name": "latency_p99", "direction": "lower", "unit": "milliseconds", "aliases": ["p99", "p99_latency"] },
  { "name": "latency_max", "direction": "lower", "unit": "milliseconds" },
  { "name": "time_to_first_token", "direction": "lower", "unit": "milliseconds", "aliases": ["ttft"] },
  {
    "name": "time_per_output_token",
    "direction": "lower",
    "unit": "milliseconds",
    "aliases": ["tpot", "inter_token_latency"]
  },
  { "name": "cold_start", "direction": "lower", "unit": "milliseconds", "aliases": ["cold_start_time"] },
  { "name": "load_time", "direction": "lower", "unit": "milliseconds", "aliases": ["model_load_time"] },
  { "name": "training_time", "direction": "lower", "unit": "milliseconds" },
  { "name": "preprocessing_time", "direction": "lower", "unit": "milliseconds" },
  { "name": "throughput", "direction": "higher", "unit": "number", "aliases": ["requests_per_second", "rps", "qps"] },
  { "name": "tokens_per_second", "direction": "higher", "unit": "number", "aliases": ["tps"] },
  {
    "name": "samples_per_second",
    "direction": "higher",
    "unit": "number",
    "aliases": ["train_samples_per_second", "eval_samples_per_second"]
  },
  { "name": "steps_per_second", "direction": "higher", "unit": "number", "aliases": ["train_steps_per_second"] },
  { "name": "mfu", "direction": "higher", "unit": "number" },
  {
    "name": "model_size",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["model_size_bytes", "size_bytes", "model_bytes"]
  },
  {
    "name": "memory",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["peak_memory", "peak_memory_bytes", "max_memory", "rss"]
  },
  {
    "name": "gpu_memory",
    "direction": "lower",
    "unit": "bytes",
    "aliases": ["gpu_memory_bytes", "vram", "peak_gpu_memory"]
  },
  { "name": "download_size", "direction": "lower", "unit": "bytes" },
  { "name": "parameter_count", "direction": "lower", "unit": "number", "aliases": ["num_parameters", "n_params"] },
  { "name": "flops", "direction": "lower", "unit": "number" },
  { "name": "gflops", "direction": "lower", "unit": "number" },
  { "name": "macs", "direction": "lower", "unit": "number" },
  { "name": "energy", "direction": "lower", "unit": "number" },
  { "name": "energy_kwh", "direction": "lower", "unit": "number" },
  { "name": "energy_wh", "direction": "lower", "unit": "number" },
  { "name": "co2", "direction": "lower", "unit": "number", "aliases": ["carbon"] },
  { "name": "co2_kg", "direction": "lower", "unit": "number" },
  { "name": "cost", "direction": "lower", "unit": "number", "aliases": ["cost_usd"] },
  { "name": "gpu_hours", "direction": "lower", "unit": "number" },
  { "name": "request_error_rate", "direction": "lower", "unit": "proportion", "aliases": ["http_error_rate"] },
  { "name": "missing_prediction_rate", "direction": "lower", "unit": "proportion" },
  { "name": "data_drift_share", "direction": "lower", "unit": "proportion", "aliases": ["drift_share"] },
  { "name": "psi", "direction": "lower", "unit": "number", "aliases": ["population_stability_index"] }
]`);
// shared/gate/metrics/metrics.ts
const DIRECTIONS = {
	higher: "higher-is-better",
	lower: "lower-is-better"
};
const BY_NAME = new Map(metric_table_default.flatMap((row) => {
	const definition = {
		name: row.name,
		direction: DIRECTIONS[row.direction],
		unit: row.unit,
		unbounded: row.unbounded ?? false
	};
	return [row.name, ...row.aliases ?? []].map((name) => [name, definition]);
}));
/** Lower case, with `_` for spaces and hyphens, so that `ROC-AUC`, `roc auc` and `roc_auc` are one name. */
function normalizeMetricName(name) {
	return name.trim().toLowerCase().replace(/[\s-]+/g, "_");
}
/** The definition behind a name or one of its synonyms, in any case. */
function findMetric(name) {
	return BY_NAME.get(name.trim().toLowerCase()) ?? BY_NAME.get(normalizeMetricName(name));
}
/** The known names nearest to one that is unknown, best first; empty when none is near. */
function suggestMetrics(name) {
	return nearest(normalizeMetricName(name), BY_NAME.keys()).slice(0, 3);
}
// shared/gate/show/sentences.ts
/** Of many metrics, the first that rules ask for. */
const MOST_VISIBLE = 3;
const WORST_SLICES = 3;
/**
* `the smallest change to the worse that this gate can see is 1.5 pp of AUC`: of each metric that rules compare on all
* rows; slices have fewer rows and say it in their own row. Undefined where nothing has an interval.
*/
function visibleChangeText(outcomes) {
	const smallest = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		const { kind, slice, metric, detectable } = outcome;
		if (kind !== "regression" || slice !== void 0 || detectable === void 0) continue;
		if (detectable >= (smallest.get(metric)?.change ?? 1e400)) continue;
		const text = `${voiceOf(outcome).visible(detectable)} of ${displayName(metric, "within")}`;
		smallest.set(metric, {
			change: detectable,
			text
		});
	}
	const parts = [...smallest.values()].slice(0, MOST_VISIBLE).map(({ text }) => text);
	return parts.length === 0 ? void 0 : `the smallest change to the worse that this gate can see is ${list(parts)}`;
}
/** `of 8,000 rows the candidate newly gets 225 wrong and 107 right (McNemar p < 0.001)`. */
function disagreementText({ rows, newlyWrong, newlyRight, pValue }) {
	return `of ${plural(rows, "row")} the candidate newly gets ${formatCount(newlyWrong)} wrong and ${formatCount(newlyRight)} right (McNemar ${formatPValue(pValue)})`;
}
/** By the rules, which may say another direction; of a metric that no rule has, by what is known of its name. */
function knownSlices({ slices, outcomes }) {
	return slices.map((slice) => {
		const known = outcomes.find(({ metric }) => metric === slice.metric) ?? findMetric(slice.metric);
		const direction = known?.direction;
		return {
			slice,
			unit: known?.unit ?? "number",
			trend: direction === void 0 ? "unclear" : trendOf(slice.change, direction)
		};
	});
}
/** Slices that are clearly worse than the baseline; the gate sorted them by harm, so the worst stands first. */
function harmfulSlices(result) {
	return knownSlices(result).filter(({ trend }) => trend === "worse");
}
/** How the numbers of a slice are written. */
function sliceVoice({ candidate, baseline, change }, unit) {
	return voiceOf({
		unit,
		candidate: { value: candidate },
		...baseline === void 0 ? {} : { baseline: { value: baseline } },
		...change === void 0 ? {} : { change }
	});
}
/** `Worst slices: origin=ATL recall −8.4 pp (1,997 rows), …`; undefined where none is clearly worse. */
function worstSlicesText(result) {
	const worst = harmfulSlices(result).slice(0, WORST_SLICES);
	if (worst.length === 0) return void 0;
	return worst.flatMap(({ slice, unit }, index) => [
		index === 0 ? "Worst slices: " : ", ",
		code(`${slice.column}=${slice.value}`),
		` ${displayName(slice.metric, "within")} ${sliceVoice(slice, unit).change(slice.change?.value ?? 0)} (${slice.positives === void 0 ? plural(slice.rows, "row") : `${plural(slice.rows, "row")}, ${formatCount(slice.positives)} positive`})`
	]);
}
/** What a person asks after the verdict, as lines of a log: what could be seen, who disagrees, where it fails. */
function afterwordLines(result) {
	const worst = worstSlicesText(result);
	return [
		visibleChangeText(result.outcomes),
		result.disagreement === void 0 ? void 0 : disagreementText(result.disagreement),
		worst === void 0 ? void 0 : plainText(worst)
	].flatMap((sentence) => sentence === void 0 ? [] : [`${capitalised(sentence)}.`]);
}
// shared/gate/show/slices.ts
const DRAWN_SLICES = 20;
function slicesSection(result, place, name) {
	const slices = knownSlices(result);
	if (slices.length === 0) return void 0;
	const worse = harmfulSlices(result).length;
	const summary = slices.every(({ slice }) => slice.change === void 0) ? `Slices: ${formatCount(slices.length)} measured` : worse === 0 ? `Slices: none of ${formatCount(slices.length)} is clearly worse` : `Slices: ${formatCount(worse)} of ${formatCount(slices.length)} clearly worse`;
	const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
	return {
		id: place === 0 ? "slices" : `slices-${place + 1}`,
		title: `Where does it fail${qualifier(name)}?`,
		summary: [summary],
		weight: 60,
		reach: "everywhere",
		blocks: groups.flatMap(([metric, group], index) => [{
			kind: "charts",
			charts: [sliceChart(displayName(metric, "within"), group.slice(0, DRAWN_SLICES), index, result)]
		}, {
			kind: "table",
			table: sliceTable(displayName(metric, "within"), group, result)
		}])
	};
}
function sliceChart(metric, slices, index, result) {
	const worse = slices.filter(({ trend }) => trend === "worse").length;
	return {
		type: "dumbbell",
		id: `slices-${index}`,
		title: `${metric} by slice, most harm first`,
		description: `${metric} of the candidate and the baseline in ${plural(slices.length, "slice")}, most harm first; ${worse} clearly worse.`,
		axis: metric,
		candidateName: "candidate",
		baselineName: baselineName(result),
		rows: slices.map(({ slice, unit, trend }) => ({
			label: `${slice.column}=${slice.value}`,
			detail: plural(slice.rows, "row"),
			candidate: slice.candidate,
			...slice.baseline === void 0 ? {} : { baseline: slice.baseline },
			...boundsOf(slice, unit),
			trend,
			note: slice.change === void 0 ? "" : sliceVoice(slice, unit).change(slice.change.value)
		}))
	};
}
/** The interval of the change, seen from the baseline; a few rows may carry it beyond what a proportion can be. */
function boundsOf({ baseline, change }, unit) {
	if (baseline === void 0 || change === void 0) return {};
	const [least, most] = unit === "proportion" ? [0, 1] : [-1e400, 1e400];
	return {
		...change.lower === void 0 ? {} : { lower: Math.max(least, baseline + change.lower) },
		...change.upper === void 0 ? {} : { upper: Math.min(most, baseline + change.upper) }
	};
}
function sliceTable(metric, slices, result) {
	const hasPositives = slices.some(({ slice }) => slice.positives !== void 0);
	const hasGaps = slices.some(({ slice }) => slice.unpredicted !== void 0);
	return {
		caption: `${metric} by slice, most harm first`,
		columns: [
			{
				title: "slice",
				align: "left",
				names: true
			},
			{
				title: "rows",
				align: "right"
			},
			...hasPositives ? [{
				title: "positive",
				align: "right"
			}] : [],
			...hasGaps ? [{
				title: "not predicted",
				align: "right"
			}] : [],
			{
				title: `${metric}, candidate`,
				align: "right"
			},
			{
				title: baselineName(result),
				align: "right"
			},
			{
				title: "change",
				align: "right"
			},
			{
				title: "",
				align: "left"
			}
		],
		rows: slices.map(({ slice, unit, trend }) => [
			[code(`${slice.column}=${slice.value}`)],
			[formatCount(slice.rows)],
			...hasPositives ? [positivesCell(slice)] : [],
			...hasGaps ? [gapCell(slice)] : [],
			[unbroken(sliceVoice(slice, unit).value(slice.candidate))],
			[slice.baseline === void 0 ? "–" : unbroken(sliceVoice(slice, unit).value(slice.baseline))],
			[slice.change === void 0 ? "–" : unbroken(sliceVoice(slice, unit).change(slice.change.value))],
			[slice.change === void 0 ? "" : trendWord(trend)]
		]),
		shown: 10
	};
}
function positivesCell({ positives, rows }) {
	return [positives === void 0 ? "–" : unbroken(`${formatCount(positives)} (${prevalenceText(positives, rows)})`)];
}
/** Rows that a model left out of this slice, the candidate's first. */
function gapCell({ unpredicted }) {
	if (unpredicted === void 0) return ["–"];
	const { candidate, baseline } = unpredicted;
	return [[...candidate === 0 ? [] : [`${formatCount(candidate)} by the candidate`], ...baseline === 0 ? [] : [`${formatCount(baseline)} by the baseline`]].join(", ")];
}
function baselineName({ baseline }) {
	return baseline?.label ?? "baseline";
}
// shared/gate/show/behaviour.ts
/** Rows of the table beneath a curve: enough to read it, few enough to be read. */
const TABLE_STEPS = 10;
function behaviourSection(result, place, name) {
	const { curves } = result;
	if (curves === void 0) return void 0;
	const charts = behaviourCharts(curves, baselineName(result));
	if (charts.length === 0) return void 0;
	return {
		id: place === 0 ? "behaviour" : `behaviour-${place + 1}`,
		title: `How does it behave${qualifier(name)}?`,
		summary: [`Behaviour: ${charts.map(({ id }) => NAMES[id] ?? id).join(", ")}`],
		weight: 20,
		reach: "everywhere",
		blocks: [{
			kind: "charts",
			charts
		}, ...(curves.confusion ?? []).length === 0 ? [] : [{
			kind: "table",
			table: confusionTable(result)
		}]]
	};
}
const NAMES = {
	roc: "ROC",
	"precision-recall": "precision and recall",
	calibration: "calibration",
	confusion: "confusion"
};
function behaviourCharts(curves, baseline) {
	return [
		curveChart(curves.roc, baseline, ROC),
		curveChart(curves.precisionRecall, baseline, PRECISION_RECALL),
		curveChart(curves.calibration, baseline, CALIBRATION),
		confusionChart(curves, baseline)
	].filter((chart) => chart !== void 0);
}
const UNIT_SQUARE = [0, 1];
const DIAGONAL = [[0, 0], [1, 1]];
const ROC = {
	id: "roc",
	title: "ROC curve",
	says: "the share of positives found against the share of negatives taken for positive; nearer the upper left is better",
	x: {
		label: "false positive rate",
		domain: UNIT_SQUARE
	},
	y: {
		label: "true positive rate",
		domain: UNIT_SQUARE
	},
	guide: {
		points: DIAGONAL,
		label: "chance"
	},
	markers: false
};
const PRECISION_RECALL = {
	id: "precision-recall",
	title: "Precision and recall",
	says: "precision at every recall; nearer the upper right is better",
	x: {
		label: "recall",
		domain: UNIT_SQUARE
	},
	y: {
		label: "precision",
		domain: UNIT_SQUARE
	},
	markers: false
};
const CALIBRATION = {
	id: "calibration",
	title: "Calibration",
	says: "the observed rate at each mean prediction; nearer the diagonal is better",
	x: {
		label: "mean prediction",
		domain: UNIT_SQUARE
	},
	y: {
		label: "observed rate",
		domain: UNIT_SQUARE
	},
	guide: {
		points: DIAGONAL,
		label: "perfect"
	},
	markers: true
};
function curveChart(sets, baseline, kind) {
	const lines = (sets ?? []).map((set) => {
		const name = set.who === "candidate" ? "candidate" : baseline;
		return {
			role: set.who,
			name,
			points: set.points
		};
	});
	if (lines.length === 0) return void 0;
	const { says, ...rest } = kind;
	return {
		type: "curve",
		...rest,
		description: `${kind.title}: ${says}. Drawn for ${lines.map((line) => line.name).join(" and ")}.`,
		lines,
		table: curveTable(kind, lines)
	};
}
/** The curves read at even steps of x, so that two curves with different points stand side by side. */
function curveTable(kind, lines) {
	const steps = Array.from({ length: 11 }, (_, index) => index / TABLE_STEPS);
	return {
		caption: `${kind.title}: ${kind.y.label} at even steps of ${kind.x.label}`,
		columns: [{
			title: kind.x.label,
			align: "right",
			names: true
		}, ...lines.map((line) => ({
			title: `${kind.y.label}, ${line.name}`,
			align: "right"
		}))],
		rows: steps.map((x) => [[formatFixed(x, 1)], ...lines.map((line) => {
			const y = interpolate(line.points, x);
			return [y === void 0 ? "–" : formatFixed(y, 3)];
		})])
	};
}
/**
* Linear between the two points around x; undefined outside the curve.
*
* @internal
*/
function interpolate(points, x) {
	const right = points.findIndex(([at]) => at >= x);
	const after = points[right];
	if (after === void 0) return void 0;
	if (after[0] === x) return points.findLast(([at]) => at === x)?.[1];
	const before = points[right - 1];
	if (before === void 0) return void 0;
	return before[1] + (after[1] - before[1]) * (x - before[0]) / (after[0] - before[0]);
}
function confusionChart(curves, baseline) {
	const matrices = (curves.confusion ?? []).map(({ who, ...counts }) => {
		return {
			role: who,
			name: who === "candidate" ? "candidate" : baseline,
			...counts
		};
	});
	if (matrices.length === 0) return void 0;
	return {
		type: "confusion",
		id: "confusion",
		title: "Confusion matrix",
		description: matrices.map((m) => `${m.name} at threshold ${formatDemanded(m.threshold, "proportion", "value")}: ${formatCount(m.truePositive)} true positives, ${formatCount(m.falseNegative)} false negatives, ${formatCount(m.falsePositive)} false positives, ${formatCount(m.trueNegative)} true negatives.`).join(" "),
		matrices
	};
}
function confusionTable(result) {
	return {
		caption: "Confusion matrix in rows",
		columns: [
			{
				title: "model",
				align: "left",
				names: true
			},
			{
				title: "threshold",
				align: "right"
			},
			{
				title: "true positive",
				align: "right"
			},
			{
				title: "false negative",
				align: "right"
			},
			{
				title: "false positive",
				align: "right"
			},
			{
				title: "true negative",
				align: "right"
			}
		],
		rows: (result.curves?.confusion ?? []).map((m) => [
			[m.who === "candidate" ? "candidate" : baselineName(result)],
			[formatDemanded(m.threshold, "proportion", "value")],
			[formatCount(m.truePositive)],
			[formatCount(m.falseNegative)],
			[formatCount(m.falsePositive)],
			[formatCount(m.trueNegative)]
		])
	};
}
// shared/gate/show/byline.ts
/** What was compared with what, on what. */
function byline(result) {
	const { model, baseline } = result;
	const against = baseline === void 0 ? [" with no baseline to compare with"] : [
		" against ",
		strong(baseline.label),
		...ofAnother(model.name, baseline.reference),
		" (",
		code(shortDigest(baseline.digest).slice(0, 7)),
		")"
	];
	return [
		"Candidate ",
		...model.label === void 0 ? [] : [strong(model.label), " "],
		code(shortDigest(model.digest).slice(0, 7)),
		...against,
		...measuredOn$1(result)
	];
}
/** A baseline that is a version of another model says so. */
function ofAnother(name, reference) {
	return /^model:/.test(reference) && bareName(reference) !== bareName(name) ? [" of ", code(`model:${bareName(reference)}`)] : [];
}
/** ` on the same 5,000 rows (96 positive, 1.9 %)`; where one model left some out they are not the same. */
function measuredOn$1({ baseline, rows, positives, oneAgainstRest, unpredicted }) {
	if (rows === void 0) return [];
	const same = baseline === void 0 || unpredicted !== void 0 ? "" : "the same ";
	const against = oneAgainstRest === void 0 ? [] : [
		", ",
		code(oneAgainstRest.positive),
		` against ${plural(oneAgainstRest.others, "other label")}`
	];
	return [` on ${same}${rowsText(rows, positives)}`, ...against];
}
// shared/gate/show/command.ts
/** Long enough to mend something, short enough to be looked at again. */
const SUGGESTED_DAYS = 14;
const DAY_MS = 864e5;
/** What can be written into a comment as it is shown: one visible line of plain characters, without a backtick. */
const WRITABLE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
/** The very words that waive the rule that stands in the way; undefined where none may be waived. */
function waiveCommand({ predicate }) {
	const { waivers, outcomes } = predicate.result;
	if (waivers?.policy.allowed !== true) return void 0;
	const rule = worstFirst(outcomes, ({ verdict }) => verdict).find(isWaivable);
	if (rule === void 0) return void 0;
	const days = Math.min(SUGGESTED_DAYS, waivers.policy.longestDays);
	const last = new Date(Date.parse(predicate.finishedAt) + days * DAY_MS).toISOString().slice(0, 10);
	return `/trainyard waive ${nameOf(rule)} until ${last} because …`;
}
function isWaivable({ verdict, waivable, id }) {
	return (verdict === "fail" || verdict === "inconclusive") && waivable !== false && WRITABLE.test(id);
}
function nameOf({ id }) {
	return id.includes(" ") ? `\`${id}\`` : id;
}
// shared/gate/show/decision.ts
/** A comment shows at most this many rules when something is wrong, and fewer when all is well. */
const SHOWN_WHEN_FAILING = 8;
const SHOWN_WHEN_PASSING = 3;
/** One row per rule, worst first. */
function decisionTable(result) {
	const troubled = result.outcomes.filter((rule) => rule.verdict !== "pass").length;
	return {
		...ruleTable(result.outcomes, {
			baseline: result.baseline?.label ?? "baseline",
			level: result.method.level
		}),
		shown: troubled === 0 ? SHOWN_WHEN_PASSING : Math.min(troubled + 1, SHOWN_WHEN_FAILING)
	};
}
/** @param place 0 for the gate whose table leads the report; the others' rules stand in their sections alone */
function decisionSection(result, place, name) {
	const table = decisionTable(result);
	const chart = forestChart(result);
	return {
		id: place === 0 ? "decision" : `decision-${place + 1}`,
		title: `May it ship${qualifier(name)}?`,
		summary: [`${name === "" ? "" : `By ${name}: `}${countsSentence(result.outcomes)}`],
		weight: place === 0 ? 100 : 96,
		reach: place === 0 ? "page" : "everywhere",
		open: place === 0 || worstVerdict(result.outcomes.map(({ verdict }) => verdict)) !== "pass",
		blocks: [
			...chart === void 0 ? [] : [{
				kind: "charts",
				charts: [chart]
			}],
			{
				kind: "table",
				table: withoutMarks(table)
			},
			...unpredictedBlock(result)
		]
	};
}
/** Rows that a model left out, and what that does to the numbers. */
function unpredictedBlock(result) {
	const { unmatched } = result;
	const text = unpredictedOf(result);
	if (text !== void 0) return [{
		kind: "paragraph",
		text: [`${capitalised(text)}. What a model left out counts against it: its numbers are those of the worst way in which these rows could have turned out, and every interval reaches over all ways. Curves and counts of disagreement are of the rows that are there.`]
	}];
	if (unmatched === void 0 || unmatched.candidate + unmatched.baseline === 0) return [];
	return [{
		kind: "paragraph",
		text: [`Left out of every comparison: ${plural(unmatched.candidate, "row")} that only the candidate has, ${plural(unmatched.baseline, "row")} that only the baseline has.`]
	}];
}
/** The page has room for the word of each verdict, so that the column of marks says nothing new. */
function withoutMarks(table) {
	const columns = table.columns.slice(1).map((column) => ({
		...column,
		title: column.title.replace(", margin at ¦", " and margin")
	}));
	return {
		...table,
		columns,
		rows: table.rows.map((row) => row.slice(1))
	};
}
function countsSentence(outcomes) {
	const counts = WORST_FIRST.flatMap((verdict) => {
		const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
		return count === 0 ? [] : [`${formatCount(count)} ${verdictVerb(count, verdict)}`];
	});
	return `Of ${plural(outcomes.length, "rule")}: ${list(counts)}.`;
}
/** All rules in one picture; those that share an axis (changes by unit, distances by unit) share a panel. */
function forestChart(result) {
	const drawn = worstFirst(result.outcomes, ({ verdict }) => verdict).filter((rule) => judgedOf(rule) !== void 0);
	if (drawn.length === 0) return void 0;
	const panels = [...groupBy(drawn, (rule) => `${rule.kind}-${rule.unit}`).values()].map(forestPanel);
	return {
		type: "forest",
		id: "forest",
		title: "Every rule against the line it draws",
		description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${demandOf(rule)}: ${rule.verdict}`).join("; ")}.`,
		panels
	};
}
function forestPanel(rules) {
	const change = rules[0]?.kind === "regression";
	const axis = axisUnit(rules, rules.flatMap(distancesOf));
	const inUnit = axis.name === "" ? "" : ` in ${axis.name === "pp" ? "percentage points" : axis.name}`;
	return {
		axis: `${change ? "change" : "beyond the threshold"}${inUnit}`,
		zero: change ? "no change" : "threshold",
		rows: rules.map((rule) => forestRow(rule, axis.size))
	};
}
/** How far the marks of a rule lie from the axis's zero, in the metric's unit. */
function distancesOf(rule) {
	const judged = judgedOf(rule);
	const zero = rule.kind === "regression" ? 0 : rule.threshold;
	return [
		judged?.value,
		judged?.lower,
		judged?.upper,
		rule.threshold
	].flatMap((x) => x === void 0 ? [] : x - zero);
}
function forestRow(rule, unitSize) {
	const change = rule.kind === "regression";
	const judged = judgedOf(rule) ?? { value: 0 };
	const better = orientation(rule.direction);
	const on = (value) => (value - (change ? 0 : rule.threshold)) * better / unitSize;
	const lower = better === 1 ? judged.lower : judged.upper;
	const upper = better === 1 ? judged.upper : judged.lower;
	return {
		label: rule.slice === void 0 ? displayName(rule.metric, "within") : `${displayName(rule.metric, "within")} · ${rule.slice.column}=${rule.slice.value}`,
		verdict: rule.verdict,
		value: on(judged.value),
		...lower === void 0 ? {} : { lower: on(lower) },
		...upper === void 0 ? {} : { upper: on(upper) },
		margin: on(rule.threshold),
		...change || rule.baseline === void 0 ? {} : { baseline: on(rule.baseline.value) },
		note: change ? voiceOf(rule).change(judged.value) : voiceOf(rule).value(judged.value)
	};
}
// shared/gate/show/differences.ts
/** So many differences of a kind are named in the one line of a folded section. */
const NAMED = 3;
/** A longer value is left to the table. */
const BRIEF = 20;
/** What differs from the baseline: in one line, as a table, in notes, and beneath the boxes of the lineage. */
function differencesOf(result, scene) {
	const differences = namedDifferences(result, scene);
	return {
		summary: differencesSummary(result, differences),
		count: differences.length,
		table: differences.length === 0 ? void 0 : differencesTable(result, differences),
		notes: comparisonNotes(result, differences),
		changeOf: (box, boxes) => changeOf(box, differences, originOf(result.model.digest, boxes))
	};
}
/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;
function originOf(judged, boxes) {
	const trainings = boxes.filter(({ column, gives }) => column === "Training" && gives.includes(judged));
	return {
		trainings,
		read: new Set(trainings.flatMap(({ takes }) => takes))
	};
}
/** What concerns one box: what, and from where to where. */
function changeOf(node, all, origin) {
	const own = all.filter((difference) => concerns(difference, node, origin));
	if (own.length === 0) return void 0;
	const lines = own.slice(0, MARKED).flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
	return own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines;
}
function concerns(difference, node, { trainings, read }) {
	if (node.column === "Training") return trainings.includes(node) && isAboutTraining(difference);
	if (node.column !== "Data" || !concernsData(difference, node)) return false;
	if (trainings.length === 0) return difference.kind !== void 0;
	return node.gives.some((digest) => read.has(digest));
}
/** With versions in place of the digests that the evidence knows a version of. */
function namedDifferences(result, scene) {
	const named = (value) => scene.nameOf(value) ?? value;
	return result.differences.map((difference) => ({
		...difference,
		baseline: named(difference.baseline),
		candidate: named(difference.candidate)
	}));
}
/** `max_depth 6 → 8, code`: the answer in one line. */
function differencesSummary(result, differences) {
	const { baseline, model, compared } = result;
	if (baseline === void 0) return "Lineage: from data to deployment";
	const name = baselineName(result);
	if (differences.length > 0) return `What differs from ${name}: ${[...groupBy(differences, ({ kind }) => kind ?? "").values()].map(briefly).join(", ")}`;
	if (baseline.digest === model.digest) return `The same model as ${name}`;
	if (compared === void 0 || compared.same.length === 0) return `What differs from ${name} is not recorded`;
	return compared.same.includes("run") ? `Trained from the same inputs as ${name}` : `Nothing on record differs from ${name}`;
}
/** `depth 6 → 8, rate 0.1 → 0.2 and 7 more parameters`. */
function briefly(differences) {
	const more = differences.length - NAMED;
	const named = differences.slice(0, NAMED).map(brief).join(", ");
	if (more <= 0) return named;
	return `${named} and ${formatCount(more)} more${differences[0]?.kind === "parameters" ? " parameters" : ""}`;
}
/** `depth 6 → 8`, `data flights v12 → v13`; the name alone where the values say nothing to a reader. */
function brief({ kind, what, baseline, candidate }) {
	const [before, now] = [baseline, candidate].map((value) => kind === "data" ? bareVersion(value) : value);
	if (before === void 0 || now === void 0) return what;
	return [before, now].every((value) => value.length <= BRIEF && !isDigest(value)) && before !== now ? `${what} ${before} → ${now}` : what;
}
/** `v12` of `dataset:flights@v12`; the row names the data set already. */
function bareVersion(value) {
	return isDigest(value) ? value : value.replace(/^[a-z]+:[^@]*@/, "");
}
function differencesTable(result, differences) {
	const baseline = baselineName(result);
	return {
		caption: `What differs from ${baseline}`,
		columns: [
			{
				title: "what",
				align: "left",
				names: true
			},
			{
				title: baseline,
				align: "left"
			},
			{
				title: "candidate",
				align: "left"
			}
		],
		rows: differences.map(({ kind, what, baseline: before, candidate }) => [
			[kind === "parameters" ? code(what) : what],
			[code(shownValue(before))],
			[code(shownValue(candidate))]
		]),
		shown: 12
	};
}
/** As it is shown: a digest by its first digits. */
function shownValue(value) {
	return isDigest(value) ? shortDigest(value) : value;
}
const WORDS = {
	parameters: "parameters",
	data: "data",
	code: "code",
	lock: "lock files",
	seed: "seed",
	command: "command",
	run: "run key"
};
/** What is the same, and what nobody can say, so that what is not in the table is not taken for unchanged. */
function comparisonNotes(result, differences) {
	const { compared, model } = result;
	if (compared === void 0) return [];
	const name = baselineName(result);
	const { same, unrecorded, omitted } = compared;
	const isNothingKnown = same.length === 0 && differences.length === 0;
	return [
		...omitted === void 0 ? [] : [[`${plural(omitted, "more difference")} not listed.`]],
		...sameNote(same, name),
		...isNothingKnown ? nothingKnown(unrecorded, name, model.label !== void 0) : same.includes("run") ? [] : unrecordedNote(unrecorded, name)
	];
}
function sameNote(same, name) {
	if (same.includes("run")) return [[`The run key is that of ${name}: everything that identifies the training is the same.`]];
	return same.length === 0 ? [] : [[`The same as ${name}: ${same.map((part) => WORDS[part]).join(", ")}.`]];
}
function unrecordedNote(unrecorded, name) {
	const sides = {
		candidate: "the candidate",
		baseline: name,
		both: "either"
	};
	const parts = [
		"candidate",
		"baseline",
		"both"
	].flatMap((by) => {
		const words = unrecorded.filter((each) => each.by === by).map(({ part }) => WORDS[part]);
		return words.length === 0 ? [] : [`${words.join(", ")} (not on record of ${sides[by]})`];
	});
	return parts.length === 0 ? [] : [[`Not compared: ${parts.join("; ")}.`]];
}
/** Which side is silent, and how it would speak. */
function nothingKnown(unrecorded, name, isVersion) {
	const isSilent = (side) => unrecorded.every(({ by }) => by === side || by === "both");
	const [candidate, baseline] = [isSilent("candidate"), isSilent("baseline")];
	if (candidate && baseline) return [["It is not on record how either was made."]];
	const remedy = isVersion ? ["It was stored without facts of its training."] : [
		"The gate reads it from its input ",
		code("facts: ${{ steps.train.outputs.facts-path }}"),
		"."
	];
	return [...candidate ? [["It is not on record how the candidate was made. ", ...remedy]] : [], ...baseline ? [[`It is not on record how ${name} was made.`]] : []];
}
const ABOUT_DATA = /^data\b|^dataset\b/i;
/** Whether a difference is about one data set of the lineage. */
function concernsData({ kind, what, candidate }, node) {
	if (kind === void 0) return ABOUT_DATA.test(what);
	return kind === "data" && [node.digest, node.name].includes(candidate);
}
/** Whether it is about the training: everything but the data. */
function isAboutTraining({ kind, what }) {
	return kind === void 0 ? !ABOUT_DATA.test(what) : kind !== "data";
}
// shared/gate/show/method.ts
/** How the intervals were had, part by part. */
function methodParts(method) {
	return [
		method.interval,
		method.resamples === void 0 ? void 0 : `${formatCount(method.resamples)} resamples`,
		`${formatLevel(method.level)} level`,
		method.multiplicity,
		method.seed === void 0 ? void 0 : `seed ${shortDigest(method.seed)}`
	].filter((part) => part !== void 0);
}
// shared/gate/show/next.ts
const SENTENCES = {
	"nothing to compare with": "there is nothing to compare with",
	"not measured": "a metric was not measured",
	"rows left out": "rows were left out",
	"too few rows": "too little was measured"
};
/** Why rules are open, from the rules that are: `there is nothing to compare with`. */
function openReasons({ outcomes, baseline }) {
	return list(gapsOf(outcomes, baseline !== void 0).map((gap) => SENTENCES[gap]));
}
function gapsOf(outcomes, hasBaseline) {
	const open = outcomes.filter(({ verdict }) => verdict === "inconclusive").map((rule) => gapOf(rule, hasBaseline));
	return Object.keys(SENTENCES).filter((gap) => open.includes(gap));
}
/** Without a baseline nothing is measured for a change, so that comes first. */
function gapOf({ candidate, baseline, kind, unpredicted }, hasBaseline) {
	if (kind === "regression" && !hasBaseline) return "nothing to compare with";
	if (candidate === void 0) return "not measured";
	if (unpredicted !== void 0) return "rows left out";
	return kind === "regression" && baseline === void 0 ? "nothing to compare with" : "too few rows";
}
/** What to do about rules that fail or are open, without a full stop. */
function nextStep({ outcomes, baseline }, verdict) {
	const troubled = outcomes.filter((rule) => rule.verdict === verdict);
	const gaps = gapsOf(troubled, baseline !== void 0);
	const onlyGap = gaps.length === 1 ? gaps[0] : void 0;
	if (verdict === "inconclusive" && onlyGap === "nothing to compare with") return ["release a first model, or judge by fixed thresholds alone with ", code("on-missing-baseline: absolute-only")];
	const file = troubled.find(({ where }) => where.file !== void 0)?.where.file;
	const rules = file === void 0 ? [] : [", or argue for another margin in ", code(file)];
	return [
		`${measureOf(verdict, onlyGap)} and run again`,
		...rules,
		visibleText(outcomes)
	];
}
function measureOf(verdict, onlyGap) {
	if (verdict !== "inconclusive") return "fix the candidate";
	if (onlyGap === "rows left out") return "predict every row with both models";
	return onlyGap === "not measured" ? "hand in what is not measured" : "measure on more rows";
}
function visibleText(outcomes) {
	const visible = visibleChangeText(outcomes);
	return visible === void 0 ? "" : ` · ${visible}`;
}
// shared/gate/show/waivers.ts
/**
* Who answers for what instead of the numbers, why, and until when; and which waivers have no effect. A gate of a fork
* reads no waivers, so that what its evidence says of them is not shown.
*/
function waiversSection({ waivers }, { place, name, setting }) {
	if (setting.fromFork === true) return void 0;
	if (waivers === void 0 || waivers.used.length + waivers.refused.length === 0) return void 0;
	const { used, refused } = waivers;
	return {
		id: place === 0 ? "waivers" : `waivers-${place + 1}`,
		title: `What was waived${qualifier(name)}?`,
		summary: [summaryOf(waivers)],
		weight: 95,
		reach: "everywhere",
		open: used.length > 0,
		blocks: [...usedTable(used), ...refusedTable(refused)]
	};
}
function summaryOf({ used, refused }) {
	const [first] = used.map(({ until }) => until).sort();
	const which = used.length === 1 ? "" : ", the first";
	const inForce = first === void 0 ? [] : [`${plural(used.length, "rule is", "rules are")} waived${which} until ${first}`];
	const without = refused.length === 0 ? [] : [plural(refused.length, "waiver has no effect", "waivers have no effect")];
	return [...inForce, ...without].join("; ");
}
function usedTable(used) {
	return waiverTable("Waivers in force when the gate decided", {
		by: "waived by",
		why: "because"
	}, used, ({ reason }) => reason);
}
function refusedTable(refused) {
	return waiverTable("Waivers without effect", {
		by: "by",
		why: "no effect, because"
	}, refused, ({ why }) => why).map((block) => block.kind === "table" ? {
		...block,
		table: {
			...block.table,
			shown: SHOWN_REFUSED
		}
	} : block);
}
const SHOWN_REFUSED = 5;
function waiverTable(caption, titles, waivers, whyOf) {
	if (waivers.length === 0) return [];
	return [{
		kind: "table",
		table: {
			caption,
			columns: [
				{
					title: "rule",
					align: "left",
					names: true
				},
				{
					title: titles.by,
					align: "left"
				},
				{
					title: titles.why,
					align: "left"
				},
				{
					title: "until the end of",
					align: "left"
				}
			],
			rows: waivers.map((waiver) => [
				[code(waiver.rule)],
				byText(waiver),
				[whyOf(waiver)],
				untilText(waiver)
			])
		}
	}];
}
function byText({ by, at }) {
	return [`${by}, `, {
		kind: "time",
		at
	}];
}
function untilText({ until }) {
	if (!isDay(until)) return [until];
	return [`${until}, `, {
		kind: "time",
		at: endOfDay(until).toISOString()
	}];
}
/** How many rules stand only because somebody answers for them, as a sentence; empty where none does. */
function waivedSentence({ outcomes, waivers }) {
	const count = waivers?.used.length ?? 0;
	if (count === 0) return [];
	const does = count === 1 ? "does not pass and is waived" : "do not pass and are waived";
	return [`${formatCount(count)} of ${plural(outcomes.length, "rule")} ${does}.`];
}
// shared/gate/show/why.ts
/** Why the gate did not pass, in numbers: what the candidate newly gets wrong, and where. */
function whyOf(result, verdict) {
	if (verdict !== "fail" && verdict !== "inconclusive") return void 0;
	const sentences = [];
	if (result.disagreement !== void 0) sentences.push([`${disagreementText(result.disagreement)}.`]);
	const worst = worstSlicesText(result);
	if (worst !== void 0) sentences.push([...worst, "."]);
	if (sentences.length === 0) return void 0;
	return sentences.flatMap((sentence, index) => index === 0 ? sentence : [" ", ...sentence]);
}
// shared/gate/kind.ts
/** What a gate decided about a model: the one kind whose pass says that the model may ship. */
const GATE = {
	actions: ["gate"],
	stage: "gate",
	judges: "model",
	section: "decision",
	modelOf: ({ predicate }) => bareName(predicate.result.model.name),
	placeOf: (statement) => [
		statement.predicate.result.model.name,
		rulesName(statement),
		...askedFor(statement.predicate.result),
		...measuredOn(statement)
	],
	candidates: ({ predicate }) => [predicate.result.model.digest],
	labels: namesAmong,
	sections: (own, { setting }) => {
		const names = namesAmong(own.map(({ statement }) => statement));
		return own.flatMap(({ statement }, place) => {
			const { result } = statement.predicate;
			const name = names[place] ?? "";
			return [
				decisionSection(result, place, name),
				waiversSection(result, {
					place,
					name,
					setting
				}),
				slicesSection(result, place, name),
				behaviourSection(result, place, name)
			].filter((section) => section !== void 0);
		});
	},
	failure: ({ predicate }) => [counted(predicate.result.outcomes, "fail", ["fails", "fail"], ".")],
	open: ({ predicate }) => {
		const { outcomes } = predicate.result;
		return [counted(outcomes, "inconclusive", ["is inconclusive", "are inconclusive"], `: ${openReasons(predicate.result)}.`)];
	},
	next: ({ predicate }) => nextStep(predicate.result, predicate.verdict),
	reservation: ({ predicate }, { setting }) => {
		const waived = setting.fromFork === true ? [] : waivedSentence(predicate.result);
		if (waived.length > 0) return waived;
		const gap = unpredictedOf(predicate.result);
		const reservations = [...gap === void 0 ? [] : [`${capitalised(gap)}: what a model left out counts against it.`], ...predicate.result.baseline === void 0 ? ["No baseline: only rules with a fixed threshold were checked."] : []];
		return reservations.length === 0 ? void 0 : [reservations.join(" ")];
	},
	lineage: ({ statement: { predicate } }) => {
		const { model, outcomes, baseline, rulesDigest } = predicate.result;
		const { verdict, inputs } = predicate;
		const decidedOn = [model, baseline].map((part) => part?.digest ?? "");
		const read = inputs.map(({ digest }) => digest).sort();
		return [{
			column: "Model",
			identity: model.digest,
			name: `model:${bareName(model.name)}`,
			...model.label === void 0 ? {} : { detail: model.label },
			digest: model.digest,
			mention: true,
			takes: [model.digest],
			gives: [model.digest]
		}, {
			column: "Gate",
			identity: JSON.stringify([
				rulesDigest,
				...decidedOn,
				...read
			]),
			name: plural(outcomes.length, "rule"),
			detail: baseline === void 0 ? "no baseline" : `against ${baseline.label}`,
			digest: rulesDigest,
			...verdict === void 0 ? {} : { verdict },
			takes: [model.digest],
			gives: [model.digest]
		}];
	},
	judgement: {
		byline: ({ predicate }) => byline(predicate.result),
		table: ({ predicate }) => decisionTable(predicate.result),
		why: ({ predicate }) => whyOf(predicate.result, predicate.verdict),
		method: ({ predicate }) => methodParts(predicate.result.method),
		command: (statement) => waiveCommand(statement),
		differences: ({ predicate }, scene) => differencesOf(predicate.result, scene)
	}
};
/** How strictly: what was decided more strictly is not decided anew by what asks less. */
function askedFor({ method, asked }) {
	const { baseline = "", onMissingBaseline = "", waivers = "" } = asked ?? {};
	return [
		String(method.level),
		String(method.resamples ?? ""),
		baseline,
		onMissingBaseline,
		waivers
	];
}
/** What the numbers came from, by name: other predictions under the same rules are another decision. */
function measuredOn({ predicate }) {
	return [...predicate.inputs.map(({ name }) => name).filter((name) => /^(?:predictions|labels|metrics)\b/.test(name)).sort()];
}
/** `2 of 6 rules fail.` */
function counted(outcomes, verdict, [one, many], end) {
	const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
	return `${formatCount(count)} of ${plural(outcomes.length, "rule")} ${count === 1 ? one : many}${end}`;
}
export { GATE, afterwordLines, findMetric, normalizeMetricName, positivesText, suggestMetrics, unpredictedOf, unpredictedText };
