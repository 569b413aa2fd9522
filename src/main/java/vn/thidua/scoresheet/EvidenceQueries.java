package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.thidua.attachment.CitationSource;

/** Which entries rest on which files. */
@ApplicationScoped
class EvidenceQueries implements CitationSource {

    /** A leaf of a unit whose current score rests on a file. */
    record Cited(UUID sheetId, UUID organisationId, String code, UUID fileId) {}

    private final Session session;

    EvidenceQueries(Session session) {
        this.session = session;
    }

    /** Whether a current score of the sheet rests on the file. */
    boolean isCited(UUID sheetId, UUID fileId) {
        return session.createNativeQuery("""
                        select exists (select 1 from score_leaf l join score_entry e on e.id = l.score_entry_id
                                        where l.score_sheet_id = :sheet
                                          and e.evidence_files @> array[cast(:file as uuid)])
                        """, Boolean.class)
                .setParameter("sheet", sheetId)
                .setParameter("file", fileId)
                .getSingleResult();
    }

    /** Whether an entry of the sheet, current or not, rests on the file. */
    boolean isEvidence(UUID sheetId, UUID fileId) {
        return session.createNativeQuery(
                        "select exists (select 1 from score_entry where score_sheet_id = :sheet"
                                + " and evidence_files @> array[cast(:file as uuid)])",
                        Boolean.class)
                .setParameter("sheet", sheetId)
                .setParameter("file", fileId)
                .getSingleResult();
    }

    @Override
    public boolean cites(UUID fileId) {
        return session.createNativeQuery(
                        "select exists (select 1 from score_entry where evidence_files @> array[cast(:file as uuid)])",
                        Boolean.class)
                .setParameter("file", fileId)
                .getSingleResult();
    }

    /** What the current scores of these sheets rest on; one statement. */
    List<Cited> of(Collection<UUID> sheets) {
        return session.createNativeQuery("""
                        select s.id, s.organisation_id, l.code, f.id as file_id
                          from score_sheet s
                          join score_leaf l on l.score_sheet_id = s.id
                          join score_entry e on e.id = l.score_entry_id
                         cross join unnest(e.evidence_files) as f (id)
                         where s.id in (:sheets)
                         order by s.organisation_id, l.code, f.id
                        """, Tuple.class)
                .setParameter("sheets", sheets)
                .getResultStream()
                .map(row -> new Cited(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, UUID.class)))
                .toList();
    }
}
