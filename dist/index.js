import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  add,
  ask,
  attempt,
  put,
  refusalText,
  repositoryClient,
  withId
} from "./chunks/chunk-CEEDPNH6.js";
import {
  HttpClient
} from "./chunks/chunk-CIO2MWGB.js";
import "./chunks/chunk-L3NQ2SZW.js";
import {
  readSnapshot
} from "./chunks/chunk-F4K2JH3P.js";
import {
  lineReaders,
  logStreams,
  putAside,
  timeHelp,
  timeIn,
  unpacked
} from "./chunks/chunk-PC64C5UL.js";
import {
  check,
  isManifestName,
  readGates
} from "./chunks/chunk-LLFLAKWP.js";
import "./chunks/chunk-2232BBCO.js";
import {
  countsOf,
  exitCode,
  judge,
  rules,
  verdictOf
} from "./chunks/chunk-OTFQLW4R.js";
import "./chunks/chunk-PUMJCJ4H.js";
import "./chunks/chunk-Z33WMN3P.js";
import {
  assertApart,
  defaultGate,
  directKubeconfig,
  docs,
  emptyTrees,
  eventTrees,
  fitting,
  idOf,
  isRepository,
  isServerAddress,
  objectId,
  pathOf,
  privacyOf,
  profiles,
  remoteTip,
  revisionName,
  sameTrees,
  shortId,
  snapshotFile,
  treeAt,
  trimmedLive,
  withRendered
} from "./chunks/chunk-DYJVYSZX.js";
import {
  formats
} from "./chunks/chunk-BVXVSW6J.js";
import "./chunks/chunk-QKEQVLLL.js";
import {
  version
} from "./chunks/chunk-EMV4VFSO.js";
import {
  checkRun,
  checkTitle,
  failsGate,
  fingerprintOf,
  formatRow,
  inertForRunner,
  isQuiet,
  readReport,
  reporters,
  resolvedComment,
  suggestionsOf,
  withoutNames
} from "./chunks/chunk-JFID3UG5.js";
import {
  nearest
} from "./chunks/chunk-O6SQMJL6.js";
import "./chunks/chunk-YLGSA5IR.js";
import "./chunks/chunk-G6DWWSPE.js";
import "./chunks/chunk-KXEEH5XE.js";
import {
  fieldOf,
  folded,
  isFile,
  isFolder,
  isInside,
  itemsIn,
  missingFiles,
  noKubeconfig,
  prefixesOf,
  realOf,
  refuseTracked,
  repositoriesAround,
  secretsInInputs,
  stepsTo,
  textOf,
  valueAt
} from "./chunks/chunk-ZRPPY3N2.js";
import {
  expand,
  isPattern
} from "./chunks/chunk-M6AVDO3F.js";
import {
  approvalLimits,
  askGit,
  branchMatcher,
  evidenceLimits,
  fileLimits,
  githubLimits,
  githubReadLimits,
  readBounded,
  writeAtomically
} from "./chunks/chunk-NBHZBXMT.js";
import {
  cutBytes,
  messageOf,
  plainLine,
  quoted
} from "./chunks/chunk-BZNOVEIQ.js";
import "./chunks/chunk-XQWAPOEG.js";
import {
  formatRef
} from "./chunks/chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunks/chunk-7HZFTHCX.js";
import {
  __export
} from "./chunks/chunk-UNF7VTRB.js";

// node_modules/@actions/core/lib/core.js
var core_exports = {};
__export(core_exports, {
  ExitCode: () => ExitCode,
  addPath: () => addPath,
  debug: () => debug,
  endGroup: () => endGroup,
  error: () => error,
  exportVariable: () => exportVariable,
  getBooleanInput: () => getBooleanInput,
  getIDToken: () => getIDToken,
  getInput: () => getInput,
  getMultilineInput: () => getMultilineInput,
  getState: () => getState,
  group: () => group,
  info: () => info,
  isDebug: () => isDebug,
  markdownSummary: () => markdownSummary,
  notice: () => notice,
  platform: () => platform_exports,
  saveState: () => saveState,
  setCommandEcho: () => setCommandEcho,
  setFailed: () => setFailed,
  setOutput: () => setOutput,
  setSecret: () => setSecret,
  startGroup: () => startGroup,
  summary: () => summary,
  toPlatformPath: () => toPlatformPath,
  toPosixPath: () => toPosixPath,
  toWin32Path: () => toWin32Path,
  warning: () => warning
});

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter3 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter3)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`);
  }
  if (convertedValue.includes(delimiter3)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`);
  }
  return `${key}<<${delimiter3}${os2.EOL}${convertedValue}${os2.EOL}${delimiter3}`;
}

// node_modules/@actions/core/lib/core.js
import * as os5 from "os";
import * as path5 from "path";

// node_modules/@actions/http-client/lib/auth.js
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var BearerCredentialHandler = class {
  constructor(token) {
    this.token = token;
  }
  // currently implements pre-authorization
  // TODO: support preAuth = false where it hooks on 401
  prepareRequest(options) {
    if (!options.headers) {
      throw Error("The request has no headers");
    }
    options.headers["Authorization"] = `Bearer ${this.token}`;
  }
  // This handler cannot handle 401
  canHandleAuthentication() {
    return false;
  }
  handleAuthentication() {
    return __awaiter(this, void 0, void 0, function* () {
      throw new Error("not implemented");
    });
  }
};

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter2 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var OidcClient = class _OidcClient {
  static createHttpClient(allowRetry = true, maxRetry = 10) {
    const requestOptions = {
      allowRetries: allowRetry,
      maxRetries: maxRetry
    };
    return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(_OidcClient.getRequestToken())], requestOptions);
  }
  static getRequestToken() {
    const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    if (!token) {
      throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
    }
    return token;
  }
  static getIDTokenUrl() {
    const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
    if (!runtimeUrl) {
      throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
    }
    return runtimeUrl;
  }
  static getCall(id_token_url) {
    return __awaiter2(this, void 0, void 0, function* () {
      var _a;
      const httpclient = _OidcClient.createHttpClient();
      const res = yield httpclient.getJson(id_token_url).catch((error2) => {
        throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`);
      });
      const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
      if (!id_token) {
        throw new Error("Response json body do not have ID Token field");
      }
      return id_token;
    });
  }
  static getIDToken(audience) {
    return __awaiter2(this, void 0, void 0, function* () {
      try {
        let id_token_url = _OidcClient.getIDTokenUrl();
        if (audience) {
          const encodedAudience = encodeURIComponent(audience);
          id_token_url = `${id_token_url}&audience=${encodedAudience}`;
        }
        debug(`ID token url is ${id_token_url}`);
        const id_token = yield _OidcClient.getCall(id_token_url);
        setSecret(id_token);
        return id_token;
      } catch (error2) {
        throw new Error(`Error message: ${error2.message}`);
      }
    });
  }
};

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter3 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter3(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter3(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter3(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var markdownSummary = _summary;
var summary = _summary;

// node_modules/@actions/core/lib/path-utils.js
import * as path from "path";
function toPosixPath(pth) {
  return pth.replace(/[\\]/g, "/");
}
function toWin32Path(pth) {
  return pth.replace(/[/]/g, "\\");
}
function toPlatformPath(pth) {
  return pth.replace(/[/\\]/g, path.sep);
}

// node_modules/@actions/core/lib/platform.js
var platform_exports = {};
__export(platform_exports, {
  arch: () => arch,
  getDetails: () => getDetails,
  isLinux: () => isLinux,
  isMacOS: () => isMacOS,
  isWindows: () => isWindows,
  platform: () => platform
});
import os4 from "os";

// node_modules/@actions/exec/lib/exec.js
import { StringDecoder } from "string_decoder";

// node_modules/@actions/exec/lib/toolrunner.js
import * as os3 from "os";
import * as events from "events";
import * as child from "child_process";
import * as path4 from "path";

// node_modules/@actions/io/lib/io.js
import * as path3 from "path";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
import * as path2 from "path";
var __awaiter4 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;
function exists(fsPath) {
  return __awaiter4(this, void 0, void 0, function* () {
    try {
      yield stat(fsPath);
    } catch (err) {
      if (err.code === "ENOENT") {
        return false;
      }
      throw err;
    }
    return true;
  });
}
function isRooted(p) {
  p = normalizeSeparators(p);
  if (!p) {
    throw new Error('isRooted() parameter "p" cannot be empty');
  }
  if (IS_WINDOWS) {
    return p.startsWith("\\") || /^[A-Z]:/i.test(p);
  }
  return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
  return __awaiter4(this, void 0, void 0, function* () {
    let stats = void 0;
    try {
      stats = yield stat(filePath);
    } catch (err) {
      if (err.code !== "ENOENT") {
        console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
      }
    }
    if (stats && stats.isFile()) {
      if (IS_WINDOWS) {
        const upperExt = path2.extname(filePath).toUpperCase();
        if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) {
          return filePath;
        }
      } else {
        if (isUnixExecutable(stats)) {
          return filePath;
        }
      }
    }
    const originalFilePath = filePath;
    for (const extension of extensions) {
      filePath = originalFilePath + extension;
      stats = void 0;
      try {
        stats = yield stat(filePath);
      } catch (err) {
        if (err.code !== "ENOENT") {
          console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
        }
      }
      if (stats && stats.isFile()) {
        if (IS_WINDOWS) {
          try {
            const directory = path2.dirname(filePath);
            const upperName = path2.basename(filePath).toUpperCase();
            for (const actualName of yield readdir(directory)) {
              if (upperName === actualName.toUpperCase()) {
                filePath = path2.join(directory, actualName);
                break;
              }
            }
          } catch (err) {
            console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
          }
          return filePath;
        } else {
          if (isUnixExecutable(stats)) {
            return filePath;
          }
        }
      }
    }
    return "";
  });
}
function normalizeSeparators(p) {
  p = p || "";
  if (IS_WINDOWS) {
    p = p.replace(/\//g, "\\");
    return p.replace(/\\\\+/g, "\\");
  }
  return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
  return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter5 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function which(tool, check2) {
  return __awaiter5(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    if (check2) {
      const result = yield which(tool, false);
      if (!result) {
        if (IS_WINDOWS) {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
        } else {
          throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
        }
      }
      return result;
    }
    const matches = yield findInPath(tool);
    if (matches && matches.length > 0) {
      return matches[0];
    }
    return "";
  });
}
function findInPath(tool) {
  return __awaiter5(this, void 0, void 0, function* () {
    if (!tool) {
      throw new Error("parameter 'tool' is required");
    }
    const extensions = [];
    if (IS_WINDOWS && process.env["PATHEXT"]) {
      for (const extension of process.env["PATHEXT"].split(path3.delimiter)) {
        if (extension) {
          extensions.push(extension);
        }
      }
    }
    if (isRooted(tool)) {
      const filePath = yield tryGetExecutablePath(tool, extensions);
      if (filePath) {
        return [filePath];
      }
      return [];
    }
    if (tool.includes(path3.sep)) {
      return [];
    }
    const directories = [];
    if (process.env.PATH) {
      for (const p of process.env.PATH.split(path3.delimiter)) {
        if (p) {
          directories.push(p);
        }
      }
    }
    const matches = [];
    for (const directory of directories) {
      const filePath = yield tryGetExecutablePath(path3.join(directory, tool), extensions);
      if (filePath) {
        matches.push(filePath);
      }
    }
    return matches;
  });
}

// node_modules/@actions/exec/lib/toolrunner.js
import { setTimeout as setTimeout2 } from "timers";
var __awaiter6 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var IS_WINDOWS2 = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
  constructor(toolPath, args, options) {
    super();
    if (!toolPath) {
      throw new Error("Parameter 'toolPath' cannot be null or empty.");
    }
    this.toolPath = toolPath;
    this.args = args || [];
    this.options = options || {};
  }
  _debug(message) {
    if (this.options.listeners && this.options.listeners.debug) {
      this.options.listeners.debug(message);
    }
  }
  _getCommandString(options, noPrefix) {
    const toolPath = this._getSpawnFileName();
    const args = this._getSpawnArgs(options);
    let cmd = noPrefix ? "" : "[command]";
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        cmd += toolPath;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else if (options.windowsVerbatimArguments) {
        cmd += `"${toolPath}"`;
        for (const a of args) {
          cmd += ` ${a}`;
        }
      } else {
        cmd += this._windowsQuoteCmdArg(toolPath);
        for (const a of args) {
          cmd += ` ${this._windowsQuoteCmdArg(a)}`;
        }
      }
    } else {
      cmd += toolPath;
      for (const a of args) {
        cmd += ` ${a}`;
      }
    }
    return cmd;
  }
  _processLineBuffer(data, strBuffer, onLine) {
    try {
      let s = strBuffer + data.toString();
      let n = s.indexOf(os3.EOL);
      while (n > -1) {
        const line = s.substring(0, n);
        onLine(line);
        s = s.substring(n + os3.EOL.length);
        n = s.indexOf(os3.EOL);
      }
      return s;
    } catch (err) {
      this._debug(`error processing line. Failed with error ${err}`);
      return "";
    }
  }
  _getSpawnFileName() {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        return process.env["COMSPEC"] || "cmd.exe";
      }
    }
    return this.toolPath;
  }
  _getSpawnArgs(options) {
    if (IS_WINDOWS2) {
      if (this._isCmdFile()) {
        let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
        for (const a of this.args) {
          argline += " ";
          argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
        }
        argline += '"';
        return [argline];
      }
    }
    return this.args;
  }
  _endsWith(str, end) {
    return str.endsWith(end);
  }
  _isCmdFile() {
    const upperToolPath = this.toolPath.toUpperCase();
    return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
  }
  _windowsQuoteCmdArg(arg) {
    if (!this._isCmdFile()) {
      return this._uvQuoteCmdArg(arg);
    }
    if (!arg) {
      return '""';
    }
    const cmdSpecialChars = [
      " ",
      "	",
      "&",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "^",
      "=",
      ";",
      "!",
      "'",
      "+",
      ",",
      "`",
      "~",
      "|",
      "<",
      ">",
      '"'
    ];
    let needsQuotes = false;
    for (const char of arg) {
      if (cmdSpecialChars.some((x) => x === char)) {
        needsQuotes = true;
        break;
      }
    }
    if (!needsQuotes) {
      return arg;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += '"';
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _uvQuoteCmdArg(arg) {
    if (!arg) {
      return '""';
    }
    if (!arg.includes(" ") && !arg.includes("	") && !arg.includes('"')) {
      return arg;
    }
    if (!arg.includes('"') && !arg.includes("\\")) {
      return `"${arg}"`;
    }
    let reverse = '"';
    let quoteHit = true;
    for (let i = arg.length; i > 0; i--) {
      reverse += arg[i - 1];
      if (quoteHit && arg[i - 1] === "\\") {
        reverse += "\\";
      } else if (arg[i - 1] === '"') {
        quoteHit = true;
        reverse += "\\";
      } else {
        quoteHit = false;
      }
    }
    reverse += '"';
    return reverse.split("").reverse().join("");
  }
  _cloneExecOptions(options) {
    options = options || {};
    const result = {
      cwd: options.cwd || process.cwd(),
      env: options.env || process.env,
      silent: options.silent || false,
      windowsVerbatimArguments: options.windowsVerbatimArguments || false,
      failOnStdErr: options.failOnStdErr || false,
      ignoreReturnCode: options.ignoreReturnCode || false,
      delay: options.delay || 1e4
    };
    result.outStream = options.outStream || process.stdout;
    result.errStream = options.errStream || process.stderr;
    return result;
  }
  _getSpawnOptions(options, toolPath) {
    options = options || {};
    const result = {};
    result.cwd = options.cwd;
    result.env = options.env;
    result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
    if (options.windowsVerbatimArguments) {
      result.argv0 = `"${toolPath}"`;
    }
    return result;
  }
  /**
   * Exec a tool.
   * Output will be streamed to the live console.
   * Returns promise with return code
   *
   * @param     tool     path to tool to exec
   * @param     options  optional exec options.  See ExecOptions
   * @returns   number
   */
  exec() {
    return __awaiter6(this, void 0, void 0, function* () {
      if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS2 && this.toolPath.includes("\\"))) {
        this.toolPath = path4.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
      }
      this.toolPath = yield which(this.toolPath, true);
      return new Promise((resolve4, reject) => __awaiter6(this, void 0, void 0, function* () {
        this._debug(`exec tool: ${this.toolPath}`);
        this._debug("arguments:");
        for (const arg of this.args) {
          this._debug(`   ${arg}`);
        }
        const optionsNonNull = this._cloneExecOptions(this.options);
        if (!optionsNonNull.silent && optionsNonNull.outStream) {
          optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os3.EOL);
        }
        const state = new ExecState(optionsNonNull, this.toolPath);
        state.on("debug", (message) => {
          this._debug(message);
        });
        if (this.options.cwd && !(yield exists(this.options.cwd))) {
          return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
        }
        const fileName = this._getSpawnFileName();
        const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
        let stdbuffer = "";
        if (cp.stdout) {
          cp.stdout.on("data", (data) => {
            if (this.options.listeners && this.options.listeners.stdout) {
              this.options.listeners.stdout(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.outStream) {
              optionsNonNull.outStream.write(data);
            }
            stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.stdline) {
                this.options.listeners.stdline(line);
              }
            });
          });
        }
        let errbuffer = "";
        if (cp.stderr) {
          cp.stderr.on("data", (data) => {
            state.processStderr = true;
            if (this.options.listeners && this.options.listeners.stderr) {
              this.options.listeners.stderr(data);
            }
            if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) {
              const s = optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream;
              s.write(data);
            }
            errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
              if (this.options.listeners && this.options.listeners.errline) {
                this.options.listeners.errline(line);
              }
            });
          });
        }
        cp.on("error", (err) => {
          state.processError = err.message;
          state.processExited = true;
          state.processClosed = true;
          state.CheckComplete();
        });
        cp.on("exit", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        cp.on("close", (code) => {
          state.processExitCode = code;
          state.processExited = true;
          state.processClosed = true;
          this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
          state.CheckComplete();
        });
        state.on("done", (error2, exitCode2) => {
          if (stdbuffer.length > 0) {
            this.emit("stdline", stdbuffer);
          }
          if (errbuffer.length > 0) {
            this.emit("errline", errbuffer);
          }
          cp.removeAllListeners();
          if (error2) {
            reject(error2);
          } else {
            resolve4(exitCode2);
          }
        });
        if (this.options.input) {
          if (!cp.stdin) {
            throw new Error("child process missing stdin");
          }
          cp.stdin.end(this.options.input);
        }
      }));
    });
  }
};
function argStringToArray(argString) {
  const args = [];
  let inQuotes = false;
  let escaped = false;
  let arg = "";
  function append2(c) {
    if (escaped && c !== '"') {
      arg += "\\";
    }
    arg += c;
    escaped = false;
  }
  for (let i = 0; i < argString.length; i++) {
    const c = argString.charAt(i);
    if (c === '"') {
      if (!escaped) {
        inQuotes = !inQuotes;
      } else {
        append2(c);
      }
      continue;
    }
    if (c === "\\" && escaped) {
      append2(c);
      continue;
    }
    if (c === "\\" && inQuotes) {
      escaped = true;
      continue;
    }
    if (c === " " && !inQuotes) {
      if (arg.length > 0) {
        args.push(arg);
        arg = "";
      }
      continue;
    }
    append2(c);
  }
  if (arg.length > 0) {
    args.push(arg.trim());
  }
  return args;
}
var ExecState = class _ExecState extends events.EventEmitter {
  constructor(options, toolPath) {
    super();
    this.processClosed = false;
    this.processError = "";
    this.processExitCode = 0;
    this.processExited = false;
    this.processStderr = false;
    this.delay = 1e4;
    this.done = false;
    this.timeout = null;
    if (!toolPath) {
      throw new Error("toolPath must not be empty");
    }
    this.options = options;
    this.toolPath = toolPath;
    if (options.delay) {
      this.delay = options.delay;
    }
  }
  CheckComplete() {
    if (this.done) {
      return;
    }
    if (this.processClosed) {
      this._setResult();
    } else if (this.processExited) {
      this.timeout = setTimeout2(_ExecState.HandleTimeout, this.delay, this);
    }
  }
  _debug(message) {
    this.emit("debug", message);
  }
  _setResult() {
    let error2;
    if (this.processExited) {
      if (this.processError) {
        error2 = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
      } else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
        error2 = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
      } else if (this.processStderr && this.options.failOnStdErr) {
        error2 = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
      }
    }
    if (this.timeout) {
      clearTimeout(this.timeout);
      this.timeout = null;
    }
    this.done = true;
    this.emit("done", error2, this.processExitCode);
  }
  static HandleTimeout(state) {
    if (state.done) {
      return;
    }
    if (!state.processClosed && state.processExited) {
      const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
      state._debug(message);
    }
    state._setResult();
  }
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter7 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
function exec(commandLine, args, options) {
  return __awaiter7(this, void 0, void 0, function* () {
    const commandArgs = argStringToArray(commandLine);
    if (commandArgs.length === 0) {
      throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
    }
    const toolPath = commandArgs[0];
    args = commandArgs.slice(1).concat(args || []);
    const runner = new ToolRunner(toolPath, args, options);
    return runner.exec();
  });
}
function getExecOutput(commandLine, args, options) {
  return __awaiter7(this, void 0, void 0, function* () {
    var _a, _b;
    let stdout = "";
    let stderr = "";
    const stdoutDecoder = new StringDecoder("utf8");
    const stderrDecoder = new StringDecoder("utf8");
    const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
    const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
    const stdErrListener = (data) => {
      stderr += stderrDecoder.write(data);
      if (originalStdErrListener) {
        originalStdErrListener(data);
      }
    };
    const stdOutListener = (data) => {
      stdout += stdoutDecoder.write(data);
      if (originalStdoutListener) {
        originalStdoutListener(data);
      }
    };
    const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
    const exitCode2 = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
    stdout += stdoutDecoder.end();
    stderr += stderrDecoder.end();
    return {
      exitCode: exitCode2,
      stdout,
      stderr
    };
  });
}

