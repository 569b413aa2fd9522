package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;

@ApplicationScoped
class AwardRepository extends ScopedRepository<Award> {

    AwardRepository() {
        super(Award.class, "versions v left join fetch v.provision");
    }

    static Reach ofKind(AwardKind kind) {
        return Reach.of("d.kind = :kind").with("kind", kind);
    }

    static Reach one(AwardKind kind, UUID id) {
        return Reach.one(id).and(ofKind(kind));
    }

    /** What units may strive for in a year, in its order: of each title the version of that year. */
    List<AwardVersion> titlesOf(int year) {
        return list("from Award d left join fetch d.versions where d.kind = TITLE order by d.position, d.id").stream()
                .flatMap(title -> title.versionOf(year).stream())
                .toList();
    }

    /** The titles among these codes, by code; until this transaction ends nobody changes them. */
    Map<String, Award> titlesForShare(Collection<String> codes) {
        return listForShare(ofKind(AwardKind.TITLE).and(Reach.anyOf("d.code", "codes", codes))).stream()
                .collect(Collectors.toMap(title -> title.code, Function.identity()));
    }
}
