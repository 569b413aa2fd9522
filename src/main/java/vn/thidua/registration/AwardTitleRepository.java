package vn.thidua.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.http.Cursor;

@ApplicationScoped
class AwardTitleRepository implements PanacheRepositoryBase<AwardTitle, UUID> {

    private static final String IN_FORCE =
            "t.effectiveFrom <= :day and (t.effectiveTo is null or t.effectiveTo >= :day)";

    List<AwardTitle> page(LocalDate day, @Nullable List<String> after, int limit) {
        return find(
                        "from AwardTitle t join fetch t.provision where "
                                + IN_FORCE
                                + " and (t.position, t.id) > (:afterPosition, :afterId)"
                                + " order by t.position, t.id",
                        Parameters.with("day", day)
                                .and("afterPosition", after == null ? -1 : (int) Cursor.number(after, 0))
                                .and("afterId", Cursor.id(after, 1))
                                .map())
                .range(0, limit)
                .list();
    }

    /** The titles that units may strive for in a year, in their order: those of the law of its last day. */
    List<AwardTitle> ofYear(int year) {
        return list(
                "from AwardTitle t where " + IN_FORCE + " order by t.position, t.id",
                Map.of("day", LocalDate.of(year, 12, 31)));
    }
}
