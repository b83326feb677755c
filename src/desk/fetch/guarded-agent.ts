/**
 * A network agent that checks the address it is about to connect to, after the name was looked up and on the very
 * connection that is used, so that a name cannot point elsewhere between the check and the use.
 */
import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { ParleyError } from "../../record/error.ts";
import type { AddressPolicy } from "./address-policy.ts";

/** An agent for one fetch, or for many; close it when done. Times are in milliseconds. */
export function guardedAgent(isAllowed: AddressPolicy, connectTimeout: number): Agent {
  const connector = buildConnector({ lookup: guardedLookup(isAllowed), timeout: connectTimeout });
  return new Agent({
    pipelining: 0,
    headersTimeout: connectTimeout,
    bodyTimeout: connectTimeout,
    maxHeaderSize: 64 * 1024,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      const isRefusedNumber = isIP(host) !== 0 && !isAllowed(host);
      if (isRefusedNumber) return callback(addressRefused(host), null);
      connector(options, (error, socket) => {
        if (error !== null) return callback(error, null);
        const connectedTo = socket.remoteAddress ?? "";
        if (isAllowed(connectedTo)) return callback(null, socket);
        socket.destroy();
        callback(addressRefused(host), null);
      });
    },
  });
}

/** Looks a name up and hands on only allowed addresses. */
function guardedLookup(isAllowed: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, "", 0);
      const allowed = addresses.filter((one) => isAllowed(one.address));
      const [first] = allowed;
      if (first === undefined) return callback(addressRefused(hostname), "", 0);
      if (options.all) return callback(null, allowed);
      callback(null, first.address, first.family);
    });
  };
}

function addressRefused(host: string): ParleyError {
  return new ParleyError("page-refused", `${host} is not an address on the public internet.`, {
    hint: "Save the page from your browser and read the file.",
  });
}
