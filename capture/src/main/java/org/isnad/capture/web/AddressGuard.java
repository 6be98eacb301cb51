package org.isnad.capture.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses are not of the public internet, by the special-purpose registries of IANA
 * (RFC 6890 and what came after), so that a page cannot make us ask the machines beside us.
 *
 * <p>Stateless and thread-safe.
 */
final class AddressGuard {
  private static final List<Block> IPV4 =
      List.of(
          new Block("0.0.0.0", 8, "an unspecified address"),
          new Block("10.0.0.0", 8, "a private address"),
          new Block("100.64.0.0", 10, "an address shared behind a provider"),
          new Block("127.0.0.0", 8, "a loopback address"),
          new Block("169.254.0.0", 16, "a link-local address"),
          new Block("172.16.0.0", 12, "a private address"),
          new Block("192.0.0.0", 24, "an address of protocols"),
          new Block("192.0.2.0", 24, "an address for documentation"),
          new Block("192.88.99.0", 24, "a relay of 6to4"),
          new Block("192.168.0.0", 16, "a private address"),
          new Block("198.18.0.0", 15, "an address for benchmarks"),
          new Block("198.51.100.0", 24, "an address for documentation"),
          new Block("203.0.113.0", 24, "an address for documentation"),
          new Block("224.0.0.0", 4, "a multicast address"),
          new Block("255.255.255.255", 32, "the broadcast address"),
          new Block("240.0.0.0", 4, "a reserved address"));

  private static final List<Block> IPV6 =
      List.of(
          new Block("::", 128, "an unspecified address"),
          new Block("::1", 128, "a loopback address"),
          new Block("::", 96, "an IPv4 address in disguise"),
          new Block("fc00::", 7, "a private address"),
          new Block("fe80::", 10, "a link-local address"),
          new Block("fec0::", 10, "a private address"),
          new Block("ff00::", 8, "a multicast address"),
          new Block("2001:db8::", 32, "an address for documentation"),
          new Block("3fff::", 20, "an address for documentation"),
          new Block("2001::", 32, "a tunnel of Teredo"),
          new Block("2001::", 23, "an address of protocols"),
          new Block("2002::", 16, "a tunnel of 6to4"));

  /** All that IANA has given out for the public internet. */
  private static final Block GLOBAL_UNICAST = new Block("2000::", 3, "");

  /**
   * How networks without IPv4 reach it (RFC 6052): their name servers answer with such addresses
   * for every host that has an IPv4 address only.
   */
  private static final Block TRANSLATED = new Block("64:ff9b::", 96, "");

  private AddressGuard() {}

  /** What kind of address it is, as «a private address»; null where it is a public one. */
  static @Nullable String refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return first(IPV4, bytes);
    }
    if (isMapped(bytes)) {
      return first(IPV4, Arrays.copyOfRange(bytes, 12, 16));
    }
    if (TRANSLATED.holds(bytes)) {
      return first(IPV4, Arrays.copyOfRange(bytes, 12, 16));
    }
    String special = first(IPV6, bytes);
    return special == null && !GLOBAL_UNICAST.holds(bytes) ? "a reserved address" : special;
  }

  private static boolean isMapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }

  private static @Nullable String first(List<Block> blocks, byte[] address) {
    for (Block block : blocks) {
      if (block.holds(address)) {
        return block.kind();
      }
    }
    return null;
  }

  /**
   * The addresses that begin with the same bits.
   *
   * @param bits how many
   */
  private record Block(String start, int bits, String kind) {

    boolean holds(byte[] address) {
      byte[] own = bytes();
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
        if (((own[bit / 8] ^ address[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }

    private byte[] bytes() {
      try {
        // A literal: no name is looked up.
        return InetAddress.getByName(start).getAddress();
      } catch (UnknownHostException e) {
        throw new IllegalStateException("no address: " + start, e);
      }
    }
  }
}
