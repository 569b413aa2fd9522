package vn.thidua.criteria;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CriterionRowRepository implements PanacheRepositoryBase<CriterionRow, UUID> {

    /** The rows of these sets, each set's in printed order. */
    List<CriterionRow> of(Collection<UUID> sets) {
        return list("criteriaSetId in :sets order by criteriaSetId, position", Map.of("sets", sets));
    }

    boolean has(UUID set, String code) {
        return count("criteriaSetId = :set and code = :code", Map.of("set", set, "code", code)) > 0;
    }

    /** Replaces all rows of a set; the old ones go first, so that codes and positions are free. */
    void replace(UUID set, List<CriterionRow> rows) {
        flush();
        delete("criteriaSetId", set);
        persist(rows);
        flush();
    }
}
