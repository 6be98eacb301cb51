package org.isnad.app.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask: so many times a second on average, a burst of as many as in some
 * seconds at once. Networks of IPv6 count as one address, since a client has a whole one. Thread-safe.
 */
final class RateLimit {
  private static final int ADDRESSES = 10_000;
  private static final int NETWORK_BYTES = 8;
  private static final int BURST_SECONDS = 5;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final Map<String, Allowance> allowances =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > ADDRESSES;
        }
      };

  private record Allowance(double left, long at) {}

  /**
   * @param perSecond requests; 0 for no limit
   */
  RateLimit(double perSecond) {
    this.perSecond = perSecond;
  }

  /**
   * Takes {@code cost} requests off what an address may ask.
   *
   * @param now in nanoseconds of any clock that only goes forward
   * @return seconds to wait where that is too much, else 0
   */
  int take(String address, double cost, long now) {
    if (perSecond <= 0) {
      return 0;
    }
    double most = perSecond * BURST_SECONDS;
    String network = network(address);
    synchronized (allowances) {
      Allowance before = allowances.getOrDefault(network, new Allowance(most, now));
      double left = Math.min(most, before.left() + (now - before.at()) / NANOS * perSecond);
      if (left < cost) {
        allowances.put(network, new Allowance(left, now));
        return (int) Math.ceil((cost - left) / perSecond);
      }
      allowances.put(network, new Allowance(left - cost, now));
      return 0;
    }
  }

  /** Takes off even what is not there, so that who fails often waits. */
  void fine(String address, double cost, long now) {
    if (perSecond > 0 && take(address, cost, now) > 0) {
      synchronized (allowances) {
        allowances.put(network(address), new Allowance(0, now));
      }
    }
  }

  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // An address in digits: nothing is looked up.
      return InetAddress.getByName(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
