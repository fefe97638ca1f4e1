/** Every bound of the outside world in one place: sizes in bytes, times in milliseconds. */

const KiB = 1024;
const MiB = 1024 * KiB;

export const gitLimits = {
  entries: 2_000_000,
  listing: 512 * MiB,
  /** All contents that one `read` keeps. */
  contents: 256 * MiB,
  localTime: 120_000,
  fetchTime: 120_000,
  /** What a checkout has and its commit has not. */
  statusTime: 10_000,
  statusBytes: 4 * MiB,
} as const;

export const fileLimits = {
  /** Gate files, kubeconfigs, event payloads. */
  small: 5 * MiB,
  /** A snapshot, before and after inflating. */
  snapshot: 512 * MiB,
  /** Files below one folder of logs or manifests. */
  entries: 500_000,
  depth: 64,
  /** Files larger than this are known by size and time, not by content. */
  hashed: 64 * MiB,
  /** One folder of rendered manifests. */
  rendered: 512 * MiB,
} as const;

/** Logs in containers. */
export const unpackLimits = {
  /** Containers in one another. */
  layers: 5,
  /** Members of one source, those of archives inside included. */
  members: 100_000,
  /** What a source may give in all, if that is more than `ratio` times its own bytes. */
  given: 1024 * MiB,
  ratio: 250,
  /** Streams that must be read at any place: kept in memory up to here, in a file up to `aside` for a source. */
  inMemory: 16 * MiB,
  aside: 4096 * MiB,
  zstdWindow: 128 * MiB,
  /** Of Parquet, not compressed; a cell is one value of one row. */
  rowGroup: 512 * MiB,
  rowGroupCells: 40_000_000,
} as const;

type KubeLimit =
  | 'page'
  | 'pages'
  | 'pageBytes'
  | 'bytes'
  | 'restarts'
  | 'attempts'
  | 'wait'
  | 'requestTime'
  | 'helpBytes'
  | 'helpTime'
  | 'totalTime'
  | 'pluginTime';
export type KubeLimits = Readonly<Record<KubeLimit, number>>;

export const kubeLimits: KubeLimits = {
  page: 500,
  pages: 2_000,
  pageBytes: 64 * MiB,
  bytes: 8192 * MiB,
  restarts: 3,
  attempts: 7,
  /** The longest wait between two attempts, whatever Retry-After says. */
  wait: 20_000,
  requestTime: 30_000,
  /** Of one list on which no verdict hangs. */
  helpBytes: 256 * MiB,
  helpTime: 60_000,
  totalTime: 300_000,
  pluginTime: 30_000,
};

type WatchLimit =
  | 'connectionTime'
  | 'silence'
  | 'lineBytes'
  | 'unread'
  | 'pause'
  | 'longestPause'
  | 'blindAfter'
  | 'again'
  | 'renewal'
  | 'calm';
export type WatchLimits = Readonly<Record<WatchLimit, number>>;

/** Following a cluster. */
export const watchLimits: WatchLimits = {
  /** After which the server ends a watch, so that none stays half open. */
  connectionTime: 300_000,
  /** Without a byte, bookmarks included (one a minute): longer, and the connection is given up. */
  silence: 150_000,
  /** Of one event. An object has at most some three megabytes. */
  lineBytes: 16 * MiB,
  /** Events that nobody has asked for yet; while there are so many, nothing more is read. */
  unread: 1_000,
  /** Before the second attempt, then twice that, up to the longest. */
  pause: 250,
  longestPause: 30_000,
  /** Of failing: a kind is called blind. */
  blindAfter: 30_000,
  /** Until it is asked again for a kind that the server does not have, or that may not be read. */
  again: 60_000,
  /** Between two readings of the kubeconfig, for a new token. */
  renewal: 10_000,
  /** Without an event, after which what happened before a restart is all there. */
  calm: 1_000,
};

type DeliveryLimit = 'requestTime' | 'deliveryTime' | 'attempts' | 'backoff' | 'spacing';
export type DeliveryLimits = Readonly<Record<DeliveryLimit, number>>;

