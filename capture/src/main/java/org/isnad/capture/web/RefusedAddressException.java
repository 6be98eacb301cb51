package org.isnad.capture.web;

import java.net.UnknownHostException;

/** A host has none but addresses that must not be connected to. */
final class RefusedAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what a reader of the record is told
   */
  RefusedAddressException(String message) {
    super(message);
  }
}
