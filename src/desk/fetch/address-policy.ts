/** Which network addresses a page may be fetched from: the public internet, never a machine's own surroundings. */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Says whether a connection to an IP address may be made. */
export type AddressPolicy = (address: string) => boolean;

/**
 * Only public unicast addresses. Loopback, private, link-local (where clouds keep their metadata), carrier-grade NAT,
 * multicast, reserved and tunnelling ranges are refused; an IPv4 address inside an IPv6 one is judged as IPv4.
 */
export const isPublicAddress: AddressPolicy = (address) => {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === "unicast";
};
