{{/* The servers of one release, and their Service: dict "role", "arm", "values", "namespace". */}}
{{- define "model-service.arm" }}
{{- $model := default .values.stable.model .arm.model }}
apiVersion: v1
kind: Service
metadata:
  name: model-{{ .role }}
  namespace: {{ .namespace }}
  labels: &labels
    app.kubernetes.io/name: model
    trainyard.dev/role: {{ .role }}
spec:
  selector: *labels
  ports:
    - name: http
      port: 80
      targetPort: http
      appProtocol: http
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: model-{{ .role }}
  namespace: {{ .namespace }}
  labels: &labels
    app.kubernetes.io/name: model
    trainyard.dev/role: {{ .role }}
spec:
  replicas: {{ .arm.replicas }}
  # A pod that fails in its first seconds stops the roll-out of a change instead of going on.
  minReadySeconds: 10
  progressDeadlineSeconds: 300
  revisionHistoryLimit: 3
  selector:
    matchLabels: *labels
  strategy:
    type: RollingUpdate
    # Where a GPU is all that a node has, the other way round: maxSurge 0, maxUnavailable 1, or the new pod never fits.
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  template:
    metadata:
      labels: *labels
    spec:
      serviceAccountName: model
      # The server talks to clients, not to the cluster.
      automountServiceAccountToken: false
      enableServiceLinks: false
      terminationGracePeriodSeconds: 60
      securityContext:
        runAsNonRoot: true
        runAsUser: 65532
        runAsGroup: 65532
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: server
          image: {{ .values.server.image }}
          imagePullPolicy: IfNotPresent
          ports:
            - name: http
              containerPort: 8080
          # What a server is given by the action deploy on a host, it is given here.
          env:
            - name: TRAINYARD_ENVIRONMENT
              value: {{ .values.environment | quote }}
            - name: TRAINYARD_MODEL_LABEL
              value: {{ $model.label | quote }}
            - name: TRAINYARD_MODEL_DIGEST
              value: {{ $model.digest }}
            - name: TRAINYARD_HOST
              value: 0.0.0.0
            - name: TRAINYARD_PORT
              value: '8080'
            - name: TRAINYARD_MODEL
              value: /model
          resources: {{- toYaml .values.server.resources | nindent 12 }}
          # Loading a model takes as long as it takes; nothing else is asked before.
          startupProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 2
            failureThreshold: 150
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 5
            failureThreshold: 2
          # Only a server that is stuck for a minute is started again; one that is busy is taken out of the Service.
          livenessProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          # Requests still arrive while the news of the end travels through the nodes.
          lifecycle:
            preStop:
              sleep:
                seconds: 15
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: model
              mountPath: /model
              readOnly: true
            - name: tmp
              mountPath: /tmp
      volumes:
        # The files of the model, an OCI image named by digest: a tag could change what serves whenever a pod moves.
        - name: model
          image:
            reference: {{ $model.image }}
            pullPolicy: IfNotPresent
        - name: tmp
          emptyDir:
            sizeLimit: 128Mi
      # Pods of an arm are spread over the nodes for themselves.
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: *labels
{{- end }}
