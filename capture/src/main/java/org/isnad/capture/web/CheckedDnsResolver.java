package org.isnad.capture.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves host names to public addresses only. The client connects to the very addresses that were
 * checked here, so that a name server which answers differently the next time gains nothing by it.
 *
 * <p>As thread-safe as the resolver it asks.
 */
final class CheckedDnsResolver implements DnsResolver {
  private final DnsResolver names;
  private final Guard guard;

  /** Says what kind of address one is that must not be connected to; null for all others. */
  interface Guard {
    @Nullable String refusal(InetAddress address);
  }

  /**
   * @param names says which addresses a host has
   */
  CheckedDnsResolver(DnsResolver names, Guard guard) {
    this.names = names;
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress @Nullable [] all = names.resolve(host);
    if (all == null || all.length == 0) {
      throw new UnknownHostException(host);
    }
    List<InetAddress> open = new ArrayList<>();
    String refusal = null;
    for (InetAddress address : all) {
      String kind = guard.refusal(address);
      if (kind == null) {
        open.add(address);
      } else if (refusal == null) {
        String where = address.getHostAddress();
        refusal = host + (where.equals(host) ? " is " : " is at " + where + ", ") + kind;
      }
    }
    if (open.isEmpty() && refusal != null) {
      throw new RefusedAddressException(refusal);
    }
    return open.toArray(InetAddress[]::new);
  }

  /** The name itself: a name that an address claims for itself is nothing we would trust. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
