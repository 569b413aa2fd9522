package vn.thidua.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Obligation.Place;
import vn.thidua.document.ObligationSource.Asked;

/** Reads what is open of one kind by a query of the room that knows it, from a place on. */
@ApplicationScoped
public class ObligationQueries {

    private static final String DUE = """
            select o.dueOn as dueOn, o.id as id, o.organisationId as organisationId, o.href as href from (%s) o
             where (o.dueOn, o.id, o.organisationId) > (:afterDay, :afterId, :afterUnit)
             order by o.dueOn, o.id, o.organisationId
            """;

    private static final String WITHOUT_DEADLINE = """
            select o.id as id, o.organisationId as organisationId, o.href as href from (%s) o
             where (o.id, o.organisationId) > (:afterId, :afterUnit)
             order by o.id, o.organisationId
            """;

    private final Session session;

    ObligationQueries(Session session) {
        this.session = session;
    }

    /**
     * Obligations that all have a deadline.
     *
     * @param open HQL that selects {@code dueOn}, {@code id}, {@code organisationId} and {@code href} of all that is
     *     owed by {@code :units} in {@code :year}
     * @param others its other parameters
     */
    public List<Obligation> due(ObligationSource source, Asked asked, String open, Map<String, Object> others) {
        return query(DUE.formatted(open), asked, asked.after(), others)
                .setParameter("afterDay", asked.after().dueOn())
                .getResultStream()
                .map(row -> obligation(source, row, row.get("dueOn", LocalDate.class)))
                .toList();
    }

    /** Obligations that have none; {@code open} as above, but for {@code dueOn}. */
    public List<Obligation> withoutDeadline(ObligationSource source, Asked asked, String open) {
        var after = asked.after().dueOn().isBefore(Place.NEVER) ? Place.START : asked.after();
        return query(WITHOUT_DEADLINE.formatted(open), asked, after, Map.of())
                .getResultStream()
                .map(row -> obligation(source, row, null))
                .toList();
    }

    private SelectionQuery<Tuple> query(String hql, Asked asked, Place after, Map<String, Object> others) {
        var query = session.createSelectionQuery(hql, Tuple.class)
                .setParameter("units", asked.units())
                .setParameter("year", asked.year())
                .setParameter("afterId", after.id())
                .setParameter("afterUnit", after.organisationId())
                .setMaxResults(asked.limit());
        others.forEach(query::setParameter);
        return query;
    }

    private static Obligation obligation(ObligationSource source, Tuple row, @Nullable LocalDate dueOn) {
        return new Obligation(
                row.get("id", UUID.class),
                source.kind(),
                row.get("organisationId", UUID.class),
                dueOn,
                row.get("href", String.class));
    }
}
