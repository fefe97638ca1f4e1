/**
 * Log formats. A format is one file that recognises its records by content and decodes them; wrappers (CRI prefix,
 * envelopes, gzip) are peeled before. To add one: write the file, add a line to `formats`, run the contract suite.
 */
import type { ClusterIdentity } from '../model/cluster.ts';
import type {
  AddressHistory,
  Connection,
  Coverage,
  Flow,
  LogSummary,
  ObjectWrite,
  PodEvent,
  Spared,
  WriteAttempt,
} from '../model/flow.ts';
import type { LogStream } from '../model/host.ts';
import type { LineQuestion, LineReaders, NotedBlock } from '../model/noted-lines.ts';
import type { Json, JsonObject } from '../model/object.ts';
import type { ObjectChange } from '../model/object-change.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { ServerBackend } from '../model/server-backends.ts';
import { aksNetworkLogs } from './aks-network-logs.ts';
import { antreaFlows } from './antrea-flows.ts';
import { antrea } from './antrea.ts';
import { awsVpcCni } from './aws-vpc-cni.ts';
import { awsVpcFlow } from './aws-vpc-flow.ts';
import { azureFlow } from './azure-flow.ts';
import { calicoEnterprise } from './calico-enterprise.ts';
import { calicoLog } from './calico-log.ts';
import { calicoWhisker } from './calico-whisker.ts';
import { conntrack } from './conntrack.ts';
import { falco } from './falco.ts';
import { gcpVpcFlow } from './gcp-vpc-flow.ts';
import { gkeNetworkPolicy } from './gke-network-policy.ts';
import { inspektorGadget } from './inspektor-gadget.ts';
import { istio } from './istio.ts';
import { netobserv } from './netobserv.ts';
import { ovnAcl } from './ovn-acl.ts';
import { tetragon } from './tetragon.ts';
import { ztunnel } from './ztunnel.ts';
import { audit } from './audit.ts';
import { digest } from './digest.ts';
import { generic } from './generic.ts';
import { gkeAudit } from './gke-audit.ts';
import { settleWrites } from './history.ts';
import { hubble } from './hubble.ts';
import type { Identity } from './identity.ts';
import { recordSource } from './records.ts';

/** One unwrapped record: a JSON object, or a line of text. */
export type RawRecord =
  | { readonly kind: 'json'; readonly value: JsonObject; readonly origin: LogOrigin; readonly around?: Around }
  | { readonly kind: 'text'; readonly line: string; readonly origin: LogOrigin; readonly around?: Around };

/** What the envelopes of a record said about it, for formats whose records lack it; inner ones go before outer ones. */
export interface Around {
  /** As written: RFC 3339, or digits or a number of an epoch (`timeOf` reads both). */
  readonly time?: string | number;
  readonly node?: string;
  /** The labels of a Loki stream, which some exporters lift out of their records. */
  readonly labels?: JsonObject;
}

/** What one record says; a record can say several things, or nothing that concerns us (`[]`). */
export type Decoded =
  | {
      readonly kind: 'flow';
      readonly flow: Flow;
      /** Records that count for coverage: 1 unless it says otherwise. */
      readonly records?: number;
      /** The earlier flow which this one equals in all but time, client port and origin. */
      readonly like?: Flow;
      /** Places in the first source, where the flow is a summary. */
      readonly samples?: readonly LogOrigin[];
      /** The connection that the flow is part of, where that was settled when the summary was made. */
      readonly resolved?: Connection;
    }
  | { readonly kind: 'write'; readonly write: ObjectWrite; readonly traits?: WriteTraits }
  | { readonly kind: 'attempt'; readonly attempt: WriteAttempt }
  /** A write of a pod that may have given it other labels; what it did is told by a fact of the kind `pod`. */
  | { readonly kind: 'pod-write'; readonly write: ObjectWrite }
  /** A change of who holds an address, in the order of the log. */
  | {
      readonly kind: 'pod';
      readonly event: PodEvent;
      /** The earlier event which this one equals in all but time and origin. */
      readonly like?: PodEvent;
    }
  /** What a summary knows of who held which address. */
  | { readonly kind: 'history'; readonly history: Partial<AddressHistory> }
  /** Where the API server finds what it calls by a name of its own. */
  | { readonly kind: 'backend'; readonly backend: ServerBackend }
  | { readonly kind: 'lost'; readonly count: number; readonly reason: string }
  | { readonly kind: 'limit'; readonly text: string }
  /** The record is the head of a summary made elsewhere: of which cluster, and what that summary could not see. */
  | { readonly kind: 'summary'; readonly cluster: ClusterIdentity; readonly coverage: Coverage };

/** Milliseconds since 1970 at which the record was written, and what it tells of objects. */
export interface RecordedChanges {
  readonly time: number;
  readonly changes: readonly ObjectChange[];
  /** It tells of what components of the cluster do again and again without a pause. */
  readonly beat?: true;
}

/** What the log shows about a write besides the object: enough to tell later what it changed. */
export interface WriteTraits {
  readonly resourceVersion?: string;
  readonly generation?: number;
  /** The patch as sent, where the log shows no result. */
  readonly patch?: { readonly kind: 'json' | 'merge' | 'apply'; readonly body: Json };
  /** The metadata after such a patch, where the answer shows it. */
  readonly metadata?: JsonObject;
  /** Of a namespace only a part was written, of which its labels are what matters. */
  readonly part?: true;
  readonly spared?: Spared;
}