/** What GitHub takes, each with a small margin where it counts differently from us (characters against bytes). */
export const githubLimits = {
  /** Annotations in one update of a check run; each update appends. */
  annotations: 50,
  /** Updates of one job, so that a flood of findings does not spend the token's hourly budget. */
  updates: 10,
  checkText: 65_535,
  title: 255,
  annotationMessage: 64 * KiB,
  comment: 65_536,
  /** Pages of a hundred comments searched for our own. */
  commentPages: 10,
  /** Pages of a hundred reviews searched for suggestions of our own. */
  reviewPages: 3,
  /** Comments of our own that a race left over, deleted in one run. */
  duplicates: 5,
  summary: 1024 * KiB,
  /** Workflow-command annotations that the runner keeps a level and step. */
  commands: 10,
  commandMessage: 4_096,
  /** Of one request; GitHub itself gives up after ten seconds. */
  requestTime: 15_000,
  /** Of all that is delivered: a job waits no longer for a GitHub that is down. */
  deliveryTime: 60_000,
  /** Of one request that may be sent again. */
  attempts: 3,
  /** Before the second attempt, and twice that before the third, where GitHub does not say. */
  backoff: 1_000,
  /** Between two writes. */
  spacing: 500,
} as const;

type ReadLimit =
  | 'requests'
  | 'attempts'
  | 'backoff'
  | 'wait'
  | 'requestTime'
  | 'totalTime'
  | 'mergeWait'
  | 'answer'
  | 'listing'
  | 'entries'
  | 'parallel'
  | 'textBlob'
  | 'batchBlobs'
  | 'batchBytes'
  | 'remembered'
  | 'unsureTrees';
export type GitHubReadLimits = Readonly<Record<ReadLimit, number>>;

/** Commits, trees and blobs read through GitHub's API, in one run. */
export const githubReadLimits: GitHubReadLimits = {
  /** Attempts included; the token of a workflow has a thousand an hour for the whole repository. */
  requests: 300,
  attempts: 4,
  /** Before the second attempt, then twice that, where GitHub does not say. */
  backoff: 500,
  /** The longest wait between two attempts; what GitHub wants longer is not waited for. */
  wait: 60_000,
  requestTime: 30_000,
  totalTime: 300_000,
  /** For GitHub to work out whether a pull request merges. */
  mergeWait: 45_000,
  /** Of answers other than listings and large blobs. */
  answer: 16 * MiB,
  /** GitHub's own limits are 100,000 entries and 7 MB. */
  listing: 64 * MiB,
  entries: 500_000,
  parallel: 4,
  /** A blob up to here is asked for as text, with others in one query; a larger one by itself. */
  textBlob: 128 * KiB,
  batchBlobs: 100,
  batchBytes: MiB,
  /** Contents kept, since they are often asked for again. */
  remembered: 16 * MiB,
  /** Folders whose names must be asked for once more, as bytes. */
  unsureTrees: 50,
};

/** Artifacts of trusted runs. */
export const evidenceLimits = {
  /** Runs, or artifacts, asked for at once; and how often, until one may be trusted. */
  page: 100,
  pages: 10,
  /** Of the archive. */
  bytes: 1024 * MiB,
  /** For fetching it. */
  time: 300_000,
} as const;

/** How far approvals of a pull request are looked for; beyond, the report says so. */
export const approvalLimits = {
  /** Pages of a hundred reviews. */
  reviewPages: 5,
  /** Questions whether somebody is in a team. */
  members: 30,
  /** Commits that were reviewed before the newest and are judged again, the newest reviews first. */
  olderCommits: 3,
} as const;

export type FollowLimits = Readonly<Record<'files' | 'file' | 'poll' | 'line' | 'past', number>>;

/** Growing logs, at one look. */
export const followLimits: FollowLimits = {
  files: 500,
  /** Bytes of one file, and of all. */
  file: 2 * MiB,
  poll: 8 * MiB,
  /** The longest line in bytes, as long as a record may be. */
  line: 32 * MiB,
  /** Files that are gone and whose beginnings are known. */
  past: 1_000,
};

/** Server-side dry runs of one source. */
export const dryRunLimits = {
  objects: 200,
  /** Characters of an answer's message, and bytes of the answer. */
  message: 500,
  bytes: MiB,
  /** Milliseconds for all of them. */
  time: 60_000,
};
