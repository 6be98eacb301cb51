package org.isnad.store;

/** Why a data folder cannot be used as asked. */
public enum DeskFault {
  /** Another process has it open. */
  IN_USE,
  /** A newer Isnad wrote it. */
  NEWER,
  /** Its files may not be written. */
  READ_ONLY,
  /** The disk is full. */
  FULL,
  /** A file of it is damaged. */
  DAMAGED,
  /** What was asked for is not there. */
  NOT_FOUND,
  /** Somebody else changed it since it was looked at. */
  CHANGED_SINCE,
  /** What was asked makes no sense, such as to merge an entity with itself. */
  REFUSED,
  /** The system failed in another way. */
  FAILED
}