// node_modules/@actions/core/lib/platform.js
var __awaiter8 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var getWindowsInfo = () => __awaiter8(void 0, void 0, void 0, function* () {
  const { stdout: version2 } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
    silent: true
  });
  const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
    silent: true
  });
  return {
    name: name.trim(),
    version: version2.trim()
  };
});
var getMacOsInfo = () => __awaiter8(void 0, void 0, void 0, function* () {
  var _a, _b, _c, _d;
  const { stdout } = yield getExecOutput("sw_vers", void 0, {
    silent: true
  });
  const version2 = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : "";
  const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
  return {
    name,
    version: version2
  };
});
var getLinuxInfo = () => __awaiter8(void 0, void 0, void 0, function* () {
  const { stdout } = yield getExecOutput("lsb_release", ["-i", "-r", "-s"], {
    silent: true
  });
  const [name, version2] = stdout.trim().split("\n");
  return {
    name,
    version: version2
  };
});
var platform = os4.platform();
var arch = os4.arch();
var isWindows = platform === "win32";
var isMacOS = platform === "darwin";
var isLinux = platform === "linux";
function getDetails() {
  return __awaiter8(this, void 0, void 0, function* () {
    return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
      platform,
      arch,
      isWindows,
      isMacOS,
      isLinux
    });
  });
}

// node_modules/@actions/core/lib/core.js
var __awaiter9 = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${path5.delimiter}${process.env["PATH"]}`;
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getMultilineInput(name, options) {
  const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
  if (options && options.trimWhitespace === false) {
    return inputs;
  }
  return inputs.map((input) => input.trim());
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os5.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setCommandEcho(enabled) {
  issue("echo", enabled ? "on" : "off");
}
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function isDebug() {
  return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os5.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function group(name, fn) {
  return __awaiter9(this, void 0, void 0, function* () {
    startGroup(name);
    let result;
    try {
      result = yield fn();
    } finally {
      endGroup();
    }
    return result;
  });
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
  return __awaiter9(this, void 0, void 0, function* () {
    return yield OidcClient.getIDToken(aud);
  });
}

// src/action/complaints.ts
async function begun(problems, { facts, pardons, others }) {
  if (problems.length === 0) return facts();
  const known = await factsOrError(facts);
  if (known instanceof UsableError) throw inputError(problems, known);
  const left = pardons(known.facts) ? problems.filter(({ lacks }) => lacks === void 0) : problems;
  if (left.length === 0) return known.facts;
  throw inputError(left, await errorOf(() => others(known.facts)));
}
async function factsOrError(facts) {
  let known;
  const error2 = await errorOf(async () => known = { facts: await facts() });
  if (error2 !== void 0) return error2;
  if (known === void 0) throw new TypeError("neither facts nor an error");
  return known;
}
function inputError(problems, more) {
  const [only] = problems;
  if (only !== void 0 && problems.length === 1 && more === void 0)
    return new UsableError(only.message, only.help);
  const own = problems.map(({ message, help }) => `${message} (${help})`);
  const lines = [...own, ...more === void 0 ? [] : linesOf(more)];
  const first = `${lines.length} things must be mended first, the first: ${lines[0] ?? ""}`;
  return new UsableError([first, ...lines].join("\n"), "");
}
async function errorOf(act) {
  try {
    await act();
    return void 0;
  } catch (error2) {
    if (error2 instanceof UsableError) return error2;
    throw error2;
  }
}
function linesOf({ message, help, where }) {
  const place = where === void 0 ? "" : `${where}: `;
  const [heading = "", ...rest] = message.split("\n");
  return rest.length === 0 ? [`${place}${heading} (${help})`] : rest.map((line) => `${place}${heading} ${line}`);
}

// src/action/judging.ts
import { fileURLToPath } from "node:url";

// src/io/laid.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { join as join3, relative as relative2, resolve as resolve2, sep as sep3 } from "node:path";
async function refuseLaid(files, places, trees) {
  const real = places.map(realOf);
  const loose = files.filter((name) => existsSync2(name)).flatMap((file) => [...pathsIn(file, 0)].map((path6) => ({ file, ends: endsOf(path6, real) }))).filter(({ ends }) => ends.length > 0);
  if (loose.length === 0) return;
  const known = await pathsOf(trees);
  const found = loose.find(({ ends }) => ends.some((end) => known.has(folded(end))));
  if (found === void 0) return;
  throw new UsableError(
    `${quoted(found.file)} has the path of a file of the repository, and lies in the workspace without git, which could tell whose it is`,
    `write or download it to a folder outside the workspace, such as \${{ runner.temp }}, or give the job git before actions/checkout`,
    found.file
  );
}
function* pathsIn(path6, depth) {
  yield path6;
  if (depth > fileLimits.depth || !statSync(path6, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const item of itemsIn(path6)) {
    if (item.isDirectory()) yield* pathsIn(join3(path6, item.name), depth + 1);
    else yield join3(path6, item.name);
  }
}
function endsOf(path6, places) {
  const steps = existsSync2(path6) ? stepsTo(resolve2(path6)) : [];
  return steps.flatMap((step) => {
    const holding = places.filter((place) => isInside(step, place));
    if (holding.length === 0) return [];
    if (repositoriesAround(step).some((root) => places.some((place) => isInside(root, place)))) return [];
    return holding.flatMap((place) => {
      const parts = relative2(place, step).split(sep3);
      return parts.map((_, index) => parts.slice(index).join("/"));
    });
  });
}
async function pathsOf(trees) {
  const known = /* @__PURE__ */ new Set();
  for (const tree of trees)
    for (const { path: path6 } of await tree.list()) for (const prefix of prefixesOf(folded(path6))) known.add(prefix);
  return known;
}

// src/io/github-read.ts
import { setTimeout as wait } from "node:timers/promises";
var runAgain = "run the workflow again";
function repositoryReader(repository, graphql = graphqlAddress(repository), limits = githubReadLimits) {
  const { owner, repo, client } = repository;
  const end = AbortSignal.timeout(limits.totalTime);
  let left = limits.requests;
  const send = async (route, parameters, maxBytes) => {
    if (left-- <= 0) throw tooMuch(limits);
    const limit = AbortSignal.timeout(limits.requestTime);
    const request = { signal: AbortSignal.any([end, limit]), parseSuccessResponseBody: false };
    try {
      const { status, headers, data } = await client.request(route, { ...parameters, request });
      return { status, headers, value: parsed(await collected(data, maxBytes)) };
    } catch (error2) {
      if (error2 instanceof UsableError) throw error2;
      if (end.aborted) throw late(limits);
      if (error2 instanceof TooLong) return tooLong(maxBytes);
      return refusal(error2) ?? { message: "GitHub does not answer, or not to the end", help: runAgain, passing: true };
    }
  };
  const pause = async (milliseconds) => {
    await wait(milliseconds, void 0, { signal: end }).catch(() => {
      throw late(limits);
    });
  };
  const insist = async (attempts, act, usable) => {
    for (let attempt2 = 1; ; attempt2++) {
      const sent = await act();
      const answer = "passing" in sent ? sent : usable(sent);
      if (!("passing" in answer) || !answer.passing || attempt2 >= attempts) return answer;
      const needed2 = answer.pause ?? Math.min(limits.backoff * 2 ** (attempt2 - 1), limits.wait);
      if (needed2 > limits.wait) return answer;
      await pause(needed2);
    }
  };
  return {
    name: `${owner}/${repo}`,
    limits,
    pause,
    get: async (what, path6, parameters, maxBytes = limits.answer) => {
      const route = `GET /repos/{owner}/{repo}${path6}`;
      const act = () => send(route, { ...parameters, owner, repo }, maxBytes);
      const answer = await insist(limits.attempts, act, (sent) => meaning(sent));
      if ("passing" in answer) throw new UsableError(`${what} cannot be read: ${answer.message}`, answer.help);
      return answer.status === 404 ? void 0 : answer.value;
    },
    query: async (fields) => {
      const query = `query($owner:String!,$name:String!){repository(owner:$owner,name:$name){${fields}}}`;
      const act = () => send(`POST ${graphql}`, { query, variables: { owner, name: repo } }, 4 * limits.answer);
      const answer = await insist(Math.min(2, limits.attempts), act, (sent) => meaning(sent));
      return "passing" in answer ? void 0 : fieldOf(fieldOf(answer.value, "data"), "repository");
    }
  };
}
function graphqlAddress({ client }) {
  const rest = client.request.endpoint.DEFAULTS.baseUrl.replace(/\/+$/, "");
  return rest.endsWith("/api/v3") ? rest.replace(/v3$/, "graphql") : `${rest}/graphql`;
}
var TooLong = class extends Error {
};
async function collected(stream, maxBytes) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return void 0;
  }
}
function refusal(error2) {
  const response = fieldOf(error2, "response");
  if (response === void 0) return void 0;
  const headers = fieldOf(response, "headers") ?? {};
  return { status: Number(fieldOf(error2, "status")), headers, value: fieldOf(response, "data") };
}
function meaning(answer) {
  const { status, value } = answer;
  if (status === 200)
    return typeof value === "object" && value !== null ? answer : { message: "its answer is cut off or is no JSON", help: runAgain, passing: true };
  if (status === 404 || status === 422) return { ...answer, status: 404 };
  const limited = limitOf(answer);
  if (limited !== void 0) return limited;
  const passing = status >= 500 || status === 408;
  const message = status === 409 ? "the repository is empty" : `GitHub answers with status ${status}`;
  return { message, help: helpFor(status), passing };
}
function helpFor(status) {
  if (status === 401) return "give the action a token that GitHub knows: leave the input `token` alone";
  if (status === 403) return "give the job `contents: read` and `pull-requests: read`";
  if (status === 409) return "there is nothing to judge before the first commit";
  return runAgain;
}
function limitOf({ status, headers, value }) {
  if (status !== 403 && status !== 429) return void 0;
  const after = headers["retry-after"];
  const seconds = after === void 0 ? NaN : Number(after);
  const message = "GitHub wants fewer requests (rate limit)";
  const help = "run the workflow again later, or fewer jobs at once";
  if (headers["x-ratelimit-remaining"] === "0")
    return { message: "the hourly budget of the token is spent", help, passing: false };
  const named4 = /secondary rate limit/i.test(textOf(fieldOf(value, "message")) ?? "");
  if (status === 403 && !named4 && Number.isNaN(seconds)) return void 0;
  return { message, help, passing: true, ...seconds >= 0 ? { pause: seconds * 1e3 } : {} };
}
function tooMuch({ requests }) {
  return new UsableError(
    `reading the change through GitHub's API would take more than ${requests} requests`,
    "check the repository out before this action (actions/checkout), which needs none"
  );
}
function late({ totalTime }) {
  return new UsableError(`GitHub's API was not read within ${totalTime / 1e3} s`, runAgain);
}
function tooLong(maxBytes) {
  const message = `its answer is longer than ${maxBytes} bytes`;
  return { message, help: "check the repository out before this action (actions/checkout)", passing: false };
}
function odd(what) {
  return new UsableError(`GitHub's answer about ${quoted(what)} is not of the form that is known`, runAgain);
}
async function inParallel(width, items, act) {
  const results = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at]);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return results;
}

// src/io/github-commits.ts
async function readCommit(reader, commit) {
  const found = objectId.test(commit) ? await findCommit(reader, commit) : void 0;
  if (found !== void 0) return found;
  throw new UsableError(
    `${reader.name} has no commit ${quoted(commit)}, or the token may not read it`,
    "give the job `contents: read`, and run the newest run of the workflow"
  );
}
async function findCommit(reader, commit) {
  const what = `the commit ${commit}`;
  const answer = await reader.get(what, "/git/commits/{commit_sha}", { commit_sha: commit });
  if (answer === void 0) return void 0;
  const found = commitIn(answer, fieldOf(answer, "tree"), what);
  if (found.commit !== commit) throw odd(what);
  return found;
}
async function resolveCommit(reader, ref) {
  if (objectId.test(ref)) return readCommit(reader, ref);
  const what = `the revision ${quoted(ref)}`;
  if (!revisionName.test(ref) || ref.startsWith(".") || ref.includes(".."))
    throw new UsableError(`${quoted(ref)} is no revision`, "name a branch, tag or commit");
  const answer = await reader.get(what, "/commits/{ref}", { ref, per_page: 1, page: 2 });
  if (answer === void 0)
    throw new UsableError(`${reader.name} has no revision ${quoted(ref)}`, "name a branch, tag or commit");
  return commitIn(answer, fieldOf(fieldOf(answer, "commit"), "tree"), what);
}
async function mergeBase(reader, base, head) {
  const what = `what ${base} and ${head} have in common`;
  const parameters = { basehead: `${base}...${head}`, per_page: 1, page: 2 };
  const answer = await reader.get(what, "/compare/{basehead}", parameters);
  const fork = fieldOf(answer, "merge_base_commit");
  return answer === void 0 ? void 0 : commitIn(fork, fieldOf(fieldOf(fork, "commit"), "tree"), what);
}
async function mergeCommit(reader, number, head) {
  const { mergeWait } = reader.limits;
  for (let waited = 0, pause = mergeWait / 45; ; waited += pause, pause = Math.min(2 * pause, mergeWait / 5)) {
    const pull = await readPull(reader, number);
    assertMergeable(pull, head);
    const merge = pull.mergeable === true && pull.merge !== void 0 ? await findCommit(reader, pull.merge) : void 0;
    if (merge !== void 0 && isMergeOf(merge, head)) return { merge, pull };
    if (waited + pause > mergeWait)
      throw new UsableError(
        `GitHub has not worked out within ${mergeWait / 1e3} s how pull request #${number} (${head}) merges`,
        "run the workflow again"
      );
    await reader.pause(pause);
  }
}
function isMergeOf({ parents }, head) {
  return parents.length === 2 && parents[1] === head;
}
function assertMergeable(pull, head) {
  const name = `pull request #${pull.number}`;
  if (pull.head !== head)
    throw new UsableError(
      `${name} has moved on: this run is about ${head}, its head is ${pull.head} by now`,
      "look at the newest run, which is about the newest head"
    );
  if (!pull.open)
    throw new UsableError(
      `${name} is closed: there is no merge to judge`,
      "leave the type `closed` out of the trigger"
    );
  if (pull.mergeable === false)
    throw new UsableError(
      `${name} (${head}) conflicts with ${quoted(pull.baseBranch)}: nobody can say what the branch will hold after the merge`,
      "solve the conflict; the next push is judged"
    );
}
async function readPull(reader, number) {
  const what = `pull request #${number}`;
  const answer = await reader.get(what, "/pulls/{pull_number}", { pull_number: number });
  if (answer === void 0)
    throw new UsableError(`${what} of ${reader.name} cannot be read`, "give the job `pull-requests: read`");
  return pullIn(answer, what);
}
async function pullsFrom(reader, owner, branch) {
  const what = `the pull requests from ${quoted(`${owner}:${branch}`)}`;
  const answer = await reader.get(what, "/pulls", { head: `${owner}:${branch}`, state: "open", per_page: 100 });
  if (!Array.isArray(answer)) throw new UsableError(`${what} cannot be listed`, "give the job `pull-requests: read`");
  return answer.map((each) => pullIn(each, what));
}
function pullIn(value, what) {
  const at = (...path6) => path6.reduce(fieldOf, value);
  const text = (...path6) => textOf(at(...path6));
  const [number, head, baseBranch] = [at("number"), text("head", "sha"), text("base", "ref")];
  if (typeof number !== "number" || head === void 0 || !objectId.test(head) || baseBranch === void 0)
    throw odd(what);
  const [headRepository, baseRepository] = [text("head", "repo", "full_name"), text("base", "repo", "full_name")];
  const [author, merge] = [text("user", "login"), text("merge_commit_sha")];
  const [changedFiles, mergeable] = [at("changed_files"), at("mergeable")];
  return {
    number,
    head,
    baseBranch,
    open: text("state") === "open",
    ...headRepository === void 0 ? {} : { headRepository },
    ...baseRepository === void 0 ? {} : { baseRepository },
    ...author === void 0 ? {} : { author },
    ...merge !== void 0 && objectId.test(merge) ? { merge } : {},
    ...typeof changedFiles === "number" ? { changedFiles } : {},
    ...typeof mergeable === "boolean" ? { mergeable } : {}
  };
}
function commitIn(value, treeOf, what) {
  const [commit, tree, parents] = [
    textOf(fieldOf(value, "sha")),
    textOf(fieldOf(treeOf, "sha")),
    fieldOf(value, "parents")
  ];
  if (commit === void 0 || tree === void 0 || !Array.isArray(parents)) throw odd(what);
  const ids = parents.map((parent) => textOf(fieldOf(parent, "sha")) ?? "");
  if (![commit, tree, ...ids].every((id) => objectId.test(id))) throw odd(what);
  return { commit, tree, parents: ids };
}

