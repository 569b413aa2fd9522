package vn.thidua.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class LegalInstrumentRepository extends ScopedRepository<LegalInstrument> {

    /** What a list may be narrowed to; {@code asOf} finds what is in force on that day. */
    record Filter(
            @Nullable InstrumentKind kind,
            @Nullable LocalDate asOf,
            @Nullable String words) {}

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final Reach FOUND = Reach.of("""
            (:kind is null or d.kind = :kind)
               and (cast(:asOf as LocalDate) is null
                    or d.effectiveFrom <= :asOf and (d.effectiveTo is null or d.effectiveTo >= :asOf))
               and function('contains_text', concat(d.number, ' ', d.title), cast(:words as String)) = true
               and (d.effectiveFrom, d.id) < (:beforeDay, :beforeId)
            """);

    LegalInstrumentRepository() {
        super(LegalInstrument.class, "provisions");
    }

    /** The last to come into force first, one instrument beyond the limit. */
    List<LegalInstrument> page(Filter filter, @Nullable List<String> after, int limit) {
        var found = FOUND.with("kind", filter.kind())
                .with("asOf", filter.asOf())
                .with("words", filter.words())
                .with("beforeDay", after == null ? LAST_DAY : Cursor.day(after, 0))
                .with("beforeId", after == null ? LAST_ID : Cursor.id(after, 1));
        return page(found, "d.effectiveFrom desc, d.id desc", limit);
    }

    /** The instrument of a provision. */
    static Reach ofProvision(UUID provisionId) {
        return Reach.of("exists (select 1 from Provision p where p.instrument = d and p.id = :provisionId)")
                .with("provisionId", provisionId);
    }
}
