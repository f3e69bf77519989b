/** How many hosts work where. `kos` provides it, which knows hosts and reads stores, not the other way round. */
export abstract class HostCounts {
  /** Active hosts by store; stores without one are missing from the map. Null asks for every store. */
  abstract at(storeIds: readonly string[] | null): Promise<Map<string, number>>;
}
