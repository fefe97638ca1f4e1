import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/host.ts
var UsableError = class extends Error {
  where;
  help;
  isOpen;
  constructor(message, help, where, isOpen = false) {
    super(message);
    this.name = "UsableError";
    this.where = where;
    this.help = help;
    this.isOpen = isOpen;
  }
};

export {
  UsableError
};
