package org.isnad.capture;

import java.util.List;
import org.isnad.model.Problem;

/**
 * A record of an archive where it stands in the window of its input, until the next one is taken.
 *
 * @param offset where in the file it begins, or in a packed file its member
 * @param header without fields where what stands there is no record
 * @param bytes has the block, and more
 * @param start index of the block's first byte
 * @param length bytes of the block that are there
 * @param flaws what is wrong with it
 */
@SuppressWarnings("ArrayRecordComponent") // A view for a moment, never compared.
record ArchiveRecord(
    long offset, RecordHeader header, byte[] bytes, int start, int length, List<Problem> flaws) {}
