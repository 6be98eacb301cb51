package org.isnad.app.web.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.PreInterruptCallback;
import org.junit.jupiter.api.extension.PreInterruptContext;

/**
 * Ends the browser where a test has waited for it too long. Most of what is asked of a browser has no
 * time limit of its own, and only one that is gone is no longer waited for: by the test, and by what
 * closes its windows afterwards.
 */
final class StuckBrowser implements PreInterruptCallback {
  @Override
  public void beforeThreadInterrupt(PreInterruptContext interrupted, ExtensionContext test) {
    // Its driver, a child of ours, stays, and tells the test.
    ProcessHandle.current().children().flatMap(ProcessHandle::descendants).forEach(ProcessHandle::destroyForcibly);
  }
}