// src/io/github-reviews.ts
var states = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  DISMISSED: "dismissed"
};
async function readOpinions(reader, number) {
  const what = `the reviews of pull request #${number}`;
  const newest = /* @__PURE__ */ new Map();
  for (let page = 1; page <= approvalLimits.reviewPages; page++) {
    const path6 = "/pulls/{pull_number}/reviews";
    const answer = await reader.get(what, path6, { pull_number: number, per_page: 100, page });
    if (!Array.isArray(answer)) throw new UsableError(`${what} cannot be read`, "give the job `pull-requests: read`");
    for (const review2 of answer) {
      const opinion = opinionIn(review2, what);
      if (opinion === void 0) continue;
      newest.delete(opinion.login.toLowerCase());
      newest.set(opinion.login.toLowerCase(), opinion);
    }
    if (answer.length < 100) return [...newest.values()];
  }
  throw new UsableError(
    `${what} are more than ${approvalLimits.reviewPages * 100}, and not all of them were read`,
    "open a new pull request"
  );
}
function opinionIn(review2, what) {
  const state = textOf(fieldOf(review2, "state"));
  if (state === void 0) throw odd(what);
  const [user, commit] = [fieldOf(review2, "user"), textOf(fieldOf(review2, "commit_id"))];
  const [login, at] = [textOf(fieldOf(user, "login")), Date.parse(textOf(fieldOf(review2, "submitted_at")) ?? "")];
  if (!Object.hasOwn(states, state) || login === void 0) return void 0;
  const decided = states[state];
  const known = commit !== void 0 && objectId.test(commit) && !Number.isNaN(at);
  return {
    login,
    bot: textOf(fieldOf(user, "type")) !== "User",
    state: known || decided !== "approved" ? decided : "dismissed",
    commit: commit ?? "",
    at
  };
}
async function readPullFacts(reader, number, commits) {
  const what = `who wrote pull request #${number}`;
  const events2 = "BASE_REF_CHANGED_EVENT,AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT";
  const times = "...on BaseRefChangedEvent{createdAt} ...on AutomaticBaseChangeSucceededEvent{createdAt}";
  const person = "{user{login}}";
  const asked = commits.filter((commit) => objectId.test(commit));
  const objects = asked.map(
    (oid, index) => `c${index}:object(oid:"${oid}"){...on Commit{author${person} committer${person}}}`
  );
  const repository = await reader.query(
    `pullRequest(number:${Math.trunc(number)}){author{login} headRefOid timelineItems(last:1,itemTypes:[${events2}]){nodes{__typename ${times}}}} ${objects.join(" ")}`
  );
  const pull = fieldOf(repository, "pullRequest");
  const [head, nodes] = [textOf(fieldOf(pull, "headRefOid")), fieldOf(fieldOf(pull, "timelineItems"), "nodes")];
  if (head === void 0 || !objectId.test(head) || !Array.isArray(nodes))
    throw new UsableError(`${what}, and for which base, cannot be read`, "give the job `pull-requests: read`");
  const moved = nodes.map((node) => Date.parse(textOf(fieldOf(node, "createdAt")) ?? ""));
  if (moved.some(Number.isNaN)) throw odd(what);
  return {
    author: textOf(fieldOf(fieldOf(pull, "author"), "login")),
    head,
    movedAt: moved.length === 0 ? void 0 : Math.max(...moved),
    writers: new Map(asked.map((commit, index) => [commit, writersIn(fieldOf(repository, `c${index}`))]))
  };
}
function writersIn(commit) {
  const logins = ["author", "committer"].map(
    (role) => textOf(fieldOf(fieldOf(fieldOf(commit, role), "user"), "login"))
  );
  return logins.flatMap((login) => login === void 0 ? [] : [login.toLowerCase()]);
}
async function isMember({ client }, team, login) {
  const [org = "", slug = ""] = team.split("/");
  const answer = await attempt(
    (request) => client.rest.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login, request })
  );
  if (!answer.refused) return answer.data.state === "active";
  return answer.status === 404 ? false : answer.status;
}

// src/model/approval.ts
function contentOf(finding) {
  const { key, severity, surprise = "", reach = "", direction = "", causes, rows, states: states2, details } = finding;
  const parts = [
    [key.source, key.kind, key.object, key.subject, key.peer, key.port],
    [severity, surprise, reach, direction],
    states2,
    causes.map(({ object, text }) => JSON.stringify([formatRef(object), text])).sort(),
    rows.map(rowText).sort(),
    // What has no pairs is told in sentences alone.
    rows.length === 0 ? details : []
  ];
  return fingerprintOf(JSON.stringify(parts));
}
function rowText(row) {
  const { assuming = "", before = "", after = "", live = "", dependsOn, connection } = row;
  const recorded = [connection?.allowed, connection?.denied, connection?.other].map((each) => each !== void 0);
  return JSON.stringify([formatRow(row), assuming, before, after, live, dependsOn, recorded]);
}

// src/judgement/approvals.ts
function approvable(report, { approvals }) {
  const kinds = approvals?.kinds ?? [];
  return report.findings.filter((finding) => failsGate(finding, report.threshold) && kinds.includes(finding.kind));
}
function approve(report, gate, approvals) {
  if (report.sources.length === 0 && !report.nothingChanged) return report;
  const approved = /* @__PURE__ */ new Map();
  for (const finding of approvable(report, gate)) {
    const by = approvals.find(({ covers }) => covers === "everything" || covers.has(contentOf(finding)));
    if (by !== void 0) approved.set(finding, { ...finding, approved: named(by) });
  }
  if (approved.size === 0) return report;
  const findings = report.findings.filter((finding) => !approved.has(finding));
  const failing = findings.filter((finding) => failsGate(finding, report.threshold));
  return {
    ...report,
    ...verdictOf(failing, report, gate),
    findings,
    approved: [...approved.values()],
    counts: countsOf(findings)
  };
}
function named({ by, at, commit }) {
  return { by, at, commit };
}

// src/action/reviews.ts
async function countingReviews(opinions, history, rule, inTeams) {
  const users = new Set(rule.users.map((login) => login.toLowerCase()));
  const remarks = [];
  const approved = [];
  for (const opinion of [...opinions].reverse()) {
    const { login, bot, state, commit } = opinion;
    if (state === "dismissed") continue;
    const named4 = users.has(login.toLowerCase());
    if (!named4 && (bot || rule.teams.length === 0)) continue;
    const ended = state === "approved" ? endedBy(opinion, history) : void 0;
    const entitled = named4 || ended === void 0 && await inTeams(login);
    if (typeof entitled === "string") remarks.push(entitled);
    if (entitled !== true) continue;
    if (ended !== void 0) remarks.push(ended);
    else if (state === "approved") approved.push(opinion);
    else return { approved: [], remarks: [`no approval counts while ${login} requests changes (of ${short(commit)})`] };
  }
  return { approved, remarks };
}
function endedBy({ login, commit, at }, { author, movedAt, writers }) {
  const what = `the approval of ${short(commit)} by ${login} does not count`;
  const who = login.toLowerCase();
  if (author === void 0) return `${what}: nobody knows any more who wrote the pull request`;
  if (author.toLowerCase() === who) return `${what}: it is the author's own pull request`;
  if (writers.get(commit)?.includes(who) === true) return `${what}: the commit is ${login}'s own`;
  if (movedAt !== void 0 && at <= movedAt) return `${what}: the pull request was given another base after it`;
  return void 0;
}
function short(commit) {
  return commit.slice(0, 7);
}

// src/action/approving.ts
async function withApprovals(result, scene) {
  const { report, gate } = result;
  if (gate.approvals === void 0 || approvable(report, gate).length === 0) return report;
  try {
    return await approvedBy(result, gate.approvals, scene);
  } catch (error2) {
    if (!(error2 instanceof UsableError)) throw error2;
    return remarking(report, [`approvals do not count, because ${error2.message} (${error2.help})`]);
  }
}
async function approvedBy(result, rule, scene) {
  const { report, gate } = result;
  const { facts, trusted } = scene;
  const number = facts.pullRequest?.number ?? facts.queued;
  if (number === void 0) return remarking(report, ["nobody can approve this run, which is for no pull request"]);
  if (!trusted) return remarking(report, ["approvals count only for a pull request that goes to a trusted branch"]);
  const reader = await scene.reader();
  const opinions = await readOpinions(reader, number);
  const commits = [...new Set(opinions.filter(({ state }) => state === "approved").map(({ commit }) => commit))];
  if (commits.length === 0) return report;
  const history = await readPullFacts(reader, number, commits);
  const counting = await countingReviews(opinions, history, rule, teamsOf(rule, scene));
  const head = judgedHead(scene, report);
  const exact = counting.approved.find(({ commit }) => commit === head);
  if (exact !== void 0) return remarking(approve(report, gate, [approvalOf(exact, "everything")]), counting.remarks);
  const { approvals, remarks } = await olderApprovals(counting.approved, result, reader, scene);
  return remarking(approve(report, gate, approvals), [...counting.remarks, ...remarks]);
}
function judgedHead({ facts }, { head }) {
  if (facts.pullRequest === void 0) return void 0;
  return facts.choice.kind === "merge" || head.commit === facts.pullRequest.head ? facts.pullRequest.head : void 0;
}
function approvalOf({ login: by, at, commit }, covers) {
  return { by, at, commit, covers };
}
async function olderApprovals(approved, { report, gate, again }, reader, { trees }) {
  const approvals = [];
  const remarks = [];
  const left = () => approvable(approve(report, gate, approvals), gate).length > 0;
  const firstOfEach = approved.filter(
    ({ commit }, index) => approved.findIndex((one) => one.commit === commit) === index
  );
  for (const opinion of firstOfEach.slice(0, approvalLimits.olderCommits)) {
    if (!left()) break;
    const { login, commit } = opinion;
    try {
      const found = await judgedAgain(commit, report, again, reader, trees);
      approvals.push(approvalOf(opinion, new Set(approvable(found, gate).map(contentOf))));
      if (left())
        remarks.push(
          `${login} approved ${short(commit)}; what fails now is not, or not just so, what that commit does`
        );
    } catch (error2) {
      if (!(error2 instanceof UsableError)) throw error2;
      remarks.push(`${login} approved ${short(commit)}, which cannot be judged again: ${error2.message}`);
    }
  }
  if (firstOfEach.length > approvalLimits.olderCommits && left())
    remarks.push(
      `of ${firstOfEach.length} commits that were approved, only the newest ${approvalLimits.olderCommits} were looked at`
    );
  return { approvals, remarks };
}
async function judgedAgain(commit, { base }, again, reader, trees) {
  const fork = base.commit === void 0 ? void 0 : await mergeBase(reader, base.commit, commit);
  if (fork === void 0)
    throw new UsableError("it has no commit in common with the base, or is gone", "ask for a new review");
  const { at } = await trees();
  return again(await at(`base of ${short(commit)}`, fork.commit), await at(short(commit), commit));
}
function teamsOf({ teams }, { approvalToken, run }) {
  let asked = 0;
  return async (login) => {
    const unknown2 = `cannot tell whether ${login} is in ${teams.join(" or ")}`;
    if (approvalToken === void 0)
      return `${unknown2}: give the input approval-token, the token of a GitHub App with members: read`;
    const client = await repositoryClient(approvalToken, run.repository, run.api);
    let fault;
    for (const team of teams) {
      if (++asked > approvalLimits.members) return `${unknown2}: too many reviewers and teams to ask`;
      const answer = await isMember(client, team, login);
      if (answer === true) return true;
      if (answer === 0) fault = "GitHub does not answer";
      else if (answer !== false) fault = `GitHub answers with status ${answer}; approval-token needs members: read`;
    }
    return fault === void 0 ? false : `${unknown2}: ${fault}`;
  };
}
function remarking(report, remarks) {
  return remarks.length === 0 ? report : { ...report, remarks: [...report.remarks ?? [], ...remarks] };
}

// src/io/evidence.ts
import { createHash } from "node:crypto";

// src/io/download.ts
var runAgain2 = "run the workflow again";
async function* downloaded(address, what, { bytes: limit, time }) {
  const { HttpClient: HttpClient2 } = await import("./chunks/lib-D7NOPHCL.js");
  const client = new HttpClient2("netpol-gate", [], { allowRedirects: false, allowRetries: false, socketTimeout: time });
  let message;
  let late2 = false;
  const timer = setTimeout(() => {
    late2 = true;
    message?.destroy();
  }, time);
  try {
    ({ message } = await client.get(address));
    if (message.statusCode !== 200)
      throw new UsableError(`${what} cannot be fetched: its storage answers with ${message.statusCode}`, runAgain2);
    yield* atMost(limit, message, what);
  } catch (error2) {
    if (error2 instanceof UsableError) throw error2;
    const why = late2 ? `within ${time / 1e3} s` : "to its end: its storage does not answer";
    throw new UsableError(`${what} cannot be fetched ${why}`, runAgain2);
  } finally {
    clearTimeout(timer);
    message?.destroy();
    client.dispose();
  }
}
async function* atMost(limit, chunks, what) {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limit) throw new UsableError(`${what} has more than ${limit} bytes`, "let it hold less");
    yield chunk;
  }
}

// src/io/evidence-run.ts
var trustedEvents = ["schedule", "push", "workflow_dispatch"];
var needsRight = "give the job `actions: read`";
async function evidenceRun(reader, { workflow }, server) {
  const repository = await reader.get("the repository", "", {});
  const branch = textOf(fieldOf(repository, "default_branch"));
  if (branch === void 0) throw odd(reader.name);
  const path6 = `.github/workflows/${workflow}`;
  for (let page = 1; page <= evidenceLimits.pages; page++) {
    const runs = await runsOf(reader, workflow, branch, page);
    const fit = runs.filter((run) => isOf(run, repository, branch, path6)).map((run) => runFrom(run, reader, server));
    const newest = fit.sort((a, b) => b.created - a.created || b.id - a.id)[0];
    if (newest !== void 0) {
      await assertOnBranch(reader, newest, branch);
      return newest;
    }
    if (runs.length < evidenceLimits.page) break;
  }
  throw new UsableError(
    `no run of ${path6} on ${quoted(branch)} may hand over evidence`,
    `let it run there by ${trustedEvents.join(", ")}, and end well; runs for pull requests and of forks do not count`
  );
}
async function runsOf(reader, workflow, branch, page) {
  const what = `runs of the workflow ${quoted(workflow)}`;
  const wanted = { workflow_id: workflow, branch, status: "success", per_page: evidenceLimits.page, page };
  const answer = await granted(() => reader.get(what, "/actions/workflows/{workflow_id}/runs", wanted));
  if (answer === void 0)
    throw new UsableError(
      `the repository has no workflow ${quoted(workflow)}, or the token may not see it`,
      `name a file below .github/workflows of the default branch, and ${needsRight}`
    );
  return listOf(answer, "workflow_runs", what);
}
function isOf(run, repository, branch, path6) {
  const at = (...names) => names.reduce(fieldOf, run);
  const same = (name) => at(name, "id") === fieldOf(repository, "id") && at(name, "full_name") === fieldOf(repository, "full_name");
  const [file, ref] = (textOf(at("path")) ?? "").split("@");
  return at("status") === "completed" && at("conclusion") === "success" && trustedEvents.includes(textOf(at("event")) ?? "") && at("head_branch") === branch && file === path6 && (ref === void 0 || ref === branch || ref === `refs/heads/${branch}`) && same("repository") && same("head_repository");
}
function runFrom(run, reader, server) {
  const [id, event] = [fieldOf(run, "id"), textOf(fieldOf(run, "event"))];
  const created = Date.parse(textOf(fieldOf(run, "created_at")) ?? "");
  const commit = textOf(fieldOf(run, "head_sha")) ?? "";
  if (typeof id !== "number" || event === void 0 || Number.isNaN(created) || !/^[0-9a-f]{40,64}$/.test(commit))
    throw odd("a workflow run");
  return { id, link: `${server}/${reader.name}/actions/runs/${id}`, event, commit, created };
}
async function assertOnBranch(reader, { commit, link }, branch) {
  const found = await reader.get("the default branch", "/branches/{branch}", { branch });
  const tip = textOf(fieldOf(fieldOf(found, "commit"), "sha"));
  if (tip === void 0) throw odd(branch);
  if (tip === commit) return;
  const pair = { basehead: `${commit}...${tip}`, per_page: 1, page: 2 };
  const compared = await reader.get("the commit of the evidence", "/compare/{basehead}", pair);
  if (fieldOf(compared, "status") === "ahead") return;
  throw new UsableError(
    `the evidence of ${link} is of commit ${commit}, which is not on ${quoted(branch)}`,
    "let the workflow run on the default branch again; a tag of that name does not count"
  );
}
async function evidenceArtifact(reader, { artifact }, run) {
  const what = `the artifacts of ${run.link}`;
  const wanted = { run_id: run.id, name: artifact, per_page: evidenceLimits.page };
  const answer = await granted(() => reader.get(what, "/actions/runs/{run_id}/artifacts", wanted));
  const found = listOf(answer, "artifacts", what).filter((each) => fieldOf(each, "name") === artifact && fieldOf(fieldOf(each, "workflow_run"), "id") === run.id).sort((a, b) => Number(fieldOf(b, "id")) - Number(fieldOf(a, "id")))[0];
  const again = "let the workflow run on the default branch again";
  if (found === void 0) throw new UsableError(`${run.link} has no artifact ${quoted(artifact)}`, again);
  if (fieldOf(found, "expired") !== false)
    throw new UsableError(`the artifact ${quoted(artifact)} of ${run.link} has expired`, again);
  const [id, bytes] = [fieldOf(found, "id"), fieldOf(found, "size_in_bytes")];
  if (typeof id !== "number" || typeof bytes !== "number") throw odd(artifact);
  const digest = /^sha256:([0-9a-f]{64})$/.exec(textOf(fieldOf(found, "digest")) ?? "")?.[1];
  return { id, bytes, ...digest === void 0 ? {} : { digest } };
}
async function granted(ask2) {
  try {
    return await ask2();
  } catch (error2) {
    if (error2 instanceof UsableError && error2.message.includes("status 403"))
      throw new UsableError(error2.message, needsRight);
    throw error2;
  }
}
function listOf(answer, field, what) {
  const list = fieldOf(answer, field);
  if (!Array.isArray(list)) throw odd(what);
  return list;
}

