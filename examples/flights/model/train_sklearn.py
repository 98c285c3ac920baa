"""Learns late flights with scikit-learn, by the same contract as train.ts: any command will do.

Needs requirements.txt. Reads its data, parameters and seed from TRAINYARD_*, leaves model, metrics and predictions.
"""

import csv
import json
import os
from pathlib import Path

import joblib
import pyarrow.parquet as parquet
from sklearn.feature_extraction import FeatureHasher
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import log_loss

LATE_MINUTES = 15
BATCH_ROWS = 100_000
HASH_FEATURES = 2**18


def main() -> None:
    data = files_of(json.loads(Path(os.environ["TRAINYARD_DATA"]).read_text()))
    parameters = json.loads(Path(os.environ["TRAINYARD_PARAMETERS"]).read_text())
    seed = int(os.environ["TRAINYARD_SEED"])

    hasher = FeatureHasher(n_features=HASH_FEATURES, input_type="string")
    model = SGDClassifier(
        loss="log_loss",
        alpha=float(parameters.get("sgd_alpha", 1e-5)),
        learning_rate="adaptive",
        eta0=0.05,
        average=True,
        random_state=seed,
    )
    step = 0
    for tokens, labels, _ in batches(data["flights"]):
        model.partial_fit(hasher.transform(tokens), labels, classes=[0, 1])
        step += len(labels)
        report({"step": step})

    joblib.dump(model, Path(os.environ["TRAINYARD_OUTPUT"]) / "model.joblib")
    if "TRAINYARD_PREDICTIONS" in os.environ:
        loss = save_predictions(model, hasher, data["holdout"])
        report({"step": step, "holdout_log_loss": loss})


def files_of(data: dict[str, str]) -> dict[str, str]:
    """As a version from the store the data set is one folder that holds both files."""
    folder = Path(data["flights"])
    if not folder.is_dir():
        return data
    return {"flights": str(folder / "flights.parquet"), "holdout": str(folder / "may.parquet")}


def batches(path: str):
    """Yields features, labels and (origin, hour) of the flights of a file."""
    columns = ["date", "delay", "distance", "origin", "destination"]
    for batch in parquet.ParquetFile(path).iter_batches(BATCH_ROWS, columns=columns):
        rows = batch.to_pylist()
        tokens = [
            tokens_of(
                row["date"].hour, row["date"].isoweekday(), row["distance"], row["origin"], row["destination"]
            )
            for row in rows
        ]
        labels = [int(row["delay"] > LATE_MINUTES) for row in rows]
        yield tokens, labels, [(row["origin"], row["date"].hour) for row in rows]


def tokens_of(hour: int, weekday: int, distance: int, origin: str, destination: str) -> list[str]:
    """The features of one flight, for the training and for the server."""
    return [
        f"hour={hour}",
        f"weekday={weekday}",
        f"distance={distance // 150}",
        f"origin={origin}",
        f"destination={destination}",
        f"origin-hour={origin}-{hour}",
        f"destination-hour={destination}-{hour}",
    ]


def save_predictions(model: SGDClassifier, hasher: FeatureHasher, path: str) -> float:
    labels_seen: list[int] = []
    scores_seen: list[float] = []
    with open(os.environ["TRAINYARD_PREDICTIONS"], "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "late", "probability", "origin", "hour"])
        for tokens, labels, slices in batches(path):
            scores = model.predict_proba(hasher.transform(tokens))[:, 1]
            for label, score, (origin, hour) in zip(labels, scores, slices):
                writer.writerow([len(labels_seen), label, f"{score:.6f}", origin, hour])
                labels_seen.append(label)
                scores_seen.append(float(score))
    return float(log_loss(labels_seen, scores_seen))


def report(metrics: dict[str, float]) -> None:
    with open(os.environ["TRAINYARD_METRICS"], "a") as file:
        file.write(json.dumps(metrics) + "\n")


if __name__ == "__main__":
    main()
