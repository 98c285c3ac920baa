"""Serves what train_sklearn.py trained: `POST /predict` with {"hour", "weekday", "distance", "origin", "destination"}.

Follows the contract in actions/deploy/README.md. Needs requirements.txt on the host that serves.
"""

import json
import os
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import joblib
from sklearn.feature_extraction import FeatureHasher
from train_sklearn import HASH_FEATURES, tokens_of

MAX_BODY_BYTES = 10_000
MODEL = joblib.load(Path(os.environ["TRAINYARD_MODEL"]) / "model.joblib")
HASHER = FeatureHasher(n_features=HASH_FEATURES, input_type="string")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answer(200 if self.path == "/healthz" else 404, {})

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        if self.path != "/predict" or length > MAX_BODY_BYTES:
            self.close_connection = True
            return self.answer(404 if self.path != "/predict" else 413, {})
        try:
            flight = json.loads(self.rfile.read(length))
            hour, weekday, distance = (int(flight[name]) for name in ("hour", "weekday", "distance"))
            tokens = tokens_of(hour, weekday, distance, str(flight["origin"]), str(flight["destination"]))
        except (KeyError, TypeError, ValueError):
            return self.answer(400, {"error": "Expected hour, weekday, distance, origin and destination."})
        self.answer(200, {"probability": float(MODEL.predict_proba(HASHER.transform([tokens]))[0, 1])})

    def answer(self, status: int, body: dict) -> None:
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_) -> None:
        """The proxy in front counts requests."""


if __name__ == "__main__":
    server = ThreadingHTTPServer((os.environ["TRAINYARD_HOST"], int(os.environ["TRAINYARD_PORT"])), Handler)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
    server.serve_forever()
    server.server_close()