// src/io/evidence.ts
async function fetchEvidence(choice, place) {
  if (place.token === "")
    throw new UsableError(
      "evidence is asked for, and there is no token to find it with",
      "leave the input token alone"
    );
  const repository = await repositoryClient(place.token, place.repository, place.api);
  const reader = repositoryReader(repository);
  const run = await evidenceRun(reader, choice, place.server);
  const artifact = await evidenceArtifact(reader, choice, run);
  const what = `the artifact ${quoted(choice.artifact)} of ${run.link}`;
  if (artifact.bytes > evidenceLimits.bytes)
    throw new UsableError(`${what} has more than ${evidenceLimits.bytes} bytes`, "let it hold less");
  const address = await addressOf(repository, artifact, place.api, what);
  const hash = createHash("sha256");
  const store = await putAside(hashed(downloaded(address, what, evidenceLimits), hash), () => void 0);
  const digest = hash.digest("hex");
  if (artifact.digest !== void 0 && artifact.digest !== digest)
    throw new UsableError(`${what} is not what was uploaded: its SHA-256 is ${digest}`, "run the workflow again");
  return { run, ...await contentsOf(store, choice.artifact, what) };
}
async function* hashed(chunks, hash) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
async function addressOf({ client, owner, repo }, { id }, api, what) {
  const signal = AbortSignal.timeout(evidenceLimits.time);
  const route = "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip";
  try {
    const { headers } = await client.request(route, {
      owner,
      repo,
      artifact_id: id,
      request: { redirect: "manual", signal }
    });
    const address = URL.canParse(headers.location ?? "") ? new URL(headers.location ?? "") : void 0;
    if (address?.protocol === "https:" || address?.protocol === "http:" && api.startsWith("http:"))
      return address.href;
  } catch (error2) {
    const response = fieldOf(error2, "response");
    const status = response === void 0 ? 0 : Number(fieldOf(error2, "status"));
    const why = status === 0 ? "GitHub does not answer" : `GitHub answers with status ${status}`;
    throw new UsableError(`${what} cannot be fetched: ${why}`, "give the job `actions: read`, or run it again");
  }
  throw new UsableError(`${what} cannot be fetched: GitHub does not say where it is`, "run the workflow again");
}
async function contentsOf(store, artifact, what) {
  const members = await membersOf(store, artifact);
  const [alone2] = members;
  if (alone2?.name === "") {
    await alone2.stream.chunks[Symbol.asyncIterator]().next();
    throw new UsableError(`${what} is no zip archive`, "let actions/upload-artifact make it");
  }
  const clusters = members.filter(({ name }) => /^cluster\.json(?:\.gz)?$/.test(name));
  if (clusters.length > 1)
    throw new UsableError(`${what} holds more than one cluster`, "put one cluster.json or cluster.json.gz into it");
  const logs = members.filter(isLog);
  const unread = members.filter((member) => !clusters.includes(member) && !logs.includes(member));
  if (clusters.length + logs.length === 0)
    throw new UsableError(
      `${what} holds nothing that is known`,
      "put cluster.json, or *.jsonl, plain or gzip, into it"
    );
  const cluster = clusters[0]?.stream;
  return {
    ...cluster === void 0 ? {} : { cluster },
    logs: async () => (await membersOf(store, artifact)).filter(isLog).sort(auditFirst).map(({ stream }) => stream),
    logFiles: logs.length,
    unread: unread.map(({ name }) => name)
  };
}
async function membersOf(store, artifact) {
  const archive = unpacked({ file: artifact, open: () => store.stream(0, store.size), store });
  return (await archive.members?.() ?? []).map(({ file, chunks, modified }) => ({
    name: file.slice(artifact.length + 1),
    // What is packed once more inside is not looked into.
    stream: { file, chunks, ...modified !== void 0 && { modified } }
  }));
}
function isLog({ name }) {
  return /^[\w][\w.-]*\.jsonl(?:\.gz)?$/.test(name);
}
function auditFirst({ name: a }, { name: b }) {
  return Number(/audit/i.test(b)) - Number(/audit/i.test(a)) || (a < b ? -1 : 1);
}

// src/action/evidence.ts
function evidenceSource(inputs, run) {
  const { evidence: choice, token } = inputs;
  if (choice === void 0) return void 0;
  const otherCluster = inputs.snapshot ?? (inputs.kubeconfig === void 0 ? void 0 : "the kubeconfig");
  let pending;
  let fetched;
  const open2 = async () => {
    pending ??= fetchEvidence(choice, { token, ...run });
    if (fetched === void 0) info(`evidence: ${(await pending).run.link}`);
    fetched = await pending;
    if (fetched.cluster !== void 0 && otherCluster !== void 0)
      throw new UsableError(
        `there are two clusters: ${quoted(otherCluster)}, and the one in the evidence of ${fetched.run.link}`,
        "leave out the inputs snapshot and kubeconfig, or let the evidence hold logs alone"
      );
    return fetched;
  };
  return {
    ...otherCluster === void 0 ? { cluster: async () => clusterOf(await open2()) } : {},
    logs: async function* () {
      yield* logStreams(inputs.logs);
      yield* await (await open2()).logs();
    },
    told: (report) => fetched === void 0 ? report : withRun(report, fetched)
  };
}
function clusterOf({ cluster, run }) {
  if (cluster === void 0)
    throw new UsableError(
      `the evidence of ${run.link} holds no cluster`,
      "let it hold cluster.json, from `netpol-gate snapshot`, or give the input snapshot or kubeconfig"
    );
  return readSnapshot(cluster.chunks, cluster.file);
}
function withRun(report, { run, cluster, logFiles, unread }) {
  const time = new Date(run.created).toISOString().replace("T", " ").slice(0, 16);
  const what = `files of evidence: ${run.link} (${run.event}, ${time} UTC, commit ${run.commit.slice(0, 7)})`;
  const names = unread.slice(0, 10).map((name) => plainLine(name, 60));
  const more = unread.length > names.length ? ` and ${unread.length - names.length} more` : "";
  const note = `The evidence holds files that are not read: ${names.join(", ")}${more}.`;
  return {
    ...report,
    inputs: [...report.inputs, { what, count: logFiles + (cluster === void 0 ? 0 : 1) }],
    blindSpots: [...report.blindSpots, ...unread.length === 0 ? [] : [note]]
  };
}

// src/io/github-event.ts
var zeros = /^0+$/;
var nothingGated = "the run before this one was about the default branch: base and head are its commit, nothing is gated";
function readEvent(path6) {
  if (path6 === void 0 || path6 === "")
    throw new UsableError(
      "there is no event payload",
      "run inside a workflow, or use the command line: netpol-gate check --base main"
    );
  const text = Buffer.from(readBounded(path6, "the event payload", 4 * fileLimits.small)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new UsableError("the event payload is no JSON", "run the workflow again", path6);
  }
}
var privilegedEvents = ["pull_request_target", "workflow_run"];
function eventFacts(name, payload, actor, { base, head } = {}) {
  const named4 = { ...base === void 0 ? {} : { base }, ...head === void 0 ? {} : { head } };
  const privileged = privilegedEvents.includes(name);
  if (privileged && (base !== void 0 || head !== void 0))
    throw new UsableError(
      `base-ref and head-ref are not taken on ${name}: its runs have secrets, and nobody could tell who wrote the commit that they name`,
      "leave them out, so that the pull request of the event is judged; or name them on workflow_dispatch"
    );
  const defaultBranch = textAt(payload, "repository", "default_branch");
  const pullRequest = pullRequestOf(payload, actor);
  const about = textAt(payload, "merge_group", "base_ref") ?? textAt(payload, "ref");
  const queued = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(textAt(payload, "merge_group", "head_ref") ?? "")?.[1];
  const choice = named4.base === void 0 && named4.head === void 0 ? choiceOf(name, payload, defaultBranch) : { kind: "refs", ...named4, named: defaultBranch === void 0 ? {} : { defaultBranch } };
  const ref = name === "workflow_run" && choice.kind === "commits" ? defaultBranch : about?.replace(/^refs\/heads\//, "");
  return {
    privileged,
    choice,
    ...name === "workflow_run" && choice.kind === "commits" ? { notes: [nothingGated] } : {},
    ...pullRequest === void 0 ? {} : { pullRequest },
    ...ref === void 0 ? {} : { ref },
    ...queued === void 0 ? {} : { queued: Number(queued) },
    ...defaultBranch === void 0 ? {} : { defaultBranch },
    // Unknown counts as public: the stricter reading decides what may be shown.
    isPublic: valueAt(payload, "repository", "private") !== true
  };
}
function choiceOf(name, payload, defaultBranch) {
  switch (name) {
    case "pull_request":
    case "pull_request_review":
    case "pull_request_target":
      return mergeChoice(payload);
    case "workflow_run":
      return runChoice(payload, defaultBranch);
    case "merge_group":
      return {
        kind: "commits",
        base: needed(textAt(payload, "merge_group", "base_sha"), "merge_group.base_sha"),
        head: needed(textAt(payload, "merge_group", "head_sha"), "merge_group.head_sha")
      };
    case "push":
      return pushChoice(payload, defaultBranch);
    case "workflow_dispatch":
    case "schedule":
      return { kind: "refs" };
    default:
      throw new UsableError(
        `the event ${quoted(name)} does not say what to compare`,
        "use pull_request, pull_request_review, merge_group, push, schedule or workflow_dispatch, or give base-ref and head-ref"
      );
  }
}
function mergeChoice(payload) {
  const head = needed(textAt(payload, "pull_request", "head", "sha"), "pull_request.head.sha");
  const changedFiles = valueAt(payload, "pull_request", "changed_files");
  const number = valueAt(payload, "pull_request", "number");
  const branch = textAt(payload, "pull_request", "base", "ref") ?? "base";
  return {
    kind: "merge",
    head,
    branch,
    ...typeof number === "number" ? { number } : {},
    ...typeof changedFiles === "number" ? { changedFiles } : {}
  };
}
function runChoice(payload, defaultBranch) {
  const at = (...path6) => {
    const field = ["workflow_run", ...path6];
    return needed(textAt(payload, ...field), field.join("."));
  };
  const [event, head, branch] = [at("event"), at("head_sha"), at("head_branch")];
  const repository = at("head_repository", "full_name");
  if (event === "merge_group")
    throw new UsableError(
      "a run that follows one in the merge queue does not say what to compare",
      "run on merge_group itself, which has the secrets and the commits"
    );
  const inside = repository === textAt(payload, "repository", "full_name");
  if (inside && branch === defaultBranch && !event.startsWith("pull_request"))
    return { kind: "commits", base: head, head };
  const run = { kind: "run", head, branch, repository };
  if (inside && !event.startsWith("pull_request") && defaultBranch !== void 0)
    return { ...run, otherwise: { kind: "refs", base: `refs/heads/${defaultBranch}`, head } };
  return run;
}
function pushChoice(payload, defaultBranch) {
  const [before, after] = [needed(textAt(payload, "before"), "before"), needed(textAt(payload, "after"), "after")];
  if (zeros.test(after))
    throw new UsableError(
      "the push removes a branch: there is nothing to judge",
      "leave such pushes out with `if: github.event.deleted == false`"
    );
  const isDefault = textAt(payload, "ref") === `refs/heads/${defaultBranch ?? ""}`;
  if (zeros.test(before) && defaultBranch !== void 0 && !isDefault)
    return { kind: "refs", base: `refs/heads/${defaultBranch}`, head: after };
  return { kind: "commits", base: before, head: after };
}
function pullRequestOf(payload, actor) {
  const number = valueAt(payload, "pull_request", "number");
  const head = textAt(payload, "pull_request", "head", "sha");
  if (typeof number !== "number" || head === void 0) return void 0;
  const [from, to] = ["head", "base"].map((side) => textAt(payload, "pull_request", side, "repo", "full_name"));
  const untrusted = untrustedOf(from, to, [actor, textAt(payload, "pull_request", "user", "login")]);
  return {
    number,
    head,
    baseBranch: textAt(payload, "pull_request", "base", "ref") ?? "",
    ...untrusted === void 0 ? {} : { untrusted }
  };
}
function baseBranchOf({ choice, ref, defaultBranch }) {
  switch (choice.kind) {
    case "merge":
      return choice.branch;
    case "commits":
      return ref ?? "";
    case "refs":
      return choice.base?.replace(/^(?:refs\/heads|origin)\//, "") ?? (choice.head === void 0 ? ref : defaultBranch);
  }
}
function untrustedOf(from, to, people) {
  if (from === void 0 || from !== to) return "fork";
  return people.includes("dependabot[bot]") ? "Dependabot" : void 0;
}
function needed(text, field) {
  if (text !== void 0) return text;
  throw new UsableError(`the event payload lacks ${field}`, "run the workflow again, or give base-ref and head-ref");
}
function textAt(payload, ...path6) {
  const value = valueAt(payload, ...path6);
  return typeof value === "string" && value !== "" ? value : void 0;
}

// src/action/rules.ts
async function rulesFor(facts, other, gateOf) {
  const { defaultBranch, choice } = facts;
  const branch = baseBranchOf(facts);
  const isNamed2 = choice.kind === "refs" && choice.base !== void 0;
  if (branch === void 0 || branch === defaultBranch && !isNamed2) return { trusted: true, notes: [] };
  if (defaultBranch === void 0)
    throw new UsableError(
      `the event payload does not say which branch is the default one, so nobody knows whether "${branch}" may bring rules`,
      "run the workflow again"
    );
  const trees = await other();
  const tip = await trees.tip(defaultBranch);
  if (branch === defaultBranch) return { trusted: true, tree: tip, notes: [] };
  const { trustedBranches } = await gateOf(tip);
  if (!branch.startsWith("refs/") && branchMatcher(trustedBranches)(branch))
    return { trusted: true, notes: [], ...isNamed2 ? { tree: await trees.tip(branch) } : {} };
  const short2 = tip.commit?.slice(0, 7) ?? "";
  const note = `the base "${branch}" is neither the default branch nor among its trusted-branches: the gate file of ${defaultBranch} (${short2}) judged, with its waivers and approvals`;
  return { trusted: false, tree: tip, notes: [note] };
}

// src/action/queue.ts
async function asQueued({ report, again }, { choice, ref }, trees, rendered) {
  if (choice.kind !== "commits" || ref === void 0 || report.nothingChanged) return report;
  const { tip, at } = await trees();
  const branch = await tip(ref);
  if (branch.commit === choice.base) return report;
  const judge2 = async (head2, folders) => {
    const pair = withRendered({ base: branch, head: head2 }, folders);
    return again(pair.base, pair.head);
  };
  const head = await at("the queue with this group", choice.head);
  const whole = await judge2(head, rendered);
  const failing = failingOf(whole);
  if (failing.length === 0) return report;
  const same = rendered && { base: rendered.base, head: rendered.base };
  const before = await judge2(await at("the queue before this group", choice.base), same);
  const known = new Set([...failingOf(report), ...failingOf(before)].map(contentOf));
  if (failing.every((finding) => known.has(contentOf(finding)))) return report;
  const remark = `judged from the branch ${ref} as it is, with the entries before this one in the queue: what they remove is still in the cluster`;
  return { ...whole, remarks: [remark, ...report.remarks ?? []] };
}
function failingOf({ findings, threshold }) {
  return findings.filter((finding) => failsGate(finding, threshold));
}

// src/io/foreign-checkout.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join4 } from "node:path";
var mostFolders = 2e5;
async function refuseForeignCheckout(places, head) {
  const seen = new Set(places);
  for (const folder of seen) {
    for (const inner of foldersIn(folder)) seen.add(inner);
    if (seen.size > mostFolders)
      throw new UsableError(
        `the workspace has more than ${mostFolders} folders: nobody can tell whether one is a checkout of the pull request`,
        "run this action in a job of its own, without other files"
      );
    if (!existsSync3(join4(folder, ".git"))) continue;
    const [at, { code, text, complaint }] = [
      await askGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]),
      await askGit(folder, ["cat-file", "commit", "HEAD"])
    ];
    const parents = text.split("\n\n", 1)[0]?.match(/(?<=^parent )\S+/gm) ?? [];
    const why = `the run has the secrets of the repository, and ${quoted(folder)} is a checkout of the pull request`;
    const mend = "take actions/checkout out of this job, or its `ref`: this action reads both sides through the API";
    if (code !== 0 && !complaint.includes("Not a valid object name HEAD"))
      throw new UsableError(`${why}, or git cannot tell: ${complaint}`, mend, folder);
    if ([at.text.trim(), ...parents].includes(head)) throw new UsableError(why, mend, folder);
  }
}
function foldersIn(place) {
  const folders = itemsIn(place).filter((item) => item.isDirectory() && item.name !== ".git");
  return folders.map(({ name }) => join4(place, name));
}

