package org.isnad.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.255.255.255, unspecified",
    "10.0.0.0, private",
    "10.255.255.255, private",
    "100.64.0.0, shared",
    "100.127.255.255, shared",
    "127.0.0.1, loopback",
    "127.255.255.255, loopback",
    "169.254.0.0, link-local",
    "169.254.169.254, link-local",
    "172.16.0.0, private",
    "172.31.255.255, private",
    "192.0.0.1, protocols",
    "192.0.0.255, protocols",
    "192.0.2.7, documentation",
    "192.88.99.1, 6to4",
    "192.168.0.0, private",
    "192.168.255.255, private",
    "198.18.0.0, benchmarks",
    "198.19.255.255, benchmarks",
    "198.51.100.1, documentation",
    "203.0.113.1, documentation",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "240.0.0.1, reserved",
    "255.255.255.254, reserved",
    "255.255.255.255, broadcast",
    "::, unspecified",
    "::1, loopback",
    "::127.0.0.1, disguise",
    "::8.8.8.8, disguise",
    "64:ff9b::127.0.0.1, loopback",
    "64:ff9b::10.1.2.3, private",
    "64:ff9b:1::10.1.2.3, reserved",
    "100::1, reserved",
    "2001::1, Teredo",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2, Teredo",
    "2001:2::1, protocols",
    "2001:db8::1, documentation",
    "2002:7f00:1::, 6to4",
    "2002:808:808::1, 6to4",
    "3fff::1, documentation",
    "4000::1, reserved",
    "fc00::1, private",
    "fdff:ffff::1, private",
    "fe80::1, link-local",
    "febf::1, link-local",
    "fec0::1, private",
    "ff02::1, multicast",
  })
  void addressesThatAreNotOfThePublicInternetAreRefused(String address, String kind)
      throws UnknownHostException {
    assertThat(AddressGuard.refusal(InetAddress.getByName(address))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "191.255.255.255",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2003::1",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::8.8.8.8",
      })
  void addressesBesideThemAreNot(String address) throws UnknownHostException {
    assertThat(AddressGuard.refusal(InetAddress.getByName(address))).isNull();
  }

  @Test
  void mappedAddressesAreWhatTheyMap() throws UnknownHostException {
    // getByName makes IPv4 addresses of them; a resolver of another kind need not.
    byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
    assertThat(AddressGuard.refusal(Inet6Address.getByAddress(null, mapped, -1)))
        .contains("loopback");
    assertThat(AddressGuard.refusal(InetAddress.getByName("::ffff:10.0.0.1"))).contains("private");
    mapped[12] = 8;
    assertThat(AddressGuard.refusal(Inet6Address.getByAddress(null, mapped, -1))).isNull();
  }
}
