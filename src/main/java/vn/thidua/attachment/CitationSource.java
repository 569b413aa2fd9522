package vn.thidua.attachment;

import java.util.UUID;

/** A room whose records rest on files, and which is asked before a file goes. */
public interface CitationSource {

    /** Whether a record, current or not, rests on the file. */
    boolean cites(UUID fileId);
}
