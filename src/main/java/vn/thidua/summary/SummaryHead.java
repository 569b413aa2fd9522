package vn.thidua.summary;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import vn.thidua.document.SummarySection;
import vn.thidua.http.EntityVersion;

/** What a summary is about, and its version. */
record SummaryHead(UUID id, UUID groupId, String code, String name, String kind, int year, long version, Instant asOf) {

    /** The entity tag of these together; of one that is its version. */
    static String tag(Collection<SummaryHead> heads) {
        long versions = heads.stream().mapToLong(SummaryHead::version).sum();
        return heads.size() == 1 ? EntityVersion.tag(versions) : "\"" + heads.size() + "-" + versions + "\"";
    }

    SummarySection.Year groupYear() {
        return new SummarySection.Year(id, groupId, year);
    }
}
