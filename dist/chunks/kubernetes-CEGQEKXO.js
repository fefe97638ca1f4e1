import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import "./chunk-UNF7VTRB.js";

// src/schemas/generated/kubernetes.js
var validate = validate10;
var validator_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$comment": "Made by scripts/kubernetes-schema.mjs from @kubernetes/client-node 1.4.0 (Kubernetes OpenAPI v1.34.0, The Kubernetes Authors, Apache-2.0). An object is validated under its kind.", "$id": "kubernetes", "type": "object", "properties": { "NetworkPolicy": { "$ref": "#/definitions/NetworkPolicy" }, "Namespace": { "$ref": "#/definitions/Namespace" }, "Pod": { "$ref": "#/definitions/Pod" }, "Deployment": { "$ref": "#/definitions/Deployment" }, "StatefulSet": { "$ref": "#/definitions/StatefulSet" }, "DaemonSet": { "$ref": "#/definitions/DaemonSet" }, "ReplicaSet": { "$ref": "#/definitions/ReplicaSet" }, "ReplicationController": { "$ref": "#/definitions/ReplicationController" }, "Job": { "$ref": "#/definitions/Job" }, "CronJob": { "$ref": "#/definitions/CronJob" }, "Service": { "$ref": "#/definitions/Service" }, "AdminNetworkPolicy": { "$ref": "#/definitions/AdminNetworkPolicy" }, "BaselineAdminNetworkPolicy": { "$ref": "#/definitions/BaselineAdminNetworkPolicy" }, "ClusterNetworkPolicy": { "$ref": "#/definitions/ClusterNetworkPolicy" } }, "definitions": { "AdminNetworkPolicy": { "title": "AdminNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/AdminNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] }, "AdminNetworkPolicyEgressPeer": { "title": "AdminNetworkPolicyEgressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" }, "nodes": { "$ref": "#/definitions/LabelSelector" }, "networks": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "domainNames": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false }, "AdminNetworkPolicyEgressRule": { "title": "AdminNetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyPort" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressPeer" } } }, "additionalProperties": false, "required": ["action", "to"] }, "AdminNetworkPolicyIngressPeer": { "title": "AdminNetworkPolicyIngressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" } }, "additionalProperties": false }, "AdminNetworkPolicyIngressRule": { "title": "AdminNetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyPort" } }, "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressPeer" } } }, "additionalProperties": false, "required": ["action", "from"] }, "AdminNetworkPolicyPods": { "title": "AdminNetworkPolicyPods", "type": ["object", "null"], "properties": { "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false, "required": ["namespaceSelector", "podSelector"] }, "AdminNetworkPolicyPort": { "title": "AdminNetworkPolicyPort", "type": ["object", "null"], "properties": { "portNumber": { "$ref": "#/definitions/AdminNetworkPolicyPortNumber" }, "portRange": { "$ref": "#/definitions/AdminNetworkPolicyPortRange" }, "namedPort": { "type": ["string", "null"] } }, "additionalProperties": false }, "AdminNetworkPolicyPortNumber": { "title": "AdminNetworkPolicyPortNumber", "type": ["object", "null"], "properties": { "protocol": { "type": ["string", "null"] }, "port": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["port"] }, "AdminNetworkPolicyPortRange": { "title": "AdminNetworkPolicyPortRange", "type": ["object", "null"], "properties": { "protocol": { "type": ["string", "null"] }, "start": { "type": ["integer", "null"] }, "end": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["start", "end"] }, "AdminNetworkPolicySpec": { "title": "AdminNetworkPolicySpec", "type": ["object", "null"], "properties": { "priority": { "type": ["integer", "null"] }, "subject": { "$ref": "#/definitions/AdminNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["priority", "subject"] }, "AdminNetworkPolicySubject": { "title": "AdminNetworkPolicySubject", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" } }, "additionalProperties": false }, "BaselineAdminNetworkPolicy": { "title": "BaselineAdminNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/BaselineAdminNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] }, "BaselineAdminNetworkPolicySpec": { "title": "BaselineAdminNetworkPolicySpec", "type": ["object", "null"], "properties": { "subject": { "$ref": "#/definitions/AdminNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["subject"] }, "ClientIPConfig": { "title": "ClientIPConfig", "type": ["object", "null"], "properties": { "timeoutSeconds": { "type": ["integer", "null"] } }, "additionalProperties": false }, "ClusterNetworkPolicy": { "title": "ClusterNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ClusterNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] }, "ClusterNetworkPolicyEgressPeer": { "title": "ClusterNetworkPolicyEgressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" }, "nodes": { "$ref": "#/definitions/LabelSelector" }, "networks": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "domainNames": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false }, "ClusterNetworkPolicyEgressRule": { "title": "ClusterNetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "protocols": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyProtocol" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyEgressPeer" } } }, "additionalProperties": false, "required": ["action", "to"] }, "ClusterNetworkPolicyIngressPeer": { "title": "ClusterNetworkPolicyIngressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" } }, "additionalProperties": false }, "ClusterNetworkPolicyIngressRule": { "title": "ClusterNetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "protocols": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyProtocol" } }, "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyIngressPeer" } } }, "additionalProperties": false, "required": ["action", "from"] }, "ClusterNetworkPolicyPods": { "title": "ClusterNetworkPolicyPods", "type": ["object", "null"], "properties": { "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false, "required": ["podSelector"] }, "ClusterNetworkPolicyPort": { "title": "ClusterNetworkPolicyPort", "type": ["object", "null"], "properties": { "number": { "type": ["integer", "null"] }, "range": { "$ref": "#/definitions/ClusterNetworkPolicyPortRange" } }, "additionalProperties": false }, "ClusterNetworkPolicyPortRange": { "title": "ClusterNetworkPolicyPortRange", "type": ["object", "null"], "properties": { "start": { "type": ["integer", "null"] }, "end": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["start", "end"] }, "ClusterNetworkPolicyProtocol": { "title": "ClusterNetworkPolicyProtocol", "type": ["object", "null"], "properties": { "tcp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "udp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "sctp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "destinationNamedPort": { "type": ["string", "null"] } }, "additionalProperties": false }, "ClusterNetworkPolicyProtocolPort": { "title": "ClusterNetworkPolicyProtocolPort", "type": ["object", "null"], "properties": { "destinationPort": { "$ref": "#/definitions/ClusterNetworkPolicyPort" } }, "additionalProperties": false }, "ClusterNetworkPolicySpec": { "title": "ClusterNetworkPolicySpec", "type": ["object", "null"], "properties": { "tier": { "type": ["string", "null"] }, "priority": { "type": ["integer", "null"] }, "subject": { "$ref": "#/definitions/ClusterNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["tier", "priority", "subject"] }, "ClusterNetworkPolicySubject": { "title": "ClusterNetworkPolicySubject", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" } }, "additionalProperties": false }, "Container": { "title": "Container", "type": ["object", "null"], "properties": { "args": true, "command": true, "env": true, "envFrom": true, "image": true, "imagePullPolicy": true, "lifecycle": true, "livenessProbe": true, "name": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ContainerPort" } }, "readinessProbe": true, "resizePolicy": true, "resources": true, "restartPolicy": { "type": ["string", "null"] }, "restartPolicyRules": true, "securityContext": true, "startupProbe": true, "stdin": true, "stdinOnce": true, "terminationMessagePath": true, "terminationMessagePolicy": true, "tty": true, "volumeDevices": true, "volumeMounts": true, "workingDir": true }, "additionalProperties": false }, "ContainerPort": { "title": "ContainerPort", "type": ["object", "null"], "properties": { "containerPort": { "type": ["integer", "null"] }, "hostIP": { "type": ["string", "null"] }, "hostPort": { "type": ["integer", "null"] }, "name": { "type": ["string", "null"] }, "protocol": { "type": ["string", "null"] } }, "additionalProperties": false, "required": ["containerPort"] }, "CronJob": { "title": "CronJob", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/CronJobSpec" }, "status": true }, "additionalProperties": false }, "CronJobSpec": { "title": "CronJobSpec", "type": ["object", "null"], "properties": { "concurrencyPolicy": { "type": ["string", "null"] }, "failedJobsHistoryLimit": { "type": ["integer", "null"] }, "jobTemplate": { "$ref": "#/definitions/JobTemplateSpec" }, "schedule": { "type": ["string", "null"] }, "startingDeadlineSeconds": { "type": ["integer", "null"] }, "successfulJobsHistoryLimit": { "type": ["integer", "null"] }, "suspend": { "type": ["boolean", "null"] }, "timeZone": { "type": ["string", "null"] } }, "additionalProperties": false, "required": ["jobTemplate"] }, "DaemonSet": { "title": "DaemonSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/DaemonSetSpec" }, "status": true }, "additionalProperties": false }, "DaemonSetSpec": { "title": "DaemonSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "updateStrategy": true }, "additionalProperties": false, "required": ["selector", "template"] }, "Deployment": { "title": "Deployment", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/DeploymentSpec" }, "status": true }, "additionalProperties": false }, "DeploymentSpec": { "title": "DeploymentSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "paused": { "type": ["boolean", "null"] }, "progressDeadlineSeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "strategy": true, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false, "required": ["selector", "template"] }, "EphemeralContainer": { "title": "EphemeralContainer", "type": ["object", "null"], "properties": { "args": true, "command": true, "env": true, "envFrom": true, "image": true, "imagePullPolicy": true, "lifecycle": true, "livenessProbe": true, "name": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ContainerPort" } }, "readinessProbe": true, "resizePolicy": true, "resources": true, "restartPolicy": true, "restartPolicyRules": true, "securityContext": true, "startupProbe": true, "stdin": true, "stdinOnce": true, "targetContainerName": true, "terminationMessagePath": true, "terminationMessagePolicy": true, "tty": true, "volumeDevices": true, "volumeMounts": true, "workingDir": true }, "additionalProperties": false }, "IPBlock": { "title": "IPBlock", "type": ["object", "null"], "properties": { "cidr": { "type": ["string", "null"] }, "except": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false, "required": ["cidr"] }, "Job": { "title": "Job", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/JobSpec" }, "status": true }, "additionalProperties": false }, "JobSpec": { "title": "JobSpec", "type": ["object", "null"], "properties": { "activeDeadlineSeconds": true, "backoffLimit": true, "backoffLimitPerIndex": true, "completionMode": true, "completions": { "type": ["integer", "null"] }, "managedBy": true, "manualSelector": true, "maxFailedIndexes": true, "parallelism": { "type": ["integer", "null"] }, "podFailurePolicy": true, "podReplacementPolicy": true, "selector": { "$ref": "#/definitions/LabelSelector" }, "successPolicy": true, "suspend": { "type": ["boolean", "null"] }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "ttlSecondsAfterFinished": true }, "additionalProperties": false, "required": ["template"] }, "JobTemplateSpec": { "title": "JobTemplateSpec", "type": ["object", "null"], "properties": { "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/JobSpec" } }, "additionalProperties": false }, "LabelSelector": { "title": "LabelSelector", "type": ["object", "null"], "properties": { "matchExpressions": { "type": ["array", "null"], "items": { "$ref": "#/definitions/LabelSelectorRequirement" } }, "matchLabels": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } } }, "additionalProperties": false }, "LabelSelectorRequirement": { "title": "LabelSelectorRequirement", "type": ["object", "null"], "properties": { "key": { "type": ["string", "null"] }, "operator": { "type": ["string", "null"] }, "values": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false, "required": ["key", "operator"] }, "Namespace": { "title": "Namespace", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/NamespaceSpec" }, "status": true }, "additionalProperties": false }, "NamespaceSpec": { "title": "NamespaceSpec", "type": ["object", "null"], "properties": { "finalizers": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false }, "NetworkPolicy": { "title": "NetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/NetworkPolicySpec" } }, "additionalProperties": false }, "NetworkPolicyEgressRule": { "title": "NetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPort" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPeer" } } }, "additionalProperties": false }, "NetworkPolicyIngressRule": { "title": "NetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPeer" } }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPort" } } }, "additionalProperties": false }, "NetworkPolicyPeer": { "title": "NetworkPolicyPeer", "type": ["object", "null"], "properties": { "ipBlock": { "$ref": "#/definitions/IPBlock" }, "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false }, "NetworkPolicyPort": { "title": "NetworkPolicyPort", "type": ["object", "null"], "properties": { "endPort": { "type": ["integer", "null"] }, "port": { "type": ["integer", "string", "null"] }, "protocol": { "type": ["string", "null"] } }, "additionalProperties": false }, "NetworkPolicySpec": { "title": "NetworkPolicySpec", "type": ["object", "null"], "properties": { "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyEgressRule" } }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyIngressRule" } }, "podSelector": { "$ref": "#/definitions/LabelSelector" }, "policyTypes": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false }, "ObjectMeta": { "title": "ObjectMeta", "type": ["object", "null"], "properties": { "annotations": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "creationTimestamp": true, "deletionGracePeriodSeconds": { "type": ["integer", "null"] }, "deletionTimestamp": true, "finalizers": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "generateName": { "type": ["string", "null"] }, "generation": { "type": ["integer", "null"] }, "labels": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "managedFields": { "type": ["array", "null"], "items": true }, "name": { "type": ["string", "null"] }, "namespace": { "type": ["string", "null"] }, "ownerReferences": { "type": ["array", "null"], "items": true }, "resourceVersion": { "type": ["string", "null"] }, "selfLink": { "type": ["string", "null"] }, "uid": { "type": ["string", "null"] } }, "additionalProperties": false }, "Pod": { "title": "Pod", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/PodSpec" }, "status": true }, "additionalProperties": false }, "PodSpec": { "title": "PodSpec", "type": ["object", "null"], "properties": { "activeDeadlineSeconds": true, "affinity": true, "automountServiceAccountToken": true, "containers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/Container" } }, "dnsConfig": true, "dnsPolicy": true, "enableServiceLinks": true, "ephemeralContainers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/EphemeralContainer" } }, "hostAliases": true, "hostIPC": true, "hostNetwork": { "type": ["boolean", "null"] }, "hostPID": true, "hostUsers": true, "hostname": true, "hostnameOverride": true, "imagePullSecrets": true, "initContainers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/Container" } }, "nodeName": { "type": ["string", "null"] }, "nodeSelector": true, "os": true, "overhead": true, "preemptionPolicy": true, "priority": true, "priorityClassName": true, "readinessGates": true, "resourceClaims": true, "resources": true, "restartPolicy": { "type": ["string", "null"] }, "runtimeClassName": true, "schedulerName": true, "schedulingGates": true, "securityContext": true, "serviceAccount": true, "serviceAccountName": true, "setHostnameAsFQDN": true, "shareProcessNamespace": true, "subdomain": true, "terminationGracePeriodSeconds": true, "tolerations": true, "topologySpreadConstraints": true, "volumes": true }, "additionalProperties": false, "required": ["containers"] }, "PodTemplateSpec": { "title": "PodTemplateSpec", "type": ["object", "null"], "properties": { "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/PodSpec" } }, "additionalProperties": false }, "ReplicaSet": { "title": "ReplicaSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ReplicaSetSpec" }, "status": true }, "additionalProperties": false }, "ReplicaSetSpec": { "title": "ReplicaSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false, "required": ["selector"] }, "ReplicationController": { "title": "ReplicationController", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ReplicationControllerSpec" }, "status": true }, "additionalProperties": false }, "ReplicationControllerSpec": { "title": "ReplicationControllerSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "selector": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false }, "Service": { "title": "Service", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ServiceSpec" }, "status": true }, "additionalProperties": false }, "ServicePort": { "title": "ServicePort", "type": ["object", "null"], "properties": { "appProtocol": { "type": ["string", "null"] }, "name": { "type": ["string", "null"] }, "nodePort": { "type": ["integer", "null"] }, "port": { "type": ["integer", "null"] }, "protocol": { "type": ["string", "null"] }, "targetPort": { "type": ["integer", "string", "null"] } }, "additionalProperties": false, "required": ["port"] }, "ServiceSpec": { "title": "ServiceSpec", "type": ["object", "null"], "properties": { "allocateLoadBalancerNodePorts": { "type": ["boolean", "null"] }, "clusterIP": { "type": ["string", "null"] }, "clusterIPs": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "externalIPs": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "externalName": { "type": ["string", "null"] }, "externalTrafficPolicy": { "type": ["string", "null"] }, "healthCheckNodePort": { "type": ["integer", "null"] }, "internalTrafficPolicy": { "type": ["string", "null"] }, "ipFamilies": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "ipFamilyPolicy": { "type": ["string", "null"] }, "loadBalancerClass": { "type": ["string", "null"] }, "loadBalancerIP": { "type": ["string", "null"] }, "loadBalancerSourceRanges": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ServicePort" } }, "publishNotReadyAddresses": { "type": ["boolean", "null"] }, "selector": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "sessionAffinity": { "type": ["string", "null"] }, "sessionAffinityConfig": { "$ref": "#/definitions/SessionAffinityConfig" }, "trafficDistribution": { "type": ["string", "null"] }, "type": { "type": ["string", "null"] } }, "additionalProperties": false }, "SessionAffinityConfig": { "title": "SessionAffinityConfig", "type": ["object", "null"], "properties": { "clientIP": { "$ref": "#/definitions/ClientIPConfig" } }, "additionalProperties": false }, "StatefulSet": { "title": "StatefulSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/StatefulSetSpec" }, "status": true }, "additionalProperties": false }, "StatefulSetSpec": { "title": "StatefulSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "ordinals": true, "persistentVolumeClaimRetentionPolicy": true, "podManagementPolicy": { "type": ["string", "null"] }, "replicas": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "serviceName": { "type": ["string", "null"] }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "updateStrategy": true, "volumeClaimTemplates": { "type": ["array", "null"], "items": true } }, "additionalProperties": false, "required": ["selector", "template"] } } };
var schema12 = { "title": "NetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/NetworkPolicySpec" } }, "additionalProperties": false };
var schema13 = { "title": "ObjectMeta", "type": ["object", "null"], "properties": { "annotations": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "creationTimestamp": true, "deletionGracePeriodSeconds": { "type": ["integer", "null"] }, "deletionTimestamp": true, "finalizers": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "generateName": { "type": ["string", "null"] }, "generation": { "type": ["integer", "null"] }, "labels": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "managedFields": { "type": ["array", "null"], "items": true }, "name": { "type": ["string", "null"] }, "namespace": { "type": ["string", "null"] }, "ownerReferences": { "type": ["array", "null"], "items": true }, "resourceVersion": { "type": ["string", "null"] }, "selfLink": { "type": ["string", "null"] }, "uid": { "type": ["string", "null"] } }, "additionalProperties": false };
var func2 = Object.prototype.hasOwnProperty;
var schema14 = { "title": "NetworkPolicySpec", "type": ["object", "null"], "properties": { "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyEgressRule" } }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyIngressRule" } }, "podSelector": { "$ref": "#/definitions/LabelSelector" }, "policyTypes": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false };
var schema15 = { "title": "NetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPort" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPeer" } } }, "additionalProperties": false };
var schema16 = { "title": "NetworkPolicyPort", "type": ["object", "null"], "properties": { "endPort": { "type": ["integer", "null"] }, "port": { "type": ["integer", "string", "null"] }, "protocol": { "type": ["string", "null"] } }, "additionalProperties": false };
var schema17 = { "title": "NetworkPolicyPeer", "type": ["object", "null"], "properties": { "ipBlock": { "$ref": "#/definitions/IPBlock" }, "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false };
var schema18 = { "title": "IPBlock", "type": ["object", "null"], "properties": { "cidr": { "type": ["string", "null"] }, "except": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false, "required": ["cidr"] };
var schema19 = { "title": "LabelSelector", "type": ["object", "null"], "properties": { "matchExpressions": { "type": ["array", "null"], "items": { "$ref": "#/definitions/LabelSelectorRequirement" } }, "matchLabels": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } } }, "additionalProperties": false };
var schema20 = { "title": "LabelSelectorRequirement", "type": ["object", "null"], "properties": { "key": { "type": ["string", "null"] }, "operator": { "type": ["string", "null"] }, "values": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false, "required": ["key", "operator"] };
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema19.type }, message: "must be object,null", schema: schema19.type, parentSchema: schema19, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "matchExpressions" || key0 === "matchLabels")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.matchExpressions !== void 0) {
      let data0 = data.matchExpressions;
      if (!Array.isArray(data0) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: schema19.properties.matchExpressions.type }, message: "must be array,null", schema: schema19.properties.matchExpressions.type, parentSchema: schema19.properties.matchExpressions, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/LabelSelectorRequirement/type", keyword: "type", params: { type: schema20.type }, message: "must be object,null", schema: schema20.type, parentSchema: schema20, data: data1 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.key === void 0) {
              const err4 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/LabelSelectorRequirement/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'", schema: schema20.required, parentSchema: schema20, data: data1 };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            if (data1.operator === void 0) {
              const err5 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/LabelSelectorRequirement/required", keyword: "required", params: { missingProperty: "operator" }, message: "must have required property 'operator'", schema: schema20.required, parentSchema: schema20, data: data1 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            for (const key1 in data1) {
              if (!(key1 === "key" || key1 === "operator" || key1 === "values")) {
                const err6 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/definitions/LabelSelectorRequirement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema20, data: data1 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.key !== void 0) {
              let data2 = data1.key;
              if (typeof data2 !== "string" && data2 !== null) {
                const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/definitions/LabelSelectorRequirement/properties/key/type", keyword: "type", params: { type: schema20.properties.key.type }, message: "must be string,null", schema: schema20.properties.key.type, parentSchema: schema20.properties.key, data: data2 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.operator !== void 0) {
              let data3 = data1.operator;
              if (typeof data3 !== "string" && data3 !== null) {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/definitions/LabelSelectorRequirement/properties/operator/type", keyword: "type", params: { type: schema20.properties.operator.type }, message: "must be string,null", schema: schema20.properties.operator.type, parentSchema: schema20.properties.operator, data: data3 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data1.values !== void 0) {
              let data4 = data1.values;
              if (!Array.isArray(data4) && data4 !== null) {
                const err9 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/definitions/LabelSelectorRequirement/properties/values/type", keyword: "type", params: { type: schema20.properties.values.type }, message: "must be array,null", schema: schema20.properties.values.type, parentSchema: schema20.properties.values, data: data4 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data5 = data4[i1];
                  if (typeof data5 !== "string" && data5 !== null) {
                    const err10 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/definitions/LabelSelectorRequirement/properties/values/items/type", keyword: "type", params: { type: schema20.properties.values.items.type }, message: "must be string,null", schema: schema20.properties.values.items.type, parentSchema: schema20.properties.values.items, data: data5 };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
              }
            }
          }
        }
      }
    }
    if (data.matchLabels !== void 0) {
      let data6 = data.matchLabels;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
        const err11 = { instancePath: instancePath + "/matchLabels", schemaPath: "#/properties/matchLabels/type", keyword: "type", params: { type: schema19.properties.matchLabels.type }, message: "must be object,null", schema: schema19.properties.matchLabels.type, parentSchema: schema19.properties.matchLabels, data: data6 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key2 in data6) {
          let data7 = data6[key2];
          if (typeof data7 !== "string" && data7 !== null) {
            const err12 = { instancePath: instancePath + "/matchLabels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/matchLabels/additionalProperties/type", keyword: "type", params: { type: schema19.properties.matchLabels.additionalProperties.type }, message: "must be string,null", schema: schema19.properties.matchLabels.additionalProperties.type, parentSchema: schema19.properties.matchLabels.additionalProperties, data: data7 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      }
    }
  }
  validate15.errors = vErrors;
  return errors === 0;
}
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema17.type }, message: "must be object,null", schema: schema17.type, parentSchema: schema17, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "ipBlock" || key0 === "namespaceSelector" || key0 === "podSelector")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema17, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.ipBlock !== void 0) {
      let data0 = data.ipBlock;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/ipBlock", schemaPath: "#/definitions/IPBlock/type", keyword: "type", params: { type: schema18.type }, message: "must be object,null", schema: schema18.type, parentSchema: schema18, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.cidr === void 0) {
          const err3 = { instancePath: instancePath + "/ipBlock", schemaPath: "#/definitions/IPBlock/required", keyword: "required", params: { missingProperty: "cidr" }, message: "must have required property 'cidr'", schema: schema18.required, parentSchema: schema18, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "cidr" || key1 === "except")) {
            const err4 = { instancePath: instancePath + "/ipBlock", schemaPath: "#/definitions/IPBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema18, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.cidr !== void 0) {
          let data1 = data0.cidr;
          if (typeof data1 !== "string" && data1 !== null) {
            const err5 = { instancePath: instancePath + "/ipBlock/cidr", schemaPath: "#/definitions/IPBlock/properties/cidr/type", keyword: "type", params: { type: schema18.properties.cidr.type }, message: "must be string,null", schema: schema18.properties.cidr.type, parentSchema: schema18.properties.cidr, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.except !== void 0) {
          let data2 = data0.except;
          if (!Array.isArray(data2) && data2 !== null) {
            const err6 = { instancePath: instancePath + "/ipBlock/except", schemaPath: "#/definitions/IPBlock/properties/except/type", keyword: "type", params: { type: schema18.properties.except.type }, message: "must be array,null", schema: schema18.properties.except.type, parentSchema: schema18.properties.except, data: data2 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (typeof data3 !== "string" && data3 !== null) {
                const err7 = { instancePath: instancePath + "/ipBlock/except/" + i0, schemaPath: "#/definitions/IPBlock/properties/except/items/type", keyword: "type", params: { type: schema18.properties.except.items.type }, message: "must be string,null", schema: schema18.properties.except.items.type, parentSchema: schema18.properties.except.items, data: data3 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.namespaceSelector !== void 0) {
      if (!validate15(data.namespaceSelector, { instancePath: instancePath + "/namespaceSelector", parentData: data, parentDataProperty: "namespaceSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.podSelector !== void 0) {
      if (!validate15(data.podSelector, { instancePath: instancePath + "/podSelector", parentData: data, parentDataProperty: "podSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema15.type }, message: "must be object,null", schema: schema15.type, parentSchema: schema15, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "ports" || key0 === "to")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema15, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data0 = data.ports;
      if (!Array.isArray(data0) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema15.properties.ports.type }, message: "must be array,null", schema: schema15.properties.ports.type, parentSchema: schema15.properties.ports, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err3 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/NetworkPolicyPort/type", keyword: "type", params: { type: schema16.type }, message: "must be object,null", schema: schema16.type, parentSchema: schema16, data: data1 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key1 in data1) {
              if (!(key1 === "endPort" || key1 === "port" || key1 === "protocol")) {
                const err4 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/NetworkPolicyPort/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16, data: data1 };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
            if (data1.endPort !== void 0) {
              let data2 = data1.endPort;
              if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
                const err5 = { instancePath: instancePath + "/ports/" + i0 + "/endPort", schemaPath: "#/definitions/NetworkPolicyPort/properties/endPort/type", keyword: "type", params: { type: schema16.properties.endPort.type }, message: "must be integer,null", schema: schema16.properties.endPort.type, parentSchema: schema16.properties.endPort, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.port !== void 0) {
              let data3 = data1.port;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && typeof data3 !== "string" && data3 !== null) {
                const err6 = { instancePath: instancePath + "/ports/" + i0 + "/port", schemaPath: "#/definitions/NetworkPolicyPort/properties/port/type", keyword: "type", params: { type: schema16.properties.port.type }, message: "must be integer,string,null", schema: schema16.properties.port.type, parentSchema: schema16.properties.port, data: data3 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data1.protocol !== void 0) {
              let data4 = data1.protocol;
              if (typeof data4 !== "string" && data4 !== null) {
                const err7 = { instancePath: instancePath + "/ports/" + i0 + "/protocol", schemaPath: "#/definitions/NetworkPolicyPort/properties/protocol/type", keyword: "type", params: { type: schema16.properties.protocol.type }, message: "must be string,null", schema: schema16.properties.protocol.type, parentSchema: schema16.properties.protocol, data: data4 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.to !== void 0) {
      let data5 = data.to;
      if (!Array.isArray(data5) && data5 !== null) {
        const err8 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: schema15.properties.to.type }, message: "must be array,null", schema: schema15.properties.to.type, parentSchema: schema15.properties.to, data: data5 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate14(data5[i1], { instancePath: instancePath + "/to/" + i1, parentData: data5, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate14.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var schema21 = { "title": "NetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPeer" } }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/NetworkPolicyPort" } } }, "additionalProperties": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema21.type }, message: "must be object,null", schema: schema21.type, parentSchema: schema21, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "from" || key0 === "ports")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data0 = data.from;
      if (!Array.isArray(data0) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: schema21.properties.from.type }, message: "must be array,null", schema: schema21.properties.from.type, parentSchema: schema21.properties.from, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate14(data0[i0], { instancePath: instancePath + "/from/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate14.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.ports !== void 0) {
      let data2 = data.ports;
      if (!Array.isArray(data2) && data2 !== null) {
        const err3 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema21.properties.ports.type }, message: "must be array,null", schema: schema21.properties.ports.type, parentSchema: schema21.properties.ports, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
            const err4 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/definitions/NetworkPolicyPort/type", keyword: "type", params: { type: schema16.type }, message: "must be object,null", schema: schema16.type, parentSchema: schema16, data: data3 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            for (const key1 in data3) {
              if (!(key1 === "endPort" || key1 === "port" || key1 === "protocol")) {
                const err5 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/definitions/NetworkPolicyPort/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16, data: data3 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data3.endPort !== void 0) {
              let data4 = data3.endPort;
              if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) && data4 !== null) {
                const err6 = { instancePath: instancePath + "/ports/" + i1 + "/endPort", schemaPath: "#/definitions/NetworkPolicyPort/properties/endPort/type", keyword: "type", params: { type: schema16.properties.endPort.type }, message: "must be integer,null", schema: schema16.properties.endPort.type, parentSchema: schema16.properties.endPort, data: data4 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data3.port !== void 0) {
              let data5 = data3.port;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && typeof data5 !== "string" && data5 !== null) {
                const err7 = { instancePath: instancePath + "/ports/" + i1 + "/port", schemaPath: "#/definitions/NetworkPolicyPort/properties/port/type", keyword: "type", params: { type: schema16.properties.port.type }, message: "must be integer,string,null", schema: schema16.properties.port.type, parentSchema: schema16.properties.port, data: data5 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data3.protocol !== void 0) {
              let data6 = data3.protocol;
              if (typeof data6 !== "string" && data6 !== null) {
                const err8 = { instancePath: instancePath + "/ports/" + i1 + "/protocol", schemaPath: "#/definitions/NetworkPolicyPort/properties/protocol/type", keyword: "type", params: { type: schema16.properties.protocol.type }, message: "must be string,null", schema: schema16.properties.protocol.type, parentSchema: schema16.properties.protocol, data: data6 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
      }
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema14.type }, message: "must be object,null", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "egress" || key0 === "ingress" || key0 === "podSelector" || key0 === "policyTypes")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.egress !== void 0) {
      let data0 = data.egress;
      if (!Array.isArray(data0) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/egress", schemaPath: "#/properties/egress/type", keyword: "type", params: { type: schema14.properties.egress.type }, message: "must be array,null", schema: schema14.properties.egress.type, parentSchema: schema14.properties.egress, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate13(data0[i0], { instancePath: instancePath + "/egress/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate13.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.ingress !== void 0) {
      let data2 = data.ingress;
      if (!Array.isArray(data2) && data2 !== null) {
        const err3 = { instancePath: instancePath + "/ingress", schemaPath: "#/properties/ingress/type", keyword: "type", params: { type: schema14.properties.ingress.type }, message: "must be array,null", schema: schema14.properties.ingress.type, parentSchema: schema14.properties.ingress, data: data2 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate20(data2[i1], { instancePath: instancePath + "/ingress/" + i1, parentData: data2, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate20.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.podSelector !== void 0) {
      if (!validate15(data.podSelector, { instancePath: instancePath + "/podSelector", parentData: data, parentDataProperty: "podSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.policyTypes !== void 0) {
      let data5 = data.policyTypes;
      if (!Array.isArray(data5) && data5 !== null) {
        const err4 = { instancePath: instancePath + "/policyTypes", schemaPath: "#/properties/policyTypes/type", keyword: "type", params: { type: schema14.properties.policyTypes.type }, message: "must be array,null", schema: schema14.properties.policyTypes.type, parentSchema: schema14.properties.policyTypes, data: data5 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len2 = data5.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data6 = data5[i2];
          if (typeof data6 !== "string" && data6 !== null) {
            const err5 = { instancePath: instancePath + "/policyTypes/" + i2, schemaPath: "#/properties/policyTypes/items/type", keyword: "type", params: { type: schema14.properties.policyTypes.items.type }, message: "must be string,null", schema: schema14.properties.policyTypes.items.type, parentSchema: schema14.properties.policyTypes.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
  }
  validate12.errors = vErrors;
  return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema12.type }, message: "must be object,null", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate12(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate12.errors);
        errors = vErrors.length;
      }
    }
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema23 = { "title": "Namespace", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/NamespaceSpec" }, "status": true }, "additionalProperties": false };
var schema25 = { "title": "NamespaceSpec", "type": ["object", "null"], "properties": { "finalizers": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema23.type }, message: "must be object,null", schema: schema23.type, parentSchema: schema23, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema23, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      let data17 = data.spec;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17)) && data17 !== null) {
        const err20 = { instancePath: instancePath + "/spec", schemaPath: "#/definitions/NamespaceSpec/type", keyword: "type", params: { type: schema25.type }, message: "must be object,null", schema: schema25.type, parentSchema: schema25, data: data17 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        for (const key4 in data17) {
          if (!(key4 === "finalizers")) {
            const err21 = { instancePath: instancePath + "/spec", schemaPath: "#/definitions/NamespaceSpec/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema25, data: data17 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        if (data17.finalizers !== void 0) {
          let data18 = data17.finalizers;
          if (!Array.isArray(data18) && data18 !== null) {
            const err22 = { instancePath: instancePath + "/spec/finalizers", schemaPath: "#/definitions/NamespaceSpec/properties/finalizers/type", keyword: "type", params: { type: schema25.properties.finalizers.type }, message: "must be array,null", schema: schema25.properties.finalizers.type, parentSchema: schema25.properties.finalizers, data: data18 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (Array.isArray(data18)) {
            const len1 = data18.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data19 = data18[i1];
              if (typeof data19 !== "string" && data19 !== null) {
                const err23 = { instancePath: instancePath + "/spec/finalizers/" + i1, schemaPath: "#/definitions/NamespaceSpec/properties/finalizers/items/type", keyword: "type", params: { type: schema25.properties.finalizers.items.type }, message: "must be string,null", schema: schema25.properties.finalizers.items.type, parentSchema: schema25.properties.finalizers.items, data: data19 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          }
        }
      }
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var schema26 = { "title": "Pod", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/PodSpec" }, "status": true }, "additionalProperties": false };
var schema28 = { "title": "PodSpec", "type": ["object", "null"], "properties": { "activeDeadlineSeconds": true, "affinity": true, "automountServiceAccountToken": true, "containers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/Container" } }, "dnsConfig": true, "dnsPolicy": true, "enableServiceLinks": true, "ephemeralContainers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/EphemeralContainer" } }, "hostAliases": true, "hostIPC": true, "hostNetwork": { "type": ["boolean", "null"] }, "hostPID": true, "hostUsers": true, "hostname": true, "hostnameOverride": true, "imagePullSecrets": true, "initContainers": { "type": ["array", "null"], "items": { "$ref": "#/definitions/Container" } }, "nodeName": { "type": ["string", "null"] }, "nodeSelector": true, "os": true, "overhead": true, "preemptionPolicy": true, "priority": true, "priorityClassName": true, "readinessGates": true, "resourceClaims": true, "resources": true, "restartPolicy": { "type": ["string", "null"] }, "runtimeClassName": true, "schedulerName": true, "schedulingGates": true, "securityContext": true, "serviceAccount": true, "serviceAccountName": true, "setHostnameAsFQDN": true, "shareProcessNamespace": true, "subdomain": true, "terminationGracePeriodSeconds": true, "tolerations": true, "topologySpreadConstraints": true, "volumes": true }, "additionalProperties": false, "required": ["containers"] };
var schema29 = { "title": "Container", "type": ["object", "null"], "properties": { "args": true, "command": true, "env": true, "envFrom": true, "image": true, "imagePullPolicy": true, "lifecycle": true, "livenessProbe": true, "name": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ContainerPort" } }, "readinessProbe": true, "resizePolicy": true, "resources": true, "restartPolicy": { "type": ["string", "null"] }, "restartPolicyRules": true, "securityContext": true, "startupProbe": true, "stdin": true, "stdinOnce": true, "terminationMessagePath": true, "terminationMessagePolicy": true, "tty": true, "volumeDevices": true, "volumeMounts": true, "workingDir": true }, "additionalProperties": false };
var schema30 = { "title": "ContainerPort", "type": ["object", "null"], "properties": { "containerPort": { "type": ["integer", "null"] }, "hostIP": { "type": ["string", "null"] }, "hostPort": { "type": ["integer", "null"] }, "name": { "type": ["string", "null"] }, "protocol": { "type": ["string", "null"] } }, "additionalProperties": false, "required": ["containerPort"] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema29.type }, message: "must be object,null", schema: schema29.type, parentSchema: schema29, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema29.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema29, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema29.properties.name.type }, message: "must be string,null", schema: schema29.properties.name.type, parentSchema: schema29.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data1 = data.ports;
      if (!Array.isArray(data1) && data1 !== null) {
        const err3 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema29.properties.ports.type }, message: "must be array,null", schema: schema29.properties.ports.type, parentSchema: schema29.properties.ports, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
            const err4 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/type", keyword: "type", params: { type: schema30.type }, message: "must be object,null", schema: schema30.type, parentSchema: schema30, data: data2 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.containerPort === void 0) {
              const err5 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/required", keyword: "required", params: { missingProperty: "containerPort" }, message: "must have required property 'containerPort'", schema: schema30.required, parentSchema: schema30, data: data2 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "containerPort" || key1 === "hostIP" || key1 === "hostPort" || key1 === "name" || key1 === "protocol")) {
                const err6 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30, data: data2 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data2.containerPort !== void 0) {
              let data3 = data2.containerPort;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
                const err7 = { instancePath: instancePath + "/ports/" + i0 + "/containerPort", schemaPath: "#/definitions/ContainerPort/properties/containerPort/type", keyword: "type", params: { type: schema30.properties.containerPort.type }, message: "must be integer,null", schema: schema30.properties.containerPort.type, parentSchema: schema30.properties.containerPort, data: data3 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data2.hostIP !== void 0) {
              let data4 = data2.hostIP;
              if (typeof data4 !== "string" && data4 !== null) {
                const err8 = { instancePath: instancePath + "/ports/" + i0 + "/hostIP", schemaPath: "#/definitions/ContainerPort/properties/hostIP/type", keyword: "type", params: { type: schema30.properties.hostIP.type }, message: "must be string,null", schema: schema30.properties.hostIP.type, parentSchema: schema30.properties.hostIP, data: data4 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data2.hostPort !== void 0) {
              let data5 = data2.hostPort;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && data5 !== null) {
                const err9 = { instancePath: instancePath + "/ports/" + i0 + "/hostPort", schemaPath: "#/definitions/ContainerPort/properties/hostPort/type", keyword: "type", params: { type: schema30.properties.hostPort.type }, message: "must be integer,null", schema: schema30.properties.hostPort.type, parentSchema: schema30.properties.hostPort, data: data5 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data2.name !== void 0) {
              let data6 = data2.name;
              if (typeof data6 !== "string" && data6 !== null) {
                const err10 = { instancePath: instancePath + "/ports/" + i0 + "/name", schemaPath: "#/definitions/ContainerPort/properties/name/type", keyword: "type", params: { type: schema30.properties.name.type }, message: "must be string,null", schema: schema30.properties.name.type, parentSchema: schema30.properties.name, data: data6 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.protocol !== void 0) {
              let data7 = data2.protocol;
              if (typeof data7 !== "string" && data7 !== null) {
                const err11 = { instancePath: instancePath + "/ports/" + i0 + "/protocol", schemaPath: "#/definitions/ContainerPort/properties/protocol/type", keyword: "type", params: { type: schema30.properties.protocol.type }, message: "must be string,null", schema: schema30.properties.protocol.type, parentSchema: schema30.properties.protocol, data: data7 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.restartPolicy !== void 0) {
      let data8 = data.restartPolicy;
      if (typeof data8 !== "string" && data8 !== null) {
        const err12 = { instancePath: instancePath + "/restartPolicy", schemaPath: "#/properties/restartPolicy/type", keyword: "type", params: { type: schema29.properties.restartPolicy.type }, message: "must be string,null", schema: schema29.properties.restartPolicy.type, parentSchema: schema29.properties.restartPolicy, data: data8 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var schema31 = { "title": "EphemeralContainer", "type": ["object", "null"], "properties": { "args": true, "command": true, "env": true, "envFrom": true, "image": true, "imagePullPolicy": true, "lifecycle": true, "livenessProbe": true, "name": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ContainerPort" } }, "readinessProbe": true, "resizePolicy": true, "resources": true, "restartPolicy": true, "restartPolicyRules": true, "securityContext": true, "startupProbe": true, "stdin": true, "stdinOnce": true, "targetContainerName": true, "terminationMessagePath": true, "terminationMessagePolicy": true, "tty": true, "volumeDevices": true, "volumeMounts": true, "workingDir": true }, "additionalProperties": false };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema31.type }, message: "must be object,null", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema31.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema31.properties.name.type }, message: "must be string,null", schema: schema31.properties.name.type, parentSchema: schema31.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data1 = data.ports;
      if (!Array.isArray(data1) && data1 !== null) {
        const err3 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema31.properties.ports.type }, message: "must be array,null", schema: schema31.properties.ports.type, parentSchema: schema31.properties.ports, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
            const err4 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/type", keyword: "type", params: { type: schema30.type }, message: "must be object,null", schema: schema30.type, parentSchema: schema30, data: data2 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.containerPort === void 0) {
              const err5 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/required", keyword: "required", params: { missingProperty: "containerPort" }, message: "must have required property 'containerPort'", schema: schema30.required, parentSchema: schema30, data: data2 };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "containerPort" || key1 === "hostIP" || key1 === "hostPort" || key1 === "name" || key1 === "protocol")) {
                const err6 = { instancePath: instancePath + "/ports/" + i0, schemaPath: "#/definitions/ContainerPort/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30, data: data2 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
            if (data2.containerPort !== void 0) {
              let data3 = data2.containerPort;
              if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
                const err7 = { instancePath: instancePath + "/ports/" + i0 + "/containerPort", schemaPath: "#/definitions/ContainerPort/properties/containerPort/type", keyword: "type", params: { type: schema30.properties.containerPort.type }, message: "must be integer,null", schema: schema30.properties.containerPort.type, parentSchema: schema30.properties.containerPort, data: data3 };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data2.hostIP !== void 0) {
              let data4 = data2.hostIP;
              if (typeof data4 !== "string" && data4 !== null) {
                const err8 = { instancePath: instancePath + "/ports/" + i0 + "/hostIP", schemaPath: "#/definitions/ContainerPort/properties/hostIP/type", keyword: "type", params: { type: schema30.properties.hostIP.type }, message: "must be string,null", schema: schema30.properties.hostIP.type, parentSchema: schema30.properties.hostIP, data: data4 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data2.hostPort !== void 0) {
              let data5 = data2.hostPort;
              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && data5 !== null) {
                const err9 = { instancePath: instancePath + "/ports/" + i0 + "/hostPort", schemaPath: "#/definitions/ContainerPort/properties/hostPort/type", keyword: "type", params: { type: schema30.properties.hostPort.type }, message: "must be integer,null", schema: schema30.properties.hostPort.type, parentSchema: schema30.properties.hostPort, data: data5 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data2.name !== void 0) {
              let data6 = data2.name;
              if (typeof data6 !== "string" && data6 !== null) {
                const err10 = { instancePath: instancePath + "/ports/" + i0 + "/name", schemaPath: "#/definitions/ContainerPort/properties/name/type", keyword: "type", params: { type: schema30.properties.name.type }, message: "must be string,null", schema: schema30.properties.name.type, parentSchema: schema30.properties.name, data: data6 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.protocol !== void 0) {
              let data7 = data2.protocol;
              if (typeof data7 !== "string" && data7 !== null) {
                const err11 = { instancePath: instancePath + "/ports/" + i0 + "/protocol", schemaPath: "#/definitions/ContainerPort/properties/protocol/type", keyword: "type", params: { type: schema30.properties.protocol.type }, message: "must be string,null", schema: schema30.properties.protocol.type, parentSchema: schema30.properties.protocol, data: data7 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          }
        }
      }
    }
  }
  validate32.errors = vErrors;
  return errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema28.type }, message: "must be object,null", schema: schema28.type, parentSchema: schema28, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.containers === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "containers" }, message: "must have required property 'containers'", schema: schema28.required, parentSchema: schema28, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema28.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema28, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.containers !== void 0) {
      let data0 = data.containers;
      if (!Array.isArray(data0) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/type", keyword: "type", params: { type: schema28.properties.containers.type }, message: "must be array,null", schema: schema28.properties.containers.type, parentSchema: schema28.properties.containers, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate30(data0[i0], { instancePath: instancePath + "/containers/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate30.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.ephemeralContainers !== void 0) {
      let data2 = data.ephemeralContainers;
      if (!Array.isArray(data2) && data2 !== null) {
        const err4 = { instancePath: instancePath + "/ephemeralContainers", schemaPath: "#/properties/ephemeralContainers/type", keyword: "type", params: { type: schema28.properties.ephemeralContainers.type }, message: "must be array,null", schema: schema28.properties.ephemeralContainers.type, parentSchema: schema28.properties.ephemeralContainers, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate32(data2[i1], { instancePath: instancePath + "/ephemeralContainers/" + i1, parentData: data2, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate32.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.hostNetwork !== void 0) {
      let data4 = data.hostNetwork;
      if (typeof data4 !== "boolean" && data4 !== null) {
        const err5 = { instancePath: instancePath + "/hostNetwork", schemaPath: "#/properties/hostNetwork/type", keyword: "type", params: { type: schema28.properties.hostNetwork.type }, message: "must be boolean,null", schema: schema28.properties.hostNetwork.type, parentSchema: schema28.properties.hostNetwork, data: data4 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.initContainers !== void 0) {
      let data5 = data.initContainers;
      if (!Array.isArray(data5) && data5 !== null) {
        const err6 = { instancePath: instancePath + "/initContainers", schemaPath: "#/properties/initContainers/type", keyword: "type", params: { type: schema28.properties.initContainers.type }, message: "must be array,null", schema: schema28.properties.initContainers.type, parentSchema: schema28.properties.initContainers, data: data5 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len2 = data5.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate30(data5[i2], { instancePath: instancePath + "/initContainers/" + i2, parentData: data5, parentDataProperty: i2, rootData })) {
            vErrors = appended(vErrors, validate30.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.nodeName !== void 0) {
      let data7 = data.nodeName;
      if (typeof data7 !== "string" && data7 !== null) {
        const err7 = { instancePath: instancePath + "/nodeName", schemaPath: "#/properties/nodeName/type", keyword: "type", params: { type: schema28.properties.nodeName.type }, message: "must be string,null", schema: schema28.properties.nodeName.type, parentSchema: schema28.properties.nodeName, data: data7 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.restartPolicy !== void 0) {
      let data8 = data.restartPolicy;
      if (typeof data8 !== "string" && data8 !== null) {
        const err8 = { instancePath: instancePath + "/restartPolicy", schemaPath: "#/properties/restartPolicy/type", keyword: "type", params: { type: schema28.properties.restartPolicy.type }, message: "must be string,null", schema: schema28.properties.restartPolicy.type, parentSchema: schema28.properties.restartPolicy, data: data8 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema26.type }, message: "must be object,null", schema: schema26.type, parentSchema: schema26, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema26, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate29(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate29.errors);
        errors = vErrors.length;
      }
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}
var schema33 = { "title": "Deployment", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/DeploymentSpec" }, "status": true }, "additionalProperties": false };
var schema35 = { "title": "DeploymentSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "paused": { "type": ["boolean", "null"] }, "progressDeadlineSeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "strategy": true, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false, "required": ["selector", "template"] };
var schema36 = { "title": "PodTemplateSpec", "type": ["object", "null"], "properties": { "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/PodSpec" } }, "additionalProperties": false };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema36.type }, message: "must be object,null", schema: schema36.type, parentSchema: schema36, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "metadata" || key0 === "spec")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate29(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate29.errors);
        errors = vErrors.length;
      }
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema35.type }, message: "must be object,null", schema: schema35.type, parentSchema: schema35, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.selector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selector" }, message: "must have required property 'selector'", schema: schema35.required, parentSchema: schema35, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.template === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "template" }, message: "must have required property 'template'", schema: schema35.required, parentSchema: schema35, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "minReadySeconds" || key0 === "paused" || key0 === "progressDeadlineSeconds" || key0 === "replicas" || key0 === "revisionHistoryLimit" || key0 === "selector" || key0 === "strategy" || key0 === "template")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.minReadySeconds !== void 0) {
      let data0 = data.minReadySeconds;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err4 = { instancePath: instancePath + "/minReadySeconds", schemaPath: "#/properties/minReadySeconds/type", keyword: "type", params: { type: schema35.properties.minReadySeconds.type }, message: "must be integer,null", schema: schema35.properties.minReadySeconds.type, parentSchema: schema35.properties.minReadySeconds, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.paused !== void 0) {
      let data1 = data.paused;
      if (typeof data1 !== "boolean" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/paused", schemaPath: "#/properties/paused/type", keyword: "type", params: { type: schema35.properties.paused.type }, message: "must be boolean,null", schema: schema35.properties.paused.type, parentSchema: schema35.properties.paused, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.progressDeadlineSeconds !== void 0) {
      let data2 = data.progressDeadlineSeconds;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/progressDeadlineSeconds", schemaPath: "#/properties/progressDeadlineSeconds/type", keyword: "type", params: { type: schema35.properties.progressDeadlineSeconds.type }, message: "must be integer,null", schema: schema35.properties.progressDeadlineSeconds.type, parentSchema: schema35.properties.progressDeadlineSeconds, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data3 = data.replicas;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
        const err7 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: schema35.properties.replicas.type }, message: "must be integer,null", schema: schema35.properties.replicas.type, parentSchema: schema35.properties.replicas, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.revisionHistoryLimit !== void 0) {
      let data4 = data.revisionHistoryLimit;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) && data4 !== null) {
        const err8 = { instancePath: instancePath + "/revisionHistoryLimit", schemaPath: "#/properties/revisionHistoryLimit/type", keyword: "type", params: { type: schema35.properties.revisionHistoryLimit.type }, message: "must be integer,null", schema: schema35.properties.revisionHistoryLimit.type, parentSchema: schema35.properties.revisionHistoryLimit, data: data4 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      if (!validate15(data.selector, { instancePath: instancePath + "/selector", parentData: data, parentDataProperty: "selector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema33.type }, message: "must be object,null", schema: schema33.type, parentSchema: schema33, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate38(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate38.errors);
        errors = vErrors.length;
      }
    }
  }
  validate37.errors = vErrors;
  return errors === 0;
}
var schema38 = { "title": "StatefulSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/StatefulSetSpec" }, "status": true }, "additionalProperties": false };
var schema40 = { "title": "StatefulSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "ordinals": true, "persistentVolumeClaimRetentionPolicy": true, "podManagementPolicy": { "type": ["string", "null"] }, "replicas": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "serviceName": { "type": ["string", "null"] }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "updateStrategy": true, "volumeClaimTemplates": { "type": ["array", "null"], "items": true } }, "additionalProperties": false, "required": ["selector", "template"] };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema40.type }, message: "must be object,null", schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.selector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selector" }, message: "must have required property 'selector'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.template === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "template" }, message: "must have required property 'template'", schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema40.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.minReadySeconds !== void 0) {
      let data0 = data.minReadySeconds;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err4 = { instancePath: instancePath + "/minReadySeconds", schemaPath: "#/properties/minReadySeconds/type", keyword: "type", params: { type: schema40.properties.minReadySeconds.type }, message: "must be integer,null", schema: schema40.properties.minReadySeconds.type, parentSchema: schema40.properties.minReadySeconds, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.podManagementPolicy !== void 0) {
      let data1 = data.podManagementPolicy;
      if (typeof data1 !== "string" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/podManagementPolicy", schemaPath: "#/properties/podManagementPolicy/type", keyword: "type", params: { type: schema40.properties.podManagementPolicy.type }, message: "must be string,null", schema: schema40.properties.podManagementPolicy.type, parentSchema: schema40.properties.podManagementPolicy, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data2 = data.replicas;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: schema40.properties.replicas.type }, message: "must be integer,null", schema: schema40.properties.replicas.type, parentSchema: schema40.properties.replicas, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.revisionHistoryLimit !== void 0) {
      let data3 = data.revisionHistoryLimit;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
        const err7 = { instancePath: instancePath + "/revisionHistoryLimit", schemaPath: "#/properties/revisionHistoryLimit/type", keyword: "type", params: { type: schema40.properties.revisionHistoryLimit.type }, message: "must be integer,null", schema: schema40.properties.revisionHistoryLimit.type, parentSchema: schema40.properties.revisionHistoryLimit, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      if (!validate15(data.selector, { instancePath: instancePath + "/selector", parentData: data, parentDataProperty: "selector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.serviceName !== void 0) {
      let data5 = data.serviceName;
      if (typeof data5 !== "string" && data5 !== null) {
        const err8 = { instancePath: instancePath + "/serviceName", schemaPath: "#/properties/serviceName/type", keyword: "type", params: { type: schema40.properties.serviceName.type }, message: "must be string,null", schema: schema40.properties.serviceName.type, parentSchema: schema40.properties.serviceName, data: data5 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.volumeClaimTemplates !== void 0) {
      let data7 = data.volumeClaimTemplates;
      if (!Array.isArray(data7) && data7 !== null) {
        const err9 = { instancePath: instancePath + "/volumeClaimTemplates", schemaPath: "#/properties/volumeClaimTemplates/type", keyword: "type", params: { type: schema40.properties.volumeClaimTemplates.type }, message: "must be array,null", schema: schema40.properties.volumeClaimTemplates.type, parentSchema: schema40.properties.volumeClaimTemplates, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema38.type }, message: "must be object,null", schema: schema38.type, parentSchema: schema38, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate46(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate46.errors);
        errors = vErrors.length;
      }
    }
  }
  validate45.errors = vErrors;
  return errors === 0;
}
var schema41 = { "title": "DaemonSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/DaemonSetSpec" }, "status": true }, "additionalProperties": false };
var schema43 = { "title": "DaemonSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "revisionHistoryLimit": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "updateStrategy": true }, "additionalProperties": false, "required": ["selector", "template"] };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema43.type }, message: "must be object,null", schema: schema43.type, parentSchema: schema43, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.selector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selector" }, message: "must have required property 'selector'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.template === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "template" }, message: "must have required property 'template'", schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "minReadySeconds" || key0 === "revisionHistoryLimit" || key0 === "selector" || key0 === "template" || key0 === "updateStrategy")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema43, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.minReadySeconds !== void 0) {
      let data0 = data.minReadySeconds;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err4 = { instancePath: instancePath + "/minReadySeconds", schemaPath: "#/properties/minReadySeconds/type", keyword: "type", params: { type: schema43.properties.minReadySeconds.type }, message: "must be integer,null", schema: schema43.properties.minReadySeconds.type, parentSchema: schema43.properties.minReadySeconds, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.revisionHistoryLimit !== void 0) {
      let data1 = data.revisionHistoryLimit;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err5 = { instancePath: instancePath + "/revisionHistoryLimit", schemaPath: "#/properties/revisionHistoryLimit/type", keyword: "type", params: { type: schema43.properties.revisionHistoryLimit.type }, message: "must be integer,null", schema: schema43.properties.revisionHistoryLimit.type, parentSchema: schema43.properties.revisionHistoryLimit, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      if (!validate15(data.selector, { instancePath: instancePath + "/selector", parentData: data, parentDataProperty: "selector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema41.type }, message: "must be object,null", schema: schema41.type, parentSchema: schema41, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate52(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate52.errors);
        errors = vErrors.length;
      }
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}
var schema44 = { "title": "ReplicaSet", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ReplicaSetSpec" }, "status": true }, "additionalProperties": false };
var schema46 = { "title": "ReplicaSetSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "selector": { "$ref": "#/definitions/LabelSelector" }, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false, "required": ["selector"] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema46.type }, message: "must be object,null", schema: schema46.type, parentSchema: schema46, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.selector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selector" }, message: "must have required property 'selector'", schema: schema46.required, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "minReadySeconds" || key0 === "replicas" || key0 === "selector" || key0 === "template")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.minReadySeconds !== void 0) {
      let data0 = data.minReadySeconds;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/minReadySeconds", schemaPath: "#/properties/minReadySeconds/type", keyword: "type", params: { type: schema46.properties.minReadySeconds.type }, message: "must be integer,null", schema: schema46.properties.minReadySeconds.type, parentSchema: schema46.properties.minReadySeconds, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data1 = data.replicas;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err4 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: schema46.properties.replicas.type }, message: "must be integer,null", schema: schema46.properties.replicas.type, parentSchema: schema46.properties.replicas, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      if (!validate15(data.selector, { instancePath: instancePath + "/selector", parentData: data, parentDataProperty: "selector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema44.type }, message: "must be object,null", schema: schema44.type, parentSchema: schema44, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema44, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate58(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate58.errors);
        errors = vErrors.length;
      }
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}
var schema47 = { "title": "ReplicationController", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ReplicationControllerSpec" }, "status": true }, "additionalProperties": false };
var schema49 = { "title": "ReplicationControllerSpec", "type": ["object", "null"], "properties": { "minReadySeconds": { "type": ["integer", "null"] }, "replicas": { "type": ["integer", "null"] }, "selector": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "template": { "$ref": "#/definitions/PodTemplateSpec" } }, "additionalProperties": false };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema49.type }, message: "must be object,null", schema: schema49.type, parentSchema: schema49, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "minReadySeconds" || key0 === "replicas" || key0 === "selector" || key0 === "template")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.minReadySeconds !== void 0) {
      let data0 = data.minReadySeconds;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/minReadySeconds", schemaPath: "#/properties/minReadySeconds/type", keyword: "type", params: { type: schema49.properties.minReadySeconds.type }, message: "must be integer,null", schema: schema49.properties.minReadySeconds.type, parentSchema: schema49.properties.minReadySeconds, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data1 = data.replicas;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err3 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: schema49.properties.replicas.type }, message: "must be integer,null", schema: schema49.properties.replicas.type, parentSchema: schema49.properties.replicas, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      let data2 = data.selector;
      if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
        const err4 = { instancePath: instancePath + "/selector", schemaPath: "#/properties/selector/type", keyword: "type", params: { type: schema49.properties.selector.type }, message: "must be object,null", schema: schema49.properties.selector.type, parentSchema: schema49.properties.selector, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          let data3 = data2[key1];
          if (typeof data3 !== "string" && data3 !== null) {
            const err5 = { instancePath: instancePath + "/selector/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/selector/additionalProperties/type", keyword: "type", params: { type: schema49.properties.selector.additionalProperties.type }, message: "must be string,null", schema: schema49.properties.selector.additionalProperties.type, parentSchema: schema49.properties.selector.additionalProperties, data: data3 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema47.type }, message: "must be object,null", schema: schema47.type, parentSchema: schema47, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate64(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate64.errors);
        errors = vErrors.length;
      }
    }
  }
  validate63.errors = vErrors;
  return errors === 0;
}
var schema50 = { "title": "Job", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/JobSpec" }, "status": true }, "additionalProperties": false };
var schema52 = { "title": "JobSpec", "type": ["object", "null"], "properties": { "activeDeadlineSeconds": true, "backoffLimit": true, "backoffLimitPerIndex": true, "completionMode": true, "completions": { "type": ["integer", "null"] }, "managedBy": true, "manualSelector": true, "maxFailedIndexes": true, "parallelism": { "type": ["integer", "null"] }, "podFailurePolicy": true, "podReplacementPolicy": true, "selector": { "$ref": "#/definitions/LabelSelector" }, "successPolicy": true, "suspend": { "type": ["boolean", "null"] }, "template": { "$ref": "#/definitions/PodTemplateSpec" }, "ttlSecondsAfterFinished": true }, "additionalProperties": false, "required": ["template"] };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema52.type }, message: "must be object,null", schema: schema52.type, parentSchema: schema52, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.template === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "template" }, message: "must have required property 'template'", schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema52.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema52, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.completions !== void 0) {
      let data0 = data.completions;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/completions", schemaPath: "#/properties/completions/type", keyword: "type", params: { type: schema52.properties.completions.type }, message: "must be integer,null", schema: schema52.properties.completions.type, parentSchema: schema52.properties.completions, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.parallelism !== void 0) {
      let data1 = data.parallelism;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err4 = { instancePath: instancePath + "/parallelism", schemaPath: "#/properties/parallelism/type", keyword: "type", params: { type: schema52.properties.parallelism.type }, message: "must be integer,null", schema: schema52.properties.parallelism.type, parentSchema: schema52.properties.parallelism, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      if (!validate15(data.selector, { instancePath: instancePath + "/selector", parentData: data, parentDataProperty: "selector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.suspend !== void 0) {
      let data3 = data.suspend;
      if (typeof data3 !== "boolean" && data3 !== null) {
        const err5 = { instancePath: instancePath + "/suspend", schemaPath: "#/properties/suspend/type", keyword: "type", params: { type: schema52.properties.suspend.type }, message: "must be boolean,null", schema: schema52.properties.suspend.type, parentSchema: schema52.properties.suspend, data: data3 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.template !== void 0) {
      if (!validate40(data.template, { instancePath: instancePath + "/template", parentData: data, parentDataProperty: "template", rootData })) {
        vErrors = appended(vErrors, validate40.errors);
        errors = vErrors.length;
      }
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema50.type }, message: "must be object,null", schema: schema50.type, parentSchema: schema50, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate69(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
var schema53 = { "title": "CronJob", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/CronJobSpec" }, "status": true }, "additionalProperties": false };
var schema55 = { "title": "CronJobSpec", "type": ["object", "null"], "properties": { "concurrencyPolicy": { "type": ["string", "null"] }, "failedJobsHistoryLimit": { "type": ["integer", "null"] }, "jobTemplate": { "$ref": "#/definitions/JobTemplateSpec" }, "schedule": { "type": ["string", "null"] }, "startingDeadlineSeconds": { "type": ["integer", "null"] }, "successfulJobsHistoryLimit": { "type": ["integer", "null"] }, "suspend": { "type": ["boolean", "null"] }, "timeZone": { "type": ["string", "null"] } }, "additionalProperties": false, "required": ["jobTemplate"] };
var schema56 = { "title": "JobTemplateSpec", "type": ["object", "null"], "properties": { "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/JobSpec" } }, "additionalProperties": false };
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema56.type }, message: "must be object,null", schema: schema56.type, parentSchema: schema56, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "metadata" || key0 === "spec")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema56, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate69(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
  }
  validate76.errors = vErrors;
  return errors === 0;
}
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema55.type }, message: "must be object,null", schema: schema55.type, parentSchema: schema55, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.jobTemplate === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "jobTemplate" }, message: "must have required property 'jobTemplate'", schema: schema55.required, parentSchema: schema55, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "concurrencyPolicy" || key0 === "failedJobsHistoryLimit" || key0 === "jobTemplate" || key0 === "schedule" || key0 === "startingDeadlineSeconds" || key0 === "successfulJobsHistoryLimit" || key0 === "suspend" || key0 === "timeZone")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.concurrencyPolicy !== void 0) {
      let data0 = data.concurrencyPolicy;
      if (typeof data0 !== "string" && data0 !== null) {
        const err3 = { instancePath: instancePath + "/concurrencyPolicy", schemaPath: "#/properties/concurrencyPolicy/type", keyword: "type", params: { type: schema55.properties.concurrencyPolicy.type }, message: "must be string,null", schema: schema55.properties.concurrencyPolicy.type, parentSchema: schema55.properties.concurrencyPolicy, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.failedJobsHistoryLimit !== void 0) {
      let data1 = data.failedJobsHistoryLimit;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err4 = { instancePath: instancePath + "/failedJobsHistoryLimit", schemaPath: "#/properties/failedJobsHistoryLimit/type", keyword: "type", params: { type: schema55.properties.failedJobsHistoryLimit.type }, message: "must be integer,null", schema: schema55.properties.failedJobsHistoryLimit.type, parentSchema: schema55.properties.failedJobsHistoryLimit, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.jobTemplate !== void 0) {
      if (!validate76(data.jobTemplate, { instancePath: instancePath + "/jobTemplate", parentData: data, parentDataProperty: "jobTemplate", rootData })) {
        vErrors = appended(vErrors, validate76.errors);
        errors = vErrors.length;
      }
    }
    if (data.schedule !== void 0) {
      let data3 = data.schedule;
      if (typeof data3 !== "string" && data3 !== null) {
        const err5 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/type", keyword: "type", params: { type: schema55.properties.schedule.type }, message: "must be string,null", schema: schema55.properties.schedule.type, parentSchema: schema55.properties.schedule, data: data3 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.startingDeadlineSeconds !== void 0) {
      let data4 = data.startingDeadlineSeconds;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4)) && data4 !== null) {
        const err6 = { instancePath: instancePath + "/startingDeadlineSeconds", schemaPath: "#/properties/startingDeadlineSeconds/type", keyword: "type", params: { type: schema55.properties.startingDeadlineSeconds.type }, message: "must be integer,null", schema: schema55.properties.startingDeadlineSeconds.type, parentSchema: schema55.properties.startingDeadlineSeconds, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.successfulJobsHistoryLimit !== void 0) {
      let data5 = data.successfulJobsHistoryLimit;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && data5 !== null) {
        const err7 = { instancePath: instancePath + "/successfulJobsHistoryLimit", schemaPath: "#/properties/successfulJobsHistoryLimit/type", keyword: "type", params: { type: schema55.properties.successfulJobsHistoryLimit.type }, message: "must be integer,null", schema: schema55.properties.successfulJobsHistoryLimit.type, parentSchema: schema55.properties.successfulJobsHistoryLimit, data: data5 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.suspend !== void 0) {
      let data6 = data.suspend;
      if (typeof data6 !== "boolean" && data6 !== null) {
        const err8 = { instancePath: instancePath + "/suspend", schemaPath: "#/properties/suspend/type", keyword: "type", params: { type: schema55.properties.suspend.type }, message: "must be boolean,null", schema: schema55.properties.suspend.type, parentSchema: schema55.properties.suspend, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.timeZone !== void 0) {
      let data7 = data.timeZone;
      if (typeof data7 !== "string" && data7 !== null) {
        const err9 = { instancePath: instancePath + "/timeZone", schemaPath: "#/properties/timeZone/type", keyword: "type", params: { type: schema55.properties.timeZone.type }, message: "must be string,null", schema: schema55.properties.timeZone.type, parentSchema: schema55.properties.timeZone, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  }
  validate75.errors = vErrors;
  return errors === 0;
}
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema53.type }, message: "must be object,null", schema: schema53.type, parentSchema: schema53, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema53, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate75(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate75.errors);
        errors = vErrors.length;
      }
    }
  }
  validate74.errors = vErrors;
  return errors === 0;
}
var schema58 = { "title": "Service", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ServiceSpec" }, "status": true }, "additionalProperties": false };
var schema60 = { "title": "ServiceSpec", "type": ["object", "null"], "properties": { "allocateLoadBalancerNodePorts": { "type": ["boolean", "null"] }, "clusterIP": { "type": ["string", "null"] }, "clusterIPs": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "externalIPs": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "externalName": { "type": ["string", "null"] }, "externalTrafficPolicy": { "type": ["string", "null"] }, "healthCheckNodePort": { "type": ["integer", "null"] }, "internalTrafficPolicy": { "type": ["string", "null"] }, "ipFamilies": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "ipFamilyPolicy": { "type": ["string", "null"] }, "loadBalancerClass": { "type": ["string", "null"] }, "loadBalancerIP": { "type": ["string", "null"] }, "loadBalancerSourceRanges": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ServicePort" } }, "publishNotReadyAddresses": { "type": ["boolean", "null"] }, "selector": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "null"] } }, "sessionAffinity": { "type": ["string", "null"] }, "sessionAffinityConfig": { "$ref": "#/definitions/SessionAffinityConfig" }, "trafficDistribution": { "type": ["string", "null"] }, "type": { "type": ["string", "null"] } }, "additionalProperties": false };
var schema61 = { "title": "ServicePort", "type": ["object", "null"], "properties": { "appProtocol": { "type": ["string", "null"] }, "name": { "type": ["string", "null"] }, "nodePort": { "type": ["integer", "null"] }, "port": { "type": ["integer", "null"] }, "protocol": { "type": ["string", "null"] }, "targetPort": { "type": ["integer", "string", "null"] } }, "additionalProperties": false, "required": ["port"] };
var schema62 = { "title": "SessionAffinityConfig", "type": ["object", "null"], "properties": { "clientIP": { "$ref": "#/definitions/ClientIPConfig" } }, "additionalProperties": false };
var schema63 = { "title": "ClientIPConfig", "type": ["object", "null"], "properties": { "timeoutSeconds": { "type": ["integer", "null"] } }, "additionalProperties": false };
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema62.type }, message: "must be object,null", schema: schema62.type, parentSchema: schema62, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "clientIP")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema62, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.clientIP !== void 0) {
      let data0 = data.clientIP;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/clientIP", schemaPath: "#/definitions/ClientIPConfig/type", keyword: "type", params: { type: schema63.type }, message: "must be object,null", schema: schema63.type, parentSchema: schema63, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "timeoutSeconds")) {
            const err3 = { instancePath: instancePath + "/clientIP", schemaPath: "#/definitions/ClientIPConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema63, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.timeoutSeconds !== void 0) {
          let data1 = data0.timeoutSeconds;
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/clientIP/timeoutSeconds", schemaPath: "#/definitions/ClientIPConfig/properties/timeoutSeconds/type", keyword: "type", params: { type: schema63.properties.timeoutSeconds.type }, message: "must be integer,null", schema: schema63.properties.timeoutSeconds.type, parentSchema: schema63.properties.timeoutSeconds, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      }
    }
  }
  validate83.errors = vErrors;
  return errors === 0;
}
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema60.type }, message: "must be object,null", schema: schema60.type, parentSchema: schema60, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema60.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.allocateLoadBalancerNodePorts !== void 0) {
      let data0 = data.allocateLoadBalancerNodePorts;
      if (typeof data0 !== "boolean" && data0 !== null) {
        const err2 = { instancePath: instancePath + "/allocateLoadBalancerNodePorts", schemaPath: "#/properties/allocateLoadBalancerNodePorts/type", keyword: "type", params: { type: schema60.properties.allocateLoadBalancerNodePorts.type }, message: "must be boolean,null", schema: schema60.properties.allocateLoadBalancerNodePorts.type, parentSchema: schema60.properties.allocateLoadBalancerNodePorts, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.clusterIP !== void 0) {
      let data1 = data.clusterIP;
      if (typeof data1 !== "string" && data1 !== null) {
        const err3 = { instancePath: instancePath + "/clusterIP", schemaPath: "#/properties/clusterIP/type", keyword: "type", params: { type: schema60.properties.clusterIP.type }, message: "must be string,null", schema: schema60.properties.clusterIP.type, parentSchema: schema60.properties.clusterIP, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.clusterIPs !== void 0) {
      let data2 = data.clusterIPs;
      if (!Array.isArray(data2) && data2 !== null) {
        const err4 = { instancePath: instancePath + "/clusterIPs", schemaPath: "#/properties/clusterIPs/type", keyword: "type", params: { type: schema60.properties.clusterIPs.type }, message: "must be array,null", schema: schema60.properties.clusterIPs.type, parentSchema: schema60.properties.clusterIPs, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string" && data3 !== null) {
            const err5 = { instancePath: instancePath + "/clusterIPs/" + i0, schemaPath: "#/properties/clusterIPs/items/type", keyword: "type", params: { type: schema60.properties.clusterIPs.items.type }, message: "must be string,null", schema: schema60.properties.clusterIPs.items.type, parentSchema: schema60.properties.clusterIPs.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
    if (data.externalIPs !== void 0) {
      let data4 = data.externalIPs;
      if (!Array.isArray(data4) && data4 !== null) {
        const err6 = { instancePath: instancePath + "/externalIPs", schemaPath: "#/properties/externalIPs/type", keyword: "type", params: { type: schema60.properties.externalIPs.type }, message: "must be array,null", schema: schema60.properties.externalIPs.type, parentSchema: schema60.properties.externalIPs, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data5 = data4[i1];
          if (typeof data5 !== "string" && data5 !== null) {
            const err7 = { instancePath: instancePath + "/externalIPs/" + i1, schemaPath: "#/properties/externalIPs/items/type", keyword: "type", params: { type: schema60.properties.externalIPs.items.type }, message: "must be string,null", schema: schema60.properties.externalIPs.items.type, parentSchema: schema60.properties.externalIPs.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      }
    }
    if (data.externalName !== void 0) {
      let data6 = data.externalName;
      if (typeof data6 !== "string" && data6 !== null) {
        const err8 = { instancePath: instancePath + "/externalName", schemaPath: "#/properties/externalName/type", keyword: "type", params: { type: schema60.properties.externalName.type }, message: "must be string,null", schema: schema60.properties.externalName.type, parentSchema: schema60.properties.externalName, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.externalTrafficPolicy !== void 0) {
      let data7 = data.externalTrafficPolicy;
      if (typeof data7 !== "string" && data7 !== null) {
        const err9 = { instancePath: instancePath + "/externalTrafficPolicy", schemaPath: "#/properties/externalTrafficPolicy/type", keyword: "type", params: { type: schema60.properties.externalTrafficPolicy.type }, message: "must be string,null", schema: schema60.properties.externalTrafficPolicy.type, parentSchema: schema60.properties.externalTrafficPolicy, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.healthCheckNodePort !== void 0) {
      let data8 = data.healthCheckNodePort;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8)) && data8 !== null) {
        const err10 = { instancePath: instancePath + "/healthCheckNodePort", schemaPath: "#/properties/healthCheckNodePort/type", keyword: "type", params: { type: schema60.properties.healthCheckNodePort.type }, message: "must be integer,null", schema: schema60.properties.healthCheckNodePort.type, parentSchema: schema60.properties.healthCheckNodePort, data: data8 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.internalTrafficPolicy !== void 0) {
      let data9 = data.internalTrafficPolicy;
      if (typeof data9 !== "string" && data9 !== null) {
        const err11 = { instancePath: instancePath + "/internalTrafficPolicy", schemaPath: "#/properties/internalTrafficPolicy/type", keyword: "type", params: { type: schema60.properties.internalTrafficPolicy.type }, message: "must be string,null", schema: schema60.properties.internalTrafficPolicy.type, parentSchema: schema60.properties.internalTrafficPolicy, data: data9 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.ipFamilies !== void 0) {
      let data10 = data.ipFamilies;
      if (!Array.isArray(data10) && data10 !== null) {
        const err12 = { instancePath: instancePath + "/ipFamilies", schemaPath: "#/properties/ipFamilies/type", keyword: "type", params: { type: schema60.properties.ipFamilies.type }, message: "must be array,null", schema: schema60.properties.ipFamilies.type, parentSchema: schema60.properties.ipFamilies, data: data10 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (Array.isArray(data10)) {
        const len2 = data10.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data11 = data10[i2];
          if (typeof data11 !== "string" && data11 !== null) {
            const err13 = { instancePath: instancePath + "/ipFamilies/" + i2, schemaPath: "#/properties/ipFamilies/items/type", keyword: "type", params: { type: schema60.properties.ipFamilies.items.type }, message: "must be string,null", schema: schema60.properties.ipFamilies.items.type, parentSchema: schema60.properties.ipFamilies.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      }
    }
    if (data.ipFamilyPolicy !== void 0) {
      let data12 = data.ipFamilyPolicy;
      if (typeof data12 !== "string" && data12 !== null) {
        const err14 = { instancePath: instancePath + "/ipFamilyPolicy", schemaPath: "#/properties/ipFamilyPolicy/type", keyword: "type", params: { type: schema60.properties.ipFamilyPolicy.type }, message: "must be string,null", schema: schema60.properties.ipFamilyPolicy.type, parentSchema: schema60.properties.ipFamilyPolicy, data: data12 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.loadBalancerClass !== void 0) {
      let data13 = data.loadBalancerClass;
      if (typeof data13 !== "string" && data13 !== null) {
        const err15 = { instancePath: instancePath + "/loadBalancerClass", schemaPath: "#/properties/loadBalancerClass/type", keyword: "type", params: { type: schema60.properties.loadBalancerClass.type }, message: "must be string,null", schema: schema60.properties.loadBalancerClass.type, parentSchema: schema60.properties.loadBalancerClass, data: data13 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.loadBalancerIP !== void 0) {
      let data14 = data.loadBalancerIP;
      if (typeof data14 !== "string" && data14 !== null) {
        const err16 = { instancePath: instancePath + "/loadBalancerIP", schemaPath: "#/properties/loadBalancerIP/type", keyword: "type", params: { type: schema60.properties.loadBalancerIP.type }, message: "must be string,null", schema: schema60.properties.loadBalancerIP.type, parentSchema: schema60.properties.loadBalancerIP, data: data14 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.loadBalancerSourceRanges !== void 0) {
      let data15 = data.loadBalancerSourceRanges;
      if (!Array.isArray(data15) && data15 !== null) {
        const err17 = { instancePath: instancePath + "/loadBalancerSourceRanges", schemaPath: "#/properties/loadBalancerSourceRanges/type", keyword: "type", params: { type: schema60.properties.loadBalancerSourceRanges.type }, message: "must be array,null", schema: schema60.properties.loadBalancerSourceRanges.type, parentSchema: schema60.properties.loadBalancerSourceRanges, data: data15 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (Array.isArray(data15)) {
        const len3 = data15.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data16 = data15[i3];
          if (typeof data16 !== "string" && data16 !== null) {
            const err18 = { instancePath: instancePath + "/loadBalancerSourceRanges/" + i3, schemaPath: "#/properties/loadBalancerSourceRanges/items/type", keyword: "type", params: { type: schema60.properties.loadBalancerSourceRanges.items.type }, message: "must be string,null", schema: schema60.properties.loadBalancerSourceRanges.items.type, parentSchema: schema60.properties.loadBalancerSourceRanges.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      }
    }
    if (data.ports !== void 0) {
      let data17 = data.ports;
      if (!Array.isArray(data17) && data17 !== null) {
        const err19 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema60.properties.ports.type }, message: "must be array,null", schema: schema60.properties.ports.type, parentSchema: schema60.properties.ports, data: data17 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
      if (Array.isArray(data17)) {
        const len4 = data17.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data18 = data17[i4];
          if (!(data18 && typeof data18 == "object" && !Array.isArray(data18)) && data18 !== null) {
            const err20 = { instancePath: instancePath + "/ports/" + i4, schemaPath: "#/definitions/ServicePort/type", keyword: "type", params: { type: schema61.type }, message: "must be object,null", schema: schema61.type, parentSchema: schema61, data: data18 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.port === void 0) {
              const err21 = { instancePath: instancePath + "/ports/" + i4, schemaPath: "#/definitions/ServicePort/required", keyword: "required", params: { missingProperty: "port" }, message: "must have required property 'port'", schema: schema61.required, parentSchema: schema61, data: data18 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            for (const key1 in data18) {
              if (!(key1 === "appProtocol" || key1 === "name" || key1 === "nodePort" || key1 === "port" || key1 === "protocol" || key1 === "targetPort")) {
                const err22 = { instancePath: instancePath + "/ports/" + i4, schemaPath: "#/definitions/ServicePort/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data: data18 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data18.appProtocol !== void 0) {
              let data19 = data18.appProtocol;
              if (typeof data19 !== "string" && data19 !== null) {
                const err23 = { instancePath: instancePath + "/ports/" + i4 + "/appProtocol", schemaPath: "#/definitions/ServicePort/properties/appProtocol/type", keyword: "type", params: { type: schema61.properties.appProtocol.type }, message: "must be string,null", schema: schema61.properties.appProtocol.type, parentSchema: schema61.properties.appProtocol, data: data19 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data18.name !== void 0) {
              let data20 = data18.name;
              if (typeof data20 !== "string" && data20 !== null) {
                const err24 = { instancePath: instancePath + "/ports/" + i4 + "/name", schemaPath: "#/definitions/ServicePort/properties/name/type", keyword: "type", params: { type: schema61.properties.name.type }, message: "must be string,null", schema: schema61.properties.name.type, parentSchema: schema61.properties.name, data: data20 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data18.nodePort !== void 0) {
              let data21 = data18.nodePort;
              if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21)) && data21 !== null) {
                const err25 = { instancePath: instancePath + "/ports/" + i4 + "/nodePort", schemaPath: "#/definitions/ServicePort/properties/nodePort/type", keyword: "type", params: { type: schema61.properties.nodePort.type }, message: "must be integer,null", schema: schema61.properties.nodePort.type, parentSchema: schema61.properties.nodePort, data: data21 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            if (data18.port !== void 0) {
              let data22 = data18.port;
              if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22)) && data22 !== null) {
                const err26 = { instancePath: instancePath + "/ports/" + i4 + "/port", schemaPath: "#/definitions/ServicePort/properties/port/type", keyword: "type", params: { type: schema61.properties.port.type }, message: "must be integer,null", schema: schema61.properties.port.type, parentSchema: schema61.properties.port, data: data22 };
                if (vErrors === null) {
                  vErrors = [err26];
                } else {
                  vErrors.push(err26);
                }
                errors++;
              }
            }
            if (data18.protocol !== void 0) {
              let data23 = data18.protocol;
              if (typeof data23 !== "string" && data23 !== null) {
                const err27 = { instancePath: instancePath + "/ports/" + i4 + "/protocol", schemaPath: "#/definitions/ServicePort/properties/protocol/type", keyword: "type", params: { type: schema61.properties.protocol.type }, message: "must be string,null", schema: schema61.properties.protocol.type, parentSchema: schema61.properties.protocol, data: data23 };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
            if (data18.targetPort !== void 0) {
              let data24 = data18.targetPort;
              if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24)) && typeof data24 !== "string" && data24 !== null) {
                const err28 = { instancePath: instancePath + "/ports/" + i4 + "/targetPort", schemaPath: "#/definitions/ServicePort/properties/targetPort/type", keyword: "type", params: { type: schema61.properties.targetPort.type }, message: "must be integer,string,null", schema: schema61.properties.targetPort.type, parentSchema: schema61.properties.targetPort, data: data24 };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          }
        }
      }
    }
    if (data.publishNotReadyAddresses !== void 0) {
      let data25 = data.publishNotReadyAddresses;
      if (typeof data25 !== "boolean" && data25 !== null) {
        const err29 = { instancePath: instancePath + "/publishNotReadyAddresses", schemaPath: "#/properties/publishNotReadyAddresses/type", keyword: "type", params: { type: schema60.properties.publishNotReadyAddresses.type }, message: "must be boolean,null", schema: schema60.properties.publishNotReadyAddresses.type, parentSchema: schema60.properties.publishNotReadyAddresses, data: data25 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.selector !== void 0) {
      let data26 = data.selector;
      if (!(data26 && typeof data26 == "object" && !Array.isArray(data26)) && data26 !== null) {
        const err30 = { instancePath: instancePath + "/selector", schemaPath: "#/properties/selector/type", keyword: "type", params: { type: schema60.properties.selector.type }, message: "must be object,null", schema: schema60.properties.selector.type, parentSchema: schema60.properties.selector, data: data26 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (const key2 in data26) {
          let data27 = data26[key2];
          if (typeof data27 !== "string" && data27 !== null) {
            const err31 = { instancePath: instancePath + "/selector/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/selector/additionalProperties/type", keyword: "type", params: { type: schema60.properties.selector.additionalProperties.type }, message: "must be string,null", schema: schema60.properties.selector.additionalProperties.type, parentSchema: schema60.properties.selector.additionalProperties, data: data27 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      }
    }
    if (data.sessionAffinity !== void 0) {
      let data28 = data.sessionAffinity;
      if (typeof data28 !== "string" && data28 !== null) {
        const err32 = { instancePath: instancePath + "/sessionAffinity", schemaPath: "#/properties/sessionAffinity/type", keyword: "type", params: { type: schema60.properties.sessionAffinity.type }, message: "must be string,null", schema: schema60.properties.sessionAffinity.type, parentSchema: schema60.properties.sessionAffinity, data: data28 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.sessionAffinityConfig !== void 0) {
      if (!validate83(data.sessionAffinityConfig, { instancePath: instancePath + "/sessionAffinityConfig", parentData: data, parentDataProperty: "sessionAffinityConfig", rootData })) {
        vErrors = appended(vErrors, validate83.errors);
        errors = vErrors.length;
      }
    }
    if (data.trafficDistribution !== void 0) {
      let data30 = data.trafficDistribution;
      if (typeof data30 !== "string" && data30 !== null) {
        const err33 = { instancePath: instancePath + "/trafficDistribution", schemaPath: "#/properties/trafficDistribution/type", keyword: "type", params: { type: schema60.properties.trafficDistribution.type }, message: "must be string,null", schema: schema60.properties.trafficDistribution.type, parentSchema: schema60.properties.trafficDistribution, data: data30 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data31 = data.type;
      if (typeof data31 !== "string" && data31 !== null) {
        const err34 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: schema60.properties.type.type }, message: "must be string,null", schema: schema60.properties.type.type, parentSchema: schema60.properties.type, data: data31 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  }
  validate82.errors = vErrors;
  return errors === 0;
}
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema58.type }, message: "must be object,null", schema: schema58.type, parentSchema: schema58, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err5 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err8 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err12 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate82(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate82.errors);
        errors = vErrors.length;
      }
    }
  }
  validate81.errors = vErrors;
  return errors === 0;
}
var schema64 = { "title": "AdminNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/AdminNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] };
var schema66 = { "title": "AdminNetworkPolicySpec", "type": ["object", "null"], "properties": { "priority": { "type": ["integer", "null"] }, "subject": { "$ref": "#/definitions/AdminNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["priority", "subject"] };
var schema67 = { "title": "AdminNetworkPolicySubject", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" } }, "additionalProperties": false };
var schema68 = { "title": "AdminNetworkPolicyPods", "type": ["object", "null"], "properties": { "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false, "required": ["namespaceSelector", "podSelector"] };
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema68.type }, message: "must be object,null", schema: schema68.type, parentSchema: schema68, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.namespaceSelector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespaceSelector" }, message: "must have required property 'namespaceSelector'", schema: schema68.required, parentSchema: schema68, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.podSelector === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "podSelector" }, message: "must have required property 'podSelector'", schema: schema68.required, parentSchema: schema68, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "namespaceSelector" || key0 === "podSelector")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema68, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.namespaceSelector !== void 0) {
      if (!validate15(data.namespaceSelector, { instancePath: instancePath + "/namespaceSelector", parentData: data, parentDataProperty: "namespaceSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.podSelector !== void 0) {
      if (!validate15(data.podSelector, { instancePath: instancePath + "/podSelector", parentData: data, parentDataProperty: "podSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
  }
  validate91.errors = vErrors;
  return errors === 0;
}
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema67.type }, message: "must be object,null", schema: schema67.type, parentSchema: schema67, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema67, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate91(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate91.errors);
        errors = vErrors.length;
      }
    }
  }
  validate89.errors = vErrors;
  return errors === 0;
}
var schema69 = { "title": "AdminNetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyPort" } }, "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressPeer" } } }, "additionalProperties": false, "required": ["action", "from"] };
var schema70 = { "title": "AdminNetworkPolicyPort", "type": ["object", "null"], "properties": { "portNumber": { "$ref": "#/definitions/AdminNetworkPolicyPortNumber" }, "portRange": { "$ref": "#/definitions/AdminNetworkPolicyPortRange" }, "namedPort": { "type": ["string", "null"] } }, "additionalProperties": false };
var schema71 = { "title": "AdminNetworkPolicyPortNumber", "type": ["object", "null"], "properties": { "protocol": { "type": ["string", "null"] }, "port": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["port"] };
var schema72 = { "title": "AdminNetworkPolicyPortRange", "type": ["object", "null"], "properties": { "protocol": { "type": ["string", "null"] }, "start": { "type": ["integer", "null"] }, "end": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["start", "end"] };
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema70.type }, message: "must be object,null", schema: schema70.type, parentSchema: schema70, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "portNumber" || key0 === "portRange" || key0 === "namedPort")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema70, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.portNumber !== void 0) {
      let data0 = data.portNumber;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/portNumber", schemaPath: "#/definitions/AdminNetworkPolicyPortNumber/type", keyword: "type", params: { type: schema71.type }, message: "must be object,null", schema: schema71.type, parentSchema: schema71, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.port === void 0) {
          const err3 = { instancePath: instancePath + "/portNumber", schemaPath: "#/definitions/AdminNetworkPolicyPortNumber/required", keyword: "required", params: { missingProperty: "port" }, message: "must have required property 'port'", schema: schema71.required, parentSchema: schema71, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "protocol" || key1 === "port")) {
            const err4 = { instancePath: instancePath + "/portNumber", schemaPath: "#/definitions/AdminNetworkPolicyPortNumber/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema71, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.protocol !== void 0) {
          let data1 = data0.protocol;
          if (typeof data1 !== "string" && data1 !== null) {
            const err5 = { instancePath: instancePath + "/portNumber/protocol", schemaPath: "#/definitions/AdminNetworkPolicyPortNumber/properties/protocol/type", keyword: "type", params: { type: schema71.properties.protocol.type }, message: "must be string,null", schema: schema71.properties.protocol.type, parentSchema: schema71.properties.protocol, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.port !== void 0) {
          let data2 = data0.port;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
            const err6 = { instancePath: instancePath + "/portNumber/port", schemaPath: "#/definitions/AdminNetworkPolicyPortNumber/properties/port/type", keyword: "type", params: { type: schema71.properties.port.type }, message: "must be integer,null", schema: schema71.properties.port.type, parentSchema: schema71.properties.port, data: data2 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
    if (data.portRange !== void 0) {
      let data3 = data.portRange;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)) && data3 !== null) {
        const err7 = { instancePath: instancePath + "/portRange", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/type", keyword: "type", params: { type: schema72.type }, message: "must be object,null", schema: schema72.type, parentSchema: schema72, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.start === void 0) {
          const err8 = { instancePath: instancePath + "/portRange", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/required", keyword: "required", params: { missingProperty: "start" }, message: "must have required property 'start'", schema: schema72.required, parentSchema: schema72, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.end === void 0) {
          const err9 = { instancePath: instancePath + "/portRange", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/required", keyword: "required", params: { missingProperty: "end" }, message: "must have required property 'end'", schema: schema72.required, parentSchema: schema72, data: data3 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key2 in data3) {
          if (!(key2 === "protocol" || key2 === "start" || key2 === "end")) {
            const err10 = { instancePath: instancePath + "/portRange", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema72, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data3.protocol !== void 0) {
          let data4 = data3.protocol;
          if (typeof data4 !== "string" && data4 !== null) {
            const err11 = { instancePath: instancePath + "/portRange/protocol", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/properties/protocol/type", keyword: "type", params: { type: schema72.properties.protocol.type }, message: "must be string,null", schema: schema72.properties.protocol.type, parentSchema: schema72.properties.protocol, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.start !== void 0) {
          let data5 = data3.start;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && data5 !== null) {
            const err12 = { instancePath: instancePath + "/portRange/start", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/properties/start/type", keyword: "type", params: { type: schema72.properties.start.type }, message: "must be integer,null", schema: schema72.properties.start.type, parentSchema: schema72.properties.start, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data3.end !== void 0) {
          let data6 = data3.end;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && data6 !== null) {
            const err13 = { instancePath: instancePath + "/portRange/end", schemaPath: "#/definitions/AdminNetworkPolicyPortRange/properties/end/type", keyword: "type", params: { type: schema72.properties.end.type }, message: "must be integer,null", schema: schema72.properties.end.type, parentSchema: schema72.properties.end, data: data6 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      }
    }
    if (data.namedPort !== void 0) {
      let data7 = data.namedPort;
      if (typeof data7 !== "string" && data7 !== null) {
        const err14 = { instancePath: instancePath + "/namedPort", schemaPath: "#/properties/namedPort/type", keyword: "type", params: { type: schema70.properties.namedPort.type }, message: "must be string,null", schema: schema70.properties.namedPort.type, parentSchema: schema70.properties.namedPort, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  }
  validate97.errors = vErrors;
  return errors === 0;
}
var schema73 = { "title": "AdminNetworkPolicyIngressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" } }, "additionalProperties": false };
function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema73.type }, message: "must be object,null", schema: schema73.type, parentSchema: schema73, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema73, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate91(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate91.errors);
        errors = vErrors.length;
      }
    }
  }
  validate99.errors = vErrors;
  return errors === 0;
}
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema69.type }, message: "must be object,null", schema: schema69.type, parentSchema: schema69, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.action === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema69.required, parentSchema: schema69, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.from === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema69.required, parentSchema: schema69, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "action" || key0 === "ports" || key0 === "from")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema69, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema69.properties.name.type }, message: "must be string,null", schema: schema69.properties.name.type, parentSchema: schema69.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.action !== void 0) {
      let data1 = data.action;
      if (typeof data1 !== "string" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: schema69.properties.action.type }, message: "must be string,null", schema: schema69.properties.action.type, parentSchema: schema69.properties.action, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data2 = data.ports;
      if (!Array.isArray(data2) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema69.properties.ports.type }, message: "must be array,null", schema: schema69.properties.ports.type, parentSchema: schema69.properties.ports, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate97(data2[i0], { instancePath: instancePath + "/ports/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate97.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.from !== void 0) {
      let data4 = data.from;
      if (!Array.isArray(data4) && data4 !== null) {
        const err7 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: schema69.properties.from.type }, message: "must be array,null", schema: schema69.properties.from.type, parentSchema: schema69.properties.from, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate99(data4[i1], { instancePath: instancePath + "/from/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate99.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate96.errors = vErrors;
  return errors === 0;
}
var schema74 = { "title": "AdminNetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "ports": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyPort" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressPeer" } } }, "additionalProperties": false, "required": ["action", "to"] };
var schema75 = { "title": "AdminNetworkPolicyEgressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/AdminNetworkPolicyPods" }, "nodes": { "$ref": "#/definitions/LabelSelector" }, "networks": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "domainNames": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false };
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema75.type }, message: "must be object,null", schema: schema75.type, parentSchema: schema75, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods" || key0 === "nodes" || key0 === "networks" || key0 === "domainNames")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema75, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate91(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate91.errors);
        errors = vErrors.length;
      }
    }
    if (data.nodes !== void 0) {
      if (!validate15(data.nodes, { instancePath: instancePath + "/nodes", parentData: data, parentDataProperty: "nodes", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.networks !== void 0) {
      let data3 = data.networks;
      if (!Array.isArray(data3) && data3 !== null) {
        const err2 = { instancePath: instancePath + "/networks", schemaPath: "#/properties/networks/type", keyword: "type", params: { type: schema75.properties.networks.type }, message: "must be array,null", schema: schema75.properties.networks.type, parentSchema: schema75.properties.networks, data: data3 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string" && data4 !== null) {
            const err3 = { instancePath: instancePath + "/networks/" + i0, schemaPath: "#/properties/networks/items/type", keyword: "type", params: { type: schema75.properties.networks.items.type }, message: "must be string,null", schema: schema75.properties.networks.items.type, parentSchema: schema75.properties.networks.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      }
    }
    if (data.domainNames !== void 0) {
      let data5 = data.domainNames;
      if (!Array.isArray(data5) && data5 !== null) {
        const err4 = { instancePath: instancePath + "/domainNames", schemaPath: "#/properties/domainNames/type", keyword: "type", params: { type: schema75.properties.domainNames.type }, message: "must be array,null", schema: schema75.properties.domainNames.type, parentSchema: schema75.properties.domainNames, data: data5 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 !== "string" && data6 !== null) {
            const err5 = { instancePath: instancePath + "/domainNames/" + i1, schemaPath: "#/properties/domainNames/items/type", keyword: "type", params: { type: schema75.properties.domainNames.items.type }, message: "must be string,null", schema: schema75.properties.domainNames.items.type, parentSchema: schema75.properties.domainNames.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
  }
  validate106.errors = vErrors;
  return errors === 0;
}
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema74.type }, message: "must be object,null", schema: schema74.type, parentSchema: schema74, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.action === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema74.required, parentSchema: schema74, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'", schema: schema74.required, parentSchema: schema74, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "action" || key0 === "ports" || key0 === "to")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema74, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema74.properties.name.type }, message: "must be string,null", schema: schema74.properties.name.type, parentSchema: schema74.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.action !== void 0) {
      let data1 = data.action;
      if (typeof data1 !== "string" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: schema74.properties.action.type }, message: "must be string,null", schema: schema74.properties.action.type, parentSchema: schema74.properties.action, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ports !== void 0) {
      let data2 = data.ports;
      if (!Array.isArray(data2) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: schema74.properties.ports.type }, message: "must be array,null", schema: schema74.properties.ports.type, parentSchema: schema74.properties.ports, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate97(data2[i0], { instancePath: instancePath + "/ports/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate97.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.to !== void 0) {
      let data4 = data.to;
      if (!Array.isArray(data4) && data4 !== null) {
        const err7 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: schema74.properties.to.type }, message: "must be array,null", schema: schema74.properties.to.type, parentSchema: schema74.properties.to, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate106(data4[i1], { instancePath: instancePath + "/to/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate106.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate104.errors = vErrors;
  return errors === 0;
}
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema66.type }, message: "must be object,null", schema: schema66.type, parentSchema: schema66, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.priority === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "priority" }, message: "must have required property 'priority'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.subject === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'", schema: schema66.required, parentSchema: schema66, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "priority" || key0 === "subject" || key0 === "ingress" || key0 === "egress")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema66, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.priority !== void 0) {
      let data0 = data.priority;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err4 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: schema66.properties.priority.type }, message: "must be integer,null", schema: schema66.properties.priority.type, parentSchema: schema66.properties.priority, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.subject !== void 0) {
      if (!validate89(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData })) {
        vErrors = appended(vErrors, validate89.errors);
        errors = vErrors.length;
      }
    }
    if (data.ingress !== void 0) {
      let data2 = data.ingress;
      if (!Array.isArray(data2) && data2 !== null) {
        const err5 = { instancePath: instancePath + "/ingress", schemaPath: "#/properties/ingress/type", keyword: "type", params: { type: schema66.properties.ingress.type }, message: "must be array,null", schema: schema66.properties.ingress.type, parentSchema: schema66.properties.ingress, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate96(data2[i0], { instancePath: instancePath + "/ingress/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate96.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.egress !== void 0) {
      let data4 = data.egress;
      if (!Array.isArray(data4) && data4 !== null) {
        const err6 = { instancePath: instancePath + "/egress", schemaPath: "#/properties/egress/type", keyword: "type", params: { type: schema66.properties.egress.type }, message: "must be array,null", schema: schema66.properties.egress.type, parentSchema: schema66.properties.egress, data: data4 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate104(data4[i1], { instancePath: instancePath + "/egress/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate104.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate88.errors = vErrors;
  return errors === 0;
}
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema64.type }, message: "must be object,null", schema: schema64.type, parentSchema: schema64, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.spec === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'", schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema64, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err4 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err5 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err6 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err8 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err9 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err13 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err20 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate88(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate88.errors);
        errors = vErrors.length;
      }
    }
  }
  validate87.errors = vErrors;
  return errors === 0;
}
var schema76 = { "title": "BaselineAdminNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/BaselineAdminNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] };
var schema78 = { "title": "BaselineAdminNetworkPolicySpec", "type": ["object", "null"], "properties": { "subject": { "$ref": "#/definitions/AdminNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/AdminNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["subject"] };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema78.type }, message: "must be object,null", schema: schema78.type, parentSchema: schema78, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.subject === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'", schema: schema78.required, parentSchema: schema78, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "subject" || key0 === "ingress" || key0 === "egress")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema78, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.subject !== void 0) {
      if (!validate89(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData })) {
        vErrors = appended(vErrors, validate89.errors);
        errors = vErrors.length;
      }
    }
    if (data.ingress !== void 0) {
      let data1 = data.ingress;
      if (!Array.isArray(data1) && data1 !== null) {
        const err3 = { instancePath: instancePath + "/ingress", schemaPath: "#/properties/ingress/type", keyword: "type", params: { type: schema78.properties.ingress.type }, message: "must be array,null", schema: schema78.properties.ingress.type, parentSchema: schema78.properties.ingress, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate96(data1[i0], { instancePath: instancePath + "/ingress/" + i0, parentData: data1, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate96.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.egress !== void 0) {
      let data3 = data.egress;
      if (!Array.isArray(data3) && data3 !== null) {
        const err4 = { instancePath: instancePath + "/egress", schemaPath: "#/properties/egress/type", keyword: "type", params: { type: schema78.properties.egress.type }, message: "must be array,null", schema: schema78.properties.egress.type, parentSchema: schema78.properties.egress, data: data3 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate104(data3[i1], { instancePath: instancePath + "/egress/" + i1, parentData: data3, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate104.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate115.errors = vErrors;
  return errors === 0;
}
function validate114(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema76.type }, message: "must be object,null", schema: schema76.type, parentSchema: schema76, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.spec === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'", schema: schema76.required, parentSchema: schema76, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema76, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err4 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err5 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err6 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err8 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err9 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err13 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err20 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate115(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate115.errors);
        errors = vErrors.length;
      }
    }
  }
  validate114.errors = vErrors;
  return errors === 0;
}
var schema79 = { "title": "ClusterNetworkPolicy", "type": ["object", "null"], "properties": { "apiVersion": true, "kind": true, "metadata": { "$ref": "#/definitions/ObjectMeta" }, "spec": { "$ref": "#/definitions/ClusterNetworkPolicySpec" }, "status": true }, "additionalProperties": false, "required": ["spec"] };
var schema81 = { "title": "ClusterNetworkPolicySpec", "type": ["object", "null"], "properties": { "tier": { "type": ["string", "null"] }, "priority": { "type": ["integer", "null"] }, "subject": { "$ref": "#/definitions/ClusterNetworkPolicySubject" }, "ingress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyIngressRule" } }, "egress": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyEgressRule" } } }, "additionalProperties": false, "required": ["tier", "priority", "subject"] };
var schema82 = { "title": "ClusterNetworkPolicySubject", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" } }, "additionalProperties": false };
var schema83 = { "title": "ClusterNetworkPolicyPods", "type": ["object", "null"], "properties": { "namespaceSelector": { "$ref": "#/definitions/LabelSelector" }, "podSelector": { "$ref": "#/definitions/LabelSelector" } }, "additionalProperties": false, "required": ["podSelector"] };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema83.type }, message: "must be object,null", schema: schema83.type, parentSchema: schema83, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.podSelector === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "podSelector" }, message: "must have required property 'podSelector'", schema: schema83.required, parentSchema: schema83, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "namespaceSelector" || key0 === "podSelector")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema83, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.namespaceSelector !== void 0) {
      if (!validate15(data.namespaceSelector, { instancePath: instancePath + "/namespaceSelector", parentData: data, parentDataProperty: "namespaceSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.podSelector !== void 0) {
      if (!validate15(data.podSelector, { instancePath: instancePath + "/podSelector", parentData: data, parentDataProperty: "podSelector", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
  }
  validate125.errors = vErrors;
  return errors === 0;
}
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema82.type }, message: "must be object,null", schema: schema82.type, parentSchema: schema82, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema82, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate125(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate125.errors);
        errors = vErrors.length;
      }
    }
  }
  validate123.errors = vErrors;
  return errors === 0;
}
var schema84 = { "title": "ClusterNetworkPolicyIngressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "protocols": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyProtocol" } }, "from": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyIngressPeer" } } }, "additionalProperties": false, "required": ["action", "from"] };
var schema85 = { "title": "ClusterNetworkPolicyProtocol", "type": ["object", "null"], "properties": { "tcp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "udp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "sctp": { "$ref": "#/definitions/ClusterNetworkPolicyProtocolPort" }, "destinationNamedPort": { "type": ["string", "null"] } }, "additionalProperties": false };
var schema86 = { "title": "ClusterNetworkPolicyProtocolPort", "type": ["object", "null"], "properties": { "destinationPort": { "$ref": "#/definitions/ClusterNetworkPolicyPort" } }, "additionalProperties": false };
var schema87 = { "title": "ClusterNetworkPolicyPort", "type": ["object", "null"], "properties": { "number": { "type": ["integer", "null"] }, "range": { "$ref": "#/definitions/ClusterNetworkPolicyPortRange" } }, "additionalProperties": false };
var schema88 = { "title": "ClusterNetworkPolicyPortRange", "type": ["object", "null"], "properties": { "start": { "type": ["integer", "null"] }, "end": { "type": ["integer", "null"] } }, "additionalProperties": false, "required": ["start", "end"] };
function validate133(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema87.type }, message: "must be object,null", schema: schema87.type, parentSchema: schema87, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "number" || key0 === "range")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema87, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.number !== void 0) {
      let data0 = data.number;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && data0 !== null) {
        const err2 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/type", keyword: "type", params: { type: schema87.properties.number.type }, message: "must be integer,null", schema: schema87.properties.number.type, parentSchema: schema87.properties.number, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.range !== void 0) {
      let data1 = data.range;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
        const err3 = { instancePath: instancePath + "/range", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/type", keyword: "type", params: { type: schema88.type }, message: "must be object,null", schema: schema88.type, parentSchema: schema88, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.start === void 0) {
          const err4 = { instancePath: instancePath + "/range", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/required", keyword: "required", params: { missingProperty: "start" }, message: "must have required property 'start'", schema: schema88.required, parentSchema: schema88, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.end === void 0) {
          const err5 = { instancePath: instancePath + "/range", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/required", keyword: "required", params: { missingProperty: "end" }, message: "must have required property 'end'", schema: schema88.required, parentSchema: schema88, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "start" || key1 === "end")) {
            const err6 = { instancePath: instancePath + "/range", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema88, data: data1 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data1.start !== void 0) {
          let data2 = data1.start;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && data2 !== null) {
            const err7 = { instancePath: instancePath + "/range/start", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/properties/start/type", keyword: "type", params: { type: schema88.properties.start.type }, message: "must be integer,null", schema: schema88.properties.start.type, parentSchema: schema88.properties.start, data: data2 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.end !== void 0) {
          let data3 = data1.end;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err8 = { instancePath: instancePath + "/range/end", schemaPath: "#/definitions/ClusterNetworkPolicyPortRange/properties/end/type", keyword: "type", params: { type: schema88.properties.end.type }, message: "must be integer,null", schema: schema88.properties.end.type, parentSchema: schema88.properties.end, data: data3 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      }
    }
  }
  validate133.errors = vErrors;
  return errors === 0;
}
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema86.type }, message: "must be object,null", schema: schema86.type, parentSchema: schema86, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "destinationPort")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema86, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.destinationPort !== void 0) {
      if (!validate133(data.destinationPort, { instancePath: instancePath + "/destinationPort", parentData: data, parentDataProperty: "destinationPort", rootData })) {
        vErrors = appended(vErrors, validate133.errors);
        errors = vErrors.length;
      }
    }
  }
  validate132.errors = vErrors;
  return errors === 0;
}
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema85.type }, message: "must be object,null", schema: schema85.type, parentSchema: schema85, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "tcp" || key0 === "udp" || key0 === "sctp" || key0 === "destinationNamedPort")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema85, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.tcp !== void 0) {
      if (!validate132(data.tcp, { instancePath: instancePath + "/tcp", parentData: data, parentDataProperty: "tcp", rootData })) {
        vErrors = appended(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.udp !== void 0) {
      if (!validate132(data.udp, { instancePath: instancePath + "/udp", parentData: data, parentDataProperty: "udp", rootData })) {
        vErrors = appended(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.sctp !== void 0) {
      if (!validate132(data.sctp, { instancePath: instancePath + "/sctp", parentData: data, parentDataProperty: "sctp", rootData })) {
        vErrors = appended(vErrors, validate132.errors);
        errors = vErrors.length;
      }
    }
    if (data.destinationNamedPort !== void 0) {
      let data3 = data.destinationNamedPort;
      if (typeof data3 !== "string" && data3 !== null) {
        const err2 = { instancePath: instancePath + "/destinationNamedPort", schemaPath: "#/properties/destinationNamedPort/type", keyword: "type", params: { type: schema85.properties.destinationNamedPort.type }, message: "must be string,null", schema: schema85.properties.destinationNamedPort.type, parentSchema: schema85.properties.destinationNamedPort, data: data3 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  }
  validate131.errors = vErrors;
  return errors === 0;
}
var schema89 = { "title": "ClusterNetworkPolicyIngressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" } }, "additionalProperties": false };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema89.type }, message: "must be object,null", schema: schema89.type, parentSchema: schema89, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema89, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate125(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate125.errors);
        errors = vErrors.length;
      }
    }
  }
  validate139.errors = vErrors;
  return errors === 0;
}
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema84.type }, message: "must be object,null", schema: schema84.type, parentSchema: schema84, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.action === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema84.required, parentSchema: schema84, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.from === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema84.required, parentSchema: schema84, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "action" || key0 === "protocols" || key0 === "from")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema84, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema84.properties.name.type }, message: "must be string,null", schema: schema84.properties.name.type, parentSchema: schema84.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.action !== void 0) {
      let data1 = data.action;
      if (typeof data1 !== "string" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: schema84.properties.action.type }, message: "must be string,null", schema: schema84.properties.action.type, parentSchema: schema84.properties.action, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.protocols !== void 0) {
      let data2 = data.protocols;
      if (!Array.isArray(data2) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/protocols", schemaPath: "#/properties/protocols/type", keyword: "type", params: { type: schema84.properties.protocols.type }, message: "must be array,null", schema: schema84.properties.protocols.type, parentSchema: schema84.properties.protocols, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate131(data2[i0], { instancePath: instancePath + "/protocols/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.from !== void 0) {
      let data4 = data.from;
      if (!Array.isArray(data4) && data4 !== null) {
        const err7 = { instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: schema84.properties.from.type }, message: "must be array,null", schema: schema84.properties.from.type, parentSchema: schema84.properties.from, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate139(data4[i1], { instancePath: instancePath + "/from/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate139.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate130.errors = vErrors;
  return errors === 0;
}
var schema90 = { "title": "ClusterNetworkPolicyEgressRule", "type": ["object", "null"], "properties": { "name": { "type": ["string", "null"] }, "action": { "type": ["string", "null"] }, "protocols": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyProtocol" } }, "to": { "type": ["array", "null"], "items": { "$ref": "#/definitions/ClusterNetworkPolicyEgressPeer" } } }, "additionalProperties": false, "required": ["action", "to"] };
var schema91 = { "title": "ClusterNetworkPolicyEgressPeer", "type": ["object", "null"], "properties": { "namespaces": { "$ref": "#/definitions/LabelSelector" }, "pods": { "$ref": "#/definitions/ClusterNetworkPolicyPods" }, "nodes": { "$ref": "#/definitions/LabelSelector" }, "networks": { "type": ["array", "null"], "items": { "type": ["string", "null"] } }, "domainNames": { "type": ["array", "null"], "items": { "type": ["string", "null"] } } }, "additionalProperties": false };
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema91.type }, message: "must be object,null", schema: schema91.type, parentSchema: schema91, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "namespaces" || key0 === "pods" || key0 === "nodes" || key0 === "networks" || key0 === "domainNames")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema91, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.namespaces !== void 0) {
      if (!validate15(data.namespaces, { instancePath: instancePath + "/namespaces", parentData: data, parentDataProperty: "namespaces", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.pods !== void 0) {
      if (!validate125(data.pods, { instancePath: instancePath + "/pods", parentData: data, parentDataProperty: "pods", rootData })) {
        vErrors = appended(vErrors, validate125.errors);
        errors = vErrors.length;
      }
    }
    if (data.nodes !== void 0) {
      if (!validate15(data.nodes, { instancePath: instancePath + "/nodes", parentData: data, parentDataProperty: "nodes", rootData })) {
        vErrors = appended(vErrors, validate15.errors);
        errors = vErrors.length;
      }
    }
    if (data.networks !== void 0) {
      let data3 = data.networks;
      if (!Array.isArray(data3) && data3 !== null) {
        const err2 = { instancePath: instancePath + "/networks", schemaPath: "#/properties/networks/type", keyword: "type", params: { type: schema91.properties.networks.type }, message: "must be array,null", schema: schema91.properties.networks.type, parentSchema: schema91.properties.networks, data: data3 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string" && data4 !== null) {
            const err3 = { instancePath: instancePath + "/networks/" + i0, schemaPath: "#/properties/networks/items/type", keyword: "type", params: { type: schema91.properties.networks.items.type }, message: "must be string,null", schema: schema91.properties.networks.items.type, parentSchema: schema91.properties.networks.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      }
    }
    if (data.domainNames !== void 0) {
      let data5 = data.domainNames;
      if (!Array.isArray(data5) && data5 !== null) {
        const err4 = { instancePath: instancePath + "/domainNames", schemaPath: "#/properties/domainNames/type", keyword: "type", params: { type: schema91.properties.domainNames.type }, message: "must be array,null", schema: schema91.properties.domainNames.type, parentSchema: schema91.properties.domainNames, data: data5 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 !== "string" && data6 !== null) {
            const err5 = { instancePath: instancePath + "/domainNames/" + i1, schemaPath: "#/properties/domainNames/items/type", keyword: "type", params: { type: schema91.properties.domainNames.items.type }, message: "must be string,null", schema: schema91.properties.domainNames.items.type, parentSchema: schema91.properties.domainNames.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
  }
  validate146.errors = vErrors;
  return errors === 0;
}
function validate144(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema90.type }, message: "must be object,null", schema: schema90.type, parentSchema: schema90, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.action === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'", schema: schema90.required, parentSchema: schema90, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'", schema: schema90.required, parentSchema: schema90, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "name" || key0 === "action" || key0 === "protocols" || key0 === "to")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema90, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 !== "string" && data0 !== null) {
        const err4 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema90.properties.name.type }, message: "must be string,null", schema: schema90.properties.name.type, parentSchema: schema90.properties.name, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.action !== void 0) {
      let data1 = data.action;
      if (typeof data1 !== "string" && data1 !== null) {
        const err5 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: schema90.properties.action.type }, message: "must be string,null", schema: schema90.properties.action.type, parentSchema: schema90.properties.action, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.protocols !== void 0) {
      let data2 = data.protocols;
      if (!Array.isArray(data2) && data2 !== null) {
        const err6 = { instancePath: instancePath + "/protocols", schemaPath: "#/properties/protocols/type", keyword: "type", params: { type: schema90.properties.protocols.type }, message: "must be array,null", schema: schema90.properties.protocols.type, parentSchema: schema90.properties.protocols, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate131(data2[i0], { instancePath: instancePath + "/protocols/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate131.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.to !== void 0) {
      let data4 = data.to;
      if (!Array.isArray(data4) && data4 !== null) {
        const err7 = { instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: schema90.properties.to.type }, message: "must be array,null", schema: schema90.properties.to.type, parentSchema: schema90.properties.to, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate146(data4[i1], { instancePath: instancePath + "/to/" + i1, parentData: data4, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate146.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate144.errors = vErrors;
  return errors === 0;
}
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema81.type }, message: "must be object,null", schema: schema81.type, parentSchema: schema81, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.tier === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tier" }, message: "must have required property 'tier'", schema: schema81.required, parentSchema: schema81, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.priority === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "priority" }, message: "must have required property 'priority'", schema: schema81.required, parentSchema: schema81, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.subject === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'", schema: schema81.required, parentSchema: schema81, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "tier" || key0 === "priority" || key0 === "subject" || key0 === "ingress" || key0 === "egress")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema81, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.tier !== void 0) {
      let data0 = data.tier;
      if (typeof data0 !== "string" && data0 !== null) {
        const err5 = { instancePath: instancePath + "/tier", schemaPath: "#/properties/tier/type", keyword: "type", params: { type: schema81.properties.tier.type }, message: "must be string,null", schema: schema81.properties.tier.type, parentSchema: schema81.properties.tier, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.priority !== void 0) {
      let data1 = data.priority;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && data1 !== null) {
        const err6 = { instancePath: instancePath + "/priority", schemaPath: "#/properties/priority/type", keyword: "type", params: { type: schema81.properties.priority.type }, message: "must be integer,null", schema: schema81.properties.priority.type, parentSchema: schema81.properties.priority, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.subject !== void 0) {
      if (!validate123(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData })) {
        vErrors = appended(vErrors, validate123.errors);
        errors = vErrors.length;
      }
    }
    if (data.ingress !== void 0) {
      let data3 = data.ingress;
      if (!Array.isArray(data3) && data3 !== null) {
        const err7 = { instancePath: instancePath + "/ingress", schemaPath: "#/properties/ingress/type", keyword: "type", params: { type: schema81.properties.ingress.type }, message: "must be array,null", schema: schema81.properties.ingress.type, parentSchema: schema81.properties.ingress, data: data3 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate130(data3[i0], { instancePath: instancePath + "/ingress/" + i0, parentData: data3, parentDataProperty: i0, rootData })) {
            vErrors = appended(vErrors, validate130.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.egress !== void 0) {
      let data5 = data.egress;
      if (!Array.isArray(data5) && data5 !== null) {
        const err8 = { instancePath: instancePath + "/egress", schemaPath: "#/properties/egress/type", keyword: "type", params: { type: schema81.properties.egress.type }, message: "must be array,null", schema: schema81.properties.egress.type, parentSchema: schema81.properties.egress, data: data5 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate144(data5[i1], { instancePath: instancePath + "/egress/" + i1, parentData: data5, parentDataProperty: i1, rootData })) {
            vErrors = appended(vErrors, validate144.errors);
            errors = vErrors.length;
          }
        }
      }
    }
  }
  validate122.errors = vErrors;
  return errors === 0;
}
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema79.type }, message: "must be object,null", schema: schema79.type, parentSchema: schema79, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.spec === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "spec" }, message: "must have required property 'spec'", schema: schema79.required, parentSchema: schema79, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "status")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema79, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data0 = data.metadata;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null) {
        const err3 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/type", keyword: "type", params: { type: schema13.type }, message: "must be object,null", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!func2.call(schema13.properties, key1)) {
            const err4 = { instancePath: instancePath + "/metadata", schemaPath: "#/definitions/ObjectMeta/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.annotations !== void 0) {
          let data1 = data0.annotations;
          if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
            const err5 = { instancePath: instancePath + "/metadata/annotations", schemaPath: "#/definitions/ObjectMeta/properties/annotations/type", keyword: "type", params: { type: schema13.properties.annotations.type }, message: "must be object,null", schema: schema13.properties.annotations.type, parentSchema: schema13.properties.annotations, data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (const key2 in data1) {
              let data2 = data1[key2];
              if (typeof data2 !== "string" && data2 !== null) {
                const err6 = { instancePath: instancePath + "/metadata/annotations/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/annotations/additionalProperties/type", keyword: "type", params: { type: schema13.properties.annotations.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.annotations.additionalProperties.type, parentSchema: schema13.properties.annotations.additionalProperties, data: data2 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
            }
          }
        }
        if (data0.deletionGracePeriodSeconds !== void 0) {
          let data3 = data0.deletionGracePeriodSeconds;
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3)) && data3 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/deletionGracePeriodSeconds", schemaPath: "#/definitions/ObjectMeta/properties/deletionGracePeriodSeconds/type", keyword: "type", params: { type: schema13.properties.deletionGracePeriodSeconds.type }, message: "must be integer,null", schema: schema13.properties.deletionGracePeriodSeconds.type, parentSchema: schema13.properties.deletionGracePeriodSeconds, data: data3 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.finalizers !== void 0) {
          let data4 = data0.finalizers;
          if (!Array.isArray(data4) && data4 !== null) {
            const err8 = { instancePath: instancePath + "/metadata/finalizers", schemaPath: "#/definitions/ObjectMeta/properties/finalizers/type", keyword: "type", params: { type: schema13.properties.finalizers.type }, message: "must be array,null", schema: schema13.properties.finalizers.type, parentSchema: schema13.properties.finalizers, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 !== "string" && data5 !== null) {
                const err9 = { instancePath: instancePath + "/metadata/finalizers/" + i0, schemaPath: "#/definitions/ObjectMeta/properties/finalizers/items/type", keyword: "type", params: { type: schema13.properties.finalizers.items.type }, message: "must be string,null", schema: schema13.properties.finalizers.items.type, parentSchema: schema13.properties.finalizers.items, data: data5 };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
          }
        }
        if (data0.generateName !== void 0) {
          let data6 = data0.generateName;
          if (typeof data6 !== "string" && data6 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/generateName", schemaPath: "#/definitions/ObjectMeta/properties/generateName/type", keyword: "type", params: { type: schema13.properties.generateName.type }, message: "must be string,null", schema: schema13.properties.generateName.type, parentSchema: schema13.properties.generateName, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data0.generation !== void 0) {
          let data7 = data0.generation;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7)) && data7 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/generation", schemaPath: "#/definitions/ObjectMeta/properties/generation/type", keyword: "type", params: { type: schema13.properties.generation.type }, message: "must be integer,null", schema: schema13.properties.generation.type, parentSchema: schema13.properties.generation, data: data7 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data0.labels !== void 0) {
          let data8 = data0.labels;
          if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && data8 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/labels", schemaPath: "#/definitions/ObjectMeta/properties/labels/type", keyword: "type", params: { type: schema13.properties.labels.type }, message: "must be object,null", schema: schema13.properties.labels.type, parentSchema: schema13.properties.labels, data: data8 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            for (const key3 in data8) {
              let data9 = data8[key3];
              if (typeof data9 !== "string" && data9 !== null) {
                const err13 = { instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/ObjectMeta/properties/labels/additionalProperties/type", keyword: "type", params: { type: schema13.properties.labels.additionalProperties.type }, message: "must be string,null", schema: schema13.properties.labels.additionalProperties.type, parentSchema: schema13.properties.labels.additionalProperties, data: data9 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          }
        }
        if (data0.managedFields !== void 0) {
          let data10 = data0.managedFields;
          if (!Array.isArray(data10) && data10 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/managedFields", schemaPath: "#/definitions/ObjectMeta/properties/managedFields/type", keyword: "type", params: { type: schema13.properties.managedFields.type }, message: "must be array,null", schema: schema13.properties.managedFields.type, parentSchema: schema13.properties.managedFields, data: data10 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data0.name !== void 0) {
          let data11 = data0.name;
          if (typeof data11 !== "string" && data11 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/name", schemaPath: "#/definitions/ObjectMeta/properties/name/type", keyword: "type", params: { type: schema13.properties.name.type }, message: "must be string,null", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data11 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data0.namespace !== void 0) {
          let data12 = data0.namespace;
          if (typeof data12 !== "string" && data12 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/namespace", schemaPath: "#/definitions/ObjectMeta/properties/namespace/type", keyword: "type", params: { type: schema13.properties.namespace.type }, message: "must be string,null", schema: schema13.properties.namespace.type, parentSchema: schema13.properties.namespace, data: data12 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data0.ownerReferences !== void 0) {
          let data13 = data0.ownerReferences;
          if (!Array.isArray(data13) && data13 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/ownerReferences", schemaPath: "#/definitions/ObjectMeta/properties/ownerReferences/type", keyword: "type", params: { type: schema13.properties.ownerReferences.type }, message: "must be array,null", schema: schema13.properties.ownerReferences.type, parentSchema: schema13.properties.ownerReferences, data: data13 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        if (data0.resourceVersion !== void 0) {
          let data14 = data0.resourceVersion;
          if (typeof data14 !== "string" && data14 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/resourceVersion", schemaPath: "#/definitions/ObjectMeta/properties/resourceVersion/type", keyword: "type", params: { type: schema13.properties.resourceVersion.type }, message: "must be string,null", schema: schema13.properties.resourceVersion.type, parentSchema: schema13.properties.resourceVersion, data: data14 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data0.selfLink !== void 0) {
          let data15 = data0.selfLink;
          if (typeof data15 !== "string" && data15 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/selfLink", schemaPath: "#/definitions/ObjectMeta/properties/selfLink/type", keyword: "type", params: { type: schema13.properties.selfLink.type }, message: "must be string,null", schema: schema13.properties.selfLink.type, parentSchema: schema13.properties.selfLink, data: data15 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.uid !== void 0) {
          let data16 = data0.uid;
          if (typeof data16 !== "string" && data16 !== null) {
            const err20 = { instancePath: instancePath + "/metadata/uid", schemaPath: "#/definitions/ObjectMeta/properties/uid/type", keyword: "type", params: { type: schema13.properties.uid.type }, message: "must be string,null", schema: schema13.properties.uid.type, parentSchema: schema13.properties.uid, data: data16 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      }
    }
    if (data.spec !== void 0) {
      if (!validate122(data.spec, { instancePath: instancePath + "/spec", parentData: data, parentDataProperty: "spec", rootData })) {
        vErrors = appended(vErrors, validate122.errors);
        errors = vErrors.length;
      }
    }
  }
  validate121.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.NetworkPolicy !== void 0) {
      if (!validate11(data.NetworkPolicy, { instancePath: instancePath + "/NetworkPolicy", parentData: data, parentDataProperty: "NetworkPolicy", rootData })) {
        vErrors = appended(vErrors, validate11.errors);
        errors = vErrors.length;
      }
    }
    if (data.Namespace !== void 0) {
      if (!validate26(data.Namespace, { instancePath: instancePath + "/Namespace", parentData: data, parentDataProperty: "Namespace", rootData })) {
        vErrors = appended(vErrors, validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.Pod !== void 0) {
      if (!validate28(data.Pod, { instancePath: instancePath + "/Pod", parentData: data, parentDataProperty: "Pod", rootData })) {
        vErrors = appended(vErrors, validate28.errors);
        errors = vErrors.length;
      }
    }
    if (data.Deployment !== void 0) {
      if (!validate37(data.Deployment, { instancePath: instancePath + "/Deployment", parentData: data, parentDataProperty: "Deployment", rootData })) {
        vErrors = appended(vErrors, validate37.errors);
        errors = vErrors.length;
      }
    }
    if (data.StatefulSet !== void 0) {
      if (!validate45(data.StatefulSet, { instancePath: instancePath + "/StatefulSet", parentData: data, parentDataProperty: "StatefulSet", rootData })) {
        vErrors = appended(vErrors, validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.DaemonSet !== void 0) {
      if (!validate51(data.DaemonSet, { instancePath: instancePath + "/DaemonSet", parentData: data, parentDataProperty: "DaemonSet", rootData })) {
        vErrors = appended(vErrors, validate51.errors);
        errors = vErrors.length;
      }
    }
    if (data.ReplicaSet !== void 0) {
      if (!validate57(data.ReplicaSet, { instancePath: instancePath + "/ReplicaSet", parentData: data, parentDataProperty: "ReplicaSet", rootData })) {
        vErrors = appended(vErrors, validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.ReplicationController !== void 0) {
      if (!validate63(data.ReplicationController, { instancePath: instancePath + "/ReplicationController", parentData: data, parentDataProperty: "ReplicationController", rootData })) {
        vErrors = appended(vErrors, validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.Job !== void 0) {
      if (!validate68(data.Job, { instancePath: instancePath + "/Job", parentData: data, parentDataProperty: "Job", rootData })) {
        vErrors = appended(vErrors, validate68.errors);
        errors = vErrors.length;
      }
    }
    if (data.CronJob !== void 0) {
      if (!validate74(data.CronJob, { instancePath: instancePath + "/CronJob", parentData: data, parentDataProperty: "CronJob", rootData })) {
        vErrors = appended(vErrors, validate74.errors);
        errors = vErrors.length;
      }
    }
    if (data.Service !== void 0) {
      if (!validate81(data.Service, { instancePath: instancePath + "/Service", parentData: data, parentDataProperty: "Service", rootData })) {
        vErrors = appended(vErrors, validate81.errors);
        errors = vErrors.length;
      }
    }
    if (data.AdminNetworkPolicy !== void 0) {
      if (!validate87(data.AdminNetworkPolicy, { instancePath: instancePath + "/AdminNetworkPolicy", parentData: data, parentDataProperty: "AdminNetworkPolicy", rootData })) {
        vErrors = appended(vErrors, validate87.errors);
        errors = vErrors.length;
      }
    }
    if (data.BaselineAdminNetworkPolicy !== void 0) {
      if (!validate114(data.BaselineAdminNetworkPolicy, { instancePath: instancePath + "/BaselineAdminNetworkPolicy", parentData: data, parentDataProperty: "BaselineAdminNetworkPolicy", rootData })) {
        vErrors = appended(vErrors, validate114.errors);
        errors = vErrors.length;
      }
    }
    if (data.ClusterNetworkPolicy !== void 0) {
      if (!validate121(data.ClusterNetworkPolicy, { instancePath: instancePath + "/ClusterNetworkPolicy", parentData: data, parentDataProperty: "ClusterNetworkPolicy", rootData })) {
        vErrors = appended(vErrors, validate121.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
function appended(errors, more) {
  if (errors === null) return more;
  for (const one of more) errors.push(one);
  return errors;
}
export {
  validator_default as default,
  validate
};
