package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Parameters;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class PersonLoginRepository extends ScopedRepository<PersonLogin> {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    PersonLoginRepository() {
        super(PersonLogin.class);
    }

    /** That login of that person. */
    static Reach one(UUID personId, UUID id) {
        return Reach.one(id).and(Reach.of("d.personId = :personId").with("personId", personId));
    }

    /** A person's, the earliest first, one beyond the limit. */
    List<PersonLogin> page(UUID personId, @Nullable List<String> after, int limit) {
        return find(
                        "personId = :person and (from, id) > (:afterDay, :afterId) order by from, id",
                        Parameters.with("person", personId)
                                .and("afterDay", after == null ? FIRST_DAY : Cursor.day(after, 0))
                                .and("afterId", Cursor.id(after, 1))
                                .map())
                .range(0, limit)
                .list();
    }

    /** Who signs in as a subject on a day. */
    Optional<SignedIn> personOf(String subject, LocalDate day) {
        return find("""
                        select p.id, p.fullName from PersonLogin l join Person p on p.id = l.personId
                         where l.subject = :subject and l.from <= :day and (l.to is null or l.to >= :day)
                        """, Map.of("subject", subject, "day", day))
                .project(SignedIn.class)
                .singleResultOptional();
    }
}
