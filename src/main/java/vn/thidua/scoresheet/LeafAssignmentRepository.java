package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;

@ApplicationScoped
class LeafAssignmentRepository extends ScopedRepository<LeafAssignment> {

    /** What was decided on some sheet's leaves. */
    private record OfSheet(UUID sheetId, LeafAssignment assignment) {}

    private static final String OF_SHEETS = """
            select s.id, a from ScoreSheet s
              join LeafAssignment a on a.organisationId = s.organisationId and a.year = s.year
             where s.id in :sheets
            """;

    LeafAssignmentRepository() {
        super(LeafAssignment.class);
    }

    /** The one of a unit in a year. */
    static Reach of(UUID organisationId, int year) {
        return Reach.of("d.organisationId = :unit and d.year = :year")
                .with("unit", organisationId)
                .with("year", year);
    }

    /** What the units of these sheets are not assigned, by sheet; one without any decision is left out. */
    Map<UUID, Map<String, NotAssignedLeaf>> ofSheets(Collection<UUID> sheets) {
        var found = new HashMap<UUID, Map<String, NotAssignedLeaf>>();
        find(OF_SHEETS, Map.of("sheets", sheets)).project(OfSheet.class).stream()
                .forEach(one -> found.put(one.sheetId(), one.assignment().byCode()));
        return found;
    }
}