export interface LogFormat {
  readonly name: string;
  /** Absent: traffic of all pods. */
  readonly sees?: NonNullable<LogSummary['sees']>;
  /** Why this record is of this format, in words for the report, or undefined if it is not. */
  recognise(record: RawRecord): string | undefined;
  /**
   * Whether what follows in the file is read by this record: a header of a table, a time before records that have none,
   * the head of a digest. Such a log holds records of this format alone.
   */
  isHead?(record: RawRecord): boolean;
  /** What the record is, if it looks like this format but must be refused, and what to do instead. */
  refuse?(record: RawRecord): { readonly what: string; readonly help: string } | undefined;
  /** Decoded facts, or the reason why a record that looks like this format cannot be read. */
  decode(record: RawRecord, state: DecoderState): readonly Decoded[] | { readonly unreadable: string };
  /** When a record was made that tells nothing dated, for the span of the log: milliseconds since 1970. */
  time?(record: RawRecord, state: DecoderState): number | undefined;
  /** Records of equal identity say the same thing and are read once; undefined where repetition does not matter. */
  identity?(record: RawRecord): Identity | undefined;
  /** In which fields records that say the same differ; absent: every record is parsed. */
  readonly varying?: Varying;
  /** The records tell who held which address, so they are read before those that need to know. */
  readonly tellsState?: boolean;
  /** What the record tells of objects of every kind; only of audit logs. */
  changes?(record: RawRecord, state: DecoderState): RecordedChanges | { readonly unreadable: string } | undefined;
  /** Of requests that no record ended. */
  unansweredChanges?(state: DecoderState): readonly ObjectChange[];
  /** What can be said only after the last record. */
  finish?(state: DecoderState): readonly Decoded[];
}

/** Fields such as time and source port; a line that equals an earlier one in all else is not parsed again. */
export interface Varying extends LineQuestion {
  /** How to say again what a parsed line said, with other values in these fields; undefined if that cannot be. */
  learn(value: JsonObject, facts: readonly Decoded[], values: LineValues, state: DecoderState): Repeat | undefined;
}

/** The values of the varying fields in one line; valid only while it is the present one. */
export interface LineValues {
  /** Undefined where the line lacks the field. */
  text(field: number): string | undefined;
  /** Where the value stands in these bytes, from one index to before another; -1 where the line lacks the field. */
  readonly bytes: Buffer;
  start(field: number): number;
  end(field: number): number;
  /** Which field the time is that stands behind a key, if the line holds the key once; times come after the named fields. */
  timeBehind(key: string): number | undefined;
  /** Whether two fields have the same value, or one of them is missing. */
  agree(field: number, other: number): boolean;
}

/** What the earlier line would say with these values; undefined: the line must be parsed. */
export type Repeat = (values: LineValues, origin: LogOrigin) => Repeated | undefined;

export interface Repeated {
  readonly facts: readonly Decoded[];
  /** As `time` of the format gives it, where no fact has one. */
  readonly time?: number | undefined;
  /** As `identity` of the format gives it for the record. */
  readonly identity?: Identity;
  /** Notes what the format remembers of such a record; to be called once for each that is no repetition. */
  readonly note?: () => void;
}

/**
 * What a format may carry from record to record of one run (CSV headers by file, requests already counted). The
 * step puts in `utcOffset`, in minutes, for times that name no zone, and, where it is known, `now`, in milliseconds
 * since 1970, for those that name no year, and `modified`, when the present file was last written, for records that
 * carry no time at all.
 */
export type DecoderState = Map<string, unknown>;

/** Where records come out; called in the order of the log. */
export interface RecordSink {
  record(record: RawRecord): void;
  /** What stands there is no record; `line` is the line on which it begins. */
  skipped(reason: string, line: number): void;
  /** Whole lines before they are parsed: true if the line is known already; else `parsed` tells what was in it. */
  readonly lines?: {
    known(bytes: Buffer, from: number, to: number, line: number): boolean;
    /** The line of a row that another thread noted; it begins at `from`. */
    noted(block: NotedBlock, row: number, from: number, to: number, line: number): boolean;
    parsed(value: JsonObject): void;
    unwanted(reader: number): readonly number[];
  };
  /** Threads that read ahead; asked for when the log has shown to be long. */
  readonly readers?: () => LineReaders;
}

export interface RecordSource {
  readonly file: string;
  /** As in `LogStream`. */
  readonly modified?: number;
  /** Hands on the records of the next piece of the stream; false at its end. */
  pull(sink: RecordSink): Promise<boolean>;
  /** Lines read so far; the last one counts also without a line break. */
  lines(): number;
  /** Nothing more will be pulled. */
  close(): void;
}

/** All that the step observe needs of this folder. */
export interface LogReading {
  readonly formats: readonly LogFormat[];
  open(stream: LogStream): RecordSource;
  settleWrites(writes: readonly Extract<Decoded, { kind: 'write' }>[]): readonly ObjectWrite[];
}

export const formats: readonly LogFormat[] = [
  audit,
  gkeAudit,
  hubble,
  generic,
  digest,
  aksNetworkLogs,
  antrea,
  antreaFlows,
  awsVpcCni,
  calicoEnterprise,
  calicoLog,
  calicoWhisker,
  awsVpcFlow,
  azureFlow,
  conntrack,
  falco,
  gcpVpcFlow,
  gkeNetworkPolicy,
  inspektorGadget,
  istio,
  netobserv,
  ovnAcl,
  tetragon,
  ztunnel,
];

export const logReading: LogReading = { formats, open: recordSource, settleWrites };

export { auditPolicy } from './audit-policy.ts';
export { patched } from './patch.ts';
export { digestPieces, readDigest, writeDigest } from './digest.ts';
export type { Identity, Json, PodEvent };
