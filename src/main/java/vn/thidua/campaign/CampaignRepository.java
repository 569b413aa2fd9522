package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class CampaignRepository extends ScopedRepository<Campaign> {

    /** What a list may be narrowed to; {@code year} finds campaigns that ran for a day of it. */
    record Filter(
            @Nullable Integer year,
            Campaign.@Nullable Level level,
            Campaign.@Nullable Type type,
            Campaign.@Nullable Status status,
            @Nullable String words) {}

    /** From the first to the last day of a campaign. */
    record Row(UUID id, LocalDate startsOn, LocalDate endsOn) {}

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private static final Reach FOUND = Reach.of("""
            (:year is null or year(d.startsOn) <= :year and year(d.endsOn) >= :year)
               and (:level is null or d.level = :level)
               and (:type is null or d.type = :type)
               and (:status is null or d.status = :status)
               and function('contains_text', d.title, cast(:words as String)) = true
               and (d.startsOn, d.id) < (:beforeDay, :beforeId)
            """);

    CampaignRepository() {
        super(Campaign.class, "addressees");
    }

    /** The latest to start first, one campaign beyond the limit. */
    List<Campaign> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var found = FOUND.with("year", filter.year())
                .with("level", filter.level())
                .with("type", filter.type())
                .with("status", filter.status())
                .with("words", filter.words())
                .with("beforeDay", after == null ? LAST_DAY : Cursor.day(after, 0))
                .with("beforeId", after == null ? LAST_ID : Cursor.id(after, 1));
        return page(found.and(reach), "d.startsOn desc, d.id desc", limit);
    }

    Map<UUID, CampaignDirectory.Days> daysOf(Collection<UUID> ids) {
        return find("select d.id, d.startsOn, d.endsOn from Campaign d where d.id in :ids", Map.of("ids", ids))
                .project(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::id, row -> new CampaignDirectory.Days(row.startsOn(), row.endsOn())));
    }
}