// src/io/github-run.ts
async function settledFacts(facts, actor, reader) {
  const { choice, privileged, defaultBranch } = facts;
  if (choice.kind !== "run") {
    if (privileged && choice.kind === "commits" && defaultBranch !== void 0)
      await assertOnBranch2(await reader(), choice.head, defaultBranch);
    return { ...facts, choice };
  }
  const pull = await pullOf(await reader(), choice);
  if (pull === void 0) {
    if (choice.otherwise !== void 0) return { ...facts, choice: choice.otherwise };
    throw new UsableError(
      `no open pull request from ${quoted(`${choice.repository}:${choice.branch}`)} has the head ${choice.head}, which the run was about`,
      "look at the run of its newest head; a closed pull request is not judged"
    );
  }
  return {
    ...facts,
    choice: { kind: "merge", head: pull.head, branch: pull.baseBranch, number: pull.number },
    pullRequest: pullRequestOf2(pull, actor)
  };
}
async function assertOnBranch2(reader, commit, branch) {
  const tip = await resolveCommit(reader, `heads/${branch}`);
  if (tip.commit === commit || (await mergeBase(reader, tip.commit, commit))?.commit === commit) return;
  throw new UsableError(
    `the run before this one was for ${commit}, which is not on ${quoted(branch)}`,
    "a tag of that name is not the branch; let the workflow before this one leave tags out"
  );
}
async function pullOf(reader, choice) {
  const { head, branch, repository } = choice;
  const listed = await pullsFrom(reader, repository.split("/")[0] ?? "", branch);
  const pulls = listed.filter((pull) => pull.head === head && pull.headRepository === repository);
  if (pulls.length < 2) return pulls[0];
  throw new UsableError(
    `pull requests ${pulls.map(({ number }) => `#${number}`).join(", ")} have the same head ${head}: nobody can say for which of them the run was`,
    "run on pull_request_target or pull_request instead, which say it"
  );
}
function pullRequestOf2(pull, actor) {
  const { number, head, baseBranch, headRepository, baseRepository, author } = pull;
  const untrusted = untrustedOf(headRepository, baseRepository, [actor, author]);
  return { number, head, baseBranch, ...untrusted === void 0 ? {} : { untrusted } };
}

// src/io/github-blobs.ts
async function readContents(reader, blobs) {
  const found = /* @__PURE__ */ new Map();
  const { textBlob, parallel } = reader.limits;
  await inParallel(
    parallel,
    batches(
      reader,
      blobs.filter(({ size }) => size <= textBlob)
    ),
    async (batch) => {
      for (const [oid, bytes] of await readTexts(reader, batch)) found.set(oid, bytes);
    }
  );
  await inParallel(
    parallel,
    blobs.filter(({ oid }) => !found.has(oid)),
    async (blob) => found.set(blob.oid, await readBlob(reader, blob))
  );
  return found;
}
function batches({ limits }, blobs) {
  const made = [];
  let bytes = 0;
  for (const blob of blobs) {
    const last = made.at(-1);
    bytes += blob.size;
    if (last !== void 0 && last.length < limits.batchBlobs && bytes <= limits.batchBytes) last.push(blob);
    else {
      made.push([blob]);
      bytes = blob.size;
    }
  }
  return made;
}
async function readTexts(reader, batch) {
  const found = /* @__PURE__ */ new Map();
  if (batch.length < 2) return found;
  const fields = batch.map(({ oid }, index) => `b${index}:object(oid:"${oid}"){...on Blob{text isTruncated}}`);
  const answer = await reader.query(fields.join(" "));
  for (const [index, { oid }] of batch.entries()) {
    const blob = fieldOf(answer, `b${index}`);
    const text = textOf(fieldOf(blob, "text"));
    if (text === void 0 || fieldOf(blob, "isTruncated") !== false) continue;
    const bytes = Buffer.from(text, "utf8");
    if (idOf("blob", bytes, oid) === oid) found.set(oid, bytes);
  }
  return found;
}
async function readBlob(reader, { path: path6, oid, size }) {
  const what = `the file ${quoted(path6)} (${oid})`;
  const maxBytes = reader.limits.answer + Math.ceil(size * 1.5);
  const answer = await reader.get(what, "/git/blobs/{file_sha}", { file_sha: oid }, maxBytes);
  if (answer === void 0)
    throw new UsableError(`${what} is not in ${reader.name}`, "give the job `contents: read`, and run it again");
  const content = textOf(fieldOf(answer, "content"));
  const encoding = fieldOf(answer, "encoding") === "base64" ? "base64" : "utf8";
  const bytes = Buffer.from(content ?? "", encoding);
  if (content === void 0 || idOf("blob", bytes, oid) !== oid)
    throw new UsableError(`GitHub gives ${what} with other bytes than its id says`, "run the workflow again");
  return bytes;
}

