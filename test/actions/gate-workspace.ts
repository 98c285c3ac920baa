import { writePredictions, type Flight } from './gate-flights.ts';
import { gateServices, put, type GateServices } from './gate-runs.ts';

export const RULES = `model: model:delay
id: id
label: delayed
score: probability
threshold: 0.5
slices: [origin, carrier]
rules:
  - metric: auc
    at_least: 0.70
  - metric: recall
    max_regression: 0.5pp
  - metric: recall
    slice: carrier=HA
    max_regression: 8pp
  - metric: latency_p95
    at_most: 20ms
`;

/** The files that `workspace` writes, as inputs. */
export const BY_FILES = {
  predictions: 'challenger.csv',
  'baseline-predictions': 'champion.csv',
  metrics: 'metrics.json',
  baseline: 'champion',
};

/** A workspace with rules, metrics and the predictions of champion and challenger. */
export async function workspace(flights: readonly Flight[], rules = RULES): Promise<GateServices> {
  const services = await gateServices();
  await writePredictions(services.workspace, 'champion.csv', flights, 'champion');
  await writePredictions(services.workspace, 'challenger.csv', flights, 'challenger');
  await put(services, { 'rules.yaml': rules, 'metrics.json': '{"latency_p95": 18.2}' });
  return services;
}
