package org.isnad.app.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, so that only the build file states it. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"isnad " + (version == null ? "(not packaged)" : version)};
  }
}
