package vn.thidua.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    /** What a list may be narrowed to; {@code year} finds campaigns that ran for a day of it. */
    record Filter(
            @Nullable Integer year,
            Campaign.@Nullable Level level,
            Campaign.@Nullable Type type,
            Campaign.@Nullable Status status,
            @Nullable String q) {}

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final UUID LAST_ID = new UUID(-1, -1);

    /** A draft is seen only by those who may write it. */
    private static final String VISIBLE = "(c.status <> DRAFT or :all = true or c.issuerId in :issuers)";

    private static final String PAGE = """
            from Campaign c
             where (:year is null or year(c.startsOn) <= :year and year(c.endsOn) >= :year)
               and (:level is null or c.level = :level)
               and (:type is null or c.type = :type)
               and (:status is null or c.status = :status)
               and (:q is null or position(cast(function('search_text', cast(:q as String)) as String) in
                    cast(function('search_text', c.title) as String)) > 0)
               and (c.startsOn, c.id) < (:beforeDay, :beforeId)
               and %s
             order by c.startsOn desc, c.id desc
            """.formatted(VISIBLE);

    List<Campaign> page(Filter filter, Scope writing, @Nullable List<String> after, int limit) {
        return getEntityManager()
                .createQuery(PAGE, Campaign.class)
                .setParameter("year", filter.year())
                .setParameter("level", filter.level())
                .setParameter("type", filter.type())
                .setParameter("status", filter.status())
                .setParameter("q", filter.q())
                .setParameter("beforeDay", after == null ? LAST_DAY : Cursor.day(after, 0))
                .setParameter("beforeId", after == null ? LAST_ID : Cursor.id(after, 1))
                .setParameter("all", writing.everything())
                .setParameter("issuers", writing.organisations())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** A campaign that the caller may see, who writes campaigns of that scope. */
    Optional<Campaign> visible(UUID id, Scope writing) {
        return find("from Campaign c where c.id = :id and " + VISIBLE, parameters(id, writing))
                .singleResultOptional();
    }

    /** A campaign whose issuer is within the scope. */
    Optional<Campaign> issuedWithin(UUID id, Scope scope) {
        return find(
                        "from Campaign c left join fetch c.addressees"
                                + " where c.id = :id and (:all = true or c.issuerId in :issuers)",
                        parameters(id, scope))
                .singleResultOptional();
    }

    /** A campaign that cannot be closed before this transaction ends. */
    Optional<Campaign> held(UUID id) {
        return find("from Campaign c where c.id = :id", Map.of("id", id))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .singleResultOptional();
    }

    private static Map<String, Object> parameters(UUID id, Scope scope) {
        return Map.of("id", id, "all", scope.everything(), "issuers", scope.organisations());
    }

    Map<UUID, CampaignDirectory.Days> daysOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select c.id, c.startsOn, c.endsOn from Campaign c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new CampaignDirectory.Days((LocalDate) row[1], (LocalDate) row[2])));
    }
}
