package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Asks for many units at once, each on a day of its own. */
@ApplicationScoped
class OrganisationQueries {

    private static final String NAMES = """
            select a.id, a.day, n.name
              from unnest(cast(:units as uuid[]), cast(:days as date[])) a (id, day)
              join lateral published.name_on(a.id, a.day) n on true
             order by n.name collate "vi-x-icu", a.id, a.day
            """;

    private static final String IN_ORDER = """
            select a.id, a.name
              from unnest(cast(:units as uuid[]), cast(:names as text[])) a (id, name)
             order by a.name collate "vi-x-icu", a.id
            """;

    private static final String HEADCOUNTS = """
            select organisation_id as id, day, headcount
              from published.headcounts(cast(:units as uuid[]), cast(:days as date[]))
            """;

    private final Session session;

    OrganisationQueries(Session session) {
        this.session = session;
    }

    /** What each unit was called on its day, by name; a unit that does not exist has no answer. */
    Map<UnitDay, String> names(Collection<UnitDay> asked) {
        return answers(NAMES, asked, "name", String.class);
    }

    List<OrganisationRef> inOrder(List<OrganisationRef> named) {
        return session.createNativeQuery(IN_ORDER, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .setParameter("units", named.stream().map(OrganisationRef::id).toArray(UUID[]::new))
                .setParameter("names", named.stream().map(OrganisationRef::name).toArray(String[]::new))
                .getResultStream()
                .map(row -> new OrganisationRef(row.get("id", UUID.class), row.get("name", String.class)))
                .toList();
    }

    /** How many different people had a position at each unit, or below it, on its day. */
    Map<UnitDay, Integer> headcounts(Collection<UnitDay> asked) {
        return answers(HEADCOUNTS, asked, "headcount", Integer.class);
    }

    private <T> Map<UnitDay, T> answers(String sql, Collection<UnitDay> asked, String column, Class<T> type) {
        var rows = List.copyOf(asked);
        return session.createNativeQuery(sql, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("day", LocalDate.class)
                .addScalar(column, type)
                .setParameter(
                        "units", rows.stream().map(UnitDay::organisationId).toArray(UUID[]::new))
                .setParameter("days", rows.stream().map(UnitDay::day).toArray(LocalDate[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new UnitDay(row.get("id", UUID.class), row.get("day", LocalDate.class)),
                        row -> row.get(column, type),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }
}