// src/io/github-listing.ts
var folderMode = "40000";
var checkout = "check the repository out before this action (actions/checkout): then nothing is read through the API";
async function listTree(reader, tree) {
  if (emptyTrees.some((each) => each === tree)) return [];
  const what = `the tree ${tree}`;
  const { limits } = reader;
  const parameters = { tree_sha: tree, recursive: "1" };
  const answer = await reader.get(what, "/git/trees/{tree_sha}", parameters, limits.listing);
  const entries = fieldOf(answer, "tree");
  if (answer === void 0)
    throw new UsableError(`${what} is not in ${reader.name}`, "give the job `contents: read`, and run it again");
  if (!Array.isArray(entries)) throw odd(what);
  if (fieldOf(answer, "truncated") !== false || entries.length > limits.entries)
    throw new UsableError(`${what} has more files than GitHub's API lists`, checkout);
  return proved(reader, tree, foldersOf(entries, what));
}
function foldersOf(entries, what) {
  const folders = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const [path6, mode] = [textOf(fieldOf(entry, "path")), textOf(fieldOf(entry, "mode"))];
    const [type, oid] = [textOf(fieldOf(entry, "type")), textOf(fieldOf(entry, "sha"))];
    if (path6 === void 0 || mode === void 0 || type === void 0 || oid === void 0) throw odd(what);
    if (!/^[0-7]{5,6}$/.test(mode) || !objectId.test(oid)) throw odd(what);
    const cut2 = path6.lastIndexOf("/");
    const [folder, shown] = [path6.slice(0, Math.max(cut2, 0)), path6.slice(cut2 + 1)];
    const size = sizeIn(fieldOf(entry, "size"));
    const item = { mode: mode.replace(/^0+/, ""), type, oid, size, name: Buffer.from(shown), shown };
    const there = folders.get(folder);
    if (there === void 0) folders.set(folder, [item]);
    else there.push(item);
  }
  return folders;
}
function sizeIn(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
async function proved(reader, tree, folders) {
  const found = [];
  const open2 = [{ oid: tree, listed: "", path: "" }];
  let unsure = 0;
  for (let folder = open2.pop(); folder !== void 0; folder = open2.pop()) {
    const { oid, listed, path: path6 } = folder;
    let items = folders.get(listed) ?? [];
    if (treeId(items, oid) !== oid) {
      if (++unsure > reader.limits.unsureTrees)
        throw new UsableError(`GitHub's API does not list the tree ${tree} as it is`, checkout);
      items = await rawItems(reader, oid, path6);
    }
    for (const item of items) {
      const inner = { oid: item.oid, listed: joined(listed, item.shown), path: joined(path6, pathOf(item.name)) };
      if (item.mode === folderMode) open2.push(inner);
      else found.push(entryOf(item, inner.path));
    }
  }
  return found;
}
function joined(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function entryOf({ mode, oid, size }, path6) {
  if (mode === "160000") return { path: path6, mode: "submodule", oid };
  return { path: path6, mode: mode === "120000" ? "symlink" : "file", oid, ...size === void 0 ? {} : { size } };
}
function treeId(items, like) {
  const key = ({ mode, name }) => mode === folderMode ? Buffer.concat([name, Buffer.from("/")]) : name;
  const sorted = items.map((item) => ({ item, key: key(item) })).sort((a, b) => Buffer.compare(a.key, b.key));
  const content = sorted.flatMap(({ item: { mode, name, oid } }) => [
    Buffer.from(`${mode} `),
    name,
    Buffer.of(0),
    Buffer.from(oid, "hex")
  ]);
  return idOf("tree", Buffer.concat(content), like);
}
async function rawItems(reader, oid, path6) {
  const fields = `tree:object(oid:"${oid}"){...on Tree{entries{nameRaw mode type oid size}}}`;
  const entries = fieldOf(fieldOf(await reader.query(fields), "tree"), "entries");
  const items = Array.isArray(entries) ? entries.map((entry) => rawItem(entry, oid)) : [];
  if (treeId(items, oid) === oid) return items;
  throw new UsableError(`GitHub's API does not give the folder ${quoted(`${path6}/`)} (${oid}) as it is`, checkout);
}
function rawItem(entry, folder) {
  const [raw, mode, type] = [fieldOf(entry, "nameRaw"), fieldOf(entry, "mode"), textOf(fieldOf(entry, "type"))];
  const oid = textOf(fieldOf(entry, "oid"));
  if (typeof raw !== "string" || typeof mode !== "number" || type === void 0 || oid === void 0) throw odd(folder);
  if (!objectId.test(oid)) throw odd(folder);
  const name = Buffer.from(raw, "base64");
  const size = type === "blob" ? sizeIn(fieldOf(entry, "size")) : void 0;
  return { mode: mode.toString(8), type, oid, size, name, shown: name.toString("utf8") };
}

// src/io/github-tree.ts
function apiTrees(reader, base, head, likely) {
  const lists = /* @__PURE__ */ new Map();
  const list = (tree) => {
    const listed = lists.get(tree) ?? listTree(reader, tree);
    lists.set(tree, listed);
    return listed;
  };
  const contents = rememberedContents(
    reader,
    async () => differing(await list(base.tree), await list(head.tree)).filter(({ path: path6 }) => likely(path6))
  );
  const open2 = ({ name, commit, tree }) => ({
    name,
    commit,
    isRemote: true,
    list: () => list(tree),
    read: (entries, maxBytes) => readEntries(entries, maxBytes, contents)
  });
  return { base: open2(base), head: open2(head) };
}
async function readEntries(entries, maxBytes, contents) {
  const blobs = new Map(entries.filter(({ mode }) => mode !== "submodule").map((entry) => [entry.oid, sized(entry)]));
  const sizes = new Map([...blobs.values()].map(({ oid, size }) => [oid, size]));
  const { wanted, tooLarge } = fitting([...blobs.keys()], sizes, maxBytes);
  const bytes = await contents(wanted.flatMap((oid) => blobs.get(oid) ?? []));
  return { bytes, tooLarge };
}
function sized({ path: path6, oid, size }) {
  if (size === void 0) throw new UsableError("GitHub's API gives a file without its size", "run again", path6);
  return { path: path6, oid, size };
}
function differing(base, head) {
  if (base === head) return [];
  const places = (entries) => new Set(entries.map(({ path: path6, oid }) => `${oid} ${path6}`));
  const missing = (entries, others) => entries.filter(({ path: path6, oid, mode }) => mode !== "submodule" && !others.has(`${oid} ${path6}`));
  return [...missing(base, places(head)), ...missing(head, places(base))];
}
function rememberedContents(reader, toCome) {
  const known = /* @__PURE__ */ new Map();
  let room = reader.limits.remembered;
  let first = true;
  return async (blobs) => {
    const missing = new Map(blobs.filter(({ oid }) => !known.has(oid)).map((blob) => [blob.oid, blob]));
    if (first && missing.size > 0) {
      first = false;
      for (const blob of oneQuery(reader, await toCome(), [...missing.values()])) missing.set(blob.oid, blob);
    }
    const read = await readContents(reader, [...missing.values()]);
    for (const [oid, bytes] of read) {
      if (bytes.length > room) continue;
      room -= bytes.length;
      known.set(oid, bytes);
    }
    return new Map(blobs.map(({ oid }) => [oid, having(known.get(oid) ?? read.get(oid))]));
  };
}
function having(bytes) {
  if (bytes === void 0) throw new Error("a content was read and is not there");
  return bytes;
}
function oneQuery({ limits }, entries, beside) {
  let bytes = beside.reduce((sum, { size }) => sum + size, 0);
  let count = beside.length;
  return entries.map(sized).filter(({ size }) => {
    const fits = size <= limits.textBlob && bytes + size <= limits.batchBytes && count < limits.batchBlobs;
    if (!fits) return false;
    bytes += size;
    count++;
    return true;
  });
}

// src/io/github-trees.ts
async function apiTip(reader, branch) {
  return alone(reader, named2(branch, await resolveCommit(reader, `heads/${branch}`)));
}
async function apiTreeAt(reader, name, commit) {
  return alone(reader, named2(name, await readCommit(reader, commit)));
}
function alone(reader, commit) {
  return apiTrees(reader, commit, commit, () => false).base;
}
async function apiEventTrees(reader, choice, { checkedOut, likely }) {
  const { base, head, notes } = await sidesOf(reader, choice, checkedOut);
  return { ...apiTrees(reader, base, head, likely), notes };
}
async function sidesOf(reader, choice, checkedOut) {
  switch (choice.kind) {
    case "merge":
      return mergeSides(reader, choice, checkedOut);
    case "commits": {
      const base = /^0+$/.test(choice.base) ? { name: "nothing", commit: emptyTrees[0], tree: emptyTrees[0] } : named2("before", await readCommit(reader, choice.base));
      return { base, head: named2("after", await readCommit(reader, choice.head)), notes: [] };
    }
    case "refs":
      return refSides(reader, choice, checkedOut);
  }
}
function named2(name, { commit, tree }) {
  return { name, commit, tree };
}
async function mergeSides(reader, { head, branch, number, changedFiles }, checkedOut) {
  const merge = await mergeOf(reader, head, number, checkedOut);
  const first = await readCommit(reader, merge.parents[0] ?? "");
  if (first.tree === merge.tree && (changedFiles ?? 0) > 0)
    throw sameTrees(changedFiles ?? 0, merge.commit, first.commit);
  return { base: named2(branch, first), head: named2(`merge of ${shortId(head)}`, merge), notes: [] };
}
async function mergeOf(reader, head, number, checkedOut) {
  const started = checkedOut === void 0 ? void 0 : await findCommit(reader, checkedOut);
  if (started !== void 0 && isMergeOf(started, head)) return started;
  if (number !== void 0) return (await mergeCommit(reader, number, head)).merge;
  throw new UsableError(
    `the commit of this run (${checkedOut ?? "unknown"}) is not the merge of the pull request's head ${head}`,
    "look at the newest run of the pull request"
  );
}
async function baseNamed(reader, base) {
  return named2(base.replace(/^refs\/heads\//, ""), await resolveCommit(reader, base.replace(/^refs\//, "")));
}
async function refSides(reader, { base, head, named: names }, checkedOut) {
  const wanted = head ?? checkedOut;
  if (wanted === void 0)
    throw new UsableError("nothing says which commit is to be judged", "give head-ref as well as base-ref");
  const to = named2(head ?? "HEAD", await resolveCommit(reader, wanted));
  if (head === void 0 || base !== void 0) {
    const from2 = base === void 0 ? to : await baseNamed(reader, base);
    if (head !== void 0 && names !== void 0) assertApart(from2, to);
    return { base: from2, head: to, notes: [] };
  }
  if (names?.defaultBranch === void 0)
    throw new UsableError("a head is named, and nothing to compare it with", "give base-ref as well");
  const tip = named2(names.defaultBranch, await resolveCommit(reader, `heads/${names.defaultBranch}`));
  const fork = await mergeBase(reader, tip.commit, to.commit);
  const from = fork === void 0 || fork.commit === tip.commit ? tip : named2(`merge base of ${tip.name} and ${to.name}`, fork);
  assertApart(from, to);
  const unrelated = `${tip.name} and ${to.name} have no common commit; their trees are compared as they are`;
  return { base: from, head: to, notes: fork === void 0 ? [unrelated] : [] };
}

// src/action/trees.ts
function settled(facts, { token }, run) {
  return settledFacts(facts, run.actor, () => readerFor(token, run));
}
async function readsCheckout({ directory }, { privileged }) {
  return !privileged && await isRepository(directory);
}
async function openTrees(access2, facts, run) {
  const pair = await treesOf(access2, facts, run);
  const { notes = [] } = facts;
  for (const note of notes) info(note);
  return { ...pair, notes: [...pair.notes, ...notes] };
}
async function otherTrees({ directory, token }, { privileged }, run) {
  if (await readsCheckout({ directory }, { privileged })) {
    const access2 = { remote: "origin", token, server: run.server };
    return {
      tip: (branch) => remoteTip(directory, branch, access2),
      at: (name, commit) => treeAt(directory, name, commit, access2)
    };
  }
  const reader = await readerFor(token, run);
  return {
    tip: (branch) => apiTip(reader, branch),
    at: (name, commit) => apiTreeAt(reader, name, commit)
  };
}
async function treesOf({ directory, token }, { choice, privileged, pullRequest }, run) {
  const head = pullRequest?.head ?? (choice.kind === "merge" ? choice.head : void 0);
  if (privileged && head !== void 0) await refuseForeignCheckout([run.workspace, directory], head);
  if (await readsCheckout({ directory }, { privileged }))
    return eventTrees(directory, choice, { remote: "origin", token, server: run.server });
  return apiEventTrees(await readerFor(token, run), choice, {
    ...privileged || run.sha === "" ? {} : { checkedOut: run.sha },
    likely: isManifestName
  });
}
async function readerFor(token, { repository, api, graphql }) {
  if (token === "")
    throw new UsableError(
      "there is no checkout to read, and no token to read through the API",
      "leave the input `token` alone, or check the repository out before this action (actions/checkout)"
    );
  return repositoryReader(await repositoryClient(token, repository, api), graphql === "" ? void 0 : graphql);
}

// src/io/action-inputs.ts
import { resolve as resolve3 } from "node:path";

// src/io/github-comment-search.ts
var perPage = 100;
async function findComments(target, pullRequest, start, from = 1) {
  const isOurs = authorship(target);
  const ours = [];
  let [page, step, complete, lastPage] = [from, 1, false, from];
  for (let read = 1; read <= githubLimits.commentPages && page >= from && !complete; read++) {
    const answer = await pageOf(target, pullRequest, page);
    if (answer.refused) return answer;
    const { comments, last } = answer.data;
    const before = ours.length;
    for (const comment of comments) {
      const { id, body } = comment;
      if (body?.startsWith(start) === true && await isOurs(comment)) ours.push({ id, body });
    }
    lastPage = Math.max(lastPage, page);
    complete = before > 0 || (step === 1 ? comments.length < perPage : ours.length > 0);
    const turns = read === githubLimits.commentPages / 2 && last > from + githubLimits.commentPages - 1;
    [page, step] = turns ? [last, -1] : [page + step, step];
  }
  return { ours: ours.sort((a, b) => a.id - b.id), complete, lastPage };
}
async function pageOf(target, pullRequest, page) {
  const { owner, repo } = target;
  return ask(target, async (request) => {
    const { data, headers } = await target.client.rest.issues.listComments({
      owner,
      repo,
      issue_number: pullRequest,
      per_page: perPage,
      page,
      request
    });
    if (!Array.isArray(data)) throw new TypeError("no list of comments");
    const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
    return { data: { comments: data, last: Number(last ?? 0) } };
  });
}
function authorship(target) {
  let own;
  return async ({ user }) => {
    if (user === null) return false;
    if (user.login === "github-actions[bot]" && user.type === "Bot") return true;
    return user.login === await (own ??= ownLogin(target));
  };
}
async function ownLogin(target) {
  const answer = await ask(target, async (request) => ({
    data: await target.client.graphql("query { viewer { login } }", { request })
  }));
  return answer.refused ? void 0 : answer.data.viewer?.login;
}

// src/io/github-marker.ts
import { createHash as createHash2 } from "node:crypto";
var markerBytes = 800;
function markerStart(workflow, id) {
  return `<!-- netpol-gate:${plainPart(workflow)}:${plainPart(id)} `;
}
function plainPart(text) {
  const plain = encodeURIComponent(text.replace(new RegExp("\\p{Cs}", "gu"), "�")).replace(
    /[^\w.%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
  return plain.length <= 100 ? plain : `${plain.slice(0, 80)}.${hashOf(text)}`;
}
function markerLine(start, { hash, gist, said, by }) {
  const remembered = said === void 0 ? "" : ` said=${Buffer.from(cutBytes(said, 300)).toString("base64")}`;
  return `${start}hash=${hash} gist=${gist}${remembered}${by === void 0 ? "" : ` by=${by}`} -->`;
}
function markerIn(body) {
  const line = body.split(/\r?\n/, 1)[0] ?? "";
  const field = (name, value) => new RegExp(` ${name}=(${value})(?= )`).exec(line)?.[1];
  const said = field("said", "[\\w+/=]+");
  const by = field("by", "[0-9a-f]{7,64}");
  return {
    hash: field("hash", "\\w+") ?? "",
    gist: field("gist", "\\w+") ?? "",
    ...said === void 0 ? {} : { said: Buffer.from(said, "base64").toString("utf8") },
    ...by === void 0 ? {} : { by }
  };
}
function hashOf(text) {
  return createHash2("sha256").update(text).digest("hex").slice(0, 16);
}

// src/io/github-comment.ts
var commentModes = ["auto", "always", "never", "recreate"];
var unwritten = "the comment is not written";
var right = "pull-requests: write";
async function deliverComment(target, place, comment, note) {
  if (place.mode === "never") return void 0;
  const search = await findOurs(target, place);
  if ("refused" in search) return refusalText(target, unwritten, search, right);
  const [found, ...others] = search.ours;
  if (found === void 0 && comment.quiet && place.mode !== "always") return void 0;
  if (found === void 0 && !search.complete)
    return `${unwritten}: of so many comments only ${githubLimits.commentPages * 100} are searched for an earlier one`;
  const text = textFor(found, place, comment);
  if (found !== void 0 && stands(found, text, place.page)) return discard(target, others);
  const { moved, locked } = await stateOf(target, place);
  if (moved) return void note(`${unwritten}: the pull request has a newer head by now, whose run speaks for it`);
  const answer = await write(target, place, search, text);
  if (answer.refused)
    return locked ? `${unwritten}: the conversation is locked` : refusalText(target, unwritten, answer, right);
  return answer.data.isNew ? settle(target, place, search, answer.data.id, text) : discard(target, others);
}
function findOurs(target, place, from = 1) {
  return findComments(target, place.pullRequest, markerStart(place.workflow, place.id), from);
}
function textFor(found, place, comment) {
  const { said, by = place.head } = found === void 0 || !comment.quiet ? {} : markerIn(found.body);
  const body = said === void 0 ? comment.body : comment.resolved(said, by);
  const remembered = said === void 0 ? comment.quiet ? {} : { said: comment.said } : { said, by };
  const hash = hashOf(place.page === void 0 ? body : body.replaceAll(place.page, ""));
  const marker2 = { hash, gist: hashOf(comment.gist), ...remembered };
  const line = markerLine(markerStart(place.workflow, place.id), marker2);
  const of = (text) => cutBytes(`${line}
${text}`, githubLimits.comment);
  return { whole: of(body), short: of(said === void 0 ? comment.short : body), marker: marker2 };
}
function stands({ body }, { whole, short: short2 }, page) {
  const there = comparable(body, page);
  return [whole, short2].some((text) => comparable(text, page) === there);
}
function comparable(body, page) {
  const [, ...lines] = body.split(/\r?\n/);
  const text = lines.map((line) => line.trimEnd()).join("\n");
  const [, before, attempt2] = /^(.*\/)\d+(\/attempts\/\d+)?$/.exec(page ?? "") ?? [];
  if (before === void 0) return text.trim();
  const literal = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`${literal}\\d+${attempt2 === void 0 ? "" : "/attempts/\\d+"}`, "g"), "").trim();
}
async function stateOf(target, { pullRequest, head }) {
  const { owner, repo } = target;
  const answer = await ask(target, async (request) => {
    const { data } = await target.client.rest.pulls.get({ owner, repo, pull_number: pullRequest, request });
    return { data: { moved: data.head.sha !== head, locked: data.locked } };
  });
  return answer.refused ? { moved: false, locked: false } : answer.data;
}
async function write(target, place, { ours, lastPage }, text) {
  const [found] = ours;
  const renewed = place.mode === "recreate" && found !== void 0 && markerIn(found.body).gist !== text.marker.gist;
  const gone = renewed && await discard(target, ours) === void 0;
  const one = async (body) => {
    if (found === void 0 || gone) return create(target, place, body, lastPage);
    const answer2 = await update(target, found.id, body);
    const isGone = answer2.refused && (answer2.status === 404 || answer2.status === 410);
    return isGone ? create(target, place, body, lastPage) : answer2;
  };
  const answer = await one(text.whole);
  return answer.refused && answer.status === 422 ? one(text.short) : answer;
}
async function update(target, id, body) {
  const { owner, repo } = target;
  const answer = await put(
    target,
    (request) => target.client.rest.issues.updateComment({ owner, repo, comment_id: id, body, request })
  );
  return answer.refused ? answer : { refused: false, data: { id, isNew: false } };
}
async function create(target, place, body, lastPage, isSecond = false) {
  const { owner, repo } = target;
  const { pullRequest } = place;
  const answer = await add(
    target,
    async (request) => withId(await target.client.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request }))
  );
  if (!answer.refused) return { refused: false, data: { id: answer.data.id, isNew: true } };
  if (answer.certain || isSecond) return answer;
  const search = await findOurs(target, place, lastPage);
  if ("refused" in search) return answer;
  const made = search.ours.find((each) => markerIn(each.body).hash === markerIn(body).hash);
  return made === void 0 ? create(target, place, body, lastPage, true) : { refused: false, data: { id: made.id, isNew: true } };
}
async function settle(target, place, { lastPage }, mine, text) {
  const search = await findOurs(target, place, lastPage);
  if ("refused" in search) return void 0;
  const [oldest, ...others] = search.ours;
  if (oldest === void 0 || others.length === 0) return void 0;
  if (oldest.id !== mine && !(await stateOf(target, place)).moved) {
    const answer = await update(target, oldest.id, text.whole);
    if (answer.refused) return refusalText(target, "two runs left two comments", answer, right);
  }
  return discard(target, others);
}
async function discard(target, comments) {
  const { owner, repo } = target;
  for (const { id } of comments.slice(0, githubLimits.duplicates)) {
    const answer = await put(
      target,
      (request) => target.client.rest.issues.deleteComment({ owner, repo, comment_id: id, request })
    );
    if (answer.refused && answer.status !== 404 && answer.status !== 410)
      return refusalText(target, "an old comment is not deleted", answer, right);
  }
  return void 0;
}

// src/io/delivery-inputs.ts
var checkModes = ["job", "separate", "none"];
function deliveryInputs(from) {
  const id = (text) => /^\d{1,15}$/.test(text) ? Number(text) : void 0;
  const itsDefault = "leave it out: its default is right";
  const checkRunId = from.parsed("check-run-id", id, "number", itsDefault);
  const checkRun2 = from.oneOf("check-run", checkModes);
  const [commentId, base, head] = [from.text("comment-id"), from.text("base-ref"), from.text("head-ref")];
  const deliverReport = from.text("deliver-report");
  return {
    token: from.token("token") ?? "",
    ...checkRunId === void 0 ? {} : { checkRunId },
    ...checkRun2 === void 0 ? {} : { checkRun: checkRun2 },
    comment: from.oneOf("comment", commentModes) ?? "auto",
    suggest: from.flag("suggest") ?? false,
    ...commentId === void 0 ? {} : { commentId },
    matrix: from.parsed("matrix", matrixValues, "JSON", itsDefault) ?? [],
    ...base === void 0 ? {} : { base },
    ...head === void 0 ? {} : { head },
    ...deliverReport === void 0 ? {} : { deliverReport },
    reports: {
      json: from.text("report-json"),
      sarif: from.text("report-sarif"),
      html: from.text("report-html"),
      markdown: from.text("report-markdown"),
      text: from.text("report-text")
    }
  };
}
function matrixValues(text) {
  try {
    const matrix = JSON.parse(text);
    if (typeof matrix !== "object" || matrix === null) return [];
    return Object.values(matrix).map((value) => typeof value === "string" ? value : JSON.stringify(value));
  } catch {
    return void 0;
  }
}

// src/io/input-reader.ts
function inputReader(environment) {
  const problems = [];
  const asked = /* @__PURE__ */ new Set();
  const complain = (input, message, help, lacks) => void problems.push({ input, message, help, ...lacks === void 0 ? {} : { lacks } });
  const text = (name) => {
    asked.add(name);
    const value = environment[variableOf(name)]?.trim();
    return value === "" ? void 0 : value;
  };
  const parsed2 = (name, parse, what, help) => {
    const value = text(name);
    if (value === void 0) return void 0;
    const made = parse(value);
    if (made === void 0) complain(name, `the input ${name} is no ${what}: ${quoted(value)}`, help);
    return made;
  };
  const refuse = (name, value, words2) => {
    const meant = nearest(value, words2);
    const choice = `give one of ${words2.join(", ")}`;
    const help = meant === void 0 ? choice : `did you mean ${quoted(meant)}? Else ${choice}`;
    complain(name, `the input ${name} cannot be ${quoted(value)}`, help);
  };
  const oneOf = (name, words2) => {
    const value = text(name);
    const word = words2.find((each) => each === value);
    if (value !== void 0 && word === void 0) refuse(name, value, words2);
    return word;
  };
  const someOf = (name, words2) => {
    const value = text(name);
    const wrong = value?.split(",").find((each) => !words2.includes(each.trim()));
    if (wrong === void 0) return value;
    refuse(name, wrong.trim(), words2);
    return void 0;
  };
  return {
    text,
    token: (name) => {
      const value = text(name);
      if (value === void 0 || /^[\x21-\x7e]+$/.test(value)) return value;
      complain(
        name,
        `the input ${name} is no token: it holds more than visible ASCII characters`,
        "give the token alone"
      );
      return void 0;
    },
    lines: (name) => (text(name) ?? "").split("\n").flatMap((line) => line.trim() === "" ? [] : [line.trim()]),
    flag: (name) => {
      const value = text(name);
      const flag = value === void 0 ? void 0 : flagOf(value);
      if (value !== void 0 && flag === void 0)
        complain(name, `the input ${name} cannot be ${quoted(value)}`, "give true or false");
      return flag;
    },
    oneOf,
    someOf,
    number: (name, pattern, what, help) => parsed2(name, (value) => pattern.test(value) ? Number(value) : void 0, what, help),
    parsed: parsed2,
    complain,
    problems,
    asked,
    strangers: () => strangersIn(environment, asked)
  };
}
function variableOf(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function flagOf(text) {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : void 0;
}
function strangersIn(environment, asked) {
  const known = new Set([...asked].map(variableOf));
  const given = Object.keys(environment).filter((name) => name.startsWith("INPUT_") && !known.has(name));
  return given.sort().map((variable) => {
    const name = variable.slice("INPUT_".length).toLowerCase();
    const meant = nearest(name.replaceAll("_", "-"), [...asked]);
    const hint = meant === void 0 ? "action.yml names all that there are" : `did you mean ${quoted(meant)}?`;
    return `there is no input ${quoted(name)}, so it changes nothing (${hint})`;
  });
}

// src/io/action-inputs.ts
function runFacts(environment = process.env) {
  const text = (name, otherwise = "") => environment[name] ?? otherwise;
  return {
    event: text("GITHUB_EVENT_NAME"),
    eventPath: environment["GITHUB_EVENT_PATH"],
    actor: text("GITHUB_ACTOR"),
    repository: text("GITHUB_REPOSITORY"),
    workflow: text("GITHUB_WORKFLOW", "workflow"),
    job: text("GITHUB_JOB", "job"),
    runId: text("GITHUB_RUN_ID"),
    attempt: text("GITHUB_RUN_ATTEMPT", "1"),
    server: text("GITHUB_SERVER_URL", "https://github.com"),
    api: text("GITHUB_API_URL", "https://api.github.com"),
    graphql: text("GITHUB_GRAPHQL_URL"),
    sha: text("GITHUB_SHA"),
    workspace: text("GITHUB_WORKSPACE", process.cwd())
  };
}
function readInputs({ workspace }, words2, now, environment = process.env) {
  const from = inputReader(environment);
  const mode = from.oneOf("mode", ["enforce", "report"]);
  const inputs = {
    ...deliveryInputs(from),
    ...clusterInputs(from),
    ...optional("evidence", evidenceOf(from)),
    ...logInputs(from, words2, now),
    workspace,
    directory: directoryOf(from, workspace),
    ...optional("gateFile", from.text("gate-file")),
    ...optional("mode", mode),
    ...optional("profile", from.oneOf("profile", words2.profiles)),
    ...optional("rendered", renderedInputs(from)),
    ...optional("approvalToken", from.token("approval-token"))
  };
  const warnings = [...from.strangers(), ...ignoredBeside(from), ...idleIn(from)];
  return { inputs, problems: from.problems, warnings, names: [...from.asked] };
}
function directoryOf(from, workspace) {
  const given = from.text("directory");
  const directory = resolve3(workspace, given ?? ".");
  if (given === void 0) return directory;
  const outside = !isInside(directory, workspace);
  if (!outside && isFolder(directory)) return directory;
  const what = outside ? "leads out of the workspace" : "names no folder";
  const help = "give the path of actions/checkout, relative to the workspace, or leave it out";
  from.complain("directory", `the input directory ${what}: ${quoted(given)}`, help);
  return resolve3(workspace);
}
var ofJudging = [
  "snapshot",
  "kubeconfig",
  "server",
  "logs",
  "evidence-workflow",
  "rendered-base",
  "rendered-head",
  "gate-file"
];
function ignoredBeside(from) {
  if (from.text("deliver-report") === void 0) return [];
  const ignored = ofJudging.filter((name) => from.text(name) !== void 0);
  if (ignored.length === 0) return [];
  return [`deliver-report tells what another run judged, and judges nothing: ignored is ${ignored.join(", ")}`];
}
function idleIn(from) {
  if (from.text("deliver-report") !== void 0) return [];
  const wrong = new Set(from.problems.map(({ input }) => input));
  const isGiven = (name) => from.text(name) !== void 0 && !wrong.has(name);
  const isOff = (name) => name === "insecure" && /^false$/i.test(from.text(name) ?? "");
  const given = (names) => names.filter((name) => isGiven(name) && !isOff(name));
  const idle = (names, why) => names.length === 0 ? [] : [`${names.join(", ")} ${names.length === 1 ? "changes" : "change"} nothing: ${why}`];
  const isUsed = (...names) => given(names).length > 0;
  const direct = "a server that is named has its token, and no plug-in is run";
  const ofFile = isUsed("snapshot") && !isUsed("kubeconfig", "server") ? ["context", "exec-plugins", "insecure"] : [];
  const ofLogs = ["log-format", "since", "until", "utc-offset", "clock-tolerance", "clock-skew"];
  return [
    ...idle(isUsed("server") ? given(["exec-plugins"]) : [], direct),
    ...idle(given(ofFile), "the cluster is a snapshot, and no kubeconfig is given"),
    ...idle(isUsed("logs", "evidence-workflow") ? [] : given(ofLogs), "no log is given")
  ];
}
function renderedInputs(from) {
  const [base, head] = [from.text("rendered-base"), from.text("rendered-head")];
  if (base !== void 0 && head !== void 0) return { base, head };
  if (base !== void 0 || head !== void 0)
    from.complain(
      base === void 0 ? "rendered-head" : "rendered-base",
      "one of rendered-base and rendered-head is given without the other",
      "render both sides in the same way, each into a folder of its own"
    );
  return void 0;
}
function clusterInputs(from) {
  const insecure = from.flag("insecure") ?? false;
  const [snapshot, ownKubeconfig, direct] = [from.text("snapshot"), kubeconfigFrom(from), directFrom(from)];
  for (const other of direct === void 0 ? [] : ["snapshot", "kubeconfig", "context"])
    if (from.text(other) !== void 0)
      from.complain("server", `both server and ${other} are given`, "name one of them");
  const kubeconfig = ownKubeconfig ?? (direct && { text: directKubeconfig(direct, insecure) });
  if (snapshot !== void 0 && ownKubeconfig !== void 0)
    from.complain("snapshot", "both snapshot and kubeconfig are given", "name one of them");
  return {
    ...optional("snapshot", snapshot),
    ...optional("kubeconfig", kubeconfig),
    ...optional("context", from.text("context")),
    plugins: from.lines("exec-plugins"),
    insecure,
    serverDryRun: from.flag("server-dry-run") ?? false
  };
}
function directFrom(from) {
  const help = "give it as https://host:port";
  const server = from.parsed("server", (text) => isServerAddress(text) ? text : void 0, "https address", help);
  const [token, authority] = [from.token("cluster-token"), authorityFrom(from)];
  if (from.text("server") === void 0) {
    for (const name of ["cluster-token", "certificate-authority"])
      if (from.text(name) !== void 0)
        from.complain(name, `the input ${name} is given without server`, "name the API server, or give a kubeconfig");
    return void 0;
  }
  if (from.text("cluster-token") === void 0)
    from.complain(
      "cluster-token",
      "the input server is given without cluster-token",
      "look whether the secret that it names exists and is not empty",
      "evidence"
    );
  if (server === void 0 || token === void 0) return void 0;
  return { server, token, ...authority === void 0 ? {} : { authority } };
}
function authorityFrom(from) {
  const value = from.text("certificate-authority");
  if (value === void 0) return void 0;
  if (value.includes("-----BEGIN CERTIFICATE-----")) return { text: value };
  const plain = unpacked2(value);
  if (plain.includes("-----BEGIN CERTIFICATE-----")) return { text: plain };
  if (isFile(value)) return { path: resolve3(value) };
  const help = "give one of them, or the certificates in base64";
  const message = "the input certificate-authority is neither the path of a file nor certificates in PEM";
  from.complain("certificate-authority", message, help);
  return void 0;
}
function evidenceOf(from) {
  const fileOf = (text) => /^(?:\.github\/workflows\/)?(\w[\w.-]{0,200}\.ya?ml)$/.exec(text)?.[1];
  const help = "give the name of a file in .github/workflows, such as evidence.yml";
  const workflow = from.parsed("evidence-workflow", fileOf, "workflow file", help);
  const nameOf = (text) => /^[^\p{Cc}"*/:<>?\\|]{1,250}$/u.test(text) ? text : void 0;
  const artifact = from.parsed(
    "evidence-artifact",
    nameOf,
    "name of an artifact",
    'give one without any of "*/:<>?\\|'
  );
  if (workflow !== void 0) return { workflow, artifact: artifact ?? "netpol-gate-evidence" };
  if (artifact !== void 0 && from.text("evidence-workflow") === void 0)
    from.complain("evidence-artifact", "the input evidence-artifact is given without evidence-workflow", help);
  return void 0;
}
function logInputs(from, { formats: formats2 }, now) {
  const offset = from.number("utc-offset", /^[+-]?\d{1,3}$/, "number", "give minutes east of UTC, such as 60");
  const tolerance = from.number("clock-tolerance", /^\d{1,3}(?:\.\d{1,3})?$/, "number", "give seconds, such as 5");
  const skewHelp = "give the seconds to add to the times of flow logs, such as 30 or -30";
  const skew = from.number("clock-skew", /^[+-]?\d{1,6}(?:\.\d{1,3})?$/, "number", skewHelp);
  return {
    logs: from.lines("logs"),
    ...optional("logFormat", from.someOf("log-format", formats2)),
    ...optional("recordedBetween", spanOf(from, now)),
    ...optional("utcOffset", offset),
    ...optional("clockTolerance", tolerance === void 0 ? void 0 : tolerance * 1e3),
    ...optional("clockSkew", skew === void 0 ? void 0 : skew * 1e3)
  };
}
function spanOf(from, now) {
  const [first, last] = ["since", "until"].map(
    (name) => from.parsed(name, (text) => timeIn(text, now, name === "until"), "time", timeHelp)
  );
  if (first === void 0 && last === void 0) return void 0;
  const span = { first: first ?? -Infinity, last: last ?? Infinity };
  if (span.first > span.last)
    from.complain("since", "the input since is later than until", "give the earlier time first");
  return span;
}
function kubeconfigFrom(from) {
  const value = from.text("kubeconfig");
  if (value === void 0) return void 0;
  const plain = unpacked2(value);
  if (/["']?clusters["']?\s*:/.test(plain)) return { text: plain };
  if (value.includes("\n") || value.startsWith("{")) return { text: value };
  if (isFile(value)) return { path: value };
  const { message, help } = noKubeconfig;
  from.complain("kubeconfig", message, help, "evidence");
  return { unknown: value };
}
function unpacked2(text) {
  return /^[\w+/=\s]+$/.test(text) ? Buffer.from(text, "base64").toString("utf8") : "";
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}
function logLines(text) {
  return text.split("\n").map((line) => plainLine(line, 1e3)).join("\n");
}

// src/action/unjudged.ts
function withoutVerdict(error2, privacy, { base, head }) {
  const usable = error2 instanceof UsableError;
  if (!usable) info(logLines(privacy === "full" ? traceOf(error2) : withoutNames(traceOf(error2))));
  const sides = { base: refOf(base), head: refOf(head) };
  const meta = { command: "check", version, ...sides, changedFiles: [], inputs: [], states: [], blindSpots: [] };
  const report = judge([], rules, defaultGate, Date.now(), { ...meta, nothingChanged: false });
  const because = usable ? reasonsOf(error2, privacy) : [`internal error: ${messageOf(error2)}`, "please report it with the log of this run"];
  const conclusion = usable ? "cannot say" : "error";
  const openly = usable && error2.isOpen ? { becauseIsOpen: true } : {};
  return { report: { ...report, conclusion, because, ...openly }, privacy, code: usable ? 2 : 3 };
}
function traceOf(error2) {
  return error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
}
function reasonsOf({ message, help, where, isOpen }, privacy) {
  const place = where === void 0 || privacy !== "full" && !isOpen ? "" : `${where}: `;
  const [heading = "", ...lines] = `${place}${message}`.split("\n");
  const [first] = lines;
  const reasons = first === void 0 || !heading.endsWith(":") ? [heading, ...lines] : lines.length === 1 ? [`${heading} ${first}`] : [`${heading.slice(0, -1)}, the first of ${lines.length} reasons: ${first}`, ...lines];
  return [...reasons, help].filter((reason) => reason !== "");
}
function refOf({ name, commit }) {
  return { name, ...commit === void 0 ? {} : { commit } };
}
var unknown = { name: "unknown" };
function sidesIn(facts) {
  if (facts === void 0) return { base: unknown, head: unknown };
  const { choice } = facts;
  switch (choice.kind) {
    case "merge":
      return { base: { name: choice.branch }, head: { name: "head of the pull request", commit: choice.head } };
    case "commits": {
      const base = /^0+$/.test(choice.base) ? { name: "nothing" } : { name: "before", commit: choice.base };
      return { base, head: { name: "after", commit: choice.head } };
    }
    case "run":
      return { base: unknown, head: { name: choice.branch, commit: choice.head } };
    case "refs":
      return { base: named3(choice.base), head: named3(choice.head) };
  }
}
function named3(ref) {
  if (ref === void 0) return unknown;
  return /^[0-9a-f]{40,64}$/.test(ref) ? { name: ref.slice(0, 7), commit: ref } : { name: ref };
}

// src/action/judging.ts
async function judged(inputs, facts, run, onTrees) {
  refuseEmptySecret(inputs, facts);
  await refuseTracked(evidenceFiles(inputs), checkouts(inputs));
  const opened = await openTrees(inputs, facts, run);
  onTrees(opened);
  await refuseLaid(evidenceFiles(inputs), checkouts(inputs), [opened.head, opened.base]);
  const trees = withRendered(opened, inputs.rendered);
  info(`base ${trees.base.commit ?? ""}, head ${trees.head.commit ?? ""}`);
  const asked = await requestOf(inputs, facts, run, trees);
  try {
    return await judgedBy(asked, inputs, facts, run);
  } catch (error2) {
    const { gate } = await readGates(asked.request);
    return withoutVerdict(error2, privacyOf(gate, facts.isPublic), opened);
  }
}
async function judgedBy({ request, rules: whose }, inputs, facts, run) {
  const untrusted = facts.pullRequest?.untrusted;
  const evidence = evidenceSource(inputs, run);
  const { result, blind } = await checked(inputs, request, facts, evidence);
  const { gate } = result;
  const others = () => otherTrees(inputs, facts, run);
  const told = run.event === "merge_group" ? await asQueued(result, facts, others, inputs.rendered) : result.report;
  const remarks = [...whose.notes, ...told.remarks ?? []];
  const remarked = { ...result, report: { ...told, ...remarks.length > 0 && { remarks } } };
  const approved = { ...result, report: await withApprovals(remarked, sceneOf(inputs, facts, run, whose.trusted)) };
  const judgement = untrusted !== void 0 && blind ? unseen(approved, untrusted, facts.privileged) : approved.report;
  const report = evidence?.told(judgement) ?? judgement;
  return { report, privacy: privacyOf(gate, facts.isPublic), code: exitCode(report) };
}
async function readGateFile(inputs, facts, run, onTrees) {
  refuseEmptySecret(inputs, facts);
  if (!await readsCheckout(inputs, facts)) return;
  const trees = await openTrees(inputs, facts, run);
  onTrees(trees);
  const { request } = await requestOf(inputs, facts, run, trees);
  await readGates(request);
}
function refuseEmptySecret({ kubeconfig, snapshot, context, plugins, insecure, serverDryRun }, facts) {
  if (kubeconfig !== void 0 || seesLess(facts)) return;
  const needed2 = snapshot === void 0;
  const given = [
    ...needed2 && context !== void 0 ? ["context"] : [],
    ...needed2 && plugins.length > 0 ? ["exec-plugins"] : [],
    ...needed2 && insecure ? ["insecure"] : [],
    ...serverDryRun ? ["server-dry-run"] : []
  ];
  if (given.length === 0) return;
  throw new UsableError(
    `${given.join(", ")} ${given.length === 1 ? "is" : "are"} given without kubeconfig`,
    "look whether the secret that the input kubeconfig names exists and is not empty, or leave them out"
  );
}
function seesLess({ pullRequest, privileged }) {
  return pullRequest?.untrusted !== void 0 && !privileged;
}
function sceneOf(inputs, facts, run, trusted) {
  const { token, approvalToken } = inputs;
  return {
    facts,
    trusted,
    run,
    ...approvalToken === void 0 ? {} : { approvalToken },
    reader: () => readerFor(token, run),
    trees: () => otherTrees(inputs, facts, run)
  };
}
async function requestOf(inputs, facts, run, trees) {
  const request = wishedOf(inputs, trees);
  const gateOf = async (tree) => (await readGates({ ...request, base: tree, head: tree })).gate;
  const whose = await rulesFor(facts, () => otherTrees(inputs, facts, run), gateOf);
  const whole = ["schedule", "workflow_dispatch"].includes(run.event) && !isNamed(inputs);
  const noOutlook = facts.pullRequest?.untrusted === void 0 ? void 0 : "this run sees less than one that counts";
  const gate = { ...request.gate, ...whose.tree === void 0 ? {} : { tree: whose.tree } };
  const more = { ...whole ? { whole } : {}, ...noOutlook === void 0 ? {} : { noOutlook } };
  return { request: { ...request, gate, ...more }, rules: whose };
}
function isNamed({ base, head }) {
  return base !== void 0 || head !== void 0;
}
function wishedOf(inputs, trees) {
  const { gateFile, mode, profile, logFormat, recordedBetween, utcOffset, clockTolerance, clockSkew } = inputs;
  return {
    command: "check",
    ...againOf(trees),
    ...trees,
    gate: gateFile === void 0 ? {} : { path: gateFile },
    ...mode === void 0 ? {} : { mode },
    ...profile === void 0 ? {} : { overrides: { profile } },
    ...logFormat === void 0 ? {} : { logFormat },
    ...recordedBetween === void 0 ? {} : { recordedBetween },
    ...utcOffset === void 0 ? {} : { utcOffset },
    ...clockTolerance === void 0 ? {} : { clockTolerance },
    ...clockSkew === void 0 ? {} : { clockSkew }
  };
}
function againOf({ base, head }) {
  if (base.commit === void 0 || head.commit === void 0) return {};
  return { again: `--base ${base.commit} --head ${head.commit}` };
}
async function checked(inputs, request, facts, evidence) {
  const bare = { now: () => Date.now(), progress: () => void 0 };
  const ownOnly = async (files) => {
    await refuseTracked(files, checkouts(inputs));
    await refuseLaid(files, checkouts(inputs), [request.head, request.base]);
  };
  const [cluster, logs] = [clusterOf2(inputs, ownOnly) ?? evidence?.cluster, inputs.logs];
  const seesLogs = logs.length > 0 || evidence !== void 0;
  let failed = false;
  const fail = (error2) => {
    failed = true;
    throw error2;
  };
  const needsFiles = () => {
    const missing = missingFiles(inputs);
    if (missing.length > 0) fail(inputError(missing, void 0));
  };
  const openCluster = async (open2) => {
    needsFiles();
    return open2().catch(fail);
  };
  const openLogs = () => {
    needsFiles();
    try {
      return evidence === void 0 ? logStreams(logs) : failingBy(fail, evidence.logs());
    } catch (error2) {
      return fail(error2);
    }
  };
  const seeing = {
    ...bare,
    clusterOf: (source) => clusterOfSource(source, inputs, ownOnly).catch(fail),
    ...cluster === void 0 ? {} : { cluster: () => openCluster(cluster) },
    ...tryOutOf(inputs, facts.pullRequest?.untrusted, ownOnly),
    ...seesLogs ? { logs: openLogs, startReaders: lineReaders(fileURLToPath(new URL("line-reader.js", import.meta.url))) } : {}
  };
  try {
    return { result: await check(request, seeing), blind: cluster === void 0 && !seesLogs };
  } catch (error2) {
    if (!seesLess(facts) || !failed || !(error2 instanceof UsableError)) throw error2;
    return { result: await check({ ...request, statically: true }, bare), blind: true };
  }
}
async function* failingBy(fail, items) {
  try {
    yield* items;
  } catch (error2) {
    fail(error2);
  }
}
function clusterOf2(inputs, ownOnly) {
  const { snapshot, kubeconfig, context } = inputs;
  if (snapshot !== void 0) return () => snapshotFile(snapshot, snapshot);
  if (kubeconfig === void 0) return void 0;
  return () => liveCluster(kubeconfig, context, inputs, ownOnly);
}
async function clusterOfSource({ id, snapshot, context }, inputs, ownOnly) {
  if (snapshot !== void 0) {
    await ownOnly([snapshot]);
    return snapshotFile(snapshot, snapshot);
  }
  if (inputs.kubeconfig === void 0) {
    throw new UsableError(
      `source "${id}" of the gate file names the context "${context ?? ""}", and no kubeconfig is given`,
      "give the input kubeconfig a file that has the context"
    );
  }
  return liveCluster(inputs.kubeconfig, context, inputs, ownOnly);
}
async function liveCluster(kubeconfig, context, inputs, onFiles) {
  const { readCluster } = await import("./chunks/kube-GNZRTBPX.js");
  return readCluster(accessOf(kubeconfig, context, inputs, onFiles), trimmedLive());
}
function tryOutOf(inputs, untrusted, ownOnly) {
  const { kubeconfig, serverDryRun, context: own } = inputs;
  if (kubeconfig === void 0 || !serverDryRun) return {};
  if (untrusted !== void 0) {
    const message = `the change comes from ${untrusted === "fork" ? "a fork" : untrusted}`;
    return { tryOut: async (manifests) => manifests.map((manifest) => ({ manifest, kind: "untried", message })) };
  }
  return {
    tryOut: async (manifests, source) => {
      const { dryRun } = await import("./chunks/kube-dry-run-DQVJQSD6.js");
      return dryRun(accessOf(kubeconfig, source?.context ?? own, inputs, ownOnly), manifests);
    }
  };
}
function accessOf(kubeconfig, context, { plugins, insecure, ...places }, onFiles) {
  if ("unknown" in kubeconfig) throw new UsableError(noKubeconfig.message, noKubeconfig.help);
  return {
    kubeconfig,
    ...context === void 0 ? {} : { context },
    plugins,
    pluginsOutside: checkouts(places),
    insecure,
    onSecret: (secret) => setSecret(secret),
    // The log of a public repository is public, and who uses the kubeconfig knows which server it names.
    onWarning: (text) => warning(withoutNames(text)),
    onFiles
  };
}
function checkouts({ directory, workspace }) {
  return [directory, workspace];
}
function evidenceFiles({ snapshot, kubeconfig, logs, rendered }) {
  return [
    ...rendered === void 0 ? [] : [rendered.base, rendered.head],
    ...snapshot === void 0 ? [] : [snapshot],
    ...kubeconfig !== void 0 && "path" in kubeconfig ? [kubeconfig.path] : [],
    ...logs.flatMap((log) => isPattern(log) ? expand(log) : [log])
  ];
}
function unseen({ report, gate }, untrusted, privileged) {
  if (report.nothingChanged) return report;
  const who = untrusted === "fork" ? "a fork" : untrusted;
  if (gate.untrusted === "static") {
    const note = `the change comes from ${who} and is judged statically, without cluster and logs (untrusted: static)`;
    const because = report.conclusion === "passed" ? [] : [note, ...report.because];
    return { ...report, statically: true, because, blindSpots: [note, ...report.blindSpots] };
  }
  const why = privileged ? `the change comes from ${who}, and this run was given neither cluster nor logs: give it one of them, or have such changes judged by the manifests alone (untrusted: static in the gate file)` : `the change comes from ${who}, whose runs see no secrets: a maintainer has it judged in the merge queue, or by workflow_dispatch with its commit as head-ref and check-run: separate`;
  return { ...report, conclusion: "cannot say", because: [why, ...report.because] };
}

// src/action/relaying.ts
var longestReport = 16 << 20;
async function relayed(file, event, facts) {
  if (event !== "workflow_run" || facts.pullRequest === void 0)
    throw new UsableError(
      "the input deliver-report tells what the run before this one judged, and there is none for a pull request",
      "use it on workflow_run, after the workflow that runs on pull_request"
    );
  const text = Buffer.from(readBounded(file, "the report", longestReport)).toString("utf8");
  const report = await readReport(text, file);
  return { report: { ...report, hearsay: true }, privacy: "full", code: 0 };
}

// src/action/telling.ts
import { tmpdir } from "node:os";
import { join as join5 } from "node:path";

// src/io/github-check.ts
var incomplete = "the check output is not complete";
var right2 = "checks: write";
var annotationsTaken = githubLimits.annotations * githubLimits.updates;
async function deliverCheck(target, place, output) {
  if (place.kind === "job") return fill(target, place.id, output);
  const id = await openRun(target, place, output);
  if (typeof id !== "number")
    return { left: output.annotations, warning: refusalText(target, "the check run is not made", id, right2) };
  const { left, warning: warning2 } = await fill(target, id, output);
  const closed = await update2(target, id, { status: "completed", conclusion: place.conclusion });
  const open2 = closed.refused ? refusalText(target, "the check run is not completed", closed, right2) : void 0;
  const said = [warning2, open2].filter((text) => text !== void 0).join("; ");
  return { left, ...said === "" ? {} : { warning: said } };
}
async function openRun(target, place, output) {
  const made = await create2(target, place, output);
  if (!made.refused) return made.data.id;
  if (made.certain) return made;
  const found = await findRun(target, place);
  if (found.refused) return made;
  if (found.data !== void 0) return found.data;
  const again = await create2(target, place, output);
  return again.refused ? again : again.data.id;
}
function create2(target, { name, head, mark, page }, { title, summary: summary2, text }) {
  const { owner, repo } = target;
  const run = { name, head_sha: head, status: "in_progress", external_id: mark, details_url: page };
  return add(target, async (request) => {
    const output = bounded({ title, summary: summary2, text });
    return withId(await target.client.rest.checks.create({ owner, repo, ...run, output, request }));
  });
}
async function findRun(target, { name, head, mark }) {
  const { owner, repo } = target;
  const answer = await ask(
    target,
    (request) => target.client.rest.checks.listForRef({ owner, repo, ref: head, check_name: name, per_page: 100, request })
  );
  if (answer.refused) return answer;
  const runs = answer.data.check_runs;
  const found = Array.isArray(runs) ? answer.data.check_runs.find((run) => run.external_id === mark) : void 0;
  return { refused: false, data: found?.id };
}
async function fill(target, id, output) {
  const { annotations, ...texts } = output;
  const left = [];
  const warnings = [];
  for (let at = 0; at === 0 || at < Math.min(annotations.length, annotationsTaken); at += githubLimits.annotations) {
    const slice = annotations.slice(at, at + githubLimits.annotations);
    const answer = await append(target, id, texts, slice);
    if (!answer.refused) continue;
    warnings.push(refusalText(target, incomplete, answer, right2));
    const goesOn = at > 0 || await textsAlone(target, id, texts, answer);
    if (answer.certain) left.push(...slice);
    if (answer.status === 422 && goesOn) continue;
    return { left: [...left, ...annotations.slice(at + slice.length)], warning: warnings[0] ?? incomplete };
  }
  left.push(...annotations.slice(annotationsTaken));
  return { left, ...warnings[0] === void 0 ? {} : { warning: warnings[0] } };
}
function append(target, id, texts, annotations) {
  const { owner, repo } = target;
  const output = { ...bounded(texts), annotations: annotations.map(boundedAnnotation) };
  return add(target, (request) => target.client.rest.checks.update({ owner, repo, check_run_id: id, output, request }));
}
async function textsAlone(target, id, texts, { status, busy }) {
  if (busy || status === 401 || status === 403 || status === 404) return false;
  return !(await update2(target, id, { output: bounded(texts) })).refused;
}
function update2(target, id, change) {
  const { owner, repo } = target;
  return put(
    target,
    (request) => target.client.rest.checks.update({ owner, repo, check_run_id: id, ...change, request })
  );
}
function bounded({ title, summary: summary2, text }) {
  return {
    title: cutBytes(title, githubLimits.title),
    summary: cutBytes(summary2, githubLimits.checkText),
    text: cutBytes(text, githubLimits.checkText)
  };
}
function boundedAnnotation(annotation) {
  return {
    ...annotation,
    title: cutBytes(annotation.title, githubLimits.title),
    message: cutBytes(annotation.message, githubLimits.annotationMessage)
  };
}

// src/io/github-commands.ts
var commandOf = { failure: "error", warning: "warning", notice: "notice" };
function annotateByCommands(annotations, log) {
  for (const level of ["failure", "warning", "notice"]) {
    const all = annotations.filter(({ annotation_level: each }) => each === level);
    const room = githubLimits.commands - 1;
    const shown = all.length <= room ? all : all.slice(0, room - 1);
    for (const annotation of shown) log[commandOf[level]](cut(annotation.message), placeOf(annotation));
    if (shown.length < all.length)
      log[commandOf[level]](
        `and ${all.length - shown.length} more like these (${shown.length} of ${all.length} shown): see the job summary`
      );
  }
}
function placeOf(annotation) {
  return {
    title: annotation.title,
    file: annotation.path,
    startLine: annotation.start_line,
    endLine: annotation.end_line,
    ...annotation.start_column === void 0 ? {} : { startColumn: annotation.start_column },
    ...annotation.end_column === void 0 ? {} : { endColumn: annotation.end_column }
  };
}
function cut(message) {
  return message.length <= githubLimits.commandMessage ? message : `${message.slice(0, githubLimits.commandMessage - 1)}…`;
}

// src/io/github-suggest.ts
var unwritten2 = "no suggestions are made";
var right3 = "pull-requests: write";
var perPage2 = 100;
async function deliverSuggestions(target, { pullRequest, head }, suggestions, note) {
  if (suggestions.length === 0) return void 0;
  const files = await blobsOf(target, pullRequest);
  if (files.refused) return refusalText(target, unwritten2, files, right3);
  const same = suggestions.filter(({ file, text }) => {
    const id = files.data.get(file) ?? "";
    return id === idOf("blob", Buffer.from(text), id);
  });
  if (same.length === 0) return void 0;
  const made = await madeBefore(target, pullRequest);
  if ("refused" in made) return refusalText(target, unwritten2, made, right3);
  if (!made.complete) return void note(`${unwritten2}: the pull request has too many reviews to look for earlier ones`);
  const fresh = same.filter(({ key }) => !made.keys.has(key));
  if (fresh.length === 0) return void 0;
  const answer = await review(target, pullRequest, head, fresh);
  if (!answer.refused) return void 0;
  if (answer.status === 422) return void note(`${unwritten2}: GitHub does not show all of these lines in its diff`);
  return refusalText(target, unwritten2, answer, right3);
}
async function blobsOf(target, pullRequest) {
  const { owner, repo } = target;
  return ask(target, async (request) => {
    const { data } = await target.client.rest.pulls.listFiles({
      owner,
      repo,
      pull_number: pullRequest,
      per_page: perPage2,
      request
    });
    if (!Array.isArray(data)) throw new TypeError("no list of files");
    return { data: new Map(data.map(({ filename, sha }) => [filename, sha ?? ""])) };
  });
}
var marker = /<!-- netpol-gate-suggestion:([0-9a-f]{16}) -->/g;
async function madeBefore(target, pullRequest) {
  const { owner, repo } = target;
  const isOurs = authorship(target);
  const keys = /* @__PURE__ */ new Set();
  for (let page = 1; page <= githubLimits.reviewPages; page++) {
    const answer = await ask(target, async (request) => {
      const { data } = await target.client.rest.pulls.listReviews({
        owner,
        repo,
        pull_number: pullRequest,
        per_page: perPage2,
        page,
        request
      });
      if (!Array.isArray(data)) throw new TypeError("no list of reviews");
      return { data };
    });
    if (answer.refused) return answer;
    for (const { body, user } of answer.data) {
      const found = [...body.matchAll(marker)].map(([, key = ""]) => key);
      if (found.length > 0 && await isOurs({ user })) found.forEach((key) => keys.add(key));
    }
    if (answer.data.length < perPage2) return { keys, complete: true };
  }
  return { keys, complete: false };
}
async function review(target, pullRequest, head, suggestions) {
  const { owner, repo } = target;
  const markers = suggestions.map(({ key }) => `<!-- netpol-gate-suggestion:${key} -->`);
  const count = suggestions.length === 1 ? "a change that mends a finding" : "changes that mend findings";
  return add(
    target,
    (request) => target.client.rest.pulls.createReview({
      owner,
      repo,
      pull_number: pullRequest,
      commit_id: head,
      event: "COMMENT",
      body: `netpol-gate suggests ${count}; take it or leave it.
${markers.join("\n")}`,
      comments: suggestions.map(({ file, first, last, body }) => ({
        path: file,
        body,
        side: "RIGHT",
        line: last,
        ...first < last ? { start_line: first, start_side: "RIGHT" } : {}
      })),
      request
    })
  );
}

// src/io/github.ts
function writeOutputs(outputs, log) {
  try {
    for (const [name, value] of Object.entries(outputs)) log.setOutput(name, value);
    return [];
  } catch (error2) {
    return [`the outputs are not written: ${messageOf(error2)}`];
  }
}
async function deliver(delivery, destination, log) {
  const warnings = [];
  const guarded = async (what, act) => {
    try {
      const warning2 = await act();
      if (warning2 !== void 0) warnings.push(warning2);
    } catch (error2) {
      warnings.push(`${what}: ${messageOf(error2)}`);
    }
  };
  await guarded("the job summary is not written", async () => {
    await log.summary.addRaw(boundedSummary(delivery.summary)).write();
    return void 0;
  });
  let target;
  await guarded("GitHub is not asked", async () => {
    const { token, repository, api, limits, readOnlyFor } = destination;
    if (token === "") return void 0;
    const client = await repositoryClient(token, repository, api, limits);
    target = readOnlyFor === void 0 ? client : { ...client, readOnlyFor };
    return void 0;
  });
  await guarded("the check output is not written", () => annotate(target, destination.checkRun, delivery.check, log));
  await guarded("the comment is not written", async () => {
    const { comment } = destination;
    return target === void 0 || comment === void 0 ? void 0 : deliverComment(target, comment, delivery.comment, log.info);
  });
  await guarded("no suggestions are made", async () => {
    const { comment } = destination;
    return target === void 0 || comment === void 0 ? void 0 : deliverSuggestions(target, comment, delivery.suggestions ?? [], log.info);
  });
  return warnings;
}
async function annotate(target, place, output, log) {
  const { left, warning: warning2 } = target === void 0 || place === void 0 ? { left: output.annotations } : await deliverCheck(target, place, output);
  annotateByCommands(left, log);
  return warning2;
}
function boundedSummary(text) {
  const end = "\n\n… shortened: the whole report is in the file of the output `report-json`.\n";
  if (Buffer.byteLength(text) <= githubLimits.summary) return text;
  const head = Buffer.from(text).toString("utf8", 0, githubLimits.summary - Buffer.byteLength(end));
  return head.slice(0, head.lastIndexOf("\n")) + end;
}

// src/action/places.ts
function placesOf(inputs, facts, report, code, run) {
  const { repository, api, workflow, server, runId, attempt: attempt2, job } = run;
  const page = runId === "" ? void 0 : `${server}/${repository}/actions/runs/${runId}/attempts/${attempt2}`;
  const id = inputs.commentId ?? [job, ...inputs.matrix].join(" ");
  const mark = `${runId}/${attempt2}/${id}`;
  const hearsay = report.hearsay === true;
  const separate = { id, page: page ?? `${server}/${repository}/actions`, mark, code, hearsay };
  const gated = { head: headOf(facts, report, run), nothing: gatesNothing(facts) };
  const { place: checkRun2, note } = checkPlaceOf(inputs, gated, separate);
  const { number, head } = facts?.pullRequest ?? {};
  const comment = number === void 0 || head === void 0 ? {} : { comment: { pullRequest: number, head, workflow, id, mode: inputs.comment, ...page && { page } } };
  const check2 = checkRun2 === void 0 ? {} : { checkRun: checkRun2 };
  return {
    destination: { token: inputs.token, repository, api, ...check2, ...comment, ...readOnly(facts) },
    ...page === void 0 ? {} : { page },
    ...note === void 0 ? {} : { note }
  };
}
function readOnly(facts) {
  const untrusted = facts?.pullRequest?.untrusted;
  if (untrusted === void 0 || facts?.privileged === true) return {};
  return { readOnlyFor: untrusted === "fork" ? "a fork" : untrusted };
}
function headOf(facts, report, { event, sha }) {
  const head = facts?.pullRequest?.head;
  if (head !== void 0) return head;
  const judged2 = facts?.choice.kind === "commits" ? facts.choice.head : report.head.commit;
  return judged2 ?? (sha === "" || event.startsWith("pull_request") ? void 0 : sha);
}
function gatesNothing(facts) {
  const choice = facts?.choice;
  if (choice?.kind === "refs") return choice.base === void 0 && choice.head === void 0;
  return choice?.kind === "commits" && choice.base === choice.head;
}
function checkPlaceOf({ checkRun: checkRun2 = "job", checkRunId, ...inputs }, gated, { id, page, mark, code, hearsay }) {
  if (checkRun2 === "none" || hearsay) return {};
  if (checkRun2 === "job" && checkRunId !== void 0) return { place: { kind: "job", id: checkRunId } };
  if (checkRun2 === "job") {
    const text = "this server does not tell the check run of the job: annotations go through the log, the rest into the job summary (check-run: separate makes a check run)";
    return inputs.token === "" ? {} : { note: { level: "info", text } };
  }
  const { head, nothing } = gated;
  if (nothing) {
    const text = "no check run is made: base and head are one commit, and nothing is gated";
    return { note: { level: "info", text } };
  }
  if (head === void 0)
    return { note: { level: "warning", text: "no check run is made: it is not known on which commit" } };
  const name = id === "netpol-gate" ? id : `netpol-gate (${id})`;
  return { place: { kind: "separate", name, head, conclusion: code === 0 ? "success" : "failure", mark, page } };
}

// src/action/telling.ts
async function tell(outcome, inputs, facts, run) {
  const { report, privacy, code } = outcome;
  const files = filesOf(inputs);
  const paths = { json: files.json, sarif: files.sarif, html: files.html };
  const outputs = Object.entries(paths).map(([name, path6]) => [`report-${name}`, path6]);
  const warnings = [
    ...writeOutputs(
      { ...outputsOf(report, code), ...Object.fromEntries(outputs), "comment-body": files.comment },
      core_exports
    )
  ];
  try {
    const here = placesOf(inputs, facts, report, code, run);
    if (here.note !== void 0) core_exports[here.note.level](here.note.text);
    const options = reporterOptions(report, privacy, facts, run);
    const { delivery, unwritten: unwritten3 } = documents(outcome, options, {
      files,
      facts,
      run,
      suggest: inputs.suggest,
      page: here.page
    });
    warnings.push(...unwritten3, ...await deliver(delivery, here.destination, core_exports));
  } catch (error2) {
    warnings.push(`not everything could be told: ${messageOf(error2)}`);
  }
  for (const warning2 of warnings) warning(warning2);
  if (code !== 0) error(checkTitle(report, privacy));
}
function documents({ report }, options, { files, facts, run, suggest, page }) {
  const render = (name, more = {}) => reporters.find((each) => each.name === name)?.render(report, { ...options, ...more }) ?? "";
  const linked = page === void 0 ? {} : { run: page };
  const comment = (characters) => render("comment", { ...linked, characters });
  info(inertForRunner(render("text")));
  const body = comment(githubLimits.comment - markerBytes);
  const unwritten3 = [];
  for (const [name, file] of Object.entries(files)) {
    try {
      if (file !== void 0) writeAtomically(file, name === "comment" ? body : render(name));
    } catch (error2) {
      unwritten3.push(messageOf(error2));
    }
  }
  const check2 = checkRun(report, { ...options, ...linked }, annotationsTaken);
  const delivery = {
    check: check2,
    comment: {
      body,
      short: comment(shortComment),
      quiet: isQuiet(report),
      said: check2.title,
      gist: gistOf(report),
      resolved: (said, by) => resolvedComment(said, resolvedBy(by, facts, run), linked)
    },
    summary: render("markdown", { characters: githubLimits.summary }),
    ...suggest ? { suggestions: suggestionsOf(report, options.privacy) } : {}
  };
  return { delivery, unwritten: unwritten3 };
}
function filesOf({ reports }) {
  const temporary = stepFolder(process.env);
  return {
    ...reports,
    json: reports.json ?? join5(temporary, "report.json"),
    sarif: reports.sarif ?? join5(temporary, "report.sarif"),
    html: reports.html ?? join5(temporary, "report.html"),
    comment: join5(temporary, "comment.md")
  };
}
var shortComment = 8e3;
function stepFolder({ RUNNER_TEMP, GITHUB_ACTION = "" }) {
  return join5(RUNNER_TEMP ?? tmpdir(), "netpol-gate", GITHUB_ACTION.replace(/[^\w-]/g, "_").slice(0, 100));
}
function gistOf({ conclusion, mode, findings, waived, approved = [], because }) {
  const of = (some) => some.map(({ fingerprint, severity }) => [fingerprint, severity]);
  return JSON.stringify([
    conclusion,
    mode,
    of(findings),
    of(waived),
    of(approved),
    findings.length === 0 ? because : []
  ]);
}
function resolvedBy(commit, facts, { server, repository }) {
  const number = facts?.pullRequest?.number;
  const link = number === void 0 ? {} : { link: `${server}/${repository}/pull/${number}/commits/${commit}` };
  return { commit, ...link };
}
function reporterOptions(report, privacy, facts, { server, repository }) {
  const blobs = (commit) => `${server}/${repository}/blob/${commit}/`;
  const [head, base] = [facts?.pullRequest?.head ?? report.head.commit, report.base.commit];
  return {
    colour: false,
    width: 100,
    limit: 10,
    privacy,
    docs,
    ...head === void 0 ? {} : { blob: blobs(head) },
    ...base === void 0 ? {} : { baseBlob: blobs(base) }
  };
}
function outputsOf(report, code) {
  const total = (severity) => Object.values(report.counts).reduce((sum, counts) => sum + counts[severity], 0);
  const states2 = report.sources.flatMap(({ states: each }) => each);
  const connections = (of) => states2.reduce((sum, state) => sum + state.connections[of], 0);
  return {
    verdict: report.conclusion,
    "exit-code": code,
    errors: total("error"),
    warnings: total("warning"),
    notices: total("notice"),
    waived: report.waived.length,
    approved: report.approved?.length ?? 0,
    recorded: connections("recorded"),
    blocked: connections("blocked"),
    opened: connections("opened"),
    unclear: connections("unclear")
  };
}

// src/action.ts
var words = { formats: formats.map(({ name }) => name), profiles: profiles.map(({ name }) => name) };
async function main() {
  const run = runFacts();
  const { inputs, problems, warnings } = readInputs(run, words, Date.now());
  const { deliverReport } = inputs;
  let facts;
  let sides;
  let outcome;
  for (const secret of secretsInInputs(inputs)) setSecret(secret);
  for (const warning2 of warnings) warning(warning2);
  const onTrees = (trees) => void (sides = trees);
  const readFacts = async () => {
    facts = eventFacts(run.event, readEvent(run.eventPath), run.actor, inputs);
    const known = await settled(facts, inputs, run);
    facts = known;
    return known;
  };
  try {
    const missing = deliverReport === void 0 ? missingFiles(inputs) : [];
    const isWrong = problems.length > 0 || missing.some(({ lacks }) => lacks === void 0);
    const known = await begun(isWrong ? [...problems, ...missing] : [], {
      facts: readFacts,
      pardons: ({ pullRequest, privileged }) => pullRequest?.untrusted !== void 0 && !privileged,
      others: async (event) => deliverReport ?? await readGateFile(inputs, event, run, onTrees)
    });
    outcome = deliverReport === void 0 ? await judged(inputs, known, run, onTrees) : await relayed(deliverReport, run.event, known);
  } catch (error2) {
    outcome = withoutVerdict(error2, privacyOf(defaultGate, facts?.isPublic ?? true), sides ?? sidesIn(facts));
  }
  await tell(outcome, inputs, facts, run);
  return outcome.code;
}
process.exitCode = 3;
main().then(
  (code) => process.exitCode = code,
  (error2) => {
    error(messageOf(error2));
    process.exitCode = 3;
  }
);
